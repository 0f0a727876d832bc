import { type Severity, severityLevels } from '../findings/finding.ts';

import { escaped, inertHtml } from '../text/html.ts';

import type { Block, GridCell, Mark, Preview, Run } from './preview.ts';
import { style } from './style.ts';

/** The report as a web page of its own that needs nothing else: to be kept, sent, printed. All text is escaped. */
export function previewDocument({ blocks }: Preview): string {
  const title = blocks.find(({ kind }) => kind === 'title');
  const name = title !== undefined && 'runs' in title ? title.runs.map(({ text }) => text).join('') : '';
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(name)}</title>
<style>${style}</style>
</head>
<body>
<article class="sheet" lang="zh-CN">${blocks.map(blockHtml).join('')}</article>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${runsHtml(block.runs)}</h1>`;
    case 'heading':
      return `<h2>${runsHtml(block.runs)}</h2>`;
    case 'paragraph':
      return `<p>${runsHtml(block.runs)}</p>`;
    case 'signature':
      return `<p class="signature">${runsHtml(block.runs)}</p>`;
    case 'note':
      return `<p class="note">${inertHtml(block.text)}</p>`;
    case 'table':
      return `<table aria-label="${escaped(block.name)}"><tbody>${block.rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('')}</tbody></table>`;
  }
}

function runsHtml(runs: readonly Run[]): string {
  return runs.map(({ text }) => inertHtml(text)).join('');
}

function cellHtml(cell: GridCell): string {
  const tag = cell.kind === 'head' || cell.kind === 'label' ? 'th' : 'td';
  return `<${[tag, `class="${cell.kind}"`, ...reachAttributes(cell)].join(' ')}>${inertHtml(cell.text)}</${tag}>`;
}

/** How far a merged cell reaches. */
export function reachAttributes({ colSpan, rowSpan }: GridCell): readonly string[] {
  return [...(colSpan > 1 ? [`colspan="${colSpan}"`] : []), ...(rowSpan > 1 ? [`rowspan="${rowSpan}"`] : [])];
}

/** The gravest severity among findings, null where there is none. */
export function severityOf(marks: readonly Mark[]): Severity | null {
  return severityLevels.find((each) => marks.some(({ severity }) => severity === each)) ?? null;
}
