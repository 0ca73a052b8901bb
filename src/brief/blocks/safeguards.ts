/** What keeps the dialogue alive (element × purpose × expected result), and what to do next. */
import type { Block } from "../blocks.js";
import { cell, type Voice } from "../naming.js";

export function safeguardsBlock(voice: Voice): Block {
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
            rows: talks.safeguards.map(({ name, purpose, expected }) => ({
              cells: [cell(voice.say(name)), cell(voice.say(purpose)), cell(voice.say(expected))],
            })),
          },
        ]
      : [],
    actions: [],
    key: [],
  };
}

export function nextStepsBlock(voice: Voice): Block {
  const { m, talks } = voice;
  const serves = talks.nextSteps.some((step) => step.serves !== undefined);
  const named = new Map<string, string>([
    ...talks.safeguards.map(({ id, name }): [string, string] => [id, voice.say(name)]),
    ...talks.issues.map(({ id, name }): [string, string] => [id, voice.say(name)]),
  ]);
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
              { head: [m.next.by], kind: "text", width: 0.2 },
              { head: [m.next.due], kind: "text", width: 0.18 },
              ...(serves ? [{ head: [m.next.serves], kind: "text" as const, width: 0.18 }] : []),
            ],
            rows: talks.nextSteps.map((step) => ({
              cells: [
                cell(voice.say(step.what), voice.source(step.sources)),
                cell(step.by?.length ? voice.n.list(step.by.map(voice.who)) : m.next.open),
                cell(step.due === undefined ? m.next.open : voice.d.full(step.due)),
                ...(serves
                  ? [cell(step.serves === undefined ? "" : (named.get(step.serves) ?? voice.who(step.serves)))]
                  : []),
              ],
            })),
          },
        ]
      : [],
    actions: [],
    key: [],
  };
}
