import assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import { analyze } from '../../shared/analysis.ts';
import { hoverAt } from '../../shared/ide/hover.ts';
import { outline } from '../../shared/ide/symbols.ts';
import { render } from '../../shared/messages/message.ts';
import { previewDocument } from '../../shared/preview/html.ts';
import { previewOf } from '../../shared/preview/preview.ts';
import { codeSpan, unlinked, visible } from '../../shared/text/inert.ts';
import { gouji, withFiles } from '../kit/cli.ts';
import { Random } from '../kit/random.ts';
import { smallReport } from '../kit/small-report.ts';

/** What a report would have to hold to do something where it is shown. */
const pieces = [
  '`',
  '``',
  '```',
  ' ` ',
  '[x](command:gouji.restart)',
  '![x](https://example.invalid/)',
  '<b onclick=x>',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u001b[31m',
  '\u0007',
  '\u009b',
  '\u2028',
  '::error::',
  '\ud800',
  '%0A',
  '\\',
  '*',
  '_',
  '|',
  '年',
  '3',
];
const steering = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function drawn(random: Random): string {
  return Array.from({ length: random.whole(1, 7) }, () => random.pick(pieces)).join('');
}

/** Markdown without its code spans, as CommonMark delimits them: a run of backticks to the next run of as many. */
function outsideCode(markdown: string): string {
  let out = '';
  for (let at = 0; at < markdown.length; ) {
    const run = /^`+/.exec(markdown.slice(at))?.[0];
    if (run === undefined) {
      out += markdown.charAt(at++);
      continue;
    }
    const rest = markdown.slice(at + run.length);
    const close = [...rest.matchAll(/`+/g)].find(([each]) => each.length === run.length);
    out += close === undefined ? run : '¤';
    at += run.length + (close === undefined ? 0 : close.index + run.length);
  }
  return out;
}

const rounds = 300 * Number(process.env['GOUJI_RUNS'] ?? 1);

describe('text out of a report', () => {
  it('stays in its code span', () => {
    const random = new Random(31);
    for (let i = 0; i < rounds; i++) {
      const words = drawn(random);
      assert.equal(outsideCode(`a ${codeSpan(words)} b`), 'a ¤ b', JSON.stringify(words));
    }
  });

  it('changes nothing of a hover but the figure in its code span, and links nowhere', () => {
    const random = new Random(32);
    const plain = smallReport();
    const row = '二、上年结转政府信息公开申请数量\t\t\t0';
    const start = plain.indexOf(row) + row.length - 1;
    assert.ok(start > row.length);
    for (let i = 0; i < rounds; i++) {
      const text = plain.slice(0, start) + drawn(random).replace(/[\t|\n]/g, '') + plain.slice(start + 1);
      const hover = hoverAt(analyze(text), start, 'zh-cn');
      const outside = outsideCode(hover?.markdown ?? '');
      assert.equal(/[`<]|\]\(/.test(outside), false, `${JSON.stringify(text.slice(start, start + 40))}: ${outside}`);
      assert.equal(steering.test((hover?.markdown ?? '').replaceAll('\n', '')), false);
    }
  });

  it('steers nothing in a message, and is not changed where nothing is wrong with it', () => {
    const random = new Random(33);
    for (let i = 0; i < rounds; i++) {
      const name = drawn(random);
      const said = render({ id: 'rename-no-name', args: { name } }, 'zh-cn');
      assert.equal(steering.test(said), false, JSON.stringify(said));
      assert.equal(/\]\(/.test(unlinked(said)), false);
    }
    assert.equal(visible('青禾区 水务局（二〇二二年）'), '青禾区 水务局（二〇二二年）');
    assert.equal(visible('a\u202eb\tc\u001b'), 'a‹U+202E›b c‹U+001B›');
  });

  it('steers nothing in the printed page: what cannot be seen stands alone, with its number', () => {
    const text = smallReport({
      overview: '（一）主动公开。公开\u202e信息\u2066两\u200b条。',
      other: '无<b>\u001b</b>',
    });
    const preview = previewOf(analyze(text), 'zh-cn');
    assert.ok(preview !== null);
    const page = previewDocument(preview).replace(/<span class="unseen" data-code="‹U\+[0-9A-F]{4}›">.<\/span>/gu, '');
    assert.equal(/[\p{Cf}\p{Cs}]/u.test(page), false);
  });
});

describe('a file with an odd name and text', () => {
  const heading = '\u202e\u001b]8;;https://example.invalid\u0007一、总体情况';
  const text = smallReport({
    signature: '乙区\u202e水务局[x](https://example.invalid)\n2023年1月10日',
    overview: '收到申请5件。\u001b[2J',
  }).replace('规章\t0', '规章\u202e[x](https://example.invalid)\u001b[31m\t—\u001b[1m');

  for (const format of ['pretty', 'github', 'sarif', 'junit', 'json'] as const) {
    it(`steers nothing in ${format}`, function () {
      if (process.platform === 'win32') this.skip();
      return withFiles({ 'a.txt': `${heading}\n${text}` }, async (cwd) => {
        await rename(`${cwd}/a.txt`, `${cwd}/年报\u001b[31m\u202e\n::error::x.txt`);
        const { out, err } = await gouji(['check', '--format', format, '--rule', 'stray-space=warning', '.'], { cwd });
        const told = format === 'json' || format === 'sarif' ? out.replaceAll('\n', '') : out;
        const lines = [...told.split('\n'), ...err.split('\n')];
        assert.ok(lines.length > 1 || format === 'json' || format === 'sarif');
        for (const line of lines) {
          // JSON may hold format characters: a program reads it, and escapes control characters itself.
          const found = (format === 'json' || format === 'sarif' ? /[\p{Cc}]/u : steering).exec(line);
          assert.equal(found, null, JSON.stringify(line));
          assert.equal(format === 'pretty' && line.startsWith('::'), false, line);
        }
        if (format === 'sarif') assert.equal(/\]\(/.test(JSON.stringify(JSON.parse(out).runs[0].results)), false);
      });
    });
  }

  it('steers nothing in the outline', () => {
    const names: string[] = [];
    const visit = (symbols: ReturnType<typeof outline>): void => {
      for (const { name, detail, children } of symbols) {
        names.push(visible(name), visible(detail));
        visit(children);
      }
    };
    visit(outline(analyze(text), 'zh-cn'));
    for (const name of names) assert.equal(steering.test(name), false);
  });
});
