import assert from 'node:assert/strict';
import { analyze } from '../../shared/analysis.ts';
import { codeLenses, firstFindingIn } from '../../shared/ide/code-lenses.ts';
import { completionsAt } from '../../shared/ide/completion.ts';
import { definitionAt } from '../../shared/ide/definition.ts';
import { inlayHints } from '../../shared/ide/inlay-hints.ts';
import { documentLinks } from '../../shared/ide/links.ts';
import { render } from '../../shared/messages/message.ts';
import { editions } from '../../shared/template/registry.ts';
import { pinyinInitials } from '../../shared/text/initials.ts';
import { applyEdits, type Span } from '../../shared/text/span.ts';
import { plainText } from '../../shared/writing/snippet.ts';
import { report2021, wrongTotal } from '../kit/reports.ts';

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  assert.notEqual(start, -1, `${words} is not in the text`);
  return { start, end: start + words.length };
}

describe('inlay hints', () => {
  const told = (text: string, within: Span): string[] =>
    inlayHints(analyze(text), within, false).map((hint) => {
      const line = text.slice(text.lastIndexOf('\n', hint.offset - 1) + 1, hint.offset);
      return `${line.replaceAll('\t', ' ').trim()}｜${hint.kind === 'column' ? hint.label.zh : render(hint.label, 'zh-cn')}`;
    });

  it('name the column before each figure other than 0', () => {
    const text = report2021();
    assert.deepEqual(told(text, spanOf(text, '一、本年新收政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3')), [
      '一、本年新收政府信息公开申请数量｜自然人',
      '一、本年新收政府信息公开申请数量   2｜企业',
      '一、本年新收政府信息公开申请数量   2 1 0 0 0 0｜总计',
    ]);
  });

  it('say behind a wrong total what it should be, and by how much it differs', () => {
    const row = spanOf(wrongTotal, '（七）总计\t\t2\t1\t0\t0\t0\t0\t4');
    assert.deepEqual(told(wrongTotal, row), [
      '（七）总计｜自然人',
      '（七）总计  2｜企业',
      '（七）总计  2 1 0 0 0 0｜总计',
      '（七）总计  2 1 0 0 0 0 4｜按行应为 3，差 +1',
    ]);
  });

  it('say which total a blank place should hold', () => {
    const text = report2021({ granted: '2\t1\t0\t0\t0\t0\t' });
    assert.equal(told(text, spanOf(text, '（一）予以公开\t\t2\t1\t0\t0\t0\t0\t')).at(-1)?.endsWith('｜应为 3'), true);
  });

  it('are made only for the lines asked for', () => {
    const text = report2021();
    assert.deepEqual(told(text, spanOf(text, '一、总体情况')), []);
    assert.deepEqual(told(text, spanOf(text, '行政许可\t12')), []);
  });
});

describe('code lenses', () => {
  const told = (text: string): string[] =>
    codeLenses(analyze(text)).map(({ table, title }) => `${table} ${render(title, 'zh-cn')}`);

  const cases: readonly { name: string; text: string; lenses: readonly string[] }[] = [
    { name: 'are none on tables that are right', text: report2021(), lenses: [] },
    {
      name: 'offer to recompute and count the problems',
      text: wrongTotal,
      lenses: ['applications 重新计算总计（1 处）', 'applications 本表 1 处问题'],
    },
    { name: 'are none on a text that is no report', text: '会议纪要\n', lenses: [] },
  ];
  for (const { name, text, lenses } of cases) it(name, () => assert.deepEqual(told(text), lenses));

  it('lead to the first problem of their table', () => {
    const span = firstFindingIn(analyze(wrongTotal), 'applications');
    assert.equal(span && wrongTotal.slice(span.start, span.end), '4');
    assert.equal(firstFindingIn(analyze(wrongTotal), 'reviews'), null);
  });
});

describe('completion', () => {
  /** `‸` marks the cursor. */
  const offered = (marked: string): { label: string; result: string; filterText: string }[] => {
    const offset = marked.indexOf('‸');
    const text = marked.replace('‸', '');
    return completionsAt(analyze(text), offset).map(({ label, filterText, snippet, replace }) => ({
      label,
      filterText,
      result: applyEdits(text, [{ span: replace, newText: plainText(snippet) }]),
    }));
  };
  const labels = (marked: string): string[] => offered(marked).map(({ label }) => label);
  const whole = report2021();

  const cases: readonly { name: string; text: string; expected: readonly string[] }[] = [
    {
      name: 'offers the headings that are not there yet',
      text: `青石县2022年政府信息公开工作年度报告\n\n一、总体情况\n平稳。\n\n四、政府信息公开行政复议、行政诉讼情况\n\n六、其他需要报告的事项\n未收取信息处理费。\n\n‸`,
      expected: ['二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '五、存在的主要问题及改进情况'],
    },
    {
      name: 'offers the topics that section 一 does not speak of',
      text: whole.replace('政府信息管理方面，落实发布审核制度。', '').replace('\n二、主动', '\n‸\n二、主动'),
      expected: ['（三）政府信息管理'],
    },
    {
      name: 'offers the statements on the fee in section 六',
      text: whole.replace('2022年度未收取信息处理费，无其他需要报告的事项。', '‸'),
      expected: ['未收取信息处理费', '收取信息处理费'],
    },
    {
      name: 'offers the whole table of a section that has none',
      text: whole.replace(/行政复议\t[^五]*五、/, '‸\n\n五、'),
      expected: ['第四部分复议诉讼表'],
    },
    {
      name: 'offers the rows that a table lacks',
      text: whole.replace(/\t\t2\.重复申请.*/, '‸').replace(/\t\t3\.要求提供公开出版物.*\n/, ''),
      expected: ['2.重复申请', '3.要求提供公开出版物'],
    },
    {
      name: 'offers them in a cell too',
      text: whole.replace(/\t\t2\.重复申请.*/, '\t\t重‸'),
      expected: ['2.重复申请'],
    },
    { name: 'offers nothing in a sentence', text: whole.replace('落实发布审核制度', '落实，‸'), expected: [] },
    { name: 'offers nothing in markup', text: `<p>‸</p>${whole}`, expected: [] },
  ];
  for (const { name, text, expected } of cases) it(name, () => assert.deepEqual(labels(text), expected));

  it('begins an empty text with the title and the headings of the edition in force', () => {
    assert.deepEqual(labels('‸').length, 7);
    const [title] = offered('‸');
    assert.equal(title?.result, '〔待填：机关名称〕〔待填：年份〕年政府信息公开工作年度报告\n\n');
    assert.deepEqual(labels(title?.result.replace(/\n$/, '‸') ?? '').slice(0, 1), ['一、总体情况']);
  });

  it('offers the title in front of a report that has none, and not behind a heading', () => {
    const without = whole.replace(/^.*\n/, '');
    assert.equal(labels(`‸\n${without}`)[0], '政府信息公开工作年度报告');
    assert.ok(!labels(without.replace('\n二、主动', '\n‸\n二、主动')).includes('政府信息公开工作年度报告'));
  });

  it('finds by the words, by the heading as it is written, and by the initials of either', () => {
    const found = offered('‸').find(({ label }) => label === '一、总体情况');
    assert.equal(found?.filterText, '总体情况 一、总体情况 ztqk yztqk');
  });

  it('writes a whole row where the table is in tabs', () => {
    const [first] = offered(whole.replace(/\t\t2\.重复申请.*/, '‸'));
    assert.equal(first?.result.includes(`\n\t\t2.重复申请${'\t〔待填〕'.repeat(7)}\n`), true);
  });

  it('carries the label of a group that lost all its rows', () => {
    const text = whole.replace(/\t（四）无法提供\t1.*\n.*\n.*\n/, '‸\n');
    const [first] = offered(text);
    assert.equal(first?.result.includes('\n三、本年度办理结果\t（四）无法提供\t1.本机关'), false);
    assert.equal(first?.result.includes('\n\t（四）无法提供\t1.本机关不掌握相关政府信息\t〔待填〕'), true);
  });

  it('writes tables as the report has its others: as Markdown here', () => {
    const markdown =
      '# 青石县2022年政府信息公开工作年度报告\n\n## 一、总体情况\n\n平稳。\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n‸\n';
    const [table] = offered(markdown);
    assert.equal(table?.result.includes('\n| 行政复议 |'), true);
    assert.equal(table?.result.includes('\n| --- | --- |'), true);
    assert.equal(offered(markdown).at(-1)?.result.includes('## 六、其他需要报告的事项'), true);
  });

  it('writes a table that is read with every row there', () => {
    for (const edition of editions) {
      for (const template of edition.tables) {
        const number = edition.sections.find(({ key }) => key === template.section);
        const title = `青石县${edition.years.from}年政府信息公开工作年度报告`;
        const [table] = offered(`${title}\n\n一、总体情况\n平稳。\n\n二、${number?.title}\n\n‸\n`);
        assert.equal(table?.label, template.name.zh);
        const report = analyze(table.result.replaceAll('〔待填〕', '0')).report;
        const read = report?.tables.find(({ template: { key } }) => key === template.key);
        assert.equal([...(read?.cells.values() ?? [])].filter(({ text }) => text === '0').length, read?.cells.size);
        assert.deepEqual(read?.missing, []);
      }
    }
  });

  it('knows the initial of every character in the labels', () => {
    const all = editions.flatMap(({ sections, tables }) => [
      ...sections.flatMap(({ title, topics }) => [title, ...topics.map(({ label }) => label)]),
      ...tables.flatMap(({ name, rows }) => [name.zh, ...rows.map(({ label }) => label)]),
    ]);
    for (const label of all) {
      const characters = [...label].filter((each) => /\p{Script=Han}/u.test(each));
      assert.equal(pinyinInitials(label).length, characters.length, label);
    }
  });
});

describe('links', () => {
  const cases: readonly { words: string; linked: readonly string[] }[] = [
    { words: '根据《中华人民共和国政府信息公开条例》编制', linked: ['《中华人民共和国政府信息公开条例》'] },
    { words: '按照《条例》第四十九条和《政府信息公开条例》', linked: ['《条例》第四十九条', '《政府信息公开条例》'] },
    { words: '宣传《宗教事务条例》和《保守国家秘密法》', linked: [] },
  ];
  for (const { words, linked } of cases) {
    it(`of ${words} are ${linked.length}`, () => {
      const text = report2021().replace('云溪镇按照要求', words);
      const links = documentLinks(analyze(text));
      assert.deepEqual(
        links.map(({ span }) => text.slice(span.start, span.end)),
        linked,
      );
      for (const { target } of links) assert.equal(new URL(target).hostname, 'www.gov.cn');
    });
  }
});

describe('definition', () => {
  const at = (text: string, offset: number): string[] => {
    const found = definitionAt(analyze(text), offset);
    return found?.targets.map(({ span }) => text.slice(span.start, span.end)) ?? [];
  };
  const text = report2021();

  it('of a total is its addends, by row and by column', () => {
    const row = spanOf(text, '（七）总计\t\t2\t1\t0\t0\t0\t0\t3');
    assert.equal(at(text, row.end - 1).length, 6 + 21);
  });

  it('of a number in the running text is the cell that it repeats', () => {
    assert.deepEqual(at(text, spanOf(text, '3件').start), ['3']);
  });

  it('of other figures and words is nowhere', () => {
    assert.deepEqual(at(text, spanOf(text, '云溪镇').start), []);
    assert.deepEqual(at(text, spanOf(text, '行政许可\t12').end), []);
  });
});
