/** Numbers with a unit, as cells hold them. */
import { fold } from "./fold.js";
import type { Amount } from "./preview.js";

const number = "[-+]?\\d{1,3}(?:,\\d{3}){1,3}(?:\\.\\d{1,9})?|[-+]?\\d{1,12}(?:\\.\\d{1,9})?";
const single = new RegExp(`^(${number})\\s*([^\\d]{0,24})$`);
const range = new RegExp(`^(${number})\\s*(%?)\\s*(?:-|–|—|\\.\\.|to|تا)\\s*(${number})\\s*([^\\d]{0,24})$`);

/** "5 %", "0–3.67 %", "۳٫۶۷ درصد", "1,500 kg"; undefined for anything with more words than a unit has. */
export function amountOf(text: string): Amount | undefined {
  const folded = fold(text).replace(/\s+/g, " ").trim().replace(/\.$/, "");
  const between = range.exec(folded);
  if (between) {
    const [low, high] = [plain(between[1]), plain(between[3])];
    const unit = unitOf(between[4] || between[2]);
    return unit === undefined || Number(low) > Number(high) ? undefined : { low, high, unit };
  }
  const alone = single.exec(folded);
  const unit = alone ? unitOf(alone[2]) : undefined;
  return alone && unit !== undefined ? { low: plain(alone[1]), high: plain(alone[1]), unit } : undefined;
}

/** "above 5 %", "more than 5", "بیش از ۵": a bound beyond which nothing is accepted. */
export function boundOf(text: string): { readonly side: "above" | "below"; readonly amount: Amount } | undefined {
  const folded = fold(text).trim();
  const bound =
    /^(?:(?:anything |any |nothing |not |no )?(above|over|more than|beyond|below|under|less than|>|<)|(بیش از|بیشتر از|بالای|کمتر از|زیر))\s*(.+)$/u.exec(
      folded,
    );
  const amount = bound ? amountOf(bound[3]) : undefined;
  if (!bound || !amount || amount.low !== amount.high) return undefined;
  return { side: /^(?:above|over|more|beyond|>|بیش|بالا)/u.test(bound[1] ?? bound[2]) ? "above" : "below", amount };
}

/** As a talks file writes it: no thousands, no leading plus or zeros. */
function plain(written: string): string {
  const digits = written.replaceAll(",", "");
  const value = Number(digits);
  return String(value);
}

function unitOf(words: string): string | undefined {
  const unit = words.trim();
  if (/[;:()[\]"!?]/.test(unit) || unit.split(" ").length > 3) return undefined;
  if (/^(?:percent|per cent|درصد|%)$/u.test(unit)) return "%";
  return unit;
}
