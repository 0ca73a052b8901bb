import { expect, test } from "vitest";
import { unmarked } from "../../brief/words.js";
import { parseTalks } from "../../talks/parse.js";
import { type StartAnswer, startAnswer } from "./compute.js";
import { type Draft, draftFrom, emptyDraft, isReady } from "./draft.js";
import { changeIssue, changeView, numbersOf, setNumber } from "./draft-edits.js";
import { draftText } from "./draft-text.js";

const options = (prefix: string, ...names: string[]) => names.map((name) => ({ key: `${prefix}${name}`, name }));
const view = (prefix: string, order: string, importance: "high" | "medium" | "low" = "medium") => ({
  order: order.split(" ").map((rank) => rank.split("=").map((name) => prefix + name)),
  importance,
  never: [],
});

const twoSides: Draft = {
  title: "Talks",
  parties: [
    { key: "p1", name: "Iran" },
    { key: "p2", name: "United States" },
  ],
  issues: [
    {
      key: "i1",
      name: "Sanctions",
      options: options("s", "none", "phased", "all"),
      views: { p1: view("s", "all phased none", "high"), p2: view("s", "none phased all", "low") },
    },
    {
      key: "i2",
      name: "Inspections",
      options: options("n", "basic", "full"),
      views: { p1: view("n", "basic full", "low"), p2: view("n", "full basic", "high") },
    },
    {
      key: "i3",
      name: "Place",
      options: options("l", "Muscat", "Rome"),
      views: { p1: view("l", "Muscat Rome"), p2: view("l", "Muscat=Rome") },
    },
  ],
  next: 9,
};
const answers = (draft: Draft, lang: "en" | "fa" = "en") => {
  const told: StartAnswer[] = [];
  startAnswer(draft, { lang, asOf: "2026-11-24" }, (answer) => told.push(answer));
  return told;
};
const talksOf = (draft: Draft) => {
  const parsed = parseTalks(draftText(draft, { asOf: "2026-11-24" }).text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

test("[GS1] orders and words alone give an answer: how many packages, which is picked, what holds for every number", () => {
  const [first, last] = answers(twoSides);
  expect(first!.next).toBeUndefined();
  const { answer, say, body } = last!.block!;
  expect(unmarked(answer)).toBe(
    "Nobody has a walk-away yet, so all 12 packages stay open; 4 leave nothing on the table.",
  );
  const said = say.map(unmarked).join(" ");
  expect(said).toContain("picks Sanctions: all; Inspections: full; Place: Muscat");
  // Rome is beaten by Muscat, so half of the packages drop out whatever the numbers.
  expect(said).toContain("6 of 12 drop out for every number that keeps the orders");
  expect(body[0]).toMatchObject({ kind: "table" });
  expect(last!.next!.map(({ kind, party }) => [kind, party])).toEqual([
    ["walk-away", "p1"],
    ["walk-away", "p2"],
  ]);
  expect(unmarked(answers(twoSides, "fa").at(-1)!.block!.answer)).toContain("همهٔ ۱۲ بسته");
});

test("[GS6] a number given changes the sentence and is not asked for again; at last nothing would settle much more", () => {
  let draft = setNumber(twoSides, { kind: "walk-away", party: "p1" }, [70, 70]);
  expect(unmarked(answers(draft).at(-1)!.block!.answer)).toMatch(/of 12 packages are acceptable to all; /);
  for (let k = 0; k < 20; k++) {
    const [asked] = answers(draft).at(-1)!.next!;
    if (!asked) break;
    expect(numbersOf(draft)).not.toContainEqual(expect.objectContaining({ at: asked }));
    draft = setNumber(draft, asked, [(asked.low + asked.high) / 2, (asked.low + asked.high) / 2]);
  }
  expect(answers(draft).at(-1)!.next).toEqual([]);
  expect(numbersOf(draft).length).toBeGreaterThan(2);
  const talks = talksOf(draft);
  expect(talks.parties[0]!.walkAway).toEqual({ kind: "points", points: { low: 70, best: 70, high: 70 } });
  for (const { at } of numbersOf(draft)) draft = setNumber(draft, at, undefined);
  expect(draft).toEqual(twoSides);
});

test("[GS7] the file of a draft keeps orders as orders; only an issue on which something was told more exactly gets worths", () => {
  const told = setNumber(twoSides, { kind: "worth", party: "p1", issue: "i1", option: "sphased" }, [60, 80]);
  const [sanctions, inspections] = talksOf(told).issues;
  expect(sanctions!.worthFrom).toEqual({ iran: "numbers", "united-states": "order" });
  expect(inspections!.worthFrom).toEqual({ iran: "order", "united-states": "order" });
  const worth = (option: number) => sanctions!.options[option]!.worth["iran"];
  expect([worth(2), worth(1), worth(0)]).toMatchObject([
    { low: 60, high: 100 },
    { low: 60, high: 80 },
    { low: 0, high: 50 },
  ]);
  expect(sanctions!.weightFrom).toEqual({ iran: "words", "united-states": "words" });
});

test("[GS8] what was said, its source and what is never accepted stand in the file, and names of any script give ids", () => {
  const said = { text: "No", source: "Reuters", url: "https://example.org/a", on: "2026-01-30" };
  const draft = changeIssue(
    {
      ...twoSides,
      parties: [
        { key: "p1", name: "ایران" },
        { key: "p2", name: "constructor" },
      ],
    },
    "i1",
    (issue) => changeView(issue, "p1", { never: ["snone"], said }),
  );
  const talks = talksOf(draft);
  expect(talks.parties.map(({ id, name }) => [id, name])).toEqual([
    ["party-1", "ایران"],
    ["party-2", "constructor"],
  ]);
  expect(talks.sources).toMatchObject([{ id: "reuters", title: "Reuters", url: "https://example.org/a" }]);
  expect(talks.issues[0]!.positions["party-1"]).toMatchObject([
    { text: "No", on: "2026-01-30", sources: ["reuters"], redLines: [{ options: ["none"], firmness: "bottom" }] },
  ]);
  // Two of twelve orders are gone with the option.
  expect(unmarked(answers(draft).at(-1)!.block!.answer)).toContain("8 of 12 packages");
});

test("[GS9] an issue without every side's order waits and is left out; hostile names do no harm", () => {
  expect(isReady(emptyDraft)).toBe(false);
  expect(answers(emptyDraft)).toEqual([{ block: null, next: [], problems: [] }]);
  const waiting = changeIssue(twoSides, "i1", (issue) => ({
    ...issue,
    options: [...issue.options, { key: "new", name: "later: {yes}" }],
  }));
  expect(unmarked(answers(waiting).at(-1)!.block!.answer)).toContain("all 4 packages");
  expect(talksOf(waiting).issues.map(({ id, weightFrom }) => [id, Object.keys(weightFrom).length])).toEqual([
    ["sanctions", 0],
    ["inspections", 2],
    ["place", 2],
  ]);
  const names = ["#", "- a", "{b", "null", "~", "1.5", "a: b", '"', "__proto__", "<script>"];
  const hostile: Draft = {
    ...twoSides,
    title: "title: # x",
    issues: names.map((name, k) => ({
      key: `h${k}`,
      name,
      options: [
        { key: `a${k}`, name },
        { key: `b${k}`, name },
      ],
      views: {
        p1: { order: [[`a${k}`], [`b${k}`]], importance: "low", never: [] },
        p2: { order: [[`a${k}`, `b${k}`]], importance: "low", never: [] },
      },
    })),
  };
  expect(talksOf(hostile).issues.map(({ name }) => name)).toEqual(names);
  expect(draftFrom(JSON.stringify(hostile))).toEqual(hostile);
  expect(["", "null", "{}", "[1]", '{"title":1}'].map(draftFrom)).toEqual(Array(5).fill(undefined));
});
