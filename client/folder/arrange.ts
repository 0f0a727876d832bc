import type { BodyView, FolderView, UnreadView, YearView } from '../../shared/ide/requests.ts';

/** Which reports are listed. */
export const filters = ['all', 'errors', 'findings', 'toFill', 'accepted', 'missing', 'unread'] as const;
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
export function arranged(
  { bodies }: Pick<FolderView, 'bodies'>,
  { filter, order, search }: Arrangement,
): readonly BodyView[] {
  const wanted = search.replace(/\s/g, '').toLowerCase();
  const listed = bodies.flatMap((body): BodyView[] => {
    if (!body.body.includes(wanted) && !body.initials.includes(wanted)) return [];
    const years = body.years.filter((year) => isListed(year, filter)).reverse();
    return years.length === 0 ? [] : [{ ...body, years }];
  });
  const byName = new Intl.Collator('zh-CN').compare;
  const weight = (body: BodyView): number =>
    order === 'name' ? 0 : order === 'gravest' ? gravity(body) : body.years.filter(isMissing).length;
  return listed.sort((a, b) => weight(b) - weight(a) || byName(a.body, b.body));
}

/** The files that stand apart: their names are searched too. */
export function unreadListed(
  { unread }: Pick<FolderView, 'unread'>,
  { filter, search }: Arrangement,
): readonly UnreadView[] {
  if (filter !== 'all' && filter !== 'unread') return [];
  return unread.filter(({ path }) => path.toLowerCase().includes(search.trim().toLowerCase()));
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
  /** Years of which there is a file and nobody could look into it. */
  readonly unread: number;
}

/** True if nothing in the folder may be the report. */
function isMissing({ report, unread, isDoubtful }: YearView): boolean {
  return report === null && unread.length === 0 && !isDoubtful;
}

export function totals(years: readonly YearView[]): Totals {
  const sum = (of: 'errors' | 'warnings' | 'toFill' | 'accepted'): number =>
    years.reduce((total, { report }) => total + (report?.[of] ?? 0), 0);
  return {
    errors: sum('errors'),
    warnings: sum('warnings'),
    toFill: sum('toFill'),
    accepted: sum('accepted'),
    missing: years.filter(isMissing).length,
    unread: years.filter(({ unread }) => unread.length > 0).length,
  };
}

function isListed(year: YearView, filter: Filter): boolean {
  const { report, unread, isDoubtful } = year;
  switch (filter) {
    case 'all':
      return true;
    case 'missing':
      return isMissing(year);
    case 'unread':
      return unread.length > 0 || isDoubtful;
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
