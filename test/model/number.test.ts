import assert from 'node:assert/strict';
import type { MoneyUnit } from '../../shared/model/table/figure.ts';
import { type FigureKind, readFigure } from '../../shared/model/table/number.ts';

/** What is read in a line: the value with its unit, and how the writing departs from plain digits; or why there is none. */
function read(raw: string, kind: FigureKind, headUnit: MoneyUnit | null): string {
  const figure = readFigure(raw, kind, headUnit);
  if (figure.kind === 'invalid') return `no figure: ${figure.reason}`;
  if (figure.kind !== 'figure') return figure.kind;
  return [figure.value + (figure.unit ?? ''), ...figure.forms].join(' ');
}

const counts: Readonly<Record<string, string>> = {
  '': 'blank',
  '〔待填〕': 'todo',
  '〔待填：件数〕': 'todo',
  '〔待填〕3': 'no figure: text',
  '3〔待填〕': 'no figure: text',
  '0': '0',
  '12': '12',
  '10203': '10203',
  '123456789012': '123456789012',
  '1234567890123': 'no figure: too-large',
  '0000123456789012': '123456789012 leading-zeros',
  '007': '7 leading-zeros',
  '00': '0 leading-zeros',
  '１２': '12 full-width',
  '1,234': '1234 separators',
  '1,234,567': '1234567 separators',
  '1,234,5': 'no figure: text',
  '1,2345': 'no figure: text',
  '12,34': 'no figure: text',
  '1,23': 'no figure: text',
  ',123': '123 stray-mark',
  '1 234': '1234 separators',
  '1\u00a0234\u3000567': '1234567 full-width separators',
  '1 3': 'no figure: text',
  '1 2345': 'no figure: text',
  '1\n234': 'no figure: text',
  ' 12 ': '12',
  '3 件': '3 measure-word',
  '3件': '3 measure-word',
  '3（件）': '3 full-width measure-word',
  '3元': 'no figure: text',
  '3万元': 'no figure: text',
  '2.0': '2 decimal-count',
  '2.00': '2 decimal-count',
  '2.5': 'no figure: decimal',
  '2.05': 'no figure: decimal',
  '2。0': '2 point decimal-count',
  '1.': 'no figure: text',
  '1,234.00': '1234 separators decimal-count',
  '-3': 'no figure: negative',
  '−3': 'no figure: negative',
  '-0': '0',
  '-0.0': '0 decimal-count',
  '+3': '3 plus-sign',
  增3: '3 plus-sign',
  增加3: 'no figure: text',
  '12。': '12 stray-mark',
  "'12": '12 stray-mark',
  '“12”': '12 stray-mark',
  '12①': '12 note-mark',
  '12[1]': '12 note-mark',
  '①': 'no figure: text',
  '1²3': 'no figure: text',
  O: '0 look-alike',
  o: '0 look-alike',
  〇: '0 look-alike',
  零: '0 look-alike',
  l: '1 look-alike',
  I: '1 look-alike',
  '|': '1 look-alike',
  OO: 'no figure: text',
  lI: 'no figure: text',
  '/': 'placeholder',
  '—': 'placeholder',
  '——': 'placeholder',
  '-----': 'no figure: text',
  '...': 'placeholder',
  '..': 'no figure: text',
  无: 'placeholder',
  无3: 'no figure: text',
  未发生: 'placeholder',
  不适用: 'placeholder',
  'N/A': 'placeholder',
  na: 'placeholder',
  nil: 'placeholder',
  '/件': 'placeholder',
  '##': 'no figure: spreadsheet',
  '####': 'no figure: spreadsheet',
  '#': 'no figure: text',
  '#REF!': 'no figure: spreadsheet',
  '#DIV/0!': 'no figure: spreadsheet',
  '#VALUE!': 'no figure: spreadsheet',
  '1.2E+05': 'no figure: spreadsheet',
  '1e3': 'no figure: spreadsheet',
  '1.2E+05元': 'no figure: text',
  约3: 'no figure: text',
  三: 'no figure: text',
};

const changes: Readonly<Record<string, string>> = {
  '-3': '-3',
  '\\-3': '-3',
  '\\+3': '3 plus-sign',
  '\\3': '3 stray-mark',
  '−3': '-3',
  '－3': '-3 full-width',
  '﹣3': '-3 full-width',
  '+3': '3 plus-sign',
  '↑3': '3 plus-sign',
  '↓3': '-3 plus-sign',
  增3: '3 plus-sign',
  增加3: '3 plus-sign',
  增加了3: '3 plus-sign',
  增长3: '3 plus-sign',
  减3: '-3 plus-sign',
  减少3: '-3 plus-sign',
  减少了3项: '-3 measure-word plus-sign',
  下降3: '-3 plus-sign',
  较上年增加3: '3 plus-sign',
  比去年减少3: '-3 plus-sign',
  较前年增加3: 'no figure: text',
  减0: '0 plus-sign',
  '-0': '0',
  '-3.0': '-3 decimal-count',
  '-3.5': 'no figure: decimal',
  '3元': 'no figure: text',
};

/** Under a head that says 万元. */
const amounts: Readonly<Record<string, string>> = {
  '0.5': '0.5',
  '11.065': '11.065',
  '11。065': '11.065 point',
  '1,234.50': '1234.50 separators',
  '4.2万元': '4.2万元 unit',
  '4.2萬元': '4.2万元 unit',
  '25.5元': '25.5元 foreign-unit',
  '3件': '3 measure-word',
  '-3': 'no figure: negative',
  '00.5': '0.5 leading-zeros',
  '0.50': '0.50',
};

describe('a figure', () => {
  const kinds = [
    { kind: 'count', head: null, said: counts, name: 'in a column of counts' },
    { kind: 'change', head: null, said: changes, name: 'in a column of changes' },
    { kind: 'amount', head: '万元', said: amounts, name: 'under a head of 万元' },
    {
      kind: 'amount',
      head: null,
      said: { '42.21万元': '42.21万元', '3元': '3元' },
      name: 'that has its unit in the cell',
    },
  ] as const;
  for (const { kind, head, said, name } of kinds) {
    for (const [raw, expected] of Object.entries(said)) {
      it(`${name}, written ${JSON.stringify(raw)}, is ${expected}`, () =>
        assert.equal(read(raw, kind, head), expected));
    }
  }
});
