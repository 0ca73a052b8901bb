import {
  Compartment,
  EditorState,
  type Extension,
  type StateCommand,
  type Transaction,
  type TransactionSpec,
} from "@codemirror/state";
import type { EditPath } from "../../talks/edit.js";
import type { Plain, Problem, Talks } from "../../talks/model.js";
import type { EditStep } from "./edit-text.js";
import type { Read, TalksReader } from "./reading.js";
import { type TextChange, textChange } from "./text-change.js";

/**
 * A talks file being worked on: the one model behind the text, the forms and the guided start. Each change, however it came,
 * is one step of one history. The text is read in the reader's thread, a moment after it has rested.
 */
export interface TalksDocument {
  /** Lines end in `\n`, whatever they end in on disk. */
  readonly text: string;
  /** Grows with each change of the text. */
  readonly version: number;
  /** Of the latest text that has been read; `read` says whether that is the text as it stands. */
  readonly problems: readonly Problem[];
  /** Null while the text has problems or nothing has been read yet. */
  readonly talks: Talks | null;
  /** The latest talks that were sound, so that a form need not empty itself while a word is half written. */
  readonly lastTalks: Talks | null;
  /** How much those hold: to say so without making them. */
  readonly size: Read["size"];
  /** Whether `problems` and `talks` are of the text as it stands. */
  readonly read: boolean;
  readonly history: DocumentHistory;
  /** Changes by place, in offsets of the text as it stands; one step of the history. */
  apply(change: TextChange | readonly TextChange[]): void;
  /** The whole text replaced, as the smallest change that does it; one step of the history. */
  replace(text: string): void;
  /** Sets a value at a path, comments and all else kept; one step of the history. Edits asked for together are done in order. */
  setIn(path: EditPath, value: Plain): Promise<Edited>;
  /** Takes away what stands at a path. */
  deleteIn(path: EditPath): Promise<Edited>;
  /** Several of these as one step of the history: all or none. */
  edit(steps: readonly EditStep[]): Promise<Edited>;
  /** Resolves when the text as it stands has been read. */
  settled(): Promise<void>;
  /** Told of each change of anything above; gives back how to stop. */
  subscribe(listener: () => void): () => void;

  /** For the text editor, whose state is the document's: it tells by `took` of what it has done. */
  readonly state: EditorState;
  took(transactions: readonly Transaction[]): void;
  dispatch(spec: TransactionSpec): void;
  /** What an editor adds while it is there; an empty list when it goes. */
  extend(extensions: Extension): void;
  /** Sends changes through an editor while one shows the document, so that both stay the same. */
  attach(editor: DocumentEditor | undefined): void;
  readonly reader: TalksReader;
  end(): void;
}

export interface DocumentHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  undo(): void;
  redo(): void;
}

/** What shows the document's state and keeps it: an `EditorView`. */
export interface DocumentEditor {
  dispatch(transaction: Transaction): void;
}

/** What became of an edit by path: `problems` says why it was not done, in the words of the talks file. */
export type Edited = { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] };

/** How changes are remembered. Which one is a matter of what the page shows: see `typed-history.ts` and `step-history.ts`. */
export interface Undoing {
  readonly extension: Extension;
  readonly undo: StateCommand;
  readonly redo: StateCommand;
  readonly undoDepth: (state: EditorState) => number;
  readonly redoDepth: (state: EditorState) => number;
}

export interface DocumentOptions {
  readonly text: string;
  readonly undoing: Undoing;
  readonly reader: TalksReader;
  /** How long the text must rest before it is read, ms. */
  readonly rest?: number;
}

export function openDocument({ text, undoing, reader, rest = 150 }: DocumentOptions): TalksDocument {
  const editorPart = new Compartment();
  let state = EditorState.create({ doc: text, extensions: [undoing.extension, editorPart.of([])] });
  let version = 0;
  let latest: Read = { talks: null, size: null, problems: [] };
  let latestOf = -1;
  let lastSound = latest;
  let asText: { of: number; text: string } | undefined;
  let ended = false;

  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const textNow = () => {
    if (asText?.of !== version) asText = { of: version, text: state.doc.toString() };
    return asText.text;
  };

  let editor: DocumentEditor | undefined;
  function took(transactions: readonly Transaction[]) {
    const last = transactions.at(-1);
    if (!last) return;
    state = last.state;
    const changed = transactions.some(({ docChanged }) => docChanged);
    if (changed) {
      version++;
      readSoon(rest);
    }
    if (changed) tell();
  }
  const send = (transaction: Transaction) => (editor ? editor.dispatch(transaction) : took([transaction]));
  const dispatch = (spec: TransactionSpec) => send(state.update(spec));

  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading: Promise<void> | undefined;
  function readSoon(after: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void readNow(), after);
  }
  /** One reading at a time; texts that came up meanwhile are passed over for the newest. */
  function readNow(): Promise<void> {
    clearTimeout(timer);
    reading ??= (async () => {
      try {
        while (latestOf !== version && !ended) {
          const of = version;
          const read = await reader.read(textNow());
          if (ended) return;
          latest = read;
          latestOf = of;
          if (read.size) lastSound = read;
          tell();
        }
      } finally {
        reading = undefined;
      }
    })();
    return reading;
  }

  /** Edits by path stand in a queue: each works on the text that the one before has left. */
  let queue: Promise<unknown> = Promise.resolve();
  function edit(steps: readonly EditStep[]): Promise<Edited> {
    const done = queue.then(async (): Promise<Edited> => {
      for (;;) {
        const of = version;
        const before = textNow();
        const edited = await reader.edit(before, steps);
        if (!edited.ok) return edited;
        // Somebody typed meanwhile: what was worked out belongs to an older text.
        if (of !== version) continue;
        replace(edited.value);
        return { ok: true };
      }
    });
    queue = done.catch(() => undefined);
    return done;
  }

  function apply(change: TextChange | readonly TextChange[]) {
    const changes = Array.isArray(change) ? change : [change];
    if (changes.length > 0) dispatch({ changes: changes as TextChange[], userEvent: "input.form" });
  }

  function replace(next: string) {
    const change = textChange(textNow(), next.replace(/\r\n?/g, "\n"));
    if (change) apply(change);
  }

  const step = (command: StateCommand) => () => {
    command({ state, dispatch: send });
  };

  readSoon(0);
  return {
    get text() {
      return textNow();
    },
    get version() {
      return version;
    },
    get problems() {
      return latest.problems;
    },
    get talks() {
      return latest.talks;
    },
    get lastTalks() {
      return lastSound.talks;
    },
    get size() {
      return lastSound.size;
    },
    get read() {
      return latestOf === version;
    },
    history: {
      get canUndo() {
        return undoing.undoDepth(state) > 0;
      },
      get canRedo() {
        return undoing.redoDepth(state) > 0;
      },
      undo: step(undoing.undo),
      redo: step(undoing.redo),
    },
    apply,
    replace,
    setIn: (path, value) => edit([{ path, value }]),
    deleteIn: (path) => edit([{ path, remove: true }]),
    edit,
    settled: readNow,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get state() {
      return state;
    },
    took,
    dispatch,
    extend: (extensions) => dispatch({ effects: editorPart.reconfigure(extensions) }),
    attach(next) {
      editor = next;
    },
    reader,
    end() {
      ended = true;
      clearTimeout(timer);
      listeners.clear();
      reader.end();
    },
  };
}
