import assert from 'node:assert/strict';
import { ruleIds } from '../../shared/findings/rule-ids.ts';
import { blankTable, cellsOf, columnsOf, editions, printedRows } from '../../shared/template/registry.ts';
import { type Edition, editionSchema, type TableTemplate } from '../../shared/template/schema.ts';
import { labelKey } from '../../shared/text/fold.ts';

/** The public addresses, row by row with the columns of each: settings, outputs and baselines refer to them. */
const applicants = 'natural-person enterprise research social legal other total';
const resultsBeforeOther = [
  'new carried-in granted partly-granted',
  'refused.state-secret refused.prohibited-by-law refused.public-security refused.third-party',
  'refused.internal-affairs refused.deliberative refused.enforcement-file refused.special-query',
  'unavailable.not-held unavailable.not-compiled unavailable.unclear',
  'unprocessed.petition unprocessed.repeated unprocessed.publication unprocessed.excessive unprocessed.reissue',
];
const reviews: Rows = ['reconsideration direct-litigation litigation-after-reconsideration'].map((rows) => [
  rows,
  'upheld corrected other pending total',
]);

type Rows = readonly (readonly [rows: string, columns: string])[];

interface Form {
  readonly years: readonly [number, number | null];
  readonly cells: Readonly<Record<string, { readonly count: number; readonly rows: Rows }>>;
  readonly equations: number;
}

const forms: Readonly<Record<string, Form>> = {
  '2019': {
    years: [2019, 2020],
    cells: {
      disclosure: {
        count: 22,
        rows: [
          ['regulations normative-documents', 'made newly-published published-total'],
          ['licensing other-services penalties coercive-measures', 'items-last-year change decisions'],
          ['fees', 'items-last-year change'],
          ['procurement', 'projects amount'],
        ],
      },
      applications: {
        count: 161,
        rows: [[[...resultsBeforeOther, 'other result-total carried-over'].join(' '), applicants]],
      },
      reviews: { count: 15, rows: reviews },
    },
    equations: 37 + 3,
  },
  '2021': {
    years: [2021, null],
    cells: {
      disclosure: {
        count: 10,
        rows: [
          ['regulations normative-documents', 'issued repealed in-force'],
          ['licensing penalties coercive-measures', 'decisions'],
          ['fees', 'amount'],
        ],
      },
      applications: {
        count: 175,
        rows: [
          [
            [...resultsBeforeOther, 'other.uncorrected other.unpaid other.rest', 'result-total carried-over'].join(' '),
            applicants,
          ],
        ],
      },
      reviews: { count: 15, rows: reviews },
    },
    equations: 39 + 3,
  },
};

for (const edition of editions) {
  const form = forms[edition.id];

  describe(`edition ${edition.id} of the form`, () => {
    it('satisfies the schema and states every key that the schema would default', () => {
      assert.deepEqual(editionSchema.parse(edition), edition);
    });

    it('is for its report years', () => {
      assert.deepEqual([edition.years.from, edition.years.to], form?.years);
    });

    it('has the cells of the statutory form, at their public addresses', () => {
      const addresses = Object.fromEntries(
        edition.tables.map((table) => [table.key, cellsOf(table).map(({ address }) => address)]),
      );
      const expected = Object.fromEntries(
        Object.entries(form?.cells ?? {}).map(([table, { rows }]) => [table, expand(table, rows)]),
      );
      assert.deepEqual(addresses, expected);
      for (const [table, { count }] of Object.entries(form?.cells ?? {})) {
        assert.equal(addresses[table]?.length, count, table);
      }
    });

    it('has the equations of the statutory form', () => {
      const count = edition.tables
        .flatMap((table) =>
          table.constraints.map(({ kind }) => (kind === 'row-sum' ? printedRows(table) : table.columns).length),
        )
        .reduce((sum, each) => sum + each, 0);
      assert.equal(count, form?.equations);
    });

    it('numbers its six sections in order and puts each table into a table section', () => {
      assert.deepEqual(
        edition.sections.map(({ number }) => number),
        [1, 2, 3, 4, 5, 6],
      );
      assert.deepEqual(
        edition.tables.map(({ section }) => section),
        edition.sections.filter(({ kind }) => kind === 'table').map(({ key }) => key),
      );
    });

    it('uses no key twice in one place', () => {
      assertDistinct(edition.sections, 'sections');
      assertDistinct(edition.tables, 'tables');
      for (const section of edition.sections) assertDistinct(section.topics, section.key);
      for (const table of edition.tables) {
        assertDistinct(table.rows, `${table.key} rows`);
        assertDistinct(table.columns, `${table.key} columns`);
        assertDistinct(table.groups, `${table.key} groups`);
        assertDistinct(
          table.constraints.map(({ id }) => ({ key: id })),
          `${table.key} constraints`,
        );
      }
    });

    it('refers only to rows, columns, groups and rules that exist', () => {
      for (const table of edition.tables) {
        for (const [kind, name] of references(table)) {
          assert.ok(namesOf(table, kind).has(name), `${table.key} refers to the ${kind} ${name}`);
        }
      }
    });

    it('adds each printed row of a column sum or balance in one place only', () => {
      for (const constraint of edition.tables.flatMap((table) => table.constraints)) {
        if (constraint.kind === 'row-sum') continue;
        const rows =
          constraint.kind === 'column-sum'
            ? [constraint.total, ...constraint.parts]
            : [...constraint.left, ...constraint.right];
        assert.equal(new Set(rows).size, rows.length, constraint.id);
      }
    });

    it("adds up every row that has a figure between a table's flow and its total", () => {
      for (const table of edition.tables) {
        const balance = table.constraints.find(({ kind }) => kind === 'column-balance');
        const sum = table.constraints.find(({ kind }) => kind === 'column-sum');
        if (balance?.kind !== 'column-balance' || sum?.kind !== 'column-sum') continue;
        assert.deepEqual(
          new Set([...sum.parts, ...balance.left, ...balance.right]),
          new Set(printedRows(table).map(({ key }) => key)),
        );
      }
    });

    it('lists the columns of a row in the order of the table', () => {
      for (const table of edition.tables) {
        for (const row of table.rows) {
          if (row.columns === null) continue;
          assert.deepEqual(
            columnsOf(table, row).map(({ key }) => key),
            row.columns,
            row.key,
          );
        }
      }
    });

    it('prints every label of a row, column and group in the blank form', () => {
      for (const table of edition.tables) {
        const printed = new Set(blankTable(table).flat());
        for (const { label } of [...printedRows(table), ...table.groups]) assert.ok(printed.has(label), label);
        for (const { label } of table.columns) assert.ok(printed.has(label), label);
      }
    });

    it('never lets one wording mean two rows, or two columns', () => {
      for (const table of edition.tables) {
        assertOneMeaning(table.columns, `${table.key} columns`);
        assertOneMeaning(printedRows(table), `${table.key} rows`);
      }
    });

    it('never lets a wording without its ordinal mean two rows', () => {
      const bare = (wording: string) =>
        wording.replace(/^(?:[一二三四五六七八九]、|（[一二三四五六七八九]）|\d\.)/, '');
      for (const table of edition.tables) {
        assertOneMeaning(
          printedRows(table).map((row) => ({
            ...row,
            label: bare(row.label),
            variants: row.variants.map(bare),
            deviations: row.deviations.map((each) => ({ ...each, label: bare(each.label) })),
          })),
          `${table.key} rows`,
        );
      }
    });

    it('recognises each heading as one section', () => {
      const meanings = new Map<string, string>();
      for (const section of edition.sections) {
        for (const wording of [section.title, ...section.variants]) {
          const key = labelKey(wording);
          assert.equal(meanings.get(key), undefined, wording);
          meanings.set(key, section.key);
          for (const other of edition.sections) {
            if (other === section) continue;
            assert.ok(!matchesKeywords(wording, other.keywords), `${wording} reads as ${other.key}`);
          }
        }
        assert.ok(matchesKeywords(section.title, section.keywords), section.title);
      }
    });

    it('explains itself in both languages, each in its own script', () => {
      for (const { zh, en } of statements(edition)) {
        assert.match(zh, /\p{Script=Han}/u);
        assert.match(en, /[A-Za-z]/);
        assert.ok(zh.endsWith('。') === en.endsWith('.'), `${zh} / ${en}`);
      }
      for (const { name, explanation } of explained(edition)) {
        assert.notEqual(explanation.zh, name.zh);
        assert.notEqual(explanation.en, name.en);
        assert.match(explanation.zh, /。$/);
      }
    });

    it('cites the same articles in both languages', () => {
      for (const { source } of [
        ...edition.sections,
        ...edition.tables.flatMap(({ rows, columns }) => [...rows, ...columns]),
      ]) {
        if (source === null) continue;
        assert.notEqual(articlesInChinese(source.zh).length, 0, source.zh);
        assert.deepEqual(articlesInEnglish(source.en), articlesInChinese(source.zh), source.zh);
      }
    });

    it('tells rows, and columns, of a table apart by name', () => {
      for (const table of edition.tables) {
        for (const list of [printedRows(table), table.columns]) {
          assert.equal(new Set(list.map(({ name }) => name.zh)).size, list.length, table.key);
          assert.equal(new Set(list.map(({ name }) => name.en)).size, list.length, table.key);
        }
      }
    });

    it('has a skeleton for each prose section that shows every topic and counts its tab stops from 1', () => {
      for (const section of edition.sections) {
        assert.equal(section.skeleton !== '', section.kind === 'prose', section.key);
        for (const topic of section.topics) {
          assert.ok(
            topic.keywords.some((word) => section.skeleton.includes(word)),
            topic.key,
          );
        }
        const stops = [...section.skeleton.matchAll(/\$\{(\d+):[^}]+\}/g)].map(([, number]) => Number(number));
        assert.deepEqual(
          stops,
          stops.map((_, index) => index + 1),
        );
      }
    });

    it('has markers that are labels of its own and stand in no other edition', () => {
      const own = wordings(edition);
      for (const marker of edition.markers) {
        assert.ok(own.has(labelKey(marker)), marker);
        for (const other of editions) {
          if (other !== edition) assert.ok(!wordings(other).has(labelKey(marker)), `${marker} is in ${other.id} too`);
        }
      }
    });
  });
}

function expand(table: string, rows: Rows): string[] {
  return rows.flatMap(([names, columns]) =>
    names.split(' ').flatMap((row) => columns.split(' ').map((column) => `${table}/${row}/${column}`)),
  );
}

function assertDistinct(list: readonly { readonly key: string }[], place: string): void {
  assert.equal(new Set(list.map(({ key }) => key)).size, list.length, place);
}

type Kind = 'row' | 'column' | 'group' | 'rule';

function references(table: TableTemplate): readonly (readonly [Kind, string])[] {
  const of = (kind: Kind, names: readonly (string | null)[] | null) =>
    (names ?? []).flatMap((name) => (name === null ? [] : [[kind, name] as const]));
  return [
    ...table.groups.flatMap(({ parent }) => of('group', [parent])),
    ...table.rows.flatMap(({ group, columns, replaces }) => [
      ...of('group', [group]),
      ...of('column', columns),
      ...of('row', replaces),
    ]),
    ...table.constraints.flatMap((constraint) => [
      ...of('rule', [constraint.rule]),
      ...(constraint.kind === 'row-sum' ? of('column', [constraint.total]) : []),
      ...(constraint.kind === 'column-sum' ? of('row', [constraint.total, ...constraint.parts]) : []),
      ...(constraint.kind === 'column-balance' ? of('row', [...constraint.left, ...constraint.right]) : []),
    ]),
  ];
}

function namesOf(table: TableTemplate, kind: Kind): ReadonlySet<string> {
  if (kind === 'rule') return new Set(ruleIds);
  const list = { row: printedRows(table), column: table.columns, group: table.groups }[kind];
  return new Set(list.map(({ key }) => key));
}

interface Worded {
  readonly key: string;
  readonly label: string;
  readonly variants: readonly string[];
  readonly deviations: readonly { readonly label: string }[];
}

function assertOneMeaning(list: readonly Worded[], place: string): void {
  const meanings = new Map<string, string>();
  for (const { key, label, variants, deviations } of list) {
    for (const wording of [label, ...variants, ...deviations.map((each) => each.label)]) {
      const folded = labelKey(wording);
      assert.notEqual(folded, '', `${place}: ${key}`);
      assert.equal(meanings.get(folded), undefined, `${place}: ${wording} of ${key}`);
      meanings.set(folded, key);
    }
  }
}

function matchesKeywords(heading: string, sets: readonly (readonly string[])[]): boolean {
  return sets.some((words) => words.every((word) => heading.includes(word)));
}

function wordings(edition: Edition): ReadonlySet<string> {
  return new Set(
    edition.tables
      .flatMap((table) => [
        ...table.head.flat(),
        ...table.groups.flatMap(({ label, variants, head }) => [label, ...variants, ...(head ?? [])]),
        ...[...table.rows, ...table.columns].flatMap(({ label, variants, deviations }) => [
          label,
          ...variants,
          ...deviations.map((each) => each.label),
        ]),
      ])
      .map(labelKey),
  );
}

function explained(edition: Edition) {
  return edition.tables.flatMap((table) => [table, ...table.rows, ...table.columns]);
}

function statements(edition: Edition) {
  return [
    edition.name,
    ...edition.sections.flatMap(({ explanation, topics }) => [explanation, ...topics.map(({ name }) => name)]),
    ...edition.tables.flatMap(({ groups }) => groups.map(({ name }) => name)),
    ...explained(edition).flatMap(({ name, explanation }) => [name, explanation]),
  ];
}

/** 「第三十六条第（五）、（六）项」 → [36] */
function articlesInChinese(source: string): readonly number[] {
  return [...source.matchAll(/第([一二三四五六七八九十]+)条/g)].map(([, numeral = '']) => {
    const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['零', numeral];
    return (
      10 * (tens === '' ? 1 : '零一二三四五六七八九'.indexOf(tens)) +
      Math.max(0, '零一二三四五六七八九'.indexOf(ones || '零'))
    );
  });
}

/** `arts. 20, 50 para. 1(1)` → [20, 50] */
function articlesInEnglish(source: string): readonly number[] {
  return [...source.replace(/para\. \d+|\(\d+\)/g, '').matchAll(/\d+/g)].map(([number]) => Number(number));
}
