import { expect, test } from "vitest";
import { unmarked } from "../../brief/words.js";
import { type StartAnswer, startAnswer } from "./compute.js";
import type { Draft } from "./draft.js";
import { draftText } from "./draft-text.js";

const options = (prefix: string, ...names: string[]) => names.map((name) => ({ key: `${prefix}${name}`, name }));
const view = (prefix: string, order: string, importance: "high" | "medium" | "low" = "medium") => ({
  order: order.split(" ").map((rank) => rank.split("=").map((name) => prefix + name)),
  importance,
  never: [],
});

const twoIssues: Draft = {
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
const asked = (draft: Draft, lang: "en" | "fa" = "en") => {
  const answers: StartAnswer[] = [];
  startAnswer(draft, { lang, asOf: "2026-11-24" }, (answer) => answers.push(answer));
  return answers;
};

test("[GS1] orders and words alone give an answer: how many packages, which is picked, what holds for every number", () => {
  const [first, last] = asked(twoIssues);
  expect(first!.next).toBeUndefined();
  console.log(draftText(twoIssues, { asOf: "2026-11-24" }).text);
  console.log(
    unmarked(last!.block!.answer),
    last!.block!.say.map(unmarked),
    last!.next?.map((x) => [unmarked(x.ask), unmarked(x.why), x.low, x.high, x.anchors]),
  );
  console.log(JSON.stringify(asked(twoIssues, "fa").at(-1)!.block!.say.map(unmarked)));
});
