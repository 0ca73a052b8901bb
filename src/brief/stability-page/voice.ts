/** Names of one conflict in one language, for the page: those of the brief, the parties' colours, and the page's own words. */
import { blindAt } from "../../engine/stability/blindness.js";
import type { ConflictModel } from "../../engine/stability/model.js";
import type { Inline } from "../blocks.js";
import { type ConflictVoice, conflictVoice } from "../stability/naming.js";
import { clean, textIn } from "../text.js";
import type { Language } from "../wire.js";
import { ofParty } from "../words.js";
import type { Speaking } from "./statements.js";
import type { ConflictSlice } from "./view.js";
import { type PageWords, stabilityPageWords } from "./words.js";

export interface PageVoice extends ConflictVoice, Speaking {
  readonly lang: Language;
  readonly w: PageWords;
  readonly model: ConflictModel;
  /** A maker in its party's colour, where it is one. */
  readonly maker: (maker: number) => Inline;
  /** An option's name where the words around it are in quotes already. */
  readonly plain: (id: string) => string;
  readonly blind: (state: number) => ReadonlySet<number>;
}

export function pageVoice(model: ConflictModel, slice: ConflictSlice, lang: Language): PageVoice {
  const voice = conflictVoice(model, lang);
  const names = new Map<string, string>();
  for (const { id, own, name } of model.options) {
    const words = textIn(name, lang);
    names.set(id, words);
    if (model.options.filter((one) => one.own === own).length === 1) names.set(own, words);
  }
  const parties = model.makers.map(({ id }) => slice.parties.findIndex((party) => party.id === id));
  return {
    ...voice,
    lang,
    model,
    w: stabilityPageWords(lang),
    option: (id) => {
      const words = names.get(id);
      return words === undefined ? clean(id) : voice.s.quote(words);
    },
    text: (text) => textIn(text, lang),
    plain: (id) => names.get(id) ?? clean(id),
    maker: (i) => (parties[i]! < 0 ? voice.who(i) : ofParty(parties[i]!, voice.who(i))),
    blind: (state) => new Set(blindAt(model, state)),
  };
}
