import assert from 'node:assert/strict';
import { lex } from '../../shared/prose/lexer.ts';
import { readingDivisions } from '../../shared/prose/lists/read.ts';
import { sentencesOf } from '../../shared/prose/segments.ts';
import { done } from '../../shared/text/work.ts';

/** The divisions of a text as `total=part+part`, with `…` where 等 leaves them open and `!` where nothing may be left over. */
function divisions(text: string): string[] {
  return done(readingDivisions(sentencesOf(lex(text)), 2022)).map(
    ({ total, parts, remainder, open }) =>
      `${total.value}=${parts.map(({ quantity }) => quantity.value).join('+')}${open ? '…' : ''}${remainder ? '!' : ''}`,
  );
}

describe('divisions of a figure', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['其中', '公开信息60条，其中文件20条、动态40条。', ['60=20+40']],
    ['a remainder', '公开信息60条，其中文件20条，其他40条。', ['60=20+40!']],
    ['其中 in the next sentence', '公开信息60条。其中，文件20条；动态40条。', ['60=20+40']],
    ['分别为', '受理申请12件，分别为当面5件、网络7件。', ['12=5+7']],
    ['包括, left open by 等', '公开信息60条，包括文件20条、动态30条等。', ['60=20+30…']],
    ['brackets', '公开信息60条（文件20条、动态40条）。', ['60=20+40']],
    [
      'brackets within a list',
      '公开698条，其中网站407条（文件287条、动态120条）、其他291条。',
      ['407=287+120', '698=407+291!'],
    ],
    ['a total that follows', '当面申请3件、信函申请4件，合计7件。', ['7=3+4']],
    ['a colon', '公开信息60条：文件20条，动态40条。', ['60=20+40']],
    ['nothing where the total is vague', '公开信息60余条，其中文件20条。', []],
    ['nothing where a part is vague', '公开信息60条，其中文件约20条。', []],
    ['nothing where 其中 stands inside 其中', '公开信息60条，其中网站40条，其中文件20条，动态10条。', []],
    ['nothing where shares are equal', '公开信息60条，其中文件、动态各20条。', []],
    ['only parts of the same kind', '公开信息60条，其中文件20条，发布会3场，动态40条。', ['60=20']],
    ['no later statement', '收到申请12件，其中网络5件，信函7件，办结12件。', ['12=5+7']],
    ['no difference', '公开信息60条，其中文件20条，增加5条，动态40条。', ['60=20+40']],
  ];
  for (const [what, text, found] of cases) {
    it(`reads ${what}`, () => assert.deepEqual(divisions(text), found));
  }
});
