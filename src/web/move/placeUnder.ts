/** The place in a list of rows `<li data-key>` that the hand is over; the first and last rows reach beyond the list. */
export function placeUnder(box: HTMLElement | null, y: number, key: number): number | undefined {
  const rows = [...(box?.querySelectorAll<HTMLElement>(":scope > li") ?? [])];
  const own = rows.findIndex((row) => row.dataset.key === String(key));
  if (own < 0) return undefined;
  let to = own;
  rows.forEach((row, k) => {
    const { top, bottom } = row.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    if (k < own && y < middle) to = Math.min(to, k);
    if (k > own && y > middle) to = Math.max(to, k);
  });
  return to;
}
