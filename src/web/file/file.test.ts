import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Plain } from "../../talks/model.js";
import { parseTalks } from "../../talks/parse.js";
import { soundFile } from "../../talks/sound-file.js";
import { proposalsAt } from "./completion.js";
import { fromDisk, toDisk } from "./disk-text.js";
import { fixOf, offsetOf } from "./fixes.js";
import { diffHunks, mergeTexts } from "./merge.js";
import { placeAt } from "./path-at.js";
import { type DeclaredNames, directReader } from "./reading.js";

const place = (before: string) => {
  const found = placeAt(before);
  return found && [found.path.join("."), found.writing, found.started];
};

test("[FP20] a place is found by indentation, list marks and brackets, in a broken file too", () => {
  expect(place("")).toEqual(["", "key", ""]);
  expect(place("detente: 1\npar")).toEqual(["", "key", "par"]);
  expect(place("parties:\n  iran:\n    na")).toEqual(["parties.iran", "key", "na"]);
  expect(place("parties:\n  iran:\n    name: Ir")).toEqual(["parties.iran.name", "value", "Ir"]);
  expect(place("issues:\n  s:\n    weight: {iran: 3, u")).toEqual(["issues.s.weight", "key", "u"]);
  expect(place("offers:\n  - {on: 2025, by: ir")).toEqual(["offers.0.by", "value", "ir"]);
  expect(place("offers:\n- on: 2025\n  by: ir")).toEqual(["offers.0.by", "value", "ir"]);
  expect(place("offers:\n  - on: 2025\n    terms:\n      s: ph")).toEqual(["offers.0.terms.s", "value", "ph"]);
  expect(place("offers:\n  - on: 2025\n    ")).toEqual(["offers.0", "key", ""]);
  expect(place("talks: {core: [a, b")).toEqual(["talks.core.0", "value", "b"]);
  expect(place("a:\n  b: {c: {d: [1,\n   {e: ")).toEqual(["a.b.c.d.0.e", "value", ""]);
  expect(place("x: }}{\nparties:\n  ")).toEqual(["parties", "key", ""]);
  expect(place('note: "a, {b: c"\nparties:\n  iran: {name: "x: {", w')).toEqual(["parties.iran", "key", "w"]);
  expect(place("parties:\n  # a com")).toBeUndefined();
});

let schema: { readonly [key: string]: Plain };
let names: DeclaredNames;
beforeAll(async () => {
  schema = await directReader.schema();
  names = await directReader.names(soundFile);
});
const words = (before: string) => proposalsAt(before, schema, names)?.proposals.map(({ word }) => word) ?? [];

test("[FP21] what is proposed is what the schema allows there and the file declares, without what is there already", () => {
  expect(words("detente: 1\nti")).toContain("title");
  expect(words("detente: 1\nti")).not.toContain("detente");
  expect(words("parties:\n  iran: {name: I, w")).toEqual(expect.arrayContaining(["walk_away", "factions"]));
  expect(words("parties:\n  iran: {name: I, w")).not.toContain("name");
  expect(words("issues:\n  sanctions:\n    weight: {iran: 3, ")).toEqual(["usa"]);
  expect(words("issues:\n  sanctions:\n    positions:\n      usa: {stated: ")).toEqual(["none", "phased"]);
  expect(words("offers:\n  - {by: ")).toEqual(["iran", "usa", "oman"]);
  expect(words("offers:\n  - {terms: {")).toEqual(["sanctions", "level", "ranked"]);
  expect(words("offers:\n  - {terms: {sanctions: ")).toEqual(["none", "phased"]);
  expect(words("events:\n  - {confidence: ")).toEqual(expect.arrayContaining(["high", "medium", "low"]));
  expect(words("events:\n  - {source: ")).toEqual(["paper"]);
  expect(words("parties:\n  ")).toEqual([]);
});

test("[FP28] names are known in a file that is broken elsewhere", async () => {
  const broken = await directReader.names(`${soundFile}zz:\n  - {by: so`);
  expect(broken).toEqual(names);
  expect((await directReader.names("parties: {a: {")).parties).toEqual([]);
});

/** A file that has one problem, the problem, and the file after the page's help. */
function mended(text: string) {
  const parsed = parseTalks(text);
  if (parsed.ok) throw new Error("expected a problem, got none");
  const fix = fixOf(parsed.problems[0]!, text);
  if (!fix) return undefined;
  const { from, to = from, insert = "" } = fix.change;
  return text.slice(0, from) + insert + text.slice(to);
}

test("[FP22] where a problem's hint can mean only one thing, the fix makes the file what it was before the fault", () => {
  const faults: [string, string][] = [
    ["name: Iran, walk_away", "name: Iran, walk_awy"],
    ["through: oman", "through: oman"],
    ["by: iran, to: usa, terms", "by: irna, to: usa, terms"],
    ["{stated: phased, on", "{stated: phasde, on"],
    ['never: "sanctions=phased', 'never: "sanctons=phased'],
    ['of: ["ranked=a", "level=1.5"]', 'of: ["ranked=a", "levle=1.5"]'],
    ["iran: 38..50", "iran: 38..50"],
    ["walk_away: 38..50", "walk_away: 50..38"],
    ["  ranked:\n", "  ranked:\n"],
  ];
  for (const [right, wrong] of faults.filter(([a, b]) => a !== b)) {
    expect([wrong, soundFile.includes(right)]).toEqual([wrong, true]);
    expect([wrong, mended(soundFile.replace(right, wrong))]).toEqual([wrong, soundFile]);
  }
  expect(mended(soundFile.replace("detente: 1 # format\n", ""))).toBe(soundFile.replace(" # format", ""));
  expect(mended(soundFile.replace("    name: Ranked", "\t  name: Ranked"))).toContain("\n    name: Ranked");
});

test("[FP29] a fix writes over the whole name that the problem is about, not over a part of a longer one", () => {
  const problem = { line: 1, column: 1, code: "unknown-issue", message: 'no issue "ab"', hint: 'did you mean "abc"?' };
  expect(fixOf(problem, "abx & x-ab & ab=1")?.change).toEqual({ from: 13, to: 15, insert: "abc" });
  expect(fixOf(problem, "abx")).toBeUndefined();
});

test("[FP23] where somebody has to choose there is no fix, and none is ever outside the text", () => {
  expect(mended(soundFile.replace("by: iran, to", "by: zebra, to"))).toBeUndefined();
  expect(mended(soundFile.replace("  iran: {name: Iran", "  iran: {name: Iran, name: Iran"))).toBeUndefined();
  fc.assert(
    fc.property(
      fc.nat(soundFile.length),
      fc.nat(6),
      fc.constantFrom("", "x", "\t", "{", '"', ":", "\n", "..", "é"),
      (at, cut, insert) => {
        const text = soundFile.slice(0, at) + insert + soundFile.slice(at + cut);
        const parsed = parseTalks(text);
        for (const problem of parsed.ok ? [] : parsed.problems) {
          const fix = fixOf(problem, text);
          if (!fix) continue;
          const { from, to = from } = fix.change;
          expect(0 <= from && from <= to && to <= text.length + 1).toBe(true);
        }
      },
    ),
    { seed: 3, numRuns: 300 },
  );
  expect([offsetOf("ab\ncd", 2, 2), offsetOf("ab", 3, 1), offsetOf("ab", 1, 9)]).toEqual([4, undefined, undefined]);
});

const lineTexts = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 8 }).map((lines) => lines.join("\n"));

test("[FP24] a merge with an unchanged side is the other side, of the same change that change, and nothing is lost in a collision", () => {
  fc.assert(
    fc.property(lineTexts, lineTexts, lineTexts, (base, mine, theirs) => {
      expect(mergeTexts(base, mine, base, "other:")).toEqual({ text: mine, collisions: [] });
      expect(mergeTexts(base, base, theirs, "other:")).toEqual({ text: theirs, collisions: [] });
      expect(mergeTexts(base, mine, mine, "other:")).toEqual({ text: mine, collisions: [] });
      const { text, collisions } = mergeTexts(base, mine, theirs, "other:");
      if (collisions.length === 0) return;
      for (const line of collisions) expect(text.split("\n").length).toBeGreaterThanOrEqual(line);
    }),
    { seed: 5, numRuns: 400 },
  );
  expect(mergeTexts("a\nb\nc\nd\ne", "A\nb\nc\nd\ne", "a\nb\nc\nd\nE", "other:")).toEqual({
    text: "A\nb\nc\nd\nE",
    collisions: [],
  });
  expect(mergeTexts("a\nb\nc", "a\nmine\nc", "a\ntheirs\nc", "other:")).toEqual({
    text: "a\n# other: theirs\nmine\nc",
    collisions: [2],
  });
});

test("[FP25] a difference shows every line that is in one text only, once, with lines around it", () => {
  fc.assert(
    fc.property(lineTexts, lineTexts, (mine, theirs) => {
      const lines = diffHunks(mine, theirs).flatMap((hunk) => hunk.lines);
      const [a, b] = [mine.split("\n"), theirs.split("\n")];
      for (const { kind, number, text } of lines) expect((kind === "theirs" ? b : a)[number - 1]).toBe(text);
      const changed = (kind: string) => lines.filter((line) => line.kind === kind).length;
      expect(a.length - changed("mine")).toBe(b.length - changed("theirs"));
      const numbers = lines.filter(({ kind }) => kind !== "theirs").map(({ number }) => number);
      expect(numbers).toEqual([...new Set(numbers)].sort((x, y) => x - y));
    }),
    { seed: 6, numRuns: 400 },
  );
  expect(
    diffHunks("a\nb\nc\nd\ne\nf\ng", "a\nb\nc\nD\ne\nf\ng", 1)[0]!.lines.map(({ kind, text }) => `${kind} ${text}`),
  ).toEqual(["same c", "mine d", "theirs D", "same e"]);
  expect(diffHunks("a", "a")).toEqual([]);
});

test("[FP26] a file goes back to disk as it was written: byte order mark and line ends", () => {
  for (const written of ["a\nb\n", "a\r\nb\r\n", "\ufeffa\r\nb", "", "\ufeff"]) {
    const { text, form } = fromDisk(written);
    expect([text.includes("\r"), toDisk(text, form)]).toEqual([false, written]);
  }
  expect(toDisk(fromDisk("a\r\nb\nc").text, fromDisk("a\r\nb\nc").form)).toBe("a\nb\nc");
});

test("[FP27] an edit by path leaves every other line of a case as it was", async () => {
  for (const id of ["teaching/hospital-pay-dispute", "teaching/river-sharing"]) {
    const text = await readFile(`cases/${id}/talks.yaml`, "utf8");
    for (const steps of [
      [{ path: ["as_of"], value: "2026-01-30" }],
      [{ path: ["question"], value: { en: "What now?" } }],
      [{ path: ["safeguards", 0], remove: true as const }],
    ]) {
      const edited = await directReader.edit(text, steps);
      if (!edited.ok) throw new Error(JSON.stringify(edited.problems));
      const changed = diffHunks(text, edited.value, 0).flatMap(({ lines }) => lines);
      expect([id, steps, changed.length < 12, changed.length > 0]).toEqual([id, steps, true, true]);
      const note = /^note:\n(?: .*\n)+/m.exec(text)![0];
      expect([id, edited.value.includes(note)]).toEqual([id, true]);
    }
  }
});
