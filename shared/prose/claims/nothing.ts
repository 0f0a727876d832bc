import type { Token } from '../lexer.ts';
import { PUBLIC, TAILS_OF_CASES } from '../lexicon.ts';
import { cellsOf } from '../report-identity.ts';
import { hasKind, hasVerb } from '../token-list.ts';
import { caseCells, caseKind } from './cases.ts';
import { type Clause, type Draft, type Reader, statedByWords } from './claim.ts';
import {
  isAll,
  isCase,
  isNoun,
  isOwnSubject,
  isPause,
  isTransparent,
  isVerb,
  type Noun,
  namesItself,
  withoutChannels,
  withoutDissent,
} from './words.ts';

/** 未收到申请, 无行政复议、无行政诉讼: nothing happened, stated without a number. */
export const nothing: Reader = (clause, { disclosure, identity }) => {
  const { phrase } = clause;
  const { left, quantity } = phrase;
  if (quantity !== null) return [];
  const at = left.findIndex((token) => token.kind === 'negation');
  const first = left[at];
  const last = left.at(-1);
  if (first === undefined || last === undefined || hasKind(left, 'compare')) return [];
  const behind = left.slice(at + 1);
  // 行政复议6件，申请人均未提起行政诉讼: none of those who asked for the reviews did.
  if (left.slice(0, at).some(({ text }) => /^(?:申请人|当事人)$/.test(text))) return [];
  // 未经复议 says how a lawsuit came, and not that there was no review.
  if (behind[0] !== undefined && /^经/.test(behind[0].text)) return [];
  // 未受理的申请 are there all the same.
  if (describes(behind, left.slice(0, at), clause)) return [];
  // 行政复议案件未发生: what did not happen stands in front.
  const isTurned =
    (behind.length > 0 && behind.every((token) => isVerb(token, 'occur')) && !/^[无不]/.test(first.text)) ||
    (behind.length === 0 && isLabelled(left.slice(0, at), first));
  if (!isTurned && !isOwnSubject(left.slice(0, at), identity.body)) return [];
  const after = withoutDissent(withoutChannels(isTurned ? [...behind, ...left.slice(0, at)] : behind));
  const verbs = after.filter((token) => isVerb(token));
  if (verbs.some((token) => !isVerb(token, 'receive', 'occur', 'handle') && !isFeeBesideOthers(token, after)))
    return [];
  const isOfEveryone = namesEveryone(after);
  // Every word must be understood: 未收到涉及…的申请, 未发生复议败诉 do not say that there was none.
  const understood = after.every(
    (token, index) =>
      isTransparent(token) ||
      (token.kind === 'applicant' && isOfEveryone) ||
      (index === after.length - 1 && TAILS_OF_CASES.has(token.text)) ||
      token.kind === 'noun' ||
      token.kind === 'verb' ||
      token.text === '零' ||
      token.text === '被' ||
      (token.kind === 'word' && namesItself(token.text, identity.body)) ||
      (token.kind === 'negation' && isNewItem(after[index - 1])),
  );
  if (!understood) return [];
  const stated = statedByWords({ start: isTurned ? (left.find(isMatter) ?? first).start : first.start, end: last.end });
  const claims: Draft[] = [];
  const reviews = after.filter((token): token is Noun => isCase(token));
  if (disclosure) {
    for (const kind of ['reviews', 'lawsuits'] as const) {
      const cells = caseCells(
        reviews.filter((noun) => caseKind([noun]) === kind),
        'total',
        identity,
      );
      if (cells.length > 0) claims.push({ kind, ...stated, readings: [cells], bound: 'existence', certain: true });
    }
  }
  const request = after.findIndex(
    (token, index) =>
      isNoun(token, 'application') && !leadsToCase(after, index) && !isOfAnotherMatter(after[index - 1]),
  );
  const handles = hasVerb(verbs, 'handle');
  const comes = verbs.length === 0 || hasVerb(verbs, 'receive');
  // 未产生依申请公开事项
  const occurs = hasVerb(verbs, 'occur');
  const received = cellsOf(identity, 'new', ['total']);
  if (request >= 0 && received.length > 0 && (comes || handles || occurs)) {
    claims.push({ kind: 'new', ...stated, readings: [received], bound: 'equal', certain: comes });
  }
  return claims;
};

/** 行政复议：无, 行政复议、行政诉讼均无: nothing but what there is none of stands in front. */
function isLabelled(before: readonly Token[], negation: Token): boolean {
  return (
    /^(?:均|也|暂)?(?:无|没有)$/.test(negation.text) &&
    before.some(isMatter) &&
    before.findLast((token) => isMatter(token) || isVerb(token))?.kind === 'noun' &&
    before.every(
      (token) =>
        isMatter(token) || isTransparent(token) || isVerb(token, 'receive', 'occur') || /^[和与及]$/.test(token.text),
    )
  );
}

/** 未发生收费、复议、诉讼: a fee is one of the things that did not happen. */
function isFeeBesideOthers(token: Token, tokens: readonly Token[]): boolean {
  const next = tokens[tokens.indexOf(token) + 1];
  return token.text === '收费' && next !== undefined && isPause(next);
}

/** 个人、法人或者其他组织, 市民、企业等: persons and organisations are all who may ask. */
function namesEveryone(tokens: readonly Token[]): boolean {
  const kinds = new Set(tokens.flatMap((token) => (token.kind === 'applicant' ? [token.tag] : [])));
  const others = kinds.has('organisation') || (kinds.has('enterprise') && hasKind(tokens, 'etc'));
  return others && (kinds.has('natural-person') || tokens.some(({ text }) => PUBLIC.has(text)));
}

/**
 * 未受理的申请，均已答复; 对未受理的申请; 未受理申请的，均已告知: the negated verb describes requests, of which more is said. So does it where
 * what follows is said of them: 未受理申请，共5件，均已答复.
 */
function describes(behind: readonly Token[], before: readonly Token[], { phrase, segments }: Clause): boolean {
  const [verb, next] = behind;
  if (verb === undefined || !isVerb(verb)) return false;
  if (next?.text === '的' || before.at(-1)?.text === '对') return true;
  if (!isVerb(verb, 'handle')) return false;
  const following = segments.findIndex(({ tokens }) => (tokens[0]?.start ?? 0) >= phrase.end);
  const said = segments[following];
  return (
    behind.at(-1)?.text === '的' ||
    (said !== undefined &&
      said.before === 'comma' &&
      (said.tokens.some(isAll) || (said.tokens[0]?.kind === 'total' && hasKind(said.tokens, 'quantity'))))
  );
}

function isMatter(token: Token): boolean {
  return isCase(token) || isNoun(token, 'application');
}

/** 无行政复议、无行政诉讼: the second negation says the same of the next matter. */
function isNewItem(before: Token | undefined): boolean {
  return before !== undefined && (isPause(before) || /^(?:和|及|也|且|以及)$/.test(before.text) || isCase(before));
}

/** 未收到行政许可申请: the noun before it says what is applied for. */
function isOfAnotherMatter(before: Token | undefined): boolean {
  return before?.kind === 'noun' && before.tag !== 'application';
}

/** 因信息公开申请引起的行政复议: the request is only what the case is about. */
function leadsToCase(tokens: readonly Token[], at: number): boolean {
  for (const token of tokens.slice(at + 1)) {
    if (isPause(token) || ['和', '或', '及', '以及', '与'].includes(token.text)) return false;
    if (token.kind === 'noun') return token.tag !== 'application';
  }
  return false;
}
