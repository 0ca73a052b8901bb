import type { Terms } from "../../brief/deals-page/view.js";
import type { WhatIf } from "../../brief/deals-page/what-if.js";
import { type PageState, startState } from "./address.js";

/** The page's state and the way back through what the sliders and the lines were set to. */
export interface DeskState {
  readonly page: PageState;
  readonly past: readonly WhatIf[];
  readonly future: readonly WhatIf[];
  /** What a hand on a slider started from; null when none is. */
  readonly held: WhatIf | null;
  /** The slider that was moved by the last step, while the keyboard is still on it: its next press is part of that step. */
  readonly running: string | null;
}

export type DeskAction =
  /** A hand moves a slider; `null` gives the number back to the file. */
  | { readonly type: "slide"; readonly key: string; readonly value: number | null }
  /** The hand lets go: one step of history, however far it went. */
  | { readonly type: "let go" }
  /** The keyboard or the hand goes elsewhere: what comes next is a step of its own. */
  | { readonly type: "leave" }
  | { readonly type: "lines"; readonly off: readonly string[] | null }
  | { readonly type: "reset" | "undo" | "redo" | "unpin" }
  | { readonly type: "deal"; readonly deal: Terms }
  /** `shown` is the package drawn, which may be behind what was chosen last. */
  | { readonly type: "option"; readonly issue: string; readonly option: string; readonly shown: Terms }
  | { readonly type: "pin"; readonly deal: Terms }
  | { readonly type: "open"; readonly page: PageState };

export const deskState = (page: PageState): DeskState => ({
  page,
  past: [],
  future: [],
  held: null,
  running: null,
});

/** Steps of history kept. */
const most = 200;

export function step(state: DeskState, action: DeskAction): DeskState {
  const { page } = state;
  const { whatIf } = page;
  switch (action.type) {
    case "slide": {
      const values = { ...whatIf.values };
      if (action.value === null) delete values[action.key];
      else values[action.key] = action.value;
      const next = { ...page, whatIf: { ...whatIf, values } };
      // One press of a key after another on the same slider is one movement: it began where the first did.
      const begun = state.running === action.key && state.held === null ? state.past.at(-1) : undefined;
      return begun
        ? { ...state, past: state.past.slice(0, -1), held: begun, page: next }
        : { ...state, held: state.held ?? whatIf, running: action.key, page: next };
    }
    case "let go": {
      if (state.held === null) return state;
      // Moved back to where it began: there is no step to go on with.
      const running = sameWhatIf(state.held, whatIf) ? null : state.running;
      return stepped({ ...state, held: null, running }, state.held, whatIf);
    }
    case "leave":
      return { ...step(state, { type: "let go" }), running: null };
    case "lines":
      return stepped(step(state, { type: "leave" }), whatIf, { ...whatIf, off: action.off });
    case "reset":
      return stepped({ ...state, held: null, running: null }, state.held ?? whatIf, startState.whatIf);
    case "undo": {
      const settled = step(state, { type: "leave" });
      const before = settled.past.at(-1);
      return before === undefined
        ? settled
        : {
            ...settled,
            past: settled.past.slice(0, -1),
            future: [settled.page.whatIf, ...settled.future],
            page: { ...page, whatIf: before },
          };
    }
    case "redo": {
      const settled = step(state, { type: "leave" });
      const [after, ...future] = settled.future;
      return after === undefined
        ? settled
        : { ...settled, past: [...settled.past, whatIf], future, page: { ...page, whatIf: after } };
    }
    case "deal":
      return { ...state, page: { ...page, deal: action.deal } };
    case "option":
      return { ...state, page: { ...page, deal: { ...action.shown, ...page.deal, [action.issue]: action.option } } };
    case "pin":
      return { ...state, page: { ...page, pinned: action.deal } };
    case "unpin":
      return { ...state, page: { ...page, pinned: null } };
    case "open":
      return deskState(action.page);
    default:
      return action satisfies never;
  }
}

/** The new state with the old one in its past; the same state is no step. */
function stepped(state: DeskState, before: WhatIf, after: WhatIf): DeskState {
  const page = { ...state.page, whatIf: after };
  return sameWhatIf(before, after)
    ? { ...state, page }
    : { ...state, page, past: [...state.past, before].slice(-most), future: [] };
}

export function sameWhatIf(a: WhatIf, b: WhatIf): boolean {
  const keys = Object.keys(a.values);
  return (
    keys.length === Object.keys(b.values).length &&
    keys.every((key) => a.values[key] === b.values[key]) &&
    (a.off === b.off || (a.off !== null && b.off !== null && a.off.join() === b.off.join()))
  );
}
