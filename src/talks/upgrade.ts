import { gate } from "./gate.js";
import type { Parsed } from "./model.js";
import { noNames } from "./names.js";
import { valueUnder } from "./node.js";
import { parseNodes } from "./nodes.js";
import { Reading } from "./reading.js";
import { format } from "./talks-file.js";

/** A file in the present format, and what was done to it. */
export interface Upgraded {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** One sentence per change; none when the file was in the present format. */
  readonly changes: readonly string[];
}

/**
 * Brings a talks file to the present format. Format 1 is the only one, so a sound format number gives the text back unchanged;
 * a missing or a newer one is a problem. The rest of the file is not checked.
 */
export function upgrade(input: string | Uint8Array): Parsed<Upgraded> {
  const gated = gate(input);
  if (!gated.ok) return { ok: false, problems: [gated.problem] };
  const file = new Reading(gated.text, noNames);
  const root = parseNodes(gated.text, (at, code, message, hint) => file.tell(at, code, message, hint));
  const version = valueUnder(root, "detente");
  if (!file.sound) return { ok: false, problems: file.problems() };
  if (root?.kind !== "map" || version === undefined) {
    file.tell(
      root?.at ?? 0,
      "missing-key",
      'the talks file lacks "detente"',
      `add detente: ${format} as the first line`,
    );
  } else if (version.kind === "scalar" && typeof version.value === "number" && version.value > format) {
    const hint = "this file is for a later version of the program";
    file.tell(version.at, "newer-format", `format ${version.written} is not known here, only ${format}`, hint);
  } else if (version.kind !== "scalar" || version.value !== format) {
    file.expected(`the format, ${format}`, version, `write detente: ${format}`);
  } else return { ok: true, value: { text: gated.text, from: format, to: format, changes: [] } };
  return { ok: false, problems: file.problems() };
}
