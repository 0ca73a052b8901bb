import { load as parse } from "js-yaml";
import { expect, test } from "vitest";

import { moveIn, wrapIn } from "./edit.js";

const text = `issues:
  flow: # the river
    options:
      # as it was
      a: {name: A} # first
      b: {name: B}
      # the newest
      c: {name: C}
`;

test("[FM1] an option moves among its siblings with its comments, and nothing else changes", async () => {
  const moved = await moveIn(text, ["issues", "flow", "options", "c"], 0);
  expect(moved.ok && moved.value).toMatch(
    /# the newest\n\s+c: \{name: C\}\n[\s\S]*a: \{name: A\} # first\n\s+b: \{name: B\}\n/,
  );
  expect(moved.ok && moved.value).toContain("# the river");
  const list = await moveIn("a: [1, 2, 3]\n", ["a", 0], 2);
  expect(list).toEqual({ ok: true, value: "a: [2, 3, 1]\n" });
  const nowhere = await moveIn(text, ["issues", "flow", "options", "z"], 0);
  expect(nowhere.ok && parse(nowhere.value)).toEqual(parse(text));
});

test("[FM2] one position becomes a list of one, with its comments", async () => {
  const wrapped = await wrapIn("p:\n  iran: {stated: a} # said\n", ["p", "iran"]);
  expect(wrapped.ok && wrapped.value.replace(/\s+/g, " ")).toContain("- {stated: a} # said");
});
