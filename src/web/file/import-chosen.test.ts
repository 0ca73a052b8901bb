import { expect, test } from "vitest";
import { importedText } from "../../server/store/foreign.js";
import * as words from "../../talks/problem-words/import-words.js";
import { refusalIn } from "./import-chosen.js";

test("[LW8] files that are not imported say why, and those that are what was left out, in the page's language", () => {
  const refused = importedText([{ name: "domain.xml", text: "<utility_space/>" }]);
  if (refused.ok) throw new Error("expected a refusal, got a file");
  const [problem] = refused.problems;
  expect(refusalIn(problem!, "fa", words)).toEqual({
    text: "\u2066domain.xml:1:1\u2069 کنار دامنه نمایه‌ای نیست؛ برای هر طرف یک پرونده نام ببرید",
  });
  expect(refusalIn(problem!, "en", words)).toEqual({
    text: "domain.xml:1:1 there is no profile beside the domain; name one profile file for each party",
  });
});
