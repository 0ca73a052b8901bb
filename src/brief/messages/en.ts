/** What Détente says in English. Every language has the same members; sentences with marked words are made by `words`. */

import type { Count } from "../../engine/model.js";
import type { SolutionId } from "../../engine/results.js";
import type { Firmness } from "../../talks/model.js";
import type { Inline, Words } from "../blocks.js";
import { small, strong, words } from "../words.js";
import { count, d, n, packages, verb } from "./en-counts.js";
import { enOutlook } from "./en-outlook.js";

export const en = {
  ...enOutlook,
  quote: (text: string) => `“${text}”`,
  comma: ", ",
  semicolon: "; ",
  colon: ": ",
  or: (items: readonly string[]) =>
    items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} or ${items.at(-1)}`,
  notKnown: "not known",
  sourceCount: (of: number) => `${n.whole(of)}\u00a0${n.plural(of, { one: "source", other: "sources" })}`,
  source: "source",
  deniedBy: (who: readonly string[]) => `denied by ${n.list(who)}`,
  claimedBy: (who: readonly string[]) => `according to ${n.list(who)}`,
  earlier: (when: string | undefined, what: string) => (when ? `earlier (${when}): ${what}` : `earlier: ${what}`),
  wants: (what: string) => `wants: ${what}`,
  lowConfidence: "low confidence",
  months: (from: number, to: number) => `${n.range(from, to)} months`,
  redLine: {
    above: (level: string) => `more than ${level}`,
    below: (level: string) => `less than ${level}`,
    label: (firmness: Firmness, what: string, chance: number): string =>
      firmness === "bottom"
        ? `never: ${what}${chance < 1 ? ` · binds ${n.percent(chance)}` : ""}`
        : firmness === "held"
          ? `held: ${what}${chance === 0.85 ? "" : ` · binds ${n.percent(chance)}`}`
          : `said: ${what} · binds ${n.percent(chance)}`,
    named: (party: Inline, issue: string, what: string): Words => words`${party}, ${issue}: ${what}`,
  },

  positions: {
    question: "Where does each side stand?",
    answer: (collide: number, agree: number, issues: number): Words => {
      const rest = issues - collide - agree;
      if (issues === 0) return words`No issue is named in the file.`;
      const open = `${n.word(rest)} ${n.plural(rest, { one: "issue leaves", other: "issues leave" })} room`;
      const same = agree ? `; on ${n.word(agree)} the stated positions are the same` : "";
      return collide === 0
        ? words`No red lines collide on ${issues === 1 ? "the one issue" : `any of the ${n.word(issues)} issues`}${same}.`
        : words`Red lines collide on ${n.word(collide)} of ${n.word(issues)} issues${same}; ${open}.`;
    },
    collide: (issues: readonly string[]): Words =>
      words`They collide on ${n.list(issues)}: every option there is one that some side has ruled out, or the lines there are among the fewest whose dropping opens a zone.`,
    issue: "Issue",
    outcome: "What could come of it",
    caption: "Position of each side by issue",
    outcomesCaption: "Potential outcome by issue",
    outcomesQuestion: "What could come of each issue?",
    outcomesAnswer: (named: number, issues: number): Words =>
      named
        ? words`For ${named === issues ? (issues === 1 ? "the one issue" : `each of the ${n.word(issues)} issues`) : `${n.word(named)} of ${n.word(issues)} issues`} the sources name a possible outcome.`
        : words`The sources name no possible outcome.`,
    options: "Options on the table",
    others: "Other issues",
    nature: "Kind",
    natures: {
      compatible: "compatible: all share a best option",
      traded: "can be traded: stakes differ much",
      contested: "contested",
    },
    noPosition: "no position on record",
    key: [
      words`Solid red: never crossed. Solid amber: held so far. Dashed: said in public, with the chance that it binds (an assumption of the file, or 60 %).`,
      words`A bar beside an issue (⚠ in plain text) marks where red lines collide. Dates open the source.`,
    ] as readonly Words[],
  },

  zone: {
    question: "Is there a deal?",
    noModel: words`Cannot be computed: the file lacks what a deal space needs.`,
    all: (acceptable: Count, space: bigint, efficient: bigint, exact: boolean): Words =>
      words`${strong(count(acceptable))} of ${n.whole(space)} packages ${verb(acceptable, "is", "are")} acceptable to all; ${exact ? "" : "at least "}${n.whole(efficient)} of them cannot be improved for one side without cost to another.`,
    noneAsStated: (space: bigint, held: Count): Words =>
      words`${strong("None as stated")}, of ${n.whole(space)} packages. ${strong(count(held))} if what was only said in public can move.`,
    none: (space: bigint): Words => words`${strong("No package is acceptable to all")}, of ${n.whole(space)}.`,
    noneBridge: (space: bigint, opens: Count, line: Words): Words =>
      words`${strong("None as stated")}, of ${n.whole(space)} packages. ${strong(count(opens))} if one line moves (${line}).`,
    noneBridges: (space: bigint, opens: Count, lines: number, issues: readonly string[]): Words =>
      words`${strong("None as stated")}, of ${n.whole(space)} packages. ${strong(count(opens))} if ${n.word(lines)} lines move together, on ${n.list(issues)}.`,
    linesMove: (lines: Words): Words => words`The lines to ask about: ${lines}.`,
    bottomOnly: (of: Count): Words => words`If only the bottom lines bind: ${packages(of)}.`,
    draws: (share: number, draws: number): Words =>
      words`When each line binds with its own chance, some package is acceptable to all in ${n.percent(share)} of ${n.whole(draws)} draws.`,
    perParty: "What each side could accept alone",
    party: "Side",
    walkAway: "Walk-away",
    notStated: "not stated",
    alone: "Acceptable to it alone",
    removes: "What its red lines remove",
    lineRemoves: (line: string, share: number) => `${line} (${n.percent(share)})`,
    opensCaption: "What would have to move for a zone to open",
    what: "What would have to move",
    opens: "Opens",
    bestFor: "Best of them, worth to each",
    walkAwayBy: (party: Inline, by: number): Words => words`${party} alone: its walk-away, by ${n.points(by)} points`,
    allBy: (by: number): Words => words`every walk-away, by ${n.points(by)} points each`,
    factionBy: (faction: string, party: Inline, by: number): Words =>
      words`${faction} (${party}): its threshold, by ${n.points(by)} points`,
    rule: (said: string): Words => words`the rule that ${said}`,
    ruleNever: (said: string) => `“${said}” cannot be`,
    cannotOpen: (party: Inline): Words => words`${party}: lowering its walk-away alone cannot open a zone.`,
    acceptsNothing: (party: Inline, best: string | null): Words =>
      best === null
        ? words`${party} accepts nothing even alone: its own red lines leave no package.`
        : words`${party} accepts nothing even alone: the best it can reach is ${best}.`,
    nearestCaption: "Nearest misses",
    nearest: "Package",
    short: "Short by",
    broken: "What it breaks",
    nothing: "nothing",
    key: (exact: boolean): readonly Words[] => [
      exact ? words`Counts are exact.` : words`Counts in brackets are bounds: the exact number lies between them.`,
      words`Worths are points from 0 to 100, ${{ mark: "judgement", text: "an analyst’s reading", why: "worths and weights are judgements written in the file; best guesses are used here" } as Inline}; they are not shares of anything.`,
    ],
    actionOpen: "Show what opens",
    actionWhy: "Why none?",
    bridgeQuestion: "What opens if these lines move?",
    bridgeAnswer: (opens: Count, lines: number): Words =>
      words`${strong(count(opens))} ${n.plural(opens.exact ? opens.value : 2n, { one: "package opens", other: "packages open" })} if ${lines === 1 ? "one line does" : `${n.word(lines)} lines do`} not bind.`,
    bridgeNone: words`Nothing opens: without these lines there is still no package acceptable to all.`,
    bridgeDropped: (lines: Words): Words => words`Set aside: ${lines}. Every other red line binds as stated.`,
    bridgeGains: (gains: Words): Words => words`It is worth, with the gain over walking away: ${gains}.`,
    bridgeCosts: (
      costs: readonly { readonly party: Inline; readonly lost: number; readonly share: number | null }[],
    ): Words =>
      words`Against ${costs.length === 1 ? "the stated position" : "the stated positions"}, the package that Nash’s rule picks there costs: ${costs.flatMap(
        ({ party, lost, share }, i): Words => [
          i === 0 ? "" : ", ",
          party,
          ` ${n.points(lost)}${i === 0 ? " points" : ""}`,
          share === null ? "" : ` (${n.percent(share)} of the way to walking away)`,
        ],
      )}.`,
  },

  fair: {
    question: "Which packages do the fairness rules pick?",
    answer: (rules: number, points: number): Words =>
      points === 1
        ? words`All ${n.word(rules)} rules pick packages of the same worth.`
        : words`${n.opening(rules)} rules pick ${n.word(points)} different points: which rule is used matters, so each is named.`,
    none: words`No rule can pick: there is no package acceptable to all.`,
    under: (dropped: Words): Words => words`Computed with these lines set aside: ${dropped}.`,
    convention: {
      nash: "Nash (largest product of gains)",
      "ks-maxmin": "Kalai–Smorodinsky (max-min: largest smallest share of what each could gain)",
      "ks-min-spread": "Kalai–Smorodinsky (NegMAS convention: least spread of those shares)",
      "ks-genius": "Kalai–Smorodinsky (Genius convention: least difference of worth, walk-aways ignored)",
      egalitarian: "egalitarian (largest smallest gain)",
      utilitarian: "utilitarian (largest sum of worths, adding points of different sides)",
      equitability: "equitability (least unequal gains)",
    } as Readonly<Record<SolutionId, string>>,
    short: {
      nash: "Nash",
      "ks-maxmin": "Kalai–Smorodinsky",
      "ks-min-spread": "Kalai–Smorodinsky (NegMAS)",
      "ks-genius": "Kalai–Smorodinsky (Genius)",
      egalitarian: "egalitarian",
      utilitarian: "utilitarian",
      equitability: "equitability",
    } as Readonly<Record<SolutionId, string>>,
    rule: "Rule",
    picks: "The package this rule picks",
    same: "As the first, but",
    likeNash: (what: string): string => `As Nash’s, but ${what}`,
    common: (what: string): Words => words`The same in all of them: ${what}.`,
    identical: "The same package as the first",
    worth: (party: Inline, worth: number, gain: number): Words =>
      words`${party} ${n.points(worth)} ${small(`(${n.signed(gain)})`)}`,
    worthTo: (party: Inline): Words => words`Worth to ${party}`,
    unproven: "not proven",
    degenerate: "largest product is 0",
    refused: "somebody refuses it",
    tied: (points: number): string => `one of ${n.whole(points)} tied`,
    also: (more: bigint): string =>
      `and ${n.whole(more)} ${n.plural(more, { one: "other package", other: "other packages" })} of the same worth`,
    matrixCaption: "The packages side by side",
    key: [
      words`A figure in brackets is the gain over walking away (for a side without a stated walk-away: over its worst permitted package).`,
      words`“The package this rule picks”, never “the fair deal”: each rule is one convention of fairness applied to judgements.`,
    ] as readonly Words[],
  },

  frontier: {
    question: "What can be traded against what?",
    answer: (points: number, exact: boolean): Words =>
      words`${exact ? n.opening(points) : `At least ${n.word(points)}`} ${n.plural(points, { one: "point", other: "points" })} cannot be improved for one side without cost to another.`,
    caption: "The frontier",
    equal: "Packages with this worth",
    labels: "Picked by",
    shown: (shown: number, of: number): Words =>
      words`${n.whole(shown)} of ${n.whole(of)} rows shown, evenly spread, with every point that a rule picks; the deals command lists them all.`,
    guarantee: (cells: readonly Words[]): Words =>
      words`A representative frontier: every point shown is efficient; what is left out is better by at most one cell (${cells.flatMap((cell, i) => (i ? [", ", ...cell] : cell))}).`,
    method: (exact: boolean): Words =>
      exact ? words`The list is complete: exact, with ties counted.` : words`The list is not complete.`,
    levels: (issues: readonly string[]): Words =>
      words`${n.list(issues)}: a scale cut into levels, so the number of points depends on the levels.`,
  },

  trades: {
    question: "Which exchanges would help?",
    answer: (of: number): Words =>
      of
        ? words`${n.opening(of)} ${n.plural(of, { one: "exchange leaves", other: "exchanges leave" })} nobody worse off.`
        : words`No exchange over two issues helps one side without cost to another.`,
    change: (issue: string, from: string, to: string) => `${issue}: ${to} instead of ${from}`,
    change_: "Exchange",
    net: (party: Inline): Words => words`Net for ${party}`,
    caption: "Exchanges worth proposing",
  },

  named: {
    question: "Where do the named packages stand?",
    answer: (acceptable: number, of: number): Words =>
      of === 1
        ? words`The one complete named package is ${acceptable ? "" : "not "}acceptable to all as stated.`
        : acceptable === of
          ? words`All ${n.word(of)} complete named packages are acceptable to all as stated.`
          : acceptable
            ? words`${n.opening(acceptable)} of ${n.word(of)} complete named packages ${n.plural(acceptable, { one: "is", other: "are" })} acceptable to all as stated.`
            : words`None of the ${n.word(of)} complete named packages is acceptable to all as stated.`,
    caption: "Named packages, every red line binding",
    package: "Package",
    verdict: "Acceptable to all?",
    yes: "yes",
    no: "no",
    partial: "part of a package: leaves issues open",
    why: "Why",
    shortBy: (party: Inline, by: number): Words => words`${party} is ${n.points(by)} points below walking away`,
    vetoed: (faction: string, by: number): Words => words`${faction} would block it (${n.points(by)} points short)`,
    crosses: (party: Inline, what: string): Words => words`crosses a line of ${party}: ${what}`,
    placed: (place: number): string =>
      place === 1 ? "the package Nash’s rule picks" : `in place ${n.whole(place)} by Nash’s product of gains`,
    improved: "can be improved for one without cost to another",
    efficient: "cannot be improved for one without cost to another",
    kinds: { comprehensive: "comprehensive", interim: "interim" },
  },

  robust: {
    question: "How much does it hang on the judgements?",
    safe: (safe: number, of: number): Words =>
      safe === 0
        ? of === 1
          ? words`The one package examined does not stay acceptable to all for ${strong("every")} value in the ranges.`
          : words`None of the packages examined stays acceptable to all for ${strong("every")} value in the ranges (${n.word(of)} were examined).`
        : of === 1
          ? words`The one package examined stays acceptable to all for ${strong("every")} value in the ranges.`
          : words`${n.opening(safe)} of ${n.word(of)} packages examined ${n.plural(safe, { one: "stays", other: "stay" })} acceptable to all for ${strong("every")} value in the ranges.`,
    zone: (share: number, low: number, high: number, draws: number): Words =>
      words`Some package was acceptable to all in ${n.percent(share)} of ${n.whole(draws)} draws from the ranges (95 % interval ${n.percent(low)} to ${n.percent(high)}).`,
    caption: "The packages under the ranges",
    package: "Package",
    acceptable: "Acceptable to all",
    efficient: "Efficient",
    regret: "Loss to all, mean (worst), points",
    safeColumn: "Whatever the values",
    yes: "yes, proven",
    no: "no",
    key: words`Shares are of draws, each range drawn as a triangle (low, best guess, high), seed fixed; in brackets the 95 % Wilson interval.` as Words,
  },

  believed: {
    line: (party: Inline, of: Count): Words =>
      words`${party}: with the others’ worths as it believes them to be, ${packages(of)} would be acceptable to all (lines that were only said not binding).`,
  },

  factions: {
    question: "Who at home can block?",
    answer: (veto: number, of: number): Words =>
      of === 0
        ? words`No domestic group is named in the file.`
        : of === 1
          ? words`The one domestic group named ${veto ? "can block" : "is heard and cannot block"}.`
          : veto === of
            ? words`All ${n.word(of)} domestic groups can block.`
            : veto === 0
              ? words`None of ${n.word(of)} domestic groups can block; all are heard.`
              : words`${n.opening(veto)} of ${n.word(of)} domestic groups can block; the others are heard.`,
    shrinks: (faction: string, party: Inline, without: Count, withVeto: Count): Words =>
      words`The veto that shrinks the zone most: ${faction} (${party}), ${count(without)} packages without it, ${count(withVeto)} with it.`,
    caption: "Domestic groups",
    who: "Group",
    role: "Power",
    veto: "can block",
    heard: "heard",
    threshold: "Accepts from",
    party: "its side’s walk-away",
    effect: "Effect on the zone",
    noEffect: "takes nothing away",
    takes: (from: Count, to: Count) => `${count(from)} → ${count(to)}`,
    interest: "Interest",
  },

  outside: {
    question: "Who outside matters?",
    answer: (of: number, spoil: readonly string[]): Words =>
      of === 0
        ? words`No outside power is named in the file.`
        : spoil.length
          ? words`${n.opening(of)} ${n.plural(of, { one: "other matters", other: "others matter" })}; able to spoil a deal: ${n.list(spoil)}.`
          : words`${n.opening(of)} ${n.plural(of, { one: "other matters", other: "others matter" })}; none is marked as able to spoil a deal.`,
    caption: "Outside powers",
    who: "Who",
    interest: "Interest",
    levers: "What it can do",
    position: "Position",
    until: (date: string) => `until ${d.full(date)}`,
    from: (date: string) => `from ${d.full(date)}`,
    lapsed: (date: string) => `lapsed ${d.full(date)}`,
    maySpoil: "may spoil",
    acceptedBy: (who: readonly string[]) => `accepted by ${n.list(who)}`,
    role: {
      mediator: "mediator",
      verifier: "verifier",
      guarantor: "guarantor",
      host: "host",
      observer: "observer",
      participant: "participant",
      coordinator: "coordinator",
      facilitator: "facilitator",
      stakeholder: "stakeholder",
      outside: "outside power",
    } as Readonly<Record<string, string>>,
  },
};

/** The members every language has. */
export type Messages = typeof en;
