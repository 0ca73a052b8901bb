/** A stretch of the text, offsets in UTF-16 units. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

/** More than these are not told apart: nobody steps through so many. */
export const mostMatches = 5000;

/**
 * Where `wanted` stands in a text, in order and apart; small and capital letters count alike unless `exactly`. So do Persian and
 * Arabic forms of a letter, digits of either script, and words joined by a space or by a half-space: texts are written both ways.
 * Nothing wanted is found nowhere.
 */
export function matchesIn(text: string, wanted: string, exactly = false): readonly Match[] {
  if (wanted === "") return [];
  const pattern = new RegExp([...wanted].map(alike).join(""), exactly ? "gu" : "giu");
  const found: Match[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push({ from: match.index, to: match.index + match[0].length });
    if (found.length === mostMatches) break;
  }
  return found;
}

/** The match to show next to a place: the first that begins at it or after, or before it; past the end it goes on at the other. */
export function nextMatch(matches: readonly Match[], at: number, way: 1 | -1): number {
  if (matches.length === 0) return -1;
  const next = matches.findIndex(({ from }) => from >= at);
  if (way === 1) return next < 0 ? 0 : next;
  return next < 0 ? matches.length - 1 : (next + matches.length - 1) % matches.length;
}

const forms = ["یيى", "کك", "هة", " \u200c", ..."0123456789"].map((each) =>
  /\d/.test(each) ? each + String.fromCharCode(0x6f0 + Number(each), 0x660 + Number(each)) : each,
);

function alike(letter: string): string {
  const same = forms.find((each) => each.includes(letter));
  return same ? `[${same}]` : letter.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
}
