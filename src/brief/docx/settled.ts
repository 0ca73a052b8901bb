/** A Word file made again so that the same brief gives the same bytes: no clock, no drawn ids, one order, one time in the archive. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { directionOf } from "../text.js";
import type { Language } from "../wire.js";
import { fontsInstead } from "./look.js";

/** The first moment that an archive can name; what reads a clock elsewhere says this. */
const moment = "1980-01-01T00:00:00Z";

/** @param file as the library packs it */
export function settled(file: Uint8Array, lang: Language): Uint8Array {
  const parts = unzipSync(file);
  const names = renamed(
    Object.entries(parts).flatMap(([name, bytes]) => (name.endsWith(".rels") ? [strFromU8(bytes)] : [])),
  );
  const made = Object.entries(parts)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([name, bytes]) => {
      const text = strFromU8(bytes);
      return [
        name,
        strToU8(
          mended(
            name,
            text.replace(drawnId, (id) => names.get(id) ?? id),
            lang,
          ),
        ),
      ] as const;
    });
  const options = { mtime: new Date(1980, 0, 1), level: 6 as const };
  return zipSync(Object.fromEntries(made.map(([name, bytes]) => [name, [bytes, options]])));
}

/** Readers that look only at the start of an archive find these there. */
const rank = (name: string): number => ["[Content_Types].xml", "_rels/.rels"].indexOf(name) >>> 0;

/** Relationship ids that the library draws by chance. */
const drawnId = /\brId[a-z0-9_-]{21}\b/g;

function renamed(relations: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const text of relations)
    for (const [id] of text.matchAll(drawnId)) if (!names.has(id)) names.set(id, `rIdLink${names.size + 1}`);
  return names;
}

function mended(name: string, text: string, lang: Language): string {
  switch (name) {
    case "docProps/core.xml":
      return text
        .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`)
        .replace("</cp:coreProperties>", `<dc:language>${lang}</dc:language></cp:coreProperties>`);
    case "word/fontTable.xml":
      return text.replace(/\/>\s*$/, `>${fontsInstead.map(font).join("")}</w:fonts>`);
    case "word/document.xml":
      return numbered(withoutLines(directionOf(lang) === "rtl" ? rightToLeft(text) : text));
    default:
      return text;
  }
}

const font = ({ name, instead, family }: (typeof fontsInstead)[number]): string =>
  `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:family w:val="${family}"/></w:font>`;

/** Pages that open from the right; the element's place among its neighbours is fixed. */
const rightToLeft = (text: string): string =>
  text.replace(/(?=(?:<w:docGrid[^>]*\/>)?<\/w:sectPr>)/g, (_, at: number, whole: string) =>
    whole.startsWith("</w:sectPr>", at) && /<w:docGrid[^>]*\/>$/.test(whole.slice(0, at)) ? "" : "<w:bidi/>",
  );

/** Lines of no width and no colour become no lines. */
const withoutLines = (text: string): string =>
  text.replace(
    /<a:ln w="0"><a:solidFill><a:srgbClr val="FFFFFF"><a:alpha val="0"\/><\/a:srgbClr><\/a:solidFill><\/a:ln>/g,
    "<a:ln><a:noFill/></a:ln>",
  );

/** Bookmarks and drawings numbered from 1, each kind in the order of the text: the library counts on from document to document. */
function numbered(text: string): string {
  let [drawings, bookmarks] = [0, 0];
  const places = new Map<string, number>();
  return text
    .replace(/<wps:cNvPr id="\d+" name="[^"]*"/g, () => `<wps:cNvPr id="${++drawings}" name="Shape ${drawings}"`)
    .replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${++drawings}"`)
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*w:id=")(\d+)"/g, (_, before: string, id: string) => {
      if (!places.has(id)) places.set(id, ++bookmarks);
      return `${before}${places.get(id)}"`;
    });
}
