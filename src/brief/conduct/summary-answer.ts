/** Conduct of all parties in a sentence or two. */
import type { Words } from "../blocks.js";
import type { Language } from "../wire.js";
import { joined } from "../words.js";
import type { PartyTold } from "./block.js";
import { verdictText } from "./sentences.js";
import { conductWords } from "./words.js";

/** One sentence where no record is thick enough; else one of each party. Empty without parties. */
export function conductAnswer(told: readonly PartyTold[], lang: Language): Words {
  if (!told.length) return [];
  if (told.every(({ of }) => of.verdict === "insufficient")) return [conductWords(lang).allThin];
  return joined(
    told.map(({ party, of }): Words => [verdictText(party.name, of, lang)]),
    " ",
  );
}
