// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a snippet marks its tab stops so.

import assert from 'node:assert/strict';
import { analyze } from '../../shared/analysis.ts';
import { recomputationsAt } from '../../shared/ide/actions.ts';
import { foldingSpans } from '../../shared/ide/folding.ts';
import { hoverAt } from '../../shared/ide/hover.ts';
import { type OutlineSymbol, outline } from '../../shared/ide/symbols.ts';
import { applyEdits, type Span } from '../../shared/text/span.ts';
import { plainText } from '../../shared/writing/snippet.ts';
import { fixAll, fixesAt } from '../kit/at-once.ts';
import { report2021, wrongTotal } from '../kit/reports.ts';

/** The place before `after` in `text`, as an empty span. */
function placeOf(text: string, after: string): Span {
  const start = text.indexOf(after);
  assert.notEqual(start, -1, `${after} is not in the text`);
  return { start, end: start };
}

describe('outline', () => {
  const names = (symbols: readonly OutlineSymbol[]): unknown =>
    symbols.map(({ name, children }) => (children.length === 0 ? name : [name, names(children)]));

  it('has title, sections, tables and rows, the total of a row as its detail', () => {
    const [root] = outline(analyze(wrongTotal), 'zh-cn');
    const section = root?.children.find(({ name }) => name.startsWith('三、'));
    const rows = section?.children[0]?.children ?? [];
    assert.equal(root?.detail, '2022');
    assert.equal(rows.length, 25);
    assert.deepEqual(
      rows.filter(({ detail }) => detail !== '0').map(({ name, detail }) => [name, detail]),
      [
        ['一、本年新收', '3'],
        ['（一）予以公开', '3'],
        ['（七）总计', '4'],
      ],
    );
  });

  it('gives all figures of a row that has no total, and marks what is blank', () => {
    const text = report2021().replace('行政规范性文件\t2\t0\t5', '行政规范性文件\t2\t\t5');
    const [root] = outline(analyze(text), 'zh-cn');
    const table = root?.children.find(({ name }) => name.startsWith('二、'))?.children[0];
    assert.equal(table?.children[1]?.detail, '2 / — / 5');
  });

  const partial: readonly { name: string; text: string; expected: unknown }[] = [
    { name: 'an empty text', text: '', expected: [] },
    { name: 'a text that is no report', text: '会议纪要\n', expected: [] },
    {
      name: 'a report without title',
      text: '一、总体情况\n平稳。\n二、主动公开政府信息情况\n',
      expected: ['一、总体情况', '二、主动公开政府信息情况'],
    },
    {
      name: 'a report with a section twice',
      text: '青石县2022年政府信息公开工作年度报告\n一、总体情况\n平稳。\n一、总体情况\n平稳。\n',
      expected: [['青石县2022年政府信息公开工作年度报告', ['一、总体情况', '一、总体情况']]],
    },
  ];
  for (const { name, text, expected } of partial) {
    it(`stands for ${name}`, () => assert.deepEqual(names(outline(analyze(text), 'zh-cn')), expected));
  }
});

describe('folding', () => {
  it('covers each section from its heading and each table, outer before inner', () => {
    const text = report2021();
    const spans = foldingSpans(analyze(text));
    assert.equal(spans.length, 9);
    assert.equal(text.startsWith('一、总体情况', spans[0]?.start), true);
    assert.deepEqual(
      spans.map(({ start }) => start),
      spans.map(({ start }) => start).sort((a, b) => a - b),
    );
  });
});

describe('hover', () => {
  const row = '（七）总计\t\t';
  const cases: readonly { name: string; text: string; at: string; says: readonly RegExp[] }[] = [
    {
      name: 'a figure: its sums and its balance with the present figures',
      text: report2021(),
      at: '2\t1\t0\t0\t0\t0\t3\n四、',
      says: [/第三（七）项总计 · 自然人/, /`2 = 2` ✓/, /`2\+0 = 2\+0` ✓/, /条例/],
    },
    { name: 'a broken sum', text: wrongTotal, at: '4\n四、结转', says: [/`2\+1\+0\+0\+0\+0 = 4` ✗/] },
    {
      name: 'a blank figure: the value that the equations force',
      text: report2021({ granted: '2\t1\t0\t0\t0\t0\t' }),
      at: '\n\t（二）部分公开',
      says: [/3/, /\?/],
    },
    {
      name: 'a row: its own equations only',
      text: report2021(),
      at: '8.属于行政查询事项',
      says: [/`0\+0\+0\+0\+0\+0 = 0` ✓$/],
    },
    { name: 'a column', text: report2021(), at: '社会公益组织', says: [/\*\*社会公益组织\*\*/] },
    { name: 'a group: the rows in it', text: report2021(), at: '（三）不予公开', says: [/第三（三）8项/] },
    { name: 'a heading', text: report2021(), at: '五、存在的主要问题', says: [/\*\*存在的主要问题及改进情况\*\*/] },
  ];
  for (const { name, text, at, says } of cases) {
    it(`explains ${name}`, () => {
      const hover = hoverAt(analyze(text), placeOf(text, at).start, 'zh-cn');
      for (const pattern of says) assert.match(hover?.markdown ?? '', pattern);
    });
  }

  it('speaks English, with no Chinese but the words of the form', () => {
    const text = report2021();
    const hover = hoverAt(analyze(text), placeOf(text, row).start, 'en');
    assert.doesNotMatch(hover?.markdown.replace(/「[^」]*」|“[^”]*”/g, '') ?? '', /本行|依据/);
    assert.match(hover?.markdown ?? '', /Source: /);
  });

  it('says nothing about running text', () => {
    const text = report2021();
    assert.equal(hoverAt(analyze(text), placeOf(text, '全年收到申请').start, 'zh-cn'), null);
  });
});

describe('recomputing', () => {
  const apply = (text: string, at: string, index: number) => {
    const action = recomputationsAt(analyze(text), placeOf(text, at))[index];
    return applyEdits(text, action?.edits ?? []);
  };

  it('is offered on a total that is not the sum of its parts', () => {
    const actions = recomputationsAt(analyze(wrongTotal), placeOf(wrongTotal, '4\n四、结转'));
    assert.deepEqual(
      actions.map(({ title }) => title.id),
      ['recompute-total', 'recompute-table'],
    );
    assert.equal(apply(wrongTotal, '4\n四、结转', 0), report2021());
  });

  it('is not offered where every total is right', () => {
    const text = report2021();
    assert.deepEqual(recomputationsAt(analyze(text), placeOf(text, '3\n四、结转')), []);
  });

  /** The rows new, （一） and （七） alike, the text agreeing with their total. */
  const alike = (figures: string, total: string, { granted = total } = {}): string =>
    report2021({ new: `${figures}\t${total}`, granted: `${figures}\t${granted}`, total: `${figures}\t${total}` });
  const saying = (text: string, requests: number): string => text.replace('收到申请3件', `收到申请${requests}件`);

  it('of a table brings every derived total up to date, inner sums first', () => {
    const stale = report2021({
      new: '5\t1\t0\t0\t0\t0\t3',
      granted: '5\t1\t0\t0\t0\t0\t3',
      total: '2\t1\t0\t0\t0\t0\t3',
    });
    const fresh = alike('5\t1\t0\t0\t0\t0', '6');
    assert.equal(apply(saying(stale, 6), '8.属于行政查询事项', 0), saying(fresh, 6));
  });

  it('changes no figure that was entered', () => {
    const entered = '9\t9\t9\t9\t9\t9';
    const text = saying(alike(entered, '3', { granted: '54' }), 54);
    assert.equal(apply(text, '一、本年新收', 0), saying(alike(entered, '54'), 54));
  });

  it('of a table is not offered where it would break another equation, or contradict the text', () => {
    const unbalanced = report2021({ granted: '5\t1\t0\t0\t0\t0\t3', total: '2\t1\t0\t0\t0\t0\t3' });
    const contradicted = alike('5\t1\t0\t0\t0\t0', '3');
    for (const text of [unbalanced, contradicted]) {
      assert.deepEqual(recomputationsAt(analyze(text), placeOf(text, '8.属于行政查询事项')), []);
    }
  });

  it('of a table says how many equations it leaves to a person', () => {
    const text = report2021({
      granted: '2\t1\t0\t0\t0\t0\t8',
      carriedOver: '0\t0\t0\t0\t4\t0\t4',
    });
    const [action] = recomputationsAt(analyze(text), placeOf(text, '8.属于行政查询事项'));
    assert.deepEqual(
      [action?.title.id, action?.title.args?.['left'], action?.edits.map(({ newText }) => newText)],
      ['recompute-table-part', 2, ['3']],
    );
  });

  it('leaves a total whose parts are not all known', () => {
    const text = report2021({ granted: '2\t\t0\t0\t0\t0\t9', total: '2\t1\t0\t0\t0\t0\t3' });
    const titles = recomputationsAt(analyze(text), placeOf(text, '9\n\t（二）')).map(({ title }) => title.id);
    assert.equal(titles.includes('recompute-total'), false);
  });
});

describe('fixes', () => {
  it('of a finding stand in its order, the first that needs no choice preferred', () => {
    const actions = fixesAt(analyze(wrongTotal), placeOf(wrongTotal, '4\n四、结转'));
    assert.equal(actions[0]?.preferred, true);
    assert.equal(actions.filter(({ preferred }) => preferred).length, 1);
    assert.equal(applyEdits(wrongTotal, actions[0]?.edits ?? []), report2021());
  });

  it('are listed for the first hundred findings of a selection', () => {
    const text = report2021().replace('推进政务公开。', '转结、'.repeat(150));
    const analysis = analyze(text);
    assert.ok(analysis.findings.length >= 150);
    const whole = { start: 0, end: text.length };
    assert.equal(new Set(fixesAt(analysis, whole).map(({ finding }) => finding)).size, 100);
    assert.equal(fixAll(analysis)?.edits.length, 150);
  });

  it('that need a person are no part of fixing all', () => {
    assert.equal(fixAll(analyze(wrongTotal)), null);
  });

  it('that are safe are applied together', () => {
    const loose = report2021()
      .replace('（单位：万元）', '（单位：万元，保留4位小数）')
      .replace('行政事业性收费\t0', '行政事业性收费\t11.065');
    const action = fixAll(analyze(loose));
    assert.equal(applyEdits(loose, action?.edits ?? []), loose.replace('11.065', '11.0650'));
  });
});

describe('a snippet as plain text', () => {
  const cases: readonly [snippet: string, plain: string][] = [
    ['无', '无'],
    ['${1:某某}办公室$0', '某某办公室'],
    ['共$1件', '共件'],
    ['${1}', ''],
    ['${1:外${2:内}}尾', '外内尾'],
    ['\\$5 \\} \\\\', '$5 } \\'],
    ['费用 $ 元，} 完', '费用 $ 元，} 完'],
    ['${1:未完', '未完'],
  ];
  for (const [snippet, plain] of cases) it(snippet, () => assert.equal(plainText(snippet), plain));
});
