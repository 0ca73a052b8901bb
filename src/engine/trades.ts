/** Exchanges over two or three issues that leave nobody worse off, and what kind of issue each is. */
import { bindingLines, bindingRules, broken, crossed, valuesOf } from "./bound.js";
import type { Deal, DealModel } from "./model.js";
import { byOptions } from "./order.js";
import type { IssueNature, Trade } from "./results.js";
import type { Binding } from "./space.js";

/** Stakes that differ by this factor or more make an issue worth trading. */
const muchMore = 2;

/**
 * All trades from a base deal (logrolling): changes of exactly so many issues after which no party is worse off and one is better,
 * the result is permitted, and at least two parties give on one changed issue and get on another.
 *
 * Best first: by smallest net gain, then total, then fewest parties that lose on some issue, then the smallest option indexes.
 * Bonuses count in the net; a change's own `effect` is what its issue alone brings. The base need not be permitted.
 *
 * Plain enumeration: C(m, 2)·k² deals, about 3 000 for 20 issues of 5 options (three issues: about 75 000).
 *
 * @see Pruitt (1981), Negotiation Behavior: logrolling
 */
export function trades(
  model: DealModel,
  deal: Deal,
  { issues = 2 }: { readonly issues?: 2 | 3 } = {},
  binding: Binding = {},
): Trade[] {
  const lines = bindingLines(model, binding);
  const rules = bindingRules(model, binding);
  const base = valuesOf(model.parties, deal);
  const found: Trade[] = [];

  const next = [...deal];
  const changed: number[] = [];
  const visit = (from: number): void => {
    if (changed.length === issues) {
      if (!exchanged(model, deal, next, changed)) return;
      const net = valuesOf(model.parties, next).map((u, p) => u - base[p]!);
      if (net.some((gain) => gain < 0) || net.every((gain) => gain === 0)) return;
      if (crossed(model, next, lines).length || broken(model, next, rules).length) return;
      found.push({ deal: [...next], changes: changesBetween(model, deal, next), net });
      return;
    }
    for (let i = from; i < deal.length; i++) {
      changed.push(i);
      for (let o = 0; o < model.issues[i]!.options.length; o++) {
        if (o === deal[i]) continue;
        next[i] = o;
        visit(i + 1);
      }
      next[i] = deal[i]!;
      changed.pop();
    }
  };
  visit(0);
  return found.sort(byRank);
}

/** The changed issues from one deal to another, ascending, each with its own effect on every party (bonuses aside), units. */
export const changesBetween = (model: DealModel, from: Deal, to: Deal): Trade["changes"] =>
  from.flatMap((option, issue) =>
    option === to[issue]
      ? []
      : [
          {
            issue,
            from: option,
            to: to[issue]!,
            effect: model.parties.map(({ c }) => c[issue]![to[issue]!]! - c[issue]![option]!),
          },
        ],
  );

/**
 * What kind of issue each is: `compatible` where one option is best for every party, else `traded` where the largest stake (best
 * minus worst option, weighted) is at least twice the smallest, else `contested`.
 */
export function natures(model: DealModel): IssueNature[] {
  return model.issues.map(({ options }, i) => {
    const scores = model.parties.map(({ c }) => c[i]!);
    const best = scores.map((list) => Math.max(...list));
    if ([...options.keys()].some((o) => scores.every((list, p) => list[o] === best[p]))) return "compatible";
    const stakes = scores.map((list, p) => best[p]! - Math.min(...list));
    return Math.max(...stakes) >= muchMore * Math.min(...stakes) ? "traded" : "contested";
  });
}

/** Whether at least two parties give on one changed issue and get on another. */
function exchanged(model: DealModel, from: Deal, to: Deal, changed: readonly number[]): boolean {
  let trading = 0;
  for (const { c } of model.parties) {
    let gives = false;
    let gets = false;
    for (const i of changed) {
      const effect = c[i]![to[i]!]! - c[i]![from[i]!]!;
      gives ||= effect < 0;
      gets ||= effect > 0;
    }
    if (gives && gets) trading++;
  }
  return trading >= 2;
}

function byRank(a: Trade, b: Trade): number {
  return (
    Math.min(...b.net) - Math.min(...a.net) || total(b) - total(a) || losers(a) - losers(b) || byOptions(a.deal, b.deal)
  );
}

const total = ({ net }: Trade): number => net.reduce((sum, gain) => sum + gain, 0);

const losers = ({ net, changes }: Trade): number =>
  net.filter((_, p) => changes.some(({ effect }) => effect[p]! < 0)).length;
