import type { RuleId } from '../../shared/findings/rule-ids.ts';
import type { Gathered, Rule, RuleMeta } from '../../shared/rules/rule.ts';
import type { Span } from '../../shared/text/span.ts';

/** Parts of the form are named by their keys: they are the same objects in every reading, and large. */
const formParts = new Set(['edition', 'template', 'row', 'column', 'lines', 'tree', 'present']);

/** Everything that a subject holds, as JSON. */
function written(subject: unknown): string {
  return JSON.stringify(subject, (name, value: unknown) => {
    if (typeof value === 'bigint') return String(value);
    if (value instanceof Set) return [...value];
    if (isMap(value)) return [...value];
    if (typeof value !== 'object' || value === null) return value;
    if (!formParts.has(name)) return Array.isArray(value) ? value : allOf(value);
    if ('key' in value) return value.key;
    return 'id' in value ? value.id : undefined;
  });

  function isMap(value: unknown): value is ReadonlyMap<unknown, unknown> {
    return typeof value === 'object' && value !== null && 'entries' in value && 'size' in value;
  }
}

/** An object's own properties and those that its class computes when they are asked for. */
function allOf(value: object): Record<string, unknown> {
  const all: Record<string, unknown> = { ...value };
  for (let of = Object.getPrototypeOf(value); of !== null && of !== Object.prototype; of = Object.getPrototypeOf(of)) {
    for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(of))) {
      if (get !== undefined) all[name] = get.call(value);
    }
  }
  return all;
}

/** FNV-1a: a finding that held all of its subject would be too long to read. */
function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function meta(scope: Rule['scope']): RuleMeta {
  const id = `reads-every-${scope}` as RuleId;
  return { id, family: 'text', severity: 'information', enabled: true, fixable: false };
}

function finding(scope: Rule['scope'], subject: unknown, start = 0) {
  const data = { digest: `${scope} ${digest(written(subject))}` };
  const { id, severity } = meta(scope);
  return { rule: id, severity, span: { start, end: start }, message: { id: 'stray-space' as const }, data };
}

/** Rules for tests: one a scope, each of which reports once a subject what it read there, whatever it is. */
export const readingRules: readonly Rule[] = [
  { scope: 'text', meta: meta('text'), check: (subject) => [finding('text', subject)] },
  { scope: 'passage', meta: meta('passage'), check: (subject) => [finding('passage', subject)] },
  {
    scope: 'section',
    meta: meta('section'),
    check: (subject) => [finding('section', subject, subject.section.span.start)],
  },
  {
    scope: 'table',
    meta: meta('table'),
    check: ({ table, arithmetic, source, identity }) => {
      const { start, end } = table.span;
      return [finding('table', { table, arithmetic, text: source.slice(start, end), identity }, start)];
    },
  },
  {
    scope: 'table-in-report',
    meta: meta('table-in-report'),
    gather: ({ table, arithmetic, source, identity }) => {
      const { span } = table;
      return { span, read: written({ table, arithmetic, text: source.slice(span.start, span.end), identity }) };
    },
    check: (gathered: Iterable<Gathered<{ span: Span; read: string }>>) => [
      finding(
        'table-in-report',
        [...gathered].map(({ value: { span, read }, part, locate }) => [read, part, locate(span)]),
      ),
    ],
  },
  {
    scope: 'block',
    meta: meta('block'),
    gather: (subject) => written(subject),
    check: (gathered) => [
      finding(
        'block',
        [...gathered].map(({ value, locate }) => [value, locate({ start: 0, end: 1 })]),
      ),
    ],
  },
  {
    scope: 'prose',
    meta: meta('prose'),
    gather: (subject) => written(subject),
    check: (gathered) => [
      finding(
        'prose',
        [...gathered].map(({ value, locate }) => [value, locate({ start: 0, end: 1 })]),
      ),
    ],
  },
  {
    scope: 'report',
    meta: meta('report'),
    check: ({ report, prose, reconciliation, fileName, identity }) => [
      finding('report', { report, prose, reconciliation, fileName, identity }),
    ],
  },
];
