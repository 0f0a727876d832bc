import type { AnalysisOptions } from '../../shared/analysis.ts';
import type { RuleId } from '../../shared/findings/rule-ids.ts';
import { editionInForce, editions } from '../../shared/template/registry.ts';
import type { Edition } from '../../shared/template/schema.ts';
import type { Span } from '../../shared/text/span.ts';
import { type Draft, type Layout, layoutNamed, renderDraft } from './document.ts';
import { addressesIn, figureAt, shiftsIn, slips, withFigures } from './faults.ts';
import { dense, generateDraft, sparse, usual } from './generate.ts';
import type { Random } from './random.ts';
import type { Line } from './render/lines.ts';
import { type LineChange, tabTable } from './render/tab.ts';
import { smallReport } from './small-report.ts';

/** A report that is consistent but for one fault, and where the finding must stand: at one of these places. */
export interface Planted {
  readonly text: string;
  readonly at: readonly Span[];
  readonly options?: AnalysisOptions;
}

/** Plants one fault of a rule in a generated report; null where this report has no place for it. */
export type Plant = (random: Random) => Planted | null;

const plain = layoutNamed('tab-plain');

function editionNamed(id: string): Edition {
  const edition = editions.find((each) => each.id === id);
  if (edition === undefined) throw new RangeError(`no edition ${id}`);
  return edition;
}
const older = editionNamed('2019');
const newer = editionNamed('2021');

function anyDraft(random: Random): Draft {
  return generateDraft(random.pick(editions), random, usual);
}

/** Where words stand, which must stand there once. */
function only(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0 || text.indexOf(words, start + 1) >= 0) throw new RangeError(`「${words}」 does not stand there once`);
  return { start, end: start + words.length };
}

function once(draft: Draft, words: string, layout: Layout = plain): Planted {
  const { text } = renderDraft(draft, layout);
  return { text, at: [only(text, words)] };
}

/** The report with another paragraph in a section; the finding stands on `words` of it. */
function saying(draft: Draft, paragraph: string, words: string, section = 'overview'): Planted {
  const place = paragraph.indexOf(words);
  const { text } = renderDraft(withParagraphs(draft, section, [...(draft.prose[section] ?? []), paragraph]), plain);
  const start = only(text, paragraph).start + place;
  return { text, at: [{ start, end: start + words.length }] };
}

function withParagraphs(draft: Draft, section: string, paragraphs: readonly string[]): Draft {
  return { ...draft, prose: { ...draft.prose, [section]: paragraphs } };
}

/** The report with other figures; the finding stands on the figure at one of the addresses. */
function figured(draft: Draft, changes: Readonly<Record<string, string>>, ...addresses: readonly string[]): Planted {
  const { text, figures } = renderDraft(withFigures(draft, changes), plain);
  return { text, at: addresses.flatMap((address) => figures.get(address) ?? []) };
}

const ordinals = '一二三四五六';

function headingOf(draft: Draft, key: string): string {
  const section = draft.edition.sections.find((each) => each.key === key);
  if (section === undefined) throw new RangeError(`no section ${key}`);
  return `${ordinals[section.number - 1] ?? ''}、${section.title}`;
}

/** The text of a report parted before each heading of a section; the first part holds the title. */
function partsOf(draft: Draft): string[] {
  const { text } = renderDraft(draft, plain);
  const starts = draft.edition.sections.map(({ key }) => only(text, `\n${headingOf(draft, key)}\n`).start + 1);
  return [0, ...starts].map((start, i) => text.slice(start, starts[i] ?? text.length));
}

function unsigned(draft: Draft): Draft {
  return { ...draft, signature: [] };
}

/** The first line of a table that holds these words, changed; none where `change` answers null. */
function lineWith(words: string, change: (line: Line) => readonly Line[]): Layout {
  const lines: LineChange = (all) =>
    all.flatMap((line) => (line.some((slot) => slot.text === words) ? change(line) : [line]));
  return { ...plain, table: tabTable(lines) };
}

function on(rule: RuleId, planted: Planted): Planted {
  return { ...planted, options: { ...planted.options, rules: { [rule]: 'hint' } } };
}

/** A figure that moved to its neighbour: in the row, or in the column. */
function moved(draft: Draft, random: Random, along: 'row' | 'column'): Planted | null {
  const kept = along === 'row' ? 1 : 2;
  const details = /^applications\/(?!new|carried|result)/;
  const shifts = shiftsIn(draft).filter(
    ({ from, to }) => details.test(from) && details.test(to) && from.split('/')[kept] === to.split('/')[kept],
  );
  if (shifts.length === 0) return null;
  const { from, to } = random.pick(shifts);
  // Where the same move can be made elsewhere, any cell of the two broken sums may be the one to look at.
  const lines = [from, to].map((address) => address.split('/')[3 - kept]);
  const involved = addressesIn(draft.edition, 'applications').filter((address) =>
    lines.includes(address.split('/')[3 - kept]),
  );
  return figured(draft, { [from]: '0', [to]: figureAt(draft, from) }, ...involved);
}

/** For each rule on one document: how to plant a fault of it. */
export const plants: Readonly<Partial<Record<RuleId, Plant>>> = {
  'missing-title': (random) => {
    const draft = anyDraft(random);
    const { text } = renderDraft({ ...draft, title: '', preamble: [] }, plain);
    return { text, at: [only(text, headingOf(draft, 'overview'))] };
  },
  'missing-year': (random) => {
    const draft = anyDraft(random);
    const title = `${draft.body}政府信息公开工作年度报告`;
    return once({ ...draft, title }, title);
  },
  'nonstandard-title': (random) => {
    const draft = anyDraft(random);
    const title = `${draft.year}年度${draft.body}信息公开工作年度报告`;
    return on('nonstandard-title', once({ ...draft, title }, title));
  },
  'missing-section': (random) => {
    const draft = anyDraft(random);
    const parts = partsOf(unsigned(draft));
    const lost = random.whole(2, parts.length - 1);
    const text = parts.filter((_, i) => i !== lost).join('');
    const before = draft.edition.sections[lost - 2]?.key ?? '';
    return { text, at: [only(text, headingOf(draft, before))] };
  },
  'duplicate-section': (random) => {
    const draft = unsigned(anyDraft(random));
    const parts = partsOf(draft);
    const text = [...parts.slice(0, -1), parts.at(-2) ?? '', parts.at(-1) ?? ''].join('');
    const start = text.lastIndexOf(headingOf(draft, 'problems'));
    return { text, at: [{ start, end: start + headingOf(draft, 'problems').length }] };
  },
  'section-order': (random) => {
    const draft = unsigned(anyDraft(random));
    const parts = partsOf(draft);
    const text = [...parts.slice(0, -2), parts.at(-1) ?? '', parts.at(-2) ?? ''].join('');
    return { text, at: [only(text, headingOf(draft, 'other-matters'))] };
  },
  'section-number': (random) => {
    const draft = anyDraft(random);
    const section = random.pick(draft.edition.sections);
    const wrong = `${ordinals[section.number % 6] ?? ''}、`;
    const { text } = renderDraft(draft, plain);
    const { start } = only(text, `\n${headingOf(draft, section.key)}\n`);
    return {
      text: `${text.slice(0, start + 1)}${wrong}${text.slice(start + 3)}`,
      at: [{ start: start + 1, end: start + 3 }],
    };
  },
  'nonstandard-section-title': (random) => {
    const draft = anyDraft(random);
    const variant = '存在问题及改进措施';
    const { text } = renderDraft(draft, plain);
    const changed = text.replace(headingOf(draft, 'problems'), `五、${variant}`);
    return on('nonstandard-section-title', { text: changed, at: [only(changed, variant)] });
  },
  'empty-section': (random) => {
    const draft = anyDraft(random);
    const key = random.pick(['overview', 'problems', 'other-matters']);
    return once(withParagraphs(draft, key, []), headingOf(draft, key));
  },
  'item-number-gap': (random) => {
    const draft = withParagraphs(anyDraft(random), 'problems', [
      '（一）存在的主要问题。部分栏目更新不够及时。',
      '（三）改进情况。下一步明确专人，每月检查，逐项改进。',
    ]);
    const { text } = renderDraft(draft, plain);
    const start = only(text, '（三）改进情况').start + 1;
    return on('item-number-gap', { text, at: [{ start, end: start + 1 }] });
  },
  'part-count': (random) => {
    const draft = { ...anyDraft(random), preamble: ['本年度报告由总体情况、主动公开等五部分组成。'] };
    const { text } = renderDraft(draft, plain);
    const { start } = only(text, '五部分组成');
    return on('part-count', { text, at: [{ start, end: start + 1 }] });
  },
  'edition-mismatch': (random) =>
    random.chance(0.5)
      ? once(generateDraft(newer, random, usual, { year: random.whole(2019, 2020) }), '本年制发件数')
      : null,

  'missing-table': (random) => {
    const draft = anyDraft(random);
    const { key, section } = random.pick(draft.edition.tables);
    const edition = { ...draft.edition, tables: draft.edition.tables.filter((table) => table.key !== key) };
    return once({ ...draft, edition }, headingOf(draft, section));
  },
  'missing-row': (random) =>
    once(
      anyDraft(random),
      '3.要求提供公开出版物',
      lineWith('4.无正当理由大量反复申请', () => []),
    ),
  'duplicate-row': (random) => {
    const { text } = renderDraft(
      anyDraft(random),
      lineWith('2.重复申请', (line) => [line, line]),
    );
    const start = text.lastIndexOf('2.重复申请');
    return { text, at: [{ start, end: start + '2.重复申请'.length }] };
  },
  'row-order': (random) => {
    const draft = anyDraft(random);
    const change: LineChange = (lines) => {
      const from = lines.findIndex((line) => line.some((slot) => slot.text === '2.重复申请'));
      const line = lines[from];
      if (line === undefined) return lines;
      const rest = lines.filter((each) => each !== line);
      return [...rest.slice(0, from + 1), line, ...rest.slice(from + 1)];
    };
    return once(draft, '3.要求提供公开出版物', { ...plain, table: tabTable(change) });
  },
  'nonstandard-row-label': (random) => {
    const [right, wrong] = random.pick([
      ['2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开'],
      ['8.属于行政查询事项', '8.属于行政咨询事项'],
    ] as const);
    return once(
      anyDraft(random),
      wrong,
      lineWith(right, (line) => [line.map((slot) => (slot.text === right ? { text: wrong } : slot))]),
    );
  },
  'nonstandard-column-label': (random) => {
    const [right, wrong] = random.pick([
      ['社会公益组织', '社会组织'],
      ['法律服务机构', '律师事务所'],
    ] as const);
    return once(
      anyDraft(random),
      wrong,
      lineWith(right, (line) => [line.map((slot) => (slot.text === right ? { text: wrong } : slot))]),
    );
  },
  'cell-count': (random) =>
    once(
      anyDraft(random),
      '2.重复申请',
      lineWith('2.重复申请', (line) => [line.filter((slot) => !slot.address?.endsWith('/legal'))]),
    ),
  'misplaced-figures': (random) => {
    const { text } = renderDraft(anyDraft(random), plain);
    const line = /^.*2\.重复申请.*$/mu.exec(text)?.[0] ?? '';
    const surplus = Array.from({ length: 6 }, () => '0').join('\t');
    const start = text.indexOf(line) + line.length + 1;
    return { text: text.replace(line, `${line}\t${surplus}`), at: [{ start, end: start + surplus.length }] };
  },
  'blank-cell': (random) => {
    const draft = anyDraft(random);
    const address = random.pick(addressesIn(draft.edition, random.pick(['applications', 'reviews'])));
    return figured(draft, { [address]: '' }, address);
  },
  'invalid-number': (random) => {
    const draft = anyDraft(random);
    // Words beside a label are read as part of it, and the row as one figure short.
    const cells = addressesIn(draft.edition, 'applications').filter((address) => !address.endsWith('/natural-person'));
    const address = random.pick(cells);
    return figured(draft, { [address]: random.pick(['若干', '#REF!', '1.5']) }, address);
  },
  'nonstandard-number': (random) => {
    const draft = anyDraft(random);
    const address = random.pick(addressesIn(draft.edition, 'applications'));
    return figured(draft, { [address]: `${figureAt(draft, address)}.00` }, address);
  },

  'wrong-figure': (random) => {
    const draft = anyDraft(random);
    const address = random.pick(addressesIn(draft.edition, 'applications'));
    const slip = slips[random.pick(Object.keys(slips))];
    const wrong = slip?.(figureAt(draft, address)) ?? null;
    return wrong === null ? null : figured(draft, { [address]: wrong }, address);
  },
  'row-total-mismatch': (random) => moved(anyDraft(random), random, 'column'),
  'result-total-mismatch': (random) => moved(anyDraft(random), random, 'row'),
  'balance-mismatch': (random) => {
    const draft = anyDraft(random);
    const column = random.pick(['natural-person', 'enterprise', 'other']);
    const wrong = [`applications/carried-over/${column}`, 'applications/carried-over/total'];
    const changes = Object.fromEntries(wrong.map((address) => [address, String(Number(figureAt(draft, address)) + 2)]));
    // Any of the three rows of the balance may be wrong.
    const rows = ['new', 'carried-in', 'carried-over'];
    return figured(draft, changes, ...rows.map((row) => `applications/${row}/${column}`));
  },
  'review-total-mismatch': (random) => {
    const draft = anyDraft(random);
    const address = `reviews/${random.pick(['reconsideration', 'direct-litigation'])}/total`;
    return figured(draft, { [address]: String(Number(figureAt(draft, address)) + 1) }, address);
  },
  'split-digits': (random) => {
    const draft = anyDraft(random);
    const long = addressesIn(draft.edition, 'applications').filter((address) => figureAt(draft, address).length === 2);
    const address = random.pick(long);
    const split = figureAt(draft, address).split('').join('\t');
    const row = address.split('/').slice(0, 2).join('/');
    const cells = addressesIn(draft.edition, 'applications').filter((each) => each.startsWith(`${row}/`));
    const texts = cells.flatMap((each) => (each === address ? split : figureAt(draft, each)).split('\t'));
    // By chance the row may add up with one of its figures left out: then it reads as complete.
    const complete = texts.some((_, lost) => {
      const figures = texts.filter((__, i) => i !== lost).map(Number);
      return figures.slice(0, -1).reduce((sum, figure) => sum + figure, 0) === figures.at(-1);
    });
    // Or two neighbours elsewhere may be joined as well.
    const joined = texts.slice(0, -1).filter((text, at) => {
      const figures = [...texts.slice(0, at), text + (texts[at + 1] ?? ''), ...texts.slice(at + 2)].map(Number);
      return figures.slice(0, -1).reduce((sum, figure) => sum + figure, 0) === figures.at(-1);
    });
    return complete || joined.length > 1 ? null : figured(draft, { [address]: split }, address);
  },
  'in-force-count-impossible': (random) => {
    const draft = generateDraft(newer, random, usual);
    const changes = {
      'disclosure/normative-documents/issued': '9',
      'disclosure/normative-documents/repealed': '1',
      'disclosure/normative-documents/in-force': '3',
    };
    const silent = withParagraphs(
      draft,
      'overview',
      (draft.prose['overview'] ?? []).map((each) => each.replace(/[^。]*规范性文件[^。]*。/gu, '')),
    );
    return figured(silent, changes, 'disclosure/normative-documents/in-force');
  },
  'rules-beyond-competence': (random) => {
    const draft = generateDraft(newer, random, usual, { rank: 'office' });
    const changes = { 'disclosure/regulations/issued': '2', 'disclosure/regulations/in-force': '2' };
    return figured(draft, changes, 'disclosure/regulations/issued');
  },
  'fee-decimals': (random) => {
    const draft = withFigures(generateDraft(newer, random, usual), { 'disclosure/fees/amount': '11.065' });
    const { text, figures } = renderDraft(draft, {
      ...plain,
      table: tabTable((lines) =>
        lines.map((line) =>
          line.map((slot) => ({ ...slot, text: slot.text.replace('单位：万元', '单位：万元，保留4位小数') })),
        ),
      ),
    });
    const at = figures.get('disclosure/fees/amount');
    return at === undefined ? null : { text, at: [at] };
  },
  'fee-unit-suspect': (random) =>
    figured(
      generateDraft(newer, random, usual, { rank: 'office' }),
      { 'disclosure/fees/amount': '113300.89' },
      'disclosure/fees/amount',
    ),
  'fee-below-processing-fee': (random) => {
    const draft = withParagraphs(generateDraft(newer, random, usual), 'other-matters', ['本年度收取信息处理费500元。']);
    return figured(draft, { 'disclosure/fees/amount': '0' }, 'disclosure/fees/amount');
  },
  'fee-amount-implausible': (random) => {
    const words = `${random.whole(1, 90)}${random.whole(1, 9)}元`;
    const draft = withFigures(generateDraft(newer, random, usual), { 'disclosure/fees/amount': '8.5' });
    return on(
      'fee-amount-implausible',
      saying(withParagraphs(draft, 'other-matters', []), `本年度收取信息处理费${words}。`, words, 'other-matters'),
    );
  },
  'review-first': (random) => {
    const refused = random.whole(1, 9);
    const [upheld, pending] = [random.whole(11, 19), random.whole(21, 29)];
    const column = ['new', 'refused.third-party', 'result-total'].flatMap((row) => [
      [`applications/${row}/natural-person`, refused],
      [`applications/${row}/total`, refused],
    ]);
    const text = smallReport({
      year: random.whole(2024, 2026),
      figures: {
        ...Object.fromEntries(column),
        'reviews/direct-litigation/upheld': upheld,
        'reviews/direct-litigation/pending': pending,
        'reviews/direct-litigation/total': upheld + pending,
      },
    });
    return on('review-first', {
      text,
      at: [only(text, `\t${upheld + pending}\t`)].map(({ start, end }) => ({ start: start + 1, end: end - 1 })),
    });
  },
  'published-total-below-new': (random) => {
    const changes = {
      'disclosure/normative-documents/made': '8',
      'disclosure/normative-documents/newly-published': '8',
      'disclosure/normative-documents/published-total': '5',
    };
    return figured(generateDraft(older, random, usual), changes, 'disclosure/normative-documents/published-total');
  },
  'missing-money-unit': (random) =>
    figured(
      generateDraft(older, random, usual),
      { 'disclosure/procurement/projects': '3', 'disclosure/procurement/amount': '42.21' },
      'disclosure/procurement/amount',
    ),
  'procurement-incomplete': (random) =>
    figured(
      generateDraft(older, random, usual),
      { 'disclosure/procurement/projects': '0', 'disclosure/procurement/amount': '42.21万元' },
      'disclosure/procurement/projects',
    ),

  'prose-sum-mismatch': (random) => {
    const [parts, rest] = [random.whole(20, 90), random.whole(100, 400)];
    const whole = `${parts * 2 + rest + random.pick([-2, 1, 10])}条`;
    return saying(
      anyDraft(random),
      `全年在政务公开栏张贴信息${whole}，其中政策文件${parts}条，办事指南${parts}条，其他${rest}条。`,
      whole,
    );
  },
  'prose-table-mismatch': (random) => {
    const draft = anyDraft(random);
    const row = random.pick(['new', 'result-total', 'carried-in', 'carried-over'] as const);
    const wrong = `${Number(figureAt(draft, `applications/${row}/total`)) + random.whole(1, 5)}件`;
    const words = {
      new: '综上，本年共收到政府信息公开申请',
      'result-total': '综上，全年办结政府信息公开申请',
      'carried-in': '综上，上年结转政府信息公开申请',
      'carried-over': '综上，结转下年度继续办理',
    };
    return saying(draft, `${words[row]}${wrong}。`, wrong);
  },
  'prose-outcome-mismatch': (random) => {
    const draft = anyDraft(random);
    const open = ['corrected', 'pending'].some((key) => figureAt(draft, `reviews/reconsideration/${key}`) !== '0');
    return open
      ? saying(draft, '因政府信息公开引起的行政复议均获维持，做到依法办理、程序规范。', '均获维持')
      : saying(draft, '因政府信息公开引起的行政复议，有的正在办理中。', '正在办理中');
  },
  'prose-percentage-mismatch': (random) => {
    const part = random.whole(20, 90);
    const wrong = `${part + random.whole(2, 8)}%`;
    return saying(anyDraft(random), `全年在政务公开栏张贴信息100条，其中政策文件${part}条，占${wrong}。`, wrong);
  },
  'contradictory-count': (random) => {
    const draft = anyDraft(random);
    const received = figureAt(draft, 'applications/new/total');
    if (Number(received) < 2) return null;
    return saying(draft, `综上，未收到公民提出的政府信息公开申请${received}件。`, `${received}件`);
  },
  'fee-notice-contradiction': (random) => {
    const draft = generateDraft(editionInForce, random, sparse);
    const unpaid = Number(figureAt(draft, 'applications/other.unpaid/total'));
    // The notice of a request carried in can be last year's.
    if (unpaid <= Number(figureAt(draft, 'applications/carried-in/total'))) return null;
    return saying(draft, '全年未发出收费通知。', '未发出收费通知');
  },
  'mixed-measure-word': (random) =>
    on(
      'mixed-measure-word',
      saying(anyDraft(random), '全年在政务公开栏张贴信息100条，其中政策文件30篇，其他70条。', '30篇'),
    ),
  'refusal-ground-mismatch': (random) => {
    const draft = generateDraft(random.pick(editions), random, dense);
    return on(
      'refusal-ground-mismatch',
      saying(draft, '对涉及内部事项的申请，根据上级文件规定不予公开。', '根据上级文件规定'),
    );
  },

  'missing-topic': (random) => {
    const draft = anyDraft(random);
    const paragraphs = [
      '（一）主动公开。及时公开本地重点工作的进展。',
      '（二）依申请公开。畅通受理渠道，规范答复文书。',
    ];
    const rest = [
      '（三）政府信息公开平台建设。维护门户网站专栏。',
      '（四）监督保障。组织业务培训，接受工作考核和社会评议，未发生责任追究情形。',
    ];
    return once(withParagraphs(draft, 'overview', [...paragraphs, ...rest]), '总体情况');
  },
  'missing-accountability-topic': (random) => {
    const draft = generateDraft(random.pick(editions), random, usual, {
      rank: random.pick(['city', 'county', 'township'] as const),
    });
    const silent = (draft.prose['overview'] ?? []).map((each) => each.replace('全年未发生需要责任追究的情形。', ''));
    return once(withParagraphs(draft, 'overview', silent), '总体情况');
  },
  'missing-improvements': (random) => {
    const draft = withParagraphs(anyDraft(random), 'problems', [
      '存在的主要问题：一是政策解读形式较为单一，图表、问答类解读偏少；二是个别栏目更新不够及时，检索不便。',
    ]);
    return once(draft, '存在的主要问题及改进情况');
  },
  'missing-fee-statement': (random) => {
    const draft = withParagraphs(generateDraft(newer, random, usual), 'other-matters', ['没有其他需要报告的情况。']);
    return once(draft, '没有其他需要报告的情况。');
  },
  'to-fill': (random) => {
    const draft = anyDraft(random);
    return once(
      withFigures(draft, { [random.pick(addressesIn(draft.edition, 'applications'))]: '〔待填〕' }),
      '〔待填〕',
    );
  },
  'borrowed-scope': (random) =>
    on(
      'borrowed-scope',
      saying(
        generateDraft(random.pick(editions), random, usual, { rank: 'office' }),
        '及时办理公民向市政府提出的公开事项。',
        '向市政府提出',
      ),
    ),
  'year-mismatch': (random) => {
    const draft = anyDraft(random);
    const year = String(draft.year - 1);
    return saying(draft, `${year}年，本机关按照主动公开目录及时发布信息，方便群众查阅。`, year);
  },
  'file-year-mismatch': (random) => {
    const draft = anyDraft(random);
    const fileName = `${draft.body}${draft.year - 1}年政府信息公开工作年度报告.txt`;
    const { text } = renderDraft(draft, plain);
    const start = text.indexOf(String(draft.year));
    return { text, at: [{ start, end: start + 4 }], options: { fileName } };
  },
  'signature-date': (random) => {
    const draft = anyDraft(random);
    const date = `${draft.year + random.pick([-1, 2])}年1月12日`;
    return once({ ...draft, signature: [draft.body, date] }, date);
  },
  'late-publication': (random) => {
    const draft = anyDraft(random);
    const date = `${draft.year + 1}年${random.whole(4, 9)}月8日`;
    return once({ ...draft, signature: [draft.body, date] }, date);
  },
  'body-name-mismatch': (random) => {
    const draft = generateDraft(random.pick(editions), random, usual, { rank: 'office' });
    return once(
      { ...draft, signature: ['岚溪县柏舟街道办事处', `${draft.year + 1}年1月12日`] },
      '岚溪县柏舟街道办事处',
    );
  },

  'confusable-character': (random) => {
    const [word, wrong] = random.pick([
      ['及时公开釆购信息。', '釆'],
      ['重点事项巳全部公开。', '巳'],
      ['有关文件均末收取工本费。', '末'],
    ] as const);
    return saying(anyDraft(random), word, wrong);
  },
  'nonstandard-term': (random) => {
    const [sentence, wrong] = random.pick([
      ['建立公开事项台帐，逐项销号。', '台帐'],
      ['其它工作同步推进。', '其它'],
      ['截止目前，各项任务已完成。', '截止'],
    ] as const);
    return saying(anyDraft(random), sentence, wrong);
  },
  'halfwidth-punctuation': (random) =>
    on('halfwidth-punctuation', saying(anyDraft(random), '规范流程,压实责任。', ',')),
  'stray-space': (random) => on('stray-space', saying(anyDraft(random), '规范流程 压实责任。', ' ')),
  'conversion-residue': (random) => {
    const residue = random.pick(['[bookmark: _Toc12]', '&nbsp;', '\u200b']);
    return saying(anyDraft(random), `规范流程，${residue}压实责任。`, residue);
  },
};
