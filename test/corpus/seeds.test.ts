import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Analysis } from '../../shared/analysis.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import type { Cell } from '../../shared/model/report.ts';
import { rules } from '../../shared/rules/registry.ts';
import { analysed, cellsRead, grave, told } from '../kit/analysed.ts';

/** What a person who read the report by hand expects of it. */
interface Expectation {
  readonly report: string;
  readonly year: number;
  readonly edition: string;
  readonly body: string;
  readonly must: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly line: number | null;
    readonly text: string;
  }[];
  readonly may: readonly { readonly rule: string; readonly line: number }[];
}

const shared = path.resolve(import.meta.dirname, '../../../shared');
const folder = path.join(shared, 'expected');

/** Figures that are not nought, and cells that the text has lost (null); every other cell says 0. */
const figures: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  '000': {
    'disclosure/fees/amount': '11.065',
    'applications/new/natural-person': '1',
    'applications/new/total': '1',
    'applications/granted/total': null,
    'applications/partly-granted/total': null,
    'applications/refused.state-secret/natural-person': null,
    'applications/refused.state-secret/enterprise': null,
    'applications/refused.state-secret/research': null,
    'applications/refused.state-secret/social': null,
    'applications/refused.state-secret/legal': null,
    'applications/refused.state-secret/other': null,
    'applications/refused.state-secret/total': null,
    'applications/refused.special-query/natural-person': '1',
    'applications/refused.special-query/total': '1',
    'applications/unavailable.not-held/total': null,
    'applications/result-total/natural-person': '1',
    'applications/result-total/total': '1',
  },
  '001': {},
  '002': {},
  '003': { 'disclosure/fees/amount': '113300.89' },
  '004': { 'disclosure/procurement/projects': '19', 'disclosure/procurement/amount': '42.21' },
};

/** The families' rules as far as they are made: an expectation of a rule that is not is left open. */
const made = new Set<string>(rules.map((rule) => rule.meta.id));

function expectations(): Expectation[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
}

function worth({ figure }: Cell): string | null {
  return figure.kind === 'figure' ? figure.value : null;
}

function lineOf(analysis: Analysis, finding: Finding): number {
  return analysis.lines.lineAt(finding.span.start) + 1;
}

describe('a real report', () => {
  const all = expectations();
  if (all.length === 0) it('is read to the last figure (no real reports beside this checkout)');

  for (const expected of all) {
    const number = expected.report.slice(0, 3);
    const text = readFileSync(path.join(shared, 'reports', expected.report), 'utf8');

    it(`${number}: says who reports on which year, in which edition`, () => {
      const { report } = analysed(text);
      assert.equal(report?.edition.id, expected.edition);
      assert.equal(report.title?.year?.value, expected.year);
      // The title of one report has a look-alike character; the body is named as the title has it.
      assert.equal(report.title?.body, expected.body);
    });

    it(`${number}: every figure has its value`, () => {
      const cells = [...cellsRead(analysed(text)).values()];
      assert.equal(cells.length, expected.edition === '2019' ? 198 : 200);
      const known = figures[number] ?? {};
      for (const cell of cells) {
        assert.equal(worth(cell), cell.address in known ? known[cell.address] : '0', cell.address);
      }
    });

    it(`${number}: every figure has its place, in the order of the form`, () => {
      let end = 0;
      for (const cell of cellsRead(analysed(text)).values()) {
        if (cell.span === null || cell.figure.kind !== 'figure') continue;
        const written = text.slice(cell.span.start, cell.span.end);
        assert.equal(written.replace('万元', ''), cell.figure.value, cell.address);
        assert.ok(cell.span.start >= end, `${cell.address} stands before the figure it follows`);
        end = cell.span.end;
      }
    });

    it(`${number}: has the findings a reader would make, and no other`, () => {
      const analysis = analysed(text);
      const open = [...grave(analysis)];
      for (const must of expected.must.filter(({ rule }) => made.has(rule))) {
        const at = open.findIndex((finding) => {
          const words = text.slice(finding.span.start, finding.span.end);
          return (
            finding.rule === must.rule &&
            finding.severity === must.severity &&
            (must.line === null ||
              (lineOf(analysis, finding) === must.line && (words.includes(must.text) || must.text.includes(words))))
          );
        });
        assert.ok(at >= 0, `no ${must.rule} on line ${must.line}:\n${told(analysis, open)}`);
        open.splice(at, 1);
      }
      const extra = open.filter((finding) => {
        const line = lineOf(analysis, finding);
        return !expected.may.some((may) => may.rule === finding.rule && Math.abs(may.line - line) <= 1);
      });
      assert.equal(extra.length, 0, told(analysis, extra));
    });
  }
});
