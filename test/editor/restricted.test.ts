import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lineOf, wrongFigure } from './reports.ts';
import { openDesk } from './workbench.ts';

describe('the extension in a folder that is not trusted', () => {
  const desk = openDesk({
    'gouji.locale': 'zh-cn',
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
  });

  it('finds, repairs and shows the form as in any other', async () => {
    const window = await desk.show('restricted.gknb', wrongFigure.text);
    await window.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    const line = lineOf(wrongFigure.text, wrongFigure.row);
    await window.goTo(line, wrongFigure.text.split('\n')[line]?.lastIndexOf(wrongFigure.wrong) ?? 0);
    const squiggle = window.page.locator('.squiggly-error').first();
    await squiggle.waitFor();
    assert.match((await (await window.quickFixes()).first().textContent()) ?? '', /50/);
    await window.page.keyboard.press('Enter');
    await squiggle.waitFor({ state: 'detached' });
    await window.save(wrongFigure.repaired);
    await window.run('Open Form to the Side');
    await window.webview().locator('td.figure', { hasText: '50' }).first().waitFor();
    await window.picture('restricted');
  });

  it('takes from the folder how to check, and runs nothing that lies there', async () => {
    const trap = desk.workbench.write('trap.js', `require('node:fs').writeFileSync(__dirname + '/sprung', '');`);
    const settings = Object.fromEntries(
      ['server.path', 'server.module', 'server.command', 'server.runtime', 'path', 'node', 'execArgv'].map((name) => [
        `gouji.${name}`,
        trap,
      ]),
    );
    const rules = { 'gouji.rules': { 'wrong-figure': 'warning' } };
    desk.workbench.write('.vscode/settings.json', JSON.stringify({ ...settings, ...rules }));
    desk.workbench.write('gouji.config.json', JSON.stringify({ ...settings, server: { path: trap } }));
    const window = await desk.show('trap.gknb', wrongFigure.text);
    await window.page.locator('.squiggly-warning').first().waitFor();
    assert.ok(!existsSync(join(dirname(trap), 'sprung')));
  });
});
