import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { root } from '../kit/project.ts';
import { lineOf, sound, wrongFigure } from './reports.ts';
import { wrongWord } from './word-files.ts';
import { openDesk, savedConfig, savedWord, type Window } from './workbench.ts';

const lastYear = '岚溪县人民政府2022年政府信息公开工作年度报告.txt';

describe("the clerk's editor in VS Code", () => {
  const desk = openDesk({ 'gouji.locale': 'zh-cn' });

  it('writes a new report from the one of last year, to be filled in with Tab', async () => {
    desk.workbench.write(lastYear, readFileSync(join(root, 'samples', lastYear)));
    const window = await desk.show('open.gknb', sound);
    await window.run('New Annual Report');
    await window.answerTo('New Report: Body', '岚溪县人民政府');
    await window.picture('new-report-year');
    await window.answerTo('New Report: Year', '2023');
    const first = window.page.locator('.quick-input-list .monaco-list-row').first();
    await first.locator('.label-name', { hasText: '岚溪县人民政府2022年' }).waitFor();
    await window.picture('new-report-last');
    await window.page.keyboard.press('Enter');
    await window.page.locator('.view-line', { hasText: '岚溪县人民政府2023年政府信息公开工作年度报告' }).waitFor();
    await window.page.locator('.statusbar-item', { hasText: '政府信息公开年报' }).waitFor();
    await window.picture('new-report');
    await window.page.keyboard.type('甲');
    await window.page.keyboard.press('Tab');
    await window.page.keyboard.type('乙');
    await window.page.locator('.view-line', { hasText: /^甲/ }).waitFor();
    await window.goTo(34, 0);
    await window.page.locator('.view-line', { hasText: '二、上年结转' }).waitFor();
    await window.picture('new-report-carried');
  });

  it('says in the status bar what form a report has and what was found', async () => {
    const window = await desk.show('status.gknb', wrongFigure.text);
    await window.page.locator('.squiggly-error').first().waitFor();
    await window.page.locator('#status\\.languageStatus').hover();
    const hover = window.page.locator('.hover-language-status', { hasText: '2021' });
    await hover.first().waitFor();
    assert.match((await hover.first().textContent()) ?? '', /Errors: 1/);
    await window.picture('status');
    // What is found in a report is not said of a file that is none.
    const bar = window.page.locator('.statusbar-item', { hasText: 'Errors: 1, warnings' });
    await bar.waitFor();
    desk.workbench.write('seal.bin', new Uint8Array([1, 0, 2, 0, 0, 0]));
    await window.until(window.page.locator('.tab.active', { hasText: 'seal.bin' }), async () => {
      await window.page.keyboard.press('Escape');
      await window.page.keyboard.press('Control+P');
      await window.answer('seal.bin', 'seal.bin');
    });
    await bar.waitFor({ state: 'detached' });
  });

  it('brings a crashed server back, and starts it anew on request', async function () {
    if (process.platform !== 'linux') this.skip();
    const window = await desk.show('crash.gknb', sound);
    await window.page.locator('#status\\.languageStatus').waitFor();
    await window.page.locator('.statusbar-item', { hasText: '政府信息公开年报' }).waitFor();
    await window.goTo(lineOf(sound, wrongFigure.row), sound.split('\n')[lineOf(sound, wrongFigure.row)]?.length ?? 0);
    await window.page.locator('#status\\.languageStatus').hover();
    await window.page.locator('.hover-language-status', { hasText: 'No problems found' }).first().waitFor();
    const server = await desk.workbench.server();
    process.kill(server);
    await window.page.keyboard.press('Backspace');
    await window.page.keyboard.type('6');
    await window.page.locator('.squiggly-error').first().waitFor();
    assert.ok(!desk.workbench.servers().includes(server));
    await window.run('Restart Language Server');
    await window.page.keyboard.press('Backspace');
    await window.page.keyboard.type('0');
    await window.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await window.run('Gouji 勾稽: Show Log');
    await window.page.locator('.output-view .view-line').first().waitFor();
    await window.picture('log');
    assert.ok(await desk.workbench.logs('ended unexpectedly'));
  });

  it('leaves a server down that crashes again and again, says so once, and starts it on request', async function () {
    if (process.platform !== 'linux') this.skip();
    const window = await desk.show('crashes.gknb', wrongFigure.text);
    const squiggle = window.page.locator('.squiggly-error').first();
    const notices = window.page.locator('.notifications-toasts .notification-list-item');
    const notice = notices.filter({ hasText: 'Gouji cannot check reports' });
    const line = lineOf(wrongFigure.text, wrongFigure.row);
    await squiggle.waitFor();
    await window.goTo(line, wrongFigure.text.split('\n')[line]?.length ?? 0);
    for (let crash = 1; crash <= 5; crash++) {
      await squiggle.waitFor();
      assert.equal(await notices.count(), 0);
      const server = await desk.workbench.server();
      // What is asked while it stands still is never answered.
      process.kill(server, 'SIGSTOP');
      await window.page.keyboard.type(String(crash));
      const typed = `56${'12345'.slice(0, crash)}`;
      await window.page.locator('.view-line', { hasText: typed }).first().waitFor();
      process.kill(server, 'SIGKILL');
      await squiggle.waitFor({ state: 'detached' });
    }
    await notice.waitFor();
    await window.page.locator('.notification-list-item .monaco-button', { hasText: 'Show Log' }).waitFor();
    assert.equal(await notices.count(), 1);
    assert.deepEqual(desk.workbench.servers(), []);
    await window.page.locator('#status\\.languageStatus').hover();
    await window.page
      .locator('.hover-language-status', { hasText: 'The language server has stopped.' })
      .first()
      .waitFor();
    await window.picture('crashes');
    // What the pointer shows lies over the notification.
    await window.page.mouse.move(600, 300);
    await window.page.locator('.hover-language-status').first().waitFor({ state: 'hidden' });
    await notice.locator('.monaco-button', { hasText: 'Start Again' }).click();
    await notice.waitFor({ state: 'detached' });
    await squiggle.waitFor();
    assert.equal(desk.workbench.servers().length, 1);
    // Nothing that was typed meanwhile is lost.
    await window.save(wrongFigure.text.replace('2\t0\t56', '2\t0\t5612345'));
    await window.page.locator('#status\\.languageStatus').hover();
    await window.page.locator('.hover-language-status', { hasText: 'Errors: 1' }).first().waitFor();
  });

  it('says that it is busy where an answer takes long, and lets go of it on request', async function () {
    if (process.platform !== 'linux') this.skip();
    desk.workbench.write('quick.gknb', sound);
    const window = await desk.show('slow.gknb', wrongFigure.text);
    await window.page.locator('.squiggly-error').first().waitFor();
    const server = await desk.workbench.server();
    process.kill(server, 'SIGSTOP');
    try {
      await window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'quick.gknb' }).click();
      await window.page.locator('.tab.active', { hasText: 'quick.gknb' }).waitFor();
      await window.page.locator('#status\\.languageStatus').hover();
      await window.page.locator('.hover-language-status', { hasText: 'Checking…' }).first().waitFor();
      await window.picture('busy');
      await window.run('New Annual Report');
      await window.answerTo('New Report: Body', '岚溪县人民政府');
      await window.answerTo('New Report: Year', '2023');
      await window.answerTo("New Report: Last Year's Report", 'None');
      const progress = window.page.locator('.notification-list-item', { hasText: 'Writing the report…' });
      await progress.waitFor();
      await window.picture('progress');
      await window.page.mouse.move(600, 300);
      await progress.locator('.monaco-button', { hasText: 'Cancel' }).click();
      await progress.waitFor({ state: 'detached' });
    } finally {
      process.kill(server, 'SIGCONT');
    }
    await window.page.locator('#status\\.languageStatus').hover();
    await window.page.locator('.hover-language-status', { hasText: 'No problems found' }).first().waitFor();
    assert.equal(await window.page.locator('.tab', { hasText: '岚溪县' }).count(), 0);
  });

  it('follows files that are changed, renamed and deleted on the disk while it is asked about them', async function () {
    if (process.platform !== 'linux') this.skip();
    let window = await desk.show('changed.gknb', wrongFigure.text);
    const squiggle = window.page.locator('.editor-instance .squiggly-error').first();
    const problems = window.page.locator('.statusbar-item[id="status.problems"]');
    await squiggle.waitFor();
    const server = await desk.workbench.server();
    /** Changes the disk while the server answers nothing, and lets it answer once the editor shows that. */
    const meanwhile = async (change: () => void, shown: Locator): Promise<void> => {
      process.kill(server, 'SIGSTOP');
      try {
        change();
        await shown.first().waitFor();
      } finally {
        process.kill(server, 'SIGCONT');
      }
    };

    const report = sound.replaceAll('文化馆', '图书馆');
    await meanwhile(
      () => writeFileSync(window.file, report),
      window.page.locator('.view-line', { hasText: report.split('\n', 1)[0] ?? '' }),
    );
    await squiggle.waitFor({ state: 'detached' });

    window = await desk.showHere('renamed.gknb', wrongFigure.text);
    await squiggle.waitFor();
    const gone = window.page.locator('.tab.active .monaco-icon-label.strikethrough');
    await meanwhile(() => renameSync(window.file, window.file.replace('renamed', 'other')), gone);
    await squiggle.waitFor();
    await window.run('View: Revert and Close Editor');
    window = await desk.showHere('other.gknb', wrongFigure.text);
    await squiggle.waitFor();
    await meanwhile(() => rmSync(window.file), gone);
    // Its text is there to be saved again, and is checked as before.
    const line = lineOf(wrongFigure.text, wrongFigure.row);
    await window.goTo(line, wrongFigure.text.split('\n')[line]?.length ?? 0);
    await window.page.keyboard.press('Backspace');
    await window.page.keyboard.type('6');
    await squiggle.waitFor();
    await window.save(wrongFigure.text);
    await window.run('View: Revert and Close Editor');
    await problems.filter({ hasText: /^\s*0/ }).first().waitFor();
    assert.equal(await window.page.locator('.notification-list-item').count(), 0);
    assert.deepEqual(desk.workbench.servers(), [server]);
  });

  it('shows the same in two windows of one folder, and lets neither overwrite what the other wrote', async () => {
    const first = await desk.show('both.gknb', wrongFigure.text);
    const second = await desk.workbench.show('both.gknb', wrongFigure.text);
    const squiggle = ({ page }: Window) => page.locator('.editor-instance .squiggly-error').first();
    const line = ({ page }: Window, words: string) => page.locator('.view-line', { hasText: words }).first();
    const type = async (window: Window, at: number, words: string): Promise<void> => {
      await window.goTo(0, at);
      await window.page.keyboard.type(words);
      await line(window, words).waitFor();
    };
    /** Saves where the file has become another one: the editor says so, and the text stays as it was typed. */
    const refused = async (window: Window, name: string): Promise<void> => {
      await window.page.keyboard.press('Control+S');
      await window.page
        .locator('.notification-list-item', { hasText: `Failed to save '${name}` })
        .first()
        .waitFor();
      await window.page.locator('.tab.active.dirty').waitFor();
    };
    try {
      for (const window of [first, second]) await squiggle(window).waitFor();
      // What one of them repairs and saves the other shows as repaired.
      const row = lineOf(wrongFigure.text, wrongFigure.row);
      await first.goTo(row, wrongFigure.text.split('\n')[row]?.length ?? 0);
      await first.page.keyboard.press('Backspace');
      await first.page.keyboard.type('0');
      await first.save(wrongFigure.repaired);
      for (const window of [first, second]) await squiggle(window).waitFor({ state: 'detached' });
      // Where both change it, what was saved first stays, and the other window keeps what was typed in it.
      await type(first, 0, '甲');
      await type(second, 0, '乙');
      await first.save(`甲${wrongFigure.repaired}`);
      await refused(second, 'both.gknb');
      assert.equal(readFileSync(first.file, 'utf8'), `甲${wrongFigure.repaired}`);
      await line(second, '乙').waitFor();

      // So it is with the text of a Word file.
      const word = await desk.workbench.showIn(first, wrongWord.name, wrongWord.bytes);
      const same = await desk.workbench.showIn(second, wrongWord.name, wrongWord.bytes);
      const end = wrongWord.title.length;
      await type(word, end, '甲');
      await word.page.keyboard.press('Control+S');
      await line(same, `${wrongWord.title}甲`).waitFor();
      await type(word, end + 1, '丙');
      await type(same, end + 1, '乙');
      const before = readFileSync(word.file);
      await word.page.keyboard.press('Control+S');
      const saved = await savedWord(word.file, before);
      await refused(same, wrongWord.name);
      assert.deepEqual(readFileSync(word.file), saved);
      await line(same, `${wrongWord.title}甲乙`).waitFor();
      await same.picture('two-windows');

      // What is accepted in one of them stays accepted when the other accepts something else.
      for (const [window, name] of [
        [first, 'one.gknb'],
        [second, 'two.gknb'],
      ] as const) {
        const shown = await desk.workbench.showIn(window, name, wrongFigure.text);
        await squiggle(shown).waitFor();
        await shown.run('Accept All Findings of This Report');
        await shown.answerTo('Accept All Findings of This Report', `checked: ${name}`);
        await squiggle(shown).waitFor({ state: 'detached' });
      }
      // What is accepted is gone from the editor before the file is written to its end.
      const config: unknown = await savedConfig(join(dirname(first.file), 'gouji.config.json'), 'two.gknb');
      const place = { rule: 'wrong-figure', place: 'applications/granted/total' };
      assert.deepEqual(config, {
        suppressions: [
          { ...place, file: 'one.gknb', reason: 'checked: one.gknb' },
          { ...place, file: 'two.gknb', reason: 'checked: two.gknb' },
        ],
      });
    } finally {
      await second.close();
    }
  });

  it('leads through the walkthrough and its sample', async () => {
    const window = await desk.show('walkthrough.gknb', sound);
    await window.run('Welcome: Open Walkthrough');
    await window.answer('Get a report right');
    await window.page.locator('.getting-started-step', { hasText: 'Open the sample report' }).first().waitFor();
    await window.webview().locator('h2').waitFor();
    await window.picture('walkthrough');
    await window.page.locator('.monaco-button', { hasText: 'Open Sample Report' }).click();
    await window.page.locator('.tab.active', { hasText: '安澜市水务局2023年' }).waitFor();
    await window.page.locator('.squiggly-error').first().waitFor();
    await window.picture('sample');
    // What was done is ticked off.
    await window.page.keyboard.press('Alt+F8');
    await window.page.locator('.peekview-widget').waitFor();
    await window.page.keyboard.press('Escape');
    await window.run('Open Form to the Side');
    await window.webview().locator('td.figure.error').waitFor();
    await window.run('New Annual Report');
    await window.page.locator('.quick-input-title', { hasText: 'New Report' }).waitFor();
    await window.page.keyboard.press('Escape');
    await window.page.locator('.tab', { hasText: 'Walkthrough:' }).click();
    const done = window.page.locator('.getting-started-step .codicon.complete');
    await done.nth(3).waitFor();
    await window.picture('walkthrough-done');
  });
});
