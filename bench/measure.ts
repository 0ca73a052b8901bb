/** How a kernel is timed: warm, over seeded instances, beside a plain twin at a size both can do. */

export interface Measured {
  /** Median over the instances, milliseconds, warm. */
  readonly ms: number;
  readonly p95: number;
  /** Things done a second, for rows that are measured so. */
  readonly perSecond?: number;
  readonly instances: number;
  /** Time of the plain twin over the kernel's, medians, at the twin's size; null where there is no twin of that shape. */
  readonly ratio: number | null;
  /** Whether kernel and twin answered the same on every instance of the twin's size. */
  readonly equal: boolean;
  /** Instances whose answer is exact. */
  readonly proven: number;
}

export interface BenchRow {
  readonly name: string;
  run(): Measured | Promise<Measured>;
}

export interface Bench<Instance, Answer> {
  readonly instances: readonly Instance[];
  readonly solve: (instance: Instance) => Answer;
  readonly proven: (answer: Answer) => boolean;
  readonly twins: readonly Instance[];
  readonly plain: (instance: Instance) => unknown;
  /** What of an answer the twin gives too. */
  readonly comparable: (answer: Answer) => unknown;
}

/** Runs every instance twice and times the second run. */
export function measure<Instance, Answer>(bench: Bench<Instance, Answer>): Measured {
  const { instances, solve, proven, twins, plain, comparable } = bench;
  for (const instance of instances) solve(instance);
  const timed = instances.map((instance) => time(() => solve(instance)));
  for (const twin of twins) solve(twin);
  const kernels = twins.map((twin) => time(() => solve(twin)));
  const plains = twins.map((twin) => time(() => plain(twin)));
  const times = timed.map(({ ms }) => ms);
  return {
    ms: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    instances: instances.length,
    ratio: quantile(
      kernels.map(({ ms }, i) => plains[i].ms / ms),
      0.5,
    ),
    equal: kernels.every(({ answer }, i) => same(comparable(answer), plains[i].answer)),
    proven: timed.filter(({ answer }) => proven(answer)).length,
  };
}

function time<T>(work: () => T): { readonly ms: number; readonly answer: T } {
  const start = performance.now();
  const answer = work();
  return { ms: performance.now() - start, answer };
}

/** The value with this share of the values at or below it. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

/** Equality of plain data; whole numbers of any size keep apart from strings. */
function same(a: unknown, b: unknown): boolean {
  const written = (value: unknown) => JSON.stringify(value, (_, v) => (typeof v === "bigint" ? `${v}n` : v));
  return written(a) === written(b);
}
