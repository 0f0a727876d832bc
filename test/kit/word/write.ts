import type { Draft } from '../document.ts';
import { type Grid, type GridCell, gridOf } from '../grid.ts';
import { archiveOf } from './archive.ts';

/** What a piece of text is in the report. */
export type TextKind = 'title' | 'heading' | 'prose' | GridCell['kind'];

/**
 * How a Word file is written, each step open to change. All markup is written with the prefix `w` and the namespace of
 * the transitional edition; what changes names and bytes does so at the end.
 */
export interface WordStyle {
  /** The runs of a paragraph. */
  runs(text: string, kind: TextKind): string;
  /** A paragraph around its runs. */
  paragraph(runs: string, kind: TextKind): string;
  /** Properties of a cell that covers `width` columns; `merge` says how it is merged with those below it. */
  cell(width: number, merge: 'none' | 'restart' | 'continue', content: string): string;
  row(cells: readonly string[], index: number): string;
  table(rows: readonly string[], columns: number): string;
  /** The content of the body. */
  body(blocks: readonly string[]): string;
  /** The text of a heading, which may leave its ordinal to a list. */
  heading(ordinal: string, title: string): string;
  pack(document: string): Uint8Array;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const namespaces = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export const properties = '<w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr>';

export function run(text: string): string {
  const space = text === text.trim() ? '' : ' xml:space="preserve"';
  return `<w:r>${properties}<w:t${space}>${escaped(text)}</w:t></w:r>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relationship = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${R}/${type}" Target="${target}"/>`;

export const relationshipsPart = (...entries: readonly string[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;

const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const numbering = `${declaration}<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%2.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const styles = `${declaration}<w:styles xmlns:w="${W}"><w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Numbered"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;

/** The parts of a file beside its main part. */
export function partsAround(document: string, main = 'word/document.xml'): Record<string, string | Uint8Array> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/${folder}styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/${folder}numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`,
    '_rels/.rels': relationshipsPart(relationship(1, 'officeDocument', main)),
    [main]: document,
    [`${folder}_rels/${main.slice(folder.length)}.rels`]: relationshipsPart(
      relationship(1, 'styles', 'styles.xml'),
      relationship(2, 'numbering', 'numbering.xml'),
      relationship(3, 'settings', 'settings.xml'),
    ),
    [`${folder}styles.xml`]: styles,
    [`${folder}numbering.xml`]: numbering,
    [`${folder}settings.xml`]: `${declaration}<w:settings xmlns:w="${W}"><w:zoom w:percent="100"/></w:settings>`,
    [`${folder}media/image1.png`]: Uint8Array.from({ length: 300 }, (_, i) => (i * 37) % 256),
  };
}

export const plainStyle: WordStyle = {
  runs: (text) => (text === '' ? '' : run(text)),
  paragraph: (runs) =>
    `<w:p><w:pPr><w:spacing w:line="560"/>${'<w:rPr><w:sz w:val="32"/></w:rPr>'}</w:pPr>${runs}</w:p>`,
  cell: (width, merge, content) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width * 900}" w:type="dxa"/>${width > 1 ? `<w:gridSpan w:val="${width}"/>` : ''}${merge === 'none' ? '' : merge === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'}</w:tcPr>${content}</w:tc>`,
  row: (cells) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`,
  table: (rows, columns) =>
    `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="900"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`,
  body: (blocks) => `${blocks.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`,
  heading: (ordinal, title) => ordinal + title,
  pack: (document) => archiveOf(partsAround(document)),
};

const ordinals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A report as a Word file. */
export function wordFile(draft: Draft, style: WordStyle = plainStyle): Uint8Array {
  return style.pack(documentXml(draft, style));
}

function documentXml(draft: Draft, style: WordStyle): string {
  const paragraph = (text: string, kind: TextKind): string => style.paragraph(style.runs(text, kind), kind);
  const blocks = [paragraph(draft.title, 'title')];
  for (const text of draft.preamble) blocks.push(paragraph(text, 'prose'));
  for (const section of draft.edition.sections) {
    blocks.push(paragraph(style.heading(`${ordinals[section.number] ?? ''}、`, section.title), 'heading'));
    for (const text of draft.prose[section.key] ?? []) blocks.push(paragraph(text, 'prose'));
    for (const table of draft.edition.tables.filter((each) => each.section === section.key)) {
      blocks.push(tableXml(gridOf(table, draft.figures), style), style.paragraph('', 'prose'));
    }
  }
  for (const line of draft.signature) blocks.push(paragraph(line, 'prose'));
  return `${declaration}<w:document ${namespaces}><w:body>${style.body(blocks)}</w:body></w:document>`;
}

function tableXml(grid: Grid, style: WordStyle): string {
  const rows: string[] = [];
  for (let row = 0; row < grid.height; row++) {
    const cells: string[] = [];
    for (let column = 0; column < grid.width; ) {
      const cell = grid.cells.find(
        (each) =>
          each.row <= row && row < each.row + each.height && each.column <= column && column < each.column + each.width,
      );
      if (cell === undefined) throw new RangeError(`nothing covers ${row}, ${column}`);
      const begins = cell.row === row;
      const merge = cell.height === 1 ? 'none' : begins ? 'restart' : 'continue';
      const content = style.paragraph(begins ? style.runs(cell.text, cell.kind) : '', cell.kind);
      cells.push(style.cell(cell.width, merge, content));
      column += cell.width;
    }
    rows.push(style.row(cells, row));
  }
  return style.table(rows, grid.width);
}
