/** What a change in the editor of a conflict means for the text: the steps of one edit. */
import { listOf, makersIn, rearranges } from "../../../brief/stability-page/slice.js";
import type { ConflictSlice, Orders } from "../../../brief/stability-page/view.js";
import type { EditPath } from "../../../talks/edit.js";
import type { Plain } from "../../../talks/model.js";
import type { Node } from "../../../talks/node.js";
import { idsOf, itemsOf, keysOf, nodeAt, plainAt, wordsIn, writtenOf } from "../../forms/outline.js";
import { newId, numberSteps, removed, type Steps } from "../../forms/steps.js";

export const conflictPath = ["conflict"] as const;
export const makerPath = (maker: string): EditPath => ["conflict", "makers", maker];

/** Tried orders as moves of the entries of each list, comments with them. */
export function orderSteps(slice: ConflictSlice, orders: Orders): Steps {
  return makersIn(slice).flatMap(([id, maker]) => {
    const list = listOf(maker);
    const order = orders[id];
    if (!list || !order || !rearranges(order, list.entries.length)) return [];
    const now = order.map((_, at) => at);
    return order.flatMap((wanted, to) => {
      const from = now.indexOf(wanted);
      if (from === to) return [];
      now.splice(to, 0, ...now.splice(from, 1));
      return [{ path: [...makerPath(id), list.kind, from], to }];
    });
  });
}

/** A conflict to begin with: the parties as makers, each with one act, and nothing done yet. */
export function startSteps(parties: readonly string[], agree: string): Steps {
  const makers = Object.fromEntries(
    parties.map((id): [string, Plain] => [id, { options: { [`agree-${id}`]: agree } }]),
  );
  return [{ path: [...conflictPath], value: { makers, now: "none" } }];
}

export type Direction = "both" | "take" | "drop";

/** Where an option's words stand: it is words alone, or a map with a name. */
export function optionWordsPath(root: Node | null, path: EditPath): EditPath {
  return nodeAt(root, [...path, "name"]) ? [...path, "name"] : path;
}

export function directionOf(root: Node | null, path: EditPath): Direction {
  if (writtenOf(nodeAt(root, [...path, "irreversible"])) === "true") return "take";
  const only = writtenOf(nodeAt(root, [...path, "only"]));
  return only === "take" || only === "drop" ? only : "both";
}

/** An option that is words alone becomes a map first, in one value. */
export function directionSteps(root: Node | null, path: EditPath, to: Direction): Steps {
  if (!nodeAt(root, [...path, "name"])) {
    if (to === "both") return [];
    return [{ path, value: { name: plainAt(nodeAt(root, path)), only: to } }];
  }
  return [
    ...removed(root, [...path, "irreversible"]),
    ...(to === "both" ? removed(root, [...path, "only"]) : [{ path: [...path, "only"], value: to }]),
  ];
}

export interface KnownOption {
  readonly maker: string;
  readonly own: string;
  /** As statements name it: its own id where one maker alone has it. */
  readonly id: string;
  readonly name: string;
}

/** Every option of the conflict as it is written. */
export function optionsIn(root: Node | null, lang: string): readonly KnownOption[] {
  const makers = keysOf(nodeAt(root, ["conflict", "makers"]));
  const all = makers.flatMap((maker) =>
    keysOf(nodeAt(root, [...makerPath(maker), "options"])).map((own) => {
      const path = optionWordsPath(root, [...makerPath(maker), "options", own]);
      const node = nodeAt(root, path);
      return { maker, own, name: wordsIn(node, lang) || wordsIn(node, "en") || own };
    }),
  );
  return all.map((one) => ({
    ...one,
    id: all.filter(({ own }) => own === one.own).length === 1 ? one.own : `${one.maker}.${one.own}`,
  }));
}

/** Ids of the options that are on in the status quo; undefined where none is stated. */
export function nowIn(root: Node | null, options: readonly KnownOption[]): readonly string[] | undefined {
  const node = nodeAt(root, ["conflict", "now"]);
  if (!node) return undefined;
  return idsOf(node)
    .flatMap((text) => text.split("+").map((id) => id.trim()))
    .filter((id) => id && id !== "none")
    .map((id) => options.find((one) => one.id === id || `${one.maker}.${one.own}` === id)?.id ?? id);
}

export const nowSteps = (ids: readonly string[]): Steps => [
  { path: ["conflict", "now"], value: ids.length ? [...ids] : "none" },
];

export function newOptionSteps(root: Node | null, maker: string, name: string): Steps {
  const taken = optionsIn(root, "en").map(({ own }) => own);
  return [{ path: [...makerPath(maker), "options", newId(taken, name, "option")], value: name }];
}

/** A maker that is a party or another of the file needs no name of its own. */
export function newMakerSteps(root: Node | null, { id, name }: { readonly id?: string; readonly name: string }): Steps {
  const taken = keysOf(nodeAt(root, ["conflict", "makers"]));
  const value: Plain = id === undefined ? { name, options: {} } : { options: {} };
  const actors = [...keysOf(nodeAt(root, ["parties"])), ...keysOf(nodeAt(root, ["others"]))];
  return [{ path: makerPath(id ?? newId([...taken, ...actors], name, "maker")), value }];
}

/** One more at the end of a list, or the list with it. */
export function addedSteps(root: Node | null, path: EditPath, value: Plain): Steps {
  const node = nodeAt(root, path);
  return node?.kind === "list" ? [{ path: [...path, itemsOf(node).length], value }] : [{ path, value: [value] }];
}

/** The chance of a statement; one that is words alone becomes a map first. Undefined where the words are no number. */
export function chanceSteps(root: Node | null, path: EditPath, typed: string): Steps | undefined {
  const node = nodeAt(root, path);
  if (node?.kind === "map") return numberSteps(root, [...path, "chance"], typed);
  const steps = numberSteps(root, [...path, "chance"], typed);
  const [step] = steps ?? [];
  if (!steps || !step) return steps;
  return "value" in step ? [{ path, value: { say: plainAt(node), chance: step.value } }] : [];
}
