/** What the brief rests on, with the grade of each source. */
import type { Block } from "../blocks.js";
import { cell, sourceLines, type Voice } from "../naming.js";
import { isolateLtr } from "../text.js";

export function sourcesBlock(voice: Voice): Block {
  const { m } = voice;
  const lines = sourceLines(voice);
  return {
    id: "sources",
    question: m.sources.question,
    answer: m.sources.answer(lines.length, lines.filter(({ grade }) => grade !== undefined).length),
    say: [],
    body: lines.length
      ? [
          {
            kind: "table",
            id: "sources",
            caption: m.sources.caption,
            columns: [
              { head: [m.sources.id], kind: "text", width: 0.14 },
              { head: [m.sources.title], kind: "text" },
              { head: [m.sources.date], kind: "text", width: 0.16 },
              { head: [m.sources.grade], kind: "text", width: 0.12 },
            ],
            rows: lines.map(({ id, title, publisher, date, url, grade }) => ({
              cells: [
                cell({ mark: "small", text: isolateLtr(id) }),
                [
                  ...cell(publisher && !title.includes(publisher) ? `${title} (${publisher})` : title),
                  ...(url === undefined ? [] : [{ kind: "aside" as const, words: [isolateLtr(url)] }]),
                ],
                cell(date ?? ""),
                cell(grade === undefined ? m.sources.ungraded : isolateLtr(grade)),
              ],
            })),
          },
        ]
      : [],
    actions: [],
    key: lines.some(({ grade }) => grade !== undefined) ? [m.sources.key] : [],
  };
}
