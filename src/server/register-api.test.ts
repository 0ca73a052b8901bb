import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RegisterAsked, RegisterView } from "../brief/register/view.js";
import type { Answers, RegisterDesk } from "./desk.js";
import { registerApi } from "./register-api.js";
import { DeskStore } from "./store/store.js";

let folder: string;
let app: Hono;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "detente-register-"));
  await writeFile(join(folder, "a.yaml"), "detente: 1\ntitle: T\n");
  const store = await DeskStore.open({ folder });
  const desk: RegisterDesk = {
    path: (talks) => talks.replace(".yaml", ".register.jsonl"),
    view: (text, lang, stem) => ({ text, lang, stem }) as unknown as RegisterView,
    line: (_, asked: RegisterAsked, { today }) =>
      asked.question ? { ok: true, line: `${asked.question} ${today}\n` } : { ok: false, problems: ["no question"] },
  };
  const answers = { register: async () => ({ ok: true, value: desk }) } as unknown as Answers;
  app = new Hono().route(
    "/",
    registerApi({
      store,
      answersFor: async () => answers,
      fileAsked: async (c) => c.req.query("file"),
      languageOf: () => "en",
      now: () => new Date("2026-02-03T23:00:00Z"),
    }),
  );
});
afterEach(() => rm(folder, { recursive: true }));

const post = (body: unknown, file = "a.yaml") =>
  app.request(`/?file=${file}`, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) });
const add = { action: "add", question: "q", author: "model" };

test("[SN50] a register is read beside its talks file; where there is none yet it is empty, and reading makes none", async () => {
  expect(await (await app.request("/?file=a.yaml")).json()).toEqual({ text: "", lang: "en", stem: "a" });
  await expect(readFile(join(folder, "a.register.jsonl"))).rejects.toThrow();
});

test("[SN51] what is asked is added at the end with today's date, and answered with what then stands there", async () => {
  await post(add);
  const answer = await post({ ...add, question: "r" });
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({ ok: true, view: { text: "q 2026-02-03\nr 2026-02-03\n" } });
});

test("[SN52] ten that write at once all stand in it, each whole", async () => {
  await Promise.all(Array.from({ length: 10 }, (_, k) => post({ ...add, question: `q${k}` })));
  const lines = (await readFile(join(folder, "a.register.jsonl"), "utf8")).trim().split("\n");
  expect(lines.sort()).toEqual(Array.from({ length: 10 }, (_, k) => `q${k} 2026-02-03`));
});

test("[SN53] what the desk refuses is answered in its words and writes nothing; what no form sends is no request", async () => {
  const refused = await post({ ...add, question: "" });
  expect([refused.status, await refused.json()]).toEqual([422, { ok: false, problems: ["no question"] }]);
  for (const wrong of [
    "{",
    [],
    { action: "drop" },
    { ...add, author: "god" },
    { ...add, by: 3 },
    { ...add, series: { breakthrough: ["1"] } },
  ])
    expect((await post(wrong)).status).toBe(400);
  await expect(readFile(join(folder, "a.register.jsonl"))).rejects.toThrow();
});

test("[SN55] a talks file that is renamed takes its register along; where another stands there both stay", async () => {
  const beside = (file: string) => [file.replace(".yaml", ".register.jsonl")];
  const store = await DeskStore.open({ folder, beside });
  await post(add);
  expect((await store.rename("a.yaml", "b.yaml")).ok).toBe(true);
  expect(await readFile(join(folder, "b.register.jsonl"), "utf8")).toBe("q 2026-02-03\n");
  await expect(readFile(join(folder, "a.register.jsonl"))).rejects.toThrow();
  await writeFile(join(folder, "c.register.jsonl"), "other\n");
  expect((await store.rename("b.yaml", "c.yaml")).ok).toBe(true);
  expect(await readFile(join(folder, "c.register.jsonl"), "utf8")).toBe("other\n");
  expect(await readFile(join(folder, "b.register.jsonl"), "utf8")).toBe("q 2026-02-03\n");
});

test("[SN54] a file that is not the desk's, and a name that leads out of it, have no register", async () => {
  for (const name of ["b.yaml", "../a.yaml", "%2e%2e%2fa.yaml"]) expect((await post(add, name)).status).toBe(404);
});
