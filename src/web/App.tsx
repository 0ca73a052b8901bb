import type { DeskPage } from "../brief/wire.js";
import { SourceProvider } from "./blocks/Sources.js";
import { Frame } from "./frame/Frame.js";
import { PageView } from "./page/PageView.js";
import { pageWords } from "./words.js";
import { WordsContext } from "./wordsContext.js";

/** One page of the desk, by its address. */
export function App({ page }: { readonly page: DeskPage }) {
  return (
    <WordsContext value={pageWords[page.frame.lang]}>
      <SourceProvider sources={page.sources}>
        <Frame frame={page.frame}>
          <PageView page={page} />
        </Frame>
      </SourceProvider>
    </WordsContext>
  );
}
