import { expect, test } from "vitest";
import type { Block, Table, Words } from "./blocks.js";
import { bridgeBlock, bridgeLines, withoutLines } from "./bridge.js";
import { briefDocument } from "./brief.js";
import { analysedExample, threeSides, twoSides, wordsOnly } from "./example-talks.js";
import { briefHtml } from "./html.js";
import { briefJson } from "./json.js";
import { briefMarkdown } from "./markdown.js";
import { languages } from "./messages.js";
import { unmarked } from "./words.js";

const two = analysedExample(twoSides);
const three = analysedExample(threeSides);
const bare = analysedExample(wordsOnly);
const all = [two, three, bare];
const blocks = (lang: "en" | "fa", analysed = two) => {
  const { main, annex } = briefDocument(analysed, lang);
  return [...main, ...annex];
};
const found = (id: string, among: readonly Block[]) => among.find((block) => block.id === id)!;
const tableOf = (block: Block, id: string) =>
  block.body.find((part): part is Table => part.kind === "table" && part.id === id)!;
const rowText = (table: Table) =>
  table.rows.map(({ cells }) => cells.map((lines) => lines.map(({ words }) => unmarked(words)).join(" / ")));

test("[BR1] every block asks a question and answers it in a sentence", () => {
  for (const analysed of all) {
    for (const lang of languages) {
      for (const block of blocks(lang, analysed)) {
        expect(block.question, block.id).toMatch(/[?؟]$/);
        expect(unmarked(block.answer).length, block.id).toBeGreaterThan(8);
        expect(unmarked(block.answer), block.id).toMatch(/[.]$/);
      }
    }
  }
});

test("[BR2] every table has as many cells in each row as it has columns, and widths of no more than the whole", () => {
  for (const analysed of all) {
    for (const lang of languages) {
      for (const block of blocks(lang, analysed)) {
        for (const part of block.body) {
          if (part.kind !== "table") continue;
          for (const row of part.rows) expect(row.cells.length, part.id).toBe(part.columns.length);
          expect(
            part.columns.reduce((sum, { width = 0 }) => sum + width, 0),
            part.id,
          ).toBeLessThanOrEqual(1.0001);
        }
      }
    }
  }
});

test("[BR3] the same talks give the same brief, byte for byte, in every form", () => {
  const again = analysedExample(twoSides);
  for (const lang of languages) {
    for (const form of [briefMarkdown, briefHtml, briefJson]) {
      expect(form(briefDocument(again, lang))).toBe(form(briefDocument(two, lang)));
    }
  }
});

test("[BR4] the bottom line says first whether there is a deal, and what would open one", () => {
  const [first] = briefDocument(two, "en").bottomLine.items;
  expect(unmarked(first!.words)).toMatch(
    /^As stated, the red lines leave no package\. If one line can move \(Lower State, Cap: anything but a low cap\), \d+ packages? opens?\.$/,
  );
});

test("[BR5] lines collide where together they leave no option, and where dropping them would open a zone; the row and the lines are marked", () => {
  const table = tableOf(found("positions", blocks("en")), "positions");
  const hit = table.rows.filter(({ collision }) => collision);
  expect(hit.map(({ cells }) => unmarked(cells[0]![0]!.words))).toEqual(["Cap"]);
  const lines = hit[0]!.cells.flat().filter((line) => line.kind === "red line");
  expect(lines.map(({ firmness, collides }) => [firmness, collides])).toEqual([
    ["bottom", true],
    ["stated", true],
  ]);
});

test("[BR6] a claim stands with its date, who denies it and what was said earlier", () => {
  const cells = rowText(tableOf(found("positions", briefDocument(two, "en").annex), "positions"));
  expect(cells[0]![1]).toBe("All at once May\u00a02025 / = Full relief / denied by Lower State / wants: Trade");
  expect(cells.find(([name]) => name === "Cap")![1]).toContain("earlier (Apr\u00a02025): Middle cap");
});

test("[BR7] the bridge is the least firm and smallest set of red lines that opens a zone, and dropping it opens as many packages as promised", () => {
  const { model, asStated, bridge } = two;
  const lines = bridgeLines(model!, asStated!)!;
  expect(lines).toEqual(bridge!.dropped);
  expect(lines.map(([p, l]) => model!.parties[p]!.redLines[l]!.firmness)).toEqual(["stated"]);
  const promised = asStated!.none!.relaxations.find(
    (each) => each.what === "set" && JSON.stringify(each.redLines) === JSON.stringify(lines),
  );
  expect(promised && promised.what === "set" && promised.opens).toMatchObject({
    value: (bridge!.analysis.acceptable as { value: bigint }).value,
  });
});

test("[BR8] setting lines aside leaves every line in its place", () => {
  const without = withoutLines(two.model!, [[1, 1]]);
  expect(without.parties.map(({ redLines }) => redLines.length)).toEqual(
    two.model!.parties.map(({ redLines }) => redLines.length),
  );
  expect(without.parties[1]!.redLines[1]!.options).toEqual([]);
  expect(two.model!.parties[1]!.redLines[1]!.options.length).toBeGreaterThan(0);
});

test("[BR9] the bridge names the lines set aside, what it costs each side and what every rule picks", () => {
  const text = JSON.stringify(bridgeBlock(two.talks, two.model!, two.bridge!, "en"));
  for (const said of ["Set aside: ", "anything but a low cap", "Nash (largest product of gains)", "Against"])
    expect(text).toContain(said);
});

test("[BR10] every rule is named with its convention, and its worth is that of the package shown for it", () => {
  const fair = found("fair", briefDocument(two, "en").annex);
  const rows = rowText(tableOf(fair, "rules"));
  expect(rows).toHaveLength(7);
  const { solutions } = two.bridge!.analysis;
  const nash = solutions!.byId.nash;
  const worth = nash.points[nash.chosen]!.u[0]! / two.model!.scale;
  expect(rows[0]![2]).toContain(String(Math.round(worth * 10) / 10));
  const letters = new Map(rows.map((cells) => [cells[1]!, `${cells[2]}/${cells[3]}`]));
  expect(letters.size).toBe(new Set(rows.map((cells) => `${cells[2]}/${cells[3]}`)).size);
  expect(rows.map(([name]) => name!.replace(/ \[.*/, "")).every((name) => name.includes("("))).toBe(true);
});

test("[BR11] a named package says every line it crosses and who falls short", () => {
  const rows = rowText(tableOf(found("named-packages", briefDocument(two, "en").annex), "named-packages"));
  expect(rows[0]![3]).toBe("no");
  expect(rows[0]![4]).toContain("crosses a line of Lower State: Cap, anything but a low cap");
  expect(rows[1]![3]).toContain("leaves issues open");
});

test("[BR12] a file without worths still makes a brief that says what is missing", () => {
  for (const lang of languages) {
    const document = briefDocument(bare, lang);
    expect(found("zone", document.main).body.length).toBeGreaterThan(0);
    expect(document.annex.some(({ id }) => id === "fair")).toBe(false);
    expect(briefHtml(document).length).toBeGreaterThan(1000);
  }
});

test("[BR13] the four tables of the old briefs are there: outcome by issue, position by side, ending with impact and timeline, element with purpose and result", () => {
  const ids = (list: readonly Block[]) =>
    list.flatMap(({ body }) => body.flatMap((part) => (part.kind === "table" ? [part.id] : [])));
  const { main, annex } = briefDocument(two, "en");
  expect(ids(main)).toEqual(expect.arrayContaining(["positions", "endings", "safeguards"]));
  expect(ids(annex)).toEqual(
    expect.arrayContaining(["positions", "outcomes", "endings", "consequences", "timeline", "sources"]),
  );
});

test("[BR14] sources carry their grade, and those without one say so", () => {
  const rows = rowText(tableOf(found("sources", briefDocument(two, "en").annex), "sources"));
  expect(rows.map((cells) => cells[3]!.replace(/[\u2066\u2069]/g, ""))).toEqual(["B2", "not graded"]);
});

test("[BR15] where one side has no stated walk-away the limits say what stands in for it", () => {
  const limits = found("limits", briefDocument(three, "en").annex);
  const said = limits.body.flatMap((part) =>
    part.kind === "list" ? part.items.map(({ words }) => unmarked(words)) : [],
  );
  expect(said).toContain("Walk-away of Firm not stated: worst permitted package used.");
});

test("[BR16] a lever that has lapsed by the as-of date says so", () => {
  expect(JSON.stringify(found("outside", briefDocument(two, "en").annex))).toContain("lend (lapsed 31 December 2025)");
});

test("[BR17] both languages have the same blocks, tables and numbers of rows", () => {
  const shape = (lang: "en" | "fa", analysed = two) =>
    blocks(lang, analysed).map(({ id, body, key }) => [
      id,
      key.length,
      body.map((part) => (part.kind === "table" ? part.rows.length : part.kind)),
    ]);
  for (const analysed of all) expect(shape("fa", analysed)).toEqual(shape("en", analysed));
});

test("[BR18] a group's issues stand together under one heading", () => {
  const table = tableOf(found("positions", blocks("en")), "positions");
  expect(table.rows.map(({ group }) => group && unmarked(group as Words))).toEqual([undefined, "Flows", undefined]);
});

test("[BR19] lines collide without any worths too, when together they leave no option", () => {
  const analysed = analysedExample(`
detente: 1
title: t
parties: {a: {name: A}, b: {name: B}}
issues:
  x: {name: X, options: {p: {name: P}, q: {name: Q}}, positions: {a: {stated: p, red_lines: [q]}, b: {stated: q, red_lines: [p]}}}
  y: {name: Y, options: {p: {name: P}, q: {name: Q}}, positions: {a: {stated: p, red_lines: [q]}, b: {stated: p}}}
`);
  const { main } = briefDocument(analysed, "en");
  const table = tableOf(found("positions", main), "positions");
  expect(table.rows.map(({ collision }) => collision ?? false)).toEqual([true, false]);
  expect(
    table.rows.map(({ cells }) => cells.flat().flatMap((line) => (line.kind === "red line" ? [line.collides] : []))),
  ).toEqual([[true, true], [false]]);
  expect(unmarked(found("positions", main).answer)).toBe(
    "Red lines collide on one of two issues; on one the stated positions are the same; no issues leave room.",
  );
});

test("[BR20] the main part shows at most ten issues, those where lines collide and the core of the talks first", () => {
  const issues = Array.from(
    { length: 14 },
    (_, i) =>
      `  i${i}: {name: I${i}, options: {p: {name: P}, q: {name: Q}}, positions: {a: {stated: p, red_lines: [${i === 13 ? "p, q" : "q"}]}}}`,
  );
  const analysed = analysedExample(`
detente: 1
title: t
talks: {core: [i12]}
parties: {a: {name: A}, b: {name: B}}
issues:
${issues.join("\n")}
`);
  const document = briefDocument(analysed, "en");
  const names = (list: readonly Block[]) =>
    rowText(tableOf(found("positions", list), "positions")).map(([name]) => name);
  expect(names(document.main)).toEqual(["I0", "I1", "I2", "I3", "I4", "I5", "I6", "I7", "I12", "I13"]);
  expect(names(document.annex)).toHaveLength(14);
});

test("[BR21] only packages that somebody does not refuse are listed, and after the first only what differs", () => {
  const list = found("zone", briefDocument(two, "en").main).body.find((part) => part.kind === "list")!;
  const items = list.kind === "list" ? list.items.map(({ words }) => unmarked(words)) : [];
  expect(items[0]).toMatch(/^Nash \(largest product of gains\)/);
  for (const item of items.slice(1)) expect(item).toContain("As the first, but");
});

test("[BR22] single issues after a group do not look like part of it, and single ones before any group need no heading", () => {
  const issue = (id: string, group?: string) =>
    `  ${id}: {name: ${id.toUpperCase()}, ${group ? `group: ${group}, ` : ""}options: {p: {name: P}, q: {name: Q}}}`;
  const analysed = analysedExample(`
detente: 1
title: t
parties: {a: {name: A}, b: {name: B}}
issues:
${[issue("i"), issue("j", "G"), issue("k", "H"), issue("l", "G"), issue("m")].join("\n")}
`);
  const table = tableOf(found("positions", briefDocument(analysed, "en").main), "positions");
  expect(table.rows.map(({ cells, group }) => [unmarked(cells[0]![0]!.words), group && unmarked(group)])).toEqual([
    ["I", undefined],
    ["J", "G"],
    ["L", undefined],
    ["K", "Other issues"],
    ["M", undefined],
  ]);
});

test("[BR23] exchanges say what changes and what each side nets; robustness says first what holds for every value, then shares with their interval", () => {
  const { scale } = two.model!;
  const deal = [1, 1, 1];
  const { annex } = briefDocument(
    {
      ...two,
      trades: [
        {
          deal,
          changes: [
            { issue: 0, from: 0, to: 1, effect: [10 * scale, -5 * scale] },
            { issue: 1, from: 0, to: 1, effect: [-8 * scale, 6 * scale] },
          ],
          net: [2 * scale, scale],
        },
      ],
      robustness: {
        draws: 1000,
        withZone: 940,
        withZoneInterval: [0.92, 0.95],
        deals: [
          {
            deal,
            acceptable: 0.5,
            interval: [0.47, 0.53],
            acceptableTo: [0.5, 1],
            efficient: 0.25,
            picked: {},
            jointLoss: [1, 2, 3],
            nashRegret: [0, 0, 0],
            leftOut: 60,
            safe: false,
            safeFor: [false, true],
          },
        ],
      },
    },
    "en",
  );
  expect(rowText(tableOf(found("trades", annex), "trades"))).toEqual([
    ["Relief: Partial relief instead of No relief / Cap: Middle cap instead of High cap", "+2", "+1"],
  ]);
  const robust = found("robust", annex);
  expect(unmarked(robust.answer)).toBe(
    "The one package examined does not stay acceptable to all for every value in the ranges.",
  );
  expect(unmarked(robust.say[0]!)).toBe(
    "Some package was acceptable to all in 94\u202f% of 1,000 draws from the ranges (95 % interval 92\u202f% to 95\u202f%).",
  );
  expect(rowText(tableOf(robust, "robust"))[0]!.slice(1)).toEqual([
    "50\u202f% (47\u202f%–53\u202f%)",
    "25\u202f%",
    "1 (3)",
    "no",
  ]);
});

test("[BR26] where nothing bears a date the brief says so in place of an empty date, and one issue or package is not counted", () => {
  const text = `
detente: 1
title: T
parties: {a: {name: A, walk_away: 30}, b: {name: B, walk_away: 30}}
issues:
  price:
    name: Price
    weight: {a: 2, b: 1}
    options: {low: {name: Low, worth: {a: 0, b: 100}}, mid: {name: Middle, worth: {a: 60, b: 60}}}
`;
  const undated = analysedExample(text, "");
  const en = briefMarkdown(briefDocument(undated, "en"));
  expect(en).toContain("undated: nothing in the file bears a date");
  expect(en).toContain("Nothing in the file bears a date, so all of it is used.");
  expect(en).toContain("No red lines collide on the one issue.");
  const fa = briefMarkdown(briefDocument(undated, "fa"));
  expect(fa).toContain("هیچ چیز در پرونده تاریخ ندارد");
  expect(fa).not.toMatch(/به تاریخ\s*$/m);
});
