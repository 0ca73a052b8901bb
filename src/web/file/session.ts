import { Text } from "@codemirror/state";
import type { DeskText } from "../../brief/wire-files.js";
import type { DeskClient, Refusal } from "./desk-client.js";
import { type DiskForm, fromDisk, toDisk } from "./disk-text.js";
import type { TalksDocument } from "./document.js";
import type { Draft, Drafts } from "./drafts.js";
import type { Merged } from "./merge.js";
import type { Windows } from "./windows.js";

/** A file being worked on: its document, what is on disk, and what stands between the two. */
export interface FileSession {
  readonly name: string;
  readonly document: TalksDocument;
  /** Whether the document differs from what is on disk, as far as is known. */
  readonly unsaved: boolean;
  readonly saving: boolean;
  /** Why the last save did not happen. */
  readonly refusal: Refusal | undefined;
  /** What is on disk now, where it is neither what this window began from nor what it has. */
  readonly outside: { readonly text: string } | "gone" | undefined;
  /** What was written before, in a window that is gone, and not saved. */
  readonly draft: Draft | undefined;
  /** How many other windows have the file open. */
  readonly others: number;
  /** The last thing that happened, for the line of news. */
  readonly news: News | undefined;

  save(): Promise<void>;
  /** Looks whether the file has changed on disk. */
  look(): Promise<void>;
  /** Puts both changes together in the document; not saved yet. */
  merge(): Promise<void>;
  /** Saves what is here over what is there. */
  keepMine(): Promise<void>;
  /** Puts what is there into the document; undo brings back what was here. */
  takeTheirs(): void;
  bringDraft(): Promise<void>;
  dropDraft(): void;
  /** Keeps what is unsaved at once, as when a window is left. */
  keepDraft(): void;
  recount(): Promise<void>;
  subscribe(listener: () => void): () => void;
  /** Grows with each change of the above. */
  readonly version: number;
  end(): void;
}

export type News =
  | { readonly kind: "saved" | "taken-over" | "draft-back" }
  | { readonly kind: "merged"; readonly collisions: readonly number[] };

export interface SessionOptions {
  readonly file: DeskText;
  readonly document: TalksDocument;
  readonly client: Pick<DeskClient, "save" | "hash" | "read">;
  readonly drafts: Drafts;
  readonly windows: Windows;
  /** Written before lines of the other version where both changed the same. */
  readonly mergeMark: string;
  readonly now: () => number;
  /** How long the text must rest before it is kept as a draft, ms. */
  readonly rest?: number;
}

/** What is on disk, as far as this window knows. */
interface Base {
  readonly text: string;
  readonly doc: Text;
  readonly hash: string;
  readonly form: DiskForm;
}

export function openSession(options: SessionOptions): FileSession {
  const { file, document, client, drafts, windows, mergeMark, now, rest = 300 } = options;
  const { name } = file;
  let base = baseOf(file);
  let saving = false;
  let refusal: Refusal | undefined;
  let outside: Base | "gone" | undefined;
  let draft: Draft | undefined;
  let others = 0;
  let news: News | undefined;
  let version = 0;
  const listeners = new Set<() => void>();
  const tell = () => {
    version++;
    for (const listener of listeners) listener();
  };

  const unsaved = () => !document.state.doc.eq(base.doc);

  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept = false;
  function keepDraft() {
    clearTimeout(timer);
    timer = undefined;
    if (unsaved()) {
      kept = true;
      const { text, hash } = base;
      void drafts.put({ name, window: windows.id, base: { text, hash }, text: document.text, at: now() });
    } else if (kept) {
      kept = false;
      void drafts.drop(name, windows.id);
    }
  }
  let seen = document.version;
  const stop = document.subscribe(() => {
    if (document.version === seen) return;
    seen = document.version;
    news = undefined;
    timer ??= setTimeout(keepDraft, rest);
    tell();
  });

  async function save(): Promise<void> {
    if (saving) return;
    saving = true;
    refusal = undefined;
    tell();
    const text = document.text;
    const answer = await client.save(name, toDisk(text, base.form), base.hash);
    saving = false;
    if (answer.ok) {
      base = { text, doc: docOf(text), hash: answer.value.hash, form: base.form };
      outside = undefined;
      news = { kind: "saved" };
      keepDraft();
      windows.tellSaved(name);
    } else if (answer.now) learn(baseOf(answer.now));
    else if (answer.refusal.code === "no-such-file") outside = "gone";
    else refusal = answer.refusal;
    tell();
  }

  /** Something else is on disk than this window began from. */
  function learn(there: Base) {
    if (there.hash === base.hash || document.state.doc.eq(there.doc)) {
      base = there;
      outside = undefined;
    } else if (!unsaved()) takeOver(there, { kind: "taken-over" });
    else outside = there;
  }

  function takeOver(there: Base, what: News) {
    base = there;
    outside = undefined;
    document.replace(there.text);
    news = what;
    keepDraft();
  }

  async function look(): Promise<void> {
    if (saving) return;
    const answer = await client.hash(name);
    if (!answer.ok || saving) return;
    const { hash } = answer.value;
    const known = outside === "gone" ? null : (outside?.hash ?? base.hash);
    if (hash === known) return;
    if (hash === null) outside = "gone";
    else if (hash === base.hash) outside = undefined;
    else {
      const read = await client.read(name);
      if (!read.ok || saving) return;
      learn(baseOf(read.value));
    }
    tell();
  }

  function put(merged: Merged) {
    document.replace(merged.text);
    news = { kind: "merged", collisions: merged.collisions };
  }

  const session: FileSession = {
    name,
    document,
    get unsaved() {
      return unsaved();
    },
    get saving() {
      return saving;
    },
    get refusal() {
      return refusal;
    },
    get outside() {
      return outside;
    },
    get draft() {
      return draft;
    },
    get others() {
      return others;
    },
    get news() {
      return news;
    },
    get version() {
      return version;
    },
    save,
    look,
    async merge() {
      const { mergeTexts } = await merging();
      if (outside === undefined || outside === "gone") return;
      const merged = mergeTexts(base.text, document.text, outside.text, mergeMark);
      base = outside;
      outside = undefined;
      put(merged);
      keepDraft();
      tell();
    },
    async keepMine() {
      if (outside === undefined || outside === "gone") return;
      base = { ...outside, form: base.form };
      outside = undefined;
      await save();
    },
    takeTheirs() {
      if (outside === undefined || outside === "gone") return;
      takeOver(outside, { kind: "taken-over" });
      tell();
    },
    async bringDraft() {
      const { mergeTexts } = await merging();
      if (!draft) return;
      if (draft.base.hash === base.hash) {
        document.replace(draft.text);
        news = { kind: "draft-back" };
      } else put(mergeTexts(draft.base.text, draft.text, base.text, mergeMark));
      keepDraft();
      session.dropDraft();
    },
    dropDraft() {
      if (draft) void drafts.drop(draft.name, draft.window);
      draft = undefined;
      tell();
    },
    keepDraft,
    async recount() {
      others = (await windows.open(name)).filter((id) => id !== windows.id).length;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end() {
      keepDraft();
      stop();
      listeners.clear();
      windows.end();
    },
  };

  /** A draft of a window that is still open is that window's own. */
  async function findDraft() {
    const [found, living] = await Promise.all([drafts.of(name), windows.open(name)]);
    draft = found.find(({ window, text }) => !living.includes(window) && window !== windows.id && text !== base.text);
    if (draft) tell();
  }
  void findDraft();
  void session.recount();
  return session;
}

function baseOf({ text: written, hash }: DeskText): Base {
  const { text, form } = fromDisk(written);
  return { text, doc: docOf(text), hash, form };
}

/** Seldom needed, so it comes when it is. */
const merging = () => import("./merge.js");

const docOf = (text: string) => Text.of(text.split("\n"));
