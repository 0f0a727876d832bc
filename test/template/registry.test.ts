import assert from 'node:assert/strict';
import {
  blankTable,
  cellsOf,
  editionForYear,
  editionInForce,
  editions,
  groupsOf,
} from '../../shared/template/registry.ts';
import { editionSchema, type TableTemplate } from '../../shared/template/schema.ts';
import enquiries from './fixtures/enquiries.json' with { type: 'json' };

describe('the editions of the form', () => {
  const years: readonly (readonly [number, string | null])[] = [
    [2018, null],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2025, '2021'],
    [2100, '2021'],
  ];
  for (const [year, id] of years) {
    it(`for a report on ${year} ${id === null ? 'there is none' : `is that of ${id}`}`, () => {
      assert.equal(editionForYear(year)?.id ?? null, id);
    });
  }

  it('follow one another without a gap, the last one in force', () => {
    for (const [index, edition] of editions.entries()) {
      const next = editions[index + 1];
      assert.equal(edition.years.to, next === undefined ? null : next.years.from - 1);
    }
    assert.equal(editionInForce, editions.at(-1));
  });
});

/** The form as printed: `|` between cells, nothing where a merged cell reaches or a figure goes. */
const blankForms: Readonly<Record<string, string>> = {
  '2021 disclosure': `
    第二十条第（一）项|||
    信息内容|本年制发件数|本年废止件数|现行有效件数
    规章|||
    行政规范性文件|||
    第二十条第（五）项|||
    信息内容|本年处理决定数量||
    行政许可|||
    第二十条第（六）项|||
    信息内容|本年处理决定数量||
    行政处罚|||
    行政强制|||
    第二十条第（八）项|||
    信息内容|本年收费金额（单位：万元）||
    行政事业性收费|||`,
  '2021 applications': `
    （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|||申请人情况||||||
    |||自然人|法人或其他组织|||||总计
    ||||商业企业|科研机构|社会公益组织|法律服务机构|其他|
    一、本年新收政府信息公开申请数量|||||||||
    二、上年结转政府信息公开申请数量|||||||||
    三、本年度办理结果|（一）予以公开||||||||
    |（二）部分公开（区分处理的，只计这一情形，不计其他情形）||||||||
    |（三）不予公开|1.属于国家秘密|||||||
    ||2.其他法律行政法规禁止公开|||||||
    ||3.危及“三安全一稳定”|||||||
    ||4.保护第三方合法权益|||||||
    ||5.属于三类内部事务信息|||||||
    ||6.属于四类过程性信息|||||||
    ||7.属于行政执法案卷|||||||
    ||8.属于行政查询事项|||||||
    |（四）无法提供|1.本机关不掌握相关政府信息|||||||
    ||2.没有现成信息需要另行制作|||||||
    ||3.补正后申请内容仍不明确|||||||
    |（五）不予处理|1.信访举报投诉类申请|||||||
    ||2.重复申请|||||||
    ||3.要求提供公开出版物|||||||
    ||4.无正当理由大量反复申请|||||||
    ||5.要求行政机关确认或重新出具已获取信息|||||||
    |（六）其他处理|1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请|||||||
    ||2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请|||||||
    ||3.其他|||||||
    |（七）总计||||||||
    四、结转下年度继续办理|||||||||`,
  '2021 reviews': `
    行政复议|||||行政诉讼|||||||||
    结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|||||复议后起诉||||
    |||||结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计
    ||||||||||||||`,
  '2019 disclosure': `
    第二十条第（一）项|||
    信息内容|本年新制作数量|本年新公开数量|对外公开总数量
    规章|||
    规范性文件|||
    第二十条第（五）项|||
    信息内容|上一年项目数量|本年增/减|处理决定数量
    行政许可|||
    其他对外管理服务事项|||
    第二十条第（六）项|||
    信息内容|上一年项目数量|本年增/减|处理决定数量
    行政处罚|||
    行政强制|||
    第二十条第（八）项|||
    信息内容|上一年项目数量|本年增/减|
    行政事业性收费|||
    第二十条第（九）项|||
    信息内容|采购项目数量|采购总金额|
    政府集中采购|||`,
};

describe('the blank form', () => {
  for (const [name, expected] of Object.entries(blankForms)) {
    it(`prints the table ${name} as the law does`, () => {
      const [id, key] = name.split(' ');
      const table = editions.find((edition) => edition.id === id)?.tables.find((each) => each.key === key);
      assert.ok(table);
      assert.equal(draw(table), dedent(expected));
    });
  }

  it('is as wide in every line as in the first', () => {
    for (const table of editions.flatMap((edition) => edition.tables)) {
      const widths = new Set(blankTable(table).map((line) => line.length));
      assert.equal(widths.size, 1, table.key);
    }
  });
});

describe("a province's extra table", () => {
  const extended = editionSchema.parse({
    ...editionInForce,
    sections: [...editionInForce.sections, enquiries.section],
    tables: [...editionInForce.tables, enquiries.table],
  });
  const table = extended.tables.at(-1);

  it('is a matter of data: the schema takes it and its cells have addresses', () => {
    assert.ok(table);
    assert.deepEqual(
      cellsOf(table).map(({ address }) => address),
      ['hotline', 'website', 'counter'].flatMap((row) =>
        ['on-the-spot', 'in-writing', 'total'].map((column) => `enquiries/${row}/${column}`),
      ),
    );
  });

  it('is printed like any other', () => {
    assert.ok(table);
    assert.equal(
      draw(table),
      dedent(`
        咨询来源|当场答复|书面答复|答复合计
        热线电话咨询|||
        网站留言咨询|||
        窗口当面咨询|||`),
    );
  });

  it('is refused where its data is not of the form', () => {
    const spoiled: readonly (readonly [string, Record<string, unknown>])[] = [
      ['no rows', { rows: [] }],
      ['a key with a space', { key: 'en quiries' }],
      ['an unknown arrangement', { arrangement: 'columns' }],
      ['a name in one language', { name: { zh: '咨询' } }],
      ['a word that the schema does not know', { colour: 'red' }],
      ['an unknown kind of equation', { constraints: [{ id: 'x', kind: 'product', rule: 'x', total: 'total' }] }],
    ];
    for (const [fault, change] of spoiled) {
      const edition = { ...editionInForce, tables: [{ ...enquiries.table, ...change }] };
      assert.equal(editionSchema.safeParse(edition).success, false, fault);
    }
  });
});

describe('the groups of a row', () => {
  it('run from the outermost to the innermost', () => {
    const table = editionInForce.tables.find(({ key }) => key === 'applications');
    assert.ok(table);
    const paths = Object.fromEntries(table.rows.map((row) => [row.key, groupsOf(table, row).map(({ key }) => key)]));
    assert.deepEqual(paths['new'], []);
    assert.deepEqual(paths['granted'], ['results']);
    assert.deepEqual(paths['refused.state-secret'], ['results', 'refused']);
  });

  it('end where the data goes round in a circle', () => {
    const table: TableTemplate = {
      ...editionSchema.shape.tables.element.parse(enquiries.table),
      groups: [
        { key: 'a', label: '甲', variants: [], name: { zh: '甲', en: 'a' }, parent: 'b', head: null },
        { key: 'b', label: '乙', variants: [], name: { zh: '乙', en: 'b' }, parent: 'a', head: null },
      ],
    };
    const [row] = table.rows;
    assert.ok(row);
    assert.deepEqual(
      groupsOf(table, { ...row, group: 'a' }).map(({ key }) => key),
      ['b', 'a'],
    );
  });
});

function draw(table: TableTemplate): string {
  return blankTable(table)
    .map((line) => line.join('|'))
    .join('\n');
}

function dedent(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}
