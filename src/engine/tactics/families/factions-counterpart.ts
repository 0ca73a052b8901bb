/** The other side of the table: six kinds, each moving towards a level it has set itself, an issue at a time. */

import { clip } from "../../forecast/numerics.js";
import { otherWorth } from "./factions-bids.js";
import type { Party } from "./factions-party.js";

/** The other side's next bid. @param round from 0 */
export function counterBid(party: Party, round: number): readonly number[] {
  const { setting, dice } = party;
  if (party.other === null)
    return setting.otherOrder.map((options) => options[dice.happens("counterpart", 0.15) ? 1 : 0]!);
  const level = levelOf(party, round / Math.max(1, setting.deadline - 1));
  let deal = party.other;
  for (let steps = 0; steps < 3; steps++) {
    const spare = otherWorth(party, deal) - level;
    if (spare < 0.02) break;
    const next = stepDown(party, deal, spare);
    if (next === null) break;
    deal = next;
  }
  return deal;
}

/** Whether the other side takes the party's bid: as good as its own next one, or late and above its limit. */
export function otherTakes(party: Party, bid: readonly number[], next: readonly number[], round: number): boolean {
  const worth = otherWorth(party, bid);
  const late = round >= party.setting.deadline - 2 ? 0.1 : 0.02;
  return worth >= party.setting.otherLimit && worth >= otherWorth(party, next) - late;
}

/** What it aims at, from 1 down to its limit. */
function levelOf(party: Party, elapsed: number): number {
  const { setting, dice } = party;
  const room = 1 - setting.otherLimit;
  const given = party.ownPast.length < 2 ? 0 : otherWorth(party, party.own!) - otherWorth(party, party.ownPast[0]!);
  const shares = {
    firm: 0.35 * elapsed ** 3,
    yielding: 0.25 + 0.7 * elapsed,
    steady: 0.9 * elapsed,
    mirroring: clip(0.08 + (1.1 * given) / room, 0, 1),
    erratic: elapsed * dice.between("counterpart", 0.1, 1.1),
    late: elapsed < 0.7 ? 0.08 : 0.85,
  };
  return setting.otherLimit + room * (1 - clip(shares[setting.counterpart], 0, 1));
}

function stepDown(party: Party, deal: readonly number[], spare: number): readonly number[] | null {
  const { setting, dice } = party;
  let best: readonly number[] | null = null;
  let bestScore = -1;
  for (const issue of deal.keys()) {
    if (party.settled.has(issue)) continue;
    const options = setting.otherOrder[issue]!;
    const place = options.indexOf(deal[issue]!);
    if (place >= options.length - 1 || party.own?.[issue] === deal[issue]) continue;
    const next = deal.map((option, k) => (k === issue ? options[place + 1]! : option));
    const cost = otherWorth(party, deal) - otherWorth(party, next);
    const score = dice.between("counterpart", 0.3, 1) / (cost + 0.03);
    if (cost <= spare && score > bestScore) [best, bestScore] = [next, score];
  }
  return best;
}
