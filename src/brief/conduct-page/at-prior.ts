/** A told party under another prior: worked out in the page from what was weighed, with the engine's own functions. */
import { readAt } from "../../engine/conduct/another-prior.js";
import type { ByReading } from "../../engine/conduct/record.js";
import type { Block } from "../blocks.js";
import { conductBlock, type PartyTold } from "../conduct/block.js";
import { conductAnswer } from "../conduct/summary-answer.js";
import type { Language } from "../wire.js";
import type { PartyView, SentTold, Told } from "./view.js";

/** @param prior each above 0, summing to 1 */
export function toldAt({ names, of, ...told }: SentTold, prior: ByReading): PartyTold {
  return {
    ...told,
    of: of.weighed ? { ...of, ...readAt(of.weighed, prior) } : of,
    named: (id) => names[id] ?? { id, name: id, sources: [] },
    lacking: [],
  };
}

/** The party's block under a prior; as it was where the record is too thin for chances. */
export const blockAt = ({ block, again }: Told, prior: ByReading, lang: Language, whole: boolean): Block =>
  again ? conductBlock(toldAt(again, prior), lang, { whole }) : block;

/** The page's answer under a prior. */
export const answerAt = (parties: readonly PartyView[], prior: ByReading, lang: Language) =>
  parties.every(({ again }) => again === null)
    ? null
    : parties.flatMap(({ block, again }, k) => [
        ...(k ? [" "] : []),
        ...(again ? conductAnswer([toldAt(again, prior)], lang) : block.answer),
      ]);
