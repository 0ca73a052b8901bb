/** Small plans for tests of the checker, read by the reader of the file. */
import type { Talks } from "../../talks/model.js";
import { parseTalks } from "../../talks/parse.js";
import { checkPlan } from "./check.js";
import type { Finding, FindingCode, FindingOf } from "./finding.js";

type Sections = Readonly<Record<string, unknown>>;

/** Talks of two sides, a watcher and a funder; throws where the file has problems. */
export function talksOf(sections: Sections): Talks {
  const parsed = parseTalks(
    JSON.stringify({
      detente: 1,
      title: "Plan",
      parties: { a: { name: { en: "Aland", fa: "آلند" } }, b: { name: { en: "Bland", fa: "بلند" } } },
      others: {
        watch: { name: "Watch", role: "verifier" },
        fund: { name: "Fund" },
        outsider: { name: "Outsider", role: "outside" },
      },
      ...sections,
    }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** What one rule finds in such talks. */
export function findingsOf<C extends FindingCode>(code: C, sections: Sections): FindingOf<C>[] {
  return checkPlan(talksOf(sections)).findings.filter(
    (finding): finding is Extract<Finding, { readonly code: C }> => finding.code === code,
  ) as unknown as FindingOf<C>[];
}

/** A step with nothing amiss of itself: `a` gives, `b` gets, Watch verifies. */
export const sound = {
  by: "a",
  to: ["b"],
  what: "Hand over the list",
  cost: { a: 2 },
  worth: { b: 3 },
  verified_by: "watch",
  method: "count on site",
  cure: "10d",
};

/** The other side's step. */
export const soundBack = { ...sound, by: "b", to: ["a"], what: "Open the road", cost: { b: 2 }, worth: { a: 3 } };

const clausesOf = (clauses: Sections) => ({
  pact: { name: { en: "Pact", fa: "پیمان" }, bound: ["a"], annexes: ["Annex I"], clauses },
});

/** Two plans in which every rule finds something, most of them in each of their ways. */
export function faultyTalks(): readonly Talks[] {
  const clause = (number: string) => ({ text: "pact", clause: number });
  const tangled = talksOf({
    as_of: "2020-01-01",
    talks: { core: ["status", "trade"] },
    texts: {
      ...clausesOf({
        "1": { en: "The lists shall be handed over within 30 days.", fa: "فهرست‌ها ظرف ۲۰ روز تحویل داده شود." },
        "2": { en: "Bland should open a significant part of the road.", fa: "بلند باید راه را بگشاید." },
        "3": { en: "The Council urges Bland to stop; see Annex V." },
        "4": { en: "On 14 July 2015 Aland leaves.", fr: "Le 15 juillet 2015." },
        "5": { en: "Point 12.", fr: "Point 13." },
        "6": { en: "Aland and Bland leave.", fa: "آلند می‌رود." },
        "7": "Fund pays.",
      }),
    },
    milestones: { wide: { name: { en: "Conclusion", fa: "نتیجه‌گیری" } }, signed: { name: "Signed", on: "2019-12-01" } },
    acts: [{ id: "vote", by: "fund", what: { en: "Vote the money", fa: "رأی به پول" } }],
    issues: {
      status: { name: { en: "Status", fa: "وضعیت" }, options: { yes: { name: "Yes" }, no: { name: "No" } } },
      trade: { name: "Trade", options: { yes: { name: "Yes", obliges: ["passive", "stop"] }, no: { name: "No" } } },
    },
    others: {
      watch: { name: "Watch", role: "verifier" },
      fund: { name: { en: "Fund", fa: "صندوق" } },
      outsider: {
        name: { en: "Outsider", fa: "بیرونی" },
        role: "outside",
        may_spoil: true,
        can: [{ what: { en: "strike", fa: "حمله" } }],
      },
    },
    commitments: {
      nobody: {
        what: { en: "Hand over the lists", fa: "تحویل فهرست‌ها" },
        to: ["b"],
        clause: clause("1"),
        due: { after: "signed", plus: "35d" },
      },
      passive: { ...sound, clause: clause("1"), after: "nobody" },
      both: { ...sound, by: ["a", "b"] },
      road: { ...soundBack, clause: clause("2"), after: [{ on: "both", need: { fraction: 0.5 } }, "passive"] },
      stop: {
        by: "b",
        to: ["a"],
        kind: "refrain",
        what: "Stop",
        clause: clause("3"),
        verified_by: "b",
        reversal: "easy",
      },
      held: { ...sound, after: ["stop", "vote", { on: "judged", need: "verified" }], clause: clause("7") },
      judged: { ...sound, by: "a", verified_by: "b", method: "looks", clause: clause("4"), due: "2020-03-01" },
      means: {
        ...sound,
        method: undefined,
        verdicts: [{ by: "watch", on: "2019-12-31", verdict: "unable to verify" }],
      },
      cap: { ...sound, kind: "limit", start: "2020-01-01", until: "2021-01-01" },
      relief: { ...soundBack, kind: "permit", after: "cap", until: "2022-01-01", reversal: "easy" },
      term: { ...sound, kind: "limit", until: { after: "wide", plus: "6mo" } },
      ends: { ...sound, kind: "limit", until: "2020-06-01" },
      hours: { ...sound, due: { after: "signed", plus: "24h" } },
      working: { ...sound, due: { after: "signed", plus: "20wd" } },
      late: { ...sound, start: "2020-02-01", due: "2020-01-15" },
      later: { ...sound, due: "2020-02-15", after: "judged" },
      status: { ...sound, what: "Talks on final status", after: "wide" },
      one: { ...sound, after: "two" },
      two: { ...soundBack, after: ["one", "three"] },
      three: { ...sound, after: "two" },
      self: { ...sound, after: "self" },
    },
    procedures: {
      dispute: {
        text: "pact",
        invoked_by: ["b"],
        steps: [
          { id: "talk", clock: "15d" },
          { id: "board", clock: "9d", on_expiry: { result: "heard" } },
        ],
      },
      open: { days: "working", zone: "UTC", steps: [{ id: "ask", clock: "3d", on_expiry: { result: "granted" } }] },
    },
  });
  const exposed = talksOf({
    parties: {
      a: { name: { en: "Aland", fa: "آلند" }, bearable: 2 },
      b: { name: { en: "Bland", fa: "بلند" }, leaving_cost: 1 },
    },
    commitments: {
      list: { ...sound, cost: { a: 3 }, worth: { b: 5 } },
      road: { ...soundBack, cost: { b: 2 }, worth: { a: 4 } },
    },
  });
  return [tangled, exposed];
}
