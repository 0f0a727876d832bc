import { smallReport } from '../kit/small-report.ts';
import type { KindCase, KindTexts } from './texts.ts';

/** The report as a page, each line outside the tables an element; `between` stands between title and first heading. */
function page(between: string): string {
  const [title = '', ...lines] = smallReport({ body: '青禾县文化和旅游局' })
    .split('\n')
    .filter((line) => line !== '');
  const elements = lines.map((line) => (line.includes('\t') ? line : `<p>${line}</p>`));
  return ['<html>', `<h1>${title}</h1>`, between, ...elements, '</html>'].join('\n');
}
const onPage = (between: string, ...finds: string[]): KindCase => ({ why: between, report: page(between), finds });

/** What stands between title and first heading of a page: the report's own sentences, and what the page says around them. */
export const preambles: Readonly<Record<string, KindTexts>> = {
  'sentences between title and first heading of a page': {
    cases: [
      onPage(
        '<p>现公布白沙县文旅局2021年政府信息公开工作年度报告。</p>',
        'body-name-mismatch 白沙县文旅局',
        'year-mismatch 2021',
      ),
      onPage(
        '<p>根据《条例》，现公布青禾县文化和旅游局<b>2021</b>年政府信息公开工作年度报告。</p>',
        'year-mismatch 2021',
      ),
      onPage(
        '<div><span>本报告所列数据的统计期限自2022年1月1日</span><span>至2022年11月30日。</span></div>',
        'year-mismatch 11月30日',
      ),
      onPage('本报告由白沙县文旅局编制。<br>欢迎查阅。<br>', 'body-name-mismatch 白沙县文旅局'),
      onPage('<p>\n  本报告由白沙县文旅局编制。\n</p>', 'body-name-mismatch 白沙县文旅局'),
    ],
    nearMisses: [
      onPage('<p>现公布青禾县文化和旅游局2022年政府信息公开工作年度报告。</p>'),
      onPage('<ul><li><a href="a">白沙县文旅局2021年政府信息公开工作年度报告</a></li></ul>'),
      onPage('<p>发布机构：白沙县文旅局</p><p>发布日期：2023-01-20</p>'),
      onPage('<p>来源：白沙县文旅局　字号：大 中 小</p>'),
      onPage('<p>内容概述：现公布白沙县文旅局2021年政府信息公开工作年度报告。</p>'),
      onPage('<p>【摘要】现公布白沙县文旅局2021年政府信息公开工作年度报告。</p>'),
      onPage('<table><tr><td>发布机构</td><td>白沙县文旅局。</td></tr></table>'),
      onPage('<script>现公布白沙县文旅局2021年政府信息公开工作年度报告。</script>'),
      onPage('<p>上一篇：白沙县文旅局2021年政府信息公开工作年度报告</p>'),
    ],
  },
};
