import assert from 'node:assert/strict';
import type { Finding } from '../../shared/findings/finding.ts';
import { render } from '../../shared/messages/message.ts';
import type { Report } from '../../shared/model/report.ts';
import { reconcile } from '../../shared/reconcile/reconcile.ts';
import { analysed, grave } from '../kit/analysed.ts';
import { type SmallReport, smallReport } from '../kit/small-report.ts';

const column = (cells: Readonly<Record<string, number>>, name = 'natural-person'): Record<string, number> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([row, figure]) => [
      [`applications/${row}/${name}`, figure],
      [`applications/${row}/total`, figure],
    ]),
  );

function findings(report: SmallReport): { readonly text: string; readonly found: readonly Finding[] } {
  const text = smallReport(report);
  return { text, found: grave(analysed(text)) };
}

/** The changes of each candidate, `cell from→to`, an asterisk behind those that the text speaks for. */
function stories(finding: Finding | undefined): string[] {
  return (finding?.data?.candidates ?? []).map(
    ({ cells, evidence }) =>
      cells.map(({ cell, from, to }) => `${cell.slice('applications/'.length)} ${from}→${to}`).join(', ') +
      (evidence === undefined ? '' : '*'),
  );
}

const worked = column({ new: 12, granted: 9, 'result-total': 9, 'carried-over': 3 });

describe('what the running text says about a broken table', () => {
  it('turns the one repair into a choice where the text holds with the figure: a single case in a table of noughts', () => {
    const { text, found } = findings({
      sentence: '本年收到政府信息公开申请1件。',
      figures: { 'applications/new/total': 1 },
    });
    const [finding, ...more] = found;
    assert.deepEqual(more, []);
    assert.deepEqual(stories(finding).slice(0, 2), ['new/total 1→0', 'new/natural-person 0→1']);
    assert.deepEqual(
      finding?.fixes?.().map(({ applicability }) => applicability),
      ['choice'],
    );
    const message = finding === undefined ? '' : render(finding.message, 'zh-cn');
    assert.match(message, /应为 0，正文却写作“本年收到政府信息公开申请1件”/);
    const stated = finding?.related?.map(({ span }) => text.slice(span.start, span.end)) ?? [];
    assert.ok(stated.includes('1件'), 'the place in the text is related information');
  });

  it('leaves the one repair certain where the text agrees with it', () => {
    const { found } = findings({
      sentence: '本年收到政府信息公开申请0件。',
      figures: { 'applications/new/total': 1 },
    });
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['wrong-figure'],
    );
    assert.deepEqual(stories(found[0]), ['new/total 1→0*']);
  });

  const balance = { ...worked, 'applications/carried-over/natural-person': 5, 'applications/carried-over/total': 5 };
  const settling: readonly (readonly [string, string, readonly string[]])[] = [
    ['nothing', '健全登记、审核、答复、归档的办理流程。', ['new', 'carried-in', 'carried-over']],
    ['what came in, which speaks against one', '本年收到政府信息公开申请12件。', ['carried-in', 'carried-over']],
    ['what came in, which speaks for one', '本年收到政府信息公开申请14件。', ['new', 'carried-in', 'carried-over']],
    ['all three', '本年收到政府信息公开申请12件，上年结转0件，结转下年度继续办理3件。', ['carried-over']],
  ];
  for (const [what, sentence, rows] of settling) {
    it(`leaves of several repairs those that it does not speak against: ${what}`, () => {
      const { found } = findings({ sentence, figures: balance });
      const table = found.filter(({ rule }) => rule === 'balance-mismatch');
      assert.equal(table.length, 1);
      const named = (table[0]?.data?.candidates ?? []).map(({ cells }) => cells[0]?.cell.split('/')[1]);
      assert.deepEqual([...named].sort(), [...rows].sort());
    });
  }

  it('puts the repair that it states first, and says so', () => {
    const { found } = findings({ sentence: '结转下年度继续办理3件。', figures: balance });
    assert.deepEqual(stories(found[0])[0], 'carried-over/natural-person 5→3, carried-over/total 5→3*');
    const message = found[0] === undefined ? '' : render(found[0].message, 'zh-cn');
    assert.match(message, /与正文“结转下年度继续办理3件”相符/);
  });

  it('is not read where every equation holds', () => {
    const { report } = analysed(smallReport({ figures: worked }));
    let asked = 0;
    reconcile(report as Report, () => {
      asked++;
      return [];
    });
    assert.equal(asked, 0);
  });
});
