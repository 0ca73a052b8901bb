/** Which number that is not known exactly would settle most, if it were known. */
import { drawModel } from "./draws.js";
import type { Deal, DealModel, PartyModel } from "./model.js";
import { open, type RangedModel, type RangedNumber, type RangedParty } from "./ranged.js";
import { someDeals } from "./some-deals.js";
import { type Binding, spaceOf, valueOf as worthOf } from "./space.js";

/** A number somebody could be asked for. */
export interface AskedNumber {
  readonly kind: "walk-away" | "weight" | "worth";
  readonly party: number;
  /** Of a weight or a worth. */
  readonly issue?: number;
  /** Of a worth. */
  readonly option?: number;
  /** Where it lies so far; points, weights raw. A walk-away that is not stated lies between the worst and the best permitted deal. */
  readonly low: number;
  readonly high: number;
}

export interface Sharpening {
  readonly number: AskedNumber;
  /** Share of the doubt that would go, 0..1. */
  readonly narrows: number;
  /** Doubt left, were the number known to be at its middle. */
  readonly left: number;
}

export interface Sharpened {
  /**
   * 0..1.5: how likely two readers who each take one value out of every range come to different answers: about a deal (is it acceptable
   * to all?), averaged over deals, plus about an issue (which option has it in the deal with the largest product of gains, if any?),
   * averaged over issues.
   */
  readonly doubt: number;
  /** What narrows most first; equal ones by party, walk-away, issue, option. */
  readonly numbers: readonly Sharpening[];
}

export interface SharpenOptions {
  readonly seed: number;
  /** Readers; default 120. */
  readonly draws?: number;
  /** Deals looked at; default 300. All permitted ones where there are no more, else a seeded sample. */
  readonly deals?: number;
  /** Numbers that can be asked for; default all. */
  readonly asks?: (number: AskedNumber) => boolean;
  readonly binding?: Binding;
}

/**
 * Fixes each number at its middle (its best guess) in turn and looks how much of the doubt goes. All other numbers keep the very same
 * draws, so that only the number itself makes a difference.
 *
 * An answer about the middle, not the average over all values the number may turn out to have; a number whose ends matter but whose
 * middle does not can come out too high. Numbers of factions and bonuses are not asked for. Nothing open, or no permitted deal: no doubt.
 */
export function sharpen(ranged: RangedModel, model: DealModel, options: SharpenOptions): Sharpened {
  const { seed, draws = 120, deals: most = 300, asks = () => true, binding = {} } = options;
  const deals = someDeals(spaceOf(model, { ...binding, accept: [] }), { seed, most });
  if (deals.length === 0) return { doubt: 0, numbers: [] };
  const stated = withWalkAways(ranged, model, deals);

  const looked = { model: stated.model, deals, seed, draws };
  const tables = stated.ranged.parties.map((party, p) => gains(party, p, looked));
  const doubt = doubtOf(tables, looked);
  const numbers = stated.ranged.parties.flatMap((party, p) =>
    askable(party, p)
      .filter(({ number }) => asks(number))
      .map(({ number, fixed }): Sharpening => {
        const known = gains(fixed, p, looked);
        const left = doubtOf(
          tables.map((table, q) => (q === p ? known : table)),
          looked,
        );
        return { number, left, narrows: doubt > 0 ? Math.max(0, (doubt - left) / doubt) : 0 };
      }),
  );
  return { doubt, numbers: numbers.sort((a, b) => b.narrows - a.narrows) };
}

/** Every party with a walk-away: one that is not stated may be anything from its worst to its best permitted deal. */
function withWalkAways(ranged: RangedModel, model: DealModel, deals: readonly Deal[]) {
  const values = (p: number) => deals.map((deal) => worthOf(model.parties[p]!, deal));
  const assumed = model.parties.map(({ walkAway }, p) => {
    if (walkAway !== null) return null;
    const of = values(p);
    return { low: Math.min(...of), high: Math.max(...of) };
  });
  return {
    model: {
      ...model,
      parties: model.parties.map((party, p): PartyModel => {
        const range = assumed[p];
        return range ? { ...party, walkAway: Math.round((range.low + range.high) / 2) } : party;
      }),
    },
    ranged: {
      parties: ranged.parties.map((party, p): RangedParty => {
        const range = assumed[p];
        if (!range) return party;
        const [low, high] = [range.low / model.scale, range.high / model.scale];
        return {
          ...party,
          walkAway: { kind: "points", points: { z: unstatedZ, low, best: (low + high) / 2, high } },
        };
      }),
    },
  };
}

/** A place of its own among a party's numbers, which `compile` counts from 0. */
const unstatedZ = 0x7fffffff;

interface Looked {
  readonly model: DealModel;
  readonly deals: readonly Deal[];
  readonly seed: number;
  readonly draws: number;
}

/** [draw × deal]: points over the walk-away; −∞ where a veto faction refuses. Only this party's numbers are drawn. */
function gains(party: RangedParty, p: number, { model, deals, seed, draws }: Looked): Float64Array {
  const alone: RangedModel = { parties: model.parties.map((_, q) => (q === p ? party : nobody)) };
  const own = { ...model, parties: model.parties.map((each, q) => (q === p ? each : blank(each))) };
  const table = new Float64Array(draws * deals.length);
  for (let draw = 0; draw < draws; draw++) {
    const world = drawModel(alone, own, { seed, draw });
    const drawn = world.parties[p]!;
    const floor = drawn.walkAway ?? 0;
    deals.forEach((deal, x) => {
      const vetoed = drawn.factions.some(
        (faction) => faction.veto && faction.threshold !== null && worthOf(faction, deal) < faction.threshold,
      );
      table[draw * deals.length + x] = vetoed ? -Infinity : (worthOf(drawn, deal) - floor) / world.scale;
    });
  }
  return table;
}

const nobody: RangedParty = {
  weights: [],
  worths: [],
  bonuses: [],
  factions: [],
  walkAway: null,
  weightsAsWritten: false,
};

const blank = (party: PartyModel): PartyModel => ({ ...party, c: [], terms: [], factions: [], walkAway: null });

/** Chance that two readers differ about a deal, averaged, plus that they differ about an issue of the picked one, averaged. */
function doubtOf(tables: readonly Float64Array[], { model, deals, draws }: Looked): number {
  const accepted = new Uint32Array(deals.length);
  const picked = new Uint32Array(deals.length);
  for (let draw = 0; draw < draws; draw++) {
    const x = acceptAndPick(tables, draw * deals.length, accepted);
    if (x >= 0) picked[x]++;
  }
  const without = draws - picked.reduce((sum, times) => sum + times, 0);
  let apart = 0;
  for (const times of accepted) apart += 2 * (times / draws) * (1 - times / draws);
  let differ = 0;
  model.issues.forEach(({ options }, issue) => {
    const times = new Float64Array(options.length);
    deals.forEach((deal, x) => {
      times[deal[issue]!] += picked[x]!;
    });
    let alike = (without / draws) ** 2;
    for (const each of times) alike += (each / draws) ** 2;
    differ += 1 - alike;
  });
  return apart / deals.length + differ / model.issues.length;
}

/** Counts the deals acceptable to all in one draw. @returns the one with the largest product of gains, the first of equals; −1 for none */
function acceptAndPick(tables: readonly Float64Array[], from: number, accepted: Uint32Array): number {
  let best = -1;
  let most = -1;
  for (let x = 0; x < accepted.length; x++) {
    let product = 1;
    for (const table of tables) {
      const gain = table[from + x]!;
      if (gain < 0) {
        product = -1;
        break;
      }
      product *= gain;
    }
    if (product < 0) continue;
    accepted[x]++;
    if (product > most) {
      most = product;
      best = x;
    }
  }
  return best;
}

/** The open numbers of a party, each with the party as it were if the number were known to be at its middle. */
function askable(party: RangedParty, p: number): { readonly number: AskedNumber; readonly fixed: RangedParty }[] {
  const fix = (number: RangedNumber): RangedNumber => ({ ...number, low: number.best, high: number.best });
  const replaced = <T>(list: readonly T[], at: number, by: T) => list.map((each, k) => (k === at ? by : each));
  const found: { number: AskedNumber; fixed: RangedParty }[] = [];
  if (party.walkAway?.kind === "points" && open(party.walkAway.points)) {
    const { points } = party.walkAway;
    found.push({
      number: { kind: "walk-away", party: p, low: points.low, high: points.high },
      fixed: { ...party, walkAway: { kind: "points", points: fix(points) } },
    });
  }
  party.weights.forEach((weight, issue) => {
    if (!open(weight)) return;
    found.push({
      number: { kind: "weight", party: p, issue, low: weight.low, high: weight.high },
      fixed: { ...party, weights: replaced(party.weights, issue, fix(weight)) },
    });
  });
  party.worths.forEach((worths, issue) => {
    worths.forEach((worth, option) => {
      if (!open(worth) || party.weights[issue]!.high === 0) return;
      found.push({
        number: { kind: "worth", party: p, issue, option, low: worth.low, high: worth.high },
        fixed: { ...party, worths: replaced(party.worths, issue, replaced(worths, option, fix(worth))) },
      });
    });
  });
  return found;
}
