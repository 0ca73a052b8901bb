/** A party's numbers as the file gives them, with those of a belief or a faction laid over: the first half of `compile`. */
import type { Belief, Faction, Issue, Party, Problem, Range, Talks, WalkAway } from "../talks/model.js";
import { conjunction, type NamedIssue } from "./literals.js";
import type { RangedFaction, RangedNumber, RangedParty, RangedValued, RangedWalkAway } from "./ranged.js";

/** A problem with a path instead of a place; whoever has the text finds the place. */
export type Unplaced = Omit<Problem, "line" | "column">;

type Overlay = Belief | Faction;

/**
 * Numbers a party's file entries stand for, and what is missing.
 *
 * Number indexes (`z`) depend on the place in the file only: weights by issue, worths by issue and option, bonuses in order,
 * the walk-away last; a faction's own numbers follow in blocks of the same size.
 */
export function gatherParty(talks: Talks, party: Party, belief: Belief | undefined, problems: Unplaced[]): RangedParty {
  const size = 2 + talks.bonuses.length + talks.issues.reduce((sum, issue) => sum + 1 + issue.options.length, 0);
  const own = gatherValued(talks, party, belief ? [{ overlay: belief, z: size }] : [], problems);
  const factions = party.factions.map((faction, f): RangedFaction => {
    const z = (f + 2) * size;
    const layers = [...(belief ? [{ overlay: belief, z: size }] : []), { overlay: faction, z }];
    return {
      ...gatherValued(talks, party, layers, problems, faction),
      veto: faction.veto,
      threshold: faction.walkAway ? { ...faction.walkAway, z: z + size - 1 } : "party",
    };
  });
  return {
    ...own,
    weightsAsWritten: party.weightsAsWritten,
    walkAway: gatherWalkAway(belief?.walkAway ?? party.walkAway, talks.issues, (belief?.walkAway ? 2 : 1) * size - 1),
    factions,
  };
}

/** The issues as expressions name them. */
export const namedIssues = (talks: Talks): NamedIssue[] =>
  talks.issues.map(({ id, options, numeric }) => ({
    id,
    options: options.map((option) => option.id),
    ...(numeric ? { levels: options.map((option) => option.level!) } : {}),
  }));

interface Layer {
  readonly overlay: Overlay;
  /** First number index of the layer. */
  readonly z: number;
}

function gatherValued(
  talks: Talks,
  party: Party,
  layers: readonly Layer[],
  problems: Unplaced[],
  faction?: Faction,
): RangedValued {
  const who = faction ? `${party.id}'s ${faction.id}` : party.id;
  let place = 0;
  const weights: RangedNumber[] = [];
  const worths: RangedNumber[][] = [];
  for (const issue of talks.issues) {
    const weight = pick(issue.weight[party.id], layers, (overlay) => overlay.weight[issue.id], place++);
    weights.push(Number.isNaN(weight.best) ? { ...weight, low: 0, best: 0, high: 0 } : weight);
    worths.push(
      issue.options.map(({ id, worth }) =>
        pick(worth[party.id], layers, (overlay) => overlay.worth[issue.id]?.[id], place++),
      ),
    );
  }
  if (weights.every(({ best }) => best === 0) && talks.issues.length) {
    problems.push({
      code: "no-weights",
      message: `${who} has no weight on any issue, so no deal has a value to it`,
      hint: `give at least one issue a weight (\`weight: {${party.id}: 50}\` or \`importance: {${party.id}: high}\`)`,
      path: faction ? ["parties", party.id, "factions", faction.id] : ["parties", party.id],
    });
  }
  talks.issues.forEach((issue, i) => {
    const missing = worths[i].flatMap((worth, o) => (Number.isNaN(worth.best) ? [issue.options[o].id] : []));
    if (!missing.length) return;
    if (weights[i].high > 0) problems.push(missingWorth(who, party.id, issue, missing));
    worths[i] = worths[i].map((worth) => (Number.isNaN(worth.best) ? { ...worth, low: 0, best: 0, high: 0 } : worth));
  });
  const bonuses = talks.bonuses.flatMap(({ when, worth }, b) => {
    const all = worth[party.id] && conjunction(when, namedIssues(talks));
    return all ? [{ when: all, add: { ...worth[party.id], z: place + b } }] : [];
  });
  return { weights, worths, bonuses };
}

const missingWorth = (who: string, party: string, issue: Issue, missing: readonly string[]): Unplaced => ({
  code: "missing-worth",
  message: `${who} has a weight on ${issue.id} but no worth for ${missing.join(", ")}`,
  hint: `give the option \`worth: {${party}: 0..100}\`, or the issue an order, or leave the weight out`,
  path: ["issues", issue.id],
});

/** The number of the topmost layer that has one; an absent weight is 0, an absent worth is marked NaN for the caller to judge. */
function pick(
  base: Range | undefined,
  layers: readonly Layer[],
  of: (overlay: Overlay) => Range | undefined,
  place: number,
): RangedNumber {
  const top = [...layers].reverse().find(({ overlay }) => of(overlay));
  if (top) return { ...of(top.overlay)!, z: top.z + place };
  return base ? { ...base, z: place } : { low: Number.NaN, best: Number.NaN, high: Number.NaN, z: place };
}

function gatherWalkAway(walkAway: WalkAway | undefined, issues: readonly Issue[], z: number): RangedWalkAway | null {
  if (!walkAway) return null;
  if (walkAway.kind === "points") return { kind: "points", points: { ...walkAway.points, z } };
  const deal = issues.map(({ id, options }) => options.findIndex((option) => option.id === walkAway.deal[id]));
  return { kind: "deal", deal };
}
