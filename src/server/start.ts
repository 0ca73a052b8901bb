import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { answersByFile } from "./answers-by-file.js";
import { createApp } from "./app.js";
import { readAssets } from "./assets.js";
import { currentFile } from "./current-file.js";
import { builtPages, type Desk } from "./desk.js";
import { newSession } from "./session.js";
import { catalogueIn } from "./store/catalogue.js";
import { DeskStore } from "./store/store.js";

export interface ServerOptions<Analysed> {
  /** 0: any free one. When it is taken, the next free one after it. */
  readonly port: number;
  /** The folder of the desk's files; made with its first file where it is missing. */
  readonly data: string;
  /** Talks files that lie elsewhere and stay there; the first is the one that is opened. */
  readonly files?: readonly string[];
  /** Folder of the catalogue, whose cases new files can begin from. */
  readonly cases?: string;
  /** Where `vite build` put the pages. */
  readonly pages: string;
  readonly desk: Desk<Analysed>;
  /** Told of each bug, one text each. */
  readonly log: (line: string) => void;
  /** For tests: a fixed token instead of a random one. */
  readonly token?: string;
}

export interface RunningServer {
  /** The address to open, with the token that signs a browser in. */
  readonly url: string;
  readonly port: number;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/**
 * Starts the desk on this machine's loopback address and on no other.
 *
 * @throws when the pages are not built, the folder cannot be read, or none of the fifty ports from `port` on is free
 */
export async function startServer<Analysed>(options: ServerOptions<Analysed>): Promise<RunningServer> {
  const assets = await readAssets(options.pages);
  let app: Hono | undefined;
  const server = createAdaptorServer({ fetch: (request, env) => app!.fetch(request, env) }) as Server;
  const port = await listen(server, options.port);
  const session = newSession(port, options.token);
  const files = options.files ?? [];
  const store = await DeskStore.open({
    folder: options.data,
    files,
    beside: (file) => (options.desk.register ? [options.desk.register.path(file)] : []),
  });
  const answersFor = answersByFile(options.desk, store);
  const current = await currentFile(store, port, files[0]);
  // Readers come a moment after the start: the analysis is then under way. What goes wrong in it is told to them.
  const first = await current.name(undefined);
  if (first)
    setImmediate(
      () =>
        void answersFor(first)
          .then((answers) => answers.talks(undefined))
          .catch(() => undefined),
    );
  const catalogue = catalogueIn(options.cases);
  const built = builtPages(options.desk);
  app = createApp({
    port,
    session,
    store,
    current,
    catalogue,
    answersFor,
    built,
    assets,
    log: options.log,
    forms: Object.keys(options.desk.forms ?? {}),
    register: options.desk.register !== undefined,
  });
  return {
    url: `http://${loopback}:${port}/?token=${session.token}`,
    port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

const loopback = "127.0.0.1";
const portsTried = 50;

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; ; port++) {
    try {
      return await listenOn(server, port);
    } catch (error) {
      const taken =
        error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES");
      if (!taken || first === 0 || port - first + 1 >= portsTried || port >= 65535) throw error;
    }
  }
}

const listenOn = (server: Server, port: number) =>
  new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, loopback, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
