/** How a file writes its lines, kept so that saving changes only what somebody has changed. */
export interface DiskForm {
  readonly mark: "" | "\ufeff";
  readonly lineEnd: "\n" | "\r\n";
}

/** A file's text with lines that end in `\n`, and how it wrote them. Where line ends are mixed, they become `\n`. */
export function fromDisk(written: string): { readonly text: string; readonly form: DiskForm } {
  const mark = written.startsWith("\ufeff") ? "\ufeff" : "";
  const body = written.slice(mark.length);
  const ends = body.match(/\r\n?|\n/g) ?? [];
  const lineEnd = ends.length > 0 && ends.every((end) => end === "\r\n") ? "\r\n" : "\n";
  return { text: body.replace(/\r\n?/g, "\n"), form: { mark, lineEnd } };
}

export const toDisk = (text: string, { mark, lineEnd }: DiskForm): string =>
  mark + (lineEnd === "\n" ? text : text.replaceAll("\n", lineEnd));
