import fc from "fast-check";
import { expect, test } from "vitest";
import { toNumber } from "../fraction.js";
import { importGenius } from "../import/genius.js";
import { importGeniusWeb } from "../import/geniusweb.js";
import type { Import, Imported } from "../import/imported.js";
import { importNegmas } from "../import/negmas.js";
import { sumOf } from "../import/numbers.js";
import type { Talks } from "../model.js";
import { parseTalks } from "../parse.js";
import { type Additive, additive, type Export } from "./exported.js";
import { exportGenius } from "./genius.js";
import { exportGeniusWeb } from "./geniusweb.js";
import { exportNegmas } from "./negmas.js";

const parse = (text: string): Talks => {
  const parsed = parseTalks(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  return parsed.value;
};
const value = <T>(result: Import<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const exported = (result: Export) => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};
const formats: Record<string, (talks: Talks) => Imported> = {
  genius: (talks) => {
    const [domain, ...profiles] = exported(exportGenius(talks)).files;
    return value(importGenius(domain, profiles, { semantics: "genius" }));
  },
  geniusweb: (talks) => {
    const [domain, ...profiles] = exported(exportGeniusWeb(talks)).files;
    return value(importGeniusWeb(domain, profiles));
  },
  negmas: (talks) => value(importNegmas(exported(exportNegmas(talks)).files)),
};

const worth = ({ shares, worths }: Additive, deal: readonly number[]) =>
  deal.reduce((sum, o, i) => sum + toNumber(shares[i]) * toNumber(worths[i][o]), 0);

const file = (a: string, weights = "a: 35, b: 1/3") => `detente: 1
title: "Talks <b> & 'more'"
parties: {a: {name: A, ${a}}, b: {name: B}}
issues:
  relief:
    name: "=cmd|' /C calc'!A0"
    weight: {${weights.replace("1/3", '"1/3"')}}
    options: {none: {name: "<script>alert(1)</script>", worth: {a: 0, b: 100}}, some: {name: "a, \\"b\\" & c", worth: {a: "100/3", b: 62.5}}, all: {name: all, worth: {a: 100, b: 7}}}
  cap:
    name: Cap
    weight: {a: 40, b: 50}
    levels: {at: [-1, 0.5, 2]}
    worth: {a: [[-1, 0], [2, 100]], b: [[-1, 90], [2, 0]]}
`;

test("[EX1] deals are worth the same after export and import in every format, to 1e-12 of a utility", () => {
  for (const [name, roundTrip] of Object.entries(formats)) {
    const talks = parse(file("walk_away: {deal: {relief: some, cap: 0.5}}"));
    const back = roundTrip(talks);
    expect(back.parties.map((party) => party.name)).toEqual(["a", "b"]);
    talks.parties.forEach((party, p) => {
      const own = additive(talks, party);
      for (const deal of [
        [0, 0],
        [1, 1],
        [2, 2],
        [1, 2],
        [2, 0],
      ])
        expect(Math.abs(toNumber(sumOf(back.parties[p], deal)) - worth(own, deal)), name).toBeLessThan(1e-10);
    });
    expect(toNumber(back.parties[0].walkAway!), name).toBeCloseTo(worth(additive(talks, talks.parties[0]), [1, 1]), 10);
  }
});

test("[EX2] random worths, weights and walk-aways come back from Genius XML within 1e-12, 0 and tiny ones included", () => {
  const number = fc.oneof(
    fc.constantFrom(0, 100, 1e-7, 5e-6, 0.1),
    fc.integer({ min: 0, max: 99_700 }).map((x) => x / 997),
  );
  const issue = fc.record({
    weight: fc.integer({ min: 1, max: 9 }),
    worths: fc.array(number, { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(
      fc.array(issue, { minLength: 1, maxLength: 4 }),
      fc.oneof(
        fc.constantFrom(0, -0.1, 1e-7, 250),
        fc.integer({ min: -200_000, max: 200_000 }).map((x) => x / 997),
      ),
      (issues, walkAway) => {
        const talks = parse(
          JSON.stringify({
            detente: 1,
            title: "t",
            parties: { a: { name: "A", walk_away: walkAway } },
            issues: Object.fromEntries(
              issues.map(({ weight, worths }, i) => [
                `i${i}`,
                {
                  name: "i",
                  weight: { a: weight },
                  options: Object.fromEntries(worths.map((a, o) => [`o${o}`, { name: "o", worth: { a } }])),
                },
              ]),
            ),
          }),
        );
        const [party] = formats.genius(talks).parties;
        const own = additive(talks, talks.parties[0]);
        const deal = issues.map(({ worths }) => worths.length - 1);
        expect(Math.abs(toNumber(sumOf(party, deal)) - worth(own, deal))).toBeLessThan(1e-10);
        expect(Math.abs(toNumber(party.walkAway!) - walkAway)).toBeLessThan(1e-10);
      },
    ),
    { seed: 5, numRuns: 200 },
  );
});

test("[EX3] what an additive format cannot hold is counted, kind by kind", () => {
  const talks =
    parse(`${file("walk_away: 30..40, factions: {f: {name: F, veto: true, walk_away: 3}}")}    positions: {a: {stated: 2, red_lines: [{below: 0.5}]}}
rules: [{never: "relief=all & cap>=2"}]
others: {oman: {name: Oman, role: mediator}}
packages: {p: {name: P, terms: {relief: some, cap: 2}}}
`);
  const { report } = exported(exportGenius(talks));
  const counts = Object.fromEntries(report.map(({ code, count }) => [code, count]));
  expect(counts).toEqual({
    "red-lines": 1,
    rules: 1,
    factions: 1,
    ranges: 1,
    levels: 1,
    positions: 1,
    packages: 1,
    others: 1,
    "walk-away-not-stated": 1,
  });
});

test("[EX4] talks with bonuses, without issues or without a worth are refused with the reason", () => {
  const reason = (text: string) => {
    const result = exportGenius(parse(text));
    return result.ok ? "" : result.reason;
  };
  expect(reason(`${file("walk_away: 3")}bonuses: [{when: "relief=all & cap=2", worth: {a: 5}}]\n`)).toMatch(
    /^the talks have 1 bonus over several issues/,
  );
  expect(reason("detente: 1\ntitle: t\nparties: {a: {name: A}}\n")).toBe("there is no issue");
  expect(reason(file("walk_away: 3").replace("a: 100, b: 7", "a: 100"))).toBe("b has no worth for relief=all");
  expect(reason(file("walk_away: 3", "a: 1").replace("a: 40, b: 50", "a: 40"))).toBe("b has no weight on any issue");
});

test("[EX5] markup, scripts and formulas in names stay inert text in XML and come back as they were", () => {
  const talks = parse(file("walk_away: 3"));
  const { files } = exported(exportGenius(talks));
  expect(files[0].text).not.toMatch(/<script|<b>/);
  const back = formats.genius(talks);
  expect(back.title).toBe("Talks <b> & 'more'");
  expect(back.issues[0]).toMatchObject({
    name: "=cmd|' /C calc'!A0",
    options: ["none: <script>alert(1)</script>", 'some: a, "b" & c', "all"],
  });
});

test("[EX6] a walk-away in points has no place in GeniusWeb, which is said", () => {
  const { report } = exported(exportGeniusWeb(parse(file("walk_away: 30"))));
  expect(report).toContainEqual({
    code: "walk-aways",
    count: 1,
    text: "left out: 1 walk-aways in points; the format takes a deal",
  });
});

test("[EX7] deals worth more than 100 points are said to be capped by Genius", () => {
  const talks = parse(
    file("walk_away: 3, weights_as_written: true", "a: 0.9, b: 1").replace("a: 40, b: 50", "a: 0.4, b: 1"),
  );
  const { report } = exported(exportGenius(talks));
  expect(report.find(({ code }) => code === "capped")?.text).toBe(
    "a: deals worth more than 100 points count as 100 in Genius",
  );
});
