import type { Locale } from '../messages/message.ts';

import { escaped, inertHtml } from '../text/html.ts';
import { visible } from '../text/inert.ts';

/**
 * The look of a page that stands alone: colours of the system or of the editor that shows it, black on white on paper.
 * Nothing is fetched.
 */
const style = `
:root {
  color-scheme: light dark;
  --paper: var(--vscode-editor-background, Canvas);
  --ink: var(--vscode-editor-foreground, CanvasText);
  --muted: var(--vscode-descriptionForeground, #767676);
  --line: var(--vscode-contrastBorder, color-mix(in srgb, var(--ink) 25%, transparent));
  --error: var(--vscode-editorError-foreground, #c72e0f);
  --warning: var(--vscode-editorWarning-foreground, #9a6700);
  --information: var(--vscode-editorInfo-foreground, #1a6fd0);
  --accent: var(--vscode-textLink-foreground, #1a6fd0);
}
@media (prefers-color-scheme: dark) {
  :root {
    --muted: var(--vscode-descriptionForeground, #a6a6a6);
    --error: var(--vscode-editorError-foreground, #ff8f7a);
    --warning: var(--vscode-editorWarning-foreground, #e0b040);
    --information: var(--vscode-editorInfo-foreground, #6cb2ff);
    --accent: var(--vscode-textLink-foreground, #6cb2ff);
  }
}
body { margin: 0 auto; max-width: 72em; padding: 1.5em; background: var(--paper); color: var(--ink); font: 14px/1.6 var(--vscode-font-family, system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif); }
h1 { font-size: 1.5em; margin: 0 0 0.5em; }
h2 { font-size: 1.15em; margin: 1.6em 0 0.5em; break-after: avoid; }
p { margin: 0.3em 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: 0.3em 0.6em; text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; background: var(--paper); }
td.figure, th.figure { text-align: right; font-variant-numeric: tabular-nums; }
td.figure { white-space: nowrap; }
.wide { overflow-x: auto; }
.wide td:first-child { min-width: 11em; }
th[tabindex] { cursor: pointer; }
th:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
th[aria-sort="ascending"]::after { content: " ▲"; }
th[aria-sort="descending"]::after { content: " ▼"; }
.muted { color: var(--muted); }
.unseen { unicode-bidi: isolate; }
.unseen::before { content: attr(data-code); font-size: 0.75em; }
.error { color: var(--error); font-weight: bold; }
.warning { color: var(--warning); font-weight: bold; }
.information { color: var(--information); }
.counts { display: flex; flex-wrap: wrap; gap: 0.75em; padding: 0; list-style: none; }
.counts li { border: 1px solid var(--line); border-radius: 4px; padding: 0.4em 0.9em; }
.counts b { display: block; font-size: 1.5em; }
svg.trend { display: block; }
svg.trend polyline { fill: none; stroke: var(--accent); stroke-width: 1.5; }
svg.trend circle { fill: var(--accent); }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5em; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --muted: #555; --line: #999; --error: #a00; --warning: #750; --information: #036; --accent: #036; }
  @page { size: A4; margin: 18mm 15mm; }
  body { padding: 0; max-width: none; font-size: 9.5pt; }
  thead { display: table-header-group; break-inside: avoid; }
  thead th { position: static; }
  tr { break-inside: avoid; }
  .screen { display: none; }
  .wide { display: contents; }
  .wide table { font-size: 7pt; }
  .wide th, .wide td { padding: 0.2em 0.3em; }
  svg.trend { width: 18mm; height: auto; }
}
`;

/** A page that needs nothing else: to be kept, sent, printed. `script` is run as it stands. */
export function pageOf(
  locale: Locale,
  title: string,
  body: string,
  { css = '', script = '' }: { readonly css?: string; readonly script?: string } = {},
): string {
  const scripts = script === '' ? '' : " script-src 'unsafe-inline';";
  return `<!doctype html>
<html lang="${locale === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';${scripts}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(visible(title))}</title>
<style>${style}${css}</style>
</head>
<body>
<h1>${inertHtml(title)}</h1>
${body}
${script === '' ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}

/** A cell of a table; figures stand to the right. */
export function cell(text: string, kind: '' | 'figure' | 'error' | 'warning' | 'information' | 'muted' = ''): string {
  const classes = kind === '' ? '' : kind === 'figure' || kind === 'muted' ? kind : `figure ${kind}`;
  return `<td${classes === '' ? '' : ` class="${classes}"`}>${inertHtml(text)}</td>`;
}
