/** Tables of endings (scenario, impact, timeline) and of safeguards (element, purpose, expected result). */
import type { Report } from "../imported.js";
import { fold } from "./fold.js";
import { Ids } from "./ids.js";
import type { ColumnRole, MatrixPreview, PreviewCell, PreviewColumn } from "./preview.js";
import type { SourceList } from "./source-list.js";

interface Tables {
  readonly previews: readonly MatrixPreview[];
  /** 0..1, of the rows. */
  readonly share: number;
  readonly report: Report;
}

interface Row {
  readonly name: string;
  readonly place: string;
  readonly cells: readonly { readonly column: PreviewColumn; readonly cell: PreviewCell }[];
}

/** Names of the endings that analyses know; a file may hold others. */
const known: readonly [string, RegExp][] = [
  ["interim", /interim|partial|limited|temporary|freeze|موقت|محدود|میانی|جزئی/u],
  ["breakdown", /break ?down|collapse|fail|no deal|escalat|شکست|فروپاشی|بن ?بست/u],
  ["breakthrough", /breakthrough|success|comprehensive|full (?:deal|agreement)|گشایش|موفقیت|جامع|پیشرفت/u],
];

/** Scenarios by id; undefined where no table holds endings. */
export function endingsOf(tables: Tables, sources: SourceList): Record<string, unknown> | undefined {
  const rows = rowsOf(tables, "endings", "ending");
  if (!rows.length) return undefined;
  const ids = idsOf(rows.map(({ name }) => name));
  return Object.fromEntries(
    rows.map(({ name, cells }, k) => {
      const months = cells.find(({ cell }) => cell.reading?.months)?.cell.reading?.months;
      const cited = sources.cite(cells.flatMap(({ cell }) => cell.reading?.sources ?? []));
      const impact = textsOf(cells, "impact").map(({ cell }) => cell.text);
      const notes = cells.filter(({ column, cell }) => {
        const { role } = column;
        if (role === "ending" || role === "impact" || (role === "source" && cell.reading?.sources.length)) return false;
        return role !== "timeline" || !cell.reading?.months || saysMore(cell.text);
      });
      return [
        ids[k],
        {
          name,
          ...(impact.length ? { impact: impact.join("; ") } : {}),
          ...(months ? { months } : {}),
          ...(notes.length ? { note: notes.map(labelled).join("\n") } : {}),
          ...(cited.length ? { source: cited } : {}),
        },
      ];
    }),
  );
}

/** A list; undefined where no table holds safeguards. */
export function safeguardsOf(tables: Tables): readonly unknown[] | undefined {
  const rows = rowsOf(tables, "safeguards", "safeguard");
  if (!rows.length) return undefined;
  const made = new Ids("safeguard");
  const ids = rows.map(({ name }) => made.of(name));
  return rows.map(({ name, cells }, k) => {
    const purpose = textsOf(cells, "purpose").map(({ cell }) => cell.text);
    const expected = textsOf(cells, "expected").map(({ cell }) => cell.text);
    const rest = cells.filter(({ column }) => !["safeguard", "purpose", "expected"].includes(column.role));
    // A safeguard has no note of its own.
    const more = [...purpose, ...rest.map(labelled)];
    return {
      id: ids[k],
      name,
      ...(more.length ? { purpose: more.join("; ") } : {}),
      ...(expected.length ? { expected: expected.join("; ") } : {}),
    };
  });
}

function rowsOf({ previews, share, report }: Tables, kind: MatrixPreview["kind"], role: ColumnRole): Row[] {
  const rows = previews
    .filter((preview) => preview.kind === kind)
    .flatMap(({ columns, rows }) => {
      const at = columns.findIndex((column) => column.role === role);
      return rows.flatMap(({ use, cells }): Row[] => {
        if (use !== "issue" && use !== "same issue") {
          const told = use === "group" ? cells.find(({ mark }) => mark === "understood") : undefined;
          if (told)
            report.add(
              "group-left-out",
              `a heading between rows is left out: "${told.text.slice(0, 100)}"`,
              told.place,
            );
          return [];
        }
        const first = cells.find(({ text }) => text !== "") ?? cells[0];
        const said = cells[at]?.reading?.text || cells[at]?.text;
        const name = said || `Unnamed row at ${first.place}`;
        if (!said) report.add("unnamed-row", "a row says something and has no name", first.place);
        return [
          {
            name,
            place: first.place,
            cells: cells.flatMap((cell, c) => (cell.reading ? [{ column: columns[c], cell }] : [])),
          },
        ];
      });
    });
  const kept = Math.floor(rows.length * share);
  for (const { place } of rows.slice(kept))
    report.add("too-large", "rows are left out, since a talks file holds at most 1 MiB; the first of them", place);
  return rows.slice(0, kept);
}

const textsOf = (cells: Row["cells"], role: ColumnRole): Row["cells"] =>
  cells.filter(({ column }) => column.role === role);

const labelled = ({ column, cell }: Row["cells"][number]): string =>
  column.head ? `${column.head}: ${cell.text}` : cell.text;

/** A timeline with more words than its months. */
const saysMore = (text: string): boolean =>
  fold(text).replace(
    /\d+|months?|mo|years?|yrs?|weeks?|days?|within|to|next|up|the|ماه|سال|هفته|روز|تا|ظرف|طی|[\s\-–—(),.:]/gu,
    "",
  ) !== "";

function idsOf(names: readonly string[]): string[] {
  const words = names.map((name) => known.find(([, pattern]) => pattern.test(fold(name)))?.[0]);
  const first = words.map((word, k) => (word !== undefined && words.indexOf(word) === k ? word : undefined));
  // "continue" is the ending without an entry.
  const made = new Ids("ending", [...first.filter((word) => word !== undefined), "continue"]);
  return names.map((name, k) => first[k] ?? made.of(name));
}
