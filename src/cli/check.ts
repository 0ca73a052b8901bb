/** `detente check`: sound, or every problem at once. */
import { conflictProblems } from "../engine/stability/compile.js";
import type { Parsed, Talks } from "../talks/model.js";
import { parseTalks } from "../talks/parse.js";
import { type Io, type Status, Unreadable } from "./io.js";
import { sayProblems } from "./load.js";
import { placed } from "./placed.js";

/** @returns 0 every file is sound, 1 some file has problems or cannot be read */
export async function check(paths: readonly string[], options: { json?: boolean }, io: Io): Promise<Status> {
  let status: Status = 0;
  const results = [];
  for (const path of paths) {
    const bytes = await io.read(path).catch((error) => {
      if (!(error instanceof Unreadable)) throw error;
      io.err(error.message);
      return null;
    });
    const parsed = bytes && checked(bytes);
    if (!parsed?.ok) status = 1;
    if (options.json)
      results.push({ file: path, sound: parsed?.ok ?? false, problems: !parsed || parsed.ok ? [] : parsed.problems });
    else if (parsed?.ok)
      io.out(
        `${path}: sound (${sized(parsed.value.parties, "party", "parties")}, ${sized(parsed.value.issues, "issue", "issues")})`,
      );
    else if (parsed) sayProblems(path, parsed.problems, io);
  }
  if (options.json) io.out(JSON.stringify(results, null, 2));
  return status;
}

/** Sound, and a conflict in it can be worked out. */
function checked(bytes: Uint8Array): Parsed<Talks> {
  const parsed = parseTalks(bytes);
  if (!parsed.ok) return parsed;
  const problems = placed(bytes, conflictProblems(parsed.value));
  return problems.length ? { ok: false, problems } : parsed;
}

const sized = (list: readonly unknown[], one: string, many: string): string =>
  `${list.length} ${list.length === 1 ? one : many}`;
