/** Sentences with marked words in them, so that a translation can put the marked words where its grammar wants them. */
import type { Inline, Words } from "./blocks.js";

type Part = Inline | Words | number;

/** A sentence from a template: `words`${strong("none")} of ${n}``. Empty parts vanish. */
export function words(strings: TemplateStringsArray, ...parts: readonly Part[]): Words {
  const made: Inline[] = [];
  strings.forEach((text, i) => {
    add(made, text);
    if (i < parts.length) add(made, parts[i]!);
  });
  return made;
}

/** Several runs of words after one another, `between` them. */
export function joined(parts: readonly Words[], between: string): Words {
  return parts.flatMap((part, i) => (i ? [between, ...part] : part));
}

export const strong = (text: string): Inline => ({ mark: "strong", text });
export const small = (text: string): Inline => ({ mark: "small", text });
export const judgement = (text: string, why: string): Inline => ({ mark: "judgement", text, why });
export const ofParty = (party: number, text: string): Inline => ({ mark: "party", party, text });
export const sourced = (sources: readonly string[], text: string): Inline => ({ mark: "source", sources, text });

/** Words without their marks. */
export const unmarked = (of: Words): string => of.map((part) => (typeof part === "string" ? part : part.text)).join("");

function add(made: Inline[], part: Part): void {
  if (typeof part === "number") add(made, String(part));
  else if (typeof part !== "string") {
    if (Array.isArray(part)) for (const inner of part as Words) add(made, inner);
    else made.push(part as Inline);
  } else if (part !== "") {
    const last = made.at(-1);
    if (typeof last === "string") made[made.length - 1] = last + part;
    else made.push(part);
  }
}
