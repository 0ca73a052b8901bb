/** How it may end: ending × impact × timeline. */

import type { Block } from "../blocks.js";
import { endingsChart } from "../charts/endings.js";
import { cell, type Voice } from "../naming.js";
import { joined, small } from "../words.js";

export function endingsBlock(voice: Voice, withChart: boolean): Block {
  const { m, n, talks } = voice;
  const timed = talks.scenarios.filter(({ months }) => months !== undefined);
  const first =
    [...timed].sort((a, b) => a.months![0] - b.months![0] || a.months![1] - b.months![1])[0] ?? talks.scenarios[0];
  const chart = withChart ? endingsChart(voice) : null;
  const rows = (id: string) => talks.consequences.filter(({ scenario }) => scenario === id).length;
  return {
    id: "endings",
    question: m.endings.question,
    answer: m.endings.answer(
      talks.scenarios.length,
      first ? voice.say(first.name) : "",
      first?.months ? m.endings.within(...first.months) : null,
    ),
    say: talks.scenarios.length ? [joined([m.endings.noProbability, m.endings.goOn], " ")] : [],
    body: talks.scenarios.length
      ? [
          {
            kind: "table",
            id: "endings",
            caption: m.endings.caption,
            columns: [
              { head: [m.endings.ending], kind: "text", width: 0.26 },
              { head: [m.endings.impact], kind: "text" },
              { head: [m.endings.timeline], kind: "number", width: 0.16 },
            ],
            rows: talks.scenarios.map(({ id, name, impact, months, sources }) => ({
              cells: [
                cell(voice.say(name)),
                cell(
                  voice.say(impact),
                  voice.source(sources),
                  ...(rows(id) ? [" · ", small(m.endings.rows(rows(id)))] : []),
                ),
                cell(months ? m.months(months[0], months[1]) : n.whole(0) && m.notKnown),
              ],
            })),
          },
          ...(chart ? [chart] : []),
        ]
      : [],
    actions: [],
    key: [],
  };
}
