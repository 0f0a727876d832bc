import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from '../../scripts/vscode.mjs';

/** The few words of the editor itself that the pictures show: enough for it to be a Chinese one. */
const words: Readonly<Record<string, string>> = {
  Explorer: '资源管理器',
  Outline: '大纲',
  Output: '输出',
  Problems: '问题',
  'Quick Fix': '快速修复',
  Timeline: '时间线',
};

/** Makes the profile in `folder` know Chinese, as installing a language pack would. */
export function addLanguagePack(folder: string): void {
  const read = (name: string) => JSON.parse(readFileSync(join(home, 'out', name), 'utf8'));
  const keys: readonly (readonly [string, readonly string[]])[] = read('nls.keys.json');
  const messages: readonly string[] = read('nls.messages.json');
  const contents: Record<string, Record<string, string>> = {};
  let next = 0;
  for (const [module, names] of keys) {
    for (const name of names) {
      const translated = words[messages[next++] ?? ''];
      if (translated === undefined) continue;
      contents[module] ??= {};
      contents[module][name] = translated;
    }
  }
  const place = join(folder, 'zh-cn');
  mkdirSync(place, { recursive: true });
  const file = join(place, 'main.i18n.json');
  writeFileSync(file, JSON.stringify({ '': [], version: '1.0.0', contents }));
  const pack = {
    hash: 'gouji',
    extensions: [{ extensionIdentifier: { id: 'gouji.zh-cn' }, version: '1.0.0' }],
    translations: { vscode: file },
    label: '中文(简体)',
  };
  writeFileSync(join(folder, 'data/languagepacks.json'), JSON.stringify({ 'zh-cn': pack }));
}
