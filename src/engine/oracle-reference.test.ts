import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { DealModel, PartyModel } from "./model.js";
import { plainFrontier } from "./plain/frontier.js";
import { isAcceptable, rowsOf } from "./plain/rows.js";
import { plainSolutions, plainSolutionsOf } from "./plain/solutions.js";

const home = "../shared/reference";

interface Block {
  n_rational: number;
  pareto_size: number;
  pareto_deals: number;
  pareto: number[][];
  ideal: number[];
  [point: string]: unknown;
}
interface Domain {
  folder: string;
  profile_files: string[];
  outcomes: number;
  reservation: (number | null)[];
  genius_semantics_reserved_honoured: Block;
}

describe.runIf(existsSync(home))("reference answers", () => {
  const reference = existsSync(home) ? JSON.parse(readFileSync(`${home}/deals.json`, "utf8")) : {};
  const domains: Domain[] = [...(reference.domains ?? []), ...(reference.more_parties ?? [])];

  test("[OR12] the oracle reproduces every reference folder of at most 4,000 deals in Genius's semantics", () => {
    let checked = 0;
    for (const domain of domains.filter((one) => one.outcomes <= 4000)) {
      const model = modelOf(domain);
      const block = domain.genius_semantics_reserved_honoured;
      // Genius caps the total at 1.
      const rows = rowsOf(model).map((row) => ({ ...row, u: row.u.map((worth) => Math.min(worth, model.scale)) }));
      const acceptable = rows.filter(isAcceptable);
      const where = `${domain.folder} ${domain.profile_files.length}`;
      expect(acceptable.length, where).toBe(block.n_rational);
      checked++;
      if (block.n_rational === 0) continue;
      const frontier = plainFrontier(acceptable);
      const solutions = plainSolutionsOf(model, rows)!;
      expect(frontier.length, where).toBe(block.pareto_size);
      expect(
        frontier.reduce((sum, point) => sum + point.deals.length, 0),
        where,
      ).toBe(block.pareto_deals);
      near(
        frontier.slice(0, block.pareto.length).map((point) => point.u),
        block.pareto,
        model.scale,
        where,
      );
      near([solutions.ideal], [block.ideal], model.scale, where);
      for (const [id, name] of Object.entries(names)) {
        const listed = block[name] as number[][];
        const size = (block[`${name}_size`] as number | undefined) ?? listed.length;
        const { points } = solutions.byId[id as keyof typeof names];
        expect(points.length, `${where} ${id}`).toBe(size);
        near(
          points.slice(0, listed.length).map((point) => point.u),
          listed,
          model.scale,
          `${where} ${id}`,
        );
      }
    }
    expect(checked).toBeGreaterThan(25);
  });

  test("[OR13] the oracle gets the red-line case and the float-noise case of the reference right", () => {
    const cases = Object.fromEntries(reference.extra_cases.map((one: { name: string }) => [one.name, one]));
    const red = cases["redline-2party"];
    const party = (id: "A" | "B", walkAway: number, redLines: PartyModel["redLines"]): PartyModel => ({
      id,
      c: Object.values(red.values[id] as Record<string, number>[]).map((row, i) =>
        Object.values(row).map((score) => Math.round(score * red.weights[id][i] * 100)),
      ),
      terms: [],
      walkAway,
      redLines,
      factions: [],
      weights: red.weights[id],
    });
    const never: PartyModel["redLines"] = [{ issue: 1, options: [0], firmness: "bottom", chance: 1 }];
    const model = modelFrom([party("A", 10, never), party("B", 10, [])], 100);
    const frontier = plainFrontier(rowsOf(model).filter(isAcceptable)).map((point) =>
      point.u.map((worth) => worth / 100),
    );
    expect(frontier.sort((a, b) => a[0] - b[0])).toEqual(red.correct_pareto.map((row: unknown[]) => row.slice(1)));
    const nash = plainSolutions(model)!.byId.nash.points[0];
    expect([nash.deals, nash.u]).toEqual([[[1, 1]], [54, 55]]);

    const noise = cases["equal-up-to-float-noise"];
    // 100 times the weight and 60 times the share of the largest value are whole: 6,000 units.
    const exact = (id: "A" | "B"): PartyModel => ({
      ...party("A", 0, []),
      c: noise.values_before_division_by_maximum[id].map((row: number[], i: number) =>
        row.map((value) => (Math.round(noise.weights[id][i] * 100) * value * 60) / Math.max(...row)),
      ),
    });
    const ghostly = modelFrom([exact("A"), exact("B")], 6000);
    expect(plainFrontier(rowsOf(ghostly).filter(isAcceptable))).toHaveLength(noise.frontier_size);
  });
});

const names = {
  nash: "nash",
  "ks-maxmin": "ks_maxmin",
  "ks-min-spread": "ks_minspread_rational_ideal",
  egalitarian: "egalitarian",
  utilitarian: "max_welfare",
} as const;

/** Equal lists of vectors, in any order, to 1e-6. */
function near(units: readonly (readonly number[])[], expected: number[][], scale: number, where: string) {
  const text = (rows: readonly (readonly number[])[], unit: number) =>
    rows.map((row) => row.map((value) => value / unit)).sort((a, b) => b[0] - a[0] || b[1] - a[1]);
  const [got, want] = [text(units, scale), text(expected, 1)];
  expect(got.length, where).toBe(want.length);
  got.forEach((row, i) => {
    row.forEach((value, p) => {
      expect(Math.abs(value - want[i][p]), `${where} row ${i} party ${p}`).toBeLessThan(1e-6);
    });
  });
}

/** A model on the 0..1 scale from the XML, read with a few regular expressions, in exact units where they fit. */
function modelOf(domain: Domain): DealModel {
  const read = (file: string) => readFileSync(`${home}/${domain.folder}/${file}`, "utf8");
  const domainFile = readdirSync(`${home}/${domain.folder}`).find((file) => isDomain(read(file), domain));
  const template = issuesOf(read(domainFile ?? domain.profile_files[0]));
  const exact = domain.profile_files.map((file) => {
    const text = read(file);
    const weights = new Map(tags(text, "weight").map((tag) => [tag.index, decimal(tag.value)]));
    return template.map((issue) => {
      const own = issuesOf(text).find((other) => other.index === issue.index)!;
      return scoresOf(own, issue).map((score) => times(weights.get(issue.index)!, score));
    });
  });
  const reserved = domain.reservation.map((value) => decimal(String(value ?? 0)));
  const denominators = [...exact.flat(2), ...reserved].map(([over, under]) => under / gcd(over, under));
  const common = denominators.reduce((a, b) => (a * b) / gcd(a, b), 1n);
  const scale = common < 10n ** 14n ? common : 10n ** 9n;
  const units = ([over, under]: Ratio) => Math.round(Number((over * scale * 2n) / under) / 2);
  return {
    scale: Number(scale),
    rounded: scale !== common,
    parties: exact.map((c, p) => ({
      id: `p${p}`,
      c: c.map((row) => row.map(units)),
      terms: [],
      walkAway: units(reserved[p]),
      redLines: [],
      factions: [],
      weights: template.map(() => 1 / template.length),
    })),
    issues: template.map((issue, i) => ({ id: issue.index, options: exact[0][i].map((_, o) => `o${o}`) })),
    rules: [],
  };
}

function modelFrom(parties: PartyModel[], scale: number): DealModel {
  const issues = parties[0].c.map((row, i) => ({ id: `i${i}`, options: row.map((_, o) => `o${o}`) }));
  return { scale, rounded: false, parties, issues, rules: [] };
}

type Ratio = readonly [bigint, bigint];
interface RawIssue {
  readonly index: string;
  readonly bounds: readonly [number, number] | null;
  readonly items: readonly { readonly value: string; readonly evaluation?: string }[];
  readonly evaluator: Record<string, string>;
}

function isDomain(text: string, domain: Domain): boolean {
  return text.includes("<negotiation_template") && domain.outcomes === size(issuesOf(text));
}

const size = (issues: RawIssue[]) =>
  issues.reduce((all, { bounds, items }) => all * (bounds ? bounds[1] - bounds[0] + 1 : items.length), 1);

function issuesOf(text: string): RawIssue[] {
  const blocks = [...text.matchAll(/<issue\b([^>]*)>([\s\S]*?)<\/issue>/g)].map(([, head, body]) => {
    const at = attributes(head);
    const range = tags(body, "range")[0] ?? at;
    const seen = new Map(tags(body, "item").map((item) => [item.value, item as { value: string }]));
    return {
      index: at.index,
      bounds:
        range.lowerbound === undefined || seen.size > 0
          ? null
          : ([Number(range.lowerbound), Number(range.upperbound)] as const),
      items: [...seen.values()],
      evaluator: tags(body, "evaluator")[0] ?? {},
    };
  });
  return blocks.sort((a, b) => Number(a.index) - Number(b.index));
}

function scoresOf(own: RawIssue, issue: RawIssue): Ratio[] {
  if (issue.bounds !== null) {
    const [low, high] = issue.bounds;
    return Array.from({ length: high - low + 1 }, (_, k) => {
      const value = plus(
        decimal(own.evaluator.offset),
        times(decimal(own.evaluator.slope), [BigInt(low + k - own.bounds![0]), 1n]),
      );
      return value[0] < 0n ? [0n, 1n] : value[0] > value[1] ? [1n, 1n] : value;
    });
  }
  const all = own.items.map((item) => decimal(item.evaluation!));
  const most = all.reduce((a, b) => (a[0] * b[1] > b[0] * a[1] ? a : b));
  return issue.items.map((item) => {
    const [over, under] = decimal(own.items.find((other) => other.value === item.value)!.evaluation!);
    return Number(most[0]) / Number(most[1]) < 1e-5 ? [0n, 1n] : [over * most[1], under * most[0]];
  });
}

const tags = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`<${name}\\b([^>]*)>`, "g"))].map(([, head]) => attributes(head));
const attributes = (head: string): Record<string, string> =>
  Object.fromEntries([...head.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));

const times = (a: Ratio, b: Ratio): Ratio => [a[0] * b[0], a[1] * b[1]];
const plus = (a: Ratio, b: Ratio): Ratio => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

function decimal(text: string): Ratio {
  const [, sign, whole, part = "", power = "0"] = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text.trim())!;
  const over = BigInt(`${whole}${part}` || "0") * (sign === "-" ? -1n : 1n);
  const shift = Number(power) - part.length;
  return shift >= 0 ? [over * 10n ** BigInt(shift), 1n] : [over, 10n ** BigInt(-shift)];
}
