import type { Grid, GridCell } from '../grid.ts';
import type { Page } from '../page.ts';

/** How an HTML table is written: what stands around a cell's content. */
interface HtmlStyle {
  readonly table: string;
  readonly rowOpen: string;
  readonly cellOpen: (cell: GridCell) => string;
  readonly before: string;
  readonly after: string;
  readonly blank: string;
  /** What parts rows and cells: a line break, or nothing at all. */
  readonly newline: string;
  readonly label: (text: string) => string;
}

function spans(cell: GridCell): string {
  const width = cell.width > 1 ? ` colspan="${cell.width}"` : '';
  const height = cell.height > 1 ? ` rowspan="${cell.height}"` : '';
  return width + height;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const plain: HtmlStyle = {
  table: '<table border="1">',
  rowOpen: '<tr>',
  cellOpen: (cell) => `<${cell.kind === 'head' ? 'th' : 'td'}${spans(cell)}>`,
  before: '',
  after: '',
  blank: '',
  newline: '\n',
  label: escaped,
};

/** As a word processor saves it: every cell a paragraph of styled runs, blanks as non-breaking spaces. */
const office: HtmlStyle = {
  table:
    '<table class="MsoNormalTable" border="1" cellspacing="0" cellpadding="0" style="border-collapse:collapse;mso-border-alt:solid windowtext .5pt">',
  rowOpen: '<tr style="mso-yfti-irow:1;height:15.75pt">',
  cellOpen: (cell) =>
    `<td width="${60 * cell.width}"${spans(cell)} valign="center" style="width:${45 * cell.width}.0pt;padding:0cm 5.4pt;mso-rotate:0">`,
  before:
    '<p class="MsoNormal" align="center" style="text-align:center"><span lang="EN-US" style="font-family:宋体;mso-bidi-font-family:宋体">',
  after: '<o:p></o:p></span></p>',
  blank: '&nbsp;',
  newline: '\n',
  label: escaped,
};

/** As an online editor leaves it: labels broken by line breaks and runs, figures padded by entities. */
const broken: HtmlStyle = {
  table: '<table>\n<tbody>',
  rowOpen: '<tr>',
  cellOpen: (cell) => `<td${spans(cell)}>`,
  before: '<p>&nbsp;<span><strong>',
  after: '</strong></span></p>',
  blank: '&nbsp;',
  newline: '\n',
  label: (text) => {
    const middle = text.length >> 1;
    return text.length < 4
      ? escaped(text)
      : `${escaped(text.slice(0, middle))}</strong><br/><strong>${escaped(text.slice(middle))}`;
  },
};

const oneLine: HtmlStyle = { ...plain, newline: '', blank: '&#160;' };

function closeOf(cell: GridCell, style: HtmlStyle): string {
  return style.cellOpen(cell).startsWith('<th') ? '</th>' : '</td>';
}

function writeTable(grid: Grid, page: Page, style: HtmlStyle): void {
  page.write(style.table + style.newline);
  for (let row = 0; row < grid.height; row++) {
    page.write(style.rowOpen + style.newline);
    for (const cell of grid.cells.filter((each) => each.row === row).sort((a, b) => a.column - b.column)) {
      page.write(style.cellOpen(cell) + style.before);
      if (cell.address !== undefined && cell.text !== '') page.figure(cell.address, cell.text);
      else if (cell.address !== undefined) page.figure(cell.address, '').write(style.blank);
      else page.write(cell.text === '' ? style.blank : style.label(cell.text));
      page.write(style.after + closeOf(cell, style) + style.newline);
    }
    page.write(`</tr>${style.newline}`);
  }
  page.write(`${style.table.includes('<tbody>') ? '</tbody>' : ''}</table>${style.newline === '' ? '' : '\n'}`);
}

export const htmlTables = {
  'html-plain': (grid: Grid, page: Page) => writeTable(grid, page, plain),
  'html-office': (grid: Grid, page: Page) => writeTable(grid, page, office),
  'html-broken-labels': (grid: Grid, page: Page) => writeTable(grid, page, broken),
  'html-one-line': (grid: Grid, page: Page) => writeTable(grid, page, oneLine),
};
