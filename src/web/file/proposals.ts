import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from "@codemirror/autocomplete";
import { type Extension, Prec } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { proposalsAt } from "./completion.js";
import type { TalksDocument } from "./document.js";
import type { DeclaredNames } from "./reading.js";

/** Proposals of what may stand at the cursor, while somebody writes or when asked for. */
export const proposals = (document: TalksDocument): Extension => [
  autocompletion({ override: [completions(document)], icons: false, defaultKeymap: false }),
  // Enter takes a proposal before it begins a line.
  Prec.high(keymap.of(completionKeymap)),
];

/** Proposals by schema and by what the file declares, both asked of the reader and kept until the text has changed. */
function completions(document: TalksDocument) {
  let schema: ReturnType<TalksDocument["reader"]["schema"]> | undefined;
  let names: { readonly of: number; readonly declared: Promise<DeclaredNames> } | undefined;
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const started = context.matchBefore(/[\w.-]+/);
    if (!context.explicit && !started) return null;
    schema ??= document.reader.schema();
    if (names?.of !== document.version)
      names = { of: document.version, declared: document.reader.names(document.text) };
    const before = context.state.sliceDoc(Math.max(0, context.pos - 60_000), context.pos);
    const found = proposalsAt(before, await schema, await names.declared);
    if (!found || context.aborted) return null;
    const options: Completion[] = found.proposals.map(({ word, kind }) => ({
      label: word,
      ...(kind === "key" && { apply: `${word}: ` }),
      type: kind,
    }));
    return { from: context.pos - found.replaces, options, validFor: /^[\w.-]*$/ };
  };
}
