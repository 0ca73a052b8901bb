/** `detente clock`: the dates of a procedure, with their reasons; as calendar entries too. */
import type { Block } from "../brief/blocks.js";
import { clockBlock } from "../brief/clocks/block.js";
import { icsOf } from "../brief/clocks/ics.js";
import { clockJson, clockProblem, noStartJson } from "../brief/clocks/json.js";
import { type ClockVoice, clockVoice, procedureName } from "../brief/clocks/naming.js";
import { blockText, wordsText, wrap } from "../brief/plain-text.js";
import type { PossibleStart } from "../engine/clocks/could-mean.js";
import type { Procedure } from "../engine/clocks/model.js";
import { proceduresOf } from "../engine/clocks/read.js";
import { type Clock, type ClockResult, clocksOf } from "../engine/clocks/running.js";
import { nearest } from "../talks/did-you-mean.js";
import type { Talks } from "../talks/model.js";
import { readEvents } from "./clock-events.js";
import type { Io, Status } from "./io.js";
import { load, sayProblems } from "./load.js";
import { placed } from "./placed.js";

export interface ClockCommand {
  readonly start?: string;
  readonly by?: readonly string[];
  readonly event?: readonly string[];
  readonly ics?: string;
  readonly zone?: readonly string[];
  readonly asOf?: string;
  readonly json?: boolean;
  readonly lang: "en" | "fa";
}

export async function clock(path: string, name: string | undefined, options: ClockCommand, io: Io): Promise<Status> {
  if (options.by !== undefined && options.start === undefined) {
    io.err("--by says who is supposed to invoke it; give --start DATE too [no-start]");
    return 2;
  }
  const loaded = await load(path, options, io);
  if (!loaded) return 1;
  const { talks } = loaded;
  const procedure = chosen(talks, { path, name }, io);
  if (procedure === undefined) return 1;
  const read = readEvents(talks, procedure, { events: options.event ?? [], by: options.by ?? [] });
  if (!read.ok) {
    for (const problem of read.problems) io.err(problem);
    return 1;
  }
  const result = clocksOf(talks, procedure, {
    ...(options.start === undefined
      ? { events: read.events, asOf: options.asOf ?? (loaded.asOf === "" ? undefined : loaded.asOf) }
      : { suppose: { start: options.start, by: options.by ?? [], events: read.events }, asOf: options.asOf }),
  });
  return told(result, { path, talks, stamp: loaded.asOf }, options, io);
}

async function told(
  result: ClockResult,
  { path, talks, stamp }: { readonly path: string; readonly talks: Talks; readonly stamp: string },
  options: ClockCommand,
  io: Io,
): Promise<Status> {
  const voice = clockVoice(talks, options.json ? "en" : options.lang);
  switch (result.kind) {
    case "problems":
      sayProblems(
        path,
        placed(
          await io.read(path),
          result.problems.map((problem) => clockProblem(problem, result.procedure.id)),
        ),
        io,
      );
      return 1;
    case "no start":
      if (options.json) io.out(JSON.stringify(noStartJson(voice, result), null, 2));
      else io.out(noStartText(voice, result, io.columns));
      return 0;
    case "clocks": {
      if (options.ics !== undefined) {
        const entries = icsOf(clockVoice(talks, options.lang), result.clocks, {
          stamp: stamp || result.clocks[0]!.start,
        });
        if (options.ics === "-") {
          io.out(entries);
          return 0;
        }
        await io.write(options.ics, entries);
      }
      if (options.json) io.out(JSON.stringify(clockJson(voice, result.clocks), null, 2));
      else io.out(clocksText(voice, result.clocks, { zones: options.zone ?? [], columns: io.columns }));
      return 0;
    }
    default:
      return result satisfies never;
  }
}

/** The procedure named, or the only one there is. */
function chosen(
  talks: Talks,
  { path, name }: { readonly path: string; readonly name: string | undefined },
  io: Io,
): Procedure | undefined {
  const all = proceduresOf(talks);
  const ids = all.map(({ id }) => id);
  if (all.length === 0) {
    io.err(`${path}: the file has no procedures; add a section procedures [no-procedures]`);
    return undefined;
  }
  if (name === undefined) {
    if (all.length === 1) return all[0];
    io.err(`say which procedure: ${ids.join(", ")} [which-procedure]`);
    return undefined;
  }
  const found = all.find(({ id }) => id === name);
  if (found === undefined) {
    const near = nearest(name, ids);
    const hint = near === undefined ? `there are ${ids.join(", ")}` : `did you mean "${near}"?`;
    io.err(`no procedure "${name}"; ${hint} [unknown-procedure]`);
  }
  return found;
}

/** The latest invocation first. */
const clocksText = (
  voice: ClockVoice,
  clocks: readonly Clock[],
  { zones, columns }: { readonly zones: readonly string[]; readonly columns: number },
): string =>
  [...clocks]
    .reverse()
    .map((each) => withHeads(clockBlock(voice, each, zones), columns))
    .join("\n\n");

/** A block for a terminal, with the heads of its lists, which tell them apart here. */
function withHeads(block: Block, columns: number): string {
  const tables = block.body.filter(({ kind }) => kind !== "list");
  const lists = block.body.flatMap((part) => (part.kind === "list" ? [part] : []));
  return [
    blockText({ ...block, body: tables, key: [] }, columns),
    ...lists.map(({ head, items }) =>
      [wordsText(head ?? []), ...items.flatMap(({ words }) => item(wordsText(words), columns))].join("\n"),
    ),
    block.key.flatMap((words) => wrap(wordsText(words), columns)).join("\n"),
  ].join("\n\n");
}

const item = (text: string, columns: number): string[] =>
  wrap(text, columns - 2).map((line, k) => (k ? `  ${line}` : `- ${line}`));

function noStartText(
  voice: ClockVoice,
  { procedure, could }: { readonly procedure: Procedure; readonly could: readonly PossibleStart[] },
  columns: number,
): string {
  const { s } = voice;
  const lines = could.map(({ day, from, end }) =>
    s.couldMean(
      voice.day(day),
      from.kind === "text"
        ? s.fromText(voice.say(from.name))
        : from.kind === "event"
          ? voice.say(from.what)
          : voice.word(from.id),
      end === undefined ? undefined : voice.day(end),
    ),
  );
  return [
    ...wrap(s.noStart(procedureName(voice, { procedure })), columns),
    ...wrap(could.length > 0 ? s.noStartFix : s.couldNothing, columns),
    ...lines.flatMap((line) => item(line, columns)),
  ].join("\n");
}
