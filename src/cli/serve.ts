/** `detente serve`: the workbench on this machine, bound to loopback. */
import { fileURLToPath } from "node:url";
import { analyse } from "../brief/analyse.js";
import type { Analysed } from "../brief/analysed.js";
import { type BriefDocument, briefDocument } from "../brief/brief.js";
import { clocksPage } from "../brief/clocks-page/page.js";
import { conductPage } from "../brief/conduct-page/page.js";
import { dealsPage } from "../brief/deals-page/page.js";
import { briefPage } from "../brief/pages/brief.js";
import { factionsPage } from "../brief/pages/factions.js";
import { knownDates } from "../brief/pages/known-dates.js";
import { tablePage } from "../brief/pages/table.js";
import { timelinePage } from "../brief/pages/timeline.js";
import { phasesPage } from "../brief/phases-page/page.js";
import { registerLine, registerView } from "../brief/register/register.js";
import { scenariosPage } from "../brief/scenarios-page/page.js";
import { sideDocument } from "../brief/side/document.js";
import { sideIds, sideOf } from "../brief/side/side.js";
import { withChanges } from "../brief/since/block.js";
import { stabilityPage } from "../brief/stability-page/page.js";
import { firstTodayPage, todayPage } from "../brief/today.js";
import type { Language } from "../brief/wire.js";
import { registerName } from "../engine/forecast/register.js";
import type { BriefFocus, Desk } from "../server/desk.js";
import { findChromium } from "../server/print.js";
import { startServer } from "../server/start.js";
import { holdFolder } from "../server/store/hold.js";
import type { Holder } from "../server/store/note.js";
import { compareDates } from "../talks/dates.js";
import { nearest } from "../talks/did-you-mean.js";
import type { Problem } from "../talks/model.js";
import { parseTalks } from "../talks/parse.js";
import { briefForms } from "./brief-forms.js";
import type { Io, Status } from "./io.js";
import { cut } from "./load.js";

export interface ServeCommand {
  readonly port: number;
  readonly data: string;
  readonly database?: string;
}

const pages = fileURLToPath(new URL("../web-app", import.meta.url));
const cases = fileURLToPath(new URL("../../cases", import.meta.url));

/** Runs until the process is told to stop. */
export async function serve(files: readonly string[], options: ServeCommand, io: Io): Promise<Status> {
  if (options.database !== undefined) {
    io.err("--database comes with the room; the desk keeps its files in a folder [not-yet]");
    return 2;
  }
  const held = await holdFolder(options.data);
  if (!held.ok) {
    io.err(inUse(options.data, held.holder));
    return 1;
  }
  const server = await startServer({
    port: options.port,
    data: options.data,
    files,
    cases,
    pages,
    desk,
    log: (line) => io.err(line),
  }).catch(async (error) => {
    await held.hold.release();
    throw error;
  });
  await held.hold.listening(new URL(server.url).origin);
  io.out(`Détente is open at ${server.url}`);
  await stopped();
  await server.close();
  await held.hold.release();
  return 0;
}

/** Two desks in one folder would each not know what the other does. */
const inUse = (folder: string, { pid, host, address }: Holder): string =>
  `the folder ${folder} is in use by a desk that runs already: process ${pid} on ${host}` +
  `${address === undefined ? "" : `, ${address}/`}; use that one, stop it, or choose another folder with --data; ` +
  `if it runs no more, delete ${folder}/.detente.lock [folder-in-use]`;

/** The forms of the brief that this machine can write; `html` is also the one that its page shows. */
const forms: NonNullable<Desk<Analysed>["forms"]> = Object.fromEntries(
  Object.entries(briefForms)
    .filter(([form]) => form !== "pdf" || findChromium() !== undefined)
    .map(([form, { type, write }]) => [
      form,
      { type, write: (analysed: Analysed, lang: Language, focus) => write(focusedBrief(analysed, lang, focus)) },
    ]),
);

/** The brief for everyone or for one side, with what changed since where that was asked; `unfit` has looked at the side. */
function focusedBrief(
  analysed: Analysed,
  lang: Language,
  { side: id, before }: { readonly side?: string; readonly before?: Analysed },
): BriefDocument {
  const side = id === undefined ? undefined : sideOf(analysed.talks, id);
  const document = side ? sideDocument(analysed, lang, side) : briefDocument(analysed, lang);
  return before ? withChanges(document, before, analysed) : document;
}

function unfit({ talks, asOf }: Analysed, { side, since }: BriefFocus): Problem | undefined {
  const problem = (code: string, message: string, hint: string): Problem => ({
    line: 1,
    column: 1,
    code,
    message,
    hint,
  });
  if (side !== undefined && !sideOf(talks, side)) {
    const near = nearest(side, sideIds(talks));
    const hint = near === undefined ? `known: ${sideIds(talks).join(", ")}` : `did you mean "${near}"?`;
    return problem("unknown-side", `no party or outside power "${side}"`, hint);
  }
  if (since === undefined) return undefined;
  if (asOf === "")
    return problem("no-dates", "nothing in this file has a date, so nothing changed since one", "leave the date out");
  return compareDates(since, asOf) < 0
    ? undefined
    : problem("since-not-earlier", `${since} is not before ${asOf}`, "choose an earlier day, or look from a later one");
}

/** What the desk can say about a talks file. */
export const desk: Desk<Analysed> = {
  analyse(input, asOf) {
    const parsed = parseTalks(input);
    if (!parsed.ok) return parsed;
    const loaded = cut(parsed.value, asOf);
    return { ok: true, value: analyse(loaded.talks, loaded.asOf, { foretell: true }) };
  },
  talks: ({ talks }) => talks,
  pages: {
    today: (analysed, lang, { whole }) => (whole ? todayPage : firstTodayPage)(analysed, lang),
    table: tablePage,
    deals: dealsPage,
    stability: stabilityPage,
    phases: phasesPage,
    clocks: clocksPage,
    scenarios: scenariosPage,
    conduct: conductPage,
    factions: factionsPage,
    timeline: timelinePage,
    brief: (analysed, lang) => briefPage(analysed, lang, Object.keys(forms)),
  },
  dates(input, lang) {
    const parsed = parseTalks(input);
    return parsed.ok ? { ok: true, value: knownDates(parsed.value, lang) } : parsed;
  },
  forms,
  register: { path: registerName, view: registerView, line: registerLine },
  unfit,
};

const stopped = () =>
  new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
