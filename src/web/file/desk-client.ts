import type { DeskFiles, DeskText, FileRefusal, ImportAnswer, ImportRequest, NewFile } from "../../brief/wire-files.js";
import type { Problem } from "../../talks/model.js";

/** What the desk answered: a value, or why not. `unreachable` is what a page says when no answer came. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };
export type Refusal =
  | FileRefusal
  | { readonly code: "unreachable" | "bug"; readonly message: string; readonly hint: string };

/** A save that was refused because the file has changed comes with what is there now. */
export type SaveAnswer = Answer<{ readonly hash: string }> & { readonly now?: DeskText };

/** The files of the desk, as a page asks for them. */
export interface DeskClient {
  list(): Promise<Answer<DeskFiles>>;
  read(name: string): Promise<Answer<DeskText>>;
  /** Null: the file is gone. */
  hash(name: string): Promise<Answer<{ readonly hash: string | null }>>;
  save(name: string, text: string, expected: string): Promise<SaveAnswer>;
  create(from: NewFile): Promise<Answer<DeskText>>;
  /** A talks file from elsewhere, named near to what it was called. */
  createFrom(name: string, text: string): Promise<Answer<DeskText>>;
  rename(name: string, to: string): Promise<Answer<{ readonly name: string }>>;
  remove(name: string): Promise<Answer<{ readonly trashed: string }>>;
  restore(id: string): Promise<Answer<{ readonly name: string }>>;
  import(
    files: ImportRequest,
  ): Promise<Answer<ImportAnswer> | { readonly ok: false; readonly problems: readonly FileProblem[] }>;
}

export type FileProblem = Problem & { readonly file: string };

export const deskClient: DeskClient = {
  list: () => ask("/api/files"),
  read: (name) => ask(path(name)),
  hash: (name) => ask(`${path(name)}/state`),
  save: (name, text, expected) =>
    ask(path(name), {
      method: "PUT",
      headers: { "Content-Type": "application/yaml", "If-Match": `"${expected}"` },
      body: text,
    }),
  create: (from) => ask("/api/files", json(from)),
  createFrom: (name, text) =>
    ask(`/api/files?${new URLSearchParams({ near: name })}`, {
      method: "POST",
      headers: { "Content-Type": "application/yaml" },
      body: text,
    }),
  rename: (name, to) => ask(`${path(name)}/rename`, json({ name: to })),
  remove: (name) => ask(path(name), { method: "DELETE" }),
  restore: (id) => ask(`/api/files/trash/${id}`, { method: "POST" }),
  import: (files) => ask("/api/files/import", json(files)),
};

const path = (name: string) => `/api/files/${encodeURIComponent(name)}`;

const json = (value: unknown): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(value),
});

async function ask<T>(address: string, init?: RequestInit): Promise<T> {
  try {
    const response = await fetch(address, { cache: "no-store", ...init });
    const body = (await response.json()) as { error?: Refusal };
    if (response.ok) return { ok: true, value: body } as T;
    if ("problems" in body) return { ...body, ok: false } as T;
    const refusal = body.error ?? { code: "bug", message: String(response.status), hint: "" };
    return { ...body, ok: false, refusal } as T;
  } catch {
    return { ok: false, refusal: { code: "unreachable", message: "the desk does not answer", hint: "" } } as T;
  }
}
