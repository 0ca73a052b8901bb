/** A conflict by its definitions, for tests: lists of states, made from the same tree that the engine's reader is given. */
import type { Conflict } from "../stability/example-conflicts.js";
import { type Holds, plainOption, plainStatement } from "./stability-statement.js";

export interface PlainOption {
  readonly id: string;
  readonly maker: number;
  readonly only?: "take" | "drop";
}

export interface PlainStatement {
  readonly said: string;
  readonly holds: (state: number) => boolean;
}

/** An entry of `prefers`. */
export type PlainEntry =
  | { readonly say: PlainStatement; readonly chance: number; readonly else?: PlainStatement }
  | { readonly unordered: readonly PlainEntry[] };

/** One way to take a maker's preferences: statements, or tie groups of states, most important or best first. */
export type PlainOrder = { readonly statements: readonly PlainStatement[] } | { readonly groups: readonly number[][] };

export interface PlainMaker {
  readonly id: string;
  /** Its options, by number. */
  readonly options: readonly number[];
  readonly stated: boolean;
  readonly wants: { readonly entries: readonly PlainEntry[] } | { readonly groups: readonly number[][] };
  readonly unsure: number;
  readonly sees: (state: number) => boolean;
}

export interface PlainConflict {
  readonly options: readonly PlainOption[];
  readonly makers: readonly PlainMaker[];
  /** Feasible states, ascending. */
  readonly states: readonly number[];
  readonly feasible: (state: number) => boolean;
  /** [maker][state]; meaningless where a state cannot be. */
  readonly rank: readonly (readonly number[])[];
  readonly now: number | null;
  readonly names: readonly { readonly name: string; readonly holds: (state: number) => boolean }[];
  readonly patterns: readonly { readonly removes: number; readonly makers: number }[];
  /** What legal sequences reach depends on no preference: kept from one profile to the next. */
  readonly reached: Map<string, unknown>;
}

/** @throws Error where the tree is no conflict */
export function plainConflict(tree: Conflict): PlainConflict {
  const options: PlainOption[] = [];
  Object.entries(tree.makers).forEach(([id, maker], i) => {
    for (const [own, option] of Object.entries((maker.options ?? {}) as Record<string, unknown>)) {
      const full = (typeof option === "object" ? option : {}) as { irreversible?: boolean; only?: "take" | "drop" };
      const only = full.irreversible ? "take" : full.only;
      options.push({ id: `${id}.${own}`, maker: i, ...(only && { only }) });
    }
  });
  const ids = options.map(({ id }) => id);
  const on = (state: number) => new Set(ids.filter((_, k) => Math.floor(state / 2 ** k) % 2 === 1));
  const read = (text: string) => {
    const holds: Holds = plainStatement(text, ids);
    return (state: number) => holds(on(state));
  };
  const stateOf = (text: string) =>
    text === "none"
      ? 0
      : text.split("+").reduce((sum, name) => sum + 2 ** ids.indexOf(plainOption(name.trim(), ids)), 0);

  const all = Array.from({ length: 2 ** ids.length }, (_, s) => s);
  const patterns = (tree.impossible ?? []).map(read);
  const can = all.map((state) => !patterns.some((matches) => matches(state)));
  const states = all.filter((state) => can[state]);

  const entry = (from: unknown): PlainEntry => {
    if (Array.isArray(from)) return { unordered: from.map(entry) };
    const {
      say,
      chance = 1,
      else: other,
    } = (typeof from === "string" ? { say: from } : from) as {
      say: string;
      chance?: number;
      else?: string;
    };
    const statement = (said: string) => ({ said, holds: read(said) });
    return { say: statement(say), chance, ...(other !== undefined && { else: statement(other) }) };
  };
  const makers = Object.entries(tree.makers).map(([id, maker], i): PlainMaker => {
    const unseen = ((maker.unseen ?? []) as string[]).map(read);
    const ranking = maker.ranking as (string | string[])[] | undefined;
    return {
      id,
      options: options.flatMap((option, k) => (option.maker === i ? [k] : [])),
      stated: ranking !== undefined || maker.prefers !== undefined,
      wants: ranking
        ? { groups: groupsOf(ranking, states, stateOf) }
        : { entries: ((maker.prefers ?? []) as unknown[]).map(entry) },
      unsure: (maker.unsure as number | undefined) ?? 0,
      sees: (state) => !unseen.some((matches) => matches(state)),
    };
  });
  const seen = makers.map(({ sees }) => all.map(sees));
  const { now } = tree;
  return {
    options,
    makers: makers.map((maker, i) => ({ ...maker, sees: (state) => seen[i][state] })),
    states,
    feasible: (state) => can[state],
    rank: makers.map((maker) => plainRanks(baseOf(maker), states)),
    now: now === undefined ? null : stateOf(typeof now === "string" ? now : now.length ? now.join("+") : "none"),
    names: Object.entries(tree.names ?? {}).map(([name, text]) => ({ name, holds: read(text) })),
    patterns: (tree.impossible ?? []).map((text, k) => ({
      removes: all.filter(patterns[k]).length,
      makers: new Set(namesIn(text).map((name) => plainOption(name, ids).split(".")[0])).size,
    })),
    reached: new Map(),
  };
}

const namesIn = (text: string): string[] =>
  (text.match(/[A-Za-z0-9_.-]+/g) ?? []).filter((word) => word !== "if" && word !== "iff");

function groupsOf(
  ranking: readonly (string | string[])[],
  states: readonly number[],
  stateOf: (text: string) => number,
): number[][] {
  const named = new Set(ranking.flat().flatMap((text) => (text === "*" ? [] : [stateOf(text)])));
  return ranking.map((group) =>
    group === "*" ? states.filter((state) => !named.has(state)) : [group].flat().map(stateOf),
  );
}

/** Uncertain statements as said where as likely as not, lists as written. */
export const baseOf = ({ wants }: PlainMaker): PlainOrder =>
  "groups" in wants ? wants : { statements: wants.entries.flatMap(settled) };

const settled = (entry: PlainEntry): PlainStatement[] => {
  if ("unordered" in entry) return entry.unordered.flatMap(settled);
  if (entry.chance >= 0.5) return [entry.say];
  return entry.else ? [entry.else] : [];
};

/**
 * [state] dense ranks, 0 = worst. Two states are compared statement by statement, most important first: the first on which they
 * differ decides. Written as texts of 1 and 0, that is the order of the alphabet.
 */
export function plainRanks(order: PlainOrder, states: readonly number[]): number[] {
  const written = (state: number) =>
    "groups" in order
      ? String(9_999_999 - order.groups.findIndex((group) => group.includes(state)))
      : order.statements.map(({ holds }) => (holds(state) ? "1" : "0")).join("");
  const texts = new Map(states.map((state) => [state, written(state)]));
  const levels = [...new Set(texts.values())].sort((a, b) => (a < b ? -1 : 1));
  const place = new Map(levels.map((text, level) => [text, level]));
  const rank: number[] = [];
  for (const [state, text] of texts) rank[state] = place.get(text) as number;
  return rank;
}

/** The same conflict with one maker's ranks taken another way. */
export const plainWith = (conflict: PlainConflict, maker: number, rank: readonly number[]): PlainConflict => ({
  ...conflict,
  rank: conflict.rank.map((own, i) => (i === maker ? rank : own)),
});
