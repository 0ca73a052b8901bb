/** The space as each side believes it, and in what its beliefs differ from the file. */
import { compile } from "../../engine/compile.js";
import { count } from "../../engine/count.js";
import { frontier as frontierOf } from "../../engine/frontier.js";
import type { Count, Deal, DealModel } from "../../engine/model.js";
import { solve } from "../../engine/solutions.js";
import { spaceOf } from "../../engine/space.js";
import type { Words } from "../blocks.js";
import type { Voice } from "../naming.js";
import { type Lens, termsOf } from "./lens.js";
import type { BelievedView } from "./view.js";
import { dealsWordsIn } from "./words.js";

/** Differences named of one side's beliefs, at most. */
const mostNamed = 6;

/** One entry a side that has beliefs; under the lines that bind now. */
export function believedOf(voice: Voice, lens: Lens): readonly BelievedView[] {
  const { talks } = lens;
  const w = dealsWordsIn(voice.lang);
  return talks.parties.flatMap(({ id }, party): BelievedView[] => {
    if (!talks.believes[id]) return [];
    const compiled = compile(talks, { believedBy: id });
    if (!compiled.ok) {
      return [{ party, answer: w.believedNotPossible(voice.party(party)), differences: [], pick: null }];
    }
    const seen = seenIn(compiled.model, lens);
    return [
      {
        party,
        answer: w.believed(voice.party(party), seen.acceptable),
        differences: differencesOf(voice, lens, id),
        pick: seen.deal && { label: w.believedPick, deal: termsOf(lens.model, seen.deal) },
      },
    ];
  });
}

function seenIn(model: DealModel, { binding }: Lens): { readonly acceptable: Count; readonly deal: Deal | null } {
  const space = spaceOf(model, binding);
  const acceptable = count(space);
  const points = frontierOf(space);
  const nash = points?.points.length ? solve(model, space, points)?.byId.nash : undefined;
  return { acceptable, deal: nash?.points[nash.chosen]?.example ?? null };
}

/** Walk-aways, then weights, then worths, of every other side; numbers that agree are left out. */
function differencesOf(voice: Voice, { talks, model }: Lens, side: string): readonly Words[] {
  const w = dealsWordsIn(voice.lang);
  const beliefs = talks.believes[side]!;
  const compiled = compile(talks, { believedBy: side });
  if (!compiled.ok) return [];
  const points = (units: number | null, scale: number) => (units === null ? null : units / scale);
  const said = talks.parties.flatMap(({ id }, p): Words[] => {
    const belief = beliefs[id];
    if (!belief) return [];
    const [theirs, ours] = [compiled.model.parties[p]!, model.parties[p]!];
    const walkAways = [points(theirs.walkAway, compiled.model.scale), points(ours.walkAway, model.scale)] as const;
    return [
      ...(walkAways[0] === walkAways[1] ? [] : [w.believesWalkAway(voice.party(p), walkAways[0], walkAways[1])]),
      ...talks.issues.flatMap(({ id: issue }, i) =>
        belief.weight[issue] && Math.abs(theirs.weights[i]! - ours.weights[i]!) > 0.0005
          ? [w.believesWeight(voice.party(p), voice.issue(i), theirs.weights[i]!, ours.weights[i]!)]
          : [],
      ),
      ...talks.issues.flatMap(({ id: issue, options }, i) =>
        options.flatMap((option, o): Words[] => {
          const believed = belief.worth[issue]?.[option.id]?.best;
          const real = option.worth[id]?.best;
          if (believed === undefined || real === undefined || believed === real) return [];
          return [
            w.believesWorth(voice.party(p), `${voice.issue(i)}${voice.m.colon}${voice.option(i, o)}`, believed, real),
          ];
        }),
      ),
    ];
  });
  return said.slice(0, mostNamed);
}
