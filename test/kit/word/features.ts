import { archiveOf, type PartTexts } from './archive.ts';
import { escaped, partsAround, plainStyle, properties, run, type TextKind, type WordStyle } from './write.ts';

/** One thing that Word files do, added to any way of writing them. */
export type Feature = (style: WordStyle) => WordStyle;

const isCell = (kind: TextKind): boolean => kind !== 'prose' && kind !== 'title' && kind !== 'heading';
const isFigure = (kind: TextKind, text: string): boolean => kind === 'figure' && /^\d+$/.test(text);

/** Writes the runs of some texts anew; what was written for them so far is at hand. */
function runsOf(of: (text: string, kind: TextKind, before: string) => string | null): Feature {
  return (style) => ({
    ...style,
    runs: (text, kind) => {
      const before = style.runs(text, kind);
      return text === '' ? before : (of(text, kind, before) ?? before);
    },
  });
}

function documentOf(change: (document: string) => string): Feature {
  return (style) => ({ ...style, pack: (document) => style.pack(change(document)) });
}

/** Another way to put the parts together; given all of them and the main part's name. */
function packed(pack: (parts: PartTexts) => Uint8Array): Feature {
  return (style) => ({ ...style, pack: (document) => pack(partsAround(document)) });
}

const tracked = 'w:id="7" w:author="王芳" w:date="2023-01-10T09:00:00Z"';
const deleted = (text: string): string =>
  `<w:del ${tracked}><w:r>${properties}<w:delText>${escaped(text)}</w:delText></w:r></w:del>`;

/** A mark typed by hand and raised. */
const raised = (mark: number): string =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${mark}</w:t></w:r>`;

const textBox = (paragraphs: string): string => {
  const content = `<w:txbxContent>${paragraphs}</w:txbxContent>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
};

const split = (text: string, count: number): string[] => {
  const size = Math.max(1, Math.ceil(text.length / count));
  return Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));
};

export const features: Readonly<Record<string, Feature>> = {
  'the strict edition': documentOf((document) =>
    document.replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    ),
  ),
  'another prefix': documentOf((document) =>
    document.replace(/(<\/?|\s)w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0='),
  ),
  'no prefix': documentOf((document) =>
    document
      .replace(/(<\/?)w:/g, '$1')
      .replace('xmlns:w=', 'xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w='),
  ),
  'UTF-16': packed((parts) =>
    archiveOf({
      ...parts,
      'word/document.xml': Buffer.from(
        `\ufeff${String(parts['word/document.xml']).replace('encoding="UTF-8"', 'encoding="UTF-16"')}`,
        'utf16le',
      ),
    }),
  ),
  'one flat file': packed((parts) => {
    const inner = Object.entries(parts)
      .filter(([name]) => /\.(?:xml|rels)$/.test(name) && !name.startsWith('['))
      .map(
        ([name, content]) =>
          `<pkg:part pkg:name="/${name}"><pkg:xmlData>${String(content).replace(/^<\?xml[^>]*>\s*/, '')}</pkg:xmlData></pkg:part>`,
      );
    return Buffer.from(
      `<?xml version="1.0" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${inner.join('')}</pkg:package>`,
    );
  }),
  'stored parts': packed((parts) => archiveOf(parts, 0)),
  'a main part of another name': (style) => ({
    ...style,
    pack: (document) => archiveOf(partsAround(document, 'doc/正文.xml')),
  }),
  'continued merges that say so': (style) => ({
    ...style,
    cell: (width, merge, content) =>
      style.cell(width, merge, content).replace('<w:vMerge/>', '<w:vMerge w:val="continue"/>'),
  }),
  'cells merged as in older versions': (style) => ({
    ...style,
    cell: (width, merge, content) => {
      const cell = style.cell(1, merge, content);
      const marked = (value: string, text: string) =>
        text.replace('</w:tcPr>', `<w:hMerge w:val="${value}"/></w:tcPr>`);
      if (width === 1) return cell;
      const rest = marked('continue', style.cell(1, merge, style.paragraph('', 'label')));
      return marked('restart', cell) + rest.repeat(width - 1);
    },
  }),
  'rows that begin in a later column': (style) => ({
    ...style,
    // Without merges below: the cells that reach down are left out of the rows below them.
    cell: (width, merge, content) => {
      const cell = style.cell(width, 'none', content);
      return merge === 'continue' ? `<!--below ${width}-->` : cell;
    },
    row: (cells, index) => {
      let before = 0;
      let first = 0;
      for (; cells[first]?.startsWith('<!--below'); first++) before += Number(/\d+/.exec(cells[first] ?? '')?.[0]);
      const row = style.row(
        cells.slice(first).map((cell) => (cell.startsWith('<!--below') ? style.cell(1, 'none', '<w:p/>') : cell)),
        index,
      );
      return before === 0 ? row : row.replace('<w:trPr>', `<w:trPr><w:gridBefore w:val="${before}"/>`);
    },
  }),
  'borders dragged by hand': (style) => ({
    ...style,
    // Each column is three of the grid, and every other row begins its second cell a little early.
    table: (rows, columns) =>
      style
        .table(rows, columns)
        .replaceAll('<w:gridCol w:w="900"/>', '<w:gridCol w:w="840"/><w:gridCol w:w="40"/><w:gridCol w:w="20"/>'),
    cell: (width, merge, content) => {
      const cell = style.cell(width, merge, content).replace(/<w:gridSpan [^>]*>/, '');
      return cell.replace('</w:tcPr>', `<w:gridSpan w:val="${width * 3}"/></w:tcPr>`);
    },
    row: (cells, index) => {
      const spans = cells.map((cell) => Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? '1'));
      if (index % 2 === 0 || spans.length < 2 || spans.some((span) => span < 3)) return style.row(cells, index);
      const moved = cells.map((cell, i) =>
        i > 1
          ? cell
          : cell.replace(/<w:gridSpan w:val="\d+"/, `<w:gridSpan w:val="${(spans[i] ?? 0) + (i === 0 ? -1 : 1)}"`),
      );
      return style.row(moved, index);
    },
  }),
  'a table around all': (style) => ({
    ...style,
    body: (blocks) => style.body([style.table([style.row([style.cell(1, 'none', blocks.join(''))], 0)], 1)]),
  }),
  'tables in tables': (style) => ({
    ...style,
    table: (rows, columns) => {
      const empty = style.cell(1, 'none', style.paragraph('', 'label'));
      const around = style.cell(1, 'none', style.table(rows, columns) + style.paragraph('', 'label'));
      return style.table([`<w:tr>${around}${empty}</w:tr>`], 2);
    },
  }),
  'tables in two pieces': (style) => ({
    ...style,
    table: (rows, columns) => {
      const cut = rows.findIndex((row, i) => i > rows.length / 2 && !row.includes('<w:vMerge/>'));
      if (rows.length < 12 || cut < 0) return style.table(rows, columns);
      return (
        style.table(rows.slice(0, cut), columns) + style.paragraph('', 'prose') + style.table(rows.slice(cut), columns)
      );
    },
  }),
  'the title in a text box': runsOf((_, kind, before) => {
    if (kind !== 'title') return null;
    return textBox(`<w:p>${before}</w:p>`);
  }),
  'hidden text': runsOf(
    (_, __, before) =>
      `<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r>${before}<w:r><w:rPr><w:rStyle w:val="Hidden"/></w:rPr><w:t>9</w:t></w:r>`,
  ),
  'text that is not hidden after all': runsOf((_, __, before) =>
    // Runs that are hidden stay so.
    before.replace(/<w:rPr>(?!<w:vanish|<w:rStyle)/g, '<w:rPr><w:vanish w:val="0"/>'),
  ),
  'sums computed by fields': runsOf((text, kind, before) =>
    isFigure(kind, text)
      ? `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(ABOVE) 77 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${before}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
      : null,
  ),
  'simple fields': runsOf((text, kind, before) =>
    isFigure(kind, text) ? `<w:fldSimple w:instr=" =SUM(LEFT) ">${before}</w:fldSimple>` : null,
  ),
  'marks of notes': runsOf(
    (_, __, before) => `${before}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="3"/></w:r>`,
  ),
  'words with their reading above': runsOf((text, kind) =>
    kind === 'prose'
      ? `<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>du</w:t></w:r></w:rt><w:rubyBase>${run(text.slice(0, 2))}</w:rubyBase></w:ruby></w:r>${text.length > 2 ? run(text.slice(2)) : ''}`
      : null,
  ),
  'deleted text': runsOf(
    (_, __, before) => `${deleted('88')}${before}<w:moveFrom ${tracked}>${run('77')}</w:moveFrom>`,
  ),
  'inserted text': runsOf((text, kind, before) =>
    isFigure(kind, text) ? `<w:ins ${tracked}>${before}</w:ins>` : null,
  ),
  'deleted rows': (style) => ({
    ...style,
    table: (rows, columns) =>
      style.table(
        rows.flatMap((row, i) =>
          i % 5 === 4 && row.includes('<w:trPr>')
            ? [row.replaceAll(/<w:vMerge[^>]*>/g, '').replace('<w:trPr>', `<w:trPr><w:del ${tracked}/>`), row]
            : [row],
        ),
        columns,
      ),
  }),
  'inserted rows': (style) => ({
    ...style,
    row: (cells, index) =>
      index % 4 === 3 ? `<w:ins ${tracked}>${style.row(cells, index)}</w:ins>` : style.row(cells, index),
  }),
  'paragraphs joined by a deleted mark': (style) => ({
    ...style,
    paragraph: (runs, kind) => {
      if (kind !== 'prose' || runs === '') return style.paragraph(runs, kind);
      const mark = `<w:p><w:pPr><w:rPr><w:del ${tracked}/></w:rPr></w:pPr>${deleted('已删')}</w:p>`;
      return mark + style.paragraph(runs, kind);
    },
  }),
  'ordinals made by a list': (style) => ({
    ...style,
    heading: (_, title) => title,
    paragraph: (runs, kind) => {
      const paragraph = style.paragraph(runs, kind);
      const numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
      return kind === 'heading' ? paragraph.replace('<w:pPr>', numbered) : paragraph;
    },
  }),
  'ordinals made by a style': (style) => ({
    ...style,
    heading: (_, title) => title,
    paragraph: (runs, kind) => {
      const paragraph = style.paragraph(runs, kind);
      return kind === 'heading' ? paragraph.replace('<w:pPr>', '<w:pPr><w:pStyle w:val="Numbered"/>') : paragraph;
    },
  }),
  'labels with line breaks': runsOf((text, kind, before) =>
    kind === 'label' && text.length > 4
      ? before.replace(escaped(text), `${escaped(text.slice(0, 4))}</w:t><w:br/><w:t>${escaped(text.slice(4))}`)
      : null,
  ),
  'labels in several paragraphs': (style) => ({
    ...style,
    runs: (text, kind) =>
      kind === 'label' && text.length > 4
        ? style.runs(text.slice(0, 4), kind) + style.runs(text.slice(4), kind)
        : style.runs(text, kind),
    paragraph: (runs, kind) => {
      const at = kind === 'label' ? runs.indexOf('</w:r><w:r>') : -1;
      if (at < 0) return style.paragraph(runs, kind);
      return style.paragraph(runs.slice(0, at + 6), kind) + style.paragraph(runs.slice(at + 6), kind);
    },
  }),
  'a figure over several runs': runsOf((text, kind, before) => {
    if (kind === 'prose' || text.length < 2 || !before.includes(`>${escaped(text)}</w:t>`)) return null;
    return split(text, 4).map(run).join('<w:proofErr w:type="spellStart"/>');
  }),
  'controls around figures': runsOf((text, kind, before) =>
    isFigure(kind, text)
      ? `<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_1"/></w:sdtPr><w:sdtContent>${before}</w:sdtContent></w:sdt>`
      : null,
  ),
  'controls around rows and cells': (style) => ({
    ...style,
    cell: (width, merge, content) =>
      width === 1
        ? `<w:sdt><w:sdtPr/><w:sdtContent>${style.cell(width, merge, content)}</w:sdtContent></w:sdt>`
        : style.cell(width, merge, content),
    row: (cells, index) =>
      `<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${style.row(cells, index)}</w:sdtContent></w:sdt>`,
  }),
  'figures kept among the data of the document': runsOf((text, kind, before) =>
    isFigure(kind, text)
      ? `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/><w:text/></w:sdtPr><w:sdtContent>${before}</w:sdtContent></w:sdt>`
      : null,
  ),
  'tables that a control locks': (style) => ({
    ...style,
    table: (rows, columns) =>
      `<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>${style.table(rows, columns)}</w:sdtContent></w:sdt>`,
  }),
  'placeholders nobody filled in': runsOf((_, kind, before) =>
    isCell(kind)
      ? `${before}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入')}</w:sdtContent></w:sdt>`
      : null,
  ),
  'full-width digits': runsOf((text, kind, before) =>
    isFigure(kind, text)
      ? before.replace(
          `>${text}<`,
          `>${text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))}<`,
        )
      : null,
  ),
  'characters written as references': runsOf((_, kind, before) =>
    kind === 'prose' ? before.replace(/一/g, '&#x4E00;').replace(/，/g, '&#65292;') : null,
  ),
  'sections of CDATA': runsOf((text, kind, before) =>
    kind === 'prose' && !text.includes(']]') ? before.replace(`>${escaped(text)}<`, `><![CDATA[${text}]]><`) : null,
  ),
  'tabs behind ordinals': (style) => ({
    ...style,
    runs: (text, kind) => {
      const [ordinal = ''] = /^[一二三四五六]、/.exec(text) ?? [];
      if (kind !== 'heading' || ordinal === '') return style.runs(text, kind);
      return `${style.runs(ordinal, kind)}<w:r><w:tab/></w:r>${style.runs(text.slice(ordinal.length), kind)}`;
    },
  }),
  'tabs before and in paragraphs': runsOf((_, kind, before) =>
    kind === 'prose' || kind === 'title' ? `<w:r><w:tab/></w:r>${before}<w:r><w:tab/></w:r>` : null,
  ),
  hyperlinks: runsOf((_, kind, before) =>
    kind === 'prose' ? `<w:hyperlink r:id="rId9">${before}</w:hyperlink>` : null,
  ),
  'bookmarks and comments in the XML': runsOf(
    (_, __, before) => `<!-- 注 --><w:bookmarkStart w:id="1" w:name="a"/>${before}<w:bookmarkEnd w:id="1"/><?x y?>`,
  ),
  pictures: (style) => ({
    ...style,
    body: (blocks) =>
      style.body([
        ...blocks,
        `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
      ]),
  }),
  'a table of contents': (style) => ({
    ...style,
    body: ([title = '', ...rest]) =>
      style.body([
        title,
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('一、总体情况')}<w:r><w:tab/></w:r>${run('1')}</w:p><w:p>${run('二、主动公开政府信息情况')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
        ...rest,
      ]),
  }),
  'marks of notes typed by hand': runsOf((text, kind, before) =>
    // Behind a number of the running text too.
    kind === 'prose'
      ? text
          .split(/(?<=\d)(?=件)/)
          .map(run)
          .join(raised(1))
      : before + raised(1),
  ),
  'marks of notes that their writer chose': runsOf(
    (_, __, before) =>
      `${before}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>7</w:t></w:r><w:r><w:endnoteReference w:customMarkFollows="0" w:id="2"/></w:r>`,
  ),
  'raised text that is no mark of a note': runsOf((text, kind, before) =>
    isFigure(kind, text) ? before.replaceAll('<w:rPr>', '<w:rPr><w:vertAlign w:val="superscript"/>') : null,
  ),
  'text that was struck out by hand': runsOf(
    (_, __, before) => `<w:r><w:rPr><w:strike/></w:rPr><w:t>8</w:t></w:r>${before}`,
  ),
  'text that is not struck out after all': runsOf((_, __, before) =>
    before.replace(/<w:rPr>(?!<w:d?strike)/g, '<w:rPr><w:strike w:val="0"/><w:dstrike w:val="false"/>'),
  ),
  'text boxes that hang on cells': runsOf((text, kind, before) =>
    isFigure(kind, text) && Number(text) % 3 === 1 ? before + textBox(`<w:p>${run('— 3 —')}</w:p>`) : null,
  ),
  'figures in text boxes': runsOf((text, kind, before) =>
    isFigure(kind, text) && Number(text) % 3 === 1 ? textBox(`<w:p>${before}</w:p>`) : null,
  ),
  'paragraphs that their style hides': (style) => ({
    ...style,
    body: ([title = '', ...rest]) =>
      style.body([title, `<w:p><w:pPr><w:pStyle w:val="Hidden"/></w:pPr>${run('一、总体情况')}</w:p>`, ...rest]),
  }),
  'units below labels': runsOf((_, kind, before) =>
    kind === 'label' ? `${before}<w:r><w:br/></w:r>${run('（件）')}` : null,
  ),
  'figures written as symbols': runsOf((text, kind) => {
    if (!isFigure(kind, text)) return null;
    const symbols = [...text].map((digit, i) =>
      i % 2 === 0 ? `<w:sym w:font="Symbol" w:char="F03${digit}"/>` : `<w:sym w:font="宋体" w:char="003${digit}"/>`,
    );
    return `<w:r>${properties}${symbols.join('')}</w:r>`;
  }),
  'pictures of a font': runsOf(
    (_, __, before) => `${before}<w:r>${properties}<w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`,
  ),
};

/** Ways to put the parts together: each stands for all others, so it comes first. */
const packings = ['UTF-16', 'one flat file', 'stored parts', 'a main part of another name'];

export function styleWith(...names: readonly string[]): WordStyle {
  const first = names.filter((name) => packings.includes(name));
  return [...first, ...names.filter((name) => !packings.includes(name))].reduce((style, name) => {
    const feature = features[name];
    if (feature === undefined) throw new RangeError(`no feature ${name}`);
    return feature(style);
  }, plainStyle);
}
