import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder, nothingTried, type TryAction, tried } from "./state.js";

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

test("[SP28] a list stands in the tried order at once, whatever the last answer showed, and in the file's where that does not fit", () => {
  const entry = (at: number) => ({ at, words: String(at), said: "", doubt: null, sources: [], note: null });
  const list = {
    ...{ maker: "a", name: "A", who: "A", kind: "prefers" as const, moved: true, ranks: "", liked: [] },
    entries: [2, 0, 1].map(entry),
  };
  const places = (orders: Record<string, number[]>) => inOrder(list, orders).entries.map(({ at }) => at);
  expect(places({ a: [1, 2, 0] })).toEqual([1, 2, 0]);
  expect(places({})).toEqual([0, 1, 2]);
  expect(places({ a: [1, 0] })).toEqual([0, 1, 2]);
  expect(inOrder(list, {}).moved).toBe(false);
});
