import fc from "fast-check";
import { expect, test } from "vitest";
import { analysedAs, planTalks } from "../../brief/clocks-page/example-page.js";
import { sliceOf } from "../../brief/clocks-page/slice.js";
import type { Tried } from "../../brief/clocks-page/view.js";
import { nothingTried, type TriedState, triedSteps } from "./state.js";
import { clocksWork } from "./work.js";

const tried = (start: string): Tried => ({ procedure: "snapback", start, by: "", events: [] });

test("[CP20] undo and redo go back and forth through what was tried; writing on in one field is one step", () => {
  let state: TriedState = nothingTried;
  const set = (start: string, field: string) => {
    state = triedSteps(state, { type: "set", tried: tried(start), field });
  };
  set("2020-01-01", "");
  set("2020-01-02", "start");
  set("2020-01-03", "start");
  set("2020-01-03", "start");
  set("2020-01-04", "by");
  expect(state.past.length).toBe(3);
  state = triedSteps(triedSteps(state, { type: "undo" }), { type: "undo" });
  expect(state.now?.start).toBe("2020-01-01");
  state = triedSteps(state, { type: "redo" });
  expect(state.now?.start).toBe("2020-01-03");
  set("2021-01-01", "start");
  expect(state.future).toEqual([]);
});

test("[CP21] as many undos as steps lead back to nothing, and the redos to where one was", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 10, max: 28 }), fc.constantFrom("", "start", "by"))), (steps) => {
      let state: TriedState = nothingTried;
      for (const [day, field] of steps)
        state = triedSteps(state, { type: "set", tried: tried(`2020-01-${day}`), field });
      const there = state.now;
      const count = state.past.length;
      for (let k = 0; k < count; k++) state = triedSteps(state, { type: "undo" });
      expect([state.now, triedSteps(state, { type: "undo" })]).toEqual([null, state]);
      for (let k = 0; k < count; k++) state = triedSteps(state, { type: "redo" });
      expect(state.now).toEqual(there);
    }),
    { seed: 21, numRuns: 100 },
  );
});

test("[CP22] the work behind the thread answers what is asked, each kind with its own", () => {
  const work = clocksWork();
  expect(() => work.answer({ kind: "panels", zones: [] })).toThrow("expected clocks before a question");
  work.open({ kind: "open", slice: sliceOf(analysedAs(planTalks(), "2025-09-20")), lang: "en" });
  const panels = work.answer({ kind: "panels", zones: ["Asia/Tehran"] });
  expect(JSON.stringify(panels)).toContain("03:30 Asia/Tehran");
  expect(work.answer({ kind: "tried", tried: tried("2026-01-01"), zones: [] })).toMatchObject({ view: { ok: true } });
  const calendar = work.answer({ kind: "calendar", procedure: "snapback" });
  expect(calendar.kind === "calendar" && calendar.text.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
});
