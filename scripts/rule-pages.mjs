import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './setup.mjs';

/** The page of every rule, by the rule's name. */
export function rulePages() {
  const pages = {};
  const families = join(root, 'shared/rules');
  for (const family of readdirSync(families, { withFileTypes: true })) {
    if (!family.isDirectory()) continue;
    for (const page of readdirSync(join(families, family.name)).filter((name) => name.endsWith('.md'))) {
      pages[basename(page, '.md')] = readFileSync(join(families, family.name, page), 'utf8');
    }
  }
  return pages;
}

/** Puts the page of every rule into one folder, where the built programs look for it. */
export function copyRulePages(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [rule, page] of Object.entries(rulePages())) writeFileSync(join(folder, `${rule}.md`), page);
}
