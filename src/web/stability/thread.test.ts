import { expect, test } from "vitest";
import { quarrelConflict } from "../../brief/stability-page/example-page.js";
import { sliceOf } from "../../brief/stability-page/slice.js";
import { parseTalks } from "../../talks/parse.js";
import type { StabilityAnswer, StabilityAsk, StabilityReply } from "./protocol.js";
import { stabilityThread, type ThreadLike } from "./thread.js";
import { stabilityWork } from "./work.js";

const parsed = parseTalks(quarrelConflict);
if (!parsed.ok) throw new Error("expected sound talks");
const slice = sliceOf(parsed.value);

/** Threads that keep what they are asked until they are let go on. */
function held() {
  const threads: { asks: StabilityAsk[]; ended: boolean; thread: ThreadLike; reply(reply: StabilityReply): void }[] =
    [];
  const start = (): ThreadLike => {
    const asks: StabilityAsk[] = [];
    const thread: ThreadLike = {
      postMessage: (ask) => void asks.push(ask),
      terminate: () => {
        made.ended = true;
      },
      onmessage: null,
      onerror: null,
    };
    const made = {
      asks,
      ended: false,
      thread,
      reply: (reply: StabilityReply) => thread.onmessage?.({ data: reply } as MessageEvent<StabilityReply>),
    };
    threads.push(made);
    return thread;
  };
  return { threads, start };
}

const question = (rows: number) => ({ kind: "view", asked: { orders: {}, rows } }) as const;
const generationOf = (ask: StabilityAsk | undefined) => (ask && "generation" in ask ? ask.generation : -1);
const reply = (generation: number, last = true): StabilityReply => ({ kind: "progress", samples: 1, generation, last });

test("[SP22] a thread that follows the hand answers one question at a time, and of those that wait only the last", () => {
  const { threads, start } = held();
  const told: StabilityAnswer[] = [];
  const thread = stabilityThread({ slice, lang: "en", slow: false, tell: (answer) => told.push(answer), start });
  for (const rows of [1, 2, 3]) thread.ask(question(rows));
  const [only] = threads;
  expect(only!.asks.map(({ kind }) => kind)).toEqual(["open", "view"]);
  only!.reply(reply(generationOf(only!.asks[1])));
  expect(only!.asks[2]).toMatchObject(question(3));
  expect(told).toHaveLength(1);
  thread.end();
  only!.reply(reply(generationOf(only!.asks[2])));
  expect(told).toHaveLength(1);
});

test("[SP23] a slow question that is no longer wanted ends its thread, and nothing it says later is told", () => {
  const { threads, start } = held();
  const told: StabilityAnswer[] = [];
  const thread = stabilityThread({ slice, lang: "en", slow: true, tell: (answer) => told.push(answer), start });
  thread.ask(question(1));
  threads[0]!.reply(reply(generationOf(threads[0]!.asks[1]), false));
  thread.ask(question(2));
  expect(threads.map(({ ended }) => ended)).toEqual([true, false]);
  threads[0]!.reply(reply(generationOf(threads[0]!.asks[1])));
  expect(told).toHaveLength(1);
  thread.stop();
  expect(threads[1]!.ended).toBe(true);
  threads[1]!.reply(reply(generationOf(threads[1]!.asks[1])));
  expect(told).toHaveLength(1);
});

test("[SP24] the work behind a thread tells why a state holds before what would change it, and counts shares last", () => {
  const work = stabilityWork();
  expect(() => work.answer({ ...question(3), generation: 1 }, () => {})).toThrow(/expected a conflict/);
  work.open({ kind: "open", slice, lang: "fa" });
  const said: [string, boolean][] = [];
  const tell = ({ kind }: StabilityAnswer, last: boolean) => void said.push([kind, last]);
  work.answer({ ...question(3), generation: 1 }, tell);
  work.answer({ kind: "state", orders: {}, state: 3, generation: 2 }, tell);
  work.answer({ kind: "robust", asked: { orders: {}, rows: 3 }, generation: 3 }, tell);
  expect(said).toEqual([
    ["view", true],
    ["explained", false],
    ["beyond", true],
    ["robust", true],
  ]);
});
