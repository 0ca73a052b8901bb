/** The packages that the file names, each asked whether it could be accepted, and why not. */
import type { DealModel } from "../../engine/model.js";
import type { WhyNot } from "../../engine/results.js";
import type { Analysed } from "../analysed.js";
import type { Block, CellLine, Words } from "../blocks.js";
import { cell, lineOf, ruledOut, type Voice } from "../naming.js";
import { ruleText } from "./zone.js";

/** Null where the file names none or none was asked about. */
export function namedPackagesBlock(voice: Voice, { model, packages }: Analysed): Block | null {
  const { m, n, talks } = voice;
  if (!model || !packages?.length) return null;
  const asked = new Map(packages.map(({ id, why }) => [id, why]));
  return {
    id: "named-packages",
    question: m.named.question,
    answer: m.named.answer(packages.filter(({ why }) => why.acceptable).length, packages.length),
    say: [],
    body: [
      {
        kind: "table",
        id: "named-packages",
        caption: m.named.caption,
        columns: [
          { head: [m.named.package], kind: "text", width: 0.24 },
          ...model.parties.map((_, p) => ({
            head: m.fair.worthTo(voice.party(p)),
            kind: "number" as const,
            width: 0.12,
          })),
          { head: [m.named.verdict], kind: "text", width: 0.12 },
          { head: [m.named.why], kind: "text" },
        ],
        rows: talks.packages.map(({ id, name, kind, sources }) => {
          const why = asked.get(id);
          return {
            cells: [
              cell(`${voice.say(name)}${kind ? ` (${m.named.kinds[kind]})` : ""}`, voice.source(sources)),
              ...model.parties.map((_, p) => (why ? cell(n.points(why.u[p]! / model.scale)) : [])),
              cell(why ? (why.acceptable ? m.named.yes : m.named.no) : m.named.partial),
              why ? reasons(voice, model, why) : [],
            ],
          };
        }),
      },
    ],
    actions: [],
    key: [],
  };
}

/** Rules, red lines, walk-aways, vetoes, in this order; or what can be said of an acceptable deal. */
export function reasons(voice: Voice, model: DealModel, why: WhyNot): readonly CellLine[] {
  const { m, talks } = voice;
  const points = (units: number) => units / model.scale;
  const lines: Words[] = [
    ...why.rules.map((rule): Words => [ruleText(voice, model, rule)]),
    ...why.redLines.flatMap(({ party, line }): Words[] => {
      const found = lineOf(talks, [party, line]);
      if (!found) return [];
      const issue = talks.issues[found.issue]!;
      return [
        m.named.crosses(voice.party(party), `${voice.issue(found.issue)}, ${ruledOut(voice, issue, found.line)}`),
      ];
    }),
    ...why.short.map(({ party, by }) => m.named.shortBy(voice.party(party), points(by))),
    ...why.vetoes.map(({ party, faction, by }) =>
      m.named.vetoed(voice.say(talks.parties[party]!.factions[faction]!.name), points(by)),
    ),
  ];
  if (why.acceptable) lines.push([why.efficient ? m.named.efficient : m.named.improved]);
  if (why.acceptable && why.rank.nash !== undefined) lines.push([m.named.placed(why.rank.nash)]);
  return lines.map((line) => ({ kind: "text", words: line }));
}
