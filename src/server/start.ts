import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { createApp } from "./app.js";
import { readAssets } from "./assets.js";
import { answersOf, builtPages, type Desk } from "./desk.js";
import { watchedFile } from "./file.js";
import { newSession } from "./session.js";

export interface ServerOptions<Analysed> {
  /** 0: any free one. When it is taken, the next free one after it. */
  readonly port: number;
  /** The talks file that the desk shows; it is read again whenever it changes. */
  readonly file: string;
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
 * @throws when the pages are not built, or none of the fifty ports from `port` on is free
 */
export async function startServer<Analysed>(options: ServerOptions<Analysed>): Promise<RunningServer> {
  const assets = await readAssets(options.pages);
  let app: Hono | undefined;
  const server = createAdaptorServer({ fetch: (request, env) => app!.fetch(request, env) }) as Server;
  const port = await listen(server, options.port);
  const session = newSession(port, options.token);
  const answers = answersOf(options.desk, watchedFile(options.file));
  // Readers come a moment after the start: the analysis is then under way. What goes wrong in it is told to them.
  setImmediate(() => void answers.talks(undefined).catch(() => undefined));
  app = createApp({ port, session, answers, built: builtPages(options.desk), assets, log: options.log });
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
