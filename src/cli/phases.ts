/** `detente phases`: who is exposed when, what a better order would do, and what the plan's text leaves open. */

import { voiceOf } from "../brief/naming.js";
import { type FindingInWords, findingInWords, findingMessages } from "../brief/phases/findings.js";
import { answerLines, evidenceLines, keyLines, pointsTable } from "../brief/phases/lines.js";
import { planMessages } from "../brief/phases/messages.js";
import { type PlanVoice, planVoice } from "../brief/phases/naming.js";
import { type CheckedInWords, type PlacedFinding, phasesJson } from "../brief/phases/phases-json.js";
import { type PlannedTalks, plannedTalks } from "../brief/phases/planned.js";
import { blockText, tableText, wrap } from "../brief/plain-text.js";
import { planOfDealBlock } from "../brief/plan-draft/block.js";
import type { DealNamed } from "../brief/plan-draft/deal-terms.js";
import { planOfDealJson } from "../brief/plan-draft/json.js";
import type { Finding } from "../engine/plan-check/finding.js";
import type { Io, Status } from "./io.js";
import { load } from "./load.js";
import { dealPlanned, writeDraft } from "./phases-deal.js";
import { placed } from "./placed.js";

export interface PhasesCommand extends DealNamed {
  readonly asOf?: string;
  readonly json?: boolean;
  readonly lang: "en" | "fa";
  readonly draft?: boolean;
  readonly output?: string;
}

/** Of the whole plan as written, or, where a deal is named, of the steps that this deal brings. */
export async function phases(path: string, options: PhasesCommand, io: Io): Promise<Status> {
  const { draft, output, deal, json } = options;
  const misuse = misused(options);
  if (misuse !== undefined) {
    io.err(misuse);
    return 2;
  }
  const loaded = await load(path, options, io);
  if (!loaded) return 1;
  const named = deal === undefined && options.package === undefined ? null : dealPlanned(loaded.talks, options);
  if (named && !named.ok) {
    for (const problem of named.problems) io.err(problem);
    return 1;
  }
  const text = await io.read(path);
  if (named && draft) return writeDraft(path, text, { loaded, plan: named.plan, output }, io);
  const planned = plannedTalks(named?.plan.talks ?? loaded.talks);
  const voice = planVoice(loaded.talks, options.lang);
  const checked = inWords(planned, voice, text);
  if (json)
    io.out(
      JSON.stringify(
        {
          ...(named ? { deal: planOfDealJson(named.plan) } : {}),
          ...phasesJson(planned.plan, planned.dates, checked),
        },
        null,
        2,
      ),
    );
  else {
    if (named) {
      const block = planOfDealBlock(voiceOf(loaded.talks, options.lang), named.terms, named.plan);
      io.out(`${blockText(block, io.columns)}\n`);
    }
    io.out(report(path, planned, { voice, checked, columns: io.columns }));
  }
  return 0;
}

function misused({ deal, package: pack, draft, output }: PhasesCommand): string | undefined {
  const which = 'either --deal "issue=option, …" or --package ID [which-deal]';
  if (deal !== undefined && pack !== undefined) return `say one deal: ${which}`;
  if (draft && deal === undefined && pack === undefined) return `say the deal that the draft is for: ${which}`;
  if (output !== undefined && !draft) return "-o says where the draft goes: add --draft [no-draft]";
  return undefined;
}

/** The findings with their words and their places. */
function inWords({ check }: PlannedTalks, voice: PlanVoice, text: Uint8Array): CheckedInWords {
  const place = (all: readonly Finding[]): PlacedFinding[] =>
    placed(
      text,
      all.map(({ code, path }) => ({ code, path, message: "" })),
    ).map(({ line, column }, k) => ({ ...findingInWords(all[k]!, voice), line, column }));
  const silenced = place(check.silenced.map(({ finding }) => finding));
  return {
    findings: place(check.findings),
    silenced: silenced.map((finding, k) => ({ ...finding, why: voice.say(check.silenced[k]!.why) })),
  };
}

interface Shown {
  readonly voice: PlanVoice;
  readonly checked: CheckedInWords;
  readonly columns: number;
}

function report(path: string, planned: PlannedTalks, { voice, checked, columns }: Shown): string {
  const paragraphs = (lines: readonly string[]) => lines.flatMap((line) => wrap(line, columns));
  const lists = (lines: readonly string[]) => lines.flatMap((line) => item(line, columns));
  const table = pointsTable(voice, planned);
  const parts = [
    paragraphs(answerLines(voice, planned)),
    lists(evidenceLines(voice, planned)),
    table ? tableText(table, columns) : [],
    paragraphs(keyLines(voice, planned)),
    ...findingParts(path, { voice, checked, columns }),
  ];
  return parts
    .filter(({ length }) => length)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

/** By rule: its title and history once, then every place with what is wrong there; what would mend it once where it is the same. */
function findingParts(path: string, { voice, checked, columns }: Shown): string[][] {
  const { findings, silenced } = checked;
  const s = planMessages(voice.lang).findings;
  const accepted = silenced.flatMap(({ title, where, why }) =>
    item(s.accepted(title, voice.bare(where), why), columns),
  );
  return [
    wrap(findings.length === 0 ? s.none : s.head(counts(findings, voice)), columns),
    ...byRule(findings).map((group) => {
      const [{ rule, title, severity, history, fix }] = group as [PlacedFinding];
      const together = group.every((each) => each.fix === fix);
      return [
        ...wrap(s.rule(rule, title, findingMessages(voice.lang).severity[severity].one), columns),
        ...group.flatMap((each) => [
          ...item(`${path}:${each.line}:${each.column} ${each.message}`, columns),
          ...(together ? [] : indented(s.fix(each.fix), columns)),
        ]),
        ...(together ? indented(s.fix(fix), columns) : []),
        ...indented(s.history(history), columns),
      ];
    }),
    silenced.length > 0 ? [...wrap(s.silenced(silenced.length), columns), ...accepted] : [],
  ];
}

function counts(findings: readonly FindingInWords[], { lang, n }: PlanVoice): string[] {
  const words = findingMessages(lang).severity;
  return (["error", "warning", "note"] as const).flatMap((severity) => {
    const count = findings.filter((each) => each.severity === severity).length;
    return count > 0 ? [`${n.whole(count)} ${n.plural(count, words[severity])}`] : [];
  });
}

/** Of one rule and gravity together, in the order in which they come. */
function byRule(findings: readonly PlacedFinding[]): PlacedFinding[][] {
  const groups = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.rule}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

const item = (text: string, columns: number): string[] =>
  wrap(text, columns - 2).map((line, k) => (k ? `  ${line}` : `- ${line}`));

const indented = (text: string, columns: number): string[] => wrap(text, columns - 2).map((line) => `  ${line}`);
