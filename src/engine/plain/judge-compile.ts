/** Holds `compile` against the definitions: values in exact fractions, rules and red lines straight from the file's words. */
import type { Expression, Faction, Firmness, Issue, Party, Range, RedLine, Rule, Talks } from "../../talks/model.js";
import { compile } from "../compile.js";
import type { Deal, Valued } from "../model.js";
import { compare, type Fraction, fraction, plus } from "./fraction.js";
import type { Judge } from "./judge-sets.js";
import { type Dice, dice } from "./random-model.js";
import { allDeals, ruleBroken, worthOf } from "./rows.js";

/** A random talks file of two or three parties, drawn from the numbers of the model. */
export const judgeCompile: Judge = (model) => {
  const seed = model.parties.reduce((sum, { c }) => sum * 31 + c.flat().reduce((a, b) => a + b, 7), 1) >>> 0;
  return compileDifferences(randomTalks(dice(seed)));
};

function compileDifferences(talks: Talks): string[] {
  const compiled = compile(talks);
  const weightless = talks.parties.some((party) =>
    [undefined, ...party.factions].some((faction) =>
      talks.issues.every((issue) => weightOf(issue, party, faction) === 0),
    ),
  );
  if (!compiled.ok) return weightless ? [] : [`compile: ${compiled.problems.map(({ code }) => code)}`];
  if (weightless) return ["compile: a party without weights passes"];
  const { model } = compiled;
  const said: string[] = [];
  if (model.rounded) said.push("compile: rounded");
  const agree = (what: string, got: Fraction, want: Fraction) => {
    if (compare(got, want) !== 0)
      said.push(`compile: ${what} ${got.over}/${got.under}, expected ${want.over}/${want.under}`);
  };
  const inPoints = (units: number) => fraction(units, model.scale);
  const points = (valued: Pick<Valued, "c" | "terms">, deal: Deal) => inPoints(worthOf(valued, deal));
  for (const deal of allDeals(model)) {
    talks.parties.forEach((party, p) => {
      agree(`${party.id} at ${deal}`, points(model.parties[p], deal), value(talks, party, undefined, deal));
      party.factions.forEach((faction, f) => {
        const got = points(model.parties[p].factions[f], deal);
        agree(`${faction.id} at ${deal}`, got, value(talks, party, faction, deal));
      });
    });
    talks.rules.forEach((rule, r) => {
      const broken = brokenBy(rule, talks, deal);
      if (ruleBroken(model.rules[r], deal) !== broken)
        said.push(`compile: rule ${JSON.stringify(rule)} at ${deal}: not ${broken}`);
    });
  }
  talks.parties.forEach((party, p) => {
    const own = walkAwayOf(talks, party);
    const { walkAway, factions, redLines } = model.parties[p];
    if ((walkAway === null) !== (own === null)) said.push(`compile: walk-away of ${party.id}`);
    if (walkAway !== null && own !== null) agree(`walk-away of ${party.id}`, inPoints(walkAway), own);
    party.factions.forEach((faction, f) => {
      const want = faction.walkAway ? fraction(faction.walkAway.best) : own;
      const { threshold, veto } = factions[f];
      if (veto !== faction.veto || (threshold === null) !== (want === null))
        said.push(`compile: faction ${faction.id}`);
      if (threshold !== null && want !== null) agree(`threshold of ${faction.id}`, inPoints(threshold), want);
    });
    const lines = talks.issues.flatMap((issue, i) =>
      (issue.positions[party.id]?.at(-1)?.redLines ?? []).map(({ options, firmness, chance }) => {
        const never = issue.options.flatMap(({ id }, o) => (options.includes(id) ? [o] : []));
        return `${i}:${never} ${firmness} ${chance ?? { bottom: 1, held: 0.85, stated: 0.6 }[firmness]}`;
      }),
    );
    const got = redLines.map(({ issue, options, firmness, chance }) => `${issue}:${options} ${firmness} ${chance}`);
    if (got.join(";") !== lines.join(";"))
      said.push(`compile: red lines ${got.join(";")}, expected ${lines.join(";")}`);
  });
  return said;
}

const weightOf = (issue: Issue, party: Party, faction: Faction | undefined): number =>
  (faction?.weight[issue.id] ?? issue.weight[party.id])?.best ?? 0;

/** Weighted mean of the options' worths plus the bonuses that hold, points; weights as written where the party says so. */
function value(talks: Talks, party: Party, faction: Faction | undefined, deal: Deal): Fraction {
  const weights = talks.issues.map((issue) => weightOf(issue, party, faction));
  const sum = party.weightsAsWritten ? 1 : weights.reduce((a, b) => a + b, 0);
  const total = talks.issues.reduce((all, issue, i) => {
    const option = issue.options[deal[i]];
    const worth = faction?.worth[issue.id]?.[option.id] ?? option.worth[party.id];
    return all + weights[i] * (worth?.best ?? 0);
  }, 0);
  const bonus = talks.bonuses
    .filter(({ when, worth }) => worth[party.id] !== undefined && isTrue(when, talks, deal))
    .reduce((all, { worth }) => all + worth[party.id].best, 0);
  return plus(fraction(total, sum), fraction(bonus));
}

function walkAwayOf(talks: Talks, party: Party): Fraction | null {
  const { walkAway } = party;
  if (walkAway === undefined) return null;
  if (walkAway.kind === "points") return fraction(walkAway.points.best);
  const deal = talks.issues.map(({ id, options }) => options.findIndex((option) => option.id === walkAway.deal[id]));
  return value(talks, party, undefined, deal);
}

function brokenBy(rule: Rule, talks: Talks, deal: Deal): boolean {
  switch (rule.kind) {
    case "never":
      return isTrue(rule.never, talks, deal);
    case "if":
      return isTrue(rule.when, talks, deal) && !isTrue(rule.then, talks, deal);
    case "at most":
      return rule.of.filter((one) => isTrue(one, talks, deal)).length > rule.most;
    default:
      return rule satisfies never;
  }
}

function isTrue(expression: Expression, talks: Talks, deal: Deal): boolean {
  const of = (one: Expression) => isTrue(one, talks, deal);
  switch (expression.op) {
    case "compare": {
      const i = talks.issues.findIndex(({ id }) => id === expression.name);
      const { id, level } = talks.issues[i].options[deal[i]];
      const number = Number(expression.value);
      if (level === undefined) return id === expression.value;
      if (expression.relation === "=") return level === number;
      if (expression.relation === "<=") return level <= number;
      if (expression.relation === ">=") return level >= number;
      return expression.relation === "<" ? level < number : level > number;
    }
    case "not":
      return !of(expression.of);
    case "and":
      return expression.of.every(of);
    case "or":
      return expression.of.some(of);
    case "if":
      return !of(expression.when) || of(expression.then);
    case "iff":
      return of(expression.left) === of(expression.right);
    default:
      throw new Error(`expected an expression about issues, got ${expression.op}`);
  }
}

const known = (best: number): Range => ({ low: best, best, high: best });

function randomTalks(roll: Dice): Talks {
  const parties = ["a", "b", "c"].slice(0, 2 + roll(2));
  const some = <T>(n: number, make: (index: number) => T): T[] => Array.from({ length: n }, (_, k) => make(k));
  const by = <T>(ids: readonly string[], make: (id: string) => T | undefined): Record<string, T> =>
    Object.fromEntries(
      ids.flatMap((id) => [[id, make(id)] as const]).flatMap(([id, one]) => (one === undefined ? [] : [[id, one]])),
    );
  const issues = some(1 + roll(4), (i): Issue => {
    const numeric = roll(3) === 0;
    const ids = some(1 + roll(4), (o) => (numeric ? `${o * 2}` : `o${o}`));
    return {
      id: `i${i}`,
      name: `issue ${i}`,
      numeric,
      options: ids.map((id, o) => ({
        id,
        name: id,
        ...(numeric ? { level: o * 2 } : {}),
        worth: by(parties, () => known(roll(101))),
        obliges: [],
      })),
      weight: by(parties, () => (roll(6) === 0 ? undefined : known(roll(5)))),
      weightFrom: {},
      worthFrom: {},
      positions: by(parties, () => (roll(2) ? some(1 + roll(2), () => randomPosition(roll, ids)) : undefined)),
    };
  });
  const expression = (depth: number): Expression => randomExpression(roll, issues, depth);
  const compareOne = () => expression(0);
  const rules = some(roll(4), (): Rule => {
    const said = "a rule";
    switch (roll(3)) {
      case 0:
        return { kind: "never", never: expression(2), said };
      case 1:
        // biome-ignore lint/suspicious/noThenProperty: the word of the grammar, and nothing here is awaited
        return { kind: "if", when: expression(2), then: expression(1), said };
      default:
        return { kind: "at most", most: roll(3), of: some(1 + roll(4), () => expression(1)), said };
    }
  });
  const fullDeal = () => Object.fromEntries(issues.map(({ id, options }) => [id, options[roll(options.length)].id]));
  return {
    title: "random",
    sources: [],
    others: [],
    parties: parties.map((id): Party => {
      const kind = roll(3);
      return {
        id,
        name: id,
        ...(kind === 0 ? { walkAway: { kind: "deal", deal: fullDeal() } } : {}),
        ...(kind === 1 ? { walkAway: { kind: "points", points: known(roll(120) - 20) } } : {}),
        factions: some(
          roll(3),
          (f): Faction => ({
            id: `${id}${f}`,
            name: "faction",
            veto: roll(2) === 0,
            ...(roll(2) ? { walkAway: known(roll(100)) } : {}),
            weight: by(
              issues.map((issue) => issue.id),
              () => (roll(2) ? known(roll(4)) : undefined),
            ),
            worth: by(
              issues.map((issue) => issue.id),
              (issue) =>
                by(
                  issues.find((one) => one.id === issue)!.options.map((option) => option.id),
                  () => (roll(3) === 0 ? known(roll(101)) : undefined),
                ),
            ),
            sources: [],
          }),
        ),
        weightsAsWritten: roll(4) === 0,
        sources: [],
      };
    }),
    issues,
    rules,
    bonuses: some(roll(3), () => ({
      when: roll(2) ? compareOne() : { op: "and", of: [compareOne(), { op: "not", of: compareOne() }] },
      worth: by(parties, () => (roll(2) ? known(roll(41) - 20) : undefined)),
      said: "a bonus",
    })),
    packages: [],
    believes: {},
    terms: [],
    offers: [],
    moves: [],
    rounds: [],
    statements: [],
    deadlines: [],
    events: [],
    scenarios: [],
    consequences: [],
    safeguards: [],
    nextSteps: [],
    incidents: [],
    later: {},
  };
}

function randomPosition(roll: Dice, ids: readonly string[]) {
  const firmness = (["bottom", "held", "stated"] as const satisfies readonly Firmness[])[roll(3)];
  const line = (): RedLine => ({
    options: ids.filter(() => roll(3) === 0),
    firmness,
    ...(roll(2) ? { chance: 0.5 } : {}),
    sources: [],
  });
  return { claimedBy: [], deniedBy: [], sources: [], redLines: Array.from({ length: roll(3) }, line) };
}

function randomExpression(roll: Dice, issues: readonly Issue[], depth: number): Expression {
  const inner = () => randomExpression(roll, issues, depth - 1);
  switch (depth === 0 ? 0 : roll(7)) {
    case 1:
      return { op: "not", of: inner() };
    case 2:
    case 3:
      return { op: "and", of: [inner(), inner()] };
    case 4:
      return { op: "or", of: [inner(), inner(), inner()] };
    case 5:
      // biome-ignore lint/suspicious/noThenProperty: the word of the grammar, and nothing here is awaited
      return { op: "if", when: inner(), then: inner() };
    case 6:
      return { op: "iff", left: inner(), right: inner() };
    default: {
      const { id, numeric, options } = issues[roll(issues.length)];
      const relation = numeric ? (["=", "<=", ">=", "<", ">"] as const)[roll(5)] : "=";
      return { op: "compare", name: id, relation, value: options[roll(options.length)].id, at: 0 };
    }
  }
}
