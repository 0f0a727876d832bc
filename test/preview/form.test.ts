import assert from 'node:assert/strict';
import { type FormPage, formPage, formUpdate } from '../../shared/preview/form.ts';
import { analysed } from '../kit/analysed.ts';
import { formOf } from '../kit/at-once.ts';
import { smallReport } from '../kit/small-report.ts';

const words = { summary: '没有发现问题', text: '正文', title: '标题' };

function pageOf(text: string): FormPage {
  const form = formOf(analysed(text), 'zh-cn');
  assert.ok(form);
  return formPage(form, words);
}

const piece = (text: string, id: string): string => pageOf(text).pieces.get(id) ?? '';
const wrong = smallReport({ figures: { 'applications/granted/total': 3 } });

describe('the form view', () => {
  it('names the finding on the cell that it marks, and says what the equations require there', () => {
    const cell = piece(wrong, 'c:applications/granted/total');
    assert.match(cell, /class="figure error"/);
    assert.match(cell, /aria-invalid="true"/);
    assert.match(cell, /aria-describedby="f:0 x:applications\/granted\/total"/);
    assert.match(cell, /data-required="0"/);
    assert.match(cell, />3<\/td>$/);
    assert.match(piece(wrong, 'messages'), /<p id="f:0" class="error">[^<]*应为 0[^<]*<\/p>/);
  });

  it('requires nothing of a cell that two equations state differently', () => {
    const two = { 'applications/granted/enterprise': 1, 'applications/result-total/enterprise': 2 };
    assert.ok(!piece(smallReport({ figures: two }), 'c:applications/result-total/total').includes('data-required'));
  });

  it('says what a total still to be filled in comes to, and what is left over in row 四', () => {
    const figures = {
      'applications/new/natural-person': 5,
      'applications/new/total': '〔待填〕',
      'applications/carried-over/natural-person': '〔待填〕',
    };
    const text = smallReport({ figures });
    assert.match(piece(text, 'c:applications/new/total'), /class="figure open[^"]*".*data-required="5"/);
    assert.match(piece(text, 'c:applications/carried-over/natural-person'), /data-required="5"/);
  });

  it('offers to fill the rest of a table with 0 where that is possible', () => {
    const open = smallReport({ figures: { 'applications/granted/social': '〔待填〕' } });
    assert.match(piece(open, 'z:applications'), /data-table="applications">其余填 0（1 格）<\/button>/);
    assert.match(piece(wrong, 'z:applications'), / hidden>/);
  });

  it('says above the form what is still to be filled in', () => {
    const open = smallReport({ figures: { 'applications/new/total': '〔待填〕' } });
    assert.match(piece(open, 'loose'), /<button id="l:to-fill">还有 1 处待填/);
    assert.match(piece(smallReport(), 'loose'), / hidden>/);
  });

  it('escapes whatever the report says, and closes every element that it opens', () => {
    const hostile = `<script>alert(1)</script>&"'`;
    const text = smallReport({ sentence: `健全${hostile}流程。`, figures: { 'applications/new/total': hostile } });
    const { html } = formUpdate(null, pageOf(text));
    assert.ok(html !== null && !html.includes('<script') && !html.includes('<!--'));
    assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;'));
    const open: string[] = [];
    for (const [, close, tag] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
      if (close === '/') assert.equal(open.pop(), tag);
      else open.push(tag ?? '');
    }
    assert.deepEqual(open, []);
  });

  it('draws again what a change of a figure changes, and nothing else', () => {
    const { html, pieces } = formUpdate(pageOf(smallReport()), pageOf(wrong));
    assert.equal(html, null);
    assert.deepEqual(
      pieces.map(([id]) => id),
      ['c:applications/granted/total', 'messages', 'summary'],
    );
  });

  it('draws the page anew where a paragraph is added', () => {
    const longer = smallReport({
      problems: '存在的问题：个别栏目更新不够及时。\n二是培训不足。\n改进情况：下一步将明确专人负责。',
    });
    assert.notEqual(formUpdate(pageOf(smallReport()), pageOf(longer)).html, null);
  });

  it('draws the page anew where a paragraph becomes a heading', () => {
    const before = smallReport({ problems: '存在的问题：更新不够及时。\n改进情况：专人负责。' });
    const after = before.replace('改进情况：专人负责。', '六、其他需要报告的事项');
    assert.notEqual(formUpdate(pageOf(before), pageOf(after)).html, null);
  });

  it('gives each head, label and figure a place of its own', () => {
    const { pieces, frame } = pageOf(smallReport());
    const ids = [...pieces].map(([id, html]) => / id="([^"]*)"/.exec(html)?.[1] === id);
    assert.ok(ids.every(Boolean));
    assert.equal((frame.match(/<table [^>]*role="grid"/g) ?? []).length, 3);
    assert.match(frame, /<thead>/);
  });
});
