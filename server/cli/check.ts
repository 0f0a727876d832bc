import path from 'node:path';
import { type Analysis, type AnalysisOptions, analyze } from '../../shared/analysis.ts';
import { type Locale, type Message, render } from '../../shared/messages/message.ts';
import type { Severity } from '../../shared/rules/finding.ts';
import { faultMessages, type Input, readInputs, STANDARD_INPUT } from './inputs.ts';
import { fileEntry } from './json.ts';
import type { CheckOptions } from './options.ts';
import type { Output } from './output.ts';
import { prettyFile } from './pretty.ts';
import { type Change, repair, rewrite } from './repair.ts';

export interface Terminal {
  readonly out: Output;
  readonly err: Output;
  readonly locale: Locale;
}

/** Exit codes: nothing to complain of, findings, and wrong usage or unreadable input. */
export const exitCodes = { clean: 0, findings: 1, failure: 2 } as const;

/** Checks every input, one after the other, writing each result as soon as it is known. Returns the exit code. */
export async function check(options: CheckOptions, { out, err, locale }: Terminal): Promise<number> {
  const summary = { files: 0, errors: 0, warnings: 0, information: 0, hints: 0 };
  let failed = false;
  const say = (message: Message) => render(message, locale);
  const writer = options.format === 'json' ? jsonWriter(out, locale, options.figures) : prettyWriter(out, locale);

  const complain = async (file: string, message: Message) => {
    failed = true;
    const name = file === STANDARD_INPUT ? say({ id: 'standard-input' }) : file;
    await err.line(say({ id: 'about-file', args: { file: name, words: message } }));
  };

  await writer.begin();
  for await (const input of readInputs(options.paths)) {
    if (input.kind === 'unreadable') {
      await complain(input.path, { id: faultMessages[input.reason] });
      continue;
    }
    const settings = analysisOptions(options, input, (rule) => err.line(say({ id: 'rule-failed', args: { rule } })));
    let analysis = analyze(input.text, settings);
    if (options.fix) {
      const repaired = repair(analysis, settings);
      const fault = await save(input, repaired);
      if (fault !== null) await complain(input.path, { id: fault });
      else {
        analysis = repaired.analysis;
        await report(err, input.path, repaired.changes, locale);
      }
    }
    summary.files++;
    for (const { severity } of analysis.findings) summary[counters[severity]]++;
    await writer.file(input.path, analysis);
  }
  await writer.end(summary);

  if (failed) return exitCodes.failure;
  return summary.errors > 0 || summary.warnings > options.maxWarnings ? exitCodes.findings : exitCodes.clean;
}

const counters = {
  error: 'errors',
  warning: 'warnings',
  information: 'information',
  hint: 'hints',
} as const satisfies Record<Severity, keyof Summary>;

interface Summary {
  files: number;
  errors: number;
  warnings: number;
  information: number;
  hints: number;
}

interface Writer {
  begin(): Promise<void>;
  file(path: string, analysis: Analysis): Promise<void>;
  end(summary: Summary): Promise<void>;
}

/** One JSON document, a file to a line. */
function jsonWriter(out: Output, locale: Locale, figures: boolean): Writer {
  let first = true;
  return {
    begin: () => out.write('{ "version": 1,\n  "files": ['),
    file: (file, analysis) => {
      const separator = first ? '' : ',';
      first = false;
      return out.write(`${separator}\n    ${JSON.stringify(fileEntry(file, analysis, locale, figures))}`);
    },
    end: (summary) => out.write(`${first ? '' : '\n  '}],\n  "summary": ${JSON.stringify(summary)} }\n`),
  };
}

function prettyWriter(out: Output, locale: Locale): Writer {
  return {
    begin: async () => undefined,
    file: async (file, analysis) => {
      const text = prettyFile(file, analysis, locale, out.colour);
      if (text !== '') await out.write(text);
    },
    end: (summary) => out.line(render({ id: 'check-summary', args: { ...summary } }, locale)),
  };
}

function analysisOptions(
  { rules }: CheckOptions,
  input: Input & { kind: 'text' },
  onBrokenRule: (rule: string) => void,
): AnalysisOptions {
  const fileName = input.path === STANDARD_INPUT ? {} : { fileName: path.basename(input.path) };
  return { rules, ...fileName, onBrokenInvariant: onBrokenRule };
}

/** Writes the repaired text back. Returns why it could not, or null. */
async function save(
  { path: file, text, encoding }: Input & { kind: 'text' },
  { analysis, changes }: { readonly analysis: Analysis; readonly changes: readonly Change[] },
): Promise<'fix-encoding' | 'fix-write' | null> {
  if (changes.length === 0) return null;
  try {
    return (await rewrite(file, text, analysis.text, encoding)) ? null : 'fix-encoding';
  } catch {
    return 'fix-write';
  }
}

async function report(err: Output, file: string, changes: readonly Change[], locale: Locale): Promise<void> {
  if (changes.length === 0) return;
  await err.line(render({ id: 'fixed-file', args: { file, count: changes.length } }, locale));
  for (const { rule, line, from, to } of changes) {
    const place = (line + 1).toString();
    await err.line(
      render({ id: 'fixed-place', args: { line: place, from: quoted(from), to: quoted(to), rule } }, locale),
    );
  }
}

/** A text on one line, short enough to be read. */
function quoted(text: string): string {
  const flat = text.replace(/[\r\n\t]+/g, ' ');
  return flat.length > 40 ? `${flat.slice(0, 40)}…` : flat;
}
