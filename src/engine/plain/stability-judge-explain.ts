/** Replays every explanation: each move legal, the last state as claimed, and the choice of move and answer as promised; for tests. */
import { type Explanation, explain, holdsThere, stableThere } from "../stability/explain.js";
import { type Concept, concepts } from "../stability/model.js";
import type { PlainConflict } from "./stability-conflict.js";
import { type StabilityJudge, unlike } from "./stability-judge.js";
import { type PlainStep, plainImprovements, plainMoves, plainOthers, plainReach } from "./stability-moves.js";
import { plainAnswers, plainHolds, plainStable, plainUnanswered } from "./stability-verdicts.js";

interface Asked {
  readonly maker: number;
  readonly state: number;
  readonly concept: Concept;
}

export const judgeExplanations: StabilityJudge = ({ model, plain }) => {
  const found: string[] = [];
  for (const state of plain.states)
    for (const concept of concepts) {
      found.push(
        ...unlike(
          `${state} holds under ${concept}`,
          holdsThere(model, state, concept),
          plainHolds(plain, state, concept),
        ),
      );
      for (const maker of plain.makers.keys()) {
        const asked = { maker, state, concept };
        const what = `maker ${maker} at ${state} under ${concept}`;
        found.push(...unlike(`${what} stable there`, stableThere(model, asked), plainStable(plain, asked)));
        const said = explain(model, asked);
        for (const fault of replay(plain, asked, said)) found.push(`${what}: ${fault}: ${JSON.stringify(said)}`);
      }
    }
  return found;
};

function replay(plain: PlainConflict, asked: Asked, said: Explanation): string[] {
  const { maker, state, concept } = asked;
  const rank = plain.rank[maker];
  const moves = plainMoves(plain, maker, state);
  const gains = plainImprovements(plain, maker, state);
  const open = plainUnanswered(plain, asked);
  const kind = !plain.makers[maker].sees(state)
    ? "blind"
    : moves.length === 0
      ? "cannot move"
      : gains.length === 0
        ? "no better"
        : open.length
          ? "leaves"
          : "held";
  if (said.kind !== kind) return [`should say ${kind}`];
  if (said.kind !== "leaves" && said.kind !== "held") return [];

  const best = [...(said.kind === "leaves" ? open : gains)].sort((a, b) => rank[b] - rank[a] || a - b)[0];
  const found = unlike("move", stepOf(said.move), { by: maker, from: state, to: best });
  const others = plainOthers(plain, maker);
  const answerUnder = (of: Concept) => {
    const ways = plainReach(plain, others, best, of === "seq");
    const ends = [...ways].filter(([u]) => plainAnswers(plain, { ...asked, concept: of }, u));
    ends.sort(([a, x], [b, y]) => x.length - y.length || rank[a] - rank[b] || a - b);
    return ends[0]?.[1];
  };
  if (said.kind === "leaves") {
    const possible = concept === "nash" ? undefined : answerUnder("gmr");
    const why =
      concept === "nash" ? "alone" : !possible ? "unanswered" : concept === "seq" ? "answers hurt" : "escapes";
    if (said.why !== why) return [...found, `why should be ${why}`];
    if (said.why === "answers hurt" || said.why === "escapes")
      found.push(...unlike("answer", said.answer.map(stepOf), possible));
    if (
      said.why === "answers hurt" &&
      said.answer.every(({ by, from, to }) => plain.rank[by][to] > plain.rank[by][from])
    )
      found.push("no step of the answer hurts");
    if (said.why === "escapes") {
      const { by, from, to } = said.escape;
      const legal = by === maker && from === said.answer.at(-1)?.to && plainMoves(plain, maker, from).includes(to);
      if (!legal || rank[to] <= rank[state]) found.push("no escape");
    }
  } else {
    const answer = answerUnder(concept);
    found.push(
      ...unlike("answer", said.answer.map(stepOf), answer),
      ...unlike("worse", said.worse, rank[answer?.at(-1)?.to ?? state] < rank[state]),
      ...unlike("more", said.more, gains.length - 1),
    );
  }
  const walked =
    "answer" in said ? [said.move, ...said.answer, ...("escape" in said ? [said.escape] : [])] : [said.move];
  walked.forEach((step, k) => {
    const legal = plainMoves(plain, step.by, step.from).includes(step.to);
    const joined = k === 0 || (walked[k - 1].to === step.from && walked[k - 1].by !== step.by);
    const costs = plain.rank[step.by][step.to] < plain.rank[step.by][step.from];
    if (!legal || !joined || costs !== step.costs) found.push(`step ${k} cannot be replayed`);
  });
  return found;
}

const stepOf = ({ by, from, to }: PlainStep): PlainStep => ({ by, from, to });
