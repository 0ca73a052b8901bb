import type { FileRefusal } from "../brief/wire-files.js";
import { type Answers, answersOf, type Desk } from "./desk.js";
import { watchedFile } from "./file.js";
import type { DeskStore } from "./store/store.js";

/**
 * A desk's answers about each of its files, those of the last few files kept. A file that cannot be had is answered with that as
 * its problem.
 */
export function answersByFile<Analysed>(desk: Desk<Analysed>, store: DeskStore): (name: string) => Promise<Answers> {
  const kept = new Map<string, Answers>();
  return async (name) => {
    const found = await store.path(name);
    if (!found.ok) return answersOf(desk, async () => ({ ok: false, problems: [problemOf(found.refusal)] }));
    const path = found.value;
    const answers = kept.get(path) ?? answersOf(desk, watchedFile(path));
    // Put back at the end, so that the one at the front is the one not asked for longest.
    kept.delete(path);
    kept.set(path, answers);
    if (kept.size > filesKept) kept.delete(kept.keys().next().value!);
    return answers;
  };
}

const filesKept = 6;

const problemOf = (refusal: FileRefusal) => ({ line: 1, column: 1, ...refusal });
