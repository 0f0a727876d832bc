import { version } from '../../package.json';
import { type Locale, type Message, render } from '../../shared/messages/message.ts';
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

/** `gouji <command> …`: runs the command and returns the exit code. */
async function run(args: readonly string[], terminal: Terminal): Promise<number | null> {
  const [command, ...rest] = args;
  const { out, locale } = terminal;
  switch (command) {
    case 'check': {
      const options = parseCheckOptions(rest);
      return options.help ? help(out, locale) : check(options, terminal);
    }
    case 'text': {
      const options = parseTextOptions(rest);
      if (options.help) return help(out, locale);
      const { printText } = await import('./text.ts');
      return printText(options.file, terminal);
    }
    case 'new': {
      const options = parseNewOptions(rest);
      if (options.help) return help(out, locale);
      const { writeNew } = await import('./new.ts');
      return writeNew(options, terminal);
    }
    case 'form': {
      const options = parseFormOptions(rest);
      if (options.help) return help(out, locale);
      const { writeForm } = await import('./form.ts');
      return writeForm(options, terminal);
    }
    case 'figures': {
      const options = parseFiguresOptions(rest);
      if (options.help) return help(out, locale);
      const { exportFigures } = await import('./figures.ts');
      return exportFigures(options, terminal);
    }
    case 'compare': {
      const options = parseCompareOptions(rest);
      if (options.help) return help(out, locale);
      const { compare } = await import('./compare.ts');
      return compare(options, terminal);
    }
    case 'summary': {
      const options = parseSummaryOptions(rest);
      if (options.help) return help(out, locale);
      const { summarise } = await import('./summary.ts');
      return summarise(options, terminal);
    }
    case 'rules': {
      const options = parseRulesOptions(rest);
      if (options.help) return help(out, locale);
      const { rulesAsJson, rulesAsTable } = await import('./rules.ts');
      await out.write(options.format === 'json' ? rulesAsJson() : rulesAsTable(locale));
      return exitCodes.clean;
    }
    case 'explain': {
      const { rule, help: wanted } = parseExplainOptions(rest);
      if (wanted || rule === null) return help(out, locale);
      const { rulePage } = await import('../rule-page.ts');
      await out.write(await rulePage(rule, locale));
      return exitCodes.clean;
    }
    case 'lsp':
      if (rest.includes('--help') || rest.includes('-h')) return help(out, locale);
      await import('../main.node.ts');
      return null;
    case 'help':
    case '--help':
    case '-h':
      return help(out, locale);
    case '--version':
    case '-v':
      await out.line(version);
      return exitCodes.clean;
    case undefined:
      throw new UsageError({ id: 'usage-no-command' });
    default:
      throw new UsageError({ id: 'usage-unknown-command', args: { command } });
  }
}

async function help(out: Output, locale: Locale): Promise<number> {
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
