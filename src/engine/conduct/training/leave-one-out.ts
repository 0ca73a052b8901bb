/** The protocol: every family is left out in turn, the classifier trained on the others and judged on the one it has not seen. */
import { talkKey } from "../../forecast/chance.js";
import type { Family } from "../../tactics/families/family.js";
import { bandsOf } from "../band.js";
import type { Classifier } from "../classifier.js";
import { countsOf, lacksOf } from "../enough.js";
import { indicatorsOf } from "../indicators.js";
import { evenPrior } from "../posterior.js";
import type { ByReading } from "../record.js";
import { predicted, type Scored, scored } from "./evaluate.js";
import { asSeen, clear, cutAfter, type Truncation } from "./onlooker.js";
import { blurOf, clearView, type Talk, talksOf, type View, viewOf } from "./pool.js";
import { type Trained, train } from "./train.js";

export const truncations: readonly Truncation[] = [2, 3, 5, "end"];
export const blurs = ["dropped", "blamed"] as const;
export type BlurKind = (typeof blurs)[number];
export const blurShares = [0.1, 0.2, 0.3] as const;
/** Rounds seen where incidents are blurred and bands are judged. */
export const judgedAt = 5;

export interface Sizes {
  /** Training talks of a split, all families together. */
  readonly training: number;
  readonly test: number;
  readonly changed: number;
  /** Test talks for which bands are made. */
  readonly banded: number;
}

/** A split before a temperature is chosen. */
export interface Split {
  readonly leftOut: string;
  readonly trained: Trained;
  readonly training: number;
  readonly test: readonly Talk[];
  readonly views: ReadonlyMap<Truncation, readonly View[]>;
  readonly blurred: readonly { readonly kind: BlurKind; readonly share: number; readonly views: readonly View[] }[];
  /** Talks in which the party changed its type; the type is that of the family's own account. */
  readonly changed: ReadonlyMap<Truncation, readonly View[]>;
}

export interface SplitResult {
  readonly leftOut: string;
  readonly training: number;
  readonly test: number;
  readonly at: ReadonlyMap<Truncation, Scored>;
  readonly blurred: readonly { readonly kind: BlurKind; readonly share: number; readonly scored: Scored }[];
  readonly changed: ReadonlyMap<Truncation, Scored>;
  readonly bands: Coverage;
}

/** How often bands of 10–90 % contain what somebody with perfect sight of the same rounds would say. */
export interface Coverage {
  readonly talks: number;
  /** Of the chance of genuine, and of all three readings together. */
  readonly genuine: number;
  readonly all: number;
  /** Of all three together, against what perfect sight of the whole talks would say. */
  readonly whole: number;
  /** Mean width of the band of genuine. */
  readonly width: number;
}

/** Test talks are those of another seed, so that no training talk is among them. */
export const testSeed = (seed: number): number => (seed ^ 0x7e57) >>> 0;

export function splitsOf(
  families: Readonly<Record<string, Family>>,
  { seed, sizes, fits }: { readonly seed: number; readonly sizes: Sizes; readonly fits?: number },
): Split[] {
  const names = Object.keys(families);
  const each = Math.ceil(sizes.training / (names.length - 1));
  const pools = new Map(names.map((name) => [name, talksOf(families[name]!, { seed, talks: each })]));
  return names.map((leftOut) => {
    const training = names.filter((name) => name !== leftOut).flatMap((name) => pools.get(name)!);
    const test = talksOf(families[leftOut]!, { seed: testSeed(seed), talks: sizes.test });
    const changed = talksOf(families[leftOut]!, { seed: testSeed(seed), talks: sizes.changed, changed: true });
    const at = (talks: readonly Talk[]) =>
      new Map(truncations.map((seen) => [seen, talks.map((talk) => viewOf(talk, seen))]));
    return {
      leftOut,
      trained: train(training, { seed, ...(fits === undefined ? {} : { fits }) }),
      training: training.length,
      test,
      views: at(test),
      blurred: blurs.flatMap((kind) =>
        blurShares.map((share) => ({
          kind,
          share,
          views: test.map((talk) => viewOf(talk, judgedAt, { ...clear, [kind]: share })),
        })),
      ),
      changed: at(changed),
    };
  });
}

export function judge(
  split: Split,
  { temperature, seed, banded }: { temperature: number; seed: number; banded: number },
): SplitResult {
  const { leftOut, trained, training, test, views, blurred, changed } = split;
  const score = (of: readonly View[]) => scored(of, trained, temperature);
  return {
    leftOut,
    training,
    test: test.length,
    at: new Map([...views].map(([seen, of]) => [seen, score(of)])),
    blurred: blurred.map(({ kind, share, views: of }) => ({ kind, share, scored: score(of) })),
    changed: new Map([...changed].map(([seen, of]) => [seen, score(of)])),
    bands: coverage(test.slice(0, banded), trained, { temperature, seed }),
  };
}

function coverage(
  talks: readonly Talk[],
  trained: Trained,
  { temperature, seed }: { readonly temperature: number; readonly seed: number },
): Coverage {
  const classifier: Classifier = { version: "", seed, temperature, ...trained, acts: {} as Classifier["acts"] };
  let [n, genuine, all, whole, width] = [0, 0, 0, 0, 0];
  talks.forEach((talk, k) => {
    const record = asSeen(cutAfter(talk.party, judgedAt), talk.key, blurOf(talk));
    if (lacksOf(countsOf(record, indicatorsOf(record))).length) return;
    const truth = predicted(clearView(talk, judgedAt), trained, temperature);
    const bands = bandsOf(record, { classifier, prior: evenPrior, temperature, seed: talkKey(seed, k) });
    const end = predicted(clearView(talk, "end"), trained, temperature);
    const within = (p: ByReading) => bands.map(([low, high], c) => (low <= p[c]! && p[c]! <= high ? 1 : 0));
    const inside = within(truth);
    const later = within(end);
    n++;
    genuine += inside[0]!;
    all += (inside[0]! + inside[1]! + inside[2]!) / 3;
    whole += (later[0]! + later[1]! + later[2]!) / 3;
    width += bands[0]![1] - bands[0]![0];
  });
  return { talks: n, genuine: genuine / n, all: all / n, whole: whole / n, width: width / n };
}
