import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RuleId } from '../shared/findings/rule-ids.ts';
import type { Locale } from '../shared/messages/message.ts';

/** The pages lie beside the built program. */
function pageFile(rule: RuleId): string {
  return path.join(__dirname, 'rules', `${rule}.md`);
}

const urls = new Map<RuleId, string>();

/** Where an editor finds the page of a rule. */
export function rulePageUrl(rule: RuleId): string {
  const url = urls.get(rule) ?? pathToFileURL(pageFile(rule)).href;
  urls.set(rule, url);
  return url;
}

/** The page of a rule in one language, with its examples in both. */
export async function rulePage(rule: RuleId, locale: Locale): Promise<string> {
  const page = await readFile(pageFile(rule), 'utf8');
  const english = page.indexOf('\n## English\n');
  if (locale !== 'en') return page.slice(0, english);
  const examples = page.slice(page.indexOf('## 反例'), page.indexOf('## 怎么改'));
  const own = page.slice(english).replace('\n## English\n', '');
  return `# ${rule}\n${own}\n${examples.replace('## 反例', '## Wrong').replace('## 正例', '## Right')}`;
}
