import fc from "fast-check";
import { expect, test } from "vitest";
import { readState, startState, writeState } from "./address.js";
import { type DeskAction, deskState, sameWhatIf, step } from "./state.js";

const start = deskState(startState);
const run = (...actions: readonly DeskAction[]) => actions.reduce(step, start);
const slide = (value: number | null, key = "weight/a/x"): DeskAction => ({ type: "slide", key, value });
const letGo: DeskAction = { type: "let go" };

test("[DW1] however far a hand goes, letting go is one step back", () => {
  const moved = run(slide(10), slide(20), slide(30), letGo);
  expect(moved.page.whatIf.values).toEqual({ "weight/a/x": 30 });
  expect(moved.past).toEqual([startState.whatIf]);
  const back = step(moved, { type: "undo" });
  expect(back.page.whatIf).toEqual(startState.whatIf);
  expect(step(back, { type: "redo" }).page.whatIf).toEqual(moved.page.whatIf);
});

test("[DW2] a hand that returns to where it began is no step, and a number given back to the file is not kept", () => {
  const same = run(slide(10), slide(null), letGo);
  expect(same.past).toEqual([]);
  expect(same.page.whatIf).toEqual(startState.whatIf);
});

test("[DW3] undo in the middle of a movement goes back to where it began", () => {
  const moved = run(slide(10), letGo, { type: "leave" }, slide(50), { type: "undo" });
  expect(moved.page.whatIf.values).toEqual({ "weight/a/x": 10 });
  expect(moved.held).toBeNull();
});

test("[DW4] back to the file is itself a step that can be undone, and a new step ends what could be redone", () => {
  const reset = run(slide(10), letGo, { type: "lines", off: ["a/0"] }, { type: "reset" });
  expect(reset.page.whatIf).toEqual(startState.whatIf);
  const back = step(reset, { type: "undo" });
  expect(back.page.whatIf).toEqual({ values: { "weight/a/x": 10 }, off: ["a/0"] });
  expect(step(step(back, slide(5)), letGo).future).toEqual([]);
});

test("[DW5] choosing a package, an option or a pin leaves the sliders' history alone", () => {
  const state = run(
    { type: "deal", deal: { x: "p", y: "q" } },
    { type: "option", issue: "y", option: "r", shown: { x: "p", y: "q" } },
    { type: "pin", deal: { x: "s", y: "q" } },
  );
  expect(state.page.deal).toEqual({ x: "p", y: "r" });
  // Two options in quick succession: the second does not undo the first, although the page still draws the old package.
  const quick = step(state, { type: "option", issue: "x", option: "z", shown: { x: "p", y: "q" } });
  expect(quick.page.deal).toEqual({ x: "z", y: "r" });
  expect(state.page.pinned).toEqual({ x: "s", y: "q" });
  expect(state.past).toEqual([]);
  expect(step(state, { type: "unpin" }).page.pinned).toBeNull();
});

test("[FW11] key after key on one slider is one step back, until the keyboard leaves it or another is moved", () => {
  const leave: DeskAction = { type: "leave" };
  const run3 = [slide(1), letGo, slide(2), letGo, slide(3), letGo];
  expect(run(...run3).past).toEqual([startState.whatIf]);
  expect(step(run(...run3), { type: "undo" }).page.whatIf).toEqual(startState.whatIf);
  expect(run(...run3, leave, slide(4), letGo).past.map(({ values }) => values)).toEqual([{}, { "weight/a/x": 3 }]);
  expect(run(...run3, slide(7, "walk-away/b"), letGo, slide(4), letGo).past).toHaveLength(3);
  expect(run(...run3, { type: "undo" }, slide(9), letGo).past).toEqual([startState.whatIf]);
  expect(run(...run3, slide(null), letGo).past).toEqual([]);
  expect(run(slide(1), letGo, leave, slide(2), letGo, slide(1), letGo, slide(5), letGo).past).toHaveLength(2);
});

test("[DW6] any walk through the history and back ends where it was", () => {
  const action = fc.oneof(
    fc.record({
      type: fc.constant("slide" as const),
      key: fc.constantFrom("weight/a/x", "walk-away/b"),
      value: fc.integer({ min: 0, max: 9 }),
    }),
    fc.constant(letGo),
    fc.constant<DeskAction>({ type: "leave" }),
    fc.record({ type: fc.constant("lines" as const), off: fc.constantFrom(null, [], ["a/0"], ["a/0", "b/1"]) }),
    fc.constantFrom<DeskAction>({ type: "reset" }, { type: "undo" }, { type: "redo" }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const end = step(run(...(actions as DeskAction[])), letGo);
      const steps = end.past.length;
      let state = end;
      for (let i = 0; i < steps; i++) state = step(state, { type: "undo" });
      expect(state.past).toEqual([]);
      expect(sameWhatIf(state.page.whatIf, startState.whatIf)).toBe(true);
      for (let i = 0; i < steps; i++) state = step(state, { type: "redo" });
      expect(sameWhatIf(state.page.whatIf, end.page.whatIf)).toBe(true);
    }),
    { seed: 3, numRuns: 300 },
  );
});

test("[DW7] an address keeps every number, line and package, and is empty for the page as it starts", () => {
  expect(writeState(startState)).toBe("");
  const id = fc.stringMatching(/^[A-Za-z][\w-]{0,6}$/);
  const option = fc.oneof(id, fc.constantFrom("3.67", "-5", "0"));
  const terms = fc.array(fc.tuple(id, option), { minLength: 1, maxLength: 4 }).map((list) => Object.fromEntries(list));
  const number = fc.oneof(fc.integer({ min: -50, max: 150 }), fc.constantFrom(0.5, 33.33, -0.25));
  const key = fc.oneof(
    fc.tuple(id, id).map(([party, issue]) => `weight/${party}/${issue}`),
    fc.tuple(id, id, option).map(([party, issue, what]) => `worth/${party}/${issue}/${what}`),
    id.map((party) => `walk-away/${party}`),
  );
  const state = fc.record({
    whatIf: fc.record({
      values: fc.array(fc.tuple(key, number), { maxLength: 4 }).map((list) => Object.fromEntries(list)),
      off: fc.oneof(
        fc.constant(null),
        fc.array(
          id.map((party) => `${party}/2`),
          { maxLength: 3 },
        ),
      ),
    }),
    deal: fc.oneof(fc.constant({}), terms),
    pinned: fc.oneof(fc.constant(null), terms),
  });
  fc.assert(
    fc.property(state, (page) => {
      expect(readState(`#${writeState(page)}`)).toEqual(page);
    }),
    { seed: 5, numRuns: 300 },
  );
});

test("[DW8] an address that makes no sense is read as far as it does, never refused", () => {
  for (const text of ["#", "#set=x", "#set=weight/a/x:1e9", "#deal=:,=,a", "#off=&with", "#%E0%A4%A"]) {
    const read = readState(text);
    expect(read.whatIf.values).toEqual({});
    expect(read.deal).toEqual({});
  }
});
