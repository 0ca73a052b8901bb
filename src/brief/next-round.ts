/** What the record says of rounds: held, the last, and whether one is fixed. */

import { roundAhead } from "./blocks/signs.js";
import type { Words } from "./blocks.js";
import { firstDay } from "./dates.js";
import type { Voice } from "./naming.js";

export function roundsWords(voice: Voice, asOf: string): Words {
  const held = voice.talks.rounds.filter((round) => round.held).sort((a, b) => firstDay(a.on) - firstDay(b.on));
  return voice.m.brief.rounds(held.length, held.at(-1)?.on ?? null, roundAhead(voice, asOf));
}
