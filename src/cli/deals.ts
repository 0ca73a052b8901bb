/** `detente deals`: is there a deal, and which? */
import { dealsJson } from "../brief/deals-json.js";
import type { Note } from "../engine/compile.js";
import { analyseDeals } from "../engine/deals.js";
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
  const { model, notes } = compiled;
  const analysis = analyseDeals(model, {
    redLines: options.redLines,
    seed: options.seed,
    draws: options.draws,
    ...(options.semantics === "negmas" ? { convention: "negmas" } : {}),
    onStep: (what) => io.progress(`deals: ${what} …`),
  });
  io.progress("");
  io.out(
    options.json
      ? JSON.stringify(dealsJson(model, analysis, { scale, packages: talks.packages }), null, 2)
      : dealsText({
          talks,
          model,
          analysis,
          redLines: options.redLines,
          notes: notes.map(noteWords),
          width: io.columns,
        }),
  );
  return analysis.none && options.failOnNone ? 3 : 0;
}

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
