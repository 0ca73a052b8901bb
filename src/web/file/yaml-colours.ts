import { type Extension, type Line, RangeSetBuilder, type Text } from "@codemirror/state";
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { beginsAnew, type LineState, yamlSpans } from "./yaml-spans.js";

/** Classes on what is shown, so that the style sheet of the page says the colours, light and dark. */
export const yamlColours: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = coloured(view);
    }
    update({ docChanged, viewportChanged, view }: ViewUpdate) {
      if (docChanged || viewportChanged) this.decorations = coloured(view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

const marks = Object.fromEntries(
  (["key", "comment", "quoted", "mark", "other"] as const).map((kind) => [
    kind,
    Decoration.mark({ class: `yaml-${kind}` }),
  ]),
);

/** How far up it is looked for what may still be open; a text between quotes is never as long. */
const farthest = 400;

function coloured({ visibleRanges, state: { doc } }: EditorView): DecorationSet {
  const built = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    let line = doc.lineAt(from);
    let open = openBefore(doc, line);
    for (;;) {
      const { spans, open: left } = yamlSpans(line.text, open);
      for (const span of spans) built.add(line.from + span.from, line.from + span.to, marks[span.kind]!);
      open = left;
      if (line.to >= to || line.number === doc.lines) break;
      line = doc.line(line.number + 1);
    }
  }
  return built.finish();
}

function openBefore(doc: Text, line: Line): LineState {
  let start = line.number;
  while (start > 1 && line.number - start < farthest && !beginsAnew(doc.line(start).text)) start--;
  let open: LineState = null;
  for (let number = start; number < line.number; number++) open = yamlSpans(doc.line(number).text, open).open;
  return open;
}
