import type { Analysis } from '../analysis.ts';
import type { Message } from '../messages/message.ts';
import type { Span } from '../text/span.ts';

export interface DocumentLink {
  readonly span: Span;
  readonly target: string;
  readonly tooltip: Message;
}

/** 《中华人民共和国政府信息公开条例》（国务院令第711号）, as the State Council has published it. */
const regulation = 'https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm';

/** The Regulations by their full or a usual short name, with the article where one is named. */
const mention = /《(?:中华人民共和国)?(?:政府信息公开)?条例》(?:第[一二三四五六七八九十百0-9]{1,5}条)?/gu;

/** Mentions of the Regulations, each a link to their official text. Only a report's are linked: 《条例》 alone is any regulation elsewhere. */
export function documentLinks({ text, report }: Analysis): readonly DocumentLink[] {
  if (report === null) return [];
  return [...text.matchAll(mention)].map(({ index, 0: words }) => ({
    span: { start: index, end: index + words.length },
    target: regulation,
    tooltip: { id: 'link-regulation' },
  }));
}
