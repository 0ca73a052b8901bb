import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Rgb = readonly [number, number, number];

const css = readFileSync(new URL("./colour.css", import.meta.url), "utf8");
const [light, dark] = [colours(css.slice(0, css.indexOf("@media"))), colours(css.slice(css.indexOf("@media")))];

test("[WB10] every colour of words stands out 4.5 to 1 on paper and on the fill of a colliding row, light and dark", () => {
  for (const theme of [light, dark]) {
    const words = ["ink", "soft", "mark", "bad", "good", "accent", ...parties].map(
      (name) => [name, theme.get(name)!] as const,
    );
    for (const ground of ["paper", "fill", "mark-fill"]) {
      for (const [name, colour] of words) {
        const ratio = contrast(colour, theme.get(ground)!);
        expect.soft(ratio, `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  }
});

test("[WB11] the two colours of a pair stay apart for eyes without red, green or blue cones", () => {
  for (const theme of [light, dark]) {
    for (const pair of [0, 2, 4]) {
      const [a, b] = [theme.get(parties[pair]!)!, theme.get(parties[pair + 1]!)!];
      for (const [sight, matrix] of Object.entries(sights)) {
        const far = distance(seenBy(matrix, a), seenBy(matrix, b));
        expect.soft(far, `pair ${pair} by ${sight}`).toBeGreaterThanOrEqual(leastDistance);
      }
    }
  }
});

test("[WB12] no party wears the red of a line never crossed or the amber of judgement", () => {
  for (const theme of [light, dark]) {
    for (const party of parties) {
      for (const mark of ["bad", "mark"]) {
        expect
          .soft(distance(lab(theme.get(party)!), lab(theme.get(mark)!)), `${party} and ${mark}`)
          .toBeGreaterThanOrEqual(10);
      }
    }
  }
});

const parties = ["a", "b", "c", "d", "e", "f"];

/** CIE76 in Lab; 2.3 is just noticeable, and text in small type wants several times that. */
const leastDistance = 15;

function colours(text: string): ReadonlyMap<string, Rgb> {
  return new Map(
    [...text.matchAll(/--([\w-]+): #([0-9a-f]{6});/g)].map(([, name, hex]) => [
      name!,
      [0, 2, 4].map((at) => Number.parseInt(hex!.slice(at, at + 2), 16) / 255) as unknown as Rgb,
    ]),
  );
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map(linear);
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

/** Machado, Oliveira & Fernandes (2009), severity 1, on linear light. */
const sights: Record<string, readonly Rgb[]> = {
  "all cones": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  "no red cones": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "no green cones": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  "no blue cones": [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const seenBy = (matrix: readonly Rgb[], colour: Rgb) => {
  const light = colour.map(linear);
  return labOfLinear(
    matrix.map((row) =>
      Math.min(
        1,
        Math.max(
          0,
          row.reduce((sum, k, at) => sum + k * light[at]!, 0),
        ),
      ),
    ),
  );
};

const lab = (colour: Rgb) => labOfLinear(colour.map(linear));

function labOfLinear([r, g, b]: readonly number[]): readonly number[] {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116);
  const x = f((0.4124564 * r! + 0.3575761 * g! + 0.1804375 * b!) / 0.95047);
  const y = f(0.2126729 * r! + 0.7151522 * g! + 0.072175 * b!);
  const z = f((0.0193339 * r! + 0.119192 * g! + 0.9503041 * b!) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((value, at) => value - b[at]!));
