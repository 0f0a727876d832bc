import type { FolderCases } from './folders.ts';

const one =
  '存在的主要问题：一是政策解读的形式单一，图解和问答偏少；二是个别栏目更新不够及时，有三条信息超过期限才发布；三是工作人员更替频繁，业务不熟。改进情况：一是请经办人参加解读，多用问答；二是指定专人每周核对栏目，逾期的通报；三是每季度培训一次，新到岗的先培训后上岗；四是在便民服务大厅增设查阅点，安排专人引导，方便老年人查询办事指南和补贴发放结果，全年接待群众120人次，收到建议6条，全部答复。下一步还将把村务、校务公开一并纳入检查，形成常态。';
const other =
  '存在的主要问题：年内抽查发现，查阅点的知晓率低；答复文书引用条款不够准确，有两份被要求重新制作；镇村公开的内容重复，口径前后不一。改进情况：把查阅点移到大厅入口并增设标识，结合赶集日讲解；由司法所逐份审核文书，编写常见情形的样例；建立镇村信息一次采集、分级发布的清单，由党政办统一核对后上网，避免同一事项出现几种说法，年底对照清单逐项销号；另由纪检监察室每半年抽查一次落实情况，结果在镇务公开栏张贴，接受监督。';
const short = '存在的问题：栏目更新不够及时。改进情况：明年指定专人每月核对，逐项补齐，并接受监督。';
const next = one.replace('120人次', '95人次').replace('6条', '11条').replace('图解和', '');
const heading = '五、存在的主要问题及改进情况';

export const cases: FolderCases = {
  rule: 'copied-prose',
  cases: [
    {
      why: 'last year’s text with other counts',
      files: { 'a.txt': { year: 2022, problems: one }, 'b.txt': { year: 2023, problems: next } },
      found: [{ in: 'b.txt', on: heading, cites: ['a.txt'], says: '%' }],
    },
    {
      why: 'the text of another body of the same year, in both',
      files: { 'a.txt': { problems: one }, 'b.txt': { body: '青石县水务局', problems: next } },
      found: [
        { in: 'a.txt', on: heading, cites: ['b.txt'] },
        { in: 'b.txt', on: heading, cites: ['a.txt'] },
      ],
    },
    {
      why: 'the text of another body’s earlier year, also in section 一',
      files: {
        'a.txt': { year: 2021, body: '青石县水务局', overview: one },
        'b.txt': { year: 2023, overview: one },
      },
      found: [{ in: 'b.txt', on: '一、总体情况', cites: ['a.txt'], says: '青石县水务局2021年报告有 100%' }],
    },
    {
      why: 'text in traditional characters that says the same',
      files: {
        'a.txt': { year: 2022, problems: one },
        'b.txt': {
          year: 2023,
          problems: one.replaceAll('补贴', '補貼').replaceAll('结果', '結果').replaceAll('业务', '業務'),
        },
      },
      found: [{ in: 'b.txt', on: heading, cites: ['a.txt'], says: '100%' }],
    },
    {
      why: 'texts on the same matters in other words',
      files: { 'a.txt': { year: 2022, problems: one }, 'b.txt': { year: 2023, problems: other } },
    },
    {
      why: 'short boilerplate, which is alike everywhere',
      files: { 'a.txt': { year: 2022, problems: short }, 'b.txt': { year: 2023, problems: short } },
    },
    {
      why: 'half of last year’s text and half of this year’s',
      files: {
        'a.txt': { year: 2022, problems: one },
        'b.txt': { year: 2023, problems: one.slice(0, 120) + other.slice(100) },
      },
    },
  ],
};
