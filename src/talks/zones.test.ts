import { expect, test } from "vitest";
import { parseTalks } from "./parse.js";
import { isZone, zonesToSuggest } from "./zones.js";

const file = (sections: object) =>
  JSON.stringify({ detente: 1, title: "T", parties: { a: { name: "A" }, b: { name: "B" } }, ...sections });
const problems = (sections: object) => {
  const parsed = parseTalks(file(sections));
  return parsed.ok ? [] : parsed.problems.map(({ code, hint, path }) => [path?.join("."), code, hint]);
};

test("[CK20] zones that do not exist are refused where they stand, all at once, with the one that was meant", () => {
  expect(
    problems({
      calendars: { un: { zone: "America/New York", weekend: ["sat"] } },
      procedures: { p: { zone: "Asia/Teheran", steps: [{ id: "s" }] }, q: { zone: "+03:30", steps: [{ id: "s" }] } },
    }),
  ).toEqual([
    ["calendars.un.zone", "unknown-time-zone", 'did you mean "America/New_York"?'],
    ["procedures.p.zone", "unknown-time-zone", 'did you mean "Asia/Tehran"?'],
    ["procedures.q.zone", "unknown-time-zone", expect.stringContaining("UTC")],
  ]);
  for (const name of zonesToSuggest) expect(isZone(name), name).toBe(true);
});

test("[CK21] events may say when they were recorded and what they extend; invocations, which verdicts they dispute", () => {
  const procedures = { p: { steps: [{ id: "s", rights: [{ act: "leave", opens: "on expiry" }] }] } };
  const commitments = { c: { what: "W" } };
  const invocation = { procedure: "p", by: "a", on: "2020-01-01" };
  const events = [{ kind: "extended", step: "s", on: "2020-01-02", known: "2020-02-01", plus: "10d" }];
  expect(problems({ procedures, commitments, invocations: [{ ...invocation, against: "c", events }] })).toEqual([]);
  expect(problems({ procedures, commitments, invocations: [{ ...invocation, against: "d" }] })).toEqual([
    ["invocations.0.against", "unknown-step", "known: c"],
  ]);
});
