/** The conflict section of a talks file as numbers: names resolved, statements evaluated on all states at once, limits checked before memory is taken. */
import { leavesOf, parseExpression } from "../../talks/expression.js";
import type { Expression, Plain, Talks, Text } from "../../talks/model.js";
import type { Unplaced } from "../gather.js";
import { type ConflictModel, type MakerModel, type OptionModel, onIn } from "./model.js";
import { baseOrder, type Preference, type Preferences, ranksOf } from "./preferences.js";
import { levelsOf } from "./ranks.js";
import { holdsAt, truthOf } from "./truth.js";

export type CompiledConflict =
  | { readonly ok: true; readonly model: ConflictModel }
  | { readonly ok: false; readonly problems: readonly Unplaced[] };

type Section = { readonly [key: string]: Plain };

/** More options than this are refused: 2^20 states; 2^24 where every state can be and every option goes both ways. */
const mostOptions = { general: 20, cube: 24 };

/** @returns problems with paths where there is no conflict to analyse */
export function compileConflict(talks: Talks): CompiledConflict {
  const laid = layOut(talks);
  if (!laid.ok) return laid;
  const { makers, options, truth, feasible, states, now, patterns, groups } = laid;
  const compiled = makers.map(([id, maker], m): MakerModel => {
    const { prefers, ranking, unseen } = maker;
    const own = groups[m];
    const preferences: Preferences = {
      by: own
        ? { groups: own }
        : { statements: ((prefers as readonly Plain[] | undefined) ?? []).map((entry) => preferenceOf(entry, truth)) },
      unsure: (maker.unsure as number | undefined) ?? 0,
    };
    const ranks = ranksOf(baseOrder(preferences), feasible);
    return {
      id,
      name: nameOf(talks, id, maker),
      mask: options.reduce((mask, option, k) => (option.maker === m ? mask | (1 << k) : mask), 0),
      ranks,
      levels: levelsOf(ranks),
      indifferent: !prefers && !ranking,
      preferences,
      unseen: unseen ? unseenStates((unseen as readonly string[]).map(truth), feasible) : null,
    };
  });
  const names = Object.entries((laid.section.names ?? {}) as Record<string, Plain>).map(([name, label]) =>
    typeof label === "string"
      ? { name, states: truth(label) }
      : { name, title: (label as Section).name as Text, states: truth(String((label as Section).when)) },
  );
  return { ok: true, model: { options, makers: compiled, feasible, states, now, names, patterns } };
}

/** What keeps a conflict from being worked out, found without ranking a state; nothing where the talks have no conflict. */
export function conflictProblems(talks: Talks): readonly Unplaced[] {
  if (talks.later.conflict === undefined) return [];
  const laid = layOut(talks);
  return laid.ok ? [] : laid.problems;
}

interface LaidOut extends Pick<ConflictModel, "options" | "feasible" | "states" | "now" | "patterns"> {
  readonly ok: true;
  readonly section: Section;
  readonly makers: readonly (readonly [string, Section])[];
  readonly truth: (said: string) => Uint32Array;
  /** [maker]: the tie groups of its ranking; undefined where it has none. */
  readonly groups: readonly (readonly (readonly number[])[] | undefined)[];
}

/** Options, possible states, rankings and the status quo, or every problem with them. */
function layOut(talks: Talks): LaidOut | Extract<CompiledConflict, { ok: false }> {
  const section = talks.later.conflict as Section | undefined;
  const problem = (code: string, message: string, hint: string, ...path: (string | number)[]) => ({
    ok: false as const,
    problems: [{ code, message, hint, path: ["conflict", ...path] }],
  });
  if (!section)
    return problem("no-conflict", "there is no conflict section", "add `conflict:` with makers and their options");
  const makers = Object.entries((section.makers ?? {}) as Record<string, Section>);
  const options = makers.flatMap(([id, maker], m) => optionsOf(id, maker, m));
  const impossible = ((section.impossible as readonly string[] | undefined) ?? []).map(String);
  const cube =
    impossible.length === 0 && options.every(({ only }) => !only) && makers.every(([, { unseen }]) => !unseen);
  const most = cube ? mostOptions.cube : mostOptions.general;
  if (options.length > most) {
    return problem(
      "too-many-options",
      `${options.length} options give 2^${options.length} states; at most ${most} can be computed here`,
      cube
        ? "leave options out, or join some"
        : `leave options out; ${mostOptions.cube} fit where nothing is impossible and every option goes both ways`,
      "makers",
    );
  }

  const index = indexer(makers, options);
  const truth = (said: string) => truthOf(read(said), options.length, index);
  const feasible = new Uint8Array(2 ** options.length).fill(1);
  const patterns = impossible.map((said) => {
    const states = truth(said);
    let removes = 0;
    for (let s = 0; s < feasible.length; s++) {
      if (!holdsAt(states, s)) continue;
      removes++;
      feasible[s] = 0;
    }
    const named = new Set(leavesOf(read(said)).map(({ name }) => options[index(name)].maker));
    return { said, removes, spans: named.size > 1 };
  });
  const states = countOf(feasible);
  if (!states)
    return problem("no-state-left", "the impossible patterns leave no state", "take one of them out", "impossible");

  const problems: Unplaced[] = [];
  const groups = makers.map(([id, { ranking }]) =>
    ranking ? groupsOf(id, ranking as readonly Plain[], { options, feasible, index }, problems) : undefined,
  );
  const starred = section.now !== undefined && hasStar(section.now);
  if (starred) {
    problems.push({
      code: "not-a-state",
      message: '"*" stands for many states, and the status quo is one',
      hint: "name the options that are on, or none",
      path: ["conflict", "now"],
    });
  }
  const now = section.now === undefined || starred ? null : stateOf(section.now, index);
  if (now !== null && !feasible[now]) {
    problems.push({
      code: "impossible-now",
      message: "the status quo matches an impossible pattern",
      hint: "change `now` or the pattern",
      path: ["conflict", "now"],
    });
  }
  if (problems.length) return { ok: false, problems };
  return { ok: true, section, makers, options, truth, feasible, states, now, patterns, groups };
}

function countOf(feasible: Uint8Array): number {
  let count = 0;
  for (let s = 0; s < feasible.length; s++) count += feasible[s];
  return count;
}

function optionsOf(id: string, maker: Section, m: number): OptionModel[] {
  return Object.entries((maker.options ?? {}) as Record<string, Plain>).map(([own, option]) => {
    const map =
      typeof option === "object" && option !== null && !("en" in option || "fa" in option)
        ? (option as Section)
        : undefined;
    const only = map?.irreversible === true ? "take" : (map?.only as "take" | "drop" | undefined);
    return {
      id: `${id}.${own}`,
      own,
      name: (map ? (map.name ?? own) : (option ?? own)) as Text,
      maker: m,
      ...(only ? { only } : {}),
    };
  });
}

/** Position of an option by `maker.option`, or by its own id where one maker alone has it. */
function indexer(
  makers: readonly (readonly [string, Section])[],
  options: readonly OptionModel[],
): (name: string) => number {
  const byName = new Map<string, number>();
  options.forEach(({ id, own }, k) => {
    byName.set(id, k);
    if (options.filter((option) => option.own === own).length === 1) byName.set(own, k);
  });
  return (name) => {
    const found = byName.get(name);
    if (found === undefined)
      throw new Error(`expected an option of ${makers.map(([id]) => id).join(", ")}, got "${name}"`);
    return found;
  };
}

function read(said: string): Expression {
  const parsed = parseExpression(said);
  if (!parsed.ok) throw new Error(`expected a checked statement, got "${said}"`);
  return parsed.expression;
}

/** An entry of `prefers`: a statement, an uncertain one, or several in unknown order. */
function preferenceOf(entry: Plain, truth: (said: string) => Uint32Array): Preference {
  const statement = (said: string) => ({ said, truth: truth(said) });
  if (typeof entry === "string") return { say: statement(entry), chance: 1 };
  if (Array.isArray(entry)) return { unordered: entry.map((one) => preferenceOf(one, truth)) };
  const { say, chance, else: other } = entry as { say: string; chance?: number; else?: string };
  return { say: statement(say), chance: chance ?? 1, ...(other === undefined ? {} : { else: statement(other) }) };
}

interface Known {
  readonly options: readonly OptionModel[];
  readonly feasible: Uint8Array;
  readonly index: (name: string) => number;
}

/** Tie groups from a list of states, best first; one problem names what is missing, double and impossible. */
function groupsOf(
  id: string,
  ranking: readonly Plain[],
  { options, feasible, index }: Known,
  problems: Unplaced[],
): readonly (readonly number[])[] {
  const seen = new Set<number>();
  const twice: number[] = [];
  const cannot: number[] = [];
  let rest = -1;
  let stars = 0;
  const groups = ranking.map((entry, g) => {
    if (entry === "*") {
      rest = g;
      stars++;
      return [];
    }
    if (hasStar(entry)) stars = Number.POSITIVE_INFINITY;
    return (Array.isArray(entry) ? entry : [entry]).flatMap((text) => {
      if (text === "*") return [];
      const state = stateOf(text as Plain, index);
      if (!feasible[state]) cannot.push(state);
      else if (seen.has(state)) twice.push(state);
      else {
        seen.add(state);
        return [state];
      }
      return [];
    });
  });
  const left: number[] = [];
  for (let s = 0; s < feasible.length; s++) if (feasible[s] && !seen.has(s)) left.push(s);
  if (rest >= 0) groups[rest] = left;
  const missing = rest >= 0 ? [] : left;
  const words = (states: readonly number[]) => {
    const shown = states.slice(0, 3).map(
      (s) =>
        onIn({ options }, s)
          .map(({ own }) => own)
          .join(" + ") || "none",
    );
    return `${shown.join("; ")}${states.length > 3 ? ` and ${states.length - 3} more` : ""}`;
  };
  const faults = [
    ...(stars > 1 ? ['"*" not once, as an entry of its own'] : []),
    ...(missing.length ? [`missing: ${words(missing)}`] : []),
    ...(twice.length ? [`twice: ${words(twice)}`] : []),
    ...(cannot.length ? [`impossible: ${words(cannot)}`] : []),
  ];
  if (faults.length) {
    problems.push({
      code: "ranking-does-not-fit",
      message: `the ranking of ${id} does not name each possible state once (${faults.join(" · ")})`,
      hint: 'name the states, or add "*" for all others',
      path: ["conflict", "makers", id, "ranking"],
    });
    return [];
  }
  return groups.filter((group) => group.length);
}

/** A state from `a + b`, `none`, or a list of ids. */
function stateOf(written: Plain, index: (name: string) => number): number {
  const ids = (Array.isArray(written) ? written.map(String) : [String(written)]).flatMap((text) =>
    text.split("+").map((id) => id.trim()),
  );
  return ids.filter((id) => id !== "" && id !== "none").reduce((state, id) => state | (1 << index(id)), 0) >>> 0;
}

/** Whether the sign for all other states stands where one state must. */
const hasStar = (written: Plain): boolean => written === "*" || (Array.isArray(written) && written.includes("*"));

/** Null where no state that can be is unseen, so that the faster ways stay open. */
function unseenStates(patterns: readonly Uint32Array[], feasible: Uint8Array): Uint8Array | null {
  const unseen = feasible.map((can, s) => (can && patterns.some((truth) => holdsAt(truth, s)) ? 1 : 0));
  return unseen.includes(1) ? unseen : null;
}

function nameOf(talks: Talks, id: string, maker: Section): Text {
  if (maker.name !== undefined) return maker.name as Text;
  return [...talks.parties, ...talks.others].find((one) => one.id === id)?.name ?? id;
}
