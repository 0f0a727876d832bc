import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';
import { prepareProfile, startVSCode } from '../../scripts/vscode.mjs';
import { workspaceRules } from '../../shared/rules/workspace/index.ts';
import { root } from '../kit/project.ts';
import { addLanguagePack } from './language-pack.ts';

const screens = join(root, 'out/screens');

type Settings = Readonly<Record<string, unknown>>;
type Language = 'en-US' | 'zh-CN';
/** Which of the extensions that come with VS Code there are. */
type BuiltIns = 'needed' | 'all';

/** They start with every window, take a quarter of its processor time and have to do with reports in Git alone. */
const notNeeded = [
  'debug-auto-launch',
  'emmet',
  'git',
  'git-base',
  'github',
  'merge-conflict',
  'typescript-language-features',
];

/** A real VS Code with the packaged extension in it, in a headless browser. */
export class Workbench {
  readonly #language: Language;
  readonly #folder: string;
  readonly #workspace: string;
  readonly #editor: Awaited<ReturnType<typeof startVSCode>>;
  readonly #browser: Browser;

  private constructor(
    language: Language,
    folder: string,
    editor: Awaited<ReturnType<typeof startVSCode>>,
    browser: Browser,
  ) {
    this.#language = language;
    this.#folder = folder;
    this.#workspace = join(folder, 'workspace');
    this.#editor = editor;
    this.#browser = browser;
  }

  /** @param settings the user's settings, beside those that keep the editor quiet */
  static async open(
    settings: Settings,
    language: Language = 'en-US',
    builtIns: BuiltIns = 'needed',
  ): Promise<Workbench> {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-vscode-'));
    mkdirSync(join(folder, 'workspace'));
    mkdirSync(screens, { recursive: true });
    const profile = join(folder, 'profile');
    // The folder has one report in many versions: rules that compare reports would speak of that alone.
    const rules = Object.fromEntries(workspaceRules.map(({ meta }) => [meta.id, 'off']));
    prepareProfile(profile, join(root, 'dist/gouji.vsix'), {
      ...settings,
      'gouji.rules': { ...rules, ...Object(settings['gouji.rules']) },
    });
    if (language === 'zh-CN') addLanguagePack(profile);
    const locale = language === 'zh-CN' ? 'zh-cn' : 'en';
    const editor = await startVSCode(profile, null, locale, builtIns === 'all' ? [] : notNeeded);
    const quiet = [
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ];
    const args = ['--no-sandbox', '--disable-gpu', ...quiet];
    const browser = await chromium.launch({ executablePath: findChromium(), args });
    return new Workbench(language, folder, editor, browser);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#editor.stop();
    // The extension host may write a last line into its log meanwhile, into a folder that was just emptied.
    for (let left = 10; ; left--) {
      try {
        return rmSync(this.#folder, { recursive: true, force: true });
      } catch (error) {
        if (left === 0) throw error;
        await pause(200);
      }
    }
  }

  /**
   * Throws away what was typed in windows that are closed and not saved: the editor keeps it a second after it was typed, if the
   * window is still there, and opens it again in the next window.
   */
  forgetUnsaved(): void {
    rmSync(join(this.#folder, 'profile/data/User/Backups'), { recursive: true, force: true });
  }

  /** Writes a file into the workspace; returns its path. */
  write(name: string, content: string | Uint8Array): string {
    const file = join(this.#workspace, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  /** The language servers that run in this editor, by process id; Linux only. */
  servers(): readonly number[] {
    return readdirSync('/proc').flatMap((entry) => {
      if (!/^\d+$/.test(entry)) return [];
      try {
        const line = readFileSync(join('/proc', entry, 'cmdline'), 'utf8');
        return line.includes(this.#folder) && line.includes('dist/server.js') ? [Number(entry)] : [];
      } catch {
        return [];
      }
    });
  }

  /**
   * The language server of the window that is open, by process id; Linux only. That of a window closed before may still run for
   * some seconds: the answer waits until it has ended.
   */
  async server(): Promise<number> {
    return appears(() => {
      const [server, ...others] = this.servers();
      return others.length === 0 ? server : undefined;
    });
  }

  /** Kills so many servers, one after the other, each as soon as it is there. */
  async killServers(times: number): Promise<void> {
    for (let left = times; left > 0; left--) {
      const server = await this.server();
      process.kill(server, 'SIGKILL');
      await appears(() => (this.servers().includes(server) ? undefined : 'gone'));
    }
  }

  /**
   * Whether the extension's log comes to hold these words. It is read from its files: the view of a log leaves lines out that
   * are written while it opens.
   */
  logs(words: string): Promise<boolean> {
    const logs = join(this.#folder, 'profile/data/logs');
    return becomes(() =>
      readdirSync(logs, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.includes('gouji.gouji') && name.endsWith('.log'))
        .some((name) => readFileSync(join(logs, name), 'utf8').includes(words)),
    );
  }

  /** Changes settings of the user for the windows opened from now on. */
  async set(settings: Settings): Promise<void> {
    const file = join(this.#folder, 'profile/data/User/settings.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...settings }));
  }

  /** Writes a file into the workspace and opens it in a fresh window, 1600 × 900 unless another size is asked for. */
  async show(
    name: string,
    content: string,
    size?: { readonly width: number; readonly height: number },
  ): Promise<Window> {
    const file = this.write(name, content);
    const page = await this.#page(size);
    await page.goto(this.#editor.address(this.#workspace, file));
    await page.waitForSelector('.editor-instance .view-line', { timeout: 60_000 });
    return new Window(page, file);
  }

  /** Writes a file into the workspace and opens it in a window that is open: what a fresh one shows costs seconds. */
  async showIn(window: Window, name: string, content: string | Uint8Array): Promise<Window> {
    const shown = new Window(window.page, this.write(name, content));
    // By its name, which is searched for on the disk: the Explorer may learn late of a new file.
    await shown.until(window.page.locator('.tab.active', { hasText: basename(name) }), async () => {
      const box = window.page.locator('.quick-input-widget:visible');
      await window.page.keyboard.press('Escape');
      await window.page.keyboard.press('Control+P');
      await box.locator('input:visible').last().fill(name);
      await box
        .locator('.monaco-list-row.focused', { hasText: basename(name) })
        .first()
        .waitFor({ timeout: 3000 });
      await window.page.keyboard.press('Enter');
    });
    await window.page.locator('.editor-instance .view-line').first().waitFor();
    return shown;
  }

  /** Opens an empty folder in a fresh window. */
  async showEmptyFolder(): Promise<Window> {
    const page = await this.#page();
    await page.goto(this.#editor.address(mkdtempSync(join(this.#folder, 'empty-'))));
    await page.waitForSelector('.explorer-folders-view', { timeout: 60_000 });
    return new Window(page, '');
  }

  /**
   * Runs the module `tests` in the extension host of a fresh window, beside the installed extension.
   * @param harness the folder of the extension that the tests belong to
   * @returns the exit code of its `run()`: 0 if it did not throw
   */
  async runInside(harness: string, tests: string): Promise<number> {
    const page = await this.#page();
    const ended = new Promise<number>((resolve, reject) => {
      page.exposeFunction('codeAutomationExit', resolve).catch(reject);
      page.on('crash', () => reject(new Error('the page of the editor crashed')));
    });
    await page.exposeFunction('codeAutomationLog', () => undefined);
    await page.goto(this.#editor.addressOfTests(this.#workspace, harness, tests));
    const code = await ended;
    await page.screenshot({ path: join(screens, 'inside.png') });
    await page.context().close();
    return code;
  }

  async #page(viewport = { width: 1600, height: 900 }): Promise<Page> {
    const context = await this.#browser.newContext({ viewport, locale: this.#language });
    // Nothing leaves the machine.
    await context.route(
      (url) => url.hostname !== '127.0.0.1' && !url.hostname.endsWith('.localhost'),
      (route) => route.abort(),
    );
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    return page;
  }
}

/** One window of the editor with one file in it, used as a person would: by keyboard, by eye. */
export class Window {
  constructor(
    readonly page: Page,
    readonly file: string,
  ) {}

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Leaves a picture in out/screens/. */
  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: join(screens, `${name}.png`), animations: 'disabled' });
  }

  /** Runs a command by its name in the palette, which lists only what there was when it was opened. */
  async run(command: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget:visible');
    const name = command.replace(/^.*: /, '');
    await this.until(box.locator('.monaco-list-row.focused', { hasText: name }), async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('F1');
      // A key that came while one editor took the place of another is lost.
      await box.locator('input:visible').last().fill(`>${command}`, { timeout: 3000 });
    });
    await this.page.keyboard.press('Enter');
  }

  /** Answers the question with this title. */
  async answerTo(title: string, words: string): Promise<void> {
    await this.page.locator('.quick-input-title', { hasText: title }).waitFor();
    await this.answer(words);
  }

  /**
   * Waits until the box of file names proposes this one: it fills itself in when it opens, and what is typed or accepted
   * before that is lost.
   * @param timeout in milliseconds; a minute unless it is given
   */
  async fileProposed(name: string, timeout?: number): Promise<void> {
    const options = timeout === undefined ? {} : { timeout };
    await this.page.waitForFunction(
      `[...document.querySelectorAll('.quick-input-widget input[type=text]')].some(
        (box) => box.offsetParent !== null && box.value.endsWith(${JSON.stringify(name)}),
      )`,
      undefined,
      options,
    );
  }

  /** Types into the box at the top and takes the first thing that is offered for it, which has to show `offered`. */
  async answer(words: string, offered?: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget:visible');
    const input = box.locator('input:visible').last();
    await input.waitFor();
    await input.fill(words);
    if (offered !== undefined) {
      await box.locator('.monaco-list-row.focused', { hasText: offered }).first().waitFor();
    }
    await this.page.keyboard.press('Enter');
  }

  /** What the extension draws in a web view. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /** Puts the cursor at a zero-based line and column, in view. */
  async goTo(line: number, character: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget input:visible');
    await input.waitFor();
    await input.fill(`:${line + 1}:${character + 1}`);
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  }

  /**
   * Of the lines of the editor that are in view: how many are continued on another one, and how far the last character is
   * from the right edge of the text, in pixels.
   */
  async linesInView(): Promise<{ readonly continued: number; readonly room: number }> {
    return this.page.evaluate(`(() => {
      const editor = document.querySelector('.editor-instance .monaco-editor');
      const shown = [...editor.querySelectorAll('.view-lines .view-line > span')];
      const numbers = [...editor.querySelectorAll('.margin .line-numbers')].filter((each) => each.textContent.trim() !== '');
      const scrollBar = 14;
      const edge = editor.querySelector('.monaco-scrollable-element.editor-scrollable').getBoundingClientRect().right - scrollBar;
      const room = edge - Math.max(...shown.map((each) => each.getBoundingClientRect().right));
      return { continued: shown.length - numbers.length, room };
    })()`);
  }

  /**
   * Waits until the one mark of an error stands on the line of the editor that shows `words`. Marks and lines are drawn anew
   * at any time, and a lens above them moves both: they are looked at together.
   */
  async untilMarkedAlone(words: string): Promise<void> {
    await this.page.waitForFunction(`(() => {
      const editor = document.querySelector('.editor-instance .monaco-editor');
      const middle = (element) => {
        const { top, height } = element.getBoundingClientRect();
        return top + height / 2;
      };
      const marks = [...editor.querySelectorAll('.squiggly-error')];
      // A space is drawn as another character.
      const shows = (line) => line.textContent.replaceAll('\u00a0', ' ').includes(${JSON.stringify(words)});
      const lines = [...editor.querySelectorAll('.view-line')].filter(shows);
      return marks.length === 1 && lines.length === 1 && Math.abs(middle(marks[0]) - middle(lines[0])) < 10;
    })()`);
  }

  /** Does what a person does again when nothing comes of it, until `shown` is in view, or waited for if that is how. */
  async until(shown: Locator | (() => Promise<void>), act: () => Promise<void>): Promise<void> {
    for (let turns = 1; ; turns++) {
      try {
        await act();
        return await (typeof shown === 'function' ? shown() : shown.first().waitFor({ timeout: 3000 }));
      } catch (error) {
        if (turns === 5) throw error;
      }
    }
  }

  /**
   * Opens the list of quick fixes. What the editor draws late (a lens above the table) moves the text and closes the
   * list: then it is asked for again.
   */
  async quickFixes(): Promise<Locator> {
    const actions = this.page.locator('.action-widget .monaco-list-row.action');
    await this.until(actions, async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Control+.');
    });
    return actions;
  }

  /** Saves, and waits until the file on disk has the expected content. */
  async save(expected: string): Promise<void> {
    await this.page.keyboard.press('Control+S');
    // The tab shows that it is saved as soon as saving begins.
    await this.page.locator('.tab.active:not(.dirty)').waitFor();
    await becomes(() => contentOf(this.file) === expected);
    assert.equal(contentOf(this.file), expected);
  }
}

/** Looks until there is something; how long a test may take says for how long. */
async function appears<T>(look: () => T | undefined): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    await pause(50);
  }
}

/** Looks until something is so, for a minute at most; whether it is then. No other program says how long it will take. */
export async function becomes(isSo: () => boolean | Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + 60_000; ; ) {
    if (await isSo()) return true;
    if (Date.now() > end) return false;
    await pause(50);
  }
}

/** What a file holds; null where there is none. */
function contentOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** What stands at the end of a Word file, and of no part of one. */
const END_OF_ARCHIVE = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/** What a Word file holds once it was saved: the editor empties a file before it writes it anew. */
export function savedWord(file: string, before: Uint8Array): Promise<Buffer> {
  return appears(() => {
    const bytes = readFileSync(file);
    return !bytes.equals(before) && bytes.includes(END_OF_ARCHIVE) ? bytes : undefined;
  });
}

/** A configuration once it is written to its end with these words in it. */
export function savedConfig(file: string, words: string): Promise<unknown> {
  return appears(() => {
    const text = contentOf(file) ?? '';
    return text.includes(words) && text.trimEnd().endsWith('}') ? (JSON.parse(text) as unknown) : undefined;
  });
}

/** The editor that the tests of one suite have in common. */
export interface Desk {
  readonly workbench: Workbench;
  /** Shows a file in a fresh window, as `Workbench.show` does, and closes the window that was open. */
  readonly show: Workbench['show'];
  /** Shows a file in the window that is open, beside those that were shown in it. */
  readonly showHere: (name: string, content: string | Uint8Array) => Promise<Window>;
  readonly showEmptyFolder: Workbench['showEmptyFolder'];
}

/**
 * Opens an editor before the first test of the suite that calls this, and closes it after the last. Of a test that fails
 * it leaves a picture.
 */
export function openDesk(settings: Settings, language?: Language, builtIns?: BuiltIns): Desk {
  let workbench: Workbench | undefined;
  let window: Window | undefined;
  before(async function () {
    this.timeout(180_000);
    workbench = await Workbench.open(settings, language, builtIns);
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window?.picture(`failed-${this.currentTest.title}`);
  });
  const fresh = async (open: (workbench: Workbench) => Promise<Window>): Promise<Window> => {
    await window?.close();
    assert.ok(workbench);
    workbench.forgetUnsaved();
    window = await open(workbench);
    return window;
  };
  return {
    get workbench() {
      assert.ok(workbench);
      return workbench;
    },
    show: (...file) => fresh((opened) => opened.show(...file)),
    showHere: async (name, content) => {
      assert.ok(workbench !== undefined && window !== undefined, 'no window is open');
      window = await workbench.showIn(window, name, content);
      return window;
    },
    showEmptyFolder: () => fresh((opened) => opened.showEmptyFolder()),
  };
}
