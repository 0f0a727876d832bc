import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type * as z from 'zod';
import type { Message } from '../messages/message.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Config, SuppressionEntry } from './config.ts';
import { isTooDeep } from './depth.ts';
import { baselineSchema, configSchema } from './schema.ts';

/** What could be used, and one sentence for each thing that could not. */
export interface ReadResult<T> {
  readonly value: T;
  readonly faults: readonly Message[];
}

/** Reads the text of a `gouji.config.json`. What is not valid is left out, with the line it stands on; the rest holds. */
export function readConfigFile(text: string, name: string): ReadResult<Config> {
  const json = parseJson(text, name);
  if ('fault' in json) return { value: {}, faults: [json.fault] };
  if (!isRecord(json.value)) return { value: {}, faults: [{ id: 'config-not-object', args: { file: name } }] };
  const { value, faults } = validate(configSchema, json.value, (path) => json.placeOf(path));
  return { value: toConfig(value ?? {}), faults };
}

/** Reads what an editor has for the section `gouji`; keys that are no setting of the core are passed over. */
export function readSettings(raw: unknown): ReadResult<Config> {
  const known = Object.keys(configSchema.shape).filter((key) => key !== 'suppressions' && key !== 'hierarchy');
  const own = isRecord(raw) ? Object.fromEntries(Object.entries(raw).filter(([key]) => known.includes(key))) : {};
  const { value, faults } = validate(configSchema, own, (path) => ({
    id: 'config-in-settings',
    args: { key: ['gouji', ...path.slice(0, path[0] === 'rules' ? 1 : 2)].join('.') },
  }));
  return { value: toConfig(value ?? {}), faults };
}

/** Reads a baseline. A baseline that is not one in full is none: what it would hide is not known. */
export function readBaseline(text: string, name: string): ReadResult<readonly SuppressionEntry[]> {
  const json = parseJson(text, name);
  if ('fault' in json) return { value: [], faults: [json.fault] };
  const result = baselineSchema.safeParse(json.value);
  if (result.success) return { value: entriesOf(result.data.suppressions), faults: [] };
  return { value: [], faults: [{ id: 'bad-baseline', args: { file: name } }] };
}

type Json =
  | { readonly value: unknown; readonly placeOf: (path: readonly PropertyKey[]) => Message }
  | { readonly fault: Message };

function parseJson(text: string, name: string): Json {
  const errors: ParseError[] = [];
  const lines = new LineIndex(text);
  const at = (offset: number): Message => ({
    id: 'config-in-file',
    args: { file: name, line: lines.lineAt(offset) + 1 },
  });
  const source = text.replace(/^\ufeff/, ' ');
  if (isTooDeep(source)) return { fault: { id: 'config-too-deep', args: { file: name } } };
  const tree = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error !== undefined || tree === undefined) {
    return { fault: { id: 'config-not-json', args: { where: at(error?.offset ?? 0) } } };
  }
  return {
    // The tree keeps what is written twice; the value is what every other reader of JSON sees.
    value: JSON.parse(source) as unknown,
    placeOf: (path) => at(nearestNode(tree, path).offset),
  };
}

/** The node of a path, or of the part of it that is written. */
function nearestNode(tree: Node, path: readonly PropertyKey[]): Node {
  for (let length = path.length; length > 0; length--) {
    const steps = path.slice(0, length).filter((step) => typeof step !== 'symbol');
    const node = findNodeAtLocation(tree, steps);
    if (node !== undefined) return node;
  }
  return tree;
}

type Issue = z.core.$ZodIssue;

/** Each round leaves out what the last one complained of; a value as deep as the schema needs no more. */
const ROUNDS = 4;

/** A file with more faults than this is none of ours: it is left out as a whole, and so many of them are told. */
const MOST_FAULTS = 50;

function validate<T extends z.ZodType>(
  schema: T,
  raw: unknown,
  placeOf: (path: readonly PropertyKey[]) => Message,
): ReadResult<z.output<T> | null> {
  const faults: Message[] = [];
  let value = raw;
  for (let round = 0; round < ROUNDS; round++) {
    const result = schema.safeParse(value);
    if (result.success) return { value: result.data, faults };
    const found: ReturnType<typeof faultsOf>[number][] = [];
    for (const issue of result.error.issues) {
      if (found.length > MOST_FAULTS) break;
      found.push(...faultsOf(issue, value, placeOf));
    }
    faults.push(...found.slice(0, MOST_FAULTS).map(({ message }) => message));
    if (found.length > MOST_FAULTS) return { value: null, faults };
    // From the last to the first, so that what is left out of a list moves nothing that is still to be left out.
    const paths = new Map(found.map(({ path }) => [JSON.stringify(path), path]));
    for (const path of [...paths.values()].reverse()) value = without(value, path);
  }
  return { value: null, faults };
}

function faultsOf(
  issue: Issue,
  value: unknown,
  placeOf: (path: readonly PropertyKey[]) => Message,
): readonly { readonly path: readonly PropertyKey[]; readonly message: Message }[] {
  const { path } = issue;
  const what = path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MOST_FAULTS + 1).map((key) => {
      const id = path[0] === 'rules' ? 'config-unknown-rule' : 'config-unknown-key';
      return { path: [...path, key], message: { id, args: { where: placeOf([...path, key]), key } } };
    });
  }
  const where = placeOf(path);
  if (issue.code === 'invalid_key') {
    const id = path[0] === 'rules' ? 'config-unknown-rule' : 'config-unknown-key';
    return [{ path, message: { id, args: { where, key: String(path.at(-1)) } } }];
  }
  // An entry of a list with a fault in it says nothing that could be relied on.
  const droppable = path[0] === 'suppressions' || path[0] === 'hierarchy' ? path.slice(0, 2) : path;
  if (issue.code === 'invalid_value') {
    const isRule = path.at(-1) === 'rule';
    const message: Message = isRule
      ? { id: 'config-unknown-rule', args: { where, key: String(at(value, path)) } }
      : { id: 'config-not-one-of', args: { where, what, allowed: issue.values.map(String) } };
    return [{ path: droppable, message }];
  }
  return [{ path: droppable, message: { id: 'config-wrong-type', args: { where, what } } }];
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((held, step) => {
    return typeof held === 'object' && held !== null ? Reflect.get(held, step) : undefined;
  }, value);
}

/** A copy of a value without the part at `path`. */
function without(value: unknown, [step, ...rest]: readonly PropertyKey[]): unknown {
  if (step === undefined) return undefined;
  if (Array.isArray(value)) {
    return value.flatMap((each: unknown, index) => {
      if (index !== step) return [each];
      return rest.length === 0 ? [] : [without(each, rest)];
    });
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => {
      if (key !== step) return [[key, each]];
      return rest.length === 0 ? [] : [[key, without(each, rest)]];
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toConfig(raw: z.output<typeof configSchema>): Config {
  const { rules, locale, inlayHints, codeLens, alignTables, workspace, suppressions, hierarchy } = raw;
  return {
    ...(rules === undefined ? {} : { rules: definedOnly(rules) }),
    ...(locale === undefined || locale === 'auto' ? {} : { locale }),
    ...(inlayHints?.enabled === undefined ? {} : { inlayHints: inlayHints.enabled }),
    ...(codeLens?.enabled === undefined ? {} : { codeLens: codeLens.enabled }),
    ...(alignTables?.enabled === undefined ? {} : { alignTables: alignTables.enabled }),
    ...(workspace?.enabled === undefined ? {} : { workspace: workspace.enabled }),
    ...(suppressions === undefined ? {} : { suppressions: entriesOf(suppressions) }),
    ...(hierarchy === undefined ? {} : { hierarchy }),
  };
}

function definedOnly(rules: NonNullable<z.output<typeof configSchema>['rules']>): NonNullable<Config['rules']> {
  return Object.fromEntries(Object.entries(rules).filter(([, level]) => level !== undefined));
}

function entriesOf(entries: z.output<typeof baselineSchema>['suppressions']): readonly SuppressionEntry[] {
  return entries.map(({ rule, file, place, reason }) => ({
    rule,
    file,
    ...(place === undefined ? {} : { place }),
    ...(reason === undefined ? {} : { reason }),
  }));
}
