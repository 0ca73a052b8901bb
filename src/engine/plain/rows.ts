/**
 * The plain twin: every deal of a small model written out with all that is wrong with it.
 *
 * Oracle for tests and bench. Nothing here is clever: each line restates a definition of the deal space, and no kernel is
 * called. Meant for spaces of up to some ten thousand deals.
 */
import type { Firmness } from "../../talks/model.js";
import type { Deal, DealModel, Literal, RuleModel, Valued } from "../model.js";

/** [party, index] of a red line or faction. */
export type Owned = readonly [number, number];

/** A deal, its values (units, by party) and everything that speaks against it. */
export interface Row {
  readonly deal: Deal;
  readonly u: readonly number[];
  /** Red lines it crosses that bind, and those that do not bind under the firmness chosen. */
  readonly lines: readonly Owned[];
  readonly looseLines: readonly Owned[];
  /** Positions in `model.rules`. */
  readonly rules: readonly number[];
  /** Units below the walk-away, by party; 0 where not short or not stated. */
  readonly short: readonly number[];
  /** Veto factions and factions heard only that are below their threshold, and by how many units. */
  readonly vetoes: readonly { readonly of: Owned; readonly by: number }[];
  readonly unhappy: readonly { readonly of: Owned; readonly by: number }[];
}

/** All deals, in ascending order of option indexes. */
export function allDeals(model: DealModel): Deal[] {
  let deals: number[][] = [[]];
  for (const issue of model.issues) {
    deals = deals.flatMap((deal) => issue.options.map((_, option) => [...deal, option]));
  }
  return deals;
}

/** Value of a deal, units: contributions of its options plus the terms whose literals all hold. */
export function worthOf(valued: Pick<Valued, "c" | "terms">, deal: Deal): number {
  let worth = 0;
  deal.forEach((option, issue) => {
    worth += valued.c[issue][option];
  });
  for (const term of valued.terms) if (allHold(term.when, deal)) worth += term.add;
  return worth;
}

/** Whether a deal breaks a joint rule. */
export function ruleBroken(rule: RuleModel, deal: Deal): boolean {
  switch (rule.kind) {
    case "nogoods":
      return rule.nogoods.some((all) => allHold(all, deal));
    case "at most":
      return rule.of.filter((either) => either.some((all) => allHold(all, deal))).length > rule.most;
    default:
      return rule satisfies never;
  }
}

const firmnesses: readonly Firmness[] = ["stated", "held", "bottom"];

/** One row per deal. Red lines bind if they are at least as firm as `least`. */
export function rowsOf(model: DealModel, least: Firmness = "held"): Row[] {
  return allDeals(model).map((deal) => rowOf(model, deal, least));
}

/** The row of one deal. */
export function rowOf(model: DealModel, deal: Deal, least: Firmness = "held"): Row {
  const u = model.parties.map((party) => worthOf(party, deal));
  const crossed = model.parties.flatMap((party, p) =>
    party.redLines.flatMap((line, l) => (line.options.includes(deal[line.issue]) ? [[p, l] as const] : [])),
  );
  const isBinding = ([p, l]: Owned) =>
    firmnesses.indexOf(model.parties[p].redLines[l].firmness) >= firmnesses.indexOf(least);
  const below = model.parties.flatMap((party, p) =>
    party.factions.flatMap((faction, f) => {
      const by = faction.threshold === null ? 0 : faction.threshold - worthOf(faction, deal);
      return by > 0 ? [{ of: [p, f] as const, by, veto: faction.veto }] : [];
    }),
  );
  return {
    deal,
    u,
    lines: crossed.filter(isBinding),
    looseLines: crossed.filter((line) => !isBinding(line)),
    rules: model.rules.flatMap((rule, r) => (ruleBroken(rule, deal) ? [r] : [])),
    short: model.parties.map((party, p) => (party.walkAway === null ? 0 : Math.max(0, party.walkAway - u[p]))),
    vetoes: below.filter((one) => one.veto).map(({ of, by }) => ({ of, by })),
    unhappy: below.filter((one) => !one.veto).map(({ of, by }) => ({ of, by })),
  };
}

/** No rule and no binding red line of anybody is broken. */
export const isPermitted = (row: Row): boolean => row.lines.length === 0 && row.rules.length === 0;

/** In the win-set of every party. */
export const isInWinSets = (row: Row): boolean => row.vetoes.length === 0;

/** Acceptable to every party: permitted, in all win-sets, nobody below its walk-away. */
export const isAcceptable = (row: Row): boolean =>
  isPermitted(row) && isInWinSets(row) && row.short.every((by) => by === 0);

/** Acceptable to one party alone: rules, its own red lines, its own veto factions, its own walk-away. */
export const isAcceptableTo = (row: Row, party: number): boolean =>
  row.rules.length === 0 &&
  row.lines.every(([p]) => p !== party) &&
  row.vetoes.every(({ of: [p] }) => p !== party) &&
  row.short[party] === 0;

function allHold(all: readonly Literal[], deal: Deal): boolean {
  return all.every((literal) => literal.options.includes(deal[literal.issue]));
}
