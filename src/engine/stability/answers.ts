/** What the others can bring about after a move, at worst for the mover: least values over group reach, by reverse flood. */
import type { Arranged } from "./arrange.js";
import { type Classes, classOf } from "./classes.js";
import { byValue, type Slices, slicesOf, startsOf, stateIn } from "./slices.js";

/**
 * For every state t the least value over t and all states that makers other than `mover` can reach from it, by any moves or by
 * improvements only.
 *
 * States are taken by ascending value; the first flood to reach one is its least. Within a class an opponent moves freely, so a
 * class is a list by the opponent's rank with a pointer that never goes back: whatever it passed is marked.
 * Cost: states × opponents × 2^(one-way options of one maker).
 *
 * @param values by arranged state, whole numbers ≥ 0; −1 where a state cannot be
 * @param classes of every maker
 * @param credible each step improves on the state it is taken from, for whoever takes it
 */
export function leastAfter(arranged: Arranged, mover: number, question: Answers): Int32Array {
  const { at, count, size } = slicesOf(arranged, mover);
  const whole = new Int32Array(question.values.length);
  const low = (1 << at) - 1;
  eachSlice(arranged, mover, question, (x, least) => {
    const own = x << at;
    for (let s = 0; s < size; s++) whole[((s & ~low) << count) | own | (s & low)] = least[s];
  });
  return whole;
}

/** By place in a slice, the most over all own settings of those least values: what a maker without one-way options can be sure of by moving. */
export function mostOfLeast(arranged: Arranged, mover: number, question: Answers): Int32Array {
  const { size } = slicesOf(arranged, mover);
  const most = new Int32Array(size).fill(-1);
  eachSlice(arranged, mover, question, (_, least) => {
    for (let s = 0; s < size; s++) if (least[s] > most[s]) most[s] = least[s];
  });
  return most;
}

export interface Answers {
  readonly values: Int32Array;
  readonly classes: readonly Classes[];
  readonly credible: boolean;
}

function eachSlice(
  arranged: Arranged,
  mover: number,
  { values, classes, credible }: Answers,
  take: (x: number, least: Int32Array) => void,
): void {
  const slices = slicesOf(arranged, mover);
  const opponents = arranged.makers.flatMap((maker, j) =>
    j === mover || maker.count === 0 ? [] : [opponent(arranged, j, slices)],
  );
  const least = new Int32Array(slices.size);
  const stack = new Int32Array(slices.size);
  const { order, ends } =
    values === arranged.makers[mover].ranks ? classes[mover].starts : startsOf(byValue(values), slices);
  for (let x = 0; x < slices.settings; x++) {
    for (const one of opponents) load(one, { slices, x, classes: classes[one.j] });
    least.fill(-1);
    for (let k = x ? ends[x - 1] : 0; k < ends[x]; k++) {
      const start = order[k];
      if (least[start] < 0) flood(start, values[stateIn(slices, x, start)], { least, stack, opponents, credible });
    }
    take(x, least);
  }
}

/** An opponent within one slice; tables are refilled for each. */
interface Opponent {
  readonly j: number;
  readonly at: number;
  readonly free: number;
  readonly take: number;
  readonly drop: number;
  readonly ranks: Int32Array;
  readonly unseen: Uint8Array | null;
  readonly source: Arranged["makers"][number];
  readonly order: Int32Array;
  readonly pointers: Int32Array;
  readonly ends: Int32Array;
}

function opponent({ makers }: Arranged, j: number, { at, count, size }: Slices): Opponent {
  const source = makers[j];
  const down = source.at < at ? 0 : count;
  return {
    j,
    at: source.at - down,
    free: source.free,
    take: source.take >>> down,
    drop: source.drop >>> down,
    ranks: new Int32Array(size),
    unseen: source.unseen ? new Uint8Array(size) : null,
    source,
    order: new Int32Array(size),
    pointers: new Int32Array(size >>> source.free),
    ends: new Int32Array(size >>> source.free),
  };
}

function load(one: Opponent, { slices, x, classes }: { slices: Slices; x: number; classes: Classes }): void {
  const { at, free, ranks, unseen, source, order, pointers, ends } = one;
  const low = (1 << slices.at) - 1;
  const own = x << slices.at;
  const from = source.ranks;
  for (let s = 0; s < ranks.length; s++) ranks[s] = from[((s & ~low) << slices.count) | own | (s & low)];
  if (unseen) for (let s = 0; s < unseen.length; s++) unseen[s] = source.unseen![stateIn(slices, x, s)];
  for (let c = 0; c < ends.length; c++) {
    const base = ((c >>> at) << (at + free)) | (c & ((1 << at) - 1));
    const global = classOf(source.at, free, stateIn(slices, x, base));
    const start = c << free;
    const members = classes.members[global];
    const first = global << free;
    for (let k = 0; k < members; k++) order[start + k] = base | (classes.order[first + k] << at);
    pointers[c] = start;
    ends[c] = start + members;
  }
}

interface Flood {
  readonly least: Int32Array;
  readonly stack: Int32Array;
  readonly opponents: readonly Opponent[];
  readonly credible: boolean;
}

function flood(start: number, value: number, { least, stack, opponents, credible }: Flood): void {
  let top = 0;
  stack[top++] = start;
  least[start] = value;
  while (top > 0) {
    const to = stack[--top];
    for (let o = 0; o < opponents.length; o++) {
      const { ranks, unseen, at, free, take, drop, order, pointers, ends } = opponents[o];
      if (unseen?.[to]) continue;
      const limit = credible ? ranks[to] : 0x7fffffff;
      // Options that may have been the other way before: those it can only have put on, those it can only have dropped.
      const changed = (take & to) | (drop & ~to);
      let flip = 0;
      do {
        const before = to ^ flip;
        const c = ((before >>> (at + free)) << at) | (before & ((1 << at) - 1));
        const end = ends[c];
        let p = pointers[c];
        while (p < end) {
          const from = order[p];
          if (ranks[from] >= limit) break;
          p++;
          if (least[from] < 0) {
            least[from] = value;
            stack[top++] = from;
          }
        }
        pointers[c] = p;
        flip = (flip - changed) & changed;
      } while (flip !== 0);
    }
  }
}
