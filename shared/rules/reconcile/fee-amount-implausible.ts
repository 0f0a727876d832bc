import { trimDecimal } from '../../text/decimal.ts';
import type { PassageRule } from '../rule.ts';
import { collectedFees } from './processing-fee.ts';

/** The smallest step of what the tariff charges, in yuan: for a request by items, and for one by pages. */
const ITEM_STEP = 100n;
const PAGE_STEP = 10n;

/**
 * An information-processing fee collected that the tariff cannot give: by the item fees are multiples of 100 yuan, by
 * the page of 10, and so is every sum of them. Source: 《政府信息公开信息处理费管理办法》 articles 3 to 5, in force from
 * 2021-01-01.
 */
export const rule: PassageRule = {
  scope: 'passage',
  meta: {
    id: 'fee-amount-implausible',
    family: 'reconcile',
    severity: 'hint',
    enabled: false,
    fixable: false,
    editions: ['2021'],
  },
  *check({ passage }) {
    for (const { span, words, yuan, perItem } of collectedFees(passage.text)) {
      const step = perItem ? ITEM_STEP : PAGE_STEP;
      const { units, places } = trimDecimal(yuan);
      if (places === 0 && units % step === 0n) continue;
      yield {
        rule: 'fee-amount-implausible',
        severity: 'hint',
        span,
        message: { id: 'fee-amount-implausible', args: { amount: words, step: String(step) } },
      };
    }
  },
};
