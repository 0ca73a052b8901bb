/** The bridge: the fewest, least firm red lines whose moving would open a zone, and what they would open. */
import type { DealModel } from "../engine/model.js";
import type { DealsAnalysis, Relaxation } from "../engine/results.js";
import type { Talks } from "../talks/model.js";
import type { BridgeAnalysis, LineRef } from "./analysed.js";
import { fairList } from "./blocks/fair.js";
import type { Block, Words } from "./blocks.js";
import { linesInWords, type Voice, voiceOf } from "./naming.js";
import { atLeast, isZero } from "./numbers.js";
import type { Language } from "./wire.js";
import { statedDeal, worthWords } from "./zone-basis.js";

const firmnessRank = { stated: 0, held: 1, bottom: 2 } as const;

/**
 * The red lines to set aside: of the smallest sets that open a zone when every line binds, the one whose firmest line is least
 * firm, then the smallest, then the one that opens most, then the first. Null where no set of red lines alone opens one.
 */
export function bridgeLines(model: DealModel, asStated: DealsAnalysis): readonly LineRef[] | null {
  const sets = (asStated.none?.relaxations ?? []).filter(
    (each): each is Extract<Relaxation, { what: "set" }> =>
      each.what === "set" && each.rules.length === 0 && each.redLines.length > 0,
  );
  const firmest = (lines: readonly LineRef[]) =>
    Math.max(...lines.map(([p, l]) => firmnessRank[model.parties[p]!.redLines[l]!.firmness]));
  const ranked = [...sets].sort(
    (a, b) =>
      firmest(a.redLines) - firmest(b.redLines) ||
      a.redLines.length - b.redLines.length ||
      compare(atLeast(b.opens), atLeast(a.opens)),
  );
  return ranked[0]?.redLines ?? null;
}

/** The model with these red lines crossing nothing; every line keeps its place, so that references stay good. */
export function withoutLines(model: DealModel, dropped: readonly LineRef[]): DealModel {
  const gone = new Set(dropped.map(([p, l]) => `${p}.${l}`));
  return {
    ...model,
    parties: model.parties.map((party, p) => ({
      ...party,
      redLines: party.redLines.map((line, l) => (gone.has(`${p}.${l}`) ? { ...line, options: [] } : line)),
    })),
  };
}

/** What opens when the lines are set aside, as a block for the page and the brief. */
export function bridgeBlock(
  talks: Talks,
  model: DealModel,
  { dropped, analysis }: BridgeAnalysis,
  lang: Language,
): Block {
  const voice = voiceOf(talks, lang);
  const { m } = voice;
  const lines = linesInWords(voice, dropped);
  const none = isZero(analysis.acceptable);
  return {
    id: "bridge",
    question: m.zone.bridgeQuestion,
    answer: none ? m.zone.bridgeNone : m.zone.bridgeAnswer(analysis.acceptable, dropped.length),
    say: [m.zone.bridgeDropped(lines), ...(none ? [] : costWords(voice, model, analysis))],
    body: none ? [] : [fairList(voice, model, analysis)],
    actions: [],
    key: none ? [] : m.fair.key,
  };
}

/** What the package with the largest product of gains costs each side against its stated position, and leaves it over walking away. */
export function costWords(voice: Voice, model: DealModel, analysis: DealsAnalysis): readonly Words[] {
  const { solutions } = analysis;
  if (!solutions) return [];
  const nash = solutions.byId.nash;
  const point = nash.points[nash.chosen]!;
  const costs = model.parties.flatMap((_, p) => {
    const { u, assumed } = statedDeal(voice.talks, model, p);
    if (assumed === model.issues.length) return [];
    const own = u[p]!;
    const lost = own - point.u[p]!;
    const span = own - solutions.disagreement[p]!;
    return lost > 0 ? [{ party: voice.party(p), lost: lost / model.scale, share: span > 0 ? lost / span : null }] : [];
  });
  return [
    costs.length ? voice.m.zone.bridgeCosts(costs) : [],
    voice.m.zone.bridgeGains(worthWords(voice, model, point.u, solutions.disagreement)),
  ].filter((each) => each.length > 0);
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
