import type { Report } from '../model/report.ts';
import type { Span } from '../text/span.ts';
import { speaksForItself } from './body.ts';
import type { Quantity, Token } from './lexer.ts';
import type { Passage } from './passage.ts';
import { type Phrase, phrasesOf, type Segment, type Sentence } from './segments.ts';

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
  | 'disclosure';

/** A statement in the running text about a figure of the tables. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly value: number;
  /** The number and its measure word; for 未收到申请, which states 0 without a number, the words that say so. */
  readonly span: Span;
  /** The number alone, null where none is written. */
  readonly number: Span | null;
  readonly chinese: boolean;
  /** The words that state it, the number among them. */
  readonly words: string;
  /** Each is a set of cells whose sum the statement may mean; it holds if any one agrees. The first is the usual one. */
  readonly readings: readonly (readonly string[])[];
  /** `existence`: a count of cases by another measure than the table's (cases received, not cases at hand). */
  readonly bound: 'equal' | 'existence';
  /** False where the verb leaves it open which figure is meant (受理, 办理). */
  readonly certain: boolean;
}

/** The cells of the form that claims speak of, as far as the report's edition has them. */
interface Form {
  readonly rows: readonly string[];
  readonly has: (address: string) => boolean;
}

/** A claim with its spans still offsets into the passage. The words that state it stand from `from` to `to`. */
interface Draft extends Omit<Claim, 'words'> {
  readonly from: number;
  readonly to: number;
}

type Stated = Pick<Draft, 'from' | 'to' | 'value' | 'span' | 'number' | 'chinese'>;

/** Matters that are received, closed and carried over: applications for information, cases, or anything else. */
type Subject = 'applications' | 'cases' | 'other';

interface Surroundings {
  readonly report: Report;
  readonly form: Form;
  readonly year: number | null;
  readonly title: string;
  /** What the passage speaks of where a clause names nothing: its heading or an earlier clause says so. */
  subject: Subject | null;
  /** It has said how many there are: 予以公开 N 件 then divides that number. */
  counted: boolean;
  /** The last of these numbers is that of applications received: 自然人 N 件 then divides it. */
  received: boolean;
  /** 公文 and the like: 予以公开, 不予公开 classify documents there, not applications. */
  readonly documents: boolean;
  readonly disclosure: boolean;
}

/** What a passage states about figures of the tables. Spans are offsets into the passage. */
export function claimsIn(passage: Passage, sentences: readonly Sentence[], report: Report): readonly Claim[] {
  const around: Surroundings = {
    report,
    form: formOf(report),
    year: report.year,
    title: report.body,
    subject: /申请/.test(passage.heading) || passage.part === 'applications' ? 'applications' : null,
    counted: false,
    received: false,
    documents: /公文|公开属性|文件属性/.test(passage.text),
    disclosure: /信息公开|政务公开|依申请/.test(passage.text + passage.heading) || passage.part === 'reviews',
  };
  const claims: Claim[] = [];
  let last: Draft | null = null;
  for (const sentence of sentences) {
    // 其中 at the beginning of a sentence divides the figure of the one before.
    const opening = sentence[0]?.tokens[0];
    const found: readonly Draft[] = claimsOfLevel(sentence, around, opening?.kind === 'among' ? last : null).filter(
      ({ kind }) => !CASES.has(kind) || !areOtherCases(textOf(passage.text, sentence)),
    );
    last = found.at(-1) ?? null;
    for (const claim of found) {
      claims.push({
        kind: claim.kind,
        value: claim.value,
        span: claim.span,
        number: claim.number,
        chinese: claim.chinese,
        words: passage.text.slice(claim.from, claim.to),
        readings: claim.readings,
        bound: claim.bound,
        certain: claim.certain,
      });
    }
  }
  return claims;
}

const CASES: ReadonlySet<ClaimKind> = new Set(['reviews', 'lawsuits', 'cases', 'case-outcome']);

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

function formOf(report: Report): Form {
  const applications = report.edition.tables.find((table) => table.key === 'applications');
  return {
    rows: applications?.rows.map((row) => row.key) ?? [],
    has: (address) => report.tables.some((table) => table.cells.has(address)),
  };
}

/** The total cells of a result's rows: one cell, or one for each row of the group. */
function resultCells(form: Form, result: string): readonly string[] {
  const rows = form.rows.filter((row) => row === result || row.startsWith(`${result}.`));
  const single = `applications/${result}/total`;
  if (rows.includes(result) && form.has(single) && rows.length > 1) {
    // A row that stands in for the rows of its group, or they for it.
    const parts = rows.filter((row) => row !== result).map((row) => `applications/${row}/total`);
    return parts.every((part) => form.has(part)) ? parts : [single];
  }
  return rows.map((row) => `applications/${row}/total`).filter((address) => form.has(address));
}

const TOTAL = (row: string): string => `applications/${row}/total`;

function isNoun(token: Token, tag: string): boolean {
  return token.kind === 'noun' && token.tag === tag;
}

function claimsOfLevel(segments: readonly Segment[], around: Surroundings, head: Draft | null): readonly Draft[] {
  const claims: Draft[] = [];
  const phrases = phrasesOf(segments);
  // 主动公开40件、不予公开20件 classes documents.
  const classes = segments.some((segment) => segment.tokens.some((token) => token.text === '主动公开'));
  const explained = explains(segments);
  let previous = head;
  let governing: 'own' | 'other' = 'own';
  let dated = false;
  let foreign = false;
  let listed = false;
  let unread = false;
  for (const phrase of phrases) {
    listed ||= phrase.left.some((token) => token.kind === 'among');
    around.subject = subjectOf(phrase, listed, around.title) ?? around.subject;
    const era = yearOf(phrase.left, around.year);
    // 上年结转2件 names the year of the matters carried over, not of the figures after it.
    if (era !== null && !carries(phrase.left)) {
      governing = era;
      dated = era === 'own';
    }
    foreign ||= namesNarrowerBody(phrase.left, around.title);
    const carried = carriedClaim(phrase, around);
    const found: readonly Draft[] =
      carried !== null
        ? [carried]
        : governing === 'other' || foreign || carries(phrase.left) || isDifference(phrase.left)
          ? []
          : read(phrase, around, previous, explained, dated).filter(
              // Results divide applications; these may be classed documents, or applications to another body.
              (claim) => claim.kind !== 'result' || !(classes || unread),
            );
    claims.push(...found);
    unread ||=
      found.length === 0 &&
      !listed &&
      phrase.quantity !== null &&
      phrase.left.some((token) => isNoun(token, 'application'));
    for (const { kind } of found) {
      if (kind !== 'new' && kind !== 'handled' && kind !== 'closed') continue;
      around.counted = true;
      around.received = kind === 'new';
    }
    previous = found.at(-1) ?? (phrase.before === 'pause' ? previous : keepsList(phrase) ? previous : null);
  }
  const heads = [...claims];
  let passed = 0;
  const { subject } = around;
  for (const { nested } of segments) {
    for (const each of nested) {
      const start = each.segments[0]?.tokens[0]?.start ?? 0;
      while ((heads[passed]?.span.end ?? start + 1) <= start) passed++;
      claims.push(...claimsOfLevel(each.segments, around, heads[passed - 1] ?? null));
      around.subject = subject;
    }
  }
  return claims;
}

/**
 * What a phrase says is counted from here on; null where it leaves that open. A figure of something that is not
 * known (信访件34件) takes the place of the applications, but for the parts of a list, which divide what stands before.
 */
function subjectOf({ left, quantity, right }: Phrase, listed: boolean, title: string): Subject | null {
  if (quantity === null && left.some((token) => token.kind === 'negation')) return null;
  const named = left.findLastIndex(isMatter);
  const matter = left[named] ?? right.find(isMatter);
  if (matter !== undefined) {
    if (!isNoun(matter, 'application')) return 'cases';
    // 申请 alone may be one for anything: 低保申请.
    const before = left[named - 1];
    const bare = !matter.text.includes('公开') && (before?.kind === 'word' || before?.kind === 'noun');
    // 从, 对 and the like name nothing.
    return bare && before.text.length > 1 && !speaksForItself(title, before.text) ? 'other' : 'applications';
  }
  // 均在期限内答复36件 goes on with the matter before.
  if (quantity === null || listed || left.some((token) => token.kind === 'verb' && /^(?:close|carry)$/.test(token.tag)))
    return null;
  const strange = left.some(
    (token) =>
      token.kind === 'quoted' ||
      (token.kind === 'word' && !speaksForItself(title, token.text)) ||
      (token.kind === 'neutral' && /^(?:投诉|举报|申诉)$/.test(token.text)),
  );
  return strange ? 'other' : null;
}

function isMatter(token: Token): boolean {
  return token.kind === 'noun' && ['application', 'review', 'lawsuit'].includes(token.tag);
}

/** A phrase without a claim inside a list under 其中 keeps the list's head in mind. */
function keepsList(phrase: Phrase): boolean {
  return phrase.left.some((token) => token.kind === 'among' || token.kind === 'channel');
}

/** True where a remark says that the count takes in, or leaves out, what was carried over: 含上年结转2件. */
function explains(segments: readonly Segment[]): boolean {
  const all = segments.flatMap((segment) => [segment, ...segment.nested.flatMap((each) => each.segments)]);
  return all.some(
    (segment) =>
      segment.tokens.some((token) => token.kind === 'include' || token.kind === 'exclude' || token.kind === 'among') &&
      carries(segment.tokens),
  );
}

function carries(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.kind === 'verb' && token.tag === 'carry');
}

/** Whether the last date before a figure is the reporting year; null where the words name none. */
function yearOf(tokens: readonly Token[], year: number | null): 'own' | 'other' | null {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (token === undefined || before?.kind === 'compare') continue;
    if (token.kind === 'year') return year === null || token.year === year ? 'own' : 'other';
    if (token.kind === 'time')
      return token.tag === 'current' && token.text.length > 1 ? 'own' : token.tag === 'current' ? null : 'other';
  }
  return null;
}

/** 较上年增加3件, 同比下降2件: the figure is a difference. */
function isDifference(tokens: readonly Token[]): boolean {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined) return false;
    if (token.kind === 'compare') return token.text !== '新增';
    if (!isTransparent(token)) return false;
  }
  return false;
}

/** 区政府办公室, 市本级 before a verb in a government's report: another quantity than the tables'. */
function namesNarrowerBody(tokens: readonly Token[], title: string): boolean {
  if (!/人民政府$/.test(title)) return false;
  return tokens.some(
    (token) =>
      (token.kind === 'word' || token.kind === 'quoted') &&
      /(?:本级|办公室|[^公]办|[局委厅]|部门|单位|街道|[乡镇])$/.test(token.text) &&
      !speaksForItself(title, token.text),
  );
}

/** Words that may stand between a verb and its figure without narrowing what is counted. */
function isTransparent(token: Token): boolean {
  switch (token.kind) {
    case 'neutral':
    case 'total':
    case 'copula':
    case 'etc':
      return true;
    case 'noun':
      return token.tag === 'application';
    case 'time':
      return token.tag === 'current';
    case 'punctuation':
      return token.mark === 'pause';
    case 'year':
    case 'all':
      return true;
    default:
      return false;
  }
}

/** Several channels, or channels closed by 等, name the ways that are open: they narrow nothing. One alone does. */
function narrowsByChannel(tokens: readonly Token[]): boolean {
  const channels = tokens.flatMap((token, index) => (token.kind === 'channel' ? [index] : []));
  const [only] = channels;
  if (only === undefined || channels.length > 1 || tokens.some((token) => token.kind === 'etc')) return false;
  // 通过平台共收到 speaks of all; 共收到信函申请 of those by letter.
  const afterVerb = tokens.slice(0, only).some((token) => token.kind === 'verb');
  return afterVerb || !tokens.some((token) => token.kind === 'total');
}

function withoutChannels(tokens: readonly Token[]): readonly Token[] {
  return narrowsByChannel(tokens) ? tokens : tokens.filter((token) => token.kind !== 'channel');
}

/** The words before the verb are a date, adverbs and the body itself. */
function prefixIsOwn(tokens: readonly Token[], title: string): boolean {
  return tokens.every((token) => {
    if (token.kind === 'word')
      return /^(?:通过|经|经由|自|从|以|由)$/.test(token.text) || speaksForItself(title, token.text);
    return isTransparent(token) || token.kind === 'reference';
  });
}

function read(
  phrase: Phrase,
  around: Surroundings,
  previous: Draft | null,
  explained: boolean,
  dated: boolean,
): readonly Draft[] {
  if (phrase.quantity === null) return nothingClaims(phrase, around);
  const { quantity } = phrase;
  if (quantity.value === null || !countsCases(quantity, phrase) || modifiesWhatFollows(phrase.right)) return [];
  const left = withoutChannels(phrase.left);
  if (left.some((token) => token.kind === 'negation' || token.kind === 'each' || token.kind === 'compare')) return [];
  const claim =
    casesClaim(left, phrase, around) ??
    outcomeClaim(left, phrase, around, previous) ??
    disclosureClaim(left, phrase, around) ??
    resultClaim(left, phrase, around, previous) ??
    applicantClaim(left, phrase, around, previous) ??
    applicationClaim(left, phrase, around, explained, dated);
  return claim === null ? [] : [claim];
}

/** 5件, 两宗, 1条; or a bare number after 为, 数量 at the end of its phrase. */
function countsCases(quantity: Quantity, phrase: Phrase): boolean {
  if (quantity.family === 'case' || quantity.family === 'published' || quantity.measure === '个') return true;
  if (quantity.measure !== '' || phrase.right.length > 0) return false;
  const last = phrase.left.at(-1);
  return (
    last !== undefined &&
    (last.kind === 'copula' || last.kind === 'neutral' || last.kind === 'noun' || last.kind === 'total')
  );
}

/** 5件以外, 12件中: the figure only leads to another statement. */
function modifiesWhatFollows(right: readonly Token[]): boolean {
  const next = right[0];
  return next !== undefined && next.kind === 'word' && /^[中里内外之未以]/.test(next.text);
}

/** `last` is what states it behind the figure: 2件不予公开. */
function base(phrase: Phrase, quantity: Quantity, last?: Token): Stated {
  return {
    to: last?.end ?? quantity.span.end,
    from: phrase.left.find((token) => token.kind !== 'among')?.start ?? quantity.span.start,
    value: quantity.value ?? 0,
    span: quantity.span,
    number: quantity.number,
    chinese: quantity.chinese,
  };
}

function lastVerb(left: readonly Token[]): number {
  return left.findLastIndex((token) => token.kind === 'verb');
}

/** The noun that directly follows a figure: 39件政府信息公开申请. */
function nounBehind(right: readonly Token[], tag: string): Token | undefined {
  const first = right.find((token) => token.kind !== 'neutral');
  return first !== undefined && isNoun(first, tag) ? first : undefined;
}

/** 收到, 受理, 办结 … 申请 N 件. */
function applicationClaim(
  left: readonly Token[],
  phrase: Phrase,
  around: Surroundings,
  explained: boolean,
  dated: boolean,
): Draft | null {
  const quantity = phrase.quantity as Quantity;
  if (left.some((token) => token.kind === 'noun' && token.tag !== 'application')) return null;
  const verbAt = lastVerb(left);
  const verb = left[verbAt];
  const between = left.slice(verbAt + 1);
  const prefix = left.slice(0, Math.max(0, verbAt));
  if (!between.every(isTransparent)) return null;
  const behind = nounBehind(phrase.right, 'application');
  const named = behind !== undefined || left.some((token) => isNoun(token, 'application'));
  const cumulative = left.some((token) => token.text === '累计');
  if (cumulative && !dated) return null;
  if (verb === undefined) {
    // 共…申请 N 件: which figure is meant is open.
    const counted = left.some(
      (token) => token.kind === 'total' || (isNoun(token, 'application') && /[量数]$/.test(token.text)),
    );
    return named && counted && prefixIsOwn(left, around.title) ? handled(phrase, quantity, behind) : null;
  }
  if (verb.kind !== 'verb' || !prefixIsOwn(prefix, around.title)) return null;
  if (verb.tag === 'receive' && named) {
    const readings = [[TOTAL('new')], ...(explained ? [[TOTAL('new'), TOTAL('carried-in')]] : [])];
    return { kind: 'new', ...base(phrase, quantity, behind), readings, bound: 'equal', certain: !explained };
  }
  if (verb.tag === 'handle' && named) return handled(phrase, quantity, behind);
  if (verb.tag === 'close' && (named || around.subject === 'applications')) {
    const answered = ['granted', 'partly-granted', 'refused', 'unavailable', 'unprocessed'].flatMap((result) =>
      resultCells(around.form, result),
    );
    return {
      kind: 'closed',
      ...base(phrase, quantity, behind),
      // An answer is no answer where the matter was closed otherwise: withdrawn, not corrected in time.
      readings: [[TOTAL('result-total')], ...(verb.text.includes('答复') && answered.length > 0 ? [answered] : [])],
      bound: 'equal',
      certain: true,
    };
  }
  return null;
}

function handled(phrase: Phrase, quantity: Quantity, behind?: Token): Draft {
  return {
    kind: 'handled',
    ...base(phrase, quantity, behind),
    readings: [[TOTAL('new')], [TOTAL('new'), TOTAL('carried-in')], [TOTAL('result-total')]],
    bound: 'equal',
    certain: false,
  };
}

/** 上年结转 N 件, 结转下年度继续办理 N 件, 2022年结转2023年 N 件. */
function carriedClaim(phrase: Phrase, around: Surroundings): Draft | null {
  const { quantity } = phrase;
  // 行政诉讼3件，上年结转1件: cases are carried over too.
  if (around.subject === 'cases' || around.subject === 'other') return null;
  // 1件结转下年度, 有1件结转下年度: the figure comes first.
  const leads = phrase.left.every(
    (token) => isTransparent(token) || token.kind === 'among' || (token.kind === 'verb' && token.tag === 'occur'),
  );
  const left = leads && quantity !== null && carries(phrase.right) ? phrase.right : phrase.left;
  const at = left.findIndex((token) => token.kind === 'verb' && token.tag === 'carry');
  if (at < 0) return null;
  const direction = carryDirection(left, around.year);
  if (direction === null) return null;
  const readings = [[TOTAL(direction === 'in' ? 'carried-in' : 'carried-over')]];
  const kind = direction === 'in' ? 'carried-in' : 'carried-over';
  const others = left.filter(
    (token, index) => index !== at && token.kind !== 'year' && token.kind !== 'time' && token.kind !== 'negation',
  );
  const plain = others.every(
    (token) =>
      isTransparent(token) ||
      token.kind === 'include' ||
      token.kind === 'among' ||
      (token.kind === 'verb' && token.tag === 'handle') ||
      (token.kind === 'word' &&
        (/^(?:[至到入自从]|至今|并)$/.test(token.text) || speaksForItself(around.title, token.text))),
  );
  if (!plain) return null;
  const negated = left.some((token) => token.kind === 'negation');
  if (quantity === null) {
    if (!negated || left.at(-1)?.kind === 'negation') return null;
    const from = left.find((token) => token.kind === 'negation');
    return { kind, ...nothing(from, left), readings, bound: 'equal', certain: true };
  }
  if (negated || quantity.value === null || !countsCases(quantity, phrase)) return null;
  const last = left === phrase.right ? left.at(-1) : undefined;
  return { kind, ...base(phrase, quantity, last), readings, bound: 'equal', certain: true };
}

function carryDirection(left: readonly Token[], year: number | null): 'in' | 'out' | null {
  let past = false;
  let future = false;
  for (const token of left) {
    if (token.kind === 'time') {
      past ||= token.tag === 'last';
      future ||= token.tag === 'next';
    } else if (token.kind === 'year' && year !== null) {
      past ||= token.year === year - 1;
      future ||= token.year === year + 1;
      if (token.year < year - 1 || token.year > year + 1) return null;
    } else if (token.kind === 'year') {
      // Which of two years is the reporting year cannot be told.
      return null;
    } else if (token.kind === 'neutral' && token.text.startsWith('继续办理')) {
      future = true;
    }
  }
  if (past === future) return null;
  return past ? 'in' : 'out';
}

function nothing(from: Token | undefined, left: readonly Token[]): Stated {
  const end = left.at(-1)?.end ?? 0;
  return {
    from: from?.start ?? end,
    to: end,
    value: 0,
    span: { start: from?.start ?? end, end },
    number: null,
    chinese: false,
  };
}

/** 其中自然人 N 件, after the figure of new applications. */
function applicantClaim(
  left: readonly Token[],
  phrase: Phrase,
  around: Surroundings,
  previous: Draft | null,
): Draft | null {
  // 从申请人看，自然人30件 in a later sentence divides the applications received, or those handled.
  const far = previous === null && around.received && around.subject === 'applications';
  if (!far && previous?.kind !== 'new' && previous?.kind !== 'applicant') return null;
  const named = left.filter((token) => token.kind === 'applicant');
  const applicant = named[0];
  if (named.length !== 1 || applicant?.kind !== 'applicant') return null;
  if (!left.every((token) => token === applicant || isTransparent(token) || token.kind === 'among')) return null;
  const columns =
    applicant.tag === 'organisation' ? ['enterprise', 'research', 'social', 'legal', 'other'] : [applicant.tag];
  const cells = (row: string): readonly string[] => columns.map((column) => `applications/${row}/${column}`);
  if (!cells('new').every(around.form.has)) return null;
  return {
    kind: 'applicant',
    ...base(phrase, phrase.quantity as Quantity),
    readings:
      previous === null
        ? [cells('new'), [...cells('new'), ...cells('carried-in')], cells('result-total')]
        : [cells('new')],
    bound: 'equal',
    certain: previous?.certain ?? false,
  };
}

/** 予以公开 N 件, 其中 N 件不予公开. */
function resultClaim(
  left: readonly Token[],
  phrase: Phrase,
  around: Surroundings,
  previous: Draft | null,
): Draft | null {
  if (around.documents || around.subject !== 'applications') return null;
  const quantity = phrase.quantity as Quantity;
  const before = left.findLastIndex((token) => token.kind === 'result');
  const found = before >= 0 ? left[before] : phrase.right.find((token) => token.kind !== 'neutral');
  if (found?.kind !== 'result') return null;
  const listed =
    around.counted || (previous !== null && ['new', 'handled', 'closed', 'result'].includes(previous.kind));
  const named = [...left, ...phrase.right].some((token) => isNoun(token, 'application'));
  if (quantity.family !== 'case' && !named) return null;
  if (!listed && !named && !left.some((token) => token.kind === 'among')) return null;
  const rest = before >= 0 ? [...left.slice(0, before), ...left.slice(before + 1)] : left;
  if (
    !rest.every(
      (token) =>
        isTransparent(token) ||
        token.kind === 'among' ||
        (token.kind === 'verb' && token.tag === 'close') ||
        // 无法提供：本机关不掌握相关政府信息8件
        (token.kind === 'result' && found.tag.startsWith(`${token.tag}.`)),
    )
  )
    return null;
  // 予以公开（含部分公开）20件
  if (phrase.remarks.some((remark) => remark.tokens.some((token) => token.kind === 'result'))) return null;
  const cells = resultCells(around.form, found.tag);
  if (cells.length === 0) return null;
  return {
    kind: 'result',
    ...base(phrase, quantity, before < 0 ? found : undefined),
    readings: [cells],
    bound: 'equal',
    certain: true,
  };
}

const REVIEW_TOTALS = ['reviews/reconsideration/total'];
const LAWSUIT_TOTALS = ['reviews/direct-litigation/total', 'reviews/litigation-after-reconsideration/total'];

/** 行政复议 N 件, 行政诉讼 N 起. */
function casesClaim(left: readonly Token[], phrase: Phrase, around: Surroundings): Draft | null {
  const quantity = phrase.quantity as Quantity;
  const nouns = left.flatMap((token) =>
    token.kind === 'noun' && (token.tag === 'review' || token.tag === 'lawsuit') ? [token.tag] : [],
  );
  if (nouns.length === 0) return null;
  if (!around.disclosure) return null;
  const verbs = left.flatMap((token) => (token.kind === 'verb' ? [token.tag] : []));
  // 办理, 审理 复议: the body decides other people's cases.
  if (verbs.some((tag) => tag !== 'receive' && tag !== 'occur')) return null;
  const transparent = left.every(
    (token) =>
      isTransparent(token) ||
      token.kind === 'noun' ||
      token.kind === 'among' ||
      token.kind === 'verb' ||
      (token.kind === 'word' && speaksForItself(around.title, token.text)),
  );
  if (
    !transparent ||
    phrase.remarks.some((remark) => remark.tokens.some((token) => token.kind === 'include' || token.kind === 'exclude'))
  ) {
    return null;
  }
  const review = nouns.includes('review');
  const lawsuit = nouns.includes('lawsuit');
  const kind: ClaimKind = review && lawsuit ? 'cases' : review ? 'reviews' : 'lawsuits';
  const readings = [[...(review ? REVIEW_TOTALS : []), ...(lawsuit ? LAWSUIT_TOTALS : [])]];
  return { kind, ...base(phrase, quantity), readings, bound: 'existence', certain: true };
}

/** 行政复议4件，结果维持3件: outcomes are counted as the table counts them. Pending cases are `prose-outcome-mismatch`. */
function outcomeClaim(
  left: readonly Token[],
  phrase: Phrase,
  around: Surroundings,
  previous: Draft | null,
): Draft | null {
  if (previous === null || !['reviews', 'lawsuits', 'case-outcome'].includes(previous.kind)) return null;
  const outcome = left.find((token) => token.kind === 'outcome');
  if (outcome?.kind !== 'outcome' || outcome.tag === 'pending') return null;
  if (!left.every((token) => token === outcome || isTransparent(token) || token.kind === 'among')) return null;
  const cells = (previous.readings[0] ?? []).map((cell) => cell.slice(0, cell.lastIndexOf('/') + 1) + outcome.tag);
  if (!cells.every(around.form.has)) return null;
  return {
    kind: 'case-outcome',
    ...base(phrase, phrase.quantity as Quantity),
    readings: [cells],
    bound: 'equal',
    certain: true,
  };
}

/** 未收到申请, 无行政复议、行政诉讼: nothing happened, stated without a number. */
function nothingClaims(phrase: Phrase, around: Surroundings): readonly Draft[] {
  const { left } = phrase;
  const at = left.findIndex((token) => token.kind === 'negation');
  if (at < 0 || left.some((token) => token.kind === 'compare')) return [];
  const prefix = left.slice(0, at);
  if (!prefixIsOwn(prefix, around.title)) return [];
  const after = left.slice(at + 1);
  const verbs = after.flatMap((token) => (token.kind === 'verb' ? [token] : []));
  if (verbs.some((verb) => verb.tag !== 'receive' && verb.tag !== 'occur')) return [];
  const receives = verbs.some((verb) => verb.tag === 'receive');
  // Every word must be understood: 未收到涉及…的申请, 未发生复议败诉 say less than nothing at all.
  if (
    !withoutChannels(after).every(
      (token) => isTransparent(token) || token.kind === 'noun' || token.kind === 'verb' || token.text === '零',
    )
  )
    return [];
  const nouns = after.flatMap((token, index) => (token.kind === 'noun' ? [{ tag: token.tag, index }] : []));
  const claims: Draft[] = [];
  const stated = nothing(left[at], left);
  for (const { tag, index } of nouns) {
    if (tag === 'review' && around.disclosure) {
      claims.push({ kind: 'reviews', ...stated, readings: [REVIEW_TOTALS], bound: 'existence', certain: true });
    } else if (tag === 'lawsuit' && around.disclosure) {
      claims.push({ kind: 'lawsuits', ...stated, readings: [LAWSUIT_TOTALS], bound: 'existence', certain: true });
    } else if (tag === 'application' && (receives || verbs.length === 0) && !leadsToCase(after, index)) {
      claims.push({ kind: 'new', ...stated, readings: [[TOTAL('new')]], bound: 'equal', certain: true });
    }
  }
  return claims;
}

/** 因信息公开申请引起的行政复议: the application is only what the case is about. */
function leadsToCase(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || (token.kind === 'punctuation' && token.mark === 'pause')) return false;
    if (token.kind === 'neutral' && ['和', '或', '及', '以及', '与'].includes(token.text)) return false;
    if (token.kind === 'noun') return token.tag !== 'application';
  }
  return false;
}

/** Verbs with which a document or decision is made, and the cell of section 二 that counts it, by edition. */
const ISSUED = ['disclosure/normative-documents/issued', 'disclosure/normative-documents/made'];

/** 制定行政规范性文件 N 件, 作出行政处罚 N 件. */
function disclosureClaim(left: readonly Token[], phrase: Phrase, around: Surroundings): Draft | null {
  const quantity = phrase.quantity as Quantity;
  if (quantity.family !== 'case') return null;
  const nounAt = left.findLastIndex((token) => token.kind === 'noun' && token.tag !== 'application');
  const noun = left[nounAt];
  if (noun?.kind !== 'noun' || !left.slice(nounAt + 1).every(isTransparent)) return null;
  const others = left.slice(0, nounAt);
  const verb = others.findLast((token) => token.kind === 'verb');
  const verbTag = verb?.kind === 'verb' ? verb.tag : null;
  if (
    !others.every(
      (token) =>
        token === verb || isTransparent(token) || (token.kind === 'word' && speaksForItself(around.title, token.text)),
    )
  ) {
    return null;
  }
  const addresses =
    noun.tag === 'normative'
      ? verbTag === 'issue'
        ? ISSUED
        : verbTag === 'repeal'
          ? ['disclosure/normative-documents/repealed']
          : []
      : verbTag === 'act' || (verbTag === 'handle' && noun.tag !== 'normative')
        ? [`disclosure/${noun.tag}/decisions`]
        : [];
  const cell = addresses.find(around.form.has);
  if (cell === undefined) return null;
  return { kind: 'disclosure', ...base(phrase, quantity), readings: [[cell]], bound: 'equal', certain: false };
}
