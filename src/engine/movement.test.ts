import { expect, test } from "vitest";
import { movement } from "./movement.js";
import { dealNamed, exampleModel } from "./plain-example.js";

test("[MV1] in the example A has moved 42 of 70 points and B 30 of 80", () => {
  const model = exampleModel([30, 20]);
  const found = movement(
    model,
    [dealNamed(model, "full/high/basic"), dealNamed(model, "none/low/full")],
    dealNamed(model, "full/low/full"),
  );
  expect(found.positions.map(({ u }) => u)).toEqual([10_000, 10_000]);
  expect(found.conceded).toEqual([
    { by: 4_200, share: 0.6 },
    { by: 3_000, share: 0.375 },
  ]);
  expect(found.issues).toEqual([
    ["own", "other"],
    ["other", "own"],
    ["other", "own"],
  ]);
  expect(found.fractions).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
});

test("[MV2] what a position does not name is the party's own best option, the first of equals, and marked as assumed", () => {
  const model = exampleModel();
  const found = movement(
    model,
    [
      [2, undefined, undefined],
      [undefined, 2, undefined],
    ],
    [1, 1, 1],
  );
  expect(found.positions.map(({ deal, assumed }) => [deal, assumed])).toEqual([
    [
      [2, 0, 0],
      [1, 2],
    ],
    [
      [0, 2, 1],
      [0, 2],
    ],
  ]);
  expect(found.issues[1]).toEqual(["between", "between"]);
});

test("[MV3] on a numeric issue the way gone towards the furthest other position is measured by the level", () => {
  const model = exampleModel();
  const numeric = {
    ...model,
    issues: model.issues.map((issue, i) => (i === 1 ? { ...issue, levels: [20, 5, 0] } : issue)),
  };
  const found = movement(
    numeric,
    [
      [2, 0, 0],
      [0, 2, 1],
    ],
    [2, 1, 1],
  );
  expect(found.fractions[1]).toEqual([0.75, 0.25]);
  expect(
    movement(
      numeric,
      [
        [2, 1, 0],
        [0, 1, 1],
      ],
      [2, 1, 1],
    ).fractions[1],
  ).toEqual([null, null]);
});

test("[MV4] a share is left open where no walk-away is stated or the position is worth no more than it", () => {
  const positions = [
    [2, 0, 0],
    [0, 2, 1],
  ];
  expect(movement(exampleModel([null, 100]), positions, [0, 0, 0]).conceded.map(({ share }) => share)).toEqual([
    null,
    null,
  ]);
});
