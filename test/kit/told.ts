import type { Finding } from '../../shared/findings/finding.ts';
import type { Message, MessageArg } from '../../shared/messages/message.ts';
import type { Span } from '../../shared/text/span.ts';

/** All that a finding says and offers, by ids of messages and not by their words, one line each; ␍ for a carriage return. */
export function wholeFinding(text: string, { severity, span, message, related = [], data, fixes }: Finding): string {
  const at = ({ start, end }: Span): string => {
    const before = text.slice(0, start).split('\n');
    return `${before.length}:${(before.at(-1) ?? '').length}「${text.slice(start, end)}」`;
  };
  return [
    `${severity} ${at(span)} ${inIds(message)}`,
    ...related.map((note) => `  ${note.elsewhere ? `${note.elsewhere.path} ` : at(note.span)} ${inIds(note.message)}`),
    ...(data === undefined ? [] : [`  ${JSON.stringify(data)}`]),
    ...(fixes?.() ?? []).map(
      ({ applicability, title, edits, snippet }) =>
        `  ${applicability}${snippet ? ' snippet' : ''} ${inIds(title)}: ${edits
          .map((edit) => `${at(edit.span)}→「${edit.newText}」`)
          .join(' ')}`,
    ),
  ]
    .join('\n')
    .replaceAll('\r', '␍');
}

function inIds({ id, args = {} }: Message): string {
  const told = Object.entries(args).map(([name, arg]) => `${name}=${argument(arg)}`);
  return told.length > 0 ? `${id}(${told.join(', ')})` : id;
}

function argument(arg: MessageArg): string {
  if (typeof arg === 'string' || typeof arg === 'number') return String(arg);
  if (isList(arg)) return `[${arg.map(argument).join(', ')}]`;
  return 'id' in arg ? inIds(arg) : arg.zh;
}

function isList(arg: MessageArg): arg is readonly MessageArg[] {
  return Array.isArray(arg);
}
