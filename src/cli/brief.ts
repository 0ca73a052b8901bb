/** `detente brief`: bottom line first, two pages and an annex. */
import { analyse } from "../brief/analyse.js";
import { briefDocument } from "../brief/brief.js";
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

const writers = { md: briefMarkdown, html: briefHtml, json: briefJson };

export async function brief(path: string, options: BriefCommand, io: Io): Promise<Status> {
  const ending =
    options.output === undefined ? (options.json ? "json" : "md") : options.output.replace(/^.*\./, "").toLowerCase();
  if (!Object.hasOwn(writers, ending)) {
    const later =
      ending === "docx" || ending === "pdf" ? " (docx and pdf come with a later version; print the html)" : "";
    io.err(`no brief in the form ".${ending}"; there is one for .md, .html and .json${later} [unknown-form]`);
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
  const text = writers[ending as keyof typeof writers](briefDocument(analysed, options.lang));
  if (options.output) await io.write(options.output, text);
  else io.out(text);
  return 0;
}
