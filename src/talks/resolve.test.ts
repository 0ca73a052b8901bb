import { expect, test } from "vitest";
import type { Talks } from "./model.js";
import { parseTalks } from "./parse.js";
import { soundFile } from "./sound-file.js";

const problemsOf = (text: string) => {
  const parsed = parseTalks(text);
  return parsed.ok ? [] : parsed.problems;
};
const codesOf = (text: string) => problemsOf(text).map((problem) => problem.code);
const talksOf = (text: string): Talks => {
  const parsed = parseTalks(text);
  if (!parsed.ok)
    throw new Error(parsed.problems.map((p) => `${p.line}:${p.column} ${p.message} [${p.code}]`).join("\n"));
  return parsed.value;
};
const head = "detente: 1\ntitle: t\nparties: {a: {name: A}, b: {name: B}}\n";
const party = (walkAway: string) => `detente: 1\ntitle: t\nparties: {a: {name: A, walk_away: ${walkAway}}}\n`;
const walkAway = (written: string) => talksOf(party(written)).parties[0].walkAway;
const issue = (rest: string) => `${head}issues: {i: {name: I, ${rest}}}\n`;
const numeric = (rest: string) => issue(`levels: {at: [0, 1.5, 3.67, 20], unit: "%"}, ${rest}`);
const abc = "options: {x: {name: X}, y: {name: Y}, z: {name: Z}}";

test("[TR1] a..b has its middle as best guess, exactly, also below 0 and in tenths", () => {
  expect(walkAway("38..50")).toEqual({ kind: "points", points: { low: 38, best: 44, high: 50 } });
  expect(walkAway("-5..3.5")).toEqual({ kind: "points", points: { low: -5, best: -0.75, high: 3.5 } });
  expect(walkAway("0.1..0.2")).toEqual({ kind: "points", points: { low: 0.1, best: 0.15, high: 0.2 } });
  expect(walkAway("{low: 1, high: 2}")).toEqual({ kind: "points", points: { low: 1, best: 1.5, high: 2 } });
});

test("[TR2] a fraction keeps its exact value where no decimal ends", () => {
  expect(walkAway('"100/3"')).toEqual({
    kind: "points",
    points: { low: 100 / 3, best: 100 / 3, high: 100 / 3, exact: "100/3" },
  });
  expect(walkAway('"1/2"')).toEqual({ kind: "points", points: { low: 0.5, best: 0.5, high: 0.5 } });
  expect(codesOf(party('"1/0"'))).toEqual(["wrong-type"]);
});

test("[TR3] a range goes from low over best to high", () => {
  expect(codesOf(party("50..38"))).toEqual(["range-order"]);
  expect(codesOf(party("{low: 1, best: 5, high: 2}"))).toEqual(["range-order"]);
});

test("[TR4] worths lie from 0 to 100, weights are at least 0 and not all 0 for a party that has any", () => {
  expect(codesOf(issue("options: {x: {name: X, worth: {a: 101, b: -1..3}}}"))).toEqual([
    "worth-out-of-scale",
    "worth-out-of-scale",
  ]);
  expect(codesOf(issue(`weight: {a: -1}, ${abc}`))).toEqual(["negative-weight"]);
  expect(codesOf(issue(`weight: {a: 0, b: 1}, ${abc}`))).toEqual(["weights-all-zero"]);
  expect(codesOf(issue(abc))).toEqual([]);
});

test("[TR5] importance in words is 3, 2 or 1, half a point either way", () => {
  const read = talksOf(issue(`importance: {a: high, b: low}, ${abc}`)).issues[0];
  expect(read.weight).toEqual({ a: { low: 2.5, best: 3, high: 3.5 }, b: { low: 0.5, best: 1, high: 1.5 } });
  expect(read.weightFrom).toEqual({ a: "words", b: "words" });
  expect(codesOf(issue(`importance: {a: high}, weight: {a: 1}, ${abc}`))).toEqual(["weight-twice"]);
});

test("[TR6] option k of n in an order has 100(n−k)/(n−1) and reaches to its neighbours", () => {
  const options = "options: {x: {name: X}, y: {name: Y}, z: {name: Z}, w: {name: W}}";
  const read = talksOf(issue(`order: {a: [x, y, z, w]}, ${options}`)).issues[0];
  expect(read.options.map((option) => option.worth.a)).toEqual([
    { low: 200 / 3, best: 100, high: 100 },
    { low: 100 / 3, best: 200 / 3, high: 100, exact: "200/3" },
    { low: 0, best: 100 / 3, high: 200 / 3, exact: "100/3" },
    { low: 0, best: 0, high: 100 / 3 },
  ]);
  expect(read.worthFrom).toEqual({ a: "order" });
});

test("[TR7] an inner list in an order is a tie, and a single option is worth 100", () => {
  const read = talksOf(issue(`order: {a: [x, [y, z]]}, ${abc}`)).issues[0];
  expect(read.options.map((option) => option.worth.a.best)).toEqual([100, 0, 0]);
  expect(talksOf(issue("order: {a: [x]}, options: {x: {name: X}}")).issues[0].options[0].worth.a.best).toBe(100);
  expect(codesOf(issue(`order: {a: [x, y]}, ${abc}`))).toEqual(["order-incomplete"]);
  expect(codesOf(issue(`order: {a: [x, y, z, x]}, ${abc}`))).toEqual(["order-twice"]);
});

test("[TR8] a worth as a line is read at the levels, straight between points and flat beyond them", () => {
  const read = talksOf(numeric("worth: {a: [[1, 10], [3, 30..50]]}")).issues[0];
  expect(read.options.map((option) => [option.id, option.level, option.worth.a.low, option.worth.a.high])).toEqual([
    ["0", 0, 10, 10],
    ["1.5", 1.5, 15, 20],
    ["3.67", 3.67, 30, 50],
    ["20", 20, 30, 50],
  ]);
  expect(read.worthFrom).toEqual({ a: "line" });
  expect(read.options[1].name).toBe("1.5 %");
  expect(codesOf(numeric("worth: {a: [[1, 10]]}"))).toEqual(["line-too-short"]);
  expect(codesOf(numeric("worth: {a: [[2, 10], [1, 30]]}"))).toEqual(["line-order"]);
});

test("[TR9] from, to and step give both ends, in exact tenths; an issue has at most 1,000 levels or options", () => {
  const read = talksOf(issue("levels: {from: 0, to: 0.3, step: 0.1}")).issues[0];
  expect(read.options.map((option) => option.id)).toEqual(["0", "0.1", "0.2", "0.3"]);
  expect(codesOf(issue("levels: {from: 0, to: 1, step: 0.3}"))).toEqual(["levels-step"]);
  expect(codesOf(issue("levels: {from: 0, to: 1e6, step: 1}"))).toEqual(["too-many-levels"]);
  expect(codesOf(issue("levels: {at: [1, 1]}"))).toEqual(["levels-order"]);
  expect(codesOf(issue("levels: {at: []}"))).toEqual(["no-levels"]);
  const many = Array.from({ length: 1001 }, (_, k) => `o${k}: {name: O}`).join(", ");
  expect(codesOf(issue(`options: {${many}}`))).toEqual(["too-many-options"]);
});

test("[TR10] deals, offers and positions name a level by its number, however it is written", () => {
  const text = `${numeric("positions: {a: {stated: 3.670}}")}offers: [{id: o, on: 2025, by: a, terms: {i: 1.50}}]\n`;
  expect(talksOf(text).offers[0].terms).toEqual({ i: "1.5" });
  expect(talksOf(text).issues[0].positions.a[0].stated).toBe("3.67");
  expect(codesOf(text.replace("1.50", "2"))).toEqual(["unknown-level"]);
});

test("[TR11] a bare red line is a bottom line, and a bound breaks the levels strictly beyond it", () => {
  const lines = (written: string) =>
    talksOf(numeric(`positions: {a: {red_lines: ${written}}}`)).issues[0].positions.a[0].redLines;
  expect(lines("[0]")).toEqual([{ options: ["0"], firmness: "bottom", sources: [] }]);
  expect(lines("{above: 1.5, firmness: stated, chance: 0.3}")).toEqual([
    { options: ["3.67", "20"], above: 1.5, firmness: "stated", chance: 0.3, sources: [] },
  ]);
  expect(lines("[{below: 3.67, firmness: held}, 20]").map((line) => line.options)).toEqual([["0", "1.5"], ["20"]]);
  expect(codesOf(issue(`positions: {a: {red_lines: [{above: 1}]}}, ${abc}`))).toEqual(["not-numeric"]);
  expect(codesOf(issue(`positions: {a: {red_lines: [{firmness: held}]}}, ${abc}`))).toEqual(["missing-key"]);
});

test("[TR12] a list of positions is a series, oldest first, undated before dated", () => {
  const series = "positions: {a: [{stated: x, on: 2026-01}, {stated: y, on: 2025}, {text: always}]}";
  expect(talksOf(issue(`${series}, ${abc}`)).issues[0].positions.a.map((each) => each.stated)).toEqual([
    undefined,
    "y",
    "x",
  ]);
});

test("[TR13] a walk-away given as a deal must settle every issue", () => {
  const text = `detente: 1\ntitle: t\nparties: {a: {name: A, walk_away: {deal: {i: x}}}}\nissues: {i: {name: I, ${abc}}, j: {name: J, ${abc}}}\n`;
  expect(codesOf(text)).toEqual(["partial-deal"]);
  expect(talksOf(text.replace("{i: x}", "{i: x, j: y}")).parties[0].walkAway).toEqual({
    kind: "deal",
    deal: { i: "x", j: "y" },
  });
});

test("[TR14] rules name known issues, options and levels; relations other than = only numeric issues", () => {
  const rule = (said: string) =>
    codesOf(`${head}issues: {i: {name: I, ${abc}}, n: {name: N, levels: {at: [0, 5]}}}\nrules: [{never: "${said}"}]\n`);
  expect(rule("i=x & n<=3 & !(n=5.0 | i=z)")).toEqual([]);
  expect(rule("j=x")).toEqual(["unknown-issue"]);
  expect(rule("i=w | n=4")).toEqual(["unknown-option", "unknown-level"]);
  expect(rule("i<=3")).toEqual(["not-numeric"]);
  expect(rule("n<=x")).toEqual(["wrong-type"]);
  expect(rule("i")).toEqual(["bad-statement"]);
});

test("[TR15] a bonus must be a conjunction", () => {
  const bonus = (said: string) => codesOf(`${issue(abc)}bonuses: [{when: "${said}", worth: {a: 5}}]\n`);
  expect(bonus("i=x & (i=y & i=z)")).toEqual([]);
  for (const said of ["i=x | i=y", "!i=x", "i=x if i=y", "i=x & (i=y | i=z)"])
    expect(bonus(said)).toEqual(["unsupported-bonus"]);
});

test("[TR16] every name that is not declared is a problem of its own kind", () => {
  const cases: [string, string][] = [
    ["offers: [{id: o, on: 2025, by: c, terms: {}}]", "unknown-actor"],
    ["events: [{on: 2025, what: w, source: s}]", "unknown-source"],
    ["consequences: [{scenario: s, where: w, domain: energy, effect: e}]", "unknown-scenario"],
    ["believes: {a: {c: {}}}", "unknown-party"],
    ["talks: {core: [j]}", "unknown-issue"],
    ["tranches: {t: {after: [c]}}", "unknown-moment"],
    ["groups: [{steps: [c]}]", "unknown-step"],
    ["standing: [{who: a, in: t}]", "unknown-text"],
    ["invocations: [{procedure: p, by: a, on: 2025}]", "unknown-procedure"],
    ["procedures: {p: {calendar: c, steps: []}}", "unknown-calendar"],
  ];
  for (const [section, code] of cases) expect(codesOf(`${head}${section}\n`)).toEqual([code]);
});

test("[TR17] an id is an ASCII letter, then letters, digits, - or _; lists give each id once", () => {
  expect(codesOf("detente: 1\ntitle: t\nparties: {1a: {name: A}, ایران: {name: B}}\n")).toEqual(["bad-id", "bad-id"]);
  expect(codesOf(`${head}deadlines: [{id: d, on: 2025, what: w}, {id: d, on: 2026, what: w}]\n`)).toEqual([
    "duplicate-id",
  ]);
  expect(codesOf(`${head}others: {a: {name: A}}\n`)).toEqual(["duplicate-id"]);
});

test("[TR18] statements of a conflict are quoted, name options of one maker, and do not compare", () => {
  const conflict = (prefers: string) =>
    codesOf(`${head}conflict: {makers: {a: {options: {p: P, q: Q}, prefers: [${prefers}]}, b: {options: {p: P}}}}\n`);
  expect(conflict('"!q", ["a.p", {say: "q if b.p", chance: 0.5}]')).toEqual([]);
  expect(conflict("!q")).toEqual(["unquoted-statement"]);
  expect(conflict("&q x")[0]).toBe("unquoted-statement");
  expect(conflict('"p"')).toEqual(["ambiguous-option"]);
  expect(conflict('"r", "b.q", "c.p"')).toEqual(["unknown-option", "unknown-option", "unknown-maker"]);
  expect(conflict('"q=1"')).toEqual(["comparison-in-statement"]);
});

test("[TR19] dates defined by one another in a circle are refused; a cycle among steps is not", () => {
  const circle = "milestones: {m: {name: M, when: {after: n}}, n: {name: N, when: {latest_of: [{with: m}, 2015]}}}";
  expect(codesOf(`${head}${circle}\n`)).toEqual(["date-circle"]);
  const cycle = "commitments: {c: {what: w, after: [d]}, d: {what: w, after: [c]}}";
  expect(codesOf(`${head}${cycle}\n`)).toEqual([]);
});

test("[TR20] sections of later analyses are checked and kept as written, clauses in the order of the file", () => {
  const { later } = talksOf(soundFile);
  expect(Object.keys(later)).toEqual(["conflict", "texts", "commitments", "milestones", "procedures"]);
  expect(later.texts).toEqual({
    pact: {
      name: "Pact",
      version: "2025-11-24",
      clauses: [
        ["10", "ten"],
        ["9", "nine"],
      ],
    },
  });
  expect(later.milestones).toMatchObject({ vote: { name: "Vote" } });
});

test("[TR21] claims keep who makes them and who denies them", () => {
  const { incidents, events } = talksOf(soundFile);
  expect(events[1]).toMatchObject({ claimedBy: ["iran"], deniedBy: [] });
  expect(incidents[0].actors[0]).toMatchObject({ party: "iran", attributedBy: [], deniedBy: [] });
});

test("[TR22] experts' chances are four, do not fall, and leave at most 1 in all", () => {
  const expert = (b: string) =>
    codesOf(
      `${head}experts: [{by: d, on: 2026, breakthrough: ${b}, interim: [0, 0, 0, 0.5], breakdown: [0, 0, 0, 0.1]}]\n`,
    );
  expect(expert("[0.1, 0.2, 0.3, 0.4]")).toEqual([]);
  expect(expert("[0.1, 0.2, 0.3]")).toEqual(["four-chances"]);
  expect(expert("[0.1, 0.2, 0.1, 0.4]")).toEqual(["chances-fall"]);
  expect(expert("[0.1, 0.2, 0.3, 0.41]")).toEqual(["chances-over-one"]);
});

test("[TR23] issues, options, scenarios and packages keep their remarks and sources", () => {
  const remarks = "interest: i, note: n, source: s";
  const text = `${head}sources: {s: {title: S}}
issues: {i: {name: I, ${remarks}, options: {x: {name: X, ${remarks}}}}}
scenarios: {e: {name: E, ${remarks}}}
packages: {p: {name: P, terms: {i: x}, ${remarks}}}
`;
  const kept = { interest: "i", note: "n", sources: ["s"] };
  const talks = talksOf(text);
  for (const each of [talks.issues[0], talks.issues[0].options[0], talks.scenarios[0], talks.packages[0]]) {
    expect(each).toMatchObject(kept);
  }
});

test("[CU8] a label of states is a statement, or a statement with words for it", () => {
  const named = (names: string) => codesOf(`${head}conflict: {makers: {a: {options: {p: P}}}, names: {x: ${names}}}\n`);
  expect(named('"p"')).toEqual([]);
  expect(named('{when: "p", name: {en: Peace, fa: صلح}}')).toEqual([]);
  expect(named('{when: "q", name: Peace}')).toEqual(["unknown-option"]);
  expect(named("{name: Peace}")).toEqual(["missing-key"]);
});
