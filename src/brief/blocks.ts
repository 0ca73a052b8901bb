/**
 * What a page or a printed brief says, as plain data: no markup, no escaping, no layout. Markdown, HTML and the pages render it.
 *
 * Texts are already in one language. Everything a reader may take from a file is text; whoever renders must escape it.
 */

/** A run of words with at most one mark. */
export type Inline =
  | string
  | { readonly mark: "strong" | "small"; readonly text: string }
  /** Words about one party (index in file order), in its colour and never by colour alone. */
  | { readonly mark: "party"; readonly party: number; readonly text: string }
  /** Opens the sources named. */
  | { readonly mark: "source"; readonly sources: readonly string[]; readonly text: string }
  /** Judgement, not data; `why` says whose. */
  | { readonly mark: "judgement"; readonly text: string; readonly why: string };

export type Words = readonly Inline[];

/** One line of a table cell. */
export type CellLine =
  | { readonly kind: "text"; readonly words: Words }
  /** Under a claim: who denies it, or what was said earlier. */
  | { readonly kind: "aside"; readonly words: Words }
  | {
      readonly kind: "red line";
      readonly firmness: "bottom" | "held" | "stated";
      readonly words: Words;
      readonly collides: boolean;
    };

export interface Column {
  readonly head: Words;
  readonly kind: "text" | "number";
  /** Share of the table's width, 0..1. */
  readonly width?: number;
}

export interface Row {
  readonly cells: readonly (readonly CellLine[])[];
  /** Red lines collide here. */
  readonly collision?: boolean;
  /** Starts a group: a row heading over what follows. */
  readonly group?: Words;
}

export interface Table {
  readonly kind: "table";
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Listing {
  readonly kind: "list";
  /** Over the list; lists with heads that follow one another stand side by side. */
  readonly head?: Words;
  readonly items: readonly { readonly words: Words; readonly strong?: boolean }[];
}

/** A drawing as a tree, so that one function draws for the page, the report and a file. */
export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

export interface Chart {
  readonly kind: "chart";
  readonly id: string;
  /** What it shows, in a sentence, for those who cannot see it. */
  readonly label: string;
  readonly svg: SvgNode;
}

/** Something to do on a page; printed forms leave it out. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly main: boolean;
}

/** A question, its answer in a sentence, then the evidence. */
export interface Block {
  readonly id: string;
  readonly question: string;
  readonly answer: Words;
  readonly say: readonly Words[];
  readonly body: readonly (Table | Chart | Listing)[];
  readonly actions: readonly Action[];
  readonly key: readonly Words[];
  /** A page of the desk that says more; printed forms leave it out. */
  readonly more?: { readonly page: string; readonly label: string };
}

export interface SourceLine {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
  /** `B2`; absent when not graded. */
  readonly grade?: string;
}
