/** What is said of a plan in sentences, and its points of stopping as a table. */
import { type Dated, isFirm } from "../../engine/clocks/when.js";
import type { OrderedPlan, PlanAnalysis } from "../../engine/phases/analysis.js";
import type { Exposure } from "../../engine/phases/exposure.js";
import { sharesOfGiving } from "../../engine/phases/shares.js";
import type { CellLine, Table } from "../blocks.js";
import { cornerOf } from "../phases-page/curve-chart.js";
import { type PlanMessages, planMessages, type SideWorst } from "./messages.js";
import type { PlanVoice } from "./naming.js";
import type { PlannedTalks } from "./planned.js";

interface Told {
  readonly v: PlanVoice;
  readonly s: PlanMessages;
  readonly of: PlannedTalks;
  readonly plan: PlanAnalysis;
  readonly ordered: OrderedPlan;
}

/** The bottom line: who is exposed most and when, what the best order would do, which single move is worth most. */
export function answerLines(v: PlanVoice, of: PlannedTalks): string[] {
  const s = planMessages(v.lang);
  const { plan } = of;
  if (plan === null) return [s.noSteps];
  if (plan.ordered === null) return [s.noOrder];
  if (!plan.model.steps.some(({ rated }) => rated)) return [s.unrated(plan.model.steps.length)];
  const told: Told = { v, s, of, plan, ordered: plan.ordered };
  const { best, own, move } = plan.ordered;
  const [first, ...others] = sidesWorst(told).filter(({ raw }) => raw > 0);
  const idle = sidesWorst(told).filter(({ raw }) => raw === 0);
  const point = (value: number) => v.n.points(value / plan.model.scale);
  const same = best.upper === own.exposure.z;
  return [
    first === undefined
      ? s.nobody
      : [
          s.worst(first),
          s.others(
            others,
            idle.map(({ who }) => who),
          ),
        ]
          .filter((line) => line !== "")
          .join(" "),
    ...(first === undefined ? [] : [s.best(point(best.upper), best.proven ? null : point(best.lower), same)]),
    ...(same ? [] : [move === null ? s.noMove : moveLine(told)]),
  ];
}

/** Phases and their corner, the best order, where a side would gain by stopping, what still holds when all is done. */
export function evidenceLines(v: PlanVoice, of: PlannedTalks): string[] {
  const s = planMessages(v.lang);
  const { plan } = of;
  if (!plan?.ordered || !plan.model.steps.some(({ rated }) => rated)) return [];
  const told: Told = { v, s, of, plan, ordered: plan.ordered };
  const { best, own } = plan.ordered;
  const same = best.order.every((unit, k) => unit === own.order[k]);
  return [
    ...(same
      ? []
      : [
          s.order(
            best.order.map((unit) => unitName(told, unit)),
            best.settled,
          ),
        ]),
    ...phasesLines(told),
    ...stoppingLines(told),
    ...of.groups.flatMap(({ members, tied, apart }) =>
      tied && apart && tied.z > apart.z
        ? [
            s.tied(
              v.things(members.map((member) => plan.model.steps[member]!.id)),
              pointsOf(told, apart.z),
              pointsOf(told, tied.z),
            ),
          ]
        : [],
    ),
  ];
}

/** How the numbers are to be read. */
export function keyLines(v: PlanVoice, { plan, talks }: PlannedTalks): string[] {
  const s = planMessages(v.lang);
  if (!plan?.ordered || !plan.model.steps.some(({ rated }) => rated)) return [];
  const unrated = plan.model.steps.filter(({ rated }) => !rated).map(({ id }) => id);
  const ranged = JSON.stringify([talks.later.commitments ?? {}, talks.later.tranches ?? {}]).includes('"low"');
  const stated = plan.model.partyNumbers.cautious.flatMap(({ leavingCost }, p) =>
    leavingCost > 0 ? [{ who: v.who(plan.model.parties[p]!), points: v.n.points(leavingCost / plan.model.scale) }] : [],
  );
  return [
    s.meaning,
    s.convention,
    s.leavingCost(stated),
    ...(ranged ? [s.worstCase] : []),
    ...(plan.model.rounded ? [s.rounded] : []),
    ...(unrated.length > 0 ? [s.leftOut(v.things(unrated))] : []),
  ];
}

/** Every point at which somebody could stop: its date where any has one, after which step, exposure and slack of each side. */
export function pointsTable(v: PlanVoice, of: PlannedTalks): Table | null {
  const { plan } = of;
  const s = planMessages(v.lang);
  if (!plan?.ordered || !plan.model.steps.some(({ rated }) => rated)) return null;
  const told: Told = { v, s, of, plan, ordered: plan.ordered };
  const { exposure, order } = plan.ordered.own;
  const sides = plan.model.parties.map((party) => v.who(party));
  const cell = (text: string): readonly CellLine[] => [{ kind: "text", words: [text] }];
  const dated = order.some((unit) => dateOfUnit(told, unit) !== "");
  const worst = exposure.worst !== null && exposure.worst.exposure > 0 ? exposure.worst : null;
  return {
    kind: "table",
    id: "defection-points",
    caption: s.table.caption,
    columns: [
      ...(dated ? [{ head: [s.table.date], kind: "text" as const }] : []),
      { head: [s.table.after], kind: "text" },
      ...sides.flatMap((side) => [
        { head: [s.table.exposure(side)], kind: "number" as const },
        { head: [s.table.slack(side)], kind: "number" as const },
      ]),
    ],
    rows: exposure.points.map(({ after, exposure: e, slack }, k) => ({
      cells: [
        ...(dated ? [cell(after === null ? "" : dateOfUnit(told, order[after]!) || s.table.undated)] : []),
        cell(after === null ? s.table.start : plainName(told, order[after]!)),
        ...sides.flatMap((_, p) => [
          [
            ...cell(pointsOf(told, e[p]!)),
            ...(worst?.point === k && worst.party === p ? [{ kind: "aside" as const, words: [s.table.worst] }] : []),
          ],
          cell(pointsOf(told, slack[p]!)),
        ]),
      ],
    })),
  };
}

type Side = SideWorst & { readonly raw: number };

/** Each side at its worst point, the most exposed first: by points, as orders are compared; of equal points by share of its own giving. */
function sidesWorst(told: Told): Side[] {
  const { v, plan, ordered } = told;
  const { exposure, order } = ordered.own;
  const shares = sharesOfGiving(plan.model);
  return plan.model.parties
    .map((party, p): Side & { readonly rank: number } => {
      const raw = exposure.worstOf[p]!;
      const { after } = exposure.points.find((point) => point.exposure[p] === raw) ?? exposure.points[0]!;
      const unit = after === null ? undefined : order[after];
      const share = shares[p];
      return {
        who: v.who(party),
        raw,
        rank: share == null ? 0 : raw * share,
        points: pointsOf(told, raw),
        ...(share == null || raw === 0 ? {} : { share: v.n.whole(Math.round(raw * share)) }),
        after: unit === undefined ? "" : unitName(told, unit),
        when: unit === undefined ? "" : dateOfUnit(told, unit),
      };
    })
    .sort((a, b) => b.raw - a.raw || b.rank - a.rank);
}

function moveLine(told: Told): string {
  const { s, ordered } = told;
  const { unit, to, order, z } = ordered.move!;
  const before = order[to + 1];
  const beside =
    before === undefined
      ? { name: unitName(told, order[to - 1]!), before: false }
      : { name: unitName(told, before), before: true };
  return s.move(unitName(told, unit), beside, pointsOf(told, z));
}

function phasesLines(told: Told): string[] {
  const { s, v, ordered } = told;
  const known = ordered.curve.flatMap(({ phases, worst }) => (worst === null ? [] : [{ phases, worst }]));
  const [first] = known;
  if (first === undefined || known.length < 2) return [];
  const least = known[known.length - 1]!.worst;
  const enough = known.findIndex(({ worst }) => worst === least);
  const shown = known.slice(0, enough + 1);
  const corner = cornerOf(ordered.curve);
  return [
    [
      s.phases(
        shown.map(({ phases, worst }) => [v.n.whole(phases), pointsOf(told, worst)]),
        first.phases,
      ),
      ...(corner && corner.phases !== shown[shown.length - 1]!.phases
        ? [s.corner(v.n.whole(corner.phases), pointsOf(told, corner.worst))]
        : []),
    ].join(" "),
  ];
}

function stoppingLines(told: Told): string[] {
  const { s, v, plan, ordered } = told;
  const { exposure, order } = ordered.own;
  const costs = plan.model.partyNumbers.cautious.map(({ leavingCost }) => leavingCost);
  const end = exposure.points[exposure.points.length - 1]!;
  return [
    ...(exposure.holds
      ? [s.holds(exposure.holdsStrictly)]
      : needsOf(exposure, costs).map(({ party, least }) => {
          const { after } = exposure.points[least]!;
          return s.needs(
            v.who(plan.model.parties[party]!),
            pointsOf(told, exposure.needed[party]!),
            after === null ? "" : unitName(told, order[after]!),
            costs[party]! > 0 ? pointsOf(told, costs[party]!) : null,
          );
        })),
    s.completed(plan.model.parties.map((party, p) => ({ who: v.who(party), slack: pointsOf(told, end.slack[p]!) }))),
  ];
}

/** Sides that would gain by stopping somewhere, and the point at which most. */
function needsOf({ points, needed }: Exposure, costs: readonly number[]) {
  return [...needed.keys()]
    .filter((party) => needed[party]! > costs[party]!)
    .map((party) => ({
      party,
      least: points.reduce((least, point, k) => (point.slack[party]! < points[least]!.slack[party]! ? k : least), 0),
    }));
}

const pointsOf = ({ v, plan }: Told, value: number): string => v.n.points(value / plan.model.scale);

const unitIds = ({ plan }: Told, unit: number): string[] =>
  plan.units[unit]!.members.map((member) => plan.model.steps[member]!.id);

const unitName = (told: Told, unit: number): string => told.v.things(unitIds(told, unit));

const plainName = (told: Told, unit: number): string => told.v.brief(unitIds(told, unit));

/** The latest date of a unit's steps in words; empty where none has one. */
function dateOfUnit({ of, v, s }: Told, unit: number): string {
  const { plan, dates } = of;
  const all = plan!.units[unit]!.members.map((member) => dates.of(plan!.model.steps[member]!.id));
  const latest = all.reduce((a, b) => ((b.latest ?? b.earliest ?? 0) > (a.latest ?? a.earliest ?? 0) ? b : a));
  return dateText(latest, v, s);
}

function dateText(dated: Dated, v: PlanVoice, { table }: PlanMessages): string {
  const { earliest, latest } = dated;
  if (earliest === undefined) return latest === undefined ? "" : table.atTheLatest(v.day(latest));
  if (latest === undefined) return table.notBefore(v.day(earliest));
  return isFirm(dated) ? v.day(earliest) : table.between(v.day(earliest), v.day(latest));
}
