import { numbersIn } from "../../brief/numbers.js";
import type { Language } from "../../brief/wire.js";

/** What the page Table says around the positions. */
export interface TableWords {
  readonly caption: string;
  readonly filters: string;
  readonly group: string;
  readonly allGroups: string;
  readonly side: string;
  readonly allSides: string;
  readonly collisionsOnly: string;
  readonly shown: (shown: number, of: number) => string;
  readonly nothing: string;
  readonly issue: string;
  readonly outcome: string;
  readonly inFull: string;
  readonly less: string;
  readonly inFullOf: (issue: string) => string;
  readonly earlier: (of: number) => string;
}

const en = numbersIn("en");
const fa = numbersIn("fa");

export const tableWords: Readonly<Record<Language, TableWords>> = {
  en: {
    caption: "Position of each side by issue",
    filters: "Which issues and sides to show",
    group: "Issues",
    allGroups: "all",
    side: "Side",
    allSides: "all sides",
    collisionsOnly: "only where red lines collide",
    shown: (shown, of) =>
      shown === of
        ? `${en.whole(of)} ${en.plural(of, { one: "issue", other: "issues" })}`
        : `${en.whole(shown)} of ${en.whole(of)} issues`,
    nothing: "No issue passes these filters.",
    issue: "Issue",
    outcome: "What could come of it",
    inFull: "in full",
    less: "close",
    inFullOf: (issue) => `${issue} in full`,
    earlier: (of) => `${en.whole(of)} earlier`,
  },
  fa: {
    caption: "موضع هر طرف به تفکیک موضوع",
    filters: "کدام موضوع‌ها و طرف‌ها نشان داده شود",
    group: "موضوع‌ها",
    allGroups: "همه",
    side: "طرف",
    allSides: "همهٔ طرف‌ها",
    collisionsOnly: "تنها جایی که خطوط قرمز برخورد می‌کنند",
    shown: (shown, of) =>
      shown === of ? `${fa.whole(of)} موضوع` : `${fa.whole(shown)} موضوع از ${fa.whole(of)} موضوع`,
    nothing: "هیچ موضوعی از این صافی نمی‌گذرد.",
    issue: "موضوع",
    outcome: "نتیجهٔ ممکن",
    inFull: "به‌تفصیل",
    less: "بستن",
    inFullOf: (issue) => `${issue} به‌تفصیل`,
    earlier: (of) => `${fa.whole(of)} سخنِ پیشین`,
  },
};
