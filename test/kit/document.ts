import type { Edition } from '../../shared/template/schema.ts';
import { type Figures, type Grid, gridOf } from './grid.ts';
import { Page, type Rendered } from './page.ts';
import { cellTables } from './render/cells.ts';
import { htmlTables } from './render/html.ts';
import { pipeTables } from './render/pipe.ts';
import { ruledTables, sheetTables, sheetWidth, wholeSheet } from './render/sheet.ts';
import { spacesTables, wrap } from './render/spaces.ts';
import { tabTables } from './render/tab.ts';

/** A report before it is written in any layout. */
export interface Draft {
  readonly edition: Edition;
  readonly year: number;
  readonly body: string;
  readonly title: string;
  /** Paragraphs between title and first heading. */
  readonly preamble: readonly string[];
  /** The running text of each prose section, by the section's key, in paragraphs. */
  readonly prose: Readonly<Record<string, readonly string[]>>;
  /** Closing lines: the body and the date. */
  readonly signature: readonly string[];
  readonly figures: Figures;
}

type WriteTable = (grid: Grid, page: Page) => void;

/** What stands around the tables: lines of text, Markdown, HTML, a whole web page, the lines of a PDF, or rows of a sheet. */
type Frame = 'plain' | 'markdown' | 'html' | 'page' | 'pdf' | 'sheet';

export interface Layout {
  readonly name: string;
  readonly table: WriteTable;
  readonly frame: Frame;
}

function layoutsOf(tables: Readonly<Record<string, WriteTable>>, frame: Frame): Layout[] {
  return Object.entries(tables).map(([name, table]) => ({ name, table, frame }));
}

/** Every layout in which such a report reaches an editor. */
export const layouts: readonly Layout[] = [
  ...layoutsOf(tabTables, 'plain'),
  ...layoutsOf(cellTables, 'plain'),
  ...layoutsOf(pipeTables, 'markdown'),
  ...layoutsOf(htmlTables, 'html'),
  { name: 'html-in-markdown', table: htmlTables['html-plain'], frame: 'markdown' },
  { name: 'html-in-text', table: htmlTables['html-office'], frame: 'plain' },
  { name: 'html-web-page', table: htmlTables['html-one-line'], frame: 'page' },
  ...layoutsOf(spacesTables, 'pdf'),
  ...layoutsOf(sheetTables, 'plain'),
  { name: 'sheet-whole', table: wholeSheet, frame: 'sheet' },
  ...layoutsOf(ruledTables, 'plain'),
];

export function layoutNamed(name: string): Layout {
  const layout = layouts.find((each) => each.name === name);
  if (layout === undefined) throw new RangeError(`no layout is named ${name}`);
  return layout;
}

const ordinals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

interface FrameWriter {
  readonly open: string;
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly paragraph: (text: string) => string;
  readonly close: string;
}

const text = (content: string): string => `${content}\n\n`;

const rowOfSheet = (content: string): string =>
  `${content.includes(',') ? `"${content}"` : content}${','.repeat(sheetWidth - 1)}\n`;

const webPageHead = `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>政府信息公开</title>
<style>td{border:1px solid #999;padding:2px 4px}</style>
<script>var nav=[1,2,3];if(nav.length<4&&nav[0]>0){document.write('<table><tr><td>9</td></tr></table>');}</script></head>
<body><nav><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/xxgk/nb/">年度报告</a></li></ul></nav>
<table class="calendar"><tr><td>一</td><td>二</td><td>三</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>
<div class="breadcrumb">当前位置：首页 &gt; 政府信息公开年报</div><div class="article">
`;

const webPageFoot = `</div><footer><p>版权所有 &copy; 网站标识码：0000000000</p><table><tr><td>访问量</td><td>10086</td></tr></table></footer></body></html>
`;

const frames: Readonly<Record<Frame, FrameWriter>> = {
  plain: { open: '', title: text, heading: text, paragraph: text, close: '' },
  markdown: {
    open: '',
    title: (content) => `# ${content}\n\n`,
    heading: (content) => `## ${content}\n\n`,
    paragraph: text,
    close: '',
  },
  html: {
    open: '',
    title: (content) => `<h1>${content}</h1>\n`,
    heading: (content) => `<h2>${content}</h2>\n`,
    paragraph: (content) => `<p>${content}</p>\n`,
    close: '',
  },
  page: {
    open: webPageHead,
    title: (content) => `<h1 class="title">${content}</h1>\n`,
    heading: (content) => `<p style="text-indent:2em"><strong>${content}</strong></p>\n`,
    paragraph: (content) => `<p style="text-indent:2em"><span style="font-size:16px">${content}</span></p>\n`,
    close: webPageFoot,
  },
  pdf: {
    open: '',
    title: (content) => `        ${content}\n\n`,
    heading: (content) => `  ${content}\n`,
    paragraph: (content) => `${wrap(`    ${content}`, 38).join('\n')}\n`,
    close: '',
  },
  sheet: { open: '', title: rowOfSheet, heading: rowOfSheet, paragraph: rowOfSheet, close: '' },
};

/** Writes the whole report; `change` may rewrite a table's grid before it is written. */
export function renderDraft(draft: Draft, layout: Layout, change: (grid: Grid) => Grid = (grid) => grid): Rendered {
  const page = new Page();
  const frame = frames[layout.frame];
  page.write(frame.open + frame.title(draft.title));
  for (const paragraph of draft.preamble) page.write(frame.paragraph(paragraph));
  for (const section of draft.edition.sections) {
    page.write(frame.heading(`${ordinals[section.number] ?? ''}、${section.title}`));
    for (const paragraph of draft.prose[section.key] ?? []) page.write(frame.paragraph(paragraph));
    for (const table of draft.edition.tables.filter((each) => each.section === section.key)) {
      layout.table(change(gridOf(table, draft.figures)), page);
      page.write('\n');
    }
  }
  for (const line of draft.signature) page.write(frame.paragraph(line));
  return page.write(frame.close).rendered();
}
