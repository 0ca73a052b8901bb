/** Runs the engine over a talks file: everything a page or a brief is made of. */
import { compile } from "../engine/compile.js";
import { count } from "../engine/count.js";
import { analyseDeals } from "../engine/deals.js";
import type { Deal, DealModel } from "../engine/model.js";
import { movement } from "../engine/movement.js";
import type { DealsAnalysis } from "../engine/results.js";
import { robustness } from "../engine/robustness.js";
import { spaceOf } from "../engine/space.js";
import { natures, trades } from "../engine/trades.js";
import { whyNot } from "../engine/why.js";
import { winSets } from "../engine/win-sets.js";
import type { Firmness, Talks } from "../talks/model.js";
import type { Analysed, WinSet } from "./analysed.js";
import { bridgeLines, withoutLines } from "./bridge.js";
import { judgedPlan } from "./phases/block-judged.js";
import { judgedConflict } from "./stability/judged.js";

export interface AnalyseOptions {
  readonly seed?: number;
  /** Draws for how packages fare within the ranges; 0, the default, leaves that out: it solves every drawn world. */
  readonly draws?: number;
  /** Endings with their chances; they take about half a second, when something first asks for them. */
  readonly foretell?: boolean;
  readonly onStep?: (what: string) => void;
}

/**
 * @param talks already cut to what was known by `asOf`
 * @returns with `model` null, and why, where the file lacks what an analysis of deals needs
 */
export function analyse(
  talks: Talks,
  asOf: string,
  { seed = 1, draws = 0, foretell = false, onStep = () => {} }: AnalyseOptions = {},
): Analysed {
  onStep("what holds");
  const conflict = judgedConflict(talks);
  onStep("the plan");
  const plan = judgedPlan(talks);
  const compiled = compile(talks);
  if (!compiled.ok) {
    return {
      talks,
      asOf,
      conflict,
      plan,
      foretell,
      model: null,
      problems: compiled.problems.map(({ message }) => message),
      notes: [],
      deals: null,
      asStated: null,
    };
  }
  const { model, ranged, notes } = compiled;
  onStep("the deal space");
  const deals = analyseDeals(model, { redLines: "held", seed });
  onStep("every red line as stated");
  const asStated = analyseDeals(model, { redLines: "stated", seed });
  onStep("what would open it");
  const dropped = asStated.none ? bridgeLines(model, asStated) : null;
  const bridge = dropped?.length
    ? { dropped, analysis: analyseDeals(withoutLines(model, dropped), { redLines: "stated", seed }) }
    : undefined;
  onStep("the packages");
  const zone = strictestZone(asStated, bridge?.analysis, deals);
  const zoneModel = bridge && zone === bridge.analysis ? withoutLines(model, bridge.dropped) : model;
  const firmness: Firmness = zone === deals ? "held" : "stated";
  const centre = zone?.solutions ? shownDeal(zone) : asStated.none?.nearest[0]?.deal;
  return {
    talks,
    asOf,
    conflict,
    plan,
    foretell,
    model,
    problems: [],
    notes,
    deals,
    asStated,
    ...(bridge ? { bridge } : {}),
    winSets: vetoEffects(zoneModel, firmness),
    packages: talks.packages.flatMap(({ id, terms }) => {
      const deal = dealOf(model, terms);
      return deal ? [{ id, why: whyNot(model, deal, { redLines: "stated" }, { frontier: asStated.frontier }) }] : [];
    }),
    ...(centre
      ? {
          movement: movement(model, statedPositions(talks, model), centre),
          trades: trades(zoneModel, centre, {}, { redLines: firmness }).slice(0, 5),
        }
      : {}),
    natures: natures(model),
    ...(zone && draws
      ? {
          robustness: robustness(ranged, zoneModel, shortlist(zone, talks, model), {
            seed,
            draws,
            binding: { redLines: firmness },
            onProgress: (done) => {
              onStep(`draw ${done} of ${draws}`);
              return true;
            },
          }),
        }
      : {}),
    believed: talks.parties.flatMap(({ id }, party) => {
      if (!talks.believes[id]) return [];
      const own = compile(talks, { believedBy: id });
      return own.ok ? [{ party, acceptable: count(spaceOf(own.model, { redLines: "held" })) }] : [];
    }),
  };
}

/** The packages that rules pick and the complete named ones, each once. */
function shortlist({ solutions }: DealsAnalysis, talks: Talks, model: DealModel): Deal[] {
  const picked = Object.values(solutions?.byId ?? {}).map(({ points, chosen }) => points[chosen].example);
  const named = talks.packages.map(({ terms }) => dealOf(model, terms)).filter((deal) => deal !== null);
  return [...new Map([...picked, ...named].map((deal) => [deal.join(), deal])).values()];
}

/** What each veto faction does to the zone under the red lines that bind. */
function vetoEffects(model: DealModel, redLines: Firmness): WinSet[] {
  const { acceptable, vetoes } = winSets(model, { redLines });
  return vetoes.map(({ party, faction, without }) => ({ party, faction, without, withVeto: acceptable }));
}

/** The first of these with a package acceptable to all. */
const strictestZone = (...found: readonly (DealsAnalysis | undefined)[]): DealsAnalysis | undefined =>
  found.find((analysis) => analysis?.frontier.points.length);

function shownDeal({ solutions }: DealsAnalysis): Deal {
  const { points, chosen } = solutions!.byId.nash;
  return points[chosen].example;
}

/** A full deal from terms; null when an issue is left open. */
export function dealOf(model: DealModel, terms: Readonly<Record<string, string>>): Deal | null {
  const deal = model.issues.map(({ id, options }) => options.indexOf(terms[id] ?? ""));
  return deal.includes(-1) ? null : deal;
}

/** By party, the option index of each issue's last known position; undefined where it states none. */
export const statedPositions = (talks: Talks, model: DealModel): (number | undefined)[][] =>
  talks.parties.map(({ id }) =>
    talks.issues.map(({ positions }, i) => {
      const stated = positions[id]?.at(-1)?.stated;
      const option = stated === undefined ? -1 : model.issues[i].options.indexOf(stated);
      return option < 0 ? undefined : option;
    }),
  );
