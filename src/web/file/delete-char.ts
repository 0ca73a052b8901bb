import { type ChangeSpec, EditorSelection } from "@codemirror/state";
import type { Command, EditorView } from "@codemirror/view";

/** Deletes what is chosen, or the character before each cursor; among a line's first spaces as many as make a step of indentation. */
export const deleteCharBackward: Command = (view) => deleted(view, false);

/** Deletes what is chosen, or the character after each cursor. */
export const deleteCharForward: Command = (view) => deleted(view, true);

function deleted(view: EditorView, forward: boolean): boolean {
  const { state } = view;
  if (state.readOnly) return false;
  const changed = state.changeByRange((range) => {
    const [from, to] = range.empty ? besides(view, range.head, forward) : [range.from, range.to];
    const changes: ChangeSpec = from === to ? [] : { from, to };
    return { changes, range: EditorSelection.cursor(from) };
  });
  if (changed.changes.empty) return false;
  const userEvent = state.selection.main.empty ? `delete.${forward ? "forward" : "backward"}` : "delete.selection";
  view.dispatch({ ...changed, scrollIntoView: true, userEvent });
  return true;
}

/** From where to where one press deletes: a whole character, however many code points it is made of. */
function besides(view: EditorView, at: number, forward: boolean): readonly [number, number] {
  const line = view.state.doc.lineAt(at);
  const before = line.text.slice(0, at - line.from);
  if (!forward && /^ +$/.test(before)) return [at - (before.length % 2 || 2), at];
  if (at === (forward ? line.to : line.from)) {
    const other = Math.min(view.state.doc.length, Math.max(0, at + (forward ? 1 : -1)));
    return forward ? [at, other] : [other, at];
  }
  const cluster = [...segments.segment(line.text)].find(({ index, segment }) =>
    forward
      ? index === before.length || index + segment.length > before.length
      : index + segment.length >= before.length,
  );
  if (!cluster) return [at, at];
  const { index, segment } = cluster;
  return forward ? [at, line.from + index + segment.length] : [line.from + index, at];
}

const segments = new Intl.Segmenter("en", { granularity: "grapheme" });
