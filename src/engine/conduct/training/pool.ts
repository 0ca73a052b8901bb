/** Simulated talks of a family, and what is seen of them. */
import { draw, talkKey } from "../../forecast/chance.js";
import type { Family, SimulatedParty, Variant } from "../../tactics/families/family.js";
import { variantsOf } from "../../tactics/families/family.js";
import { conductSlots } from "../draws.js";
import { countsOf, lacksOf } from "../enough.js";
import { features } from "../indicators/features.js";
import { indicatorsOf } from "../indicators.js";
import { type ConductRecord, type ReadingName, readings } from "../record.js";
import { asSeen, type Blur, clear, cutAfter, type Truncation } from "./onlooker.js";

export interface Talk {
  readonly key: number;
  readonly party: SimulatedParty;
}

/** What is seen of a talk: one value a feature, null where missing. */
export interface View {
  readonly type: number;
  readonly variant: Variant;
  readonly values: readonly (number | null)[];
  /** Whether probabilities would be shown. */
  readonly enough: boolean;
}

/**
 * Talks of known type, one reading after the other in turn, the variants of a reading in equal numbers; `changed-mind` only where asked.
 * @param talks how many, a multiple of 30 gives every variant its equal share
 */
export function talksOf(
  family: Family,
  { seed, from = 0, talks, changed = false }: { seed: number; from?: number; talks: number; changed?: boolean },
): Talk[] {
  return Array.from({ length: talks }, (_, k) => {
    const talk = from + k;
    const type: ReadingName = readings[talk % 3]!;
    const all = variantsOf[type].filter((variant) => (variant === "changed-mind") === changed);
    const variant = all[Math.floor(talk / 3) % all.length]!;
    return { key: talkKey(seed ^ 0x5eed, talk), party: family({ seed, talk, type, variant }) };
  });
}

/** What an analyst sees. @param blur incidents missed or misattributed; `"as-drawn"`: up to 30 % of each, by the key */
export function viewOf(talk: Talk, seen: Truncation, blur: Blur | "as-drawn" = clear): View {
  const { key, party } = talk;
  return view(party, asSeen(cutAfter(party, seen), key, blur === "as-drawn" ? blurOf(talk) : blur));
}

/** Up to 30 % of incidents missed, and up to 30 % at the wrong door. */
export const blurOf = ({ key }: Talk): Blur => ({
  dropped: 0.3 * draw(key, 1, conductSlots.errors),
  blamed: 0.3 * draw(key, 2, conductSlots.errors),
});

/** What somebody with perfect sight sees of the same rounds. */
export const clearView = ({ party }: Talk, seen: Truncation): View => view(party, cutAfter(party, seen));

function view({ type, variant }: SimulatedParty, record: ConductRecord): View {
  const indicators = indicatorsOf(record);
  const values = new Map(indicators.flatMap(({ features: list }) => list.map(({ id, value }) => [id, value])));
  return {
    type: readings.indexOf(type),
    variant,
    values: features.map(({ id }) => values.get(id) ?? null),
    enough: lacksOf(countsOf(record, indicators)).length === 0,
  };
}
