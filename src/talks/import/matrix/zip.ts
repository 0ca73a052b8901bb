/** Single members of a zip file (docx, xlsx), read within bounds that a hostile file cannot pass. */
import { Inflate } from "fflate";
import { refuse } from "../imported.js";

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly fullSize: number;
  readonly at: number;
}

export interface Zip {
  readonly names: readonly string[];
  /** The member's bytes; undefined when there is none of that name. */
  read(name: string): Uint8Array | undefined;
}

/** Of the file, of one member once inflated, and of all members read together. */
export const zipLimits = { file: 16 * 1024 * 1024, member: 48 * 1024 * 1024, all: 96 * 1024 * 1024, entries: 4_000 };

const start = { line: 1, column: 1 };

/** Whether the bytes begin as a zip file does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** Reads the directory only; sizes are checked before anything is inflated, and again while it is. */
export function openZip(file: string, bytes: Uint8Array): Zip {
  if (bytes.length > zipLimits.file)
    refuse(file, start, "too-large", "the file is larger than 16 MiB", "copy the table into a file of its own");
  const entries = directory(file, bytes);
  let inflated = 0;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (entry.fullSize > zipLimits.member || inflated + entry.fullSize > zipLimits.all) tooLarge(file, name);
      const data = inflate(file, bytes, entry);
      inflated += data.length;
      return data;
    },
  };
}

function directory(file: string, bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const least = Math.max(0, bytes.length - 65_557);
  while (end >= least && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < least) broken(file, "it has no directory");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > zipLimits.entries || at === 0xffffffff) broken(file, "it has too many members");
  const entries = new Map<string, Entry>();
  for (let k = 0; k < count; k++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) broken(file, "its directory is cut off");
    if (view.getUint16(at + 8, true) & 1)
      refuse(file, start, "encrypted", "the file is protected by a password", "save it without a password");
    const nameLength = view.getUint16(at + 28, true);
    const name = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + Math.min(nameLength, 300)));
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      fullSize: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** In pieces, so that a member that says it is small and is not is stopped at the limit. */
function inflate(file: string, bytes: Uint8Array, { name, method, size, fullSize, at }: Entry): Uint8Array {
  if (at + 30 > bytes.length) broken(file, `"${name}" is cut off`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== 0x04034b50) broken(file, `"${name}" is not where the directory says`);
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + size > bytes.length) broken(file, `"${name}" is cut off`);
  const packed = bytes.subarray(from, from + size);
  if (method === 0) return packed;
  if (method !== 8) broken(file, `"${name}" is packed in a way that is not read`);
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Inflate((part, final) => {
    ended ||= final;
    length += part.length;
    if (length > fullSize) throw new Overflow();
    parts.push(part.slice());
  });
  const piece = 4096;
  try {
    for (let k = 0; k < packed.length; k += piece)
      stream.push(packed.subarray(k, k + piece), k + piece >= packed.length);
  } catch (error) {
    if (error instanceof Overflow) tooLarge(file, name);
    broken(file, `"${name}" cannot be unpacked`);
  }
  if (!ended || length !== fullSize) broken(file, `"${name}" is cut off`);
  const data = new Uint8Array(length);
  let to = 0;
  for (const part of parts) {
    data.set(part, to);
    to += part.length;
  }
  return data;
}

class Overflow extends Error {}

const tooLarge = (file: string, name: string): never =>
  refuse(file, start, "zip-too-large", `"${name}" would unpack to more than is read`, "copy the table into a new file");

const broken = (file: string, why: string): never =>
  refuse(file, start, "bad-zip", `not a sound docx or xlsx file: ${why}`, "open it in its program and save it anew");
