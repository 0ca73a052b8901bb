/** Under which red lines the brief looks for packages, and how a package is put into words. */
import type { Deal, DealModel, Point } from "../engine/model.js";
import type { DealsAnalysis } from "../engine/results.js";
import { binds, valueOf as worthOf } from "../engine/space.js";
import type { Talks } from "../talks/model.js";
import type { Analysed, LineRef } from "./analysed.js";
import type { Words } from "./blocks.js";
import { latest, type Voice } from "./naming.js";
import { isZero } from "./numbers.js";

/** The binding under which some package is acceptable to all: every line as stated, else the bridge, else without those only said. */
export interface Basis {
  readonly kind: "stated" | "held" | "bridge";
  readonly analysis: DealsAnalysis;
  /** Lines that do not bind in it. */
  readonly setAside: readonly LineRef[];
}

/** The strictest binding with a zone; null when there is none, or no deal space. */
export function basisOf({ model, deals, asStated, bridge }: Analysed): Basis | null {
  if (!model) return null;
  if (asStated && !isZero(asStated.acceptable)) return { kind: "stated", analysis: asStated, setAside: [] };
  if (bridge && !isZero(bridge.analysis.acceptable)) {
    return { kind: "bridge", analysis: bridge.analysis, setAside: bridge.dropped };
  }
  if (deals && !isZero(deals.acceptable)) {
    const setAside = model.parties.flatMap(({ redLines }, p) =>
      redLines.flatMap((line, l): LineRef[] => (binds(line.firmness, "held") ? [] : [[p, l]])),
    );
    return { kind: "held", analysis: deals, setAside };
  }
  return null;
}

/** "Sanctions: phased; Verification: enhanced": every issue, or those named. */
export function dealWords(voice: Voice, deal: Deal, issues: readonly number[] = [...deal.keys()]): string {
  return issues.map((i) => `${voice.issue(i)}${voice.m.colon}${voice.option(i, deal[i]!)}`).join(voice.m.semicolon);
}

/** Worth to each party, with the gain over `from` in brackets where it is given. */
export function worthWords(voice: Voice, model: DealModel, u: readonly number[], from?: readonly number[]): Words {
  return u.flatMap((value, p) => {
    const worth = value / model.scale;
    const part: Words = from
      ? voice.m.fair.worth(voice.party(p), worth, (value - from[p]!) / model.scale)
      : [voice.party(p), ` ${voice.n.points(worth)}`];
    return p ? [voice.m.comma, ...part] : part;
  });
}

/** A party's latest stated options as a full deal; where it has stated none, the option worth most to it. Values in units. */
export function statedDeal(
  talks: Talks,
  model: DealModel,
  party: number,
): { readonly deal: Deal; readonly u: readonly number[]; readonly assumed: number } {
  let assumed = 0;
  const deal = model.issues.map((issue, i) => {
    const stated = latest(talks.issues[i]!.positions, model.parties[party]!.id)?.stated;
    const option = stated === undefined ? -1 : issue.options.indexOf(stated);
    if (option >= 0) return option;
    assumed += 1;
    const worths = model.parties[party]!.c[i]!;
    return worths.indexOf(Math.max(...worths));
  });
  return { deal, u: model.parties.map((each) => worthOf(each, deal)), assumed };
}

/** A package of the file as a full deal, or null where it leaves issues open. */
export function packageDeal(model: DealModel, terms: Readonly<Record<string, string>>): Deal | null {
  const deal = model.issues.map(({ id, options }) => (Object.hasOwn(terms, id) ? options.indexOf(terms[id]!) : -1));
  return deal.length > 0 && deal.every((option) => option >= 0) ? deal : null;
}

/** Issues on which two deals differ. */
export const differing = (a: Deal, b: Deal): readonly number[] => [...a.keys()].filter((i) => a[i] !== b[i]);

/** Whether two points are one for the reader: same values and same example. */
export const samePoint = (a: Point, b: Point): boolean =>
  a.u.every((value, p) => value === b.u[p]) && a.example.every((option, i) => option === b.example[i]);
