import assert from 'node:assert/strict';
import { type AnalysisOptions, analyze } from '../../shared/analysis.ts';
import type { RuleId } from '../../shared/findings/rule-ids.ts';
import type { Suppression } from '../../shared/suppress/suppression.ts';
import { applyEdits } from '../../shared/text/span.ts';
import { smallReport } from '../kit/small-report.ts';

/** A report with one wrong total, one wrong sentence and a missing topic. */
const faulty = smallReport({
  sentence: '全年收到政府信息公开申请9件。本年度未收到投诉。本年度未收到举报申请3件。',
  figures: { 'applications/granted/total': 4 },
}).replace(/^（三）.*\n/m, '');

const named = (text: string, options: AnalysisOptions = {}): string[] => {
  const analysis = analyze(text, options);
  return analysis.findings.map((finding) => `${finding.rule} ${analysis.placeOf(finding)}`);
};

const one = (rule: RuleId, place: string | null, source: Suppression['source'] = 'config'): Suppression => ({
  rule,
  place,
  source,
});

describe('the place of a finding', () => {
  const places = named(faulty);

  it('is a cell, a sentence, a heading with what it lacks', () => {
    const shapes = places.map((place) => place.replace(/#[0-9a-f]{8}/, '#…'));
    assert.deepEqual(shapes, [
      'missing-topic overview/heading@information-management',
      'prose-table-mismatch overview#…',
      'contradictory-count overview#…',
      'wrong-figure applications/granted/total',
    ]);
  });

  const elsewhere: readonly (readonly [string, (text: string) => string])[] = [
    ['lines before it', (text) => text.replace('（一）主动', '新的一段。\n\n（一）主动')],
    ['a sentence beside it', (text) => text.replace('本年度未收到投诉', '本年度一件投诉也没有收到')],
    ['figures of other cells', (text) => text.replace('行政许可\t0', '行政许可\t120')],
    ['line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['spaces and punctuation in its sentence', (text) => text.replace('申请9件', '申请 9 件')],
    ['a section after it', (text) => text.replace('个别栏目更新不够及时', '政策解读形式还比较单一')],
  ];
  for (const [what, change] of elsewhere) {
    it(`stays the same when the text changes in ${what}`, () => {
      assert.notEqual(change(faulty), faulty);
      assert.deepEqual(named(change(faulty)), places);
    });
  }

  it('is another one for another sentence', () => {
    assert.notDeepEqual(named(faulty.replace('全年收到', '本年共收到')), places);
  });

  it('is numbered where a rule finds several faults at one place', () => {
    const sentence = '规范政府釆购信息和集中釆购信息的公开流程。';
    const found = named(smallReport({ sentence }));
    assert.equal(found.length, 2);
    assert.equal(found[1], `${found[0]}:2`);
  });
});

describe('a suppression', () => {
  it('of one finding leaves out that finding alone, and another of the same rule stays', () => {
    const sentence = '规范政府釆购信息和集中釆购信息的公开流程。';
    const text = smallReport({ sentence });
    const [first = '', second = ''] = named(text).map((each) => each.split(' ')[1] ?? '');
    const analysis = analyze(text, { suppressions: [one('confusable-character', first)] });
    assert.deepEqual(
      analysis.findings.map((finding) => analysis.placeOf(finding)),
      [second],
    );
    assert.equal(analysis.suppressed.length, 1);
    assert.deepEqual(analysis.unusedSuppressions, []);
  });

  it('of a rule leaves out all its findings in the file', () => {
    const found = named(faulty, { suppressions: [one('wrong-figure', null)] });
    assert.deepEqual(
      found.filter((each) => /wrong-figure|unused/.test(each)),
      [],
    );
    assert.equal(found.length, 3);
  });

  it('holds in every language, since it names no words of a message', () => {
    assert.deepEqual(
      named(faulty).filter((each) => /[\u4e00-\u9fff]/.test(each)),
      [],
    );
  });

  it('that meets nothing is reported on the title', () => {
    const suppressions = [one('wrong-figure', 'applications/new/total'), one('duplicate-row', null)];
    const { findings, text } = analyze(smallReport(), { suppressions });
    assert.deepEqual(
      findings.map(({ rule, severity, message }) => [rule, severity, message.id]),
      [
        ['unused-suppression', 'warning', 'unused-suppression.entry'],
        ['unused-suppression', 'warning', 'unused-suppression.file-entry'],
      ],
    );
    assert.match(text.slice(findings[0]?.span.start, findings[0]?.span.end), /年度报告$/);
  });

  it('of a rule that is off is not judged', () => {
    const rules = { 'duplicate-row': 'off' } as const;
    assert.deepEqual(named(smallReport(), { rules, suppressions: [one('duplicate-row', null)] }), []);
    assert.deepEqual(named(smallReport(), { suppressions: [one('stray-space', null)] }), []);
  });

  it('in a baseline that meets nothing is told apart, and is no finding', () => {
    const old = one('wrong-figure', 'applications/new/total', 'baseline');
    const { findings, unusedSuppressions } = analyze(smallReport(), { suppressions: [old] });
    assert.deepEqual(findings, []);
    assert.deepEqual(unusedSuppressions, [old]);
  });

  it('is reported as without use at the severity that settings give it, or not at all', () => {
    const suppressions = [one('duplicate-row', null)];
    const severities = (level: 'error' | 'off') =>
      analyze(smallReport(), { rules: { 'unused-suppression': level }, suppressions }).findings.map(
        ({ severity }) => severity,
      );
    assert.deepEqual(severities('error'), ['error']);
    assert.deepEqual(severities('off'), []);
  });
});

describe('a comment', () => {
  const used: readonly (readonly [string, string])[] = [
    ['one rule', '<!-- gouji-disable wrong-figure -->\n'],
    ['several rules', '<!-- gouji-disable wrong-figure, contradictory-count -->\n'],
    ['no spaces', '<!--gouji-disable wrong-figure-->\n'],
    ['a Chinese comma', '<!-- gouji-disable wrong-figure、contradictory-count -->\n'],
  ];
  for (const [what, comment] of used) {
    it(`suppresses what it names, with ${what}`, () => {
      const rules = named(comment + faulty).map((each) => each.split(' ')[0]);
      assert.equal(rules.includes('wrong-figure'), false);
      assert.equal(rules.includes('unused-suppression'), false);
      assert.equal(rules.includes('contradictory-count'), !comment.includes('contradictory-count'));
    });
  }

  it('at the end suppresses as well', () => {
    const rules = named(`${faulty}\n<!-- gouji-disable wrong-figure -->`).map((each) => each.split(' ')[0]);
    assert.equal(rules.includes('wrong-figure'), false);
  });

  const idle: readonly (readonly [string, string, string, string])[] = [
    ['has no use', '<!-- gouji-disable wrong-figure -->\n', 'unused-suppression.comment', ''],
    ['names no rule', '<!-- gouji-disable wrong-figures -->\n', 'unused-suppression.unknown-rule', ''],
    [
      'has use but for one name',
      '<!-- gouji-disable duplicate-row, wrong-figure -->\n',
      'unused-suppression.comment',
      'both',
    ],
  ];
  for (const [what, comment, message, kind] of idle) {
    it(`that ${what} is reported, and its fix removes it`, () => {
      const text =
        comment + (kind === 'both' ? smallReport({ figures: { 'applications/granted/total': 4 } }) : smallReport());
      const { findings } = analyze(text);
      assert.deepEqual(
        findings.map(({ message: { id } }) => id),
        [message],
      );
      const [fix] = findings[0]?.fixes?.() ?? [];
      const fixed = applyEdits(text, fix?.edits ?? []);
      assert.deepEqual(analyze(fixed).findings, []);
      assert.equal(fixed.startsWith('<!--'), kind === 'both');
    });
  }

  const unknown = ['next-line', 'line', 'file', 'all', '2'].map((form) => `gouji-disable-${form}`);
  for (const word of [...unknown, 'gouji-disabled']) {
    it(`of the form ${word} suppresses nothing, is reported as one that does not, and its fix removes it`, () => {
      const report = `${smallReport({ figures: { 'applications/granted/total': 4 } })}\n`;
      const text = `${report}<!-- ${word} wrong-figure -->\n`;
      const { findings } = analyze(text);
      assert.deepEqual(
        findings.map(({ message: { id } }) => id).filter((id) => id.startsWith('unused')),
        ['unused-suppression.unknown-form'],
      );
      assert.ok(findings.some(({ rule }) => rule === 'wrong-figure'));
      const remark = findings.find(({ rule }) => rule === 'unused-suppression');
      assert.equal(text.slice(remark?.span.start, remark?.span.end), word);
      assert.equal(applyEdits(text, remark?.fixes?.()[0]?.edits ?? []), report);
    });
  }

  const none = [
    'gouji-disable wrong-figure',
    '<!-- gouji-disable wrong-figure',
    '<!-- see gouji-disable wrong-figure -->',
    '<!-- gouji-disable -->',
  ];
  for (const text of none) {
    it(`is not: ${text}`, () => {
      const found = named(`${smallReport({ figures: { 'applications/granted/total': 4 } })}\n${text}`);
      assert.deepEqual(
        found.filter((each) => /wrong-figure|unused/.test(each)),
        ['wrong-figure applications/granted/total'],
      );
    });
  }
});
