import { numbersIn } from "../../brief/numbers.js";
import type { Language } from "../../brief/wire.js";

interface DealPartUiWords {
  readonly write: (count: number) => string;
  readonly says: string;
  readonly file: string;
}

const en = numbersIn("en");
const fa = numbersIn("fa");

export const dealPartUiWords: Readonly<Record<Language, DealPartUiWords>> = {
  en: {
    write: (count) =>
      count === 1 ? "Write the missing step into the file" : `Write the ${en.whole(count)} missing steps into the file`,
    says: "Each entry says what was agreed and no more: who does it, by when and who verifies it is yours to fill in, or the entry yours to delete.",
    file: "Fill them in in File",
  },
  fa: {
    write: (count) => (count === 1 ? "نوشتن گام نانوشته در پرونده" : `نوشتن ${fa.whole(count)} گام نانوشته در پرونده`),
    says: "هر مدخل آنچه را توافق شده می‌گوید و نه بیشتر: اینکه چه کسی، تا کی و با راستی‌آزمایی چه کسی انجامش می‌دهد با شماست؛ یا مدخل را پاک کنید.",
    file: "پر کردن آن‌ها در «پرونده»",
  },
};
