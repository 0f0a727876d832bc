import assert from 'node:assert/strict';
import { lineOf, sound, wrongFigure } from './reports.ts';
import { becomes, openDesk, type Window } from './workbench.ts';

/** Rows with labels of any length, with figures of one to three digits, with and without hints. */
const rows = [
  '一、本年新收',
  '二、上年结转',
  '（一）予以公开',
  '（二）部分公开',
  '1.属于国家秘密',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '（七）总计',
  '四、结转下年度',
];

describe('tables lined up in VS Code', () => {
  const desk = openDesk({ 'gouji.locale': 'zh-cn' });
  let window: Window;

  /** Where the figures of each row end on screen, in pixels: all looked at at once, since lines are drawn anew at any time. */
  const ends = (words: readonly string[]): Promise<number[][]> =>
    window.page.evaluate<number[][]>(`${JSON.stringify(words)}.map((words) => {
      const lines = [...document.querySelectorAll('.editor-instance .view-lines .view-line')];
      // A space is drawn as another character.
      const line = lines.find(({ textContent }) => textContent.replaceAll('\u00a0', ' ').includes(words));
      const figures = [...(line?.querySelectorAll('span > span') ?? [])];
      return figures
        .filter(({ textContent }) => /^[0-9]+$/.test(textContent))
        .map((figure) => figure.getBoundingClientRect().right);
    })`);

  /** How far apart, in pixels, the figures of one column end: the worst of all columns. */
  const spread = async (words: readonly string[]): Promise<number> => {
    const found = await ends(words);
    if (found.some(({ length }) => length !== 7)) return Number.POSITIVE_INFINITY;
    const columns = (found[0] ?? []).map((_, i) => found.map((row) => row[i] ?? Number.NaN));
    return Math.max(...columns.map((column) => Math.max(...column) - Math.min(...column)));
  };

  /** Answers come when they come: looks until it is so. */
  const until = async (isSo: () => Promise<boolean>, what: () => Promise<string>): Promise<void> => {
    if (!(await becomes(isSo))) assert.fail(await what());
  };
  const untilLinedUp = (words = rows): Promise<void> =>
    until(
      async () => (await spread(words)) <= 2,
      async () => JSON.stringify(await ends(words)),
    );
  const untilApart = (): Promise<void> =>
    until(
      async () => {
        const [one = Number.NaN, other = Number.NaN] = (await ends(['4.保护第三方合法权益', '7.属于行政执法案卷'])).map(
          ([first]) => first ?? Number.NaN,
        );
        return Math.abs(one - other) > 10;
      },
      async () => 'the table is still lined up',
    );

  /** Opens a report with the whole table of requests in view, in a fresh window or in the one that is open. */
  const show = async (
    name: string,
    text: string,
    open: (name: string, text: string) => Promise<Window> = desk.show,
  ): Promise<void> => {
    window = await open(name, text);
    await window.goTo(lineOf(text, '7.属于行政执法案卷'), 0);
  };

  it('puts the figures of a column under each other, hints among them', async () => {
    await show('aligned.gknb', wrongFigure.text);
    await window.page.locator('.view-line', { hasText: '应为' }).first().waitFor();
    await untilLinedUp();
    await window.picture('aligned');
  });

  it('keeps them there while a figure grows, and writes nothing into the file', async () => {
    await show('aligned-typing.gknb', sound, desk.showHere);
    await untilLinedUp();
    const line = lineOf(sound, '4.保护第三方合法权益');
    const first = sound.split('\n')[line]?.indexOf('\t3\t') ?? 0;
    await window.goTo(line, first + 2);
    await window.page.keyboard.type('000');
    await window.untilMarkedAlone('4.保护第三方合法权益');
    await untilLinedUp();
    const [[typed = Number.NaN, next = Number.NaN] = []] = await ends(['4.保护第三方合法权益']);
    const cursor = async () =>
      (await window.page.locator('.editor-instance .cursors-layer .cursor').first().boundingBox())?.x ?? Number.NaN;
    await until(
      async () => Math.abs((await cursor()) - typed) <= 3,
      async () => 'the cursor is not behind the figure that it writes',
    );
    await window.page.keyboard.press('ArrowRight');
    await until(
      async () => (await cursor()) > typed + 20 && (await cursor()) < next,
      async () => 'the cursor is not in front of the next figure',
    );
    await window.picture('aligned-typing');
    await window.save(sound.replace('4.保护第三方合法权益\t3\t', '4.保护第三方合法权益\t3000\t'));
  });

  it('leaves what has no room as the tabs draw it, beside the form', async () => {
    await show('aligned-narrow.gknb', sound, desk.showHere);
    await untilLinedUp();
    await window.run('Gouji 勾稽: Open Form to the Side');
    await window.webview().locator('table').first().waitFor();
    await untilApart();
    assert.equal((await window.linesInView()).continued, 0, 'a row goes on under itself');
    await window.picture('aligned-narrow');
  });

  it('is as exact without hints, and can be switched off', async () => {
    await desk.workbench.set({ 'gouji.inlayHints.enabled': false });
    await show('aligned-plain.gknb', sound);
    await untilLinedUp();
    await window.picture('aligned-plain');
    await window.close();
    await desk.workbench.set({ 'gouji.alignTables.enabled': false });
    await show('aligned-off.gknb', wrongFigure.text);
    await window.page.locator('.squiggly-error').first().waitFor();
    await untilApart();
  });
});
