import assert from 'node:assert/strict';
import type { RuleId } from '../../../shared/findings/rule-ids.ts';
import { analysed } from '../../kit/analysed.ts';
import { applied } from '../../kit/mend.ts';
import { type SmallReport, smallReport } from '../../kit/small-report.ts';

/** The running text of a report as a page, a paragraph an element, with the line ends of Windows. */
function page(parts: SmallReport): string {
  const lines = smallReport(parts).split('\n');
  const paragraphs = lines.filter((line) => line !== '' && !line.includes('\t'));
  return `<html><body>\r\n${paragraphs.map((line) => `<p class="a">${line}</p>`).join('\r\n')}\r\n</body></html>`;
}

/** What the first repair of a rule adds to the page. */
function addition(text: string, rule: RuleId): string {
  const fix = analysed(text)
    .findings.find((finding) => finding.rule === rule)
    ?.fixes?.()[0];
  assert.ok(fix !== undefined, `${rule} offers nothing`);
  const after = applied(text, fix);
  assert.equal(
    analysed(after).findings.some((finding) => finding.rule === rule),
    false,
  );
  return fix.edits.map(({ newText }) => newText).join('');
}

describe('what a repair adds to a page', () => {
  it('is an element a line: a topic that is missing', () => {
    const text = page({
      overview:
        '（一）主动公开。及时公开。\n（二）依申请公开。依法办理。\n（三）政府信息管理。落实审核。\n（四）监督保障。开展培训，接受社会评议，未发生责任追究情形。',
    });
    assert.equal(
      addition(text, 'missing-topic'),
      `\r\n<p class="a">（五）政府信息公开平台建设</p>\r\n<p class="a">\${1:门户网站、政务新媒体、线下查阅点等建设情况。}</p>`,
    );
  });

  it('is an element a line: a statement on fees', () => {
    assert.match(
      addition(page({ other: '其他事项均已在前文说明。' }), 'missing-fee-statement'),
      /^\r\n<p class="a">[^<]*信息处理费[^<]*<\/p>$/,
    );
  });
});
