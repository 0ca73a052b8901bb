/** One possible world within the ranges: every number drawn once, weights brought to 1 again. */
import { triangular, uniform } from "./chance.js";
import type { DealModel, FactionModel, PartyModel } from "./model.js";
import { openValues, type RangedModel, type RangedNumber, type RangedParty, type RangedValued } from "./ranged.js";
import { valueOf as worthOf } from "./space.js";

/** The shape draws have between low and high. */
export type DrawShape = "triangular" | "uniform";

/** Drawn values are whole numbers of at most this part of a point. */
const finest = 1_000_000;

/** Units per point in every draw: a whole multiple of the model's, so that numbers known exactly stay exact. */
export const drawScale = (model: DealModel): number => model.scale * Math.max(1, Math.ceil(finest / model.scale));

/**
 * Draw number k. Depends only on (seed, k) and each number's party and index.
 *
 * Values without a range are those of the model, exactly. A drawn value is rounded to the unit per issue; its owner's threshold is
 * then taken half a unit per issue lower, so that a deal worth exactly its walk-away is never lost to rounding (10^-6 point or less
 * per issue).
 */
export function drawModel(
  ranged: RangedModel,
  model: DealModel,
  {
    seed,
    draw,
    shape = "triangular",
    chance = (p, z) => uniform(seed, draw, p, z),
  }: {
    readonly seed: number;
    readonly draw: number;
    readonly shape?: DrawShape;
    /** Where number z of party p is drawn from, in (0, 1); for those who draw by strata. */
    readonly chance?: (p: number, z: number) => number;
  },
): DealModel {
  const scale = drawScale(model);
  const parties = model.parties.map((party, p): PartyModel => {
    const range = ranged.parties[p]!;
    const pick = (number: RangedNumber): number => {
      if (number.low === number.high) return number.best;
      const u = chance(p, number.z);
      return shape === "uniform"
        ? number.low + u * (number.high - number.low)
        : triangular(u, number.low, number.best, number.high);
    };
    return drawParty(party, range, { scale, by: scale / model.scale, pick });
  });
  return { ...model, scale, rounded: true, parties };
}

interface Drawing {
  readonly scale: number;
  /** Units of the draw in a unit of the model. */
  readonly by: number;
  readonly pick: (number: RangedNumber) => number;
}

function drawParty(party: PartyModel, range: RangedParty, drawing: Drawing): PartyModel {
  const { scale, by, pick } = drawing;
  const own = drawValued(party, range, range.weightsAsWritten, drawing);
  const lines = (slack: number, exactly: number) => exactly - slack;
  const points = (number: RangedNumber, exactly: number) =>
    number.low === number.high ? exactly * by : Math.round(pick(number) * scale);
  const stated = range.walkAway;
  const threshold =
    stated === null || party.walkAway === null
      ? null
      : stated.kind === "deal"
        ? worthOf(own, stated.deal)
        : points(stated.points, party.walkAway);
  const factions = party.factions.map((faction, f): FactionModel => {
    const its = range.factions[f]!;
    const drawn = drawValued(faction, its, range.weightsAsWritten, drawing);
    const level =
      its.threshold === null || faction.threshold === null
        ? null
        : its.threshold === "party"
          ? threshold
          : points(its.threshold, faction.threshold);
    return { ...faction, ...drawn, threshold: level === null ? null : lines(slackOf(its), level) };
  });
  return { ...party, ...own, factions, walkAway: threshold === null ? null : lines(slackOf(range), threshold) };
}

/** Half a unit per issue and bonus where values are rounded, else nothing. */
const slackOf = (range: RangedValued): number =>
  openValues(range) ? Math.ceil((range.weights.length + range.bonuses.length) / 2) : 0;

function drawValued<V extends Pick<PartyModel, "c" | "terms">>(
  exactly: V,
  range: RangedValued,
  asWritten: boolean,
  { scale, by, pick }: Drawing,
): Pick<PartyModel, "c" | "terms"> & { weights: number[] } {
  const drawn = range.weights.map(pick);
  const sum = drawn.reduce((a, b) => a + b, 0);
  // All weights can only come out 0 where the file allows every one to be 0: the best guesses then stand.
  const raw = sum > 0 ? drawn : range.weights.map(({ best }) => best);
  const whole = asWritten ? 1 : sum > 0 ? sum : raw.reduce((a, b) => a + b, 0) || 1;
  const weights = raw.map((weight) => weight / whole);
  if (!openValues(range)) {
    const times = (value: number) => value * by;
    return {
      c: by === 1 ? exactly.c : exactly.c.map((scores) => scores.map(times)),
      terms: exactly.terms.map(({ when, add }) => ({ when, add: times(add) })),
      weights,
    };
  }
  return {
    c: range.worths.map((scores, i) => scores.map((score) => Math.round(weights[i]! * pick(score) * scale))),
    terms: range.bonuses.map(({ when, add }) => ({ when, add: Math.round(pick(add) * scale) })),
    weights,
  };
}
