import type { Severity } from '../findings/finding.ts';
import type { Span } from '../text/span.ts';
import type { Block, GridCell, Mark, Preview, Run } from './preview.ts';
import { style } from './style.ts';

/**
 * The preview as HTML without any script. All text is escaped; `data-start` and `data-end` are the offsets of what
 * a piece shows, for whoever leads from it to the text.
 */
export function previewHtml(preview: Preview): string {
  const { blocks, findings, loose, toFill } = preview;
  const list = loose.map((index) => {
    const mark = findings[index];
    return mark === undefined ? '' : itemHtml(mark.severity, mark.message, mark.span);
  });
  if (toFill !== null) list.unshift(itemHtml('warning', toFill.text, toFill.span));
  const notes = list.length === 0 ? '' : `<ul class="findings">${list.join('')}</ul>`;
  return `${notes}<article class="sheet" lang="zh-CN">${blocks.map((block) => blockHtml(block, findings)).join('')}</article>`;
}

/** The preview as a document of its own that needs nothing else: to be kept, sent, printed. */
export function previewDocument(preview: Preview): string {
  const title = preview.blocks.find(({ kind }) => kind === 'title');
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
${previewHtml({ ...preview, findings: [], loose: [], toFill: null })}
</body>
</html>
`;
}

function itemHtml(severity: Severity, words: string, { start, end }: Span): string {
  return `<li class="${severity}" data-start="${start}" data-end="${end}" tabindex="0">${escaped(words)}</li>`;
}

function blockHtml(block: Block, findings: readonly Mark[]): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${runsHtml(block.runs, findings)}</h1>`;
    case 'heading':
      return `<h2>${runsHtml(block.runs, findings)}</h2>`;
    case 'paragraph':
      return `<p>${runsHtml(block.runs, findings)}</p>`;
    case 'signature':
      return `<p class="signature">${runsHtml(block.runs, findings)}</p>`;
    case 'note':
      return `<p class="note">${escaped(block.text)}</p>`;
    case 'table':
      return `<table aria-label="${escaped(block.name)}"><tbody>${block.rows.map((row) => rowHtml(row, findings)).join('')}</tbody></table>`;
  }
}

function runsHtml(runs: readonly Run[], findings: readonly Mark[]): string {
  return runs
    .map(({ text, span, findings: own }) => {
      const { severity, words } = marksOf(own, findings);
      const place = `data-start="${span.start}" data-end="${span.end}"`;
      if (severity === null) return `<span ${place}>${escaped(text)}</span>`;
      return `<mark class="${severity}" ${place} title="${escaped(words)}" tabindex="0">${escaped(text)}</mark>`;
    })
    .join('');
}

function rowHtml(row: readonly GridCell[], findings: readonly Mark[]): string {
  return `<tr>${row.map((cell) => cellHtml(cell, findings)).join('')}</tr>`;
}

function cellHtml({ kind, text, colSpan, rowSpan, span, findings: own }: GridCell, findings: readonly Mark[]): string {
  const { severity, words } = marksOf(own, findings);
  const classes = severity === null ? kind : `${kind} ${severity}`;
  const attributes = [
    `class="${classes}"`,
    ...(colSpan > 1 ? [`colspan="${colSpan}"`] : []),
    ...(rowSpan > 1 ? [`rowspan="${rowSpan}"`] : []),
    ...(span === null ? [] : [`data-start="${span.start}" data-end="${span.end}"`]),
    ...(severity === null ? [] : [`title="${escaped(words)}" tabindex="0"`]),
  ];
  const tag = kind === 'head' || kind === 'label' ? 'th' : 'td';
  return `<${tag} ${attributes.join(' ')}>${escaped(text)}</${tag}>`;
}

const severities = ['error', 'warning', 'information', 'hint'] as const;

/** The gravest severity among the findings named, and what they say, a line each. */
function marksOf(own: readonly number[], findings: readonly Mark[]) {
  const marks = own.flatMap((index) => findings[index] ?? []);
  const severity = severities.find((each) => marks.some((mark) => mark.severity === each)) ?? null;
  return { severity, words: marks.map(({ message }) => message).join('\n') };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
