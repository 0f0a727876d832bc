import assert from 'node:assert/strict';
import { report2021, wrongTotal } from '../kit/reports.ts';
import { lineOf } from './reports.ts';
import { openDesk, type Window } from './workbench.ts';

describe('writing help in VS Code', () => {
  const desk = openDesk({ 'gouji.locale': 'zh-cn' });
  let window: Window;

  const row = '\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0';
  /** The report of the kit with the blank cells that the form has at the end of lines. */
  const formal = report2021()
    .replace(/^(第二十条第（.）项)$/gm, '$1\t\t\t')
    .replace(/^(信息内容\t本年处理决定数量|行政许可\t12|行政处罚\t4|行政强制\t0)$/gm, '$1\t\t')
    .replace(/^(信息内容\t本年收费金额（单位：万元）|行政事业性收费\t0)$/gm, '$1\t\t');

  /** What was found stands in the status bar once the server has answered. */
  const ready = async (): Promise<void> => {
    await window.goTo(lineOf(formal, '一、本年新收'), 0);
    await window.page
      .locator('.statusbar-item', { hasText: /No problems found|Errors:/ })
      .first()
      .waitFor();
  };
  const line = (words: string | RegExp) => window.page.locator('.view-line', { hasText: words }).first();

  it('formats the document, nothing else changed', async () => {
    window = await desk.show('format.gknb', formal.replace(row, '2.重复申请\t\t\t0\t0\t0\t0\t0\t0\t0'));
    await ready();
    await window.page.keyboard.press('Control+Shift+I');
    await window.page.locator('.tab.active.dirty').waitFor();
    await window.save(formal);
    await window.picture('formatted');
  });

  it('shows the sum a total should be, and lenses on the table', async () => {
    window = await desk.showHere('hints.gknb', wrongTotal);
    await window.goTo(lineOf(wrongTotal, '（七）总计'), 0);
    await window.page.locator('.view-line', { hasText: '按行应为' }).first().waitFor();
    await window.goTo(lineOf(wrongTotal, '一、本年新收'), 0);
    const lens = window.page.locator('.codelens-decoration a', { hasText: '重新计算总计' });
    await lens.first().waitFor();
    await window.picture('hints');
    // The editor takes no click on a lens that it has just drawn.
    await window.until(window.page.locator('.tab.active.dirty'), () => lens.first().click({ timeout: 3000 }));
    await window.save(report2021());
  });

  it('completes a row by pinyin initials', async () => {
    const without = formal.replace(row, '');
    window = await desk.showHere('completion.gknb', without);
    await ready();
    await window.goTo(lineOf(formal, '2.重复申请'), 0);
    await window.page.keyboard.type('cfsq', { delay: 60 });
    const offer = window.page.locator('.suggest-widget .monaco-list-row', { hasText: '2.重复申请' });
    await offer.first().waitFor();
    await window.picture('completion');
    await window.page.keyboard.press('Enter');
    await window.page.keyboard.press('Escape');
    await window.save(formal.replace(row, `\t\t2.重复申请${'\t〔待填〕'.repeat(7)}`));
    await window.picture('completed');
  });

  it('formats a table that is pasted', async () => {
    const table = formal.slice(formal.indexOf('行政复议\t'), formal.indexOf('\n\n五、'));
    const pipes = table.split('\n').map((line) => `|${line.replaceAll('\t', '|')}|`);
    window = await desk.showHere('paste.gknb', formal.replace(table, ''));
    await ready();
    await window.goTo(lineOf(formal, '行政复议\t'), 0);
    await window.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(pipes.join('\n'))})`);
    await window.page.keyboard.press('Control+V');
    // The server is asked first whether cells are pasted into cells: the table takes a moment to be there at all.
    await line(/^行政复议(?!\|)/).waitFor();
    await window.picture('pasted');
    await window.save(formal);
  });

  it('selects a Chinese word on a double click', async () => {
    window = await desk.showHere('word.gknb', formal);
    await ready();
    await window.goTo(0, 0);
    const title = window.page.locator('.view-line .mtkb', { hasText: /^青石县云溪镇人民政府$/ }).first();
    const selected = window.page.locator('.statusbar-item', { hasText: '(4 selected)' });
    // What the editor draws late above the title moves it away from under the mouse: then it is clicked again.
    await window.until(selected, async () => {
      const box = await title.boundingBox();
      assert.ok(box);
      // In the middle of 人民政府, the last four of ten characters.
      await window.page.mouse.dblclick(box.x + box.width * 0.8, box.y + box.height / 2);
    });
    await window.picture('word');
  });

  it('draws no boxes round the wide spaces that indent Chinese paragraphs', async () => {
    // The invisible character at the end is marked: then marks are drawn.
    const indented = formal.replace('2022年，云溪镇', '　　2022年，云溪\u200b镇');
    window = await desk.showHere('indented.gknb', indented);
    await ready();
    await window.goTo(0, 0);
    const marks = window.page.locator('.editor-instance .unicode-highlight');
    await marks.first().waitFor();
    assert.equal(await marks.count(), 1);
    await window.picture('indented');
  });
});
