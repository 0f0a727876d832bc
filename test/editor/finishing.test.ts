import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Locator } from 'playwright-core';
import { analyze } from '../../shared/analysis.ts';
import { newReport } from '../../shared/writing/new-report.ts';
import { plainText } from '../../shared/writing/snippet.ts';
import { smallReport } from '../kit/small-report.ts';
import { lineOf } from './reports.ts';
import { becomes, openDesk, type Window } from './workbench.ts';

const body = '青禾区柳湾街道办事处';
const carriedOver = { 'applications/carried-over/natural-person': 1, 'applications/carried-over/total': 1 };
const lastYear = analyze(smallReport({ body, year: 2022, figures: carriedOver })).report;
const fresh = plainText(newReport({ body, year: 2023, previous: lastYear })?.snippet ?? '');

describe('a report finished in the text editor', () => {
  const desk = openDesk({}, 'zh-CN');
  let window: Window;
  before(async () => {
    window = await desk.show(`${body}2023年报.gknb`, fresh, { width: 1366, height: 768 });
  });

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await window.page.keyboard.press(key, { delay: 40 });
  };
  /** Goes to another cell, and waits until so many characters are selected there. */
  const go = async (key: string, selected: number): Promise<void> => {
    const place = window.page.locator('.statusbar-item[id="status.editor.selection"]');
    const before = await place.textContent();
    await press(key);
    // Cells of one width follow each other: it is the place that has to be another one.
    const isThere = async (): Promise<boolean> => {
      const now = await place.textContent();
      return now !== before && now?.includes(`(${selected} selected)`) === true;
    };
    assert.ok(await becomes(isThere), `${key} leads to no cell with ${selected} characters`);
  };
  /** Clicks into the first place to fill in of a row, until it is selected. */
  const enter = async (row: string): Promise<void> => {
    await window.goTo(lineOf(fresh, row), 0);
    const selected = window.page.locator('.statusbar-item', { hasText: '(4 selected)' });
    await window.until(selected, async () => {
      const place = window.page.locator('.view-line', { hasText: row }).getByText('待填').first();
      await place.click({ timeout: 3000 });
    });
  };
  const lens = (words: string) => window.page.locator('.codelens-decoration a', { hasText: words }).first();
  /** Saves, again where an edit that was under way came behind the first time. */
  const save = (): Promise<void> =>
    window.until(window.page.locator('.tab.active:not(.dirty)'), () => press('Control+S'));
  /** Saves; then the first cells of a row are on disk as expected. */
  const saves = async (row: string, expected: readonly string[]): Promise<void> => {
    await save();
    const cells = (): readonly string[] => {
      const line = readFileSync(window.file, 'utf8')
        .split('\n')
        .find((each) => each.includes(row));
      const all = (line ?? '')
        .split('\t')
        .filter((cell) => cell !== '' && !cell.includes('、') && !cell.includes('）'));
      return all.slice(0, expected.length);
    };
    // The tab shows that it is saved while the file is written.
    await becomes(() => isDeepStrictEqual(cells(), expected));
    assert.deepEqual(cells(), expected);
  };

  /** A test that is tried again begins with the text with which it began before, not with what its first try left. */
  let begun = fresh;
  const tries = new Set<string>();
  beforeEach(async function () {
    const title = this.currentTest?.title ?? '';
    if (!tries.has(title)) {
      tries.add(title);
      begun = readFileSync(window.file, 'utf8');
      return;
    }
    writeFileSync(window.file, begun);
    await press('Escape', 'Escape');
    await window.run('Revert File');
    await window.page.locator('.tab.active:not(.dirty)').waitFor();
  });

  it('says how much is still to be filled in', async () => {
    await lens('其余填 0').waitFor();
    await window.page.locator('#status\\.languageStatus').hover();
    await window.page.locator('.hover-language-status', { hasText: '待填 ' }).first().waitFor();
    await window.picture('zh-to-fill');
  });

  it('says first that a warning has no repair, where it leads to the page of the rule and hides nothing', async () => {
    await window.goTo(lineOf(fresh, '〔待填：'), 2);
    const actions = await window.quickFixes();
    assert.match((await actions.first().textContent()) ?? '', /没有可以直接套用的改法，看规则说明/);
    assert.match((await actions.last().textContent()) ?? '', /to-fill/);
    await window.picture('zh-no-repair');
    await press('Escape');
  });

  it('takes a place to fill in for one word', async () => {
    await window.goTo(lineOf(fresh, '一、本年新收'), 0);
    const place = window.page.locator('.view-line', { hasText: '一、本年新收' }).getByText('待填').first();
    await window.until(window.page.locator('.statusbar-item', { hasText: '(4 selected)' }), () =>
      place.dblclick({ timeout: 3000 }),
    );
  });

  const assertInView = async (...rows: readonly string[]): Promise<void> => {
    for (const row of rows) {
      await window.goTo(0, 0);
      await window.goTo(lineOf(fresh, row), 0);
      await window.page.locator('.view-line', { hasText: row.trim() }).first().waitFor();
      const { continued, room } = await window.linesInView();
      assert.equal(continued, 0, `a line goes on under itself near ${row}`);
      assert.ok(room >= 0, `a column is cut by ${-room} pixels near ${row}`);
    }
  };

  it('shows every column on a small screen beside the explorer while nothing is filled in, each row on one line', async () => {
    await window.goTo(lineOf(fresh, '1.申请人无正当理由'), 0);
    // Lined up by then: the label that is too long ends in an ellipsis.
    await window.page.locator('.view-line', { hasText: '（六）其他处理' }).first().waitFor();
    await assertInView('一、本年新收', '1.申请人无正当理由', '四、结转下年度继续办理');
    await window.picture('zh-small-screen-unfilled');
  });

  it('is filled in from cell to cell by Tab, past what last year says, and Enter goes down', async () => {
    await enter('一、本年新收');
    await press('5');
    await go('Tab', 4);
    await press('2');
    await go('Shift+Tab', 1);
    await press('4');
    await go('Enter', 4);
    await press('1');
    await go('Tab', 4);
    await press('3');
    const open = Array.from({ length: 5 }, () => '〔待填〕');
    await saves('一、本年新收', ['4', '2', ...open]);
    await saves('二、上年结转', ['1', '0', '0', '0', '0', '0', '1']);
    await saves('（一）予以公开', ['1', '3', ...open]);
  });

  it('is filled in by Tab after it was saved, closed and opened again', async () => {
    await window.page.locator('.tab.active .codicon-close').first().click();
    await window.page.locator('.editor-instance').waitFor({ state: 'detached' });
    await window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: body }).dblclick();
    await lens('其余填 0').waitFor();
    await enter('一、本年新收');
    await press('0');
    await go('Tab', 4);
    await press('0');
    await saves('一、本年新收', ['4', '2', '0', '0', ...Array.from({ length: 3 }, () => '〔待填〕')]);
  });

  it('takes a block of cells from a spreadsheet', async () => {
    const block = '2\t0\t0\t0\t0\t0\t2\r\n0\t0\t0\t0\t0\t0\t0\r\n';
    await window.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(block)})`);
    await enter('（一）予以公开');
    await go('Shift+Tab', 1);
    await go('Shift+Tab', 1);
    await press('Control+V');
    await window.page
      .locator('.view-line', { hasText: /予以公开.*2.*0.*0.*0.*0.*0.*2/ })
      .first()
      .waitFor();
    await saves('（一）予以公开', ['2', '0', '0', '0', '0', '0', '2']);
    await saves('（二）部分公开', ['0', '0', '0', '0', '0', '0', '0']);
    assert.equal(readFileSync(window.file, 'utf8').split('\n').length, fresh.split('\n').length);
    await window.picture('zh-pasted-cells');
  });

  it('leaves the keys of running text alone', async () => {
    const disk = (): string => readFileSync(window.file, 'utf8');
    const before = disk();
    await window.goTo(lineOf(fresh, '一、总体情况'), 0);
    await press('End', 'Tab', 'Enter');
    await save();
    assert.ok(await becomes(() => /\n一、总体情况[\t ]+\n/.test(disk())));
    // One by one, and no further: the cells that were pasted before can be undone as well.
    for (let last = disk(); last !== before; last = disk()) {
      await press('Control+Z');
      await save();
      assert.ok(await becomes(() => disk() !== last && disk() !== ''));
    }
  });

  it('asks before it is exported unfinished, and leads to what is left', async () => {
    await window.run('导出可打印的网页');
    const question = window.page.locator('.monaco-dialog-box', { hasText: '处待填' });
    await question.waitFor();
    await window.picture('zh-unfinished');
    await question.locator('.monaco-button', { hasText: '去填写' }).click();
    await window.page.locator('.statusbar-item', { hasText: 'Ln 6, Col 1' }).first().waitFor();
  });

  it('has the rest filled with 0, and the totals that follow', async () => {
    await enter('四、结转下年度继续办理');
    await press('3');
    await go('Tab', 4);
    await press('2');
    await saves('四、结转下年度', ['3', '2', '〔待填〕']);
    for (const row of ['第二十条第（一）项', '（本列数据的勾稽关系', '行政复议\t']) {
      // The line comes into the middle of the view: what is drawn over its top would take the click.
      await window.goTo(0, 0);
      await window.goTo(lineOf(fresh, row), 0);
      const line = window.page.locator('.view-line', { hasText: new RegExp(`^${row.trim()}`) }).first();
      /** The middle of the lens above the line; null while either is not drawn. Both are asked at once: neither waits for one that is gone. */
      const lensAbove = async (): Promise<{ readonly x: number; readonly y: number } | null> => {
        const places = (drawn: Locator) =>
          drawn.evaluateAll((elements) =>
            elements.map((element) => {
              const { x, y, width, height } = element.getBoundingClientRect();
              return { x, y, width, height };
            }),
          );
        const [at] = await places(line);
        const lenses = await places(window.page.locator('.codelens-decoration a', { hasText: '其余填 0' }));
        const lens = lenses.find(({ y }) => at !== undefined && y < at.y && at.y - y < 40);
        return lens === undefined ? null : { x: lens.x + lens.width / 2, y: lens.y + lens.height / 2 };
      };
      // The editor takes no click on a lens that it has just drawn: it is clicked until it is no longer offered.
      const isFilled = async (): Promise<boolean> => {
        const middle = await lensAbove();
        if (middle !== null) await window.page.mouse.click(middle.x, middle.y);
        await save();
        const below = readFileSync(window.file, 'utf8').split('\n').slice(lineOf(fresh, row));
        const end = below.findIndex((each) => !each.includes('\t'));
        // A file that is being written is empty, or ends too soon.
        return end > 0 && !below.slice(0, end).some((each) => each.includes('待填'));
      };
      assert.ok(await becomes(isFilled), `the table of ${row.trim()} is not filled`);
    }
    await saves('一、本年新收', ['4', '2', '0', '0', '0', '0', '6']);
    await saves('四、结转下年度', ['3', '2', '0', '0', '0', '0', '5']);
    await assertInView('一、本年新收', '1.申请人无正当理由', '四、结转下年度继续办理');
    await window.picture('zh-small-screen');
  });

  it('is finished when its running text is written, and then nothing is wrong', async () => {
    const words = [
      '围绕民生实事及时主动公开政府信息。',
      '健全登记、审核、答复、归档的办理流程。',
      '落实信息发布审核制度。',
      '维护政务新媒体和公开栏。',
      '组织业务培训，自觉接受工作考核、社会评议。',
      '个别栏目更新不够及时。',
      '下一步将明确专人负责，定期检查栏目更新情况。',
      '本年度未收取信息处理费。',
      '没有其他需要报告的事项。',
    ];
    const places = fresh.split('\n').flatMap((line, at) => (line.startsWith('〔待填：') ? [at] : []));
    assert.equal(places.length, words.length);
    for (const [i, place] of places.entries()) {
      const written = window.page.locator('.view-line', { hasText: new RegExp(`^${words[i]}$`) });
      // Twice: to the end of the line in view, and of the line that goes on below it.
      await window.until(written, async () => {
        await window.goTo(place, 0);
        await press('Shift+End', 'Shift+End');
        await window.page.keyboard.insertText(words[i] ?? '');
      });
    }
    await window.page.locator('.statusbar-item', { hasText: '没有发现问题' }).first().waitFor();
    await save();
    const written = (): string => readFileSync(window.file, 'utf8');
    const isWhole = (): boolean => written().split('\n').length === fresh.split('\n').length;
    assert.ok(await becomes(() => isWhole() && words.every((each) => written().includes(each))));
    const { findings } = analyze(written());
    assert.deepEqual(
      findings.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule),
      [],
    );
    await window.picture('zh-finished');
  });
});
