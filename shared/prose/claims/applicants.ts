import type { ColumnRole } from '../../template/schema.ts';
import { type Token, wordToken } from '../lexer.ts';
import { cellsOf } from '../report-identity.ts';
import { type Reader, statedBy } from './claim.ts';
import { isNoun, isTransparent, isVerb, leadsIn, withoutChannels } from './words.ts';

/** 法人或其他组织 are all applicants but natural persons. */
const ORGANISATIONS: readonly ColumnRole[] = ['enterprise', 'research', 'social', 'legal', 'other'];

/** 其中公民9件, 公民申请9件: where requests are divided, a citizen is a natural person. */
function asApplicant(token: Token, index: number, left: readonly Token[]): Token {
  const divides =
    token.text === '公民' && left.slice(0, index).every(leadsIn) && left.slice(index).every(isTransparent);
  const { start, end, text } = token;
  return divides ? wordToken('applicant', 'natural-person', start, end, text) : token;
}

/** 其中自然人 N 件, after the figure of the requests that it divides; 自然人申请 N 件 by itself. */
export const applicants: Reader = ({ phrase, previous }, { matter, received, identity }) => {
  const { quantity } = phrase;
  if (quantity === null) return [];
  const left = withoutChannels(phrase.left).map(asApplicant);
  // 从申请人看，自然人30件 in a later sentence divides the requests received, or those handled.
  const far = previous === null && received && matter === 'requests';
  const divides = previous !== null && ['new', 'handled', 'closed', 'applicant'].includes(previous.kind);
  // 收到自然人申请12件
  const named = matter === 'requests' && left.some((token) => isNoun(token, 'application'));
  if (!far && !divides && !named) return [];
  const before = left.filter((token) => token.kind === 'applicant');
  // 其中12件为自然人申请
  const behind = before.length === 0 ? phrase.right.find((token) => !isTransparent(token)) : undefined;
  const [applicant, ...others] = behind === undefined ? before : [behind];
  if (applicant?.kind !== 'applicant' || others.length > 0) return [];
  if (!left.every((token) => token === applicant || isTransparent(token) || leadsIn(token) || isVerb(token, 'receive')))
    return [];
  const columns = applicant.tag === 'organisation' ? ORGANISATIONS : [applicant.tag as ColumnRole];
  const [received_, carriedIn, closed] = (['new', 'carried-in', 'closed'] as const).map((row) =>
    cellsOf(identity, row, columns),
  );
  if (received_ === undefined || received_.length === 0) return [];
  const sure = previous?.kind === 'new' || (previous?.kind === 'applicant' && previous.readings.length === 1);
  const readings = sure
    ? [received_]
    : [received_, [...received_, ...(carriedIn ?? [])], closed ?? []].filter((cells) => cells.length > 0);
  return [
    {
      kind: 'applicant',
      ...statedBy(phrase, quantity, behind),
      readings,
      bound: 'equal',
      certain: sure && previous.certain,
    },
  ];
};
