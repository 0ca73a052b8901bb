import { expect, test } from "vitest";
import { analyse } from "../../brief/analyse.js";
import { scenariosPage } from "../../brief/scenarios-page/page.js";
import { exampleTalks } from "../../engine/forecast/example-talks.js";
import type { ScenariosAnswer, ScenariosAsk, ScenariosReply } from "./protocol.js";
import { scenariosThread, type ThreadLike } from "./thread.js";
import { scenariosWork } from "./work.js";

const page = scenariosPage(analyse(exampleTalks(), "2026-01-31", { foretell: true }), "en");
const slice = page.slice!;

function held() {
  const asks: ScenariosAsk[] = [];
  let ended = 0;
  const thread: ThreadLike = {
    postMessage: (ask) => void asks.push(ask),
    terminate: () => void ended++,
    onmessage: null,
    onerror: null,
  };
  const reply = (data: ScenariosReply) => thread.onmessage!({ data } as MessageEvent<ScenariosReply>);
  return { asks, thread, reply, ended: () => ended };
}

const question = (value: number) => ({ kind: "view", asked: { values: { "deal.gap": value }, moving: true } }) as const;

test("[SN34] of the questions that come while one is answered only the last is asked, and nothing older is told", () => {
  const { asks, thread, reply } = held();
  const told: ScenariosAnswer[] = [];
  const desk = scenariosThread({ slice, lang: "en", tell: (answer) => told.push(answer), start: () => thread });
  for (const value of [0.1, 0.2, 0.3]) desk.ask(question(value));
  const values = () => asks.flatMap((ask) => (ask.kind === "view" ? [ask.asked.values["deal.gap"]] : []));
  expect(values()).toEqual([0.1]);
  reply({ kind: "ready", generation: 1 });
  expect(values()).toEqual([0.1, 0.3]);
  reply({ kind: "ready", generation: 1 });
  expect(told).toHaveLength(1);
});

test("[SN35] a thread that breaks is told of, and the next question starts another", () => {
  const told: ScenariosAnswer[] = [];
  const made: ReturnType<typeof held>[] = [];
  const start = () => {
    made.push(held());
    return made.at(-1)!.thread;
  };
  const desk = scenariosThread({ slice, lang: "en", tell: (answer) => told.push(answer), start });
  desk.ask(question(0.1));
  made[0]!.thread.onerror!({ message: "gone" } as ErrorEvent);
  expect(told).toEqual([{ kind: "failed", message: "gone" }]);
  desk.ask(question(0.2));
  expect(made).toHaveLength(2);
  desk.end();
  expect(made[1]!.ended()).toBe(1);
});

test("[SN36] what the thread works out is plain data and, with nothing set, what the server has said; numbers that cannot be are refused in words", () => {
  const work = scenariosWork();
  expect(() => work.answer({ kind: "warm", generation: 1 })).toThrow("expected talks");
  work.open({ kind: "open", slice: structuredClone(slice), lang: "en" });
  const answer = work.answer({ kind: "view", asked: { values: {}, moving: false }, generation: 1 });
  if (answer.kind !== "view") throw new Error("expected a view");
  expect(JSON.parse(JSON.stringify(answer.view))).toEqual(JSON.parse(JSON.stringify(page.view)));
  const wrong = work.answer({ kind: "view", asked: { values: { "deal.gap": -1 }, moving: true }, generation: 2 });
  expect(wrong).toMatchObject({ kind: "failed", message: expect.stringContaining("deal.gap") });
});
