/** `detente brief`: bottom line first, two pages and an annex; for one side, and with what changed, where asked. */
import { analyse } from "../brief/analyse.js";
import type { Analysed } from "../brief/analysed.js";
import { type BriefDocument, briefDocument } from "../brief/brief.js";
import { briefHtml } from "../brief/html.js";
import { sideDocument } from "../brief/side/document.js";
import { sideIds, sideOf } from "../brief/side/side.js";
import { withChanges } from "../brief/since/block.js";
import type { Language } from "../brief/wire.js";
import { NoChromium, NotPrinted } from "../server/print.js";
import { talksAsOf } from "../talks/as-of.js";
import { compareDates } from "../talks/dates.js";
import { nearest } from "../talks/did-you-mean.js";
import { type BriefWriter, briefForms } from "./brief-forms.js";
import type { Io, Status } from "./io.js";
import { type Loaded, load } from "./load.js";

export interface BriefCommand {
  readonly asOf?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly lang: Language;
  readonly seed: number;
  readonly draws: number;
  /** A party or an outside power. */
  readonly for?: string;
  /** A date before `asOf`: what changed since then comes first. */
  readonly since?: string;
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
  const early = options.since === undefined ? undefined : notEarlier(options.since, loaded.asOf);
  if (early !== undefined) {
    io.err(early);
    return 1;
  }
  const analysed: Analysed = analyse(loaded.talks, loaded.asOf, {
    foretell: true,
    seed: options.seed,
    draws: options.draws,
    onStep: (what) => io.progress(`brief: ${what} …`),
  });
  const plain = side ? sideDocument(analysed, options.lang, side) : briefDocument(analysed, options.lang);
  const document =
    options.since === undefined
      ? plain
      : withChanges(plain, analysedThen(loaded, options.since, options.seed), analysed);
  io.progress("");
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

/** The same file as known on the earlier day. */
function analysedThen({ whole }: Loaded, since: string, seed: number): Analysed {
  return analyse(talksAsOf(whole, since), since, { seed, foretell: true });
}

/** What is wrong with a date to look back from; undefined where nothing is. */
function notEarlier(since: string, asOf: string): string | undefined {
  if (asOf === "") return "nothing in this file has a date, so nothing changed since one; leave --since out [no-dates]";
  return compareDates(since, asOf) < 0
    ? undefined
    : `--since ${since} is not before the day of the brief, ${asOf}; give an earlier day, or a later --as-of [since-not-earlier]`;
}
