import type { FileRefusal, FileRefusalCode } from "../../brief/wire-files.js";
import { fileLimit } from "../file.js";

/** What the store answers: a value, or why not. Anything else it meets is a bug or a broken machine, and is thrown. */
export type Stored<T> = { readonly ok: true; readonly value: T } | Refused;
export type Refused = { readonly ok: false; readonly refusal: FileRefusal };

export const stored = <T>(value: T): Stored<T> => ({ ok: true, value });

export const refused = (code: FileRefusalCode): Refused => ({ ok: false, refusal: { code, ...said[code] } });

/**
 * Runs something on files; what people can do something about becomes a refusal, anything else is thrown on.
 */
export async function attempted<T>(work: () => Promise<Stored<T>>): Promise<Stored<T>> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? codes[String(error.code)] : undefined;
    if (!code) throw error;
    return refused(code);
  }
}

const codes: Readonly<Record<string, FileRefusalCode>> = {
  ENOENT: "no-such-file",
  EACCES: "not-permitted",
  EPERM: "not-permitted",
  EROFS: "not-permitted",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  ENAMETOOLONG: "bad-name",
};

const said: Readonly<Record<FileRefusalCode, Omit<FileRefusal, "code">>> = {
  "bad-name": {
    message: "a file cannot have this name",
    hint: "use letters, digits and spaces, and end in .yaml; no slash, no colon, no dot at the front",
  },
  "no-such-file": {
    message: "the desk has no such file",
    hint: "look in the list of files, or among the deleted ones",
  },
  "name-taken": { message: "another file has this name", hint: "choose another name" },
  "changed-outside": {
    message: "the file has changed since it was read",
    hint: "merge both, keep yours, or take the other",
  },
  "no-condition": {
    message: "a change must say which content it changes",
    hint: "send the file's hash in If-Match",
  },
  "too-large": {
    message: `a talks file has ${fileLimit} bytes at most`,
    hint: "keep records of events elsewhere and only what matters in the talks file",
  },
  "not-text": { message: "this is not UTF-8 text", hint: "save it as UTF-8 in the program that wrote it" },
  "in-place": {
    message: "this file lies outside the desk's folder",
    hint: "duplicate it; the copy is the desk's own",
  },
  "link-outside": {
    message: "this is a link that leads out of the desk's folder",
    hint: "name the file itself when starting the desk: detente serve FILE",
  },
  "not-permitted": {
    message: "the file may not be read or written",
    hint: "look at the permissions of the file and of its folder",
  },
  "disk-full": { message: "there is no room on the disk", hint: "make room and save again; nothing was changed" },
  "no-such-case": { message: "the catalogue has no such case", hint: "choose one from the list" },
  "bad-request": { message: "the request cannot be read", hint: "send JSON as the desk's own pages do" },
  "cannot-export": { message: "the file cannot be written in this form", hint: "mend its problems first" },
};
