import assert from 'node:assert/strict';
import { sound, wrongFigure } from './reports.ts';
import { openDesk } from './workbench.ts';

describe('the extension in a Chinese VS Code', () => {
  const desk = openDesk({}, 'zh-CN');

  it('names its commands in Chinese', async () => {
    const window = await desk.show('commands.gknb', sound);
    const input = window.page.locator('.quick-input-widget input:visible').last();
    const rows = window.page.locator('.quick-input-list .monaco-list-row');
    // The palette lists only what there was when it was opened.
    await window.until(rows.filter({ hasText: '勾稽 Gouji: ' }).first(), async () => {
      await window?.page.keyboard.press('Escape');
      await window?.page.keyboard.press('F1');
      await input.fill('>勾稽');
    });
    await window.picture('zh-commands');
    for (const text of await rows.locator('.quick-input-list-row:first-child .label-name').allTextContents())
      assert.match(text, /^勾稽 Gouji: \p{sc=Han}/u);
    // The list shows as many as have room.
    await input.fill('>新建年度报告');
    await rows.filter({ hasText: '新建年度报告' }).first().waitFor();
  });

  it('says in Chinese what is wrong, without being told which language', async () => {
    const window = await desk.showHere('status.gknb', wrongFigure.text);
    await window.page.locator('.squiggly-error').first().waitFor();
    await window.page.locator('#status\\.languageStatus').hover();
    const hover = window.page.locator('.hover-language-status', { hasText: '2021 年版表式' });
    await hover.first().waitFor();
    assert.match((await hover.first().textContent()) ?? '', /错误 1 处/);
    await window.picture('zh-status');
    await window.page.keyboard.press('Control+Shift+M');
    await window.page.locator('.markers-panel .monaco-list-row', { hasText: '第三（一）项' }).first().waitFor();
    await window.picture('zh-problems');
  });

  it('leads through the walkthrough in Chinese', async () => {
    const window = await desk.showHere('walkthrough.gknb', sound);
    await window.run('Welcome: Open Walkthrough');
    await window.answer('用勾稽写对一份年报');
    await window.page.locator('.getting-started-step', { hasText: '打开示例年报' }).first().waitFor();
    await window.webview().locator('h2', { hasText: '红线就是不平的地方' }).waitFor();
    await window.picture('zh-walkthrough');
  });

  it('offers in Chinese to start a server again that crashed again and again', async function () {
    if (process.platform !== 'linux') this.skip();
    const window = await desk.show('crashes.gknb', wrongFigure.text);
    await window.page.locator('.squiggly-error').first().waitFor();
    await desk.workbench.killServers(5);
    const notice = window.page.locator('.notification-list-item', { hasText: '检查服务已停止' });
    for (const button of ['重新启动', '查看日志']) {
      await notice.locator('.monaco-button', { hasText: button }).waitFor();
    }
    await window.picture('zh-crashes');
    await notice.locator('.monaco-button', { hasText: '查看日志' }).click();
    await window.page.locator('.output-view .view-line').first().waitFor();
    assert.ok(await desk.workbench.logs('三分钟内退出了 5 次'));
    await window.picture('zh-log');
  });

  it('welcomes in an empty folder, and asks in Chinese for what a new report needs', async () => {
    const window = await desk.showEmptyFolder();
    const welcome = window.page.locator('.welcome-view-content', { hasText: '按法定表式写' });
    await welcome.locator('.monaco-button', { hasText: '打开示例年报' }).waitFor();
    await window.picture('zh-empty-folder');
    await welcome.locator('.monaco-button', { hasText: '新建年度报告' }).click();
    await window.page.locator('.quick-input-title', { hasText: '新建年报：机关名称' }).waitFor();
    const input = window.page.locator('.quick-input-widget input:visible').last();
    await input.fill('局');
    await input.fill('');
    await window.page.locator('.quick-input-message', { hasText: '请填写机关名称' }).waitFor();
    await window.picture('zh-new-report');
    await window.page.keyboard.press('Escape');
  });

  it('says in Chinese what is to be opened first where a command has nothing to work on', async () => {
    const window = await desk.showEmptyFolder();
    const says = (words: string) =>
      window.page.locator('.notification-list-item-message', { hasText: words }).waitFor();
    await window.run('与上年年报比较');
    await says('请先打开一份年报');
    // What a command does in the side bar is to be seen.
    await window.run('检查文件夹');
    await says('文件夹里没有找到年报');
    await window.page.locator('.sidebar .title-label', { hasText: '年报' }).waitFor();
    await window.picture('zh-nothing-open');
    await window.run('重新启动检查服务');
    await window.page.locator('.statusbar-item', { hasText: '检查服务已重新启动' }).waitFor();
  });
});
