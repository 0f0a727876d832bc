import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { analyze } from '../../shared/analysis.ts';
import { open } from '../../shared/document/document.ts';
import { previewOf } from '../../shared/preview/preview.ts';
import { wordDocument } from '../../shared/preview/word.ts';
import { workspaceRules } from '../../shared/rules/workspace/index.ts';
import { root } from '../kit/project.ts';
import { lineOf, sound, wrongFigure } from './reports.ts';
import { compared } from './word-files.ts';
import { savedWord, type Window, Workbench } from './workbench.ts';

/** A report of another body and year. */
function reportOf(body: string, year: number, text = sound): string {
  return text.replace(/^.*(?=\d{4}年)/, body).replace(/2023年/, `${year}年`);
}

/** A report as a Word file. */
function wordOf(text: string): Uint8Array {
  const preview = previewOf(analyze(text), 'zh-cn');
  assert.ok(preview);
  return wordDocument(preview);
}

const water = '砚溪县水务局';
const school = '砚溪县教育局';
const town = '砚溪县云汀镇人民政府';

/** As Word saves a file under a password. */
const encrypted = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(1016),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(96),
]);

/** The report of the town on 2022, with two places to fill in. */
const unfinished = reportOf(town, 2022).replace('（一）予以公开\t\t41\t6', '（一）予以公开\t\t〔待填〕\t〔待填〕');

for (const [language, words] of [
  [
    'zh-CN',
    {
      view: '年报',
      search: '查找年报',
      filter: '筛选年报',
      all: '全部',
      missing: '缺报的',
      noReport: '缺报',
      errors: '错误 1',
      warnings: '警告 1',
      accepted: '已忽略 1',
      toFill: '待填 2',
      compare: '与上年年报比较',
      export: '导出问题清单',
      check: '检查文件夹',
      found: '共 3 个机关、6 份年报',
      unread: '无法读取：文件已加密',
      unreadGroup: '无法读取的文件',
      filesUnread: '另有 2 个文件无法读取',
      list: `年报问题清单 ${water}`,
      title: `${water}年报问题清单`,
    },
  ],
  [
    'en-US',
    {
      view: 'Annual Reports',
      search: 'Search Reports',
      filter: 'Filter Reports',
      all: 'All reports',
      missing: 'Missing reports',
      noReport: 'No report',
      errors: 'errors 1',
      warnings: 'warnings 1',
      accepted: 'accepted 1',
      toFill: 'to fill in 2',
      compare: "Compare with Last Year's Report",
      export: 'Export List of Problems',
      check: 'Check Folder',
      found: 'Bodies: 3, reports: 6',
      unread: 'cannot be read: The file is encrypted',
      unreadGroup: 'Files that cannot be read',
      filesUnread: 'Files that cannot be read: 2',
      list: `List of problems ${water}`,
      title: `Problems of the annual reports: ${water}`,
    },
  ],
] as const) {
  describe(`the reports of a folder in the side bar (${language})`, () => {
    let workbench: Workbench;
    let window: Window;
    before(async () => {
      workbench = await Workbench.open(
        {
          ...(language === 'en-US' ? { 'workbench.colorTheme': 'Default High Contrast' } : {}),
          // Counted nowhere.
          'gouji.rules': { 'carry-over-mismatch': 'hint' },
        },
        language,
      );
      workbench.write('水务/a.txt', reportOf(water, 2022));
      workbench.write('水务/b.txt', reportOf(water, 2023, wrongFigure.text));
      workbench.write('教育/2023.txt', reportOf(school, 2023, wrongFigure.text));
      workbench.write('镇/2021.docx', wordOf(reportOf(town, 2021)));
      workbench.write('镇/2022.gknb', unfinished);
      workbench.write(`教育/${school}2022年政府信息公开工作年度报告.docx`, encrypted);
      workbench.write('往年年报.docx', encrypted);
      workbench.write(
        'gouji.config.json',
        JSON.stringify({ suppressions: [{ rule: 'wrong-figure', file: '教育/2023.txt', reason: '登记台账如此' }] }),
      );
      window = await workbench.show('镇/c.gknb', reportOf(town, 2023));
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await window.picture(`failed-folder-${language}`);
    });
    after(() => workbench.close());

    const rows = () => window.page.locator('.pane-body .customview-tree .monaco-list-row');
    const row = (...text: string[]) => text.reduce((found, each) => found.filter({ hasText: each }), rows());
    const action = async (label: string): Promise<void> => {
      await window.page.locator('.sidebar .title-actions .action-label').and(window.page.getByLabel(label)).click();
    };

    it('are listed by body, the gravest first, with what is found, accepted, to be filled in and missing', async () => {
      await window.page.locator('.activitybar .action-label').and(window.page.getByLabel(/勾稽/)).first().click();
      await row(water, words.errors).waitFor();
      await row(school, words.accepted).waitFor();
      await row(town, words.toFill).waitFor();
      assert.match((await rows().first().textContent()) ?? '', new RegExp(water));
      await row(water).click();
      await row(school).click();
      await row('2021', words.noReport).first().waitFor();
      // What cannot be read is not missing: it has its place, or stands last, with what to do.
      await row('2022', words.unread).waitFor();
      await row('往年年报.docx').waitFor();
      assert.ok(await row(words.unreadGroup).isVisible());
      await row('2022', words.unread).click();
      await window.page.locator('.notification-list-item-message', { hasText: '2022年' }).waitFor();
      await window.picture(`folder-unread-${language}`);
      await window.page.locator('.notification-list-item').first().hover();
      await window.page.locator('.notification-list-item .codicon-notifications-clear').click();
      // The same as on the command line, body by body.
      const off = workspaceRules.map(
        ({ meta: { id } }) => `--rule=${id}=${id === 'carry-over-mismatch' ? 'hint' : 'off'}`,
      );
      const run = [join(root, 'dist/cli.js'), 'summary', '--format', 'json', ...off, '.'];
      const { stdout } = spawnSync(process.execPath, run, { cwd: join(dirname(window.file), '..'), encoding: 'utf8' });
      const bodies: readonly { body: string; reports: { errors?: number; warnings?: number }[] }[] =
        JSON.parse(stdout).bodies;
      assert.equal(bodies.length, 3);
      for (const { body, reports } of bodies) {
        const said = (await row(body).first().textContent()) ?? '';
        for (const kind of ['errors', 'warnings'] as const) {
          const count = reports.reduce((sum, each) => sum + (each[kind] ?? 0), 0);
          assert.equal(Number(new RegExp(`${words[kind].replace(/\d+/, '')}(\\d+)`).exec(said)?.[1] ?? 0), count, said);
        }
      }
    });

    it('open at the gravest finding by one click more, as reports without a question', async () => {
      await row('2023', words.errors).click();
      await window.page.locator('.tab.active', { hasText: 'b.txt' }).waitFor();
      await window.page.locator('.squiggly-error').first().waitFor();
      await window.picture(`folder-${language}`);
      assert.equal(await window.page.locator('.notification-list-item').count(), 0);
    });

    // What follows is the same in both languages.
    if (language !== 'zh-CN') return;

    /** Takes the repair that changes last year's report of a body from row 二 of the report in front; returns what it leads to. */
    const changeLastYear = async (body: string, year: number): Promise<Locator> => {
      await window.goTo(lineOf(sound, '二、上年结转'), '二、上年结转政府信息公开申请数量\t\t\t4'.length);
      const actions = await window.quickFixes();
      await actions.filter({ hasText: `改${body}${year}年报告` }).waitFor();
      await window.page.keyboard.press('ArrowDown');
      await window.page.keyboard.press('Enter');
      const preview = window.page.locator('.bulk-edit-panel');
      await preview.locator('input[type=checkbox]').first().check();
      return preview.locator('.monaco-button').first();
    };
    /** Saves the file that a repair has opened and changed, for the person to look at. */
    const saveChanged = async (name: string): Promise<void> => {
      const tab = window.page.locator('.tab.dirty', { hasText: name });
      await tab.waitFor();
      await tab.click();
      await window.page.keyboard.press('Control+S');
      await tab.waitFor({ state: 'detached' });
    };

    it('differ, which a quick fix ends in last year’s report once a person has agreed', async () => {
      const last = join(dirname(window.file), '../水务/a.txt');
      const before = '四、结转下年度继续办理\t\t\t5\t1\t0\t0\t0\t0\t6';
      const after = '四、结转下年度继续办理\t\t\t4\t0\t0\t0\t0\t0\t4';
      const text = readFileSync(last, 'utf8');
      assert.ok(text.includes(before));
      const apply = await changeLastYear(water, 2022);
      await window.picture(`folder-elsewhere-${language}`);
      assert.equal(readFileSync(last, 'utf8'), text);
      await apply.click();
      await saveChanged('a.txt');
      // Last year's own sum does not hold any more.
      await row('2022', '错误').waitFor();
      assert.equal(readFileSync(last, 'utf8'), text.replace(before, after));
    });

    it('differ, and where last year’s report is a Word file those figures alone are changed in it', async () => {
      const last = join(dirname(window.file), '2021.docx');
      const bytes = readFileSync(last);
      await workbench.showIn(window, '镇/2022.gknb', unfinished);
      await (await changeLastYear(town, 2021)).click();
      await saveChanged('2021.docx');
      await window.picture(`folder-elsewhere-word-${language}`);
      const { others, texts } = compared(bytes, await savedWord(last, bytes));
      assert.deepEqual(others, []);
      const label = '四、结转下年度继续办理';
      const before = compared(bytes, bytes).texts;
      assert.ok(before.includes(`${label}5100006`), before);
      assert.equal(texts, before.replace(`${label}5100006`, `${label}4000004`));
    });

    it('stand beside last year’s report', async () => {
      await row('2023', words.errors).hover();
      await row('2023', words.errors).getByLabel(words.compare).click();
      const page = window.webview();
      await page.locator('h1', { hasText: `${water} 2022` }).waitFor();
      await window.picture(`folder-compare-${language}`);
      await window.page.keyboard.press('Control+W');
    });

    it('are searched by pinyin initials and filtered', async () => {
      await action(words.search);
      await window.answer('yxxsw');
      await row(school).waitFor({ state: 'detached' });
      await row(water).waitFor();
      await action(words.search);
      await window.answer('');
      await row(town).waitFor();
      await action(words.filter);
      await window.answer(words.missing, words.missing);
      await row(town).waitFor({ state: 'detached' });
      await window.picture(`folder-missing-${language}`);
      await action(words.filter);
      await window.answer(words.all, words.all);
      await row(town).waitFor();
    });

    it('are checked at once, and what is wrong in those of a body is written down for it', async () => {
      await action(words.check);
      await window.page.locator('.notification-list-item-message', { hasText: words.found }).waitFor();
      await window.page.locator('.notification-list-item-message', { hasText: words.filesUnread }).waitFor();
      // The rows are sorted anew by what was found: the click may meet that of another body.
      await window.until(
        () => window.fileProposed(`${words.list}.docx`, 5000),
        async () => {
          await window.page.keyboard.press('Escape');
          await row(water).hover();
          await row(water).getByLabel(words.export).click();
        },
      );
      await window.page.keyboard.press('Enter');
      await window.page.locator('.notification-list-item-message', { hasText: `${words.list}.docx` }).waitFor();
      await window.picture(`folder-exported-${language}`);
      const list = open(readFileSync(join(dirname(window.file), '..', `${words.list}.docx`)));
      assert.ok(!('refused' in list));
      assert.match(list.text, new RegExp(`^${words.title}$`, 'm'));
    });
  });
}
