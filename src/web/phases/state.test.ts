import fc from "fast-check";
import { expect, test } from "vitest";
import { phasesAnswerer } from "../../brief/phases-page/answer.js";
import { riverPlan } from "../../brief/phases-page/example-page.js";
import { sliceOf } from "../../brief/phases-page/slice.js";
import { moveIn, setIn } from "../../talks/edit.js";
import { parseTalks } from "../../talks/parse.js";
import type { PhasesAnswer, PhasesAsk, PhasesReply } from "./protocol.js";
import { nothingTried, type TryAction, triedWith } from "./state.js";
import { phasesThread, type ThreadLike } from "./thread.js";
import { phasesWork } from "./work.js";
import { orderSteps } from "./write/steps.js";

const own = [0, 1, 2];
const tried = triedWith(own);
const after = (...actions: TryAction[]) => actions.reduce(tried, nothingTried);
const talksIn = (text: string) => {
  const parsed = parseTalks(text);
  if (!parsed.ok) throw new Error("expected sound talks");
  return parsed.value;
};

test("[PV30] undo and redo go back and forth through tried orders, and a drag is one step however far it goes", () => {
  const dragged = after(
    { type: "order", order: [1, 0, 2] },
    { type: "drag", order: [1, 2, 0] },
    { type: "drag", order: [2, 1, 0] },
    { type: "let go" },
  );
  expect(dragged.order).toEqual([2, 1, 0]);
  expect(dragged.past).toHaveLength(2);
  expect(tried(dragged, { type: "undo" }).order).toEqual([1, 0, 2]);
  expect(tried(tried(dragged, { type: "undo" }), { type: "redo" }).order).toEqual([2, 1, 0]);
  expect(after({ type: "drag", order: [1, 0, 2] }, { type: "drag", order: own }, { type: "let go" }).past).toEqual([]);
});

test("[PV31] as many undos as steps lead back to the file's order, which is kept as none, and the redos to where one was", () => {
  const order = fc.shuffledSubarray(own, { minLength: 3 });
  const action = fc.oneof(
    order.map((to): TryAction => ({ type: "order", order: to })),
    fc.constant<TryAction>({ type: "reset" }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 15 }), (actions) => {
      const state = actions.reduce(tried, nothingTried);
      let back = state;
      for (const _ of state.past) back = tried(back, { type: "undo" });
      expect(back.order).toBeNull();
      let again = back;
      for (const _ of back.future) again = tried(again, { type: "redo" });
      expect(again.order).toEqual(state.order);
      expect(tried(state, { type: "order", order: own }).order).toBeNull();
    }),
    { seed: 21, numRuns: 100 },
  );
});

/** A thread that answers when the test says so. */
function slowThread() {
  const heard: PhasesAsk[] = [];
  const threads: (ThreadLike & { ended?: boolean })[] = [];
  const start = () => {
    const thread: ThreadLike & { ended?: boolean } = {
      postMessage: (ask) => heard.push(ask),
      terminate() {
        thread.ended = true;
      },
      onmessage: null,
      onerror: null,
    };
    threads.push(thread);
    return thread;
  };
  const reply = (data: PhasesReply, which = threads.length - 1) =>
    threads[which]!.onmessage?.({ data } as MessageEvent<PhasesReply>);
  return { heard, threads, start, reply };
}

const asked = (order: readonly number[]) =>
  ({ kind: "view", asked: { order, reading: "cautious", unit: "points", proof: null } }) as const;
const slice = sliceOf(talksIn(riverPlan));

test("[PV32] of the orders that come while one is answered only the last is asked, and an older answer is never told", () => {
  const told: PhasesAnswer[] = [];
  const slow = slowThread();
  const thread = phasesThread({ slice, lang: "en", tell: (answer) => told.push(answer), start: slow.start });
  for (const order of [[1], [2], [3]]) thread.ask(asked(order));
  const orders = () => slow.heard.flatMap((ask) => (ask.kind === "view" ? [ask.asked.order] : []));
  expect(orders()).toEqual([[1]]);
  const view = { kind: "view", view: { kind: "empty" }, asked: asked([1]).asked } as const;
  slow.reply({ ...view, generation: 1 });
  expect(orders()).toEqual([[1], [3]]);
  slow.reply({ ...view, generation: 1 });
  expect(told).toHaveLength(1);
  slow.reply({ ...view, generation: 2 });
  expect(told).toHaveLength(2);
});

test("[PV33] a search that is no longer wanted ends with its thread, and nothing it says later is told", () => {
  const told: PhasesAnswer[] = [];
  const slow = slowThread();
  const thread = phasesThread({ slice, lang: "en", tell: (answer) => told.push(answer), start: slow.start });
  thread.ask({ kind: "proof", reading: "cautious" });
  thread.end();
  expect(slow.threads[0]!.ended).toBe(true);
  slow.reply({ kind: "proof", reading: "cautious", proof: null, generation: 1 }, 0);
  expect(told).toEqual([]);
  thread.ask({ kind: "proof", reading: "best" });
  slow.threads[1]!.onerror?.({ message: "out of order" } as ErrorEvent);
  expect(told).toEqual([{ kind: "failed", message: "out of order" }]);
});

test("[PV34] the work behind a thread answers what the server would, and proves what it is asked to", () => {
  const work = phasesWork();
  expect(() => work.answer(asked([0]))).toThrow("expected a plan");
  work.open({ kind: "open", slice, lang: "fa" });
  const question = asked([3, 0, 4, 1, 5, 2]);
  const answer = work.answer(question);
  expect(answer).toEqual({
    kind: "view",
    view: phasesAnswerer(slice, "fa").view(question.asked),
    asked: question.asked,
  });
  expect(structuredClone(answer)).toEqual(answer);
  expect(work.answer({ kind: "proof", reading: "best" })).toMatchObject({
    proof: { upper: 2, lower: 2, proven: true },
  });
});

test("[PV35] an order written into the file gives the file that order, and every comment stays", async () => {
  const order = [3, 0, 4, 1, 5, 2];
  const view = phasesAnswerer(slice, "en").view(asked(order).asked);
  if (view.kind !== "plan" || !view.writable.can) throw new Error("expected a writable order");
  let text = riverPlan;
  for (const step of orderSteps(talksIn(riverPlan), view.writable)) {
    const edit = "to" in step ? await moveIn(text, step.path, step.to as number) : await setIn(text, step.path, null);
    if (!edit.ok) throw new Error(JSON.stringify(edit.problems));
    text = edit.value;
  }
  for (const comment of ["# River, shared", "# Water first", "# Then gas"]) expect(text).toContain(comment);
  const again = phasesAnswerer(sliceOf(talksIn(text)), "en").view(asked([]).asked);
  if (again.kind !== "plan") throw new Error("expected a plan");
  expect(again.order.map((unit) => again.units[unit]!.name)).toEqual(order.map((unit) => view.units[unit]!.name));
});
