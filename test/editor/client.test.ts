import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../kit/project.ts';
import { lineOf, sound, wrongFigure } from './reports.ts';
import { openDesk } from './workbench.ts';

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
  });

  it('brings a crashed server back, and starts it anew on request', async function () {
    if (process.platform !== 'linux') this.skip();
    const window = await desk.show('crash.gknb', sound);
    await window.page.locator('#status\\.languageStatus').waitFor();
    await window.page.locator('.statusbar-item', { hasText: '政府信息公开年报' }).waitFor();
    await window.goTo(lineOf(sound, wrongFigure.row), sound.split('\n')[lineOf(sound, wrongFigure.row)]?.length ?? 0);
    await window.page.locator('#status\\.languageStatus').hover();
    await window.page.locator('.hover-language-status', { hasText: 'No problems found' }).first().waitFor();
    const [server] = desk.workbench.servers();
    assert.ok(server !== undefined, 'no server runs');
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
    await window.page.locator('.output-view .view-line', { hasText: 'ended unexpectedly' }).first().waitFor();
    await window.picture('log');
  });

  it('leaves a server down that crashes again and again, says so once, and starts it on request', async function () {
    if (process.platform !== 'linux') this.skip();
    const window = await desk.show('crashes.gknb', wrongFigure.text);
    const squiggle = window.page.locator('.squiggly-error').first();
    const notices = window.page.locator('.notifications-toasts .notification-list-item');
    const notice = notices.filter({ hasText: 'Gouji cannot check reports' });
    await squiggle.waitFor();
    await desk.workbench.killServers(4);
    assert.equal(await notices.count(), 0);
    await desk.workbench.killServers(1);
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
    await window.page.locator('#status\\.languageStatus').hover();
    await window.page.locator('.hover-language-status', { hasText: 'Errors: 1' }).first().waitFor();
  });

  it('says that it is busy where an answer takes long, and lets go of it on request', async function () {
    if (process.platform !== 'linux') this.skip();
    desk.workbench.write('quick.gknb', sound);
    const window = await desk.show('slow.gknb', wrongFigure.text);
    await window.page.locator('.squiggly-error').first().waitFor();
    const [server] = desk.workbench.servers();
    assert.ok(server !== undefined, 'no server runs');
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
