import { dump } from "js-yaml";

/**
 * Plain data as YAML whose texts are read back as those texts.
 *
 * The library quotes what looks like a number, a date or a mark, except a number too large to be one (`1e309`): where a text looks
 * so, all texts are quoted.
 *
 * @param flowLevel from which depth on maps and lists stand in one line
 */
export const yamlText = (data: unknown, flowLevel = -1): string =>
  dump(data, { noRefs: true, lineWidth: 120, flowLevel, forceQuotes: hasOddNumber(data) });

function hasOddNumber(value: unknown): boolean {
  if (typeof value === "string") return /^[-+]?[\d.]+e[-+]?\d+$/i.test(value);
  return typeof value === "object" && value !== null && Object.values(value).some(hasOddNumber);
}
