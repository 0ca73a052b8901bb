/** Small talks with everything a forecast reads, for tests and the bench. */
import { talksAsOf } from "../../talks/as-of.js";
import type { Talks } from "../../talks/model.js";
import { parseTalks } from "../../talks/parse.js";
import type { TalksState } from "./state.js";

export const exampleText = `detente: 1
title: Harbour
as_of: 2026-01-31
talks: {stage: exploring, since: 2025-07-31, mediator: envoy, core: [fees, access]}
parties:
  south:
    name: South
    walk_away: 35..45
    factions: {assembly: {name: Assembly, veto: true, walk_away: 40}}
  north: {name: North, walk_away: 38..42}
others: {envoy: {name: Envoy, role: mediator, can: [{what: lend money}]}}
issues:
  fees:
    name: Fees
    weight: {south: 60, north: 40..60}
    options:
      none: {name: None, worth: {south: 0, north: 100}}
      half: {name: Half, worth: {south: 55..65, north: 50..60}}
      full: {name: Full, worth: {south: 100, north: 0}}
    positions: {south: {stated: full, red_lines: [{options: [none], firmness: held}]}, north: {stated: none}}
  access:
    name: Access
    weight: {south: 40, north: 50}
    options:
      closed: {name: Closed, worth: {south: 100, north: 0}}
      shared: {name: Shared, worth: {south: 60, north: 70}}
      open: {name: Open, worth: {south: 0, north: 100}}
    positions: {south: {stated: closed}, north: {stated: open}}
packages: {pause: {name: Pause, kind: interim, terms: {fees: half}}}
offers:
  - {id: o1, on: 2025-09-01, by: south, to: [north], terms: {fees: full, access: closed}}
  - {id: o2, on: 2025-10-01, by: north, to: [south], terms: {fees: none, access: open}}
  - {id: o3, on: 2026-01-10, by: south, to: [north], terms: {access: shared}}
deadlines: [{id: law, on: 2026-04-15, what: A law ends, kind: law}]
ladder: {L1: {name: Note, clock: 24h}}
incidents:
  - {id: i1, on: 2025-12-01, what: A boat is held, severity: {established: 3}, answered: {step: L1, on: 2025-12-02}}
  - {id: i2, on: 2026-01-20, what: Shots, severity: {claimed: 4}}
experts:
  - {by: desk A, on: 2026-01-20, breakthrough: [0.02, 0.05, 0.1, 0.15], interim: [0.1, 0.15, 0.2, 0.25], breakdown: [0.05, 0.1, 0.15, 0.2]}
commitments:
  pay: {by: north, to: [south], what: Pay, verified_by: envoy, after: [open-gate]}
  open-gate: {by: south, to: [north], what: Open the gate}
`;

/** A file read and cut; faults in it are bugs of the caller. */
export function talksFrom(text: string, asOf: string): Talks {
  const parsed = parseTalks(text);
  if (!parsed.ok)
    throw new Error(`expected sound talks, got ${parsed.problems.map(({ message }) => message).join("; ")}`);
  return talksAsOf(parsed.value, asOf);
}

export const exampleTalks = (text = exampleText, asOf = "2026-01-31"): Talks => talksFrom(text, asOf);

/** Talks of which nothing is known but their stage. */
export const bare: TalksState = {
  asOf: "2026-01-31",
  stage: "framework",
  before: "exploring",
  months: 0,
  deals: null,
  gap: null,
  goodFaith: null,
  incidents: null,
  deadlines: null,
  mediator: null,
  experts: [],
  verified: null,
  phased: null,
  missing: [],
};
