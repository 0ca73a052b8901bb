/** Conflicts for tests: read as a talks file would be. */
import type { Plain } from "../../talks/model.js";
import { parseTalks } from "../../talks/parse.js";
import { compileConflict } from "./compile.js";
import { type ConflictModel, onIn } from "./model.js";

export interface Conflict {
  readonly makers: Readonly<Record<string, Readonly<Record<string, Plain>>>>;
  readonly impossible?: readonly string[];
  readonly now?: readonly string[] | string;
  readonly names?: Readonly<Record<string, string>>;
}

export function talksOf(conflict: Conflict) {
  const parties = Object.fromEntries(
    Object.entries(conflict.makers).map(([id, { name }]) => [id, { name: name ?? id }]),
  );
  const parsed = parseTalks(JSON.stringify({ detente: 1, title: "t", parties, conflict }));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("; "));
  return parsed.value;
}

export function modelOf(conflict: Conflict): ConflictModel {
  const compiled = compileConflict(talksOf(conflict));
  if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join("; "));
  return compiled.model;
}

/** Ids of the options that are on, joined by +. */
export const stateText = (model: ConflictModel, state: number): string =>
  onIn(model, state)
    .map(({ id }) => id)
    .join(" + ") || "none";

/** The state with these options on. */
export const stateAt = (model: ConflictModel, text: string): number =>
  text === "none"
    ? 0
    : text
        .split(" + ")
        .reduce((state, id) => state | (1 << model.options.findIndex((one) => one.id === id || one.own === id)), 0);

export const prisoners: Conflict = {
  makers: {
    a: { name: "A", options: { coop_a: "Cooperate" }, prefers: ["coop_b", "!coop_a"] },
    b: { name: "B", options: { coop_b: "Cooperate" }, prefers: ["coop_a", "!coop_b"] },
  },
};

/** One signs only if the other has paid, and the other pays only if the one has signed; both want both. */
export const handover: Conflict = {
  makers: {
    seller: { name: "Seller", options: { sign: "Sign" }, prefers: ["pay", "!sign"] },
    buyer: { name: "Buyer", options: { pay: "Pay" }, prefers: ["sign", "!pay"] },
  },
  impossible: ["sign & !pay", "pay & !sign"],
  now: "none",
};
