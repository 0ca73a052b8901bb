/** Ids of a talks file from names, short enough to type. */
import { safeIds } from "../file-of.js";
import { fold } from "./fold.js";

/** Gives each name an id of its own. */
export class Ids {
  private readonly taken: Set<string>;
  private readonly next = new Map<string, number>();

  /** @param kind what a name without ASCII letters is called: `issue-3` */
  constructor(
    private readonly kind: string,
    taken: Iterable<string> = [],
  ) {
    this.taken = new Set(taken);
  }

  of(name: string): string {
    const short = shortened(name);
    const [safe] = safeIds([/^\d/.test(short) ? `${this.kind}-${short}` : short], "\n");
    // safeIds falls back on its kind where the name has no letter it can keep.
    const usable = !safe.startsWith("\n");
    const base = usable ? safe : this.kind;
    let id = usable ? safe : this.numbered(base);
    while (this.taken.has(id)) id = this.numbered(base);
    this.taken.add(id);
    return id;
  }

  private numbered(base: string): string {
    const number = (this.next.get(base) ?? (base === this.kind ? 0 : 1)) + 1;
    this.next.set(base, number);
    return `${base}-${number}`;
  }
}

/** The first words, up to about 32 letters, in small letters. */
function shortened(name: string): string {
  const words =
    fold(name)
      .replace(/'/g, "")
      .replace(/(?<=\b[a-z])\.(?=[a-z]\b|[\s,]|$)/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  let id = "";
  for (const word of words) {
    if (id !== "" && id.length + word.length > 32) break;
    id = id === "" ? word.slice(0, 40) : `${id}-${word}`;
  }
  return id;
}
