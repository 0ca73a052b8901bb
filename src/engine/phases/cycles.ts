/**
 * The cycles of a relation "comes after": its strongly connected sets of more than one element, and elements after themselves.
 *
 * @param after of every element the elements it comes after
 * @returns each set ascending, sets by their least element
 * @see Tarjan (1972), SIAM J. Comput. 1(2); here without recursion, since chains may be long
 */
export function cyclesIn(after: readonly (readonly number[])[]): number[][] {
  const found = new Array<number>(after.length).fill(-1);
  const low = new Array<number>(after.length).fill(0);
  const open: number[] = [];
  const isOpen = new Array<boolean>(after.length).fill(false);
  const cycles: number[][] = [];
  let time = 0;
  for (const start of after.keys()) {
    if (found[start] >= 0) continue;
    const walk: { readonly at: number; next: number }[] = [];
    const enter = (at: number) => {
      found[at] = low[at] = time++;
      open.push(at);
      isOpen[at] = true;
      walk.push({ at, next: 0 });
    };
    enter(start);
    while (walk.length > 0) {
      const here = walk[walk.length - 1];
      const { at } = here;
      if (here.next < after[at].length) {
        const to = after[at][here.next++];
        if (found[to] < 0) enter(to);
        else if (isOpen[to]) low[at] = Math.min(low[at], found[to]);
        continue;
      }
      walk.pop();
      if (walk.length > 0) low[walk[walk.length - 1].at] = Math.min(low[walk[walk.length - 1].at], low[at]);
      if (low[at] < found[at]) continue;
      const set = open.splice(open.indexOf(at));
      for (const member of set) isOpen[member] = false;
      if (set.length > 1 || after[at].includes(at)) cycles.push(set.sort((a, b) => a - b));
    }
  }
  return cycles.sort((a, b) => a[0] - b[0]);
}
