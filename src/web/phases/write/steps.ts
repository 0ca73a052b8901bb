/** An order of steps as moves of the entries of the file, comments with them: the steps of one edit. */
import type { Writable } from "../../../brief/phases-page/view.js";
import { entriesOf } from "../../../engine/phases/entries.js";
import type { Talks } from "../../../talks/model.js";
import type { Steps } from "../../forms/steps.js";

/** Entries that the order does not name (known only later) keep their places behind the others. */
export function orderSteps({ later }: Pick<Talks, "later">, wanted: Extract<Writable, { can: true }>): Steps {
  return (["commitments", "tranches"] as const).flatMap((section) => {
    const now = entriesOf(later[section]).map(([id]) => id);
    return wanted[section].flatMap((id, to) => {
      const from = now.indexOf(id);
      if (from === to || from < 0) return [];
      now.splice(to, 0, ...now.splice(from, 1));
      return [{ path: [section, id], to }];
    });
  });
}
