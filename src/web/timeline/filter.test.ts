import fc from "fast-check";
import { expect, test } from "vitest";
import type { DatedEntry } from "../../brief/pages/dated-entries.js";
import { filtered, folded, type TimelineFilter } from "./filter.js";

const entry = fc
  .record({
    year: fc.integer({ min: 0, max: 3 }),
    kind: fc.constantFrom("event", "round"),
    sides: fc.subarray(["a", "b"]),
    contested: fc.boolean(),
    confidence: fc.option(fc.constantFrom("high", "low"), { nil: undefined }),
    word: fc.constantFrom("Accord", "Raid", "هستهٔ"),
  })
  .map(
    ({ word, confidence, ...each }) =>
      ({
        ...each,
        ...(confidence === undefined ? {} : { confidence }),
        key: word,
        on: "2020",
        when: "2020",
        day: 0,
        sort: "",
        what: word,
        lines: [{ kind: "text", words: [word] }],
        ahead: false,
        look: "2020",
      }) as DatedEntry,
  );
const filters = fc
  .record({
    kind: fc.option(fc.constantFrom("event", "round"), { nil: undefined }),
    side: fc.option(fc.constantFrom("a", "b"), { nil: undefined }),
    confidence: fc.option(fc.constantFrom("high", "low"), { nil: undefined }),
    from: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    until: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    contested: fc.boolean(),
    search: fc.constantFrom("", "accord", "ACC rd", "هسته"),
  })
  .map(
    (each) =>
      Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)) as unknown as TimelineFilter,
  );

test("[PB10] filters together leave what each of them alone leaves, in the same order", () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), filters, (entries, filter) => {
      const none: TimelineFilter = { contested: false, search: "" };
      const alone = Object.entries(filter).map(
        ([name, value]) => new Set(filtered(entries, { ...none, [name]: value })),
      );
      expect(filtered(entries, filter)).toEqual(entries.filter((each) => alone.every((set) => set.has(each))));
      expect(filtered(entries, none)).toEqual(entries);
      const { from = 0, until = 3 } = filter;
      const within = filtered(entries, { ...none, from, until });
      expect(within).toEqual(entries.filter(({ year }) => from <= year && year <= until));
      if (filter.kind)
        expect(filtered(entries, { ...none, kind: filter.kind }).every(({ kind }) => kind === filter.kind)).toBe(true);
    }),
    { seed: 10, numRuns: 200 },
  );
});

test("[PB11] a search knows no case, accents, joiners, Arabic forms of Persian letters, or script of digits", () => {
  expect(folded("Détente  ÉLAN")).toBe("detente elan");
  expect(folded("كيهان")).toBe(folded("کیهان"));
  expect(folded("هسته‌ای")).toBe(folded("هستهای"));
  expect(folded("۱۴۰۴ ١٤٠٤")).toBe("1404 1404");
});
