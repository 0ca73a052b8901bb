/** Each maker's list in words, in the order that is tried. */
import type { ConflictModel } from "../../engine/stability/model.js";
import { numbersIn } from "../numbers.js";
import { listOf, makersIn, rearranges } from "./slice.js";
import { preferenceWords, rankingWords } from "./statements.js";
import type { ConflictSlice, MakerList, Orders } from "./view.js";
import type { PageVoice } from "./voice.js";

/** @param slice in the file's order */
export function makerLists(voice: PageVoice, slice: ConflictSlice, orders: Orders): MakerList[] {
  return makersIn(slice).map(([id, maker], i) => {
    const list = listOf(maker);
    const entries = list?.entries ?? [];
    const asked = orders[id];
    const order = asked && rearranges(asked, entries.length) ? asked : entries.map((_, at) => at);
    const words = list?.kind === "ranking" ? rankingWords : preferenceWords;
    return {
      maker: id,
      name: voice.who(i),
      who: voice.maker(i),
      kind: list?.kind ?? "prefers",
      entries: order.map((at) => ({ at, ...words(voice, entries[at]!) })),
      moved: order.some((at, k) => at !== k),
      ranks: ranksWords(voice, voice.model, i),
      liked: likedWords(voice, i),
    };
  });
}

function ranksWords({ w, lang }: PageVoice, { makers, states }: ConflictModel, i: number): string {
  const { levels, indifferent, preferences } = makers[i]!;
  if (indifferent) return w.noList;
  const unsure = preferences?.unsure ?? 0;
  return unsure > 0 ? w.ranksUnsure(levels, states, numbersIn(lang).level(unsure)) : w.ranks(levels, states);
}

/** Ranks listed from the top. */
const mostRanks = 3;

/** "Best: …", "2: …", "Worst: …"; each with how many states share the rank. */
function likedWords({ w, model, state }: PageVoice, i: number): string[] {
  const { ranks, levels } = model.makers[i]!;
  if (levels < 2) return [];
  const shown = [...Array(Math.min(mostRanks, levels - 1)).keys()].map((k) => levels - 1 - k);
  const wanted = [...shown, 0];
  const first = new Map<number, number>();
  const many = new Map<number, number>();
  for (let s = 0; s < ranks.length; s++) {
    const rank = ranks[s]!;
    if (rank < 0 || !wanted.includes(rank)) continue;
    if (!first.has(rank)) first.set(rank, s);
    many.set(rank, (many.get(rank) ?? 0) + 1);
  }
  return wanted.map((rank, k) => w.liked(k + 1, k === wanted.length - 1, state(first.get(rank)!), many.get(rank)! - 1));
}
