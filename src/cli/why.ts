/** `detente why`: who refuses a deal, why, what would mend it, who outside gains or loses. */

import { statedPositions } from "../brief/analyse.js";
import { counted, naming, whyJson } from "../brief/deals-json.js";
import { outsideEffects } from "../brief/outside-effects.js";
import type { DealNamed } from "../brief/plan-draft/deal-terms.js";
import { complete } from "../engine/complete.js";
import { movement } from "../engine/movement.js";
import { trades } from "../engine/trades.js";
import { whyNot } from "../engine/why.js";
import type { Firmness } from "../talks/model.js";
import { chosenDeal, resolveTerms } from "./chosen-deal.js";
import { type DomainOptions, openDomain } from "./domain.js";
import type { Io, Status } from "./io.js";
import { whyText } from "./why-text.js";

export interface WhyCommand extends DomainOptions, DealNamed {
  readonly json?: boolean;
  readonly redLines: Firmness;
}

export async function why(path: string, options: WhyCommand, io: Io): Promise<Status> {
  if ((options.deal === undefined) === (options.package === undefined)) {
    io.err('say which deal: either --deal "issue=option, …" or --package ID [which-deal]');
    return 2;
  }
  const opened = await openDomain([path], options, io);
  if (!opened) return 1;
  const { talks, compiled } = opened;
  const { model } = compiled;
  const chosen = chosenDeal(options, talks);
  const part = chosen.ok ? resolveTerms(model.issues, chosen.terms) : chosen;
  if (!part.ok) {
    for (const problem of part.problems) io.err(problem);
    return 1;
  }
  const binding = { redLines: options.redLines };
  const { deal, acceptable } = complete(model, part.options, binding);
  const answer = whyNot(model, deal, binding);
  const offers = trades(model, deal, {}, binding).slice(0, 5);
  const moved = movement(model, statedPositions(talks, model), deal);
  const outside = outsideEffects(talks, model, deal);
  const open = model.issues.filter((_, i) => part.options[i] === undefined).map(({ id }) => id);
  if (options.json) {
    const name = naming(model);
    io.out(
      JSON.stringify(
        {
          ...(whyJson(model, answer) as object),
          ...(open.length ? { completed: open, acceptableCompletions: counted(acceptable) } : {}),
          trades: offers.map((trade) => ({ changes: trade.changes.map(name.change), net: name.utilities(trade.net) })),
          movement: Object.fromEntries(
            model.parties.map(({ id }, p) => [
              id,
              { points: moved.conceded[p].by / model.scale, share: moved.conceded[p].share },
            ]),
          ),
          outside,
        },
        null,
        2,
      ),
    );
  } else {
    io.out(
      whyText({ talks, model, answer, open, acceptable, trades: offers, movement: moved, outside, width: io.columns }),
    );
  }
  return 0;
}
