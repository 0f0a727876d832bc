import { createHash } from 'node:crypto';
import type { Finding } from '../../shared/findings/finding.ts';
import type { Message, MessageArg } from '../../shared/messages/message.ts';
import type { Span, TextEdit } from '../../shared/text/span.ts';

/**
 * All that a finding says and offers, by ids of messages and not by their words, one line each; ␍ for a carriage return. Where no
 * repair is offered, why, unless the rule makes none.
 */
export function wholeFinding(text: string, finding: Finding): string {
  const { severity, span, message, related = [], data, fixes, whyNoFix } = finding;
  const at = ({ start, end }: Span): string => {
    const before = text.slice(0, start).split('\n');
    return `${before.length}:${(before.at(-1) ?? '').length}「${text.slice(start, end)}」`;
  };
  const offered = fixes?.() ?? [];
  const why = offered.length > 0 ? null : (whyNoFix?.() ?? null);
  return [
    `${severity} ${at(span)} ${inIds(message)}`,
    ...related.map((note) => `  ${note.elsewhere ? `${note.elsewhere.path} ` : at(note.span)} ${inIds(note.message)}`),
    ...(data === undefined ? [] : [`  ${JSON.stringify(data)}`]),
    ...(why === null ? [] : [`  ${inIds(why)}`]),
    ...offered.map(
      ({ applicability, title, edits, snippet }) =>
        `  ${applicability}${snippet ? ' snippet' : ''} ${inIds(title)}: ${edits
          .map((edit) => `${at(edit.span)}→「${edit.newText}」`)
          .join(' ')}`,
    ),
  ]
    .join('\n')
    .replaceAll('\r', '␍');
}

export function inIds({ id, args = {} }: Message): string {
  const told = Object.entries(args).map(([name, arg]) => `${name}=${argument(arg)}`);
  return told.length > 0 ? `${id}(${told.join(', ')})` : id;
}

/** Edits too long to be told: the first words that are written, how many edits there are, and a digest of all. */
export function written(edits: readonly TextEdit[]): string {
  const [first] = edits;
  if (first === undefined) return 'no edits';
  const words = first.newText.replaceAll('\r', '␍').replace(/\s+/g, ' ');
  const start = words.length > 40 ? `${words.slice(0, 40)}…` : words;
  return `${edits.length} edits from ${first.span.start} on, 「${start}」 ${digest(JSON.stringify(edits))}`;
}

/** Eight characters that stand for a text too long to be recorded; the same text has the same. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** What a finding says, its notes and repairs in short. */
export function shortFinding(text: string, finding: Finding): string {
  const { fixes, whyNoFix, ...said } = finding;
  const [says = '', ...more] = wholeFinding(text, said).split('\n');
  const repairs = (fixes?.() ?? []).map(
    ({ applicability, title, edits }) => `  ${applicability} ${inIds(title)}: ${written(edits)}`,
  );
  return [`${finding.rule} ${says}${more.length > 0 ? ` and ${digest(more.join())}` : ''}`, ...repairs].join('\n');
}

function argument(arg: MessageArg): string {
  if (typeof arg === 'string' || typeof arg === 'number') return String(arg);
  if (isList(arg)) return `[${arg.map(argument).join(', ')}]`;
  return 'id' in arg ? inIds(arg) : arg.zh;
}

function isList(arg: MessageArg): arg is readonly MessageArg[] {
  return Array.isArray(arg);
}
