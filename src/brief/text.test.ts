import fc from "fast-check";
import { expect, test } from "vitest";
import { clean, textIn } from "./text.js";

test("[BW19] a text is taken in the page's language, else in English, else in the first it has", () => {
  expect(textIn({ en: "Iran", fa: "ایران" }, "fa")).toBe("ایران");
  expect(textIn({ fr: "Perse", en: "Iran" }, "en")).toBe("Iran");
  expect(textIn({ fr: "Perse" }, "en")).toBe("Perse");
  expect(textIn(undefined, "fa")).toBe("");
});

test("[BW20] words of the other direction are set apart, so that they do not turn the sentence around them", () => {
  expect(textIn("Iran (IR-1)", "fa")).toBe("\u2068Iran (IR-1)\u2069");
  expect(textIn({ fa: "ایران" }, "en")).toBe("\u2068ایران\u2069");
  expect(textIn("۱۲", "en")).toBe("۱۲");
});

test("[BW21] marks that turn text around and control characters never leave a file; joiners that Persian needs stay", () => {
  expect(clean("a\u202Eb\u2067c\u0000d\u0007\n e\u200cf")).toBe("abcd e\u200cf");
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      expect(textIn(text, "en").replace(/^\u2068|\u2069$/g, "")).not.toMatch(
        /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
      );
    }),
    { seed: 7, numRuns: 500 },
  );
});

test("[BW22] names that every object has are no language", () => {
  expect(textIn(JSON.parse('{"constructor":"x"}'), "en")).toBe("x");
  expect(textIn({ toString: "y", en: "z" } as never, "fa")).toBe("\u2068z\u2069");
});
