/** What each ending would mean, by place and domain. */
import type { Consequence } from "../../talks/model.js";
import type { Block, CellLine, Inline, Row } from "../blocks.js";
import { cell, type Voice } from "../naming.js";
import { strong } from "../words.js";

const arrows = { better: "↑", worse: "↓", mixed: "↕" } as const;

/** A row an effect, grouped by ending in the file's order of endings. */
export function consequencesBlock(voice: Voice): Block {
  const { m } = voice;
  return {
    ...head(voice),
    id: "consequences",
    body: voice.talks.consequences.length
      ? [
          {
            kind: "table",
            id: "consequences",
            caption: m.consequences.caption,
            columns: [
              { head: [m.consequences.where], kind: "text", width: 0.16 },
              { head: [m.consequences.domain], kind: "text", width: 0.13 },
              { head: [m.consequences.effect], kind: "text" },
              { head: [m.consequences.whom], kind: "text", width: 0.18 },
              { head: [m.consequences.when], kind: "number", width: 0.13 },
            ],
            rows: byEnding(voice).flatMap(({ name, rows }) =>
              rows.map((each, i): Row => {
                const row = {
                  cells: [
                    cell(place(voice, each)),
                    cell(m.consequences.domains[each.domain]),
                    effect(voice, each),
                    cell(each.whom.map(voice.who).join(voice.m.comma)),
                    cell(each.months ? m.months(each.months[0], each.months[1]) : ""),
                  ],
                };
                return i === 0 ? { ...row, group: [name] } : row;
              }),
            ),
          },
        ]
      : [],
  };
}

/** Places on a page; the brief has them all. */
const mostPlaces = 12;

/** Place × ending: the same rows as a page shows them, most named places first. */
export function consequencesByPlace(voice: Voice): Block {
  const { m, talks } = voice;
  const endings = byEnding(voice);
  const places = new Map<string, Consequence[]>();
  for (const each of talks.consequences)
    places.set(place(voice, each), [...(places.get(place(voice, each)) ?? []), each]);
  const ordered = [...places]
    .map(([name, rows], i) => ({ name, rows, i }))
    .sort((a, b) => b.rows.length - a.rows.length || a.i - b.i);
  const block = head(voice);
  const left = ordered.length - mostPlaces;
  return {
    ...block,
    key: [...block.key, ...(left > 0 ? [m.consequences.more(left)] : [])],
    body: ordered.length
      ? [
          {
            kind: "table",
            id: "consequences-by-place",
            caption: m.consequences.byPlace,
            columns: [
              { head: [m.consequences.where], kind: "text", width: 0.16 },
              ...endings.map(({ name }) => ({ head: [name], kind: "text" as const, width: 0.84 / endings.length })),
            ],
            rows: ordered.slice(0, mostPlaces).map(({ name, rows }) => ({
              cells: [
                cell(name),
                ...endings.map(({ id }) =>
                  rows.filter(({ scenario }) => scenario === id).flatMap((each) => effect(voice, each)),
                ),
              ],
            })),
          },
        ]
      : [],
  };
}

function head(voice: Voice): Omit<Block, "body"> {
  const { m, talks } = voice;
  const worst = byEnding(voice)
    .map(({ name, rows }, i) => ({ name, worse: rows.filter(({ direction }) => direction === "worse").length, i }))
    .sort((a, b) => b.worse - a.worse || a.i - b.i)[0];
  const total = talks.consequences.filter(({ direction }) => direction === "worse").length;
  return {
    id: "consequences",
    question: m.consequences.question,
    answer: m.consequences.answer(
      talks.consequences.length,
      new Set(talks.consequences.map((each) => place(voice, each))).size,
      worst && worst.worse * 2 > total ? worst.name : null,
    ),
    say: [],
    actions: [],
    key: talks.consequences.length ? [m.consequences.key] : [],
  };
}

/** Endings in file order, those without consequences left out. */
function byEnding(voice: Voice): readonly { id: string; name: string; rows: readonly Consequence[] }[] {
  const { talks } = voice;
  const named = new Map(talks.scenarios.map(({ id, name }) => [id, voice.say(name)]));
  for (const { scenario } of talks.consequences) if (!named.has(scenario)) named.set(scenario, voice.who(scenario));
  return [...named]
    .map(([id, name]) => ({ id, name, rows: talks.consequences.filter(({ scenario }) => scenario === id) }))
    .filter(({ rows }) => rows.length > 0);
}

function place(voice: Voice, { where }: Consequence): string {
  const said = voice.say(where);
  return /^\u2068?global\u2069?$/i.test(said) ? voice.m.consequences.global : said;
}

function effect(voice: Voice, each: Consequence): readonly CellLine[] {
  const arrow: readonly Inline[] = each.direction ? [strong(arrows[each.direction]), " "] : [];
  return [{ kind: "text", words: [...arrow, voice.say(each.effect), ...voice.source(each.sources)] }];
}
