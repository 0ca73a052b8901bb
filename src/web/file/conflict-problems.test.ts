import { expect, test } from "vitest";
import { directReader } from "./reading.js";

const head = "detente: 1\ntitle: T\nparties: {a: {name: A}, b: {name: B}}\nconflict:\n";
const problemsOf = async (conflict: string) =>
  (await directReader.read(head + conflict)).problems.map(({ line, column, code, hint }) => [line, column, code, hint]);

test("[SR4] the File page tells all that keeps a conflict from being worked out, each at its place with what to do", async () => {
  const rankings =
    '  makers:\n    a:\n      options: {x: X, y: Y}\n      ranking: ["x", "x", "x + y"]\n    b:\n      options: {z: Z}\n      ranking: ["z", "*", "*"]\n  impossible: ["x & y"]\n  now: [x, y]\n';
  expect(await problemsOf(rankings)).toEqual([
    [8, 7, "ranking-does-not-fit", 'name the states, or add "*" for all others'],
    [11, 7, "ranking-does-not-fit", 'name the states, or add "*" for all others'],
    [13, 3, "impossible-now", "change `now` or the pattern"],
  ]);
  const nothing = '  makers:\n    a: {options: {x: X}}\n  impossible: ["x", "!x"]\n';
  expect(await problemsOf(nothing)).toEqual([[7, 3, "no-state-left", "take one of them out"]]);
  const many = `  makers:\n    a: {options: {${[...Array(21).keys()].map((k) => `x${k}: X${k}`).join(", ")}}}\n  impossible: ["x0 & x1"]\n`;
  expect(await problemsOf(many)).toEqual([
    [5, 3, "too-many-options", expect.stringContaining("24 fit where nothing is impossible")],
  ]);
  expect((await directReader.read(head + rankings)).talks).not.toBeNull();
  expect(await problemsOf("  makers:\n    a: {options: {x: X}}\n")).toEqual([]);
});

test("[SR5] of an unknown maker in a statement the makers that there are are named", async () => {
  const { problems } = await directReader.read(`${head}  makers:\n    a: {options: {x: X}, prefers: ["q.x"]}\n`);
  expect(problems.map(({ code, hint }) => [code, hint])).toEqual([["unknown-maker", "known: a"]]);
});
