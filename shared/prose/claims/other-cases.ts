import type { Sentence } from '../segments.ts';

/** 均与政府信息公开无关: the cases of a sentence are not those that the form counts. */
export function areOtherCases(sentence: string): boolean {
  return /(?:与|同)(?:政府|政务)?信息公开(?:工作|事项)?无关|(?:不涉及|未涉及|不属于|非)(?:因)?(?:政府|政务)?信息公开/.test(
    sentence,
  );
}

/** The characters of a sentence. */
export function textOf(text: string, sentence: Sentence): string {
  return text.slice(sentence[0]?.tokens[0]?.start ?? 0, sentence.at(-1)?.tokens.at(-1)?.end ?? 0);
}
