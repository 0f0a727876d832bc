import { type Locale, render } from '../../shared/messages/message.ts';
import { ruleMetas } from '../../shared/rules/registry.ts';
import { displayWidth, padEnd } from '../../shared/text/width.ts';
import { severityNames } from './reporters/pretty.ts';

/** The rules in the registry's order, as JSON. */
export function rulesAsJson(): string {
  return `${JSON.stringify(
    ruleMetas.map((meta) => ({
      id: meta.id,
      family: meta.family,
      severity: meta.severity,
      enabled: meta.enabled,
      fixable: meta.fixable,
      ...(meta.editions === undefined ? {} : { editions: meta.editions }),
    })),
    null,
    2,
  )}\n`;
}

/** The rules as a table: name, family, severity, whether it repairs, whether it has to be switched on. */
export function rulesAsTable(locale: Locale): string {
  const say = (id: 'rules-fixable' | 'rules-off') => render({ id }, locale);
  const rows = ruleMetas.map((meta) => [
    meta.id,
    meta.family,
    render({ id: severityNames[meta.severity] }, locale),
    [meta.fixable ? say('rules-fixable') : '', meta.enabled ? '' : say('rules-off')].filter(Boolean).join(' '),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => padEnd(cell, widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
