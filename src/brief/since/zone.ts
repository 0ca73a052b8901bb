/** What became of the zone between two days: counts, and the package that Nash's rule picks. */
import type { Analysed } from "../analysed.js";
import type { Table, Words } from "../blocks.js";
import { cell, linesInWords, type Voice } from "../naming.js";
import { countText } from "../numbers.js";
import { joined } from "../words.js";
import { basisOf, dealWords, differing, worthWords } from "../zone-basis.js";
import { sinceMessagesIn } from "./messages.js";

/** What became of the counts, in a sentence or two. */
export function zoneWords(voice: Voice, then: Analysed, now: Analysed): Words {
  const s = sinceMessagesIn(voice.lang);
  const stated = [then.asStated?.acceptable, now.asStated?.acceptable] as const;
  const held = [then.deals?.acceptable, now.deals?.acceptable] as const;
  const same = ([a, b]: typeof stated) => JSON.stringify(a && shape(a)) === JSON.stringify(b && shape(b));
  return joined(
    [
      ...(stated[0] && stated[1] ? [same(stated) ? s.zoneSame(stated[1]) : s.zone(stated[0], stated[1])] : []),
      ...(held[0] && held[1] && !same(held) ? [s.held(held[0], held[1])] : []),
    ],
    " ",
  );
}

/** A count without how it was counted. */
const shape = (count: NonNullable<Analysed["asStated"]>["acceptable"]): readonly string[] =>
  count.exact ? [String(count.value)] : [String(count.low), String(count.high)];

/** Counts and Nash's package then and now; null where there is no deal space. */
export function zoneTable(voice: Voice, then: Analysed, now: Analysed): Table | null {
  const { n, m } = voice;
  const s = sinceMessagesIn(voice.lang);
  if (!then.model || !now.model || !then.asStated || !now.asStated || !then.deals || !now.deals) return null;
  const both = [then, now] as const;
  const counted = (of: (each: Analysed) => Parameters<typeof countText>[0]) =>
    both.map((each) => cell(countText(of(each), n, (low, high) => `${low}–${high}`)));
  const nash = both.map((each) => {
    const basis = basisOf(each);
    const solution = basis?.analysis.solutions?.byId.nash;
    return basis && solution ? { basis, point: solution.points[solution.chosen]! } : null;
  });
  const voices = both.map((each) => ({ ...voice, talks: each.talks }));
  const nowTerms = () => {
    const [a, b] = nash;
    if (!b) return m.zone.nothing;
    if (!a) return dealWords(voice, b.point.example);
    const others = differing(b.point.example, a.point.example);
    return others.length ? s.sameBut(dealWords(voice, b.point.example, others)) : s.same;
  };
  return {
    kind: "table",
    id: "since-zone",
    caption: s.zoneCaption,
    columns: [
      { head: [s.measure], kind: "text", width: 0.28 },
      { head: [s.onDay(then.asOf)], kind: "text" },
      { head: [s.now], kind: "text", width: 0.36 },
    ],
    rows: [
      { cells: [cell(s.asStated), ...counted((each) => each.asStated!.acceptable)] },
      { cells: [cell(s.heldRow), ...counted((each) => each.deals!.acceptable)] },
      { cells: [cell(s.bottom), ...counted((each) => each.asStated!.redLines.bottomOnly)] },
      ...(nash.some((each) => each?.basis.setAside.length)
        ? [
            {
              cells: [
                cell(s.setAside),
                ...nash.map((each, i) =>
                  cell(each?.basis.setAside.length ? linesInWords(voices[i]!, each.basis.setAside) : m.zone.nothing),
                ),
              ],
            },
          ]
        : []),
      ...(nash.some((each) => each)
        ? [
            {
              cells: [
                cell(s.nash),
                ...nash.map((each, i) =>
                  cell(
                    each
                      ? worthWords(voice, both[i]!.model!, each.point.u, each.basis.analysis.solutions!.disagreement)
                      : m.zone.nothing,
                  ),
                ),
              ],
            },
            {
              cells: [
                cell(s.nashPackage),
                cell(nash[0] ? dealWords(voice, nash[0].point.example) : m.zone.nothing),
                cell(nowTerms()),
              ],
            },
          ]
        : []),
    ],
  };
}
