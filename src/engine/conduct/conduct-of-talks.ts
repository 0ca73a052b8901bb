/** Conduct of every party to some talks, and what of it the forecast takes. */
import type { DateText, Talks } from "../../talks/model.js";
import type { GoodFaith } from "../forecast/state.js";
import { conductOf } from "./conduct.js";
import { aheadOf } from "./from-talks/ahead.js";
import type { ConductMissing } from "./from-talks/missing.js";
import { readConduct } from "./read-talks.js";
import type { ConductReading } from "./reading.js";
import type { ByReading, ConductRecord } from "./record.js";

export interface PartyConduct {
  readonly party: string;
  readonly record: ConductRecord;
  readonly reading: ConductReading;
  /** What the file lacks for it. */
  readonly missing: readonly ConductMissing[];
}

/**
 * A reading of each party, in the order of the file; with several counterparts, towards all of them together. Nothing is read but what is
 * in `talks`: cut it as of the date first.
 *
 * @param asOf the date of the cut; empty where the file has none
 * @param seed unsigned 32-bit; a party's band does not depend on who else is there
 */
export const conductOfTalks = (
  talks: Talks,
  of: { readonly asOf: DateText; readonly seed: number; readonly prior?: ByReading },
): readonly PartyConduct[] => talks.parties.map(({ id }) => conductOfParty(talks, id, of));

/**
 * The same of one party. @param party one of the talks
 * @param towards one counterpart alone, where there are several: the detail
 */
export function conductOfParty(
  talks: Talks,
  party: string,
  {
    asOf,
    seed,
    prior,
    towards,
  }: {
    readonly asOf: DateText;
    readonly seed: number;
    readonly prior?: ByReading;
    readonly towards?: string;
  },
): PartyConduct {
  const read = readConduct(talks, party, { asOf, seed });
  if (!read.ok) throw new Error(`expected a party of the talks, got ${party}`);
  const { missing, counterparts } = read.value;
  const { record, samples } = counterparts.find(({ id }) => id === towards) ?? read.value;
  const reading = conductOf(record, {
    seed,
    samples,
    ahead: aheadOf(talks, party, asOf),
    ...(prior ? { prior } : {}),
  });
  return { party, record, reading, missing };
}

/**
 * How likely each party is to bargain in good faith, for `readTalks` of the forecast: only of parties whose record is thick enough. Nothing
 * where there is none, so that the forecast does without.
 */
export function goodFaithOf(conduct: readonly PartyConduct[]): Readonly<Record<string, GoodFaith>> | undefined {
  const known = conduct.flatMap(({ party, reading: { posterior, band } }) => {
    if (!posterior || !band) return [];
    const [low, high] = band[0]!;
    const genuine = posterior[0];
    return [[party, { low: Math.min(low, genuine), genuine, high: Math.max(high, genuine) }] as const];
  });
  return known.length ? Object.fromEntries(known) : undefined;
}
