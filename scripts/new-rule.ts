// `npm run new-rule <family> <name>`: writes every file that a rule needs, and says which command shows it failing.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Rule, RuleFamily } from '../shared/rules/rule.ts';
import { root } from './setup.mjs';

/** The scopes that a rule begins with. */
type Scope = Exclude<Rule['scope'], 'section' | 'block' | 'prose' | 'table-in-report'>;

/** What a rule of each family most often looks at; a rule that needs more says another scope. */
const scopes: Readonly<Record<Exclude<RuleFamily, 'analysis'>, Scope>> = {
  structure: 'report',
  table: 'table',
  reconcile: 'table',
  prose: 'passage',
  content: 'passage',
  text: 'text',
  workspace: 'workspace',
};

const ruleTypes: Readonly<Record<Scope, string>> = {
  text: 'TextRule',
  passage: 'PassageRule',
  table: 'TableRule',
  report: 'ReportRule',
  workspace: 'WorkspaceRule',
};

/** What `check` takes of its subject, and how it looks for words there. */
const searches: Readonly<Record<Scope, readonly [parameter: string, search: string]>> = {
  text: ['{ text }', 'text.indexOf(WRONG)'],
  passage: ['{ passage }', 'passage.text.indexOf(WRONG)'],
  table: ['{ source, table }', 'source.slice(0, table.span.end).indexOf(WRONG, table.span.start)'],
  report: ['{ text }', 'text.indexOf(WRONG)'],
  workspace: ['{ neighbours }', 'neighbours.self.body.indexOf(WRONG)'],
};

const fault = '〔待写：错误的写法〕';

function ruleFile(family: keyof typeof scopes, name: string): string {
  const scope = scopes[family];
  const [parameter, search] = searches[scope];
  return `import type { ${ruleTypes[scope]} } from '../rule.ts';

const WRONG = '${fault}';

/** What is wrong, in one sentence, and where it looks the same and is right. */
export const rule: ${ruleTypes[scope]} = {
  scope: '${scope}',
  meta: { id: '${name}', family: '${family}', severity: 'warning', enabled: true, fixable: false },
  *check(${parameter}) {
    const start = ${search};
    if (start === -1) return;
    const span = { start, end: start + WRONG.length };
    yield { rule: '${name}', severity: 'warning', span, message: { id: '${name}' } };
  },
};
`;
}

const numbers = ['first', 'second', 'third'];

function casesFile(family: string, name: string): string {
  const fires = numbers.map(
    (each) =>
      `    { why: 'the ${each} way to be wrong', report: { sentence: '〔a sentence〕。' }, on: '〔sentence〕' },`,
  );
  const quiet = numbers.map(
    (each) => `    { why: 'the ${each} near miss', report: { sentence: '〔a sentence much like it〕。' } },`,
  );
  return `import { rule } from '../../../shared/rules/${family}/${name}.ts';
import type { RuleCases } from '../cases.ts';

export const cases: RuleCases = {
  rule,
  fires: [
${fires.join('\n')}
  ],
  quiet: [
${quiet.join('\n')}
  ],
};
`;
}

/** The cases of a rule on several reports: each is a folder. */
function foldersFile(name: string): string {
  const files = "files: { 'a.txt': { year: 2022 }, 'b.txt': { year: 2023 } }";
  const found = numbers.map(
    (each) => `    { why: 'the ${each} way to be wrong', ${files}, found: [{ in: 'b.txt', on: '〔words〕' }] },`,
  );
  const quiet = numbers.map((each) => `    { why: 'the ${each} near miss', ${files} },`);
  return `import type { FolderCases } from './folders.ts';

export const cases: FolderCases = {
  rule: '${name}',
  cases: [
${[...found, ...quiet].join('\n')}
  ],
};
`;
}

/** The two excerpts of a page; those of a rule on several reports begin each report with its year. */
function excerpts(family: string): readonly [bad: string, good: string] {
  const good = '健全登记、审核、答复、归档的办理流程。';
  if (family !== 'workspace') return [fault, good];
  const reports = (line: string): string => `2021 年报告\n〔上年报告的一行〕\n\n2022 年报告\n${line}`;
  return [reports(fault), reports('〔本年报告的一行〕')];
}

function pageFile(family: string, name: string): string {
  const [bad, good] = excerpts(family);
  return `# ${name} 名称待写

## 查什么

〔查什么，什么不算。〕

## 为什么

〔错了会怎样。〕

## 反例

\`\`\`report-bad
${bad}
\`\`\`

## 正例

\`\`\`report-good
${good}
\`\`\`

## 怎么改

〔怎么改。〕

## 怎样忽略

在问题上按 Ctrl+.，可以忽略这一处、本文件或本文件夹的这类问题。整个文件夹都不查，也可在 \`gouji.config.json\` 的 \`rules\` 里写 \`"${name}": "off"\`，或在命令行加 \`--rule ${name}=off\`。

## English

〔Its name〕.

**What it finds.** 〔What is wrong, and what is not.〕

**Why it matters.** 〔What comes of it.〕

**Examples.** Of the two excerpts on this page the first is reported, the second is not.

**How to fix.** 〔How.〕

**How to suppress.** Ctrl+. on the finding offers to suppress it, the rule in this file, or the rule in this folder. \`"${name}": "off"\` under \`rules\` in \`gouji.config.json\`, or \`--rule ${name}=off\`, switches it off.
`;
}

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Puts a line before the last one that is `end`. */
function before(text: string, end: string, line: string): string {
  const at = text.lastIndexOf(end);
  if (at === -1) throw new Error(`no ${JSON.stringify(end)} to write before`);
  return `${text.slice(0, at)}${line}\n${text.slice(at)}`;
}

/**
 * Every file that a new rule needs, by path, as it is to be written.
 * @param read the present content of a file of the project; null where there is none
 * @throws Error for a family that there is not, a name that is no name or taken
 */
export function filesOfRule(
  family: string,
  name: string,
  read: (path: string) => string | null,
): Readonly<Record<string, string>> {
  const isFamily = (word: string): word is keyof typeof scopes => word in scopes;
  if (!isFamily(family)) throw new Error(`${family} is no family of rules: ${Object.keys(scopes).join(', ')}`);
  if (!/^[a-z]+(-[a-z]+)+$/.test(name))
    throw new Error(`${name} is no name of a rule: small letters parted by hyphens`);
  const present = (path: string): string => {
    const text = read(path);
    if (text === null) throw new Error(`${path} is not there`);
    return text;
  };
  const idsPath = 'shared/findings/rule-ids.ts';
  const ids = present(idsPath);
  if (ids.includes(`'${name}'`)) throw new Error(`there is a rule ${name} already`);
  const indexPath = `shared/rules/${family}/index.ts`;
  const imported = `import { rule as ${camelCase(name)} } from './${name}.ts';\n`;
  const index = before(present(indexPath), '];', `  ${camelCase(name)},`).replace(
    /(?:import [^\n]*\n)+/,
    (all) => all + imported,
  );
  const message = (language: string, words: string): Record<string, string> => {
    const path = `shared/messages/${language}/${family}.ts`;
    return { [path]: before(present(path), '} as const;', `  '${name}': '${words}',`) };
  };
  return {
    [`shared/rules/${family}/${name}.ts`]: ruleFile(family, name),
    [`shared/rules/${family}/${name}.md`]: pageFile(family, name),
    ...(family === 'workspace'
      ? { [`test/rules/workspace/${name}.folders.ts`]: foldersFile(name) }
      : { [`test/rules/${family}/${name}.cases.ts`]: casesFile(family, name) }),
    [idsPath]: before(ids, "  'not-a-report',", `  '${name}',`),
    [indexPath]: index,
    ...message('zh-cn', '〔哪里不对，应当怎样。〕'),
    ...message('en', '〔What is wrong, and what it should be.〕'),
  };
}

if (process.argv[1]?.endsWith('new-rule.ts')) {
  const [family = '', name = ''] = process.argv.slice(2);
  const read = (path: string): string | null =>
    existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;
  try {
    const files = filesOfRule(family, name, read);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const written = Object.keys(files).filter((path) => path.endsWith('.ts'));
    const program = (path: string): string => join(root, 'node_modules', path);
    execFileSync(process.execPath, [program('@biomejs/biome/bin/biome'), 'check', '--write', ...written], {
      cwd: root,
    });
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/generate.ts'], { cwd: root });
    console.log(Object.keys(files).join('\n'));
    const test = family === 'workspace' ? 'workspace/folders.test.ts' : 'cases.test.ts';
    console.log(`\nSee it fail:  npx mocha test/rules/${test} -g ${name}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
