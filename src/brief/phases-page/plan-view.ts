/** The view of a plan in an order: the answer, what it rests on, and what else could be done. */
import type { Exposure } from "../../engine/phases/exposure.js";
import { laggedWorst } from "../../engine/phases/lag.js";
import { type Reading, readings } from "../../engine/phases/model.js";
import { bestMove } from "../../engine/phases/move.js";
import { sharesOfGiving } from "../../engine/phases/shares.js";
import type { Words } from "../blocks.js";
import { afterPoint, weakPoints } from "./after.js";
import { curveView } from "./curve.js";
import { earlyLines } from "./early.js";
import { holdingView, pointRows, pointsHeading } from "./holding.js";
import { lanesChart } from "./lanes-chart.js";
import { ledgerView } from "./ledger.js";
import { chartsOf, tagsOf } from "./order-charts.js";
import { sameOrder } from "./places.js";
import { alongIn, type SolvedPlan } from "./solve.js";
import { unitViews } from "./steps.js";
import type { ChartUnit, OffersView, PlanSlice, PlanView } from "./view.js";
import { type PlanVoice, whenOf } from "./voice.js";
import { writableIn } from "./writable.js";

/** Steps by which verification may lag that are told of. */
const lags = [1, 2, 3] as const;

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
  const tags = tagsOf(voice, plan);
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
    early: earlyLines(voice, plan),
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
  const lagged = lags.filter((lag) => lag < order.length).map((lag) => laggedWorst(plan.problem, order, lag));
  if (along.z > 0 && lagged.length)
    said.push([
      w.said.lag(
        lagged.map(points),
        lagged.every((worst) => worst === along.z),
      ),
    ]);
  const unrated = model.steps.flatMap(({ rated }, step) => (rated ? [] : [voice.step(step)]));
  if (unrated.length) said.push([w.said.unrated(unrated)]);
  if (model.rounded) said.push([w.said.rounded]);
  return said;
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
