import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../kit/project.ts';
import { lineOf, sound, wrongDecimals, wrongFigure } from './reports.ts';
import { openDesk } from './workbench.ts';

describe('the packaged extension in VS Code', () => {
  const desk = openDesk(
    { 'gouji.locale': 'zh-cn', 'editor.codeActionsOnSave': { 'source.fixAll.gouji': 'explicit' } },
    'en-US',
    'all',
  );

  const line = lineOf(wrongFigure.text, wrongFigure.row);
  const column = wrongFigure.text.split('\n')[line]?.lastIndexOf(wrongFigure.wrong) ?? 0;

  it('repairs the figure on disk with Ctrl+.', async () => {
    const window = await desk.show('repair.gknb', wrongFigure.text);
    await window.goTo(line, column);
    await window.page.locator('.squiggly-error').first().waitFor();
    await window.page.locator('.lightBulbWidget:visible, [class*=gutter-lightbulb]:visible').first().waitFor();
    const actions = await window.quickFixes();
    assert.match((await actions.first().textContent()) ?? '', /50/);
    await window.picture('quick-fix');
    await window.page.keyboard.press('Enter');
    await window.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await window.save(wrongFigure.repaired);
    await window.picture('repaired');
  });

  it('underlines the wrong figure', async () => {
    const window = await desk.showHere('squiggle.gknb', wrongFigure.text);
    await window.goTo(line, column);
    await window.untilMarkedAlone(wrongFigure.row);
    await window.picture('squiggle');
  });

  it('reads a file in GB18030 for what it is', async () => {
    const name = '砚溪县农业农村局2022年政府信息公开工作年度报告.txt';
    desk.workbench.write(name, readFileSync(join(root, 'samples', name)));
    const window = await desk.showHere('first.gknb', sound);
    await window.page.locator('.statusbar-item', { hasText: '政府信息公开年报' }).waitFor();
    await window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: '砚溪县' }).click();
    await window.page.locator('.view-line', { hasText: '一、总体情况' }).first().waitFor();
    await window.page.locator('.statusbar-item', { hasText: /^GB/ }).waitFor();
    await window.picture('gb18030');
  });

  it('explains a row where the mouse rests on its label', async () => {
    const window = await desk.showHere('hover.gknb', wrongFigure.text);
    await window.goTo(line, (wrongFigure.text.split('\n')[line]?.indexOf(wrongFigure.row) ?? 0) + 4);
    await window.page.locator('.squiggly-error').first().waitFor();
    await window.page.keyboard.press('Control+K');
    await window.page.keyboard.press('Control+I');
    const hover = window.page.locator('.monaco-hover:visible .hover-contents', { hasText: '条例' });
    await hover.first().waitFor();
    await window.picture('hover');
  });

  it('makes safe repairs when the file is saved', async () => {
    const window = await desk.showHere('save.gknb', wrongDecimals.text);
    await window.page.locator('.squiggly-warning').first().waitFor();
    await window.goTo(0, 0);
    await window.page.keyboard.type('〇');
    await window.page.keyboard.press('Backspace');
    await window.save(wrongDecimals.repaired);
    await window.picture('fixed-on-save');
  });

  it('offers once to check plain text that looks like a report', async () => {
    const window = await desk.showHere('draft.txt', sound);
    const offer = window.page.locator('.notification-list-item', { hasText: 'Gouji' });
    await offer.first().waitFor();
    await window.picture('offer');
    await offer.locator('.monaco-button', { hasText: 'Check' }).first().click();
    await window.page.locator('.statusbar-item', { hasText: '政府信息公开年报' }).waitFor();
  });

  it('lists the finding in Problems, at its cell', async () => {
    const window = await desk.showHere('problems.gknb', wrongFigure.text);
    await window.page.locator('.view-line').first().click();
    await window.page.keyboard.press('Control+Shift+M');
    const rows = window.page.locator('.markers-panel .monaco-list-row', { hasText: 'gouji' });
    await rows.first().waitFor();
    assert.match(
      ((await rows.first().textContent()) ?? '').replace(/\s+/g, ' '),
      new RegExp(`50.*\\[Ln ${line + 1}, Col ${column + 1}\\]`),
    );
    await window.picture('problems');
  });

  it('outlines the report', async () => {
    const window = await desk.showHere('outline.gknb', wrongFigure.text);
    await window.page.locator('.pane-header', { hasText: 'workspace' }).click();
    await window.page.locator('.pane-header', { hasText: /^outline$/i }).click();
    const elements = window.page.locator('.outline-pane .outline-element');
    await elements.filter({ hasText: '三、收到和处理政府信息公开申请情况' }).hover();
    await window.picture('outline');
    const last = elements.filter({ hasText: '六、其他需要报告的事项' });
    // The list draws only what is in view.
    for (let turns = 0; turns < 40 && (await last.count()) === 0; turns++) await window.page.mouse.wheel(0, 200);
    await last.waitFor();
  });
});
