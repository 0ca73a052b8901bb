/** What the Deals page says about packages, in English; what other pages say too comes from the brief's own messages. */
import type { Count } from "../../engine/model.js";
import type { SolutionId } from "../../engine/results.js";
import type { Inline, Words } from "../blocks.js";
import { countText, numbersIn } from "../numbers.js";
import { small, strong, words } from "../words.js";

const n = numbersIn("en");
const count = (of: Count) => countText(of, n, (low, high) => `between ${low} and ${high}`);
const packages = (of: Count) =>
  `${count(of)} ${n.plural(of.exact ? of.value : 2n, { one: "package", other: "packages" })}`;
const own = (name: string) => `${name}’${/s$/i.test(name) ? "" : "s"}`;

export const dealsEn = {
  question: "Is there a deal, and which?",
  underLines: (of: Count, lines: Words): Words =>
    words`${strong(packages(of))} acceptable to all with these lines set aside: ${lines}.`,
  underMany: (of: Count, lines: number): Words =>
    words`${strong(packages(of))} acceptable to all with ${n.whole(lines)} lines set aside.`,
  noneUnderLines: (space: bigint, lines: number): Words =>
    words`${strong("No package is acceptable to all")}, of ${n.whole(space)}, even with ${n.word(lines)} ${n.plural(lines, { one: "line", other: "lines" })} set aside.`,
  changed: (before: Count, after: Count, nash: Words): Words =>
    words`Against the file: ${strong(`${count(before)} → ${packages(after)}`)}; ${nash}.`,
  nashSame: words`Nash’s rule picks the same package`,
  nashMoves: (changes: readonly { readonly issue: string; readonly from: string; readonly to: string }[]): Words => [
    `the package Nash’s rule picks moves on ${changes.map(({ issue, from, to }) => `${issue} from “${from}” to “${to}”`).join(", ")}`,
  ],
  nashGone: words`no rule has a package to pick`,
  nashAppears: words`Nash’s rule now has a package to pick`,
  conventions: {
    nash: words`The acceptable package with the largest product of gains over walking away: a gain counts the more, the less a side has.`,
    "ks-maxmin": words`The efficient package whose smallest gain, as a share of the most that side could gain in any acceptable package, is largest.`,
    "ks-min-spread": words`The efficient package whose gains, as shares of the most each side could gain, are least unequal; it may be one where everyone gains less.`,
    "ks-genius": words`Among efficient permitted packages the one whose worths differ least between the sides; it ignores walk-aways, may be refused, and is shown only for comparison.`,
    egalitarian: words`The efficient package whose smallest gain in points is largest; it compares points of different sides.`,
    utilitarian: words`The efficient package with the largest sum of worths; it adds points of different sides.`,
    equitability: words`The efficient package whose gains in points are least unequal; it compares points of different sides.`,
  } as Readonly<Record<SolutionId, Words>>,

  plot: (a: string, b: string, points: number, card: string) =>
    `Worth to ${a} across, growing to the right; worth to ${b} up. ${n.whole(points)} efficient points; the shaded part is above both walk-aways. The package on the card is worth ${card}.`,
  pair: (a: string, b: string) => `${a} and ${b}`,
  card: "this package",
  pinned: "pinned",
  direction: words`The chart keeps its direction in every language: more is to the right and up.` as Words,
  pairs:
    words`With more than two sides a point can be efficient without lying on the edge of any pair’s drawing: a side that is not drawn may gain there.` as Words,
  walkSome: (shown: number, of: number): Words =>
    words`${n.whole(shown)} of ${n.whole(of)} efficient points can be walked along, evenly spread.`,
  ranked: (shown: number, of: number): Words =>
    words`Ranked by Nash’s product of gains; ${shown === of ? "all" : n.whole(shown)} ${shown === of ? "" : `of ${n.whole(of)} `}efficient points shown.`,
  equalMany: (more: bigint) =>
    `${n.whole(more)} ${n.plural(more, { one: "other package", other: "other packages" })} of this worth`,

  startRule: (rule: string): Words => words`The package ${own(rule)} rule picks`,
  startStated: (party: Inline): Words => words`Position of ${party}`,
  nearest: (what: Words): Words => words`Nearest miss: ${what}`,

  accepted: words`${strong("Acceptable to all.")}`,
  acceptedAside: (lines: number): Words =>
    words`${strong("Acceptable to all")} if ${n.word(lines)} ${n.plural(lines, { one: "line does", other: "lines do" })} not bind.`,
  refused: (who: readonly Words[]): Words => words`${strong("Refused")} by ${listed(who)}.`,
  impossible: words`${strong("Cannot be:")} it breaks a joint rule.`,
  bar: (party: string, worth: number, gain: number | null, walkAway: number | null) =>
    `${party}: worth ${n.points(worth)} of 100${walkAway === null ? "; walk-away not stated" : `; walk-away ${n.points(walkAway)}, so ${n.signed(gain ?? 0)}`}`,
  barText: (worth: number, gain: number | null): Words =>
    gain === null
      ? words`${n.points(worth)} ${small("(walk-away not stated)")}`
      : words`${n.points(worth)} ${small(`(${n.signed(gain)} over walking away)`)}`,
  lineNotBinding: (line: Words): Words => words`It crosses a line that is set aside: ${line}.`,
  better: (changes: string, gains: Words): Words => words`Better for one and worse for none: ${changes} (${gains}).`,
  trade: (changes: string, gains: Words): Words => words`${changes} (${gains})`,
  gain: (party: Inline, by: number): Words => words`${party} ${n.signed(by)}`,
  proof: (most: Words): Words =>
    words`Nobody can gain without another falling below this package: that is the proof that it is efficient. While everyone still accepts, each could reach at most ${most}.`,
  ranks: (rules: readonly { readonly rule: string; readonly place: number }[]): Words => [
    `Its place among the efficient points: ${rules.map(({ rule, place }) => `${rule} ${n.whole(place)}`).join(", ")}.`,
  ],
  moved: (party: Inline, by: number, share: number | null): Words =>
    by < 0
      ? words`${party} gets ${n.points(-by)} points more than it asks for.`
      : by === 0
        ? words`${party} has not moved.`
        : words`${party} has moved ${n.points(by)} points from its stated position${share === null ? "" : `, ${n.percent(share)} of the way to walking away`}.`,
  movedAssumed: (party: Inline, issues: readonly string[]): Words =>
    words`On ${n.list(issues)} ${party} has stated no position; its own best option is assumed.`,
  movedCaution: words`Measured from stated positions, which may be inflated; it is no measure of fairness.` as Words,
  blocks: (faction: string, party: Inline, by: number): Words =>
    words`${faction} (${party}) ${strong("blocks it")}: ${n.points(by)} points short.`,
  objects: (faction: string, party: Inline, by: number): Words =>
    words`${faction} (${party}) objects but cannot block: ${n.points(by)} points short.`,
  content: (names: readonly string[]): Words => words`No objection from ${n.list(names)}.`,
  outsideWorth: (worth: number, low: number, high: number): string =>
    `worth ${n.points(worth)}, where it could be ${n.range(low, high)}`,
  outsideMet: (issues: readonly string[]): string => `gets what it asked for on ${n.list(issues)}`,
  outsideUnmet: (issues: readonly string[]): string => `does not get what it asked for on ${n.list(issues)}`,

  compared: "The two packages side by side",
  comparedWhat: "What",
  comparedThis: "On the card",
  comparedPinned: "Pinned",
  comparedDifference: "Difference",
  verdict: "Acceptable to all?",
  same: (issues: readonly string[]): Words => words`The same in both: ${n.list(issues)}.`,

  safe: (safe: number, of: number): Words =>
    safe
      ? words`${n.opening(safe)} of ${n.whole(of)} efficient packages ${n.plural(safe, { one: "stays", other: "stay" })} acceptable to all for ${strong("every")} value in the ranges: proven, without draws.`
      : words`None of ${n.whole(of)} efficient packages is proven acceptable to all for ${strong("every")} value in the ranges.`,
  safeNoRanges: words`The file gives no ranges, so nothing hangs on them.`,
  safeFor: (party: Inline, safe: number, of: number): Words =>
    words`For ${party} alone ${n.whole(safe)} of ${n.whole(of)} hold whatever the values.`,

  noneNow: words`Why is there none?`,
  noneAsStated: words`Every red line as stated leaves ${strong("no package")}. What would have to move?`,
  blockers: (lines: Words): Words => words`In the way: ${lines}.`,
  tryLines: "set aside",
  bestOf: (opens: Count): string => `opens ${packages(opens)}`,
  unproven: words`Not all amounts are proven smallest.`,
  short: (party: Inline, by: number): Words => words`${party} ${n.points(by)} short`,
  breaks: (what: Words): Words => words`crosses ${what}`,
  vetoed: (faction: string): Words => words`${faction} blocks`,

  believed: (party: Inline, of: Count): Words =>
    words`As ${party} believes the others to be: ${strong(packages(of))} acceptable to all.`,
  believedNotPossible: (party: Inline): Words =>
    words`As ${party} believes the others to be, no answer can be computed: numbers are missing.`,
  believesWalkAway: (party: Inline, believed: number | null, real: number | null): Words =>
    words`It takes the walk-away of ${party} to be ${believed === null ? "not stated" : n.points(believed)}; the file has ${real === null ? "not stated" : n.points(real)}.`,
  believesWeight: (party: Inline, issue: string, believed: number, real: number): Words =>
    words`It takes ${issue} to weigh ${n.percent(believed)} for ${party}; the file has ${n.percent(real)}.`,
  believesWorth: (party: Inline, option: string, believed: number, real: number): Words =>
    words`It takes ${option} to be worth ${n.points(believed)} to ${party}; the file has ${n.points(real)}.`,
  believedPick: words`What Nash’s rule picks there`,

  robust: (share: number, low: number, high: number, draws: number): Words =>
    words`Some package was acceptable to all in ${strong(n.percent(share))} of ${n.whole(draws)} draws from the ranges (95 % interval ${n.percent(low)} to ${n.percent(high)}).`,
  robustKey:
    words`Each range is drawn as a triangle (low, best guess, high) with seed 1, so the same question gets the same answer; in brackets the 95 % Wilson interval. Loss: what all sides together could at least have gained by another acceptable package; mean, then the worst draw.` as Words,
  yesProven: "yes, proven",
  no: "no",

  methods: (exact: boolean): Words =>
    exact
      ? words`The count and the frontier are exact, ties counted.`
      : words`The frontier is representative: every point shown is efficient, others are left out.`,
  picked:
    words`“The package this rule picks”, never “the best”: each rule is one convention of fairness, applied to judgements.` as Words,
};

function listed(items: readonly Words[]): Words {
  return items.flatMap((item, i) => (i === 0 ? item : [i === items.length - 1 ? " and " : ", ", ...item]));
}

/** The members every language has. */
export type DealsWords = typeof dealsEn;
