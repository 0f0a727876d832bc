import assert from 'node:assert/strict';
import type { Analysis } from '../../shared/analysis.ts';
import { analysed, cellsRead, grave, tableFamilies, told } from '../kit/analysed.ts';
import type { Draft } from '../kit/document.ts';
import { worthOf } from '../kit/generate.ts';
import { type Cells, drafts, figures, hasFigures, isNumber, type Paste, pasted, tabs } from '../kit/paste.ts';

function assertRead(analysis: Analysis, draft: Draft, finds: readonly string[]): void {
  const findings = grave(analysis, tableFamilies);
  const said = told(analysis, findings);
  const cells = cellsRead(analysis);
  for (const [address, text] of draft.figures) {
    const figure = cells.get(address)?.figure;
    assert.equal(figure?.kind === 'figure' ? figure.value : figure?.kind, worthOf(text), `${address}\n${said}`);
  }
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    finds,
    said,
  );
}

const pastes: Readonly<Record<string, Paste>> = {
  'a cell a line, with page numbers between dashes': {
    table: (cells) =>
      cells.map((row, i) => row.filter((text) => text !== '').join('\n') + (i === 9 ? '\n- 3 -' : '')).join('\n\n'),
  },
  'figures with the mark of a note in a circle': { tables: { applications: figures((text) => `${text}①`) } },
  'figures with an asterisk': { tables: { applications: figures((text) => `${text}*`) } },
  'figures with the number of a note above the line': { tables: { applications: figures((text) => `${text}²`) } },
  'figures with a note in brackets': { tables: { reviews: figures((text) => `${text}[1]`) } },
  'figures with a measure word after a space': { tables: { applications: figures((text) => `${text} 件`) } },
  'HTML with notes above the line': {
    tables: {
      applications: (cells) => {
        const row = (line: readonly string[]): string =>
          line.map((text) => `<td>${text}${isNumber(text) ? '<sup>1</sup>' : ''}</td>`).join('');
        return `<table>${cells.map((line) => `<tr>${row(line)}</tr>`).join('\n')}</table>`;
      },
    },
  },
  'a Markdown table in bold': {
    table: (cells) => {
      const row = (line: readonly string[]): string =>
        `| ${line.map((text) => (text === '' ? '' : `**${text}**`)).join(' | ')} |`;
      const [head, ...body] = cells.map(row);
      return [head, `|${'---|'.repeat(cells[0]?.length ?? 0)}`, ...body].join('\n');
    },
  },
  'columns in another order than the form has them': {
    tables: {
      applications: (cells) => tabs(cells.map((row) => [...row.slice(0, -7), ...row.slice(-1), ...row.slice(-7, -1)])),
    },
    finds: ['nonstandard-column-label'],
  },
  'a head broken over two lines': {
    tables: {
      applications: (cells) => {
        const [first = [], ...rest] = cells;
        return tabs([first.slice(0, 5), first.slice(5), ...rest.map((row) => ['', ...row])]);
      },
    },
  },
  'a head broken inside its second line': {
    tables: {
      applications: (cells) =>
        tabs(
          cells.flatMap((row) => {
            const total = row.indexOf('总计');
            return total < 0 || hasFigures(row) ? [row] : [row.slice(0, total), ['', '', ...row.slice(total)]];
          }),
        ),
    },
  },
  'a line that numbers the columns under the head': {
    tables: {
      reviews: (cells) =>
        tabs([...cells.slice(0, -1), Array.from({ length: 15 }, (_, i) => `${i + 1}`), ...cells.slice(-1)]),
    },
  },
  'group and row labels in one cell': {
    tables: {
      applications: (cells) =>
        tabs(cells.map((row) => (hasFigures(row) ? [row.slice(0, -7).join(''), ...row.slice(-7)] : row))),
    },
  },
  'lines in front of the table that begin like its rows': {
    tables: {
      applications: (cells) => `其中：\n（一）予以公开 7 件\n（二）部分公开 2 件\n\n${tabs(cells)}`,
    },
  },
  'lines behind the table that begin like its rows': {
    tables: { disclosure: (cells) => `${tabs(cells)}\n\n行政许可 33 件\n规章\n无` },
  },
  'headings numbered in brackets': { heading: (title, ordinal) => `（${ordinal}）${title}` },
  'headings between brackets': { heading: (title, ordinal) => `【${ordinal}、${title}】` },
  'headings numbered by a digit and a space': {
    heading: (title, ordinal) => `${'一二三四五六'.indexOf(ordinal) + 1} ${title}`,
  },
  'a slip in a short row label': {
    tables: { applications: (cells) => tabs(cells).replace('2.重复申请', '2.重覆申请') },
  },
  "last year's table behind this year's": {
    tables: {
      applications: (cells) => `${tabs(cells)}\n\n附：上年度\n${figures((text) => `${Number(text) * 2}`)(cells)}`,
    },
    finds: ['duplicate-row'],
  },
  'subtotals between the rows': {
    tables: {
      applications: (cells) =>
        tabs(cells.flatMap((row) => (row[2]?.startsWith('8.') ? [row, ['', '', '小计', ...'1234560']] : [row]))),
    },
  },
  'a column of row numbers at the left': {
    tables: {
      applications: (cells) =>
        tabs(cells.map((row, i) => [hasFigures(row) ? String(i - 2) : i === 0 ? '序号' : '', ...row])),
    },
  },
};

describe('words in the place of a figure', () => {
  for (const [place, column] of Object.entries({ first: 0, 'in the middle': 3, last: 6 })) {
    it(`are one invalid number at their own cell, ${place}`, () => {
      for (const draft of drafts) {
        const tables = {
          applications: (cells: Cells) =>
            tabs(
              cells.map((row) =>
                row.some((text) => text.startsWith('（二）部分公开'))
                  ? row.map((text, i) => (i === row.length - 7 + column ? '待核' : text))
                  : row,
              ),
            ),
        };
        const analysis = analysed(pasted(draft, { tables }));
        const findings = grave(analysis, tableFamilies);
        assert.deepEqual(
          findings.map(({ rule, span }) => [rule, analysis.text.slice(span.start, span.end)]),
          [['invalid-number', '待核']],
          told(analysis, findings),
        );
      }
    });
  }
});

describe('every figure of a pasted report is read', () => {
  for (const [name, paste] of Object.entries(pastes)) {
    it(name, () => {
      for (const draft of drafts) assertRead(analysed(pasted(draft, paste)), draft, paste.finds ?? []);
    });
  }
});

describe('a table whose cells stand one below the other', () => {
  const vertical = (blank: (row: readonly string[]) => boolean) => (cells: Cells) =>
    cells.map((row) => row.filter((text) => text !== '' && !(isNumber(text) && blank(row))).join('\n')).join('\n');

  it('keeps the rows that were left blank throughout', () => {
    for (const draft of drafts) {
      const blank = (row: readonly string[]): boolean => row.every((text) => !isNumber(text) || text === '0');
      const analysis = analysed(pasted(draft, { tables: { applications: vertical(blank) } }));
      const said = told(analysis, grave(analysis, tableFamilies));
      assert.equal(
        grave(analysis, tableFamilies).every(({ rule }) => rule === 'blank-cell'),
        true,
        said,
      );
      for (const [address, { figure }] of cellsRead(analysis)) {
        if (figure.kind === 'figure') assert.equal(figure.value, worthOf(draft.figures.get(address) ?? ''), said);
      }
    }
  });

  it('is not read where its columns stand one below the other too and nothing adds up', () => {
    const byColumn = (cells: Cells): string =>
      (cells[0] ?? [])
        .flatMap((_, column) => cells.map((row) => row[column] ?? ''))
        .filter((text) => text !== '')
        .join('\n');
    for (const draft of drafts) {
      const analysis = analysed(pasted(draft, { tables: { disclosure: byColumn } }));
      const findings = grave(analysis, tableFamilies);
      assert.deepEqual(
        findings.map(({ rule, message }) => [rule, message.id]),
        [['missing-table', 'missing-table.unread']],
        told(analysis, findings),
      );
      assert.equal(
        analysis.report?.tables.some(({ template }) => template.key === 'disclosure'),
        false,
      );
    }
  });
});
