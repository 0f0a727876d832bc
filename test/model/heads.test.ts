import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Table } from '../../shared/model/report.ts';
import { saysOtherUnit, unitOfHead } from '../../shared/model/table/heads.ts';
import { editionInForce, editions } from '../../shared/template/registry.ts';
import type { Edition } from '../../shared/template/schema.ts';
import { tableOf } from '../kit/faults.ts';
import { generateDraft, sparse, usual } from '../kit/generate.ts';
import { gridOf } from '../kit/grid.ts';
import { Random } from '../kit/random.ts';
import { placesOf, readAlone } from '../kit/read-alone.ts';
import { recordIn } from '../kit/record.ts';
import { allRows, isFigure, lineOf, tightLineOf } from '../kit/render/lines.ts';

type Lines = readonly (readonly string[])[];

/** The lines of a table, which of them are heads, and where its figures begin. */
interface Written {
  readonly lines: Lines;
  readonly isHead: (line: number) => boolean;
  readonly from: number;
  readonly width: number;
}

const swapped = (line: readonly string[], pairs: readonly (readonly [number, number])[]): readonly string[] => {
  const now = [...line];
  for (const [a, b] of pairs) [now[a], now[b]] = [now[b] ?? '', now[a] ?? ''];
  return now;
};
/** Columns of figures that change places, one pair or two. */
const somePairs = ({ from, width }: Written, random: Random): [number, number][] =>
  Array.from({ length: random.whole(1, 2) }, () => [random.whole(from, width - 1), random.whole(from, width - 1)]);
const heads = ({ lines, isHead }: Written): number[] =>
  [...lines.keys()].filter((i) => isHead(i) && lines[i]?.some((text) => text !== ''));
const at = (lines: Lines, place: number, change: (line: readonly string[]) => Lines): Lines =>
  lines.flatMap((line, i) => (i === place ? change(line) : [line]));
const oneHead =
  (change: (text: string, random: Random) => string) =>
  (written: Written, random: Random): Lines =>
    at(written.lines, random.pick(heads(written)), (line) => {
      const place = random.pick([...line.keys()].filter((i) => line[i] !== ''));
      return [line.map((text, i) => (i === place ? change(text, random) : text))];
    });

/** What may happen to the heads. */
const faults: Readonly<Record<string, (written: Written, random: Random) => Lines>> = {
  '': ({ lines }) => lines,
  'columns in another order': (written, random) => {
    const pairs = somePairs(written, random);
    return written.lines.map((line) => swapped(line, pairs));
  },
  'heads in another order': (written, random) => {
    const pairs = somePairs(written, random);
    return written.lines.map((line, i) => (written.isHead(i) ? swapped(line, pairs) : line));
  },
  'figures in another order': (written, random) => {
    const pairs = somePairs(written, random);
    return written.lines.map((line, i) => (written.isHead(i) ? line : swapped(line, pairs)));
  },
  'the last column first': ({ lines, from, width }) =>
    lines.map((line) => [...line.slice(0, from), ...line.slice(width - 1), ...line.slice(from, width - 1)]),
  'the total in front of the parts': ({ lines, from, width }) =>
    lines.map((line) => [...line.slice(0, from + 1), ...line.slice(width - 1), ...line.slice(from + 1, width - 1)]),
  'thirds of the columns in another order': ({ lines, from, width }) => {
    const third = Math.floor((width - from) / 3);
    const part = (line: readonly string[], i: number): readonly string[] =>
      line.slice(from + i * third, from + (i + 1) * third);
    return lines.map((line) => [
      ...line.slice(0, from),
      ...part(line, 1),
      ...part(line, 0),
      ...part(line, 2),
      ...line.slice(from + 3 * third),
    ]);
  },
  'a head lost': oneHead(() => ''),
  'a head misspelt': oneHead((text) => `${text.slice(0, -1)}某`),
  'a head shortened': oneHead((text, random) => text.slice(0, random.whole(1, text.length))),
  'a head with instructions': oneHead((text) => `${text}（件，按年末数）`),
  'a head with another unit': oneHead((text) => `${text.replace(/（.*）/u, '')}（单位：元）`),
  'a head of another column': oneHead((_, random) =>
    random.pick(['总计', '其他', '结果维持', '自然人', '本年制发件数', '采购总金额']),
  ),
  'an unknown head': oneHead(() => '社会组织'),
  'a line of heads lost': (written, random) => at(written.lines, random.pick(heads(written)), () => []),
  'a line of heads twice': (written, random) => at(written.lines, random.pick(heads(written)), (line) => [line, line]),
  'a line of heads in two': (written, random) =>
    at(written.lines, random.pick(heads(written)), (line) => {
      const middle = random.whole(1, line.length - 1);
      return [line.map((text, i) => (i < middle ? text : '')), line.map((text, i) => (i < middle ? '' : text))];
    }),
  'the words of heads in two lines': (written, random) =>
    at(written.lines, random.pick(heads(written)), (line) => [
      line.map((text) => text.slice(0, 2)),
      line.map((text) => text.slice(2)),
    ]),
  'heads in the midst of the table': (written, random) => {
    const { lines } = written;
    const again = lines[random.pick(heads(written))] as readonly string[];
    const middle = random.whole(1, lines.length - 1);
    return [...lines.slice(0, middle), again, ...lines.slice(middle)];
  },
  'no heads': ({ lines, isHead }) => lines.filter((_, i) => !isHead(i)),
  'noughts blank, heads in another order': (written, random) => {
    const pairs = somePairs(written, random);
    return written.lines.map((line) =>
      swapped(
        line.map((text) => (text === '0' ? '' : text)),
        pairs,
      ),
    );
  },
};

const joints: Readonly<Record<string, (lines: Lines) => string>> = {
  tab: (lines) => lines.map((line) => line.join('\t')).join('\n'),
  'tab, columns apart': (lines) => lines.map((line) => line.join('\t\t')).join('\n'),
  html: (lines) =>
    `<table>${lines.map((line) => `<tr>${line.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('\n')}</table>`,
  'a cell a line': (lines) => lines.map((line) => line.map((text) => `\t${text}`).join('\n')).join('\n\n'),
  paragraphs: (lines) =>
    lines
      .flat()
      .filter((text) => text !== '')
      .join('\n\n'),
  spaces: (lines) => lines.map((line) => line.filter((text) => text !== '').join('   ')).join('\n'),
};

/** What is read of a table; nothing of heads that say what the form's say, in its order. */
function read(table: Table | null, figures: ReadonlyMap<string, string>, inOrder: readonly string[]): string {
  if (table === null) return 'no table';
  const { heads: found, movedHeads, cells, rows } = table;
  const said = found.map(({ column, match, text }) =>
    match === 'exact' ? column.key : `${column.key} ${match} 「${text}」`,
  );
  const moved = movedHeads.map(({ column }) => column.key);
  const others = [...cells.values()].filter(({ address, text }) => text !== figures.get(address)).length;
  const units = new Set([...cells.values()].flatMap(({ unit }) => unit ?? []));
  return [
    `${rows.length} rows, ${others} cells otherwise, ${placesOf(table)}`,
    ...(said.join() === inOrder.join() ? [] : [`  heads ${said.join(' ')}`]),
    ...(moved.length > 0 ? [`  moved ${moved.join(' ')}`] : []),
    ...(units.size > 0 ? [`  ${[...units].join(' ')}`] : []),
  ].join('\n');
}

describe('what is read of a table whose heads are otherwise than the form has them', () => {
  const record = recordIn(join(__dirname, 'heads.snap'));
  const older = editions.find(({ id }) => id === '2019') ?? editionInForce;
  const tables: readonly (readonly [string, Edition])[] = [
    ['applications', editionInForce],
    ['disclosure', editionInForce],
    ['disclosure', older],
    ['reviews', editionInForce],
  ];
  for (const [i, [key, edition]] of tables.entries()) {
    const template = tableOf(edition, key);
    for (const [joint, join] of Object.entries(joints)) {
      it(`is what was recorded: ${key} of ${edition.id}, ${joint}`, () => {
        const random = new Random(i);
        for (const [fault, change] of Object.entries(faults)) {
          const { figures } = generateDraft(edition, random, random.chance(0.3) ? sparse : usual);
          const grid = gridOf(template, figures);
          const slots = allRows(grid).map((row) =>
            joint === 'paragraphs' ? tightLineOf(grid, row) : lineOf(grid, row),
          );
          const written: Written = {
            lines: slots.map((line) => line.map(({ text }) => text)),
            isHead: (line) => !(slots[line] ?? []).some(isFigure),
            from: grid.labelWidth,
            width: grid.width,
          };
          const asWritten = readAlone(join(written.lines), template, edition).table;
          const inOrder = (asWritten?.heads ?? []).map(({ column }) => column.key);
          const { table, byShape } = readAlone(join(change(written, random)), template, edition);
          const what = fault === '' ? 'as the form has them' : fault;
          record(
            `${key} of ${edition.id}, ${joint}: ${what}`,
            `${read(table, figures, inOrder)}${byShape ? '\n  by its shape' : ''}`,
          );
        }
      });
    }
  }
});

/** Heads of amounts, and the unit that each states; '' for none. */
const units: Readonly<Record<string, string>> = {
  '本年收费金额（单位：万元）': '万元',
  '本年收费金额(单位:元)': '元',
  '本年收费金额（万元）': '万元',
  '本年收费金额（ 万元）': '万元',
  '本年收费金额（单位 ：万元）': '万元',
  '本年收费金额（单位： 万元）': '万元',
  '本年收费金额（单位：人民币万元）': '万元',
  '本年收费金额（单位：万元，保留4位小数）': '万元',
  '本年收费金额 单位：元': '元',
  本年收费金额单位万元: '万元',
  '本年收费金额（萬元）': '万元',
  '本年收费金额（千元）': '千元',
  '本年收费金额（百元）': '百元',
  '本年收费金额（亿元）': '亿元',
  '本年收费金额（百万元）': '',
  '本年收费金额（单位：万）': '',
  本年收费金额: '',
  本年收费万元: '',
  '本年收费金额（以万元计）': '',
};

describe('the unit of money in a head', () => {
  const fees = tableOf(editionInForce, 'disclosure').columns.find(({ unit }) => unit !== null);
  const counts = tableOf(editionInForce, 'disclosure').columns.find(({ unit }) => unit === null);
  for (const [head, unit] of Object.entries(units)) {
    it(`is ${unit || 'not stated'}: ${head}`, () => {
      assert.equal(unitOfHead(head) ?? '', unit);
      assert.ok(fees !== undefined && counts !== undefined);
      assert.equal(saysOtherUnit(head, fees), unit !== '' && unit !== '万元');
      assert.equal(saysOtherUnit(head, counts), false);
    });
  }
});
