import { encode } from '../../server/encoding.ts';
import type { Draft } from './document.ts';
import { type Grid, type GridCell, gridOf } from './grid.ts';

/** How a PDF is written. */
export interface PdfStyle {
  /** Borders as rectangles around cells, as thin filled shapes, as many short strokes, or none but those between rows. */
  readonly borders: 'strokes' | 'fills' | 'dashes' | 'rows';
  /** Points. */
  readonly tableSize: number;
  /** The page lies on its side and says so, or its text runs upwards. */
  readonly turned: 'no' | 'rotated' | 'sideways';
  /** Each page has a page number, and a line at its top. */
  readonly furniture: boolean;
}

export const plainPdf: PdfStyle = { borders: 'strokes', tableSize: 9, turned: 'no', furniture: false };

const WIDTH = 595;
const HEIGHT = 842;
const MARGIN = 60;
const TEXT_SIZE = 14;
const PADDING = 4;

/** A report as a PDF whose font is only named, its characters being those of GBK. */
export function pdfOf(draft: Draft, style: PdfStyle = plainPdf): Uint8Array {
  const writer = new Writer(style);
  writer.line(draft.title, 18, (WIDTH - widthOf(draft.title, 18)) / 2);
  for (const text of draft.preamble) writer.paragraph(text);
  for (const section of draft.edition.sections) {
    writer.paragraph(`${'一二三四五六七八'.charAt(section.number - 1)}、${section.title}`);
    for (const text of draft.prose[section.key] ?? []) writer.paragraph(text);
    for (const table of draft.edition.tables.filter((each) => each.section === section.key)) {
      writer.table(gridOf(table, draft.figures));
    }
  }
  for (const text of draft.signature) writer.paragraph(text);
  return writer.file();
}

/** A PDF of pages given as what is drawn on them, with entries of each page and of what is drawn on it. */
export function pdfOfPages(contents: readonly string[], page = '', content = ''): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${contents.length}/Kids[${contents.map((_, i) => `${7 + 2 * i} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000/W[1 95 500 814 939 500 7716[500]]>>',
    '<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 859/Descent -141/CapHeight 683/StemV 80>>',
    stream(
      '/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8',
      '\u0000\u0080\u0080\u0000',
    ),
    ...contents.flatMap((drawn, i) => [
      `<</Type/Page/Parent 2 0 R${page === '' ? `/MediaBox[0 0 ${WIDTH} ${HEIGHT}]` : page}/Resources<</Font<</F1 3 0 R>>/XObject<</Im1 6 0 R>>>>/Contents ${8 + 2 * i} 0 R>>`,
      stream(content, drawn),
    ]),
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** A picture over the whole page, as of a scanned one. */
export const scannedPage = `q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /Im1 Do Q`;

function stream(entries: string, content: string): string {
  return `<<${entries}/Length ${content.length}>>stream\n${content}\nendstream`;
}

/** What draws a text with its left end at a place, counted from the lower left corner of the page. */
export function textAt(text: string, x: number, y: number, size: number): string {
  const bytes = encode(text, { charset: 'gb18030', bom: false });
  if (bytes === null) throw new RangeError(`not in GBK: ${text}`);
  return `BT /F1 ${size} Tf ${x.toFixed(2)} ${y.toFixed(2)} Td <${Buffer.from(bytes).toString('hex')}> Tj ET\n`;
}

function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, char) => sum + (char < '\u0080' ? size / 2 : size), 0);
}

/** The text in lines that are no wider than given. */
function wrapped(text: string, size: number, width: number, first = width): readonly string[] {
  const lines: string[] = [''];
  for (const char of text) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && widthOf(line + char, size) > (lines.length === 1 ? first : width)) lines.push(char);
    else lines[lines.length - 1] = line + char;
  }
  return lines;
}

class Writer {
  readonly #style: PdfStyle;
  readonly #pages: string[] = [];
  #content = '';
  #top = MARGIN;

  constructor(style: PdfStyle) {
    this.#style = style;
  }

  line(text: string, size: number, x: number): void {
    if (this.#top + 2 * size > HEIGHT - MARGIN) this.#newPage();
    this.#top += 1.7 * size;
    this.#content += textAt(text, x, HEIGHT - this.#top, size);
  }

  paragraph(text: string): void {
    const width = WIDTH - 2 * MARGIN;
    const indent = 2 * TEXT_SIZE;
    for (const [i, line] of wrapped(text, TEXT_SIZE, width, width - indent).entries()) {
      this.line(line, TEXT_SIZE, MARGIN + (i === 0 ? indent : 0));
    }
  }

  /** Rows that find no room go to the next page; of merged cells each page has a part, the first one with the words. */
  table(grid: Grid): void {
    const size = this.#style.tableSize;
    const column = (WIDTH - 2 * MARGIN) / grid.width;
    const linesOf = (cell: GridCell): readonly string[] => wrapped(cell.text, size, column * cell.width - 2 * PADDING);
    const heights = Array.from({ length: grid.height }, (_, row) => {
      const own = grid.cells.filter((cell) => cell.row === row);
      // A merged cell shares its height among its rows.
      const wanted = own.map((cell) => (linesOf(cell).length * size * 1.2) / cell.height);
      const above = grid.cells.filter((cell) => cell.row < row && cell.row + cell.height > row);
      wanted.push(...above.map((cell) => (linesOf(cell).length * size * 1.2) / cell.height));
      return Math.max(...wanted, size) + 2 * PADDING;
    });
    this.#top += 10;
    const written = new Set<GridCell>();
    for (let row = 0; row < grid.height; ) {
      let end = row;
      let room = HEIGHT - MARGIN - this.#top;
      while (end < grid.height && (heights[end] ?? 0) <= room) room -= heights[end++] ?? 0;
      if (end === row) {
        this.#newPage();
        continue;
      }
      for (const cell of grid.cells.filter((each) => each.row < end && each.row + each.height > row)) {
        const from = Math.max(cell.row, row);
        const to = Math.min(cell.row + cell.height, end);
        const before = heights.slice(row, from).reduce((sum, height) => sum + height, 0);
        const height = heights.slice(from, to).reduce((sum, each) => sum + each, 0);
        const [x, top] = [MARGIN + column * cell.column, this.#top + before];
        this.#border(x, top, column * cell.width, height);
        if (written.has(cell)) continue;
        written.add(cell);
        for (const [i, line] of linesOf(cell).entries()) {
          const left = cell.kind === 'label' ? x + PADDING : x + (column * cell.width - widthOf(line, size)) / 2;
          this.#content += textAt(line, left, HEIGHT - (top + PADDING + size * (1 + 1.2 * i)), size);
        }
      }
      this.#top += heights.slice(row, end).reduce((sum, height) => sum + height, 0);
      row = end;
    }
  }

  #border(x: number, top: number, width: number, height: number): void {
    const y = HEIGHT - top - height;
    switch (this.#style.borders) {
      case 'strokes':
        this.#content += `${x} ${y} ${width} ${height} re S\n`;
        break;
      case 'fills':
        for (const at of [y, y + height]) this.#content += `${x} ${at - 0.25} ${width} 0.5 re f\n`;
        for (const at of [x, x + width]) this.#content += `${at - 0.25} ${y} 0.5 ${height} re f\n`;
        break;
      case 'dashes':
        for (let at = 0; at < width; at += 6) {
          for (const level of [y, y + height]) this.#content += `${x + at} ${level} m ${x + at + 3} ${level} l S\n`;
        }
        for (let at = 0; at < height; at += 6) {
          for (const level of [x, x + width]) this.#content += `${level} ${y + at} m ${level} ${y + at + 3} l S\n`;
        }
        break;
      case 'rows':
        for (const at of [y, y + height]) this.#content += `${x} ${at} m ${x + width} ${at} l S\n`;
        break;
    }
  }

  #newPage(): void {
    const number = this.#pages.length + 1;
    if (this.#style.furniture) {
      this.#content += textAt('政府信息公开年报', MARGIN, HEIGHT - 30, 9) + textAt(`- ${number} -`, WIDTH / 2, 30, 9);
    }
    this.#pages.push(this.#content);
    this.#content = '';
    this.#top = MARGIN;
  }

  file(): Uint8Array {
    this.#newPage();
    if (this.#style.turned === 'no') return pdfOfPages(this.#pages);
    const pages = this.#pages.map((content) => `0 1 -1 0 ${HEIGHT} 0 cm\n${content}`);
    const rotate = this.#style.turned === 'rotated' ? '/Rotate 90' : '';
    return pdfOfPages(pages, `/MediaBox[0 0 ${HEIGHT} ${WIDTH}]${rotate}`);
  }
}
