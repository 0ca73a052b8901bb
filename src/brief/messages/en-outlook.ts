/** What Détente says in English about what may come, about itself, and on the first page and in charts. */

import type { Count } from "../../engine/model.js";
import type { ConsequenceDomain } from "../../talks/model.js";
import type { Words } from "../blocks.js";
import { strong, words } from "../words.js";
import { d, n, packages, verb } from "./en-counts.js";

export const enOutlook = {
  endings: {
    question: "How may it end, and when?",
    ending: "Ending",
    rows: (of: number) => `${n.whole(of)} ${n.plural(of, { one: "consequence", other: "consequences" })}`,
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
    asOf: (date: string): Words =>
      date
        ? words`Computed as of ${d.full(date)}: nothing that became known later is used.`
        : words`Nothing in the file bears a date, so all of it is used.`,
    worths: words`A worth is 0 to 100 points per option; a package’s worth to a side is the weighted mean of its options’ worths plus bonuses. Nothing is rescaled; points of different sides are not the same unit.`,
    binding: words`By default red lines marked “never” and “held” bind; those only said in public do not. “As stated” means that all bind. Equality with a walk-away counts as acceptance.`,
    rules: words`A package is “acceptable to all” when it breaks no rule and no binding red line, no side is below its walk-away and no group with a veto is below its own.`,
    fairness: words`The fairness rules are conventions of bargaining theory; that a rule picks a package is no advice to accept it.`,
    claims: words`Positions, claims and attributions are shown with who makes them and who denies them; nothing here settles who is right.`,
    conduct: words`A reading of conduct is of a pattern in the record, never of intentions.`,
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
        : words`${n.opening(genuine)} ${n.plural(genuine, { one: "sign", other: "signs" })} of a genuine attempt, ${posturing === 0 ? "none" : n.word(posturing)} of playing for time or to an audience: counted, not weighed.`,
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
    key: words`Counted from the file, not weighed; what is read from them of each side’s conduct stands apart. A filled mark: more than one record.` as Words,
  },

  today: {
    question: "Breakthrough, or a prelude to posturing?",
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
    asOf: (date: string) => (date ? `as of ${d.full(date)}` : "undated: nothing in the file bears a date"),
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
export type OutlookMessages = typeof enOutlook;
