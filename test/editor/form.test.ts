import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { analyze } from '../../shared/analysis.ts';
import { open } from '../../shared/document/document.ts';
import { previewDocument } from '../../shared/preview/html.ts';
import { type Preview, previewOf } from '../../shared/preview/preview.ts';
import { wordDocument } from '../../shared/preview/word.ts';
import { smallReport } from '../kit/small-report.ts';
import { lineOf, wrongFigure } from './reports.ts';
import { compared, wrongWord } from './word-files.ts';
import { becomes, openDesk, savedWord, type Window } from './workbench.ts';

/** Last year's report as a Word file: three requests went on. */
const lastYear = {
  title: '岚溪县人民政府2022年政府信息公开工作年度报告',
  bytes: wordOf(
    smallReport({
      body: '岚溪县人民政府',
      year: 2022,
      figures: {
        'applications/new/natural-person': 2,
        'applications/new/enterprise': 1,
        'applications/new/total': 3,
        'applications/carried-over/natural-person': 2,
        'applications/carried-over/enterprise': 1,
        'applications/carried-over/total': 3,
      },
    }),
  ),
};

/** What is written in the places that New Report leaves in running text, those of sections 五 and 六 first. */
const paragraphs = [
  '个别栏目更新不够及时。',
  '下一步将明确专人负责，定期检查栏目更新情况。',
  '本年度未收取信息处理费。',
  '没有其他需要报告的事项。',
  '围绕民生实事及时主动公开政府信息。',
  '全年新收政府信息公开申请19件，健全登记、审核、答复、归档的办理流程。',
  '落实信息发布审核制度。',
  '维护政务新媒体和公开栏。',
  '组织业务培训，自觉接受工作考核、社会评议，未发生责任追究情形。',
];

function previewIn(text: string): Preview {
  const preview = previewOf(analyze(text), 'zh-cn');
  assert.ok(preview);
  return preview;
}

function wordOf(text: string): Uint8Array {
  return wordDocument(previewIn(text));
}

/** Puts rows of cells into the clipboard as a spreadsheet does. */
async function copyCells(page: Page, rows: readonly string[]): Promise<void> {
  const cells = (row: string): string =>
    row
      .split('\t')
      .map((words) => `<td>${words}</td>`)
      .join('');
  const html = `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
  await page.evaluate(`navigator.clipboard.write([new ClipboardItem({
    'text/html': new Blob([${JSON.stringify(html)}], { type: 'text/html' }),
    'text/plain': new Blob([${JSON.stringify(rows.join('\r\n'))}], { type: 'text/plain' }),
  })])`);
}

/** Keys that are pressed one after the other, and counted: a key with others held down is one. */
class Keys {
  /** Keys pressed for everything but running text. */
  pressed = 0;
  /** Characters of running text. */
  written = 0;
  readonly #window: Window;

  constructor(window: Window) {
    this.#window = window;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#window.page.keyboard.press(key);
    this.pressed += keys.length;
  }

  async type(words: string): Promise<void> {
    await this.#window.page.keyboard.type(words);
    this.pressed += words.length;
  }

  /** Words come from an input method all at once. */
  async write(words: string): Promise<void> {
    await this.#window.page.keyboard.insertText(words);
    this.written += words.length;
  }

  /** Opens the palette, names a command, and runs it. */
  async command(name: string): Promise<void> {
    await this.#window.run(name);
    this.pressed += name.length + 2;
  }
}

/** What was drawn since `watchDrawing`: the ids of elements in which anything changed, and of those that went. */
interface Drawing {
  readonly drawn: readonly string[];
  readonly lost: readonly string[];
  /** The drawing by itself, and from the key that ended the typing, in milliseconds. */
  readonly ms: number;
  readonly sinceKey: number;
}

/** Runs in the page of the form. */
const watchDrawing = `(() => {
  const before = [...document.querySelectorAll('#form [id]')];
  const drawn = new Set();
  let key = 0;
  let from = 0;
  let last = 0;
  let ms = 0;
  let sinceKey = 0;
  addEventListener('keydown', () => { key = performance.now(); }, true);
  // Each piece that is drawn is looked for first: what is looked for close together is one drawing.
  const find = document.getElementById.bind(document);
  document.getElementById = (id) => {
    if (performance.now() - last > 5) from = performance.now();
    last = performance.now();
    return find(id);
  };
  new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const id = element?.closest('[id]')?.id;
      if (id !== undefined && element.closest('#form, #summary') !== null) drawn.add(id);
    }
    ms = Math.round(10 * (performance.now() - from)) / 10;
    sinceKey = Math.round(performance.now() - key);
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['aria-describedby', 'data-findings', 'data-required'] });
  window.drawing = () => ({
    drawn: [...drawn],
    lost: before.filter((each) => !each.isConnected && !/^[fx]:/.test(each.id)).map(({ id }) => id),
    ms,
    sinceKey,
  });
})()`;

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
async function untilSaved({ file }: Window, expected: string): Promise<void> {
  await becomes(() => readFileSync(file, 'utf8') === expected);
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

  it("makes this year's report of last year's Word file, by keyboard alone, prints it and saves it as Word", async () => {
    desk.workbench.write(`${lastYear.title}.docx`, lastYear.bytes);
    await desk.workbench.set({ 'workbench.colorTheme': 'Default Dark Modern' });
    window = await desk.show('open.gknb', another('图书馆', wrongFigure.repaired));
    const { page } = window;
    const keys = new Keys(window);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.locator('.statusbar-item', { hasText: '政府信息公开年报' }).waitFor();
    const began = Date.now();

    // Last year's Word file, and the form of this year.
    await keys.command('新建年度报告');
    await page.locator('.quick-input-title', { hasText: '新建年报：机关名称' }).waitFor();
    await keys.press('Enter');
    await page.locator('.quick-input-title', { hasText: '新建年报：年份' }).waitFor();
    await keys.type('2023');
    await keys.press('Enter');
    await page.locator('.quick-input-title', { hasText: '上年年报' }).waitFor();
    await keys.press('Enter');
    await page.locator('.view-line', { hasText: '岚溪县人民政府2023年政府信息公开工作年度报告' }).waitFor();
    await keys.command('以表单打开');
    form = window.webview();
    await form.locator('#loose', { hasText: '处待填' }).waitFor();
    await window.picture('form-new');

    // 40 figures: those of section 二, and of five rows of section 三; a key takes the total that follows.
    const focused = (address: string) => form.locator(`[id="c:${address}"]:focus`).waitFor();
    let typed = 0;
    const figures = async (...texts: readonly string[]): Promise<void> => {
      for (const text of texts) {
        await keys.type(text);
        await keys.press('Tab');
        typed++;
      }
    };
    const row = async (key: string, ...texts: readonly string[]): Promise<void> => {
      await focused(`applications/${key}/natural-person`);
      await figures(...texts);
      const total = texts.reduce((sum, text) => sum + Number(text), 0);
      await form.locator(`[id="c:applications/${key}/total"][data-required="${total}"]:focus`).waitFor();
    };
    await keys.press('F8', 'F8');
    await focused('disclosure/regulations/issued');
    await figures('0', '0', '0', '2', '1', '9', '120', '4', '0', '0');
    await keys.press('F8');
    await row('new', '12', '3', '1', '2', '1', '0');
    await window.picture('form-required');
    await keys.press('=');
    await cell('applications/new/total', '19').waitFor();
    await keys.press('Home', 'ArrowDown', 'ArrowDown');
    await row('granted', '8', '2', '1', '1', '0', '0');
    await keys.press('=', 'Tab');
    await row('partly-granted', '2', '1', '0', '0', '0', '0');
    await keys.press('=', 'Tab');

    // A block of a spreadsheet.
    await focused('applications/refused.state-secret/natural-person');
    await copyCells(
      page,
      Array.from({ length: 8 }, (_, at) => (at === 4 ? '1\t0\t0\t0\t0\t0\t1' : '0\t0\t0\t0\t0\t0\t0')),
    );
    await keys.press('Control+V');
    await cell('applications/refused.special-query/total', '0').waitFor();
    await cell('applications/refused.internal-affairs/natural-person', '1').waitFor();
    await window.picture('form-pasted');
    await keys.press(...Array.from({ length: 8 }, () => 'ArrowDown'));
    await row('unavailable.not-held', '2', '1', '0', '0', '1', '0');
    await keys.press('=', 'Tab');
    await row('unavailable.not-compiled', '1', '0', '0', '1', '0', '0');
    await keys.press('=');
    assert.equal(typed, 40);

    // On a larger screen: a slip, seen and repaired at its cell; the rest is 0.
    await page.setViewportSize({ width: 1600, height: 900 });
    await keys.press('ArrowUp');
    await keys.type('5');
    await keys.press('Enter', 'ArrowUp');
    await form.locator('[id="c:applications/unavailable.not-held/total"].error:focus').waitFor();
    await form.locator('#repairs button', { hasText: '改为 4' }).waitFor();
    await window.picture('form-slip');
    await keys.press('Control+.');
    await form.locator('#repairs button:focus', { hasText: '改为 4' }).waitFor();
    await keys.press('Enter');
    await cell('applications/unavailable.not-held/total', '4').waitFor();
    await keys.press('Control+Home', 'Shift+Tab');
    await form.locator('button.zeros[data-table=applications]:focus').waitFor();
    await keys.press('Enter');
    await cell('applications/carried-over/total', '0').waitFor();
    await cell('applications/result-total/total', '22').waitFor();
    await window.picture('form-filled');
    await page.setViewportSize({ width: 1366, height: 768 });
    await keys.press('F8', 'Shift+Tab');
    await form.locator('button.zeros[data-table=reviews]:focus').waitFor();
    await keys.press('Enter');
    await cell('reviews/litigation-after-reconsideration/total', '0').waitFor();

    // The running text, in the order in which the next problem is met.
    for (const words of paragraphs) {
      await keys.press('F8');
      const field = form.locator('.text:focus', { hasText: /^〔待填[^〔]*〕$/ });
      await field.waitFor();
      await keys.write(words);
      await form.locator('.text:focus', { hasText: words }).waitFor();
      // What is still to be filled in is marked at the next place once this one is written.
      await form.locator('.text:focus mark').waitFor({ state: 'detached' });
    }
    await form.locator('#summary.none', { hasText: '没有发现问题' }).waitFor();
    await window.picture('form-finished');

    // Saved, printed, saved as Word, and opened again.
    const inFolder = (name: string): string => join(dirname(window.file), name);
    const accept = async (name: string): Promise<void> => {
      await window.fileProposed(name);
      await keys.press('Enter');
      assert.ok(await becomes(() => existsSync(inFolder(name)) && statSync(inFolder(name)).size > 0), name);
    };
    const title = '岚溪县人民政府2023年政府信息公开工作年度报告';
    await keys.press('Control+S');
    await accept(`${title}.gknb`);
    await page.locator('.tab.active:not(.dirty)', { hasText: '.gknb' }).waitFor();
    // It is the form again that is in front.
    await form.locator('#summary.none', { hasText: '没有发现问题' }).waitFor();
    await page.locator('.statusbar-item', { hasText: '没有发现问题' }).waitFor();
    await keys.command('导出可打印的网页');
    await accept(`${title}.html`);
    await page.locator('.notification-list-item-message', { hasText: '网页已写好' }).waitFor();
    await keys.command('另存为 Word 年报');
    await accept(`${title}.docx`);
    await page.locator('.notification-list-item-message', { hasText: `${title}.docx` }).waitFor();
    await page.locator('.notifications-toasts .codicon-notifications-clear').last().click();
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(
      `      ${keys.pressed} keys for 40 figures and all else, ${keys.written} characters of running text, ${seconds} s`,
    );
    assert.ok(keys.pressed < 400);
    const printed = readFileSync(inFolder(`${title}.html`), 'utf8');
    assert.equal(printed, previewDocument(previewIn(readFileSync(inFolder(`${title}.gknb`), 'utf8'))));
    const reopened = open(readFileSync(inFolder(`${title}.docx`)));
    assert.ok('text' in reopened);
    assert.equal(printed, previewDocument(previewIn(reopened.text)));
    await page.keyboard.press('Control+P');
    await window.answer(`${title}.docx`, `${title}.docx`);
    await page.locator('.tab.active', { hasText: `${title}.docx` }).waitFor();
    await page.locator('.view-line', { hasText: title }).first().waitFor();
    await page.locator('.statusbar-item', { hasText: '没有发现问题' }).waitFor();
    await window.picture('form-saved');
  });

  it('copies blocks, writes totals as figures are typed, marks running text, and draws nothing anew that stays', async () => {
    const { page } = window;
    const { keyboard } = page;
    // Behind the tab of the text.
    await page.locator('.tab', { hasText: '年度报告.gknb' }).last().click();
    await page.locator('.tab.active', { hasText: '年度报告.gknb' }).waitFor();
    form = window.webview();
    await form.locator('[id="c:applications/granted/natural-person"]').click();

    // Down two columns of what was written, and pasted again further down.
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Shift+ArrowRight');
    await window.picture('form-selected');
    await keyboard.press('Control+C');
    await form.locator('[id="c:applications/refused.enforcement-file/natural-person"]').click();
    await keyboard.press('Control+V');
    await cell('applications/refused.special-query/enterprise', '1').waitFor();
    await keyboard.press('Control+Z');
    await cell('applications/refused.special-query/enterprise', '0').waitFor();

    // A figure and the totals that follow from it: what else is drawn stays the very same elements.
    await form.locator('#totals').check();
    await form.locator('[id="c:reviews/reconsideration/upheld"]').click();
    await form.locator('body').evaluate(watchDrawing);
    await keyboard.type('1');
    await keyboard.press('Tab');
    await cell('reviews/reconsideration/total', '1').waitFor();
    const { drawn, lost, ms, sinceKey }: Drawing = await form.locator('body').evaluate('window.drawing()');
    console.log(`      a figure of the form: drawn in ${ms} ms, ${sinceKey} ms after its key; ${drawn.join(' ')}`);
    assert.deepEqual(lost, []);
    const mayChange =
      /^(?:c:reviews\/reconsideration\/(?:upheld|corrected|total)|b:\d+|messages|loose|summary|z:reviews)$/;
    assert.deepEqual(
      drawn.filter((id) => !mayChange.test(id)),
      [],
    );
    await keyboard.press('Control+Z');
    await cell('reviews/reconsideration/total', '0').waitFor();

    // Running text: a figure that the table contradicts is marked as it is typed, and what was typed is taken back at once.
    const paragraph = form.locator('p.paragraph .text', { hasText: '健全登记' });
    await paragraph.click();
    await keyboard.press('End');
    await keyboard.type('收到申请4件。');
    await form.locator('mark.error', { hasText: '4件' }).waitFor();
    await keyboard.press('ArrowLeft');
    await keyboard.press('ArrowLeft');
    await form.locator('#panel button').first().waitFor();
    await window.picture('form-text');
    await keyboard.press('End');
    await keyboard.type('多余');
    await keyboard.press('Control+Z');
    await form.locator('p.paragraph .text', { hasText: /收到申请4件。$/ }).waitFor();
    await form.locator('p.paragraph .text', { hasText: /收到申请4件。$/ }).click();
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

    // At 200 per cent half as much is in view: running text and bar stay within it, tables can be scrolled.
    await page.setViewportSize({ width: 800, height: 450 });
    await form.locator('[id="c:applications/new/total"]').click();
    await window.picture('form-zoomed');
    const cut = await form.locator('body').evaluate(`[...document.querySelectorAll('.text, header *')]
      .filter((each) => each.getBoundingClientRect().right + (each.closest('header') === null ? scrollX : 0) > innerWidth).map((each) => each.outerHTML)`);
    assert.deepEqual(cut, []);
    await page.setViewportSize({ width: 1366, height: 768 });

    // The text that came of it.
    await page.locator('.editor-actions .action-label[aria-label*="以文本打开"]').first().click();
    await page.locator('.view-line', { hasText: '收到申请4件。' }).waitFor();
    await page.locator('.view-line', { hasText: /^均已答复。/ }).waitFor();
  });

  it('shows a Word file, writes the one figure into it, and is exported to be printed', async () => {
    await desk.workbench.set({ 'workbench.colorTheme': 'Default Light Modern' });
    const file = desk.workbench.write(wrongWord.name, wrongWord.bytes);
    window = await desk.show('print.gknb', another('博物馆', wrongFigure.repaired));
    const { page } = window;
    // The extension runs: before, the editor would show the file as binary.
    await page.locator('.statusbar-item', { hasText: '勾稽' }).waitFor();
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
    const { others, texts } = compared(wrongWord.bytes, await savedWord(file, wrongWord.bytes));
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

  it('leads by clicks on its button from one problem to the next, and round again', async () => {
    const open = '〔待填〕';
    window = await desk.show('two.gknb', wrongFigure.text.replace(/(行政许可\t+)\d+/, `$1${open}`));
    await window.page.locator('.statusbar-item', { hasText: '错误 1 处' }).first().waitFor();
    await window.run('在侧边打开表单');
    form = window.webview();
    await form.locator('td.figure.error').waitFor();
    for (const text of [open, wrongFigure.wrong, open]) {
      await form.locator('#next').click();
      await form.locator('td.figure:focus', { hasText: text }).waitFor();
    }
  });
});
