/** What a side wants and will not accept: interests, positions, red lines, beside what the others say. */
import type { Analysed } from "../analysed.js";
import { redLineCell, statedLines, statement } from "../blocks/positions.js";
import type { Block, CellLine, Column, Words } from "../blocks.js";
import { collisionsOf } from "../collisions.js";
import { cell, latest, type Voice } from "../naming.js";
import { sideMessagesIn } from "./messages.js";
import { nameOf, positionsOf, type Side } from "./side.js";

export function standBlock(voice: Voice, analysed: Analysed, side: Side): Block {
  const { m, n, talks } = voice;
  const s = sideMessagesIn(voice.lang);
  const weights = side.kind === "party" ? analysed.model?.parties[side.index]?.weights : undefined;
  const collisions = collisionsOf(talks, analysed.asStated?.redLines.blocking ?? []);
  const shown = [...talks.issues.keys()].filter(
    (i) => side.kind === "party" || positionsOf(side, talks, i).length || side.other.worth[talks.issues[i]!.id],
  );
  const lines = shown.flatMap((i) => positionsOf(side, talks, i).at(-1)?.redLines ?? []);
  const interest = side.kind === "party" ? side.party.interest : side.other.interest;
  const sources = side.kind === "party" ? side.party.sources : side.other.sources;
  const columns: Column[] = [
    { head: [m.positions.issue], kind: "text", width: 0.15 },
    ...(weights ? [{ head: [s.weight], kind: "number" as const, width: 0.09 }] : []),
    { head: [s.itsPosition], kind: "text" },
    ...(lines.length ? [{ head: [s.itsLines], kind: "text" as const, width: 0.24 }] : []),
    { head: [s.othersSay], kind: "text", width: 0.26 },
  ];
  const own = (i: number): readonly CellLine[] => {
    const position = positionsOf(side, talks, i).at(-1);
    return position
      ? statedLines(voice, talks.issues[i]!, position, "full")
      : [{ kind: "aside", words: [m.positions.noPosition] }];
  };
  const others = (i: number): readonly CellLine[] =>
    talks.parties.flatMap(({ id }, p): CellLine[] => {
      if (side.kind === "party" && side.index === p) return [];
      const position = latest(talks.issues[i]!.positions, id);
      return position
        ? [{ kind: "text", words: [voice.party(p), m.colon, statement(voice, talks.issues[i]!, position)] }]
        : [];
    });
  return {
    id: "side-stand",
    question: s.standQuestion,
    answer: s.stand(
      nameOf(voice, side),
      shown.filter((i) => positionsOf(side, talks, i).length).length,
      talks.issues.length,
      lines.map(({ firmness }) => firmness),
    ),
    say: [
      ...(interest === undefined ? [] : [[s.interest(voice.say(interest)), ...voice.source(sources)] as Words]),
      ...(side.kind === "other" ? [partWords(voice, side)].filter((words) => words.length) : []),
    ],
    body: shown.length
      ? [
          {
            kind: "table",
            id: "side-stand",
            caption: s.standCaption(nameText(voice, side)),
            columns,
            rows: shown.map((i) => ({
              cells: [
                cell(voice.issue(i)),
                ...(weights ? [cell(n.percent(weights[i]!))] : []),
                own(i),
                ...(lines.length
                  ? [
                      (positionsOf(side, talks, i).at(-1)?.redLines ?? []).map((line, place) =>
                        redLineCell(voice, talks.issues[i]!, line, {
                          collides: side.kind === "party" && collisions.collides(side.index, i, place),
                          sourced: true,
                        }),
                      ),
                    ]
                  : []),
                others(i),
              ],
              ...(side.kind === "party" && collisions.issues.includes(i) ? { collision: true } : {}),
            })),
          },
        ]
      : [],
    actions: [],
    key: [...(lines.length ? m.positions.key : []), ...(weights ? [s.weightKey] : [])],
  };
}

/** What it is in these talks, who takes it as that, and whether it may spoil. */
function partWords(voice: Voice, side: Extract<Side, { kind: "other" }>): Words {
  const { outside } = voice.m;
  const { roles, acceptedBy, maySpoil } = side.other;
  const said = [
    ...roles.map((role) => (Object.hasOwn(outside.role, role) ? outside.role[role]! : role)),
    ...(acceptedBy.length ? [outside.acceptedBy(acceptedBy.map(voice.who))] : []),
    ...(maySpoil ? [outside.maySpoil] : []),
  ];
  return said.length ? sideMessagesIn(voice.lang).part(said) : [];
}

export const nameText = (voice: Voice, side: Side): string => {
  const name = nameOf(voice, side);
  return typeof name === "string" ? name : name.text;
};
