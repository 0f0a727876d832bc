import type { Analysis } from '../analysis.ts';
import { type Locale, render } from '../messages/message.ts';
import { editionInForce } from '../template/registry.ts';
import type { Localized } from '../template/schema.ts';
import { key } from './symbols.ts';

/** A section, a table or a row of the form, by its keys. */
export interface FormPart {
  readonly section: string;
  readonly table?: string;
  readonly row?: string;
}

/** What the form and the law say about a part of the report's form, in Markdown; null where its edition has no such part. */
export function explanationOf({ report }: Analysis, { section, table, row }: FormPart, locale: Locale): string | null {
  const { tables, sections } = report?.edition ?? editionInForce;
  const inTable = tables.find((each) => each.key === table);
  const part =
    row === undefined
      ? (inTable ?? sections.find((each) => each.key === section))
      : inTable?.rows.find((each) => each.key === row);
  if (part === undefined) return null;
  return paragraphs(part.explanation[key(locale)], sourceOf('source' in part ? part.source : null, locale));
}

/** The legal source as a sentence; empty where the form alone is the source. */
export function sourceOf(text: Localized | null, locale: Locale): string {
  return text === null ? '' : render({ id: 'hover-source', args: { source: text } }, locale);
}

/** Paragraphs in Markdown, those that say nothing left out. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
