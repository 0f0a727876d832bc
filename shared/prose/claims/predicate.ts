import type { Token } from '../lexer.ts';
import { isNoun, isTransparent, isVerb, namesItself, type Verb } from './words.ts';

/** The verbs of a count of requests, and the words before them. */
export interface Predicate {
  readonly subject: readonly Token[];
  /** Verbs in a row say several things of one figure: 受理并办结申请12件. */
  readonly verbs: readonly Verb[];
}

/** The classes of verbs that say what is done with requests. */
const PREDICATES = ['receive', 'handle', 'due', 'close'] as const;

/** The verbs that govern a figure; null where there is none, or a word stands between that is not understood. */
export function predicateOf(left: readonly Token[], body: string): Predicate | null {
  const first = left.findIndex((token) => isVerb(token, ...PREDICATES));
  if (first < 0) return null;
  const rest = withoutTopics(left.slice(first));
  const verbs = rest.filter((token): token is Verb => isVerb(token, ...PREDICATES));
  // 收到公民向我局提交的申请
  const joined = rest.every(
    (token, index) =>
      verbs.includes(token as Verb) ||
      isTransparent(token) ||
      isJoining(token) ||
      // 收到有效申请12件
      token.text === '有效' ||
      (rest[index - 1]?.text === '向' && token.kind === 'word' && namesItself(token.text, body)),
  );
  return joined ? { subject: left.slice(0, first), verbs } : { subject: rest, verbs };
}

/**
 * 收到涉及房屋征收、物业管理等方面的申请12件: topics of which 等 leaves more unsaid narrow nothing; 涉及房屋征收的申请 are some of all.
 */
function withoutTopics(words: readonly Token[]): readonly Token[] {
  const etc = words.findIndex(({ kind }) => kind === 'etc');
  if (etc < 2 || !/^(?:涉及|关于|有关|反映|要求|申请)$/.test(words[1]?.text ?? '')) return words;
  const noun = words.findIndex((token, i) => i > etc && isNoun(token, 'application'));
  const plain =
    noun >= 0 &&
    words
      .slice(2, etc)
      .every((token) => token.kind === 'word' || isTransparent(token) || isVerb(token, 'publish', 'other'));
  return plain ? [...words.slice(0, 1), ...words.slice(etc + 1)] : words;
}

function isJoining(token: Token): boolean {
  return token.kind === 'word' && /^[并且后]$/.test(token.text);
}
