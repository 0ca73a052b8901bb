import { expect, test } from "vitest";
import { analyse } from "../brief/analyse.js";
import { briefDocument } from "../brief/brief.js";
import { briefMarkdown } from "../brief/markdown.js";
import { docxOf, tableXml } from "../talks/import/matrix/made-files.js";
import { parseTalks } from "../talks/parse.js";
import { importMatrix, type MatrixOptions } from "./import-matrix.js";
import type { Io } from "./io.js";
import { cut } from "./load.js";

const csv =
  "Issue,Position of Iran,US position,Potential outcome\nSanctions,Immediate lifting,Phased removal,Gradual relief\n";

async function run(bytes: Uint8Array, options: MatrixOptions = {}, path = "m.csv") {
  const [out, err, written]: [string[], string[], Map<string, string>] = [[], [], new Map()];
  const io: Io = {
    read: async () => bytes,
    write: async (to, data) => {
      written.set(to, String(data));
    },
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    progress: () => {},
    columns: 100,
  };
  const status = await importMatrix(path, options, io);
  return { status, out: out.join("\n"), err: err.join("\n"), written };
}
const bytesOf = (text: string) => new TextEncoder().encode(text);

test("[MX70] a matrix becomes a sound talks file, and the command says what each column was taken for", async () => {
  const { status, out, written } = await run(bytesOf(csv), { output: "talks.yaml" });
  expect(status).toBe(0);
  expect(parseTalks(written.get("talks.yaml") ?? "").ok).toBe(true);
  expect(out).toContain("m.csv: a table of positions, 1 issues; 8 cells read, 0 left out");
  expect(out).toContain('2  "Position of Iran" is the position of Iran (sure)');
});

test("[MX71] without -o the file goes to standard output and what is to say to standard error; --json gives both and the preview", async () => {
  const plain = await run(bytesOf(csv));
  expect(parseTalks(plain.out).ok).toBe(true);
  expect(plain.err).toContain("a table of positions");
  const json = JSON.parse((await run(bytesOf(csv), { json: true })).out);
  expect(Object.keys(json)).toEqual(["text", "previews", "report"]);
});

test("[MX72] columns, head and tables can be settled by options; wrong ones are misuse", async () => {
  const chosen = await run(bytesOf(csv), { columns: ["3=other:Oman", "4=ignored"] });
  expect(chosen.out).toContain("others:\n  oman:");
  expect(chosen.err).toContain('left out: "Gradual relief"');
  expect((await run(bytesOf(csv), { columns: ["3=nonsense"] })).status).toBe(2);
  expect((await run(bytesOf(csv), { tables: [2] })).status).toBe(2);
  const docx = docxOf(
    tableXml([
      ["Issue", "Iran", "US"],
      ["A", "b", "c"],
    ]) +
      tableXml([
        ["Scenario", "Impact"],
        ["Deal", "good"],
      ]),
  );
  expect((await run(docx, { tables: [2] }, "m.docx")).out).not.toContain("issues:");
});

test("[MX73] what is no table is said with its code and exit 1", async () => {
  const { status, err } = await run(bytesOf("nothing here"), {}, "m.txt");
  expect([status, err]).toEqual([1, expect.stringContaining("[no-table]")]);
});

test("[MX74] the file prints a brief with the positions of each side, and deals say what is missing", async () => {
  const { out } = await run(bytesOf(csv));
  const parsed = parseTalks(out);
  if (!parsed.ok) throw new Error(parsed.problems[0].message);
  const { talks, asOf } = cut(parsed.value, undefined);
  const analysed = analyse(talks, asOf);
  expect(analysed.model).toBeNull();
  expect(analysed.problems.length).toBeGreaterThan(0);
  const brief = briefMarkdown(briefDocument(analysed, "en"));
  for (const words of ["Immediate lifting", "Phased removal", "Gradual relief"]) expect(brief).toContain(words);
});
