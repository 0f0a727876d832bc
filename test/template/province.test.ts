import assert from 'node:assert/strict';
import { analyze } from '../../shared/analysis.ts';
import { hoverAt } from '../../shared/ide/hover.ts';
import { outline } from '../../shared/ide/symbols.ts';
import { editionInForce } from '../../shared/template/registry.ts';
import { editionSchema } from '../../shared/template/schema.ts';
import enquiries from './fixtures/enquiries.json' with { type: 'json' };

/** The form in force with one section and one table more, as a province might ask for them: data alone. */
const provincial = editionSchema.parse({
  ...editionInForce,
  sections: [...editionInForce.sections, enquiries.section],
  tables: [...editionInForce.tables, enquiries.table],
});

const layouts: Readonly<Record<string, string>> = {
  tabs: '咨询来源\t当场答复\t书面答复\t答复合计\n热线电话咨询\t12\t3\t{total}\n网站留言咨询\t4\t5\t9\n窗口当面咨询\t7\t0\t7\n',
  pipes:
    '| 咨询来源 | 当场答复 | 书面答复 | 答复合计 |\n|---|---|---|---|\n| 热线电话咨询 | 12 | 3 | {total} |\n| 网站留言咨询 | 4 | 5 | 9 |\n| 窗口当面咨询 | 7 | 0 | 7 |\n',
  HTML: '<table><tr><th>咨询来源</th><th>当场答复</th><th>书面答复</th><th>答复合计</th></tr><tr><td>热线电话咨询</td><td>12</td><td>3</td><td>{total}</td></tr><tr><td>网站留言咨询</td><td>4</td><td>5</td><td>9</td></tr><tr><td>窗口当面咨询</td><td>7</td><td>0</td><td>7</td></tr></table>\n',
};

function report(layout: string, total: string): string {
  return `云岭市青禾区档案馆2023年政府信息公开工作年度报告\n\n七、政务公开咨询答复情况\n\n${layout.replace('{total}', total)}`;
}

describe('a table of a province, added as data', () => {
  for (const [name, layout] of Object.entries(layouts)) {
    const read = (total: string) => analyze(report(layout, total), { forms: [provincial] });
    const ofTable = (total: string) => read(total).findings.filter(({ rule }) => !rule.startsWith('missing-'));

    it(`is read in ${name}`, () => {
      const table = read('15').report?.tables.find(({ template }) => template.key === 'enquiries');
      assert.equal(table?.cells.get('enquiries/hotline/in-writing')?.text, '3');
      assert.deepEqual(ofTable('15'), []);
    });

    it(`is reconciled in ${name}: a wrong total is found at its cell, with the sum as repair`, () => {
      const [finding, ...more] = ofTable('51');
      assert.equal(more.length, 0, 'one finding');
      assert.deepEqual(finding?.data?.equations, ['enquiry-total:hotline']);
      assert.equal(report(layout, '51').slice(finding?.span.start, finding?.span.end), '51');
      assert.equal(finding?.data?.candidates?.[0]?.cells[0]?.to, '15');
    });
  }

  it('has its hover and its place in the outline', () => {
    const text = report(layouts['tabs'] ?? '', '15');
    const analysis = analyze(text, { forms: [provincial] });
    assert.match(JSON.stringify(hoverAt(analysis, text.indexOf('热线电话咨询'), 'zh-cn')), /打进热线的咨询/);
    assert.match(JSON.stringify(outline(analysis, 'zh-cn')), /热线电话咨询/);
  });
});
