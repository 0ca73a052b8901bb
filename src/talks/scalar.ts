/** The value of an unquoted scalar, or why it cannot be one. */
export type PlainScalar =
  | { readonly value: string | number | boolean | null }
  | { readonly code: "unsafe-integer" | "not-a-number"; readonly message: string; readonly hint: string };

const mayMean: ReadonlySet<string> = new Set("+-.0123456789~nNtTfF");
const nothing = /^(?:|~|null|Null|NULL)$/;
const yes = /^(?:true|True|TRUE)$/;
const no = /^(?:false|False|FALSE)$/;
const whole = /^[-+]?[0-9]+$/;
const based = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/;
const decimal = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const endless = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/**
 * Reads an unquoted scalar by the core schema of YAML 1.2: dates, `yes` and `off` stay text.
 * Refused: integers beyond ±(2^53 − 1), which would change silently, infinities and not-a-number.
 */
export function plainScalar(written: string): PlainScalar {
  // Most scalars begin like no number and none of the few words below.
  if (written !== "" && !mayMean.has(written[0])) return { value: written };
  if (nothing.test(written)) return { value: null };
  if (yes.test(written)) return { value: true };
  if (no.test(written)) return { value: false };
  if (endless.test(written)) {
    return {
      code: "not-a-number",
      message: `${written} is not a number`,
      hint: "give a finite number, or leave the key out",
    };
  }
  if (!whole.test(written) && !based.test(written) && !decimal.test(written)) return { value: written };
  const value = Number(written);
  if (!Number.isFinite(value)) {
    return { code: "not-a-number", message: `${written} is beyond all numbers`, hint: "give a finite number" };
  }
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return {
      code: "unsafe-integer",
      message: `${written} cannot be kept exactly`,
      hint: "give a whole number up to 9007199254740991, or quote it if it is a name",
    };
  }
  return { value: Object.is(value, -0) ? 0 : value };
}
