/** What a side can do: the lines it could move and what each opens, exchanges it gains by, its levers, its next steps. */
import type { Analysed } from "../analysed.js";
import { leverCell } from "../blocks/outside-powers.js";
import type { Block, Table, Words } from "../blocks.js";
import { cell, lineOf, ruledOut, type Voice } from "../naming.js";
import { countText, isZero } from "../numbers.js";
import { sideMessagesIn } from "./messages.js";
import { nameOf, names, type Side } from "./side.js";

export function canBlock(voice: Voice, analysed: Analysed, side: Side): Block {
  const s = sideMessagesIn(voice.lang);
  const levers = side.kind === "other" ? leverCell(voice, side.other, analysed.asOf) : [];
  const steps = voice.talks.nextSteps.filter(({ by }) => by !== undefined && names(side, by));
  const moves = side.kind === "party" ? linesTable(voice, analysed, side.index) : null;
  const exchanges = side.kind === "party" ? exchangeLines(voice, analysed, side.index) : [];
  return {
    id: "side-can",
    question: s.canQuestion,
    answer: s.can(nameOf(voice, side), {
      levers: levers.length,
      lines: moves?.opening ?? 0,
      exchanges: exchanges.length,
      steps: steps.length,
    }),
    say: [],
    body: [
      ...(levers.length
        ? [
            listOf(
              s.levers,
              levers.map(({ words }) => words),
            ),
          ]
        : []),
      ...(moves ? [moves.table] : []),
      ...(exchanges.length ? [listOf(s.exchanges, exchanges)] : []),
      ...(steps.length
        ? [
            listOf(
              s.steps,
              steps.map(({ what, due, by, sources }) => [
                `${voice.say(what)} (${voice.n.list(by!.map(voice.who))}${due === undefined ? "" : `${voice.m.comma}${voice.d.full(due)}`})`,
                ...voice.source(sources),
              ]),
            ),
          ]
        : []),
    ],
    actions: [],
    key: moves ? [s.linesKey] : [],
  };
}

const listOf = (head: string, items: readonly Words[]) =>
  ({ kind: "list", head: [head], items: items.map((words) => ({ words })) }) as const;

/** Each of its lines with what would open if it alone did not bind, every other line as stated. */
function linesTable(
  voice: Voice,
  { asStated, model }: Analysed,
  p: number,
): { readonly table: Table; readonly opening: number } | null {
  const { m, n, talks } = voice;
  const s = sideMessagesIn(voice.lang);
  const effects = asStated?.redLines.effects.filter(({ party }) => party === p) ?? [];
  if (!model || !effects.length) return null;
  const blocking = new Set(asStated!.redLines.blocking.map(String));
  return {
    opening: effects.filter(({ opens }) => !isZero(opens)).length,
    table: {
      kind: "table",
      id: "side-lines",
      caption: s.linesCaption,
      columns: [
        { head: [s.line], kind: "text" },
        { head: [s.removes], kind: "number", width: 0.17 },
        { head: [s.opensAlone], kind: "number", width: 0.2 },
        { head: [s.inTheWay], kind: "text", width: 0.22 },
      ],
      rows: effects.map(({ line, removes, opens }) => {
        const found = lineOf(talks, [p, line]);
        return {
          cells: [
            cell(
              found
                ? `${voice.issue(found.issue)}${m.colon}${ruledOut(voice, talks.issues[found.issue]!, found.line)}`
                : "",
            ),
            cell(n.percent(removes)),
            cell(countText(opens, n, (low, high) => `${low}–${high}`)),
            cell(blocking.has(String([p, line])) ? s.amongFewest : m.named.no),
          ],
        };
      }),
    },
  };
}

/** Exchanges worth proposing in which it gains. */
function exchangeLines(voice: Voice, { trades, model }: Analysed, p: number): readonly Words[] {
  const { m, n } = voice;
  if (!model) return [];
  return (trades ?? [])
    .filter(({ net }) => net[p]! > 0)
    .map(({ changes, net }) => [
      changes
        .map(({ issue, from, to }) =>
          m.trades.change(voice.issue(issue), voice.option(issue, from), voice.option(issue, to)),
        )
        .join(m.semicolon),
      ` (${net.map((by, q) => `${voice.partyName(q)} ${n.signed(by / model.scale)}`).join(m.comma)})`,
    ]);
}
