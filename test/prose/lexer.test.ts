import assert from 'node:assert/strict';
import { lex } from '../../shared/prose/lexer.ts';

/** The quantities of a text as `value measure`, `?` for a vague one. */
function quantities(text: string): string[] {
  return lex(text).flatMap((token) =>
    token.kind === 'quantity' ? [`${token.quantity.value ?? '?'}${token.quantity.measure}`] : [],
  );
}

describe('the lexer', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['plain digits', '收到申请12件', ['12件']],
    ['digits set apart by spaces', '收到申请 12 件', ['12件']],
    ['full-width digits', '收到申请１２件', ['12件']],
    ['thousands', '发布1,234条', ['1234条']],
    ['groups parted by a full-width comma as vague', '发布1，234条', ['?条']],
    ['two numbers parted by a comma', '分别为12,3456条', ['12', '3456条']],
    ['Chinese numerals', '收到申请两件、十二份', ['2件', '12份']],
    ['vague counts', '发布130余条、约40篇、近百条、300条以上、二十多件', ['?条', '?篇', '?条', '?条', '?件']],
    ['ranges as vague', '每月3-5件', ['?件']],
    ['rounded counts as vague', '发布1.2万条、3万余条', ['?条', '?条']],
    ['no quantity in dates', '2022年12月31日、2022.12.31、2022-12-31', []],
    ['no quantity in document numbers', '国办函〔2020〕109号、第711号', []],
    ['no quantity in article numbers', '第二十条第（一）项、第36条', []],
    ['no quantity in item marks', '（一）健全（2）完善①落实', []],
    ['no quantity in durations', '20个工作日内、3个月、24小时', []],
    ['no quantity in clock times', '15:30发布，9：05：00更新', []],
    ['no quantity in phone numbers', '电话：65550030，传真65550031，邮编：471000', []],
    ['no quantity in versions and codes', 'V3上线，2.0版本，GB18030，12345热线', []],
    ['no quantity in ratios and scores', '比例3:2，得分：98', []],
    ['no quantity in the numbers of items', '如下：1.网站；2.微信；3、公告', []],
    ['a count behind a colon', '依申请公开：12件', ['12件']],
    ['no quantity in money', '收取42.21万元、300元', []],
    ['no quantity in fixed words', '统一部署、进一步、一件事一次办、逐条落实', []],
    ['no quantity inside quotation and book marks', '《两项制度》“3件实事”', []],
    ['a bare number', '数量为0', ['0']],
    ['words that begin like a measure word', '完成3项目、制定2条例、5个人', ['3', '2', '5']],
  ];
  for (const [what, text, found] of cases) {
    it(`reads ${what}`, () => assert.deepEqual(quantities(text), found));
  }

  it('keeps the place of number and measure word', () => {
    const text = '发布 １,２００ 条以上';
    for (const token of lex('收到申请 12 件')) {
      if (token.kind !== 'quantity') continue;
      assert.deepEqual(token.quantity.number, { start: 5, end: 7 });
      assert.deepEqual(token.quantity.span, { start: 5, end: 9 });
    }
    assert.equal(lex(text).length > 0, true);
  });

  it('reads years and shares', () => {
    const tokens = lex('2022年度占33.9%，二〇二一年');
    assert.deepEqual(
      tokens.flatMap((token) =>
        token.kind === 'year' ? [String(token.year)] : token.kind === 'percent' ? [token.value] : [],
      ),
      ['2022', '33.9', '2021'],
    );
  });

  it('covers every character but spaces, in order, for any text', () => {
    for (const text of [
      '',
      '（（（',
      '《《',
      '１，２，３，',
      '一'.repeat(50),
      '0-0-0-0',
      '\ud800\u0000',
      '1 234 567',
      '第第第',
      '..1..',
    ]) {
      let at = 0;
      for (const token of lex(text)) {
        assert.equal(text.slice(at, token.start).trim(), '');
        assert.ok(token.end > token.start);
        at = token.end;
      }
      assert.equal(text.slice(at).trim(), '');
    }
  });
});
