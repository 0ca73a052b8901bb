/** Words in one form for comparing: small letters, one form of Persian and Arabic letters, ASCII digits. */

const units: Readonly<Record<string, string>> = {
  ي: "ی",
  ى: "ی",
  ك: "ک",
  ة: "ه",
  ۀ: "ه",
  أ: "ا",
  إ: "ا",
  ؤ: "و",
  "\u200c": " ",
  "\u00a0": " ",
  "\u2019": "'",
  "\u2018": "'",
  "\u066b": ".",
  "\u2212": "-",
  "\u066a": "%",
};

/** Unit by unit, so that places in the folded text are places in the text. */
export function fold(text: string): string {
  let folded = "";
  for (const unit of text) {
    const code = unit.charCodeAt(0);
    if (code < 0x80) folded += unit.toLowerCase();
    else if (code >= 0x6f0 && code <= 0x6f9) folded += String.fromCharCode(code - 0x6f0 + 48);
    else if (code >= 0x660 && code <= 0x669) folded += String.fromCharCode(code - 0x660 + 48);
    else {
      const small = unit.toLowerCase();
      folded += units[unit] ?? (small.length === unit.length ? small : unit);
    }
  }
  return folded;
}

/** The same words whatever their spaces, vowel signs, quotes and closing stop: what makes two positions one option. */
export function sameWords(text: string): string {
  return fold(text)
    .replace(/(?:[\u064b-\u0652]|[\u0640]|[\u200d-\u200f]|[\u202a-\u202e]|[\u2066-\u2069])/g, "")
    .replace(/["“”«»]/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s•·*–-]+|[\s.,;:،؛]+$/g, "")
    .trim();
}
