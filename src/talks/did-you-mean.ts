/**
 * The name most like `written`, if any is near: at most a third of its letters wrong, missing, extra or swapped
 * (of a name of one or two letters none, only a capital).
 * Of equally near ones the first in `known`. Capitals count half a letter.
 *
 * @param known candidates; only the first 2,000 are looked at, so that a hostile file costs no more than an honest one
 */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  if (written.length > 60) return undefined;
  let best: string | undefined;
  let least = Math.max(0.5, Math.floor(written.length / 3)) + 0.25;
  let looked = 0;
  for (const name of known) {
    if (++looked > 2000) break;
    if (Math.abs(name.length - written.length) >= least + 1) continue;
    const distance = editDistance(written, name);
    if (distance < least) {
      best = name;
      least = distance;
    }
  }
  return best;
}

/**
 * Letters to change, add, drop or swap with their neighbour to turn `a` into `b` (optimal string alignment).
 * @see Damerau (1964), CACM 7(3); the restricted form
 */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : a[i - 1].toLowerCase() === b[j - 1].toLowerCase() ? 0.5 : 1;
      let cost = Math.min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      current[j] = cost;
    }
    before = previous;
    previous = current;
  }
  return previous[b.length];
}
