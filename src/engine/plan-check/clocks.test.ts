import { expect, test } from "vitest";
import { dayText } from "../../talks/dates.js";
import { findingsOf, sound, soundBack } from "./example-plans.js";

const term = { kind: "limit", until: { after: "in-force", plus: "6mo" } };

test("[PK12] AG05 lists every date that a term could begin on; a date or a condition for the start is enough", () => {
  const texts = { jpoa: { name: "Joint Plan", version: "2013-11-24" } };
  const named = { "in-force": { name: "Entry into force" }, notice: { name: "Notice", on: "2014-01-12" } };
  const plan = (milestones: object) =>
    findingsOf("start-undefined", {
      texts,
      milestones,
      commitments: { cap: { ...sound, ...term, start: "2014-01-01" } },
    });
  const [finding] = plan(named);
  expect([finding?.where, finding?.severity, finding?.path]).toEqual(["cap", "error", ["commitments", "cap", "until"]]);
  const { facts } = finding!;
  expect(facts.kind === "span" && facts.could.map(({ day, end }) => [dayText(day), end && dayText(end)])).toEqual([
    ["2013-11-24", "2014-05-24"],
    ["2014-01-12", "2014-07-12"],
  ]);
  expect(plan({ ...named, "in-force": { name: "In force", on: "2014-01-20" } })).toEqual([]);
  expect(plan({ ...named, "in-force": { name: "In force", when: { with: "notice" } } })).toEqual([]);
});

test("[PK13] AG05 warns of a limit with an end and no beginning, and of a procedure's clock that nothing leads to", () => {
  const cap = { ...sound, kind: "limit", until: "2020-12-31" };
  expect(findingsOf("start-undefined", { commitments: { cap } })).toMatchObject([
    { severity: "warning", facts: { kind: "no beginning" } },
  ]);
  expect(findingsOf("start-undefined", { commitments: { cap: { ...cap, start: "2020-01-01" } } })).toEqual([]);
  const steps = (second: object) => [
    { id: "talk", clock: "5d", on_expiry: { result: "over" } },
    { id: "board", clock: "9d", on_expiry: { result: "heard" }, ...second },
  ];
  const lost = (second: object) => findingsOf("start-undefined", { procedures: { dispute: { steps: steps(second) } } });
  expect(lost({})[0]).toMatchObject({ where: "dispute.board", path: ["procedures", "dispute", "steps", 1] });
  expect(lost({ begins: "talk" })).toEqual([]);
});

test("[PK14] AG06 asks a procedure with a clock for its kind of days and its zone", () => {
  const steps = [{ id: "talk", clock: "15d", on_expiry: { result: "over" } }];
  const kinds = (procedure: object, more: object = {}) =>
    findingsOf("counting-rule-missing", { procedures: { dispute: { steps, ...procedure } }, ...more }).map(
      ({ facts }) => facts.kind,
    );
  expect(kinds({})).toEqual(["days", "zone"]);
  expect(kinds({ days: "calendar", zone: "UTC" })).toEqual([]);
  expect(kinds({ days: "working", zone: "UTC" })).toEqual(["calendar"]);
  const calendars = { un: { zone: "America/New_York", weekend: ["sat", "sun"], holidays: { 2020: [] } } };
  expect(kinds({ days: "working", calendar: "un" }, { calendars })).toEqual([]);
  expect(kinds({ steps: [{ ...steps[0], clock: "24h" }] })).toEqual(["zone"]);
});

test("[PK15] AG06 finds hours counted from a day, and working days that no calendar counts", () => {
  const plan = (plus: string, on: string, more: object = {}) =>
    findingsOf("counting-rule-missing", {
      milestones: { signed: { name: "Signed", on } },
      commitments: { list: { ...sound, due: { after: "signed", plus } } },
      ...more,
    }).map(({ facts }) => (facts.kind === "calendar" ? facts.problem.code : facts.kind));
  expect(plan("24h", "2020-03-02")).toEqual(["hour"]);
  expect(plan("24h", "2020-03-02T12:00:00Z")).toEqual([]);
  expect(plan("20wd", "2020-03-02")).toEqual(["no-calendar"]);
  const calendar = (year: number) => ({ calendars: { un: { weekend: ["sat", "sun"], holidays: { [year]: [] } } } });
  expect(plan("20wd", "2020-03-02", calendar(2019))).toEqual(["missing-holiday-year"]);
  expect(plan("20wd", "2020-03-02", calendar(2020))).toEqual([]);
});

test("[PK16] AG10 names what steps wait for without a last date, at its first cause, and not where a step has its own", () => {
  const commitments = { list: sound, road: { ...soundBack, after: "list" }, more: { ...sound, after: "road" } };
  expect(findingsOf("trigger-not-dated", { commitments })).toMatchObject([
    { where: "list", path: ["commitments", "list"], facts: { waiting: ["road"] } },
  ]);
  const milestones = { wide: { name: "Broader conclusion" } };
  const last = { ...soundBack, start: { earliest_of: [{ with: "wide" }, "2023-10-18"] }, due: "2023-10-18" };
  const waits = { road: { ...soundBack, after: "wide" } };
  expect(findingsOf("trigger-not-dated", { milestones, commitments: waits })[0]).toMatchObject({
    where: "wide",
    path: ["milestones", "wide"],
    facts: { waiting: ["road"] },
  });
  expect(findingsOf("trigger-not-dated", { milestones, commitments: { road: last } })).toEqual([]);
  const { more: _more, ...pair } = commitments;
  const dated = { ...pair, list: { ...sound, due: "2020-01-01" } };
  expect(findingsOf("trigger-not-dated", { commitments: dated })).toEqual([]);
});

test("[PK17] AG11 is an error where the longest chain of starts and lags ends after the due date even at the soonest", () => {
  const chain = (lag: string, due: string) =>
    findingsOf("infeasible-clock", {
      milestones: { signed: { name: "Signed", on: "2018-12-18" } },
      commitments: {
        body: { ...sound, start: { after: "signed", plus: "10d" }, lag },
        pull: { ...soundBack, after: [{ on: "body", need: "verified" }], due },
      },
    });
  const [finding] = chain("5d", "2019-01-01");
  expect([finding?.where, finding?.severity]).toEqual(["pull", "error"]);
  const { due, ready, path, kind } = finding!.facts;
  expect([dayText(due), dayText(ready), kind]).toEqual(["2019-01-01", "2019-01-02", "even at the soonest"]);
  expect(path.map(({ moment, day }) => [moment, dayText(day)])).toEqual([["body", "2019-01-02"]]);
  expect(chain("4d", "2019-01-01")).toEqual([]);
});

test("[PK18] AG11 warns where a step cannot be in time unless another is done before it has to be; working days count", () => {
  const plan = (wait: string, due: string) =>
    findingsOf("infeasible-clock", {
      milestones: { signed: { name: "Signed", on: "2020-03-02" } },
      calendars: { un: { weekend: ["sat", "sun"], holidays: { 2020: [] } } },
      commitments: {
        list: { ...sound, start: "2020-03-02", due: { after: "signed", plus: wait } },
        road: { ...soundBack, after: "list", due },
      },
    });
  expect(plan("10wd", "2020-03-15")).toMatchObject([
    { where: "road", severity: "warning", facts: { kind: "with the time allowed" } },
  ]);
  expect(plan("10wd", "2020-03-16")).toEqual([]);
  expect(plan("10d", "2020-03-15")).toEqual([]);
  const paid = { tranches: { t1: { by: "b", to: ["a"], on: "2020-03-10", after: "list" } } };
  const early = { list: { ...sound, start: "2020-03-11", due: "2020-03-20" } };
  expect(findingsOf("infeasible-clock", { commitments: early, ...paid })[0]).toMatchObject({
    where: "t1",
    severity: "error",
  });
});
