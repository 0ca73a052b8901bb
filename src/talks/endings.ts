import { withIds } from "./entries.js";
import type { Consequence, Incident, Scenario } from "./model.js";
import { entryFields, sourced } from "./positions.js";
import { list, made, mapOf, needed, oneOrMore, record, type Shape } from "./shape.js";
import { actor, actors, confidence, date, id, idKey, months, nameOf, number, oneOf, sources, text } from "./values.js";

const scenario = record("a scenario", {
  name: needed(text),
  impact: text,
  months,
  interest: text,
  note: text,
  source: sources,
  known: date,
});

export const scenarios: Shape<readonly Scenario[]> = made(mapOf(idKey, scenario), (map) =>
  [...map].map(([scenarioId, value]) => ({ id: scenarioId, ...sourced(value) })),
);

const domains = [
  "security",
  "proliferation",
  "energy",
  "trade",
  "economy",
  "alliances",
  "humanitarian",
  "diplomacy",
] as const;

export const consequences: Shape<readonly Consequence[]> = list(
  made(
    record("a consequence", {
      ...entryFields,
      scenario: needed(nameOf("scenario", (file) => file.names.scenarios)),
      where: needed(text),
      domain: needed(oneOf("domain", domains)),
      whom: actors,
      effect: needed(text),
      direction: oneOf("direction", ["better", "worse", "mixed"]),
      months,
    }),
    (value): Consequence => ({ ...sourced(value), whom: value.whom ?? [] }),
  ),
);

const severity = number(0, 5, true);

const incidentActor = made(
  record("an actor of an incident", {
    party: needed(actor),
    role: needed(oneOf("role in an incident", ["doer", "target", "other"])),
    attributed_by: actors,
    claimed_by: actors,
    denied_by: actors,
    confidence,
  }),
  ({ attributed_by, claimed_by, denied_by, ...rest }) => ({
    ...rest,
    attributedBy: attributed_by ?? [],
    claimedBy: claimed_by ?? [],
    deniedBy: denied_by ?? [],
  }),
);

const report = record("a report", {
  of: needed(nameOf("source", (file) => file.names.sources)),
  credibility: number(1, 6, true),
});

export const incidents: Shape<readonly Incident[]> = withIds(
  "incident",
  made(
    record("an incident", {
      ...entryFields,
      on: needed(date),
      id: needed(id),
      what: needed(text),
      domain: oneOf("domain", ["sea", "air", "land", "cyber", "statement", "detention", "proxy"]),
      place: text,
      actors: list(incidentActor),
      severity: record("severity", { claimed: severity, established: severity }),
      state: oneOf("state", ["reported", "under verification", "established", "not established", "unable to verify"]),
      answered: record("an answer", {
        step: needed(nameOf("step of the ladder", (file) => file.names.ladder)),
        on: date,
      }),
      breach: oneOrMore(nameOf("commitment", (file) => file.names.steps)),
      sources: list(report),
    }),
    (value): Incident => {
      const { source, ...rest } = value;
      const named = [...(value.source ?? []), ...(value.sources ?? []).map((each) => each.of)];
      return {
        ...rest,
        sources: [...new Set(named)],
        ...(value.sources === undefined ? {} : { reports: value.sources }),
        actors: value.actors ?? [],
        severity: value.severity ?? {},
        breach: value.breach ?? [],
      };
    },
  ),
);
