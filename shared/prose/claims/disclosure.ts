import type { ColumnRole, RowRole } from '../../template/schema.ts';
import type { Token } from '../lexer.ts';
import { cellsOf, type ReportIdentity } from '../report-identity.ts';
import type { Segment } from '../segments.ts';
import { hasKind } from '../token-list.ts';
import { type Reader, statedBy } from './claim.ts';
import {
  isNoun,
  isOwnSubject,
  isTransparent,
  isVerb,
  type Noun,
  namesItself,
  spellingOf,
  type Verb,
  withoutChannels,
} from './words.ts';

const DOCUMENTS: readonly RowRole[] = ['regulations', 'normative-documents'];
const DECISIONS: readonly RowRole[] = ['licensing', 'other-services', 'penalties', 'coercive-measures'];

/** What a verb says of documents. */
const COLUMNS: Readonly<Record<string, ColumnRole>> = { issue: 'issued', repeal: 'repealed', keep: 'in-force' };

/** 公示行政处罚信息, 行政许可事项目录, 行政许可申请: another measure than the decisions made. */
const OTHER_MEASURE = /信息|事项|申请|目录|清单|公示|案卷|结果|标准|依据/;

/**
 * 制定行政规范性文件 N 件, 现行有效规范性文件 N 件, 作出行政处罚 N 件: figures of section 二. The text often counts by
 * another measure, so that a difference is worth no more than a look.
 */
export const disclosure: Reader = (clause, context) => {
  const { phrase } = clause;
  const { quantity } = phrase;
  if (
    quantity === null ||
    !(quantity.family === 'case' || quantity.family === 'published' || /^[个部]$/.test(quantity.measure))
  )
    return [];
  // 1件行政许可决定被法院撤销: a case about one of the decisions.
  if (hasKind(phrase.right, 'outcome')) return [];
  const left = withoutChannels(phrase.left);
  const own = left.findLast((token): token is Noun => isNoun(token, ...DOCUMENTS, ...DECISIONS));
  const behind = nounBehind(phrase.right, context.identity.body);
  const noun = own ?? (behind !== undefined && isNoun(behind, ...DOCUMENTS, ...DECISIONS) ? behind : undefined);
  const words =
    own === undefined && noun !== undefined ? [...left, ...phrase.right.slice(0, phrase.right.indexOf(noun))] : left;
  const verbs = words.filter((token): token is Verb => isVerb(token));
  const verb = oneVerb(verbs);
  if (verbs.length > 0 && verb === undefined) return [];
  const row = noun?.tag ?? inherited(clause, verb);
  if (
    row === null ||
    !isOwnSubject(
      left.filter((token) => token !== noun && !isVerb(token)),
      context.identity.body,
    )
  )
    return [];
  const before = verb === undefined ? columnBefore(clause, row as RowRole) : null;
  const column = before ?? columnFor(row as RowRole, verb, quantity.value === 0);
  if (column === null || (quantity.family === 'published' && column === 'decisions')) return [];
  // 公开行政许可结果120条，行政处罚决定30件; 清理规范性文件，保留12件: what was published or looked at.
  const elsewhere = clause.segments.some(({ tokens }) =>
    tokens.some(
      (token) => (verb === undefined && isVerb(token, 'publish')) || (token.text === '清理' && !words.includes(token)),
    ),
  );
  if (elsewhere) return [];
  const spelling = spellingOf(context.text, [...left, ...phrase.right]);
  if (column === 'decisions' && OTHER_MEASURE.test(spelling.replace(noun?.text ?? '', ''))) return [];
  // 权责清单共有行政许可22项、行政处罚306项: what a body may do, and not what it did.
  const lists = clause.segments.some(({ tokens }) => tokens.some(({ text }) => /清单|目录/.test(text)));
  if (column === 'decisions' && verb === undefined && lists) return [];
  if (before === null && isDivided(clause.segments, words, column, spelling)) return [];
  if (column === 'issued' && isOfAllYears(clause.segments, left)) return [];
  const cells = cellsOf(context.identity, row as RowRole, [column]);
  if (cells.length === 0) return [];
  const last = own === undefined ? noun : undefined;
  const items = column === 'decisions' && verb === undefined && quantity.measure === '项';
  const readings = items ? [cells, ...itemsOf(context.identity, row as RowRole)] : [cells];
  return [{ kind: 'disclosure', ...statedBy(phrase, quantity, last), readings, bound: 'equal', certain: false }];
};

/** 其他对外管理服务事项14项: where the form counts items as well, those of last year, or these and what came to them. */
function itemsOf(identity: ReportIdentity, row: RowRole): readonly (readonly string[])[] {
  const before = cellsOf(identity, row, ['items-last-year']);
  return before.length === 0 ? [] : [before, [...before, ...cellsOf(identity, row, ['change'])]];
}

/** 废止3件，宣布失效1件; 行政强制措施4件，行政强制执行2件: the table counts both together. */
function isDivided(
  segments: readonly Segment[],
  words: readonly Token[],
  column: ColumnRole,
  spelling: string,
): boolean {
  if (column === 'repealed')
    return segments.some(({ tokens }) => tokens.some((token) => isVerb(token, 'repeal') && !words.includes(token)));
  const tokens = segments.flatMap((each) => each.tokens);
  return (
    spelling.includes('行政强制') &&
    tokens.some(({ text }, i) => `${text}${tokens[i + 1]?.text ?? ''}`.includes('行政强制执行'))
  );
}

/** 累计制定规范性文件17件，其中2023年新制定3件: what was ever issued, and of it what was issued in the year. */
function isOfAllYears(segments: readonly Segment[], left: readonly Token[]): boolean {
  return (
    left.some(({ text }) => text === '累计') &&
    segments.some(
      ({ tokens }) =>
        tokens[0]?.kind === 'among' &&
        tokens.some(({ kind, text }) => kind === 'year' || kind === 'time' || text.startsWith('新')),
    )
  );
}

/** 制发6份局本级规范性文件, 公开20件现行有效规范性文件: the noun behind a figure, with nothing but whose or in force before it. */
function nounBehind(right: readonly Token[], body: string): Token | undefined {
  return right.find(
    (token) =>
      token.kind !== 'neutral' &&
      !isVerb(token, 'keep') &&
      !(token.kind === 'word' && (/本级$/.test(token.text) || namesItself(token.text, body))),
  );
}

/** What several verbs say together: 公开现行有效 is in force, 清理废止失效 is repealed. None where they are separate statements. */
function oneVerb(verbs: readonly Verb[]): Verb | undefined {
  const [first, ...more] = verbs;
  if (more.length === 0) return first;
  const last = verbs.at(-1);
  const leads = ({ tag, text }: Verb): boolean => tag === 'publish' || text === '清理';
  if (last === undefined || !isVerb(last, 'keep', 'repeal')) return undefined;
  return verbs.every((verb) => leads(verb) || verb.tag === last.tag) ? last : undefined;
}

/** 制发规范性文件2件、废止1件、现行有效12件: what the first of them counts the others count too. */
function inherited({ phrase, previous }: Parameters<Reader>[0], verb: Token | undefined): string | null {
  if (verb === undefined || !isVerb(verb, 'repeal', 'keep', 'issue') || previous?.kind !== 'disclosure') return null;
  // 废止和宣布失效3件
  const says = (token: Token): boolean => token === verb || (isVerb(token) && isVerb(verb, token.tag));
  if (!phrase.left.every((token) => says(token) || isTransparent(token))) return null;
  return previous.readings[0]?.[0]?.split('/')[1] ?? null;
}

/** 制定规章6部、行政规范性文件9件: the verb of the documents before is that of the others too. */
function columnBefore({ phrase, previous }: Parameters<Reader>[0], row: RowRole): ColumnRole | null {
  if (previous?.kind !== 'disclosure' || (phrase.before !== 'pause' && phrase.before !== 'comma')) return null;
  const [, before, column] = previous.readings[0]?.[0]?.split('/') ?? [];
  const plain = phrase.right.length === 0 && phrase.left.every((token) => isNoun(token, row) || isTransparent(token));
  const ofDocuments = DOCUMENTS.includes(row) && before !== row && DOCUMENTS.some((each) => each === before);
  return plain && ofDocuments ? (column as ColumnRole) : null;
}

function columnFor(row: RowRole, verb: Token | undefined, none: boolean): ColumnRole | null {
  const tag = verb?.kind === 'verb' ? verb.tag : null;
  // 发布规范性文件3条 may have been issued before; where none was made public, none was issued.
  if (DOCUMENTS.includes(row) && none && verb?.text === '发布') return COLUMNS['issue'] ?? null;
  if (DOCUMENTS.includes(row)) return tag === null ? null : (COLUMNS[tag] ?? null);
  // What was accepted is not yet decided.
  if (verb?.text === '受理') return null;
  return tag === null || tag === 'act' || tag === 'handle' || verb?.text === '办结' ? 'decisions' : null;
}
