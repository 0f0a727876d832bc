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

/** The archive may be sound, but of a kind that is not read: zip64, or another way to pack than the usual one. */
export function packedOtherwise(): Refusal {
  return new Refusal({ id: 'document-packed-otherwise' });
}

/** The file is sound, but no text of a word processor. */
export function notWord(): Refusal {
  return new Refusal({ id: 'document-not-word' });
}

export function encrypted(): Refusal {
  return new Refusal({ id: 'document-encrypted' });
}
