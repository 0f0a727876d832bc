import assert from 'node:assert/strict';
import { analyze } from '../../shared/analysis.ts';
import { smallReport } from '../kit/small-report.ts';

interface Case {
  readonly name: string;
  /** What stands before the first heading, in the place of a title line. */
  readonly head: string;
  readonly body: string;
  readonly year: number | null;
  /** What the title's span covers; null where no line is the title; left out where that is all of `head`. */
  readonly title?: string | null;
  readonly signature?: string;
  readonly overview?: string;
  /** A whole page around the report. */
  readonly page?: (head: string, rest: string) => string;
}

const html = (head: string, rest: string): string =>
  `<html><body>${head}\n${rest
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('\n')}</body></html>`;

const bureau = '青禾区水务局';
const county = '青禾县人民政府';

const cases: readonly Case[] = [
  { name: 'in one line', head: `${bureau}2023年政府信息公开工作年度报告`, body: bureau, year: 2023 },
  ...['报批稿', '征求意见稿', '初稿', '草案'].map((draft) => ({
    name: `of a draft that says so: ${draft}`,
    head: `${bureau}2023年政府信息公开工作年度报告（${draft}）`,
    body: bureau,
    year: 2023,
  })),
  ...['[bookmark: _GoBack]', '&nbsp;', '\u200b'].flatMap((residue) => [
    {
      name: `behind ${JSON.stringify(residue)}`,
      head: `${residue}${bureau}2023年政府信息公开工作年度报告`,
      body: bureau,
      year: 2023,
      title: `${bureau}2023年政府信息公开工作年度报告`,
    },
    {
      name: `before ${JSON.stringify(residue)}`,
      head: `${bureau}2023年政府信息公开工作年度报告${residue}`,
      body: bureau,
      year: 2023,
      title: `${bureau}2023年政府信息公开工作年度报告`,
    },
    {
      name: `around ${JSON.stringify(residue)}`,
      head: `${bureau}${residue}2023年政府信息公开工作年度报告`,
      body: bureau,
      year: 2023,
    },
    {
      name: `nowhere, the signature behind ${JSON.stringify(residue)} says both`,
      head: '',
      body: bureau,
      year: 2023,
      signature: `${residue}${bureau}\n${residue}2024年1月9日`,
      title: null,
    },
  ]),
  {
    name: 'the body in brackets behind it',
    head: `2023年度政府信息公开工作年度报告（${bureau}）`,
    body: bureau,
    year: 2023,
  },
  {
    name: 'the body in brackets on the line below',
    head: `2023年政府信息公开工作年度报告\n(${county})`,
    body: county,
    year: 2023,
  },
  {
    name: 'the body in front, and the office in brackets behind it',
    head: `${county}2023年政府信息公开工作年度报告（青禾县人民政府办公室）`,
    body: county,
    year: 2023,
  },
  {
    name: 'the year between brackets in front',
    head: `【2023年】${bureau}政府信息公开工作年度报告`,
    body: bureau,
    year: 2023,
  },
  {
    name: 'the year in Chinese numerals between brackets in front',
    head: `【二〇二三年度】${bureau}政府信息公开工作年度报告`,
    body: bureau,
    year: 2023,
  },
  {
    name: 'the year between brackets behind the body',
    head: `${bureau}【2023年】政府信息公开工作年度报告`,
    body: bureau,
    year: 2023,
  },
  {
    name: 'a word between brackets in front that is no year',
    head: `【图文版】${bureau}2023年政府信息公开工作年度报告`,
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
  {
    name: 'the year of the report behind one in brackets in which it was published',
    head: `【2024年公开】${bureau}2023年政府信息公开工作年度报告`,
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
  {
    name: 'the body on a line of its own',
    head: `${bureau}\n2023年政府信息公开工作年度报告`,
    body: bureau,
    year: 2023,
  },
  {
    name: 'place, body and the rest on three lines',
    head: `云岭市青禾区\n市场监督管理局\n2023年政府信息公开工作年度报告`,
    body: '云岭市青禾区市场监督管理局',
    year: 2023,
  },
  {
    name: 'four lines',
    head: `云岭市青禾区\n人力资源和社会保障局\n2023年\n政府信息公开工作年度报告`,
    body: '云岭市青禾区人力资源和社会保障局',
    year: 2023,
  },
  {
    name: 'broken within the fixed words',
    head: `${bureau}2023年政府信息\n公开工作年度报告`,
    body: bureau,
    year: 2023,
  },
  {
    name: 'two lines in spans',
    head: `<p><span>${bureau}</span></p>\n<p><span>2023年</span>政府信息公开工作年度报告</p>`,
    body: bureau,
    year: 2023,
    title: null,
    page: html,
  },
  {
    name: 'a heading with breaks',
    head: `<h1>${county}<br/>2023年政府信息公开<br>工作年度报告</h1>`,
    body: county,
    year: 2023,
    title: `${county}<br/>2023年政府信息公开<br>工作年度报告`,
    page: html,
  },
  {
    name: 'in pieces of markup',
    head: `<p><b><span>${county}</span></b>２０２３<font>年政府信息公开工作年度报告</font></p>`,
    body: county,
    year: 2023,
    title: `${county}</span></b>２０２３<font>年政府信息公开工作年度报告`,
    page: html,
  },
  {
    name: 'two Markdown headings',
    head: `# ${bureau}\n\n# 2023年政府信息公开工作年度报告`,
    body: bureau,
    year: 2023,
    title: `${bureau}\n\n# 2023年政府信息公开工作年度报告`,
  },
  { name: 'the year in front', head: `2023年${bureau}政府信息公开工作年度报告`, body: bureau, year: 2023 },
  { name: 'the year in front, with 度', head: `2023年度${bureau}政府信息公开工作年度报告`, body: bureau, year: 2023 },
  {
    name: 'the year in brackets below',
    head: `${bureau}政府信息公开工作年度报告\n（2023年度）`,
    body: bureau,
    year: 2023,
  },
  {
    name: 'the year in brackets behind',
    head: `${bureau}政府信息公开工作年度报告（2023年）`,
    body: bureau,
    year: 2023,
  },
  { name: 'the year in Chinese', head: `${bureau}二〇二三年政府信息公开工作年度报告`, body: bureau, year: 2023 },
  { name: 'a contracted name', head: `2023年${county}信息公开工作年度报告`, body: county, year: 2023 },
  { name: 'a contracted name, the year behind', head: `${county}信息公开工作2023年度报告`, body: county, year: 2023 },
  {
    name: 'a contracted name of a town',
    head: `青禾县柳湾镇人民政府信息公开工作年度报告（2023年）`,
    body: '青禾县柳湾镇人民政府',
    year: 2023,
  },
  { name: 'a name in full', head: `${county}政府信息公开工作2023年年度报告`, body: county, year: 2023 },
  {
    name: 'an office of the government',
    head: `青禾县人民政府办公室2023年政府信息公开工作年度报告`,
    body: '青禾县人民政府办公室',
    year: 2023,
  },
  { name: 'a place alone', head: `青禾县2023年政府信息公开工作年度报告`, body: '青禾县', year: 2023 },
  {
    name: 'after a label',
    head: `标题：${bureau}2023年政府信息公开工作年度报告`,
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
  {
    name: 'after a label in brackets',
    head: `【标 题】${bureau}2023年政府信息公开工作年度报告`,
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
  {
    name: 'in the row of a table that labels it',
    head: `索引号\t000-1\n信息名称\t${bureau}2023年政府信息公开工作年度报告\n发布机构\t${bureau}`,
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
  {
    name: 'inside 《》',
    head: `《${bureau}2023年政府信息公开工作年度报告》`,
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
  {
    name: 'inside 《》 in a notice',
    head: `关于公布《${bureau}2023年政府信息公开工作年度报告》的通知`,
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
  {
    name: 'at the end of a path',
    head: `当前位置：首页 > 政务公开 > ${bureau}2023年政府信息公开工作年度报告`,
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
  {
    name: 'under the name of a site',
    head: `青禾区人民政府门户网站\n${bureau}2023年政府信息公开工作年度报告`,
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
  {
    name: 'under a menu',
    head: `信息公开年报\n${bureau}2023年政府信息公开工作年度报告`,
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
  {
    name: 'in a sentence that publishes it',
    head: `现公布${bureau}2023年政府信息公开工作年度报告。如有疑问，请与本局联系。`,
    body: bureau,
    year: 2023,
    title: null,
  },
  {
    name: 'in a sentence with 现将',
    head: `根据有关规定，现将青禾县财政局2023年政府信息公开工作年度报告公布如下：`,
    body: '青禾县财政局',
    year: 2023,
    title: null,
  },
  {
    name: 'in a sentence of which the body is the subject',
    head: `根据《中华人民共和国政府信息公开条例》，青禾县财政局编制了2023年政府信息公开工作年度报告。`,
    body: '青禾县财政局',
    year: 2023,
    title: null,
  },
  {
    name: 'in the sentence that says who made it',
    head: `本报告由青禾县财政局按照规定编制，统计期限自2023年1月1日至2023年12月31日。`,
    body: '青禾县财政局',
    year: 2023,
    title: null,
  },
  {
    name: 'nowhere, the period says the year',
    head: `本报告数据统计期限为2023年1月1日起至12月31日止。`,
    body: '',
    year: 2023,
    title: null,
  },
  {
    name: 'nowhere, the first sentence says both',
    head: '',
    overview: '2023年，青禾县财政局认真贯彻落实条例，主动公开信息。',
    body: '青禾县财政局',
    year: 2023,
    title: null,
  },
  {
    name: 'nowhere, the signature says both',
    head: '',
    signature: '青禾县财政局\n2024年1月15日',
    body: '青禾县财政局',
    year: 2023,
    title: null,
  },
  {
    name: 'without a body, which the signature names',
    head: '2023年政府信息公开工作年度报告',
    signature: '青禾县财政局\n2024年1月15日',
    body: '青禾县财政局',
    year: 2023,
  },
  {
    name: 'without a year, which the period names',
    head: `${bureau}政府信息公开工作年度报告\n\n本报告统计期限自2023年1月1日至2023年12月31日。`,
    body: bureau,
    year: 2023,
    title: `${bureau}政府信息公开工作年度报告`,
  },
  {
    name: 'in the title of a page, with its site',
    head: '',
    body: bureau,
    year: 2023,
    title: null,
    page: (_, rest) =>
      html('', rest).replace(
        '<body>',
        `<head><title>${bureau}2023年政府信息公开工作年度报告_青禾区人民政府</title></head><body>`,
      ),
  },
  {
    name: 'in the metadata of a page',
    head: '',
    body: bureau,
    year: 2023,
    title: null,
    page: (_, rest) =>
      html('', rest).replace(
        '<body>',
        `<head><meta name="SiteName" content="青禾区人民政府"/><meta content="${bureau}2023年政府信息公开工作年度报告" name="ArticleTitle"/></head><body>`,
      ),
  },
  {
    name: 'in the front matter of a Markdown text',
    head: '',
    body: bureau,
    year: 2023,
    title: null,
    page: (_, rest) => `---\ntitle: "${bureau}2023年政府信息公开工作年度报告"\ndate: 2024-01-10\n---\n\n${rest}`,
  },
];

/** What a converter to Markdown writes of a report whose title it kept for itself, by where body and year stand. */
const inMarkdown: readonly Case[] = [
  ...(
    [
      ['in a signature in bold', '**青禾县财政局**\n\n**2024年1月15日**'],
      ['in one in bold with a hard break', '**青禾县财政局\\\n2024年1月15日**'],
      ['in one with a hard break', '青禾县财政局\\\n2024年1月15日'],
      ['in one quoted', '> 青禾县财政局\n>\n> 2024年1月15日'],
      ['in one behind spaces as entities', '&nbsp;&nbsp;青禾县财政局\n\n&emsp;&emsp;2024年1月15日'],
      ['in one in bold on one line', '**青禾县财政局 2024年1月15日**'],
    ] as const
  ).map(([where, signature]) => ({ name: where, head: '', signature, body: '青禾县财政局', year: 2023, title: null })),
  ...(
    [
      ['in a first sentence, the year in bold', '**2023年**，青禾县财政局认真贯彻落实条例，主动公开信息。'],
      ['in a first sentence, the body in bold', '2023年，**青禾县财政局**认真贯彻落实条例，主动公开信息。'],
      ['in a first sentence, a space behind the year', '2023 年，青禾县财政局认真贯彻落实条例，主动公开信息。'],
      ['in a first sentence that is quoted', '> 2023年，青禾县财政局认真贯彻落实\\《条例\\》，主动公开信息。'],
    ] as const
  ).map(([where, overview]) => ({ name: where, head: '', overview, body: '青禾县财政局', year: 2023, title: null })),
];

/** What looks like a title or a name and is none. */
const nearMisses: readonly Case[] = [
  {
    name: 'a document quoted in the preamble',
    head: `${bureau}2023年政府信息公开工作年度报告\n\n本报告依据《2022年青原省政府信息公开工作年度报告》的格式编制。`,
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
  {
    name: 'a date that is no period',
    head: `${bureau}政府信息公开工作年度报告\n\n条例自2019年5月15日起施行，本报告自2020年1月20日起公布。`,
    body: bureau,
    year: null,
    title: `${bureau}政府信息公开工作年度报告`,
  },
  {
    name: 'a first sentence about others',
    head: '2023年政府信息公开工作年度报告',
    overview: '在各级各部门支持下，我局认真做好信息公开工作，依法向社会公布。',
    body: '',
    year: 2023,
  },
  {
    name: 'a place where the report can be had',
    head: `${bureau}2023年政府信息公开工作年度报告\n\n本报告可在青禾区人民政府门户网站下载，如有疑问请与青禾区人民政府办公室联系。`,
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
  {
    name: 'a sentence in bold that ends the text',
    head: '',
    signature: '**2024年1月15日前在网站公布。**',
    body: '',
    year: null,
    title: null,
  },
  {
    name: 'a quotation of others',
    head: '',
    overview: '> 在各级各部门支持下，我局认真做好信息公开工作。',
    body: '',
    year: null,
    title: null,
  },
  {
    name: 'stars in place of a name',
    head: '',
    signature: '***\n\n2024年1月15日',
    body: '',
    year: 2023,
    title: null,
  },
  {
    name: 'full titles of reports on other years above',
    head: [2024, 2023, 2021, 2020, 2022].map((year) => `${bureau}${year}年政府信息公开工作年度报告`).join('\n'),
    body: bureau,
    year: 2022,
    title: `${bureau}2022年政府信息公开工作年度报告`,
  },
  {
    name: 'full titles of reports on all years above',
    head: [2020, 2021, 2022, 2023, 2021].map((year) => `${bureau}${year}年政府信息公开工作年度报告`).join('\n\n'),
    body: bureau,
    year: 2021,
    title: `${bureau}2021年政府信息公开工作年度报告`,
  },
  {
    name: 'full titles of reports on other years below',
    head: [2022, 2024, 2023, 2021].map((year) => `${bureau}${year}年政府信息公开工作年度报告`).join('\n'),
    body: bureau,
    year: 2022,
    title: `${bureau}2022年政府信息公开工作年度报告`,
  },
  {
    name: 'full titles of reports on earlier years below',
    head: [2023, 2022, 2021].map((year) => `${bureau}${year}年政府信息公开工作年度报告`).join('\n'),
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
  {
    name: 'links to the reports of other bodies above',
    head: ['榆河区财政局', '榆河区教育局', bureau].map((body) => `${body}2023年政府信息公开工作年度报告`).join('\n'),
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
  {
    name: 'links to the reports of other bodies above, with the days of their publication',
    head: `榆河区财政局2023年政府信息公开工作年度报告 2024-01-20\n榆河区教育局2022年政府信息公开工作年度报告 2023-01-18\n\n${bureau}2023年政府信息公开工作年度报告`,
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
  {
    name: 'a link to the report of another body below, of one that signs',
    head: `${bureau}2023年政府信息公开工作年度报告\n榆河区财政局2023年政府信息公开工作年度报告`,
    signature: `${bureau}\n\n2024年1月15日`,
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
  {
    name: 'a link to the report of another body below, of one that the preamble names',
    head: `${bureau}2023年政府信息公开工作年度报告\n榆河区财政局2023年政府信息公开工作年度报告\n${bureau}按照有关规定编制本报告。`,
    signature: '',
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
  {
    name: 'a link to the report of another body below, of one that section 一 names',
    head: `${bureau}2023年政府信息公开工作年度报告\n榆河区财政局2023年政府信息公开工作年度报告`,
    signature: '',
    overview: `2023年，${bureau}认真做好政府信息公开工作。`,
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
  {
    name: 'links to the reports before and behind it in a list, below',
    head: `${bureau}2023年政府信息公开工作年度报告\n上一篇：榆河区财政局2023年政府信息公开工作年度报告\n下一篇：榆河区教育局2023年政府信息公开工作年度报告`,
    signature: '',
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
  {
    name: 'links to reports on other years below',
    head: `${bureau}2023年政府信息公开工作年度报告\n${bureau}2022年政府信息公开年报`,
    body: bureau,
    year: 2023,
    title: `${bureau}2023年政府信息公开工作年度报告`,
  },
];

const withoutTitle = ({ signature, overview }: Case): string => {
  const whole = smallReport({
    ...(signature === undefined ? {} : { signature }),
    ...(overview === undefined ? {} : { overview }),
  });
  return whole.slice(whole.indexOf('一、'));
};

function check(each: Case): void {
  const write = each.page ?? ((head: string, rest: string) => `${head}\n\n${rest}`);
  const text = write(each.head, withoutTitle(each));
  const { report } = analyze(text);
  assert.ok(report !== null);
  const { title, body, year } = report;
  assert.deepEqual({ body, year }, { body: each.body, year: each.year });
  const expected = each.title === undefined ? each.head : each.title;
  if (each.page === undefined || expected !== null) {
    assert.equal(title === null ? null : text.slice(title.span.start, title.span.end), expected);
  }
}

describe('whose report it is, and on which year', () => {
  for (const each of inMarkdown) it(`is known from Markdown without a title: ${each.name}`, () => check(each));
  for (const each of cases) it(`is known from a title: ${each.name}`, () => check(each));
  for (const each of nearMisses) it(`is not taken from ${each.name}`, () => check(each));
});
