/** What a side could do from where the talks are, who would answer, and what it would lose by leaving what others would settle on. */
import { answerTo, explain } from "../../engine/stability/explain.js";
import { conceptsOf, type Hold } from "../../engine/stability/grades.js";
import type { ConflictModel } from "../../engine/stability/model.js";
import { movesOf } from "../../engine/stability/moves.js";
import type { Analysed } from "../analysed.js";
import type { Block, CellLine, Row, Table } from "../blocks.js";
import type { Voice } from "../naming.js";
import { driftEnd, jointEnd } from "../stability/lines.js";
import { type ConflictVoice, conflictVoice, holdIn, sentence } from "../stability/naming.js";
import { sideHoldsWords } from "./holds-words.js";
import { idOf, type Side } from "./side.js";

/** Null where the conflict has no such maker, says not where we are, or could not be judged in time. */
export function holdsBlock({ lang }: Voice, { conflict }: Analysed, side: Side): Block | null {
  if (conflict?.kind !== "judged") return null;
  const { analysis } = conflict;
  const { model, from, grades } = analysis;
  const maker = model.makers.findIndex(({ id }) => id === idOf(side));
  if (maker < 0 || !from || !grades) return null;
  const words = sideHoldsWords(lang);
  const voice = conflictVoice(model, lang);
  const hold = holdIn(analysis);
  const told = (state: number) => toldAt(voice, { model, maker, state, now: from.now, hold: hold(state) });
  const joint = jointEnd(from, grades);
  const drift = driftEnd(from, grades);
  const table = movesTable(voice, { model, maker, now: from.now, lang });
  return {
    id: "side-holds",
    question: words.question,
    answer: [words.now(voice.called(from.now), told(from.now))],
    say: [
      ...(joint
        ? [
            words.joint(
              joint.by.map(voice.who),

              voice.called(joint.grade.state),
              told(joint.grade.state),
            ),
          ]
        : []),
      ...(drift ? [words.drift(voice.called(drift.state), told(drift.state))] : []),
    ].map((line) => [line]),
    body: table ? [table] : [],
    actions: [],
    key: [[voice.s.inThisModel], [voice.s.meaning]],
  };
}

interface At {
  readonly model: ConflictModel;
  readonly maker: number;
  readonly state: number;
  readonly now: number;
  readonly hold: Hold;
}

/** Why it would stay or leave, under the concept by which the state holds; where none does, under credible answers. */
function toldAt(voice: ConflictVoice, { model, maker, state, now, hold }: At): string {
  const concept = conceptsOf(hold)[0] ?? "seq";
  return sentence(voice, { maker, state, now }, explain(model, { state, maker, concept }));
}

/** Each act of its own that it could take or drop from where we are, alone: what that is worth to it and who would answer. */
function movesTable(
  voice: ConflictVoice,
  {
    model,
    maker,
    now,
    lang,
  }: { readonly model: ConflictModel; readonly maker: number; readonly now: number; readonly lang: Voice["lang"] },
): Table | null {
  const words = sideHoldsWords(lang);
  const { ranks } = model.makers[maker]!;
  const single = (to: number) => ((to ^ now) & ((to ^ now) - 1)) === 0;
  const text = (said: string): readonly CellLine[] => [{ kind: "text", words: [said] }];
  const rows = movesOf(model, maker, now)
    .filter(single)
    .map((to): Row => {
      const gains = ranks[to]! - ranks[now]!;
      const answer = gains > 0 ? answerTo(model, { by: maker, from: now, to }) : null;
      const end = answer?.at(-1)?.to;
      return {
        cells: [
          text(voice.move(now, to)),
          text(gains > 0 ? words.gains : gains < 0 ? words.loses : words.indifferent),
          text(
            gains <= 0
              ? ""
              : answer === null
                ? words.nobody
                : `${words.answered(answer.map(voice.told))} ${ranks[end!]! < ranks[now]! ? words.worse : words.noBetter}`,
          ),
        ],
      };
    });
  if (!rows.length) return null;
  return {
    kind: "table",
    id: "side-holds",
    caption: words.caption(voice.called(now)),
    columns: [
      { head: [words.move], kind: "text", width: 0.3 },
      { head: [words.toIt], kind: "text", width: 0.2 },
      { head: [words.answer], kind: "text" },
    ],
    rows,
  };
}
