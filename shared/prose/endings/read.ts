import { isGovernment } from '../body.ts';
import type { ClaimKind } from '../claims/claim.ts';
import { casesOfDisclosure, opensWithCases, tellsOfDisclosure } from '../claims/of-disclosure.ts';
import { areOtherCases, textOf } from '../claims/other-cases.ts';
import { CONCLUDED } from '../lexicon.ts';
import { wrongParts } from '../lists/division.ts';
import type { ReadPassage } from '../prose.ts';
import type { ReportIdentity } from '../report-identity.ts';
import type { Segment } from '../segments.ts';
import { alike } from './alike.ts';
import { denied } from './denied.ts';
import type { Ending } from './ending.ts';
import { single } from './single.ts';
import { CLOSED } from './words.ts';

/** How a passage says that cases ended, or that some are pending. */
export function endingsIn(
  { passage, kinds, sentences, divisions, claims }: ReadPassage,
  identity: ReportIdentity,
): readonly Ending[] {
  const { text, part } = passage;
  // 行政复议1件，已审结 names no outcome, and counts cases.
  const tells =
    kinds.has('outcome') || (claims.some(({ kind }) => CASES.has(kind)) && /审结|结案|办结|办理完毕/.test(text));
  if (part === 'problems' || !tells) return [];
  const about = casesOfDisclosure(passage);
  const own = sentences.filter(
    (sentence) =>
      tellsOutcome(sentence) &&
      !areOtherCases(textOf(text, sentence)) &&
      !(AS_PARTY.test(textOf(text, sentence)) && isGovernment(identity.body)) &&
      (about === 'all' || tellsOfDisclosure(sentence) || opensWithCases(sentence)),
  );
  const added = wrongParts(divisions);
  return own.flatMap((sentence) => [
    ...alike(sentence, text, identity.year, added, isGovernment(identity.body)),
    ...single(sentence, text, identity),
    ...(kinds.has('negation') ? denied(sentence, text, identity.year) : []),
  ]);
}

/** 县政府作为被申请人的复议案件均获维持 says nothing of those against the bodies below it, which a government's tables count too. */
const AS_PARTY = /[作以].{0,12}为被(?:申请人|告)/;

/** Claims that count cases. */
const CASES: ReadonlySet<ClaimKind> = new Set(['reviews', 'lawsuits']);

/** True if an outcome is named, or that cases are closed: of other sentences nothing is asked. */
function tellsOutcome(segments: readonly Segment[]): boolean {
  return segments.some(
    ({ tokens, nested }) =>
      tokens.some(({ kind, text }) => kind === 'outcome' || CONCLUDED.has(text) || CLOSED.has(text)) ||
      nested.some((each) => tellsOutcome(each.segments)),
  );
}
