import type { Language } from "../../brief/wire.js";
import type * as ImportWords from "../../talks/problem-words/import-words.js";
import { deskClient, type FileProblem } from "./desk-client.js";

export type ImportOutcome =
  | {
      readonly ok: true;
      readonly made: readonly { readonly name: string; readonly report: readonly ImportWords.SaidWords[] }[];
    }
  /** Why not: the code of a refusal that the page has words for, or problems in the language asked. */
  | { readonly ok: false; readonly refusal: string }
  | { readonly ok: false; readonly problems: readonly ImportWords.SaidWords[] };

/** Files that somebody chose or dropped: talks files as they are, anything else as one set of another tool's files. */
export async function importChosen(files: readonly File[], lang: Language): Promise<ImportOutcome> {
  const read = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
  const own = read.filter(({ text }) => /^detente:/m.test(text.slice(0, 20_000)));
  const foreign = read.filter((file) => !own.includes(file));
  const made: { name: string; report: ImportWords.SaidWords[] }[] = [];
  for (const { name, text } of own) {
    const created = await deskClient.createFrom(name, text);
    if (!created.ok) return { ok: false, refusal: created.refusal.code };
    made.push({ name: created.value.name, report: [] });
  }
  if (foreign.length === 0) return { ok: true, made };
  const words = await import("../../talks/problem-words/import-words.js");
  const imported = await deskClient.import({ files: foreign });
  if (imported.ok) {
    const report = imported.value.report.map((line) => words.reportIn(line, lang));
    return { ok: true, made: [...made, { name: imported.value.name, report }] };
  }
  if (!("problems" in imported)) return { ok: false, refusal: imported.refusal.code };
  return { ok: false, problems: imported.problems.map((problem) => refusalIn(problem, lang, words)) };
}

/** Where, what is wrong and what to do, on one line. */
export function refusalIn(problem: FileProblem, lang: Language, words: Pick<typeof ImportWords, "importProblemIn">) {
  const { file, line, column } = problem;
  const { message, hint, english } = words.importProblemIn(problem, lang);
  const place = file && (lang === "fa" ? `\u2066${file}:${line}:${column}\u2069 ` : `${file}:${line}:${column} `);
  const text = place + [message, hint, english].filter(Boolean).join(lang === "fa" ? "؛ " : "; ");
  return english === undefined ? { text } : { text, english: true as const };
}
