/** Holds the representative frontier to its guarantee. */
import { representative } from "../representative.js";
import { spaceOf } from "../space.js";
import { plainFrontier } from "./frontier.js";
import type { Judge } from "./judge-sets.js";
import { isAcceptable, rowsOf } from "./rows.js";

/** A coarse grid, one with hardly any room to search, and a fine one. */
const settings = [
  { cells: 9, nodes: 20_000 },
  { cells: 16, nodes: 3 },
  { cells: 144, nodes: 20_000 },
];

export const judgeRepresentative: Judge = (model, least) => {
  const acceptable = rowsOf(model, least).filter(isAcceptable);
  const efficient = plainFrontier(acceptable);
  return settings.flatMap((setting) => {
    const got = representative(spaceOf(model, { redLines: least }), setting);
    const name = `representative ${JSON.stringify(setting)}`;
    const said: string[] = [];
    for (const { u, count, example } of got.points) {
      const truth = efficient.find((point) => point.u.join() === u.join());
      if (truth === undefined) said.push(`${u} is not efficient`);
      else if (!truth.deals.some((deal) => deal.join() === example.join())) said.push(`example ${example} is not ${u}`);
      else if (count < 1n || count > BigInt(truth.deals.length)) said.push(`${u} ${count} times`);
    }
    const order = got.points.map(({ u }) => efficient.findIndex((point) => point.u.join() === u.join()));
    if (order.some((at, i) => i > 0 && at <= order[i - 1])) said.push("points out of order or twice");
    if (acceptable.length === 0) return got.points.length === 0 ? [] : [`${name}: points of no deals`];
    const { guarantee } = got;
    if (got.exact || guarantee === undefined) return [...said, "claims to be exact"].map((one) => `${name}: ${one}`);
    if (guarantee.proven === guarantee.cells && guarantee.cells > 0) {
      const uncovered = acceptable.filter(
        (y) => !got.points.some((x) => x.u.every((worth, p) => worth >= y.u[p] - guarantee.cell[p])),
      );
      if (guarantee.cell[0] !== 0) said.push("cells for party 1");
      if (uncovered.length > 0) said.push(`no point near ${uncovered[0].u} within ${guarantee.cell}`);
    } else if (setting.nodes > 1000) said.push(`proven ${guarantee.proven} of ${guarantee.cells} cells`);
    return said.map((one) => `${name}: ${one}`);
  });
};
