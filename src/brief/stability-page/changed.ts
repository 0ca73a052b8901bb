/** What falls and what rises when the order of statements is another than the file's. */
import { type Grade, holds } from "../../engine/stability/grades.js";
import { credible } from "../stability/lines.js";
import type { Change } from "./view.js";
import type { PageVoice } from "./voice.js";

/** Listed on each side. */
const most = 6;

export function changeOf(voice: PageVoice, before: readonly Grade[], after: readonly Grade[]): Change {
  const { w } = voice;
  const old = new Map(before.map((grade) => [grade.state, grade]));
  const differing = after.flatMap((grade) => {
    const was = old.get(grade.state);
    return was && was.hold !== grade.hold ? [{ was, grade, by: rank(grade) - rank(was) }] : [];
  });
  const falls = differing.filter(({ by }) => by > 0);
  const rises = differing.filter(({ by }) => by < 0);
  return {
    sentence: differing.length ? w.changed.counts(falls.length, rises.length) : w.changed.none,
    falls: listed(voice, falls, ({ was }) => was),
    rises: listed(voice, rises, ({ grade }) => grade),
  };
}

const rank = ({ hold }: Grade): number => holds.indexOf(hold);

interface Differing {
  readonly was: Grade;
  readonly grade: Grade;
}

/** Those that held, or hold now, by credible answers; the others are counted. */
function listed(voice: PageVoice, all: readonly Differing[], better: (one: Differing) => Grade): string[] {
  const { s, w, who } = voice;
  const told = all
    .filter((one) => credible(better(one).hold))
    .sort((a, b) => rank(better(a)) - rank(better(b)) || a.grade.state - b.grade.state)
    .slice(0, most)
    .map(({ was, grade }) =>
      w.changed.one(
        voice.state(grade.state),
        s.hold[was.hold],
        s.hold[grade.hold],
        grade.strongest.flatMap((stays, i) => (stays === null ? [who(i)] : [])),
      ),
    );
  return all.length > told.length ? [...told, w.changed.more(all.length - told.length)] : told;
}
