import fc from "fast-check";
import { expect, test } from "vitest";
import { leavesOf, parseExpression } from "./expression.js";
import type { Expression } from "./model.js";

const read = (text: string): Expression => {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(`${result.at}: ${result.message}`);
  return result.expression;
};
/** Fully parenthesised, so that structure shows. */
const shown = (e: Expression): string => {
  if (e.op === "name") return e.name;
  if (e.op === "compare") return `${e.name}${e.relation}${e.value}`;
  if (e.op === "not") return `!${shown(e.of)}`;
  if (e.op === "if") return `(${shown(e.then)} if ${shown(e.when)})`;
  if (e.op === "iff") return `(${shown(e.left)} iff ${shown(e.right)})`;
  return `(${e.of.map(shown).join(e.op === "and" ? " & " : " | ")})`;
};
const holds = (e: Expression, on: (name: string) => boolean): boolean => {
  switch (e.op) {
    case "name":
      return on(e.name);
    case "compare":
      return on(`${e.name}${e.relation}${e.value}`);
    case "not":
      return !holds(e.of, on);
    case "and":
      return e.of.every((part) => holds(part, on));
    case "or":
      return e.of.some((part) => holds(part, on));
    case "if":
      return holds(e.then, on) || !holds(e.when, on);
    case "iff":
      return holds(e.left, on) === holds(e.right, on);
    default:
      return e satisfies never;
  }
};

test("[TX1] ! binds before &, & before |, and if and iff last", () => {
  expect(shown(read("!a & b | c & d if e | f"))).toBe("(((!a & b) | (c & d)) if (e | f))");
  expect(shown(read("a iff !b | c"))).toBe("(a iff (!b | c))");
  expect(shown(read("(a | b) & !(c if d)"))).toBe("((a | b) & !(c if d))");
});

test("[TX2] if and iff do not chain without parentheses", () => {
  expect(parseExpression("a if b if c")).toMatchObject({ ok: false, at: 7 });
  expect(parseExpression("a iff b if c")).toMatchObject({ ok: false, at: 8 });
  expect(shown(read("(a if b) if c"))).toBe("((a if b) if c)");
});

test("[TX3] comparisons name an issue, a relation and an option or a number", () => {
  expect(shown(read("enrichment<=3.67 & sanctions = phased & x>=-1"))).toBe(
    "(enrichment<=3.67 & sanctions=phased & x>=-1)",
  );
  expect(shown(read("usa.phased & !iran.limit"))).toBe("(usa.phased & !iran.limit)");
});

test("[TX4] a fault says where it stands and what to write", () => {
  expect(parseExpression("a=b && c=d")).toMatchObject({ ok: false, at: 4, hint: "write & once" });
  expect(parseExpression("a != b")).toMatchObject({ ok: false, at: 2 });
  expect(parseExpression("a=")).toMatchObject({ ok: false, at: 2 });
  expect(parseExpression("(a")).toMatchObject({ ok: false, at: 0 });
  expect(parseExpression("a b")).toMatchObject({ ok: false, at: 2 });
  expect(parseExpression("")).toMatchObject({ ok: false, at: 0 });
  expect(parseExpression("1a")).toMatchObject({ ok: false, at: 0 });
  expect(parseExpression("if a")).toMatchObject({ ok: false, at: 0 });
});

const name = fc.constantFrom("a", "b", "c", "usa.phased");
const comparison = fc.tuple(
  fc.constantFrom("x", "y"),
  fc.constantFrom("=", "<=", ">=", "<", ">"),
  fc.constantFrom("p", "3.67", "-1"),
);
const tree: fc.Arbitrary<string> = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    name,
    comparison.map((parts) => parts.join("")),
    tie("tree").map((part) => `!${part}`),
    fc.array(tie("tree"), { minLength: 2, maxLength: 3 }).map((parts) => `(${parts.join(" & ")})`),
    fc.array(tie("tree"), { minLength: 2, maxLength: 3 }).map((parts) => `(${parts.join(" | ")})`),
    fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => `(${a} if ${b})`),
    fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => `(${a} iff ${b})`),
  ),
})).tree;

test("[TX5] what is fully parenthesised reads back as written", () => {
  fc.assert(
    fc.property(tree, (text) => {
      const result = parseExpression(text);
      if (!result.ok) expect(result.message).toContain("more than");
      else expect(shown(result.expression)).toBe(text);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test("[TX6] without parentheses a statement means what the order of binding says", () => {
  // The oracle: JavaScript's own ! && || on the same text.
  const flat = fc.array(
    fc.tuple(fc.constantFrom("", "!", "!!"), fc.constantFrom("a", "b", "c"), fc.constantFrom("&", "|")),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(flat, fc.integer({ min: 0, max: 7 }), (parts, truth) => {
      const text = parts.map(([not, id, sign], k) => `${not}${id}${k < parts.length - 1 ? ` ${sign} ` : ""}`).join("");
      const on = (id: string) => ((truth >> "abc".indexOf(id)) & 1) === 1;
      const groups = text.split(" | ").map((group) => group.split(" & "));
      const expected = groups.some((group) =>
        group.every((leaf) => on(leaf.replaceAll("!", "")) !== (leaf.split("!").length % 2 === 0)),
      );
      expect(holds(read(text), on)).toBe(expected);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test("[TX7] any text is read or refused at a place within it, however deep", () => {
  expect(parseExpression("(".repeat(4000))).toMatchObject({ ok: false });
  expect(parseExpression(`${"!".repeat(51)}a`)).toMatchObject({ ok: false });
  expect(parseExpression("a".repeat(5001))).toMatchObject({ ok: false });
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(
          "a",
          "=",
          "<",
          "&",
          "|",
          "!",
          "(",
          ")",
          " ",
          "if",
          "iff",
          ".",
          "1",
          "é",
          "\ud83d\ude00",
          "-",
        ),
      }),
      (text) => {
        const result = parseExpression(text);
        if (result.ok)
          expect(leavesOf(result.expression).every((leaf) => text.startsWith(leaf.name, leaf.at))).toBe(true);
        else expect(result.at >= 0 && result.at <= text.length).toBe(true);
      },
    ),
    { seed: 7, numRuns: 1000 },
  );
});
