import type { Percent } from '../percent.ts';
import type { ReadPassage } from '../prose.ts';
import type { Segment } from '../segments.ts';

/** 办结率102%: a rate that cannot be above 100 %. */
export interface RateAboveAll {
  readonly percent: Percent;
  /** 按期答复率 */
  readonly name: string;
}

/** Rates of requests, answers and readers: shares of a whole, whatever that is. */
const RATE =
  /((?:按期|按时|及时|依法)?(?:办结|答复|办理|回复|办复|公开|满意|合格|准确|覆盖|及时)率)(?:为|达|达到|均为|均达|保持|保持在|已达)?$/u;
/** How far before its percentage the name of a rate may begin. */
const RATE_REACH = 12;

/** The rates above 100 %, of which there is none. */
export function ratesAboveAll({ sentences, passage: { text } }: ReadPassage): readonly RateAboveAll[] {
  const found: RateAboveAll[] = [];
  if (hasLarge(text)) for (const sentence of sentences) addRates(sentence, text, found);
  return found;
}

/** True if a percentage above 100 stands in the text: looked for first, since few texts have one. */
function hasLarge(text: string): boolean {
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
    let start = at;
    while (isInNumber(text.charCodeAt(start - 1))) start--;
    if (Number.parseFloat(text.slice(start, at)) > 100) return true;
  }
  return text.includes('％');
}

/** A digit, a decimal point or a space. */
function isInNumber(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x2e || unit === 0x20;
}

function addRates(segments: readonly Segment[], text: string, found: RateAboveAll[]): void {
  for (const { tokens, nested } of segments) {
    for (const token of tokens) {
      if (token.kind !== 'percent' || token.fraction || Number(token.value) <= 100) continue;
      const name = RATE.exec(text.slice(Math.max(0, token.start - RATE_REACH), token.start).trimEnd())?.[1];
      if (name !== undefined) found.push({ percent: token, name });
    }
    for (const each of nested) addRates(each.segments, text, found);
  }
}
