/** What the Stability page draws, as plain data in one language. The server makes the first, the page's worker every later one. */
import type { Reach } from "../../engine/stability/from-now.js";
import type { Hold } from "../../engine/stability/grades.js";
import type { Plain, Text } from "../../talks/model.js";
import type { Chart, Inline } from "../blocks.js";
import type { DeskPage } from "../wire.js";

/** As much of the talks as a conflict rests on, as known by the page's date. */
export interface ConflictSlice {
  /** As in the file; null where it has none. */
  readonly conflict: Plain;
  readonly parties: readonly Named[];
  readonly others: readonly Named[];
}

interface Named {
  readonly id: string;
  readonly name: Text;
}

/** By maker, the new order of the entries of its list as places in the file; makers left out keep theirs. */
export type Orders = Readonly<Record<string, readonly number[]>>;

/** What the page asks for. */
export interface Asked {
  readonly orders: Orders;
  /** Rows at most. */
  readonly rows: number;
}

export interface StateRow {
  /** Sum of 2^k over the options on. */
  readonly state: number;
  /** Its label, and then what is on in `on`; or what is on. */
  readonly words: string;
  readonly on?: string;
  readonly isNow: boolean;
  readonly hold: Hold;
  /** `Nash`, and what that means. */
  readonly holdName: string;
  readonly holdWords: string;
  /** First that fits; all that fit, in words. Null without a status quo. */
  readonly reach: { readonly kind: Reach; readonly words: readonly string[] } | null;
  /** Share with its interval, or k of K neighbours; null until it has been counted, or where nothing holds. */
  readonly robust: string | null;
  /** By maker: the strongest concept under which it stays; null where it leaves. */
  readonly makers: readonly { readonly who: Inline; readonly stays: string | null; readonly blind: boolean }[];
}

/** One step of a way from now. */
export interface MoveRow {
  /** Place of the step before in the hand; −1: where we are. */
  readonly after: number;
  /** Branches stand beside one another. */
  readonly column: number;
  readonly kind: "drift" | "joint" | "legal";
  /** Who moves, and how. */
  readonly move: string;
  /** "costs Iran"; null where it serves whoever takes it. */
  readonly costs: string | null;
  readonly to: string;
  /** How the state holds where that is by credible answers or better; null elsewhere. */
  readonly holds: string | null;
}

export interface Hand {
  readonly head: string;
  readonly rows: readonly MoveRow[];
  /** Said where there are no rows. */
  readonly none: string;
}

export interface MovesView {
  readonly now: string;
  /** What nobody arranges; what has to be brought about. */
  readonly hands: readonly [Hand, Hand];
  /** Both hands beside one another, and one under the other. */
  readonly charts: { readonly wide: Chart; readonly narrow: Chart };
  /** Steps between states that hold, for a mediator. */
  readonly jumps: readonly string[];
}

/** An entry of a maker's list. */
export interface EntryView {
  /** Its place in the file. */
  readonly at: number;
  readonly words: string;
  /** As written. */
  readonly said: string;
  /** What is in doubt about it. */
  readonly doubt: string | null;
  /** What it rests on: the sources named, and a note. */
  readonly sources: readonly string[];
  readonly note: string | null;
}

export interface MakerList {
  readonly maker: string;
  readonly name: string;
  readonly who: Inline;
  readonly kind: "prefers" | "ranking";
  readonly entries: readonly EntryView[];
  /** Whether the order differs from the file's. */
  readonly moved: boolean;
  /** Ranks it tells apart, and how far the whole order is in doubt. */
  readonly ranks: string;
  /** The states it likes best, a line a rank, and the one it likes least; empty where it tells none apart. */
  readonly liked: readonly string[];
}

/** Against the file. */
export interface Change {
  readonly sentence: string;
  readonly falls: readonly string[];
  readonly rises: readonly string[];
}

export type StabilityView =
  | { readonly ok: false; readonly empty: boolean; readonly problems: readonly PlacedWords[] }
  | {
      readonly ok: true;
      readonly answer: string;
      readonly said: readonly string[];
      readonly warnings: readonly string[];
      /** Whose reading the preferences are; null where the file does not say. */
      readonly note: string | null;
      readonly rows: readonly StateRow[];
      /** States in all that have a row. */
      readonly of: number;
      /** Robust shares have been counted over this; empty while they have not. */
      readonly robustKey: string;
      /** Whether doubt is stated: shares are sampled then, neighbours counted else. */
      readonly doubt: boolean;
      readonly moves: MovesView | null;
      readonly lists: readonly MakerList[];
      readonly changed: Change | null;
      readonly options: readonly { readonly id: string; readonly name: string; readonly maker: string }[];
      /** The status quo as a state; null where none is stated. */
      readonly now: number | null;
      /** States each impossible pattern removes, in file order. */
      readonly removes: readonly string[];
      /** Where a label is stated: a state that has it. */
      readonly labels: readonly { readonly name: string; readonly state: number }[];
    };

/** What is wrong, with the path in the file. */
export interface PlacedWords {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** One state opened. */
export type Explained =
  | { readonly possible: false; readonly because: string }
  | {
      readonly possible: true;
      readonly about: string;
      readonly row: StateRow;
      /** Under which concept the sentences tell. */
      readonly under: string;
      readonly makers: readonly { readonly who: Inline; readonly sentence: string }[];
      /** What leaving makers would have to give up or mind; empty where it holds by credible answers. */
      readonly conditions: readonly string[];
    };

/** What takes longer: what the verdict rests on, and what would change it. */
export interface Beyond {
  /** In how many neighbouring profiles it holds so, and who breaks it; null where it does not hold or there are too many. */
  readonly neighbours: { readonly sentence: string; readonly breaks: readonly string[] } | null;
  /** Orders and single edits after which no one would gain by leaving alone. */
  readonly order: string | null;
  readonly edits: readonly string[];
  /** Over all rankings of one maker. */
  readonly rankings: readonly string[];
}

export type StabilityPage = DeskPage & {
  readonly page: "stability";
  readonly slice: ConflictSlice;
  readonly view: StabilityView;
};
