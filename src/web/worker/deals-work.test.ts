import { expect, test } from "vitest";
import { look } from "../../brief/deals-page/lens.js";
import { robustView, shortlistOf } from "../../brief/deals-page/robust.js";
import { unchanged } from "../../brief/deals-page/what-if.js";
import { voiceOf } from "../../brief/naming.js";
import { unmarked } from "../../brief/words.js";
import { robustness } from "../../engine/robustness.js";
import { parseTalks } from "../../talks/parse.js";
import { riverTalks } from "../browser/river.js";
import { type DealsEngine, dealsEngine, type ThreadLike } from "./deals-client.js";
import type { DealsAnswer, DealsAsk, DealsReply } from "./deals-protocol.js";
import { dealsWork } from "./deals-work.js";

const parsed = parseTalks(riverTalks);
if (!parsed.ok) throw new Error("expected sound talks");
const work = dealsWork(parsed.value, { lang: "en", off: ["south/0"] });
const asked = { whatIf: unchanged, deal: {}, pinned: null, allRules: false };

test("[DW20] the thread's answers are plain data, for a view, for what is worked out at rest and for draws", () => {
  const drawing = work.draws(unchanged, [], 40)!;
  while (drawing.step());
  for (const answer of [work.view(asked), work.rest(unchanged), drawing.view()]) {
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  }
});

test("[DW21] draws come in slices, say how far they are, and stop with what they have", () => {
  const drawing = work.draws(unchanged, [], 50)!;
  expect(drawing.view()).toBeNull();
  expect(drawing.step()).toBe(true);
  expect([drawing.done, drawing.of]).toEqual([20, 50]);
  expect(unmarked(drawing.view()!.answer)).toContain("of 20 draws");
  expect([drawing.step(), drawing.step(), drawing.step()]).toEqual([true, false, false]);
  expect(drawing.done).toBe(50);
});

test("[DW22] shares do not depend on where the draws were cut", () => {
  const ranged = parseTalks(
    riverTalks.replaceAll("walk_away: 30", "walk_away: 20..60").replaceAll("60, south: ", "10..95, south: "),
  );
  if (!ranged.ok) throw new Error("expected sound talks");
  const off = ["south/0"];
  const drawing = dealsWork(ranged.value, { lang: "en", off }).draws(unchanged, [], 60)!;
  while (drawing.step());
  const looked = look(ranged.value, unchanged, off);
  if (!looked.ok) throw new Error("expected a lens");
  const { lens } = looked;
  const whole = robustness(lens.ranged, lens.model, shortlistOf(lens, []), {
    seed: 1,
    draws: 60,
    binding: lens.binding,
  });
  expect(whole.deals.some(({ acceptable }) => acceptable > 0 && acceptable < 1)).toBe(true);
  expect(drawing.view()).toEqual(robustView(voiceOf(lens.talks, "en"), lens, whole));
});

test("[DW23] numbers that make no deal space are answered with the problem, and with nothing where nothing can be said", () => {
  const whatIf = { values: { "weight/north/flow": 0, "weight/north/dam": 0 }, off: null };
  expect(work.view({ ...asked, whatIf })).toMatchObject({ ok: false });
  expect(work.rest(whatIf)).toBeNull();
  expect(work.draws(whatIf, [], 10)).toBeNull();
});

/** A thread that answers when the test says so. */
function slowThread() {
  const heard: DealsAsk[] = [];
  const thread: ThreadLike & { ended?: boolean } = {
    postMessage: (ask) => heard.push(ask),
    terminate() {
      thread.ended = true;
    },
    onmessage: null,
    onerror: null,
  };
  const reply = (data: DealsReply) => thread.onmessage!({ data } as MessageEvent<DealsReply>);
  return { heard, thread, reply };
}

const view = (value: number) =>
  ({ kind: "view", asked: { ...asked, whatIf: { values: { x: value }, off: null } } }) as const;

function engineOn(told: DealsAnswer[], progress: number[] = []) {
  const slow = slowThread();
  const engine: DealsEngine = dealsEngine(
    { lang: "en", off: [] },
    { answer: (answer) => told.push(answer), progress: (done) => progress.push(done) },
    () => slow.thread,
  );
  return { ...slow, engine };
}

test("[DW24] of the questions that come while one is answered only the last is asked", () => {
  const told: DealsAnswer[] = [];
  const { heard, reply, engine } = engineOn(told);
  for (const value of [1, 2, 3, 4]) engine.ask(view(value));
  const views = () => heard.flatMap((ask) => (ask.kind === "view" ? [ask.asked.whatIf.values["x"]] : []));
  expect(views()).toEqual([1]);
  reply({ kind: "view", generation: 1, view: { ok: false, problems: [] } });
  expect(views()).toEqual([1, 4]);
  expect(told).toHaveLength(1);
  reply({ kind: "view", generation: 2, view: { ok: false, problems: [] } });
  expect(told).toHaveLength(2);
  expect(views()).toEqual([1, 4]);
});

test("[DW25] what belongs to an earlier question, or comes after the end, is never told", () => {
  const told: DealsAnswer[] = [];
  const progress: number[] = [];
  const { reply, engine, thread } = engineOn(told, progress);
  engine.ask({ kind: "draws", whatIf: unchanged, deals: [], draws: 100 });
  reply({ kind: "progress", generation: 1, done: 20, of: 100 });
  engine.ask(view(1));
  reply({ kind: "robust", generation: 1, robust: null, stopped: true });
  reply({ kind: "progress", generation: 1, done: 40, of: 100 });
  expect(progress).toEqual([20]);
  engine.end();
  reply({ kind: "view", generation: 2, view: { ok: false, problems: [] } });
  expect(told.map(({ kind }) => kind)).toEqual(["robust"]);
  expect(thread.ended).toBe(true);
});

test("[DW26] a fault in the thread is told, and the next question is asked all the same", () => {
  const told: DealsAnswer[] = [];
  const { heard, thread, engine } = engineOn(told);
  engine.ask(view(1));
  engine.ask(view(2));
  thread.onerror!({ message: "out of order" } as ErrorEvent);
  expect(told).toEqual([{ kind: "failed", message: "out of order" }]);
  expect(heard.filter(({ kind }) => kind === "view")).toHaveLength(2);
});
