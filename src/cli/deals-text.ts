/** The deal space in words and tables for a terminal, in the order people ask: is there one, who says no, which are efficient, what was assumed. */
import type { Words } from "../brief/blocks.js";
import { counted, naming, packagesAt } from "../brief/deals-json.js";
import { tableText, wrap } from "../brief/plain-text.js";
import { conventions } from "../engine/conventions.js";
import type { Count, Deal, DealModel } from "../engine/model.js";
import type { DealsAnalysis, NoZone, Relaxation, Robustness, SolutionId } from "../engine/results.js";
import type { Firmness, Talks } from "../talks/model.js";
import { say } from "../talks/words.js";

export interface DealsText {
  readonly talks: Talks;
  readonly model: DealModel;
  readonly analysis: DealsAnalysis;
  readonly redLines: Firmness;
  readonly robust?: Robustness;
  readonly notes: readonly string[];
  readonly width: number;
}

const mostRows = 40;

export function dealsText(of: DealsText): string {
  const { analysis, width } = of;
  const parts = [
    wrap(sentence(of), width),
    partyTable(of),
    ...(analysis.none ? [noneLines(of, analysis.none)] : []),
    ...(analysis.frontier.points.length ? [frontierTable(of), solutionLines(of)] : []),
    robustLines(of),
    lineTable(of),
    wrap(methodLine(of), width),
    ...of.notes.map((note) => wrap(`Assumed: ${note}`, width)),
  ];
  return parts
    .filter((lines) => lines.length)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function sentence({ talks, analysis, model, redLines }: DealsText): string {
  const { acceptable, space, frontier } = analysis;
  const title = say(talks.title, "en");
  const under = model.parties.some((party) => party.redLines.length)
    ? ` with red lines that are ${which[redLines]}`
    : "";
  if (analysis.none) {
    const blocking = analysis.redLines.blocking.map((line) => lineWords(model, line)).join("; ");
    return `${title}: no package is acceptable to all${under}, of ${grouped(space)}.${blocking ? ` As stated, it is blocked by ${blocking}.` : ""}`;
  }
  if (!frontier.points.length) {
    const some = acceptable.exact ? acceptable.value > 0n : acceptable.low > 0n;
    return some
      ? `${title}: ${countWords(acceptable)} of ${grouped(space)} packages are acceptable to all${under}; which of them cannot be improved could not be worked out.`
      : `${title}: whether any package is acceptable to all${under} could not be decided: ${countWords(acceptable)} of ${grouped(space)} are.`;
  }
  const efficient = frontier.exact
    ? `${grouped(BigInt(frontier.points.length))} of their value combinations`
    : "some of them";
  return `${title}: ${countWords(acceptable)} of ${grouped(space)} packages are acceptable to all${under}; ${efficient} cannot be improved for one side without cost to another.`;
}

const which: Record<Firmness, string> = {
  bottom: "bottom lines binding",
  held: "bottom or held binding (stated ones do not)",
  stated: "all binding, those only stated too",
};

function partyTable({ talks, model, analysis, width }: DealsText): string[] {
  const rows = model.parties.map((party, p) => [
    say(talks.parties[p].name, "en"),
    countWords(analysis.acceptableAlone[p]),
    party.walkAway === null ? "not stated, worst package used" : points(party.walkAway, model),
    analysis.solutions ? points(analysis.solutions.ideal[p], model) : "–",
  ]);
  return table(
    "By party",
    ["party", "acceptable to it alone", "walk-away", "best it could get"],
    rows,
    width,
    [1, 2, 3],
  );
}

function frontierTable({ talks, model, analysis, width }: DealsText): string[] {
  const { frontier, solutions } = analysis;
  const labels = (u: readonly number[], deal: Deal) => {
    const picked = solutions
      ? Object.values(solutions.byId).flatMap(({ id, points: tied }) =>
          tied.some((point) => same(point.u, u)) ? [id] : [],
        )
      : [];
    return [...picked, ...(packagesAt(model, deal, talks.packages).packages ?? [])].join(", ");
  };
  const shown = frontier.points.filter((point, k) => k < mostRows || labels(point.u, point.example));
  const rows = shown.map(({ u, count, example }) => [
    ...u.map((value) => points(value, model)),
    ...(solutions ? [points(Math.min(...u.map((value, p) => value - solutions.disagreement[p])), model)] : ["–"]),
    grouped(count),
    labels(u, example),
    dealText(model, example),
  ]);
  const heads = [...model.parties.map(({ id }) => id), "least gain", "packages", "picked by", "one of them"];
  const left = frontier.points.length - shown.length;
  return [
    ...table(
      "Packages that cannot be improved for one side without cost to another (worth in points)",
      heads,
      rows,
      width,
      numbers(model.parties.length + 2),
    ),
    ...(left ? [`… and ${left} more; --json lists all`] : []),
  ];
}

function solutionLines({ model, analysis, width }: DealsText): string[] {
  if (!analysis.solutions) return [];
  return Object.values(analysis.solutions.byId).flatMap((solution) => {
    const point = solution.points[solution.chosen];
    const ties = solution.points.length > 1 ? `, ${solution.points.length} tied` : "";
    const proof = solution.proven ? "" : ", not proven";
    const refused = solution.acceptable ? "" : "; somebody refuses it";
    return wrap(
      `${sentenceCase(conventions[solution.id as SolutionId])}: ${dealText(model, point.example)} (${point.u.map((u) => points(u, model)).join(" / ")}${ties}${proof}${refused}).`,
      width,
    );
  });
}

function noneLines({ model, width }: DealsText, none: NoZone): string[] {
  const alone = none.perParty.filter(({ alone: own }) => own).map(({ party }) => model.parties[party].id);
  return [
    ...(alone.length ? wrap(`Accepts nothing even alone: ${alone.join(", ")}.`, width) : []),
    ...(none.relaxations.length ? ["What would open a zone:"] : []),
    ...none.relaxations.flatMap((relaxation) => wrap(`- ${relaxed(model, relaxation)}`, width)),
    ...(none.nearest.length ? ["Nearest misses:"] : []),
    ...none.nearest.flatMap((miss) => {
      const short = miss.short.flatMap((by, p) =>
        by > 0 ? [`${model.parties[p].id} short by ${points(by, model)}`] : [],
      );
      const broken = [
        ...miss.redLines.map((line) => `crosses ${lineWords(model, line)}`),
        ...miss.rules.map((rule) => `breaks the rule "${model.rules[rule].said}"`),
        ...miss.vetoes.map(([p, f]) => `${model.parties[p].factions[f].id} of ${model.parties[p].id} vetoes`),
      ];
      return wrap(`- ${dealText(model, miss.deal)}: ${[...broken, ...short].join("; ")}`, width);
    }),
  ];
}

function relaxed(model: DealModel, relaxation: Relaxation): string {
  switch (relaxation.what) {
    case "walk-away":
      return `${model.parties[relaxation.party].id} comes down by ${points(relaxation.by, model)}`;
    case "all walk-aways":
      return `every side comes down by ${points(relaxation.by, model)}`;
    case "faction":
      return `${model.parties[relaxation.party].factions[relaxation.faction].id} of ${model.parties[relaxation.party].id} comes down by ${points(relaxation.by, model)}`;
    case "set": {
      const lines = relaxation.redLines.map((line) => lineWords(model, line));
      const rules = relaxation.rules.map((rule) => `the rule "${model.rules[rule].said}"`);
      return `without ${[...lines, ...rules].join(" and ")}: ${countWords(relaxation.opens)} packages, the most even ${dealText(model, relaxation.best.example)} (${relaxation.best.u.map((u) => points(u, model)).join(" / ")})`;
    }
    default:
      return relaxation satisfies never;
  }
}

/** Which lines bind under each choice of `--red-lines`. */
const binding = { bottom: "bottom", held: "bottom or held", stated: "bottom, held or only stated" } as const;

/** Of which packages: the brief and the page examine others, and let other red lines bind. */
const examined =
  "Examined: what the fairness rules pick, then the frontier, 60 packages at most. The brief examines what the rules pick and the file’s complete packages, with every red line binding but those it names as set aside.";

function robustLines({ model, robust, redLines, width }: DealsText): string[] {
  if (!robust) return [];
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const rows = robust.deals.map(({ deal, acceptable, interval, efficient, jointLoss, safe, picked }) => [
    safe ? "yes" : "no",
    `${percent(acceptable)} (${percent(interval[0])}–${percent(interval[1])})`,
    percent(efficient),
    jointLoss[0].toFixed(1),
    Object.entries(picked)
      .filter(([, share]) => share >= 0.05)
      .map(([id, share]) => `${id} ${percent(share)}`)
      .join(", "),
    dealText(model, deal),
  ]);
  const always = robust.deals.filter(({ safe }) => safe).length;
  return [
    ...wrap(
      `${always} of ${robust.deals.length} packages examined are acceptable to all for every value in the ranges (exact), with red lines that are ${binding[redLines]} binding. Over ${robust.draws} draws a zone exists in ${percent(robust.withZone / robust.draws)} (95 % interval ${percent(robust.withZoneInterval[0])}–${percent(robust.withZoneInterval[1])}).`,
      width,
    ),
    ...wrap(examined, width),
    ...table(
      "Within the ranges",
      ["whatever the values", "acceptable in draws", "efficient", "mean loss to all", "picked by", "package"],
      rows,
      width,
      [3],
    ),
  ];
}

function lineTable({ model, analysis, width }: DealsText): string[] {
  const rows = [
    ...analysis.redLines.effects.map(({ party, line, binding, removes, opens }) => [
      `${lineWords(model, [party, line])}${binding ? "" : " (not binding here)"}`,
      `${Math.round(removes * 100)} %`,
      countWords(opens),
    ]),
    ...analysis.rules.map(({ rule, removes, opens }) => [
      `rule: ${model.rules[rule].said}`,
      `${Math.round(removes * 100)} %`,
      countWords(opens),
    ]),
  ];
  if (!rows.length) return [];
  const { asStated, bottomOnly, shareOfDraws, draws } = analysis.redLines;
  return [
    ...table("Red lines and rules", ["line", "removes", "opens if dropped alone"], rows, width, [1, 2]),
    ...(analysis.redLines.effects.length
      ? wrap(
          `Acceptable packages with every red line binding: ${countWords(asStated)}; with bottom lines only: ${countWords(bottomOnly)}. Where each line binds with its chance, a zone exists in ${Math.round(shareOfDraws * 100)} % of ${draws} draws.`,
          width,
        )
      : []),
  ];
}

function methodLine({ model, analysis }: DealsText): string {
  const counts = [analysis.permitted, analysis.acceptable, ...analysis.acceptableAlone].every(({ exact }) => exact);
  const frontier = analysis.frontier.exact ? "the frontier is exact" : "the frontier is representative, not complete";
  const rounded = model.rounded ? " Scores are rounded to 1/10,000,000 point; ties finer than that may be lost." : "";
  return `Counts are ${counts ? "exact" : "brackets where not exact"}; ${frontier} (${analysis.frontier.method}).${rounded} Worths are judgements: a solution is the package its rule picks, not the best or the fair one.`;
}

const points = (units: number, { scale }: DealModel): string => {
  const value = units / scale;
  return (Math.abs(value) < 0.05 ? 0 : value).toFixed(1);
};

const dealText = (model: DealModel, deal: Deal): string =>
  Object.entries(naming(model).deal(deal))
    .map(([issue, option]) => `${issue}=${option}`)
    .join(", ");

function lineWords(model: DealModel, [p, l]: readonly [number, number]): string {
  const { party, issue, options, firmness } = naming(model).redLine([p, l]);
  return `${party}'s ${firmness} line on ${issue} (never ${options.join(", ")})`;
}

function countWords(count: Count): string {
  const found = counted(count);
  return "count" in found
    ? grouped(BigInt(found.count))
    : `between ${grouped(BigInt(found.low))} and ${grouped(BigInt(found.high))}`;
}

const grouped = (value: bigint): string => value.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ",");
const same = (a: readonly number[], b: readonly number[]): boolean => a.every((value, k) => value === b[k]);
const numbers = (n: number): number[] => Array.from({ length: n }, (_, k) => k);
const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  numeric: readonly number[],
): string[] {
  const words = (text: string): Words => [text];
  return tableText(
    {
      kind: "table",
      id: "t",
      caption,
      columns: heads.map((head, c) => ({
        head: words(head),
        kind: numeric.includes(c) ? ("number" as const) : ("text" as const),
      })),
      rows: rows.map((row) => ({ cells: row.map((text) => [{ kind: "text" as const, words: words(text) }]) })),
    },
    width,
  );
}
