/** What Détente says in English. Every language has the same members; sentences with marked words are made by `words`. */

import type { Count } from "../../engine/model.js";
import type { SolutionId } from "../../engine/results.js";
import type { ConsequenceDomain, Firmness } from "../../talks/model.js";
import type { Inline, Words } from "../blocks.js";
import { datesIn } from "../dates.js";
import { countText, numbersIn } from "../numbers.js";
import { small, strong, words } from "../words.js";

const n = numbersIn("en");
const d = datesIn("en");
const count = (of: Count) => countText(of, n, (low, high) => `between ${low} and ${high}`);
const packages = (of: Count | number) =>
  `${typeof of === "number" ? n.whole(of) : count(of)} ${n.plural(typeof of === "number" ? of : of.exact ? of.value : 2n, { one: "package", other: "packages" })}`;
const verb = (of: Count, one: string, other: string) => (of.exact && of.value === 1n ? one : other);

export const en = {
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
        ? words`No red lines collide on any of the ${n.word(issues)} ${n.plural(issues, { one: "issue", other: "issues" })}${same}.`
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
        ? words`None of the packages examined stays acceptable to all for ${strong("every")} value in the ranges (${n.word(of)} ${n.plural(of, { one: "was", other: "were" })} examined).`
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

  endings: {
    question: "How may it end, and when?",
    answer: (of: number, first: string, months: string | null): Words =>
      of === 0
        ? words`No ending is named in the file.`
        : words`${n.opening(of)} ${n.plural(of, { one: "ending is", other: "endings are" })} in view; the earliest is “${first}”${months === null ? "" : `, within ${months}`}.`,
    noProbability: words`No probability is given here; the months are the sources’ own.`,
    goOn: words`A further ending is always open: the talks go on.`,
    caption: "Ending, impact and timeline",
    ending: "Ending",
    impact: "Impact",
    timeline: "Timeline",
    rows: (of: number) => `${n.whole(of)} ${n.plural(of, { one: "consequence", other: "consequences" })}`,
    within: (from: number, to: number) => (from === 0 ? `${n.whole(to)} months` : `${n.range(from, to)} months`),
    chart: (lines: readonly string[]) => `When each ending could come, in months from now: ${lines.join("; ")}.`,
    monthsAxis: "months from now",
  },

  consequences: {
    question: "What would follow, and where?",
    answer: (of: number, places: number, worst: string | null): Words =>
      of === 0
        ? words`No consequence is named in the file.`
        : words`${n.opening(of)} ${n.plural(of, { one: "consequence", other: "consequences" })} in ${n.word(places)} ${n.plural(places, { one: "place", other: "places" })}${worst === null ? "" : `; most that are worse follow from “${worst}”`}.`,
    caption: "Consequences by ending",
    byPlace: "Consequences by place",
    more: (places: number): Words =>
      words`${n.opening(places)} more ${n.plural(places, { one: "place", other: "places" })} in the brief.`,
    where: "Where",
    domain: "In what",
    whom: "For whom",
    effect: "Effect",
    when: "When",
    domains: {
      security: "security",
      proliferation: "proliferation",
      energy: "energy",
      trade: "trade",
      economy: "economy",
      alliances: "alliances",
      humanitarian: "humanitarian",
      diplomacy: "diplomacy",
    } as Readonly<Record<ConsequenceDomain, string>>,
    global: "worldwide",
    key: words`↑ better, ↓ worse, ↕ mixed for those named: as the sources or common analysis have it, not computed.` as Words,
  },

  safeguards: {
    question: "What keeps the dialogue alive?",
    answer: (of: number): Words =>
      of === 0
        ? words`No safeguard is named in the file.`
        : words`${n.opening(of)} ${n.plural(of, { one: "element carries", other: "elements carry" })} it; each has a purpose and a result to check.`,
    caption: "Element, purpose and expected result",
    element: "Element",
    purpose: "Purpose",
    expected: "Expected result",
  },

  next: {
    question: "What next?",
    answer: (of: number, owned: number): Words =>
      of === 0
        ? words`No next step is named in the file.`
        : words`${n.opening(of)} ${n.plural(of, { one: "step is", other: "steps are" })} open, ${owned === of ? "each with an owner" : owned === 0 ? "none with an owner" : `${n.word(owned)} with an owner`}.`,
    caption: "Next steps",
    what: "Step",
    by: "By whom",
    due: "By when",
    serves: "Serves",
    open: "open",
  },

  timeline: {
    question: "How did it come to this?",
    answer: (of: number, from: string, to: string): Words =>
      of === 0
        ? words`No event is on record.`
        : words`${n.opening(of)} dated events, from ${d.full(from)} to ${d.full(to)}.`,
    caption: "Dated events",
    date: "Date",
    event: "What happened",
    round: (held: boolean, place: string): string =>
      held ? `Round of talks${place ? `, ${place}` : ""}` : `Round of talks not held${place ? ` (${place})` : ""}`,
    incident: "incident",
    roundKind: "round",
    chart: (of: number, from: string, to: string) =>
      `${n.whole(of)} events from ${d.full(from)} to ${d.full(to)}, oldest at the left; evenly spaced by event, not by time; filled dots are incidents.`,
    ahead: "Ahead",
  },

  sources: {
    question: "What does this rest on?",
    answer: (of: number, graded: number): Words =>
      of === 0
        ? words`No source is named in the file.`
        : words`${n.opening(of)} ${n.plural(of, { one: "source", other: "sources" })}, ${graded === 0 ? "none" : n.word(graded)} of them graded.`,
    caption: "Sources",
    id: "Mark",
    title: "Source",
    grade: "Grade",
    date: "Date",
    ungraded: "not graded",
    key: words`Admiralty code. Reliability of the source: A completely reliable to E unreliable, F cannot be judged. Credibility of the report: 1 confirmed to 5 improbable, 6 cannot be judged.` as Words,
  },

  limits: {
    question: "What does this not know?",
    answer: words`Every figure here is only as good as the judgements it was computed from.` as Words,
    note: (text: string): Words => words`${text}`,
    asOf: (date: string): Words => words`Computed as of ${d.full(date)}: nothing that became known later is used.`,
    worths: words`A worth is 0 to 100 points per option; a package’s worth to a side is the weighted mean of its options’ worths plus bonuses. Nothing is rescaled; points of different sides are not the same unit.`,
    binding: words`By default red lines marked “never” and “held” bind; those only said in public do not. “As stated” means that all bind. Equality with a walk-away counts as acceptance.`,
    rules: words`A package is “acceptable to all” when it breaks no rule and no binding red line, no side is below its walk-away and no group with a veto is below its own.`,
    fairness: words`The fairness rules are conventions of bargaining theory; that a rule picks a package is no advice to accept it.`,
    claims: words`Positions, claims and attributions are shown with who makes them and who denies them; nothing here settles who is right.`,
    noForecast: words`No probability of an ending and no reading of good faith is computed yet.`,
    notStated: (who: readonly string[]): Words =>
      words`Walk-away of ${n.list(who)} not stated: worst permitted package used.`,
    fromWords: (who: readonly string[]): Words =>
      words`Weights of ${n.list(who)} come from words (high, medium, low), as ranges.`,
    orderOnly: (who: readonly string[]): Words =>
      words`Worths of ${n.list(who)} come from an order of options only: even steps, as ranges.`,
    rounded: words`Scores were rounded to a ten-millionth of a point; ties finer than that may be lost.`,
    weightMissing: (who: readonly string[]): Words => words`A missing weight counts as 0 (${n.list(who)}).`,
    missing: (problem: string): Words => words`No deal space: ${problem}.`,
    illustrative: "Note of the file",
  },

  signs: {
    question: "What does the record show?",
    answer: (genuine: number, posturing: number): Words =>
      genuine + posturing === 0
        ? words`Nothing on record speaks for either reading.`
        : words`${n.opening(genuine)} ${n.plural(genuine, { one: "sign", other: "signs" })} of a genuine attempt, ${posturing === 0 ? "none" : n.word(posturing)} of playing for time or to an audience: the record does not yet separate the two.`,
    genuine: "Speaks for a genuine attempt",
    posturing: "Speaks for playing for time or to an audience",
    nothing: "Nothing in the file.",
    roundsHeld: (of: number, from: string, to: string): string =>
      of === 1 ? `One round was held (${d.full(from)}).` : `${n.opening(of)} rounds were held (${d.span(from, to)}).`,
    rank: (of: number, held: number): string =>
      `${of === held ? "Each" : `${n.opening(of)} of them`} at the rank of minister or envoy.`,
    agreed: (of: number): string =>
      `${n.opening(of)} ${n.plural(of, { one: "round", other: "rounds" })} ended with something agreed.`,
    offers: (of: number, by: readonly string[]): string =>
      `${n.opening(of)} ${n.plural(of, { one: "offer was", other: "offers were" })} tabled (${n.list(by)}).`,
    toward: (party: string, issue: string, to: string): string =>
      `${party} moved toward the other side on ${issue}: now ${to}.`,
    away: (party: string, issue: string, to: string): string =>
      `${party} moved away from the other side on ${issue}: now ${to}.`,
    changed: (party: string, issue: string, to: string): string =>
      `${party} changed its position on ${issue}: now ${to}.`,
    measures: (of: number): string =>
      `${n.opening(of)} confidence-building ${n.plural(of, { one: "measure is", other: "measures are" })} on record.`,
    praise: (of: number): string =>
      `${n.opening(of)} conciliatory ${n.plural(of, { one: "statement", other: "statements" })} on record.`,
    notHeld: (of: number): string =>
      of === 1 ? "One planned round was not held." : `${n.opening(of)} planned rounds were not held.`,
    noRoundSince: (date: string, days: number): string =>
      `No round has been held since ${d.full(date)} (${n.whole(days)} days).`,
    noRoundAhead: "No further round is fixed.",
    escalatory: (of: number): string =>
      `${n.opening(of)} ${n.plural(of, { one: "demand, threat or escalatory statement", other: "demands, threats or escalatory statements" })} on record.`,
    publicMoves: (moves: number, offers: number): string =>
      `${n.opening(moves)} ${n.plural(moves, { one: "position was", other: "positions were" })} taken in public, ${offers === 0 ? "no offer tabled" : `${n.word(offers)} ${n.plural(offers, { one: "offer", other: "offers" })} tabled`}.`,
    incidents: (of: number, unanswered: number): string =>
      `${n.opening(of)} ${n.plural(of, { one: "incident", other: "incidents" })} since the talks began${unanswered ? `, ${n.word(unanswered)} without an agreed answer` : ""}.`,
    accrues: (of: number): string =>
      `${n.opening(of)} ${n.plural(of, { one: "gain accrues", other: "gains accrue" })} to a side while talks last.`,
    records: (of: number): string => `${n.whole(of)}\u00a0${n.plural(of, { one: "record", other: "records" })}`,
    key: words`Counted from the file, not weighed: a reading of conduct with its evidence comes with a later version. A filled mark: more than one record.` as Words,
  },

  today: {
    question: "Breakthrough, or a prelude to posturing?",
    undecided: words`The record does not yet separate the two.`,
    asStatedNone: words`As stated, the red lines leave ${strong("no package")}.`,
    ifLine: (line: Words, opens: Count): Words =>
      words`If one line can move (${line}), ${strong(packages(opens))} ${verb(opens, "opens", "open")}.`,
    ifLines: (lines: number, issues: readonly string[], opens: Count): Words =>
      words`If ${n.word(lines)} lines can move together, on ${n.list(issues)}, ${strong(packages(opens))} ${verb(opens, "opens", "open")}.`,
    ifPublic: (opens: Count): Words =>
      words`If what was only said in public can move, ${strong(packages(opens))} ${verb(opens, "opens", "open")}.`,
    zone: (acceptable: Count): Words =>
      words`${strong(packages(acceptable))} ${verb(acceptable, "is", "are")} acceptable to all as stated.`,
    noneAtAll: words`No package is acceptable to all, whichever single line moves.`,
    noModel: words`The file does not yet say what each option is worth to each side, so no deal space can be computed.`,
    endings: (names: readonly string[]): Words => words`The endings in view: ${n.list(names)}.`,
  },

  brief: {
    title: (name: string) => `${name}: brief`,
    asOf: (date: string) => `as of ${d.full(date)}`,
    bottomLine: "Bottom line",
    annex: "Annex",
    printed: "Détente, from a talks file",
    rounds: (held: number, last: string | null, ahead: boolean): Words =>
      held === 0
        ? words`No round is on record.`
        : words`${n.opening(held)} ${n.plural(held, { one: "round was", other: "rounds were" })} held, the last on ${d.full(last ?? "")}; ${ahead ? "a further one is fixed" : "no further one is fixed"}.`,
    nextStep: (what: string, by: string): Words => words`First next step: ${what}${by ? ` (${by})` : ""}.`,
    moreInAnnex: "In full in the annex.",
    table: (number: number) => `Table ${n.whole(number)}`,
    chart: (number: number) => `Chart ${n.whole(number)}`,
  },

  charts: {
    frontier: (a: string, b: string, points: number) =>
      `${n.whole(points)} efficient points: worth to ${a} across, growing to the right; worth to ${b} up. Packages acceptable to both lie to the upper right of both walk-aways.`,
    frontierMany: (names: readonly string[], points: number) =>
      `The worth of ${n.whole(points)} picked points to ${n.list(names)}, one row a point.`,
    worthAcross: (party: string) => `worth to ${party} →`,
    worthUp: (party: string) => `↑ worth to ${party}`,
    pickedBy: (rule: string, more: number): string =>
      more === 0 ? rule : `${rule} and ${n.word(more)} other ${n.plural(more, { one: "rule", other: "rules" })}`,
    walkAways: "walk-aways",
    walkAway: "walk-away",
    stated: (party: string) => `${party}’${/s$/i.test(party) ? "" : "s"} stated position`,
  },
};

/** The members every language has. */
export type Messages = typeof en;
