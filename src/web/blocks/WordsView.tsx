import { Fragment } from "react";
import type { Inline, Words } from "../../brief/blocks.js";
import { JudgementMark, SourceMark } from "./Sources.js";

/** A run of words with its marks. Everything is text to React, so nothing a file says can become markup. */
export function WordsView({ words }: { readonly words: Words }) {
  return words.map((part, index) => <Fragment key={index}>{inline(part)}</Fragment>);
}

function inline(part: Inline) {
  if (typeof part === "string") return part;
  switch (part.mark) {
    case "strong":
      return <b>{part.text}</b>;
    case "small":
      return <span className="small">{part.text}</span>;
    case "party":
      return <span className={partyClass(part.party)}>{part.text}</span>;
    case "source":
      return <SourceMark ids={part.sources}>{part.text}</SourceMark>;
    case "judgement":
      return <JudgementMark why={part.why}>{part.text}</JudgementMark>;
    default:
      return part satisfies never;
  }
}

/** Colours repeat after the sixth party; the name always stands beside. */
const partyClass = (party: number): string => `party-${party % partyColours}`;

const partyColours = 6;
