/** Holds what is said of an empty zone against the plain twin. */
import { explainNone } from "../none.js";
import type { NoZone, Relaxation } from "../results.js";
import { type Judge, text } from "./judge-sets.js";
import { type PlainNoZone, plainNone } from "./none.js";

/** Everything in which a "none" differs from the plain twin. Order counts for near misses and the staircase only. */
export function noneDifferences(got: NoZone, want: PlainNoZone): string[] {
  const said: string[] = [];
  const equal = (name: string, a: unknown, b: unknown) => {
    if (text(a) !== text(b)) said.push(`${name}: ${text(a)}, expected ${text(b)}`);
  };
  const parties = want.perParty.map(({ alone, best }, party) => ({
    party,
    alone,
    best,
    cannotOpen: want.walkAway[party] === null,
  }));
  const byParty = [...got.perParty].sort((a, b) => a.party - b.party);
  equal(
    "parties",
    byParty.map(({ party, alone, best, cannotOpen }) => ({ party, alone, best, cannotOpen })),
    parties,
  );
  const alone = got.perParty.map((one) => one.alone);
  if (alone.lastIndexOf(true) > alone.indexOf(false) && alone.includes(false))
    said.push("parties: alone ones not first");

  equal("relaxations", got.relaxations.map(named).sort(), wanted(want).sort());
  equal("staircase", got.staircase, want.staircase);
  said.push(...nearDifferences(got, want));
  return said;
}

function named(relaxation: Relaxation): string {
  switch (relaxation.what) {
    case "walk-away":
      return `walk-away ${relaxation.party} by ${relaxation.by}`;
    case "all walk-aways":
      return `all walk-aways by ${relaxation.by}`;
    case "faction":
      return `faction ${relaxation.party}.${relaxation.faction} by ${relaxation.by}`;
    case "set": {
      const { redLines, rules, opens, best } = relaxation;
      const deals = opens.exact ? opens.value : `${opens.low}…${opens.high}`;
      return `set ${[...redLines].map(String).sort().join(" ")} rules ${rules} opens ${deals} best ${best.u} x${best.count}`;
    }
    default:
      return relaxation satisfies never;
  }
}

function wanted(want: PlainNoZone): string[] {
  return [
    ...want.walkAway.flatMap((by, party) => (by === null ? [] : [`walk-away ${party} by ${by}`])),
    ...(want.all === null ? [] : [`all walk-aways by ${want.all}`]),
    ...want.factions.map(({ of: [p, f], by }) => `faction ${p}.${f} by ${by}`),
    ...want.sets.map(
      ({ lines, rules, opens, best }) =>
        `set ${lines.map(String).sort().join(" ")} rules ${rules} opens ${opens} best ${best.u} x${best.deals.length}`,
    ),
  ];
}

/** The same keys in the same order, and each a real group of deals with its breaks; which of equally near ones is free. */
function nearDifferences(got: NoZone, want: PlainNoZone): string[] {
  const said: string[] = [];
  if (!got.nearestProven) said.push("near misses are not proven");
  const nearest = want.nearest.slice(0, 5);
  const keys = got.nearest.map(({ short, redLines, rules, vetoes }) => [
    redLines.length + rules.length + vetoes.length,
    short.reduce((a, b) => a + b, 0),
    Math.max(...short),
  ]);
  if (text(keys) !== text(nearest.map(({ key }) => key))) {
    said.push(`near misses ${text(keys)}, expected ${text(nearest.map(({ key }) => key))}`);
  }
  const seen = new Set<string>();
  for (const miss of got.nearest) {
    const group = want.nearest.find(({ deals }) => deals.some((deal) => deal.join() === miss.deal.join()))!;
    const { u, short, lines, rules, vetoes } = group.row;
    const truth = [u, short, lines, rules, vetoes.map(({ of }) => of), group.deals.length];
    const told = [miss.u, miss.short, miss.redLines, miss.rules, miss.vetoes, Number(miss.count)];
    if (text(told) !== text(truth)) said.push(`near miss ${miss.deal}: ${text(told)}, expected ${text(truth)}`);
    if (seen.has(text(told))) said.push(`near miss ${miss.deal} is listed twice`);
    seen.add(text(told));
  }
  return said;
}

/** Every model without a zone; models with one are passed over. */
export const judgeNone: Judge = (model, least) => {
  const want = plainNone(model, least);
  return want === null ? [] : noneDifferences(explainNone(model, { redLines: least }), want);
};
