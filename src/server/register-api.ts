/** The register of forecasts over HTTP, under `/api/register`: read, and added to; nothing in it is ever changed. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Context, Hono } from "hono";
import type { RegisterAnswer, RegisterAsked } from "../brief/register/view.js";
import type { Language } from "../brief/wire.js";
import { isDate } from "../talks/dates.js";
import type { Answers, RegisterDesk } from "./desk.js";
import { attempted, refused, type Stored, stored } from "./store/refusals.js";
import { appendLine } from "./store/register-file.js";
import type { DeskStore } from "./store/store.js";
import { codeOf } from "./store/write.js";

export interface RegisterApiOptions {
  readonly store: DeskStore;
  readonly answersFor: (name: string) => Promise<Answers>;
  /** The file that a request is about; undefined where the desk has none. */
  readonly fileAsked: (c: Context) => Promise<string | undefined>;
  readonly languageOf: (c: Context) => Language;
  readonly now?: () => Date;
}

/** Whose request it is and how long it may be has been looked at before. */
export function registerApi({
  store,
  answersFor,
  fileAsked,
  languageOf,
  now = () => new Date(),
}: RegisterApiOptions): Hono {
  const api = new Hono();

  /** The register's file and what the desk says of it; or the answer to give instead. */
  async function asked(c: Context): Promise<{ desk: RegisterDesk; file: string; stem: string } | Response> {
    const asOf = c.req.query("as-of") || undefined;
    if (asOf && !isDate(asOf)) return c.json({ error: refused("bad-request").refusal }, 400);
    const name = await fileAsked(c);
    const place = name === undefined ? refused("no-such-file") : await store.path(name);
    if (!place.ok) return c.json({ error: place.refusal }, 404);
    const desk = await (await answersFor(name!)).register(asOf);
    if (!desk.ok) return c.json({ problems: desk.problems }, 422);
    const stem = name!.replace(/\.(ya?ml|json)$/, "");
    return { desk: desk.value, file: desk.value.path(place.value), stem };
  }

  api.get("/", async (c) => {
    const about = await asked(c);
    if (about instanceof Response) return about;
    const text = await textOf(about.file);
    return text.ok
      ? c.json(about.desk.view(text.value, languageOf(c), about.stem))
      : c.json({ error: text.refusal }, 403);
  });

  api.post("/", async (c) => {
    const about = await asked(c);
    if (about instanceof Response) return about;
    const { desk, file, stem } = about;
    const wish = await c.req.json().catch(() => undefined);
    if (!isAsked(wish)) return c.json({ error: refused("bad-request").refusal }, 400);
    const lang = languageOf(c);
    const today = now().toISOString().slice(0, 10);
    let problems: readonly string[] = [];
    const added = await attempted(async () => {
      const appended = await appendLine(file, (text) => {
        const made = desk.line(text, wish, { lang, stem, today });
        if (!made.ok) problems = made.problems;
        return made.ok ? made.line : null;
      });
      // Somebody else who writes for seconds on end is as good as a file that may not be written.
      return appended.ok || !appended.holder ? stored(appended.ok) : refused("not-permitted");
    });
    if (!added.ok) return c.json({ error: added.refusal }, 403);
    if (!added.value) return c.json({ ok: false, problems } satisfies RegisterAnswer, 422);
    const text = await textOf(file);
    if (!text.ok) return c.json({ error: text.refusal }, 403);
    return c.json({ ok: true, view: desk.view(text.value, lang, stem) } satisfies RegisterAnswer, 201);
  });

  return api;
}

/** The text of a register; none where there is none yet. */
const textOf = (file: string): Promise<Stored<string>> =>
  attempted(async () =>
    stored(
      await readFile(path.resolve(file), "utf8").catch((error) => {
        if (codeOf(error) !== "ENOENT") throw error;
        return "";
      }),
    ),
  );

/** As much as is needed to hand it on: what is missing or wrong in it, the register says in words. */
function isAsked(wish: unknown): wish is RegisterAsked {
  if (typeof wish !== "object" || wish === null) return false;
  const { action, series, ...rest } = wish as Readonly<Record<string, unknown>>;
  if (action !== "add" && action !== "resolve") return false;
  if (action === "add" && !["model", "pool", "analyst"].includes(rest["author"] as string)) return false;
  const sound =
    series === undefined ||
    (typeof series === "object" &&
      series !== null &&
      ["breakthrough", "interim", "breakdown"].every((key) => {
        const list = (series as Readonly<Record<string, unknown>>)[key];
        return Array.isArray(list) && list.length < 9 && list.every((p) => typeof p === "number");
      }));
  return sound && Object.values(rest).every((value) => value === undefined || typeof value === "string");
}
