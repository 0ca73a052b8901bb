import { EditorSelection, type StateCommand } from "@codemirror/state";

/**
 * Begins a line as a talks file goes on: as far in as the one before, further after `key:` or an open bracket, below an item's first
 * word within a list.
 */
export const newlineAsYaml: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false;
  const change = state.changeByRange(({ from, to }) => {
    const line = state.doc.lineAt(from);
    const indent = indentAfter(line.text.slice(0, from - line.from));
    // What stood between the cursor and the next word would push that word further in.
    const spaces = /^[ \t]*/.exec(state.sliceDoc(to, state.doc.lineAt(to).to))![0].length;
    return {
      changes: { from, to: to + spaces, insert: `\n${" ".repeat(indent)}` },
      range: EditorSelection.cursor(from + 1 + indent),
    };
  });
  dispatch(state.update(change, { scrollIntoView: true, userEvent: "input" }));
  return true;
};

/** How far in the line after this one begins, in spaces. */
export function indentAfter(before: string): number {
  const [, margin, items] = /^( *)((?:- +)*)/.exec(before)! as unknown as [string, string, string];
  const said = before
    .slice(margin.length + items.length)
    .replace(/(?:^|\s)#.*$/, "")
    .trimEnd();
  // In the margin, or in a list's empty item: what is there is kept.
  if (said === "") return items && before.trim() !== "" ? margin.length : margin.length + items.length;
  const own = margin.length + items.length;
  return /(?:^|\S):$|:\s+[|>][-+\d]*$|[[{]$/.test(said) ? own + 2 : own;
}
