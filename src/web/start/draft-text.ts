/** The talks file that a draft stands for. */
import { safeIds } from "../../talks/import/safe-ids.js";
import { yamlText } from "../../talks/yaml-text.js";
import {
  type Draft,
  type DraftIssue,
  type DraftView,
  named,
  type Ranking,
  rankingOf,
  readyIssues,
  type Span,
  viewOf,
} from "./draft.js";

/** Where the things of a draft stand in its file. */
export interface DraftNames {
  /** By key. */
  readonly parties: ReadonlyMap<string, string>;
  readonly issues: ReadonlyMap<string, { readonly id: string; readonly options: ReadonlyMap<string, string> }>;
}

/**
 * The draft as the text of a talks file, and the ids it has there.
 *
 * What has no name is left out. An issue without every party's order keeps its options, without worth and weight, so that it does not
 * count and says so. An order becomes numbers only where one of its options was told more exactly.
 *
 * @param asOf the day the file speaks of, YYYY-MM-DD
 * @param only leave out issues that cannot be counted with yet
 */
export function draftText(draft: Draft, { asOf, only = false }: { readonly asOf: string; readonly only?: boolean }) {
  const parties = named(draft.parties);
  const ready = new Set(readyIssues(draft));
  const issues = named(draft.issues).filter((issue) => (only ? ready.has(issue) : named(issue.options).length > 0));
  const names = namesOf(parties, issues);
  const sources = sourcesOf(draft);

  const issueOf = (issue: DraftIssue) => {
    const { options } = names.issues.get(issue.key)!;
    const ids = (keys: readonly string[]) => keys.map((key) => options.get(key)!);
    const views = parties.map(({ key }) => ({ id: names.parties.get(key)!, view: viewOf(issue, key), key }));
    const counts = ready.has(issue);
    const told = views.filter(({ view }) => counts && view.worth && Object.keys(view.worth).length > 0);
    const byWord = views.filter(({ view }) => counts && !view.weight);
    const byNumber = views.filter(({ view }) => counts && view.weight);
    const byOrder = views.filter((each) => counts && !told.includes(each));
    const worths = new Map(told.map(({ id, view, key }) => [id, spansOf(rankingOf(issue, key).ranks, view)]));
    const positions = views.flatMap(({ id, view }) => {
      const position = positionOf(view, ids, sources);
      return position ? [[id, position]] : [];
    });
    return {
      name: issue.name.trim(),
      ...(byWord.length ? { importance: Object.fromEntries(byWord.map(({ id, view }) => [id, view.importance])) } : {}),
      ...(byNumber.length
        ? { weight: Object.fromEntries(byNumber.map(({ id, view }) => [id, spanText(view.weight!)])) }
        : {}),
      ...(byOrder.length
        ? {
            order: Object.fromEntries(
              byOrder.map(({ id, key }) => [
                id,
                rankingOf(issue, key).ranks.map((rank) => (rank.length > 1 ? ids(rank) : ids(rank)[0]!)),
              ]),
            ),
          }
        : {}),
      options: Object.fromEntries(
        named(issue.options).map(({ key, name }) => [
          options.get(key)!,
          {
            name: name.trim(),
            ...(worths.size
              ? { worth: Object.fromEntries([...worths].map(([id, spans]) => [id, spanText(spans.get(key)!)])) }
              : {}),
          },
        ]),
      ),
      ...(positions.length ? { positions: Object.fromEntries(positions) } : {}),
    };
  };

  const file = {
    detente: 1,
    title: draft.title.trim() || "Talks",
    as_of: asOf,
    ...(sources.length ? { sources: Object.fromEntries(sources.map(({ id, entry }) => [id, entry])) } : {}),
    parties: Object.fromEntries(
      parties.map(({ key, name, walkAway }) => [
        names.parties.get(key)!,
        { name: name.trim(), ...(walkAway ? { walk_away: spanText(walkAway) } : {}) },
      ]),
    ),
    ...(issues.length
      ? { issues: Object.fromEntries(issues.map((issue) => [names.issues.get(issue.key)!.id, issueOf(issue)])) }
      : {}),
  };
  // Dates stay words: a plain one would be the same, but quoted ones are surer to come back as written.
  return { text: yamlText(file, 4), names };
}

function namesOf(parties: Draft["parties"], issues: readonly DraftIssue[]): DraftNames {
  const partyIds = safeIds(
    parties.map(({ name }) => lower(name)),
    "party",
  );
  const issueIds = safeIds(
    issues.map(({ name }) => lower(name)),
    "issue",
  );
  return {
    parties: new Map(parties.map(({ key }, p) => [key, partyIds[p]!])),
    issues: new Map(
      issues.map(({ key, options }, i) => {
        const list = named(options);
        const ids = safeIds(
          list.map(({ name }) => lower(name)),
          "option",
        );
        return [key, { id: issueIds[i]!, options: new Map(list.map((option, o) => [option.key, ids[o]!])) }];
      }),
    ),
  };
}

const lower = (name: string) => name.trim().toLowerCase().slice(0, 40);

/**
 * Points by option: rank k of n has 100(n−k)/(n−1) between its neighbours', as an order alone stands for; what was told more exactly
 * also bounds its neighbours, so that the order holds.
 */
export function spansOf(ranks: Ranking, { worth = {} }: Pick<DraftView, "worth">): Map<string, Span> {
  const last = ranks.length - 1;
  const best = (k: number) => (last === 0 ? 100 : rounded((100 * (last - k)) / last));
  const spans = new Map<string, Span>();
  ranks.forEach((rank, k) => {
    const above = Math.min(
      100,
      ...ranks
        .slice(0, k)
        .flat()
        .map((key) => worth[key]?.[1] ?? 100),
    );
    const below = Math.max(
      0,
      ...ranks
        .slice(k + 1)
        .flat()
        .map((key) => worth[key]?.[0] ?? 0),
    );
    for (const key of rank) {
      const told = worth[key];
      const low = Math.max(below, best(Math.min(k + 1, last)));
      const high = Math.min(above, best(Math.max(k - 1, 0)));
      spans.set(key, told ?? (low <= high ? [low, high] : [Math.min(below, above), Math.max(below, above)]));
    }
  });
  return spans;
}

const rounded = (points: number) => Math.round(points * 10) / 10;

const spanText = ([low, high]: Span): number | string => (low === high ? low : `${low}..${high}`);

function positionOf(view: DraftView, ids: (keys: readonly string[]) => string[], sources: readonly SourceOf[]) {
  const never = ids(view.never).filter((id) => id !== undefined);
  const text = view.said?.text.trim();
  const source = view.said && sources.find(({ of }) => of === sourceKey(view.said!));
  if (!text && never.length === 0) return undefined;
  return {
    ...(text ? { text } : {}),
    ...(view.said?.on && (text || never.length) ? { on: view.said.on } : {}),
    ...(source ? { source: source.id } : {}),
    ...(never.length ? { red_lines: never } : {}),
  };
}

interface SourceOf {
  readonly id: string;
  readonly of: string;
  readonly entry: { readonly title: string; readonly url?: string };
}

const sourceKey = ({ source, url }: { readonly source: string; readonly url: string }) =>
  `${source.trim()} ${url.trim()}`.trim();

/** Each source once, by its title and address. */
function sourcesOf(draft: Draft): SourceOf[] {
  const found = new Map<string, { title: string; url?: string }>();
  for (const issue of draft.issues) {
    for (const { said } of Object.values(issue.views)) {
      if (!said || !sourceKey(said)) continue;
      const [title, url] = [said.source.trim(), said.url.trim()];
      const safe = /^https?:\/\/\S+$/.test(url);
      found.set(sourceKey(said), { title: title || url, ...(safe ? { url } : {}) });
    }
  }
  const ids = safeIds(
    [...found.values()].map(({ title }) => lower(title)),
    "source",
  );
  return [...found].map(([of, entry], k) => ({ id: ids[k]!, of, entry }));
}
