/** The page Conduct: genuine or posturing, and what speaks for each, party by party. */
import { roundedWeighed } from "../../engine/conduct/another-prior.js";
import type { ConductReading } from "../../engine/conduct/reading.js";
import type { Analysed } from "../analysed.js";
import { conductBlock, type PartyTold } from "../conduct/block.js";
import { partiesTold } from "../conduct/summary.js";
import { conductAnswer } from "../conduct/summary-answer.js";
import { conductTold, judgedTowards } from "../conduct/told.js";
import { conductWords } from "../conduct/words.js";
import { pageOf, pageVoice } from "../pages/base.js";
import type { Language } from "../wire.js";
import type { ConductPage, PartyView, SentTold, Told } from "./view.js";

export function conductPage(analysed: Analysed, lang: Language): ConductPage {
  const w = conductWords(lang);
  const told = partiesTold(analysed, lang);
  const names = new Map(told.map(({ party }) => [party.id, party.name]));
  const parties = told.map((each) => partyView(each, analysed, names, lang));
  const base = pageOf("conduct", pageVoice(analysed, lang), analysed, {
    question: w.question,
    lead: told.length ? conductAnswer(told, lang) : [w.noPart],
    blocks: parties.map(({ block }) => block),
  });
  // Nothing on record of anybody: the page says what would have to be written.
  const bare = told.every(({ of }) => of.counts.records === 0);
  return {
    ...base,
    limits: [...w.limits, w.faked].map((text) => [text]),
    parties,
    forWhom: [w.forWhom],
    teach: bare ? w.teach : null,
  };
}

function partyView(
  told: PartyTold,
  { talks, asOf }: Analysed,
  names: ReadonlyMap<string, string>,
  lang: Language,
): PartyView {
  const others = judgedTowards(talks, asOf).get(told.party.id) ?? [];
  return {
    ...sent(told, lang, true),
    lacking: told.lacking,
    towards: others.map(({ other, conduct }) => {
      const [one] = conductTold(talks, asOf, [conduct], lang);
      return sent({ ...one!, towards: { id: other, name: names.get(other) ?? other } }, lang, false);
    }),
  };
}

function sent(told: PartyTold, lang: Language, whole: boolean): Told {
  const block = conductBlock({ ...told, lacking: [] }, lang, { whole });
  const { named, lacking: _, of, ...rest } = told;
  const { weighed } = of;
  if (!weighed) return { block, again: null };
  const ids = [...new Set([...recordsOf(of), ...weighed.without.map(({ record }) => record)])];
  const again: SentTold = {
    ...rest,
    of: { ...of, weighed: roundedWeighed(weighed) },
    names: Object.fromEntries(ids.map((id) => [id, named(id)])),
  };
  return { block, again };
}

/** Every record that a sentence may name. */
const recordsOf = ({ evidence, weighed }: ConductReading): readonly string[] => [
  ...evidence.flatMap(({ records }) => records),
  ...(weighed?.acts.flatMap(({ timed }) => (timed?.about == null ? [] : [timed.about])) ?? []),
];
