import assert from 'node:assert/strict';
import { labelKey } from '../../shared/text/fold.ts';
import { WordSearch } from '../../shared/text/words.ts';
import { seeds } from '../kit/cases.ts';
import { Random } from '../kit/random.ts';

const words = ['信息管理', '信息审核', '平台', '监督'];

function foundIn(text: string, marks = '，。'): readonly string[] {
  const found = new Set<string>();
  new WordSearch(words, marks).find(text, (word) => {
    found.add(word);
    return false;
  });
  return [...found].sort();
}

describe('a search for words in any writing', () => {
  for (const [text, found] of [
    ['加强信息管理和平台建设', ['信息管理', '平台']],
    ['加强信息 管理', ['信息管理']],
    ['加强“信息”管理', ['信息管理']],
    ['加強信息審核', ['信息审核']],
    ['公开信息，管理台账', []],
    ['（一）平台。（二）监　督', ['平台', '监督']],
    ['', []],
  ] as const) {
    it(`finds ${found.join(' and ') || 'nothing'} in 「${text}」`, () => {
      assert.deepEqual(foundIn(text), [...found].sort());
    });
  }

  it('ends when it is told to', () => {
    let told = 0;
    new WordSearch(words).find('平台，监督', () => ++told > 0);
    assert.equal(told, 1);
  });

  it('finds what stands in the text or in the keys of its clauses, and nothing else', () => {
    const pieces = [...'信息管理审核平台监督', '審', '監', '臺', ' ', '“', '（', '，', '。', '１', 'Ａ', '㈠', '的'];
    for (const seed of seeds(2000)) {
      const random = new Random(seed);
      const text = Array.from({ length: 12 }, () => random.pick(pieces)).join('');
      const keys = text
        .split(/[，。]/u)
        .map(labelKey)
        .join('，');
      const expected = words.filter((word) => text.includes(word) || keys.includes(word)).sort();
      assert.deepEqual(foundIn(text), expected, text);
    }
  });
});
