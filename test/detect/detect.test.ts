import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { looksLikeReport } from '../../shared/detect.ts';
import { root } from '../kit/project.ts';

describe('content detection', () => {
  const reports: readonly (readonly [string, string])[] = [
    ['a title and a first section', '云岭市民政局2023年政府信息公开工作年度报告\n\n一、总体情况\n本局……'],
    ['a title with the year behind, in Markdown', '# 云岭市政府信息公开工作2021年度报告\n\n## 一、总体情况\n'],
    ['spaces between the letters of the title', '云 岭 市 政 府 信 息 公 开 年 度 报 告\n一、 总体情况\n'],
    ['traditional characters', '雲嶺市政府信息公開工作年度報告\n一、總體情況\n'],
    ['compatibility forms of common characters', '云岭市政府信息公开⼯作年度报告\n⼀、总体情况\n'],
    [
      'a saved web page',
      `<html>${'<meta name="x" content="y">'.repeat(200)}<h1>云岭市政府信息公开年报告</h1><p>一、总体情况</p><td>规章</td><td>本年制发件数</td>`,
    ],
    ['tables without a title', '第二十条第（一）项\n信息内容\t本年制发件数\n'],
    ['one cell on each line', '云岭市信息公开年度报告\r\n\r\n三、收到和处理政府信息公开申请情况\r\n'],
  ];
  for (const [what, text] of reports) it(`takes ${what} for a report`, () => assert.equal(looksLikeReport(text), true));

  const others: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['an article about reports', '云岭市公布去年的政府信息公开工作年度报告，全市共收到申请三百余件。\n'],
    ['a headline about a report', '云岭市发布2023年政府信息公开工作年度报告\n记者从市政府办获悉，去年总体情况良好。\n'],
    ['another kind of report', '云岭市2023年法治政府建设年度报告\n\n一、总体情况\n二、主要做法\n三、存在的问题\n'],
    ['a notice that asks for reports', '关于编制政府信息公开工作年度报告的通知\n\n一、报告内容\n二、报送时间\n'],
    ['a list of files', '2019年政府信息公开工作年度报告\n2020年政府信息公开工作年度报告\n'],
    ['a report that begins far below', `${'x'.repeat(100_000)}\n云岭市政府信息公开工作年度报告\n一、总体情况\n`],
    ['lone surrogates and NUL', '\ud800\u0000'.repeat(3_000)],
  ];
  for (const [what, text] of others)
    it(`takes ${what} for something else`, () => assert.equal(looksLikeReport(text), false));

  const samples = join(root, 'samples');
  const encoded = /砚溪县/;
  for (const name of readdirSync(samples).filter((file) => /\d{4}年.*\.(?:gknb|txt|md)$/.test(file))) {
    it(`knows the sample ${name}`, () => {
      const decoder = new TextDecoder(encoded.test(name) ? 'gb18030' : 'utf-8', { fatal: true });
      assert.equal(looksLikeReport(decoder.decode(readFileSync(join(samples, name)))), true);
    });
  }
});

describe('the name patterns of the language', () => {
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const patterns: readonly string[] = contributes.languages[0].filenamePatterns;
  /** VS Code matches such a pattern with the file's name, letter case aside; `*` is any run of characters. */
  const matches = (name: string): boolean =>
    patterns.some((pattern) => {
      const parts = pattern.split('*').map((part) => part.replace(/[.]/g, '\\.'));
      return new RegExp(`^${parts.join('.*')}$`, 'i').test(name);
    });

  const names: readonly (readonly [string, boolean])[] = [
    ['云岭市2022年政府信息公开工作年度报告.txt', true],
    ['云岭市政府信息公开工作2022年度报告.md', true],
    ['2023年信息公开年报.txt', true],
    ['政府信息公开年报（定稿）.MD', true],
    ['云岭市2022年法治政府建设年度报告.txt', false],
    ['政府信息公开工作年度报告.docx', false],
    ['信息公开指南.txt', false],
  ];
  for (const [name, expected] of names) {
    it(`${expected ? 'include' : 'leave out'} ${name}`, () => assert.equal(matches(name), expected));
  }
});
