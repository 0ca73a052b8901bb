/** What the plan checker finds: a rule, a place, and the facts from which words are made. */

import type { Text } from "../../talks/model.js";
import type { Day } from "../clocks/civil-day.js";
import type { PossibleStart } from "../clocks/could-mean.js";
import type { ProjectProblem } from "../clocks/model.js";
import type { Span } from "../clocks/spans.js";
import type { WhichCalendar } from "../clocks/when.js";

export type Severity = "error" | "warning" | "note";

/** The rules in their order: id, code and how grave a finding is, unless the rule itself says otherwise. */
export const planRules = {
  "no-actor": { rule: "AG01", severity: "error" },
  "actor-not-bound": { rule: "AG02", severity: "error" },
  "no-verifier": { rule: "AG03", severity: "error" },
  "verifier-without-means": { rule: "AG04", severity: "warning" },
  "start-undefined": { rule: "AG05", severity: "error" },
  "counting-rule-missing": { rule: "AG06", severity: "error" },
  cycle: { rule: "AG07", severity: "error" },
  "unordered-pair": { rule: "AG08", severity: "warning" },
  "vague-fraction": { rule: "AG09", severity: "error" },
  "trigger-not-dated": { rule: "AG10", severity: "warning" },
  "infeasible-clock": { rule: "AG11", severity: "error" },
  "irreversible-first": { rule: "AG12", severity: "warning" },
  "no-cure-period": { rule: "AG13", severity: "warning" },
  "no-default": { rule: "AG14", severity: "error" },
  "single-veto-holder": { rule: "AG15", severity: "warning" },
  "sunset-gap": { rule: "AG16", severity: "warning" },
  "outsider-can-break-it": { rule: "AG17", severity: "warning" },
  "annex-missing": { rule: "AG18", severity: "error" },
  "core-issue-deferred": { rule: "AG19", severity: "warning" },
  "outside-funder-or-vote": { rule: "AG20", severity: "warning" },
  "versions-differ": { rule: "AG21", severity: "error" },
  "duration-unstated": { rule: "AG22", severity: "warning" },
  "weak-verb": { rule: "AG23", severity: "warning" },
  "standing-undefined": { rule: "AG24", severity: "error" },
  "one-hand": { rule: "AG25", severity: "warning" },
  "exposure-beyond-tolerance": { rule: "AG26", severity: "warning" },
  "not-self-enforcing": { rule: "AG27", severity: "warning" },
  "text-against-data": { rule: "AG28", severity: "error" },
} as const satisfies Readonly<Record<string, { readonly rule: string; readonly severity: Severity }>>;

export type FindingCode = keyof typeof planRules;
export type RuleId = (typeof planRules)[FindingCode]["rule"];

/** A clause by its text and number. */
export interface ClauseName {
  readonly text: string;
  readonly clause: string;
}

/** A quantity as the words of a clause give it. */
export interface Quantity {
  readonly value: number;
  /** The sign or the name of a unit that is the same in every language. */
  readonly unit: string;
}

/** By code: what was found. Ids are the file's; amounts are points; days are civil days. */
export interface FindingFacts {
  readonly "no-actor":
    | { readonly kind: "nobody" }
    /** The words leave the doer open, though the data name one. */
    | { readonly kind: "passive"; readonly clause: ClauseName; readonly said: string }
    /** Several are named together, and one alone bears a cost. */
    | { readonly kind: "one of several"; readonly named: readonly string[]; readonly bears: string };
  readonly "actor-not-bound": {
    readonly actors: readonly string[];
    readonly text?: string;
  };
  readonly "no-verifier": { readonly kind: "do" | "limit" };
  readonly "verifier-without-means": {
    readonly verifiers: readonly string[];
    /** Dates on which one of them could not verify. */
    readonly unable: readonly string[];
  };
  readonly "start-undefined":
    | {
        readonly kind: "span";
        readonly span: Span;
        readonly moment: string;
        readonly part: string;
        readonly could: readonly PossibleStart[];
      }
    /** An end, and no beginning. */
    | { readonly kind: "no beginning"; readonly could: readonly PossibleStart[] }
    /** A step of a procedure that nothing leads to. */
    | { readonly kind: "procedure"; readonly span?: Span };
  readonly "counting-rule-missing":
    | { readonly kind: "days"; readonly procedure: string }
    | { readonly kind: "zone"; readonly procedure: string }
    | { readonly kind: "hour"; readonly span: Span; readonly moment: string; readonly part: string }
    | { readonly kind: "calendar"; readonly problem: ProjectProblem | WhichCalendar };
  readonly cycle: {
    /** Each waits for the next, the last for the first. */
    readonly steps: readonly string[];
    /** By step the milestones and acts between it and the next, in order. */
    readonly through: readonly (readonly string[])[];
    /** Others that are caught in it. */
    readonly others: readonly string[];
  };
  readonly "unordered-pair": {
    readonly other: string;
    readonly by: { readonly clause: ClauseName } | { readonly issue: string; readonly option: string };
  };
  readonly "vague-fraction":
    | { readonly kind: "fraction"; readonly of: string; readonly fraction: number }
    | { readonly kind: "words"; readonly said: string; readonly waiting: readonly string[] };
  readonly "trigger-not-dated": { readonly waiting: readonly string[] };
  readonly "infeasible-clock": {
    readonly due: Day;
    readonly ready: Day;
    /** What it waits for last, from the first on, each with the day it is there. */
    readonly path: readonly { readonly moment: string; readonly day: Day }[];
    /** Possible at the soonest; or only where nobody takes the time allowed. */
    readonly kind: "even at the soonest" | "with the time allowed";
  };
  readonly "irreversible-first": { readonly before: readonly string[] };
  readonly "no-cure-period": { readonly waiting: readonly string[] };
  readonly "no-default": { readonly procedure: string; readonly step: string; readonly span: Span };
  readonly "single-veto-holder": {
    readonly actor: string;
    readonly by: { readonly verdictOn: string } | { readonly act: string };
  };
  readonly "sunset-gap":
    | { readonly kind: "ends before"; readonly ends: Day; readonly other: string; readonly otherEnds: Day | null }
    | { readonly kind: "day after"; readonly ends: Day };
  readonly "outsider-can-break-it": { readonly actor: string; readonly can: readonly Text[] };
  readonly "annex-missing": { readonly text: string; readonly annex: string; readonly clause?: string };
  readonly "core-issue-deferred":
    | { readonly kind: "no step"; readonly issue: string }
    | { readonly kind: "words"; readonly said: string };
  readonly "outside-funder-or-vote": { readonly actors: readonly string[]; readonly act: string };
  readonly "versions-differ": {
    readonly clause: ClauseName;
    readonly languages: readonly [string, string];
    readonly differs:
      | { readonly kind: "quantity"; readonly values: readonly [Quantity, Quantity] }
      | { readonly kind: "numbers"; readonly only: readonly [readonly number[], readonly number[]] }
      | { readonly kind: "dates"; readonly days: readonly [readonly Day[], readonly Day[]] }
      | { readonly kind: "actor"; readonly actors: readonly string[]; readonly missingIn: string }
      | { readonly kind: "verb"; readonly said: readonly [string, string] };
  };
  readonly "duration-unstated": { readonly kind: "refrain" | "limit" };
  readonly "weak-verb": { readonly clause: ClauseName; readonly said: string; readonly waiting: readonly string[] };
  readonly "standing-undefined": { readonly procedure: string; readonly kind: "who" | "until when" };
  readonly "one-hand":
    | { readonly kind: "verifies itself"; readonly actors: readonly string[] }
    | { readonly kind: "verifies and judges"; readonly actors: readonly string[]; readonly procedure: string };
  readonly "exposure-beyond-tolerance": {
    readonly party: string;
    readonly exposure: number;
    readonly bearable: number;
    readonly after: readonly string[];
  };
  readonly "not-self-enforcing": {
    readonly party: string;
    /** What leaving gives it beyond going on. */
    readonly gains: number;
    readonly leavingCost: number;
    /** Empty at the start. */
    readonly after: readonly string[];
    readonly atEnd: boolean;
  };
  readonly "text-against-data": {
    readonly clause: ClauseName;
    readonly differs:
      | { readonly kind: "quantity"; readonly data: Quantity; readonly said: readonly Quantity[] }
      | { readonly kind: "date"; readonly data: readonly Day[]; readonly said: readonly Day[] }
      | { readonly kind: "actor"; readonly data: readonly string[]; readonly said: readonly string[] };
  };
}

export interface FindingOf<C extends FindingCode> {
  readonly code: C;
  readonly rule: RuleId;
  readonly severity: Severity;
  /** What it is about: a step, milestone, procedure, other or issue by id; `procedure.step`; `text.clause`. */
  readonly where: string;
  /**
   * Where it stands in the file, from the root, for line and column: keys, indexes of lists, and of lists whose entries have
   * ids the id. Clauses are under their number.
   */
  readonly path: readonly (string | number)[];
  readonly facts: FindingFacts[C];
}

export type Finding = { readonly [C in FindingCode]: FindingOf<C> }[FindingCode];

/** A finding that the file accepts, and why. */
export interface SilencedFinding {
  readonly finding: Finding;
  readonly why: Text;
}

export interface PlanCheck {
  /** Errors, warnings, notes; in each by rule, then as the rule comes upon them. */
  readonly findings: readonly Finding[];
  /** Accepted with a reason, in the same order. */
  readonly silenced: readonly SilencedFinding[];
}

/** A finding with its rule; `severity` where it is not the rule's own. */
export function found<C extends FindingCode>(
  code: C,
  at: { readonly where: string; readonly path: readonly (string | number)[]; readonly severity?: Severity },
  facts: FindingFacts[C],
): Finding {
  const { rule, severity } = planRules[code];
  const { where, path } = at;
  // The union over codes is what callers want; here code and facts belong together by the signature.
  return { code, rule, severity: at.severity ?? severity, where, path, facts } as FindingOf<C> as unknown as Finding;
}
