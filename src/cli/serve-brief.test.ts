import { expect, test } from "vitest";
import { answersOf } from "../server/desk.js";
import { problemIn } from "../talks/problem-words/words.js";
import { riverTalks } from "../web/browser/river.js";
import { desk } from "./serve.js";

const answers = answersOf(desk, async () => ({
  ok: true,
  value: { bytes: new TextEncoder().encode(riverTalks), key: "river" },
}));
const brief = async (focus: { side?: string; since?: string }, lang: "en" | "fa" = "en") => {
  const written = await answers.brief("md", undefined, lang, focus);
  return written?.ok ? String(written.value.content) : written?.problems.map((problem) => problemIn(problem, "fa"));
};

test("[HB3] the desk writes the brief for one side and with what changed since a date, and says in Persian why it cannot", async () => {
  const plain = await brief({});
  const sides = await answers.page("brief", undefined, "fa");
  const [first] = (sides.ok && "sides" in sides.value ? sides.value.sides : []) as { id: string; name: string }[];
  expect(first?.name).toMatch(/[\u0600-\u06ff]/);
  const own = await brief({ side: first!.id });
  expect(own).not.toBe(plain);
  expect(await brief({ since: "2001" })).not.toBe(plain);
  expect(await brief({ side: first!.id, since: "2001" }, "fa")).toMatch(/[\u0600-\u06ff]/);
  expect(await brief({ side: "nobody" })).toEqual([
    { message: expect.stringContaining("nobody"), hint: expect.anything() },
  ]);
  expect(await brief({ since: "2999" })).toEqual([
    { message: expect.stringContaining("پیش از روز گزارش"), hint: expect.stringMatching(/^روزی زودتر/) },
  ]);
  expect(await brief({})).toBe(plain);
});
