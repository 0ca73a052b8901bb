/** From a deal to its plan: the steps that the options of the deal bring, and what is missing between the two. */
import { conditionsOf } from "../../engine/phases/conditions.js";
import { entriesOf, idsOf, itemsOf } from "../../engine/phases/entries.js";
import type { Plain, Talks, Terms } from "../../talks/model.js";

/** An option of the deal by its issue. */
export interface Agreed {
  readonly issue: string;
  readonly option: string;
}

export interface BroughtStep {
  readonly id: string;
  /** The options of the deal that bring it; empty where no option of the file does: then it stands whatever is agreed. */
  readonly by: readonly Agreed[];
}

/** What the deal leaves to be written. Nothing is filled in. */
export type PlanGap =
  /** Nobody has written what this option obliges anybody to do. It may be nothing. */
  | { readonly kind: "no step"; readonly agreed: Agreed }
  /** A level of a numeric issue, which cannot bring steps: those it asks for stand in every deal. */
  | { readonly kind: "level"; readonly agreed: Agreed }
  /** A step it obliges is not among those known at the date of the talks. */
  | { readonly kind: "not known"; readonly agreed: Agreed; readonly step: string }
  /** A step of the deal waits for one that the deal does not bring: as it stands it never comes. */
  | { readonly kind: "waits"; readonly step: string; readonly on: string };

export interface PlanOfDeal {
  /** The talks with the plan cut to the steps of the deal. */
  readonly talks: Talks;
  /** Commitments, then tranches, each in file order. */
  readonly steps: readonly BroughtStep[];
  /** Steps of the file that only options outside the deal bring, in the same order. */
  readonly left: readonly string[];
  /** By issue in file order, then by step. */
  readonly gaps: readonly PlanGap[];
  /** Issues on which the deal says nothing. */
  readonly open: readonly string[];
}

export type PlannedDeal =
  | { readonly ok: true; readonly plan: PlanOfDeal }
  /** Names that are not of these talks: an issue, or an option of an issue. */
  | { readonly ok: false; readonly unknown: readonly { readonly issue: string; readonly option?: string }[] };

const stepSections = ["commitments", "tranches"] as const;

/**
 * The plan of a deal: every step that an option of it obliges, and every step that no option of the file obliges. An option that
 * obliges nothing, written `obliges: []`, lacks no step.
 *
 * Steps are filtered and nothing is added. Milestones, acts, texts and procedures stay as they are; groups keep the members that
 * are left, and go with fewer than two. A condition on a step that is gone stays written, so that what waits for it has no date
 * and counts for nobody; it is named among the gaps.
 *
 * @param talks cut to its date
 * @param deal option by issue; issues may be left out
 */
export function planOfDeal(talks: Talks, deal: Terms): PlannedDeal {
  const unknown = Object.entries(deal).flatMap(([issue, option]) => {
    const found = talks.issues.find(({ id }) => id === issue);
    if (found === undefined) return [{ issue }];
    return found.options.some(({ id }) => id === option) ? [] : [{ issue, option }];
  });
  if (unknown.length > 0) return { ok: false, unknown };

  const ids = stepSections.flatMap((section) => entriesOf(talks.later[section]).map(([id]) => id));
  const agreed = talks.issues.flatMap(({ id: issue, options }) =>
    options.flatMap(({ id: option, obliges, obligesNothing, level }) =>
      deal[issue] === option
        ? [
            {
              at: { issue, option },
              obliges,
              bare: obliges.length === 0 && !obligesNothing,
              isLevel: level !== undefined,
            },
          ]
        : [],
    ),
  );
  const tied = new Set(talks.issues.flatMap(({ options }) => options.flatMap(({ obliges }) => obliges)));
  const steps = ids.flatMap((id): BroughtStep[] => {
    const by = agreed.flatMap(({ at, obliges }) => (obliges.includes(id) ? [at] : []));
    return by.length > 0 || !tied.has(id) ? [{ id, by }] : [];
  });
  const kept = new Set(steps.map(({ id }) => id));
  const left = ids.filter((id) => !kept.has(id));
  const gaps = [
    ...agreed.flatMap(({ at, obliges, bare, isLevel }): PlanGap[] =>
      bare
        ? [{ kind: isLevel ? "level" : "no step", agreed: at }]
        : obliges.flatMap((step) => (ids.includes(step) ? [] : [{ kind: "not known", agreed: at, step }])),
    ),
    ...waitsInVain(talks, ids, kept),
  ];
  const open = talks.issues.flatMap(({ id }) => (Object.hasOwn(deal, id) ? [] : [id]));
  return { ok: true, plan: { talks: { ...talks, later: cutTo(talks.later, kept) }, steps, left, gaps, open } };
}

function waitsInVain({ later }: Talks, ids: readonly string[], kept: ReadonlySet<string>): PlanGap[] {
  return conditionsOf(later, ids).flatMap((conditions, k) => {
    if (!kept.has(ids[k]!)) return [];
    const gone = new Set(conditions.flatMap(({ on }) => (kept.has(ids[on]!) ? [] : [ids[on]!])));
    return [...gone].map((on): PlanGap => ({ kind: "waits", step: ids[k]!, on }));
  });
}

function cutTo(later: Talks["later"], kept: ReadonlySet<string>): Talks["later"] {
  const cut: Record<string, Plain> = { ...later };
  for (const section of stepSections) {
    const entries = entriesOf(later[section]).filter(([id]) => kept.has(id));
    if (entries.length > 0) cut[section] = Object.fromEntries(entries);
    else delete cut[section];
  }
  const groups = itemsOf(later.groups)
    .map((group) => ({ ...group, steps: idsOf(group.steps).filter((id) => kept.has(id)) }))
    .filter(({ steps }) => steps.length > 1);
  if (groups.length > 0) cut.groups = groups;
  else delete cut.groups;
  return cut;
}
