/** Walks through a large XML text with its words, in one pass and without a tree; `readXml` is for small ones without words. */
import { SaxesParser } from "saxes";
import { refuse } from "../imported.js";

export interface Visitor {
  /** Local names, without prefix; attributes likewise. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(words: string): void;
  close(name: string): void;
}

const deepest = 200;

/** A document type or deep nesting is refused. */
export function walkXml(file: string, text: string, visitor: Visitor): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const place = () => ({ line: parser.line, column: parser.column + 1 });
  let depth = 0;
  parser.on("doctype", () =>
    refuse(file, place(), "doctype", "a DOCTYPE is not read", "save the file anew in its program"),
  );
  parser.on("error", (error) => {
    const why = error.message.replace(/^\d+:\d+:\s*/, "").replace(/\.$/, "");
    refuse(
      file,
      place(),
      "bad-xml",
      `not well-formed XML: ${why.slice(0, 120)}`,
      "open it in its program and save it anew",
    );
  });
  parser.on("opentag", (tag) => {
    if (++depth > deepest) refuse(file, place(), "too-deep", `elements are nested deeper than ${deepest}`);
    const attributes: Record<string, string> = {};
    for (const [key, value] of Object.entries(tag.attributes as Record<string, string>)) attributes[local(key)] = value;
    visitor.open(local(tag.name), attributes);
  });
  parser.on("closetag", (tag) => {
    depth--;
    visitor.close(local(tag.name));
  });
  const words = (part: string) => visitor.text?.(part);
  parser.on("text", words);
  parser.on("cdata", words);
  parser.write(text).close();
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);
