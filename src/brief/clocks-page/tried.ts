/** A procedure tried from a start that nobody has recorded, with events: what it would say. The form's choices come from here too. */
import type { Procedure, ProcedureEvent } from "../../engine/clocks/model.js";
import { lastEnd } from "../../engine/clocks/procedure.js";
import { invocationsOf, proceduresOf } from "../../engine/clocks/read.js";
import { clocksOf } from "../../engine/clocks/running.js";
import { parseSpan, spanText } from "../../engine/clocks/spans.js";
import { parseDate } from "../../talks/dates.js";
import type { Talks, Text } from "../../talks/model.js";
import { clockProblem } from "../clocks/json.js";
import { type ClockVoice, procedureName, stepName } from "../clocks/naming.js";
import { withLine } from "./panels.js";
import type { Triable, TriableKind, Tried, TriedEvent, TriedView } from "./view.js";
import { clocksPageWords } from "./words.js";

/** What can be tried, in file order of procedures. */
export function triableOf(voice: ClockVoice, talks: Talks): readonly Triable[] {
  return proceduresOf(talks).map((procedure) => {
    const last = invocationsOf(talks, procedure.id).at(-1);
    const kinds = kindsOf(voice, procedure);
    return {
      procedure: procedure.id,
      name: procedureName(voice, { procedure }),
      by: [...new Set([...procedure.invokedBy, ...(last?.by ?? [])])].map((id) => ({ id, name: voice.who(id) })),
      kinds,
      hours: procedure.steps.some(({ clock }) => clock?.unit === "h"),
      recorded:
        last === undefined
          ? null
          : {
              procedure: procedure.id,
              start: last.on,
              by: last.by[0] ?? "",
              events: last.events
                .filter(({ kind }) => kinds.some((each) => each.kind === kind))
                .map(({ kind, step, on, plus }) => ({ kind, step: step ?? "", on, plus: plus ? spanText(plus) : "" })),
            },
    };
  });
}

/** How a kind of event is written in the file. */
const written = (name: Text): string => (typeof name === "string" ? name : (name["en"] ?? Object.values(name)[0]!));

/** Extensions where consensus may extend, asking for optional steps, ends, what stops it, and the acts of rights. */
function kindsOf(voice: ClockVoice, procedure: Procedure): readonly TriableKind[] {
  const w = clocksPageWords(voice.lang).kinds;
  const named = (steps: Procedure["steps"]) =>
    steps.map(({ id }) => ({ id, name: stepName(voice, { procedure }, id) }));
  const { steps } = procedure;
  const extendable = steps.filter(({ extend, clock }) => extend === "consensus" && clock !== undefined);
  const optional = steps.filter((step) => step.optional);
  const acts = new Map(steps.flatMap(({ rights }) => rights.map(({ act }) => [written(act), act] as const)));
  return [
    ...(extendable.length > 0 ? [{ kind: "extended", name: w.extended, steps: named(extendable), spans: true }] : []),
    ...(optional.length > 0 ? [{ kind: "asked", name: w.asked, steps: named(optional), spans: false }] : []),
    { kind: "ended", name: w.ended, steps: named(steps), spans: false },
    ...procedure.stopsIf.map((stop) => ({
      kind: written(stop),
      name: w.stops(voice.kind(stop)),
      steps: [],
      spans: false,
    })),
    ...[...acts].map(([kind, act]) => ({ kind, name: w.uses(voice.say(act)), steps: [], spans: false })),
  ];
}

/** @param talks the slice, as talks */
export function triedView(
  voice: ClockVoice,
  talks: Talks,
  { tried, zones }: { readonly tried: Tried; readonly zones: readonly string[] },
): TriedView {
  const w = clocksPageWords(voice.lang);
  const procedure = proceduresOf(talks).find(({ id }) => id === tried.procedure);
  if (procedure === undefined) return { ok: false, problems: [w.noProcedure] };
  if (parseDate(tried.start)?.precision === undefined) return { ok: false, problems: [w.noStart] };
  const events = tried.events.flatMap((each) => eventOf(each) ?? []);
  const unsaid = tried.events.length - events.length;
  const by = tried.by === "" ? [] : [tried.by];
  const found = (among: readonly ProcedureEvent[]) =>
    clocksOf(talks, procedure, { suppose: { start: tried.start, by, events: among } });
  const result = found(events);
  if (result.kind === "problems")
    return {
      ok: false,
      problems: result.problems.map((problem) => {
        const { path, message, hint } = clockProblem(problem, procedure.id);
        return `${path.join(".")}: ${message}; ${hint}`;
      }),
    };
  if (result.kind !== "clocks") throw new Error(`expected a clock from a start, got ${result.kind}`);
  const clock = result.clocks[0]!;
  const block = withLine(voice, clock, zones);
  return {
    ok: true,
    block: {
      ...block,
      id: "tried-clock",
      answer: [w.ifSo, ...block.answer],
      say: [...block.say, ...(unsaid > 0 ? [[w.unsaid(unsaid)]] : [])],
    },
    against: events.length > 0 ? againstText(voice, found([]), clock.projection) : null,
  };
}

/** What the events change: the last end without them, and how far it has moved. */
function againstText(
  voice: ClockVoice,
  without: ReturnType<typeof clocksOf>,
  projection: Parameters<typeof lastEnd>[0],
): string | null {
  if (without.kind !== "clocks") return null;
  const w = clocksPageWords(voice.lang);
  const plain = without.clocks[0]!;
  const before = lastEnd(plain.projection);
  const after = lastEnd(projection);
  if (before === undefined) return null;
  const at = voice.end(before.ends, plain.zone);
  if (projection.stopped !== undefined || after === undefined) return w.without(at);
  return after.day === before.day ? w.unmoved(at) : w.moved(at, after.day - before.day);
}

/** Null while the form does not say all that the event needs. */
function eventOf({ kind, step, on, plus }: TriedEvent): ProcedureEvent | null {
  if (parseDate(on) === undefined) return null;
  const span = plus === "" ? undefined : parseSpan(plus);
  if (kind === "extended" && (span === undefined || span.n === 0)) return null;
  return { kind, on, ...(step === "" ? {} : { step }), ...(span === undefined ? {} : { plus: span }) };
}
