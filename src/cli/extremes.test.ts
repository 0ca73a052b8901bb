import { expect, test } from "vitest";
import type { Io } from "./io.js";
import { main } from "./main.js";

async function deals(text: string, ...more: string[]) {
  const said = { out: "", err: "" };
  const io: Io = {
    read: async () => new TextEncoder().encode(text),
    write: async () => {},
    out: (line) => {
      said.out += line;
    },
    err: (line) => {
      said.err += `${line}\n`;
    },
    progress: () => {},
    columns: 100,
  };
  const status = await main(["deals", "t.yaml", "--json", "--draws", "20", ...more], io);
  return { status, err: said.err, got: status === 0 ? JSON.parse(said.out) : null };
}

const head = (extra = "", walkAway = 10) => `detente: 1
title: Extremes
parties: {a: {name: A, walk_away: ${walkAway}}, b: {name: B, walk_away: ${walkAway}}}
${extra}issues:
`;

/** An issue whose k options are worth 0..100 to one side and the reverse to the other, plus a wobble so that deals differ. */
function issue(name: string, k: number, weight = 1, wobble = 0): string {
  const options = Array.from({ length: k }, (_, o) => {
    const a = k === 1 ? 50 : Math.round((100 * o) / (k - 1));
    const b = Math.min(100, Math.max(0, 100 - a + ((o * 37 + wobble * 11) % 23) - 11));
    return `o${o}: {name: O${o}, worth: {a: ${a}, b: ${b}}}`;
  });
  return `  ${name}: {name: ${name}, weight: {a: ${weight}, b: ${weight + (wobble % 3)}}, options: {${options.join(", ")}}}\n`;
}

test("[XT1] ten to the forty deals are counted and their frontier found, exactly", async () => {
  const options = (wobble: number) =>
    Array.from(
      { length: 10 },
      (_, o) => `o${o}: {name: O${o}, worth: {a: ${40 * (o % 3)}, b: ${40 * ((2 * o + wobble) % 3)}}}`,
    ).join(", ");
  const text =
    head() +
    Array.from(
      { length: 40 },
      (_, i) => `  i${i}: {name: I${i}, weight: {a: 2.5, b: 2.5}, options: {${options(i)}}}\n`,
    ).join("");
  const { got } = await deals(text);
  expect(got.space).toBe(`1${"0".repeat(40)}`);
  expect(got.acceptable.exact).toBe(true);
  expect(BigInt(got.acceptable.count)).toBeGreaterThan(10n ** 39n);
  expect(got.frontier.exact).toBe(true);
  expect(got.solutions.nash.proven).toBe(true);
});

test("[XT2] where red lines leave no option, there are no permitted deals and the answer says what opens", async () => {
  const lines = `positions: {a: {red_lines: [o0]}, b: {red_lines: [o1]}}`;
  const { got } = await deals(`${head("", 0)}${issue("x", 2).replace(/\}\n$/, `, ${lines}}\n`)}`);
  expect(got.permitted.count).toBe("0");
  expect(got.frontier.size).toBe(0);
  expect(got.none.relaxations.filter(({ what }: { what: string }) => what === "red_line")).toHaveLength(2);
});

test("[XT3] one issue with one option is one deal", async () => {
  const { got } = await deals(head() + issue("x", 1));
  expect(got).toMatchObject({ space: "1", acceptable: { count: "1" }, frontier: { size: 1 } });
});

test("[XT4] worths that are all equal give one point with every deal behind it", async () => {
  const equal = `  x: {name: X, weight: {a: 1, b: 1}, options: {o0: {name: P, worth: {a: 50, b: 50}}, o1: {name: Q, worth: {a: 50, b: 50}}}}\n`;
  const { got } = await deals(head() + equal + equal.replace("  x:", "  y:"));
  expect(got.frontier.points).toHaveLength(1);
  expect(got.frontier.points[0].count).toBe("4");
  expect(got.solutions.nash.points).toHaveLength(1);
});

test("[XT5] a party without weights is a problem with what to do, not a number", async () => {
  const { status, err } = await deals(
    `${head()}  x: {name: X, weight: {a: 1}, options: {o0: {name: P, worth: {a: 0}}, o1: {name: Q, worth: {a: 9}}}}\n`,
  );
  expect(status).toBe(1);
  expect(err).toMatch(/b has no weight on any issue.*\[no-weights\]/);
});

test("[XT6] rules that contradict each other leave nothing, and the rules are named", async () => {
  const rules = `rules: [{never: "x=o0"}, {never: "!x=o0"}]\n`;
  const { got } = await deals(head(rules, 0) + issue("x", 3));
  expect(got.permitted.count).toBe("0");
  expect(
    got.none.relaxations
      .filter(({ what }: { what: string }) => what === "rule")
      .map(({ rule }: { rule: number }) => rule),
  ).toEqual([0, 1]);
});

test("[XT7] a missing worth on a weighted issue is a problem with its option named", async () => {
  const { status, err } = await deals(
    `${head()}  x: {name: X, weight: {a: 1, b: 1}, options: {o0: {name: P, worth: {a: 0, b: 1}}, o1: {name: Q, worth: {a: 9}}}}\n`,
  );
  expect(status).toBe(1);
  expect(err).toMatch(/b has a weight on x but no worth for o1.*\[missing-worth\]/);
});
