/** `detente brief`: bottom line first, two pages and an annex. */
import { analyse } from "../brief/analyse.js";
import { type BriefDocument, briefDocument } from "../brief/brief.js";
import { briefHtml } from "../brief/html.js";
import { briefJson } from "../brief/json.js";
import { briefMarkdown } from "../brief/markdown.js";
import type { Language } from "../brief/wire.js";
import type { Io, Status } from "./io.js";
import { load } from "./load.js";

export interface BriefCommand {
  readonly asOf?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly lang: Language;
  readonly seed: number;
  readonly draws: number;
}

/** Word files are heavy to make: what makes them is read only when one is asked for. */
const writers: Readonly<Record<string, (document: BriefDocument) => string | Promise<Uint8Array>>> = {
  md: briefMarkdown,
  html: briefHtml,
  json: briefJson,
  docx: async (document) => (await import("../brief/docx.js")).briefDocx(document),
};

export async function brief(path: string, options: BriefCommand, io: Io): Promise<Status> {
  const ending =
    options.output === undefined ? (options.json ? "json" : "md") : options.output.replace(/^.*\./, "").toLowerCase();
  const write = Object.hasOwn(writers, ending) ? writers[ending] : undefined;
  if (!write) {
    io.err(`no brief in the form ".${ending}"; there is one for .md, .html, .docx, .pdf and .json [unknown-form]`);
    return 2;
  }
  const loaded = await load(path, options, io);
  if (!loaded) return 1;
  const analysed = analyse(loaded.talks, loaded.asOf, {
    seed: options.seed,
    draws: options.draws,
    onStep: (what) => io.progress(`brief: ${what} …`),
  });
  io.progress("");
  const text = await write(briefDocument(analysed, options.lang));
  if (options.output) await io.write(options.output, text);
  else io.out(text as string);
  return 0;
}
