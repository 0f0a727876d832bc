import type { Localized } from '../template/schema.ts';
import { visible } from '../text/inert.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

/** The languages of the interface. Chinese is the source; English is complete. */
export type Locale = 'zh-cn' | 'en';

export type MessageId = keyof typeof zhCn;

/**
 * An argument of a message: plain text, of which no character steers what shows it, and numbers, words in both
 * languages, a message inside a message, or a list of these.
 */
export type MessageArg = string | number | Localized | Message | readonly MessageArg[];

/** A sentence not yet put into words: rendered at the edge in the reader's language. */
export interface Message {
  readonly id: MessageId;
  readonly args?: Readonly<Record<string, MessageArg>>;
}

/** Puts a message into words. A placeholder without an argument stays as it is written, so that a fault in a catalogue shows. */
export function render(message: Message, locale: Locale): string {
  const pattern: string = (locale === 'en' ? en : zhCn)[message.id];
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const arg = message.args?.[name];
    return arg === undefined ? whole : words(arg, locale);
  });
}

function words(arg: MessageArg, locale: Locale): string {
  if (typeof arg === 'string') return visible(arg);
  if (typeof arg === 'number') return String(arg);
  if (isList(arg)) return arg.map((each) => words(each, locale)).join(locale === 'en' ? ', ' : '、');
  if ('id' in arg) return render(arg, locale);
  return locale === 'en' ? arg.en : arg.zh;
}

function isList(arg: MessageArg): arg is readonly MessageArg[] {
  return Array.isArray(arg);
}
