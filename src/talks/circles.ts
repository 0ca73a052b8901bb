import { entriesOf, type Node, valueUnder } from "./node.js";
import type { Reading } from "./reading.js";

interface Definition {
  readonly at: number;
  readonly path: readonly (string | number)[];
  readonly on: readonly string[];
}

/**
 * Tells of dates that are defined by one another in a circle: a file in which no such date can be found.
 *
 * Counted from: what `after` and `with` name in a milestone's `when` and `or_earlier`, an act's `adopted` and `effective`, a
 * tranche's `on`, and a commitment's `start` and `due`. `until` is left out: a term may well be counted from its own step.
 * Order among steps (`after`) is no definition of a date; a cycle there is a finding of the analysis.
 */
export function checkDateCircles(root: Node, file: Reading): void {
  const definitions = new Map<string, Definition>();
  const define = (id: string, at: number, path: readonly (string | number)[], parts: readonly (Node | undefined)[]) => {
    definitions.set(id, { at, path, on: parts.flatMap((part) => (part === undefined ? [] : namedIn(part))) });
  };
  const maps: [string, string[]][] = [
    ["milestones", ["when", "or_earlier"]],
    ["commitments", ["start", "due"]],
    ["tranches", ["on"]],
  ];
  for (const [section, keys] of maps) {
    for (const entry of entriesOf(valueUnder(root, section))) {
      define(
        entry.key,
        entry.keyAt,
        [section, entry.key],
        keys.map((key) => valueUnder(entry.value, key)),
      );
    }
  }
  const acts = valueUnder(root, "acts");
  for (const [index, act] of (acts?.kind === "list" ? acts.items : []).entries()) {
    const id = valueUnder(act, "id");
    if (id?.kind === "scalar")
      define(id.written, id.at, ["acts", index], [valueUnder(act, "adopted"), valueUnder(act, "effective")]);
  }
  for (const circle of circlesIn(definitions)) {
    const first = definitions.get(circle[0]);
    if (first === undefined) continue;
    const before = file.path.splice(0, file.path.length, ...first.path);
    const message = `dates turn in a circle: ${[...circle, circle[0]].slice(0, 12).join(" → ")}`;
    file.tell(first.at, "date-circle", message, "give one of them a date, or count it from something else");
    file.path.splice(0, file.path.length, ...before);
  }
}

function namedIn(when: Node): string[] {
  const named: string[] = [];
  for (const entry of entriesOf(when)) {
    if ((entry.key === "after" || entry.key === "with") && entry.value.kind === "scalar")
      named.push(entry.value.written);
    else if (entry.value.kind === "list") named.push(...entry.value.items.flatMap(namedIn));
  }
  return named;
}

/** Circles found by walking each definition once, without recursion since chains may be long; first in file order. */
function circlesIn(definitions: ReadonlyMap<string, Definition>): string[][] {
  const state = new Map<string, "open" | "done">();
  const circles: string[][] = [];
  for (const start of definitions.keys()) {
    if (state.has(start)) continue;
    const walk: { id: string; next: number }[] = [{ id: start, next: 0 }];
    state.set(start, "open");
    while (walk.length > 0) {
      const here = walk[walk.length - 1];
      const on = definitions.get(here.id)?.on ?? [];
      if (here.next >= on.length) {
        state.set(here.id, "done");
        walk.pop();
        continue;
      }
      const id = on[here.next++];
      if (!definitions.has(id)) continue;
      if (state.get(id) === "open")
        circles.push(walk.slice(walk.findIndex((each) => each.id === id)).map((each) => each.id));
      else if (!state.has(id)) {
        state.set(id, "open");
        walk.push({ id, next: 0 });
      }
    }
  }
  return circles;
}
