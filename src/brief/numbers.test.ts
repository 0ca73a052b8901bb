import fc from "fast-check";
import { expect, test } from "vitest";
import { countText, numbersIn } from "./numbers.js";

const en = numbersIn("en");
const fa = numbersIn("fa");

test("[BW1] whole numbers carry the separators and digits of the language", () => {
  expect(en.whole(4032000)).toBe("4,032,000");
  expect(fa.whole(4032000)).toBe("۴٬۰۳۲٬۰۰۰");
  expect(en.whole(0n)).toBe("0");
});

test("[BW2] above twelve digits a count becomes a power of ten and says about", () => {
  expect(en.whole(10n ** 12n - 1n)).toBe("999,999,999,999");
  expect(en.whole(10n ** 12n)).toBe("about 1 × 10¹²");
  expect(en.whole(13n * 10n ** 39n)).toBe("about 1.3 × 10⁴⁰");
  expect(en.whole(9_996n * 10n ** 20n)).toBe("about 1 × 10²⁴");
  expect(fa.whole(13n * 10n ** 39n)).toBe("حدود \u2066۱٫۳ × ۱۰⁴⁰\u2069");
});

test("[BW3] points have one decimal, none where it is 0, halves away from zero, and never minus zero", () => {
  expect([61.25, 61, 0.05, -0.04, -2.25, 33.333].map(en.points)).toEqual(["61.3", "61", "0.1", "0", "−2.3", "33.3"]);
  expect(fa.points(61.25)).toBe("۶۱٫۳");
});

test("[BW4] a signed number always shows its sign, and stays in order in a line from right to left", () => {
  expect([3.5, -2, 0].map(en.signed)).toEqual(["+3.5", "−2", "0"]);
  expect(fa.signed(3.5)).toBe("\u2066+۳٫۵\u2069");
});

test("[BW5] a share that is not exactly none or all is never printed as 0 or 100 percent", () => {
  expect([0, 0.001, 0.3, 0.999, 1].map(en.percent)).toEqual([
    "0\u202f%",
    "under 1\u202f%",
    "30\u202f%",
    "over 99\u202f%",
    "100\u202f%",
  ]);
  expect(fa.percent(0.3)).toBe("۳۰٪");
});

test("[BW6] a range names both ends once, and one number where they are equal", () => {
  expect([en.range(3, 6), en.range(3, 3), en.range(-2, 4), fa.range(3, 6)]).toEqual(["3–6", "3", "−2 to 4", "۳ تا ۶"]);
  expect(en.ranged({ low: 53, best: 56, high: 59 })).toBe("56 (53–59)");
});

test("[BW7] a count that is a bracket is printed as one", () => {
  const between = (low: string, high: string) => `${low} to ${high}`;
  expect(countText({ exact: false, low: 3n, high: 9n, method: "" }, en, between)).toBe("3 to 9");
  expect(countText({ exact: false, low: 3n, high: 3n, method: "" }, en, between)).toBe("3");
});

test("[BW8] small counts are words, others digits", () => {
  expect([0, 1, 12, 13].map(en.word)).toEqual(["no", "one", "twelve", "13"]);
  expect(en.opening(2)).toBe("Two");
  expect(fa.word(2)).toBe("دو");
});

test("[BW9] whatever the number, English has no Persian digit and Persian no Latin one", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.bigInt({ min: 0n, max: 10n ** 45n }),
      (value, count) => {
        for (const text of [en.points(value), en.signed(value), en.level(value), en.whole(count)])
          expect(text).not.toMatch(/[۰-۹]/);
        for (const text of [fa.points(value), fa.signed(value), fa.level(value), fa.whole(count)])
          expect(text).not.toMatch(/[0-9]/);
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});

test("[BW10] a noun follows its number", () => {
  const forms = { one: "package", other: "packages" };
  expect([0, 1, 2, 1n, 10n ** 30n].map((of) => en.plural(of, forms))).toEqual([
    "packages",
    "package",
    "packages",
    "package",
    "packages",
  ]);
});
