/** A timeline in words as months from now. */
import { fold } from "./fold.js";

const unit = "(days?|weeks?|months?|mo|years?|yrs?|روز|هفته|ماه|سال)";
const between = new RegExp(`(\\d{1,3})\\s*${unit}?\\s*(?:-|–|—|to|تا)\\s*(\\d{1,3})\\s*${unit}`, "u");
const within = new RegExp(
  `(?:within|under|up to|less than|<|next|in|ظرف|طی|تا|کمتر از)\\s*(?:the )?(?:next )?(\\d{1,3})\\s*${unit}`,
  "u",
);
const alone = new RegExp(`^(\\d{1,3})\\s*${unit}$`, "u");

/** "6–12 months", "within 3 months", "۱ تا ۲ سال"; undefined where no number of months is said. */
export function monthsIn(text: string): readonly [number, number] | undefined {
  const folded = fold(text.slice(0, 300));
  const range = between.exec(folded);
  if (range) {
    const [low, high] = [inMonths(+range[1], range[2] ?? range[4]), inMonths(+range[3], range[4])];
    return low <= high ? [low, high] : undefined;
  }
  const most = within.exec(folded);
  if (most) return [0, inMonths(+most[1], most[2])];
  const one = alone.exec(folded.trim());
  return one ? [inMonths(+one[1], one[2]), inMonths(+one[1], one[2])] : undefined;
}

/** Days and weeks to a tenth of a month. */
function inMonths(count: number, word: string): number {
  if (/^(?:year|yr|سال)/u.test(word)) return count * 12;
  if (/^(?:week|هفته)/u.test(word)) return Math.round((count * 70) / 30.4) / 10;
  if (/^(?:day|روز)/u.test(word)) return Math.round((count * 10) / 30.4) / 10;
  return count;
}
