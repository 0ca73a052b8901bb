/** Exposure along the order shown and along the best one, drawn to one scale. */
import type { Exposure } from "../../engine/phases/exposure.js";
import { sharesOfGiving } from "../../engine/phases/shares.js";
import type { Chart } from "../blocks.js";
import { afterPoint } from "./after.js";
import { exposureChart, rangeOf } from "./exposure-chart.js";
import { alongIn, type SolvedPlan } from "./solve.js";
import type { ChartUnit, OrderView } from "./view.js";
import type { PlanVoice } from "./voice.js";

interface Drawing {
  readonly unit: ChartUnit;
  readonly tags: readonly string[];
  readonly orders: readonly [readonly number[], readonly number[]];
  readonly alongs: readonly [Exposure, Exposure];
  readonly isOwn: boolean;
}

export function chartsOf(voice: PlanVoice, plan: SolvedPlan, { unit, tags, orders, alongs, isOwn }: Drawing) {
  const { w } = voice;
  const { model, reading, best } = plan;
  const shares = sharesOfGiving(model, reading);
  const factor = model.parties.map((_, p) => (unit === "shares" ? shares[p]! : 1 / model.scale));
  const parties = model.parties.flatMap((_, p) => (factor[p] === null ? [] : [p]));
  const without = model.parties.flatMap((_, p) => (factor[p] === null ? [voice.partyName(p)] : []));
  const values = alongs.map(({ points }) =>
    points.map(({ exposure }) => exposure.map((value, p) => value * (factor[p] ?? 0))),
  );
  const bearable = model.partyNumbers[reading].map((numbers, p) =>
    numbers.bearable === null || factor[p] === null ? null : numbers.bearable * factor[p]!,
  );
  const range = rangeOf(values.flat(), bearable);
  const one = (which: 0 | 1, id: string, title: string): OrderView => {
    const { worst } = alongs[which];
    const order = orders[which];
    const sentence =
      worst && worst.exposure > 0
        ? w.chart.worstWords(
            voice.partyName(worst.party),
            voice.points(worst.exposure),
            afterPoint(voice, plan, order, worst.point),
          )
        : w.chart.noWorst;
    const chart: Chart = exposureChart(voice, {
      id,
      label: w.chart.exposure(title, sentence),
      at: values[which]!.map((_, k) => k),
      values: values[which]!,
      parties,
      bearable,
      worst: worst && worst.exposure > 0 ? worst : null,
      ticks: ["", ...order.map((u) => tags[u]!)],
      range,
    });
    return { chart, sentence: title, names: order.map((u) => `${tags[u]!}. ${voice.unitPlain(plan.units[u]!)}`) };
  };
  return {
    own: one(0, "exposure-own", isOwn ? w.chart.own : w.chart.tried),
    best: one(1, "exposure-best", w.chart.best(best.proven)),
    key: [
      unit === "shares" ? w.chart.shares : w.chart.points,
      ...(without.length ? [w.chart.noGiving(without)] : []),
      w.chart.lines,
      ...(bearable.some((value) => value !== null) ? [w.chart.band] : []),
    ],
  };
}

/** The number of each unit, by which drawings name it: its place in the file's own order. */
export const tagsOf = (voice: PlanVoice, { units, own }: SolvedPlan): readonly string[] =>
  units.map((_, u) => voice.n.whole(own.indexOf(u) + 1));

/** The file's own order alone, in own points. */
export function ownChart(voice: PlanVoice, plan: SolvedPlan): Chart {
  const along = alongIn(plan, plan.own);
  const tags = tagsOf(voice, plan);
  return chartsOf(voice, plan, {
    unit: "points",
    tags,
    orders: [plan.own, plan.own],
    alongs: [along, along],
    isOwn: true,
  }).own.chart;
}
