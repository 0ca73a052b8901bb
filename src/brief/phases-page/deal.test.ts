import { expect, test } from "vitest";
import { parseTalks } from "../../talks/parse.js";
import { analyse } from "../analyse.js";
import { unmarked } from "../words.js";
import { phasesPage } from "./page.js";

const file = `detente: 1
title: Two sides
as_of: 2026-01-31
parties: {a: {name: Aland}, b: {name: {en: Bland, fa: بلند}}}
issues:
  relief:
    name: {en: Relief, fa: گشایش}
    options: {none: {name: {en: No relief, fa: هیچ}}, once: {name: {en: At once, fa: یکجا}, obliges: [lift]}}
  stock:
    name: {en: Stock, fa: ذخیره}
    options: {keep: {name: {en: Keep, fa: نگه‌داشتن}}, ship: {name: {en: Ship, fa: فرستادن}, obliges: [ship]}}
packages: {swap: {name: {en: Swap, fa: مبادله}, kind: comprehensive, terms: {relief: once, stock: ship}}}
commitments:
  ship: {by: a, to: [b], what: {en: Ship it, fa: بفرستید}, due: 2026-03-01, cost: {a: 5}, worth: {b: 6}}
  lift: {by: b, to: [a], what: {en: Lift all, fa: برداشتن}, due: 2026-04-01, cost: {b: 3}, worth: {a: 9}}
`;
const parsed = parseTalks(file);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const analysed = analyse(parsed.value, "2026-01-31");

test("[DD5] about a deal, the page has the deal's steps alone in its order, charts and findings, says so and leads to the whole plan", () => {
  const page = phasesPage(analysed, "en", { deal: "relief:none,stock:ship" });
  expect(page.deal).toMatchObject({ says: expect.stringContaining("the plan of one deal"), whole: expect.any(String) });
  expect(page.deal!.of).toMatchObject({ terms: { relief: "none", stock: "ship" }, missing: 1 });
  expect(unmarked(page.deal!.of!.block.answer)).toContain("One step; one step of the file belongs to other deals");
  expect(Object.keys(page.slice.later["commitments"]!)).toEqual(["ship"]);
  expect(page.view.kind === "plan" && page.view.units.map(({ name }) => name).join()).toContain("Ship it");
  const where = page.findings!.rules.flatMap(({ places }) => places.map((place) => place.where));
  expect(where).toContain("ship");
  expect(where).not.toContain("lift");
  expect(phasesPage(analysed, "en")).not.toHaveProperty("deal");
});

test("[DD6] a package is called by its name in the page's language; a name that the talks do not know is said, and the whole plan shown", () => {
  expect(phasesPage(analysed, "fa", { package: "swap" }).deal!.says).toContain("«مبادله»");
  for (const about of [{ deal: "relief=half,stok=ship" }, { deal: "nonsense" }, { package: "swop" }]) {
    const page = phasesPage(analysed, "en", about);
    expect(page.deal!.of).toBeNull();
    expect(page.deal!.says).toContain("“");
    expect(Object.keys(page.slice.later["commitments"]!)).toEqual(["ship", "lift"]);
  }
  expect(phasesPage(analysed, "en", { deal: "relief=half,stok=ship" }).deal!.says).toContain(
    "“relief=half” and “stok”",
  );
});
