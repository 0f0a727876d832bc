import { parseArgs } from 'node:util';
import type { RuleSettings } from '../../shared/analysis.ts';
import { type Severity, severityLevels } from '../../shared/findings/finding.ts';
import { type RuleId, ruleIds } from '../../shared/findings/rule-ids.ts';
import type { Locale, Message } from '../../shared/messages/message.ts';
import { editionForYear } from '../../shared/template/registry.ts';
import { localeOf } from '../client-facts.ts';

const checkFormats = ['pretty', 'json', 'sarif', 'junit', 'github'] as const;
type CheckFormat = (typeof checkFormats)[number];

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  readonly rules: RuleSettings;
  /** Null: as the folder's configuration or the terminal says. */
  readonly locale: Locale | null;
  /** More warnings than this are a failure; infinite unless given. */
  readonly maxWarnings: number;
  /** Which repairs are written: none, those that keep all values, or also those that are the only ones. */
  readonly fix: 'none' | 'safe' | 'unique';
  /** Repairs of Word files are written as tracked changes. */
  readonly tracked: boolean;
  /** The file that a repaired text is written to, instead of its own. */
  readonly output: string | null;
  readonly figures: boolean;
  /** Reports are compared with each other. */
  readonly workspace: boolean;
  /** The file of findings that are known and not reported. */
  readonly baseline: string | null;
  /** The file that what is found is written to, instead of being reported. */
  readonly updateBaseline: string | null;
  readonly help: boolean;
}

/** Wrong usage: the command line does not say what to do. */
export class UsageError extends Error {
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.id);
    this.reason = reason;
  }
}

/** The language of the terminal (`LC_ALL`, `LC_MESSAGES`, `LANG`), unless `--locale` names one. */
export function terminalLocale(args: readonly string[], env: NodeJS.ProcessEnv): Locale {
  const at = args.findLastIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  const asked = at < 0 ? '' : (args[at]?.split('=')[1] ?? args[at + 1] ?? '');
  return localeOf(asked || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '');
}

/** @throws UsageError */
export function parseCheckOptions(args: readonly string[]): CheckOptions {
  // An option that may stand with or without a value.
  const plain = args.map((arg) => (arg === '--fix=unique' ? '--fix-unique' : arg));
  const { values, positionals } = parse(plain, {
    format: { type: 'string', default: 'pretty' },
    locale: { type: 'string' },
    rule: { type: 'string', multiple: true, default: [] },
    'max-warnings': { type: 'string' },
    fix: { type: 'boolean', default: false },
    'fix-unique': { type: 'boolean', default: false },
    tracked: { type: 'boolean', default: false },
    output: { type: 'string', short: 'o' },
    figures: { type: 'boolean', default: false },
    'no-workspace': { type: 'boolean', default: false },
    baseline: { type: 'string' },
    'update-baseline': { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  const options: CheckOptions = {
    paths: positionals,
    format: oneOf('format', values.format, checkFormats),
    rules: ruleSettings(values.rule),
    locale: localeOption(values.locale),
    maxWarnings: warningLimit(values['max-warnings']),
    fix: values['fix-unique'] ? 'unique' : values.fix ? 'safe' : 'none',
    tracked: values.tracked,
    output: values.output ?? null,
    figures: values.figures,
    workspace: !values['no-workspace'],
    baseline: values.baseline ?? null,
    updateBaseline: values['update-baseline'] ?? null,
    help: values.help,
  };
  if (options.help) return options;
  if (options.paths.length === 0) throw new UsageError({ id: 'usage-no-input' });
  const fixes = options.fix !== 'none';
  if (fixes && options.paths.includes('-')) throw new UsageError({ id: 'usage-fix-standard-input' });
  if (options.tracked && !fixes) throw new UsageError({ id: 'usage-needs-fix', args: { option: '--tracked' } });
  if (options.output !== null && !fixes) throw new UsageError({ id: 'usage-needs-fix', args: { option: '-o' } });
  if (options.output !== null && options.paths.length !== 1) throw new UsageError({ id: 'usage-one-output' });
  return options;
}

export interface FormOptions {
  /** The report whose content is to be in the form; null for an empty form of `body` and `year`. */
  readonly file: string | null;
  readonly body: string;
  readonly year: number;
  readonly output: string;
  readonly help: boolean;
}

/** @throws UsageError */
export function parseFormOptions(args: readonly string[]): FormOptions {
  const { values, positionals } = parse(args, {
    body: { type: 'string' },
    year: { type: 'string' },
    output: { type: 'string', short: 'o' },
    locale: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  localeOption(values.locale);
  const [file = null, surplus] = positionals;
  const { body = '', year = '', output = '', help } = values;
  if (help) return { file, body, year: 0, output, help };
  if (surplus !== undefined) throw new UsageError({ id: 'usage-surplus-argument', args: { argument: surplus } });
  const isEmptyForm = body !== '' || year !== '';
  if (output === '' || (file === null) !== isEmptyForm || (isEmptyForm && (body === '' || year === ''))) {
    throw new UsageError({ id: 'usage-form' });
  }
  return { file, body, year: isEmptyForm ? formYear(year) : 0, output, help };
}

/** @throws UsageError for a year that has no form */
function formYear(value: string): number {
  if (/^\d{4}$/.test(value) && editionForYear(Number(value)) !== null) return Number(value);
  throw noFormOf(value);
}

export function noFormOf(value: string): UsageError {
  return new UsageError({ id: 'usage-year', args: { value } });
}

export interface NewOptions {
  readonly body: string;
  readonly year: number;
  /** Last year's report, null where there is none. */
  readonly last: string | null;
  /** Null for standard output. */
  readonly output: string | null;
  readonly help: boolean;
}

/** @throws UsageError */
export function parseNewOptions(args: readonly string[]): NewOptions {
  const { values, positionals } = parse(args, {
    body: { type: 'string', default: '' },
    year: { type: 'string', default: '' },
    last: { type: 'string' },
    output: { type: 'string', short: 'o' },
    locale: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  localeOption(values.locale);
  const { year, last = null, output = null, help } = values;
  const body = values.body.trim();
  if (help) return { body, year: 0, last, output, help };
  const [surplus] = positionals;
  if (surplus !== undefined) throw new UsageError({ id: 'usage-surplus-argument', args: { argument: surplus } });
  // Nothing but a text is written here: `gouji form` makes a Word file of it.
  if (body === '' || /[\r\n\t]/.test(body) || body.length > 100 || year === '' || /\.doc[xm]?$/i.test(output ?? ''))
    throw new UsageError({ id: 'usage-new' });
  return { body, year: formYear(year), last, output, help };
}

const compareFormats = ['pretty', 'json', 'html'] as const;

export interface CompareOptions {
  readonly a: string;
  readonly b: string;
  readonly format: (typeof compareFormats)[number];
  readonly help: boolean;
}

/** @throws UsageError */
export function parseCompareOptions(args: readonly string[]): CompareOptions {
  const { values, positionals } = parse(args, {
    format: { type: 'string', default: 'pretty' },
    locale: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  localeOption(values.locale);
  const format = oneOf('format', values.format, compareFormats);
  const [a, b, surplus] = positionals;
  if (values.help) return { a: '', b: '', format, help: true };
  if (surplus !== undefined) throw new UsageError({ id: 'usage-surplus-argument', args: { argument: surplus } });
  if (a === undefined || b === undefined) throw new UsageError({ id: 'usage-compare' });
  return { a, b, format, help: false };
}

const summaryFormats = ['pretty', 'json', 'csv', 'html'] as const;

export interface SummaryOptions {
  /** How the reports are checked. */
  readonly check: CheckOptions;
  readonly format: (typeof summaryFormats)[number];
  readonly help: boolean;
}

/** @throws UsageError */
export function parseSummaryOptions(args: readonly string[]): SummaryOptions {
  const { values, positionals } = parse(args, {
    format: { type: 'string', default: 'pretty' },
    locale: { type: 'string' },
    rule: { type: 'string', multiple: true, default: [] },
    baseline: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  const format = oneOf('format', values.format, summaryFormats);
  if (positionals.length === 0 && !values.help) throw new UsageError({ id: 'usage-no-input' });
  const check: CheckOptions = {
    paths: positionals,
    format: 'json',
    rules: ruleSettings(values.rule),
    locale: localeOption(values.locale),
    maxWarnings: Number.POSITIVE_INFINITY,
    fix: 'none',
    tracked: false,
    output: null,
    figures: false,
    workspace: true,
    baseline: values.baseline ?? null,
    updateBaseline: null,
    help: values.help,
  };
  return { check, format, help: values.help };
}

const figureFormats = ['csv', 'json', 'xlsx'] as const;

export interface FiguresOptions {
  readonly paths: readonly string[];
  readonly format: (typeof figureFormats)[number];
  /** Null for standard output. */
  readonly output: string | null;
  readonly help: boolean;
}

/** @throws UsageError */
export function parseFiguresOptions(args: readonly string[]): FiguresOptions {
  const { values, positionals } = parse(args, {
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    locale: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  localeOption(values.locale);
  const named = figureFormats.find((each) => values.output?.toLowerCase().endsWith(`.${each}`));
  const format = oneOf('format', values.format ?? named ?? 'csv', figureFormats);
  if (positionals.length === 0 && !values.help) throw new UsageError({ id: 'usage-no-input' });
  return { paths: positionals, format, output: values.output ?? null, help: values.help };
}

/** @throws UsageError */
export function parseTextOptions(args: readonly string[]): { readonly file: string; readonly help: boolean } {
  const { values, positionals } = parse(args, {
    locale: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  localeOption(values.locale);
  const [file, surplus] = positionals;
  if (surplus !== undefined) throw new UsageError({ id: 'usage-surplus-argument', args: { argument: surplus } });
  if (file === undefined && !values.help) throw new UsageError({ id: 'usage-no-input' });
  return { file: file ?? '', help: values.help };
}

/** @throws UsageError */
export function parseRulesOptions(args: readonly string[]): {
  readonly format: 'pretty' | 'json';
  readonly help: boolean;
} {
  const { values, positionals } = parse(args, {
    format: { type: 'string', default: 'pretty' },
    locale: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  localeOption(values.locale);
  const [surplus] = positionals;
  if (surplus !== undefined) throw new UsageError({ id: 'usage-surplus-argument', args: { argument: surplus } });
  return { format: oneOf('format', values.format, ['pretty', 'json']), help: values.help };
}

/** @throws UsageError */
export function parseExplainOptions(args: readonly string[]): { readonly rule: RuleId | null; readonly help: boolean } {
  const { values, positionals } = parse(args, {
    locale: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  localeOption(values.locale);
  if (values.help) return { rule: null, help: true };
  const [name, surplus] = positionals;
  if (name === undefined) throw new UsageError({ id: 'usage-no-rule' });
  if (surplus !== undefined) throw new UsageError({ id: 'usage-surplus-argument', args: { argument: surplus } });
  return { rule: ruleNamed(name), help: false };
}

function ruleNamed(name: string): RuleId {
  const rule = ruleIds.find((id) => id === name);
  if (rule === undefined) throw new UsageError({ id: 'usage-unknown-rule', args: { rule: name } });
  return rule;
}

function parse<const O extends NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>>(
  args: readonly string[],
  options: O,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = 'code' in error ? error.code : '';
    if (typeof code !== 'string' || !code.startsWith('ERR_PARSE_ARGS')) throw error;
    const given = args.filter((arg) => /^-+[^-]/.test(arg));
    // Of several letters behind one hyphen the message names the first that is unknown.
    const letter = /'-([^-])/.exec(error.message)?.[1] ?? '';
    const option =
      given.find((arg) => error.message.includes(`'${arg.split('=')[0]}`)) ??
      given.find((arg) => letter !== '' && /^-[^-]/.test(arg) && arg.includes(letter)) ??
      '';
    const id = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'usage-unknown-option' : 'usage-option-value';
    throw new UsageError({ id, args: { option } });
  }
}

function localeOption(value: string | undefined): Locale | null {
  return value === undefined ? null : oneOf<Locale>('locale', value, ['zh-cn', 'en']);
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) {
    throw new UsageError({ id: 'usage-not-one-of', args: { option: `--${option}`, value, allowed } });
  }
  return found;
}

const levels: readonly (Severity | 'off')[] = [...severityLevels, 'off'];

function ruleSettings(values: readonly string[]): RuleSettings {
  const settings: Partial<Record<RuleId, Severity | 'off'>> = {};
  for (const value of values) {
    const [name, level] = value.split('=');
    const rule = ruleNamed(name ?? '');
    settings[rule] = oneOf(`rule ${rule}`, level ?? '', levels);
  }
  return settings;
}

function warningLimit(value: string | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError({ id: 'usage-max-warnings', args: { value } });
  return Number(value);
}
