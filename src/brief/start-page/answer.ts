/** What can be said from orders and words alone, and from the few numbers given so far: the answer of the guided start. */
import type { Compiled } from "../../engine/compile.js";
import type { Count, Deal, DealModel } from "../../engine/model.js";
import { unbeatenOptions } from "../../engine/order-efficient.js";
import type { DealsAnalysis, Robustness } from "../../engine/results.js";
import { spaceOf, valueOf as worthOf } from "../../engine/space.js";
import type { Talks } from "../../talks/model.js";
import type { Block, Row, Table, Words } from "../blocks.js";
import { frontierChart } from "../charts/frontier.js";
import { cell, type Voice, voiceOf } from "../naming.js";
import { isZero } from "../numbers.js";
import type { Language } from "../wire.js";
import { dealWords, worthWords } from "../zone-basis.js";
import { type StartWords, startWords } from "./words.js";

export interface StartInput {
  readonly talks: Talks;
  readonly model: DealModel;
  readonly analysis: DealsAnalysis;
  /** Of the picked deal; absent while it is worked out. */
  readonly robustness?: Robustness;
}

export type ReadyModel = Extract<Compiled, { ok: true }>;

/** The deal with the largest product of gains; undefined where no deal is acceptable. */
export function pickedDeal({ solutions }: DealsAnalysis): Deal | undefined {
  const nash = solutions?.byId.nash;
  return nash?.points[nash.chosen]?.example;
}

/** The answer as a block, in one language. */
export function startBlock({ talks, model, analysis, robustness }: StartInput, lang: Language): Block {
  const voice = voiceOf(talks, lang);
  const w = startWords(lang);
  const numbers = talks.parties.some(({ walkAway }) => walkAway) || talks.issues.some(hasNumbers);
  const deal = pickedDeal(analysis);
  const several = analysis.frontier.points.length > 1 && talks.parties.length >= 2;
  const chart = deal && several ? frontierChart(voice, model, analysis) : null;
  return {
    id: "start",
    question: numbers ? w.questionNumbers : w.question,
    answer: answerOf(w, talks, analysis),
    say: [
      ...(deal ? [w.picked(dealWords(voice, deal), worthWords(voice, model, valuesAt(model, deal)))] : []),
      ...ruledOut(w, model, analysis),
      ...(robustness ? holding(w, talks, robustness) : []),
    ],
    body: [...(deal ? [pickedTable(voice, w, talks, deal)] : []), ...(chart ? [chart] : [])],
    actions: [],
    key: [w.key(numbers)],
  };
}

const hasNumbers = ({ weightFrom, worthFrom }: Talks["issues"][number]) =>
  [...Object.values(weightFrom), ...Object.values(worthFrom)].includes("numbers");

const valuesAt = (model: DealModel, deal: Deal) => model.parties.map((party) => worthOf(party, deal));

function answerOf(w: StartWords, talks: Talks, analysis: DealsAnalysis): Words {
  const efficient: Count = analysis.frontier.exact
    ? { exact: true, value: analysis.frontier.points.reduce((sum, { count }) => sum + count, 0n), method: "" }
    : { exact: false, low: BigInt(analysis.frontier.points.length), high: analysis.space, method: "" };
  if (isZero(analysis.permitted)) return w.nothingPermitted(analysis.space);
  if (isZero(analysis.acceptable)) return w.none(analysis.space);
  return talks.parties.some(({ walkAway }) => walkAway)
    ? w.acceptable(analysis.acceptable, analysis.space, efficient)
    : w.noWalkAway(analysis.acceptable, analysis.space, efficient);
}

/** Packages that fall out for any numbers at all that keep the orders. */
function ruledOut(w: StartWords, model: DealModel, analysis: DealsAnalysis): readonly Words[] {
  const space = spaceOf(model, { redLines: "held", accept: [] });
  const kept = unbeatenOptions(model, space);
  if (!kept || isZero(analysis.permitted)) return [];
  const product = (list: readonly (readonly number[])[]) => list.reduce((all, { length }) => all * BigInt(length), 1n);
  return [w.ruledOut(product(space.allowed) - product(kept), product(space.allowed))];
}

function holding(w: StartWords, talks: Talks, { draws, deals }: Robustness): readonly Words[] {
  const [deal] = deals;
  if (!deal) return [];
  const stated = talks.parties.some(({ walkAway }) => walkAway);
  return [
    ...(stated ? [deal.safe ? w.safe : w.acceptableIn(deal.acceptable, draws)] : []),
    w.steady(deal.picked.nash ?? 0, deal.efficient, draws),
  ];
}

/** The picked package, issue by issue, with the place each side gave the option. */
function pickedTable(voice: Voice, w: StartWords, talks: Talks, deal: Deal): Table {
  return {
    kind: "table",
    id: "start-picked",
    caption: w.tableCaption,
    columns: [
      { head: [w.issue], kind: "text" },
      { head: [w.option], kind: "text" },
      ...talks.parties.map((_, p) => ({ head: [voice.party(p)], kind: "text" as const })),
    ],
    rows: talks.issues.map(
      (issue, i): Row => ({
        cells: [
          cell(voice.issue(i)),
          cell(voice.option(i, deal[i]!)),
          ...talks.parties.map(({ id }) => {
            const worths = issue.options.map(({ worth }) => worth[id]?.best);
            const own = worths[deal[i]!];
            const different = [...new Set(worths)].filter((worth) => worth !== undefined).sort((a, b) => b - a);
            return cell(own === undefined ? w.notCounted : w.place(different.indexOf(own) + 1, different.length));
          }),
        ],
      }),
    ),
  };
}
