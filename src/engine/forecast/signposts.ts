/** What of the next 90 days would tell most about how the talks end. */
import type { IncidentEvents } from "./incident-events.js";
import { type Histories, monthsPerWeek } from "./machine.js";
import { ln } from "./numerics.js";
import type { TalksState } from "./state.js";
import { cellOf, continueCell, scenarios } from "./tally.js";

/** Events the machine itself lives through; what it does not live through (a concession, a verified milestone) cannot be told here. */
export const signpostEvents = ["incident", "incidents", "answered", "suspension", "agenda", "deadline"] as const;
export type SignpostEvent = (typeof signpostEvents)[number];

export interface Signpost {
  readonly event: SignpostEvent;
  /** Chance of the event within 90 days. */
  readonly chance: number;
  /** Scenario within 24 months, with and without the event: breakthrough, interim, breakdown, continue. */
  readonly given: readonly number[];
  readonly without: readonly number[];
  /** What knowing it would tell, nats. */
  readonly information: number;
  /** For a deadline: which. */
  readonly deadline?: string;
}

/** Hidden with fewer draws than this on either side. */
const fewest = 100;
export const watchedDays = 90;
const watchedMonths = watchedDays / 30.4375;

/** Counts of talks by event and scenario. */
export class SignpostCounts {
  readonly #counts = signpostEvents.map(() => new Float64Array(8));
  readonly #deadline: { readonly id: string; readonly month: number } | null;

  constructor({ deadlines }: TalksState) {
    const next = deadlines?.find(({ weeks }) => weeks >= 0 && weeks * monthsPerWeek <= watchedMonths);
    this.#deadline = next ? { id: next.id, month: next.weeks * monthsPerWeek } : null;
  }

  add(histories: Histories, incidents: Pick<IncidentEvents, "early" | "earlyAnswered"> | null): void {
    const { interim, breakthrough, breakdown, suspended, agenda } = histories;
    for (let talk = 0; talk < interim.length; talk++) {
      const cell = cellOf(breakthrough[talk]!, interim[talk]!, breakdown[talk]!);
      const scenario = cell === continueCell ? 3 : cell >> 2;
      const first = Math.min(breakthrough[talk]!, interim[talk]!, breakdown[talk]!);
      const early = incidents?.early[talk] ?? 0;
      this.#count(0, early > 0, scenario);
      this.#count(1, early > 1, scenario);
      this.#count(2, (incidents?.earlyAnswered[talk] ?? 0) > 0, scenario);
      this.#count(3, suspended[talk]! <= watchedMonths, scenario);
      this.#count(4, agenda[talk]! <= watchedMonths, scenario);
      this.#count(5, this.#deadline !== null && first > this.#deadline.month, scenario);
    }
  }

  /** Most telling first. */
  list(): Signpost[] {
    return signpostEvents
      .flatMap((event, k) => {
        const counts = this.#counts[k]!;
        const sum = (from: number) => counts.slice(from, from + 4).reduce((a, b) => a + b, 0);
        const [without, given] = [sum(0), sum(4)];
        if (without < fewest || given < fewest) return [];
        const shares = (from: number, of: number) => scenarios.map((_, s) => counts[from + s]! / of);
        return [
          {
            event,
            chance: given / (given + without),
            given: shares(4, given),
            without: shares(0, without),
            information: information(counts),
            ...(event === "deadline" && this.#deadline ? { deadline: this.#deadline.id } : {}),
          },
        ];
      })
      .sort((a, b) => b.information - a.information || (a.event < b.event ? -1 : 1));
  }

  #count(event: number, happened: boolean, scenario: number): void {
    this.#counts[event]![(happened ? 4 : 0) + scenario]!++;
  }
}

/** Mutual information of event (2) and scenario (4) from counts, nats; ≥ 0. */
function information(counts: Float64Array): number {
  const all = counts.reduce((a, b) => a + b, 0);
  let sum = 0;
  for (let o = 0; o < 2; o++) {
    let event = 0;
    for (let s = 0; s < 4; s++) event += counts[o * 4 + s]!;
    for (let s = 0; s < 4; s++) {
      const both = counts[o * 4 + s]!;
      if (both) sum += (both / all) * ln((both * all) / (event * (counts[s]! + counts[4 + s]!)));
    }
  }
  return Math.max(0, sum);
}
