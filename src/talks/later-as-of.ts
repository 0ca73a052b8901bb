import type { Cut } from "./as-of.js";
import { isDate } from "./dates.js";
import type { DateText, Plain } from "./model.js";

type PlainMap = { readonly [key: string]: Plain };
type Later = Readonly<Record<string, Plain>>;

/** How the entries of a section are dated; a section not named here is undated but for `known`. */
type Rule = (
  entry: PlainMap,
  later: Later,
) => { readonly own?: DateText | undefined; readonly ahead?: true; readonly plan?: true };

const byText: Rule = (entry, later) => ({ own: versionOf(entry, later), plan: true });

const rules: Readonly<Record<string, Rule>> = {
  schedule: (entry) => ({ own: ownDate(entry), ahead: true }),
  commitments: byText,
  milestones: byText,
  tranches: byText,
  texts: (entry) => ({ own: dateIn(entry, "version") }),
};

const standard: Rule = (entry) => ({ own: ownDate(entry) });

/** Dated lists within entries: verdicts, points of an indicator, events of an invocation. */
const within = ["verdicts", "points", "events"] as const;
/** Dates that tell of an end which came later than the entry. */
const ends = ["revoked", "until"] as const;

/** The later sections cut like the others; what is left empty is dropped. */
export function laterAsOf(later: Later, cut: Cut): Later {
  const left: Record<string, Plain> = {};
  for (const [section, value] of Object.entries(later)) {
    const known = section === "conflict" ? wholeAsOf(value, cut) : sectionAsOf(section, value, later, cut);
    if (known !== undefined) left[section] = known;
  }
  return left;
}

/** Own date and `known` of every entry of the later sections, schedule left out. */
export function laterDates(later: Later): readonly (readonly [DateText | undefined, DateText | undefined])[] {
  const dates: [DateText | undefined, DateText | undefined][] = [];
  for (const [section, value] of Object.entries(later)) {
    if (section === "schedule") continue;
    if (section === "conflict") {
      if (isMap(value)) dates.push([undefined, dateIn(value, "known")]);
      continue;
    }
    const rule = rules[section] ?? standard;
    for (const [, entry] of entriesOf(value)) {
      if (!isMap(entry)) continue;
      dates.push([rule(entry, later).own, dateIn(entry, "known")]);
      for (const key of within)
        for (const part of listIn(entry, key))
          dates.push([partDate(part), isMap(part) ? dateIn(part, "known") : undefined]);
    }
  }
  return dates;
}

/** A conflict is one thing: its `known` says when somebody could have read the talks so. */
function wholeAsOf(value: Plain, cut: Cut): Plain | undefined {
  return cut.knows(undefined, isMap(value) ? dateIn(value, "known") : undefined) ? value : undefined;
}

function sectionAsOf(section: string, value: Plain, later: Later, cut: Cut): Plain | undefined {
  const rule = rules[section] ?? standard;
  const known = entriesOf(value).flatMap(([key, entry]): [string, Plain][] => {
    if (!isMap(entry)) return [[key, entry]];
    const { own, ahead, plan } = rule(entry, later);
    const said = dateIn(entry, "known");
    const kept = ahead ? cut.knowsAhead(own, said) : plan ? cut.knowsPlan(own, said) : cut.knows(own, said);
    return kept ? [[key, entryAsOf(section, entry, cut)]] : [];
  });
  if (known.length === 0) return undefined;
  return Array.isArray(value) ? known.map(([, entry]) => entry) : Object.fromEntries(known);
}

function entryAsOf(section: string, entry: PlainMap, cut: Cut): PlainMap {
  const left: Record<string, Plain> = {};
  for (const [key, value] of Object.entries(entry)) {
    if ((within as readonly string[]).includes(key)) {
      const known = listIn(entry, key).filter((part) =>
        cut.knows(partDate(part), isMap(part) ? dateIn(part, "known") : undefined),
      );
      if (known.length > 0) left[key] = known;
    } else if ((section === "acts" || section === "standing") && (ends as readonly string[]).includes(key)) {
      if (typeof value !== "string" || !isDate(value) || cut.knows(value, undefined)) left[key] = value;
    } else left[key] = value;
  }
  return left;
}

/** `on`, else `announced`, `adopted`, `from`, `week`. */
function ownDate(entry: PlainMap): DateText | undefined {
  for (const key of ["on", "announced", "adopted", "from", "week"]) {
    const date = dateIn(entry, key);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** The date of the version of the text an entry stands in, where the version is a date. */
function versionOf(entry: PlainMap, later: Later): DateText | undefined {
  const clause = Array.isArray(entry.clause) ? entry.clause[0] : entry.clause;
  const name = isMap(clause) ? clause.text : entry.text;
  const text = isMap(later.texts) && typeof name === "string" ? later.texts[name] : undefined;
  return isMap(text) ? dateIn(text, "version") : undefined;
}

/** A part's date: of a map its own, of a point [date, number] the first. */
function partDate(part: Plain): DateText | undefined {
  if (isMap(part)) return ownDate(part);
  return Array.isArray(part) ? dateOf(part[0]) : undefined;
}

function dateIn(entry: PlainMap, key: string): DateText | undefined {
  return Object.hasOwn(entry, key) ? dateOf(entry[key]) : undefined;
}

/** Years may stand as numbers in the file. */
function dateOf(value: Plain | undefined): DateText | undefined {
  const text = typeof value === "number" ? String(value).padStart(4, "0") : value;
  return typeof text === "string" && isDate(text) ? text : undefined;
}

function listIn(entry: PlainMap, key: string): readonly Plain[] {
  const list = entry[key];
  return Array.isArray(list) ? list : [];
}

function entriesOf(section: Plain): [string, Plain][] {
  if (Array.isArray(section)) return section.map((entry, index) => [String(index), entry]);
  return isMap(section) ? Object.entries(section) : [];
}

function isMap(value: Plain | undefined): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
