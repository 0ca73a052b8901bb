/** A date of a plan in words, never as a bare date where it is only a bound, with where it comes from. */
import { type Dated, isFirm, type WhenReason } from "../../engine/clocks/when.js";
import type { ClockVoice } from "./naming.js";

/** Sunday 18 October 2015 · at the latest 18 October 2023 · not before … · between … and … · date open */
export function datedText({ s, day }: ClockVoice, dated: Dated): string {
  const { earliest, latest } = dated;
  if (earliest === undefined) return latest === undefined ? s.date.open : s.date.atTheLatest(day(latest));
  if (latest === undefined) return s.date.notBefore(day(earliest));
  return isFirm(dated) ? day(earliest) : s.date.between(day(earliest), day(latest));
}

/** How a date comes about, in words; "" where it is simply stated. `name` names a moment of the plan. */
export function datedWhy(voice: ClockVoice, why: WhenReason, name: (moment: string) => string): string {
  const { s } = voice;
  switch (why.kind) {
    case "stated":
    case "done":
      return "";
    case "open":
      return s.date.open;
    case "after":
      return why.plus === undefined
        ? s.date.after(name(why.moment))
        : s.counted(voice.span(why.plus, false), name(why.moment));
    case "with":
      return s.date.with(name(why.moment));
    case "earliest":
      return s.date.earliestOf(why.of.map((part) => partText(voice, part, name)));
    case "latest":
      return s.date.latestOf(why.of.map((part) => partText(voice, part, name)));
    case "uncounted":
      return s.uncounted[why.problem.code];
    case "or earlier":
      return s.date.orEarlier(
        partText(voice, why.of, name),
        isDated(why.by) ? partText(voice, why.by, name) : voice.say(why.by),
      );
    default:
      return why satisfies never;
  }
}

function partText(voice: ClockVoice, part: Dated, name: (moment: string) => string): string {
  const why = datedWhy(voice, part.why, name);
  const date = datedText(voice, part);
  return why === "" || why === date ? date : `${why}: ${date}`;
}

const isDated = (by: object | string): by is Dated => typeof by === "object" && "why" in by;
