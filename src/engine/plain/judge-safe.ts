/** Holds "acceptable whatever the values in the ranges" against every corner of the ranges. */
import type { Firmness } from "../../talks/model.js";
import type { Deal, DealModel, Literal } from "../model.js";
import type { RangedFaction, RangedModel, RangedNumber, RangedParty, RangedValued, RangedWalkAway } from "../ranged.js";
import { safety, worstCase } from "../safe.js";
import { dealNumber, type Judge } from "./judge-sets.js";
import { type Dice, dice } from "./random-model.js";
import { rowOf } from "./rows.js";
import { worstCorner } from "./safe.js";

/** Open numbers a party may have: 2 to that power corners are tried. */
const MOST_OPEN = 9;

export const judgeSafe: Judge = (model, least) => {
  const ranged = randomRanged(model, sizeOf(model));
  return [0, 7, 90].flatMap((number) => {
    const deal = dealNumber(model, number);
    const got = safety(ranged, model, deal, { redLines: least });
    return [
      ...safetyDifferences(got.safeFor, { ranged, model, deal, least }),
      ...worstDifferences(ranged, deal),
    ].concat(got.safe === got.safeFor.every((yes) => yes) ? [] : [`safe ${deal}: ${got.safe} with ${got.safeFor}`]);
  });
};

function safetyDifferences(
  safeFor: readonly boolean[],
  { ranged, model, deal, least }: { ranged: RangedModel; model: DealModel; deal: Deal; least: Firmness },
): string[] {
  const row = rowOf(model, deal, least);
  return ranged.parties.flatMap((party, p) => {
    const allowed = row.rules.length === 0 && row.lines.every(([owner]) => owner !== p);
    const want = allowed && corners(numbersOf(party)).every((at) => accepts(party, deal, at));
    // A faction held to what a deal is worth to its party may be refused where every corner would do, never the other way.
    const cautious =
      party.walkAway?.kind === "deal" && party.factions.some(({ veto, threshold }) => veto && threshold === "party");
    const right = safeFor[p] === want || (cautious && !safeFor[p]);
    return right ? [] : [`safe ${deal} for ${p}: ${safeFor[p]}, expected ${want} ${JSON.stringify(party)}`];
  });
}

function worstDifferences(ranged: RangedModel, deal: Deal): string[] {
  return ranged.parties.flatMap((party, p) => {
    if (party.weightsAsWritten || party.weights.every(({ high }) => high === 0)) return [];
    const bonus = party.bonuses.reduce((sum, { when, add }) => sum + (holds(when, deal) ? add.low : 0), 0);
    const scores = deal.map((option, issue) => party.worths[issue][option].low);
    const want =
      bonus +
      worstCorner(
        party.weights.map(({ low, high }) => [low, high] as const),
        scores,
      );
    const got = worstCase(party, deal);
    return Math.abs(got - want) < 1e-9 ? [] : [`worst case of ${deal} for ${p}: ${got}, expected ${want}`];
  });
}

/** A value for every number that is open, by its index z. */
type Corner = ReadonlyMap<number, number>;

function corners(numbers: readonly RangedNumber[]): Corner[] {
  const open = [
    ...new Map(numbers.filter(({ low, high }) => low !== high).map((number) => [number.z, number])).values(),
  ];
  return Array.from(
    { length: 2 ** open.length },
    (_, corner) => new Map(open.map(({ z, low, high }, k) => [z, (corner >> k) & 1 ? high : low])),
  );
}

const numbersOf = (party: RangedParty): RangedNumber[] => [
  ...[party, ...party.factions].flatMap(({ weights, worths, bonuses }) => [
    ...weights,
    ...worths.flat(),
    ...bonuses.map(({ add }) => add),
  ]),
  ...(party.walkAway?.kind === "points" ? [party.walkAway.points] : []),
  ...party.factions.flatMap(({ threshold }) => (threshold === null || threshold === "party" ? [] : [threshold])),
];

/** Whether the party and its veto factions accept the deal in one corner; corners in which all weights are 0 say nothing. */
function accepts(party: RangedParty, deal: Deal, at: Corner): boolean {
  const asWritten = party.weightsAsWritten;
  const level = (walkAway: RangedWalkAway | null): Mean | null => {
    if (walkAway === null) return null;
    return walkAway.kind === "points" ? [valueAt(walkAway.points, at), 1] : mean(party, walkAway.deal, at, asWritten);
  };
  const reaches = (valued: RangedValued, least: Mean | null) => {
    const own = mean(valued, deal, at, asWritten);
    return least === null || own[1] === 0 || least[1] === 0 || own[0] * least[1] >= least[0] * own[1];
  };
  return (
    reaches(party, level(party.walkAway)) &&
    party.factions.every((faction) => {
      const { threshold, veto } = faction;
      if (!veto || threshold === null) return true;
      return reaches(faction, threshold === "party" ? level(party.walkAway) : [valueAt(threshold, at), 1]);
    })
  );
}

/** A value as numerator and denominator; whole numbers, since those of the model are. */
type Mean = readonly [number, number];

function mean({ weights, worths, bonuses }: RangedValued, deal: Deal, at: Corner, asWritten: boolean): Mean {
  const w = weights.map((weight) => valueAt(weight, at));
  const total = deal.reduce((sum, option, issue) => sum + w[issue] * valueAt(worths[issue][option], at), 0);
  const bonus = bonuses.reduce((sum, { when, add }) => sum + (holds(when, deal) ? valueAt(add, at) : 0), 0);
  const whole = asWritten || weights.every(({ high }) => high === 0) ? 1 : w.reduce((a, b) => a + b, 0);
  return [total + bonus * whole, whole];
}

const valueAt = ({ z, best }: RangedNumber, at: Corner): number => at.get(z) ?? best;

const holds = (when: readonly Literal[], deal: Deal): boolean =>
  when.every(({ issue, options }) => options.includes(deal[issue]));

/** Ranges for the parties, issues and options of a model: whole numbers, few of them open. */
function randomRanged(model: DealModel, seed: number): RangedModel {
  const roll = dice(seed);
  return { parties: model.parties.map(() => randomParty(model, roll)) };
}

function randomParty(model: DealModel, roll: Dice): RangedParty {
  let z = 0;
  let left = MOST_OPEN;
  const number = (low: number, spread: number): RangedNumber => {
    const open = left > 0 && roll(3) === 0;
    if (open) left--;
    const high = open ? low + 1 + roll(spread) : low;
    return { z: z++, low, best: low, high };
  };
  const sizes = model.issues.map(({ options }) => options.length);
  const fresh = (): RangedValued => ({
    weights: sizes.map(() => number(roll(4), 3)),
    worths: sizes.map((size) => Array.from({ length: size }, () => number(25 * roll(5), 40))),
    bonuses: Array.from({ length: Math.max(0, roll(4) - 2) }, () => ({
      when: [{ issue: 0, options: [roll(sizes[0])] }],
      add: number(5 * (roll(9) - 4), 10),
    })),
  });
  const own = fresh();
  const walkAway = ((): RangedWalkAway | null => {
    const kind = roll(5);
    if (kind === 0) return null;
    return kind === 1
      ? { kind: "deal", deal: sizes.map((size) => roll(size)) }
      : { kind: "points", points: number(5 * roll(13), 10) };
  })();
  const factions = Array.from({ length: Math.max(0, roll(4) - 2) }, (): RangedFaction => {
    const other = fresh();
    // Takes over some of its party's numbers.
    const weights = own.weights.map((weight, issue) => (roll(2) ? weight : other.weights[issue]));
    const worths = own.worths.map((list, issue) => (roll(2) ? list : other.worths[issue]));
    const threshold = roll(3) === 0 ? "party" : roll(4) === 0 ? null : number(5 * roll(11), 10);
    return { weights, worths, bonuses: own.bonuses, veto: roll(4) > 0, threshold };
  });
  return { ...own, weightsAsWritten: roll(5) === 0, walkAway, factions };
}

/** A seed that differs from model to model. */
const sizeOf = (model: DealModel): number =>
  model.parties.reduce(
    (sum, { c, walkAway }) => sum * 31 + (walkAway ?? 7) + c.flat().reduce((a, b) => a + b, 0),
    1,
  ) >>> 0;
