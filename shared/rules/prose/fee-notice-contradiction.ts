import { sumOfRole } from '../../prose/compare.ts';
import type { Sentence } from '../../prose/segments.ts';
import type { Span } from '../../text/span.ts';
import type { ProseRule } from '../rule.ts';

/**
 * Nobody sent a notice: 未发出收费通知, 没有送达缴费通知书. Between negation and verb only adverbs and the addressee may
 * stand; the words of the row itself (逾期未按收费通知要求缴纳费用) negate the payment, not the notice.
 */
const NO_NOTICE =
  /(?:未曾?|没有|无|从未|均未|并未|尚未|不存在|未有)(?:向申请人|向任何申请人|对申请人|因信息公开)?(?:发出过?|发过?|下达过?|送达过?|出具过?|发送过?|制发过?|开具过?|寄发过?|作出过?|发放|产生|印发)?(?:任何|有关|相关)?(?:政府)?(?:信息公开)?(?:信息处理费?)?的?(?:收费|缴费)通知/;

/** 发出收费通知0件: none, as a count. */
const NONE_COUNTED =
  /(?:发出|下达|送达|出具|发送|制发|开具|寄发|作出|发)(?:信息处理费)?的?(?:收费|缴费)通知书?的?(?:数量|件数|份数|数)?(?:共计?|合计|均?为|是|：)?\s?[0０零](?:\s?[件份个次]|(?=\s?(?:[，；]|$)))/u;

/** A sentence about another year, or about one of several notices, says nothing of this year's. */
const ELSEWHERE = /上年|上一年|去年|往年|次年|其他|其余/;

/**
 * （六）2 counts requests that were closed because the applicant did not pay as the notice of the fee asked, and the
 * text says that no such notice was sent (《政府信息公开信息处理费管理办法》). That no fee was charged (未收取) goes well
 * with both: who does not pay is not charged. A hint only where as many requests were carried in.
 */
export const rule: ProseRule<readonly Statement[]> = {
  scope: 'prose',
  meta: { id: 'fee-notice-contradiction', family: 'prose', severity: 'warning', enabled: true, fixable: false },
  gather({ passage, sentences, identity }) {
    const found = sentences.flatMap((sentence) => statementIn(sentence, passage.text, identity.year) ?? []);
    return found.length === 0 ? null : found;
  },
  *check(gathered, { report, reconciliation }) {
    const unpaid = sumOfRole(report, (cell) => reconciliation.forced(cell), 'other.unpaid');
    if (unpaid === null || unpaid === 0) return;
    // The notice of a request that was carried in can have been sent the year before.
    const carriedIn = sumOfRole(report, (cell) => reconciliation.forced(cell), 'carried-in');
    const severity = carriedIn === null || carriedIn >= unpaid ? 'hint' : 'warning';
    for (const { value, locate } of gathered) {
      for (const { words, span } of value) {
        yield {
          rule: 'fee-notice-contradiction',
          severity,
          span: locate(span),
          message: { id: 'fee-notice-contradiction', args: { words, count: unpaid } },
        };
      }
    }
  },
};

/** The words that say that no notice was sent. */
interface Statement {
  readonly words: string;
  readonly span: Span;
}

function statementIn(sentence: Sentence, text: string, year: number | null): Statement | null {
  const start = sentence[0]?.tokens[0]?.start ?? 0;
  const end = sentence.at(-1)?.tokens.at(-1)?.end ?? start;
  // What is quoted, or still to be filled in (〔待填：…〕), is not stated.
  const words = text.slice(start, end).replace(/[〔“][^〔〕“”]*[〕”]/g, (each) => ' '.repeat(each.length));
  const found = NO_NOTICE.exec(words) ?? NONE_COUNTED.exec(words);
  if (found === null || ELSEWHERE.test(words.slice(0, found.index))) return null;
  const years = sentence.flatMap(({ tokens }) => tokens.flatMap((token) => (token.kind === 'year' ? token.year : [])));
  if (year !== null && years.some((each) => each !== year)) return null;
  const at = start + found.index;
  return { words: found[0], span: { start: at, end: at + found[0].length } };
}
