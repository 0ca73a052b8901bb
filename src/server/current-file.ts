import path from "node:path";
import { cookieValue } from "./session.js";
import type { DeskStore } from "./store/store.js";

/** Which file of the desk a request is about. */
export interface CurrentFile {
  /**
   * The file asked for; without one, what the browser opened last, else what anyone did, else the first. Undefined when there is
   * none, or none of the name asked for.
   */
  name(cookies: string | undefined, asked?: string): Promise<string | undefined>;
  /** Whether there is another file that a request could be about. */
  isOneOfMany(): Promise<boolean>;
  /** Remembers what was opened. @returns the cookie by which the browser remembers it, too */
  opened(name: string): string;
}

/** @param first path of a file that is opened before any other */
export async function currentFile(store: DeskStore, port: number, first: string | undefined): Promise<CurrentFile> {
  const cookie = `detente-file-${port}`;
  const base = first && path.basename(first);
  let last = (await store.names()).find((name) => name === base);
  return {
    async name(cookies, asked) {
      const names = await store.names();
      if (asked !== undefined) return names.find((name) => name === asked);
      const remembered = decoded(cookieValue(cookies, cookie));
      return [remembered, last].find((name) => name !== undefined && names.includes(name)) ?? names[0];
    },
    async isOneOfMany() {
      return (await store.names()).length > 1;
    },
    opened(name) {
      last = name;
      return `${cookie}=${encodeURIComponent(name)}; Path=/; HttpOnly; SameSite=Strict`;
    },
  };
}

function decoded(value: string | undefined): string | undefined {
  try {
    return value && decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
