import type { Token } from '../lexer.ts';
import type { Passage } from '../passage.ts';
import type { Sentence } from '../segments.ts';
import { hasKind, hasVerb } from '../token-list.ts';
import { isCase, isVerb } from './words.ts';

/** Words that say that something is about disclosure. */
export const DISCLOSURE = /信息公开|政务公开|依申请/;

/** The title of a paragraph that opens with one: （五）监督保障。 */
const TITLE = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.．])([^。：:，,；;]{0,20})/;

/**
 * Which reviews and lawsuits of a passage are those of the form. `all`: section 四, and paragraphs on requests for information.
 * `some`: a paragraph that speaks of disclosure, on supervision for one, tells of any reviews and lawsuits of the body, so that
 * a sentence has to say that its own are about disclosure. `none`: it names disclosure nowhere.
 */
export function casesOfDisclosure({ part, heading, text }: Passage): 'all' | 'some' | 'none' {
  if (part === 'reviews') return 'all';
  if (!DISCLOSURE.test(text + heading)) return 'none';
  const title = heading === '' ? (TITLE.exec(text)?.[1] ?? null) : heading;
  return /申请|复议|诉讼/.test(title ?? text) ? 'all' : 'some';
}

/**
 * 因政府信息公开引发行政复议2件; 行政诉讼3件，均与政府信息公开有关; 政府信息公开方面，行政复议2件: the sentence says what its cases are about.
 * 开展政府信息公开培训，行政复议12件 does not. 2件答复被撤销 are answers to requests.
 */
export function tellsOfDisclosure(sentence: Sentence): boolean {
  return sentence.some(
    ({ tokens, nested }) =>
      (tokens.some(({ text }) => DISCLOSURE.test(text)) &&
        (tokens.some(isCase) || tokens.some(relates) || tokens.every(({ kind }) => kind === 'neutral'))) ||
      (hasVerb(tokens, 'close') && hasKind(tokens, 'outcome')) ||
      nested.some(({ segments }) => tellsOfDisclosure(segments)),
  );
}

/** 因政府信息公开引发行政复议2件。行政诉讼3件: a sentence that begins with cases goes on with those of the one before. */
export function opensWithCases([first]: Sentence): boolean {
  const [token] = first?.tokens ?? [];
  return token !== undefined && isCase(token);
}

/** 因, 引发, 均: words by which something is said to be the reason of cases. */
function relates(token: Token): boolean {
  return isVerb(token, 'occur') || /^(?:因|由|针对|系|属|属于|均|均系)$/.test(token.text);
}
