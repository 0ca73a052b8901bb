/** The talks as a hand has set them: compiled, with the lines that bind, counted and solved. Fast enough to follow a slider. */
import { compile } from "../../engine/compile.js";
import { count } from "../../engine/count.js";
import { frontier as frontierOf } from "../../engine/frontier.js";
import type { Count, Deal, DealModel, Frontier } from "../../engine/model.js";
import type { RangedModel } from "../../engine/ranged.js";
import { representative } from "../../engine/representative.js";
import type { Solutions } from "../../engine/results.js";
import { solve } from "../../engine/solutions.js";
import { type Binding, type Space, spaceOf } from "../../engine/space.js";
import type { Talks } from "../../talks/model.js";
import { isZero } from "../numbers.js";
import type { Terms } from "./view.js";
import { bindingWithout, changedTalks, type WhatIf } from "./what-if.js";

/** One state of the talks, and what the engine says about it. */
export interface Lens {
  readonly talks: Talks;
  readonly model: DealModel;
  readonly ranged: RangedModel;
  readonly binding: Binding;
  /** Lines that do not bind. */
  readonly off: readonly string[];
  readonly space: Space;
  readonly size: bigint;
  readonly acceptable: Count;
  readonly frontier: Frontier;
  /** Null where no package is acceptable to all. */
  readonly solutions: Solutions | null;
}

export type Looked =
  | { readonly ok: true; readonly lens: Lens }
  | { readonly ok: false; readonly problems: readonly string[] };

/** @param startOff lines that do not bind where the state does not say */
export function look(talks: Talks, whatIf: WhatIf, startOff: readonly string[]): Looked {
  const changed = changedTalks(talks, whatIf.values);
  const compiled = compile(changed);
  if (!compiled.ok) return { ok: false, problems: compiled.problems.map(({ message }) => message) };
  const { model, ranged } = compiled;
  const off = whatIf.off ?? startOff;
  const binding = bindingWithout(model, off);
  const space = spaceOf(model, binding);
  const acceptable = count(space);
  const frontier = isZero(acceptable) ? nothing : (frontierOf(space) ?? representative(space));
  return {
    ok: true,
    lens: {
      talks: changed,
      model,
      ranged,
      binding,
      off,
      space,
      size: model.issues.reduce((product, { options }) => product * BigInt(options.length), 1n),
      acceptable,
      frontier,
      solutions: frontier.points.length ? solve(model, space, frontier) : null,
    },
  };
}

const nothing: Frontier = { points: [], exact: true, method: "no acceptable deal" };

/** The package that Nash's rule shows first; null where there is none. */
export function nashDeal({ solutions }: Lens): Deal | null {
  const nash = solutions?.byId.nash;
  return nash?.points[nash.chosen]?.example ?? null;
}

export const termsOf = (model: DealModel, deal: Deal): Terms =>
  Object.fromEntries(model.issues.map(({ id, options }, i) => [id, options[deal[i]!]!]));

/** The deal that terms stand for; what they leave open, or name wrongly, is as in `base`. */
export const dealFrom = (model: DealModel, terms: Terms, base: Deal): Deal =>
  model.issues.map(({ id, options }, i) => {
    const option = Object.hasOwn(terms, id) ? options.indexOf(terms[id]!) : -1;
    return option < 0 ? base[i]! : option;
  });
