import type { Problem, Talks } from "../../talks/model.js";

export type Fetched =
  | { readonly ok: true; readonly value: Talks }
  | { readonly ok: false; readonly problems: readonly Said[] };

/** What is wrong, by a stable code; `failureWords` says it in a language. */
export type Said = Pick<Problem, "code" | "message"> & { readonly hint?: string };

/** Which talks: as in the page's address, where absent the desk's current file and the file's own date. */
export interface WhichTalks {
  readonly file?: string;
  readonly asOf?: string;
}

/** What a page's address says about the talks it shows: a second window may show another file. */
export function talksOf(search: string): WhichTalks {
  const asked = new URLSearchParams(search);
  const [file, asOf] = [asked.get("file"), asked.get("as-of")];
  return { ...(file ? { file } : {}), ...(asOf ? { asOf } : {}) };
}

/** The talks as known by a date, from the server; what it refuses comes back with its codes. */
export async function fetchTalks({ file, asOf }: WhichTalks): Promise<Fetched> {
  const query = String(new URLSearchParams({ ...(file ? { file } : {}), ...(asOf ? { "as-of": asOf } : {}) }));
  const response = await fetch(query ? `/api/talks?${query}` : "/api/talks");
  const body = (await response.json()) as Talks | Refused;
  if (response.ok) return { ok: true, value: body as Talks };
  const { problems, error } = body as Refused;
  return { ok: false, problems: problems ?? [error ?? { code: "bug", message: String(response.status) }] };
}

interface Refused {
  readonly problems?: readonly Problem[];
  readonly error?: Said;
}
