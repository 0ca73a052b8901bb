/** What a conflict analysis says in sentences: what holds, where we are, drift, the joint step, warnings. */
import type { ConflictAnalysis } from "../../engine/stability/analysis.js";
import type { FromNow } from "../../engine/stability/from-now.js";
import { type Grade, gradeAt, type Hold, holds } from "../../engine/stability/grades.js";
import { concepts } from "../../engine/stability/model.js";
import { type ConflictVoice, holdIn } from "./naming.js";

/** Held by credible answers or better: what drift and joint steps are told to lead to. */
export const credible = (hold: Hold): boolean => holds.indexOf(hold) <= holds.indexOf("seq");

/** People can judge no more options than this. */
const mostJudged = 12;

/** Which state holds best. */
export function bestLine({ s, called }: ConflictVoice, { grades }: ConflictAnalysis): string {
  const best = grades?.[0];
  return best && credible(best.hold) ? s.best(called(best.state), s.hold[best.hold]) : s.noneHolds;
}

/**
 * The answer in at most two sentences: whether where we are holds, then where a joint step would lead or, without one, where things
 * drift. Without a status quo, which state holds best; with too many states to grade, whether where we are holds, else how many do.
 */
export const answerLine = (voice: ConflictVoice, analysis: ConflictAnalysis): string =>
  answerSentences(voice, analysis).join(" ");

/** The same by sentences, one or two. */
export function answerSentences(voice: ConflictVoice, analysis: ConflictAnalysis): readonly string[] {
  const { from, grades } = analysis;
  if (!grades) return [largeLine(voice, analysis)];
  const own = from && grades?.find(({ state }) => state === from.now);
  if (!from || !own) return [bestLine(voice, analysis)];
  const { s, called, who } = voice;
  const joint = jointEnd(from, grades);
  const drift = driftEnd(from, grades);
  const ahead = joint
    ? s.ahead.joint(joint.by.map(who), called(joint.grade.state), joint.grade.hold)
    : drift
      ? s.ahead.drift(called(drift.state), drift.hold)
      : undefined;
  return [s.nowHolds(called(from.now), own.hold, leaversOf(voice, own)), ...(ahead === undefined ? [] : [ahead])];
}

function largeLine(voice: ConflictVoice, { model, found }: ConflictAnalysis): string {
  const { s, called } = voice;
  const { now } = model;
  if (now === null) return s.counts(model.states, found.equilibria.seq.length);
  const grade = gradeAt(model, found, now);
  return s.nowHolds(called(now), grade.hold, leaversOf(voice, grade));
}

/** Listed one by one in a conflict too large to be put in order. */
export const mostListed = 36;

/** In a conflict too large to grade: that it is, and the states no one would leave alone, where they are few. */
export function largeLines({ s, state }: ConflictVoice, { model, found, grades }: ConflictAnalysis): string[] {
  if (grades) return [];
  const { nash } = found.equilibria;
  return [
    s.unordered(model.states),
    ...(nash.length <= mostListed ? [...nash].map((one) => s.about(state(one), s.hold.nash)) : []),
  ];
}

/** How many states there are, how many hold by credible answers, and how many under each concept. */
export const countLines = ({ s }: ConflictVoice, { model, found }: ConflictAnalysis): string[] => [
  s.counts(model.states, found.equilibria.seq.length),
  s.perConcept(concepts.map((concept) => ({ concept: s.concept[concept], states: found.equilibria[concept].length }))),
];

/** The ways from the status quo: drift, the joint step, what only a signature at once would bring, what can no longer be reached. */
export function awayLines(voice: ConflictVoice, { from, grades, model }: ConflictAnalysis): string[] {
  if (!from || !grades) return [];
  const { s, state, who } = voice;
  const signed = grades.find((grade) => credible(grade.hold) && from.signed.has(grade.state));
  const gone = model.states - 1 - from.legal.steps.size;
  return [
    driftLine(voice, from, grades),
    jointLine(voice, from, grades),
    ...(signed ? [s.signed(from.signed.get(signed.state)![0]!.map(who), state(signed.state))] : []),
    ...(gone > 0 ? [s.gone(gone)] : []),
  ];
}

/** Makers who would leave a state whatever is counted as an answer. */
export const leaversOf = ({ who }: ConflictVoice, { strongest }: Grade): string[] =>
  strongest.flatMap((concept, i) => (concept === null ? [who(i)] : []));

/** The best held state that drift reaches, step by step; or that nothing drifts, or that drift ends nowhere that holds. */
export function driftLine({ s, called, told }: ConflictVoice, from: FromNow, grades: readonly Grade[]): string {
  const { drift } = from;
  if (!drift.steps.size) return s.noDrift;
  const end = driftEnd(from, grades);
  return end
    ? s.drift(called(end.state), s.hold[end.hold], drift.path(end.state).map(told))
    : s.driftNowhere(drift.steps.size);
}

/** The best held state that a smallest set of makers can bring about together, or that there is none. */
export function jointLine({ s, called, move, who }: ConflictVoice, from: FromNow, grades: readonly Grade[]): string {
  const end = jointEnd(from, grades);
  if (!end) return s.noJoint;
  const { grade, by } = end;
  return s.joint(by.map(who), move(from.now, grade.state), called(grade.state), s.hold[grade.hold]);
}

/** Of the best held states that drift reaches, the first with the fewest steps. */
export function driftEnd({ drift }: FromNow, grades: readonly Grade[]): Grade | undefined {
  return bestHeld(grades, ({ state }) => drift.steps.get(state));
}

/** Of the best held states that drift does not reach, the first that a smallest set can bring about. */
export function jointEnd(
  { joint, drift }: FromNow,
  grades: readonly Grade[],
): { grade: Grade; by: readonly number[] } | undefined {
  const grade = bestHeld(grades, ({ state }) => (drift.steps.has(state) ? undefined : joint.get(state)?.[0]?.length));
  return grade && { grade, by: joint.get(grade.state)![0]! };
}

/** @param cost undefined where a state does not count */
function bestHeld(grades: readonly Grade[], cost: (grade: Grade) => number | undefined): Grade | undefined {
  let best: Grade | undefined;
  for (const grade of grades) {
    if (!credible(grade.hold) || cost(grade) === undefined) continue;
    const better = !best || (grade.hold === best.hold && cost(grade)! < cost(best)!);
    if (better) best = grade;
  }
  return best;
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
