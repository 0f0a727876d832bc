import type { Host } from './host.ts';

/** The server's host in a web worker: all files are the client's. */
export const browserHost: Host = {
  platform: 'Web Worker',
  files: null,
  reports: null,
  rulePageUrl: () => null,
  patience: 10_000,
  sample: async () => null,
  exit: () => self.close(),
};
