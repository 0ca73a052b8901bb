/** What of a party's conduct will be seen next: its promise that falls due, the next round. */
import { endOf, parseDate } from "../../../talks/dates.js";
import type { DateText, Talks } from "../../../talks/model.js";
import { commitmentStatuses } from "../../clocks/verdicts.js";
import { planDates } from "../../clocks/when.js";
import { entriesOf, idsOf, itemsOf } from "../../phases/entries.js";
import type { Ahead } from "../telling.js";
import { spanWeeks } from "./course.js";

const weekLength = 7 * 86_400_000;

/**
 * The promise of the party that falls due first after the date and on which nobody has spoken for good (ties: in the order of the file),
 * by the last day its date can mean; and the first round planned, or of the schedule, after the date. Nothing without a date.
 */
export function aheadOf(talks: Talks, party: string, asOf: DateText): Ahead {
  const now = parseDate(asOf)?.ends;
  if (now === undefined) return { promise: null, round: null };
  return { promise: promiseAfter(talks, { party, asOf, now }), round: roundAfter(talks, now) };
}

function promiseAfter(
  talks: Talks,
  { party, asOf, now }: { readonly party: string; readonly asOf: DateText; readonly now: number },
): Ahead["promise"] {
  const settled = new Set(
    commitmentStatuses(talks, asOf)
      .filter(({ verdict }) => verdict === "complete" || verdict === "non-compliant")
      .map(({ commitment }) => commitment),
  );
  const dates = planDates(talks);
  let next: Ahead["promise"] = null;
  for (const [id, { by }] of entriesOf(talks.later.commitments)) {
    if (!idsOf(by).includes(party) || settled.has(id)) continue;
    const due = dates.part(id, "due");
    const day = due?.latest ?? due?.earliest;
    if (day === undefined) continue;
    const within = ((day + 1) * 86_400_000 - now) / weekLength;
    if (within > 0 && (next === null || within < next.within)) next = { about: `commitments.${id}`, within };
  }
  return next;
}

function roundAfter(talks: Talks, now: number): Ahead["round"] {
  const planned = talks.rounds.map(({ on }, place) => ({
    about: `rounds.${place}`,
    within: (endOf(on) - now) / weekLength,
  }));
  const repeated = itemsOf(talks.later.schedule).flatMap(({ from, every, until }) => {
    const first = parseDate(String(from))?.ends;
    const weeks = spanWeeks(every);
    if (first === undefined) return [];
    const step = weeks === null ? Infinity : weeks * weekLength;
    const ends = parseDate(String(until ?? ""))?.ends ?? Infinity;
    const next = first > now ? first : first + (Math.floor((now - first) / step) + 1) * step;
    return next <= ends && Number.isFinite(next) ? [{ about: null, within: (next - now) / weekLength }] : [];
  });
  const ahead = [...planned, ...repeated].filter(({ within }) => within > 0);
  return ahead.sort((a, b) => a.within - b.within)[0] ?? null;
}
