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
  exit: (code) => process.exit(code),
};
