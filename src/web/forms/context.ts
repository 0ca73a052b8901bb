import { createContext, useContext } from "react";
import type { Language } from "../../brief/wire.js";
import type { Node } from "../../talks/node.js";
import type { Edited } from "../file/document.js";
import type { PlacedProblem } from "./outline.js";
import type { Steps } from "./steps.js";
import { type FormWords, formWords } from "./words.js";

/** What every field needs: the file as it stands, and how to change it. */
export interface FormContextValue {
  readonly root: Node | null;
  readonly lang: Language;
  readonly words: FormWords;
  readonly problems: readonly PlacedProblem[];
  /** One step of the history. */
  readonly edit: (steps: Steps) => Promise<Edited>;
  readonly announce: (words: string) => void;
}

export const FormContext = createContext<FormContextValue>({
  root: null,
  lang: "en",
  words: formWords.en,
  problems: [],
  edit: async () => ({ ok: true }),
  announce: () => {},
});

export const useForm = (): FormContextValue => useContext(FormContext);
