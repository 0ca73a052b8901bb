import { useEffect, useState, useSyncExternalStore } from "react";
import type { DeskText } from "../../brief/wire-files.js";
import { deskClient } from "./desk-client.js";
import { fromDisk } from "./disk-text.js";
import { openDocument, type Undoing } from "./document.js";
import { browserDrafts } from "./drafts.js";
import { type FileSession, openSession } from "./session.js";
import { browserWindows } from "./windows.js";
import { workerReader } from "./workerReader.js";

/** How often a window that is seen asks whether the file has changed on disk, ms. */
const lookEvery = 1500;

/**
 * The session of a file, for as long as the page is there: it looks at the disk, listens to other windows, and keeps what is
 * unsaved when the window goes.
 */
export function useSession(
  file: DeskText,
  mergeMark: string,
  undoing: Undoing,
): { readonly session: FileSession; readonly noDrafts: boolean } {
  const [noDrafts, setNoDrafts] = useState(false);
  const [session] = useState(() => {
    const document = openDocument({ text: fromDisk(file.text).text, undoing, reader: workerReader() });
    const windows = browserWindows(file.name, (what) => {
      if (what === "saved") void opened.look();
      void opened.recount();
      // A window that says that it goes is still there while it says so.
      setTimeout(() => void opened.recount(), 500);
    });
    const drafts = browserDrafts(() => setNoDrafts(true));
    const opened = openSession({ file, document, client: deskClient, drafts, windows, mergeMark, now: Date.now });
    return opened;
  });
  useSyncExternalStore(session.subscribe, () => session.version);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") void session.look();
    };
    const leave = () => {
      if (document.visibilityState === "hidden") session.keepDraft();
      else look();
    };
    const timer = setInterval(look, lookEvery);
    addEventListener("focus", look);
    document.addEventListener("visibilitychange", leave);
    addEventListener("pagehide", session.keepDraft);
    return () => {
      clearInterval(timer);
      removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", leave);
      removeEventListener("pagehide", session.keepDraft);
    };
  }, [session]);
  return { session, noDrafts };
}
