/** The plain twin of "no zone of agreement": what would open one, and which deals come nearest. */
import type { Firmness } from "../../talks/model.js";
import type { Deal, DealModel } from "../model.js";
import { without } from "./counts.js";
import { type PlainPoint, plainPoints } from "./frontier.js";
import {
  isAcceptable,
  isAcceptableTo,
  isInWinSets,
  isPermitted,
  type Owned,
  type Row,
  rowsOf,
  worthOf,
} from "./rows.js";
import { leximinBest } from "./solutions.js";

export interface PlainNoZone {
  /** By party: accepts nothing even alone; best permitted value, null when nothing is permitted. */
  readonly perParty: readonly { readonly alone: boolean; readonly best: number | null }[];
  /** By party: units its walk-away alone must fall; null when that cannot open a zone. */
  readonly walkAway: readonly (number | null)[];
  /** Every veto faction whose threshold alone, lowered by `by`, opens a zone. */
  readonly factions: readonly { readonly of: Owned; readonly by: number }[];
  /** Units by which all walk-aways must fall together; null when that cannot open a zone. */
  readonly all: number | null;
  readonly sets: readonly PlainOpening[];
  /** Every group of deals with the same values and breaks, nearest first. */
  readonly nearest: readonly PlainNearMiss[];
  /** Two parties: minimal pairs of reductions, first party ascending. */
  readonly staircase: readonly (readonly [number, number])[];
}

export interface PlainOpening {
  readonly lines: readonly Owned[];
  readonly rules: readonly number[];
  readonly opens: bigint;
  /** The leximin-best point; not stated walk-aways count from the worst deal permitted once the set is dropped. */
  readonly best: PlainPoint;
}

export interface PlainNearMiss {
  readonly row: Row;
  readonly deals: readonly Deal[];
  /** Red lines, rules and vetoes broken; total shortfall; largest shortfall. */
  readonly key: readonly [number, number, number];
}

/** Null when some deal is acceptable to all. */
export function plainNone(model: DealModel, least: Firmness = "held"): PlainNoZone | null {
  const rows = rowsOf(model, least);
  if (rows.some(isAcceptable)) return null;
  const permitted = rows.filter(isPermitted);
  const signable = permitted.filter(isInWinSets);
  const gap = (row: Row) => Math.max(...row.short);
  return {
    perParty: model.parties.map((_, p) => ({
      alone: !rows.some((row) => isAcceptableTo(row, p)),
      best: permitted.length === 0 ? null : Math.max(...permitted.map((row) => row.u[p])),
    })),
    walkAway: model.parties.map((_, p) => {
      const open = signable.filter((row) => row.short.every((by, q) => q === p || by === 0));
      return open.length === 0 ? null : Math.min(...open.map((row) => row.short[p]));
    }),
    factions: model.parties.flatMap((party, p) =>
      party.factions.flatMap((faction, f) => {
        const open = permitted.filter(
          (row) => row.short.every((by) => by === 0) && row.vetoes.every(({ of: [q, g] }) => q === p && g === f),
        );
        if (!faction.veto || faction.threshold === null || open.length === 0) return [];
        return [
          { of: [p, f] as const, by: faction.threshold - Math.max(...open.map((row) => worthOf(faction, row.deal))) },
        ];
      }),
    ),
    all: signable.length === 0 ? null : Math.min(...signable.map(gap)),
    sets: openings(model, rows),
    nearest: nearMisses(rows),
    staircase: model.parties.length === 2 ? staircase(signable) : [],
  };
}

/** Inclusion-minimal sets of at most two red lines and rules whose dropping opens a zone, smaller sets first. */
function openings(model: DealModel, rows: readonly Row[]): PlainOpening[] {
  type Item = { readonly line: Owned } | { readonly rule: number };
  const items: Item[] = [
    ...model.parties.flatMap((party, p) => party.redLines.map((_, l) => ({ line: [p, l] as const }))),
    ...model.rules.map((_, rule) => ({ rule })),
  ];
  const sets = [...items.map((a) => [a]), ...items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b]))];
  const found: { set: Item[]; opening: PlainOpening }[] = [];
  for (const set of sets) {
    if (found.some((other) => other.set.every((item) => set.includes(item)))) continue;
    const lines = set.flatMap((item) => ("line" in item ? [item.line] : []));
    const rules = set.flatMap((item) => ("rule" in item ? [item.rule] : []));
    const relaxed = rows.map((row) => without(row, lines, rules));
    const opened = relaxed.filter(isAcceptable);
    if (opened.length === 0) continue;
    const worst = (p: number) => Math.min(...relaxed.filter(isPermitted).map((row) => row.u[p]));
    const points = plainPoints(opened);
    const best =
      points[
        leximinBest(
          points,
          model.parties.map((party, p) => party.walkAway ?? worst(p)),
        )
      ];
    found.push({ set, opening: { lines, rules, opens: BigInt(opened.length), best } });
  }
  return found.map(({ opening }) => opening);
}

/** All deals grouped by values and breaks, in order of breaks, total shortfall, largest shortfall. */
function nearMisses(rows: readonly Row[]): PlainNearMiss[] {
  const groups = new Map<string, { row: Row; deals: Deal[] }>();
  for (const row of rows) {
    const id = JSON.stringify([row.u, row.lines, row.rules, row.vetoes.map(({ of }) => of)]);
    const group = groups.get(id) ?? { row, deals: [] };
    group.deals.push(row.deal);
    groups.set(id, group);
  }
  return [...groups.values()]
    .map(({ row, deals }) => ({ row, deals, key: nearness(row) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2]);
}

/** What near misses are ordered by: breaks, total shortfall, largest shortfall. */
export function nearness(row: Row): readonly [number, number, number] {
  const breaks = row.lines.length + row.rules.length + row.vetoes.length;
  return [breaks, row.short.reduce((a, b) => a + b, 0), Math.max(...row.short)];
}

function staircase(signable: readonly Row[]): (readonly [number, number])[] {
  const pairs = plainPoints(signable.map((row) => ({ ...row, u: row.short }))).map(({ u }) => [u[0], u[1]] as const);
  const beats = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]) =>
    a <= c && b <= d && (a < c || b < d);
  return pairs.filter((pair) => !pairs.some((other) => beats(other, pair))).sort((x, y) => x[0] - y[0]);
}
