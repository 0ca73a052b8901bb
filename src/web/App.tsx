import { Route, Switch } from "wouter";
import type { TodayPage } from "../brief/wire.js";
import { SourceProvider } from "./blocks/Sources.js";
import { Frame } from "./frame/Frame.js";
import { TodayView } from "./today/TodayView.js";
import { pageWords } from "./words.js";
import { WordsContext } from "./wordsContext.js";

/** One page of the desk, by its address. */
export function App({ page }: { readonly page: TodayPage }) {
  return (
    <WordsContext value={pageWords[page.frame.lang]}>
      <SourceProvider sources={page.sources}>
        <Frame frame={page.frame}>
          <Switch>
            <Route path="/today">
              <TodayView page={page} />
            </Route>
          </Switch>
        </Frame>
      </SourceProvider>
    </WordsContext>
  );
}
