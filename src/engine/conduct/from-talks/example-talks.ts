/** A small file for tests of what is read of conduct, and how it is read there. */
import { talksAsOf } from "../../../talks/as-of.js";
import type { Talks } from "../../../talks/model.js";
import { parseTalks } from "../../../talks/parse.js";
import { type ConductMaterial, readConduct } from "../read-talks.js";

/** Two parties, two issues, no logs yet; to be added to. North: 75 and 25 points, south 50 and 50. */
export const base = `detente: 1
title: Harbour
as_of: 2026-01-31
talks: {stage: exploring, since: 2025-09-01, rounds_planned: 8}
parties:
  north: {name: North, walk_away: 30..50}
  south: {name: South, walk_away: {deal: {fees: half, access: shared}}}
others: {envoy: {name: Envoy, role: mediator}, watch: {name: Watch, role: verifier}}
issues:
  fees:
    name: Fees
    weight: {north: 3, south: 1}
    options:
      none: {name: None, worth: {north: 100, south: 0}}
      half: {name: Half, worth: {north: 50..70, south: 40}}
      full: {name: Full, worth: {north: 0, south: 100}}
    positions: {north: [{stated: none, on: 2025-08-01}, {stated: half, on: 2025-12-20}], south: {stated: full}}
  access:
    name: Access
    weight: {north: 1, south: 1}
    options:
      closed: {name: Closed, worth: {north: 0, south: 100}}
      shared: {name: Shared, worth: {north: 50, south: 50}}
      open: {name: Open, worth: {north: 100, south: 0}}
`;

/** The talks of a text that must be sound. */
export const parsed = (text: string): Talks => {
  const found = parseTalks(text);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
};
/** What is read of the base with more sections to it. */
export const read = (more: string, { party = "north", asOf = "2026-01-31", text = base } = {}): ConductMaterial => {
  const found = readConduct(talksAsOf(parsed(text + more), asOf), party, { asOf });
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
};
/** Codes of what is missing. */
export const codes = ({ missing }: ConductMaterial) => missing.map(({ code }) => code);
/** In weeks. */
export const day = 1 / 7;
