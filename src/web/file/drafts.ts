/** What somebody has written and not saved, kept in the browser so that a crash or a closed window loses nothing. */
export interface Draft {
  readonly name: string;
  /** The window that wrote it; each loading of a page is a window of its own. */
  readonly window: string;
  /** What it was a change of. */
  readonly base: { readonly text: string; readonly hash: string };
  readonly text: string;
  /** When, ms since 1970. */
  readonly at: number;
}

export interface Drafts {
  put(draft: Draft): Promise<void>;
  drop(name: string, window: string): Promise<void>;
  /** Of a file, newest first. */
  of(name: string): Promise<Draft[]>;
}

/** Drafts in the browser's own database. A browser that has none, or no room, keeps no drafts; it is told once. */
export function browserDrafts(failed: (error: unknown) => void): Drafts {
  let opened: Promise<IDBDatabase> | undefined;
  const database = () => (opened ??= open());

  async function attempt<T>(work: (store: IDBObjectStore) => IDBRequest<T>, mode: IDBTransactionMode, otherwise: T) {
    try {
      const transaction = (await database()).transaction(store, mode);
      return await done(work(transaction.objectStore(store)));
    } catch (error) {
      failed(error);
      return otherwise;
    }
  }

  return {
    async put(draft) {
      await attempt((drafts) => drafts.put(draft), "readwrite", "");
    },
    async drop(name, window) {
      await attempt((drafts) => drafts.delete([name, window]), "readwrite", undefined);
    },
    async of(name) {
      const found: Draft[] = await attempt(
        (drafts) => drafts.getAll(IDBKeyRange.bound([name, ""], [name, "\uffff"])),
        "readonly",
        [],
      );
      return found.sort((a, b) => b.at - a.at);
    },
  };
}

const store = "drafts";

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open("detente", 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: ["name", "window"] });
  return done(request);
}

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
