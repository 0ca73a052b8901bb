/** Relief in one step against several, and the worst day: what a plan's order does to each side. */
import { bestMove } from "../../engine/phases/move.js";
import type { Block, Column, Listing, Table, Words } from "../blocks.js";
import { cell } from "../naming.js";
import { afterPoint } from "../phases-page/after.js";
import { cornerOf, curveChart, knownPoints } from "../phases-page/curve-chart.js";
import { cycleLines } from "../phases-page/cycle.js";
import { holdingView, pointRows } from "../phases-page/holding.js";
import { ownChart } from "../phases-page/order-charts.js";
import { alongIn, type SolvedPlan } from "../phases-page/solve.js";
import { type PlanVoice, planVoice } from "../phases-page/voice.js";
import type { Language } from "../wire.js";
import { joined } from "../words.js";
import type { JudgedPlan } from "./block-judged.js";
import { type BlockWords, blockWords } from "./block-words.js";
import { findingMessages } from "./findings.js";

export type PhasesDepth = "page" | "short" | "full";

/**
 * `page`: the answer with the curve, and the way to the page. `short`: the answer, the worst day, the best order and the guarantee in
 * one paragraph, for the main part of a brief. `full`: with the drawing of the own order, every point at which somebody could stop, guarantees and findings.
 */
export function phasesBlock(plan: JudgedPlan, lang: Language, depth: PhasesDepth): Block {
  const s = blockWords(lang);
  const voice = planVoice(plan.read, lang);
  const empty: Block = { id: "phases", question: s.question, answer: [], say: [], body: [], actions: [], key: [] };
  const more = depth === "page" ? { more: { page: "phases", label: s.more } } : {};
  const found = depth === "full" ? foundIn(plan, lang) : [];
  if (!plan.solved) {
    const say = cycleLines(voice, plan.read).map((line): Words => [line]);
    return { ...empty, answer: [voice.w.cycle.answer(plan.read.cycles.length)], say, body: found, ...more };
  }
  if (!plan.solved.model.steps.some(({ rated }) => rated))
    return { ...empty, answer: [s.unrated], body: found, ...more };
  const told: Told = { voice, s, plan, solved: plan.solved };
  return {
    ...empty,
    answer: [answerIn(told)],
    say: depth === "short" ? [joined(sayIn(told, depth), " ")] : sayIn(told, depth),
    body: [...bodyIn(told, depth), ...found],
    key: depth === "short" ? [[s.rests]] : [[voice.w.convention("cautious")[0]!], [s.rests]],
    ...more,
  };
}

/** The answer alone, for a bottom line. */
export const phasesAnswer = (plan: JudgedPlan, lang: Language): Words => phasesBlock(plan, lang, "short").answer;

/** What stands in the limits of a page or a brief with a plan: what the answer rests on. */
export const phasesLimit = (lang: Language): Words => [blockWords(lang).rests];

interface Told {
  readonly voice: PlanVoice;
  readonly s: BlockWords;
  readonly plan: JudgedPlan;
  readonly solved: SolvedPlan;
}

function answerIn({ voice, s, solved }: Told): string {
  const known = knownPoints(solved.curve);
  const corner = cornerOf(solved.curve);
  const [first] = known;
  if (first && corner) return s.cut(corner.phases, first.phases, voice.points(first.worst), voice.points(corner.worst));
  const { z } = alongIn(solved, solved.own);
  return z === 0 ? s.nobody : s.flat(voice.points(first?.worst ?? z));
}

function sayIn({ voice, s, plan, solved }: Told, depth: PhasesDepth): Words[] {
  const { w, points } = voice;
  const { own, best, problem } = solved;
  const along = alongIn(solved, own);
  const { worst } = along;
  const day = plan.ledger?.worst;
  const move = bestMove(problem, own);
  const lines: Words[] = [];
  if (day) lines.push([w.ledger.worst(voice.partyName(day.party), points(day.exposure), voice.day(day.day))]);
  if (worst && worst.exposure > 0 && depth !== "short")
    lines.push([
      s.worstStep(voice.partyName(worst.party), points(worst.exposure), afterPoint(voice, solved, own, worst.point)),
    ]);
  if (move && move.z < along.z && depth !== "short") {
    const [next, before] = [move.order[move.to + 1], move.order[move.to - 1]];
    const name = (unit: number | undefined) => (unit === undefined ? null : voice.unit(solved.units[unit]!));
    lines.push([
      `${w.offers.move(name(move.unit)!, name(next), name(before))}${voice.lang === "fa" ? "؛ " : ". "}${w.offers.moveSays(points(along.z), points(move.z))}`,
    ]);
  }
  if (best.upper < along.z)
    lines.push([
      best.proven ? w.answer.bestProven(points(best.upper)) : w.answer.bestOpen(points(best.upper), points(best.lower)),
    ]);
  const holding = holdingView(voice, solved, { order: own, along, bestAlong: alongIn(solved, best.order) });
  lines.push([holding.heading]);
  if (depth === "full") lines.push(...holding.sides, ...holding.say.map((line): Words => [line]));
  return lines;
}

function bodyIn({ voice, s, solved }: Told, depth: PhasesDepth): Block["body"] {
  const curve = cornerOf(solved.curve) ? [curveChart(voice, solved.curve)] : [];
  switch (depth) {
    case "short":
      return [];
    case "page":
      return curve;
    case "full":
      return [...curve, ownChart(voice, solved), pointsTable(voice, s, solved)];
    default:
      return depth satisfies never;
  }
}

function pointsTable(voice: PlanVoice, s: BlockWords, solved: SolvedPlan): Table {
  const sides = solved.model.parties.map((_, p) => voice.partyName(p));
  const number = (head: string): Column => ({ head: [head], kind: "number" });
  return {
    kind: "table",
    id: "stopping-points",
    caption: s.points.caption,
    columns: [
      { head: [s.points.after], kind: "text" },
      ...sides.flatMap((side) => [number(s.exposure(side)), number(s.slack(side))]),
      { head: [s.points.who], kind: "text" },
    ],
    rows: pointRows(voice, solved, solved.own, alongIn(solved, solved.own)).map((row) => ({
      cells: [
        [...cell(row.name), ...(row.when ? [{ kind: "aside" as const, words: [row.when] }] : [])],
        ...row.sides.flatMap((side) => [cell(side.exposure), cell(side.slack)]),
        cell(row.says),
      ],
      ...(row.worst ? { collision: true } : {}),
    })),
  };
}

/** The rules that are broken, errors first. */
function foundIn({ check }: JudgedPlan, lang: Language): Listing[] {
  const s = blockWords(lang);
  const { rules } = findingMessages(lang);
  const codes = [...new Set(check.findings.map(({ code }) => code))];
  if (!codes.length) return [];
  return [
    {
      kind: "list",
      head: [s.found],
      items: codes.map((code) => {
        const places = check.findings.filter((finding) => finding.code === code);
        return {
          words: [s.places(rules[code].title, places.length)],
          strong: places.some(({ severity }) => severity === "error"),
        };
      }),
    },
  ];
}
