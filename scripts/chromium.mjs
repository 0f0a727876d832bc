import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, windows } from './setup.mjs';

/** The path of an executable program on the PATH, or null. */
export function onPath(name) {
  const endings = windows ? ['.exe', '.cmd', '.bat'] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here: look on.
      }
    }
  }
  return null;
}

/**
 * The path of a Chromium or Chrome: $CHROMIUM, or the first on the PATH; null where there is none.
 * @returns {string | null}
 */
export function chromiumPath() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  return process.env.CHROMIUM ?? names.map(onPath).find((found) => found !== null) ?? null;
}

/**
 * The same for what cannot do without one.
 * @returns {string}
 */
export function findChromium() {
  const path = chromiumPath();
  if (path) return path;
  return fail(
    '没有找到 Chromium 或 Chrome。请先安装（Debian：apt-get install chromium fonts-noto-cjk），或用环境变量 CHROMIUM 指明路径。',
    'No Chromium or Chrome was found. Install one (Debian: apt-get install chromium fonts-noto-cjk), or name its path in $CHROMIUM.',
  );
}
