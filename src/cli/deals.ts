/** `detente deals`: is there a deal, and which? */
import { dealsJson } from "../brief/deals-json.js";
import { robustnessJson } from "../brief/robustness-json.js";
import type { Note } from "../engine/compile.js";
import { analyseDeals } from "../engine/deals.js";
import type { Deal } from "../engine/model.js";
import type { DealsAnalysis } from "../engine/results.js";
import { robustness } from "../engine/robustness.js";
import type { Firmness } from "../talks/model.js";
import { dealsText } from "./deals-text.js";
import { type DomainOptions, openDomain } from "./domain.js";
import type { Io, Status } from "./io.js";

export interface DealsCommand extends DomainOptions {
  readonly json?: boolean;
  readonly redLines: Firmness;
  readonly seed: number;
  readonly draws: number;
  readonly robust?: boolean;
  readonly failOnNone?: boolean;
}

export async function deals(paths: readonly string[], options: DealsCommand, io: Io): Promise<Status> {
  const opened = await openDomain(paths, options, io);
  if (!opened) return 1;
  const { talks, scale, compiled } = opened;
  const { model, ranged, notes } = compiled;
  const analysis = analyseDeals(model, {
    redLines: options.redLines,
    seed: options.seed,
    draws: options.draws,
    ...(options.semantics === "negmas" ? { convention: "negmas" } : {}),
    onStep: (what) => io.progress(`deals: ${what} …`),
  });
  const robust =
    options.robust && analysis.frontier.points.length
      ? robustness(ranged, model, shortlist(analysis), {
          seed: options.seed,
          draws: options.draws,
          binding: { redLines: options.redLines },
          onProgress: (done) => {
            io.progress(`deals: draw ${done} of ${options.draws} …`);
            return true;
          },
        })
      : undefined;
  io.progress("");
  if (options.json) {
    const result = dealsJson(model, analysis, { scale, packages: talks.packages });
    io.out(JSON.stringify(robust ? { ...result, robustness: robustnessJson(model, robust) } : result, null, 2));
  } else {
    const text = { talks, model, analysis, redLines: options.redLines, notes: notes.map(noteWords), width: io.columns };
    io.out(dealsText(robust ? { ...text, robust } : text));
  }
  return analysis.none && options.failOnNone ? 3 : 0;
}

/** The packages that rules pick, then the frontier, each once; at most `mostExamined`. */
function shortlist({ solutions, frontier }: DealsAnalysis): Deal[] {
  const picked = Object.values(solutions?.byId ?? {}).map(({ points, chosen }) => points[chosen].example);
  const all = [...picked, ...frontier.points.map(({ example }) => example)];
  return [...new Map(all.map((deal) => [deal.join(), deal])).values()].slice(0, mostExamined);
}

const mostExamined = 60;

/** What was assumed on the way, in a few words. */
export function noteWords({ code, party, issues }: Note): string {
  const on = issues?.join(", ");
  switch (code) {
    case "weight-missing":
      return `${party} has no weight on ${on}; 0 is used`;
    case "from-words":
      return `${party}'s importance of ${on} is from words (high 3, medium 2, low 1)`;
    case "order-only":
      return `${party}'s worths on ${on} are from order only (even steps)`;
    case "walk-away-not-stated":
      return `${party} states no walk-away; its worst permitted package stands in`;
    case "rounded":
      return "scores are rounded to 1/10,000,000 point";
    default:
      return code satisfies never;
  }
}
