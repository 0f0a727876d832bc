// Processor time of the server, in milliseconds, for texts that no office writes, by length: of the first diagnostics,
// and of the slowest request after them. `npm run build`, then `npx tsx test/bench/hostile.ts [kB,kB…] [times|cancel
// [shape]]`. What matters is how it grows: each request is named whose time grows by a power above 1.1 of the length,
// between the first length and the last. With `cancel` behind the lengths: how long a request that was taken back waits
// for its answer, on the clock and as processor time of the thread that answers, which tells it on a busy machine too:
// the longest of the first reading, taken back again and again until it is done, once the text has come in, and of each
// request after it.
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { Random } from '../kit/random.ts';
import { report2021 } from '../kit/reports.ts';
import { Session, uriOf } from './session.mjs';

const server = join(root, 'dist/server.js');
const report = report2021();
const section = `${report.slice(0, report.indexOf('三、收到'))}三、收到和处理政府信息公开申请情况\n`;
const table = report.slice(report.indexOf('（本列数据'), report.indexOf('四、政府信息'));
const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

/** So many characters in a row that nobody chose, most of them ends of lines, cells, mark-up and figures. */
function drawn(count: number): string {
  const random = new Random(12);
  const usual = [
    '\n',
    '\t',
    '|',
    '<td>',
    '</tr>',
    '<table>',
    '"',
    ',',
    '，',
    '。',
    '1',
    '２',
    '件',
    '总计',
    '一、',
    '（一）',
    '  ',
    '&#9;',
  ];
  let text = '';
  while (text.length < count) {
    text += random.chance(0.7) ? random.pick(usual) : String.fromCodePoint(random.whole(1, 0xd7ff));
  }
  return text;
}

/** What stands before, and what is repeated to the length asked for. */
const shapes: Readonly<Record<string, readonly [before: string, repeated: string]>> = {
  'headings of all sections': ['', `${headings.join('\n')}\n`],
  'one heading with a line under it': [report, `${headings[2]}\n无。\n`],
  'whole tables': [section, table],
  'rows of a table': [section, table.slice(table.indexOf('一、本年新收'))],
  'one-cell lines': [section, '12\n'],
  'one-cell lines with tabs': [section, '\t12\n'],
  'tables a cell a line': [section, table.replace(/\t+/g, '\n')],
  'pipe rows': [report, '| 12 | 3 |\n'],
  'records parted by commas': [section, '（一）予以公开,1,2,3,4,5,6,7\n'],
  'small tables of a page': [section, '<table><tr><td>12</td></tr></table>\n'],
  'cells over a thousand rows': [`${section}<table>`, '<tr><td colspan="1000" rowspan="1000">1</td><td>2</td></tr>\n'],
  'drawn characters': [report, drawn(16_384)],
  'sentences in one line': [report, '收到申请3件，办结2件。'],
  'sentences in long paragraphs': [section, `${'收到申请3件，办结2件。'.repeat(2000)}\n`],
  'counts of cases in paragraphs': [section, `${'行政复议1件，结果维持；行政诉讼2件，尚未审结。'.repeat(30)}\n`],
  'figures in long paragraphs': [section, `${'3件'.repeat(10_000)}\n`],
  'sentences a line each': [section, '全年收到申请3件，办结2件。\n'],
};

/** At least so many kilobytes, of characters, and a whole number of repetitions. */
function textOf([before, repeated]: readonly [string, string], kilobytes: number): string {
  return before + repeated.repeat(Math.ceil((kilobytes * 1024) / repeated.length));
}

/**
 * What a request asks for beside its document, by a range in the middle of that, the answers to the requests before and the
 * document itself; null where there is nothing to ask for.
 */
type Params = (range: Range, answers: ReadonlyMap<string, unknown>, document: Document) => object | null;

interface Document {
  readonly uri: string;
  readonly text: string;
}

/** So many characters at most are sent with a request itself: while those come in, nobody can take it back. */
const MOST = 300_000;
const zeros = { kind: 'zeros', table: 'applications' };
const figure = { kind: 'cells', cells: [{ cell: 'applications/new/natural-person', text: '9' }] };
const calling =
  (command: string): Params =>
  (_range, _answers, { uri }) => ({ command, arguments: [{ uri, version: 1, table: 'applications' }] });

/** What an editor, or our own client, asks of a document that it has open. */
const requests: Readonly<Record<string, Params>> = {
  'textDocument/documentSymbol': () => ({}),
  'textDocument/foldingRange': () => ({}),
  'textDocument/semanticTokens/full': () => ({}),
  'textDocument/codeLens': () => ({}),
  'textDocument/documentLink': () => ({}),
  'textDocument/inlayHint': (range) => ({ range }),
  'textDocument/codeAction': (range) => ({ range, context: { diagnostics: [] } }),
  'textDocument/hover': ({ start }) => ({ position: start }),
  'textDocument/completion': ({ start }) => ({ position: start }),
  'textDocument/definition': ({ start }) => ({ position: start }),
  'textDocument/references': ({ start }) => ({ position: start }),
  'textDocument/documentHighlight': ({ start }) => ({ position: start }),
  'textDocument/selectionRange': ({ start }) => ({ positions: [start] }),
  'textDocument/formatting': () => ({ options: { tabSize: 4, insertSpaces: false } }),
  'textDocument/rangeFormatting': (range) => ({ range, options: { tabSize: 4, insertSpaces: false } }),
  'textDocument/semanticTokens/range': (range) => ({ range }),
  'textDocument/prepareRename': ({ start }) => ({ position: start }),
  'textDocument/rename': ({ start }) => ({ position: start, newName: '青禾区水务局' }),
  'textDocument/linkedEditingRange': ({ start }) => ({ position: start }),
  'workspace/symbol': () => ({ query: '青' }),
  'gouji/preview': () => ({}),
  'gouji/form': () => ({}),
  'gouji/cells': () => ({}),
  'gouji/wordForm': () => ({}),
  'gouji/alignment': () => ({ hintMargin: 0.2, tabSize: 4, width: 80 }),
  'gouji/accepted': () => ({}),
  'gouji/compareLastYear': () => ({}),
  'gouji/summary': () => ({}),
  'textDocument/semanticTokens/full/delta': (_, answers) => {
    const { resultId } = (answers.get('textDocument/semanticTokens/full') ?? {}) as { readonly resultId?: string };
    return resultId === undefined ? null : { previousResultId: resultId };
  },
  'codeAction/resolve': (_, answers) => lastOf(answers.get('textDocument/codeAction')),
  'completionItem/resolve': (_, answers) => lastOf(answers.get('textDocument/completion')),
  'workspace/diagnostic': () => ({ previousResultIds: [] }),
  'gouji/folder': () => ({ again: false }),
  'gouji/problems': () => ({ format: 'docx', body: null }),
  'gouji/newReport': (_range, _answers, { text }) => ({
    body: '青禾区水务局',
    year: 2024,
    previous: text.slice(0, MOST),
  }),
  'gouji/pasteCells': (_range, _answers, { text }) => ({ at: { start: 0, end: 0 }, text: text.slice(0, MOST) }),
  'gouji/acceptAll': () => ({ reason: '已核实' }),
  'gouji/formEdit zeros': () => ({ change: zeros, computesTotals: true }),
  'gouji/formEdit figure': () => ({ change: figure, computesTotals: true }),
  'workspace/executeCommand recompute': calling('gouji.recomputeTotals'),
  'workspace/executeCommand fill': calling('gouji.fillZeros'),
  'workspace/executeCommand show': calling('gouji.showFindings'),
};

/** The last of the items that were answered; null where there is none. */
function lastOf(answer: unknown): object | null {
  return Array.isArray(answer) ? ((answer.at(-1) as object | undefined) ?? null) : null;
}

/** Asks each of the requests once, in the way of `ask`; what it answers is what later ones may ask about. */
async function askAll(
  document: Document,
  range: Range,
  ask: (request: string, method: string, params: object) => Promise<unknown>,
): Promise<void> {
  const answers = new Map<string, unknown>();
  for (const [request, paramsOf] of Object.entries(requests)) {
    const params = paramsOf(range, answers, document);
    const { uri } = document;
    const [method = ''] = request.split(' ');
    if (params !== null) answers.set(request, await ask(request, method, { uri, textDocument: { uri }, ...params }));
  }
}

interface Range {
  readonly start: Position;
  readonly end: Position;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

const sizes = (process.argv[2] ?? '64,256,1024,4096').split(',').map(Number);
async function measure(name: string, shape: readonly [string, string]): Promise<void> {
  const times = new Map<string, number[]>();
  const columns: string[] = [];
  for (const size of sizes) {
    const session = new Session(server, ['--stdio']);
    await session.initialize();
    const text = textOf(shape, size);
    const timed = async (method: string, ask: () => Promise<unknown>): Promise<number> => {
      const before = session.processorTime() ?? performance.now();
      await ask();
      const time = (session.processorTime() ?? performance.now()) - before;
      times.set(method, [...(times.get(method) ?? []), time]);
      return time;
    };
    session.open(name, text);
    const lines = text.split('\n');
    const line = lines.length >> 1;
    const range = {
      start: { line, character: (lines[line]?.length ?? 0) >> 1 },
      end: { line: line + 5, character: 0 },
    };
    const reading = await timed('first diagnostics', () => session.pull(name));
    let slowest = { method: '', time: -1 };
    const keep = (method: string, time: number): void => {
      if (time > slowest.time) slowest = { method: method.split('/').at(-1) ?? '', time };
    };
    await askAll({ uri: uriOf(name), text }, range, async (request, method, params) => {
      let answer: unknown = null;
      // A command is refused where the table has nothing to repair.
      const ask = async (): Promise<void> => {
        answer = await session.request(method, params).catch(() => null);
      };
      keep(request, await timed(request, ask));
      return answer;
    });
    session.change(name, 2, range.start, 0, '1');
    keep('an edit', await timed('an edit', () => session.pull(name)));
    await session.end();
    columns.push(`${size} kB ${reading} + ${slowest.time} (${slowest.method})`);
  }
  const [first = 1, last = 1] = [sizes[0], sizes.at(-1)];
  const slopes = [...times].flatMap(([method, each]) => {
    const slope = slopeOf(each[0] ?? 0, each.at(-1) ?? 0, last / first);
    return slope === null ? [] : [`    ${method} ${slope.toFixed(2)} (${each.join(', ')} ms)`];
  });
  process.stdout.write(`${[`${name.padEnd(34)} ${columns.join('   ')}`, ...slopes].join('\n')}\n`);
}

/** Less than this is the start of a request, and as exact as the clock of the processor is. */
const LEAST = 20;

/** The exponent by which time grows with size, where it is above 1.1. */
function slopeOf(first: number, last: number, larger: number): number | null {
  const slope = Math.log(Math.max(last, LEAST) / Math.max(first, LEAST)) / Math.log(larger);
  return larger > 1 && slope > 1.1 ? slope : null;
}

/** Milliseconds after which a request is taken back while the text is read. */
const PATIENCE = 20;
/** The same of each later one, one after the other until it is answered. */
const PATIENCES = [0, 10, 25, 50, 100, 200];

async function measureCancels(name: string, shape: readonly [string, string]): Promise<void> {
  for (const size of sizes) {
    const session = new Session(server, ['--stdio']);
    await session.initialize();
    const text = textOf(shape, size);
    session.open(name, text);
    // No request can be answered before the text that was sent in front of it has come in.
    await session.request('nothing', {}).catch(() => null);
    const ofReading: Wait[] = [];
    const textDocument = { uri: uriOf(name) };
    for (let isRead = false; !isRead; ) {
      const { isResult, ...wait } = await session.takenBack('textDocument/diagnostic', { textDocument }, PATIENCE);
      isRead = isResult;
      ofReading.push(wait);
    }
    const line = text.split('\n').length >> 1;
    const range = { start: { line, character: 0 }, end: { line: line + 5, character: 0 } };
    const ofRequests: (Wait & { method: string })[] = [];
    await askAll({ uri: uriOf(name), text }, range, async (request, method, params) => {
      for (const patience of PATIENCES) {
        const { isResult, ...wait } = await session.takenBack(method, params, patience);
        ofRequests.push({ method: request.replace(/^[a-zA-Z]+\//, ''), ...wait });
        if (isResult) break;
      }
      return session.request(method, params).catch(() => null);
    });
    await session.end();
    const { method } = longest(ofRequests, 'own');
    const above = ofRequests.filter(({ time }) => time > 100).map((each) => `${each.method} ${each.time.toFixed(0)}`);
    process.stdout.write(
      `${name.padEnd(34)} ${size} kB   reading ${told(ofReading)}   others ${told(ofRequests)} (${above.join(', ') || method})\n`,
    );
  }
}

/** How long a request waited for its answer once it was taken back, and for how much of that the server had a processor. */
interface Wait {
  readonly time: number;
  readonly own: number;
}

function longest<T extends Wait>(waits: readonly T[], by: 'time' | 'own'): T {
  return waits.reduce((most, wait) => (wait[by] > most[by] ? wait : most));
}

function told(waits: readonly Wait[]): string {
  const above = waits.filter(({ own }) => own > 100).length;
  const [time, own] = [longest(waits, 'time').time, longest(waits, 'own').own];
  return `${time.toFixed(0)} ms, ${own.toFixed(0)} of processor time, ${above} of ${waits.length} above 100`;
}

async function main(): Promise<void> {
  const only = process.argv[4];
  for (const [name, shape] of Object.entries(shapes)) {
    if (only !== undefined && name !== only) continue;
    await (process.argv[3] === 'cancel' ? measureCancels : measure)(name, shape);
  }
}

main().catch((error) => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});
