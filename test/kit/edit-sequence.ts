import type { AnalysisOptions, RuleSettings } from '../../shared/analysis.ts';
import { rules } from '../../shared/rules/registry.ts';
import type { Suppression } from '../../shared/suppress/suppression.ts';
import { editions } from '../../shared/template/registry.ts';
import { applyEdits, type TextEdit } from '../../shared/text/span.ts';
import { pickBy } from './cases.ts';
import { type Layout, layouts, renderDraft } from './document.ts';
import { generateDraft, sparse, usual } from './generate.ts';
import { Random } from './random.ts';

/** One notification of a change: its edits do not overlap, and their spans are those of the text before it. */
export interface Change {
  readonly name: string;
  readonly edits: readonly TextEdit[];
}

/** A report and how it is read; the changes follow from the seed and the texts that come about. */
export interface EditedReport {
  readonly seed: number;
  readonly layout: Layout;
  readonly text: string;
  readonly options: AnalysisOptions;
  /** Draws what is edited next: called once for each change, with the text as it stands. */
  readonly next: (text: string) => Change;
}

const typedWords = [
  '全年收到申请12件，',
  '其中予以公开3件。',
  '收取信息处理费100元。',
  '同比增长25%',
  '（二）依申请公开。',
  '\n三、',
  '其他',
  '2021年',
  '未发生行政复议、行政诉讼。',
  '主动公开、政府信息管理、监督保障',
  '存在的问题是',
  '，共计',
  '1.',
];

const strayTexts = [
  '注：本表由区政务公开办填报',
  '3',
  '<b>合计</b>',
  '一、',
  '（七）总计',
  '其他',
  '&nbsp;',
  '12 0 5',
  '<br>',
];

const allRulesOn: RuleSettings = Object.fromEntries(
  rules.filter(({ meta }) => !meta.enabled).map(({ meta }) => [meta.id, meta.severity]),
);

const suppressed: readonly Suppression[] = [
  { rule: 'wrong-figure', place: null, source: 'config' },
  { rule: 'row-total-mismatch', place: 'applications/new/total', source: 'config' },
  { rule: 'balance-mismatch', place: 'applications/result-total/total', source: 'baseline' },
  { rule: 'stray-space', place: null, source: 'baseline' },
  { rule: 'missing-row', place: 'applications', source: 'config' },
  { rule: 'nonstandard-row-label', place: null, source: 'config' },
  { rule: 'blank-cell', place: null, source: 'config' },
];

/** The report that a seed stands for: every layout in both editions, with and without suppressions. */
export function editedReport(seed: number): EditedReport {
  const random = new Random(seed * 7919);
  const layout = pickBy(layouts, seed);
  const edition = pickBy(editions, Math.floor(seed / layouts.length));
  const draft = (): string => {
    const other = random.chance(0.5) ? layout : random.pick(layouts);
    return renderDraft(generateDraft(random.pick(editions), random, random.chance(0.5) ? usual : sparse), other).text;
  };
  const text = renderDraft(generateDraft(edition, random, random.chance(0.7) ? usual : sparse), layout).text;
  return {
    seed,
    layout,
    text: random.chance(0.2) ? sectionMovedUp(text, random) : text,
    options: {
      ...(random.chance(0.5) ? { rules: allRulesOn } : {}),
      ...(random.chance(0.5) ? { suppressions: suppressed } : {}),
      fileName: '2022年政府信息公开工作年度报告.txt',
    },
    next: new Hands(random, draft).next,
  };
}

/** Positions where something starts that a person would edit. */
function placesOf(text: string, pattern: RegExp): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

const figures = /(?<![\p{L}\d"=:.#])\d+(?![\p{L}\d%"=])/gu;
const runningText = /[^\s<>|\t"]{12,}/g;
const lines = /[^\n]+\n/g;
const htmlRows = /<tr[^>]*>[\s\S]*?<\/tr>\n?/g;
const cells = /(?<=[\t|,>])[^\t|,<>\n]+(?=[\t|,<])/g;
const sectionHeads = /^[^\n\d、]{0,40}[一二三四五六]、(?:总体|主动|收到|政府信息公开行政|存在|其他需要)[^\n]*\n/gm;
const labels = /[（(]?[一二三四五六七1-8][）)、.][\u4e00-\u9fff]{3,}/g;
const heads =
  /本年制发件数|本年废止件数|现行有效件数|本年新制作数量|本年处理决定数量|自然人|商业企业|结果维持|尚未审结|总计|信息内容/g;

/** A section cut out and put before another, as one text. */
function sectionMovedUp(text: string, random: Random): string {
  const change = moveOfSection(text, random);
  return change === null ? text : applyEdits(text, change);
}

function moveOfSection(text: string, random: Random): TextEdit[] | null {
  const starts = placesOf(text, sectionHeads).map(({ start }) => start);
  if (starts.length < 3) return null;
  const from = random.whole(1, starts.length - 1);
  const to = random.whole(0, from - 1);
  const [start, end, at] = [starts[from], starts[from + 1] ?? text.length, starts[to]];
  if (start === undefined || at === undefined) return null;
  return [
    { span: { start: at, end: at }, newText: text.slice(start, end) },
    { span: { start, end }, newText: '' },
  ];
}

type Drawn = (Change & { readonly isUndo?: boolean }) | null;

/** What a person at the keyboard does: remembers what is half typed and what can be undone. */
class Hands {
  readonly #random: Random;
  readonly #draft: () => string;
  readonly #undo: Change[] = [];
  /** Characters still to be typed, and where. */
  #typing: { at: number; rest: string } | null = null;

  constructor(random: Random, draft: () => string) {
    this.#random = random;
    this.#draft = draft;
  }

  readonly next = (text: string): Change => {
    for (let tries = 0; ; tries++) {
      const drawn = tries < 30 ? this.#drawn(text) : insert('a full stop at the end', text.length, '。');
      if (drawn === null || drawn.edits.every(({ span, newText }) => text.slice(span.start, span.end) === newText))
        continue;
      const change = { name: drawn.name, edits: [...drawn.edits].sort((a, b) => a.span.start - b.span.start) };
      if (!drawn.isUndo) this.#undo.push(inverse(change, text));
      return change;
    }
  };

  #drawn(text: string): Drawn {
    const typing = this.#typing;
    if (typing !== null && this.#random.chance(0.9)) return this.#typeOn(typing);
    this.#typing = null;
    const kinds = this.#random.chance(0.6) ? this.#usual : this.#rare;
    return this.#random.pick(kinds)(text);
  }

  #typeOn({ at, rest }: { at: number; rest: string }): Drawn {
    const character = rest.slice(0, 1);
    this.#typing = rest.length > 1 ? { at: at + 1, rest: rest.slice(1) } : null;
    return insert(`type ${JSON.stringify(character)}`, at, character);
  }

  #pick(text: string, pattern: RegExp): { readonly start: number; readonly end: number } | null {
    const found = placesOf(text, pattern);
    return found.length === 0 ? null : this.#random.pick(found);
  }

  #typeAt(at: number, words: string): Drawn {
    return this.#typeOn({ at, rest: words });
  }

  readonly #usual: readonly ((text: string) => Drawn)[] = [
    (text) => {
      const at = this.#pick(text, figures);
      return at === null
        ? null
        : this.#typeAt(this.#random.whole(at.start, at.end), this.#random.pick(['9', '1', '0', '12', '405']));
    },
    (text) => {
      const at = this.#pick(text, figures);
      if (at === null) return null;
      return replace(
        'another figure',
        at,
        this.#random.pick(['0', '7', '31', '1204', '', '—', '３', '1 2', '1,204', '-2', '无']),
      );
    },
    (text) => {
      const at = this.#pick(text, runningText);
      return at === null ? null : this.#typeAt(this.#random.whole(at.start, at.end), this.#random.pick(typedWords));
    },
    (text) => {
      const at = this.#pick(text, this.#random.chance(0.5) ? labels : heads);
      if (at === null) return null;
      return this.#random.chance(0.5)
        ? this.#typeAt(this.#random.whole(at.start, at.end), this.#random.pick(['的', '1', '、', ' ', '政府']))
        : backspace(text, this.#random.whole(at.start + 1, at.end));
    },
    (text) => backspace(text, this.#random.whole(1, Math.max(1, text.length))),
    () => {
      const undone = this.#undo.pop();
      return undone === undefined ? null : { name: `undo ${undone.name}`, edits: undone.edits, isUndo: true };
    },
  ];

  readonly #rare: readonly ((text: string) => Drawn)[] = [
    (text) => this.#erase(text, lines, 'delete a line'),
    (text) => this.#erase(text, htmlRows, 'delete an HTML row'),
    (text) => this.#erase(text, cells, 'empty a cell'),
    (text) => this.#erase(text, /<td[^>]*>[\s\S]*?<\/td>|\t[^\t\n]*(?=[\t\n])|\|[^|\n]*(?=\|)/g, 'delete a cell'),
    (text) => this.#paste(text, lines, 'paste a line'),
    (text) => this.#paste(text, htmlRows, 'paste an HTML row'),
    (text) => this.#pasteTable(text),
    (text) => this.#pasteReport(text),
    (text) => this.#lineEnds(text),
    (text) => this.#severalAtOnce(text),
    (text) => {
      const edits = moveOfSection(text, this.#random);
      return edits === null ? null : { name: 'move a section before another', edits };
    },
    (text) => this.#title(text),
    (text) => {
      const at = this.#pick(text, /<\/tr>\s*|<\/t[dh]>\s*|\|\n|(?<=\d)\n/g);
      return at === null ? null : insert('stray text between rows', at.end, this.#random.pick(strayTexts));
    },
    (text) => this.#rowSpan(text),
    (text) => this.#breakTable(text),
    (text) => this.#comment(text),
    (text) => {
      const at = this.#pick(text, heads);
      return at === null
        ? null
        : replace(
            'another head',
            at,
            this.#random.pick(['本年新制作数量', '现行有效件数', '总计', '采购总金额', '上一年项目数量']),
          );
    },
    (text) => {
      const at = this.#pick(text, sectionHeads);
      if (at === null) return null;
      return this.#random.chance(0.5)
        ? replace('delete a heading', at, '')
        : insert('a heading twice', at.start, text.slice(at.start, at.end));
    },
  ];

  #erase(text: string, pattern: RegExp, name: string): Drawn {
    const at = this.#pick(text, pattern);
    return at === null ? null : replace(name, at, '');
  }

  #paste(text: string, pattern: RegExp, name: string): Drawn {
    const from = this.#pick(text, pattern);
    const to = this.#pick(text, pattern);
    return from === null || to === null ? null : insert(name, to.start, text.slice(from.start, from.end));
  }

  #pasteTable(text: string): Drawn {
    const other = this.#draft();
    const starts = placesOf(other, sectionHeads);
    const first = this.#random.whole(1, 3);
    const to = this.#pick(text, lines);
    const [from, end] = [starts[first]?.end, starts[first + 1]?.start];
    if (to === null || from === undefined || end === undefined) return null;
    return insert('paste a table', to.start, other.slice(from, end));
  }

  #pasteReport(text: string): Drawn {
    const other = this.#draft();
    const whole = { start: 0, end: text.length };
    if (this.#random.chance(0.6)) return replace('paste another report over it', whole, other);
    if (this.#random.chance(0.2)) return replace('delete everything', whole, '');
    return insert('paste another report into it', this.#pick(text, lines)?.start ?? 0, other);
  }

  #lineEnds(text: string): Drawn {
    const isWindows = text.includes('\r\n');
    return several(isWindows ? 'line ends of Unix' : 'line ends of Windows', placesOf(text, /\r?\n/g), () =>
      isWindows ? '\n' : '\r\n',
    );
  }

  #severalAtOnce(text: string): Drawn {
    const count = this.#random.whole(2, 6);
    const kind = this.#random.whole(0, 2);
    const places = this.#random.some(placesOf(text, kind === 2 ? lines : figures), count);
    if (kind === 0)
      return several(
        'a digit at several places',
        places.map(({ end }) => ({ start: end, end })),
        () => '9',
      );
    if (kind === 1) return several('another figure at several places', places, () => '12');
    return several(
      'a mark before several lines',
      places.map(({ start }) => ({ start, end: start })),
      () => '>',
    );
  }

  #title(text: string): Drawn {
    const title = this.#pick(text, /[^\n<>]{4,60}年度报告/g);
    if (title === null) return null;
    const words = text.slice(title.start, title.end);
    const year = /20\d\d/.exec(words);
    const kind = this.#random.whole(0, 3);
    if (kind === 0 && year !== null) {
      const start = title.start + year.index;
      return replace(
        'another year in the title',
        { start, end: start + 4 },
        this.#random.pick(['2019', '2020', '2021', '2023']),
      );
    }
    if (kind === 1) return replace('the title away', title, '');
    if (kind === 2) return backspace(text, title.end);
    return insert('another body in the title', title.start, this.#random.pick(['砚溪县', '市', '人民政府']));
  }

  #rowSpan(text: string): Drawn {
    const cell = this.#pick(text, /<t[dh]\b/g);
    if (cell !== null) {
      return insert(
        'a span of cells',
        cell.end,
        this.#random.pick([' rowspan="2"', ' rowspan="3"', ' colspan="2"', ' rowspan="0"']),
      );
    }
    return this.#erase(text, /(?<=[\t|] ?)[\u4e00-\u9fff（][^\t|\n]*(?= ?[\t|])/g, 'empty a label');
  }

  #breakTable(text: string): Drawn {
    const kind = this.#random.whole(0, 4);
    const cell = this.#pick(text, /(?<=[\t| ,>])\d+(?=[\t| ,<])/g);
    if (cell === null) return null;
    if (kind === 0) return insert('a line end within a row', cell.start, '\n');
    if (kind === 1) return insert('a quote', cell.start, '"');
    if (kind === 2) return insert('a comment opened', cell.start, '<!--');
    if (kind === 3) return this.#erase(text, /<\/?t(?:able|body|r|d)[^>]*>/g, 'delete a tag');
    const line = this.#pick(text, lines);
    return line === null ? null : insert('a blank line', line.start, '\n');
  }

  #comment(text: string): Drawn {
    const present = this.#pick(text, /<!--[^>]*-->\n?/g);
    if (present !== null && this.#random.chance(0.5)) return replace('delete a comment', present, '');
    const rule = this.#random.pick([
      'wrong-figure',
      'row-total-mismatch',
      'missing-row',
      'stray-space',
      'no-such-rule',
    ]);
    return insert('suppress by a comment', 0, `<!-- gouji-disable ${rule} -->\n`);
  }
}

function insert(name: string, at: number, newText: string): Drawn {
  return {
    name: `${name}: ${JSON.stringify(newText.slice(0, 20))}`,
    edits: [{ span: { start: at, end: at }, newText }],
  };
}

function replace(name: string, span: { readonly start: number; readonly end: number }, newText: string): Drawn {
  return { name: `${name}: ${JSON.stringify(newText.slice(0, 20))}`, edits: [{ span, newText }] };
}

function backspace(text: string, at: number): Drawn {
  return at === 0
    ? null
    : replace(`backspace over ${JSON.stringify(text.slice(at - 1, at))}`, { start: at - 1, end: at }, '');
}

function several(
  name: string,
  spans: readonly { readonly start: number; readonly end: number }[],
  write: () => string,
): Drawn {
  return spans.length === 0 ? null : { name, edits: spans.map((span) => ({ span, newText: write() })) };
}

/** The change that takes another one back. */
function inverse({ name, edits }: Change, text: string): Change {
  let shift = 0;
  return {
    name,
    edits: edits.map(({ span, newText }) => {
      const start = span.start + shift;
      shift += newText.length - (span.end - span.start);
      return { span: { start, end: start + newText.length }, newText: text.slice(span.start, span.end) };
    }),
  };
}
