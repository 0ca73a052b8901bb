/** The plain twin of the counts: how many deals are permitted and acceptable, and what each red line and rule takes away. */
import type { Firmness } from "../../talks/model.js";
import type { DealModel } from "../model.js";
import { isAcceptable, isAcceptableTo, isPermitted, type Owned, type Row, rowsOf } from "./rows.js";

export interface PlainCounts {
  readonly space: bigint;
  readonly permitted: bigint;
  readonly acceptable: bigint;
  /** By party. */
  readonly acceptableAlone: readonly bigint[];
  /** Every red line in order of party and index. `removes` is a share of all deals; `opens` is 0 where it does not bind. */
  readonly lines: readonly { readonly of: Owned; readonly removes: number; readonly opens: bigint }[];
  /** By position in the model. */
  readonly rules: readonly { readonly removes: number; readonly opens: bigint }[];
}

/** All counts by looking at every deal. */
export function plainCounts(model: DealModel, least: Firmness = "held"): PlainCounts {
  const rows = rowsOf(model, least);
  const acceptable = howMany(rows, isAcceptable);
  const share = (broken: (row: Row) => boolean) => Number(howMany(rows, broken)) / rows.length;
  return {
    space: BigInt(rows.length),
    permitted: howMany(rows, isPermitted),
    acceptable,
    acceptableAlone: model.parties.map((_, p) => howMany(rows, (row) => isAcceptableTo(row, p))),
    lines: model.parties.flatMap((party, p) =>
      party.redLines.map((_, l) => ({
        of: [p, l] as const,
        removes: share((row) => crosses(row, [p, l])),
        opens: howMany(rows, (row) => isAcceptable(without(row, [[p, l]], []))) - acceptable,
      })),
    ),
    rules: model.rules.map((_, r) => ({
      removes: share((row) => row.rules.includes(r)),
      opens: howMany(rows, (row) => isAcceptable(without(row, [], [r]))) - acceptable,
    })),
  };
}

/** The row as it would be if these red lines and rules did not bind. */
export function without(row: Row, lines: readonly Owned[], rules: readonly number[]): Row {
  return {
    ...row,
    lines: row.lines.filter(([p, l]) => !lines.some(([q, k]) => p === q && l === k)),
    rules: row.rules.filter((r) => !rules.includes(r)),
  };
}

function crosses(row: Row, [party, line]: Owned): boolean {
  return [...row.lines, ...row.looseLines].some(([p, l]) => p === party && l === line);
}

function howMany(rows: readonly Row[], test: (row: Row) => boolean): bigint {
  return BigInt(rows.filter(test).length);
}
