import { expect, test } from "vitest";
import { parseTalks } from "../talks/parse.js";
import type { Io } from "./io.js";
import { main } from "./main.js";

const file = `detente: 1
title: Two sides
as_of: 2026-01-31
parties: {a: {name: Aland}, b: {name: Bland}}
issues:
  relief:
    name: {en: Relief, fa: گشایش}
    options:
      none: {name: {en: No relief, fa: هیچ}}   # nobody does anything
      once: {name: {en: At once, fa: یکجا}, obliges: [lift]}
  stock:
    name: Stock
    options: {keep: {name: Keep}, ship: {name: Ship, obliges: [ship]}}
  cap:
    name: Cap
    levels: {at: [1, 2.5], unit: "%"}
packages: {swap: {name: Swap, kind: comprehensive, terms: {relief: once, stock: ship, cap: 2.5}}}
commitments:
  # the stock leaves first
  ship: {by: a, to: [b], what: Ship it, due: 2026-03-01, cost: {a: 5}, worth: {b: 6}}
  lift: {by: b, to: [a], what: Lift all, due: 2026-04-01, cost: {b: 3}, worth: {a: 9}}
`;

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const written: Record<string, string> = {};
  const io: Io = {
    read: async () => new TextEncoder().encode(file),
    write: async (path, data) => {
      written[path] = String(data);
    },
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    progress: () => {},
    columns: 400,
  };
  const status = await main(["phases", "talks.yaml", ...args], io);
  return { status, out: out.join("\n"), err: err.join("\n"), written };
}

test("[DD1] about a deal, phases tells of the steps that it brings and of no other, by terms or by a package", async () => {
  const { status, out } = await run("--deal", "relief=none, stock=ship");
  expect(status).toBe(0);
  expect(out).toContain(
    "One step; one step of the file belongs to other deals; for one of its terms no step is written",
  );
  expect(out).toContain("The deal says nothing on “Cap”");
  expect(out).toContain("Aland is exposed most: out of pocket by 5 points");
  const json = JSON.parse((await run("--deal", "stock=ship,cap=2.50", "--json")).out);
  expect(json.deal).toMatchObject({ steps: [{ id: "ship" }], left: ["lift"], open: ["relief"] });
  expect(json.order).toEqual([["ship"]]);
  const named = JSON.parse((await run("--package", "swap", "--json")).out);
  expect(named.deal.left).toEqual([]);
  expect(named.exposure.worst).toEqual({ a: 5, b: 0 });
  expect(JSON.parse((await run("--json")).out)).not.toHaveProperty("deal");
  expect((await run("--deal", "relief=none", "--lang", "fa")).out).toContain("گشایش");
});

test("[DD2] names that are not of the talks are said all at once; two deals, or a draft of none, are misuse", async () => {
  const unknown = await run("--deal", "relief=onec, stok=ship");
  expect(unknown).toMatchObject({ status: 1, out: "" });
  expect(unknown.err.split("\n")).toEqual([
    'no option of relief "onec"; did you mean "once"? [unknown-option]',
    'no issue "stok"; did you mean "stock"? [unknown-issue]',
  ]);
  expect((await run("--package", "swop")).err).toBe('no package "swop"; there are swap [unknown-package]');
  expect((await run("--deal", "relief")).err).toContain("[bad-deal]");
  expect(await run("--deal", "relief=once", "--package", "swap")).toMatchObject({ status: 2 });
  expect(await run("--draft")).toMatchObject({ status: 2, err: expect.stringContaining("[which-deal]") });
  expect(await run("-o", "x.yaml")).toMatchObject({ status: 2, err: expect.stringContaining("[no-draft]") });
});

test("[DD3] a draft is the deal's steps, comments kept, with an entry to fill in for each term without one", async () => {
  const { status, out } = await run("--deal", "relief=none, stock=ship", "--draft");
  expect(status).toBe(0);
  expect(out).toContain("  # the stock leaves first\n  ship: {by: a");
  expect(out).toContain("relief-none:");
  expect(out).toContain('# ties it to its option: issues.relief.options.none.obliges: ["relief-none"]');
  expect(out).not.toMatch(/^ {2}lift:/m);
  expect((await run("--package", "swap", "--draft")).out).not.toContain("# ties");
});

test("[DD4] with -o the draft is the whole file: sound, its comments kept, the entry tied to its option", async () => {
  const { status, written, err, out } = await run("--deal", "relief=none", "--draft", "-o", "draft.yaml");
  expect([status, out]).toEqual([0, ""]);
  expect(err).toBe("draft.yaml: 1 entry to fill in [draft]");
  const text = written["draft.yaml"]!;
  expect(text).toContain("# nobody does anything");
  expect(text).toContain("# the stock leaves first");
  const parsed = parseTalks(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  expect(parsed.value.issues[0]!.options[0]!.obliges).toEqual(["relief-none"]);
  expect(Object.keys(parsed.value.later["commitments"]!)).toEqual(["ship", "lift", "relief-none"]);
});
