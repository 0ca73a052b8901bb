/** Hostile tables: whatever is pasted, reading never throws, every cell has a fate, and the file made can be read. */
import { parseTalks } from "../../parse.js";
import { docxOf, sheetRows, tableXml, xlsxOf } from "./made-files.js";
import type { MatrixChoices } from "./preview.js";
import { type MatrixInput, readTables } from "./read.js";
import { matrixTalks } from "./talks.js";
import { understand } from "./understand.js";

export interface SoakResult {
  readonly inputs: number;
  readonly sound: number;
  readonly refused: number;
  /** Longest time over one input in milliseconds, by the clock given, and which input. */
  readonly slowest: number;
  readonly slowestInput: number;
  readonly faults: readonly { readonly input: number; readonly why: string }[];
}

/** @param clock milliseconds; without it no times are taken */
export function run(seed: number, n: number, clock: () => number = () => 0): SoakResult {
  const faults: { input: number; why: string }[] = [];
  let [sound, slowest, slowestInput] = [0, 0, 0];
  for (let input = 0; input < n; input++) {
    const { matrix, choices } = hostileMatrix(seed, input);
    const before = clock();
    const why = faultOf(matrix, choices);
    let took = clock() - before;
    // A busy machine stops any program now and then: what is slow must be slow again.
    for (let again = 0; again < 3 && took > 100; again++) {
      const start = clock();
      faultOf(matrix, choices);
      took = Math.min(took, clock() - start);
    }
    if (took > slowest) [slowest, slowestInput] = [took, input];
    if (why === "") sound++;
    else if (why !== "refused") faults.push({ input, why });
  }
  return { inputs: n, sound, refused: n - sound - faults.length, slowest, slowestInput, faults };
}

/** "" where all is well, "refused" where reading says no properly, else what is wrong. */
function faultOf(matrix: MatrixInput, choices: MatrixChoices): string {
  const read = readTables(matrix);
  if (!read.ok) {
    const bad = read.problems.find(
      ({ code, message }) => !/^[a-z0-9-]+$/.test(code) || message === "" || message.length > 400,
    );
    return bad ? `problem ${bad.code}: ${bad.message.length} characters` : "refused";
  }
  const previews = read.value.map((table) => understand(table, choices));
  const { file, report } = matrixTalks(JSON.parse(JSON.stringify(previews)));
  const parsed = parseTalks(file);
  if (!parsed.ok) return `the file: ${parsed.problems[0].message} [${parsed.problems[0].code}]`;
  return lostCell(previews, file, report.map(({ text }) => text).join("\n"));
}

/** Every word of a cell that is said to be read stands in the file; every other has a line in the report. */
export function lostCell(previews: readonly ReturnType<typeof understand>[], file: string, reported: string): string {
  const cells = previews.flatMap(({ rows }) =>
    rows.flatMap((row) => row.cells.map((cell) => ({ ...cell, use: row.use }))),
  );
  if (reported === "" && cells.some(({ mark }) => mark === "left out" || mark === "nothing"))
    return "nothing is reported";
  const said = lettersOf(file + reported);
  for (const { mark, text, use, place } of cells) {
    if (use === "head" || (mark !== "understood" && mark !== "words")) continue;
    // Labels and the words around numbers of months have done their work.
    for (const word of text.split(/\s+/).slice(0, 6)) {
      if (!/^\p{L}{6,}$/u.test(word) || /^(?:months|within|اردیبهشت)$/.test(word)) continue;
      if (!said.includes(lettersOf(word))) return `${place}: "${word}" is lost`;
    }
  }
  return "";
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "");

/** The input with this number, the same for the same seed. */
export function hostileMatrix(seed: number, input: number): { matrix: MatrixInput; choices: MatrixChoices } {
  const random = generator((seed ^ Math.imul(input + 1, 0x9e3779b1)) >>> 0);
  const rows = randomRows(random);
  const choices = random(4) < 1 ? randomChoices(random) : {};
  const separator = pick(random, ["\t", ",", ";", " | ", "   "]);
  const text = rows.map((row) => row.join(separator)).join(pick(random, ["\n", "\r\n", "\n\n"]));
  switch (input % 8) {
    case 0:
      return { matrix: { text }, choices };
    case 1:
      return { matrix: { name: "m.csv", bytes: utf8(text) }, choices };
    case 2:
      return { matrix: { text, html: randomHtml(random, rows) }, choices };
    case 3:
      return {
        matrix: { name: "m.xlsx", bytes: damaged(random, xlsxOf({ A: sheetRows(rows), B: sheetRows(rows) })) },
        choices,
      };
    case 4:
      return {
        matrix: { name: "m.docx", bytes: damaged(random, docxOf(tableXml(rows) + tableXml(rows.slice(1)))) },
        choices,
      };
    case 5:
      return { matrix: { text: mutated(random, text) }, choices };
    case 6:
      return { matrix: { text: "", html: mutated(random, randomHtml(random, rows)) }, choices };
    default:
      return {
        matrix: { name: "m", bytes: Uint8Array.from({ length: Math.floor(random(300)) }, () => random(256)) },
        choices,
      };
  }
}

type Random = (below: number) => number;

/** Uniform numbers from 0 up to `below`, mulberry32. */
function generator(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) / 4294967296) * below;
  };
}

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random(from.length))];

const heads =
  "Issue|Position of Iran|US position|E3 (observer)|Party|Position|Potential outcome|Red line|Red lines of Iran|Interest|Importance|Weight (US)|Source|Date|Denied by|No.|Notes|Group|Scenario|Impact|Timeline|Element|Purpose|Expected result|موضوع|موضع ایران|خط قرمز|منبع|اهمیت برای ایران|نتیجه احتمالی||constructor|hasOwnProperty|toString|if|null|iran".split(
    "|",
  );
const words =
  '5 %|0–3.67 %|۳٫۶۷ درصد|1e309|-0|007|1,000 kg|immediate lifting|No|none|null|true|~|[]|{}|- a|# b|: c|? d|& e|* f|! g|\u2028|\u202e|\u0000|\ud800|\ufeff|a; red line: immediate lifting|red line: above 5 %; interest: sales|(Reuters, 2025-05-18)|said (AP, 18 May 2025; https://example.org/x)|2025-02-30|2025-05-18|28/05/2025|05/06/2025|۲۸ اردیبهشت ۱۴۰۴|high|Low|متوسط|35|0|20–30|[1]|[1] Reuters, 2025|* note|Total|Sources: none|n/a|—|Iran, US|Iran: never; US: never|6–12 months|within 3 months|soon|=HYPERLINK("http://x")|<script>alert(1)</script>|<b>bold</b>|<table><tr><td>x|&amp;&#0;&#x110000;|"quoted|""|rather a long position that goes on about phased removal of sanctions, tied to compliance, for as long as it takes to write more than ninety characters|غنی‌سازی|رفع فوری؛ خط قرمز: صفر|continue|breakdown|line\nbreak|'.split(
    "|",
  );

function randomRows(random: Random): string[][] {
  const width = 1 + Math.floor(random(7));
  const height = 1 + Math.floor(random(9));
  const head = Array.from({ length: width }, () => pick(random, heads));
  return Array.from({ length: height }, (_, r) =>
    r === 0 && random(5) > 1
      ? head
      : random(12) < 1
        ? Array.from({ length: width }, () => pick(random, heads))
        : Array.from({ length: width - Math.floor(random(1.2)) }, () =>
            random(3) < 1 ? `${pick(random, words)} ${pick(random, words)}` : pick(random, words),
          ),
  );
}

function randomChoices(random: Random): MatrixChoices {
  return {
    orientation: pick(random, ["down", "across"]),
    headRow: Math.floor(random(5)) - 1,
    issueColumn: Math.floor(random(5)),
    columns: {
      [Math.floor(random(5))]: pick(random, [
        "party",
        "other",
        "note",
        "ignored",
        "expected",
        "who",
        "date",
        "red line",
        "importance",
      ]),
    },
    ...(random(2) < 1 ? { kind: pick(random, ["positions", "endings", "safeguards"]) } : {}),
  };
}

function randomHtml(random: Random, rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `<${pick(random, ["td", "th", "TD"])}${pick(random, ["", ' colspan="2"', " rowspan=3", ' rowspan="99999"', " dir=rtl"])}>${text}${pick(random, ["</td>", "", "<br>", "</p>"])}`;
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</table>`;
}

function mutated(random: Random, text: string): string {
  let changed = text;
  for (let k = 0; k < 1 + random(6); k++) {
    const at = Math.floor(random(changed.length));
    const length = Math.floor(random(12));
    changed =
      changed.slice(0, at) +
      pick(random, ["", pick(random, words), "\t", "|", "\n", "<", ">", '"']) +
      changed.slice(at + length);
  }
  return changed;
}

/** Some bytes changed, or none. */
function damaged(random: Random, bytes: Uint8Array): Uint8Array {
  if (random(2) < 1) return bytes;
  const copy = bytes.slice(0, bytes.length - (random(4) < 1 ? Math.floor(random(60)) : 0));
  for (let k = 0; k < 1 + random(4); k++) copy[Math.floor(random(copy.length))] = random(256);
  return copy;
}

/** This floor has no encoder; lone surrogates become question marks. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text) {
    const point = letter.codePointAt(0)!;
    if (point >= 0xd800 && point < 0xe000) bytes.push(63);
    else if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
  return Uint8Array.from(bytes);
}
