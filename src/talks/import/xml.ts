/** XML as a small tree with places. A document type, an entity of its own, or deep nesting is refused before anything is built from it. */
import { SaxesParser } from "saxes";
import type { ImportFile } from "./imported.js";
import { Log, Source } from "./source.js";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Offset of its `<` in the file's text. */
  readonly at: number;
}

interface Building extends XmlElement {
  readonly children: Building[];
}

const deepest = 50;
const largest = 4 * 1024 * 1024;

/** The root element. A byte order mark and blank lines before it are tolerated. */
export function readXml(file: ImportFile | Source, most = largest): XmlElement {
  const source = file instanceof Source ? file : new Source(file, new Log());
  const { text } = source;
  if (text.length > most)
    source.refuse(0, "too-large", `the file is larger than ${most} characters`, "import a smaller one");
  const skipped = /^\uFEFF?\s*/.exec(text)![0].length;
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: Building[] = [];
  let root: Building | undefined;
  let startedAt = 0;

  parser.on("doctype", () => {
    const at = text.search(/<!doctype/i);
    source.refuse(at, "doctype", "a DOCTYPE is not read", "remove the <!DOCTYPE …> line");
  });
  parser.on("error", (error) => {
    const hint = "check the tags, quotes and entities around this place";
    source.refuse(parser.position + skipped, "bad-xml", `not well-formed XML: ${reason(error.message)}`, hint);
  });
  parser.on("opentagstart", () => {
    startedAt = text.lastIndexOf("<", parser.position + skipped - 1);
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length >= deepest)
      source.refuse(startedAt, "too-deep", `elements are nested deeper than ${deepest}`, "flatten the file");
    const element: Building = { name, attributes: attributes as Record<string, string>, children: [], at: startedAt };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(skipped ? text.slice(skipped) : text).close();
  return root ?? source.refuse(0, "bad-xml", "there is no element in the file", "this is no XML file");
}

/** The attribute's text; undefined where it is not written. Names that every object answers to are not attributes. */
export const attribute = ({ attributes }: XmlElement, name: string): string | undefined =>
  Object.hasOwn(attributes, name) ? attributes[name] : undefined;

/** The first child of that name. */
export const child = (of: XmlElement, name: string): XmlElement | undefined =>
  of.children.find((element) => element.name === name);

/** All descendants of that name, in order, those inside other objectives included. */
export function descendants(of: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    for (const inner of element.children) {
      if (inner.name === name) found.push(inner);
      else visit(inner);
    }
  };
  visit(of);
  return found;
}

const reason = (message: string): string =>
  message
    .replace(/^\d+:\d+:\s*/, "")
    .replace(/\.$/, "")
    .slice(0, 200);
