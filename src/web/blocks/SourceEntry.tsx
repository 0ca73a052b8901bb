import type { SourceLine } from "../../brief/blocks.js";
import { usePageWords } from "../wordsContext.js";

/** One source: what it is, who published it and when, and how far it is to be trusted, in words. */
export function SourceEntry({ source }: { readonly source: SourceLine }) {
  const { reliability, credibility, comma } = usePageWords();
  const { title, publisher, date, url, grade } = source;
  const meaning = grade && [reliability[grade[0]!], credibility[grade[1]!]].filter(Boolean).join(comma);
  return (
    <>
      <cite dir="auto">
        {url && /^https?:\/\//i.test(url) ? (
          <a href={url} target="_blank" rel="noreferrer noopener">
            {title}
          </a>
        ) : (
          title
        )}
      </cite>
      {[publisher, date].filter(Boolean).map((part, index) => (
        <span key={index} className="source-part">
          {" · "}
          <bdi>{part}</bdi>
        </span>
      ))}
      {grade && (
        <span className="source-grade">
          {" · "}
          <b>{grade}</b> {meaning}
        </span>
      )}
    </>
  );
}
