// `npm run generate`: writes the files that are made from the sources and committed. A test fails where one is old.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { outputSchema } from '../library/schema.ts';
import { configSchema } from '../shared/config/schema.ts';
import { ruleIds } from '../shared/findings/rule-ids.ts';
import { ruleMetas } from '../shared/rules/registry.ts';
import type { RuleFamily, RuleMeta } from '../shared/rules/rule.ts';
import { root } from './setup.mjs';

const families: Readonly<Record<RuleFamily, string>> = {
  structure: '结构 Structure',
  table: '表格 Tables',
  reconcile: '勾稽 Reconciliation',
  prose: '正文数字 Figures in the text',
  content: '内容 Content',
  text: '文字 Wording',
  workspace: '跨年度、跨机关 Across reports',
  analysis: '检查本身 The check itself',
};

const severities = { error: '错误', warning: '警告', information: '信息', hint: '提示' } as const;

/** `docs/rules.md`: every rule by family, with a link to its page. */
function ruleIndex(): string {
  const parts = [
    '# 规则 Rules\n',
    '本页由 `npm run generate` 生成。每条规则一页：查什么、为什么、反例、正例、怎么改、怎样忽略；末尾有英文。',
    'Made by `npm run generate`. Each rule has a page in Chinese with an English part.\n',
  ];
  for (const [family, name] of Object.entries(families)) {
    parts.push(
      `## ${name}\n`,
      '| 规则 Rule | 名称 | Name | 级别 Severity | 修复 Fix |',
      '| --- | --- | --- | --- | --- |',
    );
    for (const meta of ruleMetas.filter((each) => each.family === family)) parts.push(ruleLine(meta));
    parts.push('');
  }
  return parts.join('\n');
}

function ruleLine({ id, family, severity, enabled, fixable }: RuleMeta): string {
  const page = readFileSync(join(root, `shared/rules/${family}/${id}.md`), 'utf8');
  const chinese = /^# \S+ (.+)$/m.exec(page)?.[1] ?? '';
  const english = /^## English\n\n(.+)\.$/m.exec(page)?.[1] ?? '';
  const level = `${severities[severity]} ${severity}${enabled ? '' : '（默认关闭 off）'}`;
  return `| [${id}](../shared/rules/${family}/${id}.md) | ${chinese} | ${english} | ${level} | ${fixable ? '有 yes' : '—'} |`;
}

function configJsonSchema(): string {
  const schema = z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' });
  return `${JSON.stringify({ ...schema, title: 'gouji.config.json', allowTrailingCommas: false }, null, 2)}\n`;
}

/** More keys may come with a minor version: a program that reads the output is to pass them over, and so does the schema. */
function outputJsonSchema(): string {
  const schema = z.toJSONSchema(outputSchema, { target: 'draft-7', io: 'input' });
  return `${JSON.stringify({ ...schema, title: 'gouji check --format json' }, null, 2)}\n`;
}

/** package.json, with the names of the rules that `gouji.rules` may set. */
function manifest(): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  const parsed = JSON.parse(text);
  parsed.contributes.configuration.properties['gouji.rules'].propertyNames.enum = ruleIds;
  return `${JSON.stringify(parsed, null, 2)}\n`;
}

/** How to mend what a rule finds that offers no repair of its own: the words of its page, for the list of problems. */
function mending(): string {
  const entries = ruleMetas.flatMap(({ id, family, fixable }) => {
    if (fixable) return [];
    const page = readFileSync(join(root, `shared/rules/${family}/${id}.md`), 'utf8');
    const zh = /^## 怎么改\n\n(.+)$/m.exec(page)?.[1] ?? '';
    const en = /^\*\*How to fix\.\*\* (.+)$/m.exec(page)?.[1] ?? '';
    return [[id, { zh, en }]];
  });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** Each generated file by its path, as it should be. */
export const generated: Readonly<Record<string, () => string>> = {
  'docs/rules.md': ruleIndex,
  'gouji.config.schema.json': configJsonSchema,
  'gouji.output.schema.json': outputJsonSchema,
  'package.json': manifest,
  'shared/overview/mending.json': mending,
};

if (process.argv[1]?.endsWith('generate.ts')) {
  for (const [path, content] of Object.entries(generated)) writeFileSync(join(root, path), content());
}
