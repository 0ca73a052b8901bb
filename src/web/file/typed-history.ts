import { history, redo, redoDepth, undo, undoDepth } from "@codemirror/commands";
import type { Undoing } from "./document.js";

/** Undo as a text editor has it: what is typed in one go is one step. */
export const typedHistory: Undoing = { extension: history(), undo, redo, undoDepth, redoDepth };
