/** The part of the talks that clocks rest on, small enough to be sent along; and back into talks. */
import type { Plain, Talks } from "../../talks/model.js";
import type { Analysed } from "../analysed.js";
import type { ClocksSlice } from "./view.js";

const sections = ["procedures", "invocations", "calendars", "standing", "texts", "schedule"] as const;

export function sliceOf({ talks, asOf }: Pick<Analysed, "talks" | "asOf">): ClocksSlice {
  const later: Record<string, Plain> = {};
  for (const section of sections) {
    const value = talks.later[section];
    if (value !== undefined) later[section] = value;
  }
  return {
    title: talks.title,
    ...(asOf === "" ? {} : { asOf }),
    parties: talks.parties.map(({ id, name }) => ({ id, name })),
    others: talks.others.map(({ id, name }) => ({ id, name })),
    later,
  };
}

/** The slice as talks: names and these sections are all that clocks read once a start is known. */
export const talksOf = ({ title, parties, others, later }: ClocksSlice): Talks =>
  ({ title, parties, others, later, events: [], deadlines: [] }) as unknown as Talks;
