/** What the Clocks page draws, as plain data in one language. The server makes the first, the page's worker what is tried. */
import type { DateText, Plain, Text } from "../../talks/model.js";
import type { Block } from "../blocks.js";
import type { ClockPhase } from "../clocks/now.js";
import type { DeskPage } from "../wire.js";

/** As much of the talks as clocks rest on, as known by the page's date. */
export interface ClocksSlice {
  readonly title: Text;
  /** Absent where nothing in the file has a date. */
  readonly asOf?: DateText;
  readonly parties: readonly Named[];
  readonly others: readonly Named[];
  /** Sections of the file: procedures, invocations, calendars, standing, texts, schedule. */
  readonly later: Readonly<Record<string, Plain>>;
}

interface Named {
  readonly id: string;
  readonly name: Text;
}

/** One invocation of a procedure. */
export interface ClockPanel {
  readonly id: string;
  readonly procedure: string;
  readonly phase: ClockPhase;
  /** With its time line. */
  readonly block: Block;
}

/** A procedure that cannot be counted: what is wrong, with the path in the file. */
export interface FaultyClock {
  readonly procedure: string;
  readonly name: string;
  readonly problems: readonly { readonly path: string; readonly message: string; readonly hint: string }[];
}

/** A start that is not stated. */
export interface Unstarted {
  readonly procedure: string;
  readonly name: string;
  /** Every date it could mean; `on` is how the file writes it. */
  readonly could: readonly {
    readonly on: DateText;
    readonly date: string;
    readonly from: string;
    readonly end: string | null;
  }[];
}

/** What the form for a try offers for one procedure. */
export interface Triable {
  readonly procedure: string;
  readonly name: string;
  readonly by: readonly { readonly id: string; readonly name: string }[];
  readonly kinds: readonly TriableKind[];
  /** Some step is counted in hours, so that the hour of the start matters. */
  readonly hours: boolean;
  /** As recorded last; null where it was never invoked. */
  readonly recorded: Tried | null;
}

/** A kind of event, and which steps it can be about: none where it is about the whole. */
export interface TriableKind {
  readonly kind: string;
  readonly name: string;
  readonly steps: readonly { readonly id: string; readonly name: string }[];
  /** By how much has to be said. */
  readonly spans: boolean;
}

export interface TriedEvent {
  readonly kind: string;
  readonly step: string;
  readonly on: DateText;
  /** As the file writes a span, `10d`; "" where none is said. */
  readonly plus: string;
}

/** A procedure with a start and events that nobody has recorded. */
export interface Tried {
  readonly procedure: string;
  readonly start: DateText;
  /** "" where nobody is named. */
  readonly by: string;
  readonly events: readonly TriedEvent[];
}

export type TriedView =
  | { readonly ok: true; readonly block: Block; readonly against: string | null }
  | { readonly ok: false; readonly problems: readonly string[] };

export interface ClocksView {
  /** Neither procedures nor dates. */
  readonly empty: boolean;
  readonly answer: string;
  /** What runs, the nearest end first; null where nothing does. */
  readonly next: Block | null;
  readonly panels: readonly ClockPanel[];
  readonly faulty: readonly FaultyClock[];
  readonly unstarted: readonly Unstarted[];
  readonly triable: readonly Triable[];
  readonly verdicts: Block | null;
  /** The eight verdicts with their tests; empty without commitments. */
  readonly verdictTests: readonly { readonly name: string; readonly test: string }[];
  readonly ahead: Block | null;
  /** Meetings that the calendar file would hold. */
  readonly meetings: number;
  /** Zones in which ends are said besides the procedure's own. */
  readonly zones: readonly string[];
}

export type ClocksPage = DeskPage & {
  readonly page: "clocks";
  readonly slice: ClocksSlice;
  readonly view: ClocksView;
};
