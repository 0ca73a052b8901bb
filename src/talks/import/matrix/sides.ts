/** Who stands in a matrix: sides by their name, found again where another column names them a little differently. */
import { fold, sameWords } from "./fold.js";
import { outsideRole } from "./vocabulary.js";

export interface Side {
  readonly name: string;
  readonly seat: "party" | "other";
  /** Of an outside power, where its name said it. */
  readonly role?: string;
}

const mostSides = 200;
const longestName = 160;

/** Names that tables use for one and the same; others are the same only where their words are. */
const sameNames: readonly RegExp[] = [
  /^(?:u\.?s\.?a?\.?|united states(?: of america)?|america|آمریکا|امریکا|ایالات متحده(?: ی)?(?: (?:آمریکا|امریکا))?)$/u,
  /^(?:u\.?k\.?|united kingdom|britain|great britain|بریتانیا|انگلیس)$/u,
  /^(?:e\.?u\.?|european union|اتحادیه(?: ی)? اروپا)$/u,
];

export class Sides {
  private readonly byKey = new Map<string, Side>();

  /** Key and side, in the order they were first named. */
  get entries(): readonly (readonly [string, Side])[] {
    return [...this.byKey];
  }

  /** The key of a side, which is added where it is new; undefined where there are too many to be names of sides. */
  add(who: string, seat: "party" | "other"): string | undefined {
    const { name, role } = seat === "other" ? outsideRole(who) : { name: who, role: undefined };
    const key = keyOf(name);
    if (this.byKey.has(key)) return key;
    if (this.byKey.size >= mostSides || name.length > longestName) return undefined;
    this.byKey.set(key, { name, seat, ...(role ? { role } : {}) });
    return key;
  }

  /** The side of that name, or the only one whose name holds it or is held by it. */
  find(who: string): string | undefined {
    const key = keyOf(outsideRole(who).name);
    if (this.byKey.has(key)) return key;
    const near = [...this.byKey].filter(([, { name }]) => holds(name, who) || holds(who, name));
    return near.length === 1 ? near[0][0] : undefined;
  }
}

/** What stands before a country's name in its formal one. */
const formal =
  /^(?:the )?(?:(?:islamic|federal|people s|democratic|arab) )*(?:republic|kingdom|state|federation) of |^جمهوری (?:اسلامی |فدرال |دموکراتیک )?/u;

function keyOf(name: string): string {
  const words = sameWords(name).replace(/^the /, "").replace(formal, "");
  const group = sameNames.findIndex((pattern) => pattern.test(fold(words)));
  return group < 0 ? words || name : `\n${group}`;
}

function holds(long: string, short: string): boolean {
  const [whole, part] = [` ${sameWords(long)} `, ` ${sameWords(short)} `];
  // A sentence that mentions a side is not its name.
  return part.trim().length > 1 && whole.length <= 42 && whole.trim().split(" ").length <= 5 && whole.includes(part);
}
