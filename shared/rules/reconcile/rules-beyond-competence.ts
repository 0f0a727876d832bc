import { cellName } from '../../findings/names.ts';
import { formatDecimal } from '../../text/decimal.ts';
import type { Rule } from '../rule.ts';
import { figureOf } from './figure-cell.ts';

/** All that the editions count of 规章. */
const COLUMNS = ['issued', 'repealed', 'in-force', 'newly-published', 'published-total'] as const;

/**
 * 规章 counted by a body below the level that can make any: ministries, provinces and prefecture-level cities may.
 * A body of which the title does not say that it stands lower (a 市, which may be of either level) is left alone.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'rules-beyond-competence', family: 'reconcile', severity: 'warning', enabled: true, fixable: false },
  *check({ report }) {
    const body = report.title?.body ?? '';
    if (!isBelowPrefecture(body)) return;
    for (const column of COLUMNS) {
      const figure = figureOf(report, 'regulations', column);
      if (figure === null || figure.value.units === 0n) continue;
      yield {
        rule: 'rules-beyond-competence',
        severity: 'warning',
        span: figure.span,
        message: {
          id: 'rules-beyond-competence',
          args: { cell: cellName(figure.cell), value: formatDecimal(figure.value), body },
        },
      };
      return;
    }
  },
};

/** Words in which 区 is no district of a city: 自治区 and 地区 are above it, 新区 and 特区 may make rules. */
const OTHER_AREAS = /自治区|行政区|新区|特区|地区/gu;

function isBelowPrefecture(body: string): boolean {
  if (/(?:街道|街道办|街道办事处|[乡镇](?:人民)?政府|[乡镇])$/u.test(body)) return true;
  return /[县旗区]/u.test(body.replace(OTHER_AREAS, ''));
}
