import { expect, test } from "vitest";
import { compile } from "../../engine/compile.js";
import { analysedExample, twoSides } from "../example-talks.js";
import { look } from "./lens.js";
import { bindingWithout, changedTalks, unchanged } from "./what-if.js";

const { talks, model } = analysedExample(twoSides);

test("[DP1] nothing set is the file itself, and the talks of the file are never touched", () => {
  expect(changedTalks(talks, {})).toBe(talks);
  const before = JSON.stringify(talks);
  changedTalks(talks, { "weight/upper/relief": 10, "worth/upper/relief/none": 5, "walk-away/lower": 3 });
  expect(JSON.stringify(talks)).toBe(before);
});

test("[DP2] a number set by hand is the best guess, and the file's range is widened to hold it", () => {
  const changed = changedTalks(talks, {
    "walk-away/upper": 40,
    "worth/upper/relief/partial": 72,
    "weight/lower/cap": 60,
  });
  expect(changed.parties[0]!.walkAway).toEqual({ kind: "points", points: { low: 28, best: 40, high: 40 } });
  expect(changedTalks(talks, { "walk-away/upper": 20 }).parties[0]!.walkAway).toEqual({
    kind: "points",
    points: { low: 20, best: 20, high: 32 },
  });
  expect(changed.issues[0]!.options[1]!.worth["upper"]).toEqual({ low: 70, best: 72, high: 80 });
  expect(changed.issues[1]!.weight["lower"]).toEqual({ low: 45, best: 60, high: 60 });
  const compiled = compile(changed);
  if (!compiled.ok) throw new Error("expected a model");
  expect(compiled.model.parties[0]!.walkAway).toBe(40 * compiled.model.scale);
});

test("[DP3] places the file does not have and numbers that cannot stand there are passed over", () => {
  const values = {
    "weight/nobody/relief": 10,
    "weight/upper/relief": -1,
    "worth/upper/relief/none": 101,
    "walk-away/lower": Number.NaN,
    constructor: 7,
    "weight/__proto__/relief": 3,
  };
  expect(changedTalks(talks, values)).toEqual(talks);
});

test("[DP4] exactly the lines named do not bind; names of no line are passed over", () => {
  expect(bindingWithout(model!, []).onlyRedLines).toEqual([
    [0, 0],
    [1, 0],
    [1, 1],
  ]);
  expect(bindingWithout(model!, ["lower/1", "lower/9", "x"]).onlyRedLines).toEqual([
    [0, 0],
    [1, 0],
  ]);
});

test("[DP5] a state that makes no deal space is said in words, not thrown", () => {
  const values = Object.fromEntries(talks.issues.map(({ id }) => [`weight/upper/${id}`, 0]));
  const looked = look(talks, { ...unchanged, values }, []);
  expect(looked).toMatchObject({ ok: false });
  if (!looked.ok) expect(looked.problems[0]).toContain("weight");
});
