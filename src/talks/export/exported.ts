/** Talks in another tool's format: its files, and what could not come along. */
import { compareFractions, type Fraction, fraction, over, parseFraction, plus, times, toNumber } from "../fraction.js";
import type { ReportLine } from "../import/imported.js";
import type { Party, Range, Talks } from "../model.js";

export interface Exported {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly report: readonly ReportLine[];
}

export type Export = { readonly ok: true; readonly value: Exported } | { readonly ok: false; readonly reason: string };

/** The best guesses of one party, exact; a deal is worth the sum of share × worth, in points. */
export interface Additive {
  readonly party: Party;
  /** By issue; of sum 1 unless the file says its weights are meant as written. */
  readonly shares: readonly Fraction[];
  /** [issue][option], 0..100. */
  readonly worths: readonly (readonly Fraction[])[];
  /** Null when not stated. */
  readonly walkAway: Fraction | null;
}

const zero = fraction(0n);
const hundred = fraction(100n);

/** Why the talks cannot be written as weights and worths alone; undefined when they can. */
export function notAdditive(talks: Talks, lang: "en" | "fa" = "en"): string | undefined {
  const reasons = reasonsIn[lang];
  if (!talks.issues.length) return reasons.noIssue;
  if (talks.bonuses.length) return reasons.bonuses(talks.bonuses.length);
  for (const party of talks.parties) {
    if (talks.issues.every(({ weight }) => !weight[party.id]?.best)) return reasons.noWeight(party.id);
    for (const { id, options, weight } of talks.issues) {
      const unrated = options.find(({ worth }) => !worth[party.id]);
      if (unrated && weight[party.id]?.best) return reasons.noWorth(party.id, `${id}=${unrated.id}`);
    }
  }
  return undefined;
}

interface Reasons {
  readonly noIssue: string;
  readonly bonuses: (count: number) => string;
  readonly noWeight: (party: string) => string;
  readonly noWorth: (party: string, option: string) => string;
}

/** Ids stand as the file writes them: whoever mends it looks for them there. */
const reasonsIn: Readonly<Record<"en" | "fa", Reasons>> = {
  en: {
    noIssue: "there is no issue",
    bonuses: (count) =>
      `the talks have ${counted(count, "bonus", "bonuses")} over several issues, which an additive format cannot hold`,
    noWeight: (party) => `${party} has no weight on any issue`,
    noWorth: (party, option) => `${party} has no worth for ${option}`,
  },
  fa: {
    noIssue: "هیچ موضوعی نیست",
    bonuses: (count) =>
      `گفت‌وگوها ${new Intl.NumberFormat("fa").format(count)} پاداش بر چند موضوع دارد که قالبِ جمعی نگه نمی‌دارد`,
    noWeight: (party) => `\u2068${party}\u2069 بر هیچ موضوعی وزن ندارد`,
    noWorth: (party, option) => `\u2068${party}\u2069 برای \u2068${option}\u2069 ارزشی ندارد`,
  },
};

/** The party's numbers; a missing weight, and a missing worth where the weight is 0, count 0. */
export function additive(talks: Talks, party: Party): Additive {
  const raw = talks.issues.map(({ weight }) => exact(weight[party.id]));
  const sum = raw.reduce(plus, zero);
  const shares = party.weightsAsWritten ? raw : raw.map((weight) => over(weight, sum));
  const worths = talks.issues.map(({ options }) => options.map(({ worth }) => exact(worth[party.id])));
  return { party, shares, worths, walkAway: walkAwayOf(talks, party, shares, worths) };
}

/** What an additive format cannot hold, counted; one line a kind. */
export function losses(talks: Talks): ReportLine[] {
  const ranges = talks.issues.flatMap(({ weight, options }) => [
    ...Object.values(weight),
    ...options.flatMap(({ worth }) => Object.values(worth)),
  ]);
  const walkAways = talks.parties.flatMap(({ walkAway }) => (walkAway?.kind === "points" ? [walkAway.points] : []));
  const positions = talks.issues.flatMap((issue) => Object.values(issue.positions).map((series) => series.at(-1)));
  const lines: [string, number, string][] = [
    ["red-lines", positions.reduce((sum, last) => sum + (last?.redLines?.length ?? 0), 0), "red lines"],
    ["rules", talks.rules.length, "joint rules"],
    ["factions", talks.parties.reduce((sum, { factions }) => sum + factions.length, 0), "factions"],
    [
      "ranges",
      [...ranges, ...walkAways].filter(({ low, high }) => low !== high).length,
      "ranges; their best guess is written",
    ],
    [
      "levels",
      talks.issues.filter(({ numeric }) => numeric).length,
      "numeric scales; their levels are written as words",
    ],
    ["positions", positions.length, "positions"],
    ["packages", talks.packages.length, "named packages"],
    ["beliefs", Object.keys(talks.believes).length, "sides' beliefs about the others"],
    ["others", talks.others.length, "others: mediators, outside powers"],
    ["history", talks.events.length + talks.rounds.length + talks.incidents.length, "events, rounds and incidents"],
    ["offers", talks.offers.length + talks.moves.length + talks.statements.length, "offers, moves and statements"],
    ["scenarios", talks.scenarios.length + talks.consequences.length, "endings and consequences"],
    [
      "next",
      talks.deadlines.length + talks.safeguards.length + talks.nextSteps.length,
      "deadlines, safeguards, next steps",
    ],
    ["sources", talks.sources.length, "sources"],
    ["later", Object.keys(talks.later).length, "sections about commitments, conflict and the like"],
  ];
  return lines.flatMap(([code, count, text]) => (count ? [{ code, count, text: `left out: ${count} ${text}` }] : []));
}

/** The largest value of any deal, in points. */
export const mostOf = ({ shares, worths }: Additive): Fraction =>
  worths.reduce((sum, list, i) => plus(sum, times(shares[i], largest(list))), zero);

export const largest = (values: readonly Fraction[]): Fraction =>
  values.reduce((a, b) => (compareFractions(b, a) > 0 ? b : a));

/** Points as a utility of 0..1, to the nearest double. */
export const asUtility = (points: Fraction): number => toNumber(over(points, hundred));

function walkAwayOf(
  talks: Talks,
  { walkAway }: Party,
  shares: readonly Fraction[],
  worths: Additive["worths"],
): Fraction | null {
  if (!walkAway) return null;
  if (walkAway.kind === "points") return exact(walkAway.points);
  return talks.issues.reduce((sum, { id, options }, i) => {
    const option = options.findIndex((entry) => entry.id === walkAway.deal[id]);
    return option < 0 ? sum : plus(sum, times(shares[i], worths[i][option]));
  }, zero);
}

const exact = (range: Range | undefined): Fraction =>
  range ? parseFraction(range.exact ?? String(range.best))! : zero;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
