import fc from "fast-check";
import { expect, test } from "vitest";
import type { EditPath } from "../../talks/edit.js";
import type { Plain } from "../../talks/model.js";
import { parseTalks } from "../../talks/parse.js";
import { soundFile } from "../../talks/sound-file.js";
import { openDocument } from "../file/document.js";
import { editText } from "../file/edit-text.js";
import { directReader } from "../file/reading.js";
import { typedHistory } from "../file/typed-history.js";
import { conditionsIn, statementOf } from "./conditions.js";
import { firstMove } from "./moves.js";
import { choicesOf, namedIn, optionsIn } from "./names.js";
import { nodeAt, placed, plainAt, rangeText, wordsIn } from "./outline.js";
import { eventSpec, otherSpec, packageSpec, partySpec, sourceSpec } from "./specs.js";
import {
  flagSteps,
  idsSteps,
  importanceSteps,
  itemSteps,
  namedSteps,
  newId,
  numbersSteps,
  orderSteps,
  rangeFrom,
  rangeSteps,
  ranksOf,
  redLineSteps,
  removed,
  type Steps,
  scalarSteps,
  textSteps,
} from "./steps.js";
import { formWords } from "./words.js";

const outline = async (text: string) => (await directReader.outline(text))!;
const commented = soundFile
  .replace("parties:\n", "parties: # who sits there\n")
  .replace("issues:\n", "# what it is about\nissues:\n");
const root = await outline(commented);

/** Everything but what lies at or below the paths. */
function without(value: Plain, paths: readonly EditPath[], at: EditPath = []): unknown {
  if (paths.some((path) => path.length === at.length && path.every((part, k) => String(part) === String(at[k]))))
    return undefined;
  if (Array.isArray(value))
    return value.map((item, k) => without(item as Plain, paths, [...at, k])).filter((item) => item !== undefined);
  if (typeof value !== "object" || value === null) return value;
  const rest = Object.entries(value).map(([key, item]) => [key, without(item as Plain, paths, [...at, key])] as const);
  // Maps that only held what was changed may come and go with it.
  const kept = rest.filter(([, item]) => item !== undefined && !isEmpty(item));
  return kept.length ? Object.fromEntries(kept) : undefined;
}
const isEmpty = (value: unknown) => typeof value === "object" && value !== null && Object.keys(value).length === 0;

const words = fc.constantFrom("New words", "", "  ", "a: b # c", "ایران", "- x", "{");
const party = fc.constantFrom("iran", "usa");
const issue = fc.constantFrom("sanctions", "level", "ranked");
const range = fc.constantFrom("45", "40-50", "40 / 44 / 50", "", "۳۰–۴۰", "100/3", "0");
const edits: fc.Arbitrary<Steps | undefined> = fc.oneof(
  fc
    .tuple(party, words, fc.constantFrom("en", "fa"))
    .map(([id, said, lang]) => textSteps(root, ["parties", id, "name"], { lang, words: said || "x" })),
  fc
    .tuple(words, fc.constantFrom("en", "fa"))
    .map(([said, lang]) => textSteps(root, ["title"], { lang, words: said.trim() ? said : "x" })),
  fc.tuple(party, range).map(([id, written]) => rangeSteps(root, ["parties", id, "walk_away"], written)),
  fc.boolean().map((on) => flagSteps(root, ["parties", "iran", "factions", "hard", "veto"], on)),
  fc.constantFrom("A", "F", "").map((grade) => scalarSteps(root, ["sources", "paper", "reliability"], grade)),
  fc.subarray(["iran", "usa"]).map((ids) => idsSteps(root, ["others", "oman", "accepted_by"], ids)),
  fc.subarray(["mediator", "host", "verifier"]).map((ids) => idsSteps(root, ["others", "oman", "role"], ids)),
  fc
    .tuple(issue, party, fc.constantFrom("high", "low"))
    .map(([of, id, word]) => importanceSteps(root, { issue: of, party: id }, { word })),
  fc
    .tuple(issue, party, range)
    .map(([of, id, written]) => importanceSteps(root, { issue: of, party: id }, { written })),
  fc.shuffledSubarray(["a", "b", "c"], { minLength: 3 }).map((keys) =>
    orderSteps(
      root,
      { issue: "ranked", party: "iran" },
      keys.map((key) => [key]),
    ),
  ),
  fc.constant(orderSteps(root, { issue: "sanctions", party: "iran" }, [["phased"], ["none"]])),
  fc.constant(numbersSteps(root, { issue: "ranked", party: "iran" })),
  words.map((name) =>
    namedSteps(root, ["parties"], { name: name.trim() || "x", kind: "party", entry: { name: name.trim() || "x" } }),
  ),
  fc.constant(itemSteps(root, ["events"], { what: "more", on: "2026-02-01" })),
  fc.constant(itemSteps(root, ["rules"], { never: "ranked=a" })),
  fc
    .constantFrom("bottom", "held")
    .map((firmness) =>
      redLineSteps(root, ["issues", "sanctions", "positions", "iran", 0, "red_lines", 0], { firmness }),
    ),
  fc.constant(removed(root, ["bonuses", 0])),
);

test("[FM3] whatever is entered in a form, everything else in the file is as it was, with its comments", async () => {
  const before = plainAt(root);
  await fc.assert(
    fc.asyncProperty(edits, async (steps) => {
      if (!steps || steps.length === 0) return;
      const edited = await editText(commented, steps);
      if (!edited.ok) throw new Error(JSON.stringify(edited.problems));
      const after = plainAt(await outline(edited.value));
      const paths = steps.map(({ path }) => path);
      expect(without(after, paths)).toEqual(without(before, paths));
      for (const comment of ["# format", "# who sits there", "# what it is about"])
        expect(edited.value).toContain(comment);
      // What a form writes is what it reads.
      const last = steps.at(-1)!;
      if ("value" in last) expect(plainAt(nodeAt(await outline(edited.value), last.path))).toEqual(last.value);
    }),
    { seed: 53, numRuns: 80 },
  );
});

test("[FM4] edits of the forms are one step of the history each, and undo brings the very text back", async () => {
  const document = openDocument({ text: commented, undoing: typedHistory, reader: directReader, rest: 0 });
  await document.edit(orderSteps(root, { issue: "sanctions", party: "iran" }, [["phased"], ["none"]]));
  await document.settled();
  expect([document.problems, document.talks?.issues[0]?.worthFrom["iran"]]).toEqual([[], "order"]);
  document.history.undo();
  expect([document.text, document.history.canUndo]).toEqual([commented, false]);
});

test("[FM5] ids are made from names: safe, short, none given twice, also where no letter can be kept", () => {
  expect(newId([], "United States", "party")).toBe("united-states");
  expect(newId(["united-states", "united-states-2"], "United States", "party")).toBe("united-states-3");
  expect(newId([], "ایران", "party")).toBe("party-1");
  expect(newId(["party-1"], "ایران", "party")).toBe("party-2");
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom("party", "issue", "option"),
      (name, kind) => {
        const id = newId([], name, kind);
        expect(id).toMatch(/^[A-Za-z][A-Za-z0-9_-]{0,61}$/);
        const text = `detente: 1\ntitle: T\nparties: {${id}: {name: A}, b_: {name: B}}\n`;
        expect([name, parseTalks(text).ok]).toEqual([name, true]);
      },
    ),
    { seed: 59, numRuns: 120 },
  );
});

test("[FM6] a problem is told at the value it is about", async () => {
  const broken = soundFile.replace("walk_away: 38..50", "walk_away: 50..38").replace("iran: 35", "irn: 35");
  const { problems } = await directReader.read(broken);
  const paths = placed(await outline(broken), broken, problems).map(({ path, problem }) => [
    problem.code,
    path.join("."),
  ]);
  expect(paths).toContainEqual(["range-order", "parties.iran.walk_away"]);
  expect(paths).toContainEqual(["unknown-party", "issues.sanctions.weight.irn"]);
});

test("[FM7] ranges are written and read as people write them", () => {
  expect(["45", "40–50", "40 / 44 / 50", "100/3", "much", "50-40", "3 / 2 / 1"].map(rangeFrom)).toEqual([
    45,
    "40..50",
    { low: 40, best: 44, high: 50 },
    "100/3",
    undefined,
    undefined,
    undefined,
  ]);
  expect(rangeText(nodeAt(root, ["parties", "iran", "walk_away"]))).toBe("38–50");
  expect(rangeText(nodeAt(root, ["issues", "sanctions", "options", "phased", "worth", "iran"]))).toBe("50 / 60 / 70");
  expect(wordsIn(nodeAt(root, ["title"]), "fa")).toBe("دو طرف");
});

test("[FM8] a conjunction becomes rows and the same statement again; anything more stays as it is written", () => {
  expect(conditionsIn("sanctions=phased & level<=3.67")).toEqual([
    { issue: "sanctions", relation: "=", value: "phased" },
    { issue: "level", relation: "<=", value: "3.67" },
  ]);
  for (const statement of ["a=b", "a=b & c>2 & d=e"]) expect(statementOf(conditionsIn(statement)!)).toBe(statement);
  expect(["a=b | c=d", "!a=b", "a", "a=b if c=d", "(", ""].map(conditionsIn)).toEqual(Array(6).fill(undefined));
});

test("[FM9] orders come from the file, else from worths; switching to order and back keeps who is best", async () => {
  expect(ranksOf(root, "ranked", "iran")).toEqual([["a"], ["b", "c"]]);
  expect(ranksOf(root, "sanctions", "usa")).toEqual([["none"], ["phased"]]);
  const edited = await editText(commented, numbersSteps(root, { issue: "ranked", party: "iran" }));
  if (!edited.ok) throw new Error("expected an edit");
  expect(ranksOf(await outline(edited.value), "ranked", "iran")).toEqual([["a"], ["b", "c"]]);
  expect([firstMove(["a", "b", "c"], ["c", "a", "b"]), firstMove(["a", "b"], ["a", "b"])]).toEqual([
    { id: "c", to: 0 },
    undefined,
  ]);
});

test("[FM10] every field, choice and section has a name in both languages, and choices come from the file", () => {
  for (const lang of ["en", "fa"] as const) {
    const said = formWords[lang];
    for (const spec of [partySpec, otherSpec, sourceSpec, packageSpec, eventSpec])
      for (const field of spec.fields) {
        expect([lang, field.key, said.fields[field.key]]).not.toContain(undefined);
        if (field.kind === "ids")
          expect(choicesOf(root, field.of, { lang, words: said }).every(({ name }) => name.length > 0)).toBe(true);
      }
  }
  expect(namedIn(root, "issues", "en").map(({ name }) => name)).toEqual(["Sanctions", "Level", "Ranked"]);
  expect(optionsIn(root, "level", "en")).toEqual(
    ["0", "1.5", "3.67", "9"].map((value) => ({ value, name: `${value} %` })),
  );
});

test("[FM11] taking away one of several takes that one alone; the last of a list that may not be empty takes the list", () => {
  const path = ["issues", "sanctions", "weight", "iran"];
  expect(removed(root, path)).toEqual([{ path, remove: true }]);
  expect(removed(root, ["sources", "paper"])).toEqual([{ path: ["sources"], remove: true }]);
  expect(removed(root, ["texts", "pact"])).toEqual([{ path: ["texts", "pact"], remove: true }]);
  expect(removed(root, ["parties", "nobody"])).toEqual([]);
  expect(textSteps(root, ["title"], { lang: "fa", words: "" })).toEqual([{ path: ["title", "fa"], remove: true }]);
});
