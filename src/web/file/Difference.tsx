import { useMemo } from "react";
import { diffHunks } from "./merge.js";
import type { FileWords } from "./words.js";

interface DifferenceProps {
  readonly mine: string;
  readonly theirs: string;
  readonly words: FileWords["outside"];
}

/** Where two texts differ, line under line, each said whose it is. */
export function Difference({ mine, theirs, words }: DifferenceProps) {
  const hunks = useMemo(() => diffHunks(mine, theirs), [mine, theirs]);
  let left = mostShown;
  const total = hunks.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="difference" aria-label={words.differs} tabIndex={0}>
      {hunks.map(({ lines }, at) => {
        const shown = lines.slice(0, Math.max(0, left));
        left -= shown.length;
        return (
          shown.length > 0 && (
            <ol key={at} aria-label={words.line(lines[0]!.number)}>
              {shown.map(({ kind, number, text }, line) => (
                <li key={line} className={kind}>
                  <span className="whose">{kind === "same" ? words.line(number) : words[kind]}</span>
                  <code dir="ltr">{text === "" ? "\u00a0" : text}</code>
                </li>
              ))}
            </ol>
          )
        );
      })}
      {total > mostShown && <p className="key">{words.moreLines(total - mostShown)}</p>}
    </section>
  );
}

const mostShown = 60;
