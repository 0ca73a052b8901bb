/** What the Conduct page is sent: of each party its block, and what another prior is answered from. */
import type { Block, Words } from "../blocks.js";
import type { PartyTold } from "../conduct/block.js";
import type { NamedRecord } from "../conduct/records.js";
import type { DeskPage } from "../wire.js";

/** A told party as plain data: records by id instead of a function. */
export type SentTold = Omit<PartyTold, "named" | "lacking"> & {
  readonly names: Readonly<Record<string, NamedRecord>>;
};

/** A block, and where there are chances what it is drawn from anew under another prior. */
export interface Told {
  readonly block: Block;
  readonly again: SentTold | null;
}

export interface PartyView extends Told {
  /** What the file lacks and what was done without it. */
  readonly lacking: readonly string[];
  /** Towards each counterpart alone, where there are several. */
  readonly towards: readonly Told[];
}

export type ConductPage = DeskPage & {
  readonly page: "conduct";
  /** In the order of the file; the blocks of the page are these parties' blocks. */
  readonly parties: readonly PartyView[];
  /** Whom it is for. */
  readonly forWhom: Words;
  /** What to write where there is nothing to read. */
  readonly teach: { readonly heading: string; readonly steps: readonly string[] } | null;
};
