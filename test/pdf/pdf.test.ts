import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import type { DocumentText } from '../../shared/document/document.ts';
import { editions } from '../../shared/template/registry.ts';
import { analysed, cellsRead, grave, told } from '../kit/analysed.ts';
import { bundlePdfReader } from '../kit/bundle.ts';
import { seeds } from '../kit/cases.ts';
import type { Draft } from '../kit/document.ts';
import { generateDraft, usual, worthOf } from '../kit/generate.ts';
import { type PdfStyle, pdfOf, pdfOfPages, plainPdf, scannedPage, textAt } from '../kit/pdf.ts';
import { Random } from '../kit/random.ts';

const styles: Readonly<Record<string, Partial<PdfStyle>>> = {
  'rectangles around its cells': {},
  'borders of thin filled shapes': { borders: 'fills' },
  'dashed borders': { borders: 'dashes' },
  'large type, so that figures and labels go over several lines': { tableSize: 13 },
  'a head line and a page number on each page': { furniture: true },
  'pages that are to be turned': { turned: 'rotated' },
  'text that runs upwards': { turned: 'sideways', borders: 'fills' },
};

async function read(bytes: Uint8Array): Promise<DocumentText> {
  const { readPdf } = await bundlePdfReader();
  const document = await readPdf(bytes);
  return 'refused' in document ? assert.fail(document.refused.id) : document;
}

async function refusalOf(bytes: Uint8Array) {
  const { readPdf } = await bundlePdfReader();
  const document = await readPdf(bytes);
  return 'refused' in document ? document.refused : assert.fail('it was read');
}

/** Every figure is read with its value, the running text as it was written, and nothing is found. */
async function assertRead(draft: Draft, style: PdfStyle): Promise<void> {
  const { text } = await read(pdfOf(draft, style));
  const analysis = analysed(text);
  const cells = cellsRead(analysis);
  assert.deepEqual(
    [...draft.figures.keys()].map((address) => {
      const figure = cells.get(address)?.figure;
      return `${address} ${figure?.kind === 'figure' ? figure.value : figure?.kind}`;
    }),
    [...draft.figures].map(([address, figure]) => `${address} ${worthOf(figure)}`),
  );
  // Spaces beside Chinese characters are not kept apart from other gaps.
  const lines = new Set(text.split('\n').map(withoutSpaces));
  for (const paragraph of [draft.title, ...Object.values(draft.prose).flat()]) {
    assert.ok(lines.has(withoutSpaces(paragraph)), paragraph);
  }
  const findings = grave(analysis);
  assert.equal(findings.length, 0, told(analysis, findings));
}

function withoutSpaces(text: string): string {
  return text.replaceAll(' ', '');
}

describe('a PDF', function () {
  this.timeout(600_000);
  before(() => bundlePdfReader());

  for (const [name, style] of Object.entries(styles)) {
    it(`is read to the last figure with ${name}`, async () => {
      for (const seed of seeds(1)) {
        for (const edition of editions) {
          await assertRead(generateDraft(edition, new Random(seed), usual), { ...plainPdf, ...style });
        }
      }
    });
  }

  it('has no figure read wrong where lines stand between its rows only', async () => {
    for (const edition of editions) {
      const draft = generateDraft(edition, new Random(3), usual);
      const { text } = await read(pdfOf(draft, { ...plainPdf, borders: 'rows' }));
      for (const [address, { figure }] of cellsRead(analysed(text))) {
        if (figure.kind === 'figure') assert.equal(figure.value, worthOf(draft.figures.get(address) ?? ''), address);
      }
    }
  });

  it('says the page, the row and the cell of a place', async () => {
    const [edition] = editions;
    assert.ok(edition !== undefined);
    const document = await read(pdfOf(generateDraft(edition, new Random(1), usual)));
    const at = (words: string) => {
      const start = document.text.indexOf(words);
      return document.place({ start, end: start + words.length });
    };
    assert.deepEqual(at('第二十条第（一）项'), { id: 'place-page-cell', args: { page: 1, row: 1, cell: 1 } });
    assert.deepEqual(at('对外公开总数量'), { id: 'place-page-cell', args: { page: 1, row: 2, cell: 4 } });
    assert.deepEqual(at('一、总体情况'), { id: 'place-page', args: { page: 1 } });
  });

  it('can only be read', async () => {
    const bytes = pdfOfPages([textAt('某县政府', 60, 700, 14)]);
    const document = await read(bytes);
    assert.equal(document.text, '某县政府\n');
    const same = document.write(document.text);
    assert.ok('bytes' in same && same.bytes === bytes);
    assert.deepEqual(document.write('某市政府\n'), {
      refused: [{ span: { start: 0, end: 5 }, reason: { id: 'pdf-unwritable' } }],
    });
  });

  it('is refused with the numbers of its scanned pages', async () => {
    const words = textAt('某县政府信息公开工作年度报告', 60, 700, 14);
    const number = textAt('- 2 -', 290, 30, 9);
    assert.deepEqual(await refusalOf(pdfOfPages([words, scannedPage + number, words, scannedPage])), {
      id: 'pdf-scanned',
      args: { pages: [2, 4] },
    });
  });

  it('is refused where nothing stands on its pages', async () => {
    assert.deepEqual(await refusalOf(pdfOfPages(['', ''])), { id: 'pdf-empty' });
  });

  it('is refused or read, wherever it is cut off', async () => {
    const [edition] = editions;
    assert.ok(edition !== undefined);
    const whole = pdfOf(generateDraft(edition, new Random(1), usual));
    const { readPdf } = await bundlePdfReader();
    for (let length = 20; length < whole.length; length += Math.ceil(whole.length / 40)) {
      const document = await readPdf(whole.subarray(0, length));
      if ('refused' in document) assert.ok(['pdf-damaged', 'pdf-empty'].includes(document.refused.id));
    }
  });

  it('is refused where a small file would take all memory, or has hundreds of pages', async () => {
    const bomb = deflateSync(Buffer.alloc(40_000_000, 0x20)).toString('latin1');
    const packed = pdfOfPages([bomb], '', '/Filter/FlateDecode');
    assert.ok(packed.length < 100_000);
    assert.deepEqual(await refusalOf(packed), { id: 'pdf-too-long' });
    assert.deepEqual(await refusalOf(pdfOfPages(Array.from({ length: 301 }, () => ''))), { id: 'pdf-too-long' });
  });

  it('is read where its pages are packed', async () => {
    const content = deflateSync(Buffer.from(textAt('某县政府', 60, 700, 14))).toString('latin1');
    assert.equal((await read(pdfOfPages([content], '', '/Filter/FlateDecode'))).text, '某县政府\n');
  });

  it('loses its page numbers and no figure at the foot of a page', async () => {
    const page = (figures: string, number: string) =>
      textAt('规章', 60, 60, 12) + textAt(figures, 200, 60, 12) + textAt(number, 290, 30, 9);
    const { text } = await read(pdfOfPages([page('7', '1'), page('17', '2'), textAt('12', 60, 700, 12)]));
    assert.deepEqual(text.split(/\s+/), ['规章', '7', '规章', '17', '12', '']);
  });

  it('has no figure that its page shows in part only, and says so', async () => {
    const row = textAt('规章', 60, 700, 12) + textAt('3', 300, 700, 12);
    // The page is 595 wide: a digit behind these two would be left away by a browser.
    const cut = await read(pdfOfPages([row + textAt('88', 584, 700, 12)]));
    assert.match(cut.text, /^规章 {2,}3 {2,}88…\n$/);
    assert.deepEqual(cut.notes, [{ id: 'pdf-cut', args: { pages: [1] } }]);
    const inFrame = await read(pdfOfPages([`q 0 0 500 842 re W n ${row}${textAt('88', 489, 700, 12)}Q`]));
    assert.match(inFrame.text, /88…\n$/);
    // What is written behind the edge is not left away.
    const whole = await read(pdfOfPages([row + textAt('88', 590, 700, 12)]));
    assert.match(whole.text, /88\n$/);
    assert.deepEqual(whole.notes, []);
  });

  it('loses no word to a frame around its tables', async () => {
    const draw = (x: number, y: number, width: number, height: number) => `${x} ${y} ${width} ${height} re S\n`;
    const cells = [0, 1].flatMap((row) => [0, 1].map((column) => draw(100 + column * 100, 600 - row * 20, 100, 20)));
    const words = ['甲', '1', '乙', '2'].map((word, i) => textAt(word, 110 + (i % 2) * 100, 606 - (i > 1 ? 20 : 0), 9));
    const page = draw(80, 500, 400, 200) + cells.join('') + words.join('') + textAt('表外的话', 100, 650, 12);
    assert.equal((await read(pdfOfPages([page]))).text, '表外的话\n甲\t1\n乙\t2\n');
  });
});
