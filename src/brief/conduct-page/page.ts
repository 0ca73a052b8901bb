/** The page Conduct: genuine or posturing, and what speaks for each, party by party. */
import { type ByReading, readings } from "../../engine/conduct/record.js";
import type { Analysed } from "../analysed.js";
import { conductBlock } from "../conduct/block.js";
import { conductAnswer, partiesTold } from "../conduct/summary.js";
import { conductWords } from "../conduct/words.js";
import { pageOf, pageVoice } from "../pages/base.js";
import type { DeskPage, Language } from "../wire.js";

/** What another prior needs to be told at once: sums over indicators, without the prior. */
export interface PriorParty {
  readonly id: string;
  readonly name: string;
  readonly index: number;
  /** ln posterior less ln prior, up to one constant. */
  readonly sums: ByReading;
}

export type ConductPage = DeskPage & {
  readonly page: "conduct";
  /** Parties with a reading; empty where every record is too thin. */
  readonly parties: readonly PriorParty[];
};

export function conductPage(analysed: Analysed, lang: Language): ConductPage {
  const w = conductWords(lang);
  const told = partiesTold(analysed, lang);
  const base = pageOf("conduct", pageVoice(analysed, lang), analysed, {
    question: w.question,
    lead: told.length ? conductAnswer(told, lang) : [w.noPart],
    blocks: told.map((each) => conductBlock(each, lang, { whole: true })),
  });
  return {
    ...base,
    limits: [...w.limits, w.faked].map((text) => [text]),
    parties: told.flatMap(({ party, of }) => {
      if (!of.posterior) return [];
      const sums = readings.map((_, c) => of.contributions.reduce((sum, { by }) => sum + by[c]!, 0));
      return [{ ...party, sums: sums as unknown as ByReading }];
    }),
  };
}
