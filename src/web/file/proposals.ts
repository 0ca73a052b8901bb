import { type EditorState, type Extension, Prec, StateEffect, StateField } from "@codemirror/state";
import { EditorView, keymap, showTooltip, type Tooltip, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { type Proposal, proposalsAt } from "./completion.js";
import type { TalksDocument } from "./document.js";
import type { DeclaredNames } from "./reading.js";

/** Proposals of what may stand at the cursor, while somebody writes or when asked for (Ctrl-Space). */
export const proposals = (document: TalksDocument): Extension => {
  const find = finder(document);
  const asking = ViewPlugin.fromClass(
    class {
      timer: ReturnType<typeof setTimeout> | undefined;
      constructor(readonly view: EditorView) {}
      update({ docChanged, transactions, state }: ViewUpdate) {
        if (!docChanged) return;
        clearTimeout(this.timer);
        const wrote = transactions.some((each) => each.isUserEvent("input.type"));
        if (wrote && !state.field(list) && wordBefore(state) !== "")
          this.timer = setTimeout(() => void this.ask(), rest);
      }
      /** Shows what there is to propose, unless the text has changed or the cursor has moved by the time it is known. */
      async ask() {
        clearTimeout(this.timer);
        const { state } = this.view;
        const found = await find(state);
        if (this.view.state.doc !== state.doc || !this.view.state.selection.eq(state.selection)) return;
        this.view.dispatch({ effects: propose.of(found) });
      }
      destroy() {
        clearTimeout(this.timer);
      }
    },
    { eventHandlers: { blur: (_, view) => void close(view) } },
  );
  const ask = (view: EditorView) => {
    void view.plugin(asking)?.ask();
    return true;
  };
  // Enter takes a proposal before it begins a line.
  const keys = Prec.high(
    keymap.of([
      { key: "Ctrl-Space", run: ask },
      { mac: "Alt-i", run: ask },
      { key: "Escape", run: close },
      { key: "ArrowDown", run: moved(1) },
      { key: "ArrowUp", run: moved(-1) },
      { key: "PageDown", run: moved(8) },
      { key: "PageUp", run: moved(-8) },
      { key: "Enter", run: (view) => ready(view) && take(view, view.state.field(list)!.chosen) },
    ]),
  );
  return [list, asking, keys];
};

/** What is proposed at a place: those that fit what is written, the first of them chosen unless somebody moved. */
interface List {
  readonly from: number;
  readonly all: readonly Proposal[];
  readonly fitting: readonly Proposal[];
  readonly chosen: number;
  /** When it came up, ms since 1970. */
  readonly since: number;
}

/** How long typing must rest before it is asked, ms; and how long a list must have been seen before Enter takes from it. */
const rest = 100;
const seen = 75;
const mostShown = 100;
const id = "proposals";

const propose = StateEffect.define<Pick<List, "from" | "all"> | undefined>();
const choose = StateEffect.define<number>();

const list = StateField.define<List | undefined>({
  create: () => undefined,
  update(before, { effects, docChanged, selection, changes, state }) {
    let now = before;
    // It stays while a word is written on, and goes when the cursor leaves it.
    if (now && (docChanged || selection))
      now = docChanged ? fitted({ ...now, from: changes.mapPos(now.from, -1) }, state) : undefined;
    for (const effect of effects) {
      if (effect.is(propose))
        now = effect.value && fitted({ ...effect.value, since: before?.since ?? Date.now() }, state);
      else if (effect.is(choose) && now) now = { ...now, chosen: effect.value };
    }
    return now;
  },
  provide: (field) => [
    showTooltip.from(field, (now) => (now ? { pos: now.from, create: drawn } : null)),
    EditorView.contentAttributes.from(field, (now) => ({
      "aria-autocomplete": "list",
      ...(now && { "aria-haspopup": "listbox", "aria-controls": id, "aria-activedescendant": `${id}-${now.chosen}` }),
    })),
  ],
});

/** Those that begin with what is written, then those that hold it; undefined where none is left or all that is left is written. */
function fitted({ from, all, since }: Pick<List, "from" | "all" | "since">, state: EditorState): List | undefined {
  const { main } = state.selection;
  const written = main.head < from ? "\n" : state.sliceDoc(from, main.head).toLowerCase();
  if (!main.empty || !/^[\w.-]*$/.test(written)) return undefined;
  const places = all.map((proposal) => ({ proposal, at: proposal.word.toLowerCase().indexOf(written) }));
  const fitting = places
    .filter(({ at }) => at >= 0)
    .sort((a, b) => Number(a.at > 0) - Number(b.at > 0))
    .map(({ proposal }) => proposal)
    .slice(0, mostShown);
  const [only] = fitting;
  if (!only || (fitting.length === 1 && only.kind !== "key" && only.word.toLowerCase() === written)) return undefined;
  return { from, all, fitting, chosen: 0, since };
}

const wordBefore = ({ doc, selection: { main } }: EditorState): string => {
  const line = doc.lineAt(main.head);
  return /[\w.-]*$/.exec(line.text.slice(0, main.head - line.from))![0];
};

function close(view: EditorView): boolean {
  if (!view.state.field(list)) return false;
  view.dispatch({ effects: propose.of(undefined) });
  return true;
}

const moved = (by: number) => (view: EditorView) => {
  const now = view.state.field(list);
  if (!now) return false;
  const last = now.fitting.length - 1;
  const beyond = now.chosen + by < 0 || now.chosen + by > last;
  // One at a time it goes round; by the page it stops at the ends.
  const next = Math.abs(by) === 1 && beyond ? (by < 0 ? last : 0) : Math.min(last, Math.max(0, now.chosen + by));
  view.dispatch({ effects: choose.of(next) });
  return true;
};

function ready(view: EditorView): boolean {
  const now = view.state.field(list);
  return now !== undefined && Date.now() - now.since >= seen;
}

function take(view: EditorView, at: number): boolean {
  const { state } = view;
  const now = state.field(list);
  const proposal = now?.fitting[at];
  if (!now || !proposal) return false;
  const to = state.selection.main.head;
  const insert = proposal.kind === "key" ? `${proposal.word}: ` : proposal.word;
  view.dispatch({
    changes: { from: now.from, to, insert },
    selection: { anchor: now.from + insert.length },
    effects: propose.of(undefined),
    scrollIntoView: true,
    userEvent: "input.complete",
  });
  return true;
}

/** The list as it is drawn and read aloud: the keyboard stays in the text. */
function drawn(view: EditorView): ReturnType<Tooltip["create"]> {
  const dom = window.document.createElement("div");
  dom.className = "cm-tooltip-autocomplete";
  const names = dom.appendChild(window.document.createElement("ul"));
  names.id = id;
  names.role = "listbox";
  names.ariaLabel = view.state.phrase("Completions");
  names.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const at = [...names.children].indexOf((event.target as Element).closest("li")!);
    if (at >= 0) take(view, at);
  });
  let fitting: readonly Proposal[] | undefined;
  const draw = () => {
    const now = view.state.field(list);
    if (!now) return;
    if (now.fitting !== fitting) names.replaceChildren(...now.fitting.map(option));
    fitting = now.fitting;
    for (const [at, each] of [...names.children].entries()) {
      if (at === now.chosen) each.setAttribute("aria-selected", "true");
      else each.removeAttribute("aria-selected");
    }
    const { offsetTop, offsetHeight } = names.children[now.chosen] as HTMLElement;
    // Within the list only: nothing else may move.
    names.scrollTop = Math.min(offsetTop, Math.max(names.scrollTop, offsetTop + offsetHeight - names.clientHeight));
  };
  draw();
  return { dom, update: draw };
}

function option({ word, kind }: Proposal, at: number): HTMLElement {
  const element = window.document.createElement("li");
  element.id = `${id}-${at}`;
  element.role = "option";
  element.className = `proposed-${kind}`;
  element.textContent = word;
  return element;
}

/** What may stand at the cursor: by schema and by what the file declares, both asked of the reader and kept until the text changes. */
function finder(document: TalksDocument) {
  let schema: ReturnType<TalksDocument["reader"]["schema"]> | undefined;
  let names: { readonly of: number; readonly declared: Promise<DeclaredNames> } | undefined;
  return async (state: EditorState): Promise<Pick<List, "from" | "all"> | undefined> => {
    const { head } = state.selection.main;
    schema ??= document.reader.schema();
    if (names?.of !== document.version)
      names = { of: document.version, declared: document.reader.names(document.text) };
    const before = state.sliceDoc(Math.max(0, head - 60_000), head);
    const found = proposalsAt(before, await schema, await names.declared);
    return found && { from: head - found.replaces, all: found.proposals };
  };
}
