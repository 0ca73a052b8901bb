// biome-ignore-all lint/correctness/noPrecisionLoss: the constants as published
/**
 * exp, ln and pow built from + − × ÷ alone, so that a forecast is the same to the last byte on every machine: `Math.exp` and its
 * like may differ between JavaScript engines.
 *
 * @see Sun Microsystems, fdlibm (e_exp.c, e_log.c): the reductions and coefficients; errors below one unit in the last place
 */

const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;
// biome-ignore lint/suspicious/noApproximativeNumericConstant: as published; the machine's own constant is not relied on
const inverseLn2 = 1.442695040888963387;

/** 2^k for k = −1074 … 1023. */
const powersOfTwo = new Float64Array(2098);
powersOfTwo[0] = Number.MIN_VALUE;
for (let k = 1; k < powersOfTwo.length; k++) powersOfTwo[k] = 2 * powersOfTwo[k - 1]!;

/** e^x; 0 below −745, Infinity above 709.78. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  const k = Math.floor(x * inverseLn2 + 0.5);
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k > 1023) return y * 2 * powersOfTwo[1023 + 1073]!;
  return k < -1000 ? y * powersOfTwo[k + 1174]! * powersOfTwo[974]! : y * powersOfTwo[k + 1074]!;
}

/** e^(k/32) for k = −64 … 64. */
const thirtySeconds = Float64Array.from({ length: 129 }, (_, k) => exp((k - 64) / 32));

/** e^x for −2 ≤ x ≤ 2 without a division, relative error below 3·10^−14: for the weekly factors of a hazard. */
export function boundedExp(x: number): number {
  const k = Math.floor(x * 32 + 0.5);
  const r = x - k / 32;
  const series = 1 + r * (1 + r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120)))));
  return thirtySeconds[k + 64]! * series;
}

const bits = new Float64Array(1);
const halves = new Int32Array(bits.buffer);
bits[0] = 1;
/** Where the sign and exponent stand in a double, whichever way round the machine stores it. */
const top = halves[1] === 0x3ff00000 ? 1 : 0;

/** The natural logarithm of x > 0; −Infinity at 0, NaN below. */
export function ln(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return Number.NaN;
  if (x === Infinity) return Infinity;
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984;
    k = -54;
  }
  bits[0] = x;
  k += (halves[top]! >> 20) - 1023;
  // The mantissa is brought to [√½, √2), where the series is short.
  const mantissa = halves[top]! & 0xfffff;
  const shift = (mantissa + 0x95f64) & 0x100000;
  halves[top] = mantissa | (shift ^ 0x3ff00000);
  k += shift >> 20;
  const f = bits[0]! - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const even =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const half = 0.5 * f * f;
  return k * ln2High - (half - (s * (half + odd + even) + k * ln2Low) - f);
}

/** x^y for x ≥ 0: 0^0 = 1; relative error about |y ln x| · 10^−16. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  return x === 0 ? (y > 0 ? 0 : Infinity) : exp(y * ln(x));
}

/** 1/(1 + e^−x). */
export const logistic = (x: number): number => 1 / (1 + exp(-x));

/** ln(p/(1 − p)); −Infinity at 0, Infinity at 1. */
export const logit = (p: number): number => ln(p / (1 - p));

export const clip = (x: number, low: number, high: number): number => (x < low ? low : x > high ? high : x);
