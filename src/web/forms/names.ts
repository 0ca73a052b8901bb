/** What forms let people choose from: ids of the file with the names people know. */
import type { Node } from "../../talks/node.js";
import { entriesOf, itemsOf, nameIn, nodeAt, writtenOf } from "./outline.js";
import { type IdsOf, roles } from "./specs.js";
import type { FormWords } from "./words.js";

export interface Named {
  readonly value: string;
  readonly name: string;
}

/** Entries of a section with their names. */
export const namedIn = (root: Node | null, section: string, lang: string): readonly Named[] =>
  entriesOf(nodeAt(root, [section])).map(({ key, value }) => ({
    value: key,
    name: nameIn(nodeAt(value, [section === "sources" ? "title" : "name"]), lang, key),
  }));

export function choicesOf(
  root: Node | null,
  of: IdsOf,
  { lang, words }: { lang: string; words: FormWords },
): readonly Named[] {
  switch (of) {
    case "roles":
      return roles.map((value) => ({ value, name: words.choices[value] ?? value }));
    case "actors":
      return [...namedIn(root, "parties", lang), ...namedIn(root, "others", lang)];
    case "parties":
    case "sources":
      return namedIn(root, of, lang);
    default:
      return of satisfies never;
  }
}

/** Options of an issue, or the levels of a numeric one, as positions and packages name them. */
export function optionsIn(root: Node | null, issue: string, lang: string): readonly Named[] {
  const node = nodeAt(root, ["issues", issue]);
  const levels = nodeAt(node, ["levels"]);
  if (!levels)
    return entriesOf(nodeAt(node, ["options"])).map(({ key, value }) => ({
      value: key,
      name: nameIn(nodeAt(value, ["name"]), lang, key),
    }));
  const unit = nameIn(nodeAt(levels, ["unit"]), lang, "");
  return levelsIn(levels).map((value) => ({ value, name: unit ? `${value} ${unit}` : value }));
}

/** Levels as deals name them; at most a thousand. */
function levelsIn(levels: Node): readonly string[] {
  const at = itemsOf(nodeAt(levels, ["at"]));
  if (at.length) return at.map((item) => String(Number(writtenOf(item))));
  const [from, to, step] = ["from", "to", "step"].map((key) => Number(writtenOf(nodeAt(levels, [key])))) as [
    number,
    number,
    number,
  ];
  if (!(step > 0) || !(to >= from) || (to - from) / step > 1000) return [];
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, k) =>
    String(Number((from + k * step).toPrecision(12))),
  );
}
