import { plainStyle, type WordStyle } from './write.ts';

interface Print {
  /** The size of the tables' type in half points. */
  readonly size: number;
  readonly isWide?: boolean;
  readonly isSplit?: boolean;
  readonly isOpen?: boolean;
}

const borders = (sides: readonly string[]): string =>
  sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('');

/** Ways in which a Word file is laid out to be printed: tables as wide as the page, with borders. */
function printStyle({ size, isWide = false, isSplit = false, isOpen = false }: Print): WordStyle {
  const width = isWide ? 13_900 : 8_800;
  const sides = ['top', 'bottom', 'insideH', 'insideV', ...(isOpen ? [] : ['left', 'right'])];
  const isText = (kind: string): boolean => kind === 'prose' || kind === 'heading' || kind === 'title';
  return {
    ...plainStyle,
    runs: (text, kind) => plainStyle.runs(text, kind).replace('w:val="32"', `w:val="${isText(kind) ? 28 : size}"`),
    paragraph: (runs, kind) => {
      const layout = isText(kind) ? '<w:spacing w:line="480"/><w:ind w:firstLine="560"/>' : '<w:jc w:val="center"/>';
      return `<w:p><w:pPr>${layout}</w:pPr>${runs}</w:p>`;
    },
    cell: (columns, merge, content) =>
      plainStyle
        .cell(columns, merge, content)
        .replace(/<w:tcW[^>]*>/, `<w:tcW w:w="0" w:type="auto"/>`)
        .replace('</w:tcPr>', '<w:vAlign w:val="center"/></w:tcPr>'),
    row: (cells, index) => {
      const head = index < 3 && !isOpen ? '<w:tblHeader/>' : '';
      return `<w:tr><w:trPr>${isSplit ? '' : '<w:cantSplit/>'}${head}</w:trPr>${cells.join('')}</w:tr>`;
    },
    table: (rows, columns) =>
      `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${borders(sides)}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${Math.floor(width / columns)}"/>`.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`,
    body: (blocks) => {
      const page = isWide ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"';
      return `${blocks.join('')}<w:sectPr><w:pgSz ${page}/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr>`;
    },
  };
}

export const printed: Readonly<Record<string, WordStyle>> = {
  'small type': printStyle({ size: 18 }),
  'rows that are cut by the end of a page': printStyle({ size: 24, isSplit: true }),
  'wide pages': printStyle({ size: 24, isWide: true, isSplit: true }),
  'tables without borders at their sides': printStyle({ size: 18, isOpen: true }),
};
