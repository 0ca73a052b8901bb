import * as fs from "node:fs/promises";
import path from "node:path";
import { leftoversCleared } from "./leftovers.js";
import { type Holder, ifReadOnly, putNote } from "./note.js";

/** A folder that no other desk works in meanwhile. */
export interface Hold {
  /** Says where the desk can be reached. */
  listening(address: string): Promise<void>;
  release(): Promise<void>;
}

export type Held = { readonly ok: true; readonly hold: Hold } | { readonly ok: false; readonly holder: Holder };

/**
 * Takes a desk's folder, which is made where it is missing, and clears away what a killed process left half written in it; or says
 * who has it.
 *
 * A note in the folder names the process (note.ts). Where no note can be written, nothing else can be either, and nobody need be kept
 * out.
 */
export async function holdFolder(folder: string): Promise<Held> {
  const made = await fs.mkdir(folder, { recursive: true }).catch(ifReadOnly);
  const noted = await putNote(path.join(folder, lockName));
  if (!noted.ok) return noted;
  const { note } = noted;
  if (note === null) return { ok: true, hold: { listening: async () => {}, release: async () => {} } };
  await leftoversCleared(folder);
  return {
    ok: true,
    hold: {
      listening: note.listening,
      async release() {
        await note.remove();
        // A folder that was made and never used goes again; one with files in it stays.
        if (made !== undefined) await fs.rmdir(folder).catch(() => undefined);
      },
    },
  };
}

const lockName = ".detente.lock";
