/**
 * Whether a name can be a talks file's own name in a folder, on every system that people carry files between: one part of a
 * path, not hidden, no control or direction marks, no character or word that some system keeps for itself, ending in
 * `.yaml` or `.yml`. Letters of any script are fine.
 */
export function isSafeName(name: string): boolean {
  return (
    name.length > 0 &&
    new TextEncoder().encode(name).length <= 200 &&
    name === name.normalize("NFC") &&
    /^[^.\s].*\.ya?ml$/u.test(name) &&
    !forbidden.test(name) &&
    !reserved.test(name)
  );
}

/** A safe name near to what somebody wrote: `Iran – talks` becomes `Iran – talks.yaml`; nothing left becomes `talks.yaml`. */
export function safeNameNear(written: string): string {
  const words = written
    .normalize("NFC")
    .replace(/\.(ya?ml|json|xml)$/i, "")
    .replace(new RegExp(forbidden, "gu"), " ")
    .replace(/\s+/gu, " ")
    .replace(/^[.\s]+|[.\s]+$/gu, "");
  let stem = words;
  while (new TextEncoder().encode(stem).length > 120) stem = [...stem].slice(0, -1).join("");
  const name = `${stem.trim() || "talks"}.yaml`;
  return isSafeName(name) ? name : "talks.yaml";
}

/** The first of `name`, `name (2)`, `name (3)` … that is free. */
export function freeName(name: string, taken: (name: string) => boolean): string {
  if (!taken(name)) return name;
  const [, stem, ending] = /^(.*?)(?: \(\d+\))?(\.[^.]*)$/u.exec(name) ?? [name, name, ""];
  for (let number = 2; ; number++) {
    const next = `${stem} (${number})${ending}`;
    if (!taken(next)) return next;
  }
}

/** Separators, what Windows keeps for itself, control characters, and marks that turn or hide letters. */
const forbidden = /[/\\<>:"|?*\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
