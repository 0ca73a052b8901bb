import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ranking } from "./draft.js";
import { dropAt } from "./drop.js";
import { dropped, movedTo, rankOf, stepped, tied, untied } from "./ranking.js";
import { spanFrom } from "./span.js";

const letters = ["a", "b", "c", "d", "e"];
const rankings = fc
  .tuple(fc.shuffledSubarray(letters, { minLength: 1 }), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
  .map(([keys, level]) =>
    keys.reduce<string[][]>((ranks, key, k) => {
      if (k > 0 && level[k]) ranks.at(-1)!.push(key);
      else ranks.push([key]);
      return ranks;
    }, []),
  );

test("[GS2] every move keeps every option once, leaves no empty rank, and leaves the order of all others alone", () => {
  fc.assert(
    fc.property(rankings, fc.nat(), fc.nat(), (ranks, which, place) => {
      const keys = ranks.flat();
      const key = keys[which % keys.length]!;
      const to = place % (ranks.length + 1);
      const other = keys[place % keys.length]!;
      const moves: Ranking[] = [
        stepped(ranks, key, -1),
        stepped(ranks, key, 1),
        movedTo(ranks, key, to),
        tied(ranks, key),
        untied(ranks, key),
        dropped(ranks, key, { before: to }),
        ...(other === key ? [] : [dropped(ranks, key, { level: other })]),
      ];
      const without = (list: Ranking) =>
        list.map((rank) => rank.filter((each) => each !== key).sort()).filter((rank) => rank.length);
      for (const moved of moves) {
        expect(moved.flat().sort()).toEqual([...keys].sort());
        expect(moved.every((rank) => rank.length > 0)).toBe(true);
        expect(without(moved)).toEqual(without(ranks));
      }
    }),
    { seed: 47, numRuns: 300 },
  );
});

test("[GS3] a step leaves a tie on the side it goes to, else passes the neighbouring rank; a step back takes it back", () => {
  expect(stepped([["a"], ["b", "c"]], "c", -1)).toEqual([["a"], ["c"], ["b"]]);
  expect(stepped([["a"], ["b", "c"]], "b", 1)).toEqual([["a"], ["c"], ["b"]]);
  expect(stepped([["a"], ["b", "c"]], "a", 1)).toEqual([["b", "c"], ["a"]]);
  expect(stepped([["a"], ["b"]], "a", -1)).toEqual([["a"], ["b"]]);
  expect(stepped(stepped([["a"], ["b", "c"], ["d"]], "d", -1), "d", 1)).toEqual([["a"], ["b", "c"], ["d"]]);
  expect([tied([["a"], ["b"]], "b"), tied([["a"], ["b"]], "a"), untied([["a", "b"]], "a")]).toEqual([
    [["a", "b"]],
    [["a"], ["b"]],
    [["b"], ["a"]],
  ]);
  expect(rankOf([["a"], ["b", "c"], ["d"]], "d")).toBe(3);
});

test("[GS4] dropped on the middle of another it is level with it, at the edges before or behind its rank", () => {
  const ranks = [["a"], ["b", "c"], ["d"]];
  const rows = ["a", "b", "c", "d"].map((key, k) => ({ key, top: k * 40, bottom: k * 40 + 40 }));
  const at = (y: number, ties = true) => dropAt(ranks, rows, { key: "a", y, ties });
  expect([at(-5), at(65), at(42), at(119), at(140), at(159), at(500)]).toEqual([
    { before: 0 },
    { level: "b" },
    { before: 1 },
    { before: 2 },
    { level: "d" },
    { before: 3 },
    { before: 3 },
  ]);
  expect(at(60, false)).toEqual({ before: 2 });
  expect(at(59, false)).toEqual({ before: 1 });
});

test("[GS5] numbers and ranges are read as people of both languages type them", () => {
  expect(["45", "40..50", "40–50", "40 - 50", "40 to 50", "۴۰ تا ۵۰", "۴۰٫۵", " 7 "].map(spanFrom)).toEqual([
    [45, 45],
    [40, 50],
    [40, 50],
    [40, 50],
    [40, 50],
    [40, 50],
    [40.5, 40.5],
    [7, 7],
  ]);
  expect(["", "much", "50..40", "4 5", "1..2..3"].map(spanFrom)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
