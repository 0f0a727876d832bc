import type { ColumnRole } from '../../template/schema.ts';
import { isCase, isTransparent, isVerb, leadsIn, namesItself } from '../claims/words.ts';
import type { Token } from '../lexer.ts';
import { CONCLUDED } from '../lexicon.ts';
import type { ReportIdentity } from '../report-identity.ts';
import type { Segment, Sentence } from '../segments.ts';
import { hasKind } from '../token-list.ts';
import { type Ending, OTHER_COLUMNS, rowsOfCases } from './ending.ts';
import { isEvery, mayLeadTo } from './words.ts';

/**
 * 未经复议直接起诉1件，法院判决维持: an outcome without a figure, right behind a count of cases or in brackets, is that of all of
 * them; 已审结 that none is pending. The phrase says nothing else, and no other outcome stands in its clause.
 */
export function single(sentence: Sentence, text: string, identity: ReportIdentity): readonly Ending[] {
  const found: Ending[] = [];
  for (const [index, segment] of sentence.entries()) {
    const bracket = bracketBehind(segment);
    const counted = bracket === null ? sentence[index - 1] : segment;
    const tokens = bracket ?? segment.tokens;
    if ((bracket === null && segment.before !== 'comma') || counted === undefined) continue;
    const columns = columnsDenied(tokens, text, identity.body);
    if (columns === null || tokens.some(isEvery)) continue;
    const next = sentence[index + 1];
    const goesOn = next !== undefined && next.before !== 'semicolon' && !next.tokens.some(isCase);
    if (goesOn) continue;
    const count = countedIn(counted.tokens, identity);
    if (
      count === null ||
      (bracket === null && counted.nested.length > 0) ||
      !tokens.every((token) => !isCase(token) || rowsOfCases(token.tag) === count.groups)
    )
      continue;
    const start = tokens[0]?.start ?? 0;
    const end = tokens.at(-1)?.end ?? 0;
    found.push({ start, end, words: text.slice(start, end), all: true, columns, ...count });
  }
  return found;
}

/** What brackets right behind the last figure of a segment hold: 行政复议1件（维持）; null where there are none. */
function bracketBehind({ tokens, nested }: Segment): readonly Token[] | null {
  const [only] = nested;
  const isBehind = nested.length === 1 && only?.at === tokens.length && tokens.at(-1)?.kind === 'quantity';
  return isBehind && only.segments.length === 1 ? (only.segments[0]?.tokens ?? null) : null;
}

/** The columns in which there can be no case, where words tell how all ended: 复议结果为维持, 已审结. */
function columnsDenied(tokens: readonly Token[], text: string, body: string): readonly ColumnRole[] | null {
  const at = tokens.findIndex(({ kind }) => kind === 'outcome');
  const outcome = tokens[at];
  if (outcome?.kind === 'outcome') {
    // 我局胜诉; 我局维持 would speak of other people's cases.
    const isParty = /[胜败]诉$/.test(outcome.text);
    const decided =
      hasKind(tokens.slice(0, at), 'authority') && OWN_DECISION.test(text.slice(outcome.end, endOf(tokens)));
    const plain = tokens.every(
      (token, i) =>
        token === outcome ||
        isCase(token) ||
        mayLeadTo(token) ||
        (decided && i > at) ||
        (isParty && token.kind === 'word' && namesItself(token.text, body)),
    );
    if (!plain) return null;
    // By the form's own name of the column; 撤诉 and the like are counted in one or the other.
    if (outcome.text === '其他结果') return ['upheld', 'corrected', 'pending'];
    const others = OTHER_COLUMNS[outcome.tag];
    return others === undefined ? null : [...others, 'other', 'pending'];
  }
  const last = tokens.at(-1);
  return last !== undefined &&
    CONCLUDED.has(last.text) &&
    /^已?(?:经|全部)?(?:审结|结案)$/.test(text.slice(tokens[0]?.start ?? 0, last.end))
    ? ['pending']
    : null;
}

/** 复议机关维持了我局的答复: what the authority's decision was about. */
const OWN_DECISION =
  /^了?(?:我|本)[一-龥]{1,3}(?:所?作出)?的?(?:政府信息公开)?(?:决定|答复|行政行为|答复意见|告知书?)$/u;

function endOf(tokens: readonly Token[]): number {
  return tokens.at(-1)?.end ?? 0;
}

/** The cases of one kind that words count, as the only thing that it says; null where it says more. */
function countedIn(
  tokens: readonly Token[],
  { year, body }: ReportIdentity,
): Pick<Ending, 'groups' | 'counted'> | null {
  const figures = tokens.filter(({ kind }) => kind === 'quantity');
  const [figure] = figures;
  if (figure?.kind !== 'quantity' || figure.quantity.value === null || figures.length > 1) return null;
  const plain = tokens.every(
    (token) =>
      token === figure ||
      isCase(token) ||
      isTransparent(token) ||
      leadsIn(token) ||
      isVerb(token, 'occur', 'receive') ||
      (token.kind === 'word' && namesItself(token.text, body)) ||
      (token.kind === 'year' && token.year === year),
  );
  const nouns = tokens.filter(isCase);
  const groups = rowsOfCases(nouns[0]?.tag ?? '');
  return plain && nouns.length === 1 && groups.length > 0 ? { groups, counted: figure.quantity.value } : null;
}
