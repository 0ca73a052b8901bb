import { createContext, useContext } from "react";
import { type StartPageWords, startPageWords } from "./words.js";

/** The guided start's own words in the page's language. */
export const StartWordsContext = createContext<StartPageWords>(startPageWords.en);

export const useStartWords = (): StartPageWords => useContext(StartWordsContext);
