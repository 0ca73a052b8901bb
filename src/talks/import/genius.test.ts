import { expect, test } from "vitest";
import { toNumber } from "../fraction.js";
import { importGenius, skippedByName } from "./genius.js";
import type { Import, Imported, ImportFile } from "./imported.js";
import { geniusDomain, geniusProfile, soundGenius } from "./sound-imports.js";

const read = (files: readonly ImportFile[], semantics: "genius" | "negmas" = "genius", levels?: number) =>
  importGenius(files[0], files.slice(1), { semantics, ...(levels ? { levels } : {}) });
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
const codes = (imported: Import<Imported>) => value(imported).report.map(({ code }) => code);
const worths = (imported: Imported, party: number) => imported.parties[party].worths.map((list) => list.map(toNumber));
const a = geniusProfile("a.xml", ["1", "3", "4"]);

/** A domain of one discrete issue with its profile's inner part. */
const small = (issue: string, profile: string, end = ""): ImportFile[] => [
  {
    name: "d.xml",
    text: `<negotiation_template><utility_space><objective>\n${issue}\n</objective></utility_space></negotiation_template>`,
  },
  { name: "p.xml", text: `<utility_space><objective>\n${profile}\n</objective>${end}</utility_space>` },
];
const yesNo = (evaluations: readonly string[]) =>
  `<issue index="1" name="i">${["yes", "no"].map((v, k) => `<item index="${k + 1}" value="${v}"${evaluations[k] ?? ""}/>`).join("")}</issue>`;

test("[IM8] issues are matched and sorted by index, wherever they stand and wherever indexes start", () => {
  const imported = value(read(soundGenius));
  expect(imported.title).toBe("Relief talks");
  expect(imported.issues.map(({ name }) => name)).toEqual(["relief", "share", "years"]);
  expect(imported.parties[0].weights.map(toNumber)).toEqual([0.5, 0.3, 0.2]);
  expect(codes(read(soundGenius))).toContain("index-start");
});

test("[IM9] evaluations are divided by the largest of their issue, in the profile's own list", () => {
  expect(worths(value(read(soundGenius)), 0)[0]).toEqual([25, 75, 100]);
  const extra = small(
    yesNo([]),
    `${yesNo([' evaluation="1"', ' evaluation="2"']).replace("</issue>", '<item index="3" value="late" evaluation="4"/></issue>')}<weight index="1" value="1"/>`,
  );
  expect(worths(value(read(extra)), 0)[0]).toEqual([25, 50]);
  expect(codes(read(extra))).toContain("item-unknown");
});

test("[IM10] an issue whose largest evaluation is below 0.00001 counts 0", () => {
  const tiny = small(yesNo([]), `${yesNo([' evaluation="0.000009"', ' evaluation="0"'])}<weight index="1" value="1"/>`);
  expect(worths(value(read(tiny)), 0)[0]).toEqual([0, 0]);
  expect(codes(read(tiny))).toContain("all-zero");
  const least = small(yesNo([]), `${yesNo([' evaluation="0.00001"', ' evaluation="0"'])}<weight index="1" value="1"/>`);
  expect(worths(value(read(least)), 0)[0]).toEqual([100, 0]);
});

test("[IM11] integer evaluators run from the profile's lower bound and are clipped", () => {
  const imported = value(read(soundGenius));
  expect(imported.issues[2].options).toEqual(["-2", "-1", "0", "1", "2"]);
  expect(worths(imported, 0)[2]).toEqual([10, 30, 50, 70, 90]);
  const steep = { ...a, text: a.text.replace('slope="0.2"', 'slope="0.5"').replace('offset="0.1"', 'offset="-0.2"') };
  expect(worths(value(read([geniusDomain, steep])), 0)[2]).toEqual([0, 30, 80, 100, 100]);
  const aliased = { ...a, text: a.text.replace('offset="0.1" slope', 'parameter0="0.1" parameter1') };
  expect(worths(value(read([geniusDomain, aliased])), 0)[2]).toEqual([10, 30, 50, 70, 90]);
  expect(codes(read([geniusDomain, aliased]))).toContain("evaluator-names");
  const lower = { ...a, text: a.text.replace('lowerbound="-2"', 'lowerbound="-3"') };
  expect(worths(value(read([geniusDomain, lower])), 0)[2]).toEqual([30, 50, 70, 90, 100]);
  expect(codes(read([geniusDomain, lower]))).toContain("bounds-differ");
});

test("[IM12] real issues are cut into levels, 11 unless asked, and valued as linear, constant or triangular", () => {
  const imported = value(read(soundGenius));
  expect(imported.issues[1].levels).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(worths(imported, 0)[1].map(Math.round)).toEqual([0, 25, 50, 75, 100, 83, 67, 50, 33, 17, 0]);
  expect(value(read(soundGenius, "genius", 3)).issues[1].levels).toEqual([0, 5, 10]);
  const evaluator = (text: string) => ({ ...a, text: a.text.replace(/<evaluator ftype="triangular"[^>]*>/, text) });
  const linear = evaluator('<evaluator ftype="linear" parameter0="0.5" parameter1="0.2"/>');
  expect(worths(value(read([geniusDomain, linear], "genius", 3)), 0)[1]).toEqual([50, 100, 100]);
  const constant = evaluator('<evaluator ftype="constant" parameter0="0.4"/>');
  expect(worths(value(read([geniusDomain, constant], "genius", 3)), 0)[1]).toEqual([40, 40, 40]);
  expect(problems(read([geniusDomain, evaluator('<evaluator ftype="sine"/>')]))[0]).toMatch(
    /"sine" is not read \[unsupported\]/,
  );
  expect(codes(read(soundGenius))).toContain("levels");
});

test("[IM13] semantics negmas divide nothing, clip nothing and take the walk-away on that raw scale", () => {
  const { scale, parties, report } = value(read([geniusDomain, a], "negmas"));
  expect(scale).toBe("raw");
  expect(parties[0].worths[0].map(toNumber)).toEqual([1, 3, 4]);
  expect(parties[0].worths[2].map(toNumber)).toEqual([-0.3, -0.1, 0.1, 0.3, 0.5].map((x) => expect.closeTo(x, 12)));
  expect(toNumber(parties[0].walkAway!)).toBe(0.25);
  expect(report.find(({ code }) => code === "scale")?.text).toMatch(/a: values run from .* to .* on that scale/);
  expect(report.map(({ code }) => code)).toContain("units-differ");
});

test("[IM14] the reservation lies on 0 to 1 and is 0 where absent; a discount is kept and said, not used", () => {
  const [first, second] = value(read(soundGenius)).parties;
  expect([toNumber(first.walkAway!), toNumber(second.walkAway!)]).toEqual([25, 0]);
  expect([first.discountAtDeadline, second.discountAtDeadline]).toEqual([0.8, undefined]);
  expect(codes(read(soundGenius))).toEqual(expect.arrayContaining(["walk-away-absent", "discount", "scale"]));
  for (const none of ["0.0", "1.0", "-1", "2"]) {
    const profile = geniusProfile("a.xml", ["1", "3", "4"], `<discount_factor value="${none}"/>`);
    expect(value(read([geniusDomain, profile])).parties[0].discountAtDeadline).toBeUndefined();
  }
  const high = geniusProfile("a.xml", ["1", "3", "4"], '<reservation value="37"/>');
  expect(codes(read([geniusDomain, high]))).toContain("walk-away-off-scale");
});

test("[IM15] every missing, null, negative or unreadable evaluation is told at once, each with its place", () => {
  const bad = { ...geniusProfile("bad.xml", [undefined, "null", "-1"]) };
  const found = problems(read([geniusDomain, bad, geniusProfile("worse.xml", ["1e999", "1", "x"])]));
  expect(found).toEqual([
    'bad.xml:5:7 the evaluation of "none" is missing [bad-number]',
    'bad.xml:6:7 the evaluation of "some & more" is "null", not a number that can be read [bad-number]',
    'bad.xml:7:7 the evaluation of "all" is -1, below 0 [bad-number]',
    'worse.xml:5:7 the evaluation of "none" is "1e999", not a number that can be read [bad-number]',
    'worse.xml:7:7 the evaluation of "all" is "x", not a number that can be read [bad-number]',
  ]);
});

test("[IM16] an option without an item, an issue without a weight or missing in the profile is a problem", () => {
  const less = { ...a, text: a.text.replace(/<item index="3".*\n/, "").replace('<weight index="3" value="0.3"/>', "") };
  expect(problems(read([geniusDomain, less]))).toEqual([
    expect.stringMatching(/^a\.xml:\d+:\d+ issue 3 \("share"\) has no weight \[missing-weight\]$/),
    expect.stringMatching(/^a\.xml:\d+:\d+ "all" of issue 2 \("relief"\) has no evaluation \[missing-evaluation\]$/),
  ]);
  const gone = { ...a, text: a.text.replace('index="4" name="years"', 'index="7" name="years"') };
  expect(problems(read([geniusDomain, gone])).join()).toMatch(
    /issue 4 \("years"\) is not in the profile \[missing-issue\]/,
  );
});

test("[IM17] a weight of no issue is left out and reported, never added; weights are not renormalised", () => {
  const more = {
    ...a,
    text: a.text.replace("</objective>\n  <disc", '<weight index="1" value="0.7"/></objective>\n  <disc'),
  };
  const imported = value(read([geniusDomain, more]));
  expect(imported.parties[0].weights.map(toNumber)).toEqual([0.5, 0.3, 0.2]);
  expect(imported.report.find(({ code }) => code === "weight-ignored")).toMatchObject({ count: 1, place: "a.xml:15" });
  const heavy = { ...a, text: a.text.replace('value="0.5"', 'value="0.9"') };
  expect(value(read([geniusDomain, heavy])).parties[0].weights.map(toNumber)).toEqual([0.9, 0.3, 0.2]);
  expect(codes(read([geniusDomain, heavy]))).toEqual(expect.arrayContaining(["weights-not-1", "capped"]));
});

test("[IM18] where type, vtype and etype differ type wins; without any the issue is discrete", () => {
  const mixed = small(
    '<issue index="1" name="i" type="integer" vtype="discrete" etype="real" lowerbound="1" upperbound="3"/>',
    '<issue index="1" lowerbound="1" upperbound="3"><evaluator offset="0" slope="0.5"/></issue><weight index="1" value="1"/>',
  );
  expect(value(read(mixed)).issues[0].options).toEqual(["1", "2", "3"]);
  expect(codes(read(mixed))).toContain("types-differ");
  const bare = small(yesNo([]), `${yesNo([' evaluation="1"', ' evaluation="2"'])}<weight index="1" value="1"/>`);
  expect(value(read(bare)).issues[0].options).toEqual(["yes", "no"]);
  expect(problems(read(small('<issue index="1" type="fuzzy"/>', "")))).toEqual([
    'd.xml:2:1 an issue of type "fuzzy" is not read [unsupported]',
  ]);
});

test("[IM19] repeated values count once, in a profile the last one counts, and both are reported", () => {
  const twice = (text: string) => text.replace("</issue>", '<item index="9" value="yes" evaluation="1"/></issue>');
  const files = small(
    twice(yesNo([])),
    `${twice(yesNo([' evaluation="4"', ' evaluation="2"']))}<weight index="1" value="1"/>`,
  );
  expect(value(read(files)).issues[0].options).toEqual(["yes", "no"]);
  expect(worths(value(read(files)), 0)[0]).toEqual([50, 100]);
  expect(value(read(files)).report.filter(({ code }) => code === "item-twice")).toHaveLength(2);
});

test("[IM20] a total above 1 counts as 1: as terms that take away what lies above", () => {
  const heavy = { ...a, text: a.text.replace('value="0.5"', 'value="0.6"') };
  const [party] = value(read([geniusDomain, heavy])).parties;
  const best = party.terms.filter(({ when }) => when.every(({ issue, options }) => options.includes([2, 4, 4][issue])));
  // .6 + .3 + .2 · .9 = 1.08
  expect(best.map(({ add }) => toNumber(add))).toEqual([expect.closeTo(-8, 9)]);
});

test("[IM21] hyper-rectangles become terms; everything else in a nonlinear profile is refused by its name", () => {
  const domain = small(
    '<issue index="1" name="i" type="integer" lowerbound="0" upperbound="3"/><issue index="2" name="j" type="integer" lowerbound="0" upperbound="1"/>',
    "",
  )[0];
  const profile = (inner: string, head = 'aggregation="sum"') => ({
    name: "p.xml",
    text: `<utility_space type="nonlinear"><objective/><utility maxutility="10"><ufun ${head}>${inner}</ufun></utility></utility_space>`,
  });
  const rectangle =
    '<hyperRectangle utility="4"><INCLUDES index="1" min="1" max="2"/><INCLUDES index="2" min="0" max="1"/></hyperRectangle>';
  const [party] = value(read([domain, profile(`${rectangle}<hyperRectangle utility="1" weight="2"/>`)])).parties;
  expect(party.terms).toEqual([{ when: [{ issue: 0, options: [1, 2] }], add: { n: 40n, d: 1n } }]);
  expect(party.worths[0].map(toNumber)).toEqual([20, 20, 20, 20]);
  const box = (utility: number, from: number, to: number) =>
    `<hyperRectangle utility="${utility}"><INCLUDES index="1" min="${from}" max="${to}"/></hyperRectangle>`;
  const capped = (inner: string) => codes(read([domain, profile(inner)])).includes("cap-unchecked");
  expect(capped(box(6, 0, 1) + box(6, 2, 3) + box(4, 0, 3))).toBe(false);
  expect(capped(box(6, 0, 1) + box(6, 1, 3))).toBe(true);
  const refused = (inner: string, head?: string) => problems(read([domain, profile(inner, head)])).join();
  expect(refused('<hyperRectangle utility="1"><EXCLUDES index="1" min="0" max="1"/></hyperRectangle>')).toMatch(
    /<EXCLUDES>.*\[unsupported\]/,
  );
  expect(refused(rectangle, 'aggregation="max"')).toMatch(/aggregation="max" .*\[unsupported\]/);
  expect(refused("<ufun/>")).toMatch(/<ufun> inside <ufun> .*\[unsupported\]/);
  expect(refused('<hyperRectangle utility="1"><INCLUDES index="8" min="0" max="1"/></hyperRectangle>')).toMatch(
    /\[unknown-issue\]/,
  );
});

test("[IM22] pareto.xml, specials and names beginning with . or _ are left out by their names", () => {
  expect(
    ["pareto.xml", "x/pareto.xml", "x/yspecials.json", "x/.DS_Store", "_old.xml", "x\\_a.xml"].every(skippedByName),
  ).toBe(true);
  expect(["./domain.xml", "../a_b.xml", "x_y/pareto2.xml", "specials.xml"].some(skippedByName)).toBe(false);
});

test("[IM23] a byte order mark and blank lines before the root are tolerated and places stay right", () => {
  const led = soundGenius.map((file) => ({ ...file, text: `\uFEFF\n\n  ${file.text}` }));
  expect(value(read(led)).parties).toEqual(value(read(soundGenius)).parties);
  const bad = { ...led[1], text: led[1].text.replace('evaluation="3"', 'evaluation="x"') };
  expect(problems(read([led[0], bad]))[0]).toMatch(/^a\.xml:8:7 /);
});

test("[IM24] DOCTYPE, entities of one's own, deep nesting and large files are refused with their place", () => {
  const refused = (text: string) => problems(read([{ name: "d.xml", text }, a])).join();
  const bomb = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
  expect(refused(`\n${bomb}${geniusDomain.text}`)).toBe("d.xml:2:1 a DOCTYPE is not read [doctype]");
  expect(refused(`<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>`)).toMatch(/\[doctype\]$/);
  expect(refused(geniusDomain.text.replace("relief", "&xxe;"))).toMatch(
    /^d\.xml:5:\d+ not well-formed XML: .*\[bad-xml\]$/,
  );
  expect(refused("<a>".repeat(60))).toMatch(/\[too-deep\]/);
  expect(refused(`<a>${" ".repeat(10 * 1024 * 1024)}</a>`)).toMatch(/^d\.xml:1:1 .*\[too-large\]$/);
  expect(refused("")).toMatch(/^d\.xml:1:1 .*\[bad-xml\]$/);
  expect(refused("0.1,0.2\n")).toMatch(/\[bad-xml\]$/);
});

test("[IM25] a domain without issues, an issue without options, bounds the wrong way and too many levels are problems", () => {
  const refused = (issue: string) => problems(read(small(issue, ""))).join();
  expect(refused("")).toMatch(/\[no-issues\]/);
  expect(refused('<issue index="1" name="i"/>')).toMatch(/\[no-options\]/);
  expect(refused('<issue index="1" type="integer" lowerbound="3" upperbound="1"/>')).toMatch(/\[bad-bounds\]/);
  expect(refused('<issue index="1" type="integer" lowerbound="0.5" upperbound="1"/>')).toMatch(/\[bad-bounds\]/);
  expect(refused('<issue index="1" type="integer" lowerbound="0" upperbound="1e9"/>')).toMatch(/\[too-many-levels\]/);
  expect(refused('<issue index="x"/>')).toMatch(/\[bad-index\]/);
  expect(refused(yesNo([]) + yesNo([]))).toMatch(/\[index-twice\]/);
  expect(problems(read([geniusDomain]))).toEqual([expect.stringMatching(/\[no-profiles\]$/)]);
  expect(problems(read([geniusDomain, a, { ...a, name: "x/a.xml" }])).join()).toMatch(/\[party-twice\]/);
});

test("[IM26] names every object answers to are names like any other", () => {
  const odd = (text: string) =>
    text.replaceAll("none", "__proto__").replaceAll("all", "constructor").replaceAll("relief", "toString");
  const files = soundGenius.map((file, k) => ({
    name: ["d.xml", "constructor.xml", "__proto__.xml"][k],
    text: odd(file.text),
  }));
  const imported = value(read(files));
  expect(imported.parties.map(({ name }) => name)).toEqual(["constructor", "__proto__"]);
  expect(imported.issues[0]).toEqual({ name: "toString", options: ["__proto__", "some & more", "constructor"] });
});

test("[IM27] numbers of a million digits, beyond 1e12 or with huge exponents are refused at once", () => {
  const refused = (evaluation: string) =>
    problems(read([geniusDomain, geniusProfile("p.xml", [evaluation, "1", "1"])]));
  for (const odd of [
    "9".repeat(900_000),
    `0.${"3".repeat(900_000)}`,
    "1e300",
    "1e-300",
    "1e13",
    "0x10",
    "1,5",
    "Infinity",
    "NaN",
    "",
    "--1",
  ])
    expect(refused(odd)).toEqual([expect.stringMatching(/^p\.xml:5:7 the evaluation of "none" is ".*\[bad-number\]$/)]);
  expect(refused("1e12")).toEqual([]);
  expect(refused("+1.50e-3 ")).toEqual([]);
});

test("[IM28] fractions of more than 30 digits are rounded to 18 decimals, which is reported", () => {
  const third = `0.${"3".repeat(40)}`;
  const imported = value(read([geniusDomain, geniusProfile("p.xml", [third, "1", "7"])]));
  expect(imported.report.find(({ code }) => code === "rounded")?.text).toBe("p: 1 numbers are rounded to 18 decimals");
  expect(imported.parties[0].worths[0][0].d.toString().length).toBeLessThan(31);
});

test("[IM29] more than 10,000 options and levels in all, 500 issues, or values beyond 4e8 are refused", () => {
  const many = (count: number, high: number) =>
    Array.from(
      { length: count },
      (_, k) => `<issue index="${k + 1}" type="integer" lowerbound="0" upperbound="${high}"/>`,
    ).join("");
  expect(problems(read(small(many(11, 999), ""))).join()).toMatch(/\[too-many-levels\]/);
  expect(problems(read(small(many(501, 1), ""))).join()).toMatch(/\[too-many-issues\]/);
  const huge = small(yesNo([]), `${yesNo([' evaluation="1"', ' evaluation="2"'])}<weight index="1" value="1e12"/>`);
  expect(problems(read(huge)).join()).toMatch(/\[too-large-values\]/);
});
