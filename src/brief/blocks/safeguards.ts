/** What keeps the dialogue alive (element × purpose × expected result), and what to do next. */
import type { Block, Words } from "../blocks.js";
import { cell, type Voice } from "../naming.js";

/** @param most rows at most; what is left out is in the annex, and the key says so */
export function safeguardsBlock(voice: Voice, most = Number.POSITIVE_INFINITY): Block {
  const { m, talks } = voice;
  return {
    id: "safeguards",
    question: m.safeguards.question,
    answer: m.safeguards.answer(talks.safeguards.length),
    say: [],
    body: talks.safeguards.length
      ? [
          {
            kind: "table",
            id: "safeguards",
            caption: m.safeguards.caption,
            columns: [
              { head: [m.safeguards.element], kind: "text", width: 0.28 },
              { head: [m.safeguards.purpose], kind: "text" },
              { head: [m.safeguards.expected], kind: "text", width: 0.36 },
            ],
            rows: talks.safeguards.slice(0, most).map(({ name, purpose, expected }) => ({
              cells: [cell(voice.say(name)), cell(voice.say(purpose)), cell(voice.say(expected))],
            })),
          },
        ]
      : [],
    actions: [],
    key: cut(voice, talks.safeguards.length > most),
  };
}

/** @param most rows at most; what is left out is in the annex, and the key says so */
export function nextStepsBlock(voice: Voice, most = Number.POSITIVE_INFINITY): Block {
  const { m, talks } = voice;
  const named = new Map<string, string>([
    ...talks.safeguards.map(({ id, name }): [string, string] => [id, voice.say(name)]),
    ...talks.issues.map(({ id, name }): [string, string] => [id, voice.say(name)]),
  ]);
  const serves = talks.nextSteps.some((step) => step.serves !== undefined && named.has(step.serves));
  const due = talks.nextSteps.some((step) => step.due !== undefined);
  return {
    id: "next",
    question: m.next.question,
    answer: m.next.answer(talks.nextSteps.length, talks.nextSteps.filter(({ by }) => by?.length).length),
    say: [],
    body: talks.nextSteps.length
      ? [
          {
            kind: "table",
            id: "next",
            caption: m.next.caption,
            columns: [
              { head: [m.next.what], kind: "text" },
              { head: [m.next.by], kind: "text", width: due ? 0.2 : 0.32 },
              ...(due ? [{ head: [m.next.due], kind: "text" as const, width: 0.18 }] : []),
              ...(serves ? [{ head: [m.next.serves], kind: "text" as const, width: 0.18 }] : []),
            ],
            rows: talks.nextSteps.slice(0, most).map((step) => ({
              cells: [
                cell(voice.say(step.what), voice.source(step.sources)),
                cell(step.by?.length ? voice.n.list(step.by.map(voice.who)) : m.next.open),
                ...(due ? [cell(step.due === undefined ? m.next.open : voice.d.full(step.due))] : []),
                ...(serves ? [cell(step.serves === undefined ? "" : (named.get(step.serves) ?? ""))] : []),
              ],
            })),
          },
        ]
      : [],
    actions: [],
    key: cut(voice, talks.nextSteps.length > most),
  };
}

const cut = (voice: Voice, some: boolean): readonly Words[] => (some ? [[voice.m.brief.moreInAnnex]] : []);
