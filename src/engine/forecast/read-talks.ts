/** From a talks file, cut as of a date, to what the machine is told; and what it lacks. */
import { endOf } from "../../talks/dates.js";
import type { Incident, Plain, Talks } from "../../talks/model.js";
import { dealSpaces } from "./deal-spaces.js";
import { gapOf } from "./gap.js";
import type { PastIncident } from "./incidents.js";
import type { Stage } from "./machine.js";
import type { Checked, Refusal } from "./settings.js";
import type { ExpertForecast, GoodFaith, Missing, TalksState } from "./state.js";

const dayLength = 86_400_000;
const monthDays = 30.4375;

/** Worlds of preferences: world w of a band uses number w. */
export const preferenceWorlds = 256;

/**
 * What the forecast reads of the talks. Nothing but what is in `talks`: cut it as of the date first.
 *
 * @param asOf the date of the cut; empty where the file has none
 * @param goodFaith chance of genuine bargaining by party, from whoever judges that
 * @returns refused where the talks have ended
 */
export function readTalks(
  talks: Talks,
  {
    asOf,
    seed,
    goodFaith,
    worlds = preferenceWorlds,
  }: {
    readonly asOf: string;
    readonly seed: number;
    readonly goodFaith?: Readonly<Record<string, GoodFaith>>;
    readonly worlds?: number;
  },
): Checked<TalksState> {
  const refused = goodFaithProblems(talks, goodFaith ?? {});
  if (refused.length) return { ok: false, problems: refused };
  const missing: Missing[] = [];
  const lacks = (section: string, code: Missing["code"], more: Partial<Missing> = {}) =>
    missing.push({ section, code, ...more });
  const now = asOf === "" ? null : endOf(asOf);
  if (now === null) lacks("as_of", "no-date");

  const stage = stageOf(talks, now, lacks);
  if (stage === null) {
    const said = talks.frame?.stage;
    const message = `talks.stage is "${said}": these talks have ended, so there is nothing left to forecast`;
    return { ok: false, problems: [{ code: "talks-ended", message }] };
  }
  const { spaces, missing: dealsLack } = dealSpaces(talks, seed, worlds);
  const { gap, missing: offersLack } = gapOf(talks, now);
  missing.push(...dealsLack, ...offersLack);
  if (!goodFaith) lacks("conduct", "no-good-faith", { covariate: "goodFaith" });
  if (spaces && !spaces.worlds.some(({ factions }) => factions.length)) lacks("factions", "no-veto-factions");
  if (!talks.frame?.core.length) lacks("talks.core", "no-core");

  const deadlines =
    now === null || !talks.deadlines.length
      ? null
      : talks.deadlines
          .map(({ id, on }) => ({ id, on, weeks: (endOf(on) - now) / (7 * dayLength) }))
          .sort((a, b) => a.weeks - b.weeks || (a.id < b.id ? -1 : 1));
  if (!deadlines) lacks("deadlines", "no-deadlines", { covariate: "deadline" });
  const experts = expertsOf(talks, now);
  if (!experts.length) lacks("experts", "no-experts");
  const plan = planOf(talks.later.commitments);
  if (!plan) lacks("commitments", "no-plan");

  return {
    ok: true,
    value: {
      asOf,
      ...stage,
      deals: spaces,
      gap,
      goodFaith: goodFaith
        ? Object.fromEntries(Object.entries(goodFaith).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
        : null,
      incidents: incidentsOf(talks, now, lacks),
      deadlines,
      mediator: mediatorOf(talks, lacks),
      experts,
      verified: plan?.verified ?? null,
      phased: plan?.phased ?? null,
      missing,
    },
  };
}

/** Chances of good faith that are none, whose band is out of order, or of somebody who is no party. */
function goodFaithProblems({ parties }: Talks, goodFaith: Readonly<Record<string, GoodFaith>>): Refusal[] {
  const known = new Set(parties.map(({ id }) => id));
  return Object.entries(goodFaith).flatMap(([party, { low, genuine, high }]): Refusal[] => {
    const told = `good faith of "${party}": ${low}, ${genuine}, ${high}`;
    if (!known.has(party))
      return [{ code: "unknown-party", message: `good faith of "${party}", who is no party here` }];
    if (![low, genuine, high].every((p) => p >= 0 && p <= 1))
      return [{ code: "not-a-chance", message: `${told}; each is a chance from 0 to 1` }];
    return low <= genuine && genuine <= high
      ? []
      : [{ code: "band-order", message: `${told}; they go from the lowest over the best guess to the highest` }];
  });
}

type Lacks = (section: string, code: Missing["code"], more?: Partial<Missing>) => void;

const stages: Readonly<Record<string, Stage | null>> = {
  exploring: "exploring",
  framework: "framework",
  // Words of the trade for talks past their agenda: the hazards are those of the framework.
  bargaining: "framework",
  closing: "framework",
  interim: "interim",
  signed: "signed",
  suspended: "suspended",
  inforce: null,
  breakdown: null,
};

/** @returns null when the talks have ended */
function stageOf(
  talks: Talks,
  now: number | null,
  lacks: Lacks,
): Pick<TalksState, "stage" | "before" | "months"> | null {
  const word = talks.frame?.stage?.toLowerCase().replace(/[\s_-]/g, "");
  const known = word !== undefined && Object.hasOwn(stages, word);
  if (!known) lacks("talks.stage", "no-stage", word === undefined ? {} : { about: [talks.frame!.stage!] });
  const said = talks.frame?.since ?? firstSign(talks);
  if (talks.frame?.since === undefined) lacks("talks.since", "no-start", said === undefined ? {} : { about: [said] });
  const spent = now === null || said === undefined ? 0 : (now - endOf(said)) / dayLength / monthDays;
  // The stage is the file's; looked at from before the talks began, they are about to begin.
  const begun = spent >= 0;
  const stage = begun && known ? stages[word]! : "exploring";
  if (stage === null) return null;
  const partial = talks.events.some(({ kind }) => kind === "interim");
  const before = stage === "interim" || (partial && stage !== "exploring") ? "interim" : "exploring";
  return { stage, before, months: Math.max(0, spent) };
}

/** The earliest round or offer: the talks had begun by then. */
function firstSign({ rounds, offers }: Talks): string | undefined {
  return [...rounds, ...offers].map(({ on }) => on).sort((a, b) => endOf(a) - endOf(b))[0];
}

const severityWeight = [0, 0.25, 0.5, 1, 2, 4] as const;

function incidentsOf(talks: Talks, now: number | null, lacks: Lacks): TalksState["incidents"] {
  if (now === null || !talks.incidents.length) {
    lacks("incidents", "no-incidents", { covariate: "incidents" });
    return null;
  }
  const past = talks.incidents
    .filter(({ on, state }) => endOf(on) <= now && state !== "not established")
    .map(
      (incident): PastIncident => ({
        daysAgo: Math.max(0, (now - endOf(incident.on)) / dayLength),
        weight: severityWeight[incident.severity.established ?? incident.severity.claimed ?? 3] ?? 1,
        answered: inTime(incident, talks.later.ladder),
      }),
    );
  // The record of long ago is thinner than that of the talks, so the rate is counted over one or two years at the talks' end.
  const since = talks.frame?.since === undefined ? 0 : (now - endOf(talks.frame.since)) / dayLength / 7;
  const weeks = Math.min(104, Math.max(52, since));
  const recent = past.filter(({ daysAgo }) => daysAgo <= weeks * 7);
  return { past: recent, weeks, protocol: talks.later.ladder !== undefined };
}

const hoursIn: Readonly<Record<string, number>> = { h: 1, d: 24, wd: (24 * 7) / 5, w: 168, mo: 730.5, y: 8766 };

/** Answered by the protocol within the clock of its step; a step without a clock is in time. */
function inTime({ on, answered }: Incident, ladder: Plain | undefined): boolean {
  if (!answered) return false;
  const step = isMap(ladder) ? ladder[answered.step] : undefined;
  const clock = isMap(step) && typeof step.clock === "string" ? /^(\d+)([a-z]+)$/.exec(step.clock) : null;
  if (!clock || answered.on === undefined) return true;
  // Days of both are whole: an answer on the next day keeps a clock of 24 hours.
  return (endOf(answered.on) - endOf(on)) / 3_600_000 <= Number(clock[1]) * (hoursIn[clock[2]!] ?? 24);
}

function mediatorOf(talks: Talks, lacks: Lacks): TalksState["mediator"] {
  const roles = new Set(["mediator", "facilitator"]);
  const named = talks.frame?.mediator;
  const mediators = talks.others.filter(({ id, roles: has }) => id === named || has.some((role) => roles.has(role)));
  if (mediators.length) {
    const strong = mediators.find(({ can }) => can.length > 0);
    return strong ? { id: strong.id, level: 1 } : { id: mediators[0]!.id, level: 0 };
  }
  if (named !== undefined) return { id: named, level: 0 };
  const met = talks.rounds.find(({ mediator }) => mediator !== undefined)?.mediator;
  if (met !== undefined) return { id: met, level: 0 };
  if (talks.frame) return { id: null, level: -1 };
  lacks("talks.mediator", "no-mediator-said", { covariate: "mediator" });
  return null;
}

/** The last forecast of each. */
function expertsOf(talks: Talks, now: number | null): ExpertForecast[] {
  const list = talks.later.experts;
  if (!Array.isArray(list) || now === null) return [];
  const last = new Map<string, ExpertForecast & { readonly ends: number }>();
  for (const entry of list) {
    if (!isMap(entry) || typeof entry.on !== "string") continue;
    const by =
      typeof entry.by === "string" ? entry.by : String(Object.values(isMap(entry.by) ? entry.by : {})[0] ?? "");
    const ends = endOf(entry.on);
    if (ends > now || (last.get(by)?.ends ?? -Infinity) > ends) continue;
    const rows = ["breakthrough", "interim", "breakdown"].map((name) => steps(entry[name] as readonly number[]));
    const cells = rows.flat();
    const rest = Math.max(0, 1 - cells.reduce((a, b) => a + b, 0));
    last.set(by, { by, on: entry.on, ends, daysAgo: Math.max(0, (now - ends) / dayLength), cells: [...cells, rest] });
  }
  return [...last.values()].sort((a, b) => (a.by < b.by ? -1 : 1)).map(({ ends: _, ...forecast }) => forecast);
}

const steps = (series: readonly number[]): number[] => series.map((value, k) => value - (series[k - 1] ?? 0));

/** What the plan in the file says of verification and phases; null where there is none. */
function planOf(commitments: Plain | undefined): { readonly verified: number; readonly phased: boolean } | null {
  const all = isMap(commitments) ? Object.values(commitments).filter(isMap) : [];
  if (!all.length) return null;
  const verified = all.filter(({ verified_by }) => verified_by !== undefined).length / all.length;
  return { verified, phased: verified > 0 && all.some(({ after }) => after !== undefined) };
}

function isMap(value: Plain | undefined): value is { readonly [key: string]: Plain } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
