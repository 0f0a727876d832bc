import type { ColumnRole, RowRole } from '../../template/schema.ts';
import { isCase, isConcluded, isTransparent } from '../claims/words.ts';
import type { Quantity, Token } from '../lexer.ts';
import type { Segment, Sentence } from '../segments.ts';
import { type Ending, isOfLawsuits, lawsuitsAmong, OTHER_COLUMNS, rowsOfCases } from './ending.ts';
import { CLOSED, isEvery, mayLeadTo } from './words.ts';

/**
 * 行政复议2件、行政诉讼1件，均获维持: all that are named ended alike; 均已审结: all of them ended; 尚未审结1件: some are
 * pending. `added` are figures of a sum that does not hold, `countsOthers` where the tables count other bodies too.
 */
export function alike(
  sentence: Sentence,
  text: string,
  year: number | null,
  added: ReadonlySet<Quantity>,
  countsOthers: boolean,
): readonly Ending[] {
  const tokens = flat(sentence);
  // 复议2件；诉讼1件，均获维持: behind a semicolon 均 speaks of what is named there.
  const clauses = new Set(
    sentence.flatMap(({ before, tokens: [first] }) => (before === 'semicolon' && first !== undefined ? [first] : [])),
  );
  const found: Ending[] = [];
  const open = tokens.some((token, index) => isPending(token) && !isNone(tokens, index));
  const start = tokens[0]?.start ?? 0;
  let groups = new Set<RowRole>();
  let decides = false;
  let told = false;
  let clauseFrom = 0;
  for (const [index, token] of tokens.entries()) {
    told ||= clauses.has(token);
    if (clauses.has(token)) clauseFrom = index;
    // Cases of another year, and cases that the body itself decides, are not those of the table.
    if (
      (token.kind === 'year' && year !== null && token.year !== year) ||
      (token.kind === 'time' && token.tag === 'last')
    )
      return found;
    if (token.kind === 'verb' && token.tag === 'handle') decides = true;
    if (isCase(token)) {
      if (told) groups = new Set();
      told = false;
      const own = rowsOfCases(token.tag);
      // 行政诉讼7件，未经复议直接起诉4件，均已审结: of what was named already one kind is named again.
      if (own.length < groups.size && own.every((group) => groups.has(group))) groups = new Set();
      for (const group of own) groups.add(group);
    }
    const concluded = isConcluded(token) || isClosedAtEnd(sentence, tokens, index);
    if (!(token.kind === 'outcome' || concluded) || groups.size === 0 || decides) continue;
    told = true;
    // 均为维持, 均被法院判决撤销: what stands between adds nothing.
    const before = isEvery(token)
      ? token
      : tokens
          .slice(0, index)
          .findLast((each) => !(mayLeadTo(each) || (isOfLawsuits(token) && isOwnParty(each))) || isEvery(each));
    const about = isOfLawsuits(token) ? lawsuitsAmong(groups) : [...groups];
    // 均未判决败诉: 均未判决 alone says that all are pending.
    const isOther = before !== token && before?.kind === 'outcome';
    const isAll = before !== undefined && isEvery(before) && !isOther && about.length > 0;
    // 一审18件、二审8件，二审均维持: said of those before one court.
    if (isAll && /^[一二终再]审$/.test(tokens[tokens.indexOf(before) - 1]?.text ?? '')) continue;
    if (isAll && isOfSome(tokens.slice(0, tokens.indexOf(before)))) continue;
    // A government counts the bodies below it as well: 市政府被诉4件，均胜诉 may be said of the government itself.
    const counted = isAll && countsOthers ? countOf(tokens.slice(clauseFrom, tokens.indexOf(before))) : null;
    // 目前均已审结 says nothing of the end of the year, and 新收2件，均已审结 only of those that are new.
    const isOfSuch = tokens.slice(0, index).some(({ text: word }) => /^新|目前|^至今/.test(word));
    // 均已审结: none is pending, however they ended.
    if (concluded && isAll && isSaidOfCases(sentence, before) && !isOfSuch) {
      const { start: from } = before;
      const words = text.slice(from, token.end);
      found.push({ start: from, end: token.end, words, all: true, columns: ['pending'], groups: about, counted });
    }
    if (token.kind !== 'outcome') continue;
    const others = OTHER_COLUMNS[token.tag];
    if (isAll && isPending(token)) {
      // 均未审结: none of them has ended. 均未判决我局败诉, 全部在办理期限内 say something else.
      if (isOfSuch || !/审|判决|结案|开庭|未结/.test(token.text) || !endsClause(sentence, token)) continue;
      const columns: readonly ColumnRole[] = ['upheld', 'corrected', 'other'];
      const words = text.slice(before.start, token.end);
      found.push({ start: before.start, end: token.end, words, all: true, columns, groups: about, counted });
    } else if (others !== undefined && isAll) {
      found.push({
        start: before.start,
        end: token.end,
        words: text.slice(before.start, token.end),
        all: true,
        columns: open || CLOSED_ONLY.test(text.slice(start, before.start)) ? others : [...others, 'pending'],
        groups: about,
        counted,
      });
    } else if (isPending(token) && !isNone(tokens, index) && !isAdded(tokens, index, added)) {
      // 2件正在审理中，尚未审结: said of the same cases twice.
      if (
        found.some(
          ({ all, groups: same }) => !all && same.length === groups.size && same.every((each) => groups.has(each)),
        )
      )
        continue;
      const words = text.slice(token.start, token.end);
      const columns = ['pending'] as const;
      found.push({
        start: token.start,
        end: token.end,
        words,
        all: false,
        columns,
        groups: [...groups],
        counted: null,
      });
    }
  }
  return found.filter((each) => !found.some((other) => other !== each && saysMore(other, each)));
}

/** 已全部审结，均获维持: how all of them ended says that none is pending. */
function saysMore({ all, columns, groups }: Ending, than: Ending): boolean {
  return (
    all &&
    than.all &&
    columns.length > than.columns.length &&
    than.columns.every((column) => columns.includes(column)) &&
    than.groups.every((group) => groups.includes(group))
  );
}

/** 我局 of 法院均判决我局胜诉. */
function isOwnParty({ kind, text }: Token): boolean {
  return kind === 'word' && /^(?:我|本)[一-龥]{1,3}$/u.test(text);
}

/** How many cases a clause counts, by figures right beside their names; null where it counts none. */
function countOf(tokens: readonly Token[]): number | null {
  let sum: number | null = null;
  let from = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'quantity') continue;
    const words = tokens.slice(from, at);
    const next = tokens[at + 1];
    from = at + 1;
    if (words.some(({ kind }) => kind === 'compare' || kind === 'among')) continue;
    if (token.quantity.family !== 'case' || !(words.some(isCase) || (next !== undefined && isCase(next)))) continue;
    sum = (sum ?? 0) + (token.quantity.value ?? 0);
  }
  return sum;
}

/**
 * 行政诉讼26件，市本级4件，均胜诉: what stands behind the count of the cases counts some of them, and 均 is said of these. Not where it says that
 * they ended, nor of a difference from last year.
 */
function isOfSome(tokens: readonly Token[]): boolean {
  const behind = tokens.slice(tokens.findLastIndex(isCase) + 1);
  if (behind.some((token) => isConcluded(token) || CLOSED.has(token.text))) return false;
  let whole: number | null = null;
  let sum = 0;
  let count = 0;
  let isDifference = false;
  for (const token of behind) {
    if (token.kind === 'compare') isDifference = true;
    if (token.kind !== 'quantity' || token.quantity.family !== 'case') continue;
    const { value } = token.quantity;
    if (whole === null) whole = value;
    else if (!isDifference) {
      sum += value ?? 0;
      count++;
    }
    isDifference = false;
  }
  return count > 0 && whole !== null && sum < whole;
}

/** True for the last word of its clause. */
function endsClause(sentence: Sentence, token: Token): boolean {
  return sentence.some(({ tokens }) => tokens.at(-1) === token);
}

/** 均 of 案件均已审结; not of 信访事项均已结案, where its clause names something else. */
function isSaidOfCases(sentence: Sentence, every: Token): boolean {
  const clause = sentence.find(({ tokens }) => tokens.includes(every))?.tokens ?? [];
  return clause
    .slice(0, clause.indexOf(every))
    .every((token) => token.kind === 'quantity' || isCase(token) || isTransparent(token));
}

/**
 * 行政复议4件，均已办结: said of the cases alone, with nothing behind that would tell what of them was done with (均已办结答辩手续).
 * 涉及行政复议的申请4件，均已办结 is said of requests.
 */
function isClosedAtEnd(sentence: Sentence, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'verb' || !CLOSED.has(token.text)) return false;
  if (!sentence.some((segment) => segment.tokens.at(-1) === token)) return false;
  const from = tokens.slice(0, index).findLastIndex(isCase);
  return tokens
    .slice(from + 1, index)
    .every(
      (each, i) =>
        each.kind === 'quantity' ||
        (isTransparent(each) && (i === 0 || each.kind !== 'noun')) ||
        mayLeadTo(each) ||
        isEvery(each),
    );
}

/** 审结的3件, 已审结案件: what is said of these says nothing of the others. */
const CLOSED_ONLY =
  /(?:审结|办结|结案|判决)(?:的|案件|\s?[\d一二三四五六七八九十两])|[\d一二三四五六七八九十两]\s?[件起宗]已?(?:审结|办结|结案|判决)/;

function flat(segments: readonly Segment[]): readonly Token[] {
  return segments.flatMap((segment) => [...segment.tokens, ...segment.nested.flatMap((each) => flat(each.segments))]);
}

/** 未审结1件, 1件未审结: the figure is a part of a sum that does not hold. */
function isAdded(tokens: readonly Token[], index: number, added: ReadonlySet<Quantity>): boolean {
  const behind = followingFigure(tokens, index);
  const before = tokens[index - 1];
  return (behind !== null && added.has(behind)) || (before?.kind === 'quantity' && added.has(before.quantity));
}

function isPending(token: Token): boolean {
  return token.kind === 'outcome' && token.tag === 'pending';
}

/** 无尚未审结, 尚未审结0件, 尚未审结的行政复议案件为0件, 0件尚未审结: the figure of the words is 0. */
function isNone(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before?.kind === 'negation') return true;
  const next = followingFigure(tokens, index);
  return next !== null ? next.value === 0 : isZero(before);
}

/** The figure of an outcome where it stands behind its name: 尚未审结2件. */
function followingFigure(tokens: readonly Token[], index: number): Quantity | null {
  const next = tokens.slice(index + 1).find((token) => !isFiller(token));
  return next?.kind === 'quantity' ? next.quantity : null;
}

function isZero(token: Token | undefined): boolean {
  return token?.kind === 'quantity' && token.quantity.value === 0;
}

/** Words between an outcome and its figure. */
function isFiller(token: Token): boolean {
  return token.kind === 'neutral' || token.kind === 'copula' || token.kind === 'total' || isCase(token);
}
