import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Packer, Paragraph, Table, TableCell, TableRow, TextRun, Document as WordDocument } from 'docx';
import { findOffice } from '../../server/cli/office.ts';
import { decode } from '../../server/encoding.ts';
import type { Analysis } from '../../shared/analysis.ts';
import { type Document, open } from '../../shared/document/document.ts';
import { previewDocument } from '../../shared/preview/html.ts';
import { type Preview, previewOf } from '../../shared/preview/preview.ts';
import { wordDocument } from '../../shared/preview/word.ts';
import { editions } from '../../shared/template/registry.ts';
import { analysed, cellsRead, grave, told } from '../kit/analysed.ts';
import type { Draft } from '../kit/document.ts';
import { generateDraft, usual, worthOf } from '../kit/generate.ts';
import { gridOf } from '../kit/grid.ts';
import { converted } from '../kit/office.ts';
import { root } from '../kit/project.ts';
import { Random } from '../kit/random.ts';
import { wordFile } from '../kit/word/write.ts';

/** What LibreOffice wrote; `GOUJI_UPDATE=1` writes it anew. */
const files = path.join(import.meta.dirname, 'files');
const samples = [
  '岚溪县人民政府2022年政府信息公开工作年度报告.txt',
  '锦汐市生态环境局2020年政府信息公开工作年度报告.md',
];

const drafts = editions.map((edition, i) => generateDraft(edition, new Random(31 + i), usual));

/** Every figure of the draft is read, nothing is found, and a figure can be written without a change elsewhere. */
function assertRead(bytes: Uint8Array, draft: Draft): void {
  const opened = open(bytes);
  assert.ok(!('refused' in opened));
  const analysis = analysed(opened.text);
  const cells = cellsRead(analysis);
  for (const [address, figure] of draft.figures) {
    const read = cells.get(address)?.figure;
    assert.equal(read?.kind === 'figure' ? read.value : read?.kind, worthOf(figure), address);
  }
  const findings = grave(analysis);
  assert.equal(findings.length, 0, told(analysis, findings));
  assertWritable(opened, cells);
}

/** A figure can be written, tracked or not, without a change elsewhere. */
function assertWritable(opened: Document, cells: ReturnType<typeof cellsRead>): void {
  const span = cells.get('applications/granted/total')?.span ?? assert.fail();
  const text = `${opened.text.slice(0, span.start)}909${opened.text.slice(span.end)}`;
  for (const tracked of [false, true]) {
    const written = opened.write(text, tracked);
    assert.ok('bytes' in written);
    const again = open(written.bytes);
    assert.ok(!('refused' in again));
    assert.equal(again.text, text);
  }
}

/** A report as the library `docx` writes it. */
function byDocx(draft: Draft): Promise<Uint8Array> {
  const paragraph = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });
  const children: (Paragraph | Table)[] = [draft.title, ...draft.preamble].map(paragraph);
  for (const [i, section] of draft.edition.sections.entries()) {
    children.push(paragraph(`${'一二三四五六七'.charAt(i)}、${section.title}`));
    children.push(...(draft.prose[section.key] ?? []).map(paragraph));
    for (const table of draft.edition.tables.filter((each) => each.section === section.key)) {
      const grid = gridOf(table, draft.figures);
      const rows = Array.from({ length: grid.height }, (_, row) => {
        const begins = grid.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
        const cells = begins.map(
          ({ text, width, height }) =>
            new TableCell({ children: [paragraph(text)], columnSpan: width, rowSpan: height }),
        );
        return new TableRow({ children: cells });
      });
      children.push(new Table({ rows }), paragraph(''));
    }
  }
  children.push(...draft.signature.map(paragraph));
  return Packer.toBuffer(new WordDocument({ sections: [{ children }] }));
}

/** What LibreOffice writes: a web page saved as a Word file, and the form saved anew. */
const ways = ['page', 'form'] as const;
type Way = (typeof ways)[number];

function fileOf(sample: string, way: Way): string {
  return path.join(files, `${path.parse(sample).name} (${way}).docx`);
}

async function previewOfSample(sample: string): Promise<Preview> {
  const decoded = decode(await readFile(path.join(root, 'samples', sample)));
  assert.ok(typeof decoded !== 'string');
  return previewOf(analysed(decoded.text), 'zh-cn') ?? assert.fail();
}

/** The sample as LibreOffice writes it in each way. */
async function writtenBy(office: string, sample: string): Promise<ReadonlyMap<Way, Uint8Array>> {
  const preview = await previewOfSample(sample);
  const page = { 'a.html': new TextEncoder().encode(previewDocument(preview)) };
  const form = { 'a.docx': wordDocument(preview) };
  const made = async (from: Readonly<Record<string, Uint8Array>>, to: string) =>
    (await converted(office, from, to)).get('a') ?? assert.fail(to);
  return new Map<Way, Uint8Array>([
    ['page', await made(page, 'docx:MS Word 2007 XML')],
    ['form', await made(form, 'docx')],
  ]);
}

/** The file is read as the form that it was made of, the same is found, and a figure can be written without a change elsewhere. */
async function assertReadAs(bytes: Uint8Array, sample: string): Promise<void> {
  const opened = open(bytes);
  const form = open(wordDocument(await previewOfSample(sample)));
  assert.ok(!('refused' in opened) && !('refused' in form));
  const [ours, theirs] = [analysed(opened.text), analysed(form.text)];
  const figuresOf = (of: Analysis) =>
    Object.fromEntries(
      [...cellsRead(of)].map(([at, { figure }]) => [at, figure.kind === 'figure' ? figure.value : figure.kind]),
    );
  assert.deepEqual(figuresOf(ours), figuresOf(theirs));
  const errors = (of: Analysis) => grave(of).filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    errors(ours).map(({ rule }) => rule),
    errors(theirs).map(({ rule }) => rule),
  );
  assertWritable(opened, cellsRead(ours));
}

describe('Word files of other writers', function () {
  this.timeout(120_000);

  for (const draft of drafts) {
    it(`are read and written: the library docx, edition ${draft.edition.id}`, async () => {
      assertRead(await byDocx(draft), draft);
    });

    it(`are read and written: a file that docx-templates filled in, edition ${draft.edition.id}`, async () => {
      const { createReport } = await import('docx-templates');
      const template = wordFile({ ...draft, title: draft.title.replace(String(draft.year), '+++INS year+++') });
      const filled = await createReport({ template, data: { year: draft.year }, cmdDelimiter: '+++', noSandbox: true });
      assertRead(filled, draft);
    });
  }

  describe('LibreOffice', () => {
    before(async () => {
      if (process.env['GOUJI_UPDATE'] === undefined) return;
      const office = await findOffice();
      assert.ok(office !== null, 'LibreOffice is not there');
      await mkdir(files, { recursive: true });
      for (const sample of samples) {
        for (const [way, bytes] of await writtenBy(office, sample)) await writeFile(fileOf(sample, way), bytes);
      }
    });

    for (const sample of samples) {
      for (const way of ways) {
        it(`wrote a file of the tests that is read and written: ${way} of ${sample}`, async () => {
          await assertReadAs(await readFile(fileOf(sample, way)), sample);
        });
      }

      it(`writes files that are read and written: ${ways.join(', ')} of ${sample}`, async function () {
        const office = await findOffice();
        if (office === null) return this.skip();
        for (const [, bytes] of await writtenBy(office, sample)) await assertReadAs(bytes, sample);
      });
    }
  });
});
