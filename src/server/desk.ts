import type { KnownDates } from "../brief/pages/known-dates.js";
import type { RegisterAsked, RegisterLine, RegisterView } from "../brief/register/view.js";
import { type DeskPage, type Language, type PageName, pageNames } from "../brief/wire.js";
import type { Parsed, Problem, Talks } from "../talks/model.js";

/**
 * What a desk is able to say. The server finds out who asks, in which language and as of when; this answers. The two know
 * nothing of each other's work: whoever starts the server passes these functions.
 */
export interface Desk<Analysed> {
  /**
   * Reads and analyses a talks file as of a date.
   *
   * @param content the file's bytes, as they are on disk; longer than the file limit by one at most
   * @param asOf a valid date, or undefined: the file's own
   */
  analyse(content: Uint8Array, asOf: string | undefined): Parsed<Analysed> | Promise<Parsed<Analysed>>;
  /** The talks as known by that date, for an engine that runs in the page. */
  talks(analysed: Analysed): Talks;
  /** The pages that are built. */
  readonly pages: {
    readonly [name in PageName]?: (
      analysed: Analysed,
      lang: Language,
      about: PageAbout,
    ) => DeskPage | Promise<DeskPage>;
  };
  /** The dates one can look from. Apart from the pages, since a page as of a date must know of none that came later. */
  dates?(content: Uint8Array, lang: Language): Parsed<KnownDates>;
  /** The forms in which the brief can be taken home, by the ending of a file. */
  readonly forms?: Readonly<Record<string, BriefForm<Analysed>>>;
  /** The register of forecasts beside a talks file. */
  readonly register?: {
    /** Its path, by the path of the talks file. */
    path(talks: string): string;
    view(text: string, about: RegisterAbout<Analysed>): RegisterView;
    /** @param today the day on which it is entered */
    line(text: string, asked: RegisterAsked, about: RegisterAbout<Analysed> & { readonly today: string }): RegisterLine;
  };
  /** Why there can be no brief with this focus; undefined where there can. A desk without it has no focused briefs. */
  unfit?(analysed: Analysed, focus: BriefFocus): Problem | undefined;
}

export interface RegisterAbout<Analysed> {
  readonly analysed: Analysed;
  readonly lang: Language;
  /** The date asked for; undefined: the file's own. */
  readonly asOf: string | undefined;
  /** The talks file's name without its ending. */
  readonly stem: string;
}

/** What an address asks a page about beside its file, date and language: a deal by its terms, or by the id of a package. */
export interface PageAbout {
  readonly deal?: string;
  readonly package?: string;
  /** With what takes longer than a first page may. */
  readonly whole?: boolean;
}

/** Whom a brief is for, and since when it tells what changed. */
export interface BriefFocus {
  /** Id of a party or an outside power. */
  readonly side?: string;
  /** A valid date before the day of the brief. */
  readonly since?: string;
}

/** One form of the brief. */
export interface BriefForm<Analysed> {
  /** Its media type; what is shown in a frame is `text/html`. */
  readonly type: string;
  /** @param focus `before` is the same file as known on the day that `since` names */
  write(
    analysed: Analysed,
    lang: Language,
    focus: { readonly side?: string; readonly before?: Analysed },
  ): string | Uint8Array | Promise<string | Uint8Array>;
}

/** The pages that a desk has, in the order of the bar. */
export const builtPages = <Analysed>(desk: Desk<Analysed>): PageName[] => pageNames.filter((name) => desk.pages[name]);

/** A desk's answers about one file, kept until the file changes. */
export interface Answers {
  /** A page that the desk has. */
  page(name: PageName, asOf: string | undefined, lang: Language, about?: PageAbout): Promise<Parsed<DeskPage>>;
  talks(asOf: string | undefined): Promise<Parsed<Talks>>;
  dates(lang: Language): Promise<Parsed<KnownDates>>;
  /** The analysis itself, for what is asked of it and a file beside it. */
  register(asOf: string | undefined): Promise<Parsed<RegisterDesk>>;
  /** The brief in a form that the desk has; undefined for any other. */
  brief(
    form: string,
    asOf: string | undefined,
    lang: Language,
    focus?: BriefFocus,
  ): Promise<Parsed<WrittenBrief> | undefined>;
}

/** A desk's register bound to one analysis. */
export interface RegisterDesk {
  path(talks: string): string;
  view(text: string, lang: Language, stem: string): RegisterView;
  line(
    text: string,
    asked: RegisterAsked,
    about: { readonly lang: Language; readonly stem: string; readonly today: string },
  ): RegisterLine;
}

export interface WrittenBrief {
  readonly type: string;
  readonly content: string | Uint8Array;
}

/**
 * Answers that are computed once for a content, a date and a language. Equal questions that arrive together share one answer;
 * the analyses of the last few dates are kept, and none of an older content.
 *
 * @param read the file as it is now
 */
export function answersOf<Analysed>(desk: Desk<Analysed>, read: () => Promise<Parsed<FileContent>>): Answers {
  let content = "";
  const kept = new Map<string, Kept<Analysed>>();

  async function about(
    asOf: string | undefined,
  ): Promise<Kept<Analysed> | Extract<Parsed<FileContent>, { ok: false }>> {
    const file = await read();
    if (!file.ok) return file;
    if (file.value.key !== content) {
      content = file.value.key;
      kept.clear();
    }
    const key = asOf ?? "";
    const found = kept.get(key);
    if (found) return found;
    const fresh: Kept<Analysed> = {
      ok: true,
      analysed: Promise.resolve(desk.analyse(file.value.bytes, asOf)),
      pages: new Map(),
    };
    kept.set(key, fresh);
    if (kept.size > datesKept) kept.delete(kept.keys().next().value!);
    // A bug must not be remembered as the answer.
    fresh.analysed.catch(() => kept.get(key) === fresh && kept.delete(key));
    return fresh;
  }

  return {
    async page(name, asOf, lang, asked = {}) {
      const found = await about(asOf);
      if (!found.ok) return found;
      const analysed = await found.analysed;
      if (!analysed.ok) return analysed;
      const key = `${name} ${lang}`;
      // There are as many deals as anybody can name: a page about one is made anew each time.
      if (Object.keys(asked).length > 0)
        return { ok: true, value: await desk.pages[name]!(analysed.value, lang, asked) };
      const page = found.pages.get(key) ?? (await desk.pages[name]!(analysed.value, lang, {}));
      if (!page.later) found.pages.set(key, page);
      return { ok: true, value: page };
    },
    async talks(asOf) {
      const found = await about(asOf);
      if (!found.ok) return found;
      const analysed = await found.analysed;
      return analysed.ok ? { ok: true, value: desk.talks(analysed.value) } : analysed;
    },
    async register(asOf) {
      const found = await about(asOf);
      if (!found.ok) return found;
      const analysed = await found.analysed;
      if (!analysed.ok) return analysed;
      const { register } = desk;
      if (!register) throw new Error("expected a desk with a register, got one without");
      const { value } = analysed;
      return {
        ok: true,
        value: {
          path: register.path,
          view: (text, lang, stem) => register.view(text, { analysed: value, lang, asOf, stem }),
          line: (text, asked, more) => register.line(text, asked, { analysed: value, asOf, ...more }),
        },
      };
    },
    async dates(lang) {
      const file = await read();
      if (!file.ok) return file;
      return desk.dates?.(file.value.bytes, lang) ?? { ok: true, value: { stops: [] } };
    },
    async brief(form, asOf, lang, focus = {}) {
      const forms = desk.forms ?? {};
      if (!Object.hasOwn(forms, form)) return undefined;
      const { type, write } = forms[form]!;
      const found = await about(asOf);
      if (!found.ok) return found;
      const analysed = await found.analysed;
      if (!analysed.ok) return analysed;
      const { side, since } = focus;
      const unfit = side === undefined && since === undefined ? undefined : desk.unfit?.(analysed.value, focus);
      if (unfit) return { ok: false, problems: [unfit] };
      const then = since === undefined ? undefined : await analysedThen(since);
      if (then && !then.ok) return then;
      const asked = { ...(side === undefined ? {} : { side }), ...(then ? { before: then.value } : {}) };
      return { ok: true, value: { type, content: await write(analysed.value, lang, asked) } };
    },
  };

  async function analysedThen(since: string): Promise<Parsed<Analysed>> {
    const found = await about(since);
    return found.ok ? found.analysed : found;
  }
}

export interface FileContent {
  readonly bytes: Uint8Array;
  /** Differs whenever the bytes do. */
  readonly key: string;
}

interface Kept<Analysed> {
  readonly ok: true;
  readonly analysed: Promise<Parsed<Analysed>>;
  /** By name and language. */
  readonly pages: Map<string, DeskPage>;
}

const datesKept = 12;
