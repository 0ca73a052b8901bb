/** Sentences about one party's record, from the facts of its indicators. */
import type { IndicatorFlag } from "../../engine/conduct/indicators/features.js";
import type { ConductReading, EvidenceFor, Indicator, Tell } from "../../engine/conduct/reading.js";
import { type ByReading, type ReadingName, readings } from "../../engine/conduct/record.js";
import { wholePercent } from "../forecast/whole-percent.js";
import { numbersIn } from "../numbers.js";
import type { Language } from "../wire.js";
import { conductWords } from "./words.js";

/** What an indicator says of the record; empty where it says nothing. */
export function indicatorText({ id, value, facts }: Indicator, lang: Language): string {
  const known = new Map(Object.entries(facts));
  if (value !== null) known.set("value", value);
  const says = conductWords(lang).says[id];
  if (!known.size) return "";
  return says(
    (name) => known.get(name) ?? 0,
    (name) => known.has(name),
  ).join(" ");
}

/** Whether the classifier heard anything of an indicator. */
export const isPresent = ({ features }: Indicator): boolean => features.some(({ value }) => value !== null);

/** The oddities to say with an indicator. */
export const flagTexts = ({ flags }: Indicator, lang: Language): string[] =>
  flags.map((flag) => conductWords(lang).flags[flag as IndicatorFlag]);

/** A sentence of evidence; against good faith with the innocent explanation beside it. */
export function evidenceText({ reading, indicator }: EvidenceFor, of: ConductReading, lang: Language): string {
  const found = of.indicators.find(({ id }) => id === indicator)!;
  const said = indicatorText(found, lang);
  const w = conductWords(lang);
  const also = fittingToo(reading, of.contributions.find((each) => each.indicator === indicator)?.by);
  // What fits good faith as well accuses nobody, so there is nothing to excuse.
  if (also) {
    const { too, against } = also;
    if (reading === "genuine" || too === "genuine")
      return `${said} ${w.fitsToo(w.reading[too], against && w.reading[against])}`;
  }
  return reading === "genuine" ? said : `${said} ${w.innocent[indicator]}`;
}

/** The other reading that an indicator raises at least as much, and the one it lowers; null where it raises this one most. */
function fittingToo(
  reading: ReadingName,
  by: ByReading | undefined,
): { readonly too: ReadingName; readonly against: ReadingName | null } | null {
  if (!by) return null;
  const own = chanceOf(by, reading);
  const too = readings.find((each) => each !== reading && chanceOf(by, each) >= own);
  if (!too) return null;
  const against = readings.find((each) => chanceOf(by, each) < 0);
  return { too, against: against ?? null };
}

/** Readings by falling probability; equal ones in the order of `readings`. */
export function ranked(of: ByReading): readonly ReadingName[] {
  return [0, 1, 2].sort((a, b) => of[b]! - of[a]! || a - b).map((k) => readings[k]!);
}

export const chanceOf = (of: ByReading, reading: ReadingName): number => of[readings.indexOf(reading)]!;

/** The bottom line about one party: never "is", never a number without the words. */
export function verdictText(party: string, of: ConductReading, lang: Language): string {
  const w = conductWords(lang);
  const { posterior, verdict, lacks, counts } = of;
  if (posterior === null || verdict === "insufficient") {
    const has = { bids: counts.ownBids, records: counts.records, indicators: counts.indicators };
    return w.insufficient(
      party,
      lacks.map((lack) => w.lacks(lack, has[lack])),
    );
  }
  const [first, second] = ranked(posterior);
  if (verdict === "unclear") return w.unclear(party, w.reading[first!], w.reading[second!]);
  return w.fits(party, w.reading[first!], w.reading[second!], oddsText(posterior, lang));
}

/** Odds of the first reading over the second: whole from 3 on; null above 20. */
function oddsText(of: ByReading, lang: Language): string | null {
  const [first, second] = ranked(of);
  const odds = chanceOf(of, first!) / Math.max(chanceOf(of, second!), 1e-12);
  if (odds > 20) return null;
  const n = numbersIn(lang);
  return odds >= 3 ? n.whole(Math.round(odds)) : n.points(odds);
}

/** Each reading's whole percent with its band; empty when insufficient. */
export function chanceTexts({ posterior, band }: ConductReading, lang: Language): string[] {
  if (!posterior || !band) return [];
  const w = conductWords(lang);
  const { whole } = numbersIn(lang);
  const percent = wholePercent(posterior);
  return readings.map((reading, k) => {
    const [low, high] = band[k]!;
    return `${w.short[reading]} ${w.chance(whole(percent[k]!), whole(Math.round(low * 100)), whole(Math.round(high * 100)))}`;
  });
}

export function priorText({ prior }: ConductReading, lang: Language): string {
  const { whole } = numbersIn(lang);
  const w = conductWords(lang);
  if (prior.every((p) => Math.abs(p - 1 / 3) < 1e-9)) return w.evenPrior;
  const percent = wholePercent(prior);
  return w.prior(
    readings.map((reading, k) => `${w.short[reading]} ${whole(percent[k]!)}${lang === "fa" ? " درصد" : " %"}`),
  );
}

/** How much was read of each log, and the day it was read for. @param asOf in words */
export function countsText({ counts }: ConductReading, asOf: string, lang: Language): string {
  const { ownBids: bids, otherBids, promises, incidents, statements, rounds } = counts;
  return conductWords(lang).counts({ bids, otherBids, promises, incidents, statements, rounds, asOf });
}

/** @param about the name of what the act is about */
export function tellText(tell: Tell, posterior: ByReading, about: string | null, lang: Language): string {
  const w = conductWords(lang);
  const { whole } = numbersIn(lang);
  const change = readings.map((_, k) => tell.seen[k]! - posterior[k]!);
  const most = [0, 1, 2].sort((a, b) => Math.abs(change[b]!) - Math.abs(change[a]!) || a - b)[0]!;
  const percent = (of: number) => whole(Math.round(of * 100));
  return w.tell({
    act: w.act[tell.act],
    about,
    reading: w.reading[readings[most]!],
    rises: change[most]! >= 0,
    from: percent(posterior[most]!),
    to: percent(tell.seen[most]!),
    chance: percent(tell.chance),
    weeks: tell.within,
  });
}

/** @param record the name of the record */
export function pivotalText(of: ConductReading, record: string, lang: Language): string {
  const { posterior, pivotal } = of;
  if (!posterior || !pivotal) return "";
  const w = conductWords(lang);
  const [first] = ranked(posterior);
  return w.pivotal(
    record,
    w.reading[first!],
    numbersIn(lang).whole(Math.round(chanceOf(pivotal.without, first!) * 100)),
  );
}
