import type { Host } from './host.ts';

/** The server's host in a web worker: it sees no file but those that the client opens. */
export function browserHost(): Host {
  return {
    rulePageUrl: () => null,
    configFor: async () => null,
    keepsConfig: () => false,
    configTarget: async () => null,
    exit: () => self.close(),
    forgetConfigs: () => undefined,
  };
}
