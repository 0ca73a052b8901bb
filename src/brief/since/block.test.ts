import fc from "fast-check";
import { expect, test } from "vitest";
import { talksAsOf } from "../../talks/as-of.js";
import { parseTalks } from "../../talks/parse.js";
import { analyse } from "../analyse.js";
import { briefDocument } from "../brief.js";
import { harmful, hostileTalks, twoSides } from "../example-talks.js";
import { briefHtml } from "../html.js";
import { briefMarkdown } from "../markdown.js";
import { languages } from "../messages.js";
import { voiceOf } from "../naming.js";
import type { Language } from "../wire.js";
import { unmarked } from "../words.js";
import { sinceBlock, withChanges } from "./block.js";
import { changesBetween } from "./changes.js";

function talksOf(text: string) {
  const parsed = parseTalks(text);
  if (!parsed.ok) throw new Error(`expected a sound file, got ${JSON.stringify(parsed.problems.slice(0, 2))}`);
  return parsed.value;
}
const at = (text: string, date: string) => analyse(talksAsOf(talksOf(text), date), date);
const between = (text: string, from: string, to = "2026-01-31") =>
  changesBetween(talksAsOf(talksOf(text), from), talksAsOf(talksOf(text), to));
const block = (text: string, from: string, lang: Language = "en") => {
  const now = at(text, "2026-01-31");
  return sinceBlock(voiceOf(now.talks, lang), at(text, from), now);
};
const table = (text: string, from: string, id: string) => {
  const found = block(text, from).body.find((part) => part.kind === "table" && part.id === id);
  return found?.kind === "table"
    ? found.rows.map(({ cells }) => cells.map((lines) => lines.map(({ words }) => unmarked(words)).join(" / ")))
    : [];
};

test("[BS1] a position that changed says from what to what, a new one that there was none, a repeated one nothing", () => {
  expect(table(twoSides, "2025-05-31", "since-positions")).toEqual([
    ["Cap", "Upper State", "Middle cap Apr\u00a02025", "High cap Jun\u00a02025"],
    ["Cap", "Lower State", "no position on record", "Low cap Jun\u00a02025"],
    ["Cap", "Delta", "no position on record", "Low cap Jun\u00a02025"],
  ]);
  expect(between(twoSides, "2025-06-30").positions).toEqual([]);
  const repeated = twoSides.replace(
    "- {stated: high, on",
    "- {stated: mid, on: 2025-05-20}\n        - {stated: high, on",
  );
  const changed = ({ positions }: ReturnType<typeof between>) => positions.map(({ by, issue }) => `${by} ${issue}`);
  expect(changed(between(repeated, "2025-05-01", "2025-05-31"))).toEqual(["upper 0", "lower 0"]);
});

test("[BS2] a red line is drawn, gone, or the same with another firmness", () => {
  const lines = (from: string, text = twoSides) =>
    between(text, from).lines.map(({ by, issue, kind }) => `${by} ${issue} ${kind}`);
  expect(lines("2025-05-31")).toEqual(["upper 1 drawn", "lower 1 drawn"]);
  const later = twoSides.replace(
    "- {stated: high, on: 2025-06-01, source: agency, red_lines: [low]}",
    "- {stated: high, on: 2025-06-01, source: agency, red_lines: [low]}\n        - {stated: high, on: 2025-09-01, source: agency, red_lines: [{options: [low], firmness: held}]}",
  );
  expect(lines("2025-08-01", later)).toEqual(["upper 1 firmness"]);
  expect(table(later, "2025-08-01", "since-lines")[0]![3]).toBe("never crossed → held so far, binds 85\u202f%");
  expect(lines("2025-08-01", later.replace("red_lines: [{options: [low], firmness: held}]", "red_lines: []"))).toEqual([
    "upper 1 gone",
  ]);
});

test("[BS3] what became known stands item by item with its date, in the order in which it was said", () => {
  const rows = table(twoSides, "2025-05-31", "since-records");
  expect(rows.map(([date]) => date)).toEqual(["13 June 2025", "15 June 2025", "2 June 2025", "3 June 2025"]);
  expect(rows[2]![1]).toContain("Terms named by Lower State: Cap: Low cap");
  expect(unmarked(block(twoSides, "2025-05-31").answer)).toBe(
    "Since 31 May 2025: three positions new or changed, two red lines drawn, one round, one incident and two offers, moves and statements.",
  );
});

test("[BS4] the zone stands as it was then beside what it is now, with the package that Nash's rule picks", () => {
  const then = at(twoSides, "2025-05-31");
  const now = at(twoSides, "2026-01-31");
  const rows = table(twoSides, "2025-05-31", "since-zone");
  const value = (count: { exact: boolean; value?: bigint } | undefined) => String(count!.value);
  expect(rows[0]).toEqual([
    "Acceptable to all, as stated",
    value(then.asStated?.acceptable as never),
    value(now.asStated?.acceptable as never),
  ]);
  expect(rows[0]![1]).not.toBe(rows[0]![2]);
  expect(rows.map(([measure]) => measure)).toContain("That package");
});

test("[BS5] whatever the two days are, nothing is both known before and new, and from a day to itself nothing changed", () => {
  const days = fc
    .integer({ min: 0, max: 400 })
    .map((day) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10));
  const size = ({ fresh, positions, lines, answered }: ReturnType<typeof between>) => [
    fresh.events.length,
    fresh.rounds.length,
    fresh.incidents.length,
    fresh.moves.length,
    fresh.statements.length,
    positions.length,
    lines.length,
    answered.length,
  ];
  fc.assert(
    fc.property(days, days, days, (a, b, c) => {
      const [first, second, third] = [a, b, c].sort() as [string, string, string];
      expect(size(between(twoSides, second, second)).every((each) => each === 0)).toBe(true);
      const whole = size(between(twoSides, first, third)).slice(0, 5);
      const parts = [size(between(twoSides, first, second)), size(between(twoSides, second, third))];
      expect(whole).toEqual(whole.map((_, i) => parts[0]![i]! + parts[1]![i]!));
    }),
    { seed: 11, numRuns: 25 },
  );
});

test("[BS6] the section stands at the top and changes nothing else of the brief", () => {
  const now = at(twoSides, "2026-01-31");
  for (const lang of languages) {
    const plain = briefDocument(now, lang);
    const { main, since, ...rest } = withChanges(plain, at(twoSides, "2025-05-31"), now);
    expect(main[0]!.id).toBe("since");
    expect({ ...rest, main: main.slice(1) }).toEqual(plain);
    expect(since).toBe("2025-05-31");
    expect(briefMarkdown({ ...rest, main })).not.toMatch(/undefined|NaN|\[object/);
  }
});

test("[BS7] whatever a file's texts are, the section has no markup but its own", () => {
  const now = at(twoSides, "2026-01-31");
  const known = new Set(
    briefHtml(withChanges(briefDocument(now, "en"), at(twoSides, "2024-01-01"), now)).match(/<[a-z0-9]+/g),
  );
  for (const text of harmful) {
    const file = hostileTalks(text);
    const analysed = at(file, "2026-01-31");
    const html = briefHtml(withChanges(briefDocument(analysed, "en"), at(file, "2024-01-01"), analysed));
    for (const tag of html.replace(/<style>[\s\S]*?<\/style>/, "").match(/<[a-z0-9]+/g) ?? [])
      expect(known.has(tag), `${tag} from ${text}`).toBe(true);
    expect(html).not.toMatch(/[\u202a-\u202e\u2067]/);
  }
});
