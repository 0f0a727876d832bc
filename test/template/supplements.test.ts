import assert from 'node:assert/strict';
import { type Analysis, analyze } from '../../shared/analysis.ts';
import { completionsAt } from '../../shared/ide/completion.ts';
import { hoverAt } from '../../shared/ide/hover.ts';
import { outline } from '../../shared/ide/symbols.ts';
import { previewOf } from '../../shared/preview/preview.ts';
import { editionInForce, editions, forms as projectForms } from '../../shared/template/registry.ts';
import { type Edition, type Supplement, supplementSchema } from '../../shared/template/schema.ts';
import { extendEdition, isSupplement } from '../../shared/template/supplement.ts';
import { applyEdits } from '../../shared/text/span.ts';
import { grave } from '../kit/analysed.ts';
import { formatTables } from '../kit/at-once.ts';
import { type Draft, type Layout, layoutNamed, layouts, renderDraft } from '../kit/document.ts';
import { addressesOf } from '../kit/grid.ts';
import provinceData from './fixtures/province.json' with { type: 'json' };
import townData from './fixtures/town.json' with { type: 'json' };

/** A province with one table more in section 二, and towns whose form leaves two rows out: data alone. */
const province = supplementSchema.parse(provinceData);
const town = supplementSchema.parse(townData);
const forms = [...editions, province, town];

/** A third supplement keeps heads of an older edition, in a table of its own. */
const procurement = supplementSchema.parse({
  ...provinceData,
  id: 'procurement',
  markers: ['采购项目数量'],
  tables: [
    {
      ...provinceData.tables[0],
      key: 'purchases',
      head: [['政府集中采购', '采购项目数量', '采购总金额', '公开件数']],
      columns: provinceData.tables[0]?.columns.map((column, i) => ({
        ...column,
        label: ['采购项目数量', '采购总金额', '公开件数'][i],
      })),
      constraints: [],
    },
  ],
});

interface Kind {
  readonly name: string;
  readonly supplements: readonly Supplement[];
}

const kinds: readonly Kind[] = [
  { name: 'the province', supplements: [province] },
  { name: 'the town', supplements: [town] },
  { name: 'a town of the province', supplements: [province, town] },
];

const figures: Readonly<Record<string, string>> = {
  'channels/before/provincial': '3',
  'channels/before/local': '14',
  'channels/before/total': '17',
  'channels/opened/local': '2',
  'channels/opened/total': '2',
  'channels/closed/provincial': '1',
  'channels/closed/total': '1',
  'channels/after/provincial': '2',
  'channels/after/local': '16',
  'channels/after/total': '18',
  'disclosure/normative-documents/issued': '2',
  'disclosure/normative-documents/in-force': '9',
  'applications/new/natural-person': '5',
  'applications/new/total': '5',
  'applications/granted/natural-person': '5',
  'applications/granted/total': '5',
  'applications/result-total/natural-person': '5',
  'applications/result-total/total': '5',
};

function draftOf(edition: Edition, changed: Readonly<Record<string, string>> = {}): Draft {
  const all = addressesOf(edition).map((address): [string, string] => [
    address,
    changed[address] ?? figures[address] ?? '0',
  ]);
  return {
    edition,
    year: 2023,
    body: '云岭市青石镇人民政府',
    title: '云岭市青石镇人民政府2023年政府信息公开工作年度报告',
    preamble: [],
    prose: {
      overview: [
        '围绕民生实事主动公开政府信息，规范依申请公开流程，落实政府信息管理制度，维护公开平台，接受监督、考核、社会评议，未发生责任追究情形。',
      ],
      problems: ['存在的问题：个别栏目更新不够及时。下一步将明确专人负责，定期检查栏目。'],
      'other-matters': ['本年度未发出收费通知，未收取信息处理费。'],
    },
    signature: [],
    figures: new Map(all),
  };
}

function written(kind: Kind, layout: Layout, changed: Readonly<Record<string, string>> = {}): string {
  return renderDraft(draftOf(extendEdition(editionInForce, kind.supplements), changed), layout).text;
}

function read(text: string): Analysis & { report: NonNullable<Analysis['report']> } {
  const analysis = analyze(text, { forms });
  assert.ok(analysis.report !== null);
  return analysis as Analysis & { report: NonNullable<Analysis['report']> };
}

function figuresIn({ report }: ReturnType<typeof read>): Map<string, string> {
  const cells = report.tables.flatMap((table) => [...table.cells.values()]);
  return new Map(cells.map(({ address, figure }) => [address, figure.kind === 'figure' ? figure.value : figure.kind]));
}

/** Rows parted by single spaces under their labels are known by the heading over them, which a second table has not. */
const layoutsFor = ({ supplements }: Kind): readonly Layout[] =>
  layouts.filter(({ name }) => name !== 'spaces-label-above' || !supplements.includes(province));

describe('a supplement, added as data', () => {
  for (const kind of kinds) {
    const edition = extendEdition(editionInForce, kind.supplements);
    for (const layout of layoutsFor(kind)) {
      it(`is read with its tables and rows and found clean: ${kind.name}, ${layout.name}`, () => {
        const analysis = read(written(kind, layout));
        assert.equal(analysis.report.edition, edition);
        assert.deepEqual(
          figuresIn(analysis),
          new Map(addressesOf(edition).map((address) => [address, figures[address] ?? '0'])),
        );
        assert.deepEqual(grave(analysis), []);
      });
    }
  }

  it('of the project follows the schema, defaults written out', () => {
    for (const form of projectForms.filter(isSupplement)) assert.deepEqual(supplementSchema.parse(form), form);
  });

  it('is chosen by its heads alone: a report without them has no other findings for its being there', () => {
    const text = renderDraft(draftOf(editionInForce), layoutNamed('tab-plain')).text;
    assert.equal(read(text).report.edition, editionInForce);
    assert.deepEqual(read(text).findings, []);
  });

  it('brings along heads of another edition, which speak for that edition no longer', () => {
    const edition = extendEdition(editionInForce, [procurement]);
    const text = renderDraft(draftOf(edition), layoutNamed('tab-plain')).text;
    const { report, findings } = analyze(text, { forms: [...editions, procurement] });
    assert.equal(report?.edition, edition);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      [],
    );
    assert.ok(analyze(text).findings.some(({ rule }) => rule === 'edition-mismatch'));
  });

  it('extends its own edition only', () => {
    const text = written({ name: '', supplements: [province] }, layoutNamed('tab-plain')).replace('2023年', '2020年');
    assert.equal(read(text).report.edition.id, '2021');
    assert.equal(
      analyze(text, { forms: [...editions, { ...province, extends: '2019' }] }).report?.edition.tables.length,
      3,
    );
  });

  it('is reconciled: one wrong cell is one finding, at that cell, with its repair', () => {
    const text = written({ name: '', supplements: [province] }, layoutNamed('tab-plain'), {
      'channels/after/local': '61',
    });
    const [finding, ...more] = read(text).findings;
    assert.deepEqual(more, []);
    assert.equal(finding?.rule, 'wrong-figure');
    assert.deepEqual(finding?.data?.candidates?.[0]?.cells, [{ cell: 'channels/after/local', from: '61', to: '16' }]);
  });

  it('leaves rows out of the sums: one more is a figure that the total does not have', () => {
    const text = written({ name: '', supplements: [town] }, layoutNamed('tab-plain'), {
      'applications/granted/natural-person': '4',
    });
    assert.deepEqual(
      read(text).findings.map(({ rule }) => rule),
      ['wrong-figure'],
    );
  });

  const text = written({ name: '', supplements: [province, town] }, layoutNamed('tab-plain'));

  it('explains its rows in a hover', () => {
    const hover = JSON.stringify(hoverAt(read(text), text.indexOf('本年末数量'), 'zh-cn'));
    assert.match(hover, /12月31日在用的渠道数/);
  });

  it('stands in the outline, under the section that it shares', () => {
    const shown = JSON.stringify(outline(read(text), 'zh-cn'));
    assert.match(shown, /公开渠道表/);
    assert.doesNotMatch(shown, /规章/);
  });

  it('completes the row that its table lacks, and none that it leaves out', () => {
    const lacking = text.replace(/本年已停用.*\n/, '\n');
    const at = lacking.indexOf('本年新开办');
    const offset = lacking.indexOf('\n', at) + 1;
    const labels = completionsAt(read(lacking), offset).map(({ label }) => label);
    assert.ok(labels.includes('本年已停用'), labels.join());
    assert.ok(!labels.includes('规章'), labels.join());
  });

  it('is drawn in the preview, in its own words', () => {
    const shown = JSON.stringify(previewOf(read(text), 'zh-cn'));
    assert.match(shown, /镇街文件/);
    assert.match(shown, /渠道合计/);
    assert.doesNotMatch(shown, /规章/);
  });

  it('is written as a Markdown table and reads the same', () => {
    const analysis = read(text);
    const { edits } = formatTables(analysis, { target: 'pipe' });
    const after = read(applyEdits(text, edits));
    assert.deepEqual(figuresIn(after), figuresIn(analysis));
    assert.equal(after.report.tables.filter(({ layout }) => layout === 'pipe').length, 4);
  });
});

describe('a table that is optional', () => {
  const optional: Edition = {
    ...editionInForce,
    tables: editionInForce.tables.map((table) => ({ ...table, optional: table.key === 'reviews' })),
  };
  const whole = renderDraft(draftOf(optional), layoutNamed('tab-plain')).text;
  const without = whole.replace(/(四、政府信息公开行政复议、行政诉讼情况\n)(?:.*\n)*?(?=五、)/, '$1\n');

  it('is missed nowhere', () => {
    assert.notEqual(whole, without);
    assert.deepEqual(
      analyze(without, { forms: [optional] }).findings.map(({ rule }) => rule),
      [],
    );
  });

  it('is read where it stands', () => {
    assert.equal(analyze(whole, { forms: [optional] }).report?.tables.length, 3);
  });
});
