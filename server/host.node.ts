import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { diskFiles } from './disk-files.ts';
import type { Host } from './host.ts';
import { diskReports } from './report-files.ts';
import { rulePageUrl } from './rule-page.ts';

/** The server's host where it runs on Node. */
export const nodeHost: Host = {
  platform: `Node.js ${process.version}, ${process.platform}`,
  files: diskFiles,
  reports: diskReports,
  rulePageUrl,
  patience: 10_000,
  // Built, it lies beside the program.
  sample: () => readFile(path.join(__dirname, 'sample.gknb'), 'utf8').catch(() => null),
  exit: (code) => process.exit(code),
};
