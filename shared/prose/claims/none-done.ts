import type { ColumnRole, RowRole } from '../../template/schema.ts';
import type { Token } from '../lexer.ts';
import { cellsOf, type ReportIdentity } from '../report-identity.ts';
import { type Draft, type Reader, statedByWords } from './claim.ts';
import { isOwnSubject, isTransparent, isVerb, type Noun, namesItself } from './words.ts';

const DOCUMENTS: readonly RowRole[] = ['regulations', 'normative-documents'];
const DECISIONS: readonly RowRole[] = ['licensing', 'penalties', 'coercive-measures'];

/** What each verb says of documents; without one none were made, nor are any in force. */
const COLUMNS: Readonly<Record<string, ColumnRole>> = { issue: 'issued', repeal: 'repealed', keep: 'in-force' };

/** Nothing is written so exactly as none: no amount of money rounds to it. */
const NO_MONEY = { amount: { units: 0n, places: 6 }, power: 4 };

/**
 * 未制定行政规范性文件, 未实施行政许可、行政强制, 行政处罚未发生, 无行政事业性收费: none of what section 二 counts, stated
 * without a number.
 */
export const noneDone: Reader = ({ phrase }, { identity }) => {
  const { left, quantity } = phrase;
  if (quantity !== null) return [];
  const at = left.findIndex((token) => token.kind === 'negation');
  const first = left[at];
  const last = left.at(-1);
  if (first === undefined || last === undefined || !left.some(isCounted)) return [];
  const behind = left.slice(at + 1);
  const before = left.slice(0, at);
  const isTurned =
    before.some(isCounted) && behind.length > 0 && behind.every((token) => isVerb(token, 'act', 'occur'));
  const subject = isTurned ? before.slice(0, before.findIndex(isCounted)) : before;
  if (!isOwnSubject(subject, identity.body)) return [];
  const said = isTurned ? [...behind, ...before.slice(subject.length)] : behind;
  const verbs = said.filter((token) => isVerb(token));
  const [verb, ...more] = verbs;
  // Every word must be understood: 未制定涉及民生的规范性文件 leaves others.
  const understood = said.every(
    (token) =>
      token === verb ||
      isCounted(token) ||
      (isTransparent(token) && token.kind !== 'noun' && token.text !== '事项') ||
      (token.kind === 'word' && namesItself(token.text, identity.body)),
  );
  if (more.length > 0 || !understood) return [];
  const start = isTurned ? (before.find(isCounted) ?? first).start : first.start;
  const stated = statedByWords({ start, end: last.end });
  return said.filter(isCounted).flatMap((noun): readonly Draft[] => {
    const readings = readingsOf(noun.tag, verb, identity).filter((cells) => cells.length > 0);
    if (readings.length === 0) return [];
    const claim = { ...stated, readings, bound: 'equal', certain: false } as const;
    return [noun.tag === 'fees' ? { ...claim, kind: 'fees', money: NO_MONEY } : { ...claim, kind: 'disclosure' }];
  });
};

/** A row of section 二 by its name. */
function isCounted(token: Token): token is Noun {
  return token.kind === 'noun' && (token.tag === 'fees' || [...DOCUMENTS, ...DECISIONS].includes(token.tag as RowRole));
}

function readingsOf(tag: string, verb: Token | undefined, identity: ReportIdentity): readonly (readonly string[])[] {
  const of = (column: ColumnRole): readonly string[] => cellsOf(identity, tag as RowRole, [column]);
  const kind = verb?.kind === 'verb' ? verb.tag : null;
  const occurs = kind === null || kind === 'occur';
  if (tag === 'fees') return occurs || kind === 'charge' ? [of('amount')] : [];
  if (DECISIONS.includes(tag as RowRole)) return occurs || kind === 'act' ? [of('decisions')] : [];
  if (occurs) return [of('issued'), of('in-force')];
  const column = COLUMNS[kind] ?? (verb?.text === '发布' ? 'issued' : undefined);
  return column === undefined ? [] : [of(column)];
}
