/** `detente export`: talks for another tool, with a list of what is lost. */
import { exportGenius } from "../talks/export/genius.js";
import { exportGeniusWeb } from "../talks/export/geniusweb.js";
import { exportNegmas } from "../talks/export/negmas.js";
import type { Io, Status } from "./io.js";
import { load } from "./load.js";

const exporters = { genius: exportGenius, geniusweb: exportGeniusWeb, negmas: exportNegmas };

/** What stands above each file where all go to standard output: a comment where the format has one. */
const titles = {
  genius: (name: string) => `<!-- ${name} -->`,
  geniusweb: (name: string) => `// ${name}`,
  negmas: (name: string) => `# ${name}`,
};

export async function exportTalks(
  format: string,
  path: string,
  options: { output?: string; json?: boolean; asOf?: string },
  io: Io,
): Promise<Status> {
  if (!Object.hasOwn(exporters, format)) {
    io.err(`no exporter for "${format}"; there is one for ${Object.keys(exporters).join(", ")} [unknown-format]`);
    return 2;
  }
  const loaded = await load(path, options, io);
  if (!loaded) return 1;
  const exported = exporters[format as keyof typeof exporters](loaded.talks);
  if (!exported.ok) {
    io.err(`${path}: ${exported.reason} [not-additive]`);
    return 1;
  }
  const { files, report } = exported.value;
  if (options.json) {
    io.out(JSON.stringify({ files: options.output ? files.map(({ name }) => name) : files, report }, null, 2));
  }
  if (options.output) await io.makeFolder?.(options.output);
  for (const { name, text } of files) {
    if (options.output) await io.write(`${options.output}/${name}`, text);
    else if (!options.json) io.out(`${titles[format as keyof typeof exporters](name)}\n${text}`);
  }
  if (!options.json) for (const { text } of report) io.err(`note: ${text}`);
  return 0;
}
