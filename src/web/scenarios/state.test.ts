import fc from "fast-check";
import { expect, test } from "vitest";
import { nothingTried, type Tried, type TryAction, tried } from "./state.js";

const after = (...actions: readonly TryAction[]): Tried => actions.reduce(tried, nothingTried);
const slide = (value: number | null, key = "deal.margin"): TryAction => ({ type: "slide", key, value });
const letGo: TryAction = { type: "let go" };

test("[SN30] however far a hand drags is one step; undo goes back to what was computed, redo comes again", () => {
  const dragged = after(slide(0.6), slide(0.7), slide(0.9), letGo);
  expect(dragged.values).toEqual({ "deal.margin": 0.9 });
  expect(dragged.past).toEqual([{}]);
  const undone = tried(dragged, { type: "undo" });
  expect(undone.values).toEqual({});
  expect(tried(undone, { type: "redo" }).values).toEqual({ "deal.margin": 0.9 });
});

test("[SN31] key after key on one slider is one step, on another or after leaving a new one", () => {
  const keys = after(slide(0.55), letGo, slide(0.6), letGo);
  expect(keys.past).toHaveLength(1);
  expect(tried(tried(tried(keys, { type: "leave" }), slide(0.65)), letGo).past).toHaveLength(2);
  expect(tried(tried(keys, slide(0.4, "deal.gap")), letGo).past).toHaveLength(2);
});

test("[SN32] a number given back, or moved to where it was, is no number set; as computed takes all away and can be undone", () => {
  expect(after(slide(0.6), slide(null), letGo)).toEqual(nothingTried);
  const reset = after(slide(0.6), letGo, slide(1, "talks.mediator"), letGo, { type: "reset" });
  expect(reset.values).toEqual({});
  expect(tried(reset, { type: "undo" }).values).toEqual({ "deal.margin": 0.6, "talks.mediator": 1 });
  expect(tried(nothingTried, { type: "reset" })).toBe(nothingTried);
});

test("[SN33] as many undos as steps lead back to what was computed, whatever was done", () => {
  const action = fc.oneof(
    fc
      .record({ key: fc.constantFrom("a", "b"), value: fc.integer({ min: 0, max: 3 }) })
      .map(({ key, value }): TryAction => slide(value, key)),
    fc.constantFrom<TryAction>(letGo, { type: "leave" }, { type: "undo" }, { type: "redo" }, { type: "reset" }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
      let state = after(...actions, letGo);
      for (let steps = state.past.length; steps > 0; steps--) state = tried(state, { type: "undo" });
      expect(state.values).toEqual({});
    }),
    { seed: 7 },
  );
});
