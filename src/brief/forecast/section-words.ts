/** What a brief and the pages say of the endings in sentences, one table a language. */
import type { MissingCode } from "../../engine/forecast/state.js";
import type { ScenarioId } from "../../engine/forecast/tally.js";
import type { Words } from "../blocks.js";
import type { Language } from "../wire.js";
import type { ShownText } from "./columns.js";
import { en } from "./section-words-en.js";
import { fa } from "./section-words-fa.js";

export interface SectionWords {
  /** An ending as what it means for the talks: "the talks go on". */
  readonly ends: Readonly<Record<ScenarioId, string>>;
  /** Of talks that have an interim deal already. */
  readonly interimStands: string;
  /** What each ending is, in a line. */
  readonly means: Readonly<Record<ScenarioId, string>>;
  readonly answer: (months: number, ends: string, text: ShownText) => Words;
  readonly ended: string;
  readonly unforetold: string;
  readonly later: string;
  readonly caption: string;
  readonly months: (months: number) => string;
  readonly baseHead: string;
  readonly baseRate: string;
  readonly follows: string;
  readonly impact: string;
  readonly timeline: string;
  readonly baseAside: (base: string) => string;
  readonly judged: string;
  readonly judgedWhy: string;
  /** Under a table: what the band is, whose base rate it is, what is judgement. */
  readonly band: string;
  readonly key: (processes: number, events: number, interim: boolean) => string;
  readonly judgementKey: string;
  readonly judgementShort: string;
  /** Band, base rate and judgement in one line. */
  readonly short: (processes: number) => string;
  readonly ownKey: string;
  /** Endings of the file that the forecast does not know. */
  readonly noNumber: string;
  readonly without: (what: readonly string[]) => string;
  /** What is lacking, in a few words; null where it is no lack of a driver. */
  readonly lacking: Readonly<Record<MissingCode, string | null>>;
  readonly more: string;
  readonly drivers: (scenario: string, now: string) => string;
  readonly driver: (what: string, times: string, raises: boolean) => string;
  readonly noDrivers: string;
  readonly needed: (scenario: string, now: string, target: string) => string;
  readonly neededGoodFaith: (percent: string) => string;
  readonly signposts: string;
  readonly signpost: (event: string, chance: string, changes: readonly string[]) => string;
  readonly change: (scenario: string, given: string, without: string) => string;
  readonly durability: string;
  readonly rests: string;
  readonly limits: string;
  readonly missing: string;
  readonly conduct: string;
  readonly numbersAre: string;
}

export const sectionWords = (lang: Language): SectionWords => (lang === "fa" ? fa : en);
