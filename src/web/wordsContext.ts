import { createContext, useContext } from "react";
import { type PageWords, pageWords } from "./words.js";

/** The words of the page's language, for every component below. */
export const WordsContext = createContext<PageWords>(pageWords.en);

export const usePageWords = (): PageWords => useContext(WordsContext);
