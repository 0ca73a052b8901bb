import fc from "fast-check";
import { expect, test } from "vitest";
import { talksAsOf } from "../../talks/as-of.js";
import type { Issue, Position, Talks } from "../../talks/model.js";
import { parseTalks } from "../../talks/parse.js";
import { analyse } from "../analyse.js";
import type { Analysed } from "../analysed.js";
import { briefDocument } from "../brief.js";
import { conductPage } from "../conduct-page/page.js";
import { lastDay } from "../dates.js";
import { dealsPage } from "../deals-page/page.js";
import { twoSides } from "../example-talks.js";
import { scenariosPage } from "../scenarios-page/page.js";
import { stabilityPage } from "../stability-page/page.js";
import { todayPage } from "../today.js";
import type { Language } from "../wire.js";
import { briefPage } from "./brief.js";
import { factionsPage } from "./factions.js";
import { tablePage } from "./table.js";
import { timelinePage } from "./timeline.js";

const parsed = parseTalks(twoSides);
if (!parsed.ok) throw new Error("expected sound talks");
const river = parsed.value;
const languages: readonly Language[] = ["en", "fa"];
const at = (talks: Talks, date: string): Analysed => analyse(talksAsOf(talks, date), date);

const everyPage = (analysed: Analysed): string =>
  JSON.stringify(
    languages.flatMap((lang) => [
      todayPage(analysed, lang),
      tablePage(analysed, lang),
      dealsPage(analysed, lang),
      factionsPage(analysed, lang),
      stabilityPage(analysed, lang),
      scenariosPage(analysed, lang),
      conductPage(analysed, lang),
      timelinePage(analysed, lang),
      briefPage(analysed, lang),
      briefDocument(analysed, lang),
    ]),
  );

interface Noise {
  readonly kind: string;
  readonly when: { readonly on: string; readonly known: string };
}

const kinds = ["event", "round", "move", "statement", "offer", "incident", "position", "lever", "package", "source"];

/** Something of each kind that became known after a day. */
const later = (after: string) =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      days: fc.integer({ min: 1, max: 900 }),
      early: fc.boolean(),
    })
    .map(({ kind, days, early }) => {
      const date = new Date((lastDay(after) + days) * 86_400_000).toISOString().slice(0, 10);
      // Half of them happened before and became known after.
      return { kind, when: early ? { on: "2025-01-01", known: date } : { on: date, known: date } };
    });

function withLater(talks: Talks, noise: readonly Noise[]): Talks {
  let world = talks;
  for (const [i, each] of noise.entries()) world = added(world, each, i);
  return world;
}

/** Each at another place among what was there. */
function added(world: Talks, { kind, when }: Noise, i: number): Talks {
  const entry = { ...when, sources: [`late${i}`], what: `later thing ${i}` };
  switch (kind) {
    case "event":
      return { ...world, events: [...world.events, { ...entry, claimedBy: [], deniedBy: ["upper"], kind: "talks" }] };
    case "round":
      return { ...world, rounds: [{ ...entry, held: true, rank: { upper: "minister" } }, ...world.rounds] };
    case "move":
      return { ...world, moves: [...world.moves, { ...entry, by: "upper", public: true, terms: { cap: "mid" } }] };
    case "statement":
      return { ...world, statements: [{ ...entry, by: "lower", kind: "praise" }, ...world.statements] };
    case "offer":
      return {
        ...world,
        offers: [...world.offers, { ...entry, id: `late${i}`, by: "lower", to: ["upper"], terms: { cap: "low" } }],
      };
    case "incident":
      return {
        ...world,
        incidents: [...world.incidents, { ...entry, id: `late${i}`, actors: [], severity: {}, breach: [] }],
      };
    case "position":
      return {
        ...world,
        issues: world.issues.map(
          (issue): Issue => ({
            ...issue,
            positions: {
              ...issue.positions,
              lower: [
                ...(issue.positions["lower"] ?? []),
                {
                  ...entry,
                  stated: issue.options[0]!.id,
                  claimedBy: [],
                  deniedBy: [],
                  redLines: [{ ...when, options: [issue.options[1]!.id], firmness: "bottom", sources: [] }],
                } satisfies Position,
              ],
            },
          }),
        ),
      };
    case "lever":
      return {
        ...world,
        others: world.others.map((other) => ({
          ...other,
          can: [...other.can, { what: "a late lever", known: when.known, sources: [] }],
        })),
      };
    case "package":
      return {
        ...world,
        packages: [
          ...world.packages,
          {
            id: `late${i}`,
            name: "late",
            known: when.known,
            terms: { relief: "full", cap: "high", inspections: "full" },
            sources: [],
          },
        ],
      };
    default:
      return { ...world, sources: [...world.sources, { id: `late${i}`, title: "late", known: when.known }] };
  }
}

test("[PG1] what became known later changes no byte of any page or of the brief, in either language", () => {
  const dates = fc.constantFrom("2025-03-01", "2025-05-18", "2025-06-05", "2026-01-31");
  const worlds = dates.chain((date) =>
    fc.record({ date: fc.constant(date), noise: fc.array(later(date), { minLength: 3, maxLength: 8 }) }),
  );
  const alone = new Map<string, string>();
  fc.assert(
    fc.property(worlds, ({ date, noise }) => {
      if (!alone.has(date)) alone.set(date, everyPage(at(river, date)));
      expect(everyPage(at(withLater(river, noise), date)) === alone.get(date)).toBe(true);
    }),
    { seed: 31, numRuns: 8 },
  );
});

test("[PG4] the same things known in time do change the pages, each kind of them", () => {
  const alone = everyPage(at(river, "2026-01-31"));
  const before = everyPage(at(river, "2025-07-01"));
  for (const kind of kinds) {
    const known = withLater(river, [{ kind, when: { on: "2025-07-01", known: "2025-07-02" } }]);
    expect(everyPage(at(known, "2026-01-31")) === alone, kind).toBe(false);
    expect(everyPage(at(known, "2025-07-01")) === before, kind).toBe(true);
  }
});
