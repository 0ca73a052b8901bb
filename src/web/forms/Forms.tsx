import { useEffect, useMemo, useState } from "react";
import type { Language } from "../../brief/wire.js";
import type { Node } from "../../talks/node.js";
import type { TalksDocument } from "../file/document.js";
import { useDocument } from "../file/useDocument.js";

import { OrderWordsContext, orderWords } from "../start/order-words.js";
import { FormContext, useForm } from "./context.js";
import { EntriesForm, ItemsForm } from "./EntryForm.js";
import { PlainField, TextField } from "./fields.js";
import { IssuesForm } from "./IssuesForm.js";
import { placed } from "./outline.js";
import { PositionsForm } from "./PositionsForm.js";
import { RulesForm } from "./RulesForm.js";
import { eventSpec, otherSpec, packageSpec, partySpec, sourceSpec } from "./specs.js";
import { formWords, type Section, sections } from "./words.js";
import "../start/start.css";
import "./forms.css";

/** The document in forms: parties, others, issues, positions, sources, packages, rules, events. Every change is one step of its history. */
export function Forms({ document, lang }: { readonly document: TalksDocument; readonly lang: Language }) {
  useDocument(document);
  const words = formWords[lang];
  const { root, text } = useOutline(document);
  const [section, setSection] = useState<Section>("parties");
  const [said, setSaid] = useState("");
  const { problems, read } = document;
  // Places are of the text that was read; while a newer one is being read, they stay where they were.
  const known = useMemo(() => placed(root, text, read ? problems : []), [root, text, problems, read]);
  const context = useMemo(
    () => ({
      root,
      lang,
      words,
      problems: known,
      edit: (steps: Parameters<TalksDocument["edit"]>[0]) => document.edit(steps),
      announce: setSaid,
    }),
    [root, lang, words, known, document],
  );
  return (
    <FormContext value={context}>
      <OrderWordsContext value={orderWords[lang]}>
        <div className="forms start">
          <nav aria-label={words.sectionList}>
            <ul>
              {sections.map((each) => (
                <li key={each}>
                  <button
                    type="button"
                    className="quiet"
                    aria-current={each === section ? "true" : undefined}
                    onClick={() => setSection(each)}
                  >
                    {words.sections[each]}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <section aria-label={words.sections[section]}>
            {root ? (
              <SectionForm section={section} />
            ) : (
              <p className="say">{root === null && document.read ? words.notReadable : words.reading}</p>
            )}
          </section>
          <p className="unseen" aria-live="assertive">
            {said}
          </p>
        </div>
      </OrderWordsContext>
    </FormContext>
  );
}

function SectionForm({ section }: { readonly section: Section }) {
  switch (section) {
    case "talks":
      return <TalksForm />;
    case "parties":
      return <EntriesForm path={["parties"]} spec={partySpec} />;
    case "others":
      return <EntriesForm path={["others"]} spec={otherSpec} />;
    case "issues":
      return <IssuesForm />;
    case "positions":
      return <PositionsForm />;
    case "sources":
      return <EntriesForm path={["sources"]} spec={sourceSpec} />;
    case "packages":
      return <EntriesForm path={["packages"]} spec={packageSpec} />;
    case "rules":
      return <RulesForm />;
    case "events":
      return <ItemsForm path={["events"]} spec={eventSpec} />;
    default:
      return section satisfies never;
  }
}

/** What the whole file is about. */
function TalksForm() {
  const { words } = useForm();
  return (
    <div className="entry-fields">
      <TextField path={["title"]} label={words.fields["title"]!} />
      <PlainField path={["as_of"]} label={words.fields["as_of"]!} hint={words.dateHint} />
      <TextField path={["question"]} label={words.fields["question"]!} />
      <TextField path={["note"]} label={words.fields["note"]!} long />
    </div>
  );
}

/** The values of the text, read in the document's own thread; the last ones stand while a newer text is read or cannot be. */
export function useOutline(document: TalksDocument): { readonly root: Node | null; readonly text: string } {
  const [outline, setOutline] = useState<{ root: Node | null; text: string }>({ root: null, text: "" });
  const { version } = document;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version is what changes the text
  useEffect(() => {
    let wanted = true;
    const text = document.text;
    void document.reader.outline(text).then((root) => {
      if (wanted) setOutline({ root, text });
    });
    return () => {
      wanted = false;
    };
  }, [document, version]);
  return outline;
}
