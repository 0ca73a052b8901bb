import type { DeskPage } from "../../brief/wire.js";
import { FileMenu } from "../file/FileMenu.js";
import { fileWords } from "../file/words.js";
import { HelpSheet } from "../help/HelpSheet.js";
import { usePageWords } from "../wordsContext.js";
import { AsOf } from "./AsOf.js";
import { address, askedDate } from "./address.js";
import { pages } from "./pages.js";

/** The talks, the pages that exist, the date that the page looks from, help, and the other language. */
export function Bar({ page: { frame, page: current } }: { readonly page: DeskPage }) {
  const words = usePageWords();
  const { lang, name, label } = words.otherLanguage;
  const asOf = askedDate();
  return (
    <header className="bar">
      <b>{words.product}</b>
      <FileMenu title={frame.title} lang={frame.lang} />
      <div className="bar-end">
        <AsOf frame={frame} page={current} />
        <HelpSheet lang={frame.lang} />
        <a href={withQuery("lang", lang)} lang={lang} hrefLang={lang} aria-label={label} data-key="language">
          {name}
        </a>
      </div>
      <nav aria-label={words.mainNavigation}>
        <ul>
          {pages.map((page) => (
            <li key={page}>
              <a href={address(page, frame.lang, asOf)} aria-current={current === page ? "page" : undefined}>
                {words.pages[page]}
              </a>
            </li>
          ))}
          <li>
            <a href={address("file", frame.lang, undefined)}>{fileWords[frame.lang].page}</a>
          </li>
        </ul>
      </nav>
    </header>
  );
}

/** This page's address with one thing asked differently. */
function withQuery(name: string, value: string): string {
  const query = new URLSearchParams(location.search);
  query.set(name, value);
  return `${location.pathname}?${query}`;
}
