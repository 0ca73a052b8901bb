import { endOf, lastDayOf } from "./dates.js";
import { deepFreeze } from "./freeze.js";
import { laterAsOf, laterDates } from "./later-as-of.js";
import type {
  DateText,
  Entry,
  Incident,
  Issue,
  Known,
  Lever,
  Other,
  Position,
  RedLine,
  Source,
  Talks,
} from "./model.js";
import { undatedIn } from "./undated.js";

/** Answers whether something was known by the day of a cut. */
export interface Cut {
  /**
   * @param own the entry's own date, undefined when it has none (always known)
   * @param known when the file says it became known
   */
  knows(own: DateText | undefined, known: DateText | undefined): boolean;
  /** The same for what lies ahead by its nature (schedule, deadlines): always known where the file has no `as_of`. */
  knowsAhead(own: DateText | undefined, known: DateText | undefined): boolean;
  /** As `knows`, for what counts as known at the file's `as_of` when nothing else dates it. */
  knowsPlan(own: DateText | undefined, known: DateText | undefined): boolean;
}

/**
 * The talks as they were known by the end of a day: every entry, position, red line, lever and source that became known
 * later is gone, and `asOf` is that day. Undated entries were always known; a future date (after the file's `as_of`) is known at
 * `as_of` unless the entry says when. A file without `as_of` has no future: its schedule and deadlines count as always known.
 * Sections and keys left empty are dropped, so that what is added later changes no byte of an earlier cut.
 *
 * @param date a date (a short one counts at its last day); anything else is a bug of the caller
 */
export function talksAsOf(talks: Talks, date: DateText): Talks {
  const cut = cutAt(date, talks.asOf);
  const dated = <T extends Entry>(entries: readonly T[]) => entries.filter((entry) => cut.knows(entry.on, entry.known));
  const known = <T extends Known>(entries: readonly T[]) =>
    entries.filter((entry) => cut.knows(undefined, entry.known));
  const scenarios = known(talks.scenarios);
  const without: Talks = {
    ...talks,
    asOf: date,
    issues: talks.issues.map((issue) => issueAsOf(issue, cut)),
    others: talks.others.map((other) => otherAsOf(other, cut)),
    rules: known(talks.rules),
    bonuses: known(talks.bonuses),
    packages: known(talks.packages),
    terms: known(talks.terms),
    scenarios,
    safeguards: known(talks.safeguards),
    offers: dated(talks.offers),
    moves: dated(talks.moves),
    rounds: dated(talks.rounds),
    statements: dated(talks.statements),
    deadlines: talks.deadlines.filter((each) => cut.knowsAhead(each.on, each.known)),
    events: dated(talks.events),
    // What an ending would mean is not known before the ending is thought of.
    consequences: dated(talks.consequences).filter((each) => scenarios.some(({ id }) => id === each.scenario)),
    nextSteps: dated(talks.nextSteps),
    incidents: dated(talks.incidents).map((incident) => incidentAsOf(incident, cut)),
    later: laterAsOf(talks.later, cut),
  };
  const back = talks.asOf !== undefined && endOf(date) < endOf(talks.asOf);
  return deepFreeze({
    ...without,
    ...(back ? { undatedKept: undatedIn(without) } : {}),
    sources: sourcesAsOf(without, cut),
  });
}

/**
 * The day an analysis runs as of when nobody says: the file's `as_of`, else the latest date at which one of its records became
 * known, schedule and deadlines left out; undefined for a file without any date, where every day gives the same.
 */
export function defaultAsOf(talks: Talks): DateText | undefined {
  if (talks.asOf !== undefined) return talks.asOf;
  let latest: DateText | undefined;
  const count = (own: DateText | undefined, known: DateText | undefined) => {
    const date = known ?? own;
    if (date === undefined) return;
    if (latest === undefined || endOf(date) > endOf(latest)) latest = lastDayOf(date);
  };
  for (const entries of [talks.offers, talks.moves, talks.rounds, talks.statements, talks.events, talks.consequences]) {
    for (const entry of entries) count(entry.on, entry.known);
  }
  for (const entry of [...talks.nextSteps, ...talks.incidents]) count(entry.on, entry.known);
  for (const entries of [
    talks.rules,
    talks.bonuses,
    talks.packages,
    talks.terms,
    talks.scenarios,
    talks.safeguards,
  ] as const)
    for (const { known } of entries) count(undefined, known);
  for (const holder of [...talks.issues, ...talks.others]) {
    for (const position of Object.values(holder.positions).flat()) {
      count(position.on, position.known);
      for (const line of position.redLines) count(line.on, line.known);
    }
  }
  for (const [own, known] of laterDates(talks.later)) count(own, known);
  return latest;
}

/** @param asOf the file's own `as_of`: what is dated after it is future */
function cutAt(date: DateText, asOf: DateText | undefined): Cut {
  const end = endOf(date);
  const present = asOf === undefined ? Infinity : endOf(asOf);
  const knows = (own: DateText | undefined, known: DateText | undefined) => {
    if (known !== undefined) return endOf(known) <= end;
    return own === undefined || Math.min(endOf(own), present) <= end;
  };
  return {
    knows,
    knowsAhead: (own, known) => knows(asOf === undefined ? undefined : own, known),
    knowsPlan: (own, known) => knows(own ?? asOf, known),
  };
}

function issueAsOf(issue: Issue, cut: Cut): Issue {
  return { ...issue, positions: positionsAsOf(issue.positions, cut) };
}

function otherAsOf(other: Other, cut: Cut): Other {
  const can = other.can.filter((lever: Lever) => cut.knows(lever.from, lever.known));
  return { ...other, can, positions: positionsAsOf(other.positions, cut) };
}

function positionsAsOf(positions: Issue["positions"], cut: Cut): Issue["positions"] {
  const left: Record<string, readonly Position[]> = {};
  for (const [id, series] of Object.entries(positions)) {
    const known = series
      .filter((position) => cut.knows(position.on, position.known))
      .map((position) => ({
        ...position,
        redLines: position.redLines.filter((line: RedLine) => cut.knows(line.on, line.known)),
      }));
    if (known.length > 0) left[id] = known;
  }
  return left;
}

/** An answer given later is not known yet. */
function incidentAsOf(incident: Incident, cut: Cut): Incident {
  const { answered, ...rest } = incident;
  return answered === undefined || !cut.knows(answered.on, undefined) ? rest : incident;
}

/** Sources published by then, and any that something still known cites. */
function sourcesAsOf(talks: Talks, cut: Cut): readonly Source[] {
  const late = talks.sources.filter((source) => !cut.knows(source.date, source.known));
  if (late.length === 0) return talks.sources;
  const cited = new Set<string>();
  collectCited({ ...talks, sources: [] }, cited);
  return talks.sources.filter(
    (source) => !late.includes(source) || (source.known === undefined && cited.has(source.id)),
  );
}

function collectCited(value: unknown, cited: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key !== "sources" && key !== "source") collectCited(part, cited);
    else for (const id of Array.isArray(part) ? part : [part]) if (typeof id === "string") cited.add(id);
  }
}
