/** The view of a plan in an order: the answer, what it rests on, and what else could be done. */
import type { Exposure } from "../../engine/phases/exposure.js";
import { type Reading, readings } from "../../engine/phases/model.js";
import { bestMove } from "../../engine/phases/move.js";
import { sharesOfGiving } from "../../engine/phases/shares.js";
import type { Chart, Words } from "../blocks.js";
import { curveView } from "./curve.js";
import { exposureChart, rangeOf } from "./exposure-chart.js";
import { holdingView, pointRows, pointsHeading } from "./holding.js";
import { lanesChart } from "./lanes-chart.js";
import { ledgerView } from "./ledger.js";
import { sameOrder } from "./places.js";
import { alongIn, type SolvedPlan } from "./solve.js";
import { unitViews } from "./steps.js";
import type { ChartUnit, OffersView, OrderView, PlanSlice, PlanView } from "./view.js";
import { type PlanVoice, whenOf } from "./voice.js";
import { writableIn } from "./writable.js";

interface Around {
  readonly order: readonly number[];
  readonly unit: ChartUnit;
  readonly slice: PlanSlice;
  readonly readings: (reading: Reading) => SolvedPlan;
}

export function planView(voice: PlanVoice, plan: SolvedPlan, around: Around): PlanView {
  const { w } = voice;
  const { order, unit, slice } = around;
  const { model, units, own, best, problem } = plan;
  const along = alongIn(plan, order);
  const bestAlong = alongIn(plan, best.order);
  const isOwn = sameOrder(order, own);
  const move = bestMove(problem, order);
  const tags = units.map((_, u) => voice.n.whole(own.indexOf(u) + 1));
  const drawn = chartsOf(voice, plan, { unit, tags, orders: [order, best.order], alongs: [along, bestAlong], isOwn });
  const rated = model.steps.some((step) => step.rated);
  return {
    kind: "plan",
    answer: rated ? answerOf(voice, plan, { along, order, isOwn, move: move?.z }) : [w.answer.unrated],
    said: rated ? saidOf(voice, plan, { along, order, readings: around.readings }) : [],
    units: unitViews(voice, plan, units),
    order,
    fileOrder: own,
    lanes: { chart: lanesChart(voice, plan, order, tags), key: w.chart.lanesKey },
    own: drawn.own,
    best: drawn.best,
    chartKey: drawn.key,
    sides: model.parties.map((_, p) => voice.party(p)),
    points: pointRows(voice, plan, order, along),
    pointsHeading: pointsHeading(voice, along),
    holding: holdingView(voice, plan, { order, along, bestAlong }),
    curve: rated ? curveView(voice, plan) : null,
    ledger: rated ? ledgerView(voice, plan) : null,
    offers: offersOf(voice, plan, { order, along, move }),
    writable: writableIn(voice, slice, plan, order),
    convention: [...w.convention(plan.reading), w.chart.direction],
    unproven: !best.proven,
  };
}

/** The unit after which a point stands, in words. */
export const afterPoint = (voice: PlanVoice, { units }: SolvedPlan, order: readonly number[], point: number): string =>
  point === 0 ? voice.w.start : voice.unit(units[order[point - 1]!]!);

interface Answering {
  readonly along: Exposure;
  readonly order: readonly number[];
  readonly isOwn: boolean;
  readonly move: number | undefined;
}

export function answerOf(voice: PlanVoice, plan: SolvedPlan, { along, order, isOwn, move }: Answering): Words {
  const { w, points } = voice;
  const { best, units } = plan;
  const whose = w.answer.whose(isOwn);
  const { worst, z } = along;
  if (z === 0 || worst === null) return [w.answer.nobody(whose)];
  const unit = units[order[worst.point - 1]!]!;
  const said: Words = w.answer.worst(
    whose,
    voice.party(worst.party),
    points(z),
    voice.unit(unit),
    isOwn ? whenOf(voice, plan, unit) : "",
  );
  const better =
    best.upper < z
      ? best.proven
        ? w.answer.bestProven(points(best.upper))
        : w.answer.bestOpen(points(best.upper), points(best.lower))
      : best.proven
        ? w.answer.asGood
        : w.answer.asGoodOpen(points(best.lower));
  const moving = move !== undefined && move < z && move > best.upper ? [" ", w.answer.move(points(move))] : [];
  return [...said, " ", better, ...moving];
}

function saidOf(
  voice: PlanVoice,
  plan: SolvedPlan,
  { along, order, readings: read }: Pick<Answering, "along" | "order"> & Pick<Around, "readings">,
): readonly Words[] {
  const { w, points } = voice;
  const { model, pairs } = plan;
  const said: Words[] = [];
  const [cautious, guess, hopeful] = readings.map((reading) => alongIn(read(reading), order).z);
  if (cautious !== hopeful) said.push([w.said.ranges(points(hopeful!), points(guess!), points(cautious!))]);
  const shares = sharesOfGiving(model, plan.reading);
  const shared = along.worstOf.flatMap((worst, p): [string, string][] =>
    shares[p] ? [[voice.partyName(p), voice.n.whole(Math.round(worst * shares[p]))]] : [],
  );
  if (along.z > 0 && shared.length > 1) said.push([w.said.shares(shared)]);
  const { breaks, even } = weakPoints(along);
  const first = breaks[0];
  if (first)
    said.push(
      w.said.breaks(
        voice.party(first.party),
        points(-first.slack),
        afterPoint(voice, plan, order, first.point),
        breaks.length,
      ),
    );
  else said.push([even ? w.said.holdsBarely : w.said.holds]);
  if (pairs?.length && model.parties.length === 2)
    said.push([
      w.said.pairs(
        voice.partyName(0),
        voice.partyName(1),
        pairs.map(([a, b]) => [points(a), points(b)]),
      ),
    ]);
  const unrated = model.steps.flatMap(({ rated }, step) => (rated ? [] : [voice.step(step)]));
  if (unrated.length) said.push([w.said.unrated(unrated)]);
  if (model.rounded) said.push([w.said.rounded]);
  return said;
}

/** Points at which a side gains by stopping, each with the side that gains most; and whether some side loses nothing somewhere before the end. */
export function weakPoints({ points }: Exposure) {
  const breaks = points.flatMap(({ slack }, point) => {
    const least = Math.min(...slack);
    return least < 0 ? [{ point, party: slack.indexOf(least), slack: least }] : [];
  });
  return { breaks, even: points.some(({ slack }) => slack.includes(0)) };
}

interface Drawing {
  readonly unit: ChartUnit;
  readonly tags: readonly string[];
  readonly orders: readonly [readonly number[], readonly number[]];
  readonly alongs: readonly [Exposure, Exposure];
  readonly isOwn: boolean;
}

function chartsOf(voice: PlanVoice, plan: SolvedPlan, { unit, tags, orders, alongs, isOwn }: Drawing) {
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

function offersOf(
  voice: PlanVoice,
  plan: SolvedPlan,
  {
    order,
    along,
    move,
  }: { readonly order: readonly number[]; readonly along: Exposure; readonly move: ReturnType<typeof bestMove> },
): OffersView {
  const { w, points } = voice;
  const { best, units } = plan;
  const next = move?.order[move.to + 1];
  const before = move?.order[move.to - 1];
  return {
    move: move && {
      label: w.offers.move(
        voice.unit(units[move.unit]!),
        next === undefined ? null : voice.unit(units[next!]!),
        before === undefined ? null : voice.unit(units[before!]!),
      ),
      order: move.order,
      says: move.z < along.z ? w.offers.moveSays(points(along.z), points(move.z)) : w.offers.moveGuarantee,
    },
    best: {
      order: best.order,
      says: best.proven ? w.offers.best(points(best.upper)) : w.offers.bestOpen(points(best.upper), points(best.lower)),
      same: sameOrder(order, best.order),
    },
  };
}
