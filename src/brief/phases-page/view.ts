/** What the Phases page draws, as plain data in one language. The server makes the first, the page's worker every later one. */
import type { Reading } from "../../engine/phases/model.js";
import type { FoundOrder } from "../../engine/phases/order.js";
import type { Deadline, Party, Plain, Text } from "../../talks/model.js";
import type { Chart, Inline, Words } from "../blocks.js";
import type { DeskPage } from "../wire.js";

/** As much of the talks as a plan's order and exposure rest on, as known by the page's date. */
export interface PlanSlice {
  readonly parties: readonly Pick<Party, "id" | "name" | "leavingCost" | "bearable">[];
  readonly others: readonly { readonly id: string; readonly name: Text }[];
  readonly deadlines: readonly Deadline[];
  readonly asOf: string | null;
  readonly later: { readonly [section: string]: Plain };
}

/** In what the charts count: the file's points, or shares of 1000 of all that a side gives. */
export type ChartUnit = "points" | "shares";

/** What the page asks for. */
export interface Asked {
  /** Unit indexes; null for the file's own order. */
  readonly order: readonly number[] | null;
  readonly reading: Reading;
  readonly unit: ChartUnit;
  /** What has been proved meanwhile about the best order for this reading, where the first answer could not wait for it. */
  readonly proof: Proof | null;
}

/** Of a reading, what a longer search found: an order and the ends between which the least worst exposure lies, in units of the model. */
export type Proof = Pick<FoundOrder, "order" | "lower" | "upper" | "proven" | "settled">;

/** A step, or steps that take effect together, as the list of steps shows it. */
export interface UnitView {
  /** Its index, which orders are made of. */
  readonly unit: number;
  readonly name: string;
  readonly members: readonly StepView[];
  /** How many take effect together; null where it is one. */
  readonly moment: string | null;
  /** Units it comes after, with why a place before them is refused. */
  readonly after: readonly { readonly unit: number; readonly refused: string }[];
}

export interface StepView {
  readonly id: string;
  readonly name: string;
  readonly kind: "commitment" | "tranche";
  /** Who does it for whom, in their colours. */
  readonly who: Words;
  /** When, in words; "" where the file does not say. */
  readonly when: string;
  /** "verified by IAEA", or that nobody is named. */
  readonly verified: string;
  /** Amount and holder of a tranche; what it is, where its name is another. */
  readonly about: readonly string[];
  /** What it comes after, and how. */
  readonly waits: readonly string[];
  /** What it costs and is worth to each side by this reading, its range beside it; whether that can be taken back. */
  readonly numbers: readonly Words[];
  readonly sources: readonly string[];
  readonly note: string | null;
}

/** A point at which somebody could stop. */
export interface PointRow {
  /** The unit just done; null at the start. */
  readonly after: number | null;
  readonly name: string;
  readonly when: string;
  /** By party: E, X and slack in points. */
  readonly sides: readonly {
    readonly exposure: string;
    readonly stripped: string;
    readonly slack: string;
    /** Gains by stopping here. */
    readonly leaves: boolean;
  }[];
  /** Who could walk away here, and why not. */
  readonly says: string;
  readonly worst: boolean;
  readonly breaks: boolean;
}

export interface OrderView {
  readonly chart: Chart;
  /** "Worst: 9, Iran, after step 3". */
  readonly sentence: string;
  readonly names: readonly string[];
}

export interface CurveView {
  readonly heading: string;
  readonly say: readonly string[];
  readonly chart: Chart;
  /** The phases at the corner, each with its steps. */
  readonly phases: readonly string[];
}

export interface LedgerView {
  readonly heading: string;
  readonly chart: Chart | null;
  readonly say: readonly string[];
}

/** What the order search says, and what it offers. */
export interface OffersView {
  /** One step moved: the order it leads to, and what that does. */
  readonly move: { readonly label: string; readonly order: readonly number[]; readonly says: string } | null;
  readonly best: { readonly order: readonly number[]; readonly says: string; readonly same: boolean };
}

/** Whether the order on the page can be written into the file by moving entries; where not, why. */
export type Writable =
  | { readonly can: true; readonly commitments: readonly string[]; readonly tranches: readonly string[] }
  | { readonly can: false; readonly why: string };

export interface PlanView {
  readonly kind: "plan";
  readonly answer: Words;
  readonly said: readonly Words[];
  readonly units: readonly UnitView[];
  /** The order on the page, and the file's own. */
  readonly order: readonly number[];
  readonly fileOrder: readonly number[];
  readonly lanes: { readonly chart: Chart; readonly key: string };
  /** Acts adopted before they take effect, so that nobody has to go first. */
  readonly early: readonly string[];
  readonly own: OrderView;
  readonly best: OrderView;
  readonly chartKey: readonly string[];
  readonly sides: readonly Inline[];
  readonly points: readonly PointRow[];
  readonly pointsHeading: string;
  readonly holding: { readonly heading: string; readonly sides: readonly Words[]; readonly say: readonly string[] };
  readonly curve: CurveView | null;
  readonly ledger: LedgerView | null;
  readonly offers: OffersView;
  readonly writable: Writable;
  readonly convention: readonly string[];
  /** The best order is not proved, and a longer search may prove more. */
  readonly unproven: boolean;
}

export type PhasesView =
  | { readonly kind: "empty" }
  | {
      readonly kind: "cycle";
      readonly answer: Words;
      readonly cycles: readonly string[];
      readonly units: readonly UnitView[];
    }
  | PlanView;

/** A rule of the checker that something in the plan breaks. */
export interface RuleView {
  readonly rule: string;
  readonly severity: "error" | "warning" | "note";
  readonly title: string;
  /** The failure in history it comes from. */
  readonly history: string;
  readonly places: readonly {
    /** Id of the step, procedure or clause it is about. */
    readonly where: string;
    readonly message: string;
    readonly fix: string;
    /** The file's reason, where it accepts the finding. */
    readonly accepted: string | null;
  }[];
}

export interface FindingsView {
  /** A sentence on how many there are. */
  readonly heading: string;
  readonly rules: readonly RuleView[];
  readonly accepted: readonly RuleView[];
}

export type PhasesPage = DeskPage & {
  readonly page: "phases";
  readonly slice: PlanSlice;
  readonly view: PhasesView;
  /** Of the plan as it is written; null where there is nothing to check. */
  readonly findings: FindingsView | null;
};
