import type { Belief, Faction, Lever, Other, Party, WalkAway } from "./model.js";
import { valueUnder } from "./node.js";
import { fullDeal, worthsByIssue } from "./options.js";
import { positionSeries, sourced } from "./positions.js";
import { points, range, weight } from "./ranges.js";
import { asObject, either, list, made, mapOf, needed, oneOrMore, record, type Shape } from "./shape.js";
import { date, idKey, issueKey, oneOf, party, partyKey, sources, text, yesOrNo } from "./values.js";

const roles = [
  "mediator",
  "verifier",
  "guarantor",
  "host",
  "observer",
  "participant",
  "coordinator",
  "facilitator",
  "stakeholder",
  "outside",
] as const;

const inPoints = made(range, (value): WalkAway => ({ kind: "points", points: value }));
const asDeal = made(
  record("a walk-away", { deal: needed(fullDeal) }),
  (value): WalkAway => ({ kind: "deal", deal: value.deal }),
);

/** Points, a range of them, or a full deal. */
export const walkAway: Shape<WalkAway> = either(
  (node) => (valueUnder(node, "deal") === undefined ? inPoints : asDeal),
  [inPoints, asDeal],
);

const weights = made(mapOf(issueKey, weight), asObject);

const faction = record("a faction", {
  name: needed(text),
  veto: yesOrNo,
  walk_away: range,
  weight: weights,
  worth: worthsByIssue,
  interest: text,
  note: text,
  source: sources,
});

const factions = made(mapOf(idKey, faction), (map): readonly Faction[] =>
  [...map].map(([id, value]) => {
    const { veto, walk_away, weight: replaced, worth, ...rest } = sourced(value);
    return {
      id,
      ...rest,
      veto: veto ?? false,
      ...(walk_away === undefined ? {} : { walkAway: walk_away }),
      weight: replaced ?? {},
      worth: worth ?? {},
    };
  }),
);

const oneParty = record("a party", {
  name: needed(text),
  walk_away: walkAway,
  bearable: points,
  leaving_cost: points,
  factions,
  weights_as_written: yesOrNo,
  interest: text,
  note: text,
  source: sources,
});

export const parties: Shape<readonly Party[]> = made(mapOf(idKey, oneParty), (map, node, file) => {
  // Written empty: entries may also be gone because their keys were refused, which has been told.
  if (/^\{\s*\}/.test(file.text.slice(node.at, node.at + 100))) {
    file.tell(node.at, "no-parties", "there is no party", "add at least one");
  }
  return [...map].map(([id, value]) => {
    const { walk_away, bearable, leaving_cost, weights_as_written, ...rest } = sourced(value);
    return {
      id,
      ...rest,
      ...(walk_away === undefined ? {} : { walkAway: walk_away }),
      ...(bearable === undefined ? {} : { bearable }),
      ...(leaving_cost === undefined ? {} : { leavingCost: leaving_cost }),
      factions: rest.factions ?? [],
      weightsAsWritten: weights_as_written ?? false,
    };
  });
});

const lever = made(
  record("a lever", { what: needed(text), until: date, from: date, known: date, source: sources }),
  (value): Lever => sourced(value),
);

const oneOther = record("an outside party", {
  name: needed(text),
  role: oneOrMore(oneOf("role", roles)),
  accepted_by: oneOrMore(party),
  interest: text,
  can: list(lever),
  may_spoil: yesOrNo,
  positions: made(mapOf(issueKey, positionSeries), asObject),
  worth: worthsByIssue,
  weight: weights,
  note: text,
  source: sources,
});

export const others: Shape<readonly Other[]> = made(mapOf(idKey, oneOther), (map, node, file) => {
  for (const entry of node.kind === "map" ? node.entries : []) {
    if (!file.names.parties.has(entry.key)) continue;
    const message = `"${entry.key}" is a party already`;
    file.tellIn(entry.key, entry.keyAt, { code: "duplicate-id", message, hint: "keep it in parties or in others" });
  }
  return [...map].map(([id, value]) => {
    const { role, accepted_by, may_spoil, ...rest } = sourced(value);
    return {
      id,
      ...rest,
      roles: role ?? [],
      acceptedBy: accepted_by ?? [],
      can: rest.can ?? [],
      maySpoil: may_spoil ?? false,
      positions: rest.positions ?? {},
      worth: rest.worth ?? {},
      weight: rest.weight ?? {},
    };
  });
});

const belief = made(
  record("a belief", { walk_away: walkAway, weight: weights, worth: worthsByIssue }),
  (value): Belief => ({
    ...(value.walk_away === undefined ? {} : { walkAway: value.walk_away }),
    weight: value.weight ?? {},
    worth: value.worth ?? {},
  }),
);

/** believes[side][other side]: what one side takes the other to want. */
export const believes = made(mapOf(partyKey, made(mapOf(partyKey, belief), asObject)), asObject);
