import { diff3Merge, diffIndices } from "node-diff3";

export interface Merged {
  readonly text: string;
  /** Lines, from 1, at which both had changed the same differently. */
  readonly collisions: readonly number[];
}

/**
 * Both changes of a text, line by line. Where both changed the same lines differently, mine stand and the others stand before them
 * as comments, so that nothing is lost and the file reads as before.
 */
export function mergeTexts(base: string, mine: string, theirs: string, mark: string): Merged {
  const regions = diff3Merge(lines(mine), lines(base), lines(theirs), { excludeFalseConflicts: true });
  const merged: string[] = [];
  const collisions: number[] = [];
  for (const { ok, conflict } of regions) {
    if (ok) merged.push(...ok);
    if (!conflict) continue;
    collisions.push(merged.length + 1);
    merged.push(...conflict.b.map((line) => `# ${mark} ${line}`.trimEnd()), ...conflict.a);
  }
  return { text: merged.join("\n"), collisions };
}

/** A stretch in which two texts differ, with a few lines around it. Lines count from 1. */
export interface DiffHunk {
  readonly lines: readonly DiffLine[];
}

export interface DiffLine {
  readonly kind: "same" | "mine" | "theirs";
  /** In the text it is of; for a line of both, in mine. */
  readonly number: number;
  readonly text: string;
}

/** Where two texts differ, in order; stretches whose surroundings touch are one. */
export function diffHunks(mine: string, theirs: string, around = 2): DiffHunk[] {
  const [a, b] = [lines(mine), lines(theirs)];
  const hunks: DiffLine[][] = [];
  let end = -1;
  for (const { buffer1, buffer2, buffer1Content, buffer2Content } of diffIndices(a, b)) {
    const [start, length] = buffer1;
    const from = Math.max(0, start - around);
    if (from > end || hunks.length === 0) hunks.push(same(a, from, start));
    else hunks.at(-1)!.push(...same(a, end, start).slice(0));
    const hunk = hunks.at(-1)!;
    hunk.push(...buffer1Content.map((text, k) => ({ kind: "mine" as const, number: start + k + 1, text })));
    hunk.push(...buffer2Content.map((text, k) => ({ kind: "theirs" as const, number: buffer2[0] + k + 1, text })));
    end = start + length;
    hunk.push(...same(a, end, Math.min(a.length, end + around)));
    end = Math.min(a.length, end + around);
  }
  return hunks.map((each) => ({ lines: withoutTwice(each) }));
}

const lines = (text: string) => text.split("\n");

const same = (all: readonly string[], from: number, to: number): DiffLine[] =>
  all.slice(from, Math.max(from, to)).map((text, k) => ({ kind: "same", number: from + k + 1, text }));

/** Lines around two near stretches are in both; once is enough, and what differs is never a line around. */
function withoutTwice(all: readonly DiffLine[]): DiffLine[] {
  const changed = new Set(all.filter(({ kind }) => kind === "mine").map(({ number }) => number));
  const seen = new Set<number>();
  return all.filter(({ kind, number }) => {
    if (kind !== "same") return true;
    if (changed.has(number) || seen.has(number)) return false;
    seen.add(number);
    return true;
  });
}
