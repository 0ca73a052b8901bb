/** Scores of a register as text: one row per forecaster and lead, always beside the base rate. */
import type { Mean, Score, Scored } from "../../engine/forecast/register.js";
import { fewestForLine } from "../../engine/forecast/scores.js";
import type { Table } from "../blocks.js";
import { cell } from "../naming.js";
import { numbersIn } from "../numbers.js";
import { tableText, wrap } from "../plain-text.js";
import { isolate, isolateLtr } from "../text.js";
import type { Language } from "../wire.js";
import { type About, type RegisterProblemCode, registerWords } from "./register-words.js";

/** A problem of a register in a language. */
export const registerProblem = (problem: About & { readonly code: RegisterProblemCode }, lang: Language): string =>
  registerWords(lang).problem[problem.code](problem);

/** @param width columns of the terminal */
export function scoreLines(scored: Scored, lang: Language, width: number): string[] {
  const w = registerWords(lang);
  const n = numbersIn(lang);
  const { scores, open, annulled, disputed, tooLate } = scored;
  const paragraph = (text: string) => wrap(text, width);
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [w.state.open, open],
    [w.state.annulled, annulled],
    [w.state.disputed, disputed],
    [w.tooLate, tooLate],
  ];
  const names = (ids: readonly string[]) =>
    ids.map((id) => (lang === "fa" ? isolate(id) : id)).join(lang === "fa" ? "، " : ", ");
  const rest = lists.flatMap(([head, ids]) => (ids.length ? paragraph(`${head}: ${names(ids)}.`) : []));
  if (!scores.length) return [...paragraph(w.nothing), ...rest];
  return [
    ...tableText(scoreTable(scores, lang), width),
    "",
    ...paragraph(w.reading),
    ...scores.flatMap((one) =>
      calibration(one, lang).flatMap((text) => paragraph(`${w.who(whoIs(one, lang), n.whole(one.lead))}: ${text}`)),
    ),
    ...rest,
  ];
}

export function scoreTable(scores: readonly Score[], lang: Language): Table {
  const w = registerWords(lang);
  const n = numbersIn(lang);
  return {
    kind: "table",
    id: "register-scores",
    caption: w.caption,
    columns: w.heads.map((head, k) => ({ head: [head], kind: k ? "number" : "text" })),
    rows: scores.map((one) => ({
      cells: [
        whoIs(one, lang),
        n.whole(one.lead),
        n.whole(one.questions),
        ...[one.brier, one.log, one.rankedProbability].map((mean) => meanText(mean, lang)),
      ].map((text) => cell(text)),
    })),
  };
}

function whoIs({ by, author, lookingBack }: Score, lang: Language): string {
  const w = registerWords(lang);
  const kind = w.author[author];
  const notes = [...(by === author ? [] : [kind]), ...(lookingBack ? [w.lookingBack] : [])];
  const name = by === author ? kind : lang === "fa" ? isolate(by) : by;
  return notes.length ? `${name} (${notes.join(lang === "fa" ? "، " : ", ")})` : name;
}

/** A score is not shown without its base rate's beside it. */
function meanText({ mean, base, skill, interval }: Mean, lang: Language): string {
  if (base === null) return registerWords(lang).noBase;
  const band = interval ? ` [${spanText(interval, lang)}]` : "";
  return `${three(mean, lang)}${band} (${three(base, lang)}${comma(lang)}${skill === null ? "–" : three(skill, lang)})`;
}

const comma = (lang: Language): string => (lang === "fa" ? "، " : ", ");
const spanText = (ends: readonly number[], lang: Language): string =>
  ends.map((end) => three(end, lang)).join(comma(lang));

/** Three decimals. */
function three(value: number, lang: Language): string {
  const text = Math.abs(value).toFixed(3);
  if (lang === "en") return value < 0 ? `−${text}` : text;
  const digits = numbersIn(lang).digits(text).replace(".", "٫");
  return value < 0 ? isolateLtr(`−${digits}`) : digits;
}

/** Where there is enough to say it. */
function calibration({ log, reliability, calibrationError, line }: Score, lang: Language): string[] {
  const w = registerWords(lang);
  const n = numbersIn(lang);
  const bins = reliability.map(({ n: count, mean, share, interval }) =>
    w.bin(three(mean, lang), three(share, lang), spanText(interval, lang), n.whole(count)),
  );
  return [
    ...(log.floored ? [w.floored(n.whole(log.floored))] : []),
    calibrationError === null ? w.tooFew(n.whole(fewestForLine)) : w.calibration(three(calibrationError, lang), bins),
    ...(line ? [w.line(three(line.slope, lang), three(line.intercept, lang))] : []),
  ];
}
