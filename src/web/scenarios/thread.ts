import type { ScenariosSlice } from "../../brief/scenarios-page/view.js";
import type { Language } from "../../brief/wire.js";
import { type NewestThread, newestThread, type ThreadLike as Thread } from "../worker/newest-thread.js";
import type { ScenariosAnswer, ScenariosAsk, ScenariosQuestion, ScenariosReply } from "./protocol.js";

export type ScenariosThread = NewestThread<ScenariosQuestion>;
export type ThreadLike = Thread<ScenariosAsk, ScenariosReply>;

export interface ThreadOptions {
  readonly slice: ScenariosSlice;
  readonly lang: Language;
  readonly tell: (answer: ScenariosAnswer) => void;
  /** Makes the thread; a test passes its own. */
  readonly start?: () => ThreadLike;
}

export const scenariosThread = ({ slice, lang, tell, start = newThread }: ThreadOptions): ScenariosThread =>
  newestThread<ScenariosAsk, ScenariosQuestion, ScenariosAnswer>({
    opening: { kind: "open", slice, lang },
    tell,
    start,
  });

const newThread = (): ThreadLike => new Worker(new URL("./scenarios.worker.ts", import.meta.url), { type: "module" });
