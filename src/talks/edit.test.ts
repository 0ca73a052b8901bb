import { expect, test } from "vitest";
import { nearest } from "./did-you-mean.js";
import { deleteIn, setIn } from "./edit.js";
import { compareFractions, exactText, fraction, parseFraction, toNumber } from "./fraction.js";
import { jsonSchema } from "./json-schema.js";
import type { Plain } from "./model.js";
import { parseTalks } from "./parse.js";
import { soundFile } from "./sound-file.js";
import { upgrade } from "./upgrade.js";
import { say } from "./words.js";

const changed = async (edit: ReturnType<typeof setIn>) => {
  const result = await edit;
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

test("[TE1] an edit changes its value and keeps comments, order and all other words", async () => {
  const text =
    "# top\ndetente: 1 # one\ntitle: t\n# sides\nparties:\n  a: {name: A, walk_away: 38..50} # the first\n  b: {name: B}\n";
  expect(await changed(setIn(text, ["parties", "a", "walk_away"], 44))).toBe(text.replace("38..50", "44"));
  expect(await changed(setIn(text, ["parties", "b", "walk_away"], { low: 1, high: 2 }))).toContain("# the first");
  expect(await changed(deleteIn(text, ["parties", "b"]))).toBe(text.replace("  b: {name: B}\n", ""));
  expect(await changed(deleteIn(text, ["parties", "c", "name"]))).toBe(text);
});

test("[TE2] an edited file reads as the file with that value", async () => {
  const text = await changed(setIn(soundFile, ["parties", "iran", "walk_away"], "40..60"));
  const [before, after] = [parseTalks(soundFile), parseTalks(text)];
  if (!before.ok || !after.ok) throw new Error("expected both to read");
  const parties = before.value.parties.map((party) =>
    party.id === "iran" ? { ...party, walkAway: { kind: "points", points: { low: 40, best: 50, high: 60 } } } : party,
  );
  expect(after.value).toEqual({ ...before.value, parties });
});

test("[TE3] what the gate refuses is never edited, nor a path through a scalar", async () => {
  expect(await setIn(`a: ${"[".repeat(5000)}`, ["b"], 1)).toMatchObject({
    ok: false,
    problems: [{ code: "too-deep" }],
  });
  expect(await setIn("a: b\n", ["a", "c"], 1)).toMatchObject({ ok: false, problems: [{ code: "bad-path" }] });
  expect(await setIn("", ["a"], 1)).toMatchObject({ ok: false });
});

test("[TE4] format 1 is brought to format 1 unchanged; a missing, newer or odd format is a placed problem", () => {
  expect(upgrade(soundFile)).toEqual({ ok: true, value: { text: soundFile, from: 1, to: 1, changes: [] } });
  expect(upgrade("title: t\n")).toMatchObject({ ok: false, problems: [{ line: 1, column: 1, code: "missing-key" }] });
  expect(upgrade("title: t\ndetente: 2\n")).toMatchObject({
    ok: false,
    problems: [{ line: 2, column: 10, code: "newer-format" }],
  });
  expect(upgrade("detente: one\n")).toMatchObject({ ok: false, problems: [{ code: "wrong-type" }] });
});

test("[TE5] the JSON Schema names every section, defines all it refers to, and is plain data", () => {
  const schema = jsonSchema() as {
    properties: Record<string, unknown>;
    $defs: Record<string, unknown>;
    required: string[];
  };
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  expect(schema.required).toEqual(["detente", "title", "parties"]);
  expect(Object.keys(schema.properties)).toHaveLength(45);
  const referred = [...JSON.stringify(schema).matchAll(/"#\/\$defs\/([a-z]+)"/g)].map((match) => match[1]);
  expect(referred.filter((name) => !Object.hasOwn(schema.$defs, name))).toEqual([]);
});

test("[TE6] the JSON Schema accepts the sound file and refuses an unknown key and a missing one", async () => {
  const { parse } = await import("yaml");
  const file = parse(soundFile, { schema: "core" }) as Record<string, Plain>;
  const schema = jsonSchema() as Schema;
  expect(fits(file, schema, schema)).toBe(true);
  expect(fits({ ...file, parteis: {} }, schema, schema)).toBe(false);
  expect(fits({ ...file, title: { en: 3 } }, schema, schema)).toBe(false);
  expect(fits({ detente: 1, title: "t" }, schema, schema)).toBe(false);
});

type Schema = { [key: string]: Plain | Schema | Schema[] };

/** The part of JSON Schema that ours uses. */
function fits(value: Plain, schema: Schema, root: Schema): boolean {
  const s = schema as Record<string, never>;
  if ("$ref" in s) return fits(value, (root.$defs as Record<string, Schema>)[(s.$ref as string).slice(8)], root);
  if ("anyOf" in s) return (s.anyOf as Schema[]).some((choice) => fits(value, choice, root));
  if ("const" in s) return value === s.const;
  if ("enum" in s) return (s.enum as Plain[]).includes(value);
  if (Array.isArray(value)) {
    const items = (s.prefixItems ?? []) as Schema[];
    return s.type === "array" && value.every((item, k) => fits(item, items[k] ?? s.items ?? {}, root));
  }
  if (typeof value === "object" && value !== null) {
    if (s.type !== "object" && Object.keys(s).length > 0) return false;
    const properties = (s.properties ?? {}) as Record<string, Schema>;
    if (((s.required ?? []) as string[]).some((key) => !Object.hasOwn(value, key))) return false;
    return Object.entries(value).every(([key, part]) => {
      const pattern = (s.propertyNames as { pattern?: string } | undefined)?.pattern;
      if (pattern !== undefined && !new RegExp(pattern).test(key)) return false;
      const inner = properties[key] ?? (s.additionalProperties === undefined ? {} : s.additionalProperties);
      return inner !== (false as unknown) && fits(part, inner as Schema, root);
    });
  }
  const types = [s.type ?? typeof value].flat() as string[];
  const kind = typeof value === "number" && Number.isInteger(value) ? ["integer", "number"] : [typeof value];
  if (!types.some((type) => kind.includes(type))) return false;
  return typeof value !== "string" || s.pattern === undefined || new RegExp(s.pattern as string).test(value);
}

test("[TE7] a text is said in the reader's language, else in English, else in the first written", () => {
  expect(say("plain", "fa")).toBe("plain");
  expect(say({ en: "yes", fa: "بله" }, "fa-AF")).toBe("بله");
  expect(say({ fa: "بله", en: "yes" }, "de")).toBe("yes");
  expect(say({ fa: "بله", fr: "oui" }, "de")).toBe("بله");
});

test("[TE8] the nearest name is at most a third wrong, and the first of equals", () => {
  expect(nearest("sanctons", ["funds", "sanctions"])).toBe("sanctions");
  expect(nearest("Iran", ["usa", "iran"])).toBe("iran");
  expect(nearest("cpas", ["caps", "cpat"])).toBe("caps");
  expect(nearest("cpas", ["cpat", "caps"])).toBe("cpat");
  expect(nearest("q", ["x", "y"])).toBeUndefined();
  expect(nearest("missiles", ["funds", "duration"])).toBeUndefined();
});

test("[TE9] decimals and fractions are read exactly, and rounded once", () => {
  expect(exactText(fraction(100n, 3n))).toBe("100/3");
  expect(exactText(fraction(367n, 100n))).toBeUndefined();
  expect(toNumber(fraction(10n ** 30n + 1n, 3n * 10n ** 30n))).toBe(1 / 3);
  for (const [text, n, d] of [
    ["-3.670", -367n, 100n],
    ["1e-3", 1n, 1000n],
    ["6/-4", 0n, 0n],
    ["-6/4", -3n, 2n],
    ["1/0", 0n, 0n],
    ["", 0n, 0n],
    [".", 0n, 0n],
  ] as const) {
    const read = parseFraction(text);
    if (d === 0n) expect(read).toBeUndefined();
    else expect(compareFractions(read ?? fraction(0n), { n, d })).toBe(0);
  }
});
