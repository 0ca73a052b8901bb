/** `detente upgrade`: the newest format, comments kept. */
import { upgrade } from "../talks/upgrade.js";
import type { Io, Status } from "./io.js";
import { sayProblems } from "./load.js";

export async function upgradeFile(path: string, options: { output?: string }, io: Io): Promise<Status> {
  const upgraded = upgrade(new TextDecoder().decode(await io.read(path)));
  if (!upgraded.ok) {
    sayProblems(path, upgraded.problems, io);
    return 1;
  }
  const { text, changes } = upgraded.value;
  if (changes.length || options.output) await io.write(options.output ?? path, text);
  io.out(changes.length ? changes.join("\n") : `${path}: already in the newest format`);
  return 0;
}
