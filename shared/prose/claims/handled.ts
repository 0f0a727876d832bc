import type { Token } from '../lexer.ts';
import { cellsOf } from '../report-identity.ts';
import { hasKind, hasVerb } from '../token-list.ts';
import { type Clause, type Context, type Draft, draftOf, type Stated } from './claim.ts';
import { takesInCarried } from './closed.ts';
import { carries, type Verb } from './words.ts';

/**
 * A count that may be any of the requests received, received and carried in, or closed; those received alone where those
 * carried in are added to them.
 */
export function handled(stated: Stated, clause: Clause, { identity }: Context): readonly Draft[] {
  const [received, carried, all] = (['new', 'carried-in', 'closed'] as const).map((role) =>
    cellsOf(identity, role, ['total']),
  );
  const readings = [received ?? [], [...(received ?? []), ...(carried ?? [])], all ?? []];
  // 新受理12件: none of what was carried in.
  const isNew = !clause.explained && clause.phrase.left.some(({ text }) => text === '新受理');
  return draftOf('handled', stated, isNew || addsCarriedIn(clause) ? readings.slice(0, 1) : readings, false);
}

/**
 * 收到58件，已办理60件: of what was received or handled before, those that are done; of those received alone, where it does not say that
 * what was carried in is among them (已办理55件，3件正在办理).
 */
export function handledOfThose(stated: Stated, clause: Clause, context: Context): readonly Draft[] {
  const { identity } = context;
  const less = takesInCarried(clause.phrase) ? [] : cellsOf(identity, 'carried-in', ['total']);
  const all = cellsOf(identity, 'closed', ['total']);
  return handled({ ...stated, less }, clause, context).map((draft) => ({
    ...draft,
    readings: [all, ...draft.readings.filter((cells) => cells.join() !== all.join())],
  }));
}

/** 受理58件，连同上年结转5件，应办63件: what was carried in is added to the figure, which then has none of it. */
function addsCarriedIn({ phrase, segments }: Clause): boolean {
  let adds = false;
  for (const { tokens } of segments) {
    if ((tokens[0]?.start ?? 0) <= phrase.end) continue;
    if (adds && (hasVerb(tokens, 'due') || tokens.every(isSum))) return true;
    if (!carries(tokens) || !hasKind(tokens, 'quantity')) continue;
    if (tokens.some(({ kind }) => kind === 'include' || kind === 'among')) return false;
    if (/^(?:连同|加上|加上年度?|加|另|另有|另加|还有|外加)$/.test(tokens[0]?.text ?? '')) return true;
    adds = true;
  }
  return false;
}

/** 共计63件 */
function isSum({ kind }: Token): boolean {
  return kind === 'total' || kind === 'copula' || kind === 'quantity';
}

/**
 * 应办63件: those received and those carried in. Where these are told nowhere in the sentence, the first may be all that is
 * meant; 应答复60件 leaves out what is not due yet.
 */
export function due(
  stated: Stated,
  verbs: readonly Verb[],
  { tellsCarried }: Clause,
  { identity }: Context,
): readonly Draft[] {
  const received = cellsOf(identity, 'new', ['total']);
  const tellsCarriedIn = tellsCarried();
  const answers = verbs.some(({ text }) => /办结|答复/.test(text));
  return draftOf(
    'handled',
    stated,
    [
      [...received, ...cellsOf(identity, 'carried-in', ['total'])],
      tellsCarriedIn ? [] : received,
      answers || !tellsCarriedIn ? cellsOf(identity, 'closed', ['total']) : [],
    ],
    false,
  );
}
