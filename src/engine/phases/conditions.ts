import type { Plain } from "../../talks/model.js";
import { entriesOf, isEntry, itemsOf, listOf, type PlanEntry } from "./entries.js";
import type { Condition, Need } from "./model.js";

type Later = Readonly<Record<string, Plain>>;

/**
 * What each step waits for, as conditions on other steps.
 *
 * Read from `after`; from the date a step starts on, where that is counted from other moments (`start` of a commitment, `on` of
 * a tranche); and through milestones and acts, down to the steps that they wait for. `{after: x}` and a plain id need x
 * finished, `{with: x}` needs it at the same moment, `latest_of` needs all it lists; `earliest_of` and `or_earlier` need none of
 * what they list for certain, so they order nothing. A need other than `finished` holds for the moment named last: a step
 * after a *verified* milestone waits for what the milestone waits for. Simultaneous through a milestone is `finished`, unless
 * every link says `with`.
 *
 * @param ids step ids in order; conditions name them by index, each pair once per need, in the order found
 */
export function conditionsOf(later: Later, ids: readonly string[]): Condition[][] {
  const index = new Map(ids.map((id, k) => [id, k]));
  const between = linksOfMoments(later);
  const steps = [...entriesOf(later.commitments), ...entriesOf(later.tranches)];
  return steps.map(([, entry]) => {
    const found = new Map<string, Condition>();
    const visit = ({ on, need }: Link, through: readonly string[]): void => {
      const step = index.get(on);
      if (step !== undefined) {
        const key = `${step} ${JSON.stringify(need)}`;
        if (!found.has(key)) found.set(key, { on: step, need, through });
      } else if (!through.includes(on)) {
        for (const link of between.get(on) ?? [])
          visit({ on: link.on, need: joined(need, link.need) }, [...through, on]);
      }
    };
    for (const link of linksOfStep(entry)) visit(link, []);
    return [...found.values()];
  });
}

interface Link {
  readonly on: string;
  readonly need: Need;
}

function linksOfStep(entry: PlanEntry): Link[] {
  const after = listOf(entry.after).map((condition): Link => {
    if (!isEntry(condition)) return { on: String(condition), need: "finished" };
    return { on: String(condition.on), need: needOf(condition.need) };
  });
  return [...after, ...linksOfWhen(entry.start ?? entry.on)];
}

function needOf(need: Plain | undefined): Need {
  if (isEntry(need)) return { fraction: Number(need.fraction) };
  return need === "verified" || need === "simultaneous" ? need : "finished";
}

/** What a time waits for, for certain. */
function linksOfWhen(when: Plain | undefined): Link[] {
  if (!isEntry(when)) return [];
  if (typeof when.after === "string") return [{ on: when.after, need: "finished" }];
  if (typeof when.with === "string") return [{ on: when.with, need: "simultaneous" }];
  const latest = listOf(when.latest_of).flatMap(linksOfWhen);
  const earliest = listOf(when.earliest_of);
  const links = [...latest, ...(earliest.length === 1 ? linksOfWhen(earliest[0]) : [])];
  return links.length > 1 ? links.map(({ on }) => ({ on, need: "finished" })) : links;
}

/** Milestones by their `when`, acts by when they take effect. */
function linksOfMoments(later: Later): ReadonlyMap<string, readonly Link[]> {
  const milestones = entriesOf(later.milestones).map(([id, entry]) => [
    id,
    entry.or_earlier === undefined ? linksOfWhen(entry.when) : [],
  ]);
  const acts = itemsOf(later.acts).map((act) => [String(act.id), linksOfWhen(act.effective ?? act.adopted)]);
  return new Map([...milestones, ...acts] as [string, Link[]][]);
}

function joined(asked: Need, link: Need): Need {
  if (asked === "simultaneous") return link === "simultaneous" ? "simultaneous" : "finished";
  return asked;
}
