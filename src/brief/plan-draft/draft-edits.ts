/** A deal's missing steps as entries for the analyst to fill in: what the deal says, and nothing that nobody has said. */
import { entriesOf, itemsOf } from "../../engine/phases/entries.js";
import type { EditPath } from "../../talks/edit.js";
import { safeIds } from "../../talks/import/safe-ids.js";
import type { Issue, Option, Plain, Talks, Text } from "../../talks/model.js";
import type { PlanOfDeal } from "./plan-of-deal.js";
import { planDraftWordsIn } from "./words.js";

export interface DraftEdit {
  readonly path: EditPath;
  readonly value: Plain;
}

/**
 * The edits that write an entry for every option of the deal that brings no step, and tie it to the option.
 *
 * An entry says what was agreed, in the file's own words, and asks for the rest in its note; it has no doer, verifier or date, so
 * that the plan checker goes on asking until somebody fills them in or deletes it. Levels of a numeric issue cannot bring steps:
 * where the plan has no step that stands whatever is agreed they get one too, tied to nothing. Ids are new in the file. Apply with `setIn`, in order.
 *
 * @param talks uncut, so that ids of later entries are not taken twice
 */
export function draftEdits(talks: Talks, plan: PlanOfDeal): readonly DraftEdit[] {
  const taken = idsTaken(talks);
  const untied = plan.steps.some(({ by }) => by.length === 0);
  return plan.gaps.flatMap((gap): DraftEdit[] => {
    if (gap.kind !== "no step" && (gap.kind !== "level" || untied)) return [];
    const issue = talks.issues.find(({ id }) => id === gap.agreed.issue)!;
    const option = issue.options.find(({ id }) => id === gap.agreed.option)!;
    const [base] = safeIds([`${issue.id}-${option.id}`], "step");
    let id = base!;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    const entry = { what: agreedText(issue, option), note: askedFor } as unknown as Plain;
    const tie: DraftEdit = { path: ["issues", issue.id, "options", option.id, "obliges"], value: [id] };
    return [{ path: ["commitments", id], value: entry }, ...(option.level === undefined ? [tie] : [])];
  });
}

const askedFor = { en: planDraftWordsIn("en").fillIn, fa: planDraftWordsIn("fa").fillIn };

/** Issue and option, in each language that names both; in one language where the file has but one. */
function agreedText(issue: Issue, option: Option): Text {
  const { level } = option;
  const chosen: Text =
    level === undefined ? option.name : joinedText(inLanguages(level, issue.name), issue.unit ?? "", " ");
  return joinedText(issue.name, chosen, ": ");
}

/** A level in the digits of each language of a name. */
function inLanguages(level: number, name: Text): Text {
  if (typeof name === "string") return String(level);
  const digits = (lang: string) =>
    lang === "fa"
      ? String(level)
          .replace(/\d/g, (d) => "۰۱۲۳۴۵۶۷۸۹"[Number(d)]!)
          .replace(".", "٫")
      : String(level);
  return Object.fromEntries(Object.keys(name).map((lang) => [lang, digits(lang)]));
}

function joinedText(first: Text, second: Text, between: string): Text {
  const join = (a: string, b: string) => (b === "" ? a : `${a}${between}${b}`);
  if (typeof first === "string" && typeof second === "string") return join(first, second);
  const languages = Object.keys(typeof first === "string" ? (second as object) : first).filter(
    (lang) => typeof second === "string" || Object.hasOwn(second, lang),
  );
  const inLanguage = (text: Text, lang: string) => (typeof text === "string" ? text : text[lang]!);
  if (languages.length === 0) return join(anyOf(first), anyOf(second));
  return Object.fromEntries(languages.map((lang) => [lang, join(inLanguage(first, lang), inLanguage(second, lang))]));
}

const anyOf = (text: Text): string => (typeof text === "string" ? text : (Object.values(text)[0] ?? ""));

function idsTaken({ later, deadlines }: Talks): Set<string> {
  const sections = ["milestones", "commitments", "tranches", "texts", "procedures", "calendars"];
  return new Set([
    ...sections.flatMap((section) => entriesOf(later[section]).map(([id]) => id)),
    ...itemsOf(later.acts).map(({ id }) => String(id)),
    ...deadlines.map(({ id }) => id),
  ]);
}
