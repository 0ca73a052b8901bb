/** Notes that keep others out: small files that name the process which put them. */
import { randomBytes } from "node:crypto";
import * as fs from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { nodeFs } from "./fs.js";
import { codeOf, createFile, replaceFile } from "./write.js";

/** Who has put a note. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Where it listens, without the token; absent while it starts. */
  readonly address?: string;
}

/** A note that stands until it is taken away: while it does, nobody else has one of that name. */
export interface Note {
  /** Says where its process can be reached. */
  listening(address: string): Promise<void>;
  remove(): Promise<void>;
}

export type Noted =
  | {
      readonly ok: true /** Null where no note can be written: nothing else can be either. */;
      readonly note: Note | null;
    }
  | { readonly ok: false; readonly holder: Holder };

/**
 * Puts a note that names this process, or says who has put one.
 *
 * One whose process is gone, or no longer answers where it said, is taken over: a process that was killed leaves its note. A note from
 * another machine cannot be checked and counts.
 *
 * @param file its name; the folder is there
 */
export async function putNote(file: string): Promise<Noted> {
  const nonce = randomBytes(9).toString("base64url");
  held.add(nonce);
  const text = (address?: string) =>
    new TextEncoder().encode(
      JSON.stringify({ pid: process.pid, host: os.hostname(), nonce, ...(address && { address }) }),
    );
  for (;;) {
    // As a whole or not at all: half a note would be nobody's.
    // One that is swept away under way, as a leftover, by whoever has just taken the folder, is tried again.
    const written = await createFile(nodeFs, file, text()).catch(async (error) =>
      codeOf(error) === "ENOENT" && (await stands(path.dirname(file))) ? false : (ifReadOnly(error) ?? null),
    );
    if (written === null) return { ok: true, note: null };
    if (written) break;
    const there = await fs.readFile(file, "utf8").catch(() => undefined);
    const holder = there === undefined ? undefined : holderIn(there);
    if (holder && (await works(holder))) {
      held.delete(nonce);
      return { ok: false, holder };
    }
    if (there !== undefined) await putAway(file, there);
  }
  return {
    ok: true,
    note: {
      async listening(address) {
        await replaceFile(nodeFs, file, text(address), async () => true);
      },
      async remove() {
        held.delete(nonce);
        const there = await fs.readFile(file, "utf8").catch(() => "");
        if (there.includes(nonce)) await fs.unlink(file).catch(() => undefined);
      },
    },
  };
}

/** Notes of this very process: in a container every process has the same number, and a note with it may be of one long gone. */
const held = new Set<string>();

type Written = Holder & { readonly nonce?: string };

/** Undefined for anything that no desk wrote, such as a note cut off by a full disk. */
function holderIn(text: string): Written | undefined {
  try {
    const note = JSON.parse(text) as Partial<Written> | null;
    return Number.isInteger(note?.pid) && typeof note?.host === "string" ? (note as Written) : undefined;
  } catch {
    return undefined;
  }
}

async function works({ pid, host, address, nonce }: Written): Promise<boolean> {
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

/** Where nothing can be written nothing need be kept out. */
export function ifReadOnly(error: unknown): undefined {
  if (["EACCES", "EPERM", "EROFS", "EEXIST", "ENOENT", "ENOTDIR"].includes(codeOf(error))) return undefined;
  throw error;
}
