import { lazy, Suspense, useState } from "react";
import type { Language } from "../../brief/wire.js";
import { fileWords } from "./words.js";

const FileMenuPanel = lazy(() => import("./FileMenuPanel.js").then((panel) => ({ default: panel.FileMenuPanel })));

interface FileMenuProps {
  readonly title: string;
  readonly lang: Language;
}

/** The talks' title in the bar; opens what can be done with the desk's files. Nothing of it is loaded before that. */
export function FileMenu({ title, lang }: FileMenuProps) {
  const [opened, setOpened] = useState(false);
  const words = fileWords[lang].menu;
  return (
    <details
      className="file-menu"
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !event.currentTarget.open) return;
        event.currentTarget.open = false;
        event.currentTarget.querySelector("summary")?.focus();
      }}
    >
      <summary>
        <bdi>{title}</bdi>
        <span className="unseen">. {words.files}</span>
      </summary>
      {opened && (
        <Suspense fallback={<p className="file-panel">{words.reading}</p>}>
          <FileMenuPanel lang={lang} />
        </Suspense>
      )}
    </details>
  );
}
