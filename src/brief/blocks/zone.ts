/** Is there a deal: the sentence, the counts, which lines block and what opens. */
import type { DealModel } from "../../engine/model.js";
import type { DealsAnalysis, NearMiss, Relaxation } from "../../engine/results.js";
import type { Analysed, LineRef } from "../analysed.js";
import type { Action, Block, Row, Table, Words } from "../blocks.js";
import { costWords } from "../bridge.js";
import { cell, issuesOf, lineOf, linesInWords, lineWords, ruledOut, type Voice } from "../naming.js";
import { countText, isZero } from "../numbers.js";
import { joined, words } from "../words.js";
import { basisOf, dealWords, differing, worthWords } from "../zone-basis.js";
import { fairList } from "./fair.js";

/**
 * `short` is the main part of a brief: the sentence, what would have to move, the packages the rules pick. `page` is for a page that
 * has buttons and a chart of its own. `full` has every table.
 */
export type ZoneDepth = "short" | "page" | "full";

export function zoneBlock(voice: Voice, analysed: Analysed, depth: ZoneDepth): Block {
  const { m } = voice;
  const { model, asStated } = analysed;
  if (!model || !asStated) {
    return {
      id: "zone",
      question: m.zone.question,
      answer: m.zone.noModel,
      say: [],
      body: analysed.problems.length
        ? [{ kind: "list", items: analysed.problems.map((problem) => ({ words: m.limits.missing(problem) })) }]
        : [],
      actions: [],
      key: [],
    };
  }
  const basis = basisOf(analysed);
  return {
    id: "zone",
    question: m.zone.question,
    answer: zoneAnswer(analysed, voice),
    say: saying(voice, analysed, model, depth),
    body: [
      ...(depth !== "page" && basis?.analysis.solutions
        ? [fairList(voice, model, basis.analysis, depth === "short" ? 3 : 7)]
        : []),
      ...(depth === "full" ? [partyTable(voice, analysed, model)] : []),
      ...(depth === "full" && asStated.none
        ? openTables(voice, model, asStated.none.relaxations, asStated.none.nearest)
        : []),
    ],
    actions: depth === "page" ? actions(voice, analysed) : [],
    key: m.zone.key(asStated.acceptable.exact && (analysed.deals?.acceptable.exact ?? true)),
  };
}

/** The one sentence. */
export function zoneAnswer({ deals, asStated, bridge }: Analysed, voice: Voice): Words {
  const { zone } = voice.m;
  if (!asStated) return zone.noModel;
  if (!isZero(asStated.acceptable)) {
    return zone.all(asStated.acceptable, asStated.space, efficientDeals(asStated), asStated.frontier.exact);
  }
  if (bridge && !isZero(bridge.analysis.acceptable)) {
    const { acceptable } = bridge.analysis;
    return bridge.dropped.length === 1
      ? zone.noneBridge(asStated.space, acceptable, lineWords(voice, bridge.dropped[0]!))
      : zone.noneBridges(asStated.space, acceptable, bridge.dropped.length, issuesOf(voice, bridge.dropped));
  }
  return deals && !isZero(deals.acceptable)
    ? zone.noneAsStated(asStated.space, deals.acceptable)
    : zone.none(asStated.space);
}

/** How many acceptable packages are efficient: those on the listed points, ties included. */
const efficientDeals = ({ frontier }: DealsAnalysis): bigint =>
  frontier.points.reduce((sum, { count }) => sum + count, 0n);

function saying(voice: Voice, analysed: Analysed, model: DealModel, depth: ZoneDepth): readonly Words[] {
  const { zone } = voice.m;
  const { deals, asStated, bridge, robustness, believed } = analysed;
  const noneStated = isZero(asStated!.acceptable);
  const opened = bridge && !isZero(bridge.analysis.acceptable) ? bridge : undefined;
  const said: Words[] = [];
  if (noneStated && opened) {
    if (opened.dropped.length > 1) said.push(zone.linesMove(linesInWords(voice, opened.dropped)));
    said.push(joined(costWords(voice, model, opened.analysis), " "));
  }
  if (noneStated && deals && !isZero(deals.acceptable) && opened) said.push(voice.m.today.ifPublic(deals.acceptable));
  if (depth === "full" || (noneStated && !opened)) {
    said.push(...whyNone(voice, model, asStated!));
  }
  if (noneStated && asStated!.redLines.effects.length)
    said.push(zone.draws(asStated!.redLines.shareOfDraws, asStated!.redLines.draws));
  if (robustness?.deals.length && depth !== "page") {
    said.push(voice.m.robust.safe(robustness.deals.filter(({ safe }) => safe).length, robustness.deals.length));
  }
  if (depth === "full")
    for (const each of believed ?? []) said.push(voice.m.believed.line(voice.party(each.party), each.acceptable));
  return depth === "page" ? said : [joined(said, " ")];
}

/** What stands in the way when every line binds: what the bottom lines alone would leave, who accepts nothing, whose walk-away cannot help. */
function whyNone(voice: Voice, model: DealModel, asStated: DealsAnalysis): readonly Words[] {
  const { zone } = voice.m;
  return [
    zone.bottomOnly(asStated.redLines.bottomOnly),
    ...(asStated.none?.perParty ?? []).flatMap(({ party, alone, best, cannotOpen }): Words[] => {
      if (alone)
        return [zone.acceptsNothing(voice.party(party), best === null ? null : voice.n.points(best / model.scale))];
      return cannotOpen ? [zone.cannotOpen(voice.party(party))] : [];
    }),
  ];
}

function actions(voice: Voice, { asStated, bridge }: Analysed): readonly Action[] {
  if (!isZero(asStated!.acceptable)) return [];
  return [
    ...(bridge ? [{ id: "open-zone", label: voice.m.zone.actionOpen, main: true }] : []),
    { id: "why-none", label: voice.m.zone.actionWhy, main: !bridge },
  ];
}

/** What the page shows on "Why none?": who accepts what alone, what would have to move, the nearest misses. */
export function whyNoneBlock(voice: Voice, analysed: Analysed): Block {
  const { model, asStated } = analysed;
  const none = asStated?.none;
  return {
    id: "why-none",
    question: voice.m.zone.actionWhy,
    answer: asStated ? voice.m.zone.none(asStated.space) : voice.m.zone.noModel,
    say: model && asStated ? [joined(whyNone(voice, model, asStated), " ")] : [],
    body:
      model && none
        ? [partyTable(voice, analysed, model), ...openTables(voice, model, none.relaxations, none.nearest)]
        : [],
    actions: [],
    key: [],
  };
}

function partyTable(voice: Voice, { asStated, deals }: Analysed, model: DealModel): Table {
  const { m, n, talks } = voice;
  const analysis = asStated ?? deals!;
  const between = (low: string, high: string) => `${low}–${high}`;
  return {
    kind: "table",
    id: "alone",
    caption: m.zone.perParty,
    columns: [
      { head: [m.zone.party], kind: "text", width: 0.16 },
      { head: [m.zone.walkAway], kind: "number", width: 0.15 },
      { head: [m.zone.alone], kind: "number", width: 0.18 },
      { head: [m.zone.removes], kind: "text" },
    ],
    rows: model.parties.map((party, p): Row => {
      const walkAway = talks.parties[p]!.walkAway;
      return {
        cells: [
          cell(voice.party(p)),
          cell(
            party.walkAway === null
              ? m.zone.notStated
              : walkAway?.kind === "points"
                ? n.ranged(walkAway.points)
                : n.points(party.walkAway / model.scale),
          ),
          cell(countText(analysis.acceptableAlone[p]!, n, between)),
          analysis.redLines.effects
            .filter((effect) => effect.party === p)
            .map((effect) => ({
              kind: "text" as const,
              words: [m.zone.lineRemoves(lineText(voice, [p, effect.line]), effect.removes)],
            })),
        ],
      };
    }),
  };
}

/** "Enrichment: more than 0 %", without its owner. */
function lineText(voice: Voice, ref: LineRef): string {
  const found = lineOf(voice.talks, ref);
  return found
    ? `${voice.issue(found.issue)}${voice.m.colon}${ruledOut(voice, voice.talks.issues[found.issue]!, found.line)}`
    : "";
}

function openTables(
  voice: Voice,
  model: DealModel,
  relaxations: readonly Relaxation[],
  nearest: readonly NearMiss[],
): Table[] {
  const { m } = voice;
  const opens: Table = {
    kind: "table",
    id: "opens",
    caption: m.zone.opensCaption,
    columns: [
      { head: [m.zone.what], kind: "text", width: 0.5 },
      { head: [m.zone.opens], kind: "number", width: 0.16 },
      { head: [m.zone.bestFor], kind: "text" },
    ],
    rows: relaxations.map((each) => relaxationRow(voice, model, each)),
  };
  const misses: Table = {
    kind: "table",
    id: "nearest",
    caption: m.zone.nearestCaption,
    columns: [
      { head: [m.zone.nearest], kind: "text", width: 0.52 },
      { head: [m.zone.short], kind: "text", width: 0.2 },
      { head: [m.zone.broken], kind: "text" },
    ],
    rows: nearest.map((miss) => missRow(voice, model, miss, nearest[0]!)),
  };
  return [...(relaxations.length ? [opens] : []), ...(nearest.length ? [misses] : [])];
}

function relaxationRow(voice: Voice, model: DealModel, relaxation: Relaxation): Row {
  const { m, n } = voice;
  const points = (units: number) => units / model.scale;
  switch (relaxation.what) {
    case "walk-away":
      return { cells: [cell(m.zone.walkAwayBy(voice.party(relaxation.party), points(relaxation.by))), [], []] };
    case "all walk-aways":
      return { cells: [cell(m.zone.allBy(points(relaxation.by))), [], []] };
    case "faction": {
      const faction = voice.talks.parties[relaxation.party]!.factions[relaxation.faction]!;
      return {
        cells: [
          cell(m.zone.factionBy(voice.say(faction.name), voice.party(relaxation.party), points(relaxation.by))),
          [],
          [],
        ],
      };
    }
    case "set": {
      const { redLines, rules, opens, best } = relaxation;
      const parts = [
        ...redLines.map((line) => lineWords(voice, line)),
        ...rules.map((r) => m.zone.rule(ruleText(voice, model, r))),
      ];
      return {
        cells: [
          cell(joined(parts, " + ")),
          cell(countText(opens, n, (low, high) => `${low}–${high}`)),
          cell(worthWords(voice, model, best.u)),
        ],
      };
    }
    default:
      return relaxation satisfies never;
  }
}

/** A rule in the file's reason, else as the file writes it. */
export function ruleText(voice: Voice, model: DealModel, rule: number): string {
  const { index, said } = model.rules[rule]!;
  const why = voice.talks.rules[index]?.why;
  return why === undefined ? voice.m.zone.ruleNever(said) : voice.say(why);
}

function missRow(voice: Voice, model: DealModel, miss: NearMiss, first: NearMiss): Row {
  const { m, n, talks } = voice;
  const short = miss.short.flatMap((by, p): Words[] =>
    by > 0 ? [words`${voice.party(p)} ${n.points(by / model.scale)}`] : [],
  );
  const broken: Words[] = [
    ...miss.redLines.map((line) => lineWords(voice, line)),
    ...miss.rules.map((r) => m.zone.rule(ruleText(voice, model, r))),
    ...miss.vetoes.map(([p, f]): Words => [voice.say(talks.parties[p]!.factions[f]!.name)]),
  ];
  return {
    cells: [
      cell(
        miss === first
          ? dealWords(voice, miss.deal)
          : `${m.fair.same} ${dealWords(voice, miss.deal, differing(miss.deal, first.deal))}`,
      ),
      short.length ? short.map((line) => ({ kind: "text" as const, words: line })) : cell(m.zone.nothing),
      broken.length ? broken.map((line) => ({ kind: "text" as const, words: line })) : cell(m.zone.nothing),
    ],
  };
}
