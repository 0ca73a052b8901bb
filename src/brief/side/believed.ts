/** What the other sides take this one to want, where the file says so, beside its own numbers. */
import type { Belief } from "../../talks/model.js";
import type { Analysed } from "../analysed.js";
import type { Block, CellLine, Row } from "../blocks.js";
import { cell, optionName, type Voice } from "../naming.js";
import { sideMessagesIn } from "./messages.js";
import { nameOf, type Side } from "./side.js";

/** Null where the file has no belief about it, and for outside powers, about whom it can have none. */
export function believedBlock(voice: Voice, { believed }: Analysed, side: Side): Block | null {
  if (side.kind !== "party") return null;
  const { m, talks } = voice;
  const s = sideMessagesIn(voice.lang);
  const { party, index } = side;
  const holders = [...talks.parties.keys()].filter((q) => talks.believes[talks.parties[q]!.id]?.[party.id]);
  if (!holders.length) return null;
  const rows = holders.flatMap((q): Row[] =>
    differences(voice, talks.believes[talks.parties[q]!.id]![party.id]!, index).map((cells, place) => ({
      cells,
      ...(place === 0 ? { group: s.asBelieved(voice.party(q)) } : {}),
    })),
  );
  const counts = (believed ?? []).filter(({ party: q }) => holders.includes(q) || q === index);
  return {
    id: "side-believed",
    question: s.believedQuestion,
    answer: s.believed(nameOf(voice, side), holders.map(voice.partyName), rows.length),
    say: counts.map((each) => m.believed.line(voice.party(each.party), each.acceptable)),
    body: rows.length
      ? [
          {
            kind: "table",
            id: "side-believed",
            caption: s.believedCaption,
            columns: [
              { head: [s.aboutWhat], kind: "text" },
              { head: [s.believedTo], kind: "number", width: 0.22 },
              { head: [s.itsOwn], kind: "number", width: 0.22 },
            ],
            rows,
          },
        ]
      : [],
    actions: [],
    key: [s.believedKey],
  };
}

/** Walk-away, weights, worths: what is believed, and its own number where the file has one. */
function differences(voice: Voice, belief: Belief, p: number): (readonly CellLine[])[][] {
  const { m, n, talks } = voice;
  const s = sideMessagesIn(voice.lang);
  const { id, walkAway } = talks.parties[p]!;
  const own = (range: Parameters<typeof n.ranged>[0] | undefined) => cell(range ? n.ranged(range) : m.zone.notStated);
  const issueAt = (issue: string) => talks.issues.findIndex((each) => each.id === issue);
  return [
    ...(belief.walkAway?.kind === "points"
      ? [
          [
            cell(m.zone.walkAway),
            cell(n.ranged(belief.walkAway.points)),
            own(walkAway?.kind === "points" ? walkAway.points : undefined),
          ],
        ]
      : []),
    ...Object.entries(belief.weight).map(([issue, range]) => [
      cell(s.weightOf(voice.issue(issueAt(issue)))),
      cell(n.ranged(range)),
      own(talks.issues[issueAt(issue)]!.weight[id]),
    ]),
    ...Object.entries(belief.worth).flatMap(([issue, options]) =>
      Object.entries(options).map(([option, range]) => {
        const of = talks.issues[issueAt(issue)]!;
        const found = of.options.find((each) => each.id === option)!;
        return [
          cell(s.worthOf(voice.issue(issueAt(issue)), optionName(of, found, voice.say, n))),
          cell(n.ranged(range)),
          own(found.worth[id]),
        ];
      }),
    ),
  ];
}
