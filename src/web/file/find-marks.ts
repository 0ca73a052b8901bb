import { type EditorState, type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import { type Match, matchesIn } from "./find-text.js";

/** What is looked for, and which of the found is shown: an index, or -1 where none is. */
export interface Finding {
  readonly wanted: string;
  readonly exactly: boolean;
  readonly matches: readonly Match[];
  readonly shown: number;
}

/** Looks for something; nothing ends it. */
export const lookFor = StateEffect.define<{ readonly wanted: string; readonly exactly: boolean }>();
/** Shows one of the found. */
export const showMatch = StateEffect.define<number>();

const nothing: Finding = { wanted: "", exactly: false, matches: [], shown: -1 };

const finding = StateField.define<Finding>({
  create: () => nothing,
  update(before, { effects, docChanged, state }) {
    let now = before;
    for (const effect of effects) {
      if (effect.is(lookFor)) now = { ...effect.value, matches: foundIn(state, effect.value), shown: -1 };
      else if (effect.is(showMatch)) now = { ...now, shown: effect.value };
    }
    // What was shown has moved or gone; the place of the cursor says where to go on.
    return docChanged && now === before && now.wanted !== ""
      ? { ...now, matches: foundIn(state, now), shown: -1 }
      : now;
  },
  provide: (field) => EditorView.decorations.from(field, (now) => drawn(now)),
});

export const findMarks: Extension = finding;
export const findingOf = (state: EditorState): Finding => state.field(finding, false) ?? nothing;

const foundIn = (state: EditorState, { wanted, exactly }: { readonly wanted: string; readonly exactly: boolean }) =>
  matchesIn(state.doc.toString(), wanted, exactly);

const mark = Decoration.mark({ class: "found" });
const shownMark = Decoration.mark({ class: "found shown" });

const drawn = ({ matches, shown }: Finding): DecorationSet =>
  Decoration.set(matches.map(({ from, to }, at) => (at === shown ? shownMark : mark).range(from, to)));
