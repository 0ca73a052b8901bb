/** Conduct of all parties in short: a sentence for the top of a page, a block with the strongest evidence each way, and the page. */
import type { Analysed } from "../analysed.js";
import type { Block, Listing, Words } from "../blocks.js";
import type { Language } from "../wire.js";
import { ofParty } from "../words.js";
import { conductBlock, type PartyTold } from "./block.js";
import { evidenceText } from "./sentences.js";
import { conductAnswer } from "./summary-answer.js";
import { conductTold, judgedConduct } from "./told.js";
import { conductWords } from "./words.js";

/** Every party as told in one language. */
export const partiesTold = ({ talks, asOf }: Analysed, lang: Language): PartyTold[] =>
  conductTold(talks, asOf, judgedConduct(talks, asOf), lang);

/** For the first page: of each party the strongest sentence for good faith, and the strongest against. */
export function conductSummary(analysed: Analysed, lang: Language): Block {
  const told = partiesTold(analysed, lang);
  const w = conductWords(lang);
  const strongest = (each: PartyTold, genuine: boolean): { readonly words: Words }[] => {
    const { party, of } = each;
    const found = of.evidence
      .filter(({ reading }) => (reading === "genuine") === genuine)
      .reduce<(typeof of.evidence)[number] | null>(
        (best, next) => (best && best.weight >= next.weight ? best : next),
        null,
      );
    const against = found && found.reading !== "genuine" ? ` ${w.speaksFor(w.reading[found.reading])}` : "";
    return [
      {
        words: [
          ofParty(party.index, party.name),
          `: ${found ? `${evidenceText(found, of, lang)}${against}` : w.noEvidence}`,
        ],
      },
    ];
  };
  const list = (head: string, genuine: boolean): Listing => ({
    kind: "list",
    head: [head],
    items: told.flatMap((each) => strongest(each, genuine)),
  });
  const some = told.some(({ of }) => of.evidence.length > 0);
  return {
    id: "conduct",
    question: w.question,
    answer: conductAnswer(told, lang),
    say: [],
    body: some ? [list(w.evidenceFor(w.reading.genuine), true), list(w.evidenceAgainst, false)] : [],
    actions: [],
    key: [[[w.limits[0]!, ...(told.some(({ of }) => of.posterior) ? [w.simulatedOdds] : [])].join(" ")]],
    more: { page: "conduct", label: w.toPage },
  };
}

/** Each party in full. */
export const conductBlocks = (analysed: Analysed, lang: Language): Block[] =>
  partiesTold(analysed, lang).map((told, k) => {
    const block = conductBlock(told, lang, { whole: true });
    return k ? block : { ...block, say: [[conductWords(lang).forWhom], ...block.say] };
  });
