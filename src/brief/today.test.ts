import { expect, test } from "vitest";
import { analysedExample, threeSides, twoSides, wordsOnly } from "./example-talks.js";
import { languages } from "./messages.js";
import { todayPage } from "./today.js";
import { unmarked } from "./words.js";

const two = analysedExample(twoSides);
const page = todayPage(two, "en");
const block = (id: string) => page.blocks.find((each) => each.id === id)!;

test("[TY1] the page asks the standing question unless the file asks its own", () => {
  expect(page.question).toBe("Breakthrough, or a prelude to posturing?");
  expect(todayPage(analysedExample(`${twoSides}\nquestion: Who gives way?`), "en").question).toBe("Who gives way?");
});

test("[TY2] the lead says what the record says of the two, whether there is a deal and which endings are in view", () => {
  expect(unmarked(page.lead)).toMatch(
    /^The record is too thin to tell good faith from playing for time or to an audience\. As stated, the red lines leave no package\. If one line can move .* The endings in view: A treaty and Breakdown\.$/,
  );
});

test("[TY3] each sign is counted from the file and opens what it was counted from", () => {
  const lists = block("signs").body.map((part) =>
    part.kind === "list" ? part.items.map(({ words }) => unmarked(words)) : [],
  );
  expect(lists[0]).toEqual([
    "Two rounds were held (12 April – 23 May 2025). Each at the rank of minister or envoy. 2\u00a0records",
    "One round ended with something agreed. B2",
  ]);
  expect(lists[1]).toEqual([
    "One planned round was not held. B2",
    "No round has been held since 23 May 2025 (253 days). No further round is fixed. B2",
    "Upper State moved away from the other side on Cap: now High cap. Jun\u00a02025".replace("Jun\u00a02025", "B2"),
    "One position was taken in public, no offer tabled. B2",
    "One demand, threat or escalatory statement on record. B2",
    "One incident since the talks began, one without an agreed answer. B2",
  ]);
});

test("[TY4] nothing on record is said to be nothing, not left out", () => {
  const signs = todayPage(analysedExample(wordsOnly), "en").blocks.find(({ id }) => id === "signs")!;
  expect(unmarked(signs.answer)).toBe("Nothing on record speaks for either reading.");
  expect(signs.body).toHaveLength(2);
});

test("[TY5] where there is no package as stated, the zone offers what opens and why none; where there is one, neither", () => {
  expect(block("zone").actions.map(({ id }) => id)).toEqual(["open-zone", "why-none"]);
  expect(todayPage(analysedExample(threeSides), "en").blocks.find(({ id }) => id === "zone")!.actions).toEqual([]);
});

test("[TY6] the frontier is drawn with the lines that were set aside for it named beside it", () => {
  expect(block("zone").body.map(({ kind }) => kind)).toContain("chart");
  expect(block("zone").key.map(unmarked)[0]).toMatch(/^Computed with these lines set aside: Lower State, Cap/);
});

test("[TY7] the frame carries language, direction, the date in the language's calendar and the sides", () => {
  expect(todayPage(two, "fa").frame).toMatchObject({
    lang: "fa",
    dir: "rtl",
    asOf: "۱۱ بهمن ۱۴۰۴",
    asOfDate: "2026-01-31",
  });
  expect(page.frame.parties.map(({ name }) => name)).toEqual(["Upper State", "Lower State"]);
});

test("[TY8] the page survives being sent as JSON", () => {
  for (const lang of languages) {
    const made = todayPage(two, lang);
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  }
});

test("[TY9] consequences stand by place, with the ending they follow from and their direction", () => {
  const table = block("consequences").body[0]!;
  expect(
    table.kind === "table" &&
      table.rows.map(({ cells }) => cells.map((lines) => lines.map(({ words }) => unmarked(words)).join())),
  ).toEqual([
    ["Delta", "", "↓ Salt in the fields B2"],
    ["worldwide", "↑ A model for others", ""],
  ]);
});
