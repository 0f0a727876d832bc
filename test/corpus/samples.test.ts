import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../../shared/analysis.ts';
import { rules } from '../../shared/rules/registry.ts';
import { cellsRead, grave } from '../kit/analysed.ts';

const folder = path.resolve(import.meta.dirname, '../../samples');

interface Expected {
  readonly rule: string;
  readonly severity: string;
  /** One-based; null where the fault has no line of its own. */
  readonly line: number | null;
  readonly text: string;
}

const expected: Readonly<Record<string, readonly Expected[]>> = JSON.parse(
  readFileSync(path.join(folder, 'expected.json'), 'utf8'),
);

const made = new Set<string>(rules.map((rule) => rule.meta.id));

/** One sample is in GB18030, as older offices still save their texts. */
function textOf(name: string): string {
  const bytes = readFileSync(path.join(folder, name));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

describe('the samples', () => {
  const names = readdirSync(folder).filter((name) => /政府信息公开.*年度报告\.(?:txt|md|gknb)$/.test(name));

  it('are listed in expected.json, every one', () => {
    assert.deepEqual(names.sort(), Object.keys(expected).sort());
  });

  it('cover both editions and every layout', () => {
    const reports = names.map((name) => analyze(textOf(name)).report);
    assert.deepEqual([...new Set(reports.map((report) => report?.edition.id))].sort(), ['2019', '2021']);
    assert.deepEqual(
      [...new Set(reports.flatMap((report) => report?.tables.map((table) => table.layout) ?? []))].sort(),
      ['cell-per-line', 'cell-per-paragraph', 'html', 'pipe', 'spaces', 'tab'],
    );
  });

  for (const name of names.sort()) {
    it(`${name} is read whole`, () => {
      const analysis = analyze(textOf(name), { fileName: name });
      assert.equal(analysis.report?.title?.year?.value, Number(/20\d\d/.exec(name)?.[0]));
      assert.equal(analysis.report.tables.length, 3);
      const cells = [...cellsRead(analysis).values()];
      assert.equal(cells.length, analysis.report.edition.id === '2019' ? 198 : 200);
      const used = cells.filter(({ figure }) => figure.kind === 'figure' && figure.value !== '0');
      assert.ok(used.length > 40, `${used.length} figures that are not nought`);
    });

    it(`${name} has the findings that it was written to have`, () => {
      const analysis = analyze(textOf(name), { fileName: name });
      const wanted = (expected[name] ?? [])
        .filter(({ rule }) => made.has(rule))
        .map(({ rule, severity, line, text }) =>
          line === null ? `${severity} ${rule}` : `${severity} ${rule} ${line} ${text}`,
        );
      const placeless = new Set((expected[name] ?? []).filter(({ line }) => line === null).map(({ rule }) => rule));
      const found = grave(analysis).map(({ rule, severity, span }) =>
        placeless.has(rule)
          ? `${severity} ${rule}`
          : `${severity} ${rule} ${analysis.lines.lineAt(span.start) + 1} ${analysis.text.slice(span.start, span.end)}`,
      );
      assert.deepEqual(found.sort(), wanted.sort());
    });
  }
});
