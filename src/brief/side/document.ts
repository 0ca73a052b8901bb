/** The brief for one side or outside power: its own interests, positions and red lines first, then what it can do and what it faces. */
import type { Consequence, Talks } from "../../talks/model.js";
import type { Analysed } from "../analysed.js";
import { consequencesBlock } from "../blocks/consequences.js";
import { factionsBlock } from "../blocks/factions.js";
import { limitsBlock } from "../blocks/limits.js";
import { positionsBlock } from "../blocks/positions.js";
import { sourcesBlock } from "../blocks/sources.js";
import { zoneBlock } from "../blocks/zone.js";
import type { Block, Listing, Words } from "../blocks.js";
import type { BriefDocument } from "../brief.js";
import { linesInWords, sourceLines, type Voice, voiceOf } from "../naming.js";
import { textIn } from "../text.js";
import { frameOf, zoneSentences } from "../today.js";
import type { Language } from "../wire.js";
import { joined, words } from "../words.js";
import { basisOf } from "../zone-basis.js";
import { believedBlock } from "./believed.js";
import { canBlock } from "./can.js";
import { holdsBlock } from "./holds.js";
import { sideMessagesIn } from "./messages.js";
import { packagesBlock } from "./packages.js";
import { questionsBlock } from "./questions.js";
import { idOf, nameOf, names, type Side } from "./side.js";
import { nameText, standBlock } from "./stand.js";

export function sideDocument(analysed: Analysed, lang: Language, side: Side): BriefDocument {
  const voice = voiceOf(analysed.talks, lang);
  const s = sideMessagesIn(lang);
  const { asOf, talks } = analysed;
  return {
    document: "brief",
    frame: frameOf(voice, asOf),
    for: idOf(side),
    title: s.title(voice.say(talks.title), nameText(voice, side)),
    subtitle: voice.m.brief.asOf(asOf),
    bottomLine: bottomLine(voice, analysed, side),
    main: present([
      standBlock(voice, analysed, side),
      packagesBlock(voice, analysed, side),
      canBlock(voice, analysed, side),
      holdsBlock(voice, analysed, side),
      believedBlock(voice, analysed, side),
      ownFactions(voice, analysed, side),
      questionsBlock(voice, side),
    ]),
    annex: present([
      ownConsequences(voice, lang, side),
      zoneBlock(voice, analysed, "short"),
      positionsBlock(voice, analysed, "short"),
      sourcesBlock(voice),
      limitsBlock(voice, analysed),
    ]),
    sources: sourceLines(voice),
  };
}

const present = (blocks: readonly (Block | null)[]): Block[] => blocks.filter((block) => block !== null);

/** The zone, what is in it for this side, what of its own stands in the way, who of its own can block, its next step. */
function bottomLine(voice: Voice, analysed: Analysed, side: Side): Listing {
  const { m, talks } = voice;
  const s = sideMessagesIn(voice.lang);
  const name = nameOf(voice, side);
  const step = talks.nextSteps.find(({ by }) => by !== undefined && names(side, by));
  const items: Words[] = [
    joined(zoneSentences(voice, analysed), " "),
    ...(side.kind === "party" ? inTheZone(voice, analysed, side.index) : []),
    ...(side.kind === "other" && side.other.maySpoil ? [s.spoil(name)] : []),
    ...(side.kind === "other" ? [packagesBlock(voice, analysed, side)?.answer ?? []] : []),
    ...(side.kind === "party" && side.party.factions.length ? [ownFactions(voice, analysed, side)!.answer] : []),
    ...(step ? [s.nextOpen(nameText(voice, side), voice.say(step.what))] : []),
  ];
  return {
    kind: "list",
    head: words`${m.brief.bottomLine}`,
    items: items.filter((item) => item.length).map((item, i) => ({ words: item, strong: i === 0 })),
  };
}

function inTheZone(voice: Voice, analysed: Analysed, p: number): Words[] {
  const { model, asStated } = analysed;
  if (!model || !asStated) return [];
  const s = sideMessagesIn(voice.lang);
  const party = model.parties[p]!;
  const worths = basisOf(analysed)?.analysis.frontier.points.map(({ u }) => u[p]! / model.scale) ?? [];
  const own = asStated.redLines.blocking.filter(([q]) => q === p);
  return [
    ...(worths.length
      ? [
          s.zoneFor(
            voice.party(p),
            Math.min(...worths),
            Math.max(...worths),
            party.walkAway === null ? null : party.walkAway / model.scale,
          ),
        ]
      : []),
    ...(asStated.redLines.blocking.length
      ? [s.linesInTheWay(voice.party(p), own.length, linesInWords(voice, own))]
      : []),
  ];
}

/** Its own groups, with what each veto takes from the zone. */
function ownFactions(voice: Voice, analysed: Analysed, side: Side): Block | null {
  if (side.kind !== "party" || !side.party.factions.length) return null;
  const parties = voice.talks.parties.map((party, p) => (p === side.index ? party : { ...party, factions: [] }));
  const winSets = analysed.winSets?.filter(({ party }) => party === side.index);
  const block = factionsBlock(over(voice, { parties }), { ...analysed, ...(winSets ? { winSets } : {}) });
  return { ...block, id: "side-factions", question: sideMessagesIn(voice.lang).factions };
}

/** Consequences for it, for its groups, or in the place that has its name; null where there are none. */
function ownConsequences(voice: Voice, lang: Language, side: Side): Block | null {
  const { talks } = voice;
  const own = side.kind === "party" ? side.party.name : side.other.name;
  const here = ({ where }: Consequence) =>
    textIn(where, "en") === textIn(own, "en") || textIn(where, lang) === textIn(own, lang);
  const consequences = talks.consequences.filter((each) => names(side, each.whom) || here(each));
  if (!consequences.length) return null;
  const block = consequencesBlock(over(voice, { consequences }));
  return { ...block, id: "side-consequences", question: sideMessagesIn(lang).consequences };
}

/** The same voice over a part of the talks. */
const over = (voice: Voice, part: Partial<Talks>): Voice => ({ ...voice, talks: { ...voice.talks, ...part } });
