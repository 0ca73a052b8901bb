import fc from "fast-check";
import { expect, test } from "vitest";
import { compareFractions, type Fraction, fraction, minus, parseFraction, plus, times } from "../fraction.js";
import type { Range, Talks } from "../model.js";
import { parseTalks } from "../parse.js";
import { safeIds, talksFileOf } from "./file-of.js";
import { importGenius } from "./genius.js";
import { importGeniusWeb } from "./geniusweb.js";
import type { Imported, ImportedParty } from "./imported.js";
import { importNegmas } from "./negmas.js";
import { sumOf } from "./numbers.js";
import { soundGenius, soundGeniusWeb, soundNegmas } from "./sound-imports.js";
import { talksOf } from "./talks-of.js";

const parse = (imported: Imported): Talks => {
  const parsed = parseTalks(talksFileOf(imported).text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message, line }) => `${line}: ${message}`).join("\n"));
  return parsed.value;
};
const exact = (range: Range | undefined): Fraction => parseFraction(range?.exact ?? String(range?.best ?? 0))!;

/** What a deal is worth in a talks value, bonuses aside, exactly. */
const worth = (talks: Talks, p: number, deal: readonly number[]): Fraction =>
  talks.issues.reduce((sum, { options, weight }, i) => {
    const { id } = talks.parties[p];
    return plus(sum, times(exact(weight[id]), exact(options[deal[i]].worth[id])));
  }, fraction(0n));

const walkAway = (talks: Talks, p: number): Fraction | null => {
  const own = talks.parties[p].walkAway;
  return own?.kind === "points" ? exact(own.points) : null;
};

function same(imported: Imported): void {
  for (const talks of [parse(imported), talksOf(imported)]) {
    expect(talks.issues.map(({ name }) => name)).toEqual(imported.issues.map(({ name }) => name.trim()));
    expect(talks.issues.map(({ options }) => options.map(({ level }) => level))).toEqual(
      imported.issues.map(({ options, levels }) => options.map((_, o) => levels?.[o])),
    );
    imported.parties.forEach((party, p) => {
      const deals = [0, 1, 2, 3, 4].map((k) => imported.issues.map(({ options }, i) => (k * (i + 2)) % options.length));
      const gain = (deal: readonly number[]) => compareGain(talks, party, p, deal);
      for (const deal of deals) expect(gain(deal)).toBe(0);
    });
  }
}

/** 0 where the deal's gain over the walk-away (its value where none is stated) is the imported one. */
function compareGain(talks: Talks, party: ImportedParty, p: number, deal: readonly number[]): number {
  const [own, back] = [party.walkAway, walkAway(talks, p)];
  if ((own === null) !== (back === null)) return Number.NaN;
  const zero = fraction(0n);
  return compareFractions(minus(sumOf(party, deal), own ?? zero), minus(worth(talks, p, deal), back ?? zero));
}

const sets = {
  genius: importGenius(soundGenius[0], soundGenius.slice(1), { semantics: "genius" }),
  raw: importGenius(soundGenius[0], soundGenius.slice(1), { semantics: "negmas" }),
  geniusweb: importGeniusWeb(soundGeniusWeb[0], soundGeniusWeb.slice(1)),
  negmas: importNegmas(soundNegmas),
};

test("[IM45] import, talks file, reader: every deal's gain is exactly the imported one, fractions included", () => {
  for (const imported of Object.values(sets)) {
    if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
    same(imported.value);
  }
});

test("[IM46] any names survive the talks file as inert text, with safe ids, no two alike", () => {
  const name = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      "__proto__",
      "constructor",
      "1e999",
      "if",
      "none",
      "2026-01-01",
      "=1+1",
      "<script>",
      "a, b",
      '"',
      "'",
      "null",
      "~",
      "-",
      "|",
      "٣",
      "ایران",
      "\u2028",
      "a: b",
      "# x",
      "  ",
      "",
    ),
  );
  const names = fc.uniqueArray(name, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(names, names, (issues, options) => {
      const imported: Imported = {
        title: issues[0],
        scale: "points",
        issues: issues.map((one) => ({ name: one, options })),
        parties: options.map((party) => ({
          name: party,
          weights: issues.map(() => fraction(1n, 3n)),
          worths: issues.map(() => options.map((_, o) => fraction(BigInt(o), 7n))),
          terms: [],
          walkAway: null,
        })),
        report: [],
      };
      const talks = parse(imported);
      const clean = (text: string) => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " ").trim();
      talks.issues.forEach((issue, i) => {
        expect(issue.id).toMatch(/^[A-Za-z][A-Za-z0-9_-]*$/);
        expect(issue.name).toBe(clean(issues[i]) || issue.id);
        issue.options.forEach((option, o) => {
          expect(option.name).toBe(clean(options[o]) || option.id);
        });
      });
      expect(new Set(talks.issues.map(({ id }) => id)).size).toBe(issues.length);
    }),
    { seed: 3, numRuns: 300 },
  );
});

test("[IM47] 20,000 names of one kind become ids in no time", () => {
  const ids = safeIds(
    Array.from({ length: 20_000 }, () => "same"),
    "option",
  );
  expect(new Set(ids).size).toBe(20_000);
  expect(ids.slice(0, 3)).toEqual(["same", "same-2", "same-3"]);
});

test("[IM48] worths above 100 and below 0 fit the file: weights carry the first, the walk-away moves with the second", () => {
  const { raw } = sets;
  if (!raw.ok) throw new Error("expected sound files");
  const party = {
    ...raw.value.parties[0],
    worths: raw.value.parties[0].worths.map((list) => list.map((one) => times(one, fraction(100n)))),
  };
  const imported = { ...raw.value, parties: [party] };
  same(imported);
  expect(talksFileOf(imported).report.map(({ code }) => code)).toEqual(expect.arrayContaining(["shifted", "rescaled"]));
});

test("[IM49] terms over several issues are written as bonuses that the reader understands", () => {
  const { genius } = sets;
  if (!genius.ok) throw new Error("expected sound files");
  const terms = [
    {
      when: [
        { issue: 0, options: [0, 1] },
        { issue: 2, options: [0, 1, 2, 4] },
      ],
      add: fraction(-1n, 3n),
    },
    { when: [{ issue: 1, options: [4] }], add: fraction(5n) },
  ];
  const parties = genius.value.parties.map((party) => ({ ...party, terms }));
  const { bonuses } = parse({ ...genius.value, parties });
  expect(bonuses.map(({ said }) => said)).toEqual(
    [0, 1].flatMap(() => [
      "relief=none & years>=-2 & years<=0",
      "relief=none & years=2",
      "relief=some-more & years>=-2 & years<=0",
      "relief=some-more & years=2",
      "share=4",
    ]),
  );
  expect(exact(bonuses[0].worth.a)).toEqual({ n: -1n, d: 3n });
});
