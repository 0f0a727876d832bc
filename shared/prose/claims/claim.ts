import type { Statement } from '../../reconcile/statement.ts';
import type { Span } from '../../text/span.ts';
import type { Money, Quantity } from '../lexer.ts';
import type { ReportIdentity } from '../report-identity.ts';
import type { Phrase, Segment, Sentence } from '../segments.ts';

export type ClaimKind =
  | 'new'
  | 'handled'
  | 'closed'
  | 'carried-in'
  | 'carried-over'
  | 'applicant'
  | 'result'
  | 'reviews'
  | 'lawsuits'
  | 'cases'
  | 'case-outcome'
  | 'case-pending'
  | 'disclosure'
  | 'fees';

/** A statement in the running text about a figure of the tables. Spans are offsets into its passage. */
export interface Claim extends Statement {
  readonly kind: ClaimKind;
  /** Of a claim about money: the amount as written; `value` is 0 then. */
  readonly money: Money | null;
  /** The number and its measure word; for 未收到申请, which states 0 without a number, the words that say so. */
  readonly span: Span;
  /** The number alone, null where none is written. */
  readonly number: Span | null;
  readonly chinese: boolean;
  /** The words that state it, the number among them. */
  readonly words: string;
  /** The count that the statement divides, where its words leave open which is meant: what holds of it holds of its parts. */
  readonly base: Pick<Claim, 'kind' | 'value' | 'readings'> | null;
  /** False where the words leave it open which figure is meant (受理, 办理). */
  readonly certain: boolean;
}

/** A claim as a reader makes it. The words that state it stand from `from` to `to`. */
export interface Draft extends Omit<Claim, 'words'> {
  readonly from: number;
  readonly to: number;
}

/** Matters that are received, closed and carried over: requests for information, cases, or anything else. */
export type Matter = 'requests' | 'cases' | 'other';

/** What is known of a passage while it is read from its beginning on. */
export interface Context {
  readonly identity: ReportIdentity;
  /** The passage. */
  readonly text: string;
  /** What the passage speaks of where a clause names nothing: its heading or an earlier clause says so. */
  matter: Matter | null;
  /** The passage has stated how many there are: 予以公开 N 件 then divides that number. */
  counted: boolean;
  /** The last of these numbers: 自然人 N 件 then divides it. */
  total: Draft | null;
  /** Whose figures these are: the body's own, or those of more or fewer bodies (全县…系统, 市本级). */
  scope: 'own' | 'other';
  /** They are one share of what the table counts, beside those of others: 政府收到2件；部门收到4件. */
  isShare: boolean;
  /** The sentences of the passage. */
  readonly sentences: readonly Sentence[];
  /** The next sentence, where it goes on to divide a figure of this one (其中…). */
  following: readonly Segment[];
  /** 公文 and the like: 予以公开, 不予公开 classify documents there, not requests. */
  readonly documents: boolean;
  /** The passage speaks of disclosure, so that reviews and lawsuits in it are those of the form. */
  readonly disclosure: boolean;
  /** Counts in it may be examples: section 五 tells of problems, so that only more than the table has contradicts it. */
  readonly examples: boolean;
}

/** One phrase (a quantity with its words, or words that state none) and what its sentence says about it. */
export interface Clause {
  readonly phrase: Phrase;
  /** The statement before it in the sentence, which a list goes on to divide. */
  readonly previous: Draft | null;
  /** The statement last read on this level, or the figure behind which its brackets stand; others may lie between. */
  readonly last: Draft | null;
  /**
   * An item of the list before it is none that the form knows: 涉及征地类30件、执法案卷类10件 says what requests are about, and not
   * how they were closed.
   */
  readonly byTopic: boolean;
  /** The last figure of the sentence counts requests: what follows without a figure speaks of these. */
  readonly ofRequests: boolean;
  /** All segments of the sentence, or of the bracket. */
  readonly segments: readonly Segment[];
  /** A remark says that the count takes in, or leaves out, what was carried over: 含上年结转2件. */
  readonly explained: boolean;
  /** 主动公开40件、不予公开20件: the sentence classes documents. */
  readonly classes: boolean;
  /** Cases that the sentence counts under （六）其他处理 by another name: 撤回, 逾期不补正. */
  readonly apart: number;
  /** The sentence says, in its brackets or outside, that something was carried over. */
  readonly tellsCarried: () => boolean;
  /** The results and grounds that the sentence names, by the roles of their rows. */
  readonly named: () => ReadonlySet<string>;
}

/** Reads statements of one kind out of a clause; none where the clause states nothing of that kind. */
export type Reader = (clause: Clause, context: Context) => readonly Draft[];

/** What a draft takes from the place where it stands. */
export type Stated = Pick<
  Draft,
  'from' | 'to' | 'value' | 'span' | 'number' | 'chinese' | 'apart' | 'base' | 'less' | 'money'
>;

/** The place of a statement with a quantity. `last` is the token behind the figure that states it: 2件不予公开. */
export function statedBy(phrase: Phrase, quantity: Quantity, last?: Span): Stated {
  return {
    to: last?.end ?? quantity.span.end,
    from:
      phrase.left.find(({ kind, start }) => kind !== 'among' && kind !== 'item' && start < quantity.span.start)
        ?.start ?? quantity.span.start,
    value: quantity.value ?? 0,
    span: quantity.span,
    number: quantity.number,
    chinese: quantity.chinese,
    apart: 0,
    base: null,
    less: [],
    money: null,
  };
}

/** The place of a statement that says 0 in words: 未收到申请. */
export function statedByWords(span: Span): Stated {
  return {
    from: span.start,
    to: span.end,
    value: 0,
    span,
    number: null,
    chinese: false,
    apart: 0,
    base: null,
    less: [],
    money: null,
  };
}

/** The statement as it is kept: `text` is the passage. */
export function claimOf(draft: Draft, text: string): Claim {
  // Each field by name: the rest of an object has a hidden class of its own each time, which costs more than the claim.
  const { kind, value, money, span, number, chinese, readings, apart, base, less, bound, certain } = draft;
  const words = text.slice(draft.from, draft.to);
  return { kind, value, money, span, number, chinese, words, readings, apart, base, less, bound, certain };
}

/** A count of requests that may mean any of the readings; none where the form has the cells of none. */
export function draftOf(
  kind: 'new' | 'handled' | 'closed',
  stated: Stated,
  readings: readonly (readonly string[])[],
  certain: boolean,
): readonly Draft[] {
  const known = readings.filter((cells) => cells.length > 0);
  return known.length === 0 ? [] : [{ kind, ...stated, readings: known, bound: 'equal', certain }];
}
