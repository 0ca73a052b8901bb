import { expect, test } from "vitest";
import { toNumber } from "../fraction.js";
import { importGeniusWeb } from "./geniusweb.js";
import type { Import, Imported, ImportFile } from "./imported.js";
import { soundGeniusWeb } from "./sound-imports.js";

const read = (files: readonly ImportFile[]) => importGeniusWeb(files[0], files.slice(1));
const value = (imported: Import<Imported>): Imported => {
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  return imported.value;
};
const problems = (imported: Import<Imported>) =>
  imported.ok
    ? []
    : imported.problems.map(
        ({ file, line, column, code, message }) => `${file}:${line}:${column} ${message} [${code}]`,
      );
const [domain, one, two] = soundGeniusWeb;
const changed = (from: string | RegExp, to: string) => ({ ...one, text: one.text.replace(from, to) });

test("[IM31] utilities are taken undivided and the walk-away is what the reservation bid is worth", () => {
  const { parties, issues, title } = value(read(soundGeniusWeb));
  expect(title).toBe("trip");
  expect(issues).toEqual([
    { name: "place", options: ["sea", "hills"] },
    { name: "days", options: ["3", "4", "5"] },
  ]);
  expect(parties[1].worths.map((list) => list.map(toNumber))).toEqual([
    [30, 100],
    [100, 90, 0],
  ]);
  expect(parties.map(({ walkAway }) => walkAway && toNumber(walkAway))).toEqual([32, null]);
});

test("[IM32] a reservation bid that leaves an issue open states no walk-away, and that is reported", () => {
  const partial = value(read([domain, changed(/,\s*"days": "4"/, ""), two]));
  expect(partial.parties[0].walkAway).toBeNull();
  expect(partial.report.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["walk-away-partial", "walk-away-not-stated"]),
  );
  expect(problems(read([domain, changed('"days": "4"', '"days": "9"')])).join()).toMatch(
    /^one\.json:\d+:\d+ .*\[unknown-option\]$/,
  );
});

test("[IM33] other spaces, number issues and number utilities are refused by the name of their type", () => {
  expect(problems(read([domain, changed("LinearAdditiveUtilitySpace", "SumOfGroupsUtilitySpace")]))).toEqual([
    'one.json:2:3 a profile of type "SumOfGroupsUtilitySpace" is not read [unsupported]',
  ]);
  expect(problems(read([domain, changed("discreteutils", "numberutils")])).join()).toMatch(
    /"numberutils"; only discreteutils .*\[unsupported\]/,
  );
  const numbers = { ...domain, text: '{"name": "n", "issuesValues": {"price": {"range": ["0", "9", "1"]}}}' };
  expect(problems(read([numbers, one]))).toEqual([
    'trip.json:1:32 issue "price" has "range"; only discrete values are read [unsupported]',
  ]);
});

test("[IM34] the domain inside a profile must be the domain file's, in any order", () => {
  const order = changed(/"3",\s*"4",\s*"5"/, '"5", "3", "4"');
  expect(value(read([domain, order])).issues[1].options).toEqual(["3", "4", "5"]);
  const other = changed(/"sea",\s*"hills"/, '"sea", "lake"');
  expect(problems(read([domain, other])).join()).toMatch(/^one\.json:\d+:\d+ .*\[other-domain\]$/);
});

test("[IM35] every missing or bad number is told at once, with its place", () => {
  const bad = {
    ...one,
    text: one.text
      .replace('"sea": 1', '"sea": "1"')
      .replace('"4": 0.5', '"4": 1.5')
      .replace('"place": 0.6', '"place": -1')
      .replace(/"5": 1\n/, '"6": 1\n'),
  };
  const found = problems(read([domain, bad, { ...two, text: two.text.replace('"place": 0.6,', "") }]));
  expect(found.map((line) => line.replace(/^.*\[/, "["))).toEqual([
    "[negative-weight]",
    "[bad-number]",
    "[bad-number]",
    "[bad-number]",
    "[missing-weight]",
  ]);
  expect(found.every((line) => /^(one|two)\.json:[1-9]\d*:[1-9]\d* /.test(line))).toBe(true);
});

test("[IM36] duplicate and reserved keys, deep nesting, aliases and large files are refused with their place", () => {
  const refused = (text: string) => problems(read([{ name: "d.json", text }, one])).join();
  expect(refused('{"issuesValues": {"a": {"values": ["x"]}, "a": {"values": ["y"]}}}')).toMatch(
    /^d\.json:1:43 .*\[duplicate-key\]/,
  );
  expect(refused('{"issuesValues": {"__proto__": {"values": ["x"]}}}')).toMatch(/\[reserved-key\]/);
  expect(refused("[".repeat(5000))).toMatch(/\[too-deep\]/);
  expect(refused(`{"name": "${"x".repeat(10 * 1024 * 1024)}"}`)).toMatch(/\[too-large\]/);
  expect(refused('{"name": "a\\u0000b"}')).toMatch(/\[control-character\]/);
  expect(refused("")).toMatch(/^d\.json:1:1 .*\[empty-file\]/);
  expect(refused("[1, 2]")).toMatch(/^d\.json:1:1 .*\[expected-map\]/);
  expect(refused("{}")).toMatch(/issuesValues is missing, not a map \[expected-map\]$/);
});
