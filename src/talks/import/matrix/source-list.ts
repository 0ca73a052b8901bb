/** The sources cited in a table, each once. */
import { sameWords } from "./fold.js";
import { Ids } from "./ids.js";
import type { CitedSource } from "./preview.js";

export class SourceList {
  private readonly byKey = new Map<string, { index: number; source: CitedSource }>();
  private readonly ids: string[] = [];
  private readonly made = new Ids("source");

  /** Ids of what is cited, in order. */
  cite(sources: readonly CitedSource[]): string[] {
    return [...new Set(sources.map((source) => this.idOf(source)))];
  }

  /** For the file; undefined where nothing is cited. */
  get section(): Record<string, { title: string; date?: string; url?: string }> | undefined {
    if (this.byKey.size === 0) return undefined;
    return Object.fromEntries([...this.byKey.values()].map(({ index, source }) => [this.ids[index], { ...source }]));
  }

  private idOf(source: CitedSource): string {
    const key = `${sameWords(source.title)}\n${source.date ?? ""}\n${source.url ?? ""}`;
    const found = this.byKey.get(key);
    if (found) return this.ids[found.index];
    const index = this.ids.length;
    const name = source.date ? `${source.title.slice(0, 24)} ${source.date.slice(0, 4)}` : source.title;
    this.ids.push(this.made.of(name));
    this.byKey.set(key, { index, source });
    return this.ids[index];
  }
}
