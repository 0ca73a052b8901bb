import { expect, test } from "vitest";
import { chance, instance, smallSpace, withPairs } from "../../bench/instances.js";
import { frontier } from "./frontier.js";
import type { Literal } from "./model.js";
import type { Space } from "./space.js";

const listed = (space: Space) => frontier(space)!.points.map(({ u, count }) => [u, count]);

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = chance(seed);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const spaces = Array.from({ length: 400 }, (_, seed) => smallSpace(seed + 5000));

test("[FR16] with walk-aways only, the frontier of the acceptable is the frontier of the permitted where all accept", () => {
  for (const space of spaces) {
    const parties = { ...space, coordinates: space.coordinates.slice(0, space.parties) };
    const open = {
      ...parties,
      coordinates: parties.coordinates.map((coordinate) => ({ ...coordinate, floor: -Infinity })),
    };
    const accepted = listed(open).filter(([u]) =>
      parties.coordinates.every(({ floor }, p) => (u as number[])[p] >= floor),
    );
    expect(listed(parties)).toEqual(accepted);
  }
});

test("[FR17] the frontier follows a renaming of issues and options", () => {
  spaces.forEach((space, seed) => {
    const issues = shuffled([...space.sizes.keys()], seed);
    const options = space.sizes.map((size, issue) => shuffled([...new Array(size).keys()], seed + issue));
    const literals = (all: readonly Literal[]) =>
      all.map((literal) => ({
        issue: issues.indexOf(literal.issue),
        options: literal.options.map((option) => options[literal.issue].indexOf(option)).sort((a, b) => a - b),
      }));
    const renamed: Space = {
      sizes: issues.map((issue) => space.sizes[issue]),
      allowed: issues.map((issue) =>
        [...options[issue].keys()].filter((option) => space.allowed[issue].includes(options[issue][option])),
      ),
      parties: space.parties,
      coordinates: space.coordinates.map(({ c, terms, floor }) => ({
        c: issues.map((issue) => options[issue].map((option) => c[issue][option])),
        terms: terms.map(({ when, add }) => ({ when: literals(when), add })),
        floor,
      })),
      rules: space.rules.map((rule) =>
        rule.kind === "nogoods"
          ? { ...rule, nogoods: rule.nogoods.map(literals) }
          : { ...rule, of: rule.of.map((entry) => entry.map(literals)) },
      ),
    };
    expect(listed(renamed)).toEqual(listed(space));
  });
});

test("[FR18] the frontier follows a renaming of parties", () => {
  spaces.forEach((space, seed) => {
    const order = shuffled([...new Array(space.parties).keys()], seed);
    const factions = space.coordinates.slice(space.parties);
    const renamed = { ...space, coordinates: [...order.map((p) => space.coordinates[p]), ...factions] };
    const back = listed(renamed).map(
      ([u, count]) => `${order.map((_, p) => (u as number[])[order.indexOf(p)])}:${count}`,
    );
    expect(back.sort()).toEqual(
      listed(space)
        .map(([u, count]) => `${u}:${count}`)
        .sort(),
    );
  });
});

test("[FR19] stretching and shifting one party's values stretches and shifts the frontier", () => {
  spaces.forEach((space, seed) => {
    const p = seed % space.parties;
    const coordinates = space.coordinates.map((coordinate, q) =>
      q !== p
        ? coordinate
        : {
            c: coordinate.c.map((options, i) => options.map((v) => 7 * v + (i === 0 ? 13 : 0))),
            terms: coordinate.terms.map(({ when, add }) => ({ when, add: 7 * add })),
            floor: 7 * coordinate.floor + 13,
          },
    );
    const expected = listed(space).map(([u, count]) => [
      (u as number[]).map((v, q) => (q === p ? 7 * v + 13 : v)),
      count,
    ]);
    expect(listed({ ...space, coordinates })).toEqual(expected);
  });
});

test("[FR20] an option that every deal can do better without changes nothing", () => {
  for (const space of spaces) {
    if (space.coordinates.length > space.parties) continue;
    const issue = space.allowed.findIndex((options) => options.length > 0);
    if (issue < 0) continue;
    const model = space.allowed[issue][0];
    const added = space.sizes[issue];
    const alike = (all: readonly Literal[]) =>
      all.map((literal) =>
        literal.issue === issue && literal.options.includes(model)
          ? { issue, options: [...literal.options, added] }
          : literal,
      );
    const wider: Space = {
      ...space,
      sizes: space.sizes.map((size, i) => (i === issue ? size + 1 : size)),
      allowed: space.allowed.map((options, i) => (i === issue ? [...options, added] : options)),
      coordinates: space.coordinates.map(({ c, terms, floor }) => ({
        c: c.map((options, i) => (i === issue ? [...options, options[model] - 1] : options)),
        terms: terms.map(({ when, add }) => ({ when: alike(when), add })),
        floor,
      })),
      rules: space.rules.map((rule) =>
        rule.kind === "nogoods"
          ? { ...rule, nogoods: rule.nogoods.map(alike) }
          : { ...rule, of: rule.of.map((entry) => entry.map(alike)) },
      ),
    };
    expect(listed(wider)).toEqual(listed(space));
  }
});

test("[FR25] a party to whom all deals are worth the same changes nothing, whatever kernel it brings in", () => {
  const flat = (space: Space): Space => {
    const c = space.sizes.map((size) => new Array<number>(size).fill(3));
    const coordinates = [...space.coordinates, { c, terms: [], floor: -Infinity }];
    return { ...space, parties: space.parties + 1, coordinates };
  };
  for (const space of [
    instance("opp", 2, 20, 8, 1),
    withPairs(instance("real", 2, 14, 5, 2), 10, 2),
    instance("opp", 3, 14, 5, 3),
    withPairs(instance("real", 3, 10, 5, 4), 6, 4),
    instance("real", 4, 9, 5, 5),
    instance("int", 4, 12, 5, 6),
  ]) {
    const { points } = frontier(space)!;
    const wider = frontier(flat(space))!.points;
    expect(points.length).toBeGreaterThan(30);
    expect(wider.map(({ u, count }) => [u.slice(0, -1), count])).toEqual(points.map(({ u, count }) => [u, count]));
  }
});

test("[FR21] the same question has the same answer, whatever was asked in between", () => {
  const space = instance("opp", 4, 7, 4, 2);
  const first = frontier(space);
  for (const other of [instance("real", 3, 9, 5, 1), instance("int", 5, 6, 4, 1), smallSpace(3)]) frontier(other);
  expect(frontier(space)).toEqual(first);
});
