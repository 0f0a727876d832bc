import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { findOffice } from '../../server/cli/office.ts';
import { open } from '../../shared/document/document.ts';
import { editions } from '../../shared/template/registry.ts';
import { analysed, cellsRead, grave, told } from '../kit/analysed.ts';
import { type Draft, layoutNamed, renderDraft } from '../kit/document.ts';
import { generateDraft, usual, worthOf } from '../kit/generate.ts';
import { gridOf } from '../kit/grid.ts';
import { Random } from '../kit/random.ts';
import { wordFile } from '../kit/word/write.ts';

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
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
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
    const convert = async (
      office: string,
      name: string,
      content: string | Uint8Array,
      to: string,
    ): Promise<Uint8Array> => {
      const folder = await mkdtemp(path.join(tmpdir(), 'gouji-test-'));
      try {
        await writeFile(path.join(folder, name), content);
        const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
        const args = [
          profile,
          '--headless',
          '--convert-to',
          to,
          '--outdir',
          path.join(folder, 'out'),
          path.join(folder, name),
        ];
        await promisify(execFile)(office, args);
        return await readFile(path.join(folder, 'out', `${path.parse(name).name}.docx`));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    };
    for (const draft of drafts) {
      it(`saves a page as a Word file that is read and written, edition ${draft.edition.id}`, async function () {
        const office = await findOffice();
        if (office === null) return this.skip();
        const page = `<html><head><meta charset="utf-8"></head><body>${renderDraft(draft, layoutNamed('html-plain')).text}</body></html>`;
        assertRead(await convert(office, 'a.html', page, 'docx:MS Word 2007 XML'), draft);
      });
      it(`saves a Word file anew, edition ${draft.edition.id}`, async function () {
        const office = await findOffice();
        if (office === null) return this.skip();
        assertRead(await convert(office, 'a.docx', wordFile(draft), 'docx'), draft);
      });
    }
  });
});
