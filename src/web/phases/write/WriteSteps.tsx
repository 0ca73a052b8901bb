import { useEffect, useRef, useState } from "react";
import type { Language } from "../../../brief/wire.js";
import type { DeskText } from "../../../brief/wire-files.js";
import type { Talks } from "../../../talks/model.js";
import { currentName } from "../../file/currentName.js";
import { deskClient } from "../../file/desk-client.js";
import type { FileSession } from "../../file/session.js";
import { stepHistory } from "../../file/step-history.js";
import { useSession } from "../../file/useSession.js";
import { fileWords } from "../../file/words.js";
import type { Steps } from "../../forms/steps.js";
import { lineOf } from "../../problem-words.js";
import type { PhasesUiWords } from "../words.js";

interface WriteStepsProps {
  readonly lang: Language;
  /** What is to be written, by the file as it stands then. */
  readonly steps: (talks: Talks) => Steps;
  readonly words: PhasesUiWords["write"];
  /** What became of it, and the talks as the file has them now where it was written. */
  readonly told: (outcome: string, talks?: Talks) => void;
}

/** Opens the file, takes the steps of an edit, saves it. Draws nothing. */
export function WriteSteps(props: WriteStepsProps) {
  const { lang, words } = props;
  const [file, setFile] = useState<DeskText>();
  const tell = useRef(props.told);
  tell.current = props.told;
  useEffect(() => {
    let wanted = true;
    void deskClient.read(currentName()).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setFile(answer.value);
      else tell.current(`${words.noFile} ${fileWords[lang].refusals[answer.refusal.code] ?? answer.refusal.message}`);
    });
    return () => {
      wanted = false;
    };
  }, [lang, words]);
  return file ? <Written {...props} file={file} /> : null;
}

function Written({ lang, steps, words, told, file }: WriteStepsProps & { readonly file: DeskText }) {
  const { session } = useSession(file, fileWords[lang].mergeMark, stepHistory);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void write(session, steps, { lang, words }).then(({ outcome, talks }) => told(outcome, talks));
  }, [session, steps, lang, words, told]);
  return null;
}

async function write(
  session: FileSession,
  steps: WriteStepsProps["steps"],
  { lang, words }: Pick<WriteStepsProps, "lang" | "words">,
): Promise<{ readonly outcome: string; readonly talks?: Talks }> {
  const { document } = session;
  const not = (why: string) => ({ outcome: `${words.not} ${why}` });
  await document.settled();
  const { talks, problems } = document;
  if (!talks) return not(problems.map((problem) => lineOf(problem, lang)).join("; "));
  const edited = await document.edit(steps(talks));
  if (!edited.ok) return not(edited.problems.map((problem) => lineOf(problem, lang)).join("; "));
  await document.settled();
  const written = document.talks;
  await session.save();
  const { refusal, outside } = session;
  if (refusal) return not(fileWords[lang].refusals[refusal.code] ?? refusal.message);
  if (outside) return not(fileWords[lang].refusals["changed-outside"] ?? "changed-outside");
  return written ? { outcome: words.written, talks: written } : { outcome: words.written };
}
