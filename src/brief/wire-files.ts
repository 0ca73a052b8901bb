/** What travels between the server and the pages about the desk's files. */
import type { Language } from "./wire.js";

/** A talks file of the desk. */
export interface DeskFile {
  /** How the desk calls it; unlike every other. */
  readonly name: string;
  readonly bytes: number;
  /** When it was last written, ISO 8601, UTC. */
  readonly changed: string;
  /** Whether it lies elsewhere and was named when the desk was started. */
  readonly inPlace: boolean;
}

/** A file with its text. Its hash differs whenever a byte does. */
export interface DeskText {
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

/** A deleted file, which can be brought back. */
export interface TrashedFile {
  readonly id: string;
  readonly name: string;
  readonly deleted: string;
}

/** A case of the catalogue, to begin from. */
export interface CatalogueCase {
  /** Its path in the catalogue: `news/iran-us-2026`. */
  readonly id: string;
  readonly title: string | Readonly<Record<string, string>>;
}

/** `GET /api/files`. */
export interface DeskFiles {
  readonly files: readonly DeskFile[];
  readonly trash: readonly TrashedFile[];
  readonly cases: readonly CatalogueCase[];
  /** Endings of files in which a brief can be written on this machine: `md`, `html`, `docx`, `pdf` where it can print. */
  readonly forms: readonly string[];
}

/** Why something was not done to a file. Codes are stable; pages say them in their own language. */
export interface FileRefusal {
  readonly code: FileRefusalCode;
  readonly message: string;
  readonly hint: string;
}

export type FileRefusalCode =
  | "bad-name"
  | "no-such-file"
  | "name-taken"
  | "changed-outside"
  | "no-condition"
  | "too-large"
  | "not-text"
  | "in-place"
  | "link-outside"
  | "not-permitted"
  | "disk-full"
  | "no-such-case"
  | "bad-request"
  | "cannot-export";

/** `POST /api/files`: a new file. Without a name one is made; a name that is taken gets a number unless `name` is given. */
export interface NewFile {
  readonly name?: string;
  /** Nothing: a template that teaches. */
  readonly from?: { readonly case: string } | { readonly copyOf: string } | { readonly text: string };
}

/** `POST /api/files/import`: files of another tool. */
export interface ImportRequest {
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** What an import made, with what was read differently or left out. */
export interface ImportAnswer {
  readonly name: string;
  readonly report: readonly {
    readonly code: string;
    readonly text: string;
    readonly count: number;
    readonly place?: string;
  }[];
}

/** The data of the page `/file`. */
export interface FilePageData {
  readonly page: "file";
  readonly lang: Language;
  readonly dir: "ltr" | "rtl";
  /** Null where the desk holds no file yet. */
  readonly file: DeskText | { readonly name: string; readonly refusal: FileRefusal } | null;
  /** Lets the editor's own style sheet in. */
  readonly nonce: string;
}
