import type { Frame } from "../../brief/wire.js";
import { usePageWords } from "../wordsContext.js";
import { AsOf } from "./AsOf.js";
import { pages } from "./pages.js";

/** The talks, the pages that exist, the date that the page looks from, and the other language. */
export function Bar({ frame }: { readonly frame: Frame }) {
  const words = usePageWords();
  const { lang, name, label } = words.otherLanguage;
  return (
    <header className="bar">
      <b>{words.product}</b>
      <span className="bar-talks">{frame.title}</span>
      <nav aria-label={words.mainNavigation}>
        <ul>
          {pages.map((page) => (
            <li key={page}>
              <a href={`/${page}`} aria-current={location.pathname === `/${page}` ? "page" : undefined}>
                {words.pages[page]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="bar-end">
        <AsOf frame={frame} />
        <a href={withQuery("lang", lang)} lang={lang} hrefLang={lang} aria-label={label}>
          {name}
        </a>
      </div>
    </header>
  );
}

/** This page's address with one thing asked differently. */
function withQuery(name: string, value: string): string {
  const query = new URLSearchParams(location.search);
  query.set(name, value);
  return `${location.pathname}?${query}`;
}
