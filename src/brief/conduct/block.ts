/** One party's reading as a block: the bottom line, the evidence for each reading side by side, what would tell, where it comes from. */
import type { ConductReading } from "../../engine/conduct/reading.js";
import { readings } from "../../engine/conduct/record.js";
import type { Block, Chart, Listing, Row, Table, Words } from "../blocks.js";
import { cell } from "../naming.js";
import { numbersIn } from "../numbers.js";
import type { Language } from "../wire.js";
import { ofParty, sourced } from "../words.js";
import { chancesChart, contributionsChart } from "./charts.js";
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
  const { party, of } = told;
  const w = conductWords(lang);
  const chances = chanceTexts(of, lang);
  const drawn = { party: party.index };
  const bars = chancesChart(of, { ...drawn, id: `conduct-${party.id}`, label: chances.join("; ") }, lang);
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
                  { ...drawn, id: `contributions-${party.id}`, label: `${w.table.caption}: ${party.name}` },
                  lang,
                ),
              ]
            : []),
          indicatorTable(told, lang),
        ]
      : []),
  ];
  return {
    id: `conduct-of-${party.id}`,
    question: w.of(party.name),
    answer: [verdictText(party.name, of, lang)],
    say: [
      ...(of.posterior && of.early ? [[w.early]] : []),
      ...(chances.length
        ? [[ofParty(party.index, party.name), `: ${chances.join(lang === "fa" ? "؛ " : "; ")}.`]]
        : []),
      [countsText(of, lang)],
      ...pivotalLines(told, lang),
      ...told.lacking.map((text): Words => [text]),
    ],
    body,
    actions: [],
    key: of.posterior ? [[priorText(of, lang)], [w.trained(numbersIn(lang).level(of.temperature))]] : [],
  };
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
  const comma = lang === "fa" ? "، " : ", ";
  const shown = records.slice(0, mostNamed).flatMap((id, k): Words => {
    const { name, sources } = named(id);
    return [...(k ? [comma] : []), sources.length ? sourced(sources, name) : name];
  });
  const more = records.length - mostNamed;
  return [" (", ...shown, ...(more > 0 ? [comma, conductWords(lang).more(n.word(more))] : []), ")"];
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

/** All eleven: what the record shows, or what would fill it. */
function indicatorTable({ party, of }: PartyTold, lang: Language): Table {
  const w = conductWords(lang);
  return {
    kind: "table",
    id: `indicators-${party.id}`,
    caption: `${w.table.caption}: ${party.name}`,
    columns: [
      { head: [w.table.indicator], kind: "text", width: 0.26 },
      { head: [w.table.shows], kind: "text" },
    ],
    rows: of.indicators.map((indicator): Row => {
      const said = indicatorText(indicator, lang);
      const present = isPresent(indicator);
      return {
        cells: [
          cell(w.indicator[indicator.id]),
          [
            ...(present ? [{ kind: "text" as const, words: [said] }] : []),
            ...(present ? [] : [{ kind: "aside" as const, words: [w.wouldFill(w.fills[indicator.id])] }]),
            ...flagTexts(indicator, lang).map((text) => ({ kind: "aside" as const, words: [text] })),
          ],
        ],
      };
    }),
  };
}
