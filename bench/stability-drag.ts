/** A statement dragged on the Stability page: the view of the new order, as the page's thread makes it, on the conflicts of the cases. */
import { readFileSync } from "node:fs";
import { type Answerer, stabilityAnswerer } from "../src/brief/stability-page/answer.js";
import { firstRows } from "../src/brief/stability-page/first-rows.js";
import { listOf, makersIn, movedTo, reordered, sliceOf, talksOf } from "../src/brief/stability-page/slice.js";
import type { ConflictSlice, Orders, StabilityView } from "../src/brief/stability-page/view.js";
import { compileConflict } from "../src/engine/stability/compile.js";
import type { Concept } from "../src/engine/stability/model.js";
import { parseTalks } from "../src/talks/parse.js";
import { type BenchRow, measure } from "./measure.js";
import { plainStability } from "./plain-stability.js";

interface Dragged {
  readonly slice: ConflictSlice;
  readonly answerer: Answerer;
  readonly orders: Orders;
  readonly rows: number;
}

/** The largest conflicts of the cases; the level is for these. */
const largest = ["news/iran-us-2026", "teaching/iran-us-before-2025"];
/** Those that the definitions can go through. */
const small = [
  "books/rapoport-chammah-1965/prisoners-dilemma",
  "books/fraser-hipel-1984/cuba-1962",
  "books/hipel-kilgour-fang-peng-1997/elmira-1991",
];

export const dragRow: BenchRow = {
  name: "stability-drag-cases",
  run: () =>
    measure<Dragged, StabilityView>({
      instances: largest.flatMap((path) => draggedIn(path, firstRows)),
      solve: ({ answerer, orders, rows }) => answerer.view({ orders, rows }),
      proven: ({ ok }) => ok,
      twins: small.flatMap((path) => draggedIn(path, Number.POSITIVE_INFINITY)),
      plain: ({ slice, orders }) => plainHolds(reordered(slice, orders)),
      comparable: (view) =>
        (view.ok ? view.rows.map(({ state, makers }) => [state, makers.map(({ stays }) => stays)]) : null)?.sort(
          ([a], [b]) => Number(a) - Number(b),
        ),
    }),
};

/** Each statement of each maker put first, one at a time; the file's own order is solved already, as on the page. */
function draggedIn(path: string, rows: number): Dragged[] {
  const parsed = parseTalks(readFileSync(`cases/${path}/talks.yaml`, "utf8"));
  if (!parsed.ok) throw new Error(`cases/${path} has problems`);
  const slice = sliceOf(parsed.value);
  const answerer = stabilityAnswerer(slice, "en");
  answerer.view({ orders: {}, rows });
  return makersIn(slice).flatMap(([id, maker]) => {
    const length = listOf(maker)?.entries.length ?? 0;
    const order = [...Array(length).keys()];
    return order.slice(1).map((at) => ({ slice, answerer, orders: { [id]: movedTo(order, at, 0) }, rows }));
  });
}

/** By state, the strongest concept under which each maker stays, from the definitions. */
function plainHolds(slice: ConflictSlice): unknown {
  const compiled = compileConflict(talksOf(slice));
  if (!compiled.ok) throw new Error("expected a conflict without problems");
  const { model } = compiled;
  const [nash, gmr, smr, seq] = plainStability(model);
  const stable: readonly (readonly [Concept, readonly string[]])[] = [
    ["nash", nash],
    ["seq", seq],
    ["smr", smr],
    ["gmr", gmr],
  ];
  const shown: Readonly<Record<Concept, string>> = { nash: "Nash", gmr: "GMR", smr: "SMR", seq: "SEQ" };
  return [...model.feasible.keys()]
    .filter((state) => model.feasible[state])
    .map((state) => [
      state,
      model.makers.map((_, i) => {
        const strongest = stable.find(([, own]) => own[i][state] === "1");
        return strongest ? shown[strongest[0]] : null;
      }),
    ]);
}
