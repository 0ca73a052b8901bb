/** A deal's plan as text for the analyst to edit: the file with the missing steps as entries, or the deal's steps alone. */
import { setIn } from "../../talks/edit.js";
import type { Parsed, Talks } from "../../talks/model.js";
import { sectionText } from "../../talks/section-text.js";
import { type DraftEdit, draftEdits } from "./draft-edits.js";
import type { PlanOfDeal } from "./plan-of-deal.js";

export interface DraftText {
  /** The whole file, comments kept, with the entries and what ties them to their options. */
  readonly file: string;
  /** Its commitments and tranches that are steps of the deal, the new entries among them. */
  readonly steps: string;
  /** What was written, in order. */
  readonly edits: readonly DraftEdit[];
}

/**
 * @param text the file, sound
 * @param talks of that text, uncut
 * @returns problems only where the text cannot be edited
 */
export async function draftText(text: string, talks: Talks, plan: PlanOfDeal): Promise<Parsed<DraftText>> {
  const edits = draftEdits(talks, plan);
  let file = text;
  for (const { path, value } of edits) {
    const edited = await setIn(file, path, value);
    if (!edited.ok) return edited;
    file = edited.value;
  }
  const added = edits.flatMap(({ path }) => (path[0] === "commitments" ? [String(path[1])] : []));
  const ids = [...plan.steps.map(({ id }) => id), ...added];
  const sections = [await sectionText(file, "commitments", ids), await sectionText(file, "tranches", ids)];
  return { ok: true, value: { file, steps: sections.join(""), edits } };
}
