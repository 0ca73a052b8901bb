import { consequences, incidents, scenarios } from "./endings.js";
import {
  deadlines,
  events,
  moves,
  nextSteps,
  offers,
  rounds,
  safeguards,
  sourceList,
  statements,
  wordsToAvoid,
} from "./entries.js";
import { issues } from "./issues.js";
import { laterSections } from "./later-sections.js";
import type { Plain, Talks, TalksFrame } from "./model.js";
import type { Node } from "./node.js";
import { believes, others, parties } from "./parties.js";
import type { Reading } from "./reading.js";
import { bonuses, packages, rules } from "./rules.js";
import { list, made, needed, record, type Shape } from "./shape.js";
import { actor, date, nameOf, number, text, words } from "./values.js";

/** The format this reader knows. */
export const format = 1;

const version: Shape<number> = {
  read(node, file) {
    if (node.kind === "scalar" && node.value === format) return format;
    if (node.kind === "scalar" && typeof node.value === "number" && node.value > format) {
      const hint = "this file is for a later version of the program";
      file.tell(node.at, "newer-format", `format ${node.written} is not known here, only ${format}`, hint);
    } else file.expected(`the format, ${format}`, node, `write detente: ${format}`);
    return undefined;
  },
  json: () => ({ const: format }),
};

const frame = made(
  record("the frame of the talks", {
    stage: words,
    since: date,
    rounds_planned: number(0, 10_000, true),
    mediator: actor,
    reference: words,
    breakdown: text,
    core: list(nameOf("issue", (file) => file.names.issueIds)),
  }),
  ({ rounds_planned, core, ...rest }): TalksFrame => ({
    ...rest,
    ...(rounds_planned === undefined ? {} : { roundsPlanned: rounds_planned }),
    core: core ?? [],
  }),
);

const sections = {
  detente: needed(version),
  title: needed(text),
  question: text,
  as_of: date,
  note: text,
  talks: frame,
  sources: sourceList,
  parties: needed(parties),
  others,
  issues,
  rules,
  bonuses,
  packages,
  believes,
  terms: wordsToAvoid,
  offers,
  moves,
  rounds,
  statements,
  deadlines,
  events,
  scenarios,
  consequences,
  safeguards,
  next_steps: nextSteps,
  incidents,
  ...laterSections,
};

/** The whole file, before the checks that look across it. */
export const talksFile = record("the talks file", sections);

/** Reads the root into talks, after the names it declares have been collected. */
export function readTalks(root: Node, file: Reading): Talks | undefined {
  const value = talksFile.read(root, file);
  if (value === undefined) return undefined;
  const later: Record<string, Plain> = {};
  for (const key of Object.keys(laterSections) as (keyof typeof laterSections)[]) {
    const section = value[key];
    if (section !== undefined) later[key] = section;
  }
  return {
    title: value.title,
    ...(value.question === undefined ? {} : { question: value.question }),
    ...(value.as_of === undefined ? {} : { asOf: value.as_of }),
    ...(value.note === undefined ? {} : { note: value.note }),
    ...(value.talks === undefined ? {} : { frame: value.talks }),
    sources: value.sources ?? [],
    parties: value.parties,
    others: value.others ?? [],
    issues: value.issues ?? [],
    rules: value.rules ?? [],
    bonuses: value.bonuses ?? [],
    packages: value.packages ?? [],
    believes: value.believes ?? {},
    terms: value.terms ?? [],
    offers: value.offers ?? [],
    moves: value.moves ?? [],
    rounds: value.rounds ?? [],
    statements: value.statements ?? [],
    deadlines: value.deadlines ?? [],
    events: value.events ?? [],
    scenarios: value.scenarios ?? [],
    consequences: value.consequences ?? [],
    safeguards: value.safeguards ?? [],
    nextSteps: value.next_steps ?? [],
    incidents: value.incidents ?? [],
    later,
  };
}
