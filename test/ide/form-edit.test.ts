import assert from 'node:assert/strict';
import type { FormChange } from '../../shared/ide/form-edit.ts';
import { applyEdits } from '../../shared/text/span.ts';
import { analysed, cellsRead } from '../kit/analysed.ts';
import { formEdit } from '../kit/at-once.ts';
import { smallReport } from '../kit/small-report.ts';

function edited(text: string, change: FormChange, computesTotals = false): string {
  const answer = formEdit(analysed(text), change, computesTotals);
  assert.ok('edits' in answer, JSON.stringify(answer));
  return applyEdits(text, answer.edits);
}

function refusal(text: string, change: FormChange): string {
  const answer = formEdit(analysed(text), change, false);
  assert.ok('refusal' in answer, JSON.stringify(answer));
  return answer.refusal.id;
}

const says = (text: string, address: string): string | null | undefined => cellsRead(analysed(text)).get(address)?.text;
const write = (cell: string, text: string): FormChange => ({ kind: 'cells', cells: [{ cell, text }] });
const paste = (cell: string, text: string, html = ''): FormChange => ({ kind: 'paste', cell, text, html });
const report = smallReport();

describe('a change in a cell of the form', () => {
  it('is the edit of its characters', () => {
    const analysis = analysed(report);
    const span = cellsRead(analysis).get('applications/new/social')?.span;
    const change = write('applications/new/social', ' 12 ');
    assert.deepEqual(formEdit(analysis, change, false), { edits: [{ span, newText: '12' }] });
  });

  it('is nothing where it says what stands there', () => {
    assert.deepEqual(formEdit(analysed(report), write('applications/new/social', '0'), true), { edits: [] });
  });

  it('empties a cell, and where the layout has no empty cells marks it as still to be filled in', () => {
    assert.equal(says(edited(report, write('applications/new/social', '')), 'applications/new/social'), '');
    const stacked = report.replace(/\t+/g, '\n');
    assert.equal(says(stacked, 'applications/new/total'), '0');
    assert.equal(says(edited(stacked, write('applications/new/social', '')), 'applications/new/social'), '〔待填〕');
  });

  it('is refused where the text has no such cell', () => {
    const without = report.replace(/^.*2\.重复申请.*\n/m, '');
    assert.equal(refusal(without, write('applications/unprocessed.repeated/total', '1')), 'form-no-cell');
  });

  it('is refused where another cell would read otherwise', () => {
    const pipes = report.replace(/^(.*\t.*)$/gm, (line) => `| ${line.replaceAll('\t', ' | ')} |`);
    assert.equal(refusal(pipes, write('applications/new/social', '1|2')), 'form-not-possible');
    assert.equal(says(edited(pipes, write('applications/new/social', '12')), 'applications/new/social'), '12');
  });

  it('is written as words of a page', () => {
    const cells = (line: string): string =>
      line
        .split('\t')
        .map((words) => `<td>${words}</td>`)
        .join('');
    const page = report.replace(/^(.*\t.*)$/gm, (line) => `<table><tr>${cells(line)}</tr></table>`);
    assert.ok(edited(page, write('applications/new/social', '<b>')).includes('<td>&lt;b></td>'));
  });

  it('brings the totals that follow from it along, where that is left on', () => {
    const changed = edited(report, write('applications/new/social', '4'), true);
    assert.equal(says(changed, 'applications/new/total'), '4');
    assert.equal(says(changed, 'applications/carried-over/social'), '4');
    assert.equal(says(changed, 'applications/carried-over/total'), '4');
    const closed = edited(changed, write('applications/granted/social', '3'), true);
    assert.equal(says(closed, 'applications/result-total/total'), '3');
    assert.equal(says(closed, 'applications/carried-over/total'), '1');
    assert.deepEqual(analysed(closed).findings, []);
  });

  it('leaves a total alone that was typed itself, and others that have nothing to do with it', () => {
    const wrong = smallReport({ figures: { 'applications/carried-in/total': 9 } });
    const changed = edited(wrong, write('applications/new/total', '5'), true);
    assert.equal(says(changed, 'applications/new/total'), '5');
    assert.equal(says(changed, 'applications/carried-in/total'), '9');
  });
});

describe('a block pasted into the form', () => {
  const at = 'applications/refused.state-secret/natural-person';
  const written = (text: string): (string | null | undefined)[] =>
    [
      'state-secret/natural-person',
      'state-secret/enterprise',
      'prohibited-by-law/natural-person',
      'prohibited-by-law/enterprise',
    ].map((place) => says(text, `applications/refused.${place}`));

  for (const [name, change] of [
    ['rows of tabs', paste(at, '1\t2\n3\t4\n')],
    ['rows of tabs with Windows line ends', paste(at, '1\t2\r\n3\t4\r\n')],
    ['cells in quotes', paste(at, '"1"\t"2"\n3\t4')],
    ['labels at its left', paste(at, '1.属于国家秘密\t1\t2\n2.其他法律行政法规禁止公开\t3\t4')],
    ['heads over it', paste(at, '自然人\t商业企业\n1\t2\n3\t4')],
    [
      'a table of a web page',
      paste(at, '1 2 3 4', '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>'),
    ],
    [
      'a table of Word',
      paste(
        at,
        '1\t2\n3\t4',
        '<html><body><!--StartFragment--><table class=MsoTable><tr><td width=50><p class=MsoNormal><span lang=EN-US>1<o:p></o:p></span></p></td><td><p>2</p></td></tr><tr><td><p>3</p></td><td><p>4</p></td></tr></table><!--EndFragment--></body></html>',
      ),
    ],
    [
      'a table of Excel',
      paste(
        at,
        '1\t2\n3\t4',
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:General}</style></head><body><table><col width=72><!--StartFragment--><tr height=20><td class=xl65 align=right x:num>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr><!--EndFragment--></table></body></html>',
      ),
    ],
  ] as const) {
    it(`fills the cells rightward and downward: ${name}`, () => {
      assert.deepEqual(written(edited(report, change)), ['1', '2', '3', '4']);
    });
  }

  it('leaves what stands where the block is blank', () => {
    const figures = { 'applications/refused.state-secret/enterprise': 8 };
    assert.deepEqual(written(edited(smallReport({ figures }), paste(at, '1\t\n3\t4'))), ['1', '8', '3', '4']);
  });

  it('is refused as a whole where it does not fit', () => {
    assert.equal(refusal(report, paste('applications/carried-over/natural-person', '1\n2')), 'form-paste-too-large');
    assert.equal(refusal(report, paste('applications/new/total', '1\t2')), 'form-paste-too-large');
    assert.equal(refusal(report, paste(at, '\t\n')), 'form-paste-empty');
  });

  it('fills section 二 over the rows between', () => {
    const lines = [
      '规章\t1\t2\t3',
      '行政规范性文件\t4\t5\t6',
      '第二十条第（五）项\t\t\t',
      '信息内容\t本年处理决定数量\t\t',
      '行政许可\t7\t\t',
    ];
    const changed = edited(report, paste('disclosure/regulations/issued', lines.join('\n')));
    assert.equal(says(changed, 'disclosure/normative-documents/in-force'), '6');
    assert.equal(says(changed, 'disclosure/licensing/decisions'), '7');
  });
});

describe('a change of running text in the form', () => {
  const block = 2;
  const before = '（一）主动公开。围绕民生实事及时主动公开政府信息。';
  const change = (text: string, was = before, at = block): FormChange => ({
    kind: 'text',
    block: at,
    before: was,
    text,
  });

  it('is the edit of what differs', () => {
    const answer = formEdit(analysed(report), change(before.replace('民生', '重点')), false);
    assert.ok('edits' in answer);
    assert.deepEqual(
      answer.edits.map(({ span, newText }) => [report.slice(span.start, span.end), newText]),
      [['民生', '重点']],
    );
  });

  it('begins a new paragraph', () => {
    assert.ok(edited(report, change(`${before}\n二是培训。`)).includes(`${before}\n二是培训。\n`));
    assert.ok(
      edited(report.replaceAll('\n', '\r\n'), change(`${before}\n二是培训。`)).includes(`${before}\r\n二是培训。\r\n`),
    );
  });

  it('finds its paragraph where others came in above it, and is refused where it was changed', () => {
    const moved = report.replace(before, `又一段。\n${before}`);
    assert.ok(edited(moved, change(`${before}完。`)).includes(`又一段。\n${before}完。\n`));
    assert.equal(refusal(report.replace('民生', '重点'), change(`${before}完。`)), 'form-text-moved');
  });

  it('is refused where it would reach into a table or stands in markup', () => {
    const html = `<p>一、总体情况</p><p>${before.replace('民生', '<b>民生</b>')}</p>`;
    assert.equal(
      refusal(`${html}\n${report.slice(report.indexOf('二、'))}`, change(`${before}完。`, before, 1)),
      'form-text-markup',
    );
  });
});
