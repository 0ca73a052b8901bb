import type { Refusal } from "./desk-client.js";

export interface NoDownload {
  readonly refusal: Refusal;
  /** What stands in the way, in the language asked, where the desk knows more than the refusal says. */
  readonly reason?: string;
}

/** Saves what the desk answers as a file of the name it gives; gives back why there is none, if it refuses. */
export async function download(address: string): Promise<NoDownload | undefined> {
  let answer: Response;
  try {
    answer = await fetch(address);
  } catch {
    return { refusal: { code: "unreachable", message: "", hint: "" } };
  }
  if (!answer.ok) {
    const { error, reason } = (await answer.json().catch(() => ({}))) as { error?: Refusal; reason?: string };
    const refusal = error ?? { code: "bug", message: `${answer.status} ${answer.statusText}`, hint: "" };
    return { refusal, ...(reason === undefined ? {} : { reason }) };
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = nameIn(answer.headers.get("content-disposition") ?? "");
  link.click();
  URL.revokeObjectURL(link.href);
  return undefined;
}

/** The file's name as the header of a download gives it (RFC 6266): in UTF-8 where it says so. */
function nameIn(disposition: string): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? [];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]*)"/.exec(disposition)?.[1] ?? "talks";
}
