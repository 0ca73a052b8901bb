/** The brief as data: bottom line, two pages of evidence, annex. */
import type { Analysed } from "./analysed.js";
import { consequencesBlock } from "./blocks/consequences.js";
import { endingsBlock, speaksOfEndings } from "./blocks/endings.js";
import { factionsBlock } from "./blocks/factions.js";
import { fairBlock } from "./blocks/fair.js";
import { frontierBlock, robustBlock, tradesBlock } from "./blocks/frontier.js";
import { limitsBlock } from "./blocks/limits.js";
import { namedPackagesBlock } from "./blocks/named-packages.js";
import { outsideBlock } from "./blocks/outside-powers.js";
import { outcomesBlock, positionsBlock } from "./blocks/positions.js";
import { nextStepsBlock, safeguardsBlock } from "./blocks/safeguards.js";
import { sourcesBlock } from "./blocks/sources.js";
import { timelineBlock } from "./blocks/timeline.js";
import { zoneBlock } from "./blocks/zone.js";
import type { Block, Listing, SourceLine, Words } from "./blocks.js";
import { clocksSection } from "./clocks/section.js";
import { conductBlocks, partiesTold } from "./conduct/summary.js";
import { conductAnswer } from "./conduct/summary-answer.js";
import { judgedConduct } from "./conduct/told.js";
import { sourceLines, type Voice, voiceOf } from "./naming.js";
import { roundsWords } from "./next-round.js";
import { phasesAnswer, phasesBlock } from "./phases/block.js";
import { judgedBlock, stabilityAnswer } from "./stability/block.js";
import { aboutDeals, endingsSentence, frameOf, zoneSentences } from "./today.js";
import type { Frame, Language } from "./wire.js";
import { joined, words } from "./words.js";

export interface BriefDocument {
  readonly document: "brief";
  readonly frame: Frame;
  /** The party or outside power that it is for; absent in the general one. */
  readonly for?: string;
  /** The date since which it says what changed. */
  readonly since?: string;
  readonly title: string;
  readonly subtitle: string;
  readonly bottomLine: Listing;
  /** At most two printed pages with the bottom line. */
  readonly main: readonly Block[];
  readonly annex: readonly Block[];
  readonly sources: readonly SourceLine[];
}

/** Rows of safeguards and of next steps in the main part. */
const mostRows = 3;

export function briefDocument(analysed: Analysed, lang: Language): BriefDocument {
  const voice = voiceOf(analysed.talks, lang);
  const { talks, asOf } = analysed;
  return {
    document: "brief",
    frame: frameOf(voice, asOf),
    title: voice.m.brief.title(voice.say(talks.title)),
    subtitle: voice.m.brief.asOf(asOf),
    bottomLine: bottomLine(voice, analysed),
    main: [
      ...(aboutDeals(analysed) ? [positionsBlock(voice, analysed, "main"), zoneBlock(voice, analysed, "short")] : []),
      ...(analysed.conflict ? [judgedBlock(analysed.conflict, lang, "short")] : []),
      ...(analysed.plan ? [phasesBlock(analysed.plan, lang, "short")] : []),
      ...[clocksSection(analysed, lang, "short") ?? []].flat(),
      ...(speaksOfEndings(talks) ? [endingsBlock(voice, analysed, "short")] : []),
      ...(talks.safeguards.length && !crowded(analysed) ? [safeguardsBlock(voice, mostRows)] : []),
      ...(talks.nextSteps.length ? [nextStepsBlock(voice, mostRows)] : []),
    ],
    annex: [
      ...(aboutDeals(analysed)
        ? [positionsBlock(voice, analysed, "full"), outcomesBlock(voice, analysed), zoneBlock(voice, analysed, "full")]
        : []),
      ...(analysed.model ? [fairBlock(voice, analysed)] : []),
      frontierBlock(voice, analysed),
      tradesBlock(voice, analysed),
      namedPackagesBlock(voice, analysed),
      robustBlock(voice, analysed),
      analysed.conflict ? judgedBlock(analysed.conflict, lang, "full") : null,
      analysed.plan ? phasesBlock(analysed.plan, lang, "full") : null,
      clocksSection(analysed, lang, "full"),
      factionsBlock(voice, analysed),
      outsideBlock(voice, asOf, "full"),
      ...(speaksOfEndings(talks) ? [endingsBlock(voice, analysed, "full")] : []),
      ...(hasRecord(analysed) ? conductBlocks(analysed, lang) : []),
      ...(talks.consequences.length ? [consequencesBlock(voice)] : []),
      ...(talks.safeguards.length > (crowded(analysed) ? 0 : mostRows) ? [safeguardsBlock(voice)] : []),
      ...(talks.nextSteps.length > mostRows ? [nextStepsBlock(voice)] : []),
      timelineBlock(voice, asOf),
      sourcesBlock(voice),
      limitsBlock(voice, analysed),
    ].filter((block) => block !== null),
    sources: sourceLines(voice),
  };
}

/** Whether anybody has done or said anything on record: else there is no conduct to speak of. */
const hasRecord = ({ talks, asOf }: Analysed): boolean =>
  judgedConduct(talks, asOf).some(({ reading }) => reading.counts.records > 0);

/** With a conflict and a plan two pages have no room for what keeps the dialogue alive; it stands in the annex. */
const crowded = ({ conflict, plan }: Analysed): boolean => Boolean(conflict && plan);

/** What a reader who stops here must have read: the zone, the endings, who can block or spoil, the rounds, the next step. */
function bottomLine(voice: Voice, analysed: Analysed): Listing {
  const { m, talks, say } = voice;
  const first = talks.nextSteps[0];
  const items: Words[] = [
    ...(aboutDeals(analysed) ? [joined(zoneSentences(voice, analysed), " ")] : []),
    ...(analysed.conflict ? [stabilityAnswer(analysed.conflict, voice.lang)] : []),
    ...(analysed.plan ? [phasesAnswer(analysed.plan, voice.lang)] : []),
    ...endingsSentence(voice, analysed),
    ...(hasRecord(analysed) ? [conductAnswer(partiesTold(analysed, voice.lang), voice.lang)] : []),
    ...(talks.rounds.length ? [roundsWords(voice, analysed.asOf)] : []),
    joined(
      [
        ...(talks.parties.some(({ factions }) => factions.length) ? [factionsBlock(voice, analysed).answer] : []),
        ...(talks.others.length ? [outsideBlock(voice, analysed.asOf, "short").answer] : []),
      ],
      " ",
    ),
    ...(first
      ? [m.brief.nextStep(say(first.what), first.by?.length ? voice.n.list(first.by.map(voice.who)) : "")]
      : []),
  ];
  return {
    kind: "list",
    head: words`${m.brief.bottomLine}`,
    items: items.filter((item) => item.length).map((item, i) => ({ words: item, strong: i === 0 })),
  };
}
