/** A brief for one side, in English. Names stand before a colon: a file gives no article with them. */
import type { Firmness } from "../../../talks/model.js";
import type { Inline, Words } from "../../blocks.js";
import { numbersIn } from "../../numbers.js";
import { words } from "../../words.js";

const n = numbersIn("en");
const many = (of: number, one: string, other: string) => `${n.word(of)} ${n.plural(of, { one, other })}`;

interface Measured {
  readonly name: string;
  readonly worth: number;
}

export const en = {
  title: (talks: string, who: string) => `${talks}: brief for ${who}`,

  standQuestion: "What does it want, and what will it not accept?",
  stand: (who: Inline, positions: number, issues: number, lines: readonly Firmness[]): Words => {
    const of = (firmness: Firmness) => lines.filter((each) => each === firmness).length;
    const kinds = [
      ...(of("bottom") ? [`${n.word(of("bottom"))} never crossed`] : []),
      ...(of("held") ? [`${n.word(of("held"))} held so far`] : []),
      ...(of("stated") ? [`${n.word(of("stated"))} only said`] : []),
    ];
    return words`${who}: a position on ${n.word(positions)} of ${many(issues, "issue", "issues")}${
      lines.length ? `, and ${many(lines.length, "red line", "red lines")} (${n.list(kinds)})` : ""
    }.`;
  },
  interest: (what: string) => `Interest: ${what}.`,
  part: (said: readonly string[]): Words => words`Part in the talks: ${said.join("; ")}.`,
  standCaption: (who: string) => `Positions and red lines of ${who}, beside those of the sides`,
  weight: "Weight",
  itsPosition: "Its position",
  itsLines: "Its red lines",
  othersSay: "The others’ position",
  weightKey: words`Weight: the issue’s share of all weights of this side, an analyst’s reading.` as Words,

  packagesQuestion: "What would each package mean for it?",
  packages: (who: Inline, best: Measured, worst: Measured | null): Words =>
    worst
      ? words`${who}: worth most is ${best.name} (${n.points(best.worth)} points), worth least ${worst.name} (${n.points(worst.worth)}).`
      : words`${who}: every package examined is worth ${n.points(best.worth)} points.`,
  packagesMet: (who: Inline, best: Measured, worst: Measured | null): Words =>
    worst
      ? words`${who}: the stated position is met on most issues by ${best.name} (${n.whole(best.worth)}), on fewest by ${worst.name} (${n.whole(worst.worth)}).`
      : words`${who}: every package examined meets the stated position on ${many(best.worth, "issue", "issues")}.`,
  packagesCaption: (who: string) => `Packages as ${who} would see them`,
  pickedBy: (rules: readonly string[]) => `Picked by ${n.list(rules)}`,
  thePicked: (rules: readonly string[]) => `the package that ${n.list(rules)} ${rules.length === 1 ? "picks" : "pick"}`,
  worth: "Worth to it",
  gives: "What it gives against its stated position",
  keeps: (issues: readonly string[]) => `as it stated: ${n.list(issues)}`,
  refuses: "What at home or in its own lines stands against it",
  toOthers: "Worth to the others",
  crosses: (line: string): Words => words`crosses its line: ${line}`,
  below: (by: number): Words => words`${n.points(by)} points below its walk-away`,
  unhappy: (faction: string, by: number): Words =>
    words`${faction} would not accept it (${n.points(by)} points short), without a veto`,
  packagesKey:
    words`In brackets after a worth: the gain over walking away (over the worst permitted package where no walk-away is stated). In brackets after a term: points lost on that issue.` as Words,
  met: "As it stated",
  unmet: "Otherwise than it stated",
  otherKey: (range: readonly [number, number] | null): Words =>
    range
      ? words`Worth: the weighted mean over the issues that the file rates for it; any package lies between ${n.points(range[0])} and ${n.points(range[1])}. It has no seat: its worth never counts in what the sides accept.`
      : words`It has no seat: its worth never counts in what the sides accept.`,
  otherKeyPositions:
    words`The file rates no option for it: only its stated positions are compared. It has no seat, so they never count in what the sides accept.` as Words,

  canQuestion: "What can it do?",
  can: (
    who: Inline,
    has: { readonly levers: number; readonly lines: number; readonly exchanges: number; readonly steps: number },
  ): Words => {
    const said = [
      ...(has.levers ? [many(has.levers, "lever", "levers")] : []),
      ...(has.lines ? [`${many(has.lines, "line", "lines")} of its own whose moving alone opens a zone`] : []),
      ...(has.exchanges ? [`${many(has.exchanges, "exchange", "exchanges")} to propose`] : []),
      ...(has.steps ? [`${many(has.steps, "next step", "next steps")} in its hands`] : []),
    ];
    return said.length
      ? words`${who}: ${n.list(said)}.`
      : words`${who}: no lever, no exchange and no next step is on record, and no line of its own opens a zone alone.`;
  },
  levers: "Levers",
  exchanges: "Exchanges that gain for it and leave nobody worse off",
  steps: "Next steps in its hands",
  linesCaption: "Its own red lines, and what each alone holds shut",
  line: "Line",
  removes: "Packages it removes",
  opensAlone: "Opens if it alone moves",
  inTheWay: "In the way",
  amongFewest: "among the fewest that hold the zone shut",
  linesKey:
    words`“Opens if it alone moves” counts packages acceptable to all with every other line as stated.` as Words,

  believedQuestion: "What do the others think it wants?",
  believed: (who: Inline, holders: readonly string[], differences: number): Words =>
    words`${who}: ${n.list(holders)} ${holders.length === 1 ? "is" : "are"} on record with a reading of ${many(differences, "of its numbers", "of its numbers")}.`,
  believedCaption: "Its numbers as others take them to be",
  asBelieved: (who: Inline): Words => words`As ${who} sees it`,
  aboutWhat: "Number",
  believedTo: "Taken to be",
  itsOwn: "Its own entry",
  weightOf: (issue: string) => `Weight of ${issue}`,
  worthOf: (issue: string, option: string) => `${issue}: ${option}`,
  believedKey:
    words`Both columns are an analyst’s reading; where nothing is entered, the other side is taken to know the number.` as Words,

  questionsQuestion: "What is it likely to be asked?",
  questions: (who: Inline, of: number): Words =>
    of
      ? words`${who}: the record leaves ${many(of, "point", "points")} open on which others will press.`
      : words`${who}: the record leaves nothing open on which others would press.`,
  askDenied: (issue: string, said: string, by: readonly string[]) =>
    `${issue}: does “${said}” stand? ${n.list(by)} ${by.length === 1 ? "denies" : "deny"} it.`,
  askClaimed: (issue: string, said: string, by: readonly string[]) =>
    `${issue}: is “${said}” its position? So far only according to ${n.list(by)}.`,
  askMoved: (
    issue: string,
    before: { readonly said: string; readonly when: string | undefined },
    now: { readonly said: string; readonly when: string | undefined },
  ) =>
    `${issue}: why “${now.said}”${now.when ? ` (${now.when})` : ""} after “${before.said}”${before.when ? ` (${before.when})` : ""}, and which holds?`,
  askLine: (issue: string, line: string, firmness: Firmness, chance: number) =>
    `${issue}: is “${line}” a line it would leave the table for? ${firmness === "stated" ? "It was only said in public" : "It has been held so far"}, and is counted as binding at ${n.percent(chance)}.`,
  askAnswer: (kind: "offer" | "move" | "demand", by: string, on: string, terms: string) =>
    `What is its answer to the ${kind === "offer" ? "offer" : kind === "move" ? "terms" : "demand"} of ${on} by ${by} (${terms})?`,
  askIncident: (what: string, on: string, said: { readonly by: readonly string[]; readonly denies: boolean }) =>
    `“${what}” (${on}): what does it say to that?${said.by.length ? ` Attributed to it by ${n.list(said.by)}${said.denies ? "; it denies it" : ""}.` : said.denies ? " It denies a part in it." : ""}`,
  askEvent: (
    what: string,
    on: string,
    said: { readonly claimed: readonly string[]; readonly denied: readonly string[] },
  ) =>
    `“${what}” (${on}): how does it see this? ${said.claimed.length ? `According to ${n.list(said.claimed)}; denied` : "Denied"} by ${n.list(said.denied)}.`,
  moreQuestions: (of: number): Words => words`${n.opening(of)} more of the same kinds in the general brief’s tables.`,
  questionsKey:
    words`Taken from the record only: denied or changed positions, lines that may not bind, what others asked for, what is attributed. Nothing is put into anybody’s mouth.` as Words,

  consequences: "What would follow for it?",
  factions: "Who of its own can block?",
  nextOpen: (who: string, what: string): Words => words`First next step of ${who}: ${what}.`,
  zoneFor: (who: Inline, low: number, high: number, walkAway: number | null): Words =>
    words`${who}: the packages acceptable to all that cannot be improved for one side without cost to another are worth ${n.range(low, high)} points to it${walkAway === null ? "" : `; walking away is worth ${n.points(walkAway)}`}.`,
  linesInTheWay: (who: Inline, of: number, lines: Words): Words =>
    of
      ? words`${who}: ${many(of, "own line is", "own lines are")} among the fewest that hold the zone shut (${lines}).`
      : words`${who}: none of its own lines is among the fewest that hold the zone shut.`,
  spoil: (who: Inline): Words => words`${who}: marked in the file as able to spoil a deal.`,
};

export type SideMessages = typeof en;
