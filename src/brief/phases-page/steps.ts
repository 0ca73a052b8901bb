/** The steps of a plan in words: who, when, verified by whom, after what, and what it costs and is worth to whom. */
import { isEntry, listOf, type PlanEntry } from "../../engine/phases/entries.js";
import type { Unit } from "../../engine/phases/model.js";
import { exactPoints } from "../../engine/phases/points.js";
import { toNumber } from "../../talks/fraction.js";
import type { Plain, Text } from "../../talks/model.js";
import type { Inline, Words } from "../blocks.js";
import { clean } from "../text.js";
import type { ReadPlan } from "./solve.js";
import type { StepView, UnitView } from "./view.js";
import type { PlanVoice } from "./voice.js";

export function unitViews(voice: PlanVoice, plan: ReadPlan, units: readonly Unit[]): UnitView[] {
  const unitOf = new Map(units.flatMap(({ members }, u) => members.map((member) => [member, u] as const)));
  return units.map((unit, u) => ({
    unit: u,
    name: voice.unitPlain(unit),
    members: unit.members.map((member) => stepView(voice, plan, member)),
    moment: unit.members.length > 1 ? voice.w.step.moment(unit.members.length) : null,
    after: unit.after.map((before) => ({
      unit: before,
      refused: voice.w.step.refusedAfter(
        voice.unit(unit),
        voice.unit(units[before]!),
        unit.members.some((member) =>
          plan.model.steps[member]!.after.some(({ on, need }) => need === "verified" && unitOf.get(on) === before),
        ),
      ),
    })),
  }));
}

export function stepView(voice: PlanVoice, plan: ReadPlan, step: number): StepView {
  const { model, dates } = plan;
  const { id, kind, by, to, verifiedBy } = model.steps[step]!;
  const { w, say, whoName, n } = voice;
  const entry = voice.entry(step);
  const verifiable = kind === "commitment" && entry["kind"] !== "permit" && entry["kind"] !== "refrain";
  const { name, what, amount, currency, holder, use, note, reversal } = entry;
  return {
    id,
    name: voice.stepPlain(step),
    kind,
    who: by.length ? w.step.who(listed(voice, by), listed(voice, to)) : [w.step.nobody],
    when: voice.dated(dates.of(id)),
    verified: verifiedBy.length
      ? w.step.verified(n.list(verifiedBy.map(whoName)))
      : verifiable
        ? w.step.unverified
        : "",
    about: [
      ...(name !== undefined && what !== undefined ? [say(what as Text)] : []),
      ...(typeof amount === "number" || typeof amount === "string"
        ? [w.step.amount(n.level(Number(amount)), currency === undefined ? "" : clean(String(currency)))]
        : []),
      ...(holder === undefined ? [] : [w.step.heldBy(whoName(String(holder)))]),
      ...(use === undefined ? [] : [w.step.use(say(use as Text))]),
    ],
    waits: model.steps[step]!.after.map(({ on, need, through }) => {
      const waited = voice.step(on);
      if (typeof need === "object") return w.step.waits.fraction(waited, n.percent(need.fraction));
      // Through a milestone or an act: that is what the file names.
      return w.step.waits[need](through.length ? voice.moment(through[0]!) : waited);
    }),
    numbers: numbersOf(voice, plan, entry, reversal),
    sources: listOf(entry["source"]).map(String),
    note: note === undefined ? null : say(note as Text),
  };
}

/** Names in a list, each in its colour. */
function listed(voice: PlanVoice, ids: readonly string[]): Words {
  return ids.flatMap((id, k): Inline[] => [
    ...(k === 0
      ? []
      : [k === ids.length - 1 ? (voice.lang === "fa" ? " و " : " and ") : voice.lang === "fa" ? "، " : ", "]),
    voice.who(id),
  ]);
}

/** As in the file, with the whole range; marked as judgement. */
function numbersOf(
  voice: PlanVoice,
  { model }: ReadPlan,
  entry: PlanEntry,
  reversal: Plain | undefined,
): readonly Words[] {
  const { w } = voice;
  const of = (key: "cost" | "worth") =>
    model.parties.flatMap((party, p): Words[] => {
      const points = entry[key];
      const written = isEntry(points) && Object.hasOwn(points, party) ? points[party] : undefined;
      return written === undefined ? [] : [w.step[key](voice.party(p), ranged(voice, written))];
    });
  const numbers = [...of("cost"), ...of("worth")];
  if (!numbers.length) return [[w.step.unrated]];
  const [giver, receiver] = sharesOf(reversal);
  return [
    ...numbers,
    [
      giver === 0 && receiver === 0
        ? w.step.irreversible
        : w.step.reversal(voice.n.percent(giver), voice.n.percent(receiver)),
    ],
  ];
}

function ranged({ n }: PlanVoice, written: Plain): string {
  const { low, best, high } = exactPoints(written);
  return n.ranged({ low: toNumber(low), best: toNumber(best), high: toNumber(high) });
}

const inWords: Readonly<Record<string, number>> = { none: 0, costly: 0.5, easy: 1 };

function sharesOf(reversal: Plain | undefined): readonly [giver: number, receiver: number] {
  const share = (value: Plain | undefined) => (value === undefined ? 0 : (inWords[String(value)] ?? Number(value)));
  return isEntry(reversal)
    ? [share(reversal["giver"]), share(reversal["receiver"])]
    : [share(reversal), share(reversal)];
}
