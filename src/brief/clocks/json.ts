/** Clocks as JSON: members of the contract, with more beside them. Words are English; a text of the file is as `textIn` gives it. */

import type { PossibleStart } from "../../engine/clocks/could-mean.js";
import type { ProjectProblem, StepRun } from "../../engine/clocks/model.js";
import { lastEnd } from "../../engine/clocks/procedure.js";
import type { Clock, ClockResult } from "../../engine/clocks/running.js";
import { spanText } from "../../engine/clocks/spans.js";
import { dayText } from "../../talks/dates.js";
import { lastOutcome } from "./block.js";
import { type ClockVoice, followers, utcText, whyText } from "./naming.js";

/** The latest invocation with its steps; earlier ones under `earlier`. */
export function clockJson(voice: ClockVoice, clocks: readonly Clock[]): object {
  const [last, ...earlier] = [...clocks].reverse();
  return {
    ...oneJson(voice, last!),
    ...(earlier.length > 0 ? { earlier: earlier.map((each) => oneJson(voice, each)) } : {}),
  };
}

/** No start is stated: no steps, and a finding with every date that could be meant. */
export function noStartJson(voice: ClockVoice, result: Extract<ClockResult, { kind: "no start" }>): object {
  return {
    procedure: result.procedure.id,
    start: null,
    steps: [],
    result: null,
    byHolder: {},
    findings: [
      {
        code: "start-not-stated",
        where: result.procedure.id,
        couldMean: result.could.map((each) => couldJson(voice, each)),
      },
    ],
  };
}

function couldJson(voice: ClockVoice, { day, from, end }: PossibleStart): object {
  return {
    start: dayText(day),
    from: from.kind === "event" ? { kind: from.kind, what: voice.say(from.what) } : { kind: from.kind, id: from.id },
    end: end === undefined ? null : dayText(end),
  };
}

function oneJson(voice: ClockVoice, clock: Clock): object {
  const { projection, procedure, zone, zoneFrom, shortest, standing } = clock;
  const result = projection.stopped === undefined ? lastOutcome(clock) : undefined;
  const said = result === undefined ? null : voice.say(result.result);
  const end = lastEnd(projection);
  const shortEnd = shortest && lastEnd(shortest);
  return {
    procedure: procedure.id,
    start: clock.start,
    by: clock.by,
    supposed: clock.supposed,
    asOf: clock.asOf ?? null,
    zone: zone.name,
    zoneFrom,
    steps: projection.runs.map((run) => stepJson(voice, clock, run)),
    unreached: projection.unreached,
    result: said,
    outcomes: projection.outcomes.map((each) => ({
      step: each.step,
      result: voice.say(each.result),
      day: dayText(each.day),
      at: utcText(each.ends),
      by: each.by,
      come: each.come,
    })),
    ends: end === undefined ? null : utcText(end.ends),
    ...(shortEnd ? { shortest: { lastDay: dayText(shortEnd.day), ends: utcText(shortEnd.ends) } } : {}),
    stopped: projection.stopped ?? null,
    rights: projection.rights.map(({ since, lastDay, act, result: of, ...right }) => ({
      ...right,
      act: voice.say(act),
      ...(of === undefined ? {} : { result: voice.say(of) }),
      since: dayText(since),
      lastDay: lastDay === undefined ? null : dayText(lastDay),
    })),
    standing: standing.common,
    byHolder:
      standing.common === "contested"
        ? Object.fromEntries(
            standing.views.map(({ holder, standing: valid }) => [
              holder,
              { standing: valid, result: valid ? said : "void" },
            ]),
          )
        : {},
    withoutEffect: projection.idle.map(({ event: { kind, on, step }, why }) => ({
      kind,
      on,
      ...(step ? { step } : {}),
      why,
    })),
    findings: [
      ...(zoneFrom === "nowhere" ? [{ code: "zone-not-stated", where: procedure.id }] : []),
      ...(standing.common === "no" ? [{ code: "no-standing", where: procedure.id, who: clock.by }] : []),
    ],
  };
}

function stepJson(voice: ClockVoice, clock: Clock, run: StepRun): object {
  const step = clock.procedure.steps.find(({ id }) => id === run.step)!;
  const { onExpiry } = step;
  return {
    id: run.step,
    from: dayText(run.from),
    lastDay: run.term === undefined ? null : dayText(run.term.lastDay),
    ends: run.term === undefined ? null : utcText(run.term.ends),
    onExpiry: onExpiry === undefined ? null : "result" in onExpiry ? voice.say(onExpiry.result) : onExpiry.next,
    leadsTo: onExpiry !== undefined && "next" in onExpiry ? [onExpiry.next] : followers(clock, run.step),
    state: run.state,
    assumed: run.assumed,
    extensions: run.extensions.map(({ plus, until, on, known, lastDayBefore }) => ({
      ...(plus === undefined ? {} : { plus: spanText(plus) }),
      ...(until === undefined ? {} : { until }),
      on,
      ...(known === undefined ? {} : { known }),
      lastDayBefore: dayText(lastDayBefore),
    })),
    why: whyText(voice, clock, run),
  };
}

/** A problem of a rule, with its place in the file, what is wrong and what to do. */
export function clockProblem(
  problem: ProjectProblem,
  procedure: string,
): { readonly path: readonly string[]; readonly code: string; readonly message: string; readonly hint: string } {
  const { code } = problem;
  switch (code) {
    case "missing-holiday-year":
      return {
        path: ["calendars", problem.calendar, "holidays"],
        code,
        message: `the holidays of ${problem.year} are not given, and working days reach into it`,
        hint: `add ${problem.year}: [dates], or ${problem.year}: [] if there are none`,
      };
    case "no-calendar":
      return {
        path: ["procedures", procedure],
        code,
        message: "working days and rolling need a calendar, and none is named",
        hint: "add calendar: NAME",
      };
    case "no-working-day":
      return {
        path: ["calendars", problem.calendar, "weekend"],
        code,
        message: "the weekend is the whole week",
        hint: "leave at least one day out",
      };
    case "beyond-calendar":
      return { path: ["procedures", procedure], code, message: "a term ends after the year 9999", hint: "shorten it" };
    case "unknown-zone":
      return {
        path: ["procedures", procedure, "zone"],
        code,
        message: `no time zone "${problem.name}"`,
        hint: "write a name such as UTC or Europe/Vienna",
      };
    case "unknown-calendar":
      return {
        path: ["procedures", procedure, "calendar"],
        code,
        message: `no calendar "${problem.name}"`,
        hint: "declare it under calendars",
      };
    default:
      return problem satisfies never;
  }
}
