import type { Language } from "../../brief/wire.js";
import type { MatrixChoices, MatrixPreview } from "../../talks/import/matrix/preview.js";
import type { MatrixInput } from "../../talks/import/matrix/read.js";
import type { SaidWords } from "../../talks/problem-words/import-words.js";

/** Page to worker. The tables last read stay with the worker. */
export interface MatrixAsk {
  readonly id: number;
  /** Something new to read. */
  readonly input?: MatrixInput;
  /** By table; absent ones are found from the table. */
  readonly choices: readonly (MatrixChoices | undefined)[];
  /** Tables that are not wanted, by number. */
  readonly without: readonly number[];
  readonly title: string;
  /** What is said of the tables is said in it. */
  readonly lang: Language;
}

/** What the tables say, and the talks file they make. */
export interface MatrixRead {
  readonly previews: readonly MatrixPreview[];
  readonly file: string;
  /** Of the file, in the language asked. */
  readonly title: string;
  /** In the language asked. */
  readonly report: readonly SaidWords[];
}

export type MatrixReply = { readonly id: number } & (
  | { readonly ok: true; readonly read: MatrixRead }
  /** What could not be read and what to do, in the language asked. */
  | { readonly ok: false; readonly problems: readonly SaidWords[] }
);
