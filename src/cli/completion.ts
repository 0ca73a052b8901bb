/** `detente completion`: a script that completes commands and options in a shell. */
import type { Command } from "commander";
import type { Io, Status } from "./io.js";

const shells: Record<string, (commands: readonly Entry[]) => string> = { bash, zsh, fish };

interface Entry {
  readonly name: string;
  readonly description: string;
  readonly flags: readonly string[];
}

export function completion(shell: string, program: Command, io: Io): Status {
  const write = shells[shell];
  if (!write) {
    io.err(`no completion for "${shell}"; there is one for ${Object.keys(shells).join(", ")} [unknown-shell]`);
    return 2;
  }
  io.out(
    write(
      program.commands.map((command) => ({
        name: command.name(),
        description: command.description(),
        flags: [...command.options.filter(({ hidden }) => !hidden).map(({ long }) => long!), "--help"],
      })),
    ),
  );
  return 0;
}

function bash(commands: readonly Entry[]): string {
  const cases = commands.map(({ name, flags }) => `    ${name}) words="${flags.join(" ")}" ;;`);
  return [
    "_detente() {",
    '  local current="${COMP_WORDS[COMP_CWORD]}" words=""',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")}" -- "$current"))`,
    "    return",
    "  fi",
    '  case "${COMP_WORDS[1]}" in',
    ...cases,
    "  esac",
    '  case "$current" in -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;; *) COMPREPLY=($(compgen -f -- "$current")) ;; esac',
    "}",
    "complete -o filenames -F _detente detente",
  ].join("\n");
}

function zsh(commands: readonly Entry[]): string {
  return [
    "#compdef detente",
    "_detente() {",
    "  if (( CURRENT == 2 )); then",
    `    local -a commands=(${commands.map(({ name, description }) => quoted(`${name}:${description}`)).join(" ")})`,
    "    _describe command commands",
    "    return",
    "  fi",
    "  local -a flags=()",
    "  case $words[2] in",
    ...commands.map(({ name, flags }) => `    ${name}) flags=(${flags.join(" ")}) ;;`),
    "  esac",
    "  _alternative \"flags:option:($flags)\" 'files:file:_files'",
    "}",
    "compdef _detente detente",
  ].join("\n");
}

function fish(commands: readonly Entry[]): string {
  return commands
    .flatMap(({ name, description, flags }) => [
      `complete -c detente -n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
      ...flags.map((flag) => `complete -c detente -n "__fish_seen_subcommand_from ${name}" -l ${flag.slice(2)}`),
    ])
    .join("\n");
}

const quoted = (text: string): string => `'${text.replace(/'/g, "'\\''")}'`;
