import type { Problem, Talks } from "../../talks/model.js";

export type Fetched = { readonly ok: true; readonly value: Talks } | { readonly ok: false; readonly message: string };

/** The talks as known by a date, from the server; what it refuses comes back in its own words. */
export async function talksAsOf(asOf: string | undefined): Promise<Fetched> {
  const response = await fetch(asOf ? `/api/talks?${new URLSearchParams({ "as-of": asOf })}` : "/api/talks");
  const body = (await response.json()) as Talks | Refused;
  if (response.ok) return { ok: true, value: body as Talks };
  const { problems, error } = body as Refused;
  return {
    ok: false,
    message: problems?.map(({ message }) => message).join("; ") ?? error?.message ?? String(response.status),
  };
}

interface Refused {
  readonly problems?: readonly Problem[];
  readonly error?: { readonly message: string };
}
