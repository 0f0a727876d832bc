import type { Message } from '../messages/message.ts';

/** Why a document cannot be read: thrown inside this folder only, and handed out by `open` as a value. */
export class Refusal extends Error {
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.id);
    this.reason = reason;
  }
}

/** The file is not what its format promises: cut off, changed by hand, or made to do harm. */
export function damaged(): Refusal {
  return new Refusal({ id: 'document-damaged' });
}

/** The file holds more than a report can have. */
export function tooLarge(): Refusal {
  return new Refusal({ id: 'document-too-large' });
}

/** The file is sound, but no text of a word processor. */
export function notWord(): Refusal {
  return new Refusal({ id: 'document-not-word' });
}

export function encrypted(): Refusal {
  return new Refusal({ id: 'document-encrypted' });
}
