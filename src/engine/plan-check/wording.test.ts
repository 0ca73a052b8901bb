import { expect, test } from "vitest";
import { dayText } from "../../talks/dates.js";
import { findingsOf, sound, soundBack } from "./example-plans.js";
import { readNumbers, versionsOf } from "./wording/reading.js";

const clause = { text: "pact", clause: "4" };
const step = { ...sound, clause };
const pact = (words: unknown, more: object = {}) => ({
  texts: { pact: { name: "Pact", clauses: { "4": words } } },
  ...more,
});

test("[PK32] AG01 warns of a clause in the passive that names no doer, in four languages; a doer named in it is enough", () => {
  const passive = (words: unknown) => findingsOf("no-actor", { ...pact(words), commitments: { list: step } });
  for (const words of [
    "The lists shall be handed over.",
    { fr: "Les listes seront remises." },
    { fa: "فهرست‌ها تحویل داده شود." },
    { ar: "يتم تسليم القوائم." },
  ])
    expect(passive(words), JSON.stringify(words)).toMatchObject([
      { where: "list", severity: "warning", path: ["texts", "pact", "clauses", "4"], facts: { kind: "passive" } },
    ]);
  for (const words of [
    "The lists shall be handed over by Aland.",
    "Aland's lists: these shall be handed over.",
    "Aland hands over the lists.",
    { fr: "Les listes seront remises par la partie désignée." },
    { fa: "فهرست‌ها از سوی آلند تحویل داده شود." },
    { ar: "يتم تسليم القوائم من قبل الطرف." },
  ])
    expect(passive(words), JSON.stringify(words)).toEqual([]);
});

test("[PK33] AG09 warns of a share that nobody can measure where others wait for it and no metric stands beside", () => {
  const plan = (words: unknown, more: object = {}) =>
    findingsOf("vague-fraction", {
      ...pact(words),
      commitments: { list: { ...step, ...more }, road: { ...soundBack, after: "list" } },
    });
  for (const words of [
    "A delivers a significant part of the lists.",
    { fr: "A remet une partie importante des listes." },
    { fa: "الف بخش عمده فهرست‌ها را می‌دهد." },
    { ar: "يسلم الطرف معظم القوائم." },
  ])
    expect(plan(words), JSON.stringify(words)).toMatchObject([{ severity: "warning", facts: { waiting: ["road"] } }]);
  expect(plan("A delivers 40 of the lists.")).toEqual([]);
  expect(plan("A delivers a significant part.", { metric: { quantity: "lists", op: ">=", value: 40 } })).toEqual([]);
});

test("[PK34] AG18 warns of an annex that a clause cites and the file has not, whatever the language", () => {
  const cites = (words: unknown, more: object = {}) =>
    findingsOf("annex-missing", { texts: { pact: { name: "Pact", clauses: { "4": words } }, ...more } });
  expect(cites("As laid down in Annex V.")).toMatchObject([
    { where: "pact.4", severity: "warning", facts: { annex: "Annex V", clause: "4" } },
  ]);
  expect(cites({ en: "See Annex 2.", fa: "نگاه کنید به پیوست ۲." })).toHaveLength(1);
  expect(cites({ fa: "نگاه کنید به پیوست ۲." })).toHaveLength(1);
  expect(cites("See Annex V.", { five: { name: "Annex V" } })).toEqual([]);
  expect(cites("They annex nothing.")).toEqual([]);
});

test("[PK35] AG19 warns of a step that puts a matter off without a date", () => {
  const later = { ...sound, what: "Talks on final status begin at a later stage" };
  expect(findingsOf("core-issue-deferred", { commitments: { list: later } })[0]?.facts).toEqual({
    kind: "words",
    said: "final status",
  });
  expect(findingsOf("core-issue-deferred", { commitments: { list: { ...later, due: "1999-05-04" } } })).toEqual([]);
  expect(findingsOf("core-issue-deferred", { commitments: { list: sound } })).toEqual([]);
});

test("[PK36] AG21 is an error where two versions have another number of one unit, in any digits or as a word", () => {
  const differs = (words: object) => findingsOf("versions-differ", pact(words));
  expect(differs({ en: "Within thirty days.", fa: "ظرف ۲۰ روز." })).toMatchObject([
    {
      where: "pact.4",
      severity: "error",
      facts: {
        languages: ["en", "fa"],
        differs: { kind: "quantity", values: [{ value: 30 }, { value: 20, unit: "d" }] },
      },
    },
  ]);
  expect(differs({ en: "Within thirty days.", fa: "ظرف ۳۰ روز.", fr: "Sous 30 jours.", ar: "خلال ٣٠ يوما." })).toEqual(
    [],
  );
  expect(differs({ en: "1,500.5 kg", fr: "1 500,5 kg", fa: "۱٬۵۰۰٫۵ کیلوگرم" })).toEqual([]);
  expect(differs({ en: "Within thirty days.", fa: "ظرف یک ماه." })).toEqual([]);
});

test("[PK37] AG21 warns of other numbers, dates, names and verbs that differ, and leaves another calendar alone", () => {
  const kind = (words: object) =>
    findingsOf("versions-differ", pact(words)).map(({ severity, facts }) => [severity, facts.differs.kind]);
  expect(kind({ en: "On 14 July 2015.", fr: "Le 15 juillet 2015." })).toEqual([["warning", "dates"]]);
  expect(kind({ en: "On 14 July 2015.", fa: "در ۲۳ تیر ۱۳۹۴." })).toEqual([]);
  expect(kind({ en: "Point 12.", fr: "Point 13." })).toEqual([["warning", "numbers"]]);
  expect(kind({ en: "It shall leave.", fr: "Il devrait partir." })).toEqual([["warning", "verb"]]);
  expect(kind({ en: "It shall leave.", fr: "Il doit partir." })).toEqual([]);
  expect(kind({ en: "Aland and Bland leave.", fa: "آلند می‌رود." })).toEqual([["warning", "actor"]]);
  expect(kind({ en: "Aland and Bland leave.", fa: "بلند و آلند می‌روند." })).toEqual([]);
});

test("[PK38] AG23 fires where a step that others wait for is only urged; one that binds, or that nobody waits for, is not", () => {
  const plan = (words: unknown, after: object = { after: "list" }) =>
    findingsOf("weak-verb", { ...pact(words), commitments: { list: step, road: { ...soundBack, ...after } } });
  for (const words of [
    "The Council urges Aland to hand over the lists.",
    { fr: "Aland devrait remettre les listes." },
    { fa: "شورا آلند را به تحویل فهرست‌ها تشویق می‌کند." },
    { ar: "ينبغي تسليم القوائم." },
  ])
    expect(plan(words), JSON.stringify(words)).toMatchObject([{ where: "list", facts: { waiting: ["road"] } }]);
  expect(plan("Aland shall hand over the lists, and should do so soon.")).toEqual([]);
  expect(plan("The Council urges Aland.", {})).toEqual([]);
});

test("[PK39] AG28 is an error where the clause has one quantity of the step's unit, and it is another", () => {
  const metric = { quantity: { en: "stock" }, op: "<=", value: 300, unit: "kg" };
  const plan = (words: unknown, more: object = { metric }) =>
    findingsOf("text-against-data", { ...pact(words), commitments: { list: { ...step, ...more } } });
  expect(plan("Aland keeps no more than 202.8 kg.")).toMatchObject([
    { where: "list", severity: "error", facts: { differs: { kind: "quantity", data: { value: 300, unit: "kg" } } } },
  ]);
  expect(plan("Aland keeps 202 kg or 303 kg.")[0]?.severity).toBe("warning");
  expect(plan("Aland keeps no more than 300 kilograms, and 202 kg elsewhere.")).toEqual([]);
  expect(plan("Aland keeps a stock for 15 years.")).toEqual([]);
  const milestones = { start: { name: "Start", on: "2016-01-16" } };
  const due = { due: { after: "start", plus: "30d" } };
  const term = (words: string) =>
    findingsOf("text-against-data", { ...pact(words), milestones, commitments: { list: { ...step, ...due } } });
  expect(term("Within 35 days Aland leaves.")).toHaveLength(1);
  expect(term("Within 30 days Aland leaves.")).toEqual([]);
});

test("[PK40] AG28 warns of another date or another doer, and never calls it an error", () => {
  const plan = (words: unknown, more: object = {}) =>
    findingsOf("text-against-data", { ...pact(words), commitments: { list: { ...step, ...more } } }).map(
      ({ severity, facts }) => [severity, facts.differs.kind],
    );
  expect(plan("By 1 March 2015 Aland leaves.", { due: "2015-03-02" })).toEqual([["warning", "date"]]);
  expect(plan("By 2 March 2015 Aland leaves.", { due: "2015-03-02" })).toEqual([]);
  expect(plan("By 1 March 2015 Aland leaves.", { start: "2015-02-15", due: "2015-03-02" })).toEqual([]);
  expect(plan("Fund pays.")).toEqual([["warning", "actor"]]);
  expect(plan("Aland pays.")).toEqual([]);
  expect(plan("It pays.")).toEqual([]);
});

test("[PK41] numbers, quantities and dates are read in the digits and signs of four languages", () => {
  const read = (words: object) => readNumbers(versionsOf(words as Record<string, string>)[0]!);
  expect(read({ en: "On July 14, 2015 and 2016-01-16, 3.67 % and 5,060 centrifuges" })).toMatchObject({
    quantities: [{ value: 3.67, unit: "%" }],
    numbers: [5060],
  });
  expect(read({ en: "On July 14, 2015 and 2016-01-16" }).days.map(dayText)).toEqual(["2015-07-14", "2016-01-16"]);
  expect(read({ fa: "۱۴ ژوئیهٔ ۲۰۱۵: ۳٫۶۷ درصد، ۱۵ روز کاری و دو ماه" })).toMatchObject({
    quantities: [
      { value: 15, unit: "wd" },
      { value: 2, unit: "mo" },
      { value: 3.67, unit: "%" },
    ],
    numbers: [],
  });
  expect(read({ ar: "١٤ يوليو ٢٠١٥ و ٣٠ يوما" })).toMatchObject({
    quantities: [{ value: 30, unit: "d" }],
    numbers: [],
  });
  expect(read({ fr: "1er mars 2015, 1 500,5 kg" })).toMatchObject({ quantities: [{ value: 1500.5, unit: "kg" }] });
  expect(read({ en: "on 31 February 2015" }).days).toEqual([]);
});
