import { deskClient } from "./desk-client.js";

export type ImportOutcome =
  | { readonly ok: true; readonly made: readonly { readonly name: string; readonly report: readonly string[] }[] }
  /** Codes of refusals, or problems in words. */
  | { readonly ok: false; readonly said: readonly string[] };

/** Files that somebody chose or dropped: talks files as they are, anything else as one set of another tool's files. */
export async function importChosen(files: readonly File[]): Promise<ImportOutcome> {
  const read = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
  const own = read.filter(({ text }) => /^detente:/m.test(text.slice(0, 20_000)));
  const foreign = read.filter((file) => !own.includes(file));
  const made: { name: string; report: string[] }[] = [];
  for (const { name, text } of own) {
    const created = await deskClient.createFrom(name, text);
    if (!created.ok) return { ok: false, said: [created.refusal.code] };
    made.push({ name: created.value.name, report: [] });
  }
  if (foreign.length === 0) return { ok: true, made };
  const imported = await deskClient.import({ files: foreign });
  if (imported.ok) {
    const report = imported.value.report.map(({ text, count, place }) =>
      [text, count > 1 ? `(${count} times)` : "", place ? `at ${place}` : ""].filter(Boolean).join(" "),
    );
    return { ok: true, made: [...made, { name: imported.value.name, report }] };
  }
  if (!("problems" in imported)) return { ok: false, said: [imported.refusal.code] };
  return {
    ok: false,
    said: imported.problems.map(({ file, line, column, message, hint }) =>
      [`${file}:${line}:${column} ${message}`, hint].filter(Boolean).join("; "),
    ),
  };
}
