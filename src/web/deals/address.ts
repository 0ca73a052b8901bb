/** The state of the Deals page as the part of an address after `#`, so that a reload or a link keeps it. */
import { unchanged, type WhatIf } from "../../brief/deals-page/what-if.js";

export interface PageState {
  readonly whatIf: WhatIf;
  /** Options on the card by issue id; empty: the package the page starts with. */
  readonly deal: Readonly<Record<string, string>>;
  /** The pinned deal, to compare with; null where none is. */
  readonly pinned: Readonly<Record<string, string>> | null;
}

export const startState: PageState = { whatIf: unchanged, deal: {}, pinned: null };

/** Empty for the state that the page starts with. Terms and lines are joined by commas, which no id holds. */
export function writeState({ whatIf, deal, pinned }: PageState): string {
  const written = new URLSearchParams();
  for (const [key, value] of Object.entries(whatIf.values)) written.append("set", `${key}=${value}`);
  if (whatIf.off) written.set("off", whatIf.off.join());
  if (Object.keys(deal).length) written.set("deal", termsText(deal));
  if (pinned) written.set("with", termsText(pinned));
  return String(written).replaceAll("%2F", "/").replaceAll("%2C", ",").replaceAll("%3D", ":");
}

/** What can be read; anything else in the text is passed over. */
export function readState(text: string): PageState {
  const read = new URLSearchParams(text.replace(/^#/, ""));
  const values = Object.fromEntries(
    read.getAll("set").flatMap((each): [string, number][] => {
      const found = /^([\w./-]+)[:=](-?\d+(?:\.\d+)?)$/.exec(each);
      return found ? [[found[1]!, Number(found[2])]] : [];
    }),
  );
  const off = read.get("off");
  const pinned = read.get("with");
  return {
    whatIf: { values, off: off === null ? null : off.split(",").filter((line) => line !== "") },
    deal: terms(read.get("deal") ?? ""),
    pinned: pinned === null ? null : terms(pinned),
  };
}

const termsText = (of: Readonly<Record<string, string>>): string =>
  Object.entries(of)
    .map(([issue, option]) => `${issue}=${option}`)
    .join();

const terms = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text.split(",").flatMap((each): [string, string][] => {
      const found = /^([\w-]+)[:=]([\w.-]+)$/.exec(each);
      return found ? [[found[1]!, found[2]!]] : [];
    }),
  );
