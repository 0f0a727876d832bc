// Draws images/icon.png from images/icon.svg: `npm run icon`. Needs Chromium, and only when the drawing changes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { root } from './setup.mjs';

const size = 256;
const svg = readFileSync(join(root, 'images/icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  writeFileSync(join(root, 'images/icon.png'), await page.screenshot({ omitBackground: true }));
} finally {
  await browser.close();
}
