import { expect, test } from "vitest";
import { unmarked } from "../../brief/words.js";
import { parseTalks } from "../../talks/parse.js";
import { riverTalks } from "../browser/river.js";
import { answer } from "./answer.js";
import { failureWords, faultWords } from "./failure-words.js";
import { isQuestion, type Question, type Stage } from "./protocol.js";

const talksOf = (text: string) => {
  const parsed = parseTalks(text);
  if (!parsed.ok) throw new Error(`expected sound talks, got ${JSON.stringify(parsed.problems)}`);
  return parsed.value;
};

function ask(question: Question, text = riverTalks, lang: "en" | "fa" = "en") {
  const stages: Stage[] = [];
  const answered = answer({ question, lang, generation: 1 }, talksOf(text), (stage) => stages.push(stage));
  return { answered, stages };
}

test("[WB20] what opens names the line that was set aside and counts the packages, as a plain enumeration does", () => {
  const { answered, stages } = ask("open-zone");
  expect(stages).toEqual(["computing", "writing"]);
  if (!answered.ok) throw new Error(JSON.stringify(answered.problems));
  // Without Southmark's line: harvest and six years (84, 40), season and three (76, 40), season and six (60, 75) are above 30 each;
  // harvest and three (100, 5) is not.
  expect(unmarked(answered.block.answer)).toMatch(/^(3|Three) packages /);
  expect(answered.block.say.map(unmarked).join(" ")).toContain("Southmark");
  expect(answered.block.id).toBe("bridge");
});

test("[WB21] why there is none comes with what would have to move, in the language asked", () => {
  const { answered } = ask("why-none", riverTalks, "fa");
  if (!answered.ok) throw new Error(JSON.stringify(answered.problems));
  expect(answered.block.id).toBe("why-none");
  expect(answered.block.body.length).toBeGreaterThan(0);
  expect(JSON.stringify(answered.block)).toContain("جنوب‌مرز");
});

test("[WB22] talks without the numbers that deals need are answered in words, not by a fault", async () => {
  const { answered } = ask("open-zone", "detente: 1\ntitle: T\nparties: {a: {name: A}, b: {name: B}}\n");
  if (answered.ok) throw new Error("expected no answer, got a block");
  expect(await failureWords(answered.problems, "en")).toBe("there is no issue, so there are no deals");
  expect(await failureWords(answered.problems, "fa")).toBe("موضوعی نیست، پس توافقی هم نیست");
});

test("[WB23] a block crosses to the page as plain data", () => {
  for (const question of ["open-zone", "why-none"] as const) {
    const { answered } = ask(question);
    expect(structuredClone(answered)).toEqual(answered);
    expect(JSON.parse(JSON.stringify(answered))).toEqual(answered);
  }
  expect(["open-zone", "why-none", "print", ""].map(isQuestion)).toEqual([true, true, false, false]);
});

test("[LW6] why a thread has no answer is said in the page's language, with what has no Persian words set apart", async () => {
  const gone = { code: "no-such-file", message: "the desk has no such file" };
  expect(await failureWords([gone], "en")).toBe("the desk has no such file");
  expect(await failureWords([gone], "fa")).toBe("این میز چنین پرونده‌ای ندارد");
  expect(await failureWords([{ code: "unheard-of", message: "it broke" }], "fa")).toContain("\u2066it broke\u2069");
  expect(await faultWords(new Error("expected 1, got 2"), "fa")).toBe(
    "خطایی در خود برنامه رخ داد (\u2066expected 1, got 2\u2069)",
  );
});
