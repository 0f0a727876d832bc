import assert from 'node:assert/strict';
import { analyze } from '../../shared/analysis.ts';
import { bodyPlaces, linkedPlacesAt } from '../../shared/ide/body-name.ts';
import { completionsAt } from '../../shared/ide/completion.ts';
import { explanationOf } from '../../shared/ide/explanation.ts';
import { highlightsAt } from '../../shared/ide/highlights.ts';
import { referencesAt } from '../../shared/ide/references.ts';
import { renameBody } from '../../shared/ide/rename.ts';
import { applyEdits, contains, type Span } from '../../shared/text/span.ts';
import { selectionRanges, semanticTokens } from '../kit/at-once.ts';
import { report2021, wrongTotal } from '../kit/reports.ts';
import { smallReport } from '../kit/small-report.ts';

/** The offset of what stands behind `before`, which must be in the text. */
function behind(text: string, before: string): number {
  const at = text.indexOf(before);
  assert.notEqual(at, -1, `${before} is not in the text`);
  return at + before.length;
}

/** The line that holds an offset, and what stands at the span in it. */
function shown(text: string, { start, end }: Span): string {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return `${line.split('\t')[0] || line.split('\t').find((cell) => cell !== '') || ''}:${text.slice(start, end)}`;
}

const text = report2021();

describe('references', () => {
  const at = (offset: number, withItself = false): string[] =>
    referencesAt(analyze(text), offset, { neighbours: null, withItself }).map(({ span }) => shown(text, span));
  const cases: readonly { name: string; before: string; withItself?: boolean; expected: readonly string[] }[] = [
    {
      name: 'a figure: its total, the other side of the balance, no sentence about another figure',
      before: '一、本年新收政府信息公开申请数量\t\t\t',
      expected: ['一、本年新收政府信息公开申请数量:3', '（七）总计:2', '四、结转下年度继续办理:0'],
    },
    {
      name: 'a total that the running text states: the sentence among the places, itself where it is asked for',
      before: '一、本年新收政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t',
      withItself: true,
      expected: [
        '2022年，云溪镇按照要求推进政务公开。主动公开方面，及时发布惠民政策。依申请公开方面，全年收到申请:3件',
        '一、本年新收政府信息公开申请数量:3',
        '（七）总计:3',
        '四、结转下年度继续办理:0',
      ],
    },
    {
      name: 'a figure of the running text: those of the cell that it states',
      before: '全年收到申请',
      expected: [
        '2022年，云溪镇按照要求推进政务公开。主动公开方面，及时发布惠民政策。依申请公开方面，全年收到申请:3件',
        '（七）总计:3',
        '四、结转下年度继续办理:0',
      ],
    },
    { name: 'a word: none', before: '云溪镇按照', expected: [] },
  ];
  for (const { name, before, withItself = false, expected } of cases) {
    it(`of ${name}`, () => assert.deepEqual(at(behind(text, before), withItself), expected));
  }
});

describe('highlights', () => {
  const at = (source: string, offset: number): string[] =>
    highlightsAt(analyze(source), offset).map(({ kind, span }) => `${kind} ${source.slice(span.start, span.end)}`);

  it('on a total are the figures that it adds up, by row and by column', () => {
    const found = at(text, behind(text, '（七）总计\t\t2\t1\t0\t0\t0\t0\t'));
    assert.equal(found.filter((each) => each.startsWith('total')).length, 1);
    assert.equal(found.includes('total 3'), true);
    assert.equal(found.filter((each) => each.startsWith('part')).length, 6 + 21);
  });

  it('on an entered figure are its row, its column and the balance', () => {
    const found = at(text, behind(text, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t'));
    assert.equal(found.filter((each) => each.startsWith('total')).length, 2);
  });

  it('on a figure of the running text are the words and the cells that they repeat', () => {
    assert.deepEqual(at(text, behind(text, '全年收到申请')), ['text 3件', 'part 3']);
  });

  it('on the body are the places that name it, and on other words none', () => {
    const signed = smallReport({ signature: '青禾区柳湾街道办事处\n2023年1月10日' });
    assert.deepEqual(at(signed, 3), ['text 青禾区柳湾街道办事处', 'text 青禾区柳湾街道办事处']);
    assert.deepEqual(at(text, behind(text, '惠民')), []);
  });
});

describe('selection', () => {
  it('grows from a cell over its row, its groups, the table and the section to the text', () => {
    const source = report2021();
    const [spans = []] = selectionRanges(analyze(source), [behind(source, '2.重复申请\t')]);
    const starts = spans.map(({ start, end }) => source.slice(start, Math.min(end, start + 8)).replaceAll('\t', '→'));
    assert.deepEqual(starts.slice(0, 4), ['0', '2.重复申请→0', '1.信访举报投诉', '（一）予以公开→']);
    assert.equal(starts.at(-2), '三、收到和处理政');
    assert.equal(spans.at(-1)?.end, source.length);
    for (const [i, span] of spans.entries()) assert.equal(contains(span, spans[i - 1] ?? span), true);
  });

  it('grows from a figure of the running text over its sentence and the paragraph', () => {
    const [spans = []] = selectionRanges(analyze(text), [behind(text, '全年收到申请')]);
    const words = spans.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(words.slice(0, 2), ['3件', '依申请公开方面，全年收到申请3件，均按期答复。']);
    assert.match(words[2] ?? '', /^2022年，云溪镇.*责任追究情形。$/u);
  });

  it('is the whole text where there is no report', () => {
    assert.deepEqual(selectionRanges(analyze('买菜'), [1]), [[{ start: 0, end: 2 }]]);
  });
});

describe('semantic tokens', () => {
  const kindsAt = (source: string, ...words: readonly string[]): (string | undefined)[] => {
    const tokens = semanticTokens(analyze(source), { start: 0, end: source.length });
    return words.map((before) => tokens.find(({ span }) => span.start === behind(source, before))?.kind);
  };

  it('tell entered figures, totals, labels, heads and figures of the running text', () => {
    assert.deepEqual(
      kindsAt(
        text,
        '申请数量\t\t\t',
        '申请数量\t\t\t2\t1\t0\t0\t0\t0\t',
        '\n',
        '2.其他法律行政法规禁止公开\t',
        '申请人情况\t\t\t\t\t\t\n\t\t\t',
        '收到申请',
      ),
      ['input', 'derived', undefined, 'input', 'label', 'fact'],
    );
  });

  it('tell the figure on which an error stands', () => {
    assert.deepEqual(kindsAt(wrongTotal, '（七）总计\t\t2\t1\t0\t0\t0\t0\t'), ['wrong']);
  });

  it('never overlap, and are those of the range that is asked about', () => {
    const analysis = analyze(text);
    const all = semanticTokens(analysis, { start: 0, end: text.length });
    for (const [i, { span }] of all.entries()) assert.equal(span.start >= (all[i - 1]?.span.end ?? 0), true);
    const within = { start: text.indexOf('一、本年新收'), end: text.indexOf('二、上年结转') - 1 };
    assert.deepEqual(
      semanticTokens(analysis, within),
      all.filter(({ span }) => span.start <= within.end && span.end >= within.start),
    );
  });
});

describe('the body', () => {
  const office = '青禾区柳湾街道办事处';
  const page = smallReport({
    overview: `${office}认真落实条例。北${office}另行报告。《${office}关于公开的通知》已经印发。区内各单位由${office}组织培训。`,
    signature: `青禾区 柳湾街道办事处\n2023年1月10日`,
  });
  const renamed = (source: string, name: string, offset = 2): string => {
    const renaming = renameBody(analyze(source), offset, name);
    assert.ok(renaming !== null, 'nothing to rename there');
    return 'refusal' in renaming ? renaming.refusal.id : applyEdits(source, renaming.edits);
  };

  it('is renamed in title, text and signature, and nowhere else', () => {
    const after = renamed(page, '青禾区桐岭街道办事处');
    assert.equal(after.split('青禾区桐岭街道办事处').length - 1, 4);
    assert.equal(after.includes('北青禾区柳湾街道办事处另行'), true);
    assert.equal(after.includes('《青禾区柳湾街道办事处关于'), true);
    assert.equal(analyze(after).report?.body, '青禾区桐岭街道办事处');
  });

  it('keeps the 政府 of 政府信息公开 that belonged to both', () => {
    const own = smallReport({ title: '青禾区人民政府信息公开工作2022年年度报告' });
    assert.match(renamed(own, '青禾区水务局'), /^青禾区水务局政府信息公开工作/);
    assert.match(renamed(own, '砚溪区人民政府'), /^砚溪区人民政府信息公开工作/);
  });

  const refused = [
    '',
    '  ',
    '甲\n乙',
    '甲\t乙',
    '<b>青禾区水务局</b>',
    '甲|乙',
    '2022年',
    '水\u202e务局',
    '政府信息公开',
  ];
  for (const name of refused) {
    it(`is not named ${JSON.stringify(name)}`, () => assert.equal(renamed(page, name), 'rename-no-name'));
  }

  it('is a place in the title and the signature alone', () => {
    const source = smallReport({
      body: '青禾区',
      overview: '青禾区辖区内推进公开。',
      signature: '青禾区人民政府\n2023年1月10日',
    });
    assert.deepEqual(
      bodyPlaces(analyze(source)).map(({ start, end }) => source.slice(start, end)),
      ['青禾区', '青禾区人民政府'],
    );
  });

  it('is typed over together where it is written with the same characters', () => {
    const places = linkedPlacesAt(analyze(page), 2).map(({ start, end }) => page.slice(start, end));
    assert.deepEqual(places, [office, office, office]);
    assert.deepEqual(linkedPlacesAt(analyze(text), behind(text, '惠民')), []);
  });
});

describe('the explanation of a completion', () => {
  it('is what the form says of the part that would be written', () => {
    const source = report2021().replace(/\t\t2\.重复申请[^\n]*\n/, '\t\t\n');
    const analysis = analyze(source);
    const item = completionsAt(analysis, behind(source, '信访举报投诉类申请\t0\t0\t0\t0\t0\t0\t0\n\t\t'))[0];
    assert.ok(item?.of);
    assert.match(explanationOf(analysis, item.of, 'zh-cn') ?? '', /重复/);
    assert.match(explanationOf(analysis, item.of, 'en') ?? '', /Source: /);
    assert.equal(explanationOf(analysis, { section: 'none' }, 'en'), null);
  });
});
