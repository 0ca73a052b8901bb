import type { Language } from "../../brief/wire.js";
import { pages } from "../frame/pages.js";
import { WritingHelp } from "../help/HelpSheet.js";
import { usePageWords } from "../wordsContext.js";
import { currentName } from "./currentName.js";
import { FileMenu } from "./FileMenu.js";
import { fileWords } from "./words.js";

/** The bar of the page of a file: as on the others, without a date to look from. */
export function FileBar({ title, lang }: { readonly title: string; readonly lang: Language }) {
  const words = usePageWords();
  const { lang: other, name, label } = words.otherLanguage;
  const file = currentName();
  const query = (language: Language) => new URLSearchParams({ lang: language, ...(file && { file }) });
  return (
    <header className="bar">
      <b>{words.product}</b>
      <FileMenu title={title} lang={lang} />
      <nav aria-label={words.mainNavigation}>
        <ul>
          {pages.map((page) => (
            <li key={page}>
              <a href={`/${page}?${query(lang)}`}>{words.pages[page]}</a>
            </li>
          ))}
          <li>
            <a href={`/file?${query(lang)}`} aria-current="page">
              {fileWords[lang].page}
            </a>
          </li>
        </ul>
      </nav>
      <div className="bar-end">
        <WritingHelp lang={lang} on="file" />
        <a href={`/file?${query(other)}`} lang={other} hrefLang={other} aria-label={label} data-key="language">
          {name}
        </a>
      </div>
    </header>
  );
}
