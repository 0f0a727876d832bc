import type { Sum } from '../../shared/folder/folder.ts';
import { editions } from '../../shared/template/registry.ts';
import type { Edition } from '../../shared/template/schema.ts';
import { labelKey } from '../../shared/text/fold.ts';
import { type SmallReport, smallReport } from './small-report.ts';

/** One example of a rule page: a fenced block `report-bad` or `report-good` with its options. */
export interface Excerpt {
  readonly kind: 'bad' | 'good';
  readonly edition: '2019' | '2021';
  /** The file's name, where the rule looks at it. */
  readonly fileName: string | null;
  /** The excerpt begins the report: nothing stands before it. */
  readonly start: boolean;
  /** The whole text, not a part of a report. */
  readonly whole: boolean;
  /** Who adds up whom, for a page on several reports. */
  readonly hierarchy: readonly Sum[];
  readonly lines: readonly string[];
}

/** The examples of a page, in order. */
export function excerptsOf(page: string): readonly Excerpt[] {
  return [...page.matchAll(/^```report-(bad|good)(.*)\n([\s\S]*?)\n```$/gm)].map((match) => {
    const options = (match[2] ?? '').trim().split(/\s+/);
    const file = options.find((option) => option.startsWith('file='));
    return {
      kind: match[1] === 'bad' ? 'bad' : 'good',
      edition: options.includes('2019') ? '2019' : '2021',
      fileName: file?.slice('file='.length) ?? null,
      start: options.includes('start'),
      whole: options.includes('text'),
      hierarchy: options.flatMap((option) => {
        const [, body, units] = /^sum=(.+):(.+)$/.exec(option) ?? [];
        return body === undefined || units === undefined ? [] : [{ body, sumOf: units.split(',') }];
      }),
      lines: (match[3] ?? '').split('\n'),
    };
  });
}

const figures = {
  '2021': {
    'disclosure/normative-documents/issued': 2,
    'disclosure/normative-documents/repealed': 1,
    'disclosure/normative-documents/in-force': 15,
    'disclosure/licensing/decisions': 120,
    'disclosure/penalties/decisions': 36,
    'disclosure/fees/amount': '3.5',
    'applications/new/natural-person': 10,
    'applications/new/enterprise': 2,
    'applications/new/total': 12,
    'applications/carried-in/natural-person': 1,
    'applications/carried-in/total': 1,
    'applications/granted/natural-person': 5,
    'applications/granted/enterprise': 1,
    'applications/granted/total': 6,
    'applications/partly-granted/natural-person': 2,
    'applications/partly-granted/total': 2,
    'applications/unavailable.not-held/natural-person': 3,
    'applications/unavailable.not-held/enterprise': 1,
    'applications/unavailable.not-held/total': 4,
    'applications/result-total/natural-person': 10,
    'applications/result-total/enterprise': 2,
    'applications/result-total/total': 12,
    'applications/carried-over/natural-person': 1,
    'applications/carried-over/total': 1,
    'reviews/reconsideration/upheld': 1,
    'reviews/reconsideration/pending': 1,
    'reviews/reconsideration/total': 2,
  },
  '2019': {},
} as const;

/** Stands in an excerpt for what the report has there. */
const ELLIPSIS = '……';

/**
 * The report that an excerpt is from: its lines take the place of those of a small, clean report from the first line
 * that both have to the last. Lines are the same if they are the title, the same heading, the same row of a table or
 * the same item （一）…; an excerpt that has none of these is a sentence on requests. `……` under a heading, or
 * between two lines, is what the report has there.
 */
export function reportWith({ lines, edition: id, start, whole }: Excerpt, parts?: SmallReport): string {
  if (whole) return `${lines.join('\n')}\n`;
  const edition = editions.find((each) => each.id === id);
  if (edition === undefined) throw new RangeError(`no edition ${id}`);
  const base = smallReport(parts ?? { edition: id, figures: figures[id] });
  const baseLines = base.split('\n');
  const names = baseLines.map((line) => nameOf(line, edition));
  const named = lines.map((line) => ({ line, at: places(nameOf(line, edition), names) }));
  const anchors = named.flatMap(({ at }) => (at === -1 ? [] : [at]));
  if (anchors.length === 0) return smallReport({ edition: id, figures: figures[id], sentence: lines.join('\n') });

  const sectionEnd = (from: number): number => {
    const next = names.findIndex((name, index) => index > from && name?.startsWith('section '));
    return next === -1 ? baseLines.length : next;
  };
  const replaced = named.flatMap(({ line, at }, index) => {
    if (line !== ELLIPSIS) return [{ line, at }];
    const before = named.slice(0, index).findLast((each) => each.at !== -1)?.at ?? -1;
    const after = named.slice(index + 1).find((each) => each.at > before)?.at ?? baseLines.length;
    const to = names[before]?.startsWith('section ') ? sectionEnd(before) : after;
    return baseLines.slice(before + 1, to).map((each) => ({ line: each, at: -1 }));
  });
  const last = Math.max(...anchors);
  const ended = replaced.findLastIndex(({ at }) => at !== -1) === replaced.length - 1;
  const end = ended ? last + 1 : sectionEnd(last);
  return [
    ...(start ? [] : baseLines.slice(0, Math.min(...anchors))),
    ...replaced.map(({ line }) => line),
    ...baseLines.slice(end),
  ].join('\n');
}

/**
 * The reports of an excerpt on several: 「2021 年报告」 or 「青禾区民政局 2021 年报告」 heads each. What an excerpt leaves out
 * is 0 in all of them.
 */
export function reportsWith(excerpt: Excerpt): readonly string[] {
  const parts: { body: string | undefined; year: number; lines: string[] }[] = [];
  for (const line of excerpt.lines) {
    const head = /^(?:(\S+) )?(20\d\d) 年报告$/.exec(line);
    if (head === null) parts.at(-1)?.lines.push(line);
    else parts.push({ body: head[1], year: Number(head[2]), lines: [] });
  }
  return parts.map(({ body, year, lines }) => {
    const { edition } = excerpt;
    const own = lines.filter((line) => line !== '');
    return reportWith({ ...excerpt, lines: own }, { edition, year, ...(body === undefined ? {} : { body }) });
  });
}

function places(name: string | null, names: readonly (string | null)[]): number {
  return name === null ? -1 : names.indexOf(name);
}

/** What a line is, whatever else is changed in it; null for running text. */
function nameOf(line: string, edition: Edition): string | null {
  const key = labelKey(line);
  if (/年度报告$/.test(key)) return 'title';
  const cells = line.split('\t');
  if (cells.length === 1) {
    const section = edition.sections.find(({ title, variants }) =>
      [title, ...variants].some((each) => key.replace(/^[一二三四五六]/, '') === labelKey(each)),
    );
    if (section !== undefined) return `section ${section.key}`;
    const item = /^（([一二三四五六])）/.exec(line)?.[1];
    return item === undefined ? null : `item ${item}`;
  }
  const words = cells.filter((cell) => cell !== '' && !/^[\d.]+/.test(cell));
  if (cells.length === 15 && words.length === 0) return 'record';
  const labels = edition.tables.flatMap((table) => table.rows.map((row) => row.label));
  const label = cells.find((cell) => labels.includes(cell));
  if (label !== undefined) return `row ${label}`;
  const head = words.find((cell) => cell !== '信息内容');
  return head === undefined ? null : `head ${labelKey(head).replace(/单位.*$/, '')}`;
}
