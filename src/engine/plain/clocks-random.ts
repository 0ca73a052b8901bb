/** Random calendars, spans and procedures of a few steps, for tests. */
import type { PlainCalendar, PlainEvent, PlainProcedure, PlainProcedureStep, PlainSpan } from "./clocks.js";
import { type Dice, dice } from "./random-model.js";

export interface ProcedureCase {
  readonly procedure: PlainProcedure;
  readonly start: number;
  readonly events: readonly PlainEvent[];
  /** Absent: everything lies ahead, and all events count. */
  readonly asOf?: number;
}

/** 2023-11-20, so that years and a 29 February are crossed. */
const first = 19681;

export function randomCalendar(roll: Dice): PlainCalendar {
  const weekend = [[5, 6], [3, 4], [4], []][roll(4)];
  return { weekend, holidays: Array.from({ length: roll(12) }, () => first - 20 + roll(150)) };
}

export function randomSpan(roll: Dice, most = 12): PlainSpan {
  const unit = (["d", "d", "d", "wd", "w", "mo", "y"] as const)[roll(roll(3) ? 4 : 7)];
  return { unit, n: roll({ d: most, wd: most, w: 3, mo: 3, y: 2 }[unit]) + (roll(8) ? 1 : 0) };
}

export function randomProcedureCase(seed: number): ProcedureCase {
  const roll = dice(seed);
  const count = 1 + roll(6);
  const ids = Array.from({ length: count }, (_, i) => `s${i}`);
  const steps = ids.map((id, i): PlainProcedureStep => {
    const before = ids.slice(0, i).filter(() => roll(2) === 0);
    const begins: PlainProcedureStep["begins"] =
      i === 0 || roll(6) === 0
        ? "invocation"
        : before.length
          ? { join: roll(2) ? "all" : "any", of: before }
          : undefined;
    const led = i + 1 < count && roll(3) === 0 ? ids[i + 1 + roll(count - i - 1)] : undefined;
    const result = led === undefined && roll(2) ? `result of ${id}` : undefined;
    return {
      id,
      ...(begins !== undefined && { begins }),
      ...(roll(12) && { clock: randomSpan(roll) }),
      extendable: roll(2) === 0,
      ...(led !== undefined && { next: led }),
      ...(result !== undefined && { result }),
    };
  });
  const start = first + roll(60);
  const events: PlainEvent[] = [];
  for (let day = start - 3; events.length < 6; day += 1 + roll(14)) {
    if (day === start) continue;
    if (day > start + 60) break;
    const kind = ["extended", "extended", "ended", "ended", "withdrawn", "thunder"][roll(roll(6) ? 4 : 6)];
    const step = ids[roll(count)];
    const more =
      kind === "extended"
        ? roll(2)
          ? { step, plus: randomSpan(roll, 10) }
          : { step, until: day - 4 + roll(20) }
        : { step };
    events.push({ kind, day, ...(kind === "withdrawn" || kind === "thunder" ? {} : more) });
  }
  return {
    procedure: {
      steps,
      stopsIf: ["withdrawn"],
      workdays: roll(4) === 0,
      calendar: randomCalendar(roll),
    },
    start,
    events: roll(3) ? events : [],
    ...(roll(2) && { asOf: start - 1 + roll(70) }),
  };
}
