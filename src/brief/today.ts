/** The first page: is this a breakthrough or a prelude to posturing, as of a date? */
import type { Analysed } from "./analysed.js";
import { consequencesByPlace } from "./blocks/consequences.js";
import { endingsAnswer, endingsBlock, speaksOfEndings } from "./blocks/endings.js";
import { limitLines } from "./blocks/limits.js";
import { outsideBlock } from "./blocks/outside-powers.js";
import { positionsBlock } from "./blocks/positions.js";
import { nextStepsBlock } from "./blocks/safeguards.js";
import { signsBlock } from "./blocks/signs.js";
import { zoneBlock } from "./blocks/zone.js";
import type { Block, Words } from "./blocks.js";
import { frontierChart } from "./charts/frontier.js";
import { clocksSection } from "./clocks/section.js";
import { conductSummary, partiesTold } from "./conduct/summary.js";
import { conductAnswer } from "./conduct/summary-answer.js";
import { forecastTold, isForecastReady } from "./forecast/told.js";
import { issuesOf, linesInWords, lineWords, sourceLines, type Voice, voiceOf } from "./naming.js";
import { isZero } from "./numbers.js";
import { phasesAnswer, phasesBlock } from "./phases/block.js";
import { judgedBlock, stabilityAnswer } from "./stability/block.js";
import { directionOf } from "./text.js";
import type { Frame, Language, TodayPage } from "./wire.js";
import { joined } from "./words.js";
import { basisOf } from "./zone-basis.js";

/** With everything that is on it. */
export const todayPage = (analysed: Analysed, lang: Language): TodayPage => today(analysed, lang, "now");

/** As much of it as is at hand: the chances of the endings take longer than a first page may, and the page asks for them once it is drawn. */
export const firstTodayPage = (analysed: Analysed, lang: Language): TodayPage =>
  today(analysed, lang, analysed.foretell && !isForecastReady(analysed.talks, analysed.asOf) ? "later" : "now");

function today(analysed: Analysed, lang: Language, endings: "now" | "later"): TodayPage {
  const voice = voiceOf(analysed.talks, lang);
  const { talks } = analysed;
  const blocks: Block[] = [
    signsBlock(voice, analysed),
    ...(talks.parties.length ? [conductSummary(analysed, lang)] : []),
    ...(aboutDeals(analysed) ? [positionsBlock(voice, analysed, "short"), zoneWithChart(voice, analysed)] : []),
  ];
  if (analysed.conflict) blocks.push(judgedBlock(analysed.conflict, lang, "page"));
  if (analysed.plan) blocks.push(phasesBlock(analysed.plan, lang, "page"));
  const clocks = clocksSection(analysed, lang, "page");
  if (clocks) blocks.push(clocks);
  const speaks = speaksOfEndings(talks);
  const later = speaks && endings === "later";
  if (speaks) blocks.push(endingsBlock(voice, analysed, later ? "later" : "page"));
  if (talks.consequences.length) blocks.push(consequencesByPlace(voice));
  if (talks.others.length) blocks.push(outsideBlock(voice, analysed.asOf, "short"));
  if (talks.nextSteps.length) blocks.push(nextStepsBlock(voice));
  return {
    page: "today",
    frame: frameOf(voice, analysed.asOf),
    question: talks.question === undefined ? voice.m.today.question : voice.say(talks.question),
    lead: leadWords(voice, analysed, endings),
    blocks,
    ...(later ? { later } : {}),
    sources: sourceLines(voice),
    limits: limitLines(voice, analysed),
  };
}

/** Whether there is something to say about deals: a file may be about what holds or about a plan alone, and then nothing is missing in it. */
export const aboutDeals = ({ talks, conflict, plan }: Analysed): boolean =>
  talks.issues.length > 0 || !(conflict || plan);

/** What every page carries. */
export function frameOf(voice: Voice, asOf: string): Frame {
  return {
    lang: voice.lang,
    dir: directionOf(voice.lang),
    title: voice.say(voice.talks.title),
    asOf: voice.d.full(asOf),
    asOfDate: asOf,
    parties: voice.talks.parties.map(({ id }, p) => ({ id, name: voice.partyName(p) })),
  };
}

/** Three sentences: what the record says of the two; whether there is a deal and what would open one; the endings in view. */
export function leadWords(voice: Voice, analysed: Analysed, endings: "now" | "later" = "now"): Words {
  const sentences: Words[] = [
    ...(voice.talks.question === undefined ? [conductAnswer(partiesTold(analysed, voice.lang), voice.lang)] : []),
    ...(aboutDeals(analysed)
      ? zoneSentences(voice, analysed)
      : [
          ...(analysed.conflict ? [stabilityAnswer(analysed.conflict, voice.lang)] : []),
          ...(analysed.plan ? [phasesAnswer(analysed.plan, voice.lang)] : []),
        ]),
    ...(endings === "now" ? endingsSentence(voice, analysed) : namedEndings(voice)),
  ];
  return joined(sentences, " ");
}

/** The likeliest ending beside its base rate; where the talks have ended, or say nothing of endings, the endings that the file names. */
export function endingsSentence(voice: Voice, { talks, asOf, foretell }: Analysed): readonly Words[] {
  if (!speaksOfEndings(talks)) return [];
  if (!foretell) return namedEndings(voice);
  const told = forecastTold(talks, asOf);
  return told.kind === "told" ? [endingsAnswer(told, voice)] : namedEndings(voice);
}

const namedEndings = ({ m, talks, say }: Voice): readonly Words[] =>
  talks.scenarios.length ? [m.today.endings(talks.scenarios.map(({ name }) => say(name)))] : [];

/** The state of the zone, and the smallest move that changes it. */
export function zoneSentences(voice: Voice, { model, deals, asStated, bridge }: Analysed): readonly Words[] {
  const { today } = voice.m;
  if (!model || !asStated) return [today.noModel];
  if (!isZero(asStated.acceptable)) return [today.zone(asStated.acceptable)];
  const said: Words[] = [today.asStatedNone];
  if (bridge && !isZero(bridge.analysis.acceptable)) {
    const { acceptable } = bridge.analysis;
    said.push(
      bridge.dropped.length === 1
        ? today.ifLine(lineWords(voice, bridge.dropped[0]!), acceptable)
        : today.ifLines(bridge.dropped.length, issuesOf(voice, bridge.dropped), acceptable),
    );
  } else if (deals && !isZero(deals.acceptable)) said.push(today.ifPublic(deals.acceptable));
  else said.push(today.noneAtAll);
  return said;
}

/** The zone and, where there is one to draw, the frontier with the lines that were set aside for it named. */
function zoneWithChart(voice: Voice, analysed: Analysed): Block {
  const block = zoneBlock(voice, analysed, "page");
  const basis = basisOf(analysed);
  const chart = basis && analysed.model ? frontierChart(voice, analysed.model, basis.analysis) : null;
  if (!chart || !basis) return block;
  return {
    ...block,
    body: [...block.body, chart],
    key: [...(basis.setAside.length ? [voice.m.fair.under(linesInWords(voice, basis.setAside))] : []), ...block.key],
  };
}
