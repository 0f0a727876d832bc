import assert from 'node:assert/strict';
import { type Analysis, analyze } from '../../shared/analysis.ts';
import type { RuleFinding } from '../../shared/findings/finding.ts';
import type { Gathered, Rule, RuleMeta } from '../../shared/rules/rule.ts';
import type { Span } from '../../shared/text/span.ts';
import { replaced, smallReport } from '../kit/small-report.ts';

const meta: RuleMeta = { id: 'stray-space', family: 'text', severity: 'hint', enabled: true, fixable: false };

/** What rules were asked, in order. */
type Asked = string[];

function wordIn(text: string, word: string): Span | null {
  const start = text.indexOf(word);
  return start < 0 ? null : { start, end: start + word.length };
}

/** One rule of each scope with `gather` that looks for a word, and tells of what it was asked. */
function lookingFor(
  word: string,
  asked: Asked,
): Readonly<Record<'block' | 'table-in-report' | 'prose' | 'further', Rule>> {
  const check =
    (name: string) =>
    (gathered: Iterable<Gathered<Span>>): readonly RuleFinding[] => {
      const all = [...gathered];
      asked.push(`${name} ${all.length}`);
      return all.map(({ value, locate }) => ({
        rule: 'stray-space',
        severity: 'hint',
        span: locate(value),
        message: { id: 'stray-space' },
      }));
    };
  const gather = (name: string, text: string): Span | null => {
    const found = wordIn(text, word);
    if (found !== null) asked.push(`${name} gathers`);
    return found;
  };
  return {
    block: { scope: 'block', meta, gather: ({ text }) => gather('block', text), check: check('block') },
    'table-in-report': {
      scope: 'table-in-report',
      meta,
      gather: ({ source }) => gather('table-in-report', source),
      check: check('table-in-report'),
    },
    prose: { scope: 'prose', meta, gather: ({ passage }) => gather('prose', passage.text), check: check('prose') },
    further: {
      scope: 'prose',
      looksFurther: true,
      meta,
      gather: ({ passage }) => gather('further', passage.text),
      check: check('further'),
    },
  } satisfies Record<string, Rule>;
}

/** What is written where something was found. */
function found({ text, findings }: Analysis): readonly string[] {
  return findings.map(({ span }) => text.slice(span.start, span.end));
}

const report = smallReport({ sentence: '本年按时答复。' });

describe('a rule about one edition of the form', () => {
  for (const [edition, times] of [
    ['2019', 0],
    ['2021', 1],
  ] as const) {
    it(`is asked ${times} times of a report in edition ${edition} if it is about that of 2021`, () => {
      let asked = 0;
      const check = (): readonly RuleFinding[] => {
        asked++;
        return [];
      };
      const rule: Rule = { scope: 'report', meta: { ...meta, editions: ['2021'] }, check };
      assert.deepEqual(analyze(smallReport({ edition }), { ruleSet: [rule] }).findings, []);
      assert.equal(asked, times);
    });
  }
});

describe('a rule that takes something from each part of a report', () => {
  for (const scope of ['block', 'table-in-report', 'prose'] as const) {
    it(`is not asked where it took nothing: ${scope}`, () => {
      const asked: Asked = [];
      const { findings } = analyze(report, { ruleSet: [lookingFor('没有这个词', asked)[scope]] });
      assert.deepEqual([findings, asked], [[], []]);
    });
  }

  it('is asked all the same if it looks further', () => {
    const asked: Asked = [];
    assert.deepEqual(analyze(report, { ruleSet: [lookingFor('没有这个词', asked).further] }).findings, []);
    assert.deepEqual(asked, ['further 0']);
  });

  const cases = [
    { scope: 'prose', word: '按时答复', there: '本年按时', becomes: '全年按时' },
    {
      scope: 'table-in-report',
      word: '本年新收',
      there: '一、本年新收政府信息公开申请数量\t\t\t0',
      becomes: '一、本年新收政府信息公开申请数量\t\t\t12',
    },
    { scope: 'block', word: '按时答复', there: '本年按时', becomes: '全年按时' },
  ] as const;
  for (const { scope, word, there, becomes } of cases) {
    it(`takes it once, as long as that part stays as it is, and finds it where it stands: ${scope}`, () => {
      const asked: Asked = [];
      const options = { ruleSet: [lookingFor(word, asked)[scope]] };
      const first = analyze(report, options);
      assert.deepEqual([found(first), asked.splice(0)], [[word], [`${scope} gathers`, `${scope} 1`]]);
      const moved = analyze(replaced(report, '围绕民生实事', '围绕群众关心的民生实事'), options, first);
      assert.deepEqual([found(moved), asked.splice(0)], [[word], [`${scope} 1`]]);
      const beside = analyze(replaced(moved.text, '自觉接受', '主动接受'), options, moved);
      assert.deepEqual([found(beside), asked.splice(0)], [[word], [`${scope} 1`]]);
      const touched = analyze(replaced(beside.text, there, becomes), options, beside);
      assert.deepEqual([found(touched), asked.splice(0)], [[word], [`${scope} gathers`, `${scope} 1`]]);
      const gone = analyze(replaced(touched.text, word, '更改'), options, touched);
      assert.deepEqual([found(gone), asked.splice(0)], [[], []]);
      const again = analyze(touched.text, options, gone);
      assert.deepEqual([found(again), asked.splice(0)], [[word], [`${scope} gathers`, `${scope} 1`]]);
    });
  }
});

describe('a section that stands a second time, and is empty there', () => {
  it('is found empty once it stands alone', () => {
    const heading = '六、其他需要报告的事项';
    const before = analyze(`${report.trimEnd()}\n${heading}\n`);
    const isEmpty = ({ findings }: Analysis): boolean => findings.some(({ rule }) => rule === 'empty-section');
    assert.equal(isEmpty(before), false);
    assert.equal(isEmpty(analyze(before.text.replace(heading, ''), {}, before)), true);
  });
});
