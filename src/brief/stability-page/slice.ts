/** The part of the talks that a conflict rests on, small enough to be sent along; and orders tried on it. */
import type { Plain, Talks } from "../../talks/model.js";
import type { ConflictSlice, Orders } from "./view.js";

type Section = { readonly [key: string]: Plain };

export const sliceOf = ({ parties, others, later }: Talks): ConflictSlice => ({
  conflict: later.conflict ?? null,
  parties: parties.map(({ id, name }) => ({ id, name })),
  others: others.map(({ id, name }) => ({ id, name })),
});

/** The slice as talks: names and the conflict are all that an analysis of conflicts reads. */
export function talksOf({ conflict, parties, others }: ConflictSlice): Talks {
  const later = conflict === null ? {} : { conflict };
  return { parties, others, later } as unknown as Talks;
}

const isMap = (value: Plain | undefined): value is Section =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Makers of the conflict as they stand in the file. */
export function makersIn({ conflict }: ConflictSlice): readonly (readonly [string, Section])[] {
  const makers = isMap(conflict) ? conflict["makers"] : undefined;
  return isMap(makers) ? Object.entries(makers).map(([id, maker]) => [id, isMap(maker) ? maker : {}]) : [];
}

/** A maker's list: statements, most important first, or states, best first. Null where it states neither. */
export function listOf(
  maker: Section,
): { readonly kind: "prefers" | "ranking"; readonly entries: readonly Plain[] } | null {
  for (const kind of ["prefers", "ranking"] as const) {
    const entries = maker[kind];
    if (Array.isArray(entries)) return { kind, entries };
  }
  return null;
}

/** The conflict with these orders; an order that is no rearrangement of the file's list is passed over. */
export function reordered(slice: ConflictSlice, orders: Orders): ConflictSlice {
  const { conflict } = slice;
  if (!isMap(conflict) || !Object.keys(orders).length) return slice;
  const makers = makersIn(slice).map(([id, maker]): [string, Plain] => {
    const list = listOf(maker);
    const order = orders[id];
    if (!list || !order || !rearranges(order, list.entries.length)) return [id, maker];
    return [id, { ...maker, [list.kind]: order.map((at) => list.entries[at]!) }];
  });
  return { ...slice, conflict: { ...conflict, makers: Object.fromEntries(makers) } };
}

/** Whether an order names each place once. */
export const rearranges = (order: readonly number[], length: number): boolean =>
  order.length === length && order.every((at, k) => at >= 0 && at < length && order.indexOf(at) === k);

/** Orders that differ from the file's. */
export const moved = (orders: Orders): Orders =>
  Object.fromEntries(Object.entries(orders).filter(([, order]) => order.some((at, k) => at !== k)));

/** An entry moved to another place of its list. */
export function movedTo(order: readonly number[], from: number, to: number): number[] {
  const next = [...order];
  const [one] = next.splice(from, 1);
  next.splice(Math.max(0, Math.min(next.length, to)), 0, one!);
  return next;
}
