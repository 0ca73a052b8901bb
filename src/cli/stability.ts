/** `detente stability`: which states hold once nobody can be forced, and what would take us there. */
import { tableText, wrap } from "../brief/plain-text.js";
import { explanationJson, explanationLines, stateNamed } from "../brief/stability/explained.js";
import { answerLine, awayLines, countLines, jumpLines, largeLines, warningLines } from "../brief/stability/lines.js";
import { conflictVoice } from "../brief/stability/naming.js";
import { legendLine, rankedTable } from "../brief/stability/ranked.js";
import { type RobustOver, stabilityJson } from "../brief/stability-json.js";
import {
  analyseConflict,
  type ConflictAnalysis,
  neighboursWithin,
  sampledWithin,
  withRobust,
} from "../engine/stability/analysis.js";
import { addTallies, emptyTally, sample } from "../engine/stability/doubt.js";
import type { Grade } from "../engine/stability/grades.js";
import type { Io, Status } from "./io.js";
import { load, sayProblems } from "./load.js";
import { placed } from "./placed.js";

const samples = 1000;
const slice = 50;
const shownRows = 12;

export async function stability(
  path: string,
  options: { asOf?: string; json?: boolean; all?: boolean; explain?: string; seed?: number },
  io: Io,
): Promise<Status> {
  const loaded = await load(path, options, io);
  if (!loaded) return 1;
  if (loaded.whole.later.conflict !== undefined && loaded.talks.later.conflict === undefined) {
    io.err(
      `${path}: the file's conflict was not yet known as of ${loaded.asOf}; ask as of a later date [not-yet-known]`,
    );
    return 1;
  }
  const analysed = analyseConflict(loaded.talks);
  if (!analysed.ok) {
    sayProblems(path, placed(await io.read(path), analysed.problems), io);
    return 1;
  }
  const { analysis } = analysed;
  if (options.explain !== undefined) return explain(analysis, { state: options.explain, json: options.json }, io);
  const { grades, over } = robustly(analysis, options.seed ?? 1, io);
  if (options.json) {
    const shown = { ...(options.all ? { all: true } : {}), grades, ...(over ? { over } : {}) };
    io.out(JSON.stringify(stabilityJson(analysis, shown), null, 2));
    return 0;
  }
  io.out(report(analysis, { grades, over, all: options.all === true, columns: io.columns }));
  return 0;
}

/** Grades with robust shares: over 1,000 samples where doubt is stated, else over neighbours, where either is worked out in reasonable time. */
function robustly(
  analysis: ConflictAnalysis,
  seed: number,
  io: Io,
): { grades: readonly Grade[] | null; over: RobustOver | undefined } {
  const { model, doubt, grades } = analysis;
  if (!grades) return { grades, over: undefined };
  if (doubt) {
    if (!sampledWithin(model)) return { grades, over: undefined };
    let tally = emptyTally(model);
    for (let from = 0; from < samples; from += slice) {
      tally = addTallies(tally, sample(model, { seed, from, count: slice }));
      io.progress(`${tally.samples} of ${samples} profiles`);
    }
    io.progress("");
    return { grades: withRobust(analysis, { tally }), over: { samples, seed } };
  }
  const neighbours = neighboursWithin(model);
  if (!neighbours) return { grades, over: undefined };
  return { grades: withRobust(analysis, { neighbours }), over: { neighbours: neighbours.length } };
}

interface Shown {
  readonly grades: readonly Grade[] | null;
  readonly over: RobustOver | undefined;
  readonly all: boolean;
  readonly columns: number;
}

function report(analysed: ConflictAnalysis, { grades, over, all, columns }: Shown): string {
  const analysis = { ...analysed, grades };
  const voice = conflictVoice(analysis.model, "en");
  const paragraphs = (lines: readonly string[]) => lines.flatMap((line) => wrap(line, columns));
  const lists = (lines: readonly string[]) =>
    lines.flatMap((line) => wrap(line, columns - 2).map((part, k) => (k ? `  ${part}` : `- ${part}`)));
  const warnings = warningLines(voice, analysis);
  const parts = [
    paragraphs([answerLine(voice, analysis), countLines(voice, analysis).join(" ")]),
    paragraphs(largeLines(voice, analysis).slice(0, 1)),
    lists(largeLines(voice, analysis).slice(1)),
    lists([...awayLines(voice, analysis), ...jumpLines(voice, analysis)]),
    grades ? tableText(rankedTable(voice, grades, { over, most: all ? grades.length : shownRows }), columns) : [],
    grades ? paragraphs([legendLine(voice, all ? grades : grades.slice(0, shownRows)), voice.s.meaning]) : [],
    paragraphs([voice.s.inThisModel, ...(over && "neighbours" in over ? [voice.s.noDoubt] : [])]),
    warnings.length ? ["Warnings", ...lists(warnings)] : [],
  ];
  return parts
    .filter(({ length }) => length)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function explain(
  analysis: ConflictAnalysis,
  { state: said, json }: { state: string; json?: boolean | undefined },
  io: Io,
): Status {
  const named = stateNamed(analysis, said);
  if (!named.ok) {
    io.err(`--explain: ${named.message}`);
    return 2;
  }
  if (json) io.out(JSON.stringify(explanationJson(analysis, named.state), null, 2));
  else
    io.out(
      explanationLines(analysis, named.state, "en")
        .flatMap((line) => wrap(line, io.columns))
        .join("\n"),
    );
  return 0;
}
