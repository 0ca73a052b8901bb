/** `detente brief`: bottom line first, two pages and an annex; for one side, and with what changed, where asked. */
import { analyse } from "../brief/analyse.js";
import type { Analysed } from "../brief/analysed.js";
import { type BriefDocument, briefDocument } from "../brief/brief.js";
import { briefHtml } from "../brief/html.js";
import { sideDocument } from "../brief/side/document.js";
import { sideIds, sideOf } from "../brief/side/side.js";
import type { Language } from "../brief/wire.js";
import { NoChromium, NotPrinted } from "../server/print.js";
import { nearest } from "../talks/did-you-mean.js";
import { type BriefWriter, briefForms } from "./brief-forms.js";
import type { Io, Status } from "./io.js";
import { load } from "./load.js";

export interface BriefCommand {
  readonly asOf?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly lang: Language;
  readonly seed: number;
  readonly draws: number;
  /** A party or an outside power. */
  readonly for?: string;
}

export async function brief(path: string, options: BriefCommand, io: Io): Promise<Status> {
  const { output } = options;
  const ending = output === undefined ? (options.json ? "json" : "md") : output.replace(/^.*\./, "").toLowerCase();
  const forms: Readonly<Record<string, BriefWriter>> = briefForms;
  const form = Object.hasOwn(forms, ending) ? forms[ending] : undefined;
  if (!form) {
    const known = Object.keys(forms).map((each) => `.${each}`);
    io.err(`no brief in the form ".${ending}"; there is one for ${known.join(", ")} [unknown-form]`);
    return 2;
  }
  const loaded = await load(path, options, io);
  if (!loaded) return 1;
  const side = options.for === undefined ? undefined : sideOf(loaded.talks, options.for);
  if (options.for !== undefined && !side) {
    io.err(unknownSide(options.for, sideIds(loaded.talks)));
    return 1;
  }
  const analysed: Analysed = analyse(loaded.talks, loaded.asOf, {
    seed: options.seed,
    draws: options.draws,
    onStep: (what) => io.progress(`brief: ${what} …`),
  });
  io.progress("");
  const document = side ? sideDocument(analysed, options.lang, side) : briefDocument(analysed, options.lang);
  try {
    const content = await form.write(document);
    if (output !== undefined) await io.write(output, content);
    else io.out(content as string);
    return 0;
  } catch (error) {
    if (output === undefined || !(error instanceof NoChromium || error instanceof NotPrinted)) throw error;
    return await unprinted(document, output, error, io);
  }
}

/** Where no PDF could be made, the page to print lies beside the place it was to have. */
async function unprinted(document: BriefDocument, output: string, error: Error, io: Io): Promise<Status> {
  const page = output.replace(/\.pdf$/i, ".html");
  await io.write(page, briefHtml(document));
  const code = error instanceof NoChromium ? "no-chromium" : "not-printed";
  io.err(`no PDF: ${error.message}; ${page} is the page to print from any browser [${code}]`);
  return 1;
}

function unknownSide(id: string, known: readonly string[]): string {
  const near = nearest(id, known);
  const hint = near === undefined ? `there are ${known.join(", ") || "none"}` : `did you mean "${near}"?`;
  return `no party or outside power "${id}"; ${hint} [unknown-side]`;
}
