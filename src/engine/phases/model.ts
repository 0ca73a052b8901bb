/** A plan as numbers: who gives what and gets what by which step, and what must come before what. */

/**
 * Which end of every range is taken. `cautious`: costs high, worths low, the worst case of every exposure, slack and guarantee
 * at once, since each of them only grows with costs and shrinks with worths. `best`: best guesses. `hopeful`: the other ends.
 */
export type Reading = "cautious" | "best" | "hopeful";

export const readings: readonly Reading[] = ["cautious", "best", "hopeful"];

/** A step's numbers in units, one per party in the order of `PhaseModel.parties`; all ≥ 0. */
export interface StepNumbers {
  /** g: what the step costs the party. */
  readonly given: readonly number[];
  /** (1−ρ)·g: what of it the party cannot take back. */
  readonly lasting: readonly number[];
  /** r: what the step is worth to the party. */
  readonly received: readonly number[];
  /** (1−λ)·r: what of it the party keeps when the others take back what they can. */
  readonly kept: readonly number[];
}

/** How much of a step must be there before another: carried out, found complete by a verifier, at the same moment, or in part. */
export type Need = "finished" | "verified" | "simultaneous" | { readonly fraction: number };

/** A condition of a step on another step. */
export interface Condition {
  /** Index of the step it waits for. */
  readonly on: number;
  readonly need: Need;
  /** Ids of the milestones and acts between the two, in order; empty when the step is named directly. */
  readonly through: readonly string[];
}

export interface StepModel {
  readonly id: string;
  readonly kind: "commitment" | "tranche";
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly verifiedBy: readonly string[];
  /** Has at least one cost or worth; a step without any is outside exposure. */
  readonly rated: boolean;
  readonly linear: boolean;
  readonly numbers: Readonly<Record<Reading, StepNumbers>>;
  readonly after: readonly Condition[];
}

/** Numbers of a party that are no step's, in units. */
export interface PartyNumbers {
  /** κ: what leaving costs it besides; 0 when not stated. */
  readonly leavingCost: number;
  /** The exposure it can bear; null when not stated. */
  readonly bearable: number | null;
}

export interface PhaseModel {
  /** Party ids, in file order. */
  readonly parties: readonly string[];
  readonly partyNumbers: Readonly<Record<Reading, readonly PartyNumbers[]>>;
  /** Units per point: a number of units divided by it is points as in the file. */
  readonly scale: number;
  /** No unit made every number whole, so that ties finer than half a unit may be lost. */
  readonly rounded: boolean;
  /** Commitments, then tranches, each in file order. */
  readonly steps: readonly StepModel[];
  /** Sets of steps that take effect at the same moment: the file's groups, and steps that are simultaneous by their conditions; joined where they overlap. Step indexes ascending, by first step. */
  readonly groups: readonly (readonly number[])[];
}

/**
 * A step, or a group contracted to one: what an order is an order of.
 *
 * Conditions among the members of a group are met by their taking effect together.
 */
export interface Unit {
  /** Step indexes, ascending. */
  readonly members: readonly number[];
  readonly numbers: StepNumbers;
  /** Unit indexes that come before, ascending, without itself. */
  readonly after: readonly number[];
}
