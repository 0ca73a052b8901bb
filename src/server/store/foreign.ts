import { zipSync } from "fflate";
import { notAdditive } from "../../talks/export/exported.js";
import { exportGenius } from "../../talks/export/genius.js";
import { exportGeniusWeb } from "../../talks/export/geniusweb.js";
import { exportNegmas } from "../../talks/export/negmas.js";
import { talksFileOf } from "../../talks/import/file-of.js";
import { importGenius, skippedByName } from "../../talks/import/genius.js";
import { importGeniusWeb } from "../../talks/import/geniusweb.js";
import type { FileProblem, Import, Imported, ImportFile, ReportLine } from "../../talks/import/imported.js";
import { importNegmas } from "../../talks/import/negmas.js";
import type { Talks } from "../../talks/model.js";

/** Forms of other tools in which talks can be written. */
export type ForeignFormat = "genius" | "geniusweb" | "negmas";

/** Talks for another tool, as one zip with a note of what was left out; or why they cannot be written there, in `lang`. */
export function exportedZip(
  format: ForeignFormat,
  talks: Talks,
  lang: "en" | "fa",
): { readonly ok: true; readonly zip: Uint8Array } | { readonly ok: false; readonly reason: string } {
  const reason = notAdditive(talks, lang);
  if (reason) return { ok: false, reason };
  const exported = exporters[format](talks);
  if (!exported.ok) return exported;
  const { files, report } = exported.value;
  const encoder = new TextEncoder();
  const entries = files.map(({ name, text }) => [name, encoder.encode(text)] as const);
  const notes = report.map(({ text }) => `- ${text}\n`).join("") || "Nothing was left out.\n";
  // A fixed time, so that the same talks give the same bytes.
  const zip = zipSync(Object.fromEntries([...entries, ["left-out.txt", encoder.encode(notes)]]), {
    mtime: new Date(1980, 0, 1),
  });
  return { ok: true, zip };
}

/** A talks file from files of another tool, whichever it is: the domain first, or found among them. */
export function importedText(
  files: readonly ImportFile[],
):
  | { readonly ok: true; readonly title: string; readonly text: string; readonly report: readonly ReportLine[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] } {
  const kept = domainFirst(files.filter(({ name }) => !skippedByName(name)));
  const [domain, ...profiles] = kept;
  if (!domain) {
    const problem = { file: "", line: 1, column: 1, code: "no-files", message: "no file is left to read" };
    return { ok: false, problems: [problem] };
  }
  const result = read(domain, profiles);
  if (!result.ok) return result;
  const { text, report } = talksFileOf(result.value);
  return { ok: true, title: result.value.title, text, report };
}

const exporters = { genius: exportGenius, geniusweb: exportGeniusWeb, negmas: exportNegmas };

function read(domain: ImportFile, profiles: readonly ImportFile[]): Import<Imported> {
  if (/^\uFEFF?\s*</.test(domain.text)) return importGenius(domain, profiles, { semantics: "genius" });
  if (/\.json$/i.test(domain.name) && domain.text.includes('"issuesValues"')) return importGeniusWeb(domain, profiles);
  return importNegmas([domain, ...profiles], {});
}

/** Files dropped on a page come in any order: the one that describes issues and no weights goes first. */
function domainFirst(files: readonly ImportFile[]): readonly ImportFile[] {
  const isDomain = ({ name, text }: ImportFile) =>
    /<(negotiation_template|utility_space)\b/.test(text)
      ? !/<weight\b/.test(text)
      : text.includes('"issuesValues"')
        ? !text.includes("LinearAdditiveUtilitySpace")
        : /domain/i.test(name);
  const at = files.findIndex(isDomain);
  return at <= 0 ? files : [files[at]!, ...files.slice(0, at), ...files.slice(at + 1)];
}
