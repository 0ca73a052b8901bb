import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Io } from "./io.js";
import { main } from "./main.js";

const hospital = readFileSync(new URL("../../cases/teaching/hospital-pay-dispute/talks.yaml", import.meta.url), "utf8");

async function run(text: string, ...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const io: Io = {
    read: async () => new TextEncoder().encode(text),
    write: async () => {},
    out: (said) => out.push(said),
    err: (said) => err.push(said),
    progress: () => {},
    columns: 120,
  };
  const status = await main(["conduct", "talks.yaml", ...args], io);
  return { status, out: out.join("\n"), err: err.join("\n") };
}

/** An offer of the union two days before its last one, as a line of the file's list. */
const offer = (known: string) =>
  `offers:\n  - {id: planted, on: 2025-10-28, known: ${known}, by: union, to: [trust], terms: {pay: 2}}`;

test("[KP10] JSON: of each party the three chances and their bands, or null where too little is known; evidence for every reading and what would tell", async () => {
  const { status, out } = await run(hospital, "--json");
  expect(status).toBe(0);
  const { parties, asOf, limits } = JSON.parse(out);
  expect([asOf, limits.length, Object.keys(parties)]).toEqual(["2025-11-14", 4, ["union", "trust"]]);
  for (const party of Object.values<Record<string, never>>(parties)) {
    const { genuine, stalling, posturing, band, evidence, wouldTell, contributions, prior } = party as never as {
      genuine: number;
      stalling: number;
      posturing: number;
      band: Record<string, [number, number]>;
      evidence: { for: string; text: string; records: string[] }[];
      wouldTell: { gain: number; text: string }[];
      contributions: Record<string, number>[];
      prior: Record<string, number>;
    };
    expect(genuine + stalling + posturing).toBeCloseTo(1, 12);
    for (const [low, high] of Object.values(band)) expect(0 <= low && low <= high && high <= 1).toBe(true);
    for (const { records, text } of evidence) expect([records.length > 0, text.length > 20]).toEqual([true, true]);
    expect(wouldTell.map(({ gain }) => gain)).toEqual(wouldTell.map(({ gain }) => gain).sort((a, b) => b - a));
    // The bars add up, up to one number that all three share.
    const [a, b] = (["genuine", "posturing"] as const).map(
      (c) => Math.log(prior[c]!) + contributions.reduce((sum, by) => sum + by[c]!, 0),
    );
    expect(a! - b!).toBeCloseTo(Math.log(genuine / posturing), 10);
  }
  const early = JSON.parse((await run(hospital, "--json", "--as-of", "2025-07-01")).out);
  expect(early.asOf).toBe("2025-07-01");
  expect(early.parties.union).toMatchObject({ verdict: "insufficient", genuine: null, band: { genuine: null } });
});

test("[KP11] a prior that is none and a seed out of range are refused with the reason", async () => {
  for (const prior of ["0.5,0.5", "0.5,0.6,0.2", "0,0.5,0.5", "a,b,c", "0.2,0.3,0.3,0.2", "-0.1,0.6,0.5"]) {
    const { status, err } = await run(hospital, `--prior=${prior}`);
    expect([prior, status, err.includes("[prior]")]).toEqual([prior, 2, true]);
  }
  expect(await run(hospital, "--seed", "4294967296")).toMatchObject({
    status: 2,
    err: expect.stringContaining("[seed]"),
  });
  expect((await run(hospital, "--prior", "0.5,0.3,0.2")).out).toContain(
    "Before any record: genuine 50 %, stalling 30 %, posturing 20 %.",
  );
});

test("[KP12] an offer, a statement, an incident that became known after the day changes no byte; known in time, it does", async () => {
  expect(hospital).toMatch(/^offers:$/m);
  const at = ["--json", "--as-of", "2025-11-10"];
  const first = (await run(hospital, ...at)).out;
  const planted: Record<string, (known: string) => string> = {
    offers: offer,
    statements: (known) =>
      `statements:\n  - {on: 2025-10-28, known: ${known}, by: union, kind: threat, escalatory: true}`,
    incidents: (known) =>
      `incidents:\n  - {id: planted, on: 2025-10-28, known: ${known}, what: A door is locked, actors: [{party: trust, role: doer, confidence: high}], severity: {claimed: 3, established: 3}, state: established}`,
  };
  for (const [list, make] of Object.entries(planted)) {
    const world = (known: string) => run(hospital.replace(new RegExp(`^${list}:$`, "m"), make(known)), ...at);
    const [late, known] = [await world("2025-11-12"), await world("2025-11-01")];
    expect([list, late.err, known.err]).toEqual([list, "", ""]);
    expect([list, late.out === first, known.out === first]).toEqual([list, true, false]);
  }
});
