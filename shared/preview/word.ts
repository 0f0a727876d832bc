import { packing } from '../document/pack.ts';
import { escapeXml } from '../document/xml.ts';
import { done, type Work } from '../text/work.ts';
import type { Block, GridCell, Preview } from './preview.ts';

/**
 * The report as a Word file in the layout of official documents (GB/T 9704-2012, 党政机关公文格式): A4 with its margins,
 * title in 方正小标宋 2 号, headings in 黑体 and 楷体 3 号, text in 仿宋 3 号 on lines of 28 points, page numbers at the outer
 * edge. Tables fit the width of the page, their head is repeated on every page, and no row is cut in two.
 */
export function wordDocument(preview: Preview): Uint8Array {
  return done(writingDocument(preview));
}

/** The same, piece by piece. */
export function* writingDocument({ blocks }: Preview): Work<Uint8Array> {
  const written: string[] = [];
  for (const block of blocks) {
    if (written.length % WRITTEN_AT_ONCE === WRITTEN_AT_ONCE - 1) yield;
    written.push(blockXml(block));
  }
  yield;
  return yield* writingFile(written.join(''));
}

/** So many blocks are written at once. */
const WRITTEN_AT_ONCE = 1000;

/** A Word file in that layout with other content: paragraphs and tables of WordprocessingML. */
export function writingFile(content: string): Work<Uint8Array> {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${content}${section}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles.xml'],
      ['settings', 'settings.xml'],
      ['fontTable', 'fontTable.xml'],
      ['footer', 'footer1.xml'],
      ['footer', 'footer2.xml'],
    ]),
    'word/styles.xml': styles,
    'word/settings.xml': settings,
    'word/fontTable.xml': fontTable,
    'word/footer1.xml': footer('right'),
    'word/footer2.xml': footer('left'),
  };
  return packing(parts);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${officeRelationships}"`;

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>${[
  'styles',
  'settings',
  'fontTable',
]
  .map((name) => `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${name}+xml"/>`)
  .join('')}${[1, 2]
  .map((number) => `<Override PartName="/word/footer${number}.xml" ContentType="${wordType}.footer+xml"/>`)
  .join('')}</Types>`;

function relationships(entries: readonly (readonly [string, string])[]): string {
  const list = entries.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${officeRelationships}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

/** Twentieths of a point: the text is 156 mm wide and 225 mm high, 37 mm from the top and 28 mm from the left. */
export const TEXT_WIDTH = 8844;
const section =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1587" w:gutter="0"/></w:sectPr>';

/** Sizes in half points: 2 号, 3 号, 4 号, and 小五 for tables. */
const size = { title: 44, text: 32, page: 28, table: 18 } as const;

const fonts = (eastAsia: string): string =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${eastAsia}" w:cs="Times New Roman"/>`;

const sized = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

function style(id: string, name: string, paragraph: string, run: string): string {
  const base = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>';
  return `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${base}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

const twoCharacters = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
const styles = `${declaration}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋')}${sized(size.text)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>${[
  style('Normal', 'Normal', '<w:spacing w:line="560" w:lineRule="exact"/><w:jc w:val="both"/>', ''),
  style(
    'Title',
    'Title',
    '<w:spacing w:before="560" w:after="560" w:line="640" w:lineRule="exact"/><w:jc w:val="center"/>',
    `${fonts('方正小标宋简体')}${sized(size.title)}`,
  ),
  style('Heading1', 'heading 1', `<w:keepNext/>${twoCharacters}<w:outlineLvl w:val="0"/>`, fonts('黑体')),
  style('Heading2', 'heading 2', `<w:keepNext/>${twoCharacters}<w:outlineLvl w:val="1"/>`, fonts('楷体')),
  style('BodyText', 'Body Text', twoCharacters, ''),
  style('Signature', 'Signature', '<w:ind w:rightChars="200" w:right="640"/><w:jc w:val="right"/>', ''),
  style(
    'TableText',
    '表格文字',
    '<w:spacing w:line="240" w:lineRule="atLeast"/><w:jc w:val="center"/>',
    `${fonts('宋体')}${sized(size.table)}`,
  ),
  style('Footer', 'footer', '<w:spacing w:line="240" w:lineRule="auto"/>', `${fonts('宋体')}${sized(size.page)}`),
].join('')}</w:styles>`;

const settings = `${declaration}<w:settings ${namespaces}><w:evenAndOddHeaders/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

/** What to take where a font is not installed. */
const substitutes: readonly (readonly [string, string])[] = [
  ['方正小标宋简体', 'FZXiaoBiaoSong-B05S,华文中宋,宋体'],
  ['仿宋', '仿宋_GB2312,FangSong,华文仿宋'],
  ['楷体', '楷体_GB2312,KaiTi,华文楷体'],
  ['黑体', 'SimHei,华文黑体'],
  ['宋体', 'SimSun,华文宋体'],
];
const fontTable = `${declaration}<w:fonts ${namespaces}>${substitutes
  .map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  )
  .join('')}</w:fonts>`;

/** — 1 — at the outer edge, one character from it. */
function footer(side: 'left' | 'right'): string {
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const number = `${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}<w:r><w:t>1</w:t></w:r>${field('end')}`;
  const dash = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `${declaration}<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>${dash('— ')}${number}${dash(' —')}</w:p></w:ftr>`;
}

/** A paragraph in a style of `writingFile`; `properties` are those of the paragraph itself, as XML. */
export function paragraph(styleId: WordStyle, text: string, properties = ''): string {
  const run = text === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="${styleId}"/>${properties}</w:pPr>${run}</w:p>`;
}

export type WordStyle = 'Title' | 'Heading1' | 'Heading2' | 'BodyText' | 'Signature' | 'TableText';

const paragraphStyles = { title: 'Title', heading: 'Heading1', paragraph: 'BodyText', signature: 'Signature' } as const;

function blockXml(block: Block): string {
  // Notes are words of ours for the screen.
  if (block.kind === 'note') return '';
  if (block.kind === 'table') return tableXml(block.rows);
  const text = oneLine(block.runs.map((run) => run.text).join(''));
  const isSubheading = block.kind === 'paragraph' && /^（[一二三四五六七八九十]{1,3}）[^。；]{1,30}$/u.test(text);
  return paragraph(isSubheading ? 'Heading2' : paragraphStyles[block.kind], text);
}

/** A place that is still to be filled in is a blank cell here: words would not fit into a column of figures. */
function cellText({ kind, text }: GridCell): string {
  const isToFill = kind !== 'head' && kind !== 'label' && /^〔待填[^〔〕]{0,60}〕$/u.test(text.trim());
  return isToFill ? '' : oneLine(text);
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

function tableXml(rows: readonly (readonly GridCell[])[]): string {
  const grid = placed(rows);
  const columns = grid[0]?.length ?? 0;
  const figures = grid.map((row) =>
    row.findIndex((cell) => cell !== null && cell.kind !== 'head' && cell.kind !== 'label'),
  );
  const labels = Math.min(...figures.filter((column) => column >= 0), columns);
  const widths = widthsOf(columns, labels);
  const heads = rows.findIndex((row) => row.some(({ kind }) => kind !== 'head'));
  const lines = grid.map((row, i) => rowXml(row, rows[i] ?? [], i < heads, widths, labels > 1));
  return wordTable(widths, lines);
}

/** A ruled table as wide as the text, out of its rows in XML; a paragraph parts it from the next one. */
export function wordTable(widths: readonly number[], rows: readonly string[]): string {
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  const properties = `<w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="28" w:type="dxa"/><w:right w:w="28" w:type="dxa"/></w:tblCellMar>`;
  const gridColumns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${gridColumns}</w:tblGrid>${rows.join('')}</w:tbl>${paragraph('TableText', '')}`;
}

/** The cell that covers each place of a table. */
function placed(rows: readonly (readonly GridCell[])[]): (GridCell | null)[][] {
  const columns = Math.max(0, ...rows.map((row) => row.reduce((sum, { colSpan }) => sum + colSpan, 0)));
  const grid: (GridCell | null)[][] = rows.map(() => Array.from({ length: columns }, () => null));
  for (const [i, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (grid[i]?.[column] !== null && column < columns) column++;
      for (let r = i; r < i + cell.rowSpan; r++) grid[r]?.fill(cell, column, column + cell.colSpan);
      column += cell.colSpan;
    }
  }
  return grid;
}

/** Columns of figures are equal; of several columns of labels each is wider than the one before. */
function widthsOf(columns: number, labels: number): readonly number[] {
  const narrow = labels < 2 ? Math.floor(TEXT_WIDTH / columns) : 560;
  const rest = TEXT_WIDTH - narrow * (columns - labels);
  const parts = (labels * (labels + 1)) / 2;
  return Array.from({ length: columns }, (_, i) =>
    i >= labels ? narrow : labels < 2 ? rest : Math.floor((rest * (i + 1)) / parts),
  );
}

function rowXml(
  places: readonly (GridCell | null)[],
  begins: readonly GridCell[],
  isHead: boolean,
  widths: readonly number[],
  labelsLeft: boolean,
): string {
  const cells: string[] = [];
  for (let column = 0; column < places.length; ) {
    const cell = places[column] ?? null;
    const span = cell?.colSpan ?? 1;
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    const isFirst = cell === null || begins.includes(cell);
    const merge = cell === null || cell.rowSpan < 2 ? '' : isFirst ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
    const gridSpan = span < 2 ? '' : `<w:gridSpan w:val="${span}"/>`;
    const isLeft = labelsLeft && cell?.kind === 'label' && cell.rowSpan < 2;
    const content = paragraph(
      'TableText',
      isFirst && cell !== null ? cellText(cell) : '',
      isLeft ? '<w:jc w:val="left"/>' : '',
    );
    cells.push(
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${gridSpan}${merge}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`,
    );
    column += span;
  }
  const repeated = isHead ? '<w:tblHeader/>' : '';
  return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="400" w:hRule="atLeast"/>${repeated}</w:trPr>${cells.join('')}</w:tr>`;
}
