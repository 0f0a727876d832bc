/** What the form view has beyond the printed form: bar, focus, selection, findings and what is said of them at a cell. */
export const formStyle = `
:root {
  --error: var(--vscode-editorError-foreground, #e51400);
  --warning: var(--vscode-editorWarning-foreground, #bf8803);
  --information: var(--vscode-editorInfo-foreground, #1a85ff);
  --hint: var(--vscode-descriptionForeground, #717171);
  --focus: var(--vscode-focusBorder, #007fd4);
  --edge: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, #c8c8c8));
}
body { padding: 0; }
body, button, input { font-family: var(--vscode-font-family, sans-serif); }
header { position: fixed; inset: 0 0 auto; z-index: 2; display: flex; flex-wrap: wrap; align-items: center; gap: 0.4em 0.8em; padding: 0.5em 1em; background: var(--paper); border-bottom: 1px solid var(--edge); font-size: 13px; }
#state { flex: 1 1 auto; min-width: 10em; }
#summary::before { display: inline-block; width: 1.2em; font-weight: bold; content: "✓"; color: var(--vscode-testing-iconPassed, #2e7d32); }
#summary.error::before { content: "✕"; color: var(--error); }
#summary.warning::before { content: "!"; color: var(--warning); }
#summary.information::before, #summary.hint::before { content: "i"; color: var(--information); }
#said:not(:empty) { display: block; margin-top: 0.25em; padding-left: 0.5em; border-left: 3px solid var(--warning); }
header label { display: inline-flex; align-items: center; gap: 0.3em; }
button { padding: 0.15em 0.7em; border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); border-radius: 2px; background: var(--vscode-button-secondaryBackground, #e4e4e4); color: var(--vscode-button-secondaryForeground, #1f1f1f); font-size: 13px; line-height: 1.5; cursor: pointer; }
button:hover { background: var(--vscode-button-secondaryHoverBackground, #d6d6d6); }
#where { color: var(--hint); }
@media (max-width: 640px) { #where { display: none; } }
main { padding: calc(var(--bar, 3em) + 1em) 1em 1em; }
.live thead { position: sticky; top: var(--bar, 0); z-index: 1; background: var(--paper); box-shadow: inset 0 -1px 0 var(--line); }
.clipboard { position: absolute; width: 1px; height: 1px; padding: 0; border: 0; opacity: 0; }
[hidden] { display: none !important; }
.tools { text-align: right; min-height: 0.2em; }
p.note { border-color: var(--hint); color: var(--hint); }
.text { display: inline-block; min-width: 4em; max-width: 100%; text-indent: inherit; white-space: pre-wrap; outline: none; cursor: text; }
p.paragraph .text { display: block; }
.text:focus { box-shadow: -0.4em 0 0 -1px var(--focus); background: var(--vscode-editor-inactiveSelectionBackground, rgb(128 128 128 / 12%)); }
td.figure { cursor: cell; }
td.open { padding-inline: 0; color: var(--hint); font-size: 11px; white-space: nowrap; letter-spacing: -0.05em; }
td[data-required]::after { content: "＝" attr(data-required); display: block; font-size: 11px; color: var(--vscode-textLink-foreground, #006ab1); }
td.figure[data-required]:empty::after { display: inline; }
[aria-selected="true"] { background: var(--vscode-editor-selectionBackground, rgb(0 120 215 / 25%)); }
.live td { position: relative; }
:is(th, td) { scroll-margin-block: calc(var(--bar, 0px) + 9em) 14em; }
.editing input { position: absolute; inset: 0; box-sizing: border-box; width: 100%; min-width: 4em; padding: 0 0.2em; border: 0; outline: 2px solid var(--focus); background: var(--vscode-input-background, #fff); color: var(--vscode-input-foreground, #000); font: inherit; font-size: 13px; text-align: center; }
mark { background: none; color: inherit; border-bottom: 2px solid; }
mark.hint { border-bottom: 1px dotted; }
.error { border-color: var(--error); outline-color: var(--error); }
.warning { border-color: var(--warning); outline-color: var(--warning); }
.information { border-color: var(--information); outline-color: var(--information); }
.hint { border-color: var(--hint); outline-color: var(--hint); }
:is(th, td):is(.error, .warning, .information) { border-color: var(--line); outline-width: 2px; outline-style: solid; outline-offset: -3px; }
td.error { font-weight: bold; color: var(--error); }
h2.heading:is([data-findings]) { text-decoration: underline wavy var(--warning); }
.current { background: var(--vscode-editor-selectionHighlightBackground, rgb(255 220 100 / 40%)); box-shadow: inset 0 0 0 1px var(--focus); }
.vscode-high-contrast .current, .vscode-high-contrast-light .current { background: none; }
:is(th, td):focus { outline: 2px solid var(--focus); outline-offset: -2px; }
:is(th, td):is(.error, .warning, .information):focus { outline-style: double; outline-width: 5px; outline-offset: -5px; }
button:focus-visible, header input:focus-visible, h2:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
.findings { max-width: 52em; margin: 0 auto 1em; padding: 0; list-style: none; }
.findings li { margin: 0.25em 0; border-width: 0 0 0 3px; border-style: solid; }
.findings button { width: 100%; background: none; color: var(--ink); text-align: left; border-color: transparent; }
#panel { position: absolute; z-index: 1; box-sizing: border-box; width: max-content; max-width: min(30em, calc(100vw - 2em)); padding: 0.5em 0.75em; background: var(--vscode-editorHoverWidget-background, #f3f3f3); color: var(--vscode-editorHoverWidget-foreground, #1f1f1f); border: 1px solid var(--vscode-editorHoverWidget-border, #c8c8c8); box-shadow: 0 2px 8px var(--vscode-widget-shadow, rgb(0 0 0 / 20%)); font: 13px/1.5 var(--vscode-font-family, sans-serif); }
#panel p { text-indent: 0; padding-left: 0.5em; margin: 0.2em 0; border-left: 3px solid var(--information); }
#panel p.error { border-color: var(--error); }
#panel p.warning { border-color: var(--warning); }
#panel strong { display: block; }
#repairs { display: flex; flex-direction: column; gap: 0.2em; margin-top: 0.4em; }
#repairs button { text-align: left; }
#repairs button:disabled { background: none; color: inherit; cursor: default; }
:is(.vscode-high-contrast, .vscode-high-contrast-light) :is(button, button:hover, .text:focus) { background: transparent; color: var(--ink); }
:is(.vscode-high-contrast, .vscode-high-contrast-light) button { border-color: var(--line); }
:is(.vscode-high-contrast, .vscode-high-contrast-light) [aria-selected="true"] { background: none; outline: 2px dashed var(--focus); outline-offset: -2px; }
@media print { header, #panel, .findings, .tools { display: none; } main { padding: 0; } }
`;
