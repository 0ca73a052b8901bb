import { WritingHelp } from "../help/HelpSheet.js";
import { useStartWords } from "./wordsContext.js";

/** The way back to the desk, the two ways to begin, and the other language. */
export function StartBar({ way }: { readonly way: "guided" | "matrix" }) {
  const words = useStartWords();
  const { lang, name, label } = words.otherLanguage;
  const query = way === "matrix" ? "matrix&" : "";
  return (
    <>
      <a className="skip" href="#answer">
        {words.skip}
      </a>
      <header className="bar">
        <b>{words.product}</b>
        <nav aria-label={words.ways}>
          <ul>
            <li>
              <a href="/today">{words.toDesk}</a>
            </li>
            <li>
              <a href="/start" aria-current={way === "guided" ? "page" : undefined}>
                {words.guided}
              </a>
            </li>
            <li>
              <a href="/start?matrix" aria-current={way === "matrix" ? "page" : undefined}>
                {words.paste}
              </a>
            </li>
          </ul>
        </nav>
        <div className="bar-end">
          <WritingHelp lang={lang === "fa" ? "en" : "fa"} on={way} />
          <a href={`/start?${query}lang=${lang}`} lang={lang} hrefLang={lang} aria-label={label} data-key="language">
            {name}
          </a>
        </div>
      </header>
    </>
  );
}
