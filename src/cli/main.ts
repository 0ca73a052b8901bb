/** The command line: names, options and help of every command; what a command does is in the file named for it. */
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { isDate } from "../talks/dates.js";
import { isZone } from "../talks/zones.js";
import { type Io, processIo, type Status, Unreadable } from "./io.js";

/** Runs `detente …`. @returns exit status (70 for a bug, with an id to report) */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  let status: Status = 0;
  const program = build(io, (s) => {
    status = s;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof Unreadable) {
      io.err(error.message);
      return 1;
    }
    io.err(bug(error));
    return 70;
  }
}

/** All commands, for `main` and for shell completion. */
export function build(io: Io, done: (status: Status) => void): Command {
  const program = new Command("detente")
    .description("An open workbench for negotiated talks.")
    .version("0.1.0")
    .showHelpAfterError("(`detente --help` lists the commands, `detente COMMAND --help` explains one)")
    .configureHelp({ showGlobalOptions: false })
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) });

  const command = (name: string, description: string, examples: readonly string[]) =>
    program
      .command(name)
      .description(description)
      .exitOverride()
      .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) })
      .addHelpText("after", ["", "Examples:", ...examples.map((example) => `  $ ${example}`)].join("\n"));
  const analysis = (name: string, description: string, examples: readonly string[]) =>
    command(name, description, examples)
      .option("--as-of <date>", "what was known by this date (YYYY-MM-DD)", asOf)
      .addOption(new Option("--as <role>", "cut the file to what a role knows").default("analyst").argParser(role))
      .option("--json", "the result as JSON");

  command("check", "Say whether talks files are sound, or every problem they have.", [
    "detente check talks.yaml",
    "detente check cases/*/*/talks.yaml",
  ])
    .argument("<files...>", "talks files")
    .option("--json", "problems as JSON")
    .action(async (files, options) => done(await (await import("./check.js")).check(files, options, io)));

  analysis("brief", "Print the brief: bottom line first, two pages and an annex.", [
    "detente brief talks.yaml",
    "detente brief talks.yaml -o brief.docx --lang fa",
    "detente brief talks.yaml --for north -o north.pdf",
    "detente brief talks.yaml --since 2025-06-01",
  ])
    .argument("<file>", "talks file")
    .option("-o, --output <path>", "where to; the ending says the form: .md .html .docx .pdf .json")
    .addOption(new Option("--lang <language>", "language of the brief").choices(["en", "fa"]).default("en"))
    .option("--for <id>", "for one party or outside power: what it wants, can do and will be asked")
    .option("--since <date>", "with what changed since this date at its top (YYYY-MM-DD)", asOf)
    .option("--seed <number>", "seed of the draws", whole, 1)
    .option("--draws <number>", "draws for how packages fare within the ranges; 0 leaves that out", whole, 200)
    .action(async (file, options) => done(await (await import("./brief.js")).brief(file, options, io)));

  const dealOptions = (of: Command) =>
    of
      .addOption(
        new Option("--red-lines <firmness>", "which red lines bind; each includes the firmer")
          .choices(["bottom", "held", "stated"])
          .default("held"),
      )
      .option("--ignore-walk-away", "every walk-away is 0")
      .option("--believed-by <party>", "the others' numbers as this side believes them")
      .addOption(
        new Option("--semantics <name>", "how imported profiles are read")
          .choices(["genius", "negmas"])
          .default("genius"),
      )
      .option("--profiles <names>", "which of several profiles, comma-separated", list);

  dealOptions(
    analysis("deals", "Is there a deal, and which? Counts, frontier, named packages, or why there is none.", [
      "detente deals talks.yaml",
      "detente deals talks.yaml --red-lines stated --json",
      "detente deals domain.xml profile1.xml profile2.xml",
    ]),
  )
    .argument("<files...>", "a talks file, or a domain and its profiles")
    .option("--seed <number>", "seed of the draws", whole, 1)
    .option("--draws <number>", "draws for shares", whole, 1000)
    .option("--robust", "also how the answer moves within the ranges")
    .option("--fail-on-none", "exit 3 when no deal is acceptable to all")
    .action(async (files, options) => done(await (await import("./deals.js")).deals(files, options, io)));

  dealOptions(
    analysis("why", "Who refuses this deal, why, what would mend it, who outside gains or loses.", [
      'detente why talks.yaml --deal "relief=phased, cap=3.67"',
      "detente why talks.yaml --package restored",
    ]),
  )
    .argument("<file>", "talks file")
    .option("--deal <terms>", "issue=option, comma-separated; issues left out take the party-neutral best completion")
    .option("--package <id>", "a package of the file")
    .action(async (file, options) => done(await (await import("./why.js")).why(file, options, io)));

  analysis("stability", "Which states hold once nobody can be forced: Nash, GMR, SMR, SEQ.", [
    "detente stability talks.yaml",
    "detente stability talks.yaml --explain now",
    "detente stability talks.yaml --json --all",
  ])
    .argument("<file>", "talks file with a conflict section")
    .option("--all", "list every state, also above 4,096")
    .option(
      "--explain <state>",
      "why each maker stays or leaves: now, a label, none, or options that are on joined by +",
    )
    .option("--seed <number>", "seed of the draws, where doubt is stated", whole, 1)
    .action(async (file, options) => done(await (await import("./stability.js")).stability(file, options, io)));

  analysis("phases", "Who is exposed, when, and to what? Order, phases, needed guarantees, and the plan checker.", [
    "detente phases talks.yaml",
    "detente phases talks.yaml --lang fa --json",
    'detente phases talks.yaml --deal "relief=phased, cap=3.67"',
    "detente phases talks.yaml --package restored --draft -o draft.yaml",
  ])
    .argument("<file>", "talks file with commitments or tranches")
    .option("--deal <terms>", "only the steps that this deal brings: issue=option, comma-separated")
    .option("--package <id>", "the same for a package of the file")
    .option("--draft", "with a deal: its steps as YAML, an entry to fill in for each term without one")
    .option("-o, --output <path>", "with --draft: write the whole file with those entries in it")
    .addOption(new Option("--lang <language>", "language of the words").choices(["en", "fa"]).default("en"))
    .action(async (file, options) => done(await (await import("./phases.js")).phases(file, options, io)));

  analysis("clock", "What a procedure says: every step, by when, unless; and who may do what.", [
    "detente clock talks.yaml snapback --start 2025-08-28",
    "detente clock talks.yaml dispute --start 2020-01-14 --event commission:extended+10d@2020-01-28",
    "detente clock talks.yaml dispute --ics dispute.ics --lang fa",
  ])
    .argument("<file>", "talks file")
    .argument("[procedure]", "which; may be left out where there is one")
    .option("--start <date>", "suppose it is invoked then; absent: by the file's invocations", moment)
    .option("--by <ids>", "who is supposed to invoke it, comma-separated", list)
    .option("--event <kind@date>", "what happens: [STEP:]KIND[+SPAN][/WHO]@DATE; may be repeated", collected)
    .option("--ics <path>", "write calendar entries (RFC 5545); - for standard output alone")
    .option("--zone <name>", "say the end in this time zone too; may be repeated", zone)
    .addOption(new Option("--lang <language>", "language of the words").choices(["en", "fa"]).default("en"))
    .action(async (file, procedure, options) =>
      done(await (await import("./clock.js")).clock(file, procedure, options, io)),
    );

  analysis(
    "forecast",
    "How may the talks end, and when? Endings by horizon, beside base rates, with what drives them.",
    [
      "detente forecast talks.yaml",
      "detente forecast talks.yaml --as-of 2025-06-01 --seed 7",
      "detente forecast talks.yaml --scenario breakdown --reach 0.3 --set deal.margin=0.4",
    ],
  )
    .argument("<file>", "talks file")
    .option("--draws <number>", "talks lived through", whole, 16_384)
    .option("--seed <number>", "seed of the draws", whole, 1)
    .option("--set <name=number>", "another number of the machine (--json lists them); may be repeated", collected)
    .addOption(
      new Option("--scenario <name>", "the ending about which to ask what would have to be true")
        .choices(["breakthrough", "interim", "breakdown"])
        .default("breakthrough"),
    )
    .option("--reach <probability>", "the probability it should reach; default twice what it is", probability)
    .addOption(new Option("--lang <language>", "language of the words").choices(["en", "fa"]).default("en"))
    .action(async (file, options) => done(await (await import("./forecast.js")).forecast(file, options, io)));

  analysis("conduct", "Good faith, stalling or posturing: what in each party's record speaks for each?", [
    "detente conduct talks.yaml",
    "detente conduct talks.yaml --as-of 2025-06-01 --json",
    "detente conduct talks.yaml --prior 0.5,0.3,0.2",
  ])
    .argument("<file>", "talks file")
    .option("--seed <number>", "seed of the band", whole, 1)
    .option("--prior <chances>", "before any record: genuine, stalling, posturing; a third each unless told", list)
    .addOption(new Option("--lang <language>", "language of the words").choices(["en", "fa"]).default("en"))
    .action(async (file, options) => done(await (await import("./conduct.js")).conduct(file, options, io)));

  command("register", "Write forecasts down, resolve them, score them: add, resolve or score.", [
    "detente register add talks.yaml --question endings --rules 'as in talks.breakdown' --resolver desk",
    "detente register add talks.yaml --question endings --author analyst --by 'desk A' --breakthrough 0.02,0.05,0.1,0.15 --interim 0.1,0.15,0.2,0.25 --breakdown 0.05,0.1,0.15,0.2",
    "detente register resolve talks.yaml --question endings --scenario interim --on 2026-09-01 --source communique --by desk",
    "detente register score talks.yaml",
  ])
    .addArgument(new Argument("<action>", "what to do").choices(["add", "resolve", "score"]))
    .argument("<file>", "talks file")
    .option("--register <path>", "the register; default FILE's name with .register.jsonl")
    .option("--question <id>", "the question that a forecast answers")
    .addOption(
      new Option("--author <kind>", "whose forecast: the model's, an analyst's own, the file's experts pooled")
        .choices(["model", "analyst", "pool"])
        .default("model"),
    )
    .option("--by <name>", "who forecasts, or resolves")
    .option("--breakthrough <chances>", "cumulative by month 3, 6, 12, 24, comma-separated", chances)
    .option("--interim <chances>", "the same", chances)
    .option("--breakdown <chances>", "the same", chances)
    .option("--rules <text>", "how it will be decided what happened")
    .option("--resolver <name>", "who will decide")
    .addOption(
      new Option("--scenario <name>", "what happened").choices(["breakthrough", "interim", "breakdown", "continue"]),
    )
    .addOption(
      new Option("--state <state>", "of a resolution")
        .choices(["resolved", "annulled", "disputed"])
        .default("resolved"),
    )
    .option("--on <date>", "when it happened; for continue the day by which nothing had", asOf)
    .option("--at <date>", "when this is entered; default today", asOf)
    .option("--source <text>", "what says so")
    .option("--why <text>", "why a question is annulled or disputed")
    .addOption(new Option("--lang <language>", "language of the words").choices(["en", "fa"]).default("en"))
    .option("--as-of <date>", "what was known by this date (YYYY-MM-DD)", asOf)
    .option("--seed <number>", "seed of the draws", whole, 1)
    .option("--draws <number>", "talks lived through", whole, 16_384)
    .option("--json", "the entry, or the scores, as JSON")
    .action(async (action, file, options) =>
      done(await (await import("./register.js")).register(action, file, options, io)),
    );

  command("import", "Read talks from another format; always with a report of what was left out.", [
    "detente import genius domain.xml profile1.xml profile2.xml -o talks.yaml",
    "detente import negmas folder/*.yml -o talks.yaml",
    "detente import matrix table.docx -o talks.yaml",
    "detente import matrix table.csv --columns 2=party:North 3=expected -o talks.yaml",
  ])
    .argument("<format>", "genius, geniusweb, negmas, or matrix: an issue × party table from xlsx, docx, csv or text")
    .argument("<files...>", "the files")
    .option("-o, --output <path>", "where to; absent: standard output")
    .addOption(
      new Option("--semantics <name>", "how Genius profiles are read").choices(["genius", "negmas"]).default("genius"),
    )
    .option("--profiles <names>", "which of several profiles, comma-separated", list)
    .option("--levels <number>", "levels of a real-valued issue", whole, 11)
    .option("--title <text>", "matrix: what the talks are called")
    .option("--tables <numbers>", "matrix: which tables, comma-separated, from 1", wholes)
    .addOption(new Option("--orientation <way>", "matrix: how the issues run").choices(["down", "across"]))
    .option("--head-row <number>", "matrix: the row of headings, from 1; 0 for none", whole)
    .option("--issue-column <number>", "matrix: the column of issues, from 1", whole)
    .option("--columns <roles...>", "matrix: what columns hold, as NUMBER=ROLE (party:NAME, expected, ignored, …)")
    .option("--json", "the report as JSON")
    .action(async (format, files, options) =>
      done(await (await import("./import.js")).importTalks(format, files, options, io)),
    );

  command("export", "Write talks in another format, with a list of what is lost.", [
    "detente export genius talks.yaml -o folder",
  ])
    .argument("<format>", "genius, geniusweb or negmas")
    .argument("<file>", "talks file")
    .option("-o, --output <folder>", "folder to write to; absent: standard output")
    .option("--json", "the report as JSON")
    .action(async (format, file, options) =>
      done(await (await import("./export.js")).exportTalks(format, file, options, io)),
    );

  command("upgrade", "Bring a talks file to the newest format, comments kept.", ["detente upgrade talks.yaml"])
    .argument("<file>", "talks file")
    .option("-o, --output <path>", "where to; absent: the file itself")
    .action(async (file, options) => done(await (await import("./upgrade.js")).upgradeFile(file, options, io)));

  command("schema", "Print the JSON Schema of the talks file, for editors.", ["detente schema > talks.schema.json"])
    .option("-o, --output <path>", "where to")
    .action(async (options) => done(await (await import("./schema.js")).schema(options, io)));

  command("serve", "Start the workbench on this machine and print its address.", [
    "detente serve talks.yaml",
    "detente serve --port 4750 --data ./data",
  ])
    .argument("[files...]", "talks files to open")
    .option("--port <number>", "port; the next free one if taken", port, 4750)
    .option("--data <folder>", "where the desk keeps its files", "data")
    .option("--database <address>", "PostgreSQL; comes with the room")
    .action(async (files, options) => done(await (await import("./serve.js")).serve(files, options, io)));

  command("completion", "Print a completion script for a shell.", ["source <(detente completion bash)"])
    .addOption(new Option("--shell <name>").hideHelp())
    .argument("<shell>", "bash, zsh or fish")
    .action(async (shell) => done((await import("./completion.js")).completion(shell, program, io)));

  return program;
}

const asOf = (text: string): string => {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) || !isDate(text))
    throw new InvalidArgumentError("expected a date that exists: YYYY-MM-DD, YYYY-MM or YYYY.");
  return text;
};

const moment = (text: string): string => {
  if (!isDate(text))
    throw new InvalidArgumentError("expected a date that exists: YYYY-MM-DD, or an instant with offset.");
  return text;
};

const collected = (text: string, before: readonly string[] = []): string[] => [...before, text];

const zone = (text: string, before: readonly string[] = []): string[] => {
  if (!isZone(text)) throw new InvalidArgumentError("expected the name of a time zone, such as Europe/Vienna.");
  return [...before, text];
};

const role = (text: string): string => {
  if (text !== "analyst")
    throw new InvalidArgumentError("only analyst is known at the desk; other roles come with the room.");
  return text;
};

const whole = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError("expected a whole number.");
  return value;
};

const wholes = (text: string): number[] => list(text).map(whole);

const probability = (text: string): number => {
  const value = Number(text);
  if (text.trim() === "" || !(value > 0 && value < 1))
    throw new InvalidArgumentError("expected a number between 0 and 1.");
  return value;
};

const chances = (text: string): number[] => {
  const values = list(text).map(Number);
  if (values.length !== 4 || !values.every((value) => value >= 0 && value <= 1))
    throw new InvalidArgumentError("expected four chances from 0 to 1, comma-separated.");
  return values;
};

const port = (text: string): number => {
  const value = whole(text);
  if (value > 65535) throw new InvalidArgumentError("expected 0 to 65535.");
  return value;
};

const list = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

/** What a person can report: the same fault always has the same id, and no stack is printed unless asked for. */
function bug(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  let hash = 2166136261;
  for (const char of text.replace(/\(?file:.*?\/(?=[^/]+:\d)/g, ""))
    hash = Math.imul(hash ^ char.codePointAt(0)!, 16777619);
  const id = (hash >>> 0).toString(16).padStart(8, "0");
  const detail = process.env.DETENTE_DEBUG ? `\n${text}` : "\n(set DETENTE_DEBUG=1 to see where)";
  const message = error instanceof Error ? error.message : text;
  return `this is a bug in detente, not in your file: ${message} [bug-${id}]${detail}`;
}
