import { expect, test } from "vitest";
import { findingsOf, sound, soundBack } from "./example-plans.js";

test("[PK19] AG13 fires on a step that the other side waits for and that has no time to mend", () => {
  const { cure: _cure, ...list } = sound;
  const commitments = { list, road: { ...soundBack, after: "list" } };
  expect(findingsOf("no-cure-period", { commitments })).toMatchObject([
    { where: "list", facts: { waiting: ["road"] } },
  ]);
  expect(findingsOf("no-cure-period", { commitments: { ...commitments, list: sound } })).toEqual([]);
  expect(findingsOf("no-cure-period", { commitments: { list, more: { ...list, after: "list" } } })).toEqual([]);
});

test("[PK20] AG16 fires on a limit that ends before what waits for it, and notes an end without a day after", () => {
  const cap = { ...sound, kind: "limit", start: "2016-01-16", until: "2026-01-16" };
  const relief = { ...soundBack, kind: "permit", after: "cap" };
  const plan = (until: string | undefined, more: object = {}) =>
    findingsOf("sunset-gap", { commitments: { cap, relief: until ? { ...relief, until } : relief }, ...more });
  expect(plan("2031-01-16")[0]).toMatchObject({ severity: "warning", facts: { kind: "ends before", other: "relief" } });
  expect(plan(undefined)[0]?.facts).toMatchObject({ otherEnds: null });
  const [note] = plan("2026-01-16");
  expect([note?.severity, note?.facts.kind]).toEqual(["note", "day after"]);
  const deadlines = [{ id: "review", on: "2026-01-17", what: "Review", kind: "review" }];
  expect(plan("2026-01-16", { deadlines })).toEqual([]);
  const after = { cap2: { ...cap, start: "2026-01-17", until: "2030" } };
  const then = findingsOf("sunset-gap", { commitments: { cap, ...after } }).map(({ where }) => where);
  expect(then).toEqual(["cap2"]);
});

test("[PK21] AG22 fires on a restraint or a limit without an end, not on a deed", () => {
  const freeze = { ...sound, kind: "refrain", start: "1978-09-17" };
  expect(findingsOf("duration-unstated", { commitments: { freeze } })).toMatchObject([
    { where: "freeze", severity: "warning", facts: { kind: "refrain" } },
  ]);
  expect(findingsOf("duration-unstated", { commitments: { freeze: { ...freeze, until: "1978-12-17" } } })).toEqual([]);
  expect(findingsOf("duration-unstated", { commitments: { list: sound } })).toEqual([]);
});
