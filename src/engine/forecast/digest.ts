/** A fingerprint of what a forecast was made from, without the platform's own cryptography, so that every place gets the same. */

/** SHA-256 of a text's UTF-8 bytes, as hex. @see FIPS 180-4 */
export function sha256(text: string): string {
  const bytes = utf8(text);
  const length = bytes.length;
  const blocks = Math.ceil((length + 9) / 64);
  const padded = new Uint8Array(blocks * 64);
  padded.set(bytes);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 0x20000000));
  view.setUint32(padded.length - 4, (length * 8) >>> 0);
  const hash = Uint32Array.from(start);
  const w = new Uint32Array(64);
  for (let block = 0; block < blocks; block++) {
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(block * 64 + i * 4);
    for (let i = 16; i < 64; i++) {
      const [x, y] = [w[i - 15]!, w[i - 2]!];
      const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
      const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
      w[i] = w[i - 16]! + s0 + w[i - 7]! + s1;
    }
    let [a, b, c, d, e, f, g, h] = hash as unknown as Eight;
    for (let i = 0; i < 64; i++) {
      const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + round[i]! + w[i]!) | 0;
      const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => {
      hash[i] = hash[i]! + value;
    });
  }
  return [...hash].map((value) => value.toString(16).padStart(8, "0")).join("");
}

/** JSON with the keys of every object in order, so that equal data give equal text. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}

type Eight = [number, number, number, number, number, number, number, number];

const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** The first 32 bits of the fractional parts of the square and cube roots of the first primes. */
const [start, round] = constants();

function constants(): readonly [Uint32Array, Uint32Array] {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);
  const root = (n: number, power: 2 | 3): number => {
    // floor(n^(1/power) · 2^32) mod 2^32 in whole numbers, by bisection.
    let [low, high] = [0n, BigInt(n) << 32n];
    const goal = BigInt(n) << BigInt(32 * power);
    while (low < high) {
      const middle = (low + high + 1n) >> 1n;
      if (middle ** BigInt(power) <= goal) low = middle;
      else high = middle - 1n;
    }
    return Number(low & 0xffffffffn);
  };
  return [Uint32Array.from(primes.slice(0, 8), (n) => root(n, 2)), Uint32Array.from(primes, (n) => root(n, 3))];
}

function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0)!;
    // A lone half of a surrogate pair becomes the replacement character, as everywhere.
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
  return Uint8Array.from(bytes);
}
