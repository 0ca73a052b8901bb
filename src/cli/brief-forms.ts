/** The forms of a brief, by the ending of a file; what makes the heavy ones is read only when one is asked for. */
import type { BriefDocument } from "../brief/brief.js";
import { briefHtml } from "../brief/html.js";
import { briefJson } from "../brief/json.js";
import { briefMarkdown } from "../brief/markdown.js";

export interface BriefWriter {
  /** Its media type. */
  readonly type: string;
  write(document: BriefDocument): string | Promise<Uint8Array>;
}

/** `pdf` needs a Chromium: `write` rejects with `NoChromium` or `NotPrinted` of server/print.ts. */
export const briefForms: Readonly<Record<"md" | "html" | "docx" | "pdf" | "json", BriefWriter>> = {
  md: { type: "text/markdown", write: briefMarkdown },
  html: { type: "text/html", write: briefHtml },
  docx: {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: async (document) => (await import("../brief/docx.js")).briefDocx(document),
  },
  pdf: {
    type: "application/pdf",
    write: async (document) => (await import("../server/print.js")).printPdf(briefHtml(document)),
  },
  json: { type: "application/json", write: briefJson },
};
