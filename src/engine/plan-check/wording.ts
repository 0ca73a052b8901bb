/** Rules that read words. What they cannot be sure of is a warning, and what their lists do not know they pass over. */
import { parseDate } from "../../talks/dates.js";
import type { Text } from "../../talks/model.js";
import type { Day } from "../clocks/civil-day.js";
import { parseSpan } from "../clocks/spans.js";
import { isEntry } from "../phases/entries.js";
import { type Finding, type FindingFacts, found, type Quantity } from "./finding.js";
import type { CheckedPlan, PlanClause, PlanStep } from "./plan.js";
import { actorsNamed, nameIn, type Read, readNumbers, unitNamed, type Version, versionsOf } from "./wording/reading.js";

/** AG01, by words: a clause in the passive that names none of those whom the data have do it. */
export function noActorInWords(plan: CheckedPlan): Finding[] {
  return clausesOfSteps(plan).flatMap(({ step, clause, versions }) => {
    if (step.by.length === 0 || step.kind === "tranche") return [];
    const named = versions.flatMap((version) => actorsNamed(plan.talks, version));
    if (named.some((who) => step.by.includes(who))) return [];
    const passive = versions.flatMap(({ words, lexicon }) =>
      lexicon.agent.test(words) ? [] : (lexicon.passive.exec(words)?.slice(0, 1) ?? []),
    );
    if (passive.length === 0 || passive.length < versions.length) return [];
    const facts = { kind: "passive", clause: nameOf(clause), said: passive[0] } as const;
    return [found("no-actor", { where: step.id, path: clause.path, severity: "warning" }, facts)];
  });
}

/**
 * AG09, by words: a share that nobody can measure, in a step without a metric that others wait for. In every version of the
 * clause, or of what the step says itself: a word that only one language has may be an accident of translation.
 */
export function vagueWords(plan: CheckedPlan): Finding[] {
  return plan.steps.flatMap((step, k) => {
    if (plan.waiting[k].length === 0 || isEntry(step.entry.metric)) return [];
    const said = textsOf(plan, step).flatMap((versions) => {
      const vague = versions.flatMap(({ words, lexicon }) => lexicon.vague.exec(words)?.slice(0, 1) ?? []);
      return vague.length === versions.length ? vague.slice(0, 1) : [];
    });
    if (said.length === 0) return [];
    const waiting = plan.waiting[k].map((other) => plan.steps[other].id);
    const at = { where: step.id, path: step.path, severity: "warning" } as const;
    return [found("vague-fraction", at, { kind: "words", said: said[0], waiting })];
  });
}

/** AG19, by words: a step that puts a matter off and has no date at the latest. */
export function deferredInWords(plan: CheckedPlan): Finding[] {
  return plan.steps.flatMap((step) => {
    const due = plan.dates.part(step.id, "due");
    if (due?.latest !== undefined || plan.dates.part(step.id, "until")?.latest !== undefined) return [];
    const said = textsOf(plan, step).flatMap((versions) =>
      versions.flatMap(({ words, lexicon }) => lexicon.deferred.exec(words)?.slice(0, 1) ?? []),
    );
    return said.length > 0
      ? [found("core-issue-deferred", { where: step.id, path: step.path }, { kind: "words", said: said[0] })]
      : [];
  });
}

/** AG18, by words: a clause that cites an annex of which the file has neither a text nor a clause. */
export function annexCited({ texts }: CheckedPlan): Finding[] {
  const names = texts.flatMap(({ id, entry }) => [id, ...all(entry.name as Text)]).map((name) => name.toLowerCase());
  return texts.flatMap(({ id: text, annexes, clauses }) => {
    const present = [
      ...names,
      ...annexes.map((annex) => annex.toLowerCase()),
      ...clauses.map(({ clause }) => clause.toLowerCase()),
    ];
    const cited = new Map<string, PlanClause>();
    for (const clause of clauses)
      for (const { words, lexicon } of versionsOf(clause.words))
        for (const [said, number] of words.matchAll(lexicon.annex)) {
          const there = new RegExp(`(?<![\\p{L}\\d])${number}(?![\\p{L}\\d])`, "iu");
          const known = present.some(
            (name) => name.includes(said.toLowerCase()) || (/annex|پیوست|ملحق/u.test(name) && there.test(name)),
          );
          if (!known && ![...cited.keys()].some((other) => there.test(other))) cited.set(said, clause);
        }
    return [...cited].map(([annex, clause]) =>
      found(
        "annex-missing",
        { where: whereOf(clause), path: clause.path, severity: "warning" },
        { text, annex, clause: clause.clause },
      ),
    );
  });
}

/**
 * AG21: language versions of one clause that differ. Quantities of one unit, as many in both and not the same, are an error;
 * other numbers, dates, names and the strength of the verb are a warning. One finding for a clause and a pair, the gravest.
 */
export function versionsDiffer({ texts, talks }: CheckedPlan): Finding[] {
  return texts.flatMap(({ clauses }) =>
    clauses.flatMap((clause) => {
      const versions = versionsOf(clause.words);
      return versions.slice(1).flatMap((second): Finding[] => {
        const first = versions[0];
        const differs = difference(talks, first, second);
        if (differs === undefined) return [];
        const at = {
          where: whereOf(clause),
          path: clause.path,
          ...(differs.kind === "quantity" ? {} : { severity: "warning" as const }),
        };
        return [
          found("versions-differ", at, { clause: nameOf(clause), languages: [first.lang, second.lang], differs }),
        ];
      });
    }),
  );
}

function difference(
  talks: CheckedPlan["talks"],
  first: Version,
  second: Version,
): FindingFacts["versions-differ"]["differs"] | undefined {
  const [a, b] = [readNumbers(first), readNumbers(second)];
  for (const unit of new Set(a.quantities.map((each) => each.unit))) {
    const [x, y] = [a, b].map((read) => inUnit(read, unit).sort((p, q) => p - q));
    const k = x.findIndex((value, i) => value !== y[i]);
    if (x.length === y.length && k >= 0)
      return {
        kind: "quantity",
        values: [
          { value: x[k], unit },
          { value: y[k], unit },
        ],
      };
  }
  if (!a.unsure && !b.unsure) {
    if (a.days.length === b.days.length && !sameOf(a.days, b.days)) return { kind: "dates", days: [a.days, b.days] };
    if (a.numbers.length === b.numbers.length && !sameOf(a.numbers, b.numbers))
      return { kind: "numbers", only: [without(a.numbers, b.numbers), without(b.numbers, a.numbers)] };
  }
  const verbs = [first, second].map(verbOf);
  if (verbs[0] && verbs[1] && verbs[0].binds !== verbs[1].binds)
    return { kind: "verb", said: [verbs[0].said, verbs[1].said] };
  const named = [first, second].map((version) => actorsNamed(talks, version));
  for (const [here, there, version] of [
    [named[0], named[1], second],
    [named[1], named[0], first],
  ] as const) {
    const missing = here.filter((who) => !there.includes(who) && hasName(talks, who, version.lang));
    if (missing.length > 0 && there.length > 0) return { kind: "actor", actors: missing, missingIn: version.lang };
  }
  return undefined;
}

/** AG23: a step that others wait for, whose clause only asks. */
export function weakVerb(plan: CheckedPlan): Finding[] {
  return clausesOfSteps(plan).flatMap(({ step, place, clause, versions }) => {
    if (plan.waiting[place].length === 0) return [];
    const verbs = versions.map(verbOf);
    const weak = verbs.find((verb) => verb && !verb.binds);
    if (weak === undefined || verbs.some((verb) => verb?.binds)) return [];
    const waiting = plan.waiting[place].map((other) => plan.steps[other].id);
    return [
      found("weak-verb", { where: step.id, path: clause.path }, { clause: nameOf(clause), said: weak.said, waiting }),
    ];
  });
}

/**
 * AG28: a clause that says another number, date or doer than its step. An error where the clause has one quantity in the
 * unit of the step's metric or term and it is another; all else is a warning.
 */
export function textAgainstData(plan: CheckedPlan): Finding[] {
  return clausesOfSteps(plan).flatMap(({ step, clause, versions }) => {
    const reads = versions.map(readNumbers);
    const differs = quantityDiffers(step, reads) ?? dateDiffers(step, reads) ?? doerDiffers(plan, step, versions);
    if (differs === undefined) return [];
    const sure = differs.kind === "quantity" && differs.said.length === 1;
    const at = { where: step.id, path: step.path, ...(sure ? {} : { severity: "warning" as const }) };
    return [found("text-against-data", at, { clause: nameOf(clause), differs })];
  });
}

type Differs = FindingFacts["text-against-data"]["differs"];

function quantityDiffers({ entry }: PlanStep, reads: readonly Read[]): Differs | undefined {
  const wanted: Quantity[] = [];
  if (isEntry(entry.metric)) {
    const unit = unitNamed(entry.metric.unit as Text | undefined);
    if (unit !== undefined) wanted.push({ value: Number(entry.metric.value), unit });
  }
  const terms = ["due", "until"].flatMap((key) => {
    const when = entry[key];
    const span = isEntry(when) && typeof when.plus === "string" ? parseSpan(when.plus) : undefined;
    return span === undefined ? [] : [{ value: span.n, unit: span.unit }];
  });
  // Two terms of one unit cannot be told apart in the words.
  wanted.push(...terms.filter(({ unit }) => terms.filter((other) => other.unit === unit).length === 1));
  for (const data of wanted) {
    for (const read of reads) {
      const said = read.quantities.filter(({ unit }) => unit === data.unit);
      if (said.length > 0 && !said.some(({ value }) => value === data.value)) return { kind: "quantity", data, said };
    }
  }
  return undefined;
}

function dateDiffers({ entry }: PlanStep, reads: readonly Read[]): Differs | undefined {
  const data = ["start", "due", "until", "on"].flatMap((key): Day[] => {
    const date = typeof entry[key] === "string" ? parseDate(entry[key]) : undefined;
    return date?.precision === "day" ? [date.lastDay] : [];
  });
  if (data.length !== 1) return undefined;
  for (const { days, unsure } of reads)
    if (!unsure && days.length === 1 && days[0] !== data[0]) return { kind: "date", data, said: days };
  return undefined;
}

function doerDiffers({ talks }: CheckedPlan, step: PlanStep, versions: readonly Version[]): Differs | undefined {
  const said = [...new Set(versions.flatMap((version) => actorsNamed(talks, version)))];
  const known = new Set([...step.by, ...step.to, ...step.verifiedBy]);
  if (step.by.length === 0 || said.length === 0 || said.some((who) => known.has(who))) return undefined;
  return { kind: "actor", data: step.by, said };
}

interface Verb {
  readonly binds: boolean;
  readonly said: string;
}

/** The verb that carries the duty: one that binds before one that asks; none where no list knows it. */
function verbOf({ words, lexicon }: Version): Verb | undefined {
  const strong = lexicon.strong.exec(words)?.[0];
  if (strong !== undefined) return { binds: true, said: strong };
  const weak = lexicon.weak.exec(words)?.[0];
  return weak === undefined ? undefined : { binds: false, said: weak };
}

function clausesOfSteps(plan: CheckedPlan) {
  return plan.steps.flatMap((step, place) =>
    step.clauses.flatMap((name) => {
      const clause = plan.clause(name);
      return clause === undefined ? [] : [{ step, place, clause, versions: versionsOf(clause.words) }];
    }),
  );
}

/** The clauses of a step, and what it says itself, each by its versions. */
function textsOf(plan: CheckedPlan, step: PlanStep): readonly (readonly Version[])[] {
  const texts = [...step.clauses.map((name) => plan.clause(name)?.words), step.entry.what as Text | undefined];
  return texts.flatMap((words) => (words === undefined ? [] : [versionsOf(words)])).filter(({ length }) => length > 0);
}

const nameOf = ({ text, clause }: PlanClause) => ({ text, clause });
const whereOf = ({ text, clause }: PlanClause) => `${text}.${clause}`;
const all = (text: Text): readonly string[] => (typeof text === "string" ? [text] : Object.values(text));
const inUnit = ({ quantities }: Read, unit: string) =>
  quantities.filter((each) => each.unit === unit).map(({ value }) => value);
const sameOf = (a: readonly number[], b: readonly number[]) => without(a, b).length === 0 && without(b, a).length === 0;
const without = (a: readonly number[], b: readonly number[]) => a.filter((value) => !b.includes(value));
const hasName = ({ parties, others }: CheckedPlan["talks"], id: string, lang: string) =>
  [...parties, ...others].some((each) => each.id === id && nameIn(each.name, lang) !== undefined);
