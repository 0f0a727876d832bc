import assert from 'node:assert/strict';
import { analysed, grave, told } from '../kit/analysed.ts';
import { smallReport } from '../kit/small-report.ts';

const signature = '青禾区柳湾街道办事处\n2023年1月18日';
const clean = smallReport({ signature });
const [title = '', ...rest] = clean.split('\n');
const body = rest.join('\n');
const headings = clean
  .split('\n')
  .filter((line) => /^[一二三四五六]、/u.test(line) && !line.includes('\t') && line.length < 30);

/** A report with a list of its parts before it. */
const contents: Readonly<Record<string, string>> = {
  'under the word 目录': `${title}\n\n目录\n${headings.join('\n')}\n${body}`,
  'without a word over it': `${title}\n${headings.join('\n')}\n\n${body}`,
  'with the numbers of pages on lines of their own': `${title}\n目 录\n${headings.map((line, i) => `${line}\n${i + 1}`).join('\n')}\n${body}`,
  'with dots and the numbers of pages': `${title}\n目录\n${headings.map((line, i) => `${line}……………………${i + 1}`).join('\n')}\n${body}`,
  'in a Markdown list with links': `${title}\n\n${headings.map((line) => `- [${line}](#${line.charAt(0)})`).join('\n')}\n\n${body}`,
  'above the title': `目录\n${headings.join('\n')}\n\n${title}\n${body}`,
};

/** What stands around a report on its page. */
const around: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'a trail and a line of publication': [
    '当前位置：首页 > 政务公开 > 法定主动公开内容 > 年报\n发布时间：2023-01-19 15:42 来源：柳湾街道 浏览次数：108 字号：[大 中 小]\n',
    '',
  ],
  'links in traditional characters': ['繁體版 | 無障礙瀏覽 | 網站地圖\n', ''],
  'links between the articles and buttons': [
    '',
    '上一篇：柳湾街道2022年度部门决算\n下一篇：没有了\n分享到：微信 微博\n【打印本页】 【关闭窗口】\n',
  ],
  'the foot of the page': [
    '',
    '版权所有：青禾区柳湾街道办事處\n主办单位：青禾区政务服务中心\n某ICP备20001234号 某公网安备 10000002000001号\n网站标识码：1000000001\n',
  ],
  'a foot of many lines': [
    '',
    [
      '返回顶部',
      '收藏',
      '打印',
      '首页',
      '联系我们',
      '网站地图',
      '关于我们',
      '设为首页',
      '加入收藏',
      '技术支持：某某公司',
    ].join('\n'),
  ],
  'a publication line below the title': ['\u0001', ''],
};

/** Lines that begin like those and are the report's own. */
const own: Readonly<Record<string, string>> = {
  'a sentence on the sources of information': '来源于群众的意见全部整改到位。',
  'a sentence on sharing': '分享到政务新媒体的信息逐条审核。',
  'a sentence on the site map': '网站地图功能同步更新，方便查询。',
};

function assertClean(text: string): void {
  const analysis = analysed(text);
  const findings = grave(analysis);
  assert.deepEqual(findings, [], `${told(analysis, findings)}\n${text}`);
  assert.equal(analysis.report?.sections.length, 6);
  assert.equal(analysis.report?.title?.body, '青禾区柳湾街道办事处');
  assert.equal(analysis.report?.signature?.date?.year, 2023);
}

describe('a list of contents is not the report', () => {
  for (const [name, text] of Object.entries(contents)) it(name, () => assertClean(text));

  it('near miss: two headings without text, and one that stands again', () => {
    const analysis = analysed(`${title}\n${headings.slice(0, 2).join('\n')}\n${body}`);
    assert.ok(analysis.findings.some(({ rule }) => rule === 'duplicate-section' || rule === 'empty-section'));
  });
});

describe('what a page sets around a report is not the report', () => {
  for (const [name, [before, after]] of Object.entries(around)) {
    it(name, () => {
      const text =
        before === '\u0001' ? `${title}\n发布日期：2023-01-19 09:05 点击数：1024\n${body}` : before + clean + after;
      assertClean(text);
    });
  }

  for (const [name, line] of Object.entries(own)) {
    it(`near miss: ${name} is the report's own`, () => {
      const { report } = analysed(
        smallReport({ problems: `存在的问题：更新不及时。\n改进情况：加强检查。\n${line}`, signature }),
      );
      const texts = report?.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
      assert.ok(texts?.includes(line));
    });
  }
});

describe('the mark that a converter leaves for a table is named', () => {
  const lost = (mark: string): string =>
    clean.replace(/(三、收到和处理[^\n]*\n)[\s\S]*?(?=四、政府)/u, `$1\n${mark}\n\n`);
  for (const mark of ['[TABLE]', '【表格】', '[表3]', '（图片）', '![](media/image2.png)']) {
    it(mark, () => {
      const analysis = analysed(lost(mark));
      const findings = grave(analysis);
      assert.deepEqual(
        findings.map(({ rule, span, message }) => [rule, message.id, analysis.text.slice(span.start, span.end)]),
        [['missing-table', 'missing-table.lost', mark]],
        told(analysis, findings),
      );
    });
  }

  it('near miss: a sentence in its place is no mark', () => {
    const analysis = analysed(lost('（详见附表。）'));
    assert.deepEqual(
      grave(analysis).map(({ message }) => message.id),
      ['missing-table'],
    );
  });
});
