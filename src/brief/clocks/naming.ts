/** Days, hours and names of clocks in words of one language. */
import { namesAct } from "../../engine/clocks/events.js";
import type { Procedure, ProcedureStep, StepRun } from "../../engine/clocks/model.js";
import type { Clock } from "../../engine/clocks/running.js";
import { parseSpan, type Span } from "../../engine/clocks/spans.js";
import type { Instant, Zone } from "../../engine/clocks/zones.js";
import { dayText } from "../../talks/dates.js";
import type { DateText, Talks, Text } from "../../talks/model.js";
import { datesIn } from "../dates.js";
import { numbersIn } from "../numbers.js";
import { clean, isolate, isolateLtr, textIn } from "../text.js";
import type { Language } from "../wire.js";
import { type ClockMessages, clockMessages } from "./messages.js";

export interface ClockVoice {
  readonly lang: Language;
  readonly s: ClockMessages;
  readonly say: (text: Text) => string;
  readonly who: (id: string) => string;
  /** A word of the file in a line of this language: a kind of event, an id. */
  readonly word: (text: string) => string;
  /** A kind of event by its name in this language, where the file has one. */
  readonly kind: (name: Text) => string;
  /** With its weekday: Saturday 27 September 2025. */
  readonly day: (day: number) => string;
  /** A date of the file; an instant with its hour and offset as written. */
  readonly date: (text: DateText) => string;
  /** The end of a term: its last day, 24:00, and the zone; or the hour at which hours end. */
  readonly end: (ends: Instant, zone: Zone) => string;
  readonly span: (span: Span, working: boolean) => string;
}

export function clockVoice(talks: Pick<Talks, "parties" | "others">, lang: Language): ClockVoice {
  const s = clockMessages(lang);
  const dates = datesIn(lang);
  const { digits } = numbersIn(lang);
  const names = new Map([...talks.others, ...talks.parties].map(({ id, name }) => [id, textIn(name, lang)]));
  const word = (text: string) => (lang === "fa" && /[A-Za-z]/.test(text) ? isolate(clean(text)) : clean(text));
  const day = (of: number) => `${weekday(of, lang)} ${dates.full(dayText(of))}`;
  const zoneName = (zone: Zone) => (lang === "fa" ? isolateLtr(zone.name) : zone.name);
  return {
    lang,
    s,
    say: (text) => textIn(text, lang),
    who: (id) => names.get(id) ?? word(id),
    word,
    kind: (name) => (typeof name === "string" ? word(name) : textIn(name, lang)),
    day,
    date: (text) =>
      text.length > 10 ? `${dates.full(text.slice(0, 10))} ${isolated(text.slice(11), lang)}` : dates.full(text),
    end: (ends, zone) => {
      const { day: on, seconds } = zone.wall(ends);
      const midnight = seconds === 0 && zone.wall(ends - 1).day < on;
      const hour = midnight ? "24:00" : hourText(seconds);
      return s.at(day(midnight ? zone.wall(ends - 1).day : on), digits(hour), zoneName(zone));
    },
    span: ({ n, unit }, working) => s.span(n, working && unit === "d" ? "wd" : unit),
  };
}

const hourText = (seconds: number): string =>
  `${String(Math.floor(seconds / 3600)).padStart(2, "0")}:${String(Math.floor(seconds / 60) % 60).padStart(2, "0")}`;

const isolated = (text: string, lang: Language): string => (lang === "fa" ? isolateLtr(text) : text);

function weekday(day: number, lang: Language): string {
  return weekdayNames[lang].format(day * 86_400_000);
}

const weekdayNames: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" }),
  fa: new Intl.DateTimeFormat("fa-IR", { weekday: "long", timeZone: "UTC" }),
};

/** 2025-09-28T00:00:00Z */
export function utcText(at: Instant): string {
  const day = Math.floor(at / 86_400_000);
  const seconds = Math.floor((at - day * 86_400_000) / 1000);
  return `${dayText(day)}T${hourText(seconds)}:${String(seconds % 60).padStart(2, "0")}Z`;
}

/** A span as the file writes it, in words. */
export function spanOf(voice: ClockVoice, written: string): string {
  const span = parseSpan(written);
  return span === undefined ? voice.word(written) : voice.span(span, false);
}

/** A step by its name, else its id. */
export function stepName(voice: ClockVoice, { procedure }: Pick<Clock, "procedure">, id: string): string {
  const step = procedure.steps.find((each) => each.id === id);
  return step?.name === undefined ? voice.word(id) : voice.say(step.name);
}

export function procedureName(voice: ClockVoice, { procedure }: Pick<Clock, "procedure">): string {
  return procedure.name === undefined ? voice.word(procedure.id) : voice.say(procedure.name);
}

/** What a step leads to: its default on expiry, else the steps that begin when it is over. */
export function thenText(voice: ClockVoice, clock: Pick<Clock, "procedure">, step: ProcedureStep): string {
  const { onExpiry } = step;
  if (onExpiry !== undefined && "result" in onExpiry) return voice.say(onExpiry.result);
  const ids = onExpiry === undefined ? followers(clock, step.id) : [onExpiry.next];
  if (ids.length > 0) return ids.map((id) => voice.s.next(stepName(voice, clock, id))).join(voice.s.between);
  return step.clock === undefined ? "" : voice.s.noResult;
}

/** Ids of the steps that begin when this one is over, among others. */
export function followers({ procedure }: Pick<Clock, "procedure">, id: string): readonly string[] {
  return procedure.steps.flatMap(({ id: other, begins }) =>
    begins !== undefined && begins !== "invocation" && begins.of.includes(id) ? [other] : [],
  );
}

/**
 * Why a step has the days it has: what it begins on, how it is counted, what moved it.
 * @param beside whether day 0 stands beside it, and need not be said again
 */
export function whyText(voice: ClockVoice, clock: Clock, run: StepRun, beside = false): string {
  const { s } = voice;
  const step = clock.procedure.steps.find(({ id }) => id === run.step)!;
  const { because } = run;
  const named = because.kind === "after" ? because.steps : because.kind === "led" ? [because.step] : [];
  const parts = [
    s.begins(because, {
      steps: named.map((id) => stepName(voice, clock, id)),
      ...(because.kind === "asked" ? { on: voice.date(because.on) } : {}),
    }),
  ];
  if (step.clock !== undefined) {
    const working = clock.procedure.days === "working";
    const span = voice.span(step.clock, working);
    if (step.clock.unit !== "h") parts.push(beside ? span : s.counted(span, voice.day(run.from)));
    else parts.push(s.hours(span, because.kind === "invoked" ? voice.date(clock.start) : voice.day(run.from)));
    if (step.clock.unit === "h" && because.kind === "invoked" && clock.start.length <= 10) parts.push(s.hourUnknown);
    for (const { plus, until, on, known } of run.extensions) {
      const recorded = known === undefined || known === on ? undefined : voice.date(known);
      parts.push(
        until === undefined
          ? s.extended(voice.span(plus!, working), voice.date(on), recorded)
          : s.extendedTo(voice.date(until), voice.date(on), recorded),
      );
    }
  }
  if (run.over !== undefined && run.state !== "skipped")
    parts.push(s.overBy(stopName(voice, clock.procedure, run.over.kind), voice.day(run.over.day)));
  if (run.assumed) parts.push(s.ifAsked);
  return parts.join(s.between);
}

/** What stopped it by its name in the procedure; as recorded where it has none there. */
export function stopName(voice: ClockVoice, { stopsIf }: Procedure, kind: string): string {
  const stop = stopsIf.find((each) => namesAct(kind, each));
  return stop === undefined ? voice.word(kind) : voice.kind(stop);
}
