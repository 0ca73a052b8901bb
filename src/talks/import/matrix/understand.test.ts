import { expect, test } from "vitest";
import type { MatrixPreview } from "./preview.js";
import { readTables } from "./read.js";
import { understand } from "./understand.js";
import { readHead } from "./vocabulary.js";

const table = (rows: readonly (readonly string[])[], html?: string) => {
  const read = readTables({
    text: rows.map((row) => row.join("\t")).join("\n"),
    ...(html === undefined ? {} : { html }),
  });
  if (!read.ok) throw new Error(read.problems[0].message);
  return read.value[0];
};
const preview = (rows: readonly (readonly string[])[], html?: string): MatrixPreview => understand(table(rows, html));
const roles = ({ columns }: MatrixPreview) => columns.map(({ role, who }) => (who ? `${role}: ${who}` : role));

test("[MX31] heads are understood in English and Persian, with the side they name", () => {
  const heads: readonly [string, string][] = [
    ["Issue", "issue"],
    ["Key issues", "issue"],
    ["Negotiation topic", "issue"],
    ["موضوع", "issue"],
    ["موضوعات", "issue"],
    ["Position of Iran", "party: Iran"],
    ["Position of the United States", "party: United States"],
    ["Iran's position", "party: Iran"],
    ["Iran’s Stated Position", "party: Iran"],
    ["US position", "party: US"],
    ["U.S. Demands", "party: U.S."],
    ["موضع ایران", "party: ایران"],
    ["مواضع آمريكا", "party: آمريكا"],
    ["دیدگاه‌های آمریکا", "party: آمریکا"],
    ["Position of Oman (mediator)", "other: Oman (mediator)"],
    ["Potential outcome", "expected"],
    ["Potential Outcomes", "expected"],
    ["نتیجه احتمالی", "expected"],
    ["Red line", "red line"],
    ["Red lines (Iran)", "red line: Iran"],
    ["Iran red lines", "red line: Iran"],
    ["خط قرمز ایران", "red line: ایران"],
    ["Importance", "importance"],
    ["Weight – US", "importance: US"],
    ["اهمیت برای ایران", "importance: ایران"],
    ["Source(s)", "source"],
    ["Sources and references", "source"],
    ["منبع", "source"],
    ["As of", "date"],
    ["تاریخ", "date"],
    ["Denied by", "denied by"],
    ["Iran's interests", "interest: Iran"],
    ["منافع ایران", "interest: ایران"],
    ["Category", "group"],
    ["Comments", "note"],
    ["Party", "who"],
    ["طرف‌ها", "who"],
    ["Scenario", "ending"],
    ["Potential Impact", "impact"],
    ["Timeline", "timeline"],
    ["بازه زمانی", "timeline"],
    ["Element", "safeguard"],
    ["Purpose", "purpose"],
    ["هدف", "purpose"],
  ];
  const read = heads.map(([head]) => {
    const found = readHead(head);
    return found ? `${found.role}${found.who ? `: ${found.who}` : ""}` : "nothing";
  });
  expect(read).toEqual(heads.map(([, role]) => role));
  expect(["Iran", "ایران", "E3", "Weightlifting", "Pointless"].map((name) => readHead(name))).toEqual(
    Array(5).fill(undefined),
  );
});

test("[MX32] bare names over columns are parties, with words that say how sure that is", () => {
  const read = preview([
    ["Issue", "Iran", "United States", "Oman (mediator)", ""],
    ["Sanctions", "now", "later", "a fund", "x"],
  ]);
  expect(roles(read)).toEqual(["issue", "party: Iran", "party: United States", "other: Oman (mediator)", "note"]);
  expect(read.columns.map(({ confidence }) => confidence)).toEqual(["sure", "likely", "likely", "likely", "guess"]);
  expect(read.report.map(({ code }) => code)).toContain("guess");
});

test("[MX65] a column of a name over words such as high and low is how much issues count for that side", () => {
  const read = preview([
    ["Issue", "Position of Iran", "Position of the US", "Iran", "US"],
    ["Sanctions", "now", "later", "High", "Low"],
  ]);
  expect(roles(read).slice(3)).toEqual(["importance: Iran", "importance: US"]);
});

test("[MX33] a head in two rows with merged cells is read as one", () => {
  const html =
    "<table><tr><th rowspan=2>Issue<th colspan=2>Position<th colspan=2>Red lines<tr><th>Iran<th>US<th>Iran<th>US" +
    "<tr><td>Sanctions<td>now<td>later<td>never<td>none</table>";
  const read = preview([], html);
  expect(roles(read)).toEqual(["issue", "party: Iran", "party: US", "red line: Iran", "red line: US"]);
  expect(read.rows.map(({ use }) => use)).toEqual(["head", "head", "issue"]);
  const turned =
    "<table><tr><th rowspan=2>Issue<th colspan=2>Iran<th colspan=2>US<tr><th>Position<th>Red line<th>Position<th>Red line<tr><td>a<td>b<td>c<td>d<td>e</table>";
  expect(roles(preview([], turned))).toEqual(["issue", "party: Iran", "red line: Iran", "party: US", "red line: US"]);
});

test("[MX34] tables of endings and of safeguards are told from tables of positions", () => {
  const kind = (rows: readonly (readonly string[])[]) => {
    const read = preview(rows);
    return [read.kind, ...roles(read)];
  };
  expect(
    kind([
      ["Scenario", "Potential impact", "Timeline"],
      ["Breakthrough", "Lower prices", "6–12 months"],
    ]),
  ).toEqual(["endings", "ending", "impact", "timeline"]);
  expect(
    kind([
      ["Outcome", "Impact", "Timeline"],
      ["Breakthrough", "Lower prices", "6–12 months"],
    ]),
  ).toEqual(["endings", "ending", "impact", "timeline"]);
  expect(
    kind([
      ["Element", "Purpose", "Expected result"],
      ["Phases", "Steps", "Less risk"],
    ]),
  ).toEqual(["safeguards", "safeguard", "purpose", "expected"]);
  expect(
    kind([
      ["عنصر", "هدف", "نتیجه مورد انتظار"],
      ["گام‌ها", "پیشرفت", "خطر کمتر"],
    ]),
  ).toEqual(["safeguards", "safeguard", "purpose", "expected"]);
  expect(
    kind([
      ["Issue", "Potential outcome"],
      ["Sanctions", "Gradual relief"],
    ]),
  ).toEqual(["positions", "issue", "expected"]);
});

test("[MX35] issues across are turned, by the corner or by the words down the side", () => {
  const byCorner = preview([
    ["Party", "Sanctions", "Enrichment"],
    ["Iran", "now", "5 %"],
    ["US", "later", "0 %"],
  ]);
  expect([byCorner.orientation, ...roles(byCorner)]).toEqual(["across", "issue", "party: Iran", "party: US"]);
  expect(byCorner.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ["Party", "Iran", "US"],
    ["Sanctions", "now", "later"],
    ["Enrichment", "5 %", "0 %"],
  ]);
  expect(byCorner.rows[1].cells[2].place).toBe("row 3, column 2");
  const bySide = preview([
    ["Issue", "Sanctions", "Enrichment"],
    ["Position of Iran", "now", "5 %"],
    ["Position of the US", "later", "0 %"],
    ["Potential outcome", "phases", "a cap"],
  ]);
  expect([bySide.orientation, ...roles(bySide)]).toEqual(["across", "issue", "party: Iran", "party: US", "expected"]);
});

test("[MX67] issues whose names hold words of heads do not turn the table", () => {
  const names = [
    "Nuclear issue",
    "Issue 2",
    "Missile question",
    "Sanctions timeline",
    "Regional position",
    "Sources of funds",
    "Verification measures",
  ];
  const read = preview([["Issue", "Iran", "US"], ...names.map((name) => [name, "yes", "no"])]);
  expect([read.orientation, read.headRow, ...roles(read)]).toEqual(["down", 0, "issue", "party: Iran", "party: US"]);
  expect(read.rows.slice(1).map(({ cells }) => cells[0].text)).toEqual(names);
});

test("[MX68] a column of numbers without a head, or under No, numbers the rows; under a name it holds positions", () => {
  const read = preview([
    ["No", "Issue", "Iran", "US"],
    ["1", "Enrichment", "5", "0"],
    ["2", "Centrifuges", "20", "7"],
  ]);
  expect(roles(read)).toEqual(["number", "issue", "party: Iran", "party: US"]);
});

test("[MX36] titles, groups, totals, footnotes, heads said again and rows that go on are told from issues", () => {
  const html = `<table><tr><td colspan=3>Matrix of positions</td></tr>
    <tr><th>Issue<th>Iran's position<th>US position</tr>
    <tr><td colspan=3>Nuclear</td></tr>
    <tr><td rowspan=2>Enrichment<td>5 %<td>0 %</tr><tr><td>3 %<td>1 %</tr>
    <tr><td><td>2 %<td></tr>
    <tr><th>Issue<th>Iran's position<th>US position</tr>
    <tr><td>Missiles<td>no<td>limits</tr><tr><td>Total<td>4<td>3</tr><tr><td>Note: as of May</table>`;
  const read = preview([], html);
  expect(read.headRow).toBe(1);
  expect(read.rows.map(({ use }) => use)).toEqual([
    "above",
    "head",
    "group",
    "issue",
    "same issue",
    "same issue",
    "head",
    "issue",
    "total",
    "footnote",
  ]);
  expect(read.report.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["above-left-out", "total-left-out", "footnote-left-out"]),
  );
});

test("[MX37] the user settles what the reader got wrong, column by column", () => {
  const rows = [
    ["Title", "x", "y"],
    ["A", "B", "C"],
    ["Sanctions", "now", "later"],
  ];
  const read = understand(table(rows), {
    headRow: 1,
    issueColumn: 0,
    columns: { 1: { role: "party", who: "Iran" }, 2: "ignored" },
  });
  expect(roles(read)).toEqual(["issue", "party: Iran", "ignored"]);
  expect(read.columns.map(({ confidence }) => confidence)).toEqual(["chosen", "chosen", "chosen"]);
  expect(read.report).toContainEqual(expect.objectContaining({ code: "column-left-out", place: "row 3, column 3" }));
  const across = understand(table(rows), { orientation: "across", headRow: -1 });
  expect(across.rows[0].cells.map(({ text }) => text)).toEqual(["Title", "A", "Sanctions"]);
  expect(across.headRow).toBe(-1);
  expect(understand(table(rows), { kind: "endings" }).columns[0].role).toBe("ending");
});

test("[MX38] a preview is plain data, and counts what became of every cell", () => {
  const read = preview([
    ["Issue", "Iran", "Importance", "No."],
    ["Sanctions", "n/a", "rather", "1"],
    ["Missiles", "never", "high", "2"],
  ]);
  expect(JSON.parse(JSON.stringify(read))).toEqual(read);
  expect(read.report.map(({ code, place }) => [code, place])).toContainEqual(["nothing-stated", "row 2, column 2"]);
  expect(read.counts).toEqual({ understood: 8, words: 1, nothing: 1, repeated: 0, "left out": 2, empty: 0 });
});

test("[MX39] the column of issues may stand last, as in a table copied from the left of a right-to-left page", () => {
  const read = preview([
    ["منبع", "موضع آمریکا", "موضع ایران", "موضوع"],
    ["رویترز", "مرحله‌ای", "فوری", "تحریم‌ها"],
  ]);
  expect(roles(read)).toEqual(["source", "party: آمریکا", "party: ایران", "issue"]);
  expect(read.rightToLeft).toBe(true);
});
