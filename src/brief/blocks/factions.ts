/** Domestic groups: who can block, from what worth on they accept, what their veto takes away. */
import type { Analysed } from "../analysed.js";
import type { Block, Row } from "../blocks.js";
import { cell, type Voice } from "../naming.js";
import { atLeast } from "../numbers.js";

export function factionsBlock(voice: Voice, { winSets }: Analysed): Block {
  const { m, n, talks } = voice;
  const all = talks.parties.flatMap(({ factions }) => factions);
  const taking = [...(winSets ?? [])]
    .filter((each) => atLeast(each.without) > atLeast(each.withVeto))
    .sort((a, b) => compare(atLeast(b.without) - atLeast(b.withVeto), atLeast(a.without) - atLeast(a.withVeto)));
  const most = taking[0];
  const effect = (party: number, faction: number): string => {
    const found = winSets?.find((each) => each.party === party && each.faction === faction);
    if (!found) return "";
    return atLeast(found.without) > atLeast(found.withVeto)
      ? m.factions.takes(found.without, found.withVeto)
      : m.factions.noEffect;
  };
  const interests = all.some(({ interest }) => interest !== undefined);
  return {
    id: "factions",
    question: m.factions.question,
    answer: m.factions.answer(all.filter(({ veto }) => veto).length, all.length),
    say: most
      ? [
          m.factions.shrinks(
            voice.say(talks.parties[most.party]!.factions[most.faction]!.name),
            voice.party(most.party),
            most.without,
            most.withVeto,
          ),
        ]
      : [],
    body: all.length
      ? [
          {
            kind: "table",
            id: "factions",
            caption: m.factions.caption,
            columns: [
              { head: [m.factions.who], kind: "text" },
              { head: [m.factions.role], kind: "text", width: 0.14 },
              { head: [m.factions.threshold], kind: "number", width: 0.14 },
              ...(winSets ? [{ head: [m.factions.effect], kind: "text" as const, width: 0.2 }] : []),
              ...(interests ? [{ head: [m.factions.interest], kind: "text" as const, width: 0.3 }] : []),
            ],
            rows: talks.parties.flatMap(({ factions }, p) =>
              factions.map((faction, f): Row => {
                const row = {
                  cells: [
                    cell(voice.say(faction.name), voice.source(faction.sources)),
                    cell(faction.veto ? m.factions.veto : m.factions.heard),
                    cell(faction.walkAway ? n.ranged(faction.walkAway) : m.factions.party),
                    ...(winSets ? [cell(faction.veto ? effect(p, f) : "")] : []),
                    ...(interests ? [cell(voice.say(faction.interest))] : []),
                  ],
                };
                return f === 0 ? { ...row, group: [voice.party(p)] } : row;
              }),
            ),
          },
        ]
      : [],
    actions: [],
    key: [],
  };
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
