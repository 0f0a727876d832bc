import { cellsOf, editions, printedRows } from '../../shared/template/registry.ts';
import type { Edition } from '../../shared/template/schema.ts';
import { type Draft, layoutNamed, renderDraft } from './document.ts';
import { consistentFigures, sparse, usual } from './generate.ts';
import { writeProse } from './prose.ts';
import { Random } from './random.ts';
import { wordFile } from './word/write.ts';
import type { Rank } from './writing/voice.ts';

/** The reports of a county over some years: by its government, by bodies that it adds up, and by others. */
export interface County {
  readonly government: string;
  /** The bodies whose figures the government's report adds up. */
  readonly units: readonly string[];
  readonly others: readonly string[];
  readonly years: readonly number[];
  /** By `<body> <year>`; open to change before it is written. */
  readonly drafts: Map<string, Draft>;
}

type Figures = Map<string, string>;

const edition = editions.find(({ id }) => id === '2021') as Edition;
const requests = edition.tables.find(({ key }) => key === 'applications');
const reviews = edition.tables.find(({ key }) => key === 'reviews');

const place = '岚汀县';
const bureaus = [
  '教育',
  '科技',
  '民政',
  '司法',
  '财政',
  '水务',
  '林业',
  '商务',
  '统计',
  '医疗保障',
  '审计',
  '交通运输',
];
const offices = ['信访', '应急管理', '气象', '档案', '乡村振兴', '退役军人事务', '城市管理', '机关事务管理'];
const towns = '霜桥 听松 竹影 折柳 沐春 锦麓 云栖 石矶 柳汀 枫林 鹤鸣 渔湾 杏坞 梅岭 兰渚 荷塘 松岗 溪口 白鹭'.split(
  ' ',
);

const number = (figures: Figures, address: string): number => Number(figures.get(address) ?? '0');

/** Three years in which everything follows from the year before and adds up, unless somebody changes it. */
export function county(seed: number, years: readonly number[] = [2022, 2023, 2024]): County {
  const random = new Random(seed);
  const government = `${place}人民政府`;
  const units = [...bureaus, ...offices].map((name) => `${place}${name}局`);
  const others = towns.map((name) => `${place}${name}镇人民政府`);
  const drafts = new Map<string, Draft>();
  const before = new Map<string, Figures>();
  for (const year of years) {
    const sum: Figures = new Map();
    for (const body of [...units, ...others]) {
      const rank: Rank = units.includes(body) ? 'bureau' : 'township';
      const figures = new Map(consistentFigures(edition, rank, random, random.chance(0.5) ? usual : sparse));
      follow(figures, before.get(body));
      before.set(body, figures);
      if (units.includes(body)) add(sum, figures);
      drafts.set(`${body} ${year}`, draftOf(body, year, rank, figures, random));
    }
    sum.set('disclosure/fees/amount', '12.3456');
    drafts.set(`${government} ${year}`, draftOf(government, year, 'county', sum, random));
  }
  return { government, units, others, years, drafts };
}

function draftOf(body: string, year: number, rank: Rank, figures: Figures, random: Random): Draft {
  return { edition, year, figures, ...writeProse({ edition, year, rank, figures }, random, body) };
}

/** Makes a year's figures follow from those of the year before: what was carried over, in force, pending. */
function follow(figures: Figures, before: Figures | undefined): void {
  for (const row of ['regulations', 'normative-documents']) {
    const at = (column: string): string => `disclosure/${row}/${column}`;
    const stock = before === undefined ? number(figures, at('in-force')) : number(before, at('in-force'));
    const repealed = Math.min(number(figures, at('repealed')), stock);
    figures.set(at('repealed'), String(repealed));
    figures.set(at('in-force'), String(stock + number(figures, at('issued')) - repealed));
  }
  let total = { new: 0, in: 0, over: 0, granted: 0, closed: 0 };
  for (const { key } of requests?.columns.filter((column) => column.key !== 'total') ?? []) {
    const at = (row: string): string => `applications/${row}/${key}`;
    const carriedIn = before === undefined ? number(figures, at('carried-in')) : number(before, at('carried-over'));
    const closed = number(figures, at('result-total'));
    const over = number(figures, at('carried-over'));
    // What is carried in has to be closed or carried over.
    const lacking = Math.max(0, carriedIn - closed - over);
    figures.set(at('granted'), String(number(figures, at('granted')) + lacking));
    figures.set(at('result-total'), String(closed + lacking));
    figures.set(at('carried-in'), String(carriedIn));
    figures.set(at('new'), String(closed + lacking + over - carriedIn));
    total = {
      new: total.new + closed + lacking + over - carriedIn,
      in: total.in + carriedIn,
      over: total.over + over,
      granted: total.granted + number(figures, at('granted')),
      closed: total.closed + closed + lacking,
    };
  }
  const totals = {
    new: total.new,
    'carried-in': total.in,
    'carried-over': total.over,
    granted: total.granted,
    'result-total': total.closed,
  };
  for (const [row, count] of Object.entries(totals)) figures.set(`applications/${row}/total`, String(count));
  const cases = reviews === undefined ? [] : printedRows(reviews).map(({ key }) => key);
  const pending = cases.filter((group) => before !== undefined && number(before, `reviews/${group}/pending`) > 0);
  for (const group of pending) raise(figures, [`reviews/${group}/upheld`, `reviews/${group}/total`], 1);
}

export function raise(figures: Figures, addresses: readonly string[], by: number): void {
  for (const address of addresses) figures.set(address, String(number(figures, address) + by));
}

function add(sum: Figures, figures: Figures): void {
  for (const { address, column } of edition.tables.flatMap(cellsOf)) {
    if (column.value !== 'amount') raise(sum, [address], number(figures, address));
  }
}

/** Layouts in which every figure is read wherever it stands. */
const written = ['tab-plain', 'pipe-merged-missing', 'html-office', 'html-web-page', 'cell-per-line'] as const;

/** The files of the county by names that say nothing of body and year: texts in several layouts, and Word files. */
export function filesOf({
  drafts,
}: County): ReadonlyMap<string, { readonly name: string; readonly content: string | Uint8Array }> {
  const files = new Map<string, { name: string; content: string | Uint8Array }>();
  let i = 0;
  for (const [key, draft] of drafts) {
    const layout = written[i % (written.length + 1)];
    const name = `${String.fromCharCode(97 + (i % 5))}/${String(i).padStart(4, '0')}`;
    i++;
    if (layout === undefined) files.set(key, { name: `${name}.docx`, content: wordFile(draft) });
    else {
      const extension = layout.startsWith('html') ? 'html' : layout.startsWith('pipe') ? 'md' : 'txt';
      files.set(key, { name: `${name}.${extension}`, content: renderDraft(draft, layoutNamed(layout)).text });
    }
  }
  return files;
}
