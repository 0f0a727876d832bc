import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { root } from '../kit/project.ts';
import { lineOf, wrongFigure } from './reports.ts';
import { compared, wrongWord } from './word-files.ts';
import { openDesk, type Window } from './workbench.ts';

const lastYear = '岚溪县人民政府2022年政府信息公开工作年度报告.txt';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Holds the form, as it stands, against the rules of axe-core: WCAG 2 and good practice. */
async function assertAccessible(form: FrameLocator): Promise<void> {
  await form.locator('body').evaluate(axe);
  const found: readonly string[] = await form.locator('body').evaluate(`axe.run().then(({ violations }) =>
    violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => id + ': ' + html.slice(0, 300) + ' ' + failureSummary)))`);
  assert.deepEqual(found, []);
}

/** The report of another body: of one body and year there is to be one report in a folder. */
const another = (body: string, text: string): string => text.replace('文化馆', body);

/** The file is written once the change that was under way is made. */
async function untilSaved({ file, page }: Window, expected: string): Promise<void> {
  for (let turns = 0; turns < 100 && readFileSync(file, 'utf8') !== expected; turns++) await page.waitForTimeout(100);
  assert.equal(readFileSync(file, 'utf8'), expected);
}

describe('the form view in a Chinese VS Code', () => {
  // What the command for the other theme changes to.
  const desk = openDesk({ 'workbench.preferredDarkColorTheme': 'Default High Contrast' }, 'zh-CN');
  let window: Window;
  let form: FrameLocator;

  const cell = (address: string, says: string): Locator =>
    form.locator(`[id="c:${address}"]`, { hasText: new RegExp(`^${says}$`) });

  it('shows a wrong cell beside its text, repairs it at the cell, and saves it', async () => {
    window = await desk.show('form.gknb', wrongFigure.text);
    const { keyboard } = window.page;
    await window.page.setViewportSize({ width: 1366, height: 768 });
    await window.page.locator('.statusbar-item', { hasText: '政府信息公开年报' }).waitFor();
    await window.run('在侧边打开表单');
    form = window.webview();
    const wrong = form.locator('td.figure.error');
    await wrong.waitFor();
    assert.equal(await wrong.textContent(), wrongFigure.wrong);

    // From the text to the form.
    const line = lineOf(wrongFigure.text, wrongFigure.row);
    await window.goTo(line, wrongFigure.text.split('\n')[line]?.indexOf(wrongFigure.row) ?? 0);
    await form.locator('th.current', { hasText: wrongFigure.row }).waitFor();
    await window.picture('form-beside');

    // From the form to the text, and what is wrong, at the cell.
    await wrong.click();
    await window.page.locator('.editor-instance .selected-text').first().waitFor();
    const panel = form.locator('#panel');
    await panel.locator('p.error', { hasText: '应为 50，现为 56' }).waitFor();
    const repair = panel.locator('button', { hasText: '改为 50' });
    await repair.waitFor();
    assert.equal(await form.locator('#where').textContent(), '第三（一）项予以公开·总计');
    await window.picture('form-error');
    await assertAccessible(form);

    await keyboard.press('Control+.');
    await form.locator('#repairs button:focus').waitFor();
    await keyboard.press('Enter');
    await form.locator('#summary.none', { hasText: '没有发现问题' }).waitFor();
    await cell('applications/granted/total', '50').waitFor();
    await window.picture('form-clean');
    await keyboard.press('Control+Z');
    await wrong.waitFor();

    // Esc gives back what stood there; typing takes its place, also where the file is saved in the midst of it.
    await keyboard.type('7');
    await form.locator('td input').waitFor();
    await keyboard.press('Escape');
    await cell('applications/granted/total', '56').waitFor();
    await keyboard.type('50');
    await keyboard.press('Control+S');
    await untilSaved(window, wrongFigure.repaired);

    // In high contrast.
    await keyboard.type('56');
    await keyboard.press('Enter');
    await wrong.waitFor();
    await window.run('Preferences: Toggle between Light/Dark Themes');
    await form.locator('body.vscode-high-contrast').waitFor();
    await wrong.click();
    await repair.waitFor();
    await assertAccessible(form);
    await window.picture('form-high-contrast');
  });

  it("makes this year's report of last year's by keyboard", async () => {
    desk.workbench.write(lastYear, readFileSync(join(root, 'samples', lastYear)));
    await desk.workbench.set({ 'workbench.colorTheme': 'Default Dark Modern' });
    window = await desk.show('open.gknb', another('图书馆', wrongFigure.repaired));
    const { page } = window;
    const { keyboard } = page;
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.locator('.statusbar-item', { hasText: '政府信息公开年报' }).waitFor();
    await window.run('新建年度报告');
    await window.answerTo('新建年报：机关名称', '岚溪县人民政府');
    await window.answerTo('新建年报：年份', '2023');
    await page.locator('.quick-input-title', { hasText: '上年年报' }).waitFor();
    await keyboard.press('Enter');
    await page.locator('.view-line', { hasText: '岚溪县人民政府2023年政府信息公开工作年度报告' }).waitFor();
    await window.run('以表单打开');
    form = window.webview();
    await form.locator('#loose', { hasText: '处待填' }).waitFor();
    await window.picture('form-new');

    const figures = async (...texts: readonly string[]): Promise<void> => {
      for (const text of texts) {
        await keyboard.type(text);
        await keyboard.press('Tab');
      }
    };
    await form.locator('[id="c:applications/new/natural-person"]').click();
    await figures('2', '1', '0', '0', '0', '0');
    await form.locator('[id="c:applications/new/total"][data-required="3"]').waitFor();
    await window.picture('form-required');
    await keyboard.press('=');
    await cell('applications/new/total', '3').waitFor();

    // Last year 33 were carried in: all of them, and those of this year, were granted.
    await form.locator('#totals').check();
    await form.locator('[id="c:applications/granted/natural-person"]').click();
    await figures('28', '5', '1', '0', '1', '1');
    await cell('applications/granted/total', '36').waitFor();

    // A block of a spreadsheet, with its labels.
    const rows = ['属于国家秘密', '其他法律行政法规禁止公开'].map((label) => [
      label,
      '0',
      '0',
      '0',
      '0',
      '0',
      '0',
      '0',
    ]);
    const html = `<table>${rows.map((row) => `<tr>${row.map((words) => `<td>${words}</td>`).join('')}</tr>`).join('')}</table>`;
    const plain = rows.map((row) => row.join('\t')).join('\r\n');
    await page.evaluate(`navigator.clipboard.write([new ClipboardItem({
      'text/html': new Blob([${JSON.stringify(html)}], { type: 'text/html' }),
      'text/plain': new Blob([${JSON.stringify(plain)}], { type: 'text/plain' }),
    })])`);
    await form.locator('[id="c:applications/refused.state-secret/natural-person"]').click();
    await keyboard.press('Control+V');
    await cell('applications/refused.prohibited-by-law/total', '0').waitFor();
    await window.picture('form-pasted');

    // Down two columns of what was written, and pasted again further down.
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Shift+ArrowRight');
    await window.picture('form-selected');
    await keyboard.press('Control+C');
    await form.locator('[id="c:applications/refused.enforcement-file/natural-person"]').click();
    await keyboard.press('Control+V');
    await cell('applications/refused.special-query/enterprise', '0').waitFor();
    await keyboard.press('Control+Z');
    await cell('applications/refused.special-query/enterprise', '〔待填〕').waitFor();

    // The rest with 0: everything that came in was closed.
    await form.locator('button.zeros[data-table=applications]').click();
    await cell('applications/carried-over/total', '0').waitFor();
    await cell('applications/result-total/total', '36').waitFor();
    await window.picture('form-filled');

    // Running text: a figure that the table contradicts is marked as it is typed.
    const paragraph = form.locator('p.paragraph .text', { hasText: '答复结果和结转情况' });
    await paragraph.click();
    await keyboard.type('全年新收政府信息公开申请4件。');
    await form.locator('mark.error', { hasText: '4件' }).waitFor();
    await keyboard.press('ArrowLeft');
    await keyboard.press('ArrowLeft');
    await form.locator('#panel button').first().waitFor();
    await window.picture('form-text');
    await keyboard.press('End');
    await keyboard.press('Enter');
    await form.locator('p.paragraph .text:focus', { hasText: /^〔待填〕$/ }).waitFor();
    await keyboard.type('均已答复。');
    await form.locator('p.paragraph .text:focus', { hasText: /^均已答复。$/ }).waitFor();

    await page.setViewportSize({ width: 1600, height: 900 });
    await keyboard.press('F8');
    await form.locator('#panel').waitFor();
    await window.picture('form-wide');
    await assertAccessible(form);

    // The text that came of it.
    await page.locator('.editor-actions .action-label[aria-label*="以文本打开"]').first().click();
    await page.locator('.view-line', { hasText: '全年新收政府信息公开申请4件。' }).waitFor();
    await page.locator('.view-line', { hasText: /^均已答复。/ }).waitFor();
  });

  it('shows a Word file, writes the one figure into it, and is exported to be printed', async () => {
    await desk.workbench.set({ 'workbench.colorTheme': 'Default Light Modern' });
    const file = desk.workbench.write(wrongWord.name, wrongWord.bytes);
    window = await desk.show('print.gknb', another('博物馆', wrongFigure.repaired));
    const { page } = window;
    await page.locator('.statusbar-item', { hasText: '政府信息公开年报' }).waitFor();
    const row = page.locator('.explorer-folders-view .monaco-list-row');
    await row.filter({ has: page.getByText(wrongWord.name, { exact: true }) }).dblclick();
    await page.locator('.view-line', { hasText: wrongWord.title }).first().waitFor();
    await page.locator('.editor-actions .action-label[aria-label*="以表单打开"]').first().click();
    form = window.webview();
    await form.locator('td.figure.error').click();
    await form.locator('#repairs button').first().waitFor();
    await window.picture('form-alone');
    await page.keyboard.type(wrongWord.right);
    await page.keyboard.press('Control+S');
    await cell('applications/granted/total', wrongWord.right).waitFor();
    for (let turns = 0; turns < 100 && readFileSync(file).equals(wrongWord.bytes); turns++) {
      await page.waitForTimeout(100);
    }
    const { others, texts } = compared(wrongWord.bytes, readFileSync(file));
    assert.deepEqual(others, []);
    assert.equal(texts, compared(wrongWord.bytes, wrongWord.bytes).texts.replace(wrongWord.wrong, wrongWord.right));

    await form.locator('#export').click();
    await page.locator('.quick-input-widget input:visible').waitFor();
    await window.picture('export');
    await page.keyboard.press('Enter');
    await page.locator('.notification-list-item-message', { hasText: '网页已写好' }).waitFor();
    const printed = readFileSync(file.replace(/docx$/, 'html'), 'utf8');
    assert.match(printed, new RegExp(`^<!doctype html>[^]*<td class="figure"[^>]*>${wrongWord.right}</td>`));
  });
});
