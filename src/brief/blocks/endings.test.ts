import { expect, test } from "vitest";
import { exampleTalks, exampleText } from "../../engine/forecast/example-talks.js";
import { analyse } from "../analyse.js";
import type { Table } from "../blocks.js";
import { briefDocument } from "../brief.js";
import { briefMarkdown } from "../markdown.js";
import { unmarked } from "../words.js";

const named = `${exampleText}scenarios:\n  breakdown: {name: Collapse, impact: Ships stay, months: [0, 3]}\n  drift: {name: Drift, impact: Nothing moves}\n`;
const analysed = analyse(exampleTalks(named), "2026-01-31", { foretell: true });

test("[SN20] the brief's main part has a line an ending: chance, band and base rate at twelve months, impact and months of the file", () => {
  const block = briefDocument(analysed, "en").main.find(({ id }) => id === "endings")!;
  const [table] = block.body as readonly Table[];
  expect(table!.columns.map(({ head }) => unmarked(head))).toEqual([
    "Ending",
    "12 months",
    "base rate",
    "Impact",
    "By the sources",
  ]);
  const rows = table!.rows.map(({ cells }) =>
    cells.map((lines) => lines.map(({ words }) => unmarked(words)).join(" ")),
  );
  expect(rows.map(([name]) => name)).toEqual(["Breakthrough", "Interim deal", "Collapse", "Talks continue", "Drift"]);
  for (const [, chance, base] of rows.slice(0, 4)) {
    expect(chance).toMatch(/^(under )?\d+\u202f% \(\d+(–\d+)?\)$/);
    expect(base).toMatch(/^\d+\u202f%$/);
  }
  expect(rows[2]!.slice(3)).toEqual(["Ships stay", "0–3 months"]);
  expect(rows[4]![1]).toBe("");
  const base = (row: number) => table!.rows[row]!.cells[2]![0]!.words[0];
  expect(base(2)).toMatchObject({ mark: "judgement" });
  expect(typeof base(0)).toBe("string");
  const key = block.key.map(unmarked).join(" ");
  expect(key).toContain("10–90 %");
  expect(key).toContain("mostly civil wars");
  expect(key).toContain("all weights: judgement");
  expect(key).toContain("none of these four has no number");
});

test("[SN21] the annex has all horizons, what drives it, what would change it, signposts, durability, limits and what was missing", () => {
  for (const [lang, words] of [
    [
      "en",
      [
        "What drives it",
        "What would have to be true",
        "Signposts",
        "After signing",
        "base rate cannot say",
        "file lacks",
      ],
    ],
    [
      "fa",
      [
        "چه چیزی پیش می‌برد",
        "چه باید درست باشد",
        "نشانه‌های ۹۰ روز",
        "پس از امضا",
        "نرخ پایه چه نمی‌گوید",
        "پرونده چه ندارد",
      ],
    ],
  ] as const) {
    const document = briefDocument(analysed, lang);
    const said = JSON.stringify(document.annex.find(({ id }) => id === "endings"));
    for (const word of words) expect(said, word).toContain(word);
    expect(briefMarkdown(document)).not.toMatch(/NaN|undefined/);
  }
});

test("[SN22] the bottom line has the likeliest ending; a file that says nothing of endings has no section, and no chances unasked", () => {
  const bottom = briefDocument(analysed, "en")
    .bottomLine.items.map(({ words }) => unmarked(words))
    .join("\n");
  expect(bottom).toMatch(/Likeliest in 12 months is .*base rate/);
  const silent = analyse(exampleTalks("detente: 1\ntitle: T\nparties: {a: {name: A}, b: {name: B}}\n"), "", {
    foretell: true,
  });
  expect(JSON.stringify(briefDocument(silent, "en"))).not.toContain("Likeliest");
  const unasked = briefDocument(analyse(exampleTalks(named), "2026-01-31"), "en");
  expect(JSON.stringify(unasked)).not.toContain("Likeliest");
  expect(JSON.stringify(unasked)).toContain("Ships stay");
});

test("[SN23] of talks that have ended the brief says that nothing is left to forecast, with the file's endings", () => {
  const ended = analyse(exampleTalks(named.replace("stage: exploring", "stage: in force")), "2026-01-31", {
    foretell: true,
  });
  const block = briefDocument(ended, "en").main.find(({ id }) => id === "endings")!;
  expect(unmarked(block.answer)).toContain("these talks have ended");
  expect(JSON.stringify(block.body)).toContain("Ships stay");
});
