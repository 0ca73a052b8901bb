/** One party's reading as a block: the bottom line, the evidence for each reading side by side, what would tell, where it comes from. */
import type { ConductReading } from "../../engine/conduct/reading.js";
import { type ByReading, readings } from "../../engine/conduct/record.js";
import type { Block, Chart, Listing, Row, Table, Words } from "../blocks.js";
import { cell } from "../naming.js";
import { numbersIn } from "../numbers.js";
import type { Language } from "../wire.js";
import { ofParty, sourced } from "../words.js";
import { chancesChart, contributionsChart, fromMean } from "./charts.js";
import type { NamedRecord } from "./records.js";
import {
  chanceTexts,
  countsText,
  evidenceText,
  flagTexts,
  indicatorText,
  isPresent,
  pivotalText,
  priorText,
  tellText,
  verdictText,
} from "./sentences.js";
import { conductWords } from "./words.js";

/** What is told of one party. */
export interface PartyTold {
  readonly party: { readonly index: number; readonly id: string; readonly name: string };
  readonly of: ConductReading;
  /** The day it is read for, in words. */
  readonly asOf: string;
  /** One counterpart alone, where there are several. */
  readonly towards?: { readonly id: string; readonly name: string };
  readonly named: (record: string) => NamedRecord;
  /** What the file lacks and what was done without it, in words. */
  readonly lacking: readonly string[];
}

/** Records named behind a sentence; the others are counted. */
const mostNamed = 3;

/**
 * @param whole with the drawing of what each indicator says and the table of all eleven: for the page and the annex; else the bottom
 *   line, the chances and the strongest evidence
 */
export function conductBlock(told: PartyTold, lang: Language, { whole }: { readonly whole: boolean }): Block {
  const { of } = told;
  const w = conductWords(lang);
  const { party, id } = spoken(told, lang);
  const semicolon = lang === "fa" ? "؛ " : "; ";
  const chances = chanceTexts(of, lang);
  const drawn = { party: party.index };
  const bars = chancesChart(
    of,
    { ...drawn, id: `conduct-${id}`, label: `${chances.join(semicolon)}${semicolon}${w.simulated}` },
    lang,
  );
  const body: (Table | Chart | Listing)[] = [
    ...(bars ? [bars] : []),
    ...evidenceLists(told, lang, whole ? 3 : 1),
    ...tellList(told, lang),
    ...(whole
      ? [
          ...(of.posterior
            ? [
                contributionsChart(
                  of,
                  { ...drawn, id: `contributions-${id}`, label: `${w.table.bars}: ${party.name}` },
                  lang,
                ),
              ]
            : []),
          indicatorTable(told, lang),
        ]
      : []),
  ];
  return {
    id: `conduct-of-${id}`,
    question: w.of(party.name),
    answer: [verdictText(party.name, of, lang)],
    say: [
      ...(of.posterior && of.early ? [[w.early]] : []),
      ...(chances.length
        ? [[ofParty(party.index, party.name), `: ${chances.join(semicolon)}${semicolon}${w.simulated}.`]]
        : []),
      [countsText(of, told.asOf, lang)],
      ...pivotalLines(told, lang),
      ...told.lacking.map((text): Words => [text]),
    ],
    body,
    actions: [],
    key: of.posterior
      ? [[priorText(of, lang)], ...(whole ? [[w.table.addUp]] : []), [w.trained(numbersIn(lang).level(of.temperature))]]
      : [],
  };
}

/** The party as sentences speak of it, and what ids on the page are made of. */
function spoken({ party, towards }: PartyTold, lang: Language) {
  return towards
    ? {
        party: { ...party, name: conductWords(lang).towards(party.name, towards.name) },
        id: `${party.id}-towards-${towards.id}`,
      }
    : { party, id: party.id };
}

/** For each reading the strongest sentences, or that there are none: those of the losing readings as well. */
function evidenceLists({ of, named }: PartyTold, lang: Language, most: number): Listing[] {
  const w = conductWords(lang);
  return readings.map((reading): Listing => {
    const found = of.evidence.filter((each) => each.reading === reading).slice(0, most);
    return {
      kind: "list",
      head: [w.evidenceFor(w.reading[reading])],
      items: found.length
        ? found.map((each) => ({ words: [evidenceText(each, of, lang), ...recordsIn(each.records, named, lang)] }))
        : [{ words: [w.noEvidence] }],
    };
  });
}

/** The records behind a sentence, by name, each leading to its sources where it has any. */
function recordsIn(records: readonly string[], named: PartyTold["named"], lang: Language): Words {
  if (!records.length) return [];
  const n = numbersIn(lang);
  const w = conductWords(lang);
  const comma = lang === "fa" ? "، " : ", ";
  const shown = records.slice(0, mostNamed).flatMap((id, k): Words => {
    const { name, sources } = named(id);
    return [...(k ? [comma] : []), ...marked(name, sources)];
  });
  const more = records.length - mostNamed;
  return [" (", ...shown, ...(more > 0 ? [comma, w.more(n.word(more))] : []), ")"];
}

/** The noun of a record's name opens its sources: a mark of a whole name would be too long to break. */
function marked(name: string, sources: readonly string[]): Words {
  const [, before = "", noun = "", after = ""] = /^(the )?(\S+)(.*)$/su.exec(name) ?? [];
  return sources.length && noun ? [before, sourced(sources, noun), after].filter((part) => part !== "") : [name];
}

function tellList({ of, named }: PartyTold, lang: Language): Listing[] {
  const { posterior, wouldTell } = of;
  if (!posterior || !wouldTell.length) return [];
  return [
    {
      kind: "list",
      head: [conductWords(lang).wouldTell],
      items: wouldTell.map((tell) => ({
        words: [tellText(tell, posterior, tell.about === null ? null : named(tell.about).name, lang)],
      })),
    },
  ];
}

function pivotalLines({ of, named }: PartyTold, lang: Language): Words[] {
  const text = of.pivotal ? pivotalText(of, named(of.pivotal.record).name, lang) : "";
  return text ? [[text]] : [];
}

/** All eleven: what the record shows or what would fill it, and where there are chances how much it says for each reading. */
function indicatorTable(told: PartyTold, lang: Language): Table {
  const { of } = told;
  const w = conductWords(lang);
  const { party, id } = spoken(told, lang);
  const weighed = of.posterior !== null;
  const numbers = (by: ByReading | undefined): Row["cells"] =>
    weighed ? readings.map((_, c) => (by ? cell(hundredths(by[c]!, lang)) : [])) : [];
  const total = (head: string, by: ByReading): Row => ({ cells: [cell(head), [], ...numbers(by)] });
  return {
    kind: "table",
    id: `indicators-${id}`,
    caption: `${w.table.caption}: ${party.name}`,
    columns: [
      { head: [w.table.indicator], kind: "text", width: weighed ? 0.2 : 0.26 },
      { head: [w.table.shows], kind: "text" },
      ...(weighed
        ? readings.map((reading) => ({ head: [w.short[reading]], kind: "number" as const, width: 0.1 }))
        : []),
    ],
    rows: [
      ...of.indicators.map((indicator): Row => {
        const present = isPresent(indicator);
        const said = present
          ? { kind: "text" as const, words: [indicatorText(indicator, lang)] }
          : { kind: "aside" as const, words: [w.wouldFill(w.fills[indicator.id])] };
        return {
          cells: [
            cell(w.indicator[indicator.id]),
            [said, ...flagTexts(indicator, lang).map((text) => ({ kind: "aside" as const, words: [text] }))],
            ...numbers(of.contributions.find((each) => each.indicator === indicator.id)?.by),
          ],
        };
      }),
      ...(of.posterior
        ? [total(w.table.before, fromMean(of.prior)), total(w.table.together, fromMean(of.posterior))]
        : []),
    ],
  };
}

const hundredths = (of: number, lang: Language): string => numbersIn(lang).level(Math.round(100 * of) / 100 + 0);
