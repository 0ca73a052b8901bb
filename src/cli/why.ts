/** `detente why`: who refuses a deal, why, what would mend it, who outside gains or loses. */
import { statedPositions } from "../brief/analyse.js";
import { counted, naming, whyJson } from "../brief/deals-json.js";
import { outsideEffects } from "../brief/outside-effects.js";
import { complete } from "../engine/complete.js";
import type { DealModel } from "../engine/model.js";
import { movement } from "../engine/movement.js";
import { trades } from "../engine/trades.js";
import { whyNot } from "../engine/why.js";
import { nearest } from "../talks/did-you-mean.js";
import type { Firmness } from "../talks/model.js";
import { type DomainOptions, openDomain } from "./domain.js";
import type { Io, Status } from "./io.js";
import { whyText } from "./why-text.js";

export interface WhyCommand extends DomainOptions {
  readonly json?: boolean;
  readonly redLines: Firmness;
  readonly deal?: string;
  readonly package?: string;
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
  const terms =
    options.package === undefined
      ? readTerms(options.deal!)
      : talks.packages.find(({ id }) => id === options.package)?.terms;
  if (!terms) {
    io.err(
      options.package === undefined
        ? `"${options.deal}" is no deal; write issue=option, separated by commas [bad-deal]`
        : `no package "${options.package}"; there are ${talks.packages.map(({ id }) => id).join(", ") || "none"} [unknown-package]`,
    );
    return 1;
  }
  const part = resolve(model, terms);
  if (typeof part[0] === "string") {
    for (const problem of part as string[]) io.err(problem);
    return 1;
  }
  const binding = { redLines: options.redLines };
  const { deal, acceptable } = complete(model, part as (number | undefined)[], binding);
  const answer = whyNot(model, deal, binding);
  const offers = trades(model, deal, {}, binding).slice(0, 5);
  const moved = movement(model, statedPositions(talks, model), deal);
  const outside = outsideEffects(talks, model, deal);
  const open = model.issues.filter((_, i) => part[i] === undefined).map(({ id }) => id);
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

function readTerms(text: string): Record<string, string> | undefined {
  const pairs = text.split(",").map((part) => /^\s*([A-Za-z][\w-]*)\s*=\s*(\S.*?)\s*$/.exec(part));
  return pairs.every((pair) => pair !== null)
    ? Object.fromEntries(pairs.map((pair) => [pair![1], pair![2]]))
    : undefined;
}

/** Option indexes by issue, or what is wrong with every term. */
function resolve(model: DealModel, terms: Readonly<Record<string, string>>): (number | undefined)[] | string[] {
  const problems = Object.entries(terms).flatMap(([issue, option]): string[] => {
    const known = model.issues.find(({ id }) => id === issue);
    if (!known)
      return [
        unknown(
          "issue",
          issue,
          model.issues.map(({ id }) => id),
        ),
      ];
    return find(known, option) >= 0 ? [] : [unknown(`option of ${issue}`, option, known.options)];
  });
  if (problems.length) return problems;
  return model.issues.map((issue) => (Object.hasOwn(terms, issue.id) ? find(issue, terms[issue.id]) : undefined));
}

const find = ({ options, levels }: DealModel["issues"][number], option: string): number =>
  levels ? levels.findIndex((level) => level === Number(option)) : options.indexOf(option);

function unknown(kind: string, name: string, all: readonly string[]): string {
  const near = nearest(name, all);
  return `no ${kind} "${name}"; ${near === undefined ? `there are ${all.join(", ")}` : `did you mean "${near}"?`} [unknown-${kind.split(" ")[0]}]`;
}
