import assert from 'node:assert/strict';
import { analyze } from '../../shared/analysis.ts';
import { type AlignmentOptions, alignment } from '../../shared/ide/alignment.ts';
import { inlayHints } from '../../shared/ide/inlay-hints.ts';
import { render } from '../../shared/messages/message.ts';
import { displayWidth } from '../../shared/text/width.ts';
import { samples, textOf } from '../editor/samples.ts';
import { report2021 } from '../kit/reports.ts';

/** No hints, and room for any label. */
const plain: AlignmentOptions = { locale: 'zh-cn', hintMargin: null, tabSize: 4, width: 1000 };

/** A report as it stands on a screen whose full-width characters are as wide as two others. */
function drawn(text: string, options: AlignmentOptions = plain): string[] {
  const analysis = analyze(text);
  const hints = options.hintMargin === null ? [] : inlayHints(analysis, { start: 0, end: text.length }, true);
  const { gaps, cuts } = alignment(analysis, options);
  let at = 0;
  let screen = '';
  const draw = (until: number) => {
    for (const char of text.slice(at, until)) {
      const column = displayWidth(screen.slice(screen.lastIndexOf('\n') + 1));
      screen += char === '\t' ? ' '.repeat(options.tabSize - (column % options.tabSize)) : char;
    }
    at = until;
  };
  const marks = [
    ...gaps.map(({ start, end, room }) => ({ start, end, shown: ' '.repeat(Math.round(2 * room.em + room.ch)) })),
    ...cuts.map(({ start, end }) => ({ start, end, shown: '……' })),
    ...hints.map((hint) => ({
      start: hint.offset,
      end: hint.offset,
      shown: hint.kind === 'total' ? `<${render(hint.label, 'zh-cn')}` : `${hint.label.zh}>`,
    })),
  ];
  // A hint behind a figure stands before the gap, one in front of a figure behind it.
  marks.sort((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end, shown } of marks) {
    draw(start);
    screen += shown;
    at = end;
  }
  draw(text.length);
  return screen.split('\n').map((line) => line.trimEnd());
}

/** The lines that hold one of these words, as they stand on screen. */
function linesWith(words: readonly string[], text: string, options?: AlignmentOptions): string[] {
  return drawn(text, options).filter((line) => words.some((each) => line.includes(each)));
}

const withHints: AlignmentOptions = { ...plain, hintMargin: 0.5 };

describe('the alignment of tables', () => {
  const cases: readonly {
    name: string;
    text?: string;
    options?: AlignmentOptions;
    words: readonly string[];
    screen: readonly string[];
  }[] = [
    {
      name: 'puts figures and heads at the right edge of their column, right of the longest label',
      words: ['制发件数', '规章\t', '规章 ', '规范性文件'],
      screen: [
        '信息内容       本年制发件数 本年废止件数 现行有效件数',
        '规章                      0            0            0',
        '行政规范性文件            2            0            5',
      ],
    },
    {
      name: 'gives each part of a table with heads of its own columns of its own',
      words: ['行政处罚', '收费金额', '事业性收费'],
      screen: [
        '行政处罚                      4',
        '信息内容       本年收费金额（单位：万元）',
        '行政事业性收费                          0',
      ],
    },
    {
      name: 'leaves the indent of a label, and a caption',
      words: ['本列数据', '自然人', '商业企业', '本年新收', '属于国家秘密', '重复申请'],
      options: { ...plain, width: 68 },
      screen: [
        '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）            申请人情况',
        '                                                             自然人 法人或其他组织                                   总计',
        '                                                                    商业企业 科研机构 社会公益组织 法律服务机构 其他',
        '一、本年新收政府信息公开申请数量                                  2        1        0            0            0    0    3',
        '    （三）不予公开 1.属于国家秘密                                 0        0        0            0            0    0    0',
        '        2.重复申请                                                0        0        0            0            0    0    0',
      ],
    },
    {
      name: 'cuts a label short that is too long, and keeps the columns in its row',
      words: ['3.其他', '逾期未按'],
      options: { ...plain, width: 68 },
      screen: [
        '        2.申请人逾期未按收费通知要求缴纳费用、行政机关不……        0        0        0            0            0    0    0',
        '        3.其他                                                    0        0        0            0            0    0    0',
      ],
    },
    {
      name: 'leaves a table as its tabs draw it where most labels find no room',
      words: ['3.其他', '（七）总计'],
      options: { ...plain, width: 40 },
      screen: ['        3.其他  0   0   0   0   0   0   0', '    （七）总计      2   1   0   0   0   0   3'],
    },
    {
      name: 'lines up a table without labels from its first column',
      words: ['结果维持', '0                0'],
      screen: [
        '结果维持  结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉',
        '                                          结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计',
        '0                0        0        0    0        0        0        0        0    0        0        0        0        0    0',
      ],
    },
    {
      name: 'cuts the marks of what is still to be filled in where nothing else makes the table fit',
      text: report2021({ total: Array.from({ length: 7 }, () => '〔待填〕').join('\t') }),
      words: ['（一）予以公开', '（七）总计'],
      options: { ...plain, width: 44 },
      screen: [
        '三、本年度办理结果 （一）予以公开 2 1       0            0            0      0      3',
        '    （七）总计       〔……〕   〔……〕   〔……〕       〔……〕       〔……〕 〔……〕 〔……〕',
      ],
    },
    {
      name: 'keeps room for what a total should be, and moves no column for it',
      text: report2021({ total: '2\t9\t0\t0\t0\t0\t3' }),
      words: ['（一）予以公开', '3.其他', '（七）总计'],
      options: { ...withHints, width: 68 },
      screen: [
        '三、本年度办理结果 （一）予以公开                   2        1        0            0            0    0    3',
        '        3.其他                                      0        0        0            0            0    0    0',
        '    （七）总计                                      2        9<应为 1，差 +8 0     0            0    0    3',
      ],
    },
    {
      name: 'keeps the columns for blank cells and for those still to be filled in',
      text: report2021({ granted: '2\t\t0\t0\t0\t0\t3', total: '〔待填〕\t1\t0\t0\t0\t0\t3' }),
      words: ['（一）予以公开', '（七）总计'],
      options: { ...plain, width: 68 },
      screen: [
        '三、本年度办理结果 （一）予以公开                                   2                 0            0            0    0    3',
        '    （七）总计                                               〔待填〕        1        0            0            0    0    3',
      ],
    },
    {
      name: 'leaves a row with surplus figures, and lines the others up as if it were not there',
      text: report2021({ granted: '2\t1\t0\t0\t0\t0\t3\t3\t123456789012' }),
      words: ['（一）予以公开', '（七）总计'],
      options: { ...plain, width: 68 },
      screen: [
        '三、本年度办理结果  （一）予以公开      2   1   0   0   0   0   3   3   123456789012',
        '    （七）总计                                                    2        1        0            0            0    0    3',
      ],
    },
    {
      name: 'goes by the tab stops of the editor in front of a label',
      words: ['3.其他'],
      options: { ...plain, width: 68, tabSize: 2 },
      screen: [
        '    3.其他                                                      0        0        0            0            0    0    0',
      ],
    },
    {
      name: 'leaves a table in Markdown',
      text: report2021().replace(
        /^规章\t.*$|^行政规范.*$|^.*制发件数.*$/gmu,
        (row) => `|${row.replaceAll('\t', '|')}|`,
      ),
      words: ['制发件数', '|规章'],
      screen: ['|信息内容|本年制发件数|本年废止件数|现行有效件数|', '|规章|0|0|0|'],
    },
  ];
  for (const { name, text = report2021(), words, options, screen } of cases) {
    it(name, () => assert.deepEqual(linesWith(words, text, options), screen));
  }

  it('has nothing to say of a text that is no report', () => {
    for (const text of ['', '今天天气很好。', '规章\t0\t0\t0\n']) {
      assert.deepEqual(alignment(analyze(text), plain), { gaps: [], cuts: [] });
    }
  });

  for (const name of samples) {
    for (const options of [plain, { ...withHints, width: 68 }]) {
      it(`gives ${name} gaps in order, ${options.hintMargin === null ? 'without' : 'with'} hints, that any font can draw`, () => {
        const text = textOf(name);
        let end = 0;
        for (const gap of alignment(analyze(text), options).gaps) {
          assert.match(text.slice(gap.start, gap.end), /^[\s]*\t[\s]*$/);
          assert.ok(gap.start >= end, 'gaps overlap');
          end = gap.end;
          // An `em` is as wide as so many figures, and two figures must not look like one.
          for (const ratio of [1.6, 1.66, 1.82, 2]) {
            assert.ok(ratio * gap.room.em + gap.room.ch > 0.99, JSON.stringify(gap));
          }
        }
      });
    }
  }
});
