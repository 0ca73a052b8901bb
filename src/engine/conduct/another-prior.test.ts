import fc from "fast-check";
import { expect, test } from "vitest";
import { readAt, roundedWeighed } from "./another-prior.js";
import { bandsOf } from "./band.js";
import { conductOf } from "./conduct.js";
import { pivotalOf } from "./pivotal.js";
import { posteriorOf } from "./posterior.js";
import { randomRecord } from "./random-records.js";
import type { ByReading } from "./record.js";
import { classifier } from "./weights.js";

const seed = 1;
const priors = fc
  .tuple(...([0, 1, 2] as const).map(() => fc.integer({ min: 1, max: 98 })))
  .map(([a, b, c]): ByReading => {
    const all = a! + b! + c!;
    return [a! / all, b! / all, c! / all];
  });
const records = fc.integer({ min: 1, max: 500 }).map(randomRecord);

test("[CW4] another prior is answered from what was weighed under the first one, and it is what the whole reading says under it", () => {
  fc.assert(
    fc.property(records, priors, (record, prior) => {
      const { weighed } = conductOf(record, { seed });
      if (!weighed) return;
      const { verdict, posterior, band, wouldTell, pivotal, contributions, temperature } = conductOf(record, {
        seed,
        prior,
      });
      // Each by its own function, which is told the prior itself.
      expect(posterior).toEqual(posteriorOf(contributions, prior));
      expect(band).toEqual(bandsOf(record, { classifier, prior, temperature, seed }));
      expect(pivotal).toEqual(pivotalOf(record, posterior!, { classifier, prior, temperature }));
      expect(readAt(weighed, prior)).toEqual({ verdict, prior, posterior, band, wouldTell, pivotal });
    }),
    { seed: 811, numRuns: 40 },
  );
});

test("[CW5] from the rounded numbers that a page is sent, as JSON, the words are the same and no chance is off by three millionths", () => {
  const verdicts = new Set<string>();
  fc.assert(
    fc.property(records, priors, (record, prior) => {
      const { weighed } = conductOf(record, { seed });
      if (!weighed) return;
      const whole = readAt(weighed, prior);
      const sent = readAt(JSON.parse(JSON.stringify(roundedWeighed(weighed))), prior);
      verdicts.add(whole.verdict);
      expect([sent.verdict, sent.pivotal?.record]).toEqual([whole.verdict, whole.pivotal?.record]);
      expect(sent.wouldTell.map(({ act }) => act)).toEqual(whole.wouldTell.map(({ act }) => act));
      const chances = ({ posterior, band, wouldTell, pivotal }: typeof whole) => [
        ...posterior!,
        ...band!.flat(),
        ...(pivotal?.without ?? []),
        ...wouldTell.flatMap((tell) => [tell.chance, ...tell.seen]),
      ];
      const [mine, yours] = [chances(whole), chances(sent)];
      expect(Math.max(...mine.map((p, k) => Math.abs(p - yours[k]!)))).toBeLessThan(3e-6);
    }),
    { seed: 812, numRuns: 60 },
  );
  expect([...verdicts].sort()).toEqual(["genuine", "posturing", "stalling", "unclear"]);
});
