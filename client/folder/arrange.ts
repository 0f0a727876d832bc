import type { BodyView, FolderView, YearView } from '../../shared/ide/requests.ts';

/** Which reports are listed. */
export const filters = ['all', 'errors', 'findings', 'toFill', 'accepted', 'missing'] as const;
export type Filter = (typeof filters)[number];

/** In which order the bodies stand. */
export const orders = ['gravest', 'name', 'missing'] as const;
export type Order = (typeof orders)[number];

export interface Arrangement {
  readonly filter: Filter;
  readonly order: Order;
  /** Part of the name of a body, or of its pinyin initials. */
  readonly search: string;
}

/** The bodies to be listed, each with those of its years that are, the latest first. */
export function arranged({ bodies }: FolderView, { filter, order, search }: Arrangement): readonly BodyView[] {
  const wanted = search.replace(/\s/g, '').toLowerCase();
  const listed = bodies.flatMap((body): BodyView[] => {
    if (!body.body.includes(wanted) && !body.initials.includes(wanted)) return [];
    const years = body.years.filter((year) => isListed(year, filter)).reverse();
    return years.length === 0 ? [] : [{ ...body, years }];
  });
  const byName = new Intl.Collator('zh-CN').compare;
  const weight = (body: BodyView): number =>
    order === 'name'
      ? 0
      : order === 'gravest'
        ? gravity(body)
        : body.years.filter(({ report }) => report === null).length;
  return listed.sort((a, b) => weight(b) - weight(a) || byName(a.body, b.body));
}

/** Any error outweighs all warnings. */
function gravity(body: BodyView): number {
  const { errors, warnings } = totals(body.years);
  return errors * 1_000_000 + warnings;
}

export interface Totals {
  readonly errors: number;
  readonly warnings: number;
  readonly toFill: number;
  readonly accepted: number;
  readonly missing: number;
}

export function totals(years: readonly YearView[]): Totals {
  const sum = (of: 'errors' | 'warnings' | 'toFill' | 'accepted'): number =>
    years.reduce((total, { report }) => total + (report?.[of] ?? 0), 0);
  return {
    errors: sum('errors'),
    warnings: sum('warnings'),
    toFill: sum('toFill'),
    accepted: sum('accepted'),
    missing: years.filter(({ report }) => report === null).length,
  };
}

function isListed({ report }: YearView, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'missing':
      return report === null;
    case 'errors':
      return report !== null && report.errors > 0;
    case 'findings':
      return report !== null && report.errors + report.warnings > 0;
    case 'toFill':
      return report !== null && report.toFill > 0;
    case 'accepted':
      return report !== null && report.accepted > 0;
  }
}
