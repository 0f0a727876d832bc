/**
 * The look of the printed form, on screen and on paper. Colours are the editor's theme where there is one, black on
 * white elsewhere and on paper. Fonts are those that official documents use, then what systems have in their place.
 */
export const style = `
:root {
  --paper: var(--vscode-editor-background, #fff);
  --ink: var(--vscode-editor-foreground, #000);
  --line: var(--vscode-contrastBorder, var(--ink));
}
body { margin: 0; padding: 1.5em; background: var(--paper); color: var(--ink); }
.sheet { max-width: 52em; margin: 0 auto; font: 16px/1.75 FangSong_GB2312, 仿宋_GB2312, FangSong, 仿宋, STFangsong, "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
h1 { margin: 0.5em 0 1.2em; text-align: center; font: 22px/1.5 FZXiaoBiaoSong-B05S, 方正小标宋简体, 方正小标宋_GBK, "Noto Serif CJK SC", STZhongsong, 华文中宋, SimSun, serif; }
h2 { margin: 1.4em 0 0.5em; text-indent: 2em; font: 16px/1.75 SimHei, 黑体, "Heiti SC", "Noto Sans CJK SC", sans-serif; }
p { margin: 0; text-indent: 2em; overflow-wrap: anywhere; }
p.signature { text-align: right; text-indent: 0; padding-right: 2em; }
p.note { text-indent: 0; padding: 1em; border: 1px dashed; text-align: center; }
table { width: 100%; border-collapse: collapse; margin: 0.5em 0; font: 13px/1.45 SimSun, 宋体, "Songti SC", "Noto Serif CJK SC", serif; }
th, td { border: 1px solid var(--line); padding: 0.3em 0.4em; font-weight: normal; text-align: center; overflow-wrap: break-word; }
th.label { text-align: left; }
.unseen { unicode-bidi: isolate; }
.unseen::before { content: attr(data-code); font-size: 0.75em; }
th.label[rowspan], th.label[colspan="4"] { text-align: center; }
td { font-variant-numeric: tabular-nums; min-width: 2em; }
td.uncertain { font-style: italic; }
@media print {
  :root { --paper: #fff; --ink: #000; --line: #000; }
  @page { size: A4; margin: 25mm 22mm; }
  body { padding: 0; }
  p.note { display: none; }
  .sheet { max-width: none; font-size: 14pt; }
  h1 { font-size: 20pt; }
  h2 { font-size: 14pt; break-after: avoid; }
  table { font-size: 9pt; break-inside: avoid; }
  tr { break-inside: avoid; }
}
`;
