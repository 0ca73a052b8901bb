/**
 * Statements of a conflict read and evaluated straight from their text, for tests: nothing shared with the reader of talks files.
 *
 * `if` and `iff` bind loosest and do not chain, then `|`, then `&`, then `!`.
 */

/** Options that are on, as `maker.option`. */
export type On = ReadonlySet<string>;
export type Holds = (on: On) => boolean;

/**
 * @param ids every option as `maker.option`
 * @throws Error on text that is no statement, or a name that is no option or more than one
 */
export function plainStatement(text: string, ids: readonly string[]): Holds {
  const words = text.match(/[A-Za-z0-9_.-]+|[!&|()]|\S/g) ?? [];
  let next = 0;
  const take = (word: string) => words[next] === word && ++next > 0;

  function option(): Holds {
    if (take("(")) {
      const inner = statement();
      if (!take(")")) throw new Error(`")" expected in ${text}`);
      return inner;
    }
    const id = plainOption(words[next++] ?? "", ids);
    return (on) => on.has(id);
  }
  function not(): Holds {
    if (!take("!")) return option();
    const inner = not();
    return (on) => !inner(on);
  }
  function and(): Holds {
    let left = not();
    while (take("&")) {
      const [a, b] = [left, not()];
      left = (on) => a(on) && b(on);
    }
    return left;
  }
  function or(): Holds {
    let left = and();
    while (take("|")) {
      const [a, b] = [left, and()];
      left = (on) => a(on) || b(on);
    }
    return left;
  }
  function statement(): Holds {
    const left = or();
    if (take("if")) {
      const when = or();
      return (on) => left(on) || !when(on);
    }
    if (take("iff")) {
      const right = or();
      return (on) => left(on) === right(on);
    }
    return left;
  }

  const whole = statement();
  if (next !== words.length) throw new Error(`"${words[next]}" is left over in ${text}`);
  return whole;
}

/** The one option that a name, with its maker or bare, stands for. */
export function plainOption(name: string, ids: readonly string[]): string {
  const found = ids.filter((id) => id === name || (!name.includes(".") && id.endsWith(`.${name}`)));
  if (found.length !== 1) throw new Error(`"${name}" names ${found.length} options`);
  return found[0];
}
