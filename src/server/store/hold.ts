import { randomBytes } from "node:crypto";
import * as fs from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { nodeFs } from "./fs.js";
import { leftoversCleared } from "./leftovers.js";
import { codeOf, createFile, replaceFile } from "./write.js";

/** Who works in a folder. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Where it listens, without the token; absent while it starts. */
  readonly address?: string;
}

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
 * A note in the folder names the process. One whose process is gone, or no longer answers where it said, is taken over: a process
 * that was killed leaves its note. A note from another machine cannot be checked and counts. Where no note can be written, nothing
 * else can be either, and nobody need be kept out.
 */
export async function holdFolder(folder: string): Promise<Held> {
  const made = await fs.mkdir(folder, { recursive: true }).catch(ifReadOnly);
  const file = path.join(folder, lockName);
  const nonce = randomBytes(9).toString("base64url");
  held.add(nonce);
  const note = (address?: string) =>
    new TextEncoder().encode(
      JSON.stringify({ pid: process.pid, host: os.hostname(), nonce, ...(address && { address }) }),
    );
  for (;;) {
    // As a whole or not at all: half a note would be nobody's.
    // One that is swept away under way, as a leftover, by whoever has just taken the folder, is tried again.
    const written = await createFile(nodeFs, file, note()).catch(async (error) =>
      codeOf(error) === "ENOENT" && (await stands(folder)) ? false : (ifReadOnly(error) ?? null),
    );
    if (written === null) return { ok: true, hold: { listening: async () => {}, release: async () => {} } };
    if (written) break;
    const text = await fs.readFile(file, "utf8").catch(() => undefined);
    const holder = text === undefined ? undefined : holderIn(text);
    if (holder && (await works(holder))) {
      held.delete(nonce);
      return { ok: false, holder };
    }
    if (text !== undefined) await putAway(file, text);
  }
  await leftoversCleared(folder);
  return {
    ok: true,
    hold: {
      async listening(address) {
        await replaceFile(nodeFs, file, note(address), async () => true);
      },
      async release() {
        held.delete(nonce);
        const text = await fs.readFile(file, "utf8").catch(() => "");
        if (text.includes(nonce)) await fs.unlink(file).catch(() => undefined);
        // A folder that was made and never used goes again; one with files in it stays.
        if (made !== undefined) await fs.rmdir(folder).catch(() => undefined);
      },
    },
  };
}

const lockName = ".detente.lock";

/** Holds of this very process: in a container every process has the same number, and a note with it may be of one long gone. */
const held = new Set<string>();

type Note = Holder & { readonly nonce?: string };

/** Undefined for anything that no desk wrote, such as a note cut off by a full disk. */
function holderIn(text: string): Note | undefined {
  try {
    const note = JSON.parse(text) as Partial<Note> | null;
    return Number.isInteger(note?.pid) && typeof note?.host === "string" ? (note as Note) : undefined;
  } catch {
    return undefined;
  }
}

async function works({ pid, host, address, nonce }: Note): Promise<boolean> {
  if (host !== os.hostname()) return true;
  if (pid === process.pid) return nonce !== undefined && held.has(nonce);
  if (!isAlive(pid)) return false;
  // Another process may have the number by now; a desk answers where it said.
  return address === undefined || answers(address);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function answers(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = net.connect({ host: hostname, port: Number(port) });
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => done(true));
    socket.once("error", () => done(false));
    // One that takes no calls for so long may be busy, and is there.
    socket.setTimeout(2000, () => done(true));
  });
}

/**
 * Takes a note of nobody away, and not one that somebody has put there since.
 *
 * One at a time: a note is looked at again and taken away under a guard of its own, so that of two who saw the same dead note the
 * later cannot take away what the earlier has written meanwhile.
 */
async function putAway(file: string, text: string): Promise<void> {
  const guard = `${file}.taking`;
  const nonce = randomBytes(9).toString("base64url");
  held.add(nonce);
  const mine = new TextEncoder().encode(JSON.stringify({ pid: process.pid, host: os.hostname(), nonce }));
  try {
    if (await createFile(nodeFs, guard, mine).catch((error) => ifReadOnly(error) ?? null)) {
      if ((await fs.readFile(file, "utf8").catch(() => undefined)) === text) await fs.unlink(file);
      await fs.unlink(guard);
      return;
    }
    // Somebody else is about it; one who was killed over it no longer is.
    const other = holderIn(await fs.readFile(guard, "utf8").catch(() => ""));
    if (other && !(await works(other))) await fs.unlink(guard).catch(() => undefined);
    else await new Promise((resolve) => setTimeout(resolve, 2));
  } finally {
    held.delete(nonce);
  }
}

const stands = (folder: string): Promise<boolean> =>
  fs.access(folder).then(
    () => true,
    () => false,
  );

function ifReadOnly(error: unknown): undefined {
  if (["EACCES", "EPERM", "EROFS", "EEXIST", "ENOENT", "ENOTDIR"].includes(codeOf(error))) return undefined;
  throw error;
}
