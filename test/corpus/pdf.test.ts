import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analysed, cellsRead, grave, told } from '../kit/analysed.ts';

/**
 * Reports of invented bodies that a browser printed to PDF, each under another style sheet, or a word processor saved
 * as PDF (word-), and that pdftotext turned back into text with its `-layout`. The figures that went in stand in
 * figures.json.
 */
const folder = path.join(import.meta.dirname, 'pdf');
const written: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
  readFileSync(path.join(folder, 'figures.json'), 'utf8'),
);

describe('text copied out of a PDF', () => {
  for (const [name, figures] of Object.entries(written)) {
    it(`${name} is read to the last figure`, () => {
      const analysis = analysed(readFileSync(path.join(folder, name), 'utf8'));
      const cells = cellsRead(analysis);
      const read = Object.keys(figures).map((address) => {
        const figure = cells.get(address)?.figure;
        return `${address} ${figure?.kind === 'figure' ? figure.value : figure?.kind}`;
      });
      assert.deepEqual(
        read,
        Object.entries(figures).map(([address, value]) => `${address} ${value}`),
      );
    });

    it(`${name} has no figure read wrong where another is blank`, () => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      for (const [address, { span }] of cellsRead(analysed(text))) {
        if (span === null || !address.startsWith('applications/')) continue;
        const blanked = text.slice(0, span.start) + ' '.repeat(span.end - span.start) + text.slice(span.end);
        for (const [at, { figure }] of cellsRead(analysed(blanked))) {
          if (figure.kind === 'figure') assert.equal(figure.value, figures[at], `${at} where ${address} is blank`);
        }
      }
    });

    it(`${name} has no finding`, () => {
      const analysis = analysed(readFileSync(path.join(folder, name), 'utf8'));
      const findings = grave(analysis);
      assert.equal(findings.length, 0, told(analysis, findings));
    });
  }
});
