/** Answers of the Clocks page: the whole view from the talks, and from the slice alone what is tried, other zones, calendar files. */
import { zoneFor } from "../../engine/clocks/procedure.js";
import { calendarsOf, proceduresOf } from "../../engine/clocks/read.js";
import { allClocks } from "../../engine/clocks/running.js";
import { zoneNamed } from "../../engine/clocks/zones.js";
import type { DateText, Talks } from "../../talks/model.js";
import { aheadBlock } from "../clocks/ahead.js";
import { icsOf } from "../clocks/ics.js";
import { meetingsOf } from "../clocks/meetings.js";
import { clockVoice } from "../clocks/naming.js";
import { clocksIn, nextEnds } from "../clocks/now.js";
import { clocksAnswer, endsTable } from "../clocks/section.js";
import { statusBlock, verdictTests } from "../clocks/statuses.js";
import { clockWords } from "../clocks/words.js";
import type { Language } from "../wire.js";
import { faultyOf, panelsOf, unstartedOf } from "./panels.js";
import { talksOf } from "./slice.js";
import { triableOf, triedView } from "./tried.js";
import type { ClockPanel, ClocksSlice, ClocksView, Tried, TriedView } from "./view.js";
import { clocksPageWords } from "./words.js";

/** @param talks cut as of that date */
export function clocksView(talks: Talks, asOf: DateText | undefined, lang: Language): ClocksView {
  const voice = clockVoice(talks, lang);
  const results = allClocks(talks, asOf);
  const clocks = clocksIn(results);
  const ends = nextEnds(clocks);
  const verdicts = statusBlock(voice, talks, asOf);
  const ahead = aheadBlock(voice, talks, { asOf });
  const procedures = proceduresOf(talks);
  const w = clockWords(lang);
  const zones = zonesOf(talks);
  const meetings = meetingsOf(talks, asOf).length;
  const empty = procedures.length === 0 && ahead === null && verdicts === null && meetings === 0;
  return {
    empty,
    answer: empty ? clocksPageWords(lang).empty : clocksAnswer(voice, { talks, clocks, asOf }),
    next:
      ends.length > 1
        ? {
            id: "next",
            question: w.question,
            answer: [w.table.caption],
            say: [],
            body: [endsTable(voice, ends)],
            actions: [],
            key: [],
          }
        : null,
    panels: panelsOf(voice, clocks, zones),
    faulty: faultyOf(voice, results),
    unstarted: unstartedOf(voice, talks, asOf),
    triable: triableOf(voice, talks),
    verdicts,
    verdictTests: verdicts === null ? [] : verdictTests(w),
    ahead,
    meetings,
    zones,
  };
}

/** UTC and the zones that the file names, each once. */
export function zonesOf(talks: Talks): readonly string[] {
  const calendars = calendarsOf(talks);
  const named = [
    ...proceduresOf(talks).map((procedure) => zoneFor(procedure, calendars).name),
    ...calendars.flatMap(({ zone }) => zone ?? []),
  ];
  return [...new Set(["UTC", ...named])].filter((name) => zoneNamed(name).ok);
}

/** What the page asks once it is drawn; everything from the slice. */
export interface ClocksAnswerer {
  /** The panels, with ends said in these zones too. */
  panels(zones: readonly string[]): readonly ClockPanel[];
  tried(tried: Tried, zones: readonly string[]): TriedView;
  /** A calendar file: of one procedure, or of all with the meetings. */
  calendar(procedure: string | null): string;
}

export function clocksAnswerer(slice: ClocksSlice, lang: Language): ClocksAnswerer {
  const talks = talksOf(slice);
  const voice = clockVoice(talks, lang);
  const clocks = clocksIn(allClocks(talks, slice.asOf));
  return {
    panels: (zones) => panelsOf(voice, clocks, zones),
    tried: (tried, zones) => triedView(voice, talks, { tried, zones }),
    calendar(procedure) {
      const of = procedure === null ? clocks : clocks.filter((clock) => clock.procedure.id === procedure);
      const stamp = slice.asOf ?? of[0]?.start ?? "1970-01-01";
      return icsOf(voice, of, { stamp, meetings: procedure === null ? meetingsOf(talks, slice.asOf) : [] });
    },
  };
}
