/** The pages Table, Factions, Timeline and Brief in English. Every language has the same members. */
import type { Count } from "../../../engine/model.js";
import type { Firmness } from "../../../talks/model.js";
import type { Inline, Words } from "../../blocks.js";
import { datesIn } from "../../dates.js";
import { countText, numbersIn } from "../../numbers.js";
import { strong, words } from "../../words.js";

const n = numbersIn("en");
const d = datesIn("en");
const count = (of: Count) => countText(of, n, (low, high) => `between ${low} and ${high}`);
const packages = (of: Count) =>
  `${count(of)} ${n.plural(of.exact ? of.value : 2n, { one: "package", other: "packages" })}`;

export const en = {
  table: {
    question: "Where does each side stand, since when, says who, who denies it?",
    nothingKnown: (date: string): Words =>
      words`No position of any side was known by ${d.full(date)}: the file’s first ones are later. Issues and outside powers are named; what each side wanted then is not on record here.`,
    noIssue: words`No issue is named in the file, so there is nothing to stand on yet.` as Words,
    record: (stated: number, of: number, sourced: number): Words =>
      stated === of
        ? words`All ${n.word(of)} positions are on record, ${sourced === stated ? "each" : n.word(sourced)} with a source.`
        : words`${n.opening(stated)} of ${n.word(of)} positions are on record, ${sourced === stated ? "each" : n.word(sourced)} with a source.`,
    noDates: (of: number): Words =>
      words`${n.opening(of)} ${n.plural(of, { one: "carries no date and counts", other: "carry no date and count" })} as always known.`,
    denied: (of: number): Words =>
      of === 0
        ? words`None is denied by anyone.`
        : words`${n.opening(of)} ${n.plural(of, { one: "is", other: "are" })} denied by another.`,
    moved: (toward: number, away: number): Words =>
      words`Since the first word on record ${n.word(toward)} moved toward the other side, ${n.word(away)} away from it.`,
    since: (from: string, last: string | undefined): string =>
      last === undefined ? `since ${d.full(from)}` : `since ${d.full(from)}, last said ${d.full(last)}`,
    on: (date: string): string => `on ${d.full(date)}`,
    undated: "no date on record",
    unsourced: "no source named",
    confidence: { high: "high confidence", medium: "medium confidence", low: "low confidence" } as Readonly<
      Record<"high" | "medium" | "low", string>
    >,
    toward: (from: string): string => `moved toward the other side; at first: ${from}`,
    away: (from: string): string => `moved away from the other side; at first: ${from}`,
    changed: (from: string): string => `changed; at first: ${from}`,
    back: (between: string): string => `back where it first stood; between: ${between}`,
    whyMovement: "read from the worths that the file gives to the other side, or the distance on a numeric scale",
    line: (label: string, since: string | undefined): string =>
      since === undefined ? label : `${label} · since ${d.month(since)}`,
    optionsCaption: (issue: string): string => `${issue}: the options, and who wants what`,
    option: "Option",
    worthTo: (party: Inline): Words => words`Worth to ${party}`,
    statedBy: "Stated by",
    ruledOutBy: "Ruled out by",
    firmness: { bottom: "never", held: "held so far", stated: "said in public" } as Readonly<Record<Firmness, string>>,
    weighs: (party: Inline, share: Inline): Words => words`${party}: counts ${share} of all issues`,
    weightsHead: "How much it counts",
    whyWorth: {
      numbers: "an analyst’s reading of what this option is worth to that side, 0 to 100, written in the file",
      order: "from an order of the options only: even steps, as ranges to the neighbours",
      line: "from a line through points that an analyst drew for this numeric issue",
    } as Readonly<Record<"numbers" | "order" | "line", string>>,
    whyWeight: {
      numbers: "an analyst’s reading, written in the file; best guesses, shares of that side’s weights",
      words: "from words (high, medium, low); best guesses, shares of that side’s weights",
    } as Readonly<Record<"numbers" | "words", string>>,
    notRated: "not rated",
    saidCaption: (issue: string): string => `${issue}: what was said, in order`,
    when: "When",
    who: "Who",
    what: "What",
    kinds: {
      position: "position",
      move: "move in public",
      quietMove: "move",
      offer: "offer",
      demand: "demand",
    },
    interests: "What each side wants from it",
    fullQuestion: "One issue in full",
    fullAnswer: (options: number, said: number): Words =>
      words`${n.opening(options)} ${n.plural(options, { one: "option", other: "options" })}, ${n.word(said)} dated ${n.plural(said, { one: "word", other: "words" })} on record.`,
    note: (text: string): Words => words`Note of the file: ${text}`,
    key: words`Solid red: never crossed. Solid amber: held so far. Dashed: said in public, with the chance that it binds. A bar at the left marks an issue where red lines collide. Dotted underlines are judgement, not data.` as Words,
  },

  factions: {
    question: "Who at home can block it?",
    noModel:
      words`What each veto takes away cannot be computed: the file does not say what each option is worth to each side.` as Words,
    noZone:
      words`No package is acceptable to all whichever lines are set aside, so no veto takes anything away yet.` as Words,
    under: (dropped: Words): Words => words`Computed with these red lines set aside: ${dropped}.`,
    underHeld: words`Computed without the red lines that were only said in public.` as Words,
    asStated: words`Computed with every red line binding as stated.` as Words,
    caption: "Domestic groups of each side",
    packages: "Named packages it would block",
    unhappy: "would dislike",
    short: (by: number): string => `${n.points(by)} short`,
    none: "none of them",
    ofParty: (threshold: string): string => `${threshold}, its side’s walk-away`,
    zoneQuestion: "Which veto shrinks the zone, and by how much?",
    zoneAnswer: (faction: string, party: Inline, share: number): Words =>
      words`The veto of ${faction} (${party}) takes away ${strong(n.percent(share))} of what would be acceptable without it.`,
    zoneNone: words`No single veto takes a package away that the others would leave.` as Words,
    zoneCaption: "The zone without each veto",
    without: "Acceptable without its veto",
    with: "With it",
    takes: "Taken away",
    joint: (parties: readonly { readonly party: Inline; readonly winSet: Count }[]): Words =>
      words`Packages that all groups with a veto accept, whatever the walk-aways: ${parties.flatMap(
        ({ party, winSet }, i): Words => [i ? "; " : "", party, ` ${count(winSet)}`],
      )}.`,
    content: (faction: string, unhappy: number): Words =>
      words`${faction}, heard only, would dislike ${n.percent(unhappy)} of the zone.`,
    heardHead: "Heard, not able to block",
    chart: (lines: readonly string[]): string => `Packages acceptable to all: ${lines.join("; ")}.`,
    bar: (faction: string, withVeto: Count, without: Count): string =>
      `${faction}: ${packages(withVeto)} with its veto, ${packages(without)} without it`,
    takesLabel: (withVeto: Count, without: Count): string => `${count(withVeto)} of ${count(without)}`,
    count: (of: Count): string => count(of),
    whyThreshold: "an analyst’s judgement of the least that this group would accept, written in the file",
    packagesQuestion: "Which named packages would be blocked at home?",
    packagesAnswer: (blocked: number, of: number): Words =>
      of === 0
        ? words`No complete package is named in the file.`
        : blocked === 0
          ? words`None of the ${n.word(of)} complete packages is blocked by a veto at home.`
          : words`${n.opening(blocked)} of ${n.word(of)} complete packages would be blocked by a veto at home.`,
    package: "Package",
    blockedBy: "Would be blocked by",
    disliked: "Would be disliked by",
    nobody: "nobody",
    key: words`“Accepts from” is a worth of 0 to 100 points to that group, an analyst’s judgement. A group with a veto blocks every package worth less to it; groups that are heard do not block.` as Words,
  },

  timeline: {
    question: "How did it come to this, and who says so?",
    lead: (of: number, from: string, to: string, contested: number, ahead: number): Words =>
      words`${strong(n.opening(of))} dated ${n.plural(of, { one: "entry", other: "entries" })} from ${d.full(from)} to ${d.full(to)}${
        ahead === 0 ? "" : ` and ${n.word(ahead)} still ahead`
      }; ${
        contested === 0
          ? "none is denied by anyone."
          : `${n.word(contested)} ${n.plural(contested, { one: "is", other: "are" })} contested, and nothing here settles who is right.`
      }`,
    nothing: (date: string): Words => words`Nothing dated was known by ${d.full(date)}.`,
    kinds: {
      event: "event",
      round: "round of talks",
      incident: "incident",
      statement: "statement",
      move: "move",
      offer: "offer",
      measure: "measure",
      deadline: "deadline",
    },
    lanes: {
      event: "Events",
      round: "Rounds",
      incident: "Incidents",
      statement: "Statements",
      move: "Moves",
      offer: "Offers",
      measure: "Measures",
      deadline: "Deadlines",
    },
    /** The usual words of files for kinds of events, forms of rounds, channels and domains; others are shown as they are. */
    sorts: {
      agreement: "agreement",
      statement: "statement",
      context: "context",
      sanction: "sanction",
      law: "law",
      talks: "talks",
      dispute: "dispute",
      mediation: "mediation",
      extension: "extension",
      sunset: "sunset",
      implementation: "implementation",
      demand: "demand",
      breach: "breach",
      review: "review",
      incident: "incident",
      denial: "denial",
      contact: "contact",
      "back channel": "back channel",
      ultimatum: "ultimatum",
      report: "report",
      offer: "offer",
      withdrawal: "withdrawal",
      vote: "vote",
      succession: "succession",
      snapback: "snapback",
      readout: "readout",
      escalation: "escalation",
      election: "election",
      "confidence building": "confidence building",
      ceasefire: "ceasefire",
      strike: "strike",
      official: "official channel",
      back: "back channel",
      direct: "direct",
      indirect: "indirect",
      sea: "sea",
      air: "air",
      land: "land",
      cyber: "cyber",
      proxy: "by proxy",
      nuclear: "nuclear",
    } as Readonly<Record<string, string>>,
    statementKinds: {
      demand: "demand",
      threat: "threat",
      offer: "offer in words",
      praise: "praise",
      readout: "readout",
      denial: "denial",
    } as Readonly<Record<string, string>>,
    by: (who: string, what: string): string => `${who}: ${what}`,
    escalatory: "escalatory",
    contested: "contested",
    confidence: { high: "high confidence", medium: "medium confidence", low: "low confidence" } as Readonly<
      Record<"high" | "medium" | "low", string>
    >,
    answered: (step: string): string => `answered by step ${step}`,
    unanswered: "no agreed answer",
    agreed: (what: string): string => `agreed: ${what}`,
    notHeld: "not held",
    chart: (of: number, from: string, to: string): string =>
      `${n.whole(of)} ${n.plural(of, { one: "entry", other: "entries" })} on a time axis from ${from} to ${to}, time running from left to right, one row a kind; rings are contested.`,
    asOf: "as of",
    inPublic: "in public",
    key: words`Time runs from left to right. A ring marks what somebody denies; a diamond, what lies ahead. Confidence is the file’s own grading of the entry.` as Words,
  },

  brief: {
    question: "What will the reader hold in hand?",
    empty: words`The file does not yet hold what a brief is made of.` as Words,
  },
};

/** What every language must say. */
export type PageMessages = typeof en;
