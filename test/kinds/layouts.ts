import { type Cells, hasFigures, isNumber, type Paste, tabs } from '../kit/paste.ts';

/** What hands and converters do to a table. */
export interface Pasting extends Paste {
  readonly edition?: '2019' | '2021';
  /** What a cell may be instead of its figure; null where the figure must be read. */
  readonly instead?: (address: string) => 'blank' | 'placeholder' | 'unknown' | null;
  /** A cell whose figure the text has one higher. */
  readonly raised?: string;
  /** Cells that may also be unread, but never hold another value. */
  readonly unread?: (address: string) => boolean;
}

/** A cell a line behind a tab, blank ones too, and an empty line between rows. */
const tabbedLines = (cells: Cells): string =>
  cells.map((row) => row.map((text) => `\t${text}`).join('\n')).join('\n\n');
const isTotal = (address: string): boolean => address.endsWith('/total');
const inTable = (key: string, address: string): boolean => address.startsWith(`${key}/`);

/** Rows with figures rewritten; `values` is where the row's figures begin. */
const rows =
  (change: (row: readonly string[], values: number, number: number) => readonly string[]) =>
  (cells: Cells): Cells =>
    cells.map((row, i) => (hasFigures(row) ? change(row, row.length - 7, i) : row));

const onlyTotal = rows((row, values) => row.map((text, i) => (i >= values && i < row.length - 1 ? '' : text)));
const withoutTotal = rows((row) => [...row.slice(0, -1), '']);
const detailWithoutTotal = rows((row) =>
  /^（?[（1-8]/u.test(row.find((text) => text !== '' && !text.startsWith('三、')) ?? '')
    ? [...row.slice(0, -1), '']
    : row,
);
const tight = (cells: Cells): Cells =>
  cells.map((row) => [...row.slice(0, -7).filter((text) => text !== ''), ...row.slice(-7)]);
const pipes = (cells: Cells): string => {
  const [head = [], ...body] = cells.map((row) => `| ${row.join(' | ')} |`);
  return [head, `|${'---|'.repeat(cells[0]?.length ?? 0)}`, ...body].join('\n');
};
const loosePipes = (cells: Cells): string =>
  cells.map((row) => `${row.slice(row.findIndex((text) => text !== '')).join(' | ')} |`).join('\n');
const cellLines = (cells: Cells, write: (text: string) => string): string =>
  cells
    .flatMap((row) => row.map(write))
    .filter((text) => text !== '')
    .join('\n');
const swap = (row: readonly string[], a: number, b: number): readonly string[] =>
  row.map((text, i) => row[i === a ? b : i === b ? a : i] ?? text);
const swapped = (cells: Cells, a: number, b: number): Cells =>
  cells.map((row) => (row.some((text) => text.startsWith('申请人')) ? row : swap(row, a, b)));
/** The rows of section 三 as label and figures, the labels of groups left out. */
const bodyOf = (cells: Cells): readonly { label: string; figures: readonly string[] }[] =>
  cells
    .filter(hasFigures)
    .map((row) => ({ label: row.slice(0, -7).findLast((text) => text !== '') ?? '', figures: row.slice(-7) }));
const byRow = (rows: readonly (readonly string[])[]): readonly string[] => rows.flat();
const byColumn = (rows: readonly (readonly string[])[]): readonly string[] =>
  (rows[0] ?? []).flatMap((_, i) => rows.map((row) => row[i] ?? ''));
const headLines = [
  '申请人情况',
  '自然人',
  '法人或其他组织',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
  '总计',
];
/** A figure a line, each label in its row, behind it, or away at the start or the end. */
function apart(
  cells: Cells,
  where: (label: string, number: number) => 'start' | 'before' | 'behind' | 'end',
  order: (rows: readonly (readonly string[])[]) => readonly string[],
): string {
  const body = bodyOf(cells);
  const at = (place: string): readonly string[] =>
    body.filter(({ label }, i) => where(label, i) === place).map(({ label }) => label);
  const mixed = body.some(({ label }, i) => ['before', 'behind'].includes(where(label, i)));
  const lines = mixed
    ? body.flatMap(({ label, figures }, i) => {
        const place = where(label, i);
        return [...(place === 'before' ? [label] : []), ...figures, ...(place === 'behind' ? [label] : [])];
      })
    : order(body.map(({ figures }) => figures));
  return [...headLines, ...at('start'), ...lines, ...at('end')].join('\n\n');
}
/** Labels of so many rows, then their figures column by column, and so on. */
function inBlocks(cells: Cells, size: number): string {
  const body = bodyOf(cells);
  const lines = [...headLines];
  for (let from = 0; from < body.length; from += size) {
    const block = body.slice(from, from + size);
    lines.push(...block.map(({ label }) => label), ...byColumn(block.map(({ figures }) => figures)));
  }
  return lines.join('\n');
}
/** A Markdown table in two pieces; the labels of some rows of the second stand above it. */
function displaced(cells: Cells, beginnings: readonly string[]): string {
  const body = bodyOf(cells);
  const isMoved = (label: string): boolean => beginnings.some((begin) => label.startsWith(begin));
  const half = body.findIndex(({ label }) => isMoved(label));
  const row = ({ label, figures }: (typeof body)[number]): string =>
    isMoved(label) ? `| ${figures.join(' | ')} |` : `| ${label} | ${figures.join(' | ')} |`;
  const head = `| 申请人 | ${['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].join(' | ')} |`;
  const rule = `|${'---|'.repeat(8)}`;
  const moved = body.filter(({ label }) => isMoved(label)).map(({ label }) => label);
  return [head, rule, ...body.slice(0, half).map(row), '', ...moved, '', ...body.slice(half).map(row)].join('\n');
}
/** Section 二 or 三, the first figure of each row pasted to the label; `left` is what its cell was left with, if anything. */
function pastedTogether(cells: Cells, ...left: readonly string[]): Cells {
  return cells.map((row) => {
    const at = row.findIndex(isNumber);
    const label = row[at - 1] ?? '';
    if (at < 1 || !/[一-龥]$/u.test(label)) return row;
    return [...row.slice(0, at - 1), `${label}${row[at]}`, ...left, ...row.slice(at + 1)];
  });
}
function recordColumn(cells: Cells, write: (head: string, figure: string, i: number) => string): string {
  const heads = [...(cells[1]?.slice(0, 5) ?? []), ...(cells[2]?.slice(5) ?? [])];
  return (cells.at(-1) ?? []).map((figure, i) => write(heads[i] ?? '', figure, i)).join('\n\n');
}
/** A row in three lines, the first of which stands twice. */
const inThree = (row: readonly string[]): string[][] => [0, 0, 5, 10].map((from) => row.slice(from, from + 5));

/** Section 二 a cell a line, with an explanation behind a label. */
const explained =
  (label: string, explanation: string) =>
  (cells: Cells): string =>
    cellLines(cells, (text) => (text === label ? `${text}${explanation}` : text));
const EXPLANATION =
  '以及按照有关规定应当纳入统计范围的决定、公告、通告、通知、意见等文件，不包括转发类文件、内部工作制度、人事任免决定，以及对具体事项作出的处理决定';
/** Section 二 a cell a line, the figure of some rows before its label. */
const upright = (cells: Cells, labels: readonly string[]): string =>
  cells
    .map((row) => {
      const filled = row.filter((text) => text !== '');
      return (labels.includes(filled[0] ?? '') ? filled.toReversed() : filled).join('\n');
    })
    .join('\n');
const html = (cells: Cells): string =>
  `<table>${cells.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('\n')}</table>`;
/** Section 四 drawn as a table of several rows: rows as `order` gives them, of outcomes, of kinds of cases, or of figures. */
function turned(cells: Cells, by: 'outcome' | 'kind' | 'figure', swap = false): string[][] {
  const figures = cells.at(-1) ?? [];
  const outcomes = (cells[1]?.slice(0, 5) ?? []).map((text, i) => ({ text, i }));
  if (swap) outcomes.unshift(...outcomes.splice(2, 1));
  const kinds = ['行政复议', '未经复议直接起诉', '复议后起诉'];
  const at = (kind: number, outcome: number): string => figures[kind * 5 + outcome] ?? '';
  if (by === 'outcome')
    return [['结果', ...kinds], ...outcomes.map(({ text, i }) => [text, ...kinds.map((_, kind) => at(kind, i))])];
  if (by === 'kind')
    return [
      ['类别', ...outcomes.map(({ text }) => text)],
      ...kinds.map((kind, k) => [kind, ...outcomes.map(({ i }) => at(k, i))]),
    ];
  return kinds.flatMap((kind, k) => outcomes.map(({ text, i }, first) => [first === 0 ? kind : '', text, at(k, i)]));
}
const suitsSwapped = (cells: Cells): Cells =>
  cells.map((row) => [...row.slice(0, 5), ...row.slice(10), ...row.slice(5, 10)]);
const withoutBlanks = (row: readonly string[]): string => row.filter((text) => text !== '').join(' ');
/** The cells of section 四 with the total of reconsideration one higher. */
const slipped = (cells: Cells): Cells =>
  cells.map((row, i) =>
    i === cells.length - 1 ? row.map((text, at) => (at === 4 ? `${Number(text) + 1}` : text)) : row,
  );
/** A column beside those of a table, its head in one of the lines above the first figures; the figure at `blank` in the last row lost. */
const beside = (
  cells: Cells,
  head: string,
  body: (number: number) => string,
  side: 'before' | 'behind',
  blank?: number,
  headLine = 0,
): Cells => {
  const first = cells.findIndex(hasFigures);
  return cells.map((row, i) => {
    const own = i === headLine ? head : i < first ? '' : body(i - first + 1);
    const rest = i === cells.length - 1 ? row.map((text, at) => (at === blank ? '' : text)) : row;
    return side === 'before' ? [own, ...rest] : [...rest, own];
  });
};
const reviews = (write: (cells: Cells) => string): NonNullable<Paste['tables']> => ({ reviews: write });
const applications = (write: (cells: Cells) => string): NonNullable<Paste['tables']> => ({ applications: write });
const renamed = (from: string, to: string) => (cells: Cells) => tabs(cells).replaceAll(from, to);
/** The figure in one place of section 三 in other signs, where it is that figure. */
const token = (label: string, column: number, to: (text: string) => string) => (cells: Cells) =>
  tabs(
    cells.map((row) =>
      row.some((text) => text.startsWith(label))
        ? row.map((text, i) => (i === row.length - 7 + column ? to(text) : text))
        : row,
    ),
  );
/** Every heading directly under what stands above it, a mark in front. */
const marked = (mark: string, table: (cells: Cells) => string): Pasting => ({
  table,
  whole: (text) => text.replace(/\n+(?=[一二三四五六]、.*(?:情况|事项)$)/gmu, `\n${mark}`),
});
const aCellALine = (cells: Cells): string => cellLines(cells, (text) => text);
const inSpaces = (cells: Cells): string => cells.map(withoutBlanks).join('\n');
/** All lines with the mark of a quotation in front. */
const quotation = (mark: string, table: (cells: Cells) => string): Pasting => ({
  table,
  whole: (text) => text.replaceAll(/^/gmu, mark),
});
/** Section 三 with a sign in place of the first figure of 2.重复申请. */
const signed = (sign: string, write: (cells: Cells) => string): Pasting => ({
  tables: applications((cells) =>
    write(
      cells.map((row) =>
        row.includes('2.重复申请') ? row.map((text, i) => (i === row.length - 7 ? sign : text)) : row,
      ),
    ),
  ),
  instead: (address) => (address === 'applications/unprocessed.repeated/natural-person' ? 'placeholder' : null),
  finds: ['blank-cell'],
});
const unsigned = (sign: string, write: (cells: Cells) => string): Pasting => {
  const { tables = {} } = signed(sign, write);
  return {
    tables,
    unread: (address) => address === 'applications/unprocessed.repeated/natural-person',
    finds: ['invalid-number'],
  };
};
/** Figures of more than three digits with commas between their groups. */
const grouped = (cells: Cells): Cells =>
  cells.map((row) => row.map((text) => (isNumber(text) ? text.replace(/\B(?=(?:[0-9]{3})+$)/gu, ',') : text)));
const spaced =
  (gap: string) =>
  (cells: Cells): string =>
    grouped(tight(cells).map((row) => (hasFigures(row) ? row : row.filter((text) => text !== ''))))
      .map((row) => row.join(gap))
      .join('\n');
const records = (cells: Cells, separator: string, quote: (text: string) => string): string =>
  cells.map((row) => row.map(quote).join(separator)).join('\n');
const quoted = (text: string): string => `"${text}"`;
/** Rows of section 三 whose figures are too wide for their columns: some of them stand in pieces above and below, or below. */
const narrow =
  (labels: readonly string[], where: 'around' | 'below', columns: readonly number[]) =>
  (cells: Cells): string =>
    tight(cells)
      .map((row) => {
        const label = row.findLast((text) => text !== '' && !isNumber(text)) ?? '';
        if (!hasFigures(row)) return row.filter((text) => text !== '').join('   ');
        const figures = row.slice(-7);
        const line = (lead: string, texts: readonly string[]): string =>
          `${lead.padEnd(40, ' ')}${texts.map((text) => text.padStart(8)).join('')}`;
        if (!labels.some((begin) => label.startsWith(begin))) return line(label, figures);
        const broken = figures.map((text, i) => (columns.includes(i) ? `9${text}` : text));
        const above = broken.map((text, i) => (columns.includes(i) ? text.slice(0, -1) : ''));
        const below = line(
          '',
          broken.map((text, i) => (columns.includes(i) ? text.slice(-1) : '')),
        );
        if (where === 'below')
          return [
            line(
              label,
              broken.map((text, i) => above[i] || text),
            ),
            below,
          ].join('\n');
        const whole = broken.map((text, i) => (columns.includes(i) ? '' : text));
        return [line('', above), line(label, whole), below].join('\n');
      })
      .join('\n');
/** Cells of section 三, each on a line of its own, one of them in other signs. */
const tokenOnLine = (label: string, column: number, to: string) => (cells: Cells) =>
  cellLines(
    cells.map((row) =>
      row.some((text) => text.startsWith(label))
        ? row.map((text, i) => (i === row.length - 7 + column ? to : text))
        : row,
    ),
    (text) => text,
  );
/** Every row as wide as the widest, the cells that are lacking blank ones at its end. */
const filledUp = (cells: Cells): Cells => {
  const width = Math.max(...cells.map((row) => row.length));
  return cells.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
};
/** One row from which blank cells between its figures were dropped, all filled up to one width. */
const pushedTogether = (cells: Cells): Cells =>
  filledUp(tight(cells).map((row) => (row.includes('2.重复申请') ? ['2.重复申请', '6', '1', '7'] : row)));
/** Cells that are paragraphs as a browser copies them: each on a line of its own, a tab between two of them, more lines between rows. */
const paragraphs = (cells: Cells): string =>
  cells.map((row) => row.map((text) => (text === '' ? '' : `${text}\n`)).join('\n\t\n\n')).join('\n\n\n\n');
/** The rows of a sheet as a program writes them: numbered, under the numbers of the columns. */
const numbered = (cells: Cells, first: number): Cells => [
  ['', ...(cells[0] ?? []).map((_, i) => `${i + first}`)],
  ...cells.map((row, i) => [`${i + first}`, ...row]),
];
/** Section 三 with a figure one higher, by the label of its row. */
const oneMore = (cells: Cells, label: string, column: number): Cells =>
  cells.map((row) =>
    row.includes(label) ? row.map((text, i) => (i === row.length - 7 + column ? `${Number(text) + 1}` : text)) : row,
  );
/** A column more at the right, for remarks. */
const remarked = (cells: Cells, remark: string): Cells =>
  cells.map((row, i) => [...row, i === 0 ? '备注' : hasFigures(row) ? remark : '']);
/** A column more at the left, with the numbers of the rows that have figures. */
const withRowNumbers = (cells: Cells): Cells => {
  let number = 0;
  return cells.map((row, i) => [i === 0 ? '序号' : hasFigures(row) ? `${++number}` : '', ...row]);
};
/** A figure in words, at whose cell alone something is found. */
const inWords = (cell: string, tables: NonNullable<Paste['tables']>): Pasting => ({
  tables,
  unread: (address) => address === cell,
  finds: ['invalid-number'],
});
/** Section 三 with marks that nobody sees around each figure, or whatever else makes another cell of it. */
const unseen = (
  before: string,
  behind: string,
  write: (cells: Cells) => string = tabs,
  is: (text: string) => boolean = isNumber,
): NonNullable<Paste['tables']> => ({
  applications: (cells) => write(cells.map((row) => row.map((text) => (is(text) ? before + text + behind : text)))),
});
const granted = 'applications/granted/total';
/** Something else in the place of a single figure. */
const insteadOf = (change: (text: string) => string): NonNullable<Paste['tables']> =>
  applications(token('（一）予以公开', 6, change));
/** Section 二 with something else in place of the point in amounts of money. */
const brokenAmount =
  (point: string, table: (cells: Cells) => string) =>
  (cells: Cells): string =>
    table(cells).replace(/(?<=[0-9])\.(?=[0-9]+(?:万元)?$)/gmu, point);
/** Section 二 with the figures of rows that have one in three cells. */
const merged = (write: (figure: string) => readonly string[], table: (cells: Cells) => string = tabs): Pasting => ({
  edition: '2021',
  tables: {
    disclosure: (cells) =>
      table(
        cells.map((row) => {
          const [label = '', figure = '', ...blanks] = row;
          const isAlone = /^[0-9.]+$/.test(figure) && blanks.every((text) => text === '');
          return isAlone ? [label, ...write(figure)] : row;
        }),
      ),
  },
});
/** Figures of another table before the heads of section 四, and its own a figure a line behind them. */
const behindOthers =
  (others: readonly string[], change: (figures: readonly string[]) => readonly string[] = (figures) => figures) =>
  (cells: Cells): string =>
    [
      ...others,
      ...cells.slice(0, -1).flatMap((row) => row.filter((text) => text !== '')),
      ...change(cells.at(-1) ?? []),
    ].join('\n\n');
/** All cells of a table as one text, broken between two of them before a line gets longer than `width`. */
function wrapped(cells: Cells, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const text of cells.flat().filter((each) => each !== '')) {
    const longer = line === '' ? text : `${line} ${text}`;
    if (longer.length > width && line !== '') lines.push(line);
    line = longer.length > width ? text : longer;
  }
  return [...lines, line].join('\n');
}
/** Rows of pipes on one line, zeros left blank or not. */
const pipesOnALine =
  (between: string, zero: string, rule = false) =>
  (cells: Cells): string =>
    cells
      .flatMap((row, i) => {
        const line = row.map((text) => (text === '0' ? zero : text)).join(' | ');
        return rule && i === 0 ? [line, row.map(() => '---').join(' | ')] : [line];
      })
      .join(between)
      .replace(/^/u, '| ')
      .replace(/$/u, ' |');
/** Section 三 with the sum of what organisations asked for, 小计, before the total. */
const withSubtotals = (cells: Cells): Cells =>
  cells.map((row, i) => {
    const sum = row.slice(-6, -1).reduce((total, text) => total + Number(text), 0);
    return [...row.slice(0, -1), i === 2 ? '小计' : hasFigures(row) ? `${sum}` : '', row.at(-1) ?? ''];
  });
/** Signs in the place of blank cells, and of others. */
const struck = (cells: Cells, sign: string, ...others: readonly string[]): Cells =>
  cells.map((row) => row.map((text) => (text === '' || others.includes(text) ? sign : text)));
const withoutPersons = (cells: Cells, sign: string): Cells =>
  cells.map((row) => (hasFigures(row) ? [...row.slice(0, -7), sign, ...row.slice(-6)] : row));
const withNoughts = (cells: Cells): Cells => cells.map((row) => row.map((text) => (isNumber(text) ? '0' : text)));
/** Every figure may be unread, but none is another. */
const zerosBlank: Pick<Pasting, 'unread' | 'finds'> = { unread: () => true, finds: ['blank-cell'] };
const stray = ['7', '3', '0', '9', '14', '2', '208', '11', '18', '5', '6', '1', '23', '19', '16'];
const partsBlank = (address: string): 'blank' | null =>
  inTable('applications', address) && !isTotal(address) ? 'blank' : null;
const totalsBlank = (address: string): 'blank' | null =>
  inTable('applications', address) && isTotal(address) ? 'blank' : null;

/** What hands and converters do to tables, kind by kind: siblings that must be read, and near misses. */
export const layouts: Readonly<Record<string, Readonly<Record<string, Pasting>>>> = {
  'rows with a total alone': {
    'with tabs': {
      tables: applications((cells) => tabs(onlyTotal(cells))),
      instead: partsBlank,
      finds: ['blank-cell'],
    },
    'in a pipe table': {
      tables: applications((cells) => pipes(onlyTotal(cells))),
      instead: partsBlank,
      finds: ['blank-cell'],
    },
    'in a pipe table without the cells that merged labels cover': {
      tables: applications((cells) => loosePipes(tight(onlyTotal(cells)))),
      instead: partsBlank,
      finds: ['blank-cell'],
    },
    'in HTML without merged cells': {
      tables: applications((cells) => html(tight(onlyTotal(cells)))),
      instead: partsBlank,
      finds: ['blank-cell'],
    },
    'with tabs, as wide as the figures are': {
      tables: applications((cells) => tabs(tight(onlyTotal(cells)))),
      instead: partsBlank,
      finds: ['blank-cell'],
    },
    'a cell a line, blank ones too': {
      tables: applications((cells) => tabbedLines(onlyTotal(cells))),
      instead: partsBlank,
      finds: ['blank-cell'],
    },
    'near miss: a row without any figure': {
      tables: applications((cells) =>
        tabs(
          cells.map((row) => (row.includes('2.重复申请') ? [...row.slice(0, -7), '', '', '', '', '', '', ''] : row)),
        ),
      ),
      instead: (address) => (address.startsWith('applications/unprocessed.repeated/') ? 'blank' : null),
      finds: ['blank-cell'],
    },
    'near miss: the blanks left nothing behind': {
      tables: applications((cells) =>
        tabs(onlyTotal(cells).map((row) => (hasFigures(row) ? row.filter((text) => text !== '') : row))),
      ),
      unread: (address) => inTable('applications', address),
      finds: ['cell-count'],
    },
  },
  'rows with all but the total': {
    'with tabs': {
      tables: applications((cells) => tabs(withoutTotal(cells))),
      instead: totalsBlank,
      finds: ['blank-cell'],
    },
    'in a pipe table': {
      tables: applications((cells) => pipes(withoutTotal(cells))),
      instead: totalsBlank,
      finds: ['blank-cell'],
    },
    'in HTML without merged cells': {
      tables: applications((cells) => html(tight(withoutTotal(cells)))),
      instead: totalsBlank,
      finds: ['blank-cell'],
    },
    'with tabs, as wide as the figures are': {
      tables: applications((cells) => tabs(tight(withoutTotal(cells)))),
      instead: totalsBlank,
      finds: ['blank-cell'],
    },
    'a cell a line, blank ones too': {
      tables: applications((cells) => tabbedLines(withoutTotal(cells))),
      instead: totalsBlank,
      finds: ['blank-cell'],
    },
    'in the detailed rows alone': {
      tables: applications((cells) => tabs(detailWithoutTotal(cells))),
      instead: (address) =>
        /(?:granted|refused|unavailable|unprocessed|other|result-total)[^/]*\/total$/u.test(address) ? 'blank' : null,
      finds: ['blank-cell'],
    },
    'near miss: a single row has lost its first cell': {
      tables: applications((cells) =>
        tabs(cells.map((row) => (row.includes('2.重复申请') ? row.filter((_, i) => i !== row.length - 7) : row))),
      ),
      unread: (address) => address.startsWith('applications/unprocessed.repeated/'),
      finds: ['cell-count'],
    },
  },
  'a figure pasted to its label': {
    'that is the only one of its row': {
      edition: '2021',
      tables: {
        disclosure: (cells) => tabs(cells).replace(/^(行政(?:许可|处罚|强制|事业性收费))\t+([^\t\n]+)\t*$/gmu, '$1$2'),
      },
    },
    'that is the only one of its row, in a page that has no more cells there': {
      edition: '2021',
      tables: {
        disclosure: (cells) =>
          html(pastedTogether(cells).map((row) => row.filter((text, i) => i === 0 || text !== ''))),
      },
    },
    ...Object.fromEntries(
      Object.entries({
        tabs,
        pipes,
        'a page': html,
        spaces: spaced(' '),
        'a cell a line': (cells: Cells) => cellLines(cells, (text) => text),
      }).flatMap(([layout, write]): [string, Pasting][] => [
        [
          `the first of two or three, ${layout}`,
          { edition: '2019', tables: { disclosure: (cells) => write(pastedTogether(cells)) } },
        ],
        ...(layout === 'a cell a line'
          ? []
          : ([
              [
                `the first of seven, ${layout}`,
                { tables: applications((cells) => write(pastedTogether(tight(cells)))) },
              ],
            ] satisfies [string, Pasting][])),
      ]),
    ),
    'and its cell left blank': {
      edition: '2019',
      tables: { disclosure: (cells) => tabs(pastedTogether(cells, '')) },
    },
    'near miss: the number of a note behind the label of a row whose total is blank': {
      tables: applications((cells) =>
        tabs(
          tight(cells).map((row) =>
            row.map((text, i) =>
              text === '2.重复申请' ? `${text}1` : row[0] === '2.重复申请' && i === row.length - 1 ? '' : text,
            ),
          ),
        ),
      ),
      instead: (address) => (address === 'applications/unprocessed.repeated/total' ? 'blank' : null),
      finds: ['blank-cell'],
    },
    'near miss: the number of a note behind the label of a row with one figure': {
      edition: '2021',
      tables: { disclosure: (cells) => tabs(cells).replace('行政事业性收费', '行政事业性收费1') },
    },
    'near miss: the number of a note behind the label of a row with one figure and no blank cells': {
      edition: '2021',
      tables: {
        disclosure: (cells) => tabs(cells).replace('行政事业性收费', '行政事业性收费1').replace(/\t+$/gmu, ''),
      },
    },
    'near miss: the number of a note behind the label of a row that has all its figures': {
      edition: '2019',
      tables: {
        disclosure: (cells) => tabs(cells.map((row) => (row[0] === '行政处罚' ? ['行政处罚3', ...row.slice(1)] : row))),
      },
    },
    'near miss: the number of a note behind the label of a row with a blank between its figures': {
      edition: '2021',
      tables: {
        disclosure: (cells) =>
          tabs(
            cells.map((row) =>
              row[0] === '行政规范性文件' ? ['行政规范性文件1', row[1] ?? '', '', ...row.slice(3)] : row,
            ),
          ),
      },
      instead: (address) => (address === 'disclosure/normative-documents/repealed' ? 'blank' : null),
      finds: ['blank-cell'],
    },
    'near miss: the number of a note behind labels over all their figures, a cell a line': {
      tables: {
        disclosure: (cells) => aCellALine(cells).replace(/^(规章|(?:行政)?规范性文件|政府集中采购)$/gmu, '$11'),
      },
    },
    'near miss: the number of a note behind labels over all their figures, a cell a line behind a tab': {
      edition: '2021',
      tables: {
        disclosure: (cells) =>
          aCellALine(cells)
            .replace(/^(行政(?:许可|处罚|强制))$/gmu, '$11')
            .replaceAll(/^/gmu, '\n\t'),
      },
    },
    'near miss: a list of labels and figures above the table': {
      edition: '2021',
      tables: { disclosure: (cells) => `规章：3\n行政许可：412\n• 行政处罚 15\n\n${tabs(cells)}` },
    },
  },
  'a point escaped by a converter': {
    'in pipes': {
      tables: {
        disclosure: (cells) =>
          pipes(cells.map((row) => row.map((text) => text.replace(/([0-9])\.([0-9])/u, '$1\\.$2')))),
      },
    },
  },
  'figures grouped by commas': {
    'a space between cells': { tables: applications(spaced(' ')) },
    'no space between a label and its first figure': {
      tables: applications((cells) => spaced(' ')(cells).replace(/^(.*[一-龥）”]) (?=[0-9])/gmu, '$1')),
    },
    'two spaces between cells': { tables: applications(spaced('  ')) },
    'many spaces between cells': { tables: applications(spaced('      ')) },
    'full-width spaces between cells': { tables: applications(spaced('　')) },
    'in section 四': { tables: reviews((cells) => grouped(cells).map(withoutBlanks).join('\n')) },
    'near miss: records parted by commas': {
      tables: applications((cells) => records(cells, ',', (text) => (text.includes(',') ? quoted(text) : text))),
    },
    'near miss: grouped figures in quotes, parted by commas': {
      tables: applications((cells) => records(grouped(cells), ',', quoted)),
    },
    'near miss: figures grouped by spaces that do not break, in quotes': {
      tables: applications((cells) =>
        records(
          grouped(cells).map((row) => row.map((text) => text.replaceAll(/,(?=[0-9])/gu, '\u00a0'))),
          ',',
          quoted,
        ),
      ),
    },
    'near miss: grouped figures parted by semicolons': {
      tables: applications((cells) => records(grouped(cells), ';', (text) => text)),
    },
  },
  'figures too wide for their columns': {
    'pieces above and below the first row': {
      tables: applications(narrow(['一、'], 'around', [0, 5, 6])),
      unread: (address) => address.startsWith('applications/new/'),
      finds: ['cell-count'],
    },
    'pieces below the first row': {
      tables: applications(narrow(['一、'], 'below', [0, 5, 6])),
      unread: (address) => address.startsWith('applications/new/'),
      finds: ['cell-count'],
    },
    'pieces above and below the row of all results': {
      tables: applications(narrow(['（七）'], 'around', [1, 6])),
      unread: (address) => address.startsWith('applications/result-total/'),
      finds: ['cell-count'],
    },
    'pieces below two rows': {
      tables: applications(narrow(['一、', '四、'], 'below', [0, 6])),
      unread: (address) => /^applications\/(?:new|carried-over)\//u.test(address),
      finds: ['cell-count'],
    },
    'pieces below a detailed row': {
      tables: applications(narrow(['2.重复'], 'below', [0, 6])),
      unread: (address) => address.startsWith('applications/unprocessed.repeated/'),
      finds: ['cell-count'],
    },
    'near miss: a number of a page between two rows': {
      tables: applications((cells) =>
        spaced('   ')(cells).replace('\n（四）无法提供', '\n      - 3 -\n（四）无法提供'),
      ),
    },
    'near miss: figures on the line below their label': {
      tables: applications((cells) => spaced('  ')(cells).replace(/(2\.重复申请)\s+/u, '$1\n      ')),
    },
    'near miss: the last figures of a row on the next line': {
      tables: applications((cells) => spaced('  ')(cells).replace(/(2\.重复申请(?:\s+[0-9,]+){4})\s+/u, '$1\n      ')),
    },
  },
  'cells that are paragraphs, a tab between them': {
    'the total alone': {
      tables: applications((cells) => paragraphs(tight(onlyTotal(cells)))),
      instead: partsBlank,
      finds: ['blank-cell'],
    },
    'all but the total': {
      tables: applications((cells) => paragraphs(tight(withoutTotal(cells)))),
      instead: totalsBlank,
      finds: ['blank-cell'],
    },
    'all but the total of the detailed rows': {
      tables: applications((cells) => paragraphs(tight(detailWithoutTotal(cells)))),
      instead: (address) =>
        /(?:granted|refused|unavailable|unprocessed|other|result-total)[^/]*\/total$/u.test(address) ? 'blank' : null,
      finds: ['blank-cell'],
    },
    'one row with its first figure blank': {
      tables: applications((cells) =>
        paragraphs(tight(cells.map((row) => (row.includes('2.重复申请') ? row.with(-7, '') : row)))),
      ),
      instead: (address) => (address === 'applications/unprocessed.repeated/natural-person' ? 'blank' : null),
      finds: ['blank-cell'],
    },
    'one row with two figures blank': {
      tables: applications((cells) =>
        paragraphs(
          tight(cells.map((row) => (row.includes('3.要求提供公开出版物') ? row.with(-5, '').with(-4, '') : row))),
        ),
      ),
      instead: (address) =>
        /^applications\/unprocessed\.publication\/(?:research|social)$/u.test(address) ? 'blank' : null,
      finds: ['blank-cell'],
    },
    'near miss: every cell filled': {
      table: (cells) => paragraphs(cells.map((row) => row.filter((text) => text !== ''))),
    },
    'near miss: a tab on a line of its own between two paragraphs': {
      heading: (title, ordinal) => `\t\n\n${ordinal}、${title}\n\n\t`,
    },
    'near miss: two lines of tabs behind each heading': {
      heading: (title, ordinal) => `${ordinal}、${title}\n\t\n\t`,
    },
  },
  'rows filled up at their ends': {
    'the total alone, in a pipe table': {
      tables: applications((cells) => pipes(filledUp(tight(onlyTotal(cells).slice(2))))),
      instead: partsBlank,
      finds: ['blank-cell'],
    },
    'the total alone, with tabs': {
      tables: applications((cells) => tabs(filledUp(tight(onlyTotal(cells).slice(2))))),
      instead: partsBlank,
      finds: ['blank-cell'],
    },
    'blank cells dropped from a row, in a pipe table': {
      tables: applications((cells) => pipes(pushedTogether(cells))),
      unread: (address) => address.startsWith('applications/unprocessed.repeated/'),
      finds: ['cell-count'],
    },
    'blank cells dropped from a row, with tabs': {
      tables: applications((cells) => tabs(pushedTogether(cells))),
      unread: (address) => address.startsWith('applications/unprocessed.repeated/'),
      finds: ['cell-count'],
    },
    'blank cells dropped, in section 四': {
      tables: reviews((cells) => pipes(filledUp([...cells.slice(0, -1), ['4', '2', '1', '7', '3', '3']]))),
      unread: (address) => inTable('reviews', address),
      finds: ['cell-count'],
    },
    'near miss: every cell filled, in a pipe table': { tables: applications((cells) => pipes(filledUp(tight(cells)))) },
    'near miss: every cell filled, with tabs': { tables: applications((cells) => tabs(filledUp(tight(cells)))) },
    'near miss: one row blank throughout': {
      tables: applications((cells) =>
        pipes(
          filledUp(
            tight(
              cells.map((row) => (row.includes('2.重复申请') ? row.map((text) => (isNumber(text) ? '' : text)) : row)),
            ),
          ),
        ),
      ),
      instead: (address) => (address.startsWith('applications/unprocessed.repeated/') ? 'blank' : null),
      finds: ['blank-cell'],
    },
  },
  'a table as one text, broken at some width': {
    'of 40 characters': { tables: applications((cells) => wrapped(cells, 40)) },
    'of 60 characters': { tables: applications((cells) => wrapped(cells, 60)) },
    'of 78 characters': { tables: applications((cells) => wrapped(cells, 78)) },
    'of 90 characters': { tables: applications((cells) => wrapped(cells, 90)) },
    'of 78 characters, section 二': { edition: '2021', tables: { disclosure: (cells) => wrapped(cells, 78) } },
    'of 40 characters, section 四': { tables: reviews((cells) => wrapped(cells, 40)) },
    'near miss: not broken at all': { tables: applications((cells) => wrapped(cells, 10_000)) },
    'near miss: a row a line': { tables: applications((cells) => cells.map(withoutBlanks).join('\n')) },
    'near miss: a remark with years one behind the other before the table': {
      tables: applications(
        (cells) =>
          `填表说明：本表的数据取自依申请公开办理系统，与 2018 2019 2020 2021 各年的口径相同，由政务公开科会同法规科逐件核对后填写，包括当面、信函和网络提交的申请，不包括电话咨询和其他业务查询\n${tabs(cells)}`,
      ),
    },
  },
  'rows and columns numbered by a program': {
    'from 0, parted by commas': {
      table: (cells) => records(numbered(cells, 0), ',', (text) => (text.includes('，') ? quoted(text) : text)),
    },
    'from 1, parted by commas': {
      table: (cells) => records(numbered(cells, 1), ',', (text) => (text.includes('，') ? quoted(text) : text)),
    },
    'from 0, with tabs': { table: (cells) => tabs(numbered(cells, 0)) },
    'from 0, in a pipe table': { table: (cells) => pipes(numbered(cells, 0)) },
    'from 0, parted by semicolons': { table: (cells) => records(numbered(cells, 0), ';', (text) => text) },
    'near miss: the columns alone': { table: (cells) => tabs([(cells[0] ?? []).map((_, i) => `${i + 1}`), ...cells]) },
    'near miss: rows alone': { table: (cells) => tabs(numbered(cells, 0).slice(1)) },
    'near miss: neither': { table: (cells) => records(cells, ';', (text) => text) },
  },
  'a pipe table that lost its line ends': {
    'with a rule under the head': { table: pipesOnALine(' | | ', '0', true) },
    'with a rule under the head, zeros blank': { table: pipesOnALine(' | | ', '', true), ...zerosBlank },
    'without a rule, zeros blank': { table: pipesOnALine(' | | ', '', false), ...zerosBlank },
    'without spaces, zeros blank': {
      table: (cells) => pipesOnALine(' | | ', '')(cells).replaceAll(/ ?\| ?/gu, '|'),
      ...zerosBlank,
    },
    'one pipe between rows, zeros of section 二 and 三 blank': {
      tables: { disclosure: pipesOnALine(' | ', ''), ...applications(pipesOnALine(' | ', '')) },
      ...zerosBlank,
    },
    'no pipe at the ends, zeros of section 三 blank': {
      tables: applications((cells) => pipesOnALine(' | ', '')(cells).replace(/^\| /u, '').replace(/ \|$/u, '')),
      ...zerosBlank,
    },
    'section 四 with a rule, a total wrong': {
      tables: reviews((cells) => pipesOnALine(' | | ', '0', true)(slipped(cells))),
      raised: 'reviews/reconsideration/total',
      finds: ['review-total-mismatch'],
    },
    'near miss: a rule, and rows of several widths': {
      tables: applications((cells) => pipesOnALine(' | | ', '0', true)(tight(cells))),
    },
    'near miss: a line a row, of which the head is blank but for two words': { table: (cells) => pipes(cells) },
    'near miss: section 四 in lines of which none has a figure but the last': {
      tables: reviews((cells) =>
        pipes(cells.map((row, i) => (i < 3 ? row : row.map((text) => (text === '0' ? '' : text))))),
      ),
      ...zerosBlank,
    },
  },
  'strokes in the cells that merged labels cover': {
    'in every blank cell of a pipe table': { table: (cells) => pipes(struck(cells, '-')) },
    'in every blank cell, with tabs': { table: (cells) => tabs(struck(cells, '—')) },
    'in every blank cell of a page': { table: (cells) => html(struck(cells, '/')) },
    'in section 三, a figure wrong': {
      tables: applications((cells) => pipes(struck(oneMore(cells, '2.重复申请', 6), '-'))),
      raised: 'applications/unprocessed.repeated/total',
      finds: ['wrong-figure'],
    },
    'in section 三, and in the place of noughts too': {
      tables: applications((cells) => pipes(struck(cells, '-', '0'))),
      unread: (address) => inTable('applications', address),
      finds: ['blank-cell'],
    },
    'near miss: in the place of a figure alone': signed('-', pipes),
    'near miss: in the place of the first figures of rows that begin where their labels do': {
      tables: applications((cells) => tabs(tight(cells).map((row) => row.map((text) => (text === '0' ? '—' : text))))),
      unread: (address) => inTable('applications', address),
      finds: ['blank-cell'],
    },
    'near miss: in the place of the first figures of all rows, which begin where their labels do': {
      tables: applications((cells) =>
        tabs(tight(withoutPersons(cells, '—')).map((row) => row.map((text) => (text === '0' ? '—' : text)))),
      ),
      unread: (address) => inTable('applications', address),
      finds: ['blank-cell'],
    },
    'in the place of all figures of section 三 too': {
      tables: applications((cells) => pipes(struck(withNoughts(cells), '-', '0'))),
      unread: (address) => inTable('applications', address),
      finds: ['blank-cell'],
    },
    'near miss: nothing in the cells': { table: (cells) => pipes(cells) },
  },
  'a column more among the figures of section 三': {
    'shares behind all, with tabs, a total wrong': {
      tables: applications((cells) => tabs(beside(oneMore(cells, '2.重复申请', 6), '占比', () => '12.5%', 'behind'))),
      raised: 'applications/unprocessed.repeated/total',
      finds: ['wrong-figure'],
    },
    "last year's totals behind all, in a page, a figure wrong": {
      tables: applications((cells) =>
        html(beside(oneMore(cells, '2.重复申请', 0), '上年总计', (i) => `${i + 7}`, 'behind')),
      ),
      raised: 'applications/unprocessed.repeated/natural-person',
      finds: ['wrong-figure'],
    },
    'numbers of the rows behind all, without a head, in a pipe table, a figure wrong': {
      tables: applications((cells) => pipes(beside(oneMore(cells, '2.重复申请', 5), '', (i) => `${i}`, 'behind'))),
      raised: 'applications/unprocessed.repeated/other',
      finds: ['wrong-figure'],
    },
    'sums of the organisations before the total, with tabs': {
      tables: applications((cells) => tabs(withSubtotals(cells))),
    },
    'sums of the organisations before the total, in a page, a total wrong': {
      tables: applications((cells) => html(withSubtotals(oneMore(cells, '2.重复申请', 6)))),
      raised: 'applications/unprocessed.repeated/total',
      finds: ['wrong-figure'],
    },
    'near miss: figures in one row alone behind all of it': {
      tables: applications((cells) => tabs(cells.map((row) => [...row, row.includes('2.重复申请') ? '100' : '']))),
    },
    'near miss: noughts behind all': {
      tables: applications((cells) => tabs(beside(cells, '', () => '0', 'behind'))),
    },
    'near miss: no column more': { tables: applications((cells) => tabs(cells)) },
  },
  'columns at the sides that the form has not': {
    'numbers of the rows behind a blank column, neither with a head, with tabs': {
      table: (cells) =>
        tabs(withRowNumbers(cells).map((row) => ['', row[0] === '序号' ? '' : (row[0] ?? ''), ...row.slice(1)])),
    },
    'numbers of the rows before a blank column, neither with a head, in a page': {
      table: (cells) =>
        html(withRowNumbers(cells).map((row) => [row[0] === '序号' ? '' : (row[0] ?? ''), '', ...row.slice(1)])),
    },
    'blank columns alone, in a pipe table': { table: (cells) => pipes(cells.map((row) => ['', ...row, ''])) },
    'remarks of 无, with tabs': { table: (cells) => tabs(remarked(cells, '无')) },
    'remarks of a stroke, in a page, a total wrong': {
      tables: reviews((cells) => html(remarked(slipped(cells), '/'))),
      raised: 'reviews/reconsideration/total',
      finds: ['review-total-mismatch'],
    },
    'remarks of 无, a cell a line': { table: (cells) => aCellALine(remarked(cells, '无')) },
    'remarks in words, without their head, in a pipe table, a figure wrong': {
      tables: applications((cells) => pipes(remarked(oneMore(cells, '（一）予以公开', 1), '含上年结转').slice(1))),
      raised: 'applications/granted/enterprise',
      finds: ['wrong-figure'],
    },
    'ticks of a check, parted by semicolons, a figure wrong': {
      tables: applications((cells) =>
        records(remarked(oneMore(cells, '四、结转下年度继续办理', 6), '√'), ';', (text) => text),
      ),
      raised: 'applications/carried-over/total',
      finds: ['wrong-figure'],
    },
    'numbers of the rows, parted by spaces': { table: (cells) => inSpaces(withRowNumbers(cells)) },
    'numbers of the rows, parted by wide spaces, a figure wrong': {
      tables: applications((cells) =>
        withRowNumbers(oneMore(cells, '1.信访举报投诉类申请', 6))
          .map((row) => row.filter((text) => text !== '').join('　　'))
          .join('\n'),
      ),
      raised: 'applications/unprocessed.petition/total',
      finds: ['wrong-figure'],
    },
    'numbers of the rows, a cell a line': { table: (cells) => aCellALine(withRowNumbers(cells)) },
    'numbers of the rows, of which one is lost, a cell a line': {
      tables: applications((cells) => aCellALine(withRowNumbers(cells).filter((row) => !row.includes('2.重复申请')))),
      unread: (address) => address.includes('unprocessed.repeated'),
      finds: ['missing-row'],
    },
    'numbers of all lines, a cell a line behind a tab': {
      table: (cells) => tabbedLines(cells.map((row, i) => [i === 0 ? '序号' : `${i}`, ...row])),
    },
    'numbers of the rows, with tabs, a total of section 四 wrong': {
      tables: reviews((cells) => tabs(withRowNumbers(slipped(cells)))),
      raised: 'reviews/reconsideration/total',
      finds: ['review-total-mismatch'],
    },
    'a number that no head is above, in a pipe table, a total of section 四 wrong': {
      tables: reviews((cells) =>
        pipes(withRowNumbers(slipped(cells)).map((row) => row.map((text) => (text === '序号' ? '' : text)))),
      ),
      raised: 'reviews/reconsideration/total',
      finds: ['review-total-mismatch'],
    },
    'remarks in words, without their head, in a page, a figure blank': {
      tables: applications((cells) =>
        html(
          remarked(cells, '含上年结转').map((row) =>
            row.includes('2.重复申请') ? row.with(-8, '') : row.map((text) => (text === '备注' ? '' : text)),
          ),
        ),
      ),
      instead: (address) => (address === 'applications/unprocessed.repeated/natural-person' ? 'blank' : null),
      finds: ['blank-cell'],
    },
    'near miss: remarks that are all blank': { table: (cells) => tabs(remarked(cells, '')) },
    'near miss: 备注 in a row by itself between two rows': {
      tables: applications((cells) => tabs(cells.flatMap((row, i) => (i === 9 ? [row, ['', '', '备注']] : [row])))),
    },
    'near miss: 备注 in place of the head of the last column, a figure wrong': {
      tables: applications((cells) =>
        tabs(
          oneMore(cells, '一、本年新收政府信息公开申请数量', 6).map((row, i) =>
            i === 1 ? [...row.slice(0, -1), '备注'] : row,
          ),
        ),
      ),
      raised: 'applications/new/total',
      finds: ['wrong-figure'],
    },
    'near miss: numbers of the rows that no head is above, a cell a line: nothing tells them from figures': {
      edition: '2019',
      tables: { disclosure: (cells) => aCellALine(withRowNumbers(cells).slice(1)) },
      unread: () => true,
      finds: ['cell-count'],
    },
  },
  'an amount broken at its point': {
    'behind it, a cell a line': { edition: '2019', tables: { disclosure: brokenAmount('.\n', aCellALine) } },
    'before it, a cell a line': { edition: '2019', tables: { disclosure: brokenAmount('\n.', aCellALine) } },
    'behind it, a cell a line behind a tab': {
      edition: '2019',
      tables: { disclosure: brokenAmount('.\n\t', (cells) => aCellALine(cells).replaceAll(/^/gmu, '\t')) },
    },
    'behind it, with tabs': {
      edition: '2019',
      tables: { disclosure: brokenAmount('.\n', (cells) => cells.map((row) => row.join('\t').trimEnd()).join('\n')) },
    },
    'before it, parted by spaces': { edition: '2019', tables: { disclosure: brokenAmount('\n.', inSpaces) } },
    'behind it, the fees of 2021 a cell a line': {
      edition: '2021',
      tables: { disclosure: brokenAmount('.\n', aCellALine) },
    },
    'near miss: before its unit': {
      edition: '2019',
      tables: { disclosure: (cells) => aCellALine(cells).replace(/万元$/mu, '\n万元') },
    },
    'near miss: not broken': { edition: '2019', tables: { disclosure: brokenAmount('.', aCellALine) } },
    'near miss: a point behind a count above another, a cell a line': {
      edition: '2021',
      tables: { disclosure: (cells) => aCellALine(cells).replace(/^(规章\n[0-9]+)$/mu, '$1.') },
      unread: (address) => address === 'disclosure/regulations/issued',
      finds: ['invalid-number'],
    },
    'near miss: between two digits, which leaves two figures': {
      edition: '2019',
      tables: { disclosure: (cells) => aCellALine(cells).replace(/(?<=[0-9])([0-9]\.[0-9]+万元)$/mu, '\n$1') },
      unread: (address) => address.startsWith('disclosure/procurement/'),
      finds: ['cell-count'],
    },
  },
  'figures with marks that are not seen': {
    'those of the writing direction that a calculator copies along, with tabs': { tables: unseen('\u202d', '\u202c') },
    'those that isolate a direction, a cell a line': { tables: unseen('\u2066', '\u2069', aCellALine) },
    'soft hyphens, with pipes': { tables: unseen('', '\u00ad', pipes) },
    'those of the writing direction around labels too': {
      tables: unseen('\u202a', '\u202c', tabs, (text) => text !== ''),
    },
    'around a single total': { tables: insteadOf((text) => `\u202d${text}\u202c`) },
    'near miss: nothing between them': {
      tables: insteadOf(() => '\u202d\u202c'),
      instead: (address) => (address === granted ? 'blank' : null),
      finds: ['blank-cell'],
    },
    'near miss: a word between them': {
      tables: insteadOf(() => '\u202d多\u202c'),
      unread: (address) => address === granted,
      finds: ['invalid-number'],
    },
    'near miss: another figure between them': {
      tables: insteadOf((text) => `\u202d${Number(text) + 1}\u202c`),
      raised: granted,
      finds: ['wrong-figure'],
    },
  },
  'a figure in words': {
    '三 before the others of 保护第三方合法权益, with tabs': inWords(
      'applications/refused.third-party/natural-person',
      applications(token('4.保护第三方合法权益', 0, () => '三')),
    ),
    '三 as the total, a cell a line': inWords(
      'applications/refused.third-party/total',
      applications(tokenOnLine('4.保护第三方合法权益', 6, '三')),
    ),
    '十二件 in the middle, a cell a line': inWords(
      'applications/granted/research',
      applications(tokenOnLine('（一）予以公开', 2, '十二件')),
    ),
    '三 as the only figure of a row, a cell a line': {
      ...inWords('disclosure/licensing/decisions', {
        disclosure: (cells) => aCellALine(cells).replace(/^行政许可\n.*$/mu, '行政许可\n三'),
      }),
      edition: '2021',
    },
    '肆拾贰万元 as the last figure of the table, a cell a line': {
      ...inWords('disclosure/procurement/amount', {
        disclosure: (cells) => aCellALine(cells).replace(/[0-9.]+万元$/u, '肆拾贰万元'),
      }),
      edition: '2019',
    },
    'an amount with words behind it, a cell a line behind a tab': {
      ...inWords('disclosure/procurement/amount', {
        disclosure: (cells) => tabbedLines(cells).replace(/([0-9.]+万元)\s*$/u, '$1（含税）'),
      }),
      edition: '2019',
    },
    'near miss: words that are no figure, as the total, a cell a line': {
      tables: applications(tokenOnLine('4.保护第三方合法权益', 6, '若干')),
      unread: (address) => address.includes('refused.third-party'),
      finds: ['cell-count'],
    },
    'near miss: a numeral that begins a broken label, a cell a line': {
      tables: applications((cells) => aCellALine(cells).replace(/^三、本年度办理结果$/mu, '三\n、本年度办理结果')),
    },
    'near miss: a numeral broken off a label in a grid': {
      tables: applications((cells) =>
        tabs(cells.map((row) => row.map((text) => text.replace('4.保护第三方', '4.保护第 三方')))),
      ),
    },
  },
  'marks in merged cells': {
    'strokes behind the figure, with tabs': merged((figure) => [figure, '/', '/']),
    'dashes before and behind it, in a pipe table': merged((figure) => ['—', figure, '—'], pipes),
    '无 behind it, in a page': merged((figure) => [figure, '无', '无'], html),
    'strokes before it, parted by spaces': merged((figure) => ['/', '/', figure], inSpaces),
    'strokes behind it, a cell a line': merged((figure) => [figure, '/', '/'], aCellALine),
    'near miss: blanks': merged((figure) => [figure, '', '']),
    'near miss: a stroke, and a number among remarks without a head, a cell a paragraph': {
      edition: '2021',
      tables: { disclosure: (cells) => aCellALine(cells).replace(/^行政许可\n.*$/mu, '行政许可\n/\n12件') },
      unread: (address) => address === 'disclosure/licensing/decisions',
      finds: ['cell-count'],
    },
    'near miss: a row of another table below, with words behind its figure': {
      edition: '2021',
      tables: { disclosure: (cells) => `${tabs(cells)}\n\n项目\t件数\t口径\n行政许可\t20\t按办结数` },
    },
    'near miss: the figure in each': merged((figure) => [figure, figure, figure]),
    'near miss: other figures, any of which may be meant': {
      ...merged((figure) => [figure, '7', '8']),
      unread: (address) => ['licensing', 'penalties', 'coercive-measures', 'fees'].some((row) => address.includes(row)),
      finds: ['cell-count'],
    },
  },
  'section 四 behind figures of another table': {
    'just as many as it has': { tables: reviews(behindOthers(stray)) },
    'just as many, in two runs': { tables: reviews(behindOthers(['8', '8 1001', ...stray])) },
    'just as many, and other words before the heads': { tables: reviews(behindOthers([...stray, '9/12'])) },
    fewer: { tables: reviews(behindOthers(stray.slice(3))) },
    more: { tables: reviews(behindOthers([...stray, ...stray.slice(4)])) },
    'near miss: no others': { tables: reviews(behindOthers([])) },
    'near miss: no others, and a total that is wrong': {
      tables: reviews(behindOthers([], (figures) => slipped([figures.slice()])[0] ?? [])),
      raised: 'reviews/reconsideration/total',
      finds: ['review-total-mismatch'],
    },
    'near miss: its own figures on one line': {
      tables: reviews((cells) => [...stray.slice(0, 3), ...cells.map(withoutBlanks)].join('\n\n')),
    },
  },
  'section 四 turned': {
    'a row for each outcome': { tables: reviews((cells) => tabs(turned(cells, 'outcome'))) },
    'a row for each outcome, in another order, in a pipe table': {
      tables: reviews((cells) => pipes(turned(cells, 'outcome', true))),
    },
    'a row for each kind of case, in HTML': { tables: reviews((cells) => html(turned(cells, 'kind'))) },
    'a row for each kind of case, the outcomes in another order': {
      tables: reviews((cells) => tabs(turned(cells, 'kind', true))),
    },
    'a row for each figure, a cell a line': {
      tables: reviews((cells) => cellLines(turned(cells, 'figure', true), (text) => text)),
    },
    'a row for each figure, in HTML': { tables: reviews((cells) => html(turned(cells, 'figure', true))) },
    'near miss: a sum that does not hold is still read by its labels': {
      tables: reviews((cells) => tabs(turned(slipped(cells), 'outcome'))),
      raised: 'reviews/reconsideration/total',
      finds: ['review-total-mismatch'],
    },
    'near miss: an outcome without its name is read by the sums': {
      tables: reviews((cells) => tabs(turned(cells, 'outcome')).replace('其他结果', '')),
    },
    'near miss: the form’s own arrangement with its figures over three lines, the first of them twice': {
      tables: reviews((cells) => tabs([...cells.slice(0, -1), ...inThree(cells.at(-1) ?? [])])),
    },
    'near miss: the form’s own arrangement with its figures over two lines': {
      tables: reviews((cells) =>
        tabs([...cells.slice(0, -1), (cells.at(-1) ?? []).slice(0, 5), (cells.at(-1) ?? []).slice(5)]),
      ),
    },
  },
  'two numbers in one cell': {
    'parted by a break in HTML': {
      tables: { disclosure: (cells) => html(cells).replace(/(行政处罚.*?<td>)([0-9]+)(?=<\/td>)/su, '$1$2<br>2') },
      unread: (address) => address.startsWith('disclosure/penalties/'),
      finds: ['invalid-number'],
    },
    'in two paragraphs': {
      tables: {
        disclosure: (cells) => html(cells).replace(/(行政强制.*?<td>)([0-9]+)(?=<\/td>)/su, '$1<p>$2</p><p>111</p>'),
      },
      unread: (address) => address.startsWith('disclosure/coercive-measures/'),
      finds: ['invalid-number'],
    },
    'in a pipe table': {
      tables: applications((cells) =>
        pipes(
          cells.map((row) =>
            row.includes('2.重复申请') ? row.map((text, i) => (i === 3 ? `${text}<br/>0` : text)) : row,
          ),
        ),
      ),
      unread: (address) => address === 'applications/unprocessed.repeated/natural-person',
      finds: ['invalid-number'],
    },
    'in quotes over two lines': {
      tables: applications(token('2.重复申请', 0, (text) => `"${text}\n3"`)),
      unread: (address) => address === 'applications/unprocessed.repeated/natural-person',
      finds: ['invalid-number'],
    },
    'near miss: a label broken in HTML': {
      tables: applications((cells) => html(cells).replace('2.重复申请', '2.重复<br>申请')),
    },
    'near miss: a break behind a number in HTML': {
      tables: applications((cells) => html(cells).replace(/([0-9])<\/td>/gu, '$1<br></td>')),
    },
    'near miss: figures in paragraphs of their own': {
      tables: applications((cells) => html(cells.map((row) => row.map((text) => `<p>${text}</p>`)))),
    },
  },
  'a heading behind the mark of a list': {
    'a hyphen, under a cell a line': marked('- ', aCellALine),
    'a dash, under a cell a line': marked('– ', aCellALine),
    'a long dash, under a cell a line': marked('— ', aCellALine),
    'a hyphen and bold type, under a cell a line': marked('- **', aCellALine),
    'a hyphen without a space, under tabs': marked('-', tabs),
    'a diamond without a space, under pipes': marked('◆', pipes),
    'a star, under spaces': marked('* ', inSpaces),
    'near miss: no mark': marked('', aCellALine),
    'near miss: a hyphen that stands for the last figure of section 二': {
      ...marked('', aCellALine),
      tables: {
        disclosure: (cells) => aCellALine(cells.map((row, i) => (i === cells.length - 1 ? [row[0] ?? '', '-'] : row))),
      },
      instead: (address) => (/^disclosure\/(?:fees|procurement)\/amount$/u.test(address) ? 'placeholder' : null),
      edition: '2021',
      finds: ['blank-cell'],
    },
    'near miss: a hyphen for the first figure of a row': signed('-', aCellALine),
  },
  'a report in a quotation': {
    'with pipes': quotation('> ', pipes),
    'with pipes, without a space': quotation('>', pipes),
    'with tabs': quotation('> ', tabs),
    'with tabs, twice': quotation('> > ', tabs),
    'with pipes, twice without a space': quotation('>> ', pipes),
    'a cell a line': quotation('> ', aCellALine),
    'a cell a line behind a tab': quotation('> ', tabbedLines),
    'with spaces, indented': quotation('  > ', inSpaces),
    'of which a table alone stands in it': {
      table: (cells) => pipes(cells).replaceAll(/^/gmu, '> '),
    },
    'near miss: in HTML, its end tags broken over lines': {
      table: (cells) => html(cells).replaceAll('</td>', '</td\n>'),
    },
    'near miss: a figure that is greater than none': unsigned('>1', pipes),
    'near miss: a trail over the report': { table: pipes, whole: (text) => `首页 > 信息公开 > 年度报告\n${text}` },
  },
  'a word for a blank cell': {
    '空, with tabs': signed('空', tabs),
    '空白, in a page': signed('空白', html),
    '空, a cell a line': signed('空', aCellALine),
    'near miss: a word that begins so': unsigned('空缺', tabs),
  },
  'a placeholder with a mark behind it': {
    '无 with a full stop, with tabs': signed('无。', tabs),
    '无 with a semicolon, in a pipe table': signed('无；', pipes),
    'a stroke with a full stop, in HTML': signed('/。', html),
    'a long dash with a full stop, a cell a line': signed('—。', aCellALine),
    '不适用 with a full stop, in HTML': signed('不适用。', html),
    '未发生 with a comma, with tabs': signed('未发生，', tabs),
    '无 with a full stop of half width, with spaces': signed('无.', inSpaces),
    'near miss: 无 in a sentence': unsigned('无此情况。', tabs),
    'near miss: 无 before a figure': unsigned('无1。', html),
    'near miss: a mark alone': unsigned('。', pipes),
    'near miss: 无 twice': unsigned('无。无。', pipes),
  },
  'an odd token among figures': {
    'an apostrophe before the first figure': {
      tables: applications(token('2.重复申请', 0, (text) => `'${text}`)),
      finds: ['nonstandard-number'],
    },
    'a full stop behind a figure': {
      tables: applications(token('（二）部分公开', 0, (text) => `${text}。`)),
      finds: ['nonstandard-number'],
    },
    'a comma behind a figure': {
      tables: applications(token('4.保护第三方', 3, (text) => `${text}，`)),
      finds: ['nonstandard-number'],
    },
    'quotes around a figure': {
      tables: applications(token('7.属于行政执法案卷', 6, (text) => `“${text}”`)),
      finds: ['nonstandard-number'],
    },
    'a low line for the first figure': {
      tables: applications(token('1.属于国家秘密', 0, () => '_')),
      instead: (address) => (address === 'applications/refused.state-secret/natural-person' ? 'placeholder' : null),
      finds: ['blank-cell'],
    },
    'three odd tokens in the row of section 四, which cut it into no rows': {
      tables: reviews((cells) =>
        tabs(
          cells.map((row, i) =>
            i === cells.length - 1 ? row.map((text, at) => ({ 3: '待核', 7: '约2', 12: '待查' })[at] ?? text) : row,
          ),
        ),
      ),
      unread: (address) => inTable('reviews', address),
      finds: ['invalid-number'],
    },
    'a question mark for the first figure': {
      tables: applications(token('3.要求提供公开出版物', 0, () => '？')),
      unread: (address) => address === 'applications/unprocessed.publication/natural-person',
      finds: ['invalid-number'],
    },
    'a question mark for the first figure, spaces between cells': {
      tables: applications((cells) =>
        inSpaces(
          cells.map((row) =>
            row.includes('3.要求提供公开出版物') ? row.map((text, i) => (i === row.length - 7 ? '？' : text)) : row,
          ),
        ),
      ),
      unread: (address) => address.startsWith('applications/unprocessed.publication/'),
      finds: ['cell-count'],
    },
    'an ordinal in place of a figure, a cell a line': {
      tables: applications(tokenOnLine('2.重复申请', 1, '1、')),
      unread: (address) => address === 'applications/unprocessed.repeated/enterprise',
      finds: ['invalid-number'],
    },
    'a figure in brackets as the last of its row, a cell a line': {
      tables: applications(tokenOnLine('2.重复申请', 6, '（1）')),
      unread: (address) => address === 'applications/unprocessed.repeated/total',
      finds: ['invalid-number'],
    },
    'a number in a circle, a cell a line': {
      tables: applications(tokenOnLine('4.保护第三方', 3, '①')),
      unread: (address) => address === 'applications/refused.third-party/social',
      finds: ['invalid-number'],
    },
    'a tick, a cell a line': {
      tables: applications(tokenOnLine('（二）部分公开', 2, '√')),
      unread: (address) => address === 'applications/partly-granted/research',
      finds: ['invalid-number'],
    },
    'a sign of equality before the last figure, a cell a line': {
      tables: applications(tokenOnLine('8.属于行政查询事项', 6, '=1')),
      unread: (address) => address === 'applications/refused.special-query/total',
      finds: ['invalid-number'],
    },
    'near miss: a comment that a converter left between two pages': {
      tables: applications((cells) => {
        const at = cells.findIndex((row) => row.includes('8.属于行政查询事项'));
        const blank = cells.map((row, i) =>
          i === at
            ? row.map((text, j) => (j >= row.length - 7 && ![1, 4, 6].includes(j - row.length + 7) ? '' : text))
            : row,
        );
        return `${pipes(blank.slice(0, at + 1))}\n\n<!-- page 4 -->\n\n${pipes(blank.slice(at + 1))}`;
      }),
      instead: (address) =>
        /^applications\/refused\.special-query\/(?:natural-person|research|social|other)$/u.test(address)
          ? 'blank'
          : null,
      finds: ['blank-cell'],
    },
    'near miss: the ordinal of a label on a line of its own': {
      tables: applications((cells) => cellLines(cells, (text) => text.replace(/^([1-8]\.)/u, '$1\n'))),
    },
    'near miss: the same, behind a row that has lost a figure': {
      tables: applications((cells) =>
        cellLines(
          cells.map((row) => (row.includes('1.信访举报投诉类申请') ? row.toSpliced(-5, 1) : row)),
          (text) => text.replace(/^([1-8]\.)/u, '$1\n'),
        ),
      ),
      unread: (address) => address.startsWith('applications/unprocessed.petition/'),
      finds: ['cell-count'],
    },
    'near miss: a label that begins with a digit and a full stop': {
      tables: applications((cells) => tabs(cells).replace('8.属于行政查询事项', '8. 属于行政查询事项')),
    },
  },
  'a sign in words': {
    增加: {
      edition: '2019',
      tables: {
        disclosure: (cells) =>
          tabs(
            cells.map((row) =>
              row.map((text, i) =>
                i === row.indexOf('行政处罚') + 2 && row.includes('行政处罚')
                  ? text.replace(/^\+?([1-9])/u, '增加$1')
                  : text,
              ),
            ),
          ),
      },
    },
    减少: {
      edition: '2019',
      tables: {
        disclosure: (cells) => tabs(cells.map((row) => row.map((text) => text.replace(/^[-−](?=[0-9])/u, '减少')))),
      },
    },
    '减少 with a measure word': {
      edition: '2019',
      tables: {
        disclosure: (cells) =>
          tabs(cells.map((row) => row.map((text) => text.replace(/^[-−]([0-9]+)$/u, '减少了$1项')))),
      },
    },
    下降: {
      edition: '2019',
      tables: {
        disclosure: (cells) => tabs(cells.map((row) => row.map((text) => text.replace(/^[-−](?=[0-9])/u, '下降')))),
      },
    },
    负: {
      edition: '2019',
      tables: {
        disclosure: (cells) => tabs(cells.map((row) => row.map((text) => text.replace(/^[-−](?=[0-9])/u, '负')))),
      },
    },
    'a dash': {
      edition: '2019',
      tables: {
        disclosure: (cells) => tabs(cells.map((row) => row.map((text) => text.replace(/^[-−](?=[0-9])/u, '—')))),
      },
    },
    'a dash, between spaces': {
      edition: '2019',
      tables: {
        disclosure: (cells) => spaced(' ')(cells.map((row) => row.map((text) => text.replace(/^[-−](?=[0-9])/u, '–')))),
      },
    },
    'an arrow': {
      edition: '2019',
      tables: {
        disclosure: (cells) => tabs(cells.map((row) => row.map((text) => text.replace(/^[-−](?=[0-9])/u, '↓')))),
      },
    },
    比上年减少: {
      edition: '2019',
      tables: {
        disclosure: (cells) =>
          tabs(cells.map((row) => row.map((text) => text.replace(/^[-−](?=[0-9])/u, '比上年减少')))),
      },
    },
    'near miss: a plus sign': {
      edition: '2019',
      tables: {
        disclosure: (cells) =>
          tabs(
            cells.map((row) =>
              row.map((text, i) => (i === 2 && row[0] === '行政处罚' ? text.replace(/^\+?(?=[1-9])/u, '+') : text)),
            ),
          ),
      },
    },
    'near miss: a sign in a column that counts': {
      edition: '2019',
      tables: {
        disclosure: (cells) => tabs(cells.map((row) => (row[0] === '行政处罚' ? [...row.slice(0, 3), '减少3'] : row))),
      },
      unread: (address) => address === 'disclosure/penalties/decisions',
      finds: ['invalid-number'],
    },
    'near miss: words that state no number': {
      edition: '2019',
      tables: {
        disclosure: (cells) =>
          tabs(cells.map((row) => (row[0] === '行政强制' ? [row[0], row[1] ?? '', '略有减少', row[3] ?? ''] : row))),
      },
      unread: (address) => address === 'disclosure/coercive-measures/change',
      finds: ['invalid-number'],
    },
  },
  'mark-up in a cell of a pipe table': {
    'a break behind figures': {
      table: (cells) => pipes(cells.map((row) => row.map((text) => (isNumber(text) ? `${text}<br>` : text)))),
    },
    'breaks inside labels': {
      table: (cells) => pipes(cells.map((row) => row.map((text) => text.replace('政府信息', '政府<br/>信息')))),
    },
    'spaces written as entities in blank cells': {
      table: (cells) => pipes(cells.map((row) => row.map((text) => text || '&nbsp;'))),
    },
    'figures in italics inside bold': {
      table: (cells) => pipes(cells.map((row) => row.map((text) => (isNumber(text) ? `***${text}***` : text)))),
    },
    'figures in elements': {
      table: (cells) =>
        pipes(
          cells.map((row) => row.map((text) => (isNumber(text) ? `<span style="color:red">${text}</span>` : text))),
        ),
    },
    'figures as code': {
      table: (cells) => pipes(cells.map((row) => row.map((text) => (isNumber(text) ? `\`${text}\`` : text)))),
    },
    'figures as formulas': {
      table: (cells) => pipes(cells.map((row) => row.map((text) => (isNumber(text) ? `$${text}$` : text)))),
    },
    'figures that are highlighted': {
      table: (cells) => pipes(cells.map((row) => row.map((text) => (isNumber(text) ? `==${text}==` : text)))),
    },
    'figures with footnotes': {
      tables: applications((cells) =>
        pipes(cells.map((row) => row.map((text) => (isNumber(text) ? `${text}[^1]` : text)))),
      ),
    },
    'near miss: a single sign of money': {
      tables: applications((cells) =>
        pipes(cells.map((row) => (row.includes('2.重复申请') ? [...row.slice(0, -1), `$${row.at(-1)}`] : row))),
      ),
      unread: (address) => address === 'applications/unprocessed.repeated/total',
      finds: ['invalid-number'],
    },
    'signs that are kept from beginning a list': {
      edition: '2019',
      table: (cells) => pipes(cells.map((row) => row.map((text) => text.replace(/^-(?=[0-9])/u, '\\-')))),
    },
    'near miss: a star that points to a note': {
      tables: applications((cells) =>
        pipes(cells.map((row) => (row.includes('2.重复申请') ? [...row.slice(0, -1), `${row.at(-1)}*`] : row))),
      ),
    },
    'near miss: a smaller-than sign, which is no tag': {
      tables: applications((cells) =>
        pipes(cells.map((row) => (row.includes('2.重复申请') ? [...row.slice(0, -1), `< ${row.at(-1)}`] : row))),
      ),
      unread: (address) => address === 'applications/unprocessed.repeated/total',
      finds: ['invalid-number'],
    },
    'near miss: two numbers that breaks part': {
      tables: applications((cells) =>
        pipes(cells.map((row) => (row.includes('2.重复申请') ? [...row.slice(0, -1), `${row.at(-1)}<br><br>7`] : row))),
      ),
      unread: (address) => address === 'applications/unprocessed.repeated/total',
      finds: ['invalid-number'],
    },
  },
  'a cell a line with pipes': {
    'each closed by its pipe': { table: (cells) => cellLines(cells, (text) => (text === '' ? '' : `${text} |`)) },
    'each opened by its pipe': { table: (cells) => cellLines(cells, (text) => (text === '' ? '' : `| ${text}`)) },
    'with an empty line between them': {
      table: (cells) => cellLines(cells, (text) => (text === '' ? '' : `${text} |\n`)),
    },
    'the pipes of merged cells alone on a line behind the row': {
      table: (cells) =>
        cells
          .map((row) => {
            const there = row.filter((text) => text !== '').map((text) => `${text} |`);
            return [
              ...there,
              ...(there.length < row.length && !hasFigures(row) ? ['|'.repeat(row.length - there.length)] : []),
            ].join('\n');
          })
          .join('\n'),
    },
    'blank cells as a pipe alone': {
      tables: {
        applications: (cells) => cellLines(onlyTotal(tight(cells)), (text) => (text === '' ? '|' : `${text}|`)),
      },
      instead: partsBlank,
      finds: ['blank-cell'],
    },
    'blank figures, and the pipes of merged cells behind each row': {
      tables: {
        applications: (cells) =>
          tight(cells)
            .map((row) => {
              const from = row.length - 7;
              const own = row.includes('2.重复申请')
                ? row.map((text, i) => (i >= from && i < from + 3 ? '' : text))
                : row;
              return [...own.map((text) => (text === '' ? '|' : `${text} |`)), '||'].join('\n');
            })
            .join('\n'),
      },
      instead: (address) =>
        /unprocessed\.repeated\/(?:natural-person|enterprise|research)$/u.test(address) ? 'blank' : null,
      finds: ['blank-cell'],
    },
    'blank cells under the heads of section 四': {
      tables: reviews((cells) =>
        cells
          .map((row, i) =>
            i === cells.length - 1
              ? row.map(() => '|').join('\n')
              : cellLines([row], (text) => (text === '' ? '' : `${text} |`)),
          )
          .join('\n'),
      ),
      instead: (address) => (inTable('reviews', address) ? 'blank' : null),
      finds: ['blank-cell'],
    },
    'the last pipe of each row on the next line': {
      table: (cells) => cells.map((row) => `${row.join(' | ')}\n|`).join('\n'),
    },
    'near miss: rows as pipe tables have them': { table: pipes },
    'near miss: rows without a pipe at their ends': {
      table: (cells) => cells.map((row) => row.map((text) => text || ' ').join(' | ')).join('\n'),
    },
    'near miss: a row that ends with a blank cell': {
      tables: applications((cells) =>
        cells
          .map((row) =>
            row.includes('2.重复申请') ? `${[...row.slice(0, -1), ''].join(' | ')}|` : `${row.join(' | ')} |`,
          )
          .join('\n'),
      ),
      instead: (address) => (address === 'applications/unprocessed.repeated/total' ? 'blank' : null),
      finds: ['blank-cell'],
    },
    'the last pipe of some rows on the next line': {
      table: (cells) => cells.map((row, i) => `${row.join(' | ')} ${i % 3 === 0 ? '\n|' : '|'}`).join('\n'),
    },
  },
  'full-width pipes': {
    'around each row': { table: (cells) => cells.map((row) => `｜${row.join('｜')}｜`).join('\n') },
    'with spaces around them': { table: (cells) => cells.map((row) => `｜ ${row.join(' ｜ ')} ｜`).join('\n') },
    'between cells alone': { table: (cells) => cells.map((row) => row.join('｜')).join('\n') },
    'and narrow ones mixed': { table: (cells) => cells.map((row) => `|${row.join('｜')}|`).join('\n') },
    'behind a cell a line': { table: (cells) => cellLines(cells, (text) => (text === '' ? '' : `${text}｜`)) },
    'the labels of merged cells left out': {
      table: (cells) => cells.map((row) => row.filter((text) => text !== '').join('｜')).join('\n'),
    },
  },
  'a shortened label': {
    国家秘密: { tables: applications(renamed('1.属于国家秘密', '1.国家秘密')) },
    第三方权益: { tables: applications(renamed('4.保护第三方合法权益', '4.第三方权益')) },
    补正不明确: { tables: applications(renamed('3.补正后申请内容仍不明确', '3.补正后仍不明确')) },
    '逾期未缴费, with its ordinal': {
      edition: '2021',
      tables: applications(
        renamed('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '2.逾期未缴费'),
      ),
    },
    '逾期不补正, without': {
      edition: '2021',
      tables: applications(renamed('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '逾期不补正')),
    },
    '逾期不补正的, a figure of another row wrong': {
      edition: '2021',
      tables: applications((cells) =>
        renamed(
          '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
          '1.逾期不补正的',
        )(oneMore(cells, '（一）予以公开', 1)),
      ),
      raised: 'applications/granted/enterprise',
      finds: ['wrong-figure'],
    },
    重新出具信息: { tables: applications(renamed('5.要求行政机关确认或重新出具已获取信息', '5.确认或重新出具信息')) },
    'near miss: a row that the form does not have': {
      tables: applications((cells) =>
        tabs(
          cells.flatMap((row) =>
            row.includes('2.重复申请') ? [row, ['', '', '其中：网络申请', '9', '9', '9', '9', '9', '9', '54']] : [row],
          ),
        ),
      ),
    },
  },
  'columns in another order': {
    'two kinds of applicants, with tabs': {
      tables: applications((cells) => tabs(swapped(cells, 4, 5))),
      finds: ['nonstandard-column-label'],
    },
    'two kinds of applicants, in a pipe table': {
      tables: applications((cells) => pipes(swapped(cells, 6, 8))),
      finds: ['nonstandard-column-label'],
    },
    'two kinds of applicants, a cell a line': {
      tables: applications((cells) =>
        swapped(cells, 5, 7)
          .map((row) => row.filter((text) => text !== '').join('\n'))
          .join('\n\n'),
      ),
      finds: ['nonstandard-column-label'],
    },
    'outcomes of reconsideration': {
      tables: { reviews: (cells) => tabs(swapped(cells, 0, 2)) },
      finds: ['nonstandard-column-label'],
    },
    'outcomes of direct suits, in HTML': {
      tables: { reviews: (cells) => html(swapped(cells, 6, 8)) },
      finds: ['nonstandard-column-label'],
    },
    'suits after reconsideration before direct ones': {
      tables: reviews((cells) => tabs(suitsSwapped(cells))),
      finds: ['nonstandard-column-label'],
    },
    'suits after reconsideration before direct ones, with spaces': {
      tables: reviews((cells) => suitsSwapped(cells).map(withoutBlanks).join('\n')),
      finds: ['nonstandard-column-label'],
    },
    'suits after reconsideration before direct ones, a cell a line': {
      tables: reviews((cells) => cellLines(suitsSwapped(cells), (text) => text)),
      finds: ['nonstandard-column-label'],
    },
    'counts of documents': {
      tables: { disclosure: (cells) => tabs(cells.map((row, i) => (i < 4 ? swap(row, 1, 3) : row))) },
      finds: ['nonstandard-column-label'],
    },
    'near miss: heads in order with an empty column between them': {
      tables: applications((cells) => tabs(cells.map((row) => [...row.slice(0, 4), '', ...row.slice(4)]))),
    },
  },
  'heads in wrong or repeated words': {
    'a slip in the head of decisions': {
      edition: '2021',
      tables: { disclosure: (cells) => tabs(cells).replace('本年处理决定数量', '本年处里决定数量') },
      finds: ['nonstandard-column-label'],
    },
    'another word in one of three heads': {
      edition: '2021',
      tables: { disclosure: (cells) => tabs(cells).replace('现行有效件数', '继续执行件数') },
      finds: ['nonstandard-column-label'],
    },
    'the fee in another unit': {
      edition: '2021',
      tables: { disclosure: (cells) => tabs(cells).replace('（单位：万元）', '（单位：亿元）') },
      finds: ['nonstandard-column-label'],
    },
    'a head of documents that stands twice': {
      edition: '2021',
      tables: { disclosure: (cells) => tabs(cells).replace('本年废止件数', '本年制发件数') },
      finds: ['nonstandard-column-label'],
    },
    'a kind of applicants that stands twice': {
      tables: applications(renamed('\t科研机构\t', '\t商业企业\t')),
      finds: ['nonstandard-column-label'],
    },
    'an unknown kind of applicants': {
      tables: applications(renamed('\t科研机构\t', '\t学校\t')),
      finds: ['nonstandard-column-label'],
    },
    'near miss: a head broken over two lines, its end in a line of its own': {
      edition: '2021',
      tables: { disclosure: (cells) => tabs(cells).replace('本年处理决定数量', '本年处理\n决定数量') },
    },
    'near miss: a head of documents broken over two lines': {
      edition: '2019',
      tables: { disclosure: (cells) => tabs(cells).replace('本年新制作数量', '本年新\n制作数量') },
    },
    'near miss: a kind of applicants broken before its last character': {
      tables: applications(renamed('\t商业企业\t', '\t商业企\n业\t')),
    },
    'near miss: instructions behind a head': {
      tables: applications(renamed('\t科研机构\t', '\t科研机构（含高校）\t')),
    },
    'near miss: a head broken by a space': { tables: applications(renamed('\t法律服务机构\t', '\t法律服务 机构\t')) },
    'near miss: no heads at all': { tables: applications((cells) => tabs(cells.slice(3))) },
  },
  'figures that have come apart from their labels': {
    'row by row, a figure a line, some labels behind their figures': {
      tables: applications((cells) =>
        apart(cells, (_label, number) => (number % 5 === 2 ? 'behind' : number > 19 ? 'end' : 'before'), byRow),
      ),
    },
    'row by row, all labels before the figures': {
      tables: applications((cells) => apart(cells, () => 'start', byRow)),
    },
    'row by row, all labels behind the figures': { tables: applications((cells) => apart(cells, () => 'end', byRow)) },
    'column by column, all labels first': { tables: applications((cells) => apart(cells, () => 'start', byColumn)) },
    'column by column, the heads between the columns': {
      tables: applications((cells) =>
        (cells[0] ?? [])
          .flatMap((_, column) => cells.map((row) => row[column] ?? ''))
          .filter((text) => text !== '')
          .join('\n'),
      ),
    },
    'in blocks of rows, column by column': { tables: applications((cells) => inBlocks(cells, 6)) },
    'in blocks of many rows, column by column': { tables: applications((cells) => inBlocks(cells, 11)) },
    'two labels above a Markdown table whose rows lack them': {
      tables: applications((cells) => displaced(cells, ['3.危及', '8.属于'])),
    },
    'three labels above a Markdown table whose rows lack them': {
      tables: applications((cells) => displaced(cells, ['1.信访', '3.要求', '（七）'])),
    },
    'section 四 as a column of heads and figures': {
      tables: { reviews: (cells) => recordColumn(cells, (head, figure) => `${head}\n${figure}`) },
    },
    'section 四 with a stray 总计 before its last figure': {
      tables: { reviews: (cells) => recordColumn(cells, (_, figure, i) => (i === 14 ? `总计\n${figure}` : figure)) },
    },
    'section 四 with its figures by outcome': {
      tables: {
        reviews: (cells) => {
          const figures = cells.at(-1) ?? [];
          const heads = cells[1]?.slice(0, 5) ?? [];
          const line = heads.map((head, i) => [head, figures[i], figures[i + 5], figures[i + 10]].join(' '));
          return `行政复议 未经复议直接起诉 复议后起诉\n${line.join('\n')}`;
        },
      },
    },
    'a figure of section 二 before its label': {
      edition: '2021',
      tables: { disclosure: (cells) => upright(cells, ['行政许可', '行政事业性收费']) },
    },
    'two figures of section 二 before their labels in one group': {
      edition: '2021',
      tables: { disclosure: (cells) => upright(cells, ['行政许可', '行政处罚']) },
    },
    'near miss: a figure is lost among displaced rows': {
      tables: applications((cells) =>
        apart(
          cells,
          () => 'start',
          (rows) => byRow(rows).slice(1),
        ),
      ),
      unread: (address) => inTable('applications', address),
      finds: ['missing-table'],
    },
    'near miss: a row does not add up among displaced rows': {
      tables: applications((cells) =>
        apart(
          cells,
          () => 'start',
          (rows) => byRow(rows).map((text, i) => (i === 6 ? `${Number(text) + 3}` : text)),
        ),
      ),
      unread: (address) => inTable('applications', address),
      finds: ['missing-table'],
    },
    'near miss: two labels before one row, the next without, and a figure blank': {
      tables: applications((cells) => {
        const [first, second, third] = ['3.危及', '4.保护', '7.属于'].map((begin) =>
          bodyOf(cells).findIndex(({ label }) => label.startsWith(begin)),
        );
        const body = bodyOf(cells);
        const lines = body.map(({ label, figures }, i) => {
          const before = i === first ? [label, body[i + 1]?.label] : i === second ? [] : [label];
          return [...before, ...figures.slice(i === third ? 1 : 0)].join(' ');
        });
        return [headLines.join(' '), ...lines].join('\n');
      }),
      unread: (address) => inTable('applications', address),
      finds: ['missing-table'],
    },
    'near miss: two labels away in a Markdown table and a figure blank': {
      tables: applications((cells) =>
        displaced(cells, ['3.危及', '8.属于']).replace(/(\| 6\.[^|]*\|) [0-9]+ \|/u, '$1 |'),
      ),
      unread: (address) => inTable('applications', address),
      finds: ['missing-table'],
    },
    'near miss: long labels broken around their figures, and a row blank throughout': {
      tables: applications((cells) =>
        bodyOf(cells)
          .map(({ label, figures }) => {
            const line = (words: string, values: readonly string[]): string =>
              `${words.padEnd(24, '　')}${values.map((text) => text.padStart(9)).join('')}`;
            if (label.startsWith('3.要求')) return line(`  ${label}`, []);
            if (label.length < 18) return line(`  ${label}`, figures);
            return [line(`  ${label.slice(0, 12)}`, []), line('', figures), line(`  ${label.slice(12)}`, [])].join(
              '\n',
            );
          })
          .join('\n'),
      ),
      unread: (address) => address.startsWith('applications/unprocessed.publication/'),
      finds: ['blank-cell'],
    },
    'near miss: rows with their labels in another order': {
      tables: applications((cells) => {
        const at = cells.findIndex((row) => row.includes('2.重复申请'));
        return tabs(cells.map((row, i) => cells[i === at ? at + 1 : i === at + 1 ? at : i] ?? row));
      }),
      finds: ['row-order'],
    },
  },
  'a label with instructions': {
    'behind a row': { tables: { disclosure: (cells) => tabs(cells).replace('规章\t', '规章（无立法权的填0）\t') } },
    'behind two rows': {
      edition: '2021',
      tables: {
        disclosure: (cells) =>
          tabs(cells)
            .replace('行政许可\t', '行政许可（含撤回、撤销、注销）\t')
            .replace('行政强制\t', '行政强制【措施和执行】\t'),
      },
    },
    'of many words': {
      edition: '2021',
      tables: {
        disclosure: (cells) =>
          tabs(cells).replace(
            '行政规范性文件\t',
            '行政规范性文件（指依照法定权限、程序制定并公开发布，涉及公民、法人和其他组织权利义务，具有普遍约束力，在一定期限内可以反复适用的公文，不含内部管理文件和对具体事项的处理决定）\t',
          ),
      },
    },
    'in half-width brackets': { tables: applications(renamed('2.重复申请', '2.重复申请(同一申请人向同一机关)')) },
    'behind 结转下年度继续办理': {
      tables: applications(renamed('四、结转下年度继续办理', '四、结转下年度继续办理（期末数）')),
    },
    'of more than seventy characters, a cell a line': {
      edition: '2019',
      tables: { disclosure: explained('规范性文件', `（指冠以“规定”“办法”“细则”等字样的公文，${EXPLANATION}）`) },
    },
    'of more than seventy characters in half-width brackets, a cell a line': {
      edition: '2019',
      tables: { disclosure: explained('规范性文件', `(指冠以"规程"、"规则"字样的公文,${EXPLANATION})`) },
    },
    'of more than seventy characters behind 行政规范性文件, a cell a line': {
      edition: '2021',
      tables: { disclosure: explained('行政规范性文件', `（本机关制定的文件，${EXPLANATION}）`) },
    },
    'of more than seventy characters behind 行政许可, a cell a line': {
      edition: '2021',
      tables: { disclosure: explained('行政许可', `【含准予、不予、变更、延续、撤回、撤销、注销，${EXPLANATION}】`) },
    },
    'of more than seventy characters behind 规章, a cell a line': {
      edition: '2021',
      tables: { disclosure: explained('规章', `［没有立法权的单位填写0，${EXPLANATION}］`) },
    },
    'near miss: a long remark with the name of a row at its beginning': {
      edition: '2021',
      tables: {
        disclosure: (cells) =>
          `${cellLines(cells, (text) => text)}\n规范性文件的统计范围（${EXPLANATION}）以上级通知为准，数据由法制机构提供。`,
      },
    },
    'near miss: a long remark in brackets between rows': {
      edition: '2021',
      tables: { disclosure: explained('行政许可', `\n（本表中的行政许可数量按办结数填写，${EXPLANATION}）`) },
    },
    'near miss: the brackets that the form itself has': {
      tables: applications(
        renamed(
          '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
          '（二）部分公开（区分处理的,只计这一情形,不计其他情形）',
        ),
      ),
    },
    'near miss: brackets that name another row': {
      tables: { disclosure: (cells) => tabs(cells).replace('行政处罚\t', '行政处罚（不含行政强制）\t') },
    },
    'near miss: a figure in brackets': {
      tables: applications(token('2.重复申请', 6, (text) => `（${text}）`)),
      unread: (address) => address === 'applications/unprocessed.repeated/total',
      finds: ['invalid-number'],
    },
  },

  'a column that an office added': {
    'with the number of the row, above a blank': {
      tables: { reviews: (cells) => tabs(beside(cells, '序号', () => '1', 'before', 3)) },
      instead: (address) => (address === 'reviews/reconsideration/pending' ? 'blank' : null),
      finds: ['blank-cell'],
    },
    'with the number of the row, its head in the last line of heads': {
      tables: { reviews: (cells) => tabs(beside(cells, '编号', () => '1', 'before', 3, 2)) },
      instead: (address) => (address === 'reviews/reconsideration/pending' ? 'blank' : null),
      finds: ['blank-cell'],
    },
    'with the year of the row, on a page': {
      tables: { reviews: (cells) => html(beside(cells, '年度', () => '2022', 'before', 3)) },
      instead: (address) => (address === 'reviews/reconsideration/pending' ? 'blank' : null),
      finds: ['blank-cell'],
    },
    'with a remark of digits behind all, above a blank': {
      tables: { reviews: (cells) => pipes(beside(cells, '备注', () => '1', 'behind', 0)) },
      instead: (address) => (address === 'reviews/reconsideration/upheld' ? 'blank' : null),
      finds: ['blank-cell'],
    },
    'with remarks behind all rows': {
      tables: applications((cells) => tabs(beside(cells, '备注', (i) => (i % 3 === 0 ? '无' : '/'), 'behind'))),
    },
    'with the number of the row behind all rows': {
      tables: applications((cells) => tabs(beside(cells, '行次', String, 'behind'))),
    },
    'near miss: the number of the row, above no blank': {
      tables: { reviews: (cells) => tabs(beside(cells, '序号', () => '1', 'before')) },
    },
    'near miss: a table of its own before the form, with another column below 序号': {
      tables: {
        disclosure: (cells) => `序号\t渠道\t条数\n1\t门户网站\t20\n2\t政务新媒体\t31\n\n${tabs(cells)}`,
      },
    },
    'near miss: 说明 alone in a line above the table': {
      tables: { disclosure: (cells) => `说明\n${tabs(cells)}`, applications: (cells) => `备注\n\n${pipes(cells)}` },
    },
    'near miss: 备注 alone in a row of its own above the heads': {
      tables: {
        applications: (cells) => html([['备注'], ...cells]),
        disclosure: (cells) => pipes([['备注'], ...cells]),
      },
    },
    'near miss: the year above the heads': {
      tables: { reviews: (cells) => `填报单位\t青禾县水务局\n年度\t2022\n${tabs(cells)}` },
    },
    'near miss: a table of its own before the form, with its labels beside 年度': {
      tables: { reviews: (cells) => `年度\t行政复议\t行政诉讼\n\n${tabs(cells)}` },
    },
    'near miss: 备注 above strokes that other figures follow': {
      tables: {
        reviews: (cells) =>
          pipes([
            ['行政复议', '行政诉讼', '备注'],
            ...cells
              .slice(1)
              .map((row) => [...row.map((text, i) => (i === 2 && /^[0-9]/.test(text) ? '—' : text)), '见附件1']),
          ]),
      },
      unread: (address) => address.startsWith('reviews/'),
      finds: ['cell-count'],
    },
    'with remarks of digits, behind a row without its figure': {
      edition: '2021',
      tables: {
        disclosure: (cells) =>
          tabs(
            beside(cells, '备注', () => '7', 'behind').map((row) =>
              row[0] === '行政强制' ? [...row].fill('', 1, 4) : row,
            ),
          ),
      },
      instead: (address) => (address === 'disclosure/coercive-measures/decisions' ? 'blank' : null),
      finds: ['blank-cell'],
    },
    'near miss: digits behind a row whose first figure is a stroke, without a head': {
      tables: applications((cells) =>
        inSpaces(cells.map((row) => (row.includes('2.重复申请') ? [...row.with(-7, '—'), '3'] : row))),
      ),
      unread: (address) => address.includes('unprocessed.repeated'),
      finds: ['cell-count'],
    },
    'near miss: words in the column before the labels': {
      tables: applications((cells) => tabs(cells.map((row, i) => (i === 0 ? ['序号', ...row.slice(1)] : row)))),
    },
  },
};
