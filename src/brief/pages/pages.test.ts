import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { defaultAsOf, talksAsOf } from "../../talks/as-of.js";
import { endOf } from "../../talks/dates.js";
import type { Talks } from "../../talks/model.js";
import { parseTalks } from "../../talks/parse.js";
import { analyse } from "../analyse.js";
import type { Analysed } from "../analysed.js";
import { lastDay } from "../dates.js";
import { twoSides } from "../example-talks.js";
import type { Language } from "../wire.js";
import { unmarked } from "../words.js";
import { briefPage } from "./brief.js";
import { factionsPage } from "./factions.js";
import { knownDates } from "./known-dates.js";
import { tablePage } from "./table.js";
import { timelinePage } from "./timeline.js";

const talksOf = (text: string): Talks => {
  const parsed = parseTalks(text);
  if (!parsed.ok) throw new Error(`expected sound talks, got ${JSON.stringify(parsed.problems)}`);
  return parsed.value;
};
const at = (talks: Talks, date: string): Analysed => analyse(talksAsOf(talks, date), date);
const river = talksOf(twoSides);
const iranUsFile = readFileSync(new URL("../../../cases/news/iran-us-2026/talks.yaml", import.meta.url), "utf8");
const iranUs = talksOf(iranUsFile);
const now = at(iranUs, defaultAsOf(iranUs)!);
const languages: readonly Language[] = ["en", "fa"];

describe("as of a date", () => {
  test("[PG2] in 2015 no position of the talks of 2025 is known: the pages say so and stand", () => {
    const then = at(iranUs, "2015-07-14");
    const undated = talksOf(iranUsFile.replaceAll(/^ {8}known: 2025-04-12\n/gm, ""));
    for (const lang of languages) {
      expect(unmarked(tablePage(then, lang).lead)).toMatch(
        lang === "en" ? /No position of any side was known by 14 July 2015/ : /۲۳ تیر ۱۳۹۴ موضعی از هیچ طرف/,
      );
      const table = tablePage(at(undated, "2015-07-14"), lang);
      expect(unmarked(table.lead)).toMatch(lang === "en" ? /Seven of 20 positions.*carry no date/ : /۷ موضع|هفت موضع/);
      const dated = undated.issues.flatMap(({ positions }) =>
        undated.parties.map(({ id }) => positions[id]?.some(({ on }) => on === undefined)),
      );
      const known = table.issues.flatMap(({ sides }) => sides.map(({ now }) => now.length > 1));
      expect(known).toEqual(dated.map(Boolean));
      const none = tablePage(
        at(
          talksOf(
            twoSides.replace(
              /upper: \{stated: full\}\n *lower: \{stated: full\}/,
              "upper: {stated: full, on: 2025-06}",
            ),
          ),
          "2015-07-14",
        ),
        lang,
      );
      expect(unmarked(none.lead)).toMatch(
        lang === "en" ? /No position of any side was known by 14 July 2015/ : /۲۳ تیر ۱۳۹۴ موضعی از هیچ طرف/,
      );
      expect(
        none.issues.every(({ sides }) => sides.every(({ now, earlier }) => now.length === 1 && !earlier.length)),
      ).toBe(true);
      const timeline = timelinePage(then, lang);
      expect(timeline.entries.length).toBeGreaterThan(10);
      // What lies ahead was known by then, as the contract has it for schedule and deadlines.
      expect(
        timeline.entries.every(({ ahead, kind, on }) =>
          ahead ? kind === "deadline" : endOf(on) <= endOf("2015-07-14"),
        ),
      ).toBe(true);
      expect(factionsPage(then, lang).blocks.length).toBeGreaterThan(0);
      expect(briefPage(then, lang, ["html"]).forms).toEqual(["html"]);
    }
  });

  test("[PG3] the dates to look from ascend, none twice, none after the file's own, which is the last; at each something more is known", () => {
    const ahead: Talks = {
      ...river,
      events: [...river.events, { on: "2026-06-01", what: "later", sources: [], claimedBy: [], deniedBy: [] }],
    };
    for (const talks of [river, iranUs, ahead]) {
      const { own, stops } = knownDates(talks, "en");
      expect(own).toBe(defaultAsOf(talks));
      const days = stops.map(({ date }) => lastDay(date));
      expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
      expect(days.at(-1)).toBe(lastDay(own!));
      let before = "";
      for (const { date, entries } of stops.slice(-8)) {
        const { asOf: _, ...known } = talksAsOf(talks, date);
        if (entries) expect(JSON.stringify(known)).not.toBe(before);
        before = JSON.stringify(known);
      }
    }
    expect(knownDates(talksOf("detente: 1\ntitle: T\nparties: {a: {name: A}, b: {name: B}}\n"), "en")).toEqual({
      stops: [],
    });
  });
});

describe("Table", () => {
  test("[PG10] each cell says the position, since when it has been held, who denies it, its red lines, and what it was before", () => {
    const page = tablePage(at(river, "2026-01-31"), "en");
    const cell = (issue: string, party: number) => page.issues.find(({ id }) => id === issue)!.sides[party]!;
    const text = (lines: readonly { words: Parameters<typeof unmarked>[0] }[]) =>
      lines.map(({ words }) => unmarked(words)).join("\n");
    expect(text(cell("relief", 0).now)).toMatch(
      /All at once.*\n= Full relief\nsince 18 May 2025\ndenied by Lower State\nwants: Trade/,
    );
    expect(text(cell("cap", 0).now)).toMatch(
      /High cap[\s\S]*since 1 June 2025[\s\S]*never: Low cap[\s\S]*moved away from the other side; at first: Middle cap/,
    );
    expect(cell("cap", 0).earlier.map(({ when, lines }) => `${when}: ${text(lines)}`)).toEqual([
      expect.stringMatching(/^April 2025: Middle cap/),
    ]);
    expect(text(cell("inspections", 1).now)).toMatch(/no date on record, no source named/);
    expect(page.issues.map(({ id, collision }) => [id, collision])).toEqual([
      ["relief", false],
      ["cap", true],
      ["inspections", false],
    ]);
    expect(unmarked(page.lead)).toContain("All six positions are on record");
    expect(unmarked(page.lead)).toContain("One is denied by another");
  });

  test("[PG11] an issue in full names each option once with its worth as a range marked as judgement, who states and who rules it out", () => {
    const page = tablePage(at(river, "2026-01-31"), "en");
    const full = page.issues.find(({ id }) => id === "cap")!.full;
    const [options, ...more] = full.body;
    if (options?.kind !== "table") throw new Error("expected the options first");
    const rows = options.rows.map(({ cells }) =>
      cells.map((lines) => lines.map(({ words }) => unmarked(words)).join("; ")),
    );
    expect(rows.map(([name, , , stated, ruled]) => [name, stated, ruled])).toEqual([
      ["High cap", "Upper State", "Lower State (said in public)"],
      ["Middle cap", "", "Lower State (said in public)"],
      ["Low cap", "Lower State, Delta", "Upper State (never)"],
    ]);
    const worth = options.rows[0]!.cells[1]![0]!.words[0]!;
    expect(worth).toMatchObject({ mark: "judgement", text: "100" });
    const said = more.find((part) => part.kind === "table");
    if (said?.kind !== "table") throw new Error("expected what was said");
    expect(said.rows.map(({ cells }) => unmarked(cells[0]![0]!.words))).toEqual([
      "April 2025",
      "1 June 2025",
      "2 June 2025",
      "2 June 2025",
      "June 2025",
    ]);
  });
});

describe("Factions", () => {
  test("[PG20] a group is said to block exactly the packages that its veto refuses, and to dislike those below what it accepts", () => {
    const page = factionsPage(now, "en");
    const groups = page.blocks.find(({ id }) => id === "factions")!.body[0]!;
    if (groups.kind !== "table") throw new Error("expected a table");
    const texts = groups.rows.map(({ cells }) => cells[3]!.map(({ words }) => unmarked(words)));
    const expected = iranUs.parties.flatMap(({ factions }, party) =>
      factions.map((_, faction) => {
        const of = (list: readonly { readonly party: number; readonly faction: number }[]) =>
          list.some((each) => each.party === party && each.faction === faction);
        const lines = now.packages!.flatMap(({ why }) =>
          of(why.vetoes) ? ["blocks"] : of(why.unhappy) ? ["dislikes"] : [],
        );
        return lines.length ? lines : ["none"];
      }),
    );
    const kind = (line: string) =>
      line === "none of them" ? "none" : line.startsWith("would dislike ") ? "dislikes" : "blocks";
    expect(texts.map((lines) => lines.map(kind))).toEqual(expected);
    expect(expected.flat()).toEqual(expect.arrayContaining(["blocks", "dislikes", "none"]));
    const vetoes = page.blocks.find(({ id }) => id === "veto-effects")!;
    const table = vetoes.body.find((part) => part.kind === "table");
    expect(table?.kind === "table" && table.rows.length).toBe(now.winSets!.length);
  });

  test("[PG21] without groups, without numbers, or without a zone the page says what it lacks", () => {
    const bare = analyse(
      talksOf("detente: 1\ntitle: T\nparties: {a: {name: A}, b: {name: B, factions: {c: {name: C, veto: true}}}}\n"),
      "2026-01-31",
    );
    for (const lang of languages) {
      const page = factionsPage(bare, lang);
      expect(unmarked(page.lead).length).toBeGreaterThan(20);
      expect(page.blocks.map(({ id }) => id)).toEqual(["factions"]);
    }
  });
});

describe("Timeline", () => {
  test("[PG30] every dated thing is there once, oldest first, and is contested exactly when somebody denies it", () => {
    for (const talks of [river, iranUs]) {
      const page = timelinePage(talks === iranUs ? now : at(talks, defaultAsOf(talks)!), "en");
      const { events, rounds, offers, moves, statements, incidents, deadlines } = talks;
      const all = [events, rounds, offers, moves, statements, incidents, deadlines].reduce(
        (sum, of) => sum + of.length,
        0,
      );
      const measures = talks.later["measures"];
      expect(page.entries.length).toBe(all + (Array.isArray(measures) ? measures.length : 0));
      expect(new Set(page.entries.map(({ key }) => key)).size).toBe(page.entries.length);
      const days = page.entries.map(({ on }) => lastDay(on));
      expect(days).toEqual([...days].sort((a, b) => a - b));
      const denied = [
        ...events.map(({ deniedBy }) => deniedBy),
        ...incidents.map(({ actors }) => actors.flatMap((each) => each.deniedBy)),
      ];
      expect(page.entries.filter(({ contested }) => contested).length).toBe(denied.filter((by) => by.length).length);
    }
  });

  test("[PG31] an entry points to its year in the calendar of the language", () => {
    const [en, fa] = languages.map((lang) => timelinePage(now, lang));
    const first = (page: typeof en, on: string) => page!.years[page!.entries.find((entry) => entry.on === on)!.year];
    expect([first(en, "1953-08-19"), first(fa, "1953-08-19")]).toEqual(["1953", "۱۳۳۲"]);
  });
});
