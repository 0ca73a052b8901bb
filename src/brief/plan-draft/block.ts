/** A deal's plan in words: which term brings which step, and what is missing. */
import { entriesOf } from "../../engine/phases/entries.js";
import type { Talks, Terms, Text } from "../../talks/model.js";
import type { Block, CellLine, Row, Words } from "../blocks.js";
import { optionName, type Voice } from "../naming.js";
import { clean, isolate } from "../text.js";
import type { Agreed, PlanGap, PlanOfDeal } from "./plan-of-deal.js";
import { planDraftWordsIn } from "./words.js";

/**
 * @param voice of the talks as cut to their date, with all their steps
 * @param deal the terms that `plan` was made of
 */
export function planOfDealBlock(voice: Voice, deal: Terms, plan: PlanOfDeal): Block {
  const { talks, m, n, say } = voice;
  const w = planDraftWordsIn(voice.lang);
  const named = stepNames(talks, voice);
  const issueAt = ({ issue }: Agreed) => talks.issues.find(({ id }) => id === issue)!;
  const optionAt = (agreed: Agreed) => issueAt(agreed).options.find(({ id }) => id === agreed.option)!;
  const optionOf = (agreed: Agreed) => optionName(issueAt(agreed), optionAt(agreed), say, n);
  const issueName = (id: string) => say(talks.issues.find((issue) => issue.id === id)!.name);
  const text = (words: string): CellLine => ({ kind: "text", words: [words] });
  const rows = talks.issues.flatMap(({ id: issue }): Row[] => {
    const option = deal[issue];
    if (option === undefined) return [];
    const agreed = { issue, option };
    const steps = plan.steps.filter(({ by }) => by.some((each) => each.issue === issue)).map(({ id }) => named(id));
    const unknown = plan.gaps.flatMap((gap) =>
      gap.kind === "not known" && gap.agreed.issue === issue ? [w.notKnown(isolate(clean(gap.step)))] : [],
    );
    const lines = [...steps, ...unknown];
    const nothing = optionAt(agreed).obligesNothing ? w.none : w.nothing;
    const cell = (lines.length > 0 ? lines : [nothing]).map(text);
    return [{ cells: [[text(issueName(issue))], [text(optionOf(agreed))], cell] }];
  });
  const tied = plan.steps.some(({ by }) => by.length > 0);
  const free = tied ? plan.steps.filter(({ by }) => by.length === 0).map(({ id }) => m.quote(named(id))) : [];
  const items = plan.gaps.flatMap((gap): { words: Words }[] => {
    const words = gapWords(gap);
    return words === undefined ? [] : [{ words: [words] }];
  });

  function gapWords(gap: PlanGap): string | undefined {
    if (gap.kind === "waits") return w.waits(m.quote(named(gap.step)), m.quote(named(gap.on)));
    if (gap.kind === "not known") return undefined;
    return w[gap.kind === "level" ? "level" : "missing"](issueName(gap.agreed.issue), optionOf(gap.agreed));
  }

  const missing = plan.gaps.filter(({ kind }) => kind === "no step").length;
  return {
    id: "plan-of-deal",
    question: w.question,
    answer: [plan.steps.length === 0 ? w.noPlan : w.answer(plan.steps.length, plan.left.length, missing)],
    say: [
      ...(free.length > 0 ? [[w.whatever(free)]] : []),
      ...(plan.open.length > 0 ? [[w.open(plan.open.map((id) => m.quote(issueName(id))))]] : []),
    ],
    body: [
      {
        kind: "table",
        id: "plan-of-deal",
        caption: w.caption,
        columns: [
          { head: [w.head.issue], kind: "text", width: 0.25 },
          { head: [w.head.agreed], kind: "text", width: 0.3 },
          { head: [w.head.steps], kind: "text", width: 0.45 },
        ],
        rows,
      },
      ...(items.length > 0 ? [{ kind: "list" as const, head: [w.gapsHead], items }] : []),
    ],
    actions: [],
    key: [],
  };
}

/** A step by its name, else by what it says, else by its id. */
function stepNames({ later }: Talks, { say }: Voice): (id: string) => string {
  const entries = new Map([...entriesOf(later.commitments), ...entriesOf(later.tranches)]);
  return (id) => {
    const entry = entries.get(id);
    const name = (entry?.name ?? entry?.what) as Text | undefined;
    return name === undefined ? isolate(clean(id)) : say(name);
  };
}
