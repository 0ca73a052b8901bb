/** `detente conduct`: does each party's record fit good faith, playing for time, or playing to an audience? */
import { conductBlock } from "../brief/conduct/block.js";
import { conductTold, conductWith } from "../brief/conduct/told.js";
import { conductWords } from "../brief/conduct/words.js";
import { conductJson } from "../brief/conduct-json.js";
import { blockText, wrap } from "../brief/plain-text.js";
import type { Language } from "../brief/wire.js";
import { isPrior } from "../engine/conduct/posterior.js";
import type { ByReading } from "../engine/conduct/record.js";
import { isSeed } from "../engine/forecast/chance.js";
import type { Io, Status } from "./io.js";
import { load } from "./load.js";

export interface ConductFlags {
  readonly asOf?: string;
  readonly json?: boolean;
  readonly seed: number;
  /** Of genuine, stalling, posturing. */
  readonly prior?: readonly string[];
  readonly lang: Language;
}

export async function conduct(
  path: string,
  { seed, prior: wanted, lang, ...flags }: ConductFlags,
  io: Io,
): Promise<Status> {
  const prior = wanted?.map(Number) as ByReading | undefined;
  if (!isSeed(seed)) {
    io.err(`the seed ${seed} is no whole number from 0 to 4294967295 [seed]`);
    return 2;
  }
  if (prior && (prior.length !== 3 || !isPrior(prior))) {
    io.err(
      `--prior ${wanted!.join(",")}: give three chances above 0 that sum to 1: genuine, stalling, posturing [prior]`,
    );
    return 2;
  }
  const loaded = await load(path, flags, io);
  if (!loaded) return 1;
  const { talks, asOf } = loaded;
  const found = conductWith(talks, asOf, { seed, ...(prior ? { prior } : {}) });
  if (flags.json) {
    io.out(JSON.stringify(conductJson(talks, asOf, found), null, 2));
    return 0;
  }
  const w = conductWords(lang);
  const told = conductTold(talks, asOf, found, lang);
  const blocks = told.map((each) => blockText(conductBlock(each, lang, { whole: true }), io.columns));
  const limits = [w.forWhom, ...w.limits, w.faked].flatMap((text) => wrap(text, io.columns));
  io.out([...(blocks.length ? blocks : [w.noPart]), limits.join("\n")].join("\n\n"));
  return 0;
}
