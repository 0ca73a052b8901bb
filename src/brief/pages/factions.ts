/** The page Factions: who at home can block it, what each veto takes away, and which named packages each would block. */
import { winSets } from "../../engine/win-sets.js";
import type { Analysed, WinSet } from "../analysed.js";
import { factionsBlock } from "../blocks/factions.js";
import type { Block, CellLine, Listing, Row, Words } from "../blocks.js";
import { withoutLines } from "../bridge.js";
import { cell, linesInWords } from "../naming.js";
import { atLeast, isZero } from "../numbers.js";
import type { DeskPage, Language } from "../wire.js";
import { joined, judgement, words } from "../words.js";
import { basisOf } from "../zone-basis.js";
import { type PageVoice, pageOf, pageVoice } from "./base.js";
import { zoneBars } from "./zone-bars.js";

export type FactionsPage = DeskPage & { readonly page: "factions" };

export function factionsPage(analysed: Analysed, lang: Language): FactionsPage {
  const voice = pageVoice(analysed, lang);
  const base = factionsBlock(voice, analysed);
  const some = voice.talks.parties.some(({ factions }) => factions.length);
  return pageOf("factions", voice, analysed, {
    question: voice.p.factions.question,
    lead: joined([base.answer, ...(some ? [basisWords(voice, analysed)] : [])], " "),
    blocks: some
      ? [groupsBlock(voice, analysed, base), ...zoneBlocks(voice, analysed), ...packageBlocks(voice, analysed)]
      : [],
  });
}

/** Under which red lines the effect of a veto is reckoned, or why it is not. */
function basisWords(voice: PageVoice, analysed: Analysed): Words {
  const { factions } = voice.p;
  if (!analysed.model) return factions.noModel;
  const basis = basisOf(analysed);
  if (!basis) return factions.noZone;
  if (basis.kind === "bridge") return factions.under(linesInWords(voice, basis.setAside));
  return basis.kind === "held" ? factions.underHeld : factions.asStated;
}

/** Every group: its power, from what worth on it accepts, which named packages it would block or dislike. */
function groupsBlock(voice: PageVoice, analysed: Analysed, base: Block): Block {
  const { p, m, n, talks } = voice;
  const complete = analysed.packages ?? [];
  const interests = talks.parties.some(({ factions }) => factions.some(({ interest }) => interest !== undefined));
  return {
    ...base,
    question: p.factions.caption,
    answer: mostWords(voice, analysed) ?? base.answer,
    say: [],
    body: [
      {
        kind: "table",
        id: "groups",
        caption: p.factions.caption,
        columns: [
          { head: [m.factions.who], kind: "text", width: 0.22 },
          { head: [m.factions.role], kind: "text", width: 0.12 },
          { head: [m.factions.threshold], kind: "text", width: 0.16 },
          ...(complete.length ? [{ head: [p.factions.packages] as Words, kind: "text" as const, width: 0.24 }] : []),
          ...(interests ? [{ head: [m.factions.interest] as Words, kind: "text" as const }] : []),
        ],
        rows: talks.parties.flatMap((party, partyAt) =>
          party.factions.map((faction, at): Row => {
            const row: Row = {
              cells: [
                [
                  { kind: "text", words: [voice.say(faction.name), ...voice.source(faction.sources)] },
                  ...(faction.note === undefined ? [] : [{ kind: "aside" as const, words: [voice.say(faction.note)] }]),
                ],
                cell(faction.veto ? m.factions.veto : m.factions.heard),
                cell(threshold(voice, partyAt, at)),
                ...(complete.length ? [blockedCell(voice, analysed, partyAt, at)] : []),
                ...(interests ? [cell(voice.say(faction.interest))] : []),
              ],
            };
            return at === 0 ? { ...row, group: [voice.party(partyAt)] } : row;
          }),
        ),
      },
    ],
    key: [p.factions.key],
  };

  function threshold({ talks: { parties } }: PageVoice, partyAt: number, at: number) {
    const { walkAway, factions } = parties[partyAt]!;
    const own = factions[at]!.walkAway;
    if (own) return judgement(n.ranged(own), p.factions.whyThreshold);
    return walkAway?.kind === "points"
      ? judgement(p.factions.ofParty(n.ranged(walkAway.points)), p.factions.whyThreshold)
      : m.factions.party;
  }
}

/** The complete named packages that this group would block, or dislike where it is heard only, each with what it is short of. */
function blockedCell(
  voice: PageVoice,
  { packages = [], model }: Analysed,
  party: number,
  faction: number,
): readonly CellLine[] {
  const { p, talks } = voice;
  const lines = packages.flatMap(({ id, why }): CellLine[] => {
    const name = voice.say(talks.packages.find((each) => each.id === id)!.name);
    const of = (list: typeof why.vetoes) => list.find((each) => each.party === party && each.faction === faction);
    const [veto, dislike] = [of(why.vetoes), of(why.unhappy)];
    const by = (units: number) => p.factions.short(units / model!.scale);
    if (veto) return [{ kind: "text", words: [`${name} (${by(veto.by)})`] }];
    return dislike ? [{ kind: "aside", words: [`${p.factions.unhappy} ${name} (${by(dislike.by)})`] }] : [];
  });
  return lines.length ? lines : [{ kind: "aside", words: [p.factions.none] }];
}

/** The veto that takes most away, in a sentence; null where none takes anything. */
function mostWords(voice: PageVoice, { winSets: sets }: Analysed): Words | null {
  const [most] = taking(sets ?? []);
  if (!most) return null;
  const name = voice.say(voice.talks.parties[most.party]!.factions[most.faction]!.name);
  return voice.m.factions.shrinks(name, voice.party(most.party), most.without, most.withVeto);
}

/** The vetoes that take something away, most first; ties in file order. */
const taking = (sets: readonly WinSet[]): readonly WinSet[] =>
  sets
    .filter(({ without, withVeto }) => atLeast(without) > atLeast(withVeto))
    .map((each, i) => ({ each, i, takes: atLeast(each.without) - atLeast(each.withVeto) }))
    .sort((a, b) => (a.takes === b.takes ? a.i - b.i : a.takes > b.takes ? -1 : 1))
    .map(({ each }) => each);

/** The zone with and without each veto, what all vetoes of a side accept together, and whom the zone leaves unhappy. */
function zoneBlocks(voice: PageVoice, analysed: Analysed): readonly Block[] {
  const { p, m, n, talks } = voice;
  const { model, winSets: sets } = analysed;
  const basis = basisOf(analysed);
  if (!model || !basis || !sets?.length) return [];
  const found = winSets(basis.kind === "bridge" ? withoutLines(model, basis.setAside) : model, {
    redLines: basis.kind === "held" ? "held" : "stated",
  });
  const [most] = taking(sets);
  const name = (party: number, faction: number) => voice.say(talks.parties[party]!.factions[faction]!.name);
  const share = ({ party, faction }: WinSet) =>
    found.vetoes.find((each) => each.party === party && each.faction === faction)?.shrinks ?? null;
  const unhappy = found.consulted.flatMap(({ party, faction, unhappy: part }) =>
    part === null || part === 0 ? [] : [{ words: p.factions.content(name(party, faction), part) }],
  );
  const heard: readonly Listing[] = unhappy.length
    ? [{ kind: "list", head: [p.factions.heardHead], items: unhappy }]
    : [];
  const chart = zoneBars(voice, sets);
  return [
    {
      id: "veto-effects",
      question: p.factions.zoneQuestion,
      answer: most
        ? p.factions.zoneAnswer(name(most.party, most.faction), voice.party(most.party), share(most) ?? 0)
        : p.factions.zoneNone,
      say: [
        p.factions.joint(
          talks.parties.flatMap(({ factions }, party) =>
            factions.some(({ veto }) => veto) ? [{ party: voice.party(party), winSet: found.winSet[party]! }] : [],
          ),
        ),
      ],
      body: [
        ...(chart && !isZero(found.acceptable) ? [chart] : []),
        {
          kind: "table",
          id: "veto-effects",
          caption: p.factions.zoneCaption,
          columns: [
            { head: [m.factions.who], kind: "text" },
            { head: [p.factions.without], kind: "number", width: 0.2 },
            { head: [p.factions.with], kind: "number", width: 0.2 },
            { head: [p.factions.takes], kind: "number", width: 0.16 },
          ],
          rows: sets.map((each) => ({
            cells: [
              cell(words`${name(each.party, each.faction)} (${voice.party(each.party)})`),
              cell(p.factions.count(each.without)),
              cell(p.factions.count(each.withVeto)),
              cell(share(each) === null ? m.factions.noEffect : n.percent(share(each)!)),
            ],
          })),
        },
        ...heard,
      ],
      actions: [],
      key: [],
    },
  ];
}

/** The complete named packages: who at home would block and who would dislike each. */
function packageBlocks(voice: PageVoice, { packages = [], model }: Analysed): readonly Block[] {
  const { p, talks } = voice;
  if (!model || packages.length === 0) return [];
  const blocked = packages.filter(({ why }) => why.vetoes.length).length;
  type Short = { readonly party: number; readonly faction: number; readonly by: number };
  const list = (found: readonly Short[]): readonly CellLine[] =>
    found.length
      ? found.map(({ party, faction, by }) => ({
          kind: "text",
          words: words`${voice.say(talks.parties[party]!.factions[faction]!.name)} (${voice.party(party)}${voice.m.comma}${p.factions.short(by / model.scale)})`,
        }))
      : [{ kind: "aside", words: [p.factions.nobody] }];
  return [
    {
      id: "packages",
      question: p.factions.packagesQuestion,
      answer: p.factions.packagesAnswer(blocked, packages.length),
      say: [],
      body: [
        {
          kind: "table",
          id: "packages",
          caption: p.factions.packagesQuestion,
          columns: [
            { head: [p.factions.package], kind: "text", width: 0.3 },
            { head: [p.factions.blockedBy], kind: "text" },
            { head: [p.factions.disliked], kind: "text" },
          ],
          rows: packages.map(({ id, why }) => ({
            cells: [
              cell(voice.say(talks.packages.find((each) => each.id === id)!.name)),
              list(why.vetoes),
              list(why.unhappy),
            ],
          })),
        },
      ],
      actions: [],
      key: [],
    },
  ];
}
