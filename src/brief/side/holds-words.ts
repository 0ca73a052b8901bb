/** What a brief for one side says about what would hold, by language. */
import { numbersIn } from "../numbers.js";
import type { Told } from "../stability/messages.js";
import type { Language } from "../wire.js";

interface SideHoldsWords {
  readonly question: string;
  readonly now: (state: string, told: string) => string;
  readonly joint: (by: readonly string[], state: string, told: string) => string;
  readonly drift: (state: string, told: string) => string;
  readonly caption: (state: string) => string;
  readonly move: string;
  readonly toIt: string;
  readonly answer: string;
  readonly gains: string;
  readonly loses: string;
  readonly indifferent: string;
  readonly nobody: string;
  readonly answered: (steps: readonly Told[]) => string;
  readonly worse: string;
  readonly noBetter: string;
}

const list = { en: numbersIn("en").list, fa: numbersIn("fa").list };

const en: SideHoldsWords = {
  question: "What could it do, who would answer, and what would it lose by leaving?",
  now: (state, told) => `Where we are (${state}): ${told}`,
  joint: (by, state, told) => `At ${state}, where a joint step by ${list.en(by)} would lead: ${told}`,
  drift: (state, told) => `At ${state}, where things can drift if nobody arranges anything: ${told}`,
  caption: (state) => `Single acts it could take or drop from where we are (${state})`,
  move: "Act",
  toIt: "To it",
  answer: "Who would answer",
  gains: "a gain, if unanswered",
  loses: "a loss at once",
  indifferent: "no difference",
  nobody: "nobody who gains by it",
  answered: (steps) => `${steps.map(({ who, move }) => `${who} by ${move}`).join(", then ")};`,
  worse: "it would be worse off than now.",
  noBetter: "it would be no better off than now.",
};

const fa: SideHoldsWords = {
  question: "چه می‌تواند بکند، چه کسی پاسخ می‌دهد و با ترک چه از دست می‌دهد؟",
  now: (state, told) => `وضع کنونی (${state}): ${told}`,
  joint: (by, state, told) => `در «${state}»، که گام مشترک ${list.fa(by)} به آن می‌رسد: ${told}`,
  drift: (state, told) => `در «${state}»، که اگر کسی کاری نکند کار می‌تواند به آن بکشد: ${told}`,
  caption: (state) => `اقدام‌های تکی که از وضع کنونی (${state}) می‌تواند آغاز کند یا کنار بگذارد`,
  move: "اقدام",
  toIt: "برای او",
  answer: "چه کسی پاسخ می‌دهد",
  gains: "سود، اگر پاسخ نگیرد",
  loses: "زیان بی‌درنگ",
  indifferent: "تفاوتی ندارد",
  nobody: "هیچ‌کس که از پاسخ سود ببرد",
  answered: (steps) => `${steps.map(({ who, move }) => `${who} با ${move}`).join("، سپس ")}؛`,
  worse: "آنگاه وضعش از اکنون بدتر است.",
  noBetter: "آنگاه وضعش از اکنون بهتر نیست.",
};

export const sideHoldsWords = (lang: Language): SideHoldsWords => ({ en, fa })[lang];
