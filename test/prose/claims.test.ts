import assert from 'node:assert/strict';
import { analyze } from '../../shared/analysis.ts';
import { smallReport } from '../kit/small-report.ts';

/** The claims of a sentence in section one as `kind value`, `?` where the verb leaves the figure open. */
function claims(sentence: string, body?: string): string[] {
  const text = smallReport({ sentence, ...(body === undefined ? {} : { body }) });
  const { report, prose } = analyze(text);
  assert.ok(report !== null && prose !== null);
  return prose.claims.map(({ kind, value, certain }) => `${kind} ${value}${certain ? '' : '?'}`);
}

describe('what running text states', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a year in one sentence',
      '2022年，我街道收到政府信息公开申请12件，其中自然人10件、法人或其他组织2件；上年结转1件，已办结13件，结转下年度继续办理0件。',
      ['new 12', 'applicant 10', 'applicant 2', 'carried-in 1', 'closed 13', 'carried-over 0'],
    ],
    ['nothing received', '本年度未接到任何公民、法人和其他组织的政府信息公开申请。', ['new 0']],
    ['nothing carried in', '未收到申请，也无上年结转申请。', ['new 0', 'carried-in 0']],
    ['a verb that leaves the figure open', '全年共办理依申请公开5件。', ['handled 5?']],
    [
      'results',
      '办结申请6件，其中予以公开3件，2件不予公开，无法提供1件。',
      ['closed 6', 'result 3', 'result 2', 'result 1'],
    ],
    [
      'results in the next sentence',
      '答复申请5件。其中，3件予以公开，2件部分公开。',
      ['closed 5', 'result 3', 'result 2'],
    ],
    ['reviews and lawsuits', '因信息公开被申请行政复议2件，被提起行政诉讼1起。', ['reviews 2', 'lawsuits 1']],
    ['no reviews, no lawsuits', '未发生因政府信息公开引起的行政复议、行政诉讼。', ['reviews 0', 'lawsuits 0']],
    [
      'outcomes of reviews',
      '政府信息公开行政复议4件，结果维持3件，其他结果1件。',
      ['reviews 4', 'case-outcome 3', 'case-outcome 1'],
    ],
    ['brackets', '收到申请3件（自然人2件、商业企业1件）。', ['new 3', 'applicant 2', 'applicant 1']],
    [
      'both carried figures by year',
      '2021年结转2022年申请2件，2022年结转2023年3件。',
      ['carried-in 2', 'carried-over 3'],
    ],
    ['the figure before its verb', '办结申请11件，1件结转下年度继续办理。', ['closed 11', 'carried-over 1']],
    ['a sum that a remark explains', '收到申请15件（含上年结转2件）。', ['new 15?', 'carried-in 2']],
    ['decisions', '制定行政规范性文件3件，作出行政处罚15件。', ['disclosure 3?', 'disclosure 15?']],
    ['documents classed by openness: nothing', '制发文件60件，其中主动公开40件、依申请公开15件、不予公开5件。', []],
    ['another year: nothing', '2021年收到申请5件。', []],
    ['a part of the year: nothing', '第三季度收到申请5件。', []],
    ['one channel: nothing', '收到信函申请3件，通过网络收到申请2件。', []],
    ['a vague figure: nothing', '收到申请10余件。', []],
    ['other applications: nothing', '收到行政许可申请300件，收到低保申请20件。', []],
    ['what goes on next year', '收到申请4件，办结3件，下年度继续办理1件。', ['new 4', 'closed 3', 'carried-over 1']],
    ['what goes on next year, none', '办结申请3件，下一年度继续办理0件。', ['closed 3', 'carried-over 0']],
    ['application forms', '共收到依申请公开申请书6份。', ['new 6']],
    ['no request for information to be published', '本年度未接到提出公开政府信息的申请。', ['new 0']],
    ['nobody who asked for it', '没有接到群众主动要求公开政府信息的申请。', ['new 0']],
    ['cases that the body had to answer', '应对信息公开行政复议2件、行政诉讼1件。', ['reviews 2', 'lawsuits 1']],
    ['work that goes on next year: nothing', '下年度继续办理民生实事10件。', []],
    ['no other applications: nothing', '全年未收到行政许可申请，未接到行政处罚听证申请。', []],
    ['no other applications beside none of these', '未收到行政许可申请；未接到信息公开申请。', ['new 0']],
    ['cases that the body decides: nothing', '办理行政复议案件126件。', []],
    ['no case lost: nothing', '未发生行政复议被纠正案件。', []],
  ];
  for (const [what, sentence, found] of cases) {
    it(`reads ${what}`, () => assert.deepEqual(claims(sentence), found));
  }

  it('knows by which names a body speaks of itself', () => {
    const sentence = '区发改局收到申请2件。';
    assert.deepEqual(claims(sentence, '青禾区发展和改革局'), ['new 2']);
    assert.deepEqual(claims(sentence, '青禾区财政局'), []);
    assert.deepEqual(claims('全区收到申请9件。', '青禾区人民政府'), ['new 9']);
    assert.deepEqual(claims('全区收到申请9件。', '青禾区财政局'), []);
    assert.deepEqual(claims('区本级收到申请4件。', '青禾区人民政府'), []);
  });

  it('gives as evidence only what means one cell and leaves no doubt', () => {
    const text = smallReport({
      sentence: '收到申请12件，其中自然人申请10件，共办理申请12件，不予公开2件；制定规范性文件1件。',
    });
    const { report, prose } = analyze(text);
    assert.ok(report !== null && prose !== null);
    const placeOf = (words: string): string | undefined => {
      const span = prose.claims.find((claim) => claim.words === words)?.span;
      return span && text.slice(span.start, span.end);
    };
    assert.deepEqual(
      prose.facts
        .filter(({ weight }) => weight === 'settles')
        .map(({ readings: [cells], value, words }) => [cells?.join(), String(value), placeOf(words)]),
      [
        ['applications/new/total', '12', '12件'],
        ['applications/new/natural-person', '10', '10件'],
      ],
    );
  });

  it('quotes the words that say what a figure is', () => {
    const text = smallReport({ sentence: '办结申请6件，其中2件不予公开，有1件结转下年度继续办理，其余均已公开。' });
    const { report, prose } = analyze(text);
    assert.ok(report !== null && prose !== null);
    assert.deepEqual(
      prose.claims.map(({ words }) => words),
      ['办结申请6件', '2件不予公开', '有1件结转下年度继续办理'],
    );
  });

  it('quotes the words before a figure whose year stands behind it', () => {
    const text = smallReport({ year: 2022, sentence: '近两年，我街道申请量分别为35件（2021年）、58件（2022年）。' });
    const { report, prose } = analyze(text);
    assert.ok(report !== null && prose !== null);
    assert.equal(prose.claims.find(({ value }) => value === 58)?.words, '我街道申请量分别为35件（2021年）、58件');
  });

  it('finds the place of a figure in mark-up', () => {
    const text = smallReport().replace('健全登记、审核、答复、归档的办理流程。', '全年收到申请0件。');
    const html = `<html><body>${text
      .split('\n')
      .filter((line) => line !== '' && !line.includes('\t'))
      .map((line) => `<p>${line.replace('0件', '<b>0</b>件&nbsp;')}</p>`)
      .join('\n')}</body></html>`;
    const { report, prose } = analyze(html);
    assert.ok(report !== null && prose !== null);
    const [claim] = prose.claims;
    assert.ok(claim?.number);
    assert.equal(html.slice(claim.number.start, claim.number.end), '0');
  });

  it('joins lines that the width of a page has broken', () => {
    assert.deepEqual(
      claims('健全办理流程，规范登记、审核、答复、归档等环节，全年收到政府信息公开\n申请12件，办结申请1\n2件。').slice(
        0,
        1,
      ),
      ['new 12'],
    );
  });
});
