/** The frontier as rows, exchanges, and how much hangs on the judgements. */
import type { Deal, DealModel, Point } from "../../engine/model.js";
import type { DealsAnalysis, SolutionId } from "../../engine/results.js";
import type { Analysed } from "../analysed.js";
import type { Block, Row, Words } from "../blocks.js";
import { frontierChart } from "../charts/frontier.js";
import { cell, linesInWords, packagesAt, type Voice } from "../naming.js";
import { small, words } from "../words.js";
import { basisOf, dealWords, differing } from "../zone-basis.js";
import { examinedWords } from "./examined.js";
import { ruleOrder } from "./fair.js";

/** Rows shown at most. */
const most = 16;

/** The frontier of the strictest binding that has one; null where there is none. */
export function frontierBlock(voice: Voice, analysed: Analysed): Block | null {
  const basis = basisOf(analysed);
  const { model } = analysed;
  if (!basis || !model) return null;
  const { m, n } = voice;
  const { analysis } = basis;
  const { points, exact, guarantee } = analysis.frontier;
  const rows = chosenRows(analysis);
  const chart = frontierChart(voice, model, analysis);
  const levelled = voice.talks.issues.flatMap(({ numeric, name }) => (numeric ? [voice.say(name)] : []));
  return {
    id: "frontier",
    question: m.frontier.question,
    answer: m.frontier.answer(points.length, exact),
    say: basis.setAside.length ? [m.fair.under(linesInWords(voice, basis.setAside))] : [],
    body: [
      ...(chart ? [chart] : []),
      {
        kind: "table",
        id: "frontier",
        caption: m.frontier.caption,
        columns: [
          ...model.parties.map((_, p) => ({
            head: m.fair.worthTo(voice.party(p)),
            kind: "number" as const,
            width: 0.11,
          })),
          { head: [m.frontier.labels], kind: "text", width: 0.16 },
          { head: [m.zone.nearest], kind: "text" },
          { head: [m.frontier.equal], kind: "number", width: 0.09 },
        ],
        rows: rows.map((point) => frontierRow(voice, model, analysis, point)),
      },
    ],
    actions: [],
    key: [
      m.frontier.method(exact),
      ...(rows.length < points.length ? [m.frontier.shown(rows.length, points.length)] : []),
      ...(guarantee
        ? [
            m.frontier.guarantee(
              guarantee.cell.map((units, p): Words => words`${voice.party(p)} ${n.points(units / model.scale)}`),
            ),
          ]
        : []),
      ...(levelled.length ? [m.frontier.levels(levelled)] : []),
      ...m.fair.key.slice(0, 1),
    ],
  };
}

function frontierRow(voice: Voice, model: DealModel, analysis: DealsAnalysis, point: Point): Row {
  const { n, m } = voice;
  const from = analysis.solutions?.disagreement;
  const called = packagesAt(voice.talks, model, point.example).map(({ name }) => m.quote(voice.say(name)));
  return {
    cells: [
      ...point.u.map((value, p) =>
        cell(
          n.points(value / model.scale),
          ...(from ? [" ", small(`(${n.signed((value - from[p]!) / model.scale)})`)] : []),
        ),
      ),
      cell(
        rulesAt(analysis, point)
          .map((id) => m.fair.short[id])
          .join(voice.m.comma),
      ),
      cell(`${called.length ? `${n.list(called)}${m.colon}` : ""}${comparedWords(voice, analysis, point.example)}`),
      cell(n.whole(point.count)),
    ],
  };
}

/** A package as what differs from the one Nash's rule picks; that one in full. */
function comparedWords(voice: Voice, analysis: DealsAnalysis, deal: Deal): string {
  const nash = analysis.solutions?.byId.nash;
  const base = nash?.points[nash.chosen]?.example;
  const others = base ? differing(deal, base) : [];
  return others.length ? voice.m.fair.likeNash(dealWords(voice, deal, others)) : dealWords(voice, deal);
}

/** The rules that pick a point of this worth. */
export const rulesAt = (analysis: DealsAnalysis, point: Point): readonly SolutionId[] =>
  analysis.solutions
    ? ruleOrder.filter((id) =>
        analysis.solutions!.byId[id].points.some(({ u }) => u.every((value, p) => value === point.u[p])),
      )
    : [];

/** All points where they are few; else every picked one and the rest evenly spread, in the frontier's own order. */
function chosenRows(analysis: DealsAnalysis): readonly Point[] {
  const { points } = analysis.frontier;
  if (points.length <= most) return points;
  const keep = new Set<number>();
  points.forEach((point, i) => {
    if (keep.size < most && rulesAt(analysis, point).length) keep.add(i);
  });
  const spread = most - keep.size;
  for (let i = 0; i < spread; i++) keep.add(Math.round((i * (points.length - 1)) / Math.max(1, spread - 1)));
  return points.filter((_, i) => keep.has(i));
}

/** Exchanges that leave nobody worse off; null where they were not asked for. */
export function tradesBlock(voice: Voice, { model, trades }: Analysed): Block | null {
  if (!model || !trades) return null;
  const { m, n } = voice;
  return {
    id: "trades",
    question: m.trades.question,
    answer: m.trades.answer(trades.length),
    say: [],
    body: trades.length
      ? [
          {
            kind: "table",
            id: "trades",
            caption: m.trades.caption,
            columns: [
              { head: [m.trades.change_], kind: "text" },
              ...model.parties.map((_, p) => ({
                head: m.trades.net(voice.party(p)),
                kind: "number" as const,
                width: 0.16,
              })),
            ],
            rows: trades.slice(0, 8).map((trade) => ({
              cells: [
                trade.changes.map(({ issue, from, to }) => ({
                  kind: "text" as const,
                  words: [m.trades.change(voice.issue(issue), voice.option(issue, from), voice.option(issue, to))],
                })),
                ...trade.net.map((units) => cell(n.signed(units / model.scale))),
              ],
            })),
          },
        ]
      : [],
    actions: [],
    key: [],
  };
}

/** What survives the ranges; null where it was not computed. */
export function robustBlock(voice: Voice, analysed: Analysed): Block | null {
  const { model, robustness } = analysed;
  const basis = basisOf(analysed);
  if (!model || !robustness) return null;
  const { m, n } = voice;
  const { draws, withZone, withZoneInterval, deals } = robustness;
  return {
    id: "robust",
    question: m.robust.question,
    answer: m.robust.safe(deals.filter(({ safe }) => safe).length, deals.length),
    say: draws ? [m.robust.zone(withZone / draws, withZoneInterval[0], withZoneInterval[1], draws)] : [],
    body: deals.length
      ? [
          {
            kind: "table",
            id: "robust",
            caption: m.robust.caption,
            columns: [
              { head: [m.robust.package], kind: "text" },
              { head: [m.robust.acceptable], kind: "number", width: 0.17 },
              { head: [m.robust.efficient], kind: "number", width: 0.1 },
              { head: [m.robust.regret], kind: "number", width: 0.14 },
              { head: [m.robust.safeColumn], kind: "text", width: 0.12 },
            ],
            rows: deals.slice(0, 8).map((each) => ({
              cells: [
                cell(basis ? comparedWords(voice, basis.analysis, each.deal) : dealWords(voice, each.deal)),
                cell(
                  n.percent(each.acceptable),
                  " ",
                  small(`(${n.percent(each.interval[0])}–${n.percent(each.interval[1])})`),
                ),
                cell(n.percent(each.efficient)),
                cell(n.points(each.jointLoss[0]), " ", small(`(${n.points(each.jointLoss[2])})`)),
                cell(each.safe ? m.robust.yes : m.robust.no),
              ],
            })),
          },
        ]
      : [],
    actions: [],
    key: [...(basis ? [examinedWords(voice, "brief", basis.setAside)] : []), m.robust.key],
  };
}
