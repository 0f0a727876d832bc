import assert from 'node:assert/strict';
import type { Finding } from '../../shared/findings/finding.ts';
import { render } from '../../shared/messages/message.ts';
import type { Report } from '../../shared/model/report.ts';
import { analysed, grave } from '../kit/analysed.ts';
import { reconcile } from '../kit/reconcile.ts';
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

/** 21 requests of natural persons in eight rows, 2 of enterprises, all closed. */
const closed: Readonly<Record<string, number>> = {
  ...column({
    new: 21,
    granted: 7,
    'partly-granted': 3,
    'refused.third-party': 2,
    'refused.deliberative': 1,
    'unavailable.not-held': 4,
    'unavailable.unclear': 1,
    'unprocessed.petition': 2,
    'other.rest': 1,
    'result-total': 21,
  }),
  'applications/new/enterprise': 2,
  'applications/new/total': 23,
  'applications/granted/enterprise': 2,
  'applications/granted/total': 9,
  'applications/result-total/enterprise': 2,
  'applications/result-total/total': 23,
};

/** How the closed requests are divided, as running text says it. */
const divided =
  '本年收到政府信息公开申请23件，办结23件，其中予以公开9件，部分公开3件，不予公开3件，无法提供5件，不予处理2件，其他处理1件。';

const cases = (cells: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(cells).map(([cell, figure]) => [`reviews/${cell}`, figure]));

interface Slip {
  readonly what: string;
  readonly sentence: string;
  /** The passage in which it stands does not speak of disclosure. */
  readonly apart?: boolean;
  readonly figures: Readonly<Record<string, number>>;
  /** What the first repair sets, by cell. */
  readonly first: Readonly<Record<string, number>>;
  /** How many fixes are offered. */
  readonly fixes: number;
  readonly says: RegExp;
}

const slips: readonly Slip[] = [
  {
    what: 'the total of cases: of one with an outcome, the outcome is wrong',
    sentence: '因政府信息公开发生行政复议1起，结果维持。',
    figures: cases({ 'reconsideration/upheld': 2, 'reconsideration/total': 1 }),
    first: { 'reviews/reconsideration/upheld': 1 },
    fixes: 2,
    says: /行政复议·结果维持由 2 改为 1，与正文“因政府信息公开发生行政复议1起”相符/,
  },
  {
    what: 'the total of cases where nothing says what they are about',
    sentence: '发生行政复议1起，经沟通后申请人撤回。',
    apart: true,
    figures: cases({ 'reconsideration/other': 2, 'reconsideration/total': 1 }),
    first: { 'reviews/reconsideration/other': 1 },
    fixes: 2,
    says: /行政复议·其他结果由 2 改为 1/,
  },
  {
    what: 'each outcome of cases where nothing says what they are about',
    sentence: '被申请行政复议16件，复议机关维持9件，申请人撤回终止2件，5件尚在审理。',
    apart: true,
    figures: cases({
      'reconsideration/upheld': 9,
      'reconsideration/other': 3,
      'reconsideration/pending': 5,
      'reconsideration/total': 16,
    }),
    first: { 'reviews/reconsideration/other': 2 },
    fixes: 4,
    says: /行政复议·其他结果由 3 改为 2/,
  },
  {
    what: 'the sum of lawsuits, direct ones and those after a review',
    sentence: '因政府信息公开被提起行政诉讼6件，其中驳回诉讼请求3件，撤诉2件，尚未审结1件。',
    figures: cases({
      'direct-litigation/upheld': 1,
      'direct-litigation/other': 2,
      'direct-litigation/pending': 1,
      'direct-litigation/total': 4,
      'litigation-after-reconsideration/upheld': 3,
      'litigation-after-reconsideration/total': 2,
    }),
    first: { 'reviews/litigation-after-reconsideration/upheld': 2 },
    fixes: 1,
    says: /行政诉讼（复议后起诉）·结果维持由 3 改为 2，与正文“驳回诉讼请求3件”相符/,
  },
  {
    what: 'the group from which a case is missing, of one row',
    sentence: divided,
    figures: { ...closed, ...column({ 'partly-granted': 2 }) },
    first: { 'applications/partly-granted/natural-person': 3, 'applications/partly-granted/total': 3 },
    fixes: 1,
    says: /部分公开·总计由 2 改为 3，与正文“部分公开3件”相符/,
  },
  {
    what: 'the group from which a case is missing, of several rows',
    sentence: divided,
    figures: { ...closed, ...column({ 'unavailable.not-held': 3 }) },
    first: { 'applications/unavailable.not-held/natural-person': 4, 'applications/unavailable.not-held/total': 4 },
    fixes: 3,
    says: /把漏计的 1 件补入第三（四）项无法提供中的一项及其总计，与正文“无法提供5件”相符/,
  },
  {
    what: 'the group in which a case is counted twice',
    sentence: divided,
    figures: { ...closed, ...column({ 'refused.state-secret': 1 }) },
    first: { 'applications/refused.state-secret/natural-person': 0, 'applications/refused.state-secret/total': 0 },
    fixes: 3,
    says: /从第三（三）项不予公开中重复计数的一项及其总计减去 1 件，与正文“不予公开3件”相符/,
  },
  {
    what: 'how the only request was closed, in full',
    sentence: '本年收到申请一件，已予以公开。',
    figures: column({ new: 1, granted: 1, 'unavailable.unclear': 1, 'result-total': 1 }),
    first: { 'applications/unavailable.unclear/natural-person': 0, 'applications/unavailable.unclear/total': 0 },
    fixes: 1,
    says: /与正文“予以公开”相符/,
  },
  {
    what: 'how the only request was closed, in part',
    sentence: '本年收到申请1件，已部分公开。',
    figures: column({ new: 1, 'partly-granted': 1, 'refused.internal-affairs': 1, 'result-total': 1 }),
    first: {
      'applications/refused.internal-affairs/natural-person': 0,
      'applications/refused.internal-affairs/total': 0,
    },
    fixes: 1,
    says: /与正文“部分公开”相符/,
  },
  {
    what: 'the groups between which a case was typed one row off',
    sentence: divided,
    figures: {
      ...closed,
      'applications/refused.special-query/natural-person': 1,
      'applications/unavailable.not-held/natural-person': 3,
    },
    first: {
      'applications/refused.special-query/natural-person': 0,
      'applications/unavailable.not-held/natural-person': 4,
    },
    fixes: 1,
    says: /把 1 从第三（三）8项行政查询事项·自然人移到第三（四）1项不掌握·自然人/,
  },
];

describe('the running text chooses the first repair, and the message is of that', () => {
  for (const { what, sentence, apart = false, figures, first, fixes, says } of slips) {
    it(`by ${what}`, () => {
      const aside = `（一）主动公开。公开政府信息。\n（二）法治建设。${sentence}\n（三）监督保障。组织培训。`;
      const { found } = findings({ figures, ...(apart ? { overview: aside } : { sentence }) });
      const [finding, ...more] = found.filter(({ rule }) => rule.endsWith('-mismatch'));
      assert.ok(finding !== undefined);
      assert.deepEqual(more, []);
      const set = finding.data?.candidates?.[0]?.cells.map(({ cell, to }) => [cell, Number(to)]) ?? [];
      assert.deepEqual(Object.fromEntries(set), first);
      const offered = finding.fixes?.() ?? [];
      assert.equal(offered.length, fixes);
      assert.deepEqual(
        offered[0]?.edits.map(({ newText }) => Number(newText)),
        set.map(([, to]) => to),
      );
      assert.match(render(finding.message, 'zh-cn'), says);
    });
  }

  it('but leaves to the arithmetic what it is certain of, where only a sum in the text is otherwise', () => {
    const { found } = findings({
      sentence: divided,
      figures: { ...closed, 'applications/unavailable.not-held/total': 14 },
    });
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['wrong-figure'],
    );
  });
});

describe('a row that was copied over', () => {
  const copied = (row: string, from: string): Record<string, number> =>
    Object.fromEntries(
      ['natural-person', 'enterprise', 'total'].map((name) => [
        `applications/${row}/${name}`,
        closed[`applications/${from}/${name}`] ?? 0,
      ]),
    );

  it('is one finding on it, with the figures that the columns leave for it, and nothing on the text', () => {
    const figures = { ...closed, ...copied('partly-granted', 'granted') };
    const { text, found } = findings({ sentence: divided, figures });
    const [finding, ...more] = found;
    assert.ok(finding !== undefined);
    assert.deepEqual(more, []);
    assert.deepEqual(stories(finding), [
      'partly-granted/natural-person 7→3, partly-granted/enterprise 2→0, partly-granted/total 9→3*',
    ]);
    assert.equal(text.slice(finding.span.start, finding.span.end), '7');
    const message = render(finding.message, 'zh-cn');
    assert.match(message, /重填「第三（二）项部分公开」：各栏数字与「第三（一）项予以公开」完全相同，疑为照抄/);
    assert.equal(finding.fixes?.().length, 1);
  });

  it('may be either of the two where the text does not say, the lower one first', () => {
    const figures = { ...closed, ...copied('partly-granted', 'granted') };
    const [finding, ...more] = findings({ figures }).found;
    assert.deepEqual(more, []);
    assert.deepEqual(
      finding?.data?.candidates?.map(({ cells }) => cells[0]?.cell),
      ['applications/partly-granted/natural-person', 'applications/granted/natural-person'],
    );
  });

  it('comes first also where two figures would do', () => {
    const figures = { ...closed, ...column({ 'unavailable.not-compiled': 4 }) };
    const [finding, ...more] = findings({ figures }).found;
    assert.deepEqual(more, []);
    assert.equal(
      stories(finding)[0],
      'unavailable.not-compiled/natural-person 4→0, unavailable.not-compiled/total 4→0',
    );
    assert.match(finding === undefined ? '' : render(finding.message, 'en'), /it repeats “.*” in every column/);
  });

  it('is none among several pairs of rows that are the same', () => {
    const pairs = column({ 'refused.internal-affairs': 1, 'refused.deliberative': 1, 'unprocessed.repeated': 2 });
    const [finding] = findings({ figures: { ...closed, ...pairs, ...column({ 'result-total': 22 }) } }).found;
    assert.doesNotMatch(finding === undefined ? '照抄' : render(finding.message, 'zh-cn'), /照抄/);
  });

  it('is none where a figure stands one column off', () => {
    const figures = {
      ...closed,
      'applications/refused.deliberative/natural-person': 0,
      'applications/refused.deliberative/enterprise': 1,
      'applications/refused.internal-affairs/enterprise': 1,
      'applications/refused.internal-affairs/total': 1,
      'applications/new/enterprise': 3,
      'applications/new/total': 24,
      'applications/result-total/enterprise': 3,
      'applications/result-total/total': 24,
    };
    const [finding] = findings({ figures }).found;
    assert.equal(finding?.data?.candidates?.[0]?.cells.length, 2);
    assert.doesNotMatch(finding === undefined ? '照抄' : render(finding.message, 'zh-cn'), /照抄/);
  });

  it('is told by the text also where it holds nothing but noughts', () => {
    const figures = {
      ...closed,
      'applications/granted/natural-person': 0,
      'applications/granted/enterprise': 0,
      'applications/granted/total': 0,
    };
    const [finding, ...more] = findings({ sentence: divided, figures }).found;
    assert.deepEqual(more, []);
    assert.deepEqual(stories(finding), ['granted/natural-person 0→7, granted/enterprise 0→2, granted/total 0→9*']);
  });
});
