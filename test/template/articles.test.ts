import assert from 'node:assert/strict';
import { editions } from '../../shared/template/registry.ts';
import type { Edition, Localized } from '../../shared/template/schema.ts';
import { readNumeral } from '../../shared/text/numerals.ts';

/** What each article is about, in words of which one stands in every part of the form that names the article. */
const articles: Readonly<Record<string, Readonly<Record<number, RegExp>>>> = {
  条例: {
    14: /国家秘密|禁止公开|三安全一稳定|不予公开/,
    15: /第三方/,
    16: /内部事务|过程性|执法案卷|不予公开/,
    20: /规章|公开情况|主动公开|文件|许可|处罚|强制|收费|采购|管理服务|主动公开|事项|决定/,
    27: /申请人|申请|总计|法人|组织|企业|机构/,
    29: /申请/,
    30: /补正/,
    31: /收到/,
    32: /第三方/,
    35: /大量反复/,
    36: /公开|不掌握|不存在|重复|查询/,
    37: /部分公开|区分处理/,
    38: /没有现成|加工|制作/,
    39: /信访|投诉|公开出版物/,
    42: /收费|处理费|缴/,
    49: /公布/,
    50: /公开|申请|复议|诉讼|问题|其他|考核|办理/,
    51: /复议|诉讼|起诉/,
  },
  立法法: { 91: /规章/, 93: /规章/ },
  行政强制法: { 2: /强制措施.*强制执行/ },
  行政复议法: {
    23: /先申请行政复议/,
    30: /不予受理/,
    33: /驳回申请/,
    41: /终止/,
    63: /变更/,
    64: /撤销/,
    65: /确认违法/,
    66: /限期履行/,
    67: /确认无效/,
    68: /维持/,
    69: /驳回复议请求/,
    73: /调解/,
  },
  '法释〔2025〕8号': { 1: /直接起诉|先申请/ },
};

const LAWS =
  /《(?:中华人民共和国)?(?<law>政府信息公开条例|条例|立法法|行政强制法|行政复议法)》|(?<ruling>法释〔2025〕8号)|第(?<article>[一二三四五六七八九十]{1,4})条/gu;

/** The articles that a Chinese text names, each under the law named last before it: the Regulations where none was. */
function articlesIn(text: string): { readonly law: string; readonly article: number }[] {
  let law = '条例';
  return [...text.matchAll(LAWS)].flatMap(({ groups }) => {
    if (groups?.['article'] === undefined) {
      law = groups?.['ruling'] ?? groups?.['law']?.replace('政府信息公开条例', '条例') ?? law;
      return [];
    }
    return [{ law, article: readNumeral(groups['article']) ?? 0 }];
  });
}

/** The numbers of articles that an English text names: 「arts. 50 para. 1(3), 51」 names 50 and 51. */
function numbersIn(text: string): Set<number> {
  const named = [
    ...text.matchAll(
      /\barts?\. (?<list>[0-9]+(?:(?: para\. [0-9]+)?(?:\([0-9]+\))*(?:,? and |, | to )?(?:\([0-9]+\)|[0-9]+)?)*)/gu,
    ),
  ];
  return new Set(
    named.flatMap(({ groups }) => {
      const list = (groups?.['list'] ?? '').replace(/ para\. [0-9]+/gu, '').replace(/\([0-9]+\)/gu, '');
      const ends = /^([0-9]+) to ([0-9]+)/u.exec(list);
      if (ends !== null) return [Number(ends[1]), Number(ends[2])];
      return (list.match(/[0-9]+/gu) ?? []).map(Number);
    }),
  );
}

interface Part {
  readonly name: string;
  readonly words: string;
  readonly texts: readonly Localized[];
}

function partsOf(edition: Edition): Part[] {
  const part = (name: string, words: string, texts: readonly (Localized | null)[]): Part => ({
    name: `${edition.id} ${name}`,
    words: words + texts.map((text) => text?.zh ?? '').join(''),
    texts: texts.flatMap((text) => text ?? []),
  });
  return [
    ...edition.sections.map((each) => part(each.key, each.title, [each.explanation, each.source])),
    ...edition.tables.flatMap((table) => [
      part(table.key, table.name.zh, [table.explanation]),
      ...[...table.rows, ...table.columns].map((each) =>
        part(`${table.key} ${each.key}`, each.label + table.name.zh, [each.explanation, each.source]),
      ),
    ]),
  ];
}

describe('the articles that the form names', () => {
  for (const edition of editions) {
    for (const { name, words, texts } of partsOf(edition)) {
      const named = texts.flatMap(({ zh }) => articlesIn(zh));
      if (named.length === 0) continue;
      it(`are about what names them: ${name}`, () => {
        for (const { law, article } of named) {
          const subject = articles[law]?.[article];
          assert.ok(subject !== undefined, `《${law}》第${article}条 is not in the table`);
          assert.match(words, subject, `《${law}》第${article}条`);
        }
      });
      it(`are the same in both languages: ${name}`, () => {
        for (const { zh, en } of texts) {
          const inChinese = new Set(articlesIn(zh).map(({ article }) => article));
          assert.deepEqual([...numbersIn(en)].sort(), [...inChinese].sort(), en);
        }
      });
    }
  }

  it('belong to the Regulations, in the plural', () => {
    for (const { texts } of editions.flatMap(partsOf)) {
      for (const { en } of texts) assert.doesNotMatch(en, /\bRegulation\b/);
    }
  });
});
