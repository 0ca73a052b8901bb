import { type EditorState, type Extension, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";

/** Marks the bracket at the cursor and the one it belongs to. */
export const matchingBrackets: Extension = StateField.define<DecorationSet>({
  create: marked,
  update: (before, { state, docChanged, selection }) => (docChanged || selection ? marked(state) : before),
  provide: (field) => EditorView.decorations.from(field),
});

/** How far it is looked for, in characters: a package in one line is far shorter. */
const farthest = 10_000;
const mark = Decoration.mark({ class: "cm-matchingBracket" });

function marked(state: EditorState): DecorationSet {
  const found = state.selection.ranges.flatMap(({ empty, head }) => (empty ? (pairAt(state, head) ?? []) : []));
  const places = [...new Set(found)].sort((a, b) => a - b);
  return Decoration.set(places.map((at) => mark.range(at, at + 1)));
}

/** Offsets of the bracket before or after the cursor and of its other half; undefined where there is no such pair. */
function pairAt(state: EditorState, head: number): readonly number[] | undefined {
  const start = Math.max(0, head - farthest);
  const text = state.sliceDoc(start, head + farthest);
  for (const at of [head - 1 - start, head - start]) {
    const other = otherHalf(text, at);
    if (other !== undefined) return [start + at, start + other];
  }
  return undefined;
}

/** Where the bracket at `at` is closed or opened, counting its own kind only; undefined where it is not, or where none stands. */
export function otherHalf(text: string, at: number): number | undefined {
  const kind = ["{}", "[]"].find((pair) => text[at] !== undefined && pair.includes(text[at]!));
  if (!kind) return undefined;
  const step = text[at] === kind[0] ? 1 : -1;
  let depth = 0;
  for (let now = at; now >= 0 && now < text.length; now += step) {
    if (text[now] === kind[0]) depth += step;
    else if (text[now] === kind[1]) depth -= step;
    if (depth === 0) return now;
  }
  return undefined;
}
