import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** Puts the page of every rule into one folder, where the built programs look for it. */
export function copyRulePages(folder) {
  mkdirSync(folder, { recursive: true });
  const families = join(root, 'shared/rules');
  for (const family of readdirSync(families, { withFileTypes: true })) {
    if (!family.isDirectory()) continue;
    for (const page of readdirSync(join(families, family.name)).filter((name) => name.endsWith('.md'))) {
      copyFileSync(join(families, family.name, page), join(folder, page));
    }
  }
}
