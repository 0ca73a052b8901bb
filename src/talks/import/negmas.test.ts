import { expect, test } from "vitest";
import { toNumber } from "../fraction.js";
import type { Import, Imported, ImportFile } from "./imported.js";
import { importNegmas } from "./negmas.js";
import { soundNegmas } from "./sound-imports.js";

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
const [space, up, down] = soundNegmas;
const changed = (file: ImportFile, from: string | RegExp, to: string) => ({
  ...file,
  text: file.text.replace(from, to),
});
const worths = ({ parties }: Imported) => parties.map((party) => party.worths.map((list) => list.map(toNumber)));

test("[IM37] class names may be dotted and files come in any order; parties are named for their files", () => {
  const imported = value(importNegmas([down, space, up]));
  expect(imported.title).toBe("water");
  expect(imported.parties.map(({ name }) => name)).toEqual(["down", "up"]);
  expect(imported.issues.map(({ options }) => options)).toEqual([
    ["low", "mid", "high"],
    ["1", "2", "3", "4"],
    ["0", "0.5", "1", "1.5", "2"],
  ]);
  expect(JSON.stringify(imported.report)).not.toContain("somebody");
  const any = changed(up, "LinearAdditiveUtilityFunction", "x.LinearAdditiveUtilityFUNction");
  expect(problems(importNegmas([space, any, down])).join()).toMatch(
    /"LinearAdditiveUtilityFUNction" is not read \[unsupported\]/,
  );
});

test("[IM38] tables, affine and linear functions are valued at the levels, keys compared as words", () => {
  expect(worths(value(importNegmas(soundNegmas)))).toEqual([
    [
      [0, 40, 100],
      [25, 50, 75, 100],
      [0, 25, 50, 75, 100],
    ],
    [
      [100, 50, 0],
      [100, 75, 50, 0],
      [100, 75, 50, 25, 0],
    ],
  ]);
  const quoted = changed(down, "{1: 1, 2: 0.75, 3: 0.5, 4: 0}", '{"1": 1, 2.0: 0.75, "3": 0.5, 4: 0}');
  expect(worths(value(importNegmas([space, up, quoted])))[1][1]).toEqual([100, 75, 50, 0]);
  const sine = changed(up, "LinearFun, slope", "negmas.SineFun, slope");
  expect(problems(importNegmas([space, sine, down]))[0]).toMatch(
    /^up\.yml:6:5 values of type "SineFun" are not read \[unsupported\]$/,
  );
});

test("[IM39] a discounted function gives its inner function and that one's walk-away; the discount is reported", () => {
  const { parties, report } = value(importNegmas(soundNegmas));
  expect(parties.map(({ walkAway }) => walkAway && toNumber(walkAway))).toEqual([30, 25]);
  expect(report.find(({ code }) => code === "discount")?.text).toBe(
    "down: ExpDiscountedUFun, discount 0.9, factor step; analysis is undiscounted",
  );
});

test("[IM40] -.inf or null states no walk-away; a reserved outcome is worth what that deal is", () => {
  const walkAway = (to: string) =>
    value(importNegmas([space, changed(up, "reserved_value: 0.3", to)])).parties[0].walkAway;
  for (const none of ["reserved_value: -.inf", "reserved_value: null", "reserved_value:", ""])
    expect(walkAway(none)).toBeNull();
  expect(toNumber(walkAway("reserved_outcome: [mid, 4, 1.0]")!)).toBe(60);
  expect(toNumber(walkAway("reserved_outcome: {share: mid, years: 4, price: 1}")!)).toBe(60);
  expect(walkAway("reserved_outcome: {share: mid}")).toBeNull();
  expect(toNumber(walkAway("reserved_value: 0.1\nreserved_outcome: [mid, 4, 1.0]")!)).toBe(10);
  expect(problems(importNegmas([space, changed(up, "reserved_value: 0.3", "reserved_value: .nan")])).join()).toMatch(
    /\[bad-number\]/,
  );
  expect(
    problems(importNegmas([space, changed(up, "reserved_value: 0.3", "reserved_outcome: [dry, 4, 1]")])).join(),
  ).toMatch(/\[unknown-option\]/);
});

test("[IM41] values beyond 0 to 1 keep their scale, which the report names for each party", () => {
  const wide = changed(up, "slope: 0.25, bias: 0.0", "slope: 10, bias: -20");
  const { scale, parties, report } = value(importNegmas([space, wide, down]));
  expect(scale).toBe("raw");
  expect(parties[0].worths[1].map(toNumber)).toEqual([-10, 0, 10, 20]);
  expect(toNumber(parties[0].walkAway!)).toBe(0.3);
  expect(report.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["up: values run from -3 to 6.7 and are kept on that scale"]),
  );
  expect(value(importNegmas(soundNegmas, { raw: true })).parties[0].worths[0].map(toNumber)).toEqual([0, 0.4, 1]);
});

test("[IM42] a weight below 0 is turned with its values and a constant is kept, so that deals keep their value", () => {
  const turned = value(importNegmas([space, changed(up, "[0.5, 0.3, 0.2]", "[-0.5, 0.3, 0.2]"), down])).parties[0];
  expect(turned.weights.map(toNumber)).toEqual([0.5, 0.3, 0.2]);
  expect(turned.worths[0].map(toNumber)).toEqual([0, -0.4, -1]);
  const lifted = value(importNegmas([space, { ...up, text: `${up.text}bias: 2\n` }, down])).parties[0];
  expect(lifted.weights.map(toNumber)).toEqual([1, 0.3, 0.2]);
  expect(lifted.worths[0].map(toNumber)).toEqual([2, 2.2, 2.5]);
});

test("[IM43] no domain, two domains, no party, other lengths and other types are problems with their place", () => {
  expect(problems(importNegmas([up, down])).join()).toMatch(/\[no-domain\]/);
  expect(problems(importNegmas([space, { ...space, name: "s2.yml" }, up])).join()).toMatch(
    /^s2\.yml:1:1 .*\[two-domains\]/,
  );
  expect(problems(importNegmas([space])).join()).toMatch(/\[no-profiles\]/);
  expect(problems(importNegmas([space, changed(up, "[0.5, 0.3, 0.2]", "[0.5, 0.5]")])).join()).toMatch(
    /^up\.yml:2:10 .*\[wrong-length\]/,
  );
  expect(problems(importNegmas([changed(space, "CategoricalIssue", "CallableIssue"), up])).join()).toMatch(
    /"CallableIssue" is not read \[unsupported\]/,
  );
  expect(problems(importNegmas([changed(space, "[1, 4]", "[1, 2, 4]"), up])).join()).toMatch(/\[bad-bounds\]/);
  expect(problems(importNegmas([changed(space, "[1, 4]", "[1, 1000000]"), up])).join()).toMatch(/\[too-many-levels\]/);
  const lacking = changed(changed(up, "mid: 0.4, ", ""), "slope: 0.5", "slope: x");
  expect(problems(importNegmas([space, lacking, down])).map((line) => line.replace(/^.*\[/, "["))).toEqual([
    "[missing-evaluation]",
    "[bad-number]",
  ]);
});

test("[IM44] alias bombs, tags and several documents are refused", () => {
  const refused = (text: string) => problems(importNegmas([{ name: "s.yml", text }, up])).join();
  const bomb = [
    "a0: &a0 [x, x]",
    ...Array.from({ length: 30 }, (_, k) => `a${k + 1}: &a${k + 1} [*a${k}, *a${k}]`),
  ].join("\n");
  expect(refused(bomb)).toMatch(/\[alias-bomb\]|\[too-many-aliases\]/);
  expect(refused("type: !!python/object:os.system OutcomeSpace")).toMatch(/\[tag\]/);
  expect(refused(`${space.text}---\n${space.text}---\nx: 1\n`)).toMatch(/\[several-documents\]/);
});
