/** Which number to ask for next, in words: what it is, what it would settle, between what it lies. */
import type { Deal, DealModel } from "../../engine/model.js";
import type { Sharpened } from "../../engine/sharpen.js";
import { valueOf as worthOf } from "../../engine/space.js";
import type { Talks } from "../../talks/model.js";
import type { Words } from "../blocks.js";
import { voiceOf } from "../naming.js";
import type { Language } from "../wire.js";
import { dealWords } from "../zone-basis.js";
import { startWords } from "./words.js";

export interface NextNumber {
  readonly kind: "walk-away" | "weight" | "worth";
  /** Ids of the talks file. */
  readonly party: string;
  readonly issue?: string;
  readonly option?: string;
  readonly low: number;
  readonly high: number;
  readonly ask: Words;
  readonly why: Words;
  /** What numbers on this scale mean, best first. */
  readonly anchors: readonly { readonly points: number; readonly words: string }[];
}

/** Below this share of the doubt a number is not worth asking for. */
const worthAsking = 0.02;

/** Numbers worth asking for, the one that settles most first; none where nothing would settle much. */
export function nextNumbers(
  { talks, model, sharpened, deals }: { talks: Talks; model: DealModel; sharpened: Sharpened; deals: readonly Deal[] },
  lang: Language,
): NextNumber[] {
  const voice = voiceOf(talks, lang);
  const w = startWords(lang);
  return sharpened.numbers
    .filter(({ narrows }) => narrows >= worthAsking)
    .map(({ number, narrows }): NextNumber => {
      const { kind, party, issue = 0, option = 0, low, high } = number;
      const of = talks.issues[issue]!;
      const at = { low, high, party: talks.parties[party]!.id, why: w.why(narrows) };
      const name = voice.party(party);
      switch (kind) {
        case "walk-away":
          return { kind, ...at, ask: w.askWalkAway(name), anchors: examples(party) };
        case "weight":
          return {
            kind,
            ...at,
            issue: of.id,
            ask: w.askWeight(name, voice.issue(issue)),
            anchors: w.weightAnchors.map((words, k) => ({ points: 3 - k, words })),
          };
        case "worth":
          return {
            kind,
            ...at,
            issue: of.id,
            option: of.options[option]!.id,
            ask: w.askWorth(name, voice.issue(issue), voice.option(issue, option)),
            anchors: of.options
              .map(({ worth }, o) => ({ points: worth[at.party]?.best ?? 0, words: voice.option(issue, o), o }))
              .filter(({ o }) => o !== option)
              .sort((a, b) => b.points - a.points)
              .map(({ points, words }) => ({ points: Math.round(points), words })),
          };
        default:
          return kind satisfies never;
      }
    });

  /** A few packages with what they are worth to the party, from its best to its worst. */
  function examples(party: number): NextNumber["anchors"] {
    const valued = deals
      .map((deal) => ({ deal, points: worthOf(model.parties[party]!, deal) / model.scale }))
      .sort((a, b) => b.points - a.points);
    const shown = Math.min(5, valued.length);
    const picked = Array.from(
      { length: shown },
      (_, k) => valued[shown > 1 ? Math.round((k * (valued.length - 1)) / (shown - 1)) : 0]!,
    );
    return picked.map(({ deal, points }) => ({ points: Math.round(points), words: dealWords(voice, deal) }));
  }
}
