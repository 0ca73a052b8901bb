/** XML as a small tree with places. A document type, an entity of its own, or deep nesting is refused before anything is built from it. */
import { SaxesParser } from "saxes";
import { type ImportFile, refuse } from "./imported.js";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly line: number;
  readonly column: number;
}

interface Building extends XmlElement {
  readonly children: Building[];
}

const largest = 4 * 1024 * 1024;
const deepest = 50;

/** The root element. A byte order mark and blank lines before it are tolerated. */
export function readXml({ name, text }: ImportFile): XmlElement {
  if (text.length > largest)
    refuse(name, { line: 1, column: 1 }, "too-large", "the file is larger than 4 MiB", "import a smaller one");
  const trimmed = text.replace(/^\uFEFF?\s*/, "");
  const skipped = text.slice(0, text.length - trimmed.length).split("\n").length - 1;
  const parser = new SaxesParser({ xmlns: false, position: true });
  const place = () => ({ line: parser.line + skipped, column: parser.column + 1 });
  const open: Building[] = [];
  let root: Building | undefined;

  parser.on("doctype", () => refuse(name, place(), "doctype", "a DOCTYPE is not read", "remove the <!DOCTYPE …> line"));
  parser.on("error", (error) =>
    refuse(
      name,
      place(),
      "bad-xml",
      `not well-formed XML: ${reason(error.message)}`,
      "check the tags around this place",
    ),
  );
  parser.on("opentag", (tag) => {
    if (open.length >= deepest) refuse(name, place(), "too-deep", `elements are nested deeper than ${deepest}`);
    const element: Building = {
      name: tag.name,
      attributes: { ...(tag.attributes as Record<string, string>) },
      children: [],
      ...place(),
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(trimmed).close();
  return root ?? refuse(name, { line: 1, column: 1 }, "bad-xml", "there is no element in the file");
}

/** The first child of that name. */
export const child = (of: XmlElement, name: string): XmlElement | undefined =>
  of.children.find((element) => element.name === name);

/** All descendants of that name, in order, those inside other objectives included. */
export function descendants(of: XmlElement, name: string): XmlElement[] {
  return of.children.flatMap((element) => (element.name === name ? [element] : descendants(element, name)));
}

const reason = (message: string): string => message.replace(/^\d+:\d+:\s*/, "").replace(/\.$/, "");
