import { editions } from '../../shared/template/registry.ts';
import { consistentFigures, usual } from './generate.ts';
import type { Figures } from './grid.ts';
import type { Random } from './random.ts';
import { smallReport } from './small-report.ts';
import type { Rank } from './writing/voice.ts';

/**
 * Running text that states the figures of the tables, each fact in many wordings. A wording is a template: `[a|b]`
 * chooses, `{we}` is the body, `{y}` `{p}` `{x}` are the year, the one before and the one after, and any other `{name}`
 * is a figure. Every figure is remembered with the place where it stands, so that a test can ask whether it was read,
 * or write another in its place.
 */

/** Wordings of one fact; `{n}` is its figure. */
export const wordings = {
  new: [
    '{we}[共|总共|一共|]收到政府信息公开申请{n}件',
    '{we}[共|]新收[政府信息公开|信息公开|]申请{n}[件|份|宗]',
    '累计收到依申请公开件{n}件',
    '{we}接收依申请公开申请[共|共计|]{n}件',
    '收悉信息公开申请事项{n}件',
    '{we}共收到{n}件[政府信息公开申请|依申请公开申请]',
    '{we}收到公民、法人[和|或者|或]其他组织[提出|提交]的政府信息公开申请{n}件',
    '{we}收政府信息公开申请{n}件',
    '新收到的依申请公开事项[数量|总数|]为{n}件',
    '{we}通过当面、网络、信函等渠道[共|]接收政府信息公开申请{n}件',
    '依申请公开件[共|累计|]收到{n}件',
    '{we}[接到|新接到]申请公开政府信息{n}件',
    '收到的政府信息公开申请总量为{n}件',
    '{we}依法接收政府信息公开申请{n}件次',
  ],
  none: [
    '{we}未收到政府信息公开申请',
    '{we}没有收到公民、法人或其他组织提出的政府信息公开申请',
    '未接到依申请公开件',
    '{we}无政府信息公开申请',
    '{we}未新收政府信息公开申请',
    '未收到任何依申请公开事项',
    '政府信息公开申请0件',
    '{we}收到依申请公开申请零件',
    '{we}没有接收到信息公开申请',
    '依申请公开：0件',
    '{we}未收到通过当面、网络、信函等方式提交的政府信息公开申请',
    '政府信息公开申请数量为0',
    '{we}未收悉政府信息公开申请事项',
  ],
  handled: [
    '{we}[共|]受理政府信息公开申请{n}件',
    '{we}[共|]办理依申请公开事项{n}件',
    '共办理回复依申请公开件{n}件',
    '政府信息公开申请共{n}件',
    '依申请公开：{n}件',
    '{we}登记政府信息公开申请{n}件',
    '{we}承办依申请公开件{n}件',
    '受理登记信息公开申请{n}件',
    '{we}处理政府信息公开申请[共|]{n}件',
    '政府信息公开申请量为{n}件',
    '{we}共受理{n}件依申请公开申请',
    '依申请公开事项[共计|合计]{n}件',
  ],
  closed: [
    '[已|均已|]办结{n}件',
    '办结政府信息公开申请{n}件',
    '答复办结{n}件',
    '办理完毕{n}件',
    '[共|全部|]办结申请{n}件',
    '依法办结依申请公开件{n}件',
    '[按期|如期|及时]办结{n}件',
    '办理答复申请{n}件',
    '处理完毕{n}件',
    '{we}共办结{n}件申请',
    '办理完成{n}件',
    '在法定期限内办结{n}件',
    '办结答复{n}件',
    '办复{n}件',
  ],
  'carried-in': [
    '上年[度|]结转{n}件',
    '上年度结转政府信息公开申请{n}件',
    '{p}年结转{y}年[办理|]{n}件',
    '上年转入{n}件',
    '上一年度结转[申请|]{n}件',
    '去年结转申请{n}件',
    '由上年结转办理的申请{n}件',
    '上年结转的申请为{n}件',
    '另有上年度结转{n}件',
    '{p}年度结转{n}件',
    '上年末结转至本年{n}件',
    '上年度未办结、结转本年度{n}件',
    '往年结转{n}件',
  ],
  'carried-over': [
    '结转下年度继续办理{n}件',
    '结转下[一年|年|年度]{n}件',
    '剩余{n}件结转下年度办理',
    '另有{n}件结转至下一年度',
    '{n}件结转下年度继续办理',
    '{y}年结转{x}年[继续办理|办理|]{n}件',
    '转入下年度办理{n}件',
    '有{n}件顺延至下一年度[继续办理|办理]',
    '其余{n}件结转次年办理',
    '结转下一年度继续办理的申请为{n}件',
    '余{n}件结转下年',
    '仍有{n}件转入下年度继续办理',
    '尚未办结的{n}件结转下年度',
  ],
  applicants: [
    '其中自然人{a}件、法人或其他组织{b}件',
    '其中，自然人[申请|提出]{a}件，法人或其他组织[申请|提出]{b}件',
    '包括自然人{a}件、法人和其他组织{b}件',
    '自然人{a}件、法人或者其他组织{b}件',
    '其中自然人、法人或其他组织分别为{a}件、{b}件',
    '自然人申请{a}件，法人及其他组织申请{b}件',
    '其中{a}件为自然人申请，{b}件为法人或其他组织申请',
    '申请人为自然人的{a}件，为法人或其他组织的{b}件',
    '其中自然人提交{a}件、法人其他组织提交{b}件',
    '其中个人{a}件、法人或其他组织{b}件',
    '自然人和法人或其他组织分别为{a}件和{b}件',
    '其中包括自然人{a}件、法人以及其他组织{b}件',
  ],
  reviews: [
    '因政府信息公开被申请行政复议{n}[件|起|宗]',
    '政府信息公开行政复议案件{n}件',
    '发生政府信息公开行政复议{n}起',
    '收到政府信息公开类行政复议{n}件',
    '政府信息公开领域行政复议案件{n}件',
    '因政府信息公开引发的行政复议[案件|]{n}件',
    '{we}因信息公开被提起行政复议{n}件',
    '政府信息公开方面的行政复议共{n}件',
    '涉及政府信息公开的行政复议{n}件',
    '有政府信息公开行政复议{n}件',
    '因政府信息公开工作被申请复议{n}件',
    '政府信息公开行政复议申请{n}件',
  ],
  lawsuits: [
    '因政府信息公开被提起行政诉讼{n}[件|起|宗]',
    '政府信息公开行政诉讼案件{n}件',
    '发生政府信息公开行政诉讼{n}起',
    '因政府信息公开引发的行政诉讼{n}件',
    '政府信息公开领域行政诉讼案件{n}件',
    '政府信息公开行政应诉案件{n}件',
    '{we}因信息公开被提起诉讼{n}件',
    '政府信息公开方面的行政诉讼共{n}件',
    '涉及政府信息公开的行政诉讼{n}件',
    '有政府信息公开行政诉讼{n}件',
    '因政府信息公开产生行政诉讼案件{n}件',
    '政府信息公开行政诉讼案{n}件',
  ],
  both: [
    '因政府信息公开引发行政复议{a}件、行政诉讼{b}件',
    '政府信息公开行政复议和行政诉讼分别为{a}件、{b}件',
    '政府信息公开行政复议、行政诉讼案件共{n}件',
    '发生政府信息公开行政复议{a}件，行政诉讼{b}件',
    '{we}共办理政府信息公开行政复议、行政诉讼相关案件{n}件',
    '因政府信息公开被申请行政复议{a}件、被提起行政诉讼{b}件',
    '政府信息公开行政复议案件{a}件，行政诉讼案件{b}件',
    '涉政府信息公开行政复议{a}起，行政诉讼{b}起',
    '政府信息公开行政复议、行政诉讼合计{n}件',
    '有政府信息公开行政复议{a}件、行政诉讼{b}件',
    '政府信息公开行政复议、行政诉讼分别为{a}件和{b}件',
    '政府信息公开行政复议{a}件，诉讼{b}件',
  ],
  'no-cases': [
    '未发生因政府信息公开引起的行政复议、行政诉讼',
    '无政府信息公开行政复议、行政诉讼案件',
    '无政府信息公开行政复议、无行政诉讼案件',
    '没有因政府信息公开引发的行政复议和行政诉讼',
    '政府信息公开行政复议、行政诉讼均为0件',
    '未被申请政府信息公开行政复议、未被提起行政诉讼',
    '未发生政府信息公开行政复议或行政诉讼情形',
    '政府信息公开行政复议0件、行政诉讼0件',
    '没有发生政府信息公开行政复议、诉讼案件',
    '未产生政府信息公开行政复议和行政诉讼',
    '不存在因政府信息公开引起的行政复议、行政诉讼情况',
    '全年无因政府信息公开被申请行政复议、被提起行政诉讼的情况',
  ],
  outcomes: [
    '其中结果维持{a}件、结果纠正{b}件、其他结果{c}件、尚未审结{d}件',
    '其中，结果维持{a}件，结果纠正{b}件，其他结果{c}件，尚未审结{d}件',
    '结果维持{a}件、结果纠正{b}件、其他结果{c}件、尚未审结{d}件',
    '其中维持{a}件、纠正{b}件、其他结果{c}件、未审结{d}件',
    '其中予以维持{a}件，予以纠正{b}件，其他结果{c}件，尚未审结{d}件',
    '其中被维持{a}件、被纠正{b}件、其他结果{c}件、尚未审结{d}件',
    '结果维持{a}件，结果纠正{b}件，其他结果{c}件，尚未审结{d}件',
    '其中复议维持{a}件、复议纠正{b}件、其他结果{c}件、尚未审结{d}件',
    '其中行政复议结果维持{a}件、结果纠正{b}件、其他结果{c}件、尚未审结{d}件',
    '其中维持原行政行为{a}件、责令履行{b}件、其他结果{c}件、尚在审理{d}件',
    '其中结果维持的{a}件、结果纠正的{b}件、其他结果的{c}件、尚未审结的{d}件',
    '其中获维持{a}件，撤销{b}件，其他结果{c}件，审理中{d}件',
  ],
  normative: [
    '制发行政规范性文件{n}件',
    '制定行政规范性文件{n}件',
    '出台规范性文件{n}件',
    '新制定行政规范性文件{n}件',
    '{we}印发行政规范性文件{n}件',
    '制定出台规范性文件{n}件',
    '行政规范性文件制发{n}件',
    '{we}制定行政规范性文件共{n}件',
    '制定印发行政规范性文件{n}件',
    '新出台行政规范性文件{n}件',
    '制定发布行政规范性文件{n}件',
    '新制发行政规范性文件{n}件',
  ],
  'in-force': [
    '现行有效行政规范性文件{n}件',
    '行政规范性文件现行有效{n}件',
    '现行有效的规范性文件{n}件',
    '继续有效的行政规范性文件{n}件',
    '现有规范性文件{n}件',
    '{we}现行有效规范性文件共{n}件',
    '现行有效行政规范性文件为{n}件',
    '保留行政规范性文件{n}件',
    '规范性文件继续有效{n}件',
    '有效行政规范性文件{n}件',
    '现行有效的行政规范性文件共计{n}件',
    '行政规范性文件存量{n}件',
  ],
  penalties: [
    '作出行政处罚决定{n}件',
    '作出行政处罚{n}件',
    '{we}实施行政处罚{n}件',
    '办理行政处罚案件{n}件',
    '下达行政处罚决定{n}件',
    '行政处罚{n}件',
    '作出的行政处罚决定为{n}件',
    '做出行政处罚决定{n}件',
    '{we}作出行政处罚决定共{n}件',
    '行政处罚决定{n}件',
    '办理行政处罚{n}件',
    '实施行政处罚共计{n}件',
  ],
  fees: [
    '行政事业性收费{n}万元',
    '收取行政事业性收费{n}万元',
    '行政事业性收费金额{n}万元',
    '行政事业性收费共{n}万元',
    '行政事业性收费总额为{n}万元',
    '{we}征收行政事业性收费{n}万元',
    '行政事业性收费总金额{n}万元',
    '{we}收取行政事业性收费共计{n}万元',
    '行政事业性收费合计{n}万元',
    '行政事业性收费为{n}万元',
    '行政事业性收费达{n}万元',
    '行政事业性收费收入{n}万元',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The result groups and the words that name them. */
const results: Readonly<Record<string, readonly string[]>> = {
  granted: ['予以公开', '全部公开', '同意公开', '准予公开'],
  'partly-granted': ['部分公开', '予以部分公开'],
  refused: ['不予公开', '决定不予公开', '依法不予公开'],
  unavailable: ['无法提供', '因本机关不掌握等原因无法提供', '因没有现成信息需要另行制作等情形无法提供'],
  unprocessed: ['不予处理', '不作处理'],
  other: ['其他处理', '作其他处理'],
};

/** Lists of results: the words that introduce them, and what separates them. */
const resultLists = [
  ['其中', '、', ''],
  ['其中', '，', ''],
  ['其中，', '；', ''],
  ['包括', '、', ''],
  ['办理结果为', '、', ''],
  ['', '、', ''],
  ['', '，', ''],
  ['其中', '、', 'first'],
  ['其中，', '，', 'first'],
  ['分别为', '、', ''],
] as const;

/** Totals with their parts: 文件, 动态, 其他; `{t}` is the sum of the others. */
export const sums = [
  '主动公开政府信息{t}条，其中政策文件{a}条、工作动态{b}条、其他{c}条',
  '发布信息{t}条，其中概况类信息{a}条，动态类信息{b}条，其他类信息{c}条',
  '发布信息{t}条（政策文件{a}条、工作动态{b}条、其他{c}条）',
  '公开政策文件{a}条、工作动态{b}条、通知公告{c}条，共计{t}条',
  '主动公开信息{t}条。其中，政策文件{a}条；工作动态{b}条；其余{c}条',
  '推送信息{t}条，包括政策文件及政策解读{a}条、便民信息{b}条、其他信息{c}条',
  '全年发布{t}条信息，其中门户网站{a}条、政务新媒体{b}条、其他渠道{c}条',
  '发布信息{t}条，其中：\n1.门户网站{a}条；\n2.政务新媒体{b}条；\n3.其他渠道{c}条',
  '公布文件{t}件（含新制定{a}件、修改{b}件、其他{c}件）',
  '主动公开政府信息{t}条，其中人事任免{a}条、收费{b}条、其余{c}条',
  '门户网站发布政策文件{a}条、工作动态{b}条、通知公告{c}条，合计{t}条',
  '发布各类信息{t}条：政策文件{a}条，工作动态{b}条，其他{c}条',
  '发布信息{t}条，其中政策解读{a}条、林业建设{b}条、其他各类信息{c}条',
] as const;

/** A share of a count: `{s}` is that of `{a}` in `{t}`. */
export const shares = [
  '张贴公告{t}条，其中政策类{a}条，占{s}%',
  '印发简报{t}期，其中政策类{a}期，占总数的{s}%',
  '接受咨询{t}次，其中电话咨询{a}次，占比{s}%',
  '更新栏目{t}个，其中政策类{a}个，占全部的{s}%',
] as const;

/** One figure that the text states. */
export interface Stated {
  readonly kind: string;
  /** The cells that it is the sum of; empty where no table has it. */
  readonly cells: readonly string[];
  readonly value: string;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** Values that would be as true: they are not to be planted. */
  readonly also: readonly number[];
}

export interface StatedReport {
  readonly text: string;
  readonly figures: readonly Stated[];
}

const bodies: readonly (readonly [Rank, string, readonly string[]])[] = [
  ['bureau', '青禾区水务局', ['我局', '本机关', '区水务局', '全局']],
  ['county', '泊洲县人民政府', ['全县', '我县', '本机关']],
  ['township', '听松镇人民政府', ['我镇', '镇政府', '全镇']],
  ['office', '汀兰区锦麓街道办事处', ['我街道', '街道办事处', '街道']],
];

/** A figure while the text is being written. */
interface Slot extends Omit<Stated, 'start' | 'end'> {
  readonly name: string;
}

class Writer {
  readonly slots: Slot[] = [];
  readonly #random: Random;
  readonly #words: Readonly<Record<string, string>>;

  constructor(random: Random, words: Readonly<Record<string, string>>) {
    this.#random = random;
    this.#words = words;
  }

  /** Writes a wording with its figures; each figure becomes a mark that `finish` replaces. */
  say(template: string, figures: Readonly<Record<string, Omit<Slot, 'name'>>> = {}): string {
    const chosen = template.replace(/\[([^\]]*)\]/g, (_, list: string) => this.#random.pick(list.split('|')));
    return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const figure = figures[name];
      if (figure === undefined) return this.#words[name] ?? whole;
      this.slots.push({ ...figure, name });
      return `\uE000${this.slots.length - 1}\uE001`;
    });
  }
}

/** A consistent report whose running text states its figures. `planted` writes another number for one figure. */
export function statedReport(
  random: Random,
  planted?: { readonly nth: number; readonly digits: Random },
): StatedReport {
  const edition = random.pick(editions);
  const year = random.whole(edition.years.from, edition.years.to ?? 2024);
  const [rank, body, names] = random.pick(bodies);
  const figures = consistentFigures(edition, rank, random, usual);
  const unpaid = /other\.unpaid/;
  for (const [cell, value] of figures) if (unpaid.test(cell) && value !== '0') return statedReport(random, planted);
  const words = { we: random.pick(names), y: String(year), p: String(year - 1), x: String(year + 1) };
  const writer = new Writer(random, words);
  const sentence = [requests(writer, figures, random), cases(writer, figures, random)].join('');
  const others = [counts(writer, figures, random, edition.id), listed(writer, random)].join('');
  const overview = [
    `（一）主动公开。${others}`,
    `（二）依申请公开。${sentence}`,
    '（三）政府信息管理。落实信息发布审核制度。',
    '（四）政府信息公开平台建设。维护政务新媒体和公开栏。',
    '（五）监督保障。组织业务培训，自觉接受工作考核、社会评议，未发生责任追究情形。',
  ].join('\n');
  const marked = smallReport({
    edition: edition.id as '2019' | '2021',
    year,
    body,
    overview,
    figures: Object.fromEntries(figures),
  });
  return finish(marked, writer.slots, planted?.nth ?? null, planted?.digits ?? random);
}

function finish(marked: string, slots: readonly Slot[], nth: number | null, digits: Random): StatedReport {
  const figures: Stated[] = [];
  let text = '';
  let at = 0;
  const marks = [...marked.matchAll(/\uE000(\d+)\uE001/g)];
  const planted = nth === null ? null : marks[nth % marks.length];
  for (const match of marks) {
    const slot = slots[Number(match[1])];
    if (slot === undefined) continue;
    text += marked.slice(at, match.index);
    const written = match === planted ? another(slot, digits) : slot.value;
    figures.push({ ...slot, start: text.length, end: text.length + written.length });
    text += written;
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), figures };
}

/** Another number than the right one, of the same shape. */
function another({ value, also }: Slot, random: Random): string {
  if (value.includes('.')) {
    const [whole, fraction = ''] = value.split('.');
    return `${Number(whole) + random.whole(2, 9)}.${fraction}`;
  }
  for (;;) {
    const wrong = Number(value) + random.whole(1, 9) * (random.chance(0.3) ? 10 : 1);
    if (!also.includes(wrong)) return String(wrong);
  }
}

function figureOf(figures: Figures, cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + Number(figures.get(cell) ?? 0), 0);
}

const TOTAL = (row: string): string => `applications/${row}/total`;

function stated(
  kind: string,
  figures: Figures,
  cells: readonly string[],
  also: readonly number[] = [],
): Omit<Slot, 'name'> {
  return { kind, cells, value: String(figureOf(figures, cells)), also };
}

/** Rows of a group of results. */
function rowsOf(figures: Figures, group: string): readonly string[] {
  return [...figures.keys()].filter(
    (cell) => cell.endsWith('/total') && (cell === TOTAL(group) || cell.startsWith(`applications/${group}.`)),
  );
}

function requests(writer: Writer, figures: Figures, random: Random): string {
  const received = stated('new', figures, [TOTAL('new')]);
  const carriedIn = stated('carried-in', figures, [TOTAL('carried-in')]);
  const answered = ['granted', 'partly-granted', 'refused', 'unavailable', 'unprocessed'].flatMap((group) =>
    rowsOf(figures, group),
  );
  const closed = stated('closed', figures, [TOTAL('result-total')], [figureOf(figures, answered)]);
  const carriedOver = stated('carried-over', figures, [TOTAL('carried-over')]);
  const lead = random.pick(['', '全年，', '本年度，', '{y}年，', '报告期内，']);
  if (received.value === '0' && random.chance(0.7)) {
    const none = writer.say(random.pick(wordings.none), {});
    return `${writer.say(lead)}${none}。`;
  }
  const open = random.chance(0.15);
  const all = { ...received, kind: 'handled', also: [received, closed].map(({ value }) => Number(value)) };
  all.also.push(Number(received.value) + Number(carriedIn.value));
  const first = open
    ? writer.say(random.pick(wordings.handled), { n: all })
    : writer.say(random.pick(wordings.new), { n: received });
  const parts = [`${writer.say(lead)}${first}`];
  if (!open && random.chance(0.5)) {
    const list = writer.say(random.pick(wordings.applicants), {
      a: stated('applicant', figures, ['applications/new/natural-person']),
      b: stated(
        'applicant',
        figures,
        ['enterprise', 'research', 'social', 'legal', 'other'].map((column) => `applications/new/${column}`),
      ),
    });
    if (random.chance(0.4)) parts[0] += `（${list}）`;
    else parts.push(list);
  }
  if (random.chance(0.8)) parts.push(writer.say(random.pick(wordings['carried-in']), { n: carriedIn }));
  if (!open || random.chance(0.5)) {
    parts.push(writer.say(random.pick(wordings.closed), { n: closed }));
    if (random.chance(0.8)) parts.push(resultList(writer, figures, random));
  }
  if (random.chance(0.8)) parts.push(writer.say(random.pick(wordings['carried-over']), { n: carriedOver }));
  return `${parts.join('，')}。`;
}

function resultList(writer: Writer, figures: Figures, random: Random): string {
  const [lead, mark, order] = random.pick(resultLists);
  const groups = Object.keys(results).map((group) => ({ group, cells: rowsOf(figures, group) }));
  const items: string[] = [];
  const item = (words: string, figure: Omit<Slot, 'name'>): void => {
    items.push(writer.say(order === 'first' ? `{n}件${words}` : `${words}{n}件`, { n: figure }));
  };
  const joined = order === '' && random.chance(0.25);
  if (joined) {
    const cells = groups.slice(0, 2).flatMap(({ cells }) => cells);
    item(
      random.pick(['予以公开及部分公开', '予以公开和部分公开', '予以公开、部分公开']),
      stated('result', figures, cells),
    );
  }
  for (const { group, cells } of joined ? groups.slice(2) : groups) {
    const figure = stated('result', figures, cells);
    const words = order === 'first' ? results[group]?.slice(0, 1) : results[group];
    const apart = group === 'other' && order === '' && Number(figure.value) > 1 && random.chance(0.3);
    if (apart) {
      items.push(`${random.pick(['申请人主动撤回', '申请人撤回', '撤回申请'])}1件`);
      item(words?.[0] ?? '', { ...figure, value: String(Number(figure.value) - 1), also: [Number(figure.value)] });
    } else {
      item(random.pick(words ?? ['']), figure);
    }
  }
  return `${lead}${items.join(mark)}`;
}

function cases(writer: Writer, figures: Figures, random: Random): string {
  const reviews = stated('reviews', figures, ['reviews/reconsideration/total']);
  const lawsuits = stated('lawsuits', figures, [
    'reviews/direct-litigation/total',
    'reviews/litigation-after-reconsideration/total',
  ]);
  if (reviews.value === '0' && lawsuits.value === '0') return `${writer.say(random.pick(wordings['no-cases']))}。`;
  if (random.chance(0.4)) {
    const n = stated('cases', figures, [...reviews.cells, ...lawsuits.cells]);
    return `${writer.say(random.pick(wordings.both), { a: reviews, b: lawsuits, n })}。`;
  }
  const outcomes = (): string =>
    writer.say(
      random.pick(wordings.outcomes),
      Object.fromEntries(
        (['upheld', 'corrected', 'other', 'pending'] as const).map((column, i) => [
          'abcd'.charAt(i),
          stated(`outcome ${column}`, figures, [`reviews/reconsideration/${column}`]),
        ]),
      ),
    );
  const first = writer.say(random.pick(wordings.reviews), { n: reviews });
  const told = reviews.value !== '0' && random.chance(0.5) ? `${first}，${outcomes()}` : first;
  return `${told}。${writer.say(random.pick(wordings.lawsuits), { n: lawsuits })}。`;
}

/** Figures of section two. */
function counts(writer: Writer, figures: Figures, random: Random, edition: string): string {
  const made = edition === '2019' ? 'made' : 'issued';
  const parts = [
    writer.say(random.pick(wordings.normative), {
      n: stated('disclosure', figures, [`disclosure/normative-documents/${made}`]),
    }),
    writer.say(random.pick(wordings.penalties), {
      n: stated('disclosure', figures, ['disclosure/penalties/decisions']),
    }),
  ];
  if (edition !== '2019') {
    parts.push(
      writer.say(random.pick(wordings['in-force']), {
        n: stated('disclosure', figures, ['disclosure/normative-documents/in-force']),
      }),
      writer.say(random.pick(wordings.fees), {
        n: {
          kind: 'fees',
          cells: ['disclosure/fees/amount'],
          value: figures.get('disclosure/fees/amount') ?? '0',
          also: [],
        },
      }),
    );
  }
  return `${random.some(parts, random.whole(1, parts.length)).join('。')}。`;
}

/** The wholes of which `part` is so many tenths of a percent, rounded in any way. */
function withShare(part: number, tenths: number): readonly number[] {
  const wholes = Array.from({ length: 500 }, (_, i) => i + 1);
  return wholes.filter((whole) => Math.abs((part * 1000) / whole - tenths) < 1);
}

/** A total with its parts, and a share. */
function listed(writer: Writer, random: Random): string {
  const figure = (kind: string, value: number): Omit<Slot, 'name'> => ({
    kind,
    cells: [],
    value: String(value),
    also: [],
  });
  const [a, b, c] = [random.whole(3, 90), random.whole(3, 90), random.whole(3, 90)];
  const sum = writer.say(random.pick(sums), {
    a: figure('part', a),
    b: figure('part', b),
    c: figure('part', c),
    t: figure('sum', a + b + c),
  });
  const whole = random.whole(40, 400);
  const part = random.whole(5, whole - 5);
  const tenths = Math.round((part * 1000) / whole);
  const share = writer.say(random.pick(shares), {
    t: { ...figure('whole', whole), also: withShare(part, tenths) },
    a: figure('part of a share', part),
    s: { kind: 'share', cells: [], value: `${Math.floor(tenths / 10)}.${tenths % 10}`, also: [] },
  });
  return `${sum}。\n${share}。`;
}
