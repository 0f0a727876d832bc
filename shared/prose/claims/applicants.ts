import type { ColumnRole } from '../../template/schema.ts';
import { type Token, wordToken } from '../lexer.ts';
import { cellsOf, type ReportIdentity } from '../report-identity.ts';
import { hasKind, hasNoun } from '../token-list.ts';
import { type Clause, type Draft, type Reader, statedBy } from './claim.ts';
import { isNoun, isTransparent, isVerb, leadsIn, withoutChannels } from './words.ts';

type Applicant = Token & { readonly kind: 'applicant'; readonly tag: string };

/** 法人或其他组织 are all applicants but natural persons. */
const ORGANISATIONS: readonly ColumnRole[] = ['enterprise', 'research', 'social', 'legal', 'other'];
const APPLICANTS: readonly ColumnRole[] = ['natural-person', ...ORGANISATIONS];

/** Rows that a count of requests may mean, in the order of its readings: 新收, this and 上年结转, 办结. */
const ROWS = [['new'], ['new', 'carried-in'], ['closed']] as const;

/** 其中公民9件, 公民申请9件: where requests are divided, a citizen is a natural person. */
function asApplicant(token: Token, index: number, left: readonly Token[]): Token {
  const divides =
    token.text === '公民' && left.slice(0, index).every(leadsIn) && left.slice(index).every(isTransparent);
  const { start, end, text } = token;
  return divides ? wordToken('applicant', 'natural-person', start, end, text) : token;
}

/** 其中自然人 N 件, after the figure of the requests that it divides; 自然人申请 N 件 by itself; 收到 N 个自然人的申请. */
export const applicants: Reader = (clause, { matter, total, identity }) => {
  const { phrase, previous, last } = clause;
  const { quantity, right, runsOn } = phrase;
  if (quantity === null) return [];
  const left = withoutChannels(phrase.left).map(asApplicant);
  const before = left.filter(isApplicant);
  // 其中12件为自然人申请
  const behind = before.length > 0 || runsOn ? undefined : right.find((token) => !isTransparent(token));
  const named = behind === undefined ? before : [behind].filter(isApplicant);
  // 其余13件待补正 says another thing of them.
  const mayBeRest = named.length === 0 && previous?.kind === 'applicant' && right.every(isTransparent);
  const rest = mayBeRest ? left.find(({ kind }) => kind === 'remainder') : undefined;
  const subject = named[0] ?? rest;
  if (subject === undefined || named.length > 1) return [];
  // 从申请人看，自然人30件 in a later sentence divides the requests received, or those handled.
  const far =
    previous === null &&
    matter === 'requests' &&
    (last === null ? total !== null || namesRequests(clause) : mayDivide(last));
  const words = behind === undefined ? left : [...left, ...right];
  // 收到自然人申请12件
  const speaks = matter === 'requests' && hasNoun(words, 'application');
  if (!far && !speaks && !(previous !== null && mayDivide(previous))) return [];
  const understood = left.every(
    (token) => token === subject || isTransparent(token) || leadsIn(token) || isVerb(token, 'receive'),
  );
  const columns = isApplicant(subject) ? [columnsOf(subject.tag)] : columnsOfRest(subject.text, clause);
  if (!understood || columns.length === 0) return [];
  const stated = previous?.kind === 'applicant' ? previous.base : (previous ?? (far ? total : null));
  // What was closed, or was to be handled with what was carried in, is divided as often by those received.
  const base =
    stated?.kind === 'closed' ||
    (stated?.kind === 'handled' && stated.readings.length === 1 && (stated.readings[0] ?? []).length > 1)
      ? null
      : stated;
  const rows =
    base === null
      ? ROWS.map((roles) => columns.map((each) => roles.flatMap((role) => cellsOf(identity, role, each))))
      : base.readings.map((cells) => columns.map((each) => beside(cells, each, identity)));
  const readings = rows.flat().filter((cells) => cells.length > 0);
  if (readings.length === 0) return [];
  return [
    {
      kind: 'applicant',
      ...statedBy(phrase, quantity, behind),
      readings,
      base,
      // Of several requests one person may be the applicant.
      bound: quantity.measure === '个' ? 'part' : 'equal',
      certain: rest === undefined && previous !== null && previous.kind !== 'handled' && previous.certain,
    },
  ];
};

function isApplicant(token: Token): token is Applicant {
  return token.kind === 'applicant';
}

function mayDivide(statement: Draft): boolean {
  return ['new', 'handled', 'closed', 'applicant'].includes(statement.kind);
}

/** 从申请主体看，自然人45件: words before the figure name requests. */
function namesRequests({ segments, phrase }: Clause): boolean {
  return segments.some(({ tokens }) => tokens.some((token) => token.end <= phrase.end && isNoun(token, 'application')));
}

/** 企业, 律师事务所: organisations of one kind, beside which 法人或其他组织 is a sum. */
function isOneKind({ tag }: Applicant): boolean {
  return tag !== 'organisation' && tag !== 'natural-person';
}

function columnsOf(tag: string): readonly ColumnRole[] {
  return tag === 'organisation' ? ORGANISATIONS : [tag as ColumnRole];
}

/**
 * 自然人45件、企业8件、其他5件: the applicants that are not named, or those of the last column. None where the sentence names
 * ways of sending as well, which 其他 may go on with.
 */
function columnsOfRest(word: string, { segments }: Clause): readonly (readonly ColumnRole[])[] {
  const tokens = segments.flatMap((segment) => segment.tokens);
  if (hasKind(tokens, 'channel')) return [];
  const named = new Set(tokens.flatMap((token) => (isApplicant(token) ? columnsOf(token.tag) : [])));
  const others = APPLICANTS.filter((role) => !named.has(role));
  // 企业6件、律师事务所2件、其他1件，法人或其他组织共9件: the sum behind names no applicants beside these.
  const isSumNamed =
    others.length === 1 && word !== '其余' && tokens.some((token) => isApplicant(token) && isOneKind(token));
  return others.length === 0 ? [] : others.length === 1 && !isSumNamed ? [others] : [others, ['other']];
}

/** The cells in the rows of others, under columns of some roles. */
function beside(
  cells: readonly string[],
  columns: readonly ColumnRole[],
  { edition }: ReportIdentity,
): readonly string[] {
  return cells.flatMap((cell) => {
    const [table, row] = cell.split('/');
    const all = edition.tables.find(({ key }) => key === table)?.columns ?? [];
    return all.flatMap(({ key, role }) => (role !== null && columns.includes(role) ? [`${table}/${row}/${key}`] : []));
  });
}
