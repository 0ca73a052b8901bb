/** The packages that the fairness rules pick, each with its convention. */
import type { DealModel, Point } from "../../engine/model.js";
import type { DealsAnalysis, Solution, SolutionId } from "../../engine/results.js";
import type { Analysed } from "../analysed.js";
import type { Block, Listing, Row, Table, Words } from "../blocks.js";
import { cell, linesInWords, packagesAt, type Voice } from "../naming.js";
import { small, strong } from "../words.js";
import { basisOf, dealWords, differing, samePoint, worthWords } from "../zone-basis.js";

/** The order in which rules are named. */
export const ruleOrder: readonly SolutionId[] = [
  "nash",
  "ks-maxmin",
  "egalitarian",
  "utilitarian",
  "equitability",
  "ks-min-spread",
  "ks-genius",
];

/** A package and the rules that pick it. */
export interface Picked {
  readonly point: Point;
  readonly rules: readonly Solution[];
}

/** The packages shown first by each rule, in rule order, those picked by several rules once. */
export function pickedOf(analysis: DealsAnalysis): readonly Picked[] {
  const picked: { point: Point; rules: Solution[] }[] = [];
  if (!analysis.solutions) return picked;
  for (const id of ruleOrder) {
    const solution = analysis.solutions.byId[id];
    const point = solution.points[solution.chosen];
    if (!point) continue;
    const known = picked.find((each) => samePoint(each.point, point));
    if (known) known.rules.push(solution);
    else picked.push({ point, rules: [solution] });
  }
  return picked;
}

/** What a rule has to say about its own pick: not proven, tied, degenerate, refused by somebody. */
function remarks(voice: Voice, solution: Solution): string {
  const { fair } = voice.m;
  const said = [
    ...(solution.proven ? [] : [fair.unproven]),
    ...(solution.degenerate ? [fair.degenerate] : []),
    ...(solution.acceptable ? [] : [fair.refused]),
    ...(solution.points.length > 1 ? [fair.tied(solution.points.length)] : []),
  ];
  return said.length ? ` [${said.join(", ")}]` : "";
}

/**
 * One item a package: rules, worths, then the package; after the first, only what differs from it. A package that somebody refuses
 * is left out, and in a short list one that only the rule for comparison picks.
 */
export function fairList(voice: Voice, model: DealModel, analysis: DealsAnalysis, most = ruleOrder.length): Listing {
  const { fair } = voice.m;
  const complete = most >= ruleOrder.length;
  const all = pickedOf(analysis).filter(({ rules }) =>
    rules.some(({ id, acceptable }) => acceptable && (complete || id !== "ks-genius")),
  );
  const first = all[0];
  return {
    kind: "list",
    items: all.slice(0, most).map(({ point, rules }, place) => {
      const names = voice.n.list(rules.map((rule) => `${fair.convention[rule.id]}${remarks(voice, rule)}`));
      const others = differing(point.example, first!.point.example);
      const terms: Words =
        place === 0
          ? [dealWords(voice, point.example)]
          : [others.length ? `${fair.same} ${dealWords(voice, point.example, others)}` : fair.identical];
      const also = point.count > 1n ? [" ", small(`(${fair.also(point.count - 1n)})`)] : [];
      const called = packagesAt(voice.talks, model, point.example).map(({ name }) => voice.m.quote(voice.say(name)));
      return {
        words: [
          strong(capital(names)),
          voice.m.colon,
          ...worthWords(voice, model, point.u, analysis.solutions!.disagreement),
          ". ",
          ...(called.length ? [`${voice.n.list(called)}${voice.m.colon}`] : []),
          ...terms,
          ...also,
          ".",
        ],
        strong: place === 0,
      };
    }),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Every rule with its convention and its package's worth, then the packages side by side. */
export function fairBlock(voice: Voice, analysed: Analysed): Block {
  const { m } = voice;
  const basis = basisOf(analysed);
  const model = analysed.model;
  if (!basis || !model || !basis.analysis.solutions) {
    return { id: "fair", question: m.fair.question, answer: m.fair.none, say: [], body: [], actions: [], key: [] };
  }
  const picked = pickedOf(basis.analysis);
  return {
    id: "fair",
    question: m.fair.question,
    answer: m.fair.answer(ruleOrder.length, new Set(picked.map(({ point }) => point.u.join())).size),
    say: basis.setAside.length ? [m.fair.under(linesInWords(voice, basis.setAside))] : [],
    body: [rulesTable(voice, model, basis.analysis, picked), ...packagesTable(voice, picked)],
    actions: [],
    key: [...common(voice, picked), ...m.fair.key],
  };
}

function rulesTable(voice: Voice, model: DealModel, analysis: DealsAnalysis, picked: readonly Picked[]): Table {
  const { m, n } = voice;
  const from = analysis.solutions!.disagreement;
  return {
    kind: "table",
    id: "rules",
    caption: m.fair.question,
    columns: [
      { head: [m.fair.rule], kind: "text", width: 0.44 },
      { head: [m.fair.picks], kind: "text" },
      ...model.parties.map((_, p) => ({ head: m.fair.worthTo(voice.party(p)), kind: "number" as const, width: 0.15 })),
    ],
    rows: ruleOrder.flatMap((id): Row[] => {
      const solution = analysis.solutions!.byId[id];
      const point = solution.points[solution.chosen];
      if (!point) return [];
      const place = picked.findIndex((each) => samePoint(each.point, point));
      return [
        {
          cells: [
            cell(`${capital(m.fair.convention[id])}${remarks(voice, solution)}`),
            cell(letter(voice, place)),
            ...point.u.map((value, p) =>
              cell(`${n.points(value / model.scale)} `, small(`(${n.signed((value - from[p]!) / model.scale)})`)),
            ),
          ],
        },
      ];
    }),
  };
}

/** Issues that every package settles in the same way. */
const settled = (voice: Voice, picked: readonly Picked[]): readonly number[] =>
  [...voice.talks.issues.keys()].filter((i) =>
    picked.every(({ point }) => point.example[i] === picked[0]!.point.example[i]),
  );

function common(voice: Voice, picked: readonly Picked[]): readonly Words[] {
  const same = settled(voice, picked);
  return same.length ? [voice.m.fair.common(dealWords(voice, picked[0]!.point.example, same))] : [];
}

/** Issue × package where they differ; at most six packages, as the rules pick no more than seven. Nothing for one package. */
function packagesTable(voice: Voice, picked: readonly Picked[]): readonly Table[] {
  const shown = picked.slice(0, 6);
  const same = new Set(settled(voice, picked));
  if (shown.length < 2) return [];
  return [
    {
      kind: "table",
      id: "packages-side-by-side",
      caption: voice.m.fair.matrixCaption,
      columns: [
        { head: [voice.m.positions.issue], kind: "text", width: 0.16 },
        ...shown.map((_, place) => ({ head: [letter(voice, place)] as Words, kind: "text" as const })),
      ],
      rows: voice.talks.issues.flatMap((_, i): Row[] =>
        same.has(i)
          ? []
          : [{ cells: [cell(voice.issue(i)), ...shown.map(({ point }) => cell(voice.option(i, point.example[i]!)))] }],
      ),
    },
  ];
}

/** A, B, C … for packages; الف، ب، پ in Persian. */
export const letter = (voice: Voice, place: number): string =>
  (voice.lang === "fa" ? "ابپتثجچ" : "ABCDEFG").charAt(place) || "?";
