import { expect, test } from "vitest";
import { talksAsOf } from "../../talks/as-of.js";
import type { DateText } from "../../talks/model.js";
import { clockTalks } from "./example-talks.js";
import { type CommitmentStatus, commitmentStatuses, enteredVerdicts } from "./verdicts.js";

const sound = { what: "Dilute", by: "iran", to: ["usa"], verified_by: "iaea", start: "2014-01-20", due: "2014-04-20" };
const verdict = (by: string, on: string, value: string) => ({ by, on, verdict: value });
function status(
  verdicts: readonly object[],
  asOf: DateText,
  more: object = {},
  sections: object = {},
): CommitmentStatus {
  const talks = clockTalks({ commitments: { c: { ...sound, ...more, verdicts } }, ...sections });
  return commitmentStatuses(talksAsOf(talks, asOf), asOf)[0];
}

test("[CK28] each of the eight verdicts can be reached: six are entered, not due comes from the calendar, disputed from holders", () => {
  for (const value of enteredVerdicts)
    expect(status([verdict("iaea", "2014-03-01", value)], "2014-03-02").verdict).toBe(value);
  expect(status([], "2014-01-19").verdict).toBe("not due");
  expect(status([], "2014-01-20").verdict).toBeUndefined();
  const both = [verdict("iaea", "2014-03-01", "complete"), verdict("usa", "2014-03-02", "minimal")];
  expect(status(both, "2014-03-03").verdict).toBe("disputed");
});

test("[CK29] the latest of each holder stands and no two merge; what is said without standing is shown and does not count", () => {
  const said = [
    verdict("iaea", "2014-02-01", "minimal"),
    verdict("russia", "2014-02-15", "complete"),
    verdict("iaea", "2014-03-01", "intermediate"),
  ];
  const found = status(said, "2014-03-02");
  expect(found.held).toEqual([
    { holder: "iaea", withStanding: true, verdict: "intermediate", on: "2014-03-01" },
    { holder: "russia", withStanding: false, verdict: "complete", on: "2014-02-15" },
  ]);
  expect(found.verdict).toBe("intermediate");
  expect(status(said, "2014-02-20").verdict).toBe("minimal");
  const differ = status([...said, verdict("iran", "2014-03-02", "complete")], "2014-03-03");
  expect(differ).toMatchObject({ verdict: "disputed", dispute: { between: ["iaea", "iran"] } });
});

test("[CK30] unable to verify is a finding of its own, and differs from a claim that all is done", () => {
  expect(status([verdict("iaea", "2014-03-01", "unable to verify")], "2014-03-02").verdict).toBe("unable to verify");
  const claimed = [verdict("iran", "2014-03-01", "complete"), verdict("iaea", "2014-03-01", "unable to verify")];
  expect(status(claimed, "2014-03-02").verdict).toBe("disputed");
});

test("[CK31] a procedure opened by somebody with standing against the verdict disputes it while it runs", () => {
  const procedures = { p: { steps: [{ id: "s", clock: "15d" }], stops_if: ["resolved"] } };
  const opened = (by: string, events: readonly object[] = [], against = "c") => ({
    procedures,
    invocations: [{ procedure: "p", by, on: "2014-03-05", against, events }],
  });
  const done = [verdict("iaea", "2014-03-01", "complete")];
  const at = (asOf: string, sections: object) => status(done, asOf, {}, sections).verdict;
  expect(at("2014-03-04", opened("usa"))).toBe("complete");
  expect(at("2014-03-05", opened("usa"))).toBe("disputed");
  expect(at("2014-03-20", opened("usa"))).toBe("disputed");
  expect(at("2014-03-21", opened("usa"))).toBe("complete");
  expect(at("2014-03-10", opened("china"))).toBe("complete");
  expect(at("2014-03-10", opened("usa", [{ kind: "resolved", on: "2014-03-09" }]))).toBe("complete");
});

test("[CK32] overdue is a fact of the calendar beside the verdicts: past the due date and the cure time, not found complete", () => {
  const minimal = [verdict("iaea", "2014-04-01", "minimal")];
  expect(status(minimal, "2014-04-20").overdue).toBe(false);
  expect(status(minimal, "2014-04-21")).toMatchObject({ overdue: true, verdict: "minimal" });
  expect(status(minimal, "2014-05-20", { cure: "30d" }).overdue).toBe(false);
  expect(status(minimal, "2014-05-21", { cure: "30d" }).overdue).toBe(true);
  expect(status([verdict("iaea", "2014-04-01", "complete")], "2014-06-01").overdue).toBe(false);
});
