import { reservedKeys } from "../keys.js";

/** Ids of the talks file: an ASCII letter, then letters, digits, `-`, `_`; no two alike. */
export function safeIds(names: readonly string[], kind: string): string[] {
  const taken = new Set<string>();
  const numbered = new Map<string, number>();
  return names.map((name, k) => {
    const plain = name
      .slice(0, 300)
      .normalize("NFKD")
      .replace(/[^A-Za-z0-9_-]+/g, "-")
      .replace(/^[^A-Za-z]+/, "")
      .slice(0, 60)
      .replace(/-+$/, "");
    const base = plain && !reserved.has(plain.toLowerCase()) && !reservedKeys.has(plain) ? plain : `${kind}-${k + 1}`;
    let id = base;
    let n = numbered.get(base) ?? 1;
    while (taken.has(id)) id = `${base}-${++n}`;
    numbered.set(base, n);
    taken.add(id);
    return id;
  });
}

/** Words that YAML or the expression grammar would read as something else. */
const reserved = new Set(["if", "iff", "on", "off", "yes", "no", "true", "false", "null", "y", "n"]);
