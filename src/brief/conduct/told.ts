/** Conduct of every party, worked out once for whatever tells of it. */
import { conductOfParty, conductOfTalks, type PartyConduct } from "../../engine/conduct/conduct-of-talks.js";
import type { ByReading } from "../../engine/conduct/record.js";
import { entriesOf } from "../../engine/phases/entries.js";
import type { Talks, Text } from "../../talks/model.js";
import { datesIn } from "../dates.js";
import { clean, isolate, textIn } from "../text.js";
import type { Language } from "../wire.js";
import type { PartyTold } from "./block.js";
import { lackingTexts } from "./lacking.js";
import { recordNames } from "./records.js";

/** The same question gets the same answer. */
export const conductSeed = 1;

const known = new WeakMap<Talks, Map<string, readonly PartyConduct[]>>();

/**
 * Every party's conduct as of a date, worked out once for the same talks and date: the forecast, the page and the brief all ask for it.
 * @param talks cut as of `asOf`
 */
export function judgedConduct(talks: Talks, asOf: string): readonly PartyConduct[] {
  const byDate = known.get(talks) ?? new Map<string, readonly PartyConduct[]>();
  known.set(talks, byDate);
  const found = byDate.get(asOf) ?? conductOfTalks(talks, { asOf, seed: conductSeed });
  byDate.set(asOf, found);
  return found;
}

const knownTowards = new WeakMap<Talks, ReadonlyMap<string, readonly Towards[]>>();

/** A party's conduct towards one counterpart alone. */
export interface Towards {
  readonly other: string;
  readonly conduct: PartyConduct;
}

/** By party, towards each of the others alone where there are several: the detail. Worked out once for the same talks. */
export function judgedTowards(talks: Talks, asOf: string): ReadonlyMap<string, readonly Towards[]> {
  const found = knownTowards.get(talks);
  if (found) return found;
  const ids = talks.parties.map(({ id }) => id);
  const others = (of: string) => (ids.length > 2 ? ids.filter((id) => id !== of) : []);
  const fresh = new Map(
    ids.map((party) => [
      party,
      others(party).map((other) => ({
        other,
        conduct: conductOfParty(talks, party, { asOf, seed: conductSeed, towards: other }),
      })),
    ]),
  );
  knownTowards.set(talks, fresh);
  return fresh;
}

/** The same with another seed or prior; not kept. */
export const conductWith = (
  talks: Talks,
  asOf: string,
  { seed = conductSeed, prior }: { readonly seed?: number; readonly prior?: ByReading },
): readonly PartyConduct[] => conductOfTalks(talks, { asOf, seed, ...(prior ? { prior } : {}) });

/** With the names that sentences want, in one language. */
export function conductTold(talks: Talks, asOf: string, conduct: readonly PartyConduct[], lang: Language): PartyTold[] {
  const day = asOf ? datesIn(lang).full(asOf) : "";
  const named = recordNames(talks, lang);
  const name = thingNames(talks, lang);
  return conduct.map(({ party, reading, missing }) => {
    const index = talks.parties.findIndex(({ id }) => id === party);
    return {
      party: { index, id: party, name: name(party) },
      of: reading,
      asOf: day,
      named,
      lacking: lackingTexts(missing, name, lang),
    };
  });
}

/** Whatever a file names by id, by its name; a date as a date; a word of the file as it stands. */
function thingNames({ parties, others, issues, incidents, deadlines, later }: Talks, lang: Language) {
  const names = new Map<string, string>();
  const add = (id: string, text: Text | undefined): void => {
    if (text !== undefined && !names.has(id)) names.set(id, textIn(text, lang));
  };
  for (const { id, name } of [...parties, ...others, ...issues]) add(id, name);
  for (const { id, what } of [...incidents, ...deadlines]) add(id, what);
  for (const [id, { name, what }] of entriesOf(later.commitments)) add(id, (name ?? what) as Text | undefined);
  const dates = datesIn(lang);
  return (id: string): string => {
    if (/^\d{4}(-\d\d){2}$/.test(id)) return dates.full(id);
    return names.get(id) ?? (lang === "fa" ? isolate(clean(id)) : clean(id));
  };
}
