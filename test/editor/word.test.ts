import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Random } from '../kit/random.ts';
import { lineOf, sound } from './reports.ts';
import { changedElsewhere, compared, untilKept, wrongWord } from './word-files.ts';
import { openDesk, savedWord, type Window } from './workbench.ts';

const damaged = '砚溪县农业农村局2022年政府信息公开工作年度报告.docx';

/** One window from the first look at a colleague's Word file to the last: each test goes on where the one before it ended. */
describe('a Word file in VS Code', () => {
  const desk = openDesk({}, 'zh-CN', 'all');
  let window: Window;
  let file: string;
  before(async () => {
    file = desk.workbench.write(wrongWord.name, wrongWord.bytes);
    desk.workbench.write(damaged, wrongWord.bytes.subarray(0, 3000));
    const git = (...args: readonly string[]) => {
      const who = ['-c', 'user.name=someone', '-c', 'user.email=someone@example.org'];
      assert.equal(spawnSync('git', [...who, ...args], { cwd: dirname(file) }).status, 0, args.join(' '));
    };
    git('init', '--quiet');
    git('add', wrongWord.name);
    git('commit', '--quiet', '--message', 'first');
    window = await desk.show('open.gknb', sound);
    await window.page.setViewportSize({ width: 1366, height: 768 });
    // The language is known before the editors for Word files are: once the extension itself has answered, both are.
    await window.page.locator('.statusbar-item', { hasText: '勾稽' }).first().waitFor();
  });

  const lastColumn = wrongWord.text.split('\n')[lineOf(wrongWord.text, wrongWord.row)]?.lastIndexOf('\t') ?? 0;
  const row = (name: string) =>
    window.page.locator('.explorer-folders-view .monaco-list-row', {
      has: window.page.getByText(name, { exact: true }),
    });
  const notice = (words: string) => window.page.locator('.notification-list-item', { hasText: words }).first();
  const line = (words: string) => window.page.locator('.editor-instance .view-line', { hasText: words }).first();

  it('is opened by a double click and shown as a report, its wrong figure underlined', async () => {
    await row(wrongWord.name).dblclick();
    await line(wrongWord.title).waitFor();
    await window.goTo(lineOf(wrongWord.text, wrongWord.row), 0);
    await window.page.locator('.squiggly-error').first().waitFor();
    assert.equal(await window.page.locator('.tab').count(), 2);
    assert.match((await window.page.locator('.tab.active').textContent()) ?? '', new RegExp(`${wrongWord.name}$`));
    await window.page.locator('.statusbar-item', { hasText: 'Word 文件 · 按接受修订后显示' }).waitFor();
    await window.picture('word-open');
  });

  it('takes a repair, of which saving writes that figure alone', async () => {
    await window.goTo(lineOf(wrongWord.text, wrongWord.row), lastColumn);
    const actions = await window.quickFixes();
    await window.picture('word-fix');
    assert.match((await actions.first().textContent()) ?? '', new RegExp(wrongWord.right));
    await window.page.keyboard.press('Enter');
    await window.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await window.page.keyboard.press('Control+S');
    // The tab shows that it is saved as soon as saving begins.
    const { others, texts } = compared(wrongWord.bytes, await savedWord(file, wrongWord.bytes));
    assert.deepEqual(others, []);
    assert.equal(texts, compared(wrongWord.bytes, wrongWord.bytes).texts.replace(wrongWord.wrong, wrongWord.right));
  });

  it('is compared with the version in Git as text', async () => {
    await window.page.keyboard.press('Control+Shift+G');
    const changed = window.page.locator('.scm-view .monaco-list-row', { hasText: wrongWord.name }).first();
    const removed = window.page.locator('.monaco-diff-editor .line-delete').first();
    await changed.click();
    await removed.waitFor();
    await window.picture('word-git');
    await window.page.locator('.tab.active .codicon-close').click();
    await window.page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
    await window.page.keyboard.press('Control+Shift+E');
  });

  it('keeps an edit that was not saved when the window is opened anew', async () => {
    await window.goTo(0, wrongWord.title.length);
    await window.page.keyboard.type('〇');
    await window.page.locator('.tab.active.dirty').waitFor();
    await untilKept(window.page);
    const address = new URL(window.page.url());
    address.searchParams.delete('payload');
    await window.page.goto(address.href);
    await line(`${wrongWord.title}〇`).waitFor();
    await window.page.locator('.tab.active.dirty').waitFor();
    await window.picture('word-restored');
    await window.goTo(0, wrongWord.title.length + 1);
    await window.page.keyboard.press('Backspace');
    await window.page.keyboard.press('Control+S');
    await window.page.locator('.tab.active:not(.dirty)').waitFor();
  });

  it('says why a row cannot be taken out, and keeps the text', async () => {
    await window.goTo(lineOf(wrongWord.text, wrongWord.row), 0);
    await window.page.keyboard.press('Control+Shift+K');
    await window.page.keyboard.press('Control+S');
    await notice('表格的行不能在文本里增减').waitFor();
    await window.picture('word-refused');
    await window.page.locator('.tab.active.dirty').waitFor();
    await window.page.keyboard.press('Control+Z');
    await window.page.keyboard.press('Control+S');
    await window.page.locator('.tab.active:not(.dirty)').waitFor();
  });

  it('says that another program changed the file meanwhile, and overwrites nothing', async () => {
    await window.goTo(0, wrongWord.title.length);
    await window.page.keyboard.type('〇');
    const other = changedElsewhere('逐条清理', '全部重新核对');
    writeFileSync(file, other);
    await window.page.keyboard.press('Control+S');
    await window.page.locator('.notification-list-item', { hasText: wrongWord.name }).first().waitFor();
    await window.picture('word-conflict');
    assert.deepEqual(readFileSync(file), Buffer.from(other));
    await window.page.locator('.tab.active.dirty').waitFor();
  });

  it('says what is the matter with a file that cannot be read', async () => {
    // The explorer moves its rows while it comes into view.
    await window.until(window.page.locator('.tab.active', { hasText: damaged }), () =>
      row(damaged).dblclick({ timeout: 3000 }),
    );
    await window.webview().locator('p', { hasText: '文件已损坏或不完整' }).waitFor();
    await window.picture('word-damaged');
  });

  /** Opens a text without a file and pastes a report into it. */
  const pasteReport = async (report: string): Promise<void> => {
    await window.page.keyboard.press('Control+Alt+N');
    await window.page.locator('.tab.active', { hasText: 'Untitled-' }).waitFor();
    await window.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await window.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(report)})`);
    await window.page.keyboard.press('Control+V');
  };

  it('is not needed for a report that is pasted into an empty text: it is checked when asked for, and in this folder always', async () => {
    const draft = sound.replace('（一）予以公开\t\t41', '（一）予以公开\t\t〔待填〕');
    await pasteReport(draft);
    const offer = notice('要用勾稽检查吗');
    await offer.waitFor();
    await window.picture('paste-offer');
    await offer.locator('.monaco-button', { hasText: '本文件夹总是检查' }).click();
    const language = window.page.locator('.statusbar-item', { hasText: '政府信息公开年报' });
    await language.waitFor();
    await pasteReport(draft);
    await language.waitFor();
    assert.equal(await offer.count(), 0);
    await window.picture('paste-always');
  });

  it('asks before a report is saved as Word form that is not filled in yet, and leads to the first place', async () => {
    await window.run('Save as Word Form');
    const question = window.page.locator('.monaco-dialog-box', { hasText: '还有 1 处待填' });
    await question.waitFor();
    await window.picture('word-form-unfilled');
    await question.locator('.monaco-button', { hasText: '去填' }).click();
    await question.waitFor({ state: 'detached' });
    await window.page.locator('.statusbar-item', { hasText: `Ln ${lineOf(sound, '（一）予以公开') + 1},` }).waitFor();
  });

  it("is last year's report of a new one, which begins with the cases carried over", async () => {
    await window.run('新建年度报告');
    await window.answerTo('新建年报：机关名称', wrongWord.body);
    await window.answerTo('新建年报：年份', '2023');
    await window.page.locator('.quick-input-title', { hasText: '新建年报：上年年报' }).waitFor();
    await window.answer(wrongWord.name, wrongWord.name);
    const carried = wrongWord.text.split('\n').find((each) => each.startsWith('四、结转下年度继续办理'));
    await line(`${wrongWord.body}2023年`).waitFor();
    await window.goTo(lineOf(sound, '二、上年结转'), 0);
    const shown = await line('二、上年结转政府信息公开申请数量').textContent();
    assert.deepEqual(shown?.match(/\d+/g), carried?.match(/\d+/g));
    await window.picture('word-new-report');
  });

  it('stays as it was when the disk is full, with its text kept, and is saved once there is room', async function () {
    const disk = join(dirname(file), 'small');
    mkdirSync(disk);
    // Only who administers the machine can make a small disk.
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]).status !== 0) this.skip();
    try {
      window = await desk.showHere(`small/满盘${wrongWord.name}`, wrongWord.bytes);
      const copy = `${window.file}.bak`;
      const rest = join(disk, 'rest');
      fillUp(rest);
      await window.goTo(0, wrongWord.title.length);
      await window.page.keyboard.type('〇');
      await window.page.keyboard.press('Control+S');
      await notice('无法另存为').waitFor();
      assert.deepEqual(readFileSync(window.file), Buffer.from(wrongWord.bytes));
      assert.ok(!existsSync(copy), 'a part of the original is kept as if it were the whole');
      await window.page.locator('.tab.active.dirty').waitFor();
      rmSync(rest);
      await window.page.keyboard.press('Control+S');
      await window.page.locator('.tab.active:not(.dirty)').waitFor();
      assert.deepEqual(readFileSync(copy), Buffer.from(wrongWord.bytes));

      // More than fits into the room that the file itself has.
      const saved = readFileSync(window.file);
      fillUp(rest);
      await window.goTo(2, 0);
      await window.page.keyboard.insertText(anyWords(4000));
      await window.page.keyboard.press('Control+S');
      await notice('Word 文件写不进去，原文件没有改动').waitFor();
      await window.picture('word-disk-full');
      assert.deepEqual(readFileSync(window.file), saved);
      await window.page.locator('.tab.active.dirty').waitFor();
      rmSync(rest);
      await window.page.keyboard.press('Control+S');
      await window.page.locator('.tab.active:not(.dirty)').waitFor();
      assert.ok(readFileSync(window.file).length > saved.length);
    } finally {
      spawnSync('umount', ['--lazy', disk]);
    }
  });
});

/** Writes into a file until its disk is full. */
function fillUp(path: string): void {
  const handle = openSync(path, 'a');
  try {
    for (;;) writeSync(handle, Buffer.alloc(4096));
  } catch (error) {
    assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC');
  } finally {
    closeSync(handle);
  }
}

/** So many characters that hardly become smaller when they are packed. */
function anyWords(count: number): string {
  const random = new Random(1);
  return Array.from({ length: count }, () => String.fromCodePoint(random.whole(0x4e00, 0x9fa5))).join('');
}
