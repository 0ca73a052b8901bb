import type { Language } from "../../brief/wire.js";

/** A talks file to begin from: sound, nearly empty, and saying what comes next. */
export const templateText = (lang: Language): string => templates[lang];

const templates: Readonly<Record<Language, string>> = {
  en: `detente: 1
title: {en: New talks, fa: گفت‌وگوهای تازه}

# Who sits at the table. A walk-away is what a side has without a deal, on a scale of 0 to 100.
parties:
  first: {name: First side}
  second: {name: Second side}

# What is to be settled, with the ways in which it can be; weight and worth say how much each matters to whom.
issues:
  money:
    name: Money
    weight: {first: 60, second: 40}
    options:
      all: {name: All of it, worth: {first: 100, second: 0}}
      half: {name: Half, worth: {first: 60, second: 60}}
      none: {name: None, worth: {first: 0, second: 100}}
`,
  fa: `detente: 1
title: {en: New talks, fa: گفت‌وگوهای تازه}

# چه کسانی سر میزند. walk_away آن است که هر طرف بی‌توافق دارد، میان صفر و صد.
parties:
  first: {name: {en: First side, fa: طرف نخست}}
  second: {name: {en: Second side, fa: طرف دوم}}

# چه باید حل شود و به چه صورت‌هایی؛ weight و worth می‌گویند هر کدام برای که چقدر مهم است.
issues:
  money:
    name: {en: Money, fa: پول}
    weight: {first: 60, second: 40}
    options:
      all: {name: {en: All of it, fa: همهٔ آن}, worth: {first: 100, second: 0}}
      half: {name: {en: Half, fa: نیم}, worth: {first: 60, second: 60}}
      none: {name: {en: None, fa: هیچ}, worth: {first: 0, second: 100}}
`,
};
