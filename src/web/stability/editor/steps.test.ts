import fc from "fast-check";
import { expect, test } from "vitest";
import { quarrelConflict, riverConflict } from "../../../brief/stability-page/example-page.js";
import { reordered, sliceOf } from "../../../brief/stability-page/slice.js";
import type { Talks } from "../../../talks/model.js";
import { parseTalks } from "../../../talks/parse.js";
import { editText } from "../../file/edit-text.js";
import { directReader } from "../../file/reading.js";
import type { Steps } from "../../forms/steps.js";
import {
  addedSteps,
  chanceSteps,
  directionOf,
  directionSteps,
  newMakerSteps,
  newOptionSteps,
  nowIn,
  nowSteps,
  optionsIn,
  orderSteps,
  startSteps,
} from "./steps.js";

const talksIn = (text: string): Talks => {
  const parsed = parseTalks(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("; "));
  return parsed.value;
};
async function after(text: string, steps: Steps): Promise<string> {
  const edited = await editText(text, steps);
  if (!edited.ok) throw new Error(edited.problems.map(({ message }) => message).join("; "));
  return edited.value;
}
const rootOf = (text: string) => directReader.outline(text);

test("[SP25] orders written into the file give the file those orders, and every comment stays", async () => {
  const slice = sliceOf(talksIn(riverConflict));
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }),
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }),
      async (north, south) => {
        const orders = { north, south };
        const text = await after(riverConflict, orderSteps(slice, orders));
        expect(sliceOf(talksIn(text))).toEqual(reordered(slice, orders));
        expect(text).toContain("# what the ministry said in March");
        expect(text).toMatch(/- "!dam" # the red line of the parliament/);
      },
    ),
    { seed: 11, numRuns: 25 },
  );
});

test("[SP26] a conflict to begin with is sound: each party with one act, nothing done yet", async () => {
  const bare = "detente: 1\ntitle: T\nparties: {a: {name: A}, b: {name: B}}\n";
  const talks = talksIn(await after(bare, startSteps(["a", "b"], "Agree")));
  expect(talks.later["conflict"]).toMatchObject({
    makers: { a: { options: { "agree-a": "Agree" } }, b: { options: { "agree-b": "Agree" } } },
    now: "none",
  });
});

test("[SP27] options, directions, the status quo, makers and statements are edited where they stand", async () => {
  const root = await rootOf(riverConflict);
  const dam = ["conflict", "makers", "north", "options", "dam"];
  const gas = ["conflict", "makers", "south", "options", "gas"];
  expect([directionOf(root, dam), directionOf(root, gas)]).toEqual(["take", "both"]);
  expect(optionsIn(root, "fa").map(({ id, name }) => [id, name])[1]).toEqual(["dam", "بستن سد"]);
  let text = await after(riverConflict, directionSteps(root, dam, "drop"));
  expect(text).toMatch(/only: drop/);
  expect(text).not.toContain("irreversible");
  text = await after(text, directionSteps(await rootOf(text), gas, "take"));
  expect(directionOf(await rootOf(text), gas)).toBe("take");
  text = await after(text, directionSteps(await rootOf(text), gas, "both"));
  expect(directionOf(await rootOf(text), gas)).toBe("both");
  text = await after(text, nowSteps(["gas"]));
  text = await after(text, newOptionSteps(await rootOf(text), "south", "Open the gate"));
  text = await after(text, newMakerSteps(await rootOf(text), { name: "The Bank" }));
  text = await after(
    text,
    addedSteps(await rootOf(text), ["conflict", "makers", "south", "prefers"], "!gas | release"),
  );
  text = await after(text, addedSteps(await rootOf(text), ["conflict", "makers", "the-bank", "prefers"], "!troops"));
  const conflict = talksIn(text).later["conflict"] as {
    makers: Record<string, { prefers: unknown[]; options: object }>;
  };
  expect(conflict.makers["south"]!.prefers.at(-1)).toBe("!gas | release");
  expect(Object.keys(conflict.makers["south"]!.options)).toContain("open-the-gate");
  expect(conflict.makers["the-bank"]!.prefers).toEqual(["!troops"]);
  expect(nowIn(await rootOf(text), optionsIn(await rootOf(text), "en"))).toEqual(["gas"]);
  expect(nowIn(root, [])).toEqual([]);
  const quarrel = await rootOf(quarrelConflict.replace("now: [coop_a, coop_b]", 'now: "a.coop_a + coop_b"'));
  expect(nowIn(quarrel, optionsIn(quarrel, "en"))).toEqual(["coop_a", "coop_b"]);
  const first = ["conflict", "makers", "north", "prefers", 0];
  text = await after(riverConflict, chanceSteps(root, first, "0.8")!);
  text = await after(text, chanceSteps(await rootOf(text), first, "0.9")!);
  const north = (talksIn(text).later["conflict"] as { makers: Record<string, { prefers: unknown[] }> }).makers["north"];
  expect(north!.prefers[0]).toEqual({ say: "!troops", chance: 0.9 });
  expect(chanceSteps(root, first, "much")).toBeUndefined();
});
