import type { RowRoles } from '../../model/roles.ts';
import type { ColumnRole } from '../../template/schema.ts';
import type { Token } from '../lexer.ts';
import { cellsOf } from '../report-identity.ts';
import type { Segment } from '../segments.ts';
import { type Clause, type Context, type Draft, type Reader, statedByWords } from './claim.ts';
import { isAll, isTransparent, isVerb, namesItself } from './words.ts';

const APPLICANTS: readonly ColumnRole[] = ['natural-person', 'enterprise', 'research', 'social', 'legal', 'other'];
const RESULTS: readonly RowRoles[] = ['granted', 'partly-granted', 'refused', 'unavailable', 'unprocessed', 'other'];

/**
 * 收到申请12件，均为自然人, 办结12件，全部予以公开 and 收到申请1件，已部分公开 count without a figure: of what is not named there is
 * none. Only where the sentence counted requests right before, and names no other applicant or result itself.
 */
export const entirely: Reader = (clause, context) => {
  const { phrase, segments, ofRequests, last } = clause;
  const { identity, documents } = context;
  const { left, quantity } = phrase;
  if (quantity !== null || !ofRequests || documents) return [];
  const closed = allClosed(clause, context);
  if (closed.length > 0) return closed;
  const applicant = left.find(isApplicant);
  const isSingle = last?.value === 1 && (last.kind === 'new' || last.kind === 'handled' || last.kind === 'closed');
  const granted = left.find(
    (token) => token.kind === 'result' && (token.tag === 'granted' || (isSingle && token.tag === 'partly-granted')),
  );
  const named = applicant ?? granted;
  const all =
    left.find(isAll) ??
    (granted !== undefined && (isSingle || /^全部/.test(granted.text)) && applicant === undefined
      ? granted
      : undefined);
  if (named === undefined || all === undefined || all.start > named.start) return [];
  const understood = left.every(
    (token) =>
      token === named ||
      isAll(token) ||
      isTransparent(token) ||
      isVerb(token, 'receive') ||
      (token.kind === 'word' && namesItself(token.text, identity.body)),
  );
  if (!understood) return [];
  const stated = statedByWords({ start: all.start, end: Math.max(all.end, named.end) });
  const claim = (kind: 'applicant' | 'result', readings: readonly (readonly string[])[]): readonly Draft[] => {
    const known = readings.filter((cells) => cells.length > 0);
    return known.length === 0 ? [] : [{ kind, ...stated, readings: known, bound: 'equal', certain: false }];
  };
  if (applicant === undefined && granted?.kind === 'result') {
    const others = RESULTS.filter((role) => role !== granted.tag).flatMap((role) => cellsOf(identity, role, ['total']));
    if (namesOtherResults(segments, granted.tag)) return [];
    // What came in this year was one: another may have been carried in.
    const less = cellsOf(identity, 'carried-in', ['total']);
    return claim('result', [others]).map((draft) => (isSingle ? { ...draft, bound: 'most', less } : draft));
  }
  if (applicant === undefined) return [];
  if (segments.some(({ tokens }) => tokens.some((token) => token.kind === 'applicant' && token !== applicant)))
    return [];
  const others = APPLICANTS.filter((role) =>
    applicant.tag === 'organisation' ? role === 'natural-person' : role !== applicant.tag,
  );
  // Requests received are meant, or those closed.
  return claim('applicant', [cellsOf(identity, 'new', others), cellsOf(identity, 'closed', others)]);
};

/**
 * 收到申请12件，全部按期办结: none of these is left to be carried over, unless the passage says that some are; of those that were
 * carried in some may be.
 */
function allClosed({ phrase: { left } }: Clause, { identity, text }: Context): readonly Draft[] {
  const all = left.find(isAll);
  const close = left.findLast((token) => isVerb(token, 'close'));
  if (all === undefined || close === undefined || all.start > close.start) return [];
  const understood = left.every(
    (token) =>
      isAll(token) ||
      isTransparent(token) ||
      isVerb(token, 'close') ||
      /^(?:在|并|予以|内|完成)$/.test(token.text) ||
      (token.kind === 'word' && namesItself(token.text, identity.body)),
  );
  const cells = cellsOf(identity, 'carried-over', ['total']);
  if (!understood || cells.length === 0 || /结转|转下|下年|次年|未办结|在办|尚|正在|延期|除/.test(text)) return [];
  const stated = {
    ...statedByWords({ start: all.start, end: close.end }),
    less: cellsOf(identity, 'carried-in', ['total']),
  };
  return [{ kind: 'carried-over', ...stated, readings: [cells], bound: 'most', certain: false }];
}

function isApplicant(token: Token): token is Token & { readonly kind: 'applicant'; readonly tag: string } {
  return token.kind === 'applicant';
}

/** 其中1件部分公开, 申请人撤回1件, 其余…: the sentence itself says that not all were granted. */
function namesOtherResults(segments: readonly Segment[], tag: string): boolean {
  return segments.some(({ tokens, nested }) =>
    [tokens, ...nested.flatMap((each) => each.segments.map((segment) => segment.tokens))].some((words) =>
      words.some(
        (token) =>
          (token.kind === 'result' && token.tag !== tag) ||
          ['ground', 'remainder', 'exclude', 'among'].includes(token.kind) ||
          isVerb(token, 'withdraw', 'carry'),
      ),
    ),
  );
}
