import type { Language } from "../../brief/wire.js";
import type { DeskText, FileRefusal, NewFile } from "../../brief/wire-files.js";
import { fileWords } from "../file/words.js";

export type MadeFile =
  | { readonly ok: true; readonly file: DeskText }
  /** In the reader's language; what no page has words for, in the server's. */
  | { readonly ok: false; readonly why: string };

/** A new file of the desk, named for its title; a name that is taken gets a number. */
export async function makeFile(title: string, text: string, lang: Language): Promise<MadeFile> {
  const stem = stemOf(title);
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${stem}.yaml` : `${stem} (${number}).yaml`;
    const asked: NewFile = { name, from: { text } };
    const body = await posted(asked, lang);
    if (!("error" in body)) return { ok: true, file: body };
    if (body.error.code !== "name-taken" || number > 99) return { ok: false, why: whyIn(body.error, lang) };
  }
}

function whyIn({ code, message, hint }: Partial<FileRefusal>, lang: Language): string {
  const known = code && fileWords[lang].refusals[code];
  return known ? `${known}.` : [message, hint].filter(Boolean).join("; ");
}

interface Refused {
  readonly error: Partial<FileRefusal>;
}

/** The server's answer; where there is none, that. */
async function posted(asked: NewFile, lang: Language): Promise<DeskText | Refused> {
  try {
    const response = await fetch("/api/files", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(asked),
    });
    return (await response.json()) as DeskText | Refused;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { error: { message: fileWords[lang].refusals["unreachable"]! } };
  }
}

/** A title as the name of a file, without what some system keeps for itself. */
export function stemOf(title: string): string {
  const words = title
    .normalize("NFC")
    .replace(/[/\\<>:"|?*\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[.\s]+|[.\s]+$/gu, "");
  let stem = words;
  while (new TextEncoder().encode(stem).length > 120) stem = [...stem].slice(0, -1).join("");
  stem = stem.trim();
  return stem === "" || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(stem) ? "talks" : stem;
}
