/** `detente phases` about one deal: the plan that it brings, and the draft of what is missing in it. */
import type { DealNamed } from "../brief/plan-draft/deal-terms.js";
import { draftText } from "../brief/plan-draft/draft-text.js";
import { type PlanOfDeal, planOfDeal } from "../brief/plan-draft/plan-of-deal.js";
import type { Issue, Talks, Terms } from "../talks/model.js";
import { type Choices, chosenDeal, resolveTerms } from "./chosen-deal.js";
import type { Io, Status } from "./io.js";
import { type Loaded, sayProblems } from "./load.js";

type DealPlanned =
  | { readonly ok: true; readonly terms: Terms; readonly plan: PlanOfDeal }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The plan of the deal named, or what is wrong with its name. */
export function dealPlanned(talks: Talks, choice: DealNamed): DealPlanned {
  const chosen = chosenDeal(choice, talks);
  if (!chosen.ok) return chosen;
  const resolved = resolveTerms(talks.issues.map(choicesOf), chosen.terms);
  if (!resolved.ok) return resolved;
  const terms = Object.fromEntries(
    talks.issues.flatMap(({ id, options }, i): [string, string][] => {
      const option = resolved.options[i];
      return option === undefined ? [] : [[id, options[option]!.id]];
    }),
  );
  const planned = planOfDeal(talks, terms);
  if (!planned.ok) throw new Error(`expected a deal of these talks, got ${JSON.stringify(planned.unknown)}`);
  return { ok: true, terms, plan: planned.plan };
}

const choicesOf = ({ id, options }: Issue): Choices => {
  const levels = options.flatMap(({ level }) => level ?? []);
  return { id, options: options.map((each) => each.id), ...(levels.length > 0 ? { levels } : {}) };
};

interface Drafting {
  readonly loaded: Loaded;
  readonly plan: PlanOfDeal;
  readonly output: string | undefined;
}

/** The deal's steps, those that are missing as entries to fill in; with an output, the whole file with them in it. */
export async function writeDraft(
  path: string,
  text: Uint8Array,
  { loaded, plan, output }: Drafting,
  io: Io,
): Promise<Status> {
  const made = await draftText(new TextDecoder().decode(text), loaded.whole, plan);
  if (!made.ok) {
    sayProblems(path, made.problems, io);
    return 1;
  }
  const { file, steps, edits } = made.value;
  const ties = edits.filter(({ path }) => path[0] === "issues");
  if (output !== undefined) {
    await io.write(output, file);
    const added = edits.length - ties.length;
    io.err(`${output}: ${added} ${added === 1 ? "entry" : "entries"} to fill in [draft]`);
  } else {
    io.out(steps === "" ? "# no step is written for this deal, and none is missing\n" : steps);
    for (const { path, value } of ties) io.out(`# ties it to its option: ${path.join(".")}: ${JSON.stringify(value)}`);
  }
  return 0;
}
