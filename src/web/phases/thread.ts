import type { PlanSlice } from "../../brief/phases-page/view.js";
import type { Language } from "../../brief/wire.js";
import { type NewestThread, newestThread, type ThreadLike as Thread } from "../worker/newest-thread.js";
import type { PhasesAnswer, PhasesAsk, PhasesQuestion, PhasesReply } from "./protocol.js";

export type ThreadLike = Thread<PhasesAsk, PhasesReply>;

export interface ThreadOptions {
  readonly slice: PlanSlice;
  readonly lang: Language;
  readonly tell: (answer: PhasesAnswer) => void;
  /** Makes the thread; a test passes its own. */
  readonly start?: () => ThreadLike;
}

export const phasesThread = ({ slice, lang, tell, start = newThread }: ThreadOptions): NewestThread<PhasesQuestion> =>
  newestThread<PhasesAsk, PhasesQuestion, PhasesAnswer>({ opening: { kind: "open", slice, lang }, tell, start });

const newThread = (): ThreadLike => new Worker(new URL("./phases.worker.ts", import.meta.url), { type: "module" });
