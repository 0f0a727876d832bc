import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { lineOf, wrongFigure } from './reports.ts';
import { openDesk, savedConfig } from './workbench.ts';

describe('a finding in VS Code', () => {
  const desk = openDesk({ 'gouji.locale': 'zh-cn' });

  const line = lineOf(wrongFigure.text, wrongFigure.row);
  const column = wrongFigure.text.split('\n')[line]?.lastIndexOf(wrongFigure.wrong) ?? 0;

  it('shows the page of its rule', async () => {
    const window = await desk.show('page.gknb', wrongFigure.text);
    await window.page.locator('.squiggly-error').first().waitFor();
    await window.page.keyboard.press('Control+Shift+M');
    await window.page.locator('.markers-panel a', { hasText: 'wrong-figure' }).first().click();
    await window.page.locator('.tab.active', { hasText: 'wrong-figure.md' }).waitFor();
    const page = window.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await page.locator('h1', { hasText: 'wrong-figure' }).waitFor();
    await window.picture('rule-page');
  });

  it('is suppressed with Ctrl+., and gouji.config.json says so', async () => {
    const window = await desk.showHere('suppress.gknb', wrongFigure.text);
    await window.goTo(line, column);
    await window.page.locator('.squiggly-error').first().waitFor();
    await window.page.locator('.lightBulbWidget:visible, [class*=gutter-lightbulb]:visible').first().waitFor();
    const suppress = async (reason: string, pictureOf?: string) => {
      const action = (await window.quickFixes()).filter({ hasText: '忽略这一处' });
      const focused = window.page.locator('.focused');
      await action.first().waitFor();
      if (pictureOf !== undefined) await window.picture(pictureOf);
      // The pointer cannot reach the list through the layer that waits for a click beside it.
      for (let turns = 0; turns < 10 && (await action.and(focused).count()) === 0; turns++) {
        await window.page.keyboard.press('ArrowDown');
      }
      await window.page.keyboard.press('Enter');
      await window.answerTo('忽略这一处', reason);
    };
    await suppress('与台账核对无误', 'suppress');
    const notice = window.page.locator('.notification-list-item', { hasText: '与台账核对无误' });
    await notice.waitFor();
    await window.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    const config = await savedConfig(join(dirname(window.file), 'gouji.config.json'), 'suppress.gknb');
    assert.deepEqual(config, {
      suppressions: [
        {
          rule: 'wrong-figure',
          file: 'suppress.gknb',
          place: 'applications/granted/total',
          reason: '与台账核对无误',
        },
      ],
    });
    await window.picture('suppressed');
    await notice.locator('.monaco-button', { hasText: 'Undo' }).click();
    await window.page.locator('.squiggly-error').first().waitFor();

    // A folder that cannot be written: the editor says that it did not save, and nothing says that the finding is suppressed.
    const folder = dirname(window.file);
    // Only who administers the machine can make one.
    if (spawnSync('mount', ['--bind', folder, folder]).status !== 0) return;
    try {
      assert.equal(spawnSync('mount', ['-o', 'remount,ro,bind', folder]).status, 0);
      await window.goTo(line, column);
      await suppress('只读文件夹');
      await window.page.locator('.notification-list-item', { hasText: "Failed to save 'gouji.config.json'" }).waitFor();
      assert.equal(await window.page.locator('.notification-list-item', { hasText: '只读文件夹' }).count(), 0);
      await window.picture('suppressed-not-saved');
    } finally {
      spawnSync('umount', ['--lazy', folder]);
    }
  });
});
