import { useEffect, useRef, useState } from "react";
import { sliceOf } from "../../../brief/phases-page/slice.js";
import type { PlanSlice, Writable } from "../../../brief/phases-page/view.js";
import type { Language } from "../../../brief/wire.js";
import type { DeskText } from "../../../brief/wire-files.js";
import { defaultAsOf, talksAsOf } from "../../../talks/as-of.js";
import type { Talks } from "../../../talks/model.js";
import { currentName } from "../../file/currentName.js";
import { deskClient } from "../../file/desk-client.js";
import type { FileSession } from "../../file/session.js";
import { useSession } from "../../file/useSession.js";
import { fileWords } from "../../file/words.js";
import { askedDate } from "../../frame/address.js";
import { lineOf } from "../../problem-words.js";
import type { PhasesUiWords } from "../words.js";
import { orderSteps } from "./steps.js";

interface WriteOrderProps {
  readonly lang: Language;
  readonly wanted: Extract<Writable, { can: true }>;
  readonly words: PhasesUiWords["write"];
  /** What became of it, and the plan as the file has it now where it was written. */
  readonly told: (outcome: string, slice?: PlanSlice) => void;
}

/** Opens the file, moves its entries, saves it. Draws nothing. */
export function WriteOrder(props: WriteOrderProps) {
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

function Written({ lang, wanted, words, told, file }: WriteOrderProps & { readonly file: DeskText }) {
  const { session } = useSession(file, fileWords[lang].mergeMark);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void write(session, wanted, { lang, words }).then(({ outcome, slice }) => told(outcome, slice));
  }, [session, wanted, lang, words, told]);
  return null;
}

async function write(
  session: FileSession,
  wanted: Extract<Writable, { can: true }>,
  { lang, words }: Pick<WriteOrderProps, "lang" | "words">,
): Promise<{ readonly outcome: string; readonly slice?: PlanSlice }> {
  const { document } = session;
  const not = (why: string) => ({ outcome: `${words.not} ${why}` });
  await document.settled();
  const { talks, problems } = document;
  if (!talks) return not(problems.map((problem) => lineOf(problem, lang)).join("; "));
  const edited = await document.edit(orderSteps(talks, wanted));
  if (!edited.ok) return not(edited.problems.map((problem) => lineOf(problem, lang)).join("; "));
  await document.settled();
  const slice = document.talks ? sliceAsOf(document.talks) : undefined;
  await session.save();
  const { refusal, outside } = session;
  if (refusal) return not(fileWords[lang].refusals[refusal.code] ?? refusal.message);
  if (outside) return not(fileWords[lang].refusals["changed-outside"] ?? "changed-outside");
  return slice ? { outcome: words.written, slice } : { outcome: words.written };
}

/** The plan as the page's address asks for it: by its date, else by the file's own. */
function sliceAsOf(talks: Talks): PlanSlice {
  const date = askedDate() ?? defaultAsOf(talks);
  return sliceOf(date === undefined ? talks : talksAsOf(talks, date));
}
