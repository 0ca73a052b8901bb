import { Annotation, type ChangeSet, type EditorState, StateField, type Transaction } from "@codemirror/state";
import type { Undoing } from "./document.js";

/** Steps that can be taken back. */
const mostKept = 200;

interface Steps {
  /** What takes the latest steps back, the latest last. */
  readonly done: readonly ChangeSet[];
  /** What does again what was taken back. */
  readonly undone: readonly ChangeSet[];
}

const way = Annotation.define<"back" | "again">();

const steps = StateField.define<Steps>({
  create: () => ({ done: [], undone: [] }),
  update({ done, undone }, transaction) {
    if (!transaction.docChanged) return { done, undone };
    const inverse = transaction.changes.invert(transaction.startState.doc);
    const going = transaction.annotation(way);
    if (going === "back") return { done: done.slice(0, -1), undone: [...undone, inverse] };
    if (going === "again") return { done: [...done, inverse], undone: undone.slice(0, -1) };
    return { done: [...done, inverse].slice(-mostKept), undone: [] };
  },
});

type Target = { readonly state: EditorState; readonly dispatch: (transaction: Transaction) => void };

const go =
  (list: keyof Steps, direction: "back" | "again") =>
  ({ state, dispatch }: Target): boolean => {
    const changes = state.field(steps)[list].at(-1);
    if (changes) dispatch(state.update({ changes, annotations: way.of(direction) }));
    return changes !== undefined;
  };

/**
 * Undo for pages whose changes come as whole steps: each is taken back by itself. The text editor's own history, which joins keystrokes
 * into words and remembers where the cursor was, would bring the whole editor into pages that show none.
 */
export const stepHistory: Undoing = {
  extension: steps,
  undo: go("done", "back"),
  redo: go("undone", "again"),
  undoDepth: (state) => state.field(steps).done.length,
  redoDepth: (state) => state.field(steps).undone.length,
};
