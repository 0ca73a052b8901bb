import { type ChangeSpec, EditorSelection, type EditorState, type StateCommand } from "@codemirror/state";

/** One step further in for each line that is chosen or holds the cursor. */
export const indentMore: StateCommand = changed((text) => (/\S/.test(text) ? { from: 0, insert: unit } : undefined));

/** One step back out, as far as there are spaces. */
export const indentLess: StateCommand = changed((text) => {
  const to = /^(?: {1,2}|\t)/.exec(text)?.[0].length;
  return to === undefined ? undefined : { from: 0, to, insert: "" };
});

const unit = "  ";

/** An empty line that holds the cursor gets its spaces too: somebody is about to write there. */
function changed(change: (text: string) => { from: number; to?: number; insert: string } | undefined): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false;
    const alone = state.selection.main.empty && state.selection.ranges.length === 1;
    const changes: ChangeSpec[] = [];
    for (const number of chosenLines(state)) {
      const { from, text } = state.doc.line(number);
      const made = change(alone && text.trim() === "" ? `${text}.` : text);
      if (made) changes.push({ from: from + made.from, to: from + (made.to ?? made.from), insert: made.insert });
    }
    if (changes.length === 0) return true;
    const set = state.changes(changes);
    const moved = state.selection.ranges.map(({ anchor, head }) =>
      EditorSelection.range(set.mapPos(anchor, 1), set.mapPos(head, 1)),
    );
    const selection = EditorSelection.create(moved, state.selection.mainIndex);
    dispatch(state.update({ changes: set, selection, userEvent: "input.indent" }));
    return true;
  };
}

/** Their numbers; a line that is only touched by the end of what is chosen is not one of them. */
function chosenLines({ doc, selection }: EditorState): Set<number> {
  const numbers = new Set<number>();
  for (const { from, to, empty } of selection.ranges) {
    const last = doc.lineAt(to);
    const end = !empty && last.from === to ? last.number - 1 : last.number;
    for (let number = doc.lineAt(from).number; number <= end; number++) numbers.add(number);
  }
  return numbers;
}
