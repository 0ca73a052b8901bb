/** What changed since a date, in English. */
import type { Count } from "../../../engine/model.js";
import type { Firmness } from "../../../talks/model.js";
import type { Words } from "../../blocks.js";
import { datesIn } from "../../dates.js";
import { countText, isZero, numbersIn } from "../../numbers.js";
import { words } from "../../words.js";

const n = numbersIn("en");
const d = datesIn("en");
const count = (of: Count) => countText(of, n, (low, high) => `between ${low} and ${high}`);
const packages = (of: Count) =>
  isZero(of)
    ? "no package was"
    : `${count(of)} ${n.plural(of.exact ? of.value : 2n, { one: "package was", other: "packages were" })}`;
const many = (of: number, one: string, other: string) => `${n.word(of)} ${n.plural(of, { one, other })}`;

export interface Counted {
  readonly positions: number;
  readonly drawn: number;
  readonly gone: number;
  readonly firmness: number;
  readonly events: number;
  readonly rounds: number;
  readonly incidents: number;
  readonly said: number;
  readonly packages: number;
  readonly other: number;
}

export const en = {
  question: (date: string) => `What changed since ${d.full(date)}?`,
  answer: (date: string, of: Counted): Words => {
    const parts = [
      ...(of.positions ? [`${many(of.positions, "position", "positions")} new or changed`] : []),
      ...(of.drawn ? [`${many(of.drawn, "red line", "red lines")} drawn`] : []),
      ...(of.gone ? [`${many(of.gone, "red line", "red lines")} no longer drawn`] : []),
      ...(of.firmness ? [`${many(of.firmness, "red line", "red lines")} firmer or looser`] : []),
      ...(of.rounds ? [many(of.rounds, "round", "rounds")] : []),
      ...(of.events ? [many(of.events, "event", "events")] : []),
      ...(of.incidents ? [many(of.incidents, "incident", "incidents")] : []),
      ...(of.said ? [many(of.said, "offer, move or statement", "offers, moves and statements")] : []),
      ...(of.packages ? [`${many(of.packages, "named package", "named packages")} new`] : []),
      ...(of.other ? [many(of.other, "other entry", "other entries")] : []),
    ];
    return parts.length
      ? words`Since ${d.full(date)}: ${n.list(parts)}.`
      : words`Since ${d.full(date)}: nothing became known that the file records.`;
  },
  zone: (before: Count, after: Count): Words =>
    words`As stated, ${packages(before)} acceptable to all then; ${isZero(after) ? "none" : count(after)} now.`,
  zoneSame: (of: Count): Words =>
    words`As stated, ${packages(of)} acceptable to all then, and ${isZero(of) ? "none is" : "as many are"} now.`,
  held: (before: Count, after: Count): Words =>
    words`If what was only said in public can move: ${count(before)} then, ${count(after)} now.`,
  positionsCaption: "Positions new or changed",
  issue: "Issue",
  who: "Who",
  from: "From",
  to: "To",
  none: "no position on record",
  linesCaption: "Red lines drawn, moved or gone",
  line: "Line",
  change: "Change",
  drawn: "drawn",
  gone: "no longer drawn",
  bound: (firmness: Firmness, chance: number) =>
    `${{ bottom: "never crossed", held: "held so far", stated: "only said" }[firmness]}${chance < 1 ? `, binds ${n.percent(chance)}` : ""}`,
  became: (from: string, to: string) => `${from} → ${to}`,
  recordsCaption: "What became known",
  date: "Date",
  what: "What",
  happened: "Rounds, events and incidents",
  said: "Offers, moves and statements",
  plans: "Packages, levers, deadlines, next steps and consequences",
  offer: (by: string, to: string) => (to ? `Offer by ${by} to ${to}` : `Offer by ${by}`),
  move: (by: string) => `Terms named by ${by}`,
  statement: (by: string, kind: string) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)} by ${by}`,
  package: "Named package",
  lever: (who: string) => `Lever of ${who}`,
  deadline: "Deadline",
  nextStep: "Next step",
  consequence: "Consequence",
  answered: (what: string) => `Answered: ${what}`,
  open: "undated",
  zoneCaption: "What that did to the zone",
  measure: "Measure",
  onDay: (date: string) => `On ${d.full(date)}`,
  now: "Now",
  asStated: "Acceptable to all, as stated",
  heldRow: "The same, if what was only said in public can move",
  bottom: "The same, if only the lines never crossed bind",
  setAside: "Lines set aside to find a zone",
  nash: "Worth of the package that Nash’s rule picks",
  nashPackage: "That package",
  same: "the same",
  sameBut: (what: string) => `as then, but ${what}`,
  key: words`An item counts from the day on which it became known, which may be later than the day on which it happened. Worths and weights carry no dates: both columns use those of the file.` as Words,
};

export type SinceMessages = typeof en;
