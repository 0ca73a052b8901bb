import { useState } from "react";
import type { DeskPage } from "../brief/wire.js";
import { SourceProvider } from "./blocks/Sources.js";
import { Frame } from "./frame/Frame.js";
import { LookingContext, useLooking } from "./frame/lookFrom.js";
import { useWhole } from "./frame/whole.js";
import { PageView } from "./page/PageView.js";
import { pageWords } from "./words.js";
import { WordsContext } from "./wordsContext.js";

/** One page of the desk, by its address; looked at from another date it is drawn again in place. */
export function App({ page: first }: { readonly page: DeskPage }) {
  const [page, show] = useState(first);
  const looking = useLooking(page, show);
  useWhole(page, show);
  return (
    <WordsContext value={pageWords[page.frame.lang]}>
      <LookingContext value={looking}>
        <SourceProvider sources={page.sources}>
          <Frame page={page}>
            <PageView page={page} />
          </Frame>
        </SourceProvider>
      </LookingContext>
    </WordsContext>
  );
}
