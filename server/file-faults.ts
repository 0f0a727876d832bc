import type { MessageId } from '../shared/messages/message.ts';
import type { Unreadable } from './encoding.ts';

/** Why a file is not read, apart from what is wrong in a word processor's file. */
export type FileFault = 'not-found' | 'no-match' | 'denied' | 'io' | 'not-a-file' | 'link-outside' | Unreadable;

export const faultMessages = {
  'not-found': 'input-not-found',
  'no-match': 'input-no-match',
  denied: 'input-denied',
  io: 'input-io',
  'not-a-file': 'input-not-a-file',
  'link-outside': 'input-link-outside',
  'too-large': 'input-too-large',
  office: 'input-office',
  binary: 'input-binary',
  'unknown-encoding': 'input-unknown-encoding',
} as const satisfies Record<FileFault, MessageId>;

/** What an error says that came of reading a file. */
export function faultOf(error: unknown): FileFault {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'not-found';
  if (code === 'TOO_LARGE') return 'too-large';
  if (code === 'NOT_A_FILE') return 'not-a-file';
  if (code === 'LINK_OUTSIDE') return 'link-outside';
  return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'io';
}
