import { createContext, useContext } from "react";
import { numbersIn } from "../../brief/numbers.js";
import type { Language } from "../../brief/wire.js";
import type { Importance } from "./draft.js";

/** What a list in somebody's order says; the forms show it without the rest of the guided start. */
export interface OrderWords {
  readonly head: string;
  readonly hint: string;
  readonly keys: string;
  readonly empty: string;
  readonly list: (issue: string, party: string) => string;
  readonly move: (option: string) => string;
  readonly up: (option: string) => string;
  readonly down: (option: string) => string;
  readonly tie: (option: string) => string;
  readonly untie: (option: string) => string;
  readonly equal: string;
  readonly best: string;
  readonly worst: string;
  readonly asItStands: string;
  readonly waiting: string;
  readonly moved: (option: string, rank: number, of: number, ties: readonly string[]) => string;
  readonly importance: (party: string) => string;
  readonly words: Readonly<Record<Importance, string>>;
  readonly more: string;
  readonly never: (party: string) => string;
  readonly said: string;
  readonly source: string;
  readonly url: string;
  readonly on: string;
}

export const orderWords: Readonly<Record<Language, OrderWords>> = {
  en: {
    head: "How does each side order them?",
    hint: "Best on top, as that side would say, not as you would. Drop one on another where it makes no difference.",
    keys: "Press the arrow keys to move it up or down, and = to put it level with the one above.",
    empty: "Name two parties, an issue and two of its options; their orders are asked for here.",
    list: (issue, party) => `${issue}, as ${party} orders it`,
    move: (option) => `Move ${option}`,
    up: (option) => `${option} up`,
    down: (option) => `${option} down`,
    tie: (option) => `${option}: level with the one above`,
    untie: (option) => `${option}: no longer level`,
    equal: "level",
    best: "best",
    worst: "worst",
    asItStands: "It stands like this",
    waiting: "not ordered yet",
    moved: (option, rank, of, ties) =>
      `${option} is now ${n.whole(rank)} of ${n.whole(of)}${ties.length ? `, level with ${n.list(ties)}` : ""}.`,
    importance: (party) => `Importance for ${party}`,
    words: { high: "high", medium: "medium", low: "low" },
    more: "What it said, and what it never accepts",
    never: (party) => `${party} never accepts`,
    said: "What was said",
    source: "Says who",
    url: "Address (https://…)",
    on: "Date",
  },
  fa: {
    head: "هر طرف گزینه‌ها را چگونه ترتیب می‌دهد؟",
    hint: "بهترین در بالا، آن‌گونه که خود آن طرف می‌گوید، نه شما. اگر فرقی ندارند یکی را روی دیگری بیندازید.",
    keys: "با کلیدهای پیکان بالا و پایین ببرید، و با = هم‌ترازِ بالایی کنید.",
    empty: "دو طرف، یک موضوع و دو گزینهٔ آن را نام ببرید تا ترتیب‌ها اینجا پرسیده شود.",
    list: (issue, party) => `${issue}، به ترتیب ${party}`,
    move: (option) => `جابه‌جایی ${option}`,
    up: (option) => `${option} بالاتر`,
    down: (option) => `${option} پایین‌تر`,
    tie: (option) => `${option}: هم‌تراز با بالایی`,
    untie: (option) => `${option}: دیگر هم‌تراز نیست`,
    equal: "هم‌تراز",
    best: "بهترین",
    worst: "بدترین",
    asItStands: "همین ترتیب درست است",
    waiting: "هنوز ترتیب ندارد",
    moved: (option, rank, of, ties) =>
      `${option} اکنون ${p.whole(rank)} از ${p.whole(of)} است${ties.length ? `، هم‌تراز با ${p.list(ties)}` : ""}.`,
    importance: (party) => `اهمیت برای ${party}`,
    words: { high: "زیاد", medium: "متوسط", low: "کم" },
    more: "چه گفته و چه چیزی را هرگز نمی‌پذیرد",
    never: (party) => `آنچه ${party} هرگز نمی‌پذیرد`,
    said: "چه گفته شد",
    source: "به گفتهٔ",
    url: "نشانی (https://…)",
    on: "تاریخ (میلادی)",
  },
};

const n = numbersIn("en");
const p = numbersIn("fa");

export const OrderWordsContext = createContext<OrderWords>(orderWords.en);

export const useOrderWords = (): OrderWords => useContext(OrderWordsContext);
