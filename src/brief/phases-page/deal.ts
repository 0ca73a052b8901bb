/** The Phases page about one deal: which steps the deal brings, what is missing, and the talks cut to its plan. */
import type { Talks, Terms } from "../../talks/model.js";
import type { Block } from "../blocks.js";
import { voiceOf } from "../naming.js";
import { planOfDealBlock } from "../plan-draft/block.js";
import { type DealNamed, namedTerms } from "../plan-draft/deal-terms.js";
import { draftEdits } from "../plan-draft/draft-edits.js";
import { planOfDeal } from "../plan-draft/plan-of-deal.js";
import type { Language } from "../wire.js";
import { dealPartWords } from "./deal-words.js";
import type { PhasesPage } from "./view.js";

export interface DealPart {
  /** Says that the page is about one deal, or that it cannot be. */
  readonly says: string;
  /** Null where the deal is not of these talks: then the whole plan is shown. */
  readonly of: {
    readonly terms: Terms;
    readonly block: Block;
    /** Entries that a draft would write. */
    readonly missing: number;
  } | null;
  /** Leads to the whole plan. */
  readonly whole: string;
}

export type PhasesPageOfDeal = PhasesPage & { readonly deal?: DealPart };

/** @param talks cut to the page's date; those returned have the plan of the deal */
export function dealPart(
  talks: Talks,
  named: DealNamed,
  lang: Language,
): { readonly talks: Talks; readonly part: DealPart } {
  const w = dealPartWords[lang];
  const terms = namedTerms(named, talks);
  const planned = terms && planOfDeal(talks, terms);
  if (!terms || !planned?.ok) {
    const unknown =
      planned?.ok === false
        ? planned.unknown.map(({ issue, option }) => (option === undefined ? issue : `${issue}=${option}`))
        : [named.package ?? named.deal ?? ""];
    return { talks, part: { says: w.unknown(unknown), of: null, whole: w.whole } };
  }
  const { plan } = planned;
  const pack = talks.packages.find(({ id }) => id === named.package);
  const voice = voiceOf(talks, lang);
  return {
    talks: plan.talks,
    part: {
      says: pack ? w.ofPackage(voice.say(pack.name)) : w.ofDeal,
      of: {
        terms,
        block: planOfDealBlock(voice, terms, plan),
        missing: draftEdits(talks, plan).filter(({ path }) => path[0] === "commitments").length,
      },
      whole: w.whole,
    },
  };
}
