import { type Context, Hono } from "hono";
import type { Language } from "../brief/wire.js";
import type { FileRefusalCode, ImportAnswer, ImportRequest, NewFile } from "../brief/wire-files.js";
import type { Parsed } from "../talks/model.js";
import type { Catalogue } from "./store/catalogue.js";
import type { ForeignFormat } from "./store/foreign.js";
import { refused, type Stored } from "./store/refusals.js";
import type { DeskStore } from "./store/store.js";
import { templateText } from "./store/template.js";

export interface FilesApiOptions {
  readonly store: DeskStore;
  readonly catalogue: Catalogue;
  /** Endings of files in which a brief can be written here. */
  readonly forms: readonly string[];
  readonly languageOf: (c: Context) => Language;
  /** A file in another form; or its problems, or the reason why that form cannot hold it. */
  readonly exported: (
    name: string,
    format: ExportFormat,
    lang: Language,
  ) => Promise<Parsed<ExportedFile> | { readonly ok: false; readonly reason: string }>;
}

export interface ExportedFile {
  readonly type: string;
  readonly ending: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/**
 * The files of the desk over HTTP, under `/api/files`. Whose request it is and how long it may be has been looked at before.
 * Every refusal is `{error: {code, message, hint}}` with a status that says the same.
 */
export function filesApi({ store, catalogue, languageOf, exported, forms }: FilesApiOptions): Hono {
  const api = new Hono();

  api.get("/", async (c) =>
    c.json({ files: await store.list(), trash: await store.trash(), cases: await catalogue.list(), forms }),
  );

  api.post("/", async (c) => {
    const asked = await newFileIn(c);
    if (!asked.ok) return answer(c, asked);
    const { name, from } = asked.value;
    if (from && "copyOf" in from) return answer(c, await store.duplicate(from.copyOf), 201);
    const text = await startingText(from, languageOf(c));
    if (!text.ok) return answer(c, text);
    const near = c.req.query("near");
    return answer(
      c,
      await store.create(name ?? near ?? text.value.name, text.value.bytes, { exactly: name !== undefined }),
      201,
    );
  });

  api.post("/import", async (c) => {
    const asked = await jsonIn<ImportRequest>(c);
    if (!asked.ok || !isImport(asked.value)) return answer(c, refused("bad-request"));
    // Readers of other tools' files are many and seldom needed.
    const { importedText } = await import("./store/foreign.js");
    const imported = importedText(asked.value.files);
    if (!imported.ok) return c.json({ problems: imported.problems }, 422);
    const made = await store.create(imported.title, new TextEncoder().encode(imported.text));
    if (!made.ok) return answer(c, made);
    return c.json({ name: made.value.name, report: imported.report } satisfies ImportAnswer, 201);
  });

  api.post("/trash/:id", async (c) => answer(c, await store.restore(c.req.param("id"))));

  api.get("/:name", async (c) => {
    const read = await store.read(c.req.param("name"));
    if (read.ok) c.header("ETag", `"${read.value.hash}"`);
    return answer(c, read);
  });

  api.get("/:name/state", async (c) => c.json({ hash: await store.hash(c.req.param("name")) }));

  api.put("/:name", async (c) => {
    const expected = ifMatch(c);
    if (expected === undefined) return answer(c, refused("no-condition"));
    const name = c.req.param("name");
    const saved = await store.save(name, new Uint8Array(await c.req.arrayBuffer()), expected);
    if (saved.ok || saved.refusal.code !== "changed-outside") return answer(c, saved);
    // Whoever is refused needs the other content to merge with.
    const now = await store.read(name);
    return c.json({ error: saved.refusal, ...(now.ok && { now: now.value }) }, 412);
  });

  api.delete("/:name", async (c) => answer(c, await store.remove(c.req.param("name"), ifMatch(c))));

  api.post("/:name/rename", async (c) => {
    const asked = await jsonIn<{ name?: unknown }>(c);
    if (!asked.ok || typeof asked.value.name !== "string") return answer(c, refused("bad-request"));
    return answer(c, await store.rename(c.req.param("name"), asked.value.name));
  });

  api.get("/:name/export", async (c) => {
    const name = c.req.param("name");
    const format = c.req.query("format") ?? "yaml";
    if (format === "yaml") {
      const read = await store.read(name);
      if (!read.ok) return answer(c, read);
      return download(c, name, { type: "application/yaml; charset=utf-8", ending: "yaml", content: read.value.text });
    }
    if (!/^[a-z]+$/.test(format)) return answer(c, refused("bad-request"));
    const found = await store.path(name);
    if (!found.ok) return answer(c, found);
    const made = await exported(name, format, languageOf(c));
    if (made.ok) return download(c, name, made.value);
    const { refusal } = refused("cannot-export");
    return c.json({ error: "reason" in made ? { ...refusal, message: made.reason } : refusal, ...made }, 422);
  });

  async function startingText(
    from: NewFile["from"],
    lang: Language,
  ): Promise<Stored<{ name: string; bytes: Uint8Array }>> {
    if (from === undefined) return { ok: true, value: encoded("talks", templateText(lang)) };
    if ("text" in from) return { ok: true, value: encoded("talks", from.text) };
    if ("copyOf" in from) return refused("bad-request");
    const bytes = await catalogue.read(from.case);
    return bytes ? { ok: true, value: { name: from.case.replace(/^.*\//, ""), bytes } } : refused("no-such-case");
  }

  return api;
}

/** A form that the brief has, by the ending of a file; or another tool's. */
export type ExportFormat = string;
export const isForeignFormat = (format: string): format is ForeignFormat =>
  format === "genius" || format === "geniusweb" || format === "negmas";

const encoded = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

/** A new file as JSON, or as the bytes of a talks file with its name in the address. */
async function newFileIn(c: Context): Promise<Stored<NewFile>> {
  if (!isJson(c)) {
    if (!c.req.header("content-type")?.startsWith("application/yaml")) return refused("bad-request");
    const name = c.req.query("name");
    return { ok: true, value: { ...(name && { name }), from: { text: await c.req.text() } } };
  }
  const asked = await jsonIn<NewFile>(c);
  if (!asked.ok) return asked;
  const { name, from } = asked.value as { readonly name?: unknown; readonly from?: unknown };
  const sound = (name === undefined || typeof name === "string") && (from === undefined || isBeginning(from));
  return sound ? asked : refused("bad-request");
}

/** One thing to begin from, in words. */
function isBeginning(from: unknown): boolean {
  if (typeof from !== "object" || from === null) return false;
  const [[key, value] = [], ...more] = Object.entries(from);
  return more.length === 0 && ["case", "copyOf", "text"].includes(key ?? "") && typeof value === "string";
}

async function jsonIn<T extends object>(c: Context): Promise<Stored<T>> {
  if (!isJson(c)) return refused("bad-request");
  const value = (await c.req.json().catch(() => undefined)) as unknown;
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? { ok: true, value: value as T }
    : refused("bad-request");
}

const isJson = (c: Context) => /^application\/json\b/.test(c.req.header("content-type") ?? "");

const isImport = ({ files }: ImportRequest): boolean =>
  Array.isArray(files) && files.every((file) => typeof file?.name === "string" && typeof file.text === "string");

/** The hash in If-Match, without its quotes. */
const ifMatch = (c: Context) => /^"?([0-9a-f]{64})"?$/.exec(c.req.header("if-match") ?? "")?.[1];

const statuses = {
  "bad-name": 400,
  "bad-request": 400,
  "no-such-file": 404,
  "no-such-case": 404,
  "name-taken": 409,
  "in-place": 409,
  "changed-outside": 412,
  "no-condition": 428,
  "too-large": 413,
  "not-text": 422,
  "cannot-export": 422,
  "link-outside": 403,
  "not-permitted": 403,
  "disk-full": 507,
} as const satisfies Record<FileRefusalCode, number>;

function answer(c: Context, result: Stored<unknown>, status: 200 | 201 = 200) {
  return result.ok
    ? c.json(result.value as object, status)
    : c.json({ error: result.refusal }, statuses[result.refusal.code]);
}

/** A file to keep: never shown in the page's place, whatever is in it. */
function download(c: Context, name: string, { type, ending, content }: ExportedFile) {
  const file = name.replace(/\.[^.]*$/, "") + `.${ending}`;
  const plain = file.replace(/[^\w .()-]/g, "_");
  c.header("Content-Type", type);
  c.header("Content-Disposition", `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file)}`);
  return c.body(content);
}
