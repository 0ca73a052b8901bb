/** The one entry that was moved, and its place without itself; of two that changed places, the one that moved up. */
export function firstMove(before: readonly string[], after: readonly string[]): { id: string; to: number } | undefined {
  for (const id of after) {
    const rest = (list: readonly string[]) => list.filter((other) => other !== id).join(" ");
    if (rest(before) === rest(after) && before.indexOf(id) !== after.indexOf(id)) return { id, to: after.indexOf(id) };
  }
  return undefined;
}
