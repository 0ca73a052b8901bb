/** What is worked out when the hand rests: what holds for every value, why there is none, how each side sees it. */

import { count } from "../../engine/count.js";
import { blockingLines } from "../../engine/effects.js";
import { explainNone } from "../../engine/none.js";
import { anyOpen } from "../../engine/ranged.js";
import type { NearMiss, NoZone, Relaxation } from "../../engine/results.js";
import { safety } from "../../engine/safe.js";
import { type Binding, spaceOf } from "../../engine/space.js";
import type { LineRef } from "../analysed.js";
import { ruleText } from "../blocks/zone.js";
import type { Words } from "../blocks.js";
import { linesInWords, lineWords, type Voice } from "../naming.js";
import { isZero } from "../numbers.js";
import { joined } from "../words.js";
import { dealWords, differing, worthWords } from "../zone-basis.js";
import { believedOf } from "./believed.js";
import { type Lens, termsOf } from "./lens.js";
import type { NoneView, RestView } from "./view.js";
import { lineKey } from "./what-if.js";
import { dealsWordsIn } from "./words.js";

/** Efficient packages asked whether they hold for every value, at most. */
const mostSafe = 100;
const mostChoices = 4;

/** What is known already about every line as stated, so that it is not worked out twice. */
export interface KnownNone {
  readonly none: NoZone | null;
  readonly blocking: readonly LineRef[];
}

export function restOf(voice: Voice, lens: Lens, known?: KnownNone): RestView {
  return { safe: safeOf(voice, lens), none: noneOf(voice, lens, known), believed: believedOf(voice, lens) };
}

function safeOf(voice: Voice, lens: Lens): RestView["safe"] {
  const { model, ranged, binding, frontier } = lens;
  const w = dealsWordsIn(voice.lang);
  if (!anyOpen(ranged)) return { answer: w.safeNoRanges, say: [], choices: [] };
  const asked = frontier.points.slice(0, mostSafe);
  const held = asked.map(({ example }) => safety(ranged, model, example, binding));
  const safe = asked.filter((_, i) => held[i]!.safe);
  return {
    answer: w.safe(safe.length, asked.length),
    say: asked.length
      ? [
          joined(
            model.parties.map((_, p) =>
              w.safeFor(voice.party(p), held.filter(({ safeFor }) => safeFor[p]).length, asked.length),
            ),
            " ",
          ),
        ]
      : [],
    choices: safe.slice(0, mostChoices).map(({ example, u }) => ({
      label: worthWords(voice, model, u),
      deal: termsOf(model, example),
    })),
  };
}

/** Of the lines that bind now, where they leave nothing; else of every line as stated, where that leaves nothing. */
function noneOf(voice: Voice, lens: Lens, known?: KnownNone): NoneView | null {
  const { model, acceptable, size } = lens;
  const w = dealsWordsIn(voice.lang);
  if (isZero(acceptable)) return explained(voice, lens, lens.binding, voice.m.zone.none(size));
  const stated: Binding = { redLines: "stated" };
  return isZero(count(spaceOf(model, stated))) ? explained(voice, lens, stated, w.noneAsStated, known) : null;
}

function explained(voice: Voice, lens: Lens, binding: Binding, answer: Words, known?: KnownNone): NoneView {
  const { model } = lens;
  const { m } = voice;
  const w = dealsWordsIn(voice.lang);
  const found = known?.none ?? explainNone(model, binding);
  const blocking = binding.redLines === "stated" ? (known?.blocking ?? blockingLines(model)) : [];
  const before = binding.redLines === "stated" ? [] : lens.off;
  return {
    answer,
    say: [
      ...found.perParty.flatMap(({ party, alone, best, cannotOpen }): Words[] => {
        if (alone) {
          return [m.zone.acceptsNothing(voice.party(party), best === null ? null : voice.n.points(best / model.scale))];
        }
        return cannotOpen ? [m.zone.cannotOpen(voice.party(party))] : [];
      }),
      ...(found.proven ? [] : [w.unproven]),
    ],
    blockers: blocking.length ? [w.blockers(linesInWords(voice, blocking))] : [],
    relaxations: found.relaxations.map((each) => relaxationView(voice, lens, each, before)),
    nearest: found.nearest.map((miss) => ({
      label: missWords(voice, lens, miss, found.nearest[0]!),
      deal: termsOf(model, miss.deal),
    })),
  };
}

function relaxationView(
  voice: Voice,
  { model, talks }: Lens,
  relaxation: Relaxation,
  before: readonly string[],
): NoneView["relaxations"][number] {
  const { zone } = voice.m;
  const points = (units: number) => units / model.scale;
  switch (relaxation.what) {
    case "walk-away":
      return { words: zone.walkAwayBy(voice.party(relaxation.party), points(relaxation.by)), off: null, deal: null };
    case "all walk-aways":
      return { words: zone.allBy(points(relaxation.by)), off: null, deal: null };
    case "faction": {
      const { name } = talks.parties[relaxation.party]!.factions[relaxation.faction]!;
      return {
        words: zone.factionBy(voice.say(name), voice.party(relaxation.party), points(relaxation.by)),
        off: null,
        deal: null,
      };
    }
    case "set": {
      const { redLines, rules, opens, best } = relaxation;
      const parts = [
        ...redLines.map((line) => lineWords(voice, line)),
        ...rules.map((rule) => zone.rule(ruleText(voice, model, rule))),
      ];
      return {
        words: [...joined(parts, " + "), `${voice.m.colon}${dealsWordsIn(voice.lang).bestOf(opens)}`],
        off: rules.length ? null : [...before, ...redLines.map((line) => lineKey(model, line))],
        deal: termsOf(model, best.example),
      };
    }
    default:
      return relaxation satisfies never;
  }
}

/** What a near miss is short of and breaks, then the package; after the first, only what differs from it. */
function missWords(voice: Voice, { model, talks }: Lens, miss: NearMiss, first: NearMiss): Words {
  const w = dealsWordsIn(voice.lang);
  const parts: Words[] = [
    ...miss.rules.map((rule): Words => [ruleText(voice, model, rule)]),
    ...miss.redLines.map((line) => w.breaks(lineWords(voice, line))),
    ...miss.short.flatMap((by, p): Words[] => (by > 0 ? [w.short(voice.party(p), by / model.scale)] : [])),
    ...miss.vetoes.map(([p, f]) => w.vetoed(voice.say(talks.parties[p]!.factions[f]!.name))),
  ];
  const what =
    miss === first
      ? dealWords(voice, miss.deal)
      : `${voice.m.fair.same} ${dealWords(voice, miss.deal, differing(miss.deal, first.deal))}`;
  return [...joined(parts, voice.m.comma), ` (${what})`];
}
