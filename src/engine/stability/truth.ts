/** Statements as sets of states, 32 states a word. */
import type { Expression } from "../../talks/model.js";

/** Repeating patterns of the first five options inside a word. */
const patterns = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000];

/**
 * The states in which a statement holds, as bits: state s is bit s mod 32 of word s / 32.
 *
 * @param options number of options; 2^options states
 * @param index   position of a name among the options
 */
export function truthOf(of: Expression, options: number, index: (name: string) => number): Uint32Array {
  const words = Math.max(1, 2 ** options / 32);
  switch (of.op) {
    case "name":
      return optionTruth(index(of.name), words);
    case "not":
      return map(truthOf(of.of, options, index), (a) => ~a);
    case "and":
      return of.of.map((part) => truthOf(part, options, index)).reduce((a, b) => both(a, b, (x, y) => x & y));
    case "or":
      return of.of.map((part) => truthOf(part, options, index)).reduce((a, b) => both(a, b, (x, y) => x | y));
    case "if":
      return both(truthOf(of.then, options, index), truthOf(of.when, options, index), (then, when) => then | ~when);
    case "iff":
      return both(
        truthOf(of.left, options, index),
        truthOf(of.right, options, index),
        (left, right) => ~(left ^ right),
      );
    case "compare":
      throw new Error(`expected a statement over options, got a comparison of "${of.name}"`);
    default:
      return of satisfies never;
  }
}

/** Whether bit `state` is set. */
export const holdsAt = (truth: Uint32Array, state: number): boolean =>
  ((truth[state >>> 5] >>> (state & 31)) & 1) === 1;

function optionTruth(k: number, words: number): Uint32Array {
  const truth = new Uint32Array(words);
  if (k < 5) return truth.fill(patterns[k]);
  for (let w = 0; w < words; w++) if ((w >>> (k - 5)) & 1) truth[w] = 0xffffffff;
  return truth;
}

const map = (a: Uint32Array, of: (x: number) => number): Uint32Array => {
  for (let w = 0; w < a.length; w++) a[w] = of(a[w]);
  return a;
};

function both(a: Uint32Array, b: Uint32Array, of: (x: number, y: number) => number): Uint32Array {
  for (let w = 0; w < a.length; w++) a[w] = of(a[w], b[w]);
  return a;
}
