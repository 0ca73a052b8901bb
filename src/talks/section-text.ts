import type { EditPath } from "./edit.js";

/**
 * One section of a talks file as text of its own, its comments kept: only the entries named, in the file's order.
 *
 * @param text a file that parses
 * @returns empty where the file has no such section, or none of the entries
 */
export async function sectionText(text: string, section: string, entries: readonly string[]): Promise<string> {
  const { parseDocument, Document, isMap, isPair, isScalar } = await import("yaml");
  const document = parseDocument(text, { version: "1.2", schema: "core", keepSourceTokens: true });
  const path: EditPath = [section];
  const found = document.getIn(path, true);
  if (!isMap(found)) return "";
  const wanted = new Set(entries);
  found.items = found.items.filter((item) => isPair(item) && isScalar(item.key) && wanted.has(String(item.key.value)));
  if (found.items.length === 0) return "";
  const alone = new Document({}, { version: "1.2", schema: "core" });
  alone.set(section, found);
  return alone.toString({ lineWidth: 0, flowCollectionPadding: false });
}
