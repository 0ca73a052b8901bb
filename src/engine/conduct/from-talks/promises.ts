/** What a party promised and did, from the commitments of a file. */
import { parseDate } from "../../../talks/dates.js";
import { toNumber } from "../../../talks/fraction.js";
import type { DateText, Plain, Talks } from "../../../talks/model.js";
import { type CommitmentStatus, commitmentStatuses } from "../../clocks/verdicts.js";
import { type PlanDates, planDates } from "../../clocks/when.js";
import { entriesOf, idsOf, isEntry, itemsOf, listOf, type PlanEntry } from "../../phases/entries.js";
import { exactPoints } from "../../phases/points.js";
import type { CostlyAct, Undertaking } from "../record.js";
import { type Course, spanWeeks } from "./course.js";
import type { MissingList } from "./missing.js";

/** Under this code a promise is excused in `silence`, with the reason that must stand there: force majeure. */
export const excusedBy = "force-majeure";

const dayLength = 1 / 7;

/**
 * Promises of the party of which something can be said, by their common verdict among those with standing (doer, receiver, verifier):
 * complete by the date due is kept, later is late, non-compliant is broken, disputed is disputed; the rest is no evidence. A verdict may
 * come later than the deed by the promise's `lag`. Dates that moved cannot be told from a file: it holds one date.
 *
 * Weights are costs to the party relative to their mean over these promises; 1 where none is given.
 *
 * And acts: promises found complete that cannot be taken back (`reversal` none, or not given) or that a verifier found complete, with
 * what they cost as a share of all that the plan costs the party. Without a cost they are left out and noted.
 */
export function promisesOf(
  talks: Talks,
  { party, asOf }: { readonly party: string; readonly asOf: DateText },
  course: Course,
  missing: MissingList,
): { readonly promises: Undertaking[]; readonly acts: CostlyAct[] } {
  const entries = new Map(entriesOf(talks.later.commitments));
  const dates = planDates(talks);
  const excused = new Set(
    itemsOf(talks.later.silence).flatMap(({ code, where }) =>
      code === excusedBy && typeof where === "string" ? [where] : [],
    ),
  );
  const spoken = commitmentStatuses(talks, asOf).flatMap((status) => {
    const entry = entries.get(status.commitment)!;
    const said = idsOf(entry.by).includes(party) ? saidOf(status, entry, course) : null;
    return said && said.at >= 0 ? [{ id: status.commitment, entry, ...said }] : [];
  });
  if (!spoken.length) missing.note("commitments", "no-verdicts");
  const total = [...entriesOf(talks.later.commitments), ...entriesOf(talks.later.tranches)]
    .filter(([, { by }]) => idsOf(by).includes(party))
    .reduce((sum, [, entry]) => sum + (costTo(entry, party) ?? 0), 0);
  const costs = spoken.map(({ entry }) => costTo(entry, party));
  const given = costs.filter((cost): cost is number => cost !== null);
  const mean = given.reduce((sum, cost) => sum + cost, 0) / given.length;

  const promises = spoken.map(({ id, entry, at, verdict }, k): Undertaking => {
    const due = dueOf(id, dates, course);
    if (due === null && verdict === "complete") missing.note("commitments", "due-not-dated", id);
    const cost = costs[k];
    const late = due === null || verdict !== "complete" ? 0 : at - due;
    const lateBeyond = late > (spanWeeks(entry.lag) ?? 0) + 1e-9;
    return {
      at,
      records: [`commitments.${id}`],
      due: due ?? at,
      period: Math.max(dayLength, (due ?? at) - promisedAt(entry, talks, course)),
      weight: cost === null || cost === undefined || !(mean > 0) ? 1 : cost / mean,
      verdict: excused.has(id)
        ? "excused"
        : verdict === "disputed"
          ? "disputed"
          : verdict === "non-compliant"
            ? "broken"
            : lateBeyond
              ? "late"
              : "kept",
      late: lateBeyond ? late : 0,
    };
  });
  const acts = spoken.flatMap(({ id, entry, at, verdict, verified }, k): CostlyAct[] => {
    if (verdict !== "complete" || !(verified || isFinal(entry.reversal))) return [];
    const cost = costs[k];
    if (cost === null || cost === undefined) missing.note("commitments.cost", "costs-not-stated", id);
    return cost && total > 0 ? [{ at, records: [`commitments.${id}`], cost: cost / total }] : [];
  });
  const byTime = (a: { at: number }, b: { at: number }) => a.at - b.at;
  return { promises: promises.sort(byTime), acts: acts.sort(byTime) };
}

interface Spoken {
  /** When it could be said, in weeks. */
  readonly at: number;
  readonly verdict: "complete" | "non-compliant" | "disputed";
  /** Found complete by a verifier that is not the doer. */
  readonly verified: boolean;
}

function saidOf({ verdict, held, dispute }: CommitmentStatus, entry: PlanEntry, course: Course): Spoken | null {
  if (verdict !== "complete" && verdict !== "non-compliant" && verdict !== "disputed") return null;
  const counting = held.filter(({ withStanding }) => withStanding);
  const at =
    verdict === "complete"
      ? Math.min(...counting.map(({ holder }) => foundComplete(entry, holder, course)))
      : dispute && "procedure" in dispute
        ? course.weekOf(dispute.on)
        : Math.max(...counting.map(({ on }) => course.weekOf(on)));
  const [verifiers, doers] = [idsOf(entry.verified_by), idsOf(entry.by)];
  const verified = counting.some(
    (each) => each.verdict === "complete" && verifiers.includes(each.holder) && !doers.includes(each.holder),
  );
  return { at, verdict, verified };
}

/** The first time since it last said otherwise that a holder found it complete. */
function foundComplete(entry: PlanEntry, holder: string, course: Course): number {
  const own = itemsOf(entry.verdicts)
    .filter(({ by }) => by === holder)
    .map(({ on, verdict }) => ({ at: course.weekOf(String(on)), verdict }))
    .sort((a, b) => a.at - b.at);
  const other = own.map(({ verdict }) => verdict !== "complete").lastIndexOf(true);
  return own[other + 1]?.at ?? Infinity;
}

/** The last day it can mean, at its end, in weeks; null where no date is known. */
function dueOf(id: string, dates: PlanDates, course: Course): number | null {
  const due = dates.part(id, "due");
  const day = due?.latest ?? due?.earliest;
  return day === undefined ? null : course.weekOfDay(day + 1);
}

/** When it was agreed: the version of its text; failing that, when the talks began. */
function promisedAt(entry: PlanEntry, talks: Talks, course: Course): number {
  const clause = listOf(entry.clause).find(isEntry);
  const texts = talks.later.texts;
  const text = isEntry(texts) && typeof clause?.text === "string" ? texts[clause.text] : undefined;
  const version = isEntry(text) ? String(text.version ?? "") : "";
  return parseDate(version) ? course.weekOf(version) : 0;
}

const isFinal = (reversal: Plain | undefined): boolean => reversal === undefined || reversal === "none";

function costTo({ cost }: PlanEntry, party: string): number | null {
  if (!isEntry(cost) || !Object.hasOwn(cost, party)) return null;
  return Math.max(0, toNumber(exactPoints(cost[party]).best));
}
