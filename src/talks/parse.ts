import { checkAcross } from "./across.js";
import { checkDateCircles } from "./circles.js";
import { deepFreeze } from "./freeze.js";
import { gate } from "./gate.js";
import type { Parsed, Talks } from "./model.js";
import { namesIn, noNames } from "./names.js";
import { parseNodes } from "./nodes.js";
import { Reading } from "./reading.js";
import { readTalks } from "./talks-file.js";

/**
 * Reads a talks file (YAML or JSON): all of it with names resolved and frozen, or every problem with its place.
 *
 * The gate comes first (size, encoding, then depth and aliases while the parser's events come in), then values with places, then
 * the names the file declares, then each section by its shape, then what must agree across sections. Never throws on input.
 *
 * @param input the file's bytes (then the encoding is checked too), or its text
 */
export function parseTalks(input: string | Uint8Array): Parsed<Talks> {
  const gated = gate(input);
  if (!gated.ok) return { ok: false, problems: [gated.problem] };
  const file = new Reading(gated.text, noNames);
  const root = parseNodes(gated.text, (at, code, message, hint) => file.tell(at, code, message, hint));
  if (root === undefined) {
    if (file.sound) file.tell(0, "empty-file", "the file is empty", "begin with detente: 1");
    return { ok: false, problems: file.problems() };
  }
  if (root.kind !== "map") {
    file.expected("a talks file (a map of sections)", root, "begin with detente: 1");
    return { ok: false, problems: file.problems() };
  }
  file.names = namesIn(root, file);
  const talks = readTalks(root, file);
  if (talks !== undefined) checkAcross(talks, root, file);
  checkDateCircles(root, file);
  if (talks === undefined || !file.sound) return { ok: false, problems: file.problems() };
  return { ok: true, value: deepFreeze(talks) };
}
