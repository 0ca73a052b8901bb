/** States, moves and verdicts of a conflict in words of one language. */
import type { ConflictAnalysis } from "../../engine/stability/analysis.js";
import type { Explanation } from "../../engine/stability/explain.js";
import { type Hold, holdsOf, namedBy } from "../../engine/stability/grades.js";
import type { ConflictModel } from "../../engine/stability/model.js";
import type { Step } from "../../engine/stability/moves.js";
import { clean, isolate, textIn } from "../text.js";
import type { Language } from "../wire.js";
import { type StabilityMessages, stabilityMessages, type Told } from "./messages.js";

export interface ConflictVoice {
  readonly s: StabilityMessages;
  readonly who: (maker: number) => string;
  /** Its label with what is on, or what is on. */
  readonly state: (state: number) => string;
  /** Its label alone, or what is on: for sentences that say by which moves it is reached. Two states may share a label. */
  readonly called: (state: number) => string;
  /** What is on, where a label does not say it; undefined without a label. */
  readonly spelled: (state: number) => string | undefined;
  /** What is put on and dropped between two states. */
  readonly move: (from: number, to: number) => string;
  readonly told: (step: Step) => Told;
}

export function conflictVoice(model: ConflictModel, lang: Language): ConflictVoice {
  const s = stabilityMessages(lang);
  const names = model.options.map(({ name }) => textIn(name, lang));
  const option = (k: number) => s.quote(names[k]!);
  const who = (maker: number) => textIn(model.makers[maker]!.name, lang);
  const flipped = (from: number, to: number) => [...model.options.keys()].filter((k) => ((from ^ to) >>> k) & 1);
  const move = (from: number, to: number) =>
    s.move(
      flipped(from, to)
        .filter((k) => (to >>> k) & 1)
        .map(option),
      flipped(from, to)
        .filter((k) => (from >>> k) & 1)
        .map(option),
    );
  // Two makers may have an act of the same name: a state says whose is on.
  const inState = model.options.map(({ maker }, k) =>
    names.indexOf(names[k]!) === names.lastIndexOf(names[k]!) ? names[k]! : s.ofMaker(who(maker), names[k]!),
  );
  const onWords = (of: number) => inState.filter((_, k) => (of >>> k) & 1).join(" + ") || s.nothingOn;
  const called = (of: number) => {
    const label = namedBy(model, of);
    return label === undefined ? onWords(of) : labelWords(label, lang);
  };
  const state = (of: number) => (namedBy(model, of) ? s.labelled(called(of), onWords(of)) : onWords(of));
  const spelled = (of: number) => (namedBy(model, of) ? onWords(of) : undefined);
  return { s, who, state, called, spelled, move, told: ({ by, from, to }) => ({ who: who(by), move: move(from, to) }) };
}

/** A label's words; without them its id, in Latin letters also in Persian. */
function labelWords({ name, title }: ConflictModel["names"][number], lang: Language): string {
  if (title !== undefined) return textIn(title, lang);
  return lang === "fa" ? isolate(clean(name)) : clean(name);
}

/** One sentence on why a maker stays or leaves; its moves are those of the explanation, in order. */
export function sentence(
  { s, who, move, told }: ConflictVoice,
  { maker, state, now }: { maker: number; state: number; now: number | null },
  of: Explanation,
): string {
  const { explain } = s;
  switch (of.kind) {
    case "blind":
      return explain.blind(who(maker));
    case "cannot move":
      return explain.cannotMove(who(maker));
    case "no better":
      return explain.noBetter(who(maker));
    case "held": {
      const { worse, more } = of;
      return explain.held(told(of.move), of.answer.map(told), { worse, more, atNow: state === now });
    }
    case "leaves":
      switch (of.why) {
        case "alone":
          return explain.leaves(told(of.move));
        case "unanswered":
          return explain.unanswered(told(of.move));
        case "answers hurt":
          return explain.hurt(told(of.move), of.answer.map(told));
        case "escapes":
          return explain.escapes(told(of.move), of.answer.map(told), move(of.escape.from, of.escape.to));
        default:
          return of satisfies never;
      }
    default:
      return of satisfies never;
  }
}

/** How a state holds, looked up in the grades or found again where there are none. */
export function holdIn({ model, found, grades }: ConflictAnalysis): (state: number) => Hold {
  if (!grades) return holdsOf(model, found);
  const known = new Map(grades.map(({ state, hold }) => [state, hold]));
  return (state) => known.get(state) ?? "none";
}
