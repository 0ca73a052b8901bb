/** Answers about one conflict as somebody tries other orders: the view, one state opened, and how robust it all is. */
import {
  analyseConflict,
  type ConflictAnalysis,
  neighboursWithin,
  sampledWithin,
  withRobust,
} from "../../engine/stability/analysis.js";
import { addTallies, emptyTally, sample, type Tally } from "../../engine/stability/doubt.js";
import type { FromNow } from "../../engine/stability/from-now.js";
import type { Grade } from "../../engine/stability/grades.js";
import { gradeAt, labelOf } from "../../engine/stability/grades.js";
import type { Text } from "../../talks/model.js";
import {
  answerLine,
  awayLines,
  bestLine,
  countLines,
  jointEnd,
  largeLines,
  mostListed,
  warningLines,
} from "../stability/lines.js";
import type { RobustOver } from "../stability-json.js";
import { clean, textIn } from "../text.js";
import type { Language } from "../wire.js";
import { changeOf } from "./changed.js";
import { makerLists } from "./lists.js";
import { movesView } from "./moves.js";
import { beyondView, explainedView } from "./opened.js";
import { rowOf, shownGrades } from "./rows.js";
import { moved, reordered, talksOf } from "./slice.js";
import type { Asked, Beyond, ConflictSlice, Explained, Orders, PlacedWords, StabilityView } from "./view.js";
import { type PageVoice, pageVoice } from "./voice.js";
import { stabilityPageWords } from "./words.js";

/** Samples before the first answer, in all, and at a time. */
export const samples = { first: 200, all: 1000, slice: 25 } as const;

/** The same question gets the same answer. */
const seed = 1;

export interface Answerer {
  view(asked: Asked): StabilityView;
  /** Null where the conflict cannot be worked out. */
  explained(orders: Orders, state: number): Explained | null;
  beyond(orders: Orders, state: number): Beyond | null;
  /** How robust rows are: the view with shares, after a first number of samples and after all; null where nothing can be counted. */
  robust(
    asked: Asked,
    told: { readonly part: (view: StabilityView) => void; readonly progress: (done: number) => void },
  ): StabilityView | null;
}

interface Solved {
  readonly voice: PageVoice;
  readonly analysis: ConflictAnalysis;
}

export function stabilityAnswerer(slice: ConflictSlice, lang: Language): Answerer {
  const solved = new Map<string, Solved | readonly PlacedWords[]>();

  function solve(orders: Orders): Solved | readonly PlacedWords[] {
    const key = JSON.stringify(moved(orders));
    const known = solved.get(key);
    if (known) return known;
    const analysed = analyseConflict(talksOf(reordered(slice, orders)));
    const fresh = analysed.ok
      ? { voice: pageVoice(analysed.analysis.model, slice, lang), analysis: analysed.analysis }
      : analysed.problems.map(({ path, code, message, hint }) => ({
          path: path ?? [],
          code,
          message,
          ...(hint === undefined ? {} : { hint }),
        }));
    // The file's own order stays; of others the last is enough.
    for (const other of solved.keys()) if (other !== "{}" && other !== key) solved.delete(other);
    solved.set(key, fresh);
    return fresh;
  }

  function view(
    asked: Asked,
    robust?: { readonly grades: readonly Grade[]; readonly over: RobustOver },
  ): StabilityView {
    const now = solve(asked.orders);
    if (!("analysis" in now)) return { ok: false, empty: slice.conflict === null, problems: now };
    const own = solve({});
    return viewOf(now, { slice, asked, robust, own: "analysis" in own ? own.analysis.grades : null });
  }

  return {
    view: (asked) => view(asked),
    explained(orders, state) {
      const now = solve(orders);
      return "analysis" in now ? explainedView(now.voice, now.analysis, state) : null;
    },
    beyond(orders, state) {
      const now = solve(orders);
      return "analysis" in now && now.analysis.model.feasible[state]
        ? beyondView(now.voice, now.analysis, state)
        : null;
    },
    robust(asked, told) {
      const now = solve(asked.orders);
      if (!("analysis" in now) || !now.analysis.grades) return null;
      const { analysis } = now;
      const { model } = analysis;
      if (!analysis.doubt) {
        const neighbours = neighboursWithin(model);
        if (!neighbours) return null;
        const over = { neighbours: neighbours.length };
        return view(asked, { grades: withRobust(analysis, { neighbours }), over });
      }
      if (!sampledWithin(model)) return null;
      const shares = (tally: Tally) =>
        view(asked, { grades: withRobust(analysis, { tally }), over: { samples: tally.samples, seed } });
      let tally = emptyTally(model);
      while (tally.samples < samples.all) {
        tally = addTallies(tally, sample(model, { seed, from: tally.samples, count: samples.slice }));
        told.progress(tally.samples);
        if (tally.samples === samples.first) told.part(shares(tally));
      }
      return shares(tally);
    },
  };
}

interface Around {
  readonly slice: ConflictSlice;
  readonly asked: Asked;
  readonly robust: { readonly grades: readonly Grade[]; readonly over: RobustOver } | undefined;
  /** Of the file's own order. */
  readonly own: readonly Grade[] | null;
}

function viewOf({ voice, analysis }: Solved, { slice, asked, robust, own }: Around): StabilityView {
  const { model, grades: graded, from, doubt } = analysis;
  const { s, w } = voice;
  const grades = robust?.grades ?? graded;
  const rows = grades ? shownGrades(grades, asked.rows) : ungraded(analysis);
  const changed = Object.keys(moved(asked.orders)).length > 0;
  return {
    ok: true,
    answer: answerLine(voice, analysis),
    said: [
      ...awayLines(voice, analysis),
      ...(from && graded && !toldAsJoint(from, graded) ? [bestLine(voice, analysis)] : []),
      countLines(voice, analysis).join(" "),
      ...largeLines(voice, analysis).slice(0, 1),
      s.inThisModel,
    ],
    warnings: warningLines(voice, analysis),
    note: noteIn(slice, voice),
    rows: rows.map((grade) => rowOf(voice, analysis, grade, robust?.over)),
    of: grades?.length ?? rows.length,
    robustKey: !robust
      ? ""
      : "samples" in robust.over
        ? w.robust.sampled(robust.over.samples)
        : w.robust.neighbours(robust.over.neighbours),
    doubt,
    moves: movesView(voice, analysis),
    lists: makerLists(voice, slice, asked.orders),
    changed: changed && graded && own ? changeOf(voice, own, graded) : null,
    options: model.options.map(({ id, name, maker }) => ({
      id,
      name: textIn(name, voice.lang),
      maker: voice.who(maker),
    })),
    now: model.now,
    removes: model.patterns.map(({ removes }) => w.removes(removes)),
    labels: labelled(voice, graded ?? []),
  };
}

/** Whether what holds best is where the joint step leads, which the answer says. */
const toldAsJoint = (from: FromNow, grades: readonly Grade[]): boolean =>
  jointEnd(from, grades)?.grade.state === grades[0]?.state;

/** In a conflict too large to put in order: where we are, and the states no one would leave alone where they are few. */
function ungraded({ model, found }: ConflictAnalysis): readonly Grade[] {
  const { nash } = found.equilibria;
  const states = new Set([...(model.now === null ? [] : [model.now]), ...(nash.length <= mostListed ? nash : [])]);
  return [...states].map((state) => gradeAt(model, found, state));
}

/** The conflict's own note. */
function noteIn({ conflict }: ConflictSlice, voice: PageVoice): string | null {
  const note = (conflict as { readonly note?: Text } | null)?.note;
  return note === undefined ? null : voice.text(note);
}

/** The best held state of each label. */
function labelled(voice: PageVoice, grades: readonly Grade[]) {
  return voice.model.names.flatMap(({ name, title }) => {
    const first = grades.find(({ state }) => labelOf(voice.model, state) === name);
    return first ? [{ name: title === undefined ? clean(name) : voice.text(title), state: first.state }] : [];
  });
}

/** What is said where there is nothing to answer with. */
export const emptyLead = (lang: Language, empty: boolean): string => {
  const { lead, problems } = stabilityPageWords(lang).empty;
  return empty ? lead : problems;
};
