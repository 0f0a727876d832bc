import { labelKey } from '../text/fold.ts';
import type { Constraint, Edition, Supplement, TableTemplate } from './schema.ts';

/** An edition of the form, or what a place adds to one. */
export type Form = Edition | Supplement;

export function isSupplement(form: Form): form is Supplement {
  return 'extends' in form;
}

const extended = new WeakMap<Edition, { readonly by: readonly Supplement[]; readonly edition: Edition }[]>();

/**
 * The edition with these supplements, one object for the same ones. It keeps the edition's id, and its markers name
 * the supplements' too, so that it can be chosen by itself.
 */
export function extendEdition(edition: Edition, supplements: readonly Supplement[]): Edition {
  if (supplements.length === 0) return edition;
  const known = extended.get(edition) ?? [];
  const same = known.find(
    ({ by }) => by.length === supplements.length && by.every((each, i) => each === supplements[i]),
  );
  if (same !== undefined) return same.edition;
  const made = supplements.reduce(extendBy, edition);
  extended.set(edition, [...known, { by: supplements, edition: made }]);
  return made;
}

function extendBy(edition: Edition, supplement: Supplement): Edition {
  const { markers, sections, tables } = supplement;
  return {
    ...edition,
    markers: [...edition.markers, ...markers],
    sections: [...edition.sections, ...sections].sort((a, b) => a.number - b.number),
    tables: [...edition.tables.map((table) => reworded(reduced(table, supplement), supplement)), ...tables],
  };
}

/** The table without the rows that the supplement leaves out, and without groups that hold none then. */
function reduced(table: TableTemplate, { without }: Supplement): TableTemplate {
  const left = new Set(without[table.key] ?? []);
  if (left.size === 0) return table;
  const rows = table.rows.filter(({ key }) => !left.has(key));
  const kept = new Set(rows.map(({ group }) => group));
  for (const { key, parent } of table.groups.toReversed()) if (kept.has(key)) kept.add(parent);
  return {
    ...table,
    rows,
    groups: table.groups.filter(({ key }) => kept.has(key)),
    constraints: table.constraints.flatMap((constraint) => withoutRows(constraint, left)),
  };
}

/** The equation over the rows that are left; none where a side of it is gone. */
function withoutRows(constraint: Constraint, left: ReadonlySet<string>): Constraint[] {
  const rest = (keys: readonly string[]): string[] => keys.filter((key) => !left.has(key));
  switch (constraint.kind) {
    case 'row-sum':
      return [constraint];
    case 'column-sum': {
      const parts = rest(constraint.parts);
      return left.has(constraint.total) || parts.length === 0 ? [] : [{ ...constraint, parts }];
    }
    case 'column-balance': {
      const sides = { left: rest(constraint.left), right: rest(constraint.right) };
      return sides.left.length === 0 || sides.right.length === 0 ? [] : [{ ...constraint, ...sides }];
    }
  }
}

/** The table in the supplement's words, wherever the form prints them; the edition's become variants. */
function reworded(table: TableTemplate, { labels }: Supplement): TableTemplate {
  const words = labels[table.key];
  if (words === undefined) return table;
  const printed = new Map<string, string>();
  const change = <Part extends { readonly key: string; readonly label: string; readonly variants: string[] }>(
    parts: readonly Part[],
    wordings: Readonly<Record<string, string>>,
  ): Part[] =>
    parts.map((part) => {
      const label = wordings[part.key];
      if (label === undefined) return part;
      printed.set(labelKey(part.label), label);
      return { ...part, label, variants: [part.label, ...part.variants.filter((each) => each !== label)] };
    });
  const columns = change(table.columns, words.columns);
  const heads = (line: readonly string[]): string[] => line.map((text) => printed.get(labelKey(text)) ?? text);
  const groups = change(table.groups, words.groups);
  return {
    ...table,
    columns,
    head: table.head.map(heads),
    groups: groups.map((group) => ({ ...group, head: group.head === null ? null : heads(group.head) })),
    rows: change(table.rows, words.rows),
  };
}

/** The keys of every head and label that the supplement prints. */
export function labelsOf({ markers, tables }: Supplement): ReadonlySet<string> {
  const labels = tables.flatMap((table) => [
    ...table.head.flat(),
    ...table.groups.flatMap(({ label, head }) => [label, ...(head ?? [])]),
    ...[...table.rows, ...table.columns].flatMap(({ label, variants }) => [label, ...variants]),
  ]);
  return new Set([...markers, ...labels].map(labelKey));
}
