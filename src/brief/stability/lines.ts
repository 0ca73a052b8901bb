/** What a conflict analysis says in sentences: what holds, where we are, drift, the joint step, warnings. */
import type { ConflictAnalysis } from "../../engine/stability/analysis.js";
import type { FromNow } from "../../engine/stability/from-now.js";
import { type Grade, type Hold, holds } from "../../engine/stability/grades.js";
import { concepts } from "../../engine/stability/model.js";
import { type ConflictVoice, holdIn } from "./naming.js";

/** Held by credible answers or better: what drift and joint steps are told to lead to. */
export const credible = (hold: Hold): boolean => holds.indexOf(hold) <= holds.indexOf("seq");

/** People can judge no more options than this. */
const mostJudged = 12;

/** Which state holds best. */
export function bestLine({ s, state }: ConflictVoice, { grades }: ConflictAnalysis): string {
  const best = grades?.[0];
  return best && credible(best.hold) ? s.best(state(best.state), s.hold[best.hold]) : s.noneHolds;
}

/** From the status quo: how it holds itself, where drift leads, which joint step there is, what is out of reach; nothing without one. */
export function nowLines(voice: ConflictVoice, analysis: ConflictAnalysis): string[] {
  const { from, grades, model } = analysis;
  if (!from || !grades) return [];
  const { s, state, who } = voice;
  const own = grades.find((grade) => grade.state === from.now)!;
  const leavers = own.strongest.flatMap((strongest, i) => (strongest === null ? [who(i)] : []));
  const signed = grades.find((grade) => credible(grade.hold) && from.signed.has(grade.state));
  const gone = model.states - 1 - from.legal.steps.size;
  return [
    s.now(state(from.now), s.hold[own.hold], leavers),
    driftLine(voice, from, grades),
    jointLine(voice, from, grades),
    ...(signed ? [s.signed(from.signed.get(signed.state)![0]!.map(who), state(signed.state))] : []),
    ...(gone > 0 ? [s.gone(gone)] : []),
  ];
}

/** The best held state that drift reaches, step by step. */
function driftLine({ s, state, told }: ConflictVoice, { drift }: FromNow, grades: readonly Grade[]): string {
  if (!drift.steps.size) return s.noDrift;
  const end = grades.find((grade) => credible(grade.hold) && drift.steps.has(grade.state));
  return end
    ? s.drift(state(end.state), s.hold[end.hold], drift.path(end.state).map(told))
    : s.driftNowhere(drift.steps.size);
}

/** The best held state that a smallest set of makers can bring about together. */
function jointLine({ s, state, move, who }: ConflictVoice, { now, joint }: FromNow, grades: readonly Grade[]): string {
  const end = grades.find((grade) => credible(grade.hold) && joint.has(grade.state));
  if (!end) return s.noJoint;
  return s.joint(joint.get(end.state)![0]!.map(who), move(now, end.state), state(end.state), s.hold[end.hold]);
}

/** What makes the answer less than it looks: coarse preferences, patterns across makers, idle statements, blindness, too many options. */
export function warningLines(
  { s, who }: ConflictVoice,
  { model, coarse, idle, blind }: Pick<ConflictAnalysis, "model" | "coarse" | "idle" | "blind">,
): string[] {
  return [
    ...coarse.map(({ maker, why, levels }) => s.coarse(who(maker), why, levels, model.states)),
    ...model.patterns.flatMap(({ said, removes, spans }) => (spans ? [s.spans(said, removes)] : [])),
    ...idle.map(({ maker, said, why }) => s.idle(who(maker), said, why)),
    ...(model.options.length > mostJudged ? [s.many(model.options.length)] : []),
    ...concepts.flatMap((concept) => (blind[concept] ? [s.blind(s.concept[concept], blind[concept])] : [])),
  ];
}

/** Steps for a mediator between states that hold. */
export function jumpLines({ s, who, state }: ConflictVoice, analysis: ConflictAnalysis, most = 3): string[] {
  const hold = holdIn(analysis);
  return (analysis.jumps ?? [])
    .filter(({ to }) => credible(hold(to)))
    .slice(0, most)
    .map(({ by, from, to }) => s.jump(by.map(who), state(from), state(to)));
}
