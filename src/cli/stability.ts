/** `detente stability`: which states hold once nobody can be forced. */

import { wrap } from "../brief/plain-text.js";
import { stabilityJson } from "../brief/stability-json.js";
import { compileConflict } from "../engine/stability/compile.js";
import { type ConflictModel, concepts, onIn } from "../engine/stability/model.js";
import { stability as solve } from "../engine/stability/stability.js";
import { say } from "../talks/words.js";
import type { Io, Status } from "./io.js";
import { load } from "./load.js";

export async function stability(
  path: string,
  options: { asOf?: string; json?: boolean; all?: boolean },
  io: Io,
): Promise<Status> {
  const loaded = await load(path, options, io);
  if (!loaded) return 1;
  const compiled = compileConflict(loaded.talks);
  if (!compiled.ok) {
    for (const { code, message, hint, path: at } of compiled.problems)
      io.err(`${path}: ${at?.join(".")}: ${message}; ${hint} [${code}]`);
    return 1;
  }
  const { model } = compiled;
  const found = solve(model);
  if (options.json) {
    io.out(JSON.stringify(stabilityJson(model, found, options.all ? { all: true } : {}), null, 2));
    return 0;
  }
  const words: Record<(typeof concepts)[number], string> = {
    nash: "No one gains by leaving alone (Nash)",
    seq: "Held by credible answers (SEQ)",
    smr: "Held by answers one cannot escape (SMR)",
    gmr: "Held by possible answers (GMR)",
  };
  const lines = [
    `${model.states} states can be, of ${2 ** model.options.length}. In this model, and not as a forecast:`,
  ];
  for (const concept of concepts) {
    const states = [...found.equilibria[concept]];
    lines.push(
      ...wrap(
        `${words[concept]}: ${states.length}${states.length && states.length <= 12 ? `: ${states.map((s) => stateWords(model, s)).join("; ")}` : ""}`,
        io.columns,
      ),
    );
  }
  for (const { said, removes, spans } of model.patterns) {
    if (spans)
      lines.push(
        ...wrap(
          `Note: "${said}" is impossible and names options of two makers (${removes} states): it also forbids moves whose result would match.`,
          io.columns,
        ),
      );
  }
  io.out(lines.join("\n"));
  return 0;
}

/** A state by its label, or by the options that are on. */
function stateWords(model: ConflictModel, state: number): string {
  const label = model.names.find(({ states }) => (states[state >>> 5] >>> (state & 31)) & 1);
  const on = onIn(model, state).map(({ name }) => say(name, "en"));
  return label ? `${label.name} (${on.join(" + ") || "nothing"})` : on.join(" + ") || "nothing";
}
