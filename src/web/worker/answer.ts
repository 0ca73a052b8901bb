import { whyNoneBlock } from "../../brief/blocks/zone.js";
import type { Block } from "../../brief/blocks.js";
import { bridgeBlock, bridgeLines, withoutLines } from "../../brief/bridge.js";
import { voiceOf } from "../../brief/naming.js";
import { compile } from "../../engine/compile.js";
import { analyseDeals } from "../../engine/deals.js";
import type { Talks } from "../../talks/model.js";
import type { Said } from "./fetch-talks.js";
import type { Ask, Stage } from "./protocol.js";

export type Answered =
  | { readonly ok: true; readonly block: Block }
  | { readonly ok: false; readonly problems: readonly Said[] };

/**
 * What the engine says to a question from a page, as a block to show.
 *
 * Where no set of red lines alone opens a zone, or the numbers that deals need are missing, the answer is that.
 *
 * @param talks already cut to what was known by the date asked
 * @param tell called as each stage begins
 */
export function answer({ question, lang }: Ask, talks: Talks, tell: (stage: Stage) => void): Answered {
  tell("computing");
  const compiled = compile(talks);
  if (!compiled.ok) return { ok: false, problems: compiled.problems };
  const { model, notes } = compiled;
  const asStated = analyseDeals(model, { redLines: "stated" });
  if (question === "why-none") {
    tell("writing");
    const analysed = { talks, asOf: talks.asOf ?? "", model, problems: [], notes, deals: null, asStated };
    return { ok: true, block: whyNoneBlock(voiceOf(talks, lang), analysed) };
  }
  const dropped = bridgeLines(model, asStated) ?? [];
  const analysis = dropped.length > 0 ? analyseDeals(withoutLines(model, dropped), { redLines: "stated" }) : asStated;
  tell("writing");
  return { ok: true, block: bridgeBlock(talks, model, { dropped, analysis }, lang) };
}
