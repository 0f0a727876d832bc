import { version } from '../../package.json';
import { type Message, render } from '../../shared/messages/message.ts';
import { check } from './check.ts';
import {
  parseCheckOptions,
  parseCompareOptions,
  parseExplainOptions,
  parseFiguresOptions,
  parseFormOptions,
  parseNewOptions,
  parseRulesOptions,
  parseSummaryOptions,
  parseTextOptions,
  terminalLocale,
  UsageError,
} from './options.ts';
import { Output } from './output.ts';
import { exitCodes, type Terminal } from './terminal.ts';

/** Runs a command with the arguments behind its name; returns the exit code, or null where the process ends by itself. */
type Command = (args: readonly string[], terminal: Terminal) => Promise<number | null>;

/** A command with options of its own, which `--help` asks about. */
function command<Options extends { readonly help: boolean }>(
  parse: (args: readonly string[]) => Options,
  run: (options: Options, terminal: Terminal) => Promise<number>,
): Command {
  return async (args, terminal) => {
    const options = parse(args);
    return options.help ? help(terminal) : run(options, terminal);
  };
}

/** Only `check` is loaded beforehand: what another command needs would make each of them start later. */
const commands: Readonly<Record<string, Command>> = {
  check: command(parseCheckOptions, check),
  text: command(parseTextOptions, async ({ file }, terminal) => (await import('./text.ts')).printText(file, terminal)),
  new: command(parseNewOptions, async (options, terminal) => (await import('./new.ts')).writeNew(options, terminal)),
  form: command(parseFormOptions, async (options, terminal) =>
    (await import('./form.ts')).writeForm(options, terminal),
  ),
  figures: command(parseFiguresOptions, async (options, terminal) => {
    const { exportFigures } = await import('./figures.ts');
    return exportFigures(options, terminal);
  }),
  compare: command(parseCompareOptions, async (options, terminal) => {
    const { compare } = await import('./compare.ts');
    return compare(options, terminal);
  }),
  summary: command(parseSummaryOptions, async (options, terminal) => {
    const { summarise } = await import('./summary.ts');
    return summarise(options, terminal);
  }),
  rules: command(parseRulesOptions, async ({ format }, { out, locale }) => {
    const { rulesAsJson, rulesAsTable } = await import('./rules.ts');
    await out.write(format === 'json' ? rulesAsJson() : rulesAsTable(locale));
    return exitCodes.clean;
  }),
  explain: async (args, terminal) => {
    const { rule, help: wanted } = parseExplainOptions(args);
    if (wanted || rule === null) return help(terminal);
    const { rulePage } = await import('../rule-page.ts');
    await terminal.out.write(await rulePage(rule, terminal.locale));
    return exitCodes.clean;
  },
  lsp: async (args, terminal) => {
    if (args.includes('--help') || args.includes('-h')) return help(terminal);
    await import('../main.node.ts');
    return null;
  },
  help: (_, terminal) => help(terminal),
  '--help': (_, terminal) => help(terminal),
  '-h': (_, terminal) => help(terminal),
  '--version': (_, terminal) => printVersion(terminal),
  '-v': (_, terminal) => printVersion(terminal),
};

/** `gouji <command> …`. */
function run([name, ...args]: readonly string[], terminal: Terminal): Promise<number | null> {
  if (name === undefined) throw new UsageError({ id: 'usage-no-command' });
  if (!Object.hasOwn(commands, name)) throw new UsageError({ id: 'usage-unknown-command', args: { command: name } });
  return (commands[name] as Command)(args, terminal);
}

async function printVersion({ out }: Terminal): Promise<number> {
  await out.line(version);
  return exitCodes.clean;
}

async function help({ out, locale }: Terminal): Promise<number> {
  await out.line(render({ id: 'help' }, locale));
  return exitCodes.clean;
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const locale = terminalLocale(args, process.env);
  // The language server owns standard output; it exits by itself.
  const fail = (reason: Message): never => {
    // Where nobody can be told, the exit code says it.
    process.stderr.write(`${render(reason, locale)}\n`, () => process.exit(exitCodes.failure));
    process.exitCode = exitCodes.failure;
    return undefined as never;
  };
  const out = new Output(process.stdout, ({ code }) => fail({ id: 'result-unwritten', args: { code: code ?? '' } }));
  out.endsWithReader = true;
  const terminal = { out, err: new Output(process.stderr), locale };
  try {
    const code = await run(args, terminal);
    if (code !== null) process.exitCode = code;
  } catch (error) {
    if (!(error instanceof UsageError)) {
      fail({ id: 'internal-fault', args: { reason: error instanceof Error ? error.message : String(error) } });
      return;
    }
    await terminal.err.line(`${render(error.reason, locale)}\n${render({ id: 'usage-see-help' }, locale)}`);
    process.exitCode = exitCodes.failure;
  }
}

void main();
