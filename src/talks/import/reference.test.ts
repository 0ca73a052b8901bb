import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fraction, parseFraction, plus, times, toNumber } from "../fraction.js";
import { importGenius, skippedByName } from "./genius.js";
import { importGeniusWeb } from "./geniusweb.js";
import { type Import, type Imported, type ImportedParty, stem } from "./imported.js";
import { sumOf } from "./numbers.js";

const home = "../shared/reference";

interface Block {
  n_rational: number;
  pareto_size: number;
  pareto_deals: number;
  pareto: number[][];
  ideal: number[];
  nash: number[][];
}
interface Domain {
  folder: string;
  domain_file?: string;
  profile_files: string[];
  profiles_in_folder?: number;
  outcomes: number;
  reservation: (number | null)[];
  genius_semantics_reserved_honoured: Block;
  raw_by_definition?: Block;
}

describe.runIf(existsSync(home))("imports of the reference folders", () => {
  const reference = existsSync(home) ? JSON.parse(readFileSync(`${home}/deals.json`, "utf8")) : {};
  const domains: Domain[] = [...(reference.domains ?? []), ...(reference.more_parties ?? [])];
  const small = domains.filter(({ outcomes }) => outcomes <= 4000);
  const samples = Object.fromEntries((reference.import_samples ?? []).map((one: { name: string }) => [one.name, one]));

  const file = (folder: string, name: string) => ({
    name,
    text: readFileSync(`${home}/${folder}/${name}`, "utf8"),
  });
  const domainFile = ({ folder, domain_file, profile_files }: Domain) =>
    domain_file ??
    readdirSync(`${home}/${folder}`).find(
      (name) => !profile_files.includes(name) && file(folder, name).text.includes("<negotiation_template"),
    )!;
  const read = (domain: Domain, semantics: "genius" | "negmas") =>
    sound(
      importGenius(
        file(domain.folder, domainFile(domain)),
        domain.profile_files.map((name) => file(domain.folder, name)),
        { semantics },
      ),
    );

  test("[IM1] every Genius folder has the reference's acceptable deals, frontier and Nash values in Genius's semantics", () => {
    for (const domain of small) judge(domain, read(domain, "genius"), domain.genius_semantics_reserved_honoured, 100);
    expect(small.length).toBeGreaterThan(25);
  });

  test("[IM2] the same folders have the reference's answers on the raw scale of NegMAS", () => {
    const raw = small.filter(({ raw_by_definition }) => raw_by_definition);
    for (const domain of raw) judge(domain, read(domain, "negmas"), domain.raw_by_definition!, 1);
    expect(raw.length).toBeGreaterThan(20);
  });

  test("[IM3] the space of every reference folder has as many deals as the reference says", () => {
    for (const domain of domains) {
      const { issues, parties } = read(domain, "genius");
      expect(
        issues.reduce((all, { options }) => all * options.length, 1),
        domain.folder,
      ).toBe(domain.outcomes);
      expect(parties.map(({ name }) => name)).toEqual(domain.profile_files.map(stem));
    }
  });

  test("[IM4] the GeniusWeb sample has the walk-aways and the frontier of the reference", () => {
    const sample = samples["geniusweb-JapnTrip"];
    const files = ["japantrip.json", "japantrip1.json", "japantrip2.json"].map((name) => file(sample.folder, name));
    const imported = sound(importGeniusWeb(files[0], files.slice(1)));
    expect(imported.parties.map(({ walkAway }) => walkAway && toNumber(walkAway))).toEqual([20, 17]);
    judge({ ...sample, profile_files: [] }, imported, sample.by_definition_reserved_honoured, 100);
  });

  test("[IM5] a real issue is worth at its levels what Genius's evaluators say there", () => {
    const sample = samples["real-issue-fuzzyagent"];
    const files = ["single_issue_domain.xml", "buyer_utility.xml", "seller_utility.xml"].map((name) =>
      file(sample.folder, name),
    );
    const { issues, parties } = sound(importGenius(files[0], files.slice(1), { semantics: "genius", levels: 7 }));
    for (const { value, buyer, seller } of sample.utility_at) {
      const deal = [issues[0].levels!.indexOf(value)];
      expect(Math.abs(toNumber(sumOf(parties[0], deal)) / 100 - buyer)).toBeLessThan(1e-7);
      expect(Math.abs(toNumber(sumOf(parties[1], deal)) / 100 - seller)).toBeLessThan(1e-7);
    }
  });

  test("[IM6] hyper-rectangles are worth what the reference says at its deals", () => {
    const sample = samples["hyperrectangles-10issues"];
    const names = readdirSync(`${home}/${sample.folder}`).filter((name) => !skippedByName(name));
    expect(names).toEqual(["10issues-domain.xml", "profile-1.xml", "profile-2.xml"]);
    const files = names.map((name) => file(sample.folder, name));
    const imported = sound(importGenius(files[0], files.slice(1), { semantics: "genius" }));
    for (const at of sample.utility_at)
      for (const party of imported.parties) {
        const deal = at.values_by_index_1_to_10.map((value: number, i: number) =>
          imported.issues[i].levels!.indexOf(value),
        );
        expect(Math.abs(worth(party, deal) / 100 - at[party.name])).toBeLessThan(1e-7);
      }
  });

  test("[IM7] the folders with a lesson teach it: indexes from 2, negative bounds, discount 0, nine profiles", () => {
    const codes = (folder: string) => {
      const domain = domains.find((one) => one.folder === `genius/${folder}`)!;
      return read(domain, "genius").report.map(({ code }) => code);
    };
    expect(codes("other-laptopdomain")).toContain("index-start");
    expect(codes("y2012-FitnessA")).toContain("index-start");
    const integer = domains.find((one) => one.folder === "genius/other-IntegerDomain")!;
    expect(read(integer, "genius").issues[0].options).toEqual(Array.from({ length: 11 }, (_, k) => String(k - 5)));
    expect(codes("other-IntegerDomain")).not.toContain("discount");
    expect(domains.some(({ profiles_in_folder: of = 0 }) => of === 9)).toBe(true);
  });
});

function sound<T>(imported: Import<T>): T {
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems.slice(0, 5)));
  return imported.value;
}

/** The value of a deal with every term whose condition it meets. */
function worth(party: ImportedParty, deal: readonly number[]): number {
  const met = party.terms.filter(({ when }) => when.every(({ issue, options }) => options.includes(deal[issue])));
  return toNumber(met.reduce((sum, { add }) => plus(sum, add), sumOf(party, deal)));
}

/** Counts, frontier, ideal point and Nash values by enumeration in exact arithmetic; `unit` is what the reference calls 1. */
function judge(domain: Domain, { issues, parties }: Imported, block: Block, unit: number): void {
  const where = domain.folder;
  const scale = fraction(10n ** 9n);
  const units = (value: ReturnType<typeof fraction>) => Math.round(toNumber(times(value, scale)));
  const c = parties.map(({ weights, worths }) => worths.map((list, i) => list.map((one) => times(weights[i], one))));
  const rows: number[][] = [];
  const deal = issues.map(() => 0);
  for (;;) {
    const u = parties.map((party, p) => {
      const met = party.terms.filter(({ when }) => when.every(({ issue, options }) => options.includes(deal[issue])));
      const all = [...c[p].map((list, i) => list[deal[i]]), ...met.map(({ add }) => add)];
      return units(all.reduce(plus));
    });
    if (parties.every(({ walkAway }, p) => u[p] >= units(walkAway ?? parseFraction("-1e9")!))) rows.push(u);
    let i = issues.length - 1;
    while (i >= 0 && ++deal[i] === issues[i].options.length) deal[i--] = 0;
    if (i < 0) break;
  }
  expect(rows.length, where).toBe(block.n_rational);
  if (!rows.length) return;
  const frontier = new Map<string, { u: number[]; count: number }>();
  for (const u of rows) {
    if (rows.some((v) => v.every((x, p) => x >= u[p]) && v.some((x, p) => x > u[p]))) continue;
    const key = u.join();
    const known = frontier.get(key);
    if (known) known.count++;
    else frontier.set(key, { u, count: 1 });
  }
  const points = [...frontier.values()].sort((a, b) => a.u.reduce((d, x, p) => d || b.u[p] - x, 0));
  expect(points.length, where).toBe(block.pareto_size);
  expect(
    points.reduce((sum, { count }) => sum + count, 0),
    where,
  ).toBe(block.pareto_deals);
  const shown = (u: number[]) => u.map((x) => x / 1e9 / unit);
  const close = (u: number[], v: number[]) =>
    u.every((x, p) => Math.abs(x - v[p]) <= 1e-6 * Math.max(1, Math.abs(v[p])));
  for (const v of block.pareto)
    expect(
      points.some(({ u }) => close(shown(u), v)),
      `${where} ${v}`,
    ).toBe(true);
  const ideal = parties.map((_, p) => Math.max(...points.map(({ u }) => u[p])));
  expect(close(shown(ideal), block.ideal), where).toBe(true);
  const gain = (u: number[]) =>
    u.reduce((product, x, p) => product * (x - units(parties[p].walkAway ?? fraction(0n))), 1);
  const best = Math.max(...points.map(({ u }) => gain(u)));
  for (const v of block.nash) {
    expect(
      points.some(({ u }) => close(shown(u), v) && gain(u) >= best * (1 - 1e-9)),
      `${where} nash ${v}`,
    ).toBe(true);
  }
}
