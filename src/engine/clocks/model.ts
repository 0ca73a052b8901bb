/** Procedures, invocations and standing as clocks read them, and what a replay gives. */
import type { DateText, Text } from "../../talks/model.js";
import type { Day } from "./civil-day.js";
import type { CountProblem, Roll, Span } from "./spans.js";
import type { Term } from "./term.js";
import type { Instant } from "./zones.js";

/** What happens when a step's clock runs out. */
export type Expiry = { readonly next: string } | { readonly result: Text };

/** May, not must: shown as open until used or waived, never carried out by the machine. */
export interface Right {
  /** Absent: whoever invoked the procedure. */
  readonly who?: readonly string[];
  readonly act: Text;
  readonly result?: Text;
  /** Arises with the step, and ends with its clock; or on expiry, and then stays open. */
  readonly opens: "with the step" | "on expiry";
}

export interface ProcedureStep {
  readonly id: string;
  readonly name?: Text;
  /** On the invocation, when other steps have ended, or, absent, when another step leads here. */
  readonly begins?: "invocation" | { readonly join: "all" | "any"; readonly of: readonly string[] };
  readonly clock?: Span;
  readonly extend: "none" | "consensus";
  /** Entered only when someone asks. */
  readonly optional: boolean;
  /** Absent: nothing is said about expiry, which is a finding. */
  readonly onExpiry?: Expiry;
  readonly rights: readonly Right[];
  readonly why?: Text;
}

export interface Procedure {
  readonly id: string;
  readonly name?: Text;
  readonly text?: string;
  readonly clause?: string;
  readonly invokedBy: readonly string[];
  readonly zone?: string;
  readonly days: "calendar" | "working";
  readonly calendar?: string;
  readonly roll?: Roll;
  readonly steps: readonly ProcedureStep[];
  /** Kinds of event, by any of their names. */
  readonly stopsIf: readonly Text[];
}

/**
 * Something that happened in a procedure. Kinds with a meaning of their own: `extended` (by `plus`, or to a day `until`), `asked`
 * (an optional step is entered), `ended` (a step is over before its clock), `used` and `waived` (a right), and those the procedure
 * stops at. A kind that is the act of a right uses it. Any other changes nothing, and is said to.
 */
export interface ProcedureEvent {
  readonly kind: string;
  /** When it happened; what counts. */
  readonly on: DateText;
  /** When it was recorded, where that was later. */
  readonly known?: DateText;
  readonly by?: string;
  readonly step?: string;
  readonly plus?: Span;
  readonly until?: DateText;
}

export interface Invocation {
  readonly procedure: string;
  readonly on: DateText;
  readonly known?: DateText;
  /** Empty where nobody is named. */
  readonly by: readonly string[];
  /** Steps whose latest verdict it disputes. */
  readonly against: readonly string[];
  readonly events: readonly ProcedureEvent[];
}

export interface Standing {
  readonly who: string;
  readonly in: string;
  readonly from?: DateText;
  readonly until?: DateText;
  /** Who reads it so; absent: everybody. */
  readonly heldBy?: readonly string[];
}

/** Why a step began. */
export type BeginReason =
  | { readonly kind: "invoked" }
  | { readonly kind: "after"; readonly steps: readonly string[]; readonly join: "all" | "any" }
  | { readonly kind: "led"; readonly step: string }
  | { readonly kind: "asked"; readonly on: DateText; readonly known?: DateText };

export type StepState =
  /** Not begun at the date looked at. */
  | "ahead"
  | "running"
  /** Over before its clock, by a record. */
  | "ended"
  | "expired"
  /** Cut off, or never reached, by a stop condition. */
  | "stopped"
  /** Optional, and nobody asked. */
  | "skipped";

export interface Extension {
  readonly plus?: Span;
  readonly until?: DateText;
  readonly on: DateText;
  readonly known?: DateText;
  readonly lastDayBefore: Day;
}

export interface StepRun {
  readonly step: string;
  /** Day 0. */
  readonly from: Day;
  /** The instant it began, the last one possible where only the day is known. */
  readonly fromInstant: Instant;
  readonly because: BeginReason;
  /** Absent without a clock. Of a step that was cut off or ended early: the end it would have had. */
  readonly term?: Term;
  readonly extensions: readonly Extension[];
  readonly state: StepState;
  /** When it was over by a record or a stop, with what did it. */
  readonly over?: { readonly day: Day; readonly kind: string };
  /** Optional, and taken for granted since nobody can have asked yet. */
  readonly assumed: boolean;
}

/** An event without effect, and why. */
export interface IdleEvent {
  readonly event: ProcedureEvent;
  readonly why:
    | "no such kind"
    | "too late"
    | "before the invocation"
    | "not running"
    | "cannot be extended"
    | "not later"
    | "no span"
    | "several steps"
    | "several rights"
    | "no such right";
}

export interface OpenRight {
  readonly step: string;
  readonly who: readonly string[];
  readonly act: Text;
  readonly result?: Text;
  readonly since: Day;
  /** Absent: open until used or waived. */
  readonly lastDay?: Day;
  readonly state: "ahead" | "open" | "used" | "waived" | "over";
}

/** What came out: by a clock running out, or by somebody using a right. */
export interface Outcome {
  readonly step: string;
  readonly result: Text;
  readonly day: Day;
  readonly ends: Instant;
  readonly by: "expiry" | "right";
  /** Whether it has come about by the date looked at. */
  readonly come: boolean;
}

export interface Projection {
  /** In order of beginning; steps of one moment in file order. */
  readonly runs: readonly StepRun[];
  /** Steps that nothing leads to, or that wait for one that never ends. */
  readonly unreached: readonly string[];
  readonly rights: readonly OpenRight[];
  /** In order of time; the last is the procedure's. */
  readonly outcomes: readonly Outcome[];
  readonly stopped?: { readonly kind: string; readonly on: DateText; readonly known?: DateText };
  readonly idle: readonly IdleEvent[];
}

export type ProjectProblem =
  | CountProblem
  | { readonly code: "unknown-zone"; readonly name: string }
  | { readonly code: "unknown-calendar"; readonly name: string };

export type Projected =
  | { readonly ok: true; readonly value: Projection }
  | { readonly ok: false; readonly problems: readonly ProjectProblem[] };
