/** The deal space as JSON: names and points put back on what the engine knows by index and unit. The members are a contract. */

import { conventions } from "../engine/conventions.js";
import type { Count, Deal, DealModel, Point } from "../engine/model.js";
import type { DealsAnalysis, NearMiss, NoZone, Relaxation, Solution, WhyNot } from "../engine/results.js";
import type { Talks } from "../talks/model.js";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

export interface DealsJsonOptions {
  /** `raw` where values are an imported scale, not points. */
  readonly scale: "points" | "raw";
  readonly packages: Talks["packages"];
}

/** The result of `detente deals --json`. */
export function dealsJson(model: DealModel, analysis: DealsAnalysis, options: DealsJsonOptions) {
  const name = naming(model);
  const point = (p: Point) => ({
    utilities: name.utilities(p.u),
    count: String(p.count),
    deal: name.deal(p.example),
    ...packagesAt(model, p.example, options.packages),
  });
  const { frontier, solutions } = analysis;
  return {
    parties: model.parties.map(({ id }) => id),
    issues: model.issues.map(({ id }) => id),
    scale: options.scale,
    ...(model.rounded ? { rounded: true } : {}),
    space: String(analysis.space),
    permitted: counted(analysis.permitted),
    acceptable: counted(analysis.acceptable),
    acceptableAlone: byParty(model, analysis.acceptableAlone, counted),
    frontier: {
      exact: frontier.exact,
      method: frontier.method,
      size: frontier.points.length,
      ...(frontier.guarantee
        ? { guarantee: { ...frontier.guarantee, cell: name.utilities(frontier.guarantee.cell) } }
        : {}),
      points: frontier.points.map(point),
    },
    solutions: solutions && {
      ...Object.fromEntries(
        Object.values(solutions.byId).map((solution) => [solution.id, solved(solution, point, options.scale)]),
      ),
    },
    disagreement: solutions && {
      utilities: name.utilities(solutions.disagreement),
      notStated: solutions.notStated.map((p) => model.parties[p].id),
    },
    ideal: solutions && name.utilities(solutions.ideal),
    redLines: {
      asStated: counted(analysis.redLines.asStated),
      bottomOnly: counted(analysis.redLines.bottomOnly),
      shareOfDraws: analysis.redLines.shareOfDraws,
      draws: analysis.redLines.draws,
      blocking: analysis.redLines.blocking.map((line) => name.redLine(line)),
      effects: analysis.redLines.effects.map(({ party, line, binding, removes, opens }) => ({
        ...name.redLine([party, line]),
        binding,
        removes,
        opens: counted(opens),
      })),
    },
    rules: analysis.rules.map(({ rule, removes, opens }) => ({
      rule: model.rules[rule].index,
      said: model.rules[rule].said,
      removes,
      opens: counted(opens),
    })),
    none: analysis.none && none(model, analysis.none),
  };
}

/** The result of `detente why --json`. */
export function whyJson(model: DealModel, why: WhyNot): Json {
  const name = naming(model);
  const party = (p: number) => model.parties[p].id;
  const points = (units: number) => units / model.scale;
  return {
    deal: name.deal(why.deal),
    utilities: name.utilities(why.u),
    acceptable: why.acceptable,
    efficient: why.efficient,
    rules: why.rules.map((r) => ({ rule: model.rules[r].index, said: model.rules[r].said })),
    redLines: why.redLines.map(({ party: p, line, binding }) => ({ ...name.redLine([p, line]), binding })),
    short: why.short.map(({ party: p, walkAway, by }) => ({
      party: party(p),
      walkAway: points(walkAway),
      by: points(by),
    })),
    vetoes: why.vetoes.map(({ party: p, faction, by }) => ({ ...name.faction(p, faction), by: points(by) })),
    unhappy: why.unhappy.map(({ party: p, faction, by }) => ({ ...name.faction(p, faction), by: points(by) })),
    better: why.better && {
      deal: name.deal(why.better.deal),
      utilities: name.utilities(why.better.u),
      changes: why.better.changes.map((change) => name.change(change)),
    },
    couldGain:
      why.couldGain &&
      byParty(model, why.couldGain, ({ keepingAll, keepingAcceptance }) => ({
        keepingAll: points(keepingAll),
        keepingAcceptance: points(keepingAcceptance),
      })),
    rank: { ...why.rank },
  };
}

/** A count as a decimal string, or as a bracket where it is not exact. */
export const counted = (count: Count) =>
  count.exact
    ? { count: String(count.value), exact: true, method: count.method }
    : { low: String(count.low), high: String(count.high), exact: false, method: count.method };

/** Names put back on indexes. */
export function naming(model: DealModel) {
  const option = (issue: number, index: number): string | number => {
    const { options, levels } = model.issues[issue];
    return levels ? levels[index] : options[index];
  };
  const utilities = (units: readonly number[]) => byParty(model, units, (u) => u / model.scale);
  return {
    option,
    utilities,
    deal: (deal: Deal) => Object.fromEntries(model.issues.map(({ id }, i) => [id, option(i, deal[i])])),
    redLine: ([party, line]: readonly [number, number]) => {
      const { issue, options, firmness, chance } = model.parties[party].redLines[line];
      return {
        party: model.parties[party].id,
        issue: model.issues[issue].id,
        options: options.map((o) => option(issue, o)),
        firmness,
        chance,
      };
    },
    faction: (party: number, faction: number) => ({
      party: model.parties[party].id,
      faction: model.parties[party].factions[faction].id,
    }),
    change: ({ issue, from, to, effect }: { issue: number; from: number; to: number; effect: readonly number[] }) => ({
      issue: model.issues[issue].id,
      from: option(issue, from),
      to: option(issue, to),
      effect: utilities(effect),
    }),
  };
}

/** Ids of the packages whose terms the deal meets. */
export function packagesAt(model: DealModel, deal: Deal, packages: Talks["packages"]): { packages?: string[] } {
  const met = packages.filter(({ terms }) =>
    Object.entries(terms).every(([issue, option]) => {
      const i = model.issues.findIndex(({ id }) => id === issue);
      return i >= 0 && model.issues[i].options[deal[i]] === option;
    }),
  );
  return met.length ? { packages: met.map(({ id }) => id) } : {};
}

function byParty<T, R>(model: DealModel, values: readonly T[], of: (value: T) => R): Record<string, R> {
  return Object.fromEntries(model.parties.map(({ id }, p) => [id, of(values[p])]));
}

/** Rules that compare or add values of different parties. */
const mixing = new Set(["egalitarian", "utilitarian", "equitability", "ks-genius"]);
const mixedUnits = "each party keeps its own scale, and this rule compares or adds values of different parties";

const minimised = new Set(["ks-min-spread", "ks-genius", "equitability"]);

function solved(
  solution: Solution,
  point: (p: Point) => { readonly [key: string]: Json | undefined },
  scale: DealsJsonOptions["scale"],
): Json {
  return {
    convention: conventions[solution.id],
    value: solution.value,
    [minimised.has(solution.id) ? "lowerBound" : "upperBound"]: solution.bound,
    proven: solution.proven,
    points: solution.points.map(point),
    chosen: solution.chosen,
    ...(solution.tiesComplete ? {} : { tiesComplete: false }),
    ...(solution.degenerate ? { degenerate: true } : {}),
    ...(solution.acceptable ? {} : { acceptable: false }),
    ...(scale === "raw" && mixing.has(solution.id) ? { warning: mixedUnits } : {}),
  };
}

function none(model: DealModel, { perParty, relaxations, nearest, staircase }: NoZone): Json {
  const points = (units: number) => units / model.scale;
  return {
    perParty: perParty.map(({ party, alone, best, cannotOpen }) => ({
      party: model.parties[party].id,
      acceptsNothing: alone,
      best: best === null ? null : points(best),
      cannotOpenAlone: cannotOpen,
    })),
    relaxations: relaxations.map((relaxation) => relaxed(model, relaxation)),
    nearest: nearest.map((miss) => missed(model, miss)),
    staircase: staircase.map((pair) => naming(model).utilities(pair)),
  };
}

function relaxed(model: DealModel, relaxation: Relaxation): Json {
  const name = naming(model);
  switch (relaxation.what) {
    case "walk-away":
      return { what: "walk_away", party: model.parties[relaxation.party].id, by: relaxation.by / model.scale };
    case "all walk-aways":
      return { what: "walk_away", all: true, by: relaxation.by / model.scale };
    case "faction":
      return {
        what: "faction",
        ...name.faction(relaxation.party, relaxation.faction),
        by: relaxation.by / model.scale,
      };
    case "set": {
      const { redLines, rules, opens, best } = relaxation;
      const of = [
        ...redLines.map((line) => ({ what: "red_line", ...name.redLine(line) })),
        ...rules.map((r) => ({ what: "rule", rule: model.rules[r].index, said: model.rules[r].said })),
      ];
      const result = {
        opens: opens.exact ? String(opens.value) : `${opens.low}..${opens.high}`,
        best: { deal: name.deal(best.example), utilities: name.utilities(best.u), count: String(best.count) },
      };
      return of.length === 1 ? { ...of[0], ...result } : { what: "set", of, ...result };
    }
    default:
      return relaxation satisfies never;
  }
}

function missed(model: DealModel, { deal, u, short, redLines, rules, vetoes, count }: NearMiss): Json {
  const name = naming(model);
  return {
    deal: name.deal(deal),
    utilities: name.utilities(u),
    short: Object.fromEntries(
      model.parties.flatMap(({ id }, p) => (short[p] > 0 ? [[id, short[p] / model.scale]] : [])),
    ),
    broken: [
      ...redLines.map((line) => ({ what: "red_line", ...name.redLine(line) })),
      ...rules.map((r) => ({ what: "rule", rule: model.rules[r].index })),
      ...vetoes.map(([p, f]) => ({ what: "veto", ...name.faction(p, f) })),
    ],
    count: String(count),
  };
}
