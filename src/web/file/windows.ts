/** The other windows of this browser in which a file is open. */
export interface Windows {
  /** This one; each loading of a page has its own. */
  readonly id: string;
  /** Ids of all windows that are open on a file, this one too. */
  open(name: string): Promise<readonly string[]>;
  /** Tells the others that the file was saved here. */
  tellSaved(name: string): void;
  end(): void;
}

/**
 * @param name the file that this window is about
 * @param heard called when another window opens the file, leaves it, or has saved it
 */
export function browserWindows(name: string, heard: (what: "windows" | "saved") => void): Windows {
  const id = crypto.randomUUID();
  const channel = new BroadcastChannel("detente-files");
  channel.onmessage = ({ data }: MessageEvent<{ name: string; what: "windows" | "saved" }>) => {
    if (data.name === name) heard(data.what);
  };
  const tell = (what: "windows" | "saved") => channel.postMessage({ name, what });
  // A lock ends with its window, also with one that crashed; what is never resolved holds it.
  let leave = () => {};
  void navigator.locks?.request(`${prefix(name)}${id}`, () => {
    tell("windows");
    return new Promise<void>((resolve) => {
      leave = resolve;
    });
  });
  addEventListener("pagehide", () => tell("windows"));
  return {
    id,
    async open(of) {
      const { held = [] } = (await navigator.locks?.query()) ?? {};
      const start = prefix(of);
      return held.flatMap((lock) => (lock.name?.startsWith(start) ? [lock.name.slice(start.length)] : []));
    },
    tellSaved: () => tell("saved"),
    end() {
      leave();
      tell("windows");
      channel.close();
    },
  };
}

const prefix = (name: string) => `detente-file ${name} `;
