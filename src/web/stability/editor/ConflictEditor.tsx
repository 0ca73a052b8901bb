import { useEffect, useMemo, useRef, useState } from "react";
import { sliceOf } from "../../../brief/stability-page/slice.js";
import type { ConflictSlice, StabilityPage, StabilityView } from "../../../brief/stability-page/view.js";
import type { DeskText } from "../../../brief/wire-files.js";
import { defaultAsOf, talksAsOf } from "../../../talks/as-of.js";
import type { Talks } from "../../../talks/model.js";
import { currentName } from "../../file/currentName.js";
import { deskClient } from "../../file/desk-client.js";
import type { TalksDocument } from "../../file/document.js";
import { Notices } from "../../file/Notices.js";
import type { FileSession } from "../../file/session.js";
import { stepHistory } from "../../file/step-history.js";
import { useDocument } from "../../file/useDocument.js";
import { useSession } from "../../file/useSession.js";
import { fileWords } from "../../file/words.js";
import { FormContext } from "../../forms/context.js";
import { useOutline } from "../../forms/Forms.js";
import { placed } from "../../forms/outline.js";
import { formWords } from "../../forms/words.js";
import { askedDate } from "../../frame/address.js";
import { lineOf } from "../../problem-words.js";
import { stabilityUiWords } from "../words.js";
import { ConflictForms } from "./ConflictForms.js";
import { orderSteps, startSteps } from "./steps.js";
import type { EditorWish } from "./wish.js";
import { editorWords } from "./words.js";
import "../../start/start.css";
import "../../forms/forms.css";
import "../../file/file.css";

interface ConflictEditorProps {
  readonly page: StabilityPage;
  readonly view: StabilityView;
  readonly wish: EditorWish;
  readonly edited: (slice: ConflictSlice, written: boolean) => void;
  /** The wish has been met, or not: in words where there is something to say. */
  readonly told: (outcome: string | undefined) => void;
  readonly close: () => void;
}

/** The file's own document, opened for its conflict. */
export function ConflictEditor(props: ConflictEditorProps) {
  const { lang } = props.page.frame;
  const [file, setFile] = useState<DeskText | { readonly refusal: string }>();
  useEffect(() => {
    let wanted = true;
    void deskClient.read(currentName()).then((answer) => {
      if (!wanted) return;
      setFile(
        answer.ok ? answer.value : { refusal: fileWords[lang].refusals[answer.refusal.code] ?? answer.refusal.message },
      );
    });
    return () => {
      wanted = false;
    };
  }, [lang]);
  if (!file) return <p className="work">{stabilityUiWords[lang].editor.loading}</p>;
  if ("refusal" in file)
    return (
      <p className="work" role="alert">
        {editorWords[lang].noFile} {file.refusal}
      </p>
    );
  return <OpenConflict {...props} file={file} />;
}

function OpenConflict({
  page,
  view,
  wish,
  edited,
  told,
  close,
  file,
}: ConflictEditorProps & { readonly file: DeskText }) {
  const { lang } = page.frame;
  const words = fileWords[lang];
  const { session, noDrafts } = useSession(file, words.mergeMark, stepHistory);
  const { document } = session;
  useDocument(document);
  const { root, text } = useOutline(document);
  const { problems, read, talks } = document;
  const known = useMemo(() => placed(root, text, read ? problems : []), [root, text, problems, read]);
  const [, announce] = useState("");
  const context = useMemo(
    () => ({
      root,
      lang,
      words: formWords[lang],
      problems: known,
      edit: (steps: Parameters<TalksDocument["edit"]>[0]) => document.edit(steps),
      announce,
    }),
    [root, lang, known, document],
  );

  const writing = useRef(false);
  const tell = useRef(edited);
  tell.current = edited;
  // Each text that is sound is what the page tells of; while orders are being written, the last one alone.
  useEffect(() => {
    if (read && talks && !writing.current) tell.current(sliceAsOf(talks), false);
  }, [read, talks]);

  const met = useRef(0);
  useEffect(() => {
    if (met.current === wish.number) return;
    met.current = wish.number;
    if (wish.kind === "write") {
      writing.current = true;
      void write(session, wish, lang).then(({ slice, outcome }) => {
        writing.current = false;
        if (slice) tell.current(slice, true);
        told(outcome);
      });
    } else if (wish.kind === "start") {
      const parties = page.frame.parties.map(({ id }) => id);
      void document.settled().then(async () => {
        // As of an earlier date the page may know of no conflict while the file has one.
        if (document.talks && sliceOf(document.talks).conflict === null)
          await document.edit(startSteps(parties, editorWords[lang].agree));
        told(undefined);
      });
    }
  }, [wish, session, document, lang, page, told]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: saving has a button; the key is a second way
    <div
      className="conflict-editor"
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.altKey || event.code !== "KeyS") return;
        event.preventDefault();
        void session.save();
      }}
    >
      <Notices session={session} words={words} lang={lang} noDrafts={noDrafts} />
      <div className="file-acts">
        <button
          type="button"
          disabled={session.saving || !session.unsaved}
          aria-keyshortcuts="Control+S"
          onClick={() => void session.save()}
        >
          {session.saving ? words.saving : words.save}
        </button>
        <button type="button" className="quiet" disabled={!document.history.canUndo} onClick={document.history.undo}>
          {words.undo}
        </button>
        <button type="button" className="quiet" disabled={!document.history.canRedo} onClick={document.history.redo}>
          {words.redo}
        </button>
        <button type="button" className="quiet" onClick={close}>
          {stabilityUiWords[lang].editor.close}
        </button>
        <p className="file-news" role="status">
          {session.unsaved ? words.unsaved : session.news?.kind === "saved" ? words.saved : ""}
        </p>
      </div>
      {root ? (
        <FormContext value={context}>
          <ConflictForms view={view} />
        </FormContext>
      ) : (
        <p className="say">{root === null && read ? formWords[lang].notReadable : formWords[lang].reading}</p>
      )}
    </div>
  );
}

/** The conflict as the page's address asks for it: by its date, else by the file's own. */
function sliceAsOf(talks: Talks): ConflictSlice {
  const date = askedDate() ?? defaultAsOf(talks);
  return sliceOf(date === undefined ? talks : talksAsOf(talks, date));
}

/** Puts the tried orders into the document as one step of its history, and saves it. */
async function write(session: FileSession, { orders }: EditorWish, lang: StabilityPage["frame"]["lang"]) {
  const words = editorWords[lang];
  const { document } = session;
  const not = (why: string) => ({ slice: undefined, outcome: `${words.writtenNot} ${why}` });
  await document.settled();
  const { talks, problems } = document;
  if (!talks) return not(problems.map((problem) => lineOf(problem, lang)).join("; "));
  const edited = await document.edit(orderSteps(sliceOf(talks), orders));
  if (!edited.ok) return not(edited.problems.map((problem) => lineOf(problem, lang)).join("; "));
  await document.settled();
  const slice = document.talks ? sliceAsOf(document.talks) : undefined;
  await session.save();
  const { refusal, outside } = session;
  if (refusal)
    return { slice, outcome: `${words.writtenNot} ${fileWords[lang].refusals[refusal.code] ?? refusal.message}` };
  return { slice, outcome: outside ? `${words.writtenNot} ${words.changedThere}.` : words.written };
}
