import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';
import { root } from '../kit/project.ts';

const path = join(root, 'syntaxes/disclosure-report.tmLanguage.json');
const cases = join(root, 'test/syntaxes/cases');

async function loadGrammar(): Promise<textmate.IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(path, 'utf8'), path),
  });
  const grammar = await registry.loadGrammar('text.disclosure-report');
  assert.ok(grammar, 'the grammar could not be loaded');
  return grammar;
}

/** Every line, and under it each token that is more than running text, with its scopes. */
function snapshot(grammar: textmate.IGrammar, text: string): string {
  const out: string[] = [];
  let state = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    out.push(`> ${line.replaceAll('\t', '→')}`);
    for (const token of tokens) {
      const scopes = token.scopes.slice(1).map((scope) => scope.replace('.disclosure-report', ''));
      if (scopes.length === 0) continue;
      const words = line.slice(token.startIndex, token.endIndex).replaceAll('\t', '→');
      out.push(`    ${words}  ${scopes.join(' > ')}`);
    }
  }
  return `${out.join('\n')}\n`;
}

describe('the colouring of a report', () => {
  let grammar: textmate.IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  // After a wanted change: GOUJI_UPDATE=1 npm test -- -g colouring, and read the difference.
  for (const name of readdirSync(cases).filter((file) => !file.endsWith('.snap'))) {
    it(`is as recorded for ${name}`, () => {
      const actual = snapshot(grammar, readFileSync(join(cases, name), 'utf8').replaceAll('\r\n', '\n'));
      const file = join(cases, `${name}.snap`);
      if (process.env['GOUJI_UPDATE'] === '1') writeFileSync(file, actual);
      assert.ok(existsSync(file), `${file} is missing`);
      assert.equal(actual, readFileSync(file, 'utf8'));
    });
  }

  const roles: readonly (readonly [string, string, string])[] = [
    ['三、收到和处理政府信息公开申请情况', '三', 'markup.heading.section.applications'],
    ['三、本年度办理结果\t（一）予以公开\t\t3', '三、本年度办理结果', 'keyword.other.group'],
    ['一、本年新收政府信息公开申请数量\t12\t12', '一、本年新收政府信息公开申请数量', 'entity.name.function.row'],
    ['| 规章 | 0 | 0 | 0 |', '规章', 'entity.name.function.row'],
    ['<td>规章</td><td>12</td>', '12', 'constant.numeric.figure'],
    ['本单位无规章。全年主动公开12条。', '12', 'constant.numeric.quantity'],
    ['1.其他', '1.其他', 'entity.name.function.row'],
    ['1.其他工作有序推进。', '1.', 'punctuation.definition.list'],
    ['2.4亿元', '2.4', 'constant.numeric.quantity'],
    ['依据第三十六条第（五）项答复', '第三十六条第（五）项', 'constant.other.article'],
  ];
  for (const [line, words, scope] of roles) {
    it(`takes ${words} in ${JSON.stringify(line)} for ${scope}`, () => {
      const { tokens } = grammar.tokenizeLine(line, textmate.INITIAL);
      const token = tokens.find((each) => line.slice(each.startIndex, each.endIndex) === words);
      assert.ok(token, `no token is ${words}: ${snapshot(grammar, line)}`);
      assert.ok(token.scopes.includes(`${scope}.disclosure-report`), token.scopes.join(' '));
    });
  }

  it('takes no more than a moment for a very long line', () => {
    // Lines beyond measure are left to the editor, which colours only the first 20,000 characters of a line.
    for (const filler of ['\t', '|', '1', '一', '<', '（', '-', ' ', '1,']) {
      grammar.tokenizeLine(filler.repeat(20_000 / filler.length), textmate.INITIAL);
    }
  });
});
