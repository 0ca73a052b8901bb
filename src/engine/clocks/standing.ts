/** Who reads an invocation as made by somebody with standing. Views are kept apart by holder; nothing merges them. */
import { compareDates, parseDate } from "../../talks/dates.js";
import type { DateText } from "../../talks/model.js";
import type { Procedure, Standing } from "./model.js";

/** How one holder reads an invocation. */
export interface View {
  readonly holder: string;
  readonly standing: boolean;
  /** The file's entry that says so; absent: by the procedure's own list of who may invoke it. */
  readonly by?: Standing;
}

/** Whether all holders read an invocation alike, and how each reads it. */
export interface StandingRead {
  /** `nobody` where the file does not say who invoked it. */
  readonly common: "yes" | "no" | "contested" | "nobody";
  readonly views: readonly View[];
}

/**
 * Who holds that the invokers had standing on the day.
 *
 * A holder goes by the entries it holds (or everybody does) on the invoker and the procedure's text: standing on the day if one of them
 * covers it, last days included. Without such an entry it goes by the procedure's `invoked_by`. Of several invokers one with
 * standing is enough. Holders: the invokers, all who may invoke, all bound by the text, all who hold an entry; in that order.
 */
export function standingOn(
  procedure: Procedure,
  invocation: { readonly by: readonly string[]; readonly on: DateText },
  { standing, bound }: { readonly standing: readonly Standing[]; readonly bound: readonly string[] },
): StandingRead {
  const { by: invokers, on } = invocation;
  if (invokers.length === 0) return { common: "nobody", views: [] };
  const about = standing.filter(
    (each) => invokers.includes(each.who) && (procedure.text === undefined || each.in === procedure.text),
  );
  const holders = new Set([
    ...invokers,
    ...procedure.invokedBy,
    ...bound,
    ...about.flatMap(({ heldBy }) => heldBy ?? []),
  ]);
  const views = [...holders].map((holder): View => {
    const reads = invokers.map((who) => readOf(who));
    return { holder, ...(reads.find((read) => read.standing) ?? reads[0]) };

    function readOf(who: string): Omit<View, "holder"> {
      const held = about.filter(
        (each) => each.who === who && (each.heldBy === undefined || each.heldBy.includes(holder)),
      );
      if (held.length === 0) return { standing: procedure.invokedBy.includes(who) };
      const covering = held.find((each) => covers(each, on));
      return { standing: covering !== undefined, by: covering ?? held[held.length - 1] };
    }
  });
  const yes = views.filter((view) => view.standing).length;
  return { common: yes === views.length ? "yes" : yes === 0 ? "no" : "contested", views };
}

/** A day covered from the first day of `from` to the last of `until`. */
function covers({ from, until }: Standing, on: DateText): boolean {
  const day = parseDate(on);
  const first = from === undefined ? undefined : parseDate(from);
  if (day === undefined) throw new Error(`expected a date, got ${on}`);
  return (
    (first === undefined || first.firstDay <= day.lastDay) && (until === undefined || compareDates(on, until) <= 0)
  );
}
