import type { Locale } from '../../shared/messages/message.ts';
import type { Output } from './output.ts';

/** Where a command writes, and in which language. */
export interface Terminal {
  readonly out: Output;
  readonly err: Output;
  readonly locale: Locale;
}

/** Exit codes: nothing to complain of, findings, and wrong usage or unreadable input. */
export const exitCodes = { clean: 0, findings: 1, failure: 2 } as const;
