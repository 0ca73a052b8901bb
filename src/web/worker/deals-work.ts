import { answererOf } from "../../brief/deals-page/answer.js";
import { dealFrom, type Lens, look } from "../../brief/deals-page/lens.js";
import { restOf } from "../../brief/deals-page/rest.js";
import { robustView, shortlistOf } from "../../brief/deals-page/robust.js";
import type { Asked, DealsView, RestView, RobustView, Terms } from "../../brief/deals-page/view.js";
import type { WhatIf } from "../../brief/deals-page/what-if.js";
import { voiceOf } from "../../brief/naming.js";
import { summarise, type Tally, tally } from "../../engine/robustness.js";
import type { Talks } from "../../talks/model.js";
import type { Opening } from "./deals-protocol.js";

/** Draws in a slice: short enough that a press on "Stop" is heard at once. */
const slice = 20;

/** The seed of the page's draws: the same question gets the same answer. */
const seed = 1;

/** Draws under way. */
export interface Drawing {
  readonly done: number;
  readonly of: number;
  /** One slice more; false when all are done. */
  step(): boolean;
  /** What the draws done so far say; null before the first. */
  view(): RobustView | null;
}

export interface DealsWork {
  view(asked: Asked): DealsView;
  /** Null where the numbers no longer make a deal space. */
  rest(whatIf: WhatIf): RestView | null;
  draws(whatIf: WhatIf, deals: readonly Terms[], draws: number): Drawing | null;
}

/** The engine at work for the Deals page: no thread of its own, so that a test can call it. */
export function dealsWork(talks: Talks, { lang, off }: Opening): DealsWork {
  const answerer = answererOf(talks, lang, { off });
  const lensOf = (whatIf: WhatIf): Lens | null => {
    const looked = look(talks, whatIf, off);
    return looked.ok ? looked.lens : null;
  };
  return {
    view: (asked) => answerer.answer(asked),
    rest(whatIf) {
      const lens = lensOf(whatIf);
      return lens && restOf(voiceOf(lens.talks, lang), lens);
    },
    draws(whatIf, deals, of) {
      const lens = lensOf(whatIf);
      return lens && drawing(lens, deals, { of, lang });
    },
  };
}

function drawing(
  lens: Lens,
  deals: readonly Terms[],
  { of, lang }: { readonly of: number; readonly lang: Opening["lang"] },
): Drawing {
  const { model, ranged, binding } = lens;
  const base = model.issues.map(() => 0);
  const shortlist = shortlistOf(
    lens,
    deals.map((terms) => dealFrom(model, terms, base)),
  );
  const tallies: Tally[] = [];
  const done = () => tallies.reduce((sum, { draws }) => sum + draws, 0);
  return {
    get done() {
      return done();
    },
    of,
    step() {
      const from = done();
      if (from >= of) return false;
      tallies.push(tally(ranged, model, shortlist, { seed, from, to: Math.min(of, from + slice), binding }));
      return done() < of;
    },
    view: () =>
      tallies.length
        ? robustView(voiceOf(lens.talks, lang), lens, summarise(ranged, model, { tallies, binding }))
        : null,
  };
}
