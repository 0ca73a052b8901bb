/** From a draft to its answer: the talks file it stands for, the deal space, and which number would settle most. */
import type { Block } from "../../brief/blocks.js";
import { pickedDeal, startBlock } from "../../brief/start-page/answer.js";
import { type NextNumber, nextNumbers } from "../../brief/start-page/next-number.js";
import type { Language } from "../../brief/wire.js";
import { compile } from "../../engine/compile.js";
import { analyseDeals } from "../../engine/deals.js";
import { robustness } from "../../engine/robustness.js";
import { type AskedNumber, sharpen } from "../../engine/sharpen.js";
import { someDeals } from "../../engine/some-deals.js";
import { spaceOf } from "../../engine/space.js";
import type { Problem } from "../../talks/model.js";
import { parseTalks } from "../../talks/parse.js";
import { problemLine } from "../../talks/problem-words/words.js";
import { type Draft, isReady, type Ranking, rankingOf } from "./draft.js";
import { type DraftNames, draftText } from "./draft-text.js";

export interface StartAnswer {
  /** Null while there is not enough to work with. */
  readonly block: Block | null;
  /** A number to ask for, with keys of the draft. Undefined while it is worked out, empty where none would settle much. */
  readonly next?: readonly Asked[];
  /** Why the talks that the draft stands for are not sound; empty when they are. */
  readonly problems: readonly string[];
}

/** A number to ask for, in keys of the draft. */
export interface Asked extends Omit<NextNumber, "party" | "issue" | "option"> {
  readonly party: string;
  readonly issue?: string;
  readonly option?: string;
}

/** Draws for how the picked package holds; few, so that the answer follows the hand. */
const draws = 200;
/** Every answer about the same draft is the same. */
const seed = 1;

/**
 * The answer in two steps: `tell` hears it once without what is drawn, and again with everything.
 *
 * @param asOf YYYY-MM-DD
 */
export function startAnswer(
  draft: Draft,
  { lang, asOf }: { readonly lang: Language; readonly asOf: string },
  tell: (answer: StartAnswer) => void,
): void {
  const nothing = (problems: readonly Pick<Problem, "code" | "message" | "hint">[]) =>
    tell({ block: null, next: [], problems: problems.map((problem) => problemLine(problem, lang)) });
  if (!isReady(draft)) {
    nothing([]);
    return;
  }
  const { text, names } = draftText(draft, { asOf, only: true });
  const parsed = parseTalks(text);
  if (!parsed.ok) {
    nothing(parsed.problems);
    return;
  }
  const talks = parsed.value;
  const compiled = compile(talks);
  if (!compiled.ok) {
    nothing(compiled.problems);
    return;
  }
  const { model, ranged } = compiled;
  const analysis = analyseDeals(model, { redLines: "held", seed });
  tell({ block: startBlock({ talks, model, analysis }, lang), problems: [] });

  const deal = pickedDeal(analysis);
  const held = deal && robustness(ranged, model, [deal], { seed, draws });
  const sharpened = sharpen(ranged, model, { seed, asks: (number) => isBetween(number, draft, names) });
  const deals = someDeals(spaceOf(model, { redLines: "held", accept: [] }), { seed, most: 200 });
  tell({
    block: startBlock({ talks, model, analysis, ...(held ? { robustness: held } : {}) }, lang),
    next: nextNumbers({ talks, model, sharpened, deals }, lang).map((number) => asked(number, names)),
    problems: [],
  });
}

/** The ends of an order carry the scale, and a range somebody gave is an answer already. */
function isBetween(number: AskedNumber, draft: Draft, names: DraftNames): boolean {
  const party = [...names.parties.keys()][number.party]!;
  if (number.kind === "walk-away") return !draft.parties.find(({ key }) => key === party)?.walkAway;
  const [key, { options }] = [...names.issues][number.issue!]!;
  const issue = draft.issues.find((each) => each.key === key)!;
  const view = issue.views[party];
  if (number.kind === "weight") return !view?.weight;
  const option = [...options.keys()][number.option!]!;
  return !view?.worth?.[option] && isInner(rankingOf(issue, party).ranks, option);
}

const isInner = (ranks: Ranking, key: string) => !ranks[0]!.includes(key) && !ranks.at(-1)!.includes(key);

/** Ids of the file back to keys of the draft. */
function asked({ party, issue, option, ...number }: NextNumber, names: DraftNames): Asked {
  const keyOf = (map: ReadonlyMap<string, string>, id: string) => [...map].find(([, each]) => each === id)![0];
  const found = [...names.issues].find(([, { id }]) => id === issue);
  return {
    ...number,
    party: keyOf(names.parties, party),
    ...(found ? { issue: found[0] } : {}),
    ...(found && option !== undefined ? { option: keyOf(found[1].options, option) } : {}),
  };
}
