import type { Plain } from "./model.js";
import { plainOf } from "./plain.js";
import type { Shape } from "./shape.js";

/** A section checked by its shape and kept as written. */
export function asWritten(shape: Shape<unknown>): Shape<Plain> {
  return {
    read: (node, file) => (shape.read(node, file) === undefined ? undefined : plainOf(node)),
    json: () => shape.json(),
  };
}

const anything: Shape<unknown> = { read: () => true, json: () => ({}) };

export const laterSections = Object.fromEntries(
  [
    "schedule",
    "gains",
    "indicators",
    "measures",
    "ladder",
    "experts",
    "tension",
    "conflict",
    "texts",
    "commitments",
    "acts",
    "milestones",
    "tranches",
    "groups",
    "calendars",
    "standing",
    "procedures",
    "invocations",
    "silence",
  ].map((k) => [k, asWritten(anything)]),
) as Record<"schedule" | "gains", Shape<Plain>>;
