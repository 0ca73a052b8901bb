/** docs/validation.md: made section by section, each by its own command. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const page = "docs/validation.md";

/** Puts a section (`## Name` and what follows) into the page. */
export function writeSection(section: string): void {
  writeFileSync(page, withSection(existsSync(page) ? readFileSync(page, "utf8") : "# Validation\n", section));
}

/** The page with the section where the one of the same heading stood, at the end if there was none; every other is left as it is. */
export function withSection(text: string, section: string): string {
  const heading = section.slice(0, section.indexOf("\n") + 1);
  const parts = text.split(/^(?=## )/m).map((part) => part.trimEnd());
  const place = parts.findIndex((part) => `${part}\n`.startsWith(heading));
  if (place >= 0) parts[place] = section.trimEnd();
  else parts.push(section.trimEnd());
  return `${parts.join("\n\n")}\n`;
}
