/** Holds the listing of equal-valued deals against the plain twin. */
import { alternatives } from "../alternatives.js";
import { type Binding, spaceOf } from "../space.js";
import { plainPoints } from "./frontier.js";
import type { Judge } from "./judge-sets.js";
import { isAcceptable, isPermitted, rowsOf } from "./rows.js";

/** Every vector of the acceptable and of the permitted deals, efficient or not, whole and in pages. */
export const judgeAlternatives: Judge = (model, least) => {
  const rows = rowsOf(model, least);
  const sets = [
    { name: "acceptable", binding: { redLines: least }, in: rows.filter(isAcceptable) },
    { name: "permitted", binding: { redLines: least, accept: [] }, in: rows.filter(isPermitted) },
  ] satisfies { name: string; binding: Binding; in: unknown }[];
  return sets.flatMap((set) => {
    const space = spaceOf(model, set.binding);
    const points = plainPoints(set.in);
    // All vectors of small sets, a spread of those of larger ones.
    const step = Math.ceil(points.length / 12);
    const said = points
      .filter((_, i) => i % Math.max(1, step) === 0)
      .flatMap(({ u, deals }) => {
        const pages: (readonly [number, number])[] = [
          [0, 10_000],
          [1, 2],
          [deals.length, 5],
        ];
        return pages.flatMap(([offset, limit]) => {
          const got = alternatives(space, u, offset, limit)?.map(String).join(" ");
          const want = deals
            .slice(offset, offset + limit)
            .map(String)
            .join(" ");
          const name = `alternatives ${set.name} ${u} from ${offset}, ${limit} at most`;
          return got === want ? [] : [`${name}: ${got}, expected ${want}`];
        });
      });
    const absent = model.parties.map((_, p) => (points[0]?.u[p] ?? 0) + 1);
    if (alternatives(space, absent)?.length !== 0) said.push(`alternatives ${set.name}: found some at ${absent}`);
    return said;
  });
};
