/**
 * Maximum likelihood for proportional hazards with a known baseline: the way back from talks to the coefficients they were made with.
 *
 * A subject is watched over stretches of time. In each the cause's baseline accumulates a known `hazard`, and what is accumulated is
 * `hazard · e^(level + lp)`, lp = Σ coefficient × covariate, cut to ±`most` as the machine cuts it. At an event the subject adds
 * `level + lp` of the moment. Newton's method on the concave part, steps halved while the likelihood falls.
 *
 * @see Cox & Oakes (1984), Analysis of Survival Data, chapter 6: piecewise exponential likelihood
 */

/** Covariates that do not change come first, those of the stretch after them. */
export interface Watched {
  /** [k] constant over the subject's time. */
  readonly fixed: readonly number[];
  /** [stretch], row-major with `moving` numbers each. */
  readonly moving: readonly (readonly number[])[];
  /** [stretch] baseline hazard accumulated in it, ≥ 0. */
  readonly hazard: readonly number[];
  /** Stretches at whose end the event happened. */
  readonly events: readonly number[];
}

export interface Fit {
  /** The logarithm by which the baseline was off, and its standard error. */
  readonly level: number;
  readonly levelError: number;
  readonly coefficients: readonly number[];
  readonly errors: readonly number[];
  readonly events: number;
}

/** @returns null where nothing happened or a coefficient cannot be told from the others */
export function fitHazards(subjects: readonly Watched[], most = Infinity): Fit | null {
  const first = subjects[0];
  const events = subjects.reduce((sum, subject) => sum + subject.events.length, 0);
  if (!first || events === 0) return null;
  const size = 1 + first.fixed.length + (first.moving[0]?.length ?? 0);
  let at = new Float64Array(size);
  let here = likelihood(subjects, at, most);
  for (let step = 0; step < 60; step++) {
    const inverse = inverted(here.information, size);
    if (!inverse) return null;
    const move = Array.from({ length: size }, (_, i) => {
      let sum = 0;
      for (let j = 0; j < size; j++) sum += inverse[i * size + j]! * here.slope[j]!;
      return sum;
    });
    let share = 1;
    let next = at;
    let there = here;
    for (; share > 1e-3; share /= 2) {
      next = at.map((x, i) => x + share * move[i]!);
      there = likelihood(subjects, next, most);
      if (there.log >= here.log) break;
    }
    const gained = there.log - here.log;
    if (gained >= 0) [at, here] = [next, there];
    // The cut makes edges on which Newton's steps may turn to and fro: what gains nothing more is the end.
    if (gained < 1e-6) {
      const errors = Array.from({ length: size }, (_, i) => Math.sqrt(inverse[i * size + i]!));
      return {
        level: at[0]!,
        levelError: errors[0]!,
        coefficients: [...at.slice(1)],
        errors: errors.slice(1),
        events,
      };
    }
  }
  return null;
}

/**
 * Log-likelihood, its slope and the information, row-major. Within a subject only the moving covariates change, so stretches are summed
 * up by them alone and the fixed ones come in once.
 */
function likelihood(
  subjects: readonly Watched[],
  at: Float64Array,
  most: number,
): { readonly log: number; readonly slope: Float64Array; readonly information: Float64Array } {
  const size = at.length;
  const slope = new Float64Array(size);
  const information = new Float64Array(size * size);
  let log = 0;
  for (const { fixed, moving, hazard, events } of subjects) {
    const constant = 1 + fixed.length;
    const changes = size - constant;
    let own = 0;
    for (let k = 1; k < constant; k++) own += at[k]! * fixed[k - 1]!;
    const predictor = (stretch: number) => {
      let lp = own;
      for (let k = 0; k < changes; k++) lp += at[constant + k]! * moving[stretch]![k]!;
      return lp;
    };
    // Sums of what is expected: all of it, and where the predictor is not cut, alone, by and by pairs of the moving covariates.
    let all = 0;
    let uncut = 0;
    const single = new Float64Array(changes);
    const double = new Float64Array(changes * changes);
    for (let stretch = 0; stretch < hazard.length; stretch++) {
      const lp = predictor(stretch);
      const cut = lp > most ? most : lp < -most ? -most : lp;
      const expected = hazard[stretch]! * Math.exp(at[0]! + cut);
      all += expected;
      if (cut !== lp) continue;
      uncut += expected;
      const changing = moving[stretch]!;
      for (let k = 0; k < changes; k++) {
        const part = expected * changing[k]!;
        single[k]! += part;
        for (let j = 0; j <= k; j++) double[k * changes + j]! += part * changing[j]!;
      }
    }
    log -= all;
    slope[0]! -= all;
    information[0]! += all;
    for (let i = 1; i < size; i++) {
      const sum = i < constant ? uncut * fixed[i - 1]! : single[i - constant]!;
      slope[i]! -= sum;
      information[i * size]! += sum;
      for (let j = 1; j <= i; j++)
        information[i * size + j]! +=
          j < constant ? sum * fixed[j - 1]! : double[(i - constant) * changes + j - constant]!;
    }
    for (const stretch of events) {
      const lp = predictor(stretch);
      log += at[0]! + Math.min(most, Math.max(-most, lp));
      slope[0]! += 1;
      // Where the predictor is cut its coefficients change nothing: only the level does.
      if (Math.abs(lp) > most) continue;
      for (let i = 1; i < size; i++) slope[i]! += i < constant ? fixed[i - 1]! : moving[stretch]![i - constant]!;
    }
  }
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) information[i * size + j] = information[j * size + i]!;
  return { log, slope, information };
}

/** The inverse of a symmetric positive matrix, row-major; null where it has none to speak of. */
function inverted(matrix: Float64Array, size: number): Float64Array | null {
  const rows = Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: 2 * size }, (_unused, j) =>
      j < size ? matrix[i * size + j]! : j - size === i ? 1 : 0,
    ),
  );
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let k = i + 1; k < size; k++) if (Math.abs(rows[k]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = k;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    const by = rows[i]![i]!;
    if (Math.abs(by) < 1e-9) return null;
    for (let j = 0; j < 2 * size; j++) rows[i]![j]! /= by;
    for (let k = 0; k < size; k++) {
      const factor = rows[k]![i]!;
      if (k === i || factor === 0) continue;
      for (let j = 0; j < 2 * size; j++) rows[k]![j]! -= factor * rows[i]![j]!;
    }
  }
  const out = new Float64Array(size * size);
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) out[i * size + j] = rows[i]![size + j]!;
  return out;
}
