import { createHash } from "node:crypto";
import type { DeskFile, DeskText, TrashedFile } from "../../brief/wire-files.js";
import { fileLimit, firstBytes } from "../file.js";
import { nodeFs, type StoreFs } from "./fs.js";
import { freeName, isSafeName, safeNameNear } from "./names.js";
import { type Place, type Places, placesOf } from "./places.js";
import { attempted, refused, type Stored, stored } from "./refusals.js";
import { type Trash, trashIn } from "./trash.js";
import { codeOf, createFile, moveFile, replaceFile } from "./write.js";

export interface StoreOptions {
  /** Made with its first file where it is missing. */
  readonly folder: string;
  /** Files that stay where they are. */
  readonly files?: readonly string[];
  /** What stands beside a talks file and takes its name, such as its register of forecasts. */
  readonly beside?: (file: string) => readonly string[];
  readonly fs?: StoreFs;
  readonly now?: () => Date;
}

/**
 * The files of a desk. Every change is made as a whole or not at all, one after the other; a save says which content it
 * replaces, so of two that replace the same one the first wins and the second is refused.
 */
export class DeskStore {
  readonly #fs: StoreFs;
  readonly #places: Places;
  readonly #trash: Trash;
  readonly #beside: (file: string) => readonly string[];
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(fs: StoreFs, places: Places, trash: Trash, beside: (file: string) => readonly string[]) {
    this.#beside = beside;
    this.#fs = fs;
    this.#places = places;
    this.#trash = trash;
  }

  static async open(options: StoreOptions): Promise<DeskStore> {
    const { folder, files = [], beside = () => [], fs = nodeFs, now = () => new Date() } = options;
    return new DeskStore(fs, await placesOf(fs, folder, files), trashIn(fs, folder, now), beside);
  }

  /** Files that are there, those named at the start first, then by name. */
  async list(): Promise<DeskFile[]> {
    const found: DeskFile[] = [];
    for (const { name, file, inPlace } of await this.#places.all()) {
      const { size, mtime } = (await this.#fs.stat(file).catch(() => undefined)) ?? {};
      if (mtime) found.push({ name, bytes: size!, changed: mtime.toISOString(), inPlace });
    }
    return found;
  }

  /** Names of all files, also of named ones that are missing. */
  async names(): Promise<string[]> {
    return (await this.#places.all()).map(({ name }) => name);
  }

  /** Where a file lies, for whoever reads it. */
  async path(name: string): Promise<Stored<string>> {
    return attempted(async () => {
      const place = await this.#places.find(name);
      return place.ok ? stored(place.value.file) : place;
    });
  }

  async read(name: string): Promise<Stored<DeskText>> {
    return attempted(async () => {
      const place = await this.#places.find(name);
      return place.ok ? this.#text(place.value) : place;
    });
  }

  /** The hash of a file as it is now; null when it is gone or cannot be read. */
  async hash(name: string): Promise<string | null> {
    const place = await this.#places.find(name);
    if (!place.ok) return null;
    const bytes = await this.#bytes(place.value.file).catch(() => undefined);
    return bytes ? hashOf(bytes) : null;
  }

  /** @param expected the hash of the content that this replaces */
  save(name: string, bytes: Uint8Array, expected: string): Promise<Stored<{ hash: string }>> {
    return this.#one(async () => {
      const bad = contentRefusal(bytes);
      if (bad) return bad;
      const place = await this.#places.find(name);
      if (!place.ok) return place;
      const { file } = place.value;
      const unchanged = async () => hashOf(await this.#bytes(file)) === expected;
      if (!(await unchanged())) return refused("changed-outside");
      return (await replaceFile(this.#fs, file, bytes, unchanged))
        ? stored({ hash: hashOf(bytes) })
        : refused("changed-outside");
    });
  }

  /** A new file of the folder. @param exactly refuse a name that is taken, instead of giving it a number */
  create(name: string, bytes: Uint8Array, { exactly = false } = {}): Promise<Stored<DeskText>> {
    return this.#one(() => this.#create(exactly ? name : safeNameNear(name), bytes, exactly));
  }

  duplicate(name: string): Promise<Stored<DeskText>> {
    return this.#one(async () => {
      const original = await this.#found(name);
      if (!original.ok) return original;
      const bytes = await this.#bytes(original.value.file);
      return this.#create(isSafeName(name) ? name : safeNameNear(name), bytes, false);
    });
  }

  rename(name: string, to: string): Promise<Stored<{ name: string }>> {
    return this.#one(async () => {
      const place = await this.#found(name);
      if (!place.ok) return place;
      if (place.value.inPlace) return refused("in-place");
      if (!isSafeName(to)) return refused("bad-name");
      if (to === name) return stored({ name });
      if ((await this.names()).includes(to)) return refused("name-taken");
      const [from, fresh] = [place.value.entry, await this.#places.fresh(to)];
      if (!(await moveFile(this.#fs, from, fresh))) return refused("name-taken");
      await this.#moveBeside(from, fresh);
      return stored({ name: to });
    });
  }

  /** What stands beside a file goes with it; where something stands there already it stays, as neither may be lost. */
  async #moveBeside(from: string, to: string): Promise<void> {
    const next = this.#beside(to);
    for (const [k, file] of this.#beside(from).entries())
      await moveFile(this.#fs, file, next[k]!).catch((error) => {
        if (codeOf(error) !== "ENOENT") throw error;
      });
  }

  /** Into the trash. @param expected where given, the hash of the content that may go */
  remove(name: string, expected?: string): Promise<Stored<{ trashed: string }>> {
    return this.#one(async () => {
      const place = await this.#found(name);
      if (!place.ok) return place;
      const { entry, file, inPlace } = place.value;
      if (expected !== undefined && hashOf(await this.#bytes(file)) !== expected) return refused("changed-outside");
      return stored({ trashed: await this.#trash.put(entry, name, inPlace ? file : undefined) });
    });
  }

  trash(): Promise<TrashedFile[]> {
    return this.#trash.list();
  }

  /** Out of the trash, back to where it was; under a name with a number when another file has come there since. */
  restore(id: string): Promise<Stored<{ name: string }>> {
    return this.#one(async () => {
      const found = await this.#trash.find(id);
      if (!found) return refused("no-such-file");
      if (found.from !== undefined && (await this.#isNamed(found.name, found.from))) {
        if (await moveFile(this.#fs, found.file, found.from)) {
          await this.#trash.forget(id);
          return stored({ name: found.name });
        }
      }
      const taken = new Set(await this.names());
      for (;;) {
        const name = freeName(found.name, (each) => taken.has(each));
        if (await moveFile(this.#fs, found.file, await this.#places.fresh(name))) {
          await this.#trash.forget(id);
          return stored({ name });
        }
        taken.add(name);
      }
    });
  }

  async #isNamed(name: string, from: string): Promise<boolean> {
    const place = await this.#places.find(name);
    return place.ok && place.value.inPlace && place.value.file === from;
  }

  async #found(name: string): Promise<Stored<Place>> {
    const place = await this.#places.find(name);
    if (place.ok) await this.#fs.stat(place.value.file);
    return place;
  }

  async #create(name: string, bytes: Uint8Array, exactly: boolean): Promise<Stored<DeskText>> {
    if (!isSafeName(name)) return refused("bad-name");
    const bad = contentRefusal(bytes);
    if (bad) return bad;
    const taken = new Set(await this.names());
    for (;;) {
      const free = exactly ? name : freeName(name, (each) => taken.has(each));
      if (taken.has(free)) return refused("name-taken");
      if (await createFile(this.#fs, await this.#places.fresh(free), bytes)) return textOf(free, bytes);
      taken.add(free);
    }
  }

  /** One byte more than is allowed at most: enough to see that a file is too long. */
  #bytes(file: string): Promise<Uint8Array> {
    return firstBytes(file, fileLimit + 1, this.#fs.open);
  }

  async #text({ name, file }: Place): Promise<Stored<DeskText>> {
    return textOf(name, await this.#bytes(file));
  }

  /** One change at a time: what it looked at is still so when it acts. */
  #one<T>(work: () => Promise<Stored<T>>): Promise<Stored<T>> {
    const done = this.#queue.then(() => attempted(work));
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function textOf(name: string, bytes: Uint8Array): Stored<DeskText> {
  const bad = contentRefusal(bytes);
  if (bad) return bad;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return stored({ name, text, hash: hashOf(bytes) });
}

function contentRefusal(bytes: Uint8Array) {
  if (bytes.length > fileLimit) return refused("too-large");
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refused("not-text");
  }
  return undefined;
}
