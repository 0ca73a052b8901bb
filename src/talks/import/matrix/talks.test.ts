import fc from "fast-check";
import { expect, test } from "vitest";
import type { Talks } from "../../model.js";
import { parseTalks } from "../../parse.js";
import { say } from "../../words.js";
import type { MatrixPreview } from "./preview.js";
import { readTables } from "./read.js";
import { matrixTalks } from "./talks.js";
import { understand } from "./understand.js";

type Rows = readonly (readonly string[])[];
const tabbed = (rows: Rows) => rows.map((row) => row.join("\t")).join("\n");
const previews = (...tables: Rows[]): MatrixPreview[] => {
  const read = readTables({ text: tables.map(tabbed).join("\n\n") });
  if (!read.ok) throw new Error(read.problems[0].message);
  return read.value.map((table) => understand(table));
};
const made = (...tables: Rows[]): { talks: Talks; codes: string[]; file: string } => {
  const { file, report } = matrixTalks(previews(...tables));
  const parsed = parseTalks(file);
  if (!parsed.ok) throw new Error(`${parsed.problems[0].message}\n${file}`);
  return { talks: parsed.value, codes: report.map(({ code }) => code), file };
};
const head = ["Issue", "Position of Iran", "US position"];

test("[MX51] each distinct stated position becomes an option, the same words one; no worth and no weight is made up", () => {
  const { talks, codes } = made([
    head,
    ["Sanctions", "Immediate lifting", "Phased removal"],
    ["Missiles", "Off the table.", "off the  table"],
  ]);
  const [sanctions, missiles] = talks.issues;
  expect(sanctions.options.map(({ id, name }) => [id, name])).toEqual([
    ["immediate-lifting", "Immediate lifting"],
    ["phased-removal", "Phased removal"],
  ]);
  expect(sanctions.positions["iran"][0]).toMatchObject({ stated: "immediate-lifting", text: "Immediate lifting" });
  expect(missiles.options.map(({ name }) => name)).toEqual(["Off the table."]);
  expect(
    talks.issues.every(
      ({ weight, options }) =>
        Object.keys(weight).length === 0 && options.every(({ worth }) => Object.keys(worth).length === 0),
    ),
  ).toBe(true);
  expect(talks.note).toMatchObject({
    en: expect.stringMatching(/matrix.*worths/s),
    fa: expect.stringMatching(/جدول.*ارزش/s),
  });
  expect(codes).toContain("order-can-be-told");
});

test("[MX52] where all positions of an issue are numbers of one unit the numbers are its levels", () => {
  const { talks, codes } = made([
    head,
    ["Enrichment", "۵ درصد; red line: below 1 %", "0–3.67 %"],
    ["Stock", "300 kg", "0 t"],
  ]);
  const [enrichment, stock] = talks.issues;
  expect(enrichment.options.map(({ level }) => level)).toEqual([0, 3.67, 5]);
  expect(enrichment.unit).toBe("%");
  expect(enrichment.positions["iran"][0]).toMatchObject({
    stated: "5",
    redLines: [{ options: ["0"], below: 1, firmness: "stated" }],
  });
  expect(enrichment.positions["us"][0]).toMatchObject({ text: "0–3.67 %" });
  expect(enrichment.positions["us"][0].stated).toBeUndefined();
  expect(codes).toContain("range");
  expect(stock.numeric).toBe(false);
});

test("[MX53] a red line names the option whose words it says, else it is a note of the position and reported", () => {
  const { talks, codes } = made([
    [...head, "Red lines of Iran", "Red line"],
    ["Enrichment", "A cap", "Zero enrichment", "No zero enrichment", "US: a cap; Iran: dismantling; threats"],
  ]);
  const { iran, us } = talks.issues[0].positions;
  expect(iran[0].redLines).toMatchObject([
    { options: ["zero-enrichment"], text: "No zero enrichment", firmness: "stated" },
  ]);
  expect(us[0].redLines).toMatchObject([{ options: ["a-cap"] }]);
  expect(iran[0].note).toEqual({ en: "Red line: dismantling", fa: "خط قرمز: dismantling" });
  expect(talks.issues[0].note).toEqual({ en: "Red line: threats", fa: "خط قرمز: threats" });
  expect(codes).toEqual(expect.arrayContaining(["red-line-in-words", "red-line-of-nobody"]));
});

test("[MX54] citations become sources, each once, and their dates the dates of what was said", () => {
  const { talks } = made([
    [...head, "Source"],
    ["Sanctions", "now (Reuters, 2025-05-18)", "later", "AP, 19 May 2025; https://example.org/a"],
    ["Missiles", "no (Reuters, 18 May 2025)", "", ""],
  ]);
  expect(talks.sources.map(({ id, title, date }) => [id, title, date])).toEqual([
    ["reuters-2025", "Reuters", "2025-05-18"],
    ["ap-2025", "AP", "2025-05-19"],
    ["example-org", "example.org", undefined],
  ]);
  expect(talks.issues[0].positions["iran"][0]).toMatchObject({
    on: "2025-05-18",
    sources: ["reuters-2025", "ap-2025", "example-org"],
  });
  expect(talks.issues[0].positions["us"][0]).toMatchObject({ sources: ["ap-2025", "example-org"] });
});

test("[MX55] outside powers stand beside: their positions are no options of their own", () => {
  const { talks } = made([
    [...head, "Oman (mediator)", "E3 position (observer)"],
    ["Sanctions", "now", "later", "a fund", "later"],
  ]);
  expect(talks.parties.map(({ id }) => id)).toEqual(["iran", "us"]);
  expect(talks.others.map(({ id, roles }) => [id, roles])).toEqual([
    ["oman", ["mediator"]],
    ["e3", ["observer"]],
  ]);
  expect(talks.others[0].positions["sanctions"][0]).toMatchObject({ text: "a fund" });
  expect(talks.others[1].positions["sanctions"][0]).toMatchObject({ stated: "later" });
  expect(talks.issues[0].options).toHaveLength(2);
});

test("[MX56] the four tables of one paste make one file: positions, outcomes, endings, safeguards", () => {
  const { talks } = made(
    [
      ["Issue", "Potential outcome"],
      ["Sanctions", "Gradual relief"],
      ["Trade", "More of it"],
    ],
    [
      ["Issue", "Iran's position", "US position"],
      ["Sanctions", "now", "later"],
    ],
    [
      ["Scenario", "Impact", "Timeline"],
      ["Diplomatic breakthrough", "Lower prices", "6–12 months"],
      ["Interim deal", "Some relief", "3–6 months, if at all"],
      ["Negotiation breakdown", "Escalation", "soon"],
      ["Another breakdown", "x", "0–3 months"],
    ],
    [
      ["Element", "Purpose", "Expected result"],
      ["Phased agreements", "Manage progress", "Less risk"],
    ],
  );
  expect(talks.issues.map(({ name, expected, options }) => [name, expected, options.map(({ id }) => id)])).toEqual([
    ["Sanctions", "Gradual relief", ["now", "later"]],
    ["Trade", "More of it", ["more-of-it"]],
  ]);
  expect(talks.scenarios).toMatchObject([
    { id: "breakthrough", impact: "Lower prices", months: [6, 12] },
    { id: "interim", months: [3, 6], note: "Timeline: 3–6 months, if at all" },
    { id: "breakdown", note: "Timeline: soon" },
    { id: "another-breakdown", months: [0, 3] },
  ]);
  expect(talks.safeguards).toMatchObject([
    { id: "phased-agreements", purpose: "Manage progress", expected: "Less risk" },
  ]);
});

test("[MX57] a table without sides makes a file all the same, and says that a party stands in", () => {
  const { talks, codes } = made([
    ["Issue", "Potential outcome"],
    ["Sanctions", "Gradual relief"],
    ["Trade", ""],
  ]);
  expect(talks.parties).toHaveLength(1);
  expect(talks.issues[1].options[0].name).toEqual({ en: "Not stated", fa: "گفته نشده" });
  expect(codes).toEqual(expect.arrayContaining(["no-parties", "no-position"]));
});

test("[MX66] all that an expected outcome says beside its words is kept with the issue", () => {
  const { talks } = made([
    [...head, "Potential outcome"],
    ["Sanctions", "now", "later", "Phases; red line: snapback; denied by US (AP, May 2025)"],
  ]);
  expect(talks.issues[0]).toMatchObject({
    expected: "Phases",
    note: { en: "Red line: snapback\nDenied by: US", fa: "خط قرمز: snapback\nردکننده: US" },
    sources: ["ap-2025"],
  });
});

test("[MX58] a table with a row for each issue and side is read as well", () => {
  const { talks } = made([
    ["Issue", "Party", "Position", "Source", "Date"],
    ["Sanctions", "Iran", "now", "Reuters", "2025-05-18"],
    ["Sanctions", "US", "later", "AP", "19 May 2025"],
    ["", "Iran", "by June", "", "2025-06-01"],
  ]);
  expect(talks.parties.map(({ name }) => name)).toEqual(["Iran", "US"]);
  expect(talks.issues).toHaveLength(1);
  expect(talks.issues[0].positions["iran"].map(({ text, on }) => [text, on])).toEqual([
    ["now", "2025-05-18"],
    ["by June", "2025-06-01"],
  ]);
});

test("[MX59] importance in words and weights in numbers are taken where they are said of one side", () => {
  const { talks, codes } = made([
    [...head, "Importance for Iran", "Weight (US)", "Priority"],
    ["Sanctions", "now", "later", "High", "20–30", "High"],
    ["Missiles", "no", "limits", "rather", "40 %", "Low"],
  ]);
  expect(talks.issues[0].weight).toMatchObject({ iran: { best: 3 }, us: { low: 20, best: 25, high: 30 } });
  expect(talks.issues[1].weight).toMatchObject({ us: { best: 40 } });
  expect(talks.issues[1].note).toBe("Importance for Iran: rather\nPriority: Low");
  expect(codes).toContain("importance-of-nobody");
  expect(
    made([
      [...head, "Weight (US)"],
      ["Sanctions", "a", "b", "0"],
    ]).codes,
  ).toContain("weights-all-zero");
});

test("[MX50] sides named a little differently in other columns are found, and one without positions is a note", () => {
  const { talks, codes } = made([
    [
      "Issue",
      "Position of the Islamic Republic of Iran",
      "U.S. position",
      "Red lines of Iran",
      "Importance for the United States",
      "Red lines of Israel",
    ],
    ["Sanctions", "now", "later", "later", "high", "any relief"],
  ]);
  expect(talks.parties.map(({ id }) => id)).toEqual(["islamic-republic-of-iran", "us"]);
  expect(talks.issues[0].positions["islamic-republic-of-iran"][0].redLines).toMatchObject([{ options: ["later"] }]);
  expect(talks.issues[0].weight).toMatchObject({ us: { best: 3 } });
  expect(talks.issues[0].note).toBe("Red lines of Israel: any relief");
  expect(codes).toContain("unknown-side");
  const near = made([
    ["Issue", "Houthi movement", "Saudi Arabia", "Red lines of the Houthi"],
    ["Ports", "open", "inspected", "inspected"],
  ]);
  expect(near.talks.issues[0].positions["houthi-movement"][0].redLines).toMatchObject([{ options: ["inspected"] }]);
});

test("[MX60] who denies it is named by its column, or kept in words", () => {
  const { talks, codes } = made([
    [...head, "Denied by"],
    ["Sanctions", "now; denied by US", "", "France"],
  ]);
  expect(talks.issues[0].positions["iran"][0]).toMatchObject({
    deniedBy: ["us"],
    note: { en: "Denied by: France", fa: "ردکننده: France" },
  });
  expect(codes).toContain("denied-by-unknown");
});

test("[MX61] names that are no ids, ids of the language and numbers in words all make a file", () => {
  const odd = [
    "constructor",
    "hasOwnProperty",
    "if",
    "null",
    "yes",
    "1e309",
    "---",
    "۱۲",
    "#",
    "'",
    "__proto__",
    "a: b",
    "toString",
    "continue",
    "a b",
    "a-b",
    "A/B",
  ];
  const { talks } = made([["Issue", ...odd], ...odd.map((name) => [name, ...odd])]);
  expect(talks.issues.length).toBe(odd.length);
  expect(talks.parties.length).toBeGreaterThan(10);
});

test("[MX62] a table too large for a talks file is cut at its end, and the issues left out are counted", () => {
  const rows = Array.from({ length: 900 }, (_, k) => [
    `Issue ${k}`,
    `${"long words ".repeat(60)}${k}`,
    `${"other words ".repeat(60)}${k}`,
  ]);
  const { talks, codes } = made([head, ...rows]);
  expect(talks.issues.length).toBeGreaterThan(150);
  expect(codes).toContain("too-large");
  const long = "long words ".repeat(300);
  const endings = made([
    ["Scenario", "Impact", "Timeline"],
    ...Array.from({ length: 500 }, (_, k) => [`Ending ${k}`, long, "3 months"]),
  ]);
  expect(endings.talks.scenarios.length).toBeGreaterThan(100);
  const sides = made([
    ["Issue", "Party", "Position"],
    ...Array.from({ length: 900 }, (_, k) => ["One", `Side ${k}`, `says ${k}`]),
  ]);
  expect(sides.talks.parties).toHaveLength(200);
  expect(sides.talks.issues[0].note).toContain("Side 899, Position: says 899");
});

test("[MX63] words of every cell reach the file or the report", () => {
  const word = fc.constantFrom(..."alpha beta gamma delta epsilon zeta theta kappa lambda sigma".split(" "));
  const cell = fc.array(word, { minLength: 0, maxLength: 3 }).map((words) => words.join(" "));
  const heads = fc.shuffledSubarray(
    [
      "Iran",
      "US position",
      "Potential outcome",
      "Red lines of Iran",
      "Interest",
      "Source",
      "Notes",
      "Category",
      "Denied by",
      "Importance",
      "Date",
      "No.",
    ],
    { minLength: 1 },
  );
  fc.assert(
    fc.property(
      heads,
      fc.array(fc.array(cell, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 6 }),
      (columns, body) => {
        const rows = body.map((cells, r) => [
          `Issue ${r} omega`,
          ...columns.map((_, c) => cells[c] && `${cells[c]} ${r}x${c}`),
        ]);
        const { file, report } = matrixTalks(previews([["Issue", ...columns], ...rows]));
        const said = `${file}\n${report.map(({ text }) => text).join("\n")}`.replace(/\s+/g, " ");
        for (const text of rows.flat())
          for (const part of text.split(" ").filter(Boolean)) expect(said).toContain(part);
        expect(parseTalks(file).ok).toBe(true);
      },
    ),
    { seed: 11, numRuns: 150 },
  );
});

test("[MX64] a file from the preview as a page sends it back is the same file", () => {
  const sent = previews([head, ["Sanctions", "now (Reuters, 2025-05-18)", "later"]]);
  expect(matrixTalks(JSON.parse(JSON.stringify(sent)))).toEqual(matrixTalks(sent));
  expect(matrixTalks(sent[0])).toEqual(matrixTalks(sent));
  expect(parseTalks(matrixTalks([]).file).ok).toBe(true);
});

test("[QD1] what the import itself says in the file is there in English and Persian, the table's own words as they are", () => {
  const { talks } = made([
    ["موضوع", "ایران", "آمریکا", "خط قرمز ایران"],
    ["تحریم", "لغو فوری", "لغو گام‌به‌گام", "مکانیسم ماشه"],
    ["بازرسی", "", "", ""],
  ]);
  expect(talks.title).toEqual({
    en: expect.stringMatching(/^Talks from /),
    fa: expect.stringMatching(/^گفت‌وگوها از /),
  });
  expect(Object.values(talks.issues[0].positions)[0][0]).toMatchObject({
    text: "لغو فوری",
    note: { en: "Red line: مکانیسم ماشه", fa: "خط قرمز: مکانیسم ماشه" },
  });
  expect(say(talks.issues[1].options[0].name, "fa")).toBe("گفته نشده");
});
