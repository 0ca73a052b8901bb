/** Holds the completion of a partial deal against the plain twin. */
import { complete } from "../complete.js";
import { compare } from "./fraction.js";
import { dealNumber, type Judge } from "./judge-sets.js";
import { nearness } from "./none.js";
import { dice } from "./random-model.js";
import { isAcceptable, rowsOf } from "./rows.js";
import { plainSolutionsOf } from "./solutions.js";

export const judgeComplete: Judge = (model, least) =>
  [5, 66].flatMap((number) => {
    const roll = dice(number);
    const part = dealNumber(model, number).map((option) => (roll(2) ? option : undefined));
    const rows = rowsOf(model, least).filter(({ deal }) => part.every((o, i) => o === undefined || o === deal[i]));
    const acceptable = rows.filter(isAcceptable);
    const got = complete(model, part, { redLines: least });
    const name = `completion of ${part.map((option) => option ?? "?")}`;
    const said: string[] = [];
    if (!got.acceptable.exact || got.acceptable.value !== BigInt(acceptable.length)) {
      said.push(
        `${JSON.stringify(got.acceptable.exact ? `${got.acceptable.value}` : got)} acceptable, expected ${acceptable.length}`,
      );
    }
    const row = rows.find(({ deal }) => deal.join() === got.deal.join());
    if (row === undefined) return [`${name}: ${got.deal} does not hold the part`];
    if (acceptable.length > 0) {
      // Where a walk-away is not stated, gains count from the worst permitted deal that holds the part.
      const { score, byId } = plainSolutionsOf(model, rows)!;
      const best = score.nash.of(byId.nash.points[0].u);
      const full = part.every((option) => option !== undefined);
      if (!full && (!isAcceptable(row) || compare(score.nash.of(row.u), best) !== 0)) {
        said.push(`${got.deal} (${row.u}), expected ${byId.nash.points.map(({ u }) => u.join("/"))}`);
      }
    } else {
      const best = rows.map(nearness).reduce((a, b) => (firstLess(b, a) ? b : a));
      if (nearness(row).join() !== best.join())
        said.push(`${got.deal} misses by ${nearness(row)}, the nearest by ${best}`);
    }
    return said.map((one) => `${name}: ${one}`);
  });

function firstLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && a[at] < b[at];
}
