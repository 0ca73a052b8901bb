/** How talks may end, and when: probabilities by scenario and horizon with band, base rate beside them, and what they rest on. */

import { isSeed } from "./chance.js";
import { durability } from "./durability.js";
import { allPressure } from "./incident-events.js";
import { live, type MachineWorld, monthsPerWeek } from "./machine.js";
import { clip, exp, logistic, logit } from "./numerics.js";
import { pool, product } from "./pooling.js";
import { added, eachBlock, startsInterim, talkBlock, tallied } from "./run.js";
import { type Checked, type Refusal, type Settings, settingProblems } from "./settings.js";
import { type Signpost, SignpostCounts } from "./signposts.js";
import type { TalksState } from "./state.js";
import { bandWorlds, baseWorld, machineOf, worldMaker } from "./tables.js";
import {
  cellsOf,
  cumulative,
  emptyJoint,
  type Joint,
  months,
  scenarios,
  sharesOf,
  standingOf,
  tallyApart,
  tallyInto,
} from "./tally.js";

/** Talks of the point, and of each world of the band. */
export const defaultDraws = 16_384;
export const defaultBandTalks = 256;
const mostDraws = 10_000_000;

/** First-event cells (breakthrough, interim, breakdown by bin, continue: sum 1) and [scenario][month] where the talks stand. */
export interface Table {
  readonly cells: readonly number[];
  readonly standing: readonly (readonly number[])[];
}

export type Band = readonly [low: number, high: number];

export interface Forecast {
  readonly seed: number;
  readonly draws: number;
  readonly bandDraws: number;
  /** Blended. */
  readonly shown: Table;
  readonly model: Table;
  readonly base: Table;
  /** Pooled experts, cells; null without. */
  readonly experts: { readonly cells: readonly number[]; readonly weights: readonly number[] } | null;
  readonly blend: { readonly model: number; readonly base: number; readonly experts: number };
  /** 10–90 % of the worlds of what is shown: cells, [scenario][month] cumulative first events, [scenario][month] standing. */
  readonly bands: {
    readonly cells: readonly Band[];
    readonly cumulative: readonly (readonly Band[])[];
    readonly standing: readonly (readonly Band[])[];
  };
  /** Monte-Carlo standard errors of the model's cells. */
  readonly errors: readonly number[];
  /** Share of sampled preferences in which a deal exists; null: no deal space. */
  readonly dealExists: { readonly comprehensive: number; readonly interim: number; readonly worlds: number } | null;
  readonly durability: {
    /** Where it is not known how much is verified: nothing to everything. */
    readonly months12: Band;
    readonly months24: Band;
    /** Share of signatures within 4 weeks before a deadline; null: no talk signs. */
    readonly forced: number | null;
  };
  readonly signposts: readonly Signpost[];
}

export interface ForecastOptions {
  readonly settings: Settings;
  readonly seed: number;
  readonly draws?: number;
  /** Talks of each of the 64 worlds of the band. */
  readonly bandTalks?: number;
}

/** What stands against a forecast with these numbers. */
export function optionProblems({ settings, seed, draws = defaultDraws }: ForecastOptions): readonly Refusal[] {
  const problems: Refusal[] = [];
  if (!isSeed(seed))
    problems.push({ code: "seed", message: `the seed ${seed} is no whole number from 0 to 4294967295` });
  if (!Number.isInteger(draws) || draws < 100 || draws > mostDraws)
    problems.push({ code: "draws", message: `${draws} draws: take a whole number from 100 to ${mostDraws}` });
  return [...problems, ...settingProblems(settings)];
}

/**
 * The forecast.
 *
 * The point is the share of `draws` talks, talk i in world i mod 64. The band comes from 64 worlds × the same 256 talks: what differs
 * between worlds is then their numbers and nothing else; it is moved so that the mean of the worlds is the point, because 256 talks
 * alone would be off by up to ±3 in 100 all together. The blend is taken apart for worlds in which a comprehensive, an interim, both or
 * no deal exists, and averaged: what cannot be signed in a world stays zero there, however common it is elsewhere.
 */
export function forecast(state: TalksState, options: ForecastOptions): Checked<Forecast> {
  const problems = optionProblems(options);
  if (problems.length) return { ok: false, problems };
  const { settings, seed, draws = defaultDraws, bandTalks = defaultBandTalks } = options;
  const maker = worldMaker(state, settings, { seed, count: bandWorlds, varied: true });
  const { process } = maker;
  const worlds = maker.worlds();
  const machine = machineOf(state, seed, worlds);
  const interim = startsInterim(machine);

  const kinds = worlds.map(kindOf);
  const apart = [emptyJoint(), emptyJoint(), emptyJoint(), emptyJoint()];
  const signposts = new SignpostCounts(state);
  const signed = { all: 0, forced: 0 };
  eachBlock(machine, process, {
    from: 0,
    to: draws,
    done: ({ from, histories, incidents }) => {
      tallyApart((talk) => apart[kinds[(from + talk) % kinds.length]!]!, histories, interim);
      signposts.add(histories, incidents);
      for (const moment of histories.signed) {
        if (moment === Infinity) continue;
        signed.all++;
        if (isForced(state, moment)) signed.forced++;
      }
    },
  });
  const base = tallied(machineOf({ ...state, deadlines: null }, seed, [baseWorld(settings, state.months)]), null, {
    from: 0,
    to: draws,
  });

  const experts = expertPool(state);
  const e = experts ? settings.blend.experts : 0;
  // Of talks that have signed there is no base rate: the base knows no gate, and its zeroes would wipe out what can still fail there.
  const w = state.stage === "signed" ? 1 : settings.blend.model;
  const blend = { model: w * (1 - e), base: (1 - w) * (1 - e), experts: e };
  const baseCells = sharesOf(base);
  const mixed = (cells: readonly number[]): number[] =>
    experts
      ? product([cells, baseCells, experts.cells], [blend.model, blend.base, blend.experts])
      : product([cells, baseCells], [blend.model, blend.base]);
  const table = (of: Joint, cells: readonly number[]): Table => ({ cells, standing: standingOf(of, cells) });

  const joint = added(apart);
  const model = sharesOf(joint);
  const shown = averaged(
    apart.flatMap((part) => {
      const talks = cellsOf(part).reduce((a, b) => a + b, 0);
      return talks ? [{ share: talks / draws, table: table(part, mixed(sharesOf(part))) }] : [];
    }),
  );
  const { keys, incidentsOf } = talkBlock(seed, 0, bandTalks);
  const tension = process && allPressure(incidentsOf(process));
  const ofWorlds = worlds.map((world) => {
    const own = emptyJoint();
    tallyInto(own, live({ ...machine, worlds: [world] }, keys, { from: 0, tension }), interim);
    return table(own, mixed(sharesOf(own)));
  });

  return {
    ok: true,
    value: {
      seed,
      draws,
      bandDraws: bandWorlds * bandTalks,
      shown,
      model: table(joint, model),
      base: table(base, baseCells),
      experts,
      blend,
      bands: bandsOf(shown, ofWorlds),
      errors: model.map((p) => Math.sqrt((p * (1 - p)) / draws)),
      dealExists: existsIn(state),
      durability: durabilityOf(state, settings, signed),
      signposts: signposts.list(),
    },
  };
}

/** Which deals can be signed in a world: bit 0 a comprehensive, bit 1 an interim one. */
const kindOf = ({ dealIfComprehensive, dealIfInterim }: MachineWorld): number =>
  (dealIfComprehensive === null ? 0 : 1) + (dealIfInterim === null ? 0 : 2);

/** The mean of tables by their shares. */
function averaged(parts: readonly { readonly share: number; readonly table: Table }[]): Table {
  const mean = (of: (table: Table) => number) => parts.reduce((sum, { share, table }) => sum + share * of(table), 0);
  const { cells, standing } = parts[0]!.table;
  return {
    cells: cells.map((_, cell) => mean((table) => table.cells[cell]!)),
    standing: standing.map((row, s) => row.map((_, h) => mean((table) => table.standing[s]![h]!))),
  };
}

/** Weeks before a deadline in which a signature counts as forced. */
const forcedWeeks = 4;

const isForced = ({ deadlines }: TalksState, moment: number): boolean =>
  (deadlines ?? []).some(({ weeks }) => {
    const ahead = weeks - moment / monthsPerWeek;
    return ahead >= 0 && ahead <= forcedWeeks;
  });

/** Days after which a forecast counts half. */
const expertHalfLife = 180;

function expertPool({ experts }: TalksState): Forecast["experts"] {
  if (!experts.length) return null;
  const raw = experts.map(({ daysAgo }) => exp((-daysAgo / expertHalfLife) * Math.LN2));
  const all = raw.reduce((a, b) => a + b, 0);
  const weights = raw.map((weight) => weight / all);
  return {
    cells: pool(
      experts.map(({ cells }) => cells),
      weights,
    ),
    weights,
  };
}

function existsIn({ deals }: TalksState): Forecast["dealExists"] {
  if (!deals) return null;
  const share = (kind: "comprehensive" | "interim") =>
    deals.worlds.filter((world) => (world[kind] ?? -1) >= 0).length / deals.worlds.length;
  return { comprehensive: share("comprehensive"), interim: share("interim"), worlds: deals.worlds.length };
}

function durabilityOf(
  state: TalksState,
  { hazards }: Settings,
  signed: { readonly all: number; readonly forced: number },
): Forecast["durability"] {
  const forced = signed.all ? signed.forced / signed.all : null;
  const by = (verified: number) =>
    durability(hazards.collapse, { forced: forced ?? 0, verified, phased: state.phased ?? false });
  const [low, high] = [by(state.verified ?? 0), by(state.verified ?? 1)];
  return { months12: [low.months12, high.months12], months24: [low.months24, high.months24], forced };
}

function bandsOf(shown: Table, worlds: readonly Table[]): Forecast["bands"] {
  const band = (point: number, values: readonly number[]): Band => {
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const sorted = [...values].sort((a, b) => a - b);
    const at = (share: number) => moved(sorted[Math.round(share * (sorted.length - 1))]!, mean, point);
    return [at(0.1), at(0.9)];
  };
  const rows = (of: (table: Table) => readonly (readonly number[])[], n: number) =>
    Array.from({ length: n }, (_, s) =>
      months.map((_month, h) =>
        band(
          of(shown)[s]![h]!,
          worlds.map((table) => of(table)[s]![h]!),
        ),
      ),
    );
  return {
    cells: shown.cells.map((point, cell) =>
      band(
        point,
        worlds.map(({ cells }) => cells[cell]!),
      ),
    ),
    cumulative: rows(({ cells }) => cumulative(cells), 3),
    standing: rows(({ standing }) => standing, scenarios.length),
  };
}

/** A world's probability moved on the scale of log odds as far as the mean of the worlds is from the point; 0 and 1 stay. */
function moved(value: number, mean: number, point: number): number {
  if (value <= 0 || value >= 1 || mean <= 0 || mean >= 1 || point <= 0 || point >= 1) return clip(value, 0, 1);
  return logistic(logit(value) + logit(point) - logit(mean));
}
