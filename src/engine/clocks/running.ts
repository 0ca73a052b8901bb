/** Clocks of a talks file: a procedure replayed from its invocations in the file, or from a start that somebody asks about. */
import type { DateText, Talks } from "../../talks/model.js";
import { type PossibleStart, possibleStarts } from "./could-mean.js";
import type { Invocation, Procedure, ProcedureEvent, Projection, ProjectProblem } from "./model.js";
import { type ProjectInput, project, type ZoneFrom, zoneFor, zoneOf } from "./procedure.js";
import { boundBy, calendarsOf, invocationsOf, proceduresOf, standingsOf } from "./read.js";
import { revisionsOf } from "./revisions.js";
import { type StandingRead, standingOn } from "./standing.js";
import type { Zone } from "./zones.js";

/** One invocation of a procedure and what follows from it. */
export interface Clock {
  readonly procedure: Procedure;
  readonly zone: Zone;
  readonly zoneFrom: ZoneFrom;
  readonly start: DateText;
  /** When it was recorded, where that was later. */
  readonly known?: DateText;
  readonly by: readonly string[];
  /** Asked about, not recorded. */
  readonly supposed: boolean;
  /** Absent: looked at from no date, everything lies ahead. */
  readonly asOf?: DateText;
  readonly projection: Projection;
  /** If nobody asks for the optional steps that `projection` takes for granted; absent where it takes none. */
  readonly shortest?: Projection;
  readonly standing: StandingRead;
  /** By step id: how often its dates have been changed by what was recorded. */
  readonly revisions: ReadonlyMap<string, number>;
}

export type ClockResult =
  | { readonly kind: "clocks"; readonly clocks: readonly Clock[] }
  /** Nothing says when it starts: every date that could be meant. */
  | { readonly kind: "no start"; readonly procedure: Procedure; readonly could: readonly PossibleStart[] }
  | { readonly kind: "problems"; readonly procedure: Procedure; readonly problems: readonly ProjectProblem[] };

export interface Supposed {
  readonly start: DateText;
  readonly by: readonly string[];
  readonly events: readonly ProcedureEvent[];
}

/**
 * The clocks of a procedure, one for each invocation in file order; or from the start supposed.
 *
 * @param talks cut as of `asOf`
 * @param options.events added to those of the file's last invocation
 */
export function clocksOf(
  talks: Talks,
  procedure: Procedure,
  options: {
    readonly suppose?: Supposed;
    readonly events?: readonly ProcedureEvent[];
    readonly asOf?: DateText | undefined;
  },
): ClockResult {
  const { suppose, events = [], asOf } = options;
  const recorded = invocationsOf(talks, procedure.id);
  const invocations: readonly Invocation[] =
    suppose === undefined
      ? recorded.map((each, k) => (k === recorded.length - 1 ? { ...each, events: [...each.events, ...events] } : each))
      : [{ procedure: procedure.id, on: suppose.start, by: suppose.by, against: [], events: suppose.events }];
  if (invocations.length === 0) return { kind: "no start", procedure, could: possibleStarts(talks, { procedure }) };
  const clocks: Clock[] = [];
  const problems: ProjectProblem[] = [];
  for (const invocation of invocations) {
    const made = clock(talks, procedure, { invocation, supposed: suppose !== undefined, asOf });
    if ("problems" in made) problems.push(...made.problems);
    else clocks.push(made);
  }
  const unlike = [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()];
  return unlike.length > 0 ? { kind: "problems", procedure, problems: unlike } : { kind: "clocks", clocks };
}

/** The clocks of all procedures that the file says were invoked, in file order of procedures. */
export function allClocks(talks: Talks, asOf: DateText | undefined): readonly ClockResult[] {
  return proceduresOf(talks)
    .map((procedure) => clocksOf(talks, procedure, { asOf }))
    .filter(({ kind }) => kind !== "no start");
}

function clock(
  talks: Talks,
  procedure: Procedure,
  {
    invocation,
    supposed,
    asOf,
  }: { readonly invocation: Invocation; readonly supposed: boolean; readonly asOf: DateText | undefined },
): Clock | { readonly problems: readonly ProjectProblem[] } {
  const calendars = calendarsOf(talks);
  const { on: start, by, events, known } = invocation;
  const input: ProjectInput = { start, ...(by.length > 0 ? { by } : {}), events, asOf, calendars };
  const longest = project(procedure, input);
  if (!longest.ok) return { problems: longest.problems };
  const shortest = longest.value.runs.some(({ assumed }) => assumed)
    ? project(procedure, { ...input, optional: "skipped" })
    : undefined;
  return {
    procedure,
    zone: zoneOf(procedure, calendars),
    zoneFrom: zoneFor(procedure, calendars).from,
    start,
    ...(known === undefined ? {} : { known }),
    by,
    supposed,
    ...(asOf === undefined ? {} : { asOf }),
    projection: longest.value,
    ...(shortest?.ok ? { shortest: shortest.value } : {}),
    standing: standingOn(procedure, invocation, {
      standing: standingsOf(talks),
      bound: boundBy(talks, procedure.text),
    }),
    revisions: revisionsOf(procedure, input),
  };
}
