import fc from "fast-check";
import { expect, test } from "vitest";
import { type Node, valueUnder } from "../../talks/node.js";
import { parseNodes } from "../../talks/nodes.js";
import { yamlText } from "../../talks/yaml-text.js";
import { editText } from "./edit-text.js";

/** Texts that YAML would take for something else, whole or in pieces. */
const tricky =
  "1e309 -2E+400 0x1F 0o17 12:30 ~ yes no null true .inf .nan 1_000 2026-01-02 - ? = << # : & * ! | > % @ ` 1..2 +1 1. 007 --- ... [ ] { } , ' \" \\".split(
    " ",
  );
const piece = fc.oneof(
  fc.constantFrom(...tricky),
  fc.string({ maxLength: 3 }),
  fc.constantFrom(" ", "گفت", "é", "\u200c"),
);
const words = fc
  .oneof(
    { weight: 1, arbitrary: fc.constantFrom(...tricky) },
    { weight: 3, arbitrary: fc.array(piece, { minLength: 1, maxLength: 4 }).map((all) => all.join("")) },
  )
  .filter((text) => !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u.test(text));

const textAt = (text: string, ...path: string[]): unknown => {
  let node: Node | undefined = parseNodes(text, () => {});
  for (const key of path) node = valueUnder(node, key);
  return node?.kind === "scalar" ? node.value : undefined;
};

test("[FW12] any text that is set in a file is read back as that text, also one that looks like a number, a date or a mark", async () => {
  await fc.assert(
    fc.asyncProperty(words, fc.constantFrom("{a: x, b: 1}\n", "a: x # said\nb: 1\n", "b: 1\n"), async (text, file) => {
      const edited = await editText(file, [{ path: ["a"], value: text }]);
      if (!edited.ok) throw new Error(edited.problems.map(({ message }) => message).join());
      expect([edited.value, textAt(edited.value, "a"), textAt(edited.value, "b")]).toEqual([edited.value, text, 1]);
    }),
    { seed: 41, numRuns: 600 },
  );
});

test("[FW13] any text in a file that is made is read back as that text, in lines or in one", () => {
  fc.assert(
    fc.property(words, fc.constantFrom(-1, 0, 1, 4), (text, flowLevel) => {
      const made = yamlText({ a: { name: text, on: "2026-01-02", number: 1.5 } }, flowLevel);
      expect([made, textAt(made, "a", "name"), textAt(made, "a", "number")]).toEqual([made, text, 1.5]);
    }),
    { seed: 42, numRuns: 1500 },
  );
  expect(textAt(yamlText({ a: "1e309" }), "a")).toBe("1e309");
});
