import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findOffice } from '../../server/cli/office.ts';
import { decode } from '../../server/encoding.ts';
import { open } from '../../shared/document/document.ts';
import { previewOf } from '../../shared/preview/preview.ts';
import { wordDocument } from '../../shared/preview/word.ts';
import { editions } from '../../shared/template/registry.ts';
import { analysed, cellsRead, grave } from '../kit/analysed.ts';
import { bundlePdfReader } from '../kit/bundle.ts';
import { generateDraft, usual } from '../kit/generate.ts';
import { converted } from '../kit/office.ts';
import { Random } from '../kit/random.ts';
import { printed } from '../kit/word/printed.ts';
import { wordFile } from '../kit/word/write.ts';

const samples = path.resolve(import.meta.dirname, '../../samples');
/** The official form with a sample's figures, which LibreOffice saved as PDF. */
const files = path.join(import.meta.dirname, 'files');

const isReport = (name: string): boolean => /年度报告\.(?:txt|md|gknb)$/.test(name);

/** The official form as a Word file, with the figures and the words of a sample. */
function formOf(name: string): Uint8Array {
  const decoded = decode(readFileSync(path.join(samples, name)));
  assert.ok(typeof decoded !== 'string');
  return wordDocument(previewOf(analysed(decoded.text), 'zh-cn') ?? assert.fail());
}

/** All that is read of the Word file is read of the PDF made of it, and what is found in one is found in the other. */
async function assertSame(pdf: Uint8Array, word: Uint8Array, name: string): Promise<void> {
  const { readPdf } = await bundlePdfReader();
  const [read, wanted] = [await readPdf(pdf), open(word)];
  assert.ok(!('refused' in read) && !('refused' in wanted), name);
  const [ours, theirs] = [analysed(read.text), analysed(wanted.text)];
  const figuresOf = (of: typeof ours) => [...cellsRead(of)].map(([at, { figure }]) => [at, JSON.stringify(figure)]);
  assert.deepEqual(Object.fromEntries(figuresOf(ours)), Object.fromEntries(figuresOf(theirs)), name);
  const foundIn = (of: typeof ours) => grave(of).map(({ rule, message }) => `${rule} ${JSON.stringify(message)}`);
  assert.deepEqual(foundIn(ours), foundIn(theirs), name);
}

describe('a PDF that LibreOffice made', function () {
  this.timeout(600_000);
  before(() => bundlePdfReader());

  for (const name of readdirSync(files).filter((file) => file !== 'encrypted.pdf')) {
    it(`is read as the Word file it was made of: ${name}`, async () => {
      const sample = readdirSync(samples).find(
        (file) => isReport(file) && path.parse(file).name === path.parse(name).name,
      );
      await assertSame(readFileSync(path.join(files, name)), formOf(sample ?? assert.fail()), name);
    });
  }

  it('is refused where it asks for a password', async () => {
    const { readPdf } = await bundlePdfReader();
    assert.deepEqual(await readPdf(readFileSync(path.join(files, 'encrypted.pdf'))), {
      refused: { id: 'pdf-encrypted' },
    });
  });

  it('is read as the Word file it was made of: the form of every sample, and other ways of printing', async function () {
    const office = await findOffice();
    if (office === null) return this.skip();
    const words = new Map(
      readdirSync(samples)
        .filter(isReport)
        .map((name) => [path.parse(name).name, formOf(name)]),
    );
    for (const [name, style] of Object.entries(printed)) {
      for (const [i, edition] of editions.entries()) {
        words.set(`${name}, ${edition.id}`, wordFile(generateDraft(edition, new Random(71 + i), usual), style));
      }
    }
    const files = Object.fromEntries([...words].map(([name, word]) => [`${name}.docx`, word]));
    const pdfs = await converted(office, files, 'pdf');
    for (const [name, word] of words) await assertSame(pdfs.get(name) ?? assert.fail(), word, name);
  });
});
