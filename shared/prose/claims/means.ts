import type { Token } from '../lexer.ts';
import type { Segment, Sentence } from '../segments.ts';
import { isNoun, isPause, isTransparent, namesItself } from './words.ts';

/** What introduces the way on which requests came, alone or behind the body's own name: 我局经, 通过. */
const PREPOSITION = /通过|经由|经过|经|从|在|由|依托|利用|借助/;
/** The last word of a way of sending that the lexicon does not have. */
const WAY = /(?:网|网站|平台|系统|专栏|栏目|渠道|信箱|邮箱|客户端)$/;
/** A place on which requests of any kind are recorded; letters and visits are ways beside others. */
const RECORDING = /(?:网|网站|平台|系统|专栏|栏目)$/;

/** The words of a count without the ways on which requests came, and whether only one way is named. */
export interface WithoutMeans {
  readonly words: readonly Token[];
  /** One platform is named, and no other way anywhere in the passage: all requests may be meant, or some. */
  readonly onOneWay: boolean;
}

/**
 * 今年我局经省、市网上平台收到申请12件: ways of sending in front of the verb narrow nothing where several are named, or only one in
 * all of the passage, and that records requests. 通过平台收到9件，通过信函收到3件 are some each.
 */
export function withoutMeans(left: readonly Token[], sentences: readonly Sentence[], body: string): WithoutMeans {
  const whole = { words: left, onOneWay: false };
  const verb = left.findIndex((token) => token.kind === 'verb' && (token.tag === 'receive' || token.tag === 'handle'));
  if (verb < 1) return whole;
  const from = left.findIndex((token, i) => i < verb && introduces(token, body));
  if (from < 0) return whole;
  const to = left.slice(0, verb).findLastIndex((token, i) => i >= from && isWay(token));
  const means = left.slice(from, to + 1);
  const last = means.at(-1);
  if (last === undefined || !means.every(mayName) || !left.slice(to + 1, verb).every(isTransparent)) return whole;
  const several = means.some(
    (token) => isPause(token) || token.kind === 'etc' || /^(?:和|及|以及|与|或)$/.test(token.text),
  );
  const onOneWay = !several && !left.slice(to + 1, verb).some(({ kind }) => kind === 'total');
  if (!several && !RECORDING.test(last.text)) return whole;
  if (onOneWay && namesOtherWays(sentences, left)) return whole;
  return { words: [...left.slice(0, from), ...left.slice(to + 1)], onOneWay };
}

function introduces({ kind, text }: Token, body: string): boolean {
  if (kind !== 'word' && kind !== 'neutral') return false;
  const at = text.search(PREPOSITION);
  return at === 0 || (at > 0 && namesItself(text.slice(0, at), body));
}

function isWay({ kind, text }: Token): boolean {
  return kind === 'channel' || (kind === 'word' && WAY.test(text)) || /^(?:渠道|途径|方式|形式)$/.test(text);
}

function mayName(token: Token): boolean {
  return (
    ['word', 'neutral', 'channel', 'etc', 'quoted'].includes(token.kind) ||
    isPause(token) ||
    isNoun(token, 'application')
  );
}

/** True if a way of sending stands elsewhere in the passage than among the words. */
function namesOtherWays(sentences: readonly Sentence[], words: readonly Token[]): boolean {
  const isOther = ({ tokens, nested }: Segment): boolean =>
    tokens.some((token) => (token.kind === 'channel' || token.text === '书面') && !words.includes(token)) ||
    nested.some(({ segments }) => segments.some(isOther));
  return sentences.some((sentence) => sentence.some(isOther));
}
