import { EditorState } from "@codemirror/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { otherHalf } from "./brackets.js";
import { matchesIn, nextMatch } from "./find-text.js";
import { indentLess, indentMore } from "./indent.js";
import { indentAfter, newlineAsYaml } from "./newline.js";
import { type LineState, yamlSpans } from "./yaml-spans.js";

/** Each line's coloured stretches as `kind:words`. */
function coloured(text: string): string[][] {
  let open: LineState = null;
  return text.split("\n").map((line) => {
    const { spans, open: left } = yamlSpans(line, open);
    open = left;
    return spans.filter(({ kind }) => kind !== "mark").map(({ kind, from, to }) => `${kind}:${line.slice(from, to)}`);
  });
}

test("[FW1] keys, quoted texts and comments of a talks text are told apart, within brackets and over several lines too", () => {
  const text = [
    `title: {en: "River: #1 talks", fa: گفت‌وگو} # said: so`,
    `- {on: 2026-01-02, what: a#b it's, url: https://example.org/x}`,
    `"a key" : 'it''s one'`,
    `note: |`,
    `  key: not one # nor a comment`,
    ``,
    `  "nor a quote`,
    `after: "open`,
    `  still # open" # over`,
    `old: &x {worth: *x}`,
    `- - deep: 1`,
  ].join("\n");
  expect(coloured(text)).toEqual([
    ["key:title", "key:en", `quoted:"River: #1 talks"`, "key:fa", "comment:# said: so"],
    ["key:on", "key:what", "key:url"],
    [`key:"a key"`, `quoted:'it''s one'`],
    ["key:note"],
    [],
    [],
    [],
    ["key:after", `quoted:"open`],
    [`quoted:  still # open"`, "comment:# over"],
    ["key:old", "other:&x", "key:worth", "other:*x"],
    ["key:deep"],
  ]);
});

test("[FW2] the coloured stretches of any line are in order, apart, not empty and within it", () => {
  const piece = fc.constantFrom(
    "key: ",
    "- ",
    "# ",
    '"',
    "'",
    "\\",
    "{",
    "}",
    "[",
    ",",
    "|",
    ">",
    "&a",
    "é",
    " ",
    "-",
    ":",
    "''",
  );
  const state = fc.constantFrom<LineState>(null, { quote: '"' }, { quote: "'" }, { below: 2 });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), state, (pieces, open) => {
      const line = pieces.join("");
      let end = 0;
      for (const { from, to } of yamlSpans(line, open).spans) {
        if (from === 0 && to === 0) continue;
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(line.length);
        end = to;
      }
    }),
    { seed: 31, numRuns: 2000 },
  );
});

test("[FW3] what is found: every place apart, whatever the capitals, the script's form of a letter or digit, or the kind of space", () => {
  const found = (text: string, wanted: string, exactly = false) =>
    matchesIn(text, wanted, exactly).map(({ from, to }) => text.slice(from, to));
  expect(found("Iran iran IRAN", "iran")).toEqual(["Iran", "iran", "IRAN"]);
  expect(found("Iran iran IRAN", "iran", true)).toEqual(["iran"]);
  expect(found("علي علی كمك کمک", "علی")).toEqual(["علي", "علی"]);
  expect(found("گفت‌وگو گفت وگو", "گفت وگو")).toEqual(["گفت‌وگو", "گفت وگو"]);
  expect(found("60 ۶۰ ٦٠", "60")).toEqual(["60", "۶۰", "٦٠"]);
  expect(found("a.c abc (x)*", "a.c")).toEqual(["a.c"]);
  expect(found("a.c abc (x)*", "(x)*")).toEqual(["(x)*"]);
  expect(found("anything", "")).toEqual([]);
});

test("[FW4] any piece of a text is found in it, and stepping either way goes through all and begins again", () => {
  const text = fc.string({ unit: fc.constantFrom(..."ab.*[]()/|^$\\{}-? ي۴\n"), minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
      const from = a % whole.length;
      const piece = whole.slice(from, from + 1 + (b % 3));
      const matches = matchesIn(whole, piece, true);
      expect(matches.length).toBeGreaterThan(0);
      const walk = (way: 1 | -1) => {
        const seen: number[] = [];
        let at = way === 1 ? 0 : whole.length + 1;
        for (let step = 0; step < matches.length; step++) {
          const next = nextMatch(matches, at, way);
          seen.push(next);
          at = way === 1 ? matches[next]!.to : matches[next]!.from;
        }
        expect(nextMatch(matches, at, way)).toBe(way === 1 ? 0 : matches.length - 1);
        return seen;
      };
      expect(walk(1)).toEqual([...matches.keys()]);
      expect(walk(-1)).toEqual([...matches.keys()].reverse());
    }),
    { seed: 32, numRuns: 500 },
  );
  expect(nextMatch([], 0, 1)).toBe(-1);
});

test("[FW5] a new line goes on as the file does: further in below a key or an open bracket, below an item's words, else as before", () => {
  expect(indentAfter("parties:")).toBe(2);
  expect(indentAfter("  note: | # long")).toBe(4);
  expect(indentAfter("  iran: {name: Iran}")).toBe(2);
  expect(indentAfter("  - by: iran")).toBe(4);
  expect(indentAfter("  - terms:")).toBe(6);
  expect(indentAfter("  - ")).toBe(2);
  expect(indentAfter("# a comment:")).toBe(0);
  expect(indentAfter("  time: 12:30")).toBe(2);
  let state = EditorState.create({ doc: "parties:   x", selection: { anchor: 8 } });
  newlineAsYaml({
    state,
    dispatch(transaction) {
      state = transaction.state;
    },
  });
  expect([state.doc.toString(), state.selection.main.head]).toEqual(["parties:\n  x", 11]);
});

test("[FW6] indenting further and back leaves the text as it was, line by line, and the chosen words chosen", () => {
  let state = EditorState.create({ doc: "a:\n  b: 1\n\nc: 2", selection: { anchor: 1, head: 11 } });
  const dispatch = (transaction: { readonly state: EditorState }) => {
    state = transaction.state;
  };
  const before = state;
  indentMore({ state, dispatch });
  expect(state.doc.toString()).toBe("  a:\n    b: 1\n\nc: 2");
  indentLess({ state, dispatch });
  expect(state.doc.eq(before.doc)).toBe(true);
  expect(state.sliceDoc(state.selection.main.from, state.selection.main.to)).toBe(before.sliceDoc(1, 11));
});

test("[FW7] a bracket's other half is found over nested ones of its kind, and none where there is none", () => {
  expect(otherHalf("{a: [1, {b: 2}]}", 0)).toBe(15);
  expect(otherHalf("{a: [1, {b: 2}]}", 14)).toBe(4);
  expect(otherHalf("{a: [1", 4)).toBeUndefined();
  expect(otherHalf("abc", 1)).toBeUndefined();
});
