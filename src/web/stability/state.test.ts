import fc from "fast-check";
import { expect, test } from "vitest";
import { nothingTried, type TryAction, tried } from "./state.js";

test("[SP20] undo and redo go back and forth through tried orders; a drag is one step, however far it goes", () => {
  const drag = (order: number[]): TryAction => ({ type: "drag", maker: "a", order });
  const dragged = [drag([1, 0, 2]), drag([1, 2, 0]), { type: "let go" } as const].reduce(tried, nothingTried);
  expect(dragged).toEqual({ orders: { a: [1, 2, 0] }, past: [{}], future: [], held: null });
  const back = tried(dragged, { type: "undo" });
  expect(back).toMatchObject({ orders: {}, past: [], future: [{ a: [1, 2, 0] }] });
  expect(tried(back, { type: "redo" })).toEqual(dragged);
  const nowhere = [drag([1, 0, 2]), drag([0, 1, 2]), { type: "let go" } as const].reduce(tried, nothingTried);
  expect(nowhere).toEqual(nothingTried);
  expect(tried(dragged, { type: "forget" })).toEqual(nothingTried);
});

test("[SP21] as many undos as steps lead back to the file's order, and the redos to where one was", () => {
  const step = fc.record({
    maker: fc.constantFrom("a", "b"),
    order: fc.constantFrom([0, 1, 2], [1, 0, 2], [2, 1, 0], [2, 0, 1]),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const end = steps.reduce((state, one) => tried(state, { type: "order", ...one }), nothingTried);
      let state = end;
      for (let k = end.past.length; k > 0; k--) state = tried(state, { type: "undo" });
      expect(state.orders).toEqual({});
      for (let k = end.past.length; k > 0; k--) state = tried(state, { type: "redo" });
      expect(state.orders).toEqual(end.orders);
    }),
    { seed: 5 },
  );
});
