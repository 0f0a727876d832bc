import type { Token } from '../lexer.ts';
import { cellsOf } from '../report-identity.ts';
import type { Phrase } from '../segments.ts';
import { hasKind, hasVerb } from '../token-list.ts';
import { type Clause, type Context, type Draft, draftOf, type Stated } from './claim.ts';
import { carries, isTransparent, isVerb, leadsIn, speaksOfToday, type Verb } from './words.ts';

/** 办结60件, 答复60件: all that was closed, or what of it can be called answered. */
export function closed(
  stated: Stated,
  verbs: readonly Verb[],
  clause: Clause,
  { identity, total }: Context,
): readonly Draft[] {
  const all = cellsOf(identity, 'closed', ['total']);
  // An answer is no answer where the matter was closed otherwise: withdrawn, not corrected in time.
  const answers = verbs.some(({ text }) => /答复|回复|办复/.test(text));
  if (answers && isOneResult(clause)) return [];
  const roles = answers ? (['granted', 'partly-granted', 'refused', 'unavailable', 'unprocessed'] as const) : [];
  const answered = roles.flatMap((role) => cellsOf(identity, role, ['total']));
  // 出具答复书5份: of letters there may be several on one request.
  const isApart = tellsCarriedApart(clause, identity.year);
  const received = isApart ? cellsOf(identity, 'new', ['total']) : [];
  // 当年受理当年办结55件: of those received, as many as were closed in the same year, which no row says.
  if (namesOwnYearTwice(clause.phrase.left)) {
    const cells = cellsOf(identity, 'new', ['total']);
    return draftOf('closed', stated, [cells], false).map((draft) => ({ ...draft, bound: 'part' }));
  }
  // 办结55件（不含上年结转5件）: with these all that was closed.
  const without = leftOut(clause);
  // 收到58件，其中办结55件 speaks of those received alone.
  const isPart = hasKind(clause.phrase.left, 'among');
  // 当年办结55件 may leave out what came in the year before.
  const isOwnYear = clause.phrase.left.some(({ text }) => text === '当年');
  const mayLeaveOut = isPart || isApart || without !== null || isOwnYear;
  const less =
    mayLeaveOut || (!takesInCarried(clause.phrase) && accountsForReceived(clause, stated.value, identity.year))
      ? cellsOf(identity, 'carried-in', ['total'])
      : [];
  // 办结40件，逾期未补正不再处理1件: beside each other, the second may be none of the first.
  // 收到26件，其中撤回2件，办结24件: both come to what was received.
  const isDivided = clause.segments.some(({ tokens }) => tokens.some(leadsIn));
  const besides = isDivided && stated.value + clause.apart !== total?.value ? 0 : clause.apart;
  const apart = without ?? besides;
  // 截至目前已办结63件: by the day on which it was written what was carried over may be closed too.
  const isOfToday = speaksOfToday(clause.phrase.left);
  const due = isOfToday ? (['new', 'carried-in'] as const).flatMap((role) => cellsOf(identity, role, ['total'])) : [];
  return draftOf(
    'closed',
    { ...stated, less, apart },
    [all, answered, received, due],
    !isOfToday && !verbs.some(({ text }) => text.endsWith('书')),
  );
}

/**
 * 办结55件（不含上年结转5件）, 办结55件，不包括上年结转件: how many of those closed the figure leaves out, 0 where it does not say how many; null
 * where it leaves none out.
 */
function leftOut({ phrase, segments }: Clause): number | null {
  const next = segments.find(({ tokens }) => (tokens[0]?.start ?? 0) >= phrase.end);
  const remark = [...phrase.remarks, ...(next?.before === 'comma' ? [next] : [])].find(
    ({ tokens: [first, ...more] }) =>
      first?.kind === 'exclude' && first.text !== '除' && carries(more) && !more.some(isNext),
  );
  if (remark === undefined) return null;
  const figure = remark.tokens.find(({ kind }) => kind === 'quantity');
  return (figure?.kind === 'quantity' ? figure.quantity.value : null) ?? 0;
}

function isNext(token: Token): boolean {
  return token.kind === 'time' && token.tag === 'next';
}

/** 当年受理当年办结, 本年收到本年办结 */
export function namesOwnYearTwice(left: readonly Token[]): boolean {
  const years = left.filter(({ text }) => /^(?:当年|本年度?|今年|年内)$/.test(text));
  return years.length > 1 && hasVerb(left, 'close');
}

/** 办结97件（含上年结转） */
export function takesInCarried({ remarks }: Phrase): boolean {
  return remarks.some(({ tokens }) => hasKind(tokens, 'include') && carries(tokens));
}

/**
 * 收到12件，其中11件已按期答复，剩余1件结转下年: the verb that stands behind the figure; null where nothing says what became of
 * the others, which may have been closed otherwise.
 */
export function answeredBehind({ phrase, previous, segments }: Clause, { matter }: Context): Verb | null {
  const { left, right, end } = phrase;
  const verb = right.at(-1);
  const counts = previous !== null && ['new', 'handled', 'carried-in', 'carried-over'].includes(previous.kind);
  if (matter !== 'requests' || !counts || verb === undefined || !isVerb(verb, 'close')) return null;
  const leads = left.every((token) => token.kind === 'among' || token.kind === 'remainder' || isTransparent(token));
  const plain = right.every((token) => token === verb || isTransparent(token));
  // 其中4件书面答复，8件口头答复
  const way = segments.some(({ tokens }) => tokens.some(({ text }) => /口头|当面|电话/.test(text)));
  const others = segments.some(
    ({ tokens }) =>
      hasKind(tokens, 'exclude') ||
      (!tokens.includes(verb) && (carries(tokens) || ((tokens[0]?.start ?? 0) > end && tokens.some(isOpen)))),
  );
  return leads && plain && !way && others ? verb : null;
}

/**
 * 收到11件，办结11件；办理上年结转4件: what was carried in is told apart, so that the others were received. 结转下年办理3件 and 结转2025年
 * go into the next year.
 */
function tellsCarriedApart({ phrase, segments }: Clause, year: number | null): boolean {
  return segments.some(
    ({ tokens }, i) =>
      (tokens[0]?.start ?? 0) > phrase.end &&
      carries(tokens) &&
      !tokens.some(leadsIn) &&
      (hasVerb(tokens, 'handle', 'close') || saysAllClosed(segments[i + 1])) &&
      tokens.some(
        (token) =>
          (token.kind === 'time' && token.tag === 'last') ||
          (token.kind === 'year' && (year === null || token.year <= year)),
      ),
  );
}

/** 上年结转3件，全部办结: said of the figure before. */
function saysAllClosed(segment: Clause['segments'][number] | undefined): boolean {
  return segment !== undefined && hasVerb(segment.tokens, 'close') && !hasKind(segment.tokens, 'quantity');
}

/**
 * 收到38件，答复36件，2件在办: what is left of those received is told, so that those carried in may not be among the answers.
 * Where others are told before the answers, they are, unless these are what is still open.
 */
function accountsForReceived(clause: Clause, value: number, year: number | null): boolean {
  const { previous, phrase, segments } = clause;
  if (previous !== null && previous.kind !== 'new' && previous.kind !== 'handled') return false;
  const start = phrase.left[0]?.start ?? phrase.end;
  let receives = previous !== null;
  let isRestTold = false;
  const before = new Set<number>();
  for (const { tokens } of segments) {
    for (const token of tokens) {
      if (token.start < start && isVerb(token, 'receive', 'handle')) receives = true;
      if (token.kind !== 'quantity' || token.quantity.value === null) continue;
      if (token.start < start) {
        // 收到58件，正在办理3件，办结55件
        isRestTold ||= tokens.some(isOpen) && before.has(value + token.quantity.value);
        before.add(token.quantity.value);
      } else if (token.start > phrase.end && before.has(value + token.quantity.value)) isRestTold = true;
    }
  }
  return receives && (isRestTold || tellsCarriedApart(clause, year));
}

/** 受理12件，答复7件，不予受理4件，申请内容不明确1件: answers beside other results, none of which says what was given. */
function isOneResult({ phrase, segments }: Clause): boolean {
  let beside = 0;
  for (const { tokens, before } of segments) {
    if ((tokens[0]?.start ?? 0) < phrase.end) continue;
    if (before === 'colon' || tokens.some(leadsIn)) return false;
    const named = tokens.find(({ kind }) => kind === 'result' || kind === 'ground');
    if (named === undefined || !hasKind(tokens, 'quantity')) continue;
    if (named.kind === 'result' && /granted/.test(named.tag)) return false;
    beside++;
  }
  return beside > 1;
}

function isOpen(token: Token): boolean {
  return token.kind === 'outcome' && token.tag === 'pending';
}
