import { expect, test } from "vitest";
import { parseTalks } from "../../talks/parse.js";
import { matrixAnswers } from "./matrix-answer.js";
import type { MatrixAsk, MatrixReply } from "./protocol.js";
import { matrixWords } from "./words.js";

const table = "Issue\tIran\tUSA\tIdeas\nSanctions\tNow\tLater\tIn steps\nInspections\tFew\tMany\tSome\n";
const ask = (part: Partial<MatrixAsk> = {}): MatrixAsk => ({
  id: 1,
  choices: [],
  without: [],
  title: "",
  lang: "en",
  ...part,
});
const read = (reply: MatrixReply) => {
  if (!reply.ok) throw new Error(JSON.stringify(reply.problems));
  return reply.read;
};
const talks = (file: string) => {
  const parsed = parseTalks(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

test("[MP1] a paste is read once, choices about it are answered from what was read, and the file follows them", () => {
  const answer = matrixAnswers();
  const first = read(answer(ask({ input: { text: table } })));
  expect(talks(first.file).issues.map(({ name }) => name)).toEqual(["Sanctions", "Inspections"]);
  const column = first.previews[0]!.columns.findIndex(({ head }) => head === "Ideas");
  const chosen = read(
    answer(ask({ id: 2, choices: [{ columns: { [column]: { role: "expected" } } }], title: "Tonight" })),
  );
  expect(talks(chosen.file)).toMatchObject({
    title: "Tonight",
    issues: [{ expected: "In steps" }, { expected: "Some" }],
  });
  expect(talks(chosen.file).parties.map(({ name }) => name)).toEqual(["Iran", "USA"]);
});

test("[MP2] a table that is not wanted is left out of the file, and with none left there is no file to make", () => {
  const answer = matrixAnswers();
  const other = table.replace("Sanctions", "Missiles").replace("Inspections", "Funds");
  const tables = [table, other].map(
    (text) =>
      `<table>${text
        .trim()
        .split("\n")
        .map(
          (row) =>
            `<tr>${row
              .split("\t")
              .map((cell) => `<td>${cell}</td>`)
              .join("")}</tr>`,
        )
        .join("")}</table>`,
  );
  const both = read(answer(ask({ input: { text: "", html: tables.join("<p>and</p>") } })));
  expect([both.previews.length, talks(both.file).issues.length]).toEqual([2, 4]);
  const one = read(answer(ask({ without: [1] })));
  expect(talks(one.file).issues.map(({ name }) => name)).toEqual(["Sanctions", "Inspections"]);
  expect(read(answer(ask({ without: [0, 1] }))).file).toBe("");
});

test("[MP3] what is no table is answered in words with what to do, and what was read before stays", () => {
  const answer = matrixAnswers();
  answer(ask({ input: { text: table } }));
  const reply = answer(ask({ id: 7, input: { text: "hello" } }));
  expect(reply).toMatchObject({ id: 7, ok: false });
  expect(reply.ok === false && reply.problems[0]?.text).toMatch(/table.*; .+/);
  expect(read(answer(ask())).previews).toHaveLength(1);
});

test("[MP4] every role, mark and use has a name in both languages, and answers survive the way to the page", () => {
  const reply = matrixAnswers()(ask({ input: { text: table } }));
  expect(structuredClone(reply)).toEqual(reply);
  for (const lang of ["en", "fa"] as const) {
    const words = matrixWords[lang];
    for (const { columns, rows } of read(reply).previews) {
      expect(columns.every(({ role, confidence }) => words.roles[role] && words.confidence[confidence])).toBe(true);
      expect(rows.every(({ use, cells }) => words.uses[use] && cells.every(({ mark }) => words.marks[mark]))).toBe(
        true,
      );
    }
  }
});

test("[LW7] a Persian page hears of its table in Persian: the report, the notes, the reasons, the refusal", () => {
  const answer = matrixAnswers();
  const odd = table.replace("Now", "Now; red line: never[7]").replace("Ideas", "");
  const { report, previews } = read(answer(ask({ lang: "fa", input: { text: odd } })));
  const said = [
    ...report.map(({ text }) => text),
    ...previews.flatMap(({ columns, rows }) => [
      ...columns.map(({ why }) => why),
      ...rows.flatMap(({ cells }) => cells.flatMap(({ notes }) => notes)),
    ]),
  ];
  expect(said.length).toBeGreaterThan(5);
  expect(said.filter((text) => !/[\u0600-\u06ff]/.test(text))).toEqual([]);
  const refused = answer(ask({ lang: "fa", input: { text: "hello" } }));
  expect(refused.ok === false && refused.problems).toEqual([
    { text: expect.stringMatching(/^جدولی در آن نیست؛ هنگام رونوشت/) },
  ]);
});
