import assert from 'node:assert/strict';
import { analyze } from '../../shared/analysis.ts';
import { seeds } from '../kit/cases.ts';
import { Random } from '../kit/random.ts';
import { type Stated, type StatedReport, shares, statedReport, sums, wordings } from '../kit/statements.ts';

/** How many reports are made; `GOUJI_RUNS` makes more (`npm run test:prose` makes a thousand). */
const REPORTS = 60;

function checked({ text }: StatedReport) {
  const analysis = analyze(text);
  assert.ok(analysis.subject !== null, 'the text is a report');
  return analysis;
}

/** Above hint level, each as `rule 「words」`. */
function grave(report: StatedReport): { readonly rule: string; readonly start: number; readonly end: number; readonly told: string }[] {
  return checked(report)
    .findings.filter(({ severity }) => severity !== 'hint')
    .map(({ rule, span }) => ({ rule, ...span, told: `${rule} 「${report.text.slice(span.start, span.end)}」` }));
}

function lineAt(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at));
}

/** True where a claim, or a list, has the figure for what it is. */
function isRead(figure: Stated, report: StatedReport): boolean {
  const { prose } = checked(report).subject ?? assert.fail();
  if (figure.kind === 'outcome pending' || figure.kind === 'part of a share' || figure.kind === 'whole') return true;
  if (figure.cells.length > 0) {
    const wanted = [...figure.cells].sort().join();
    return prose.claims.some(
      ({ number, readings }) =>
        number?.start === figure.start && readings.some((cells) => [...cells].sort().join() === wanted),
    );
  }
  return prose.passages.some(({ passage, divisions, kinds }) =>
    figure.kind === 'share'
      ? kinds.has('percent')
      : divisions.some(({ total, parts }) =>
          [total, ...parts.map(({ quantity }) => quantity)].some(
            ({ number }) => passage.locate(number).start === figure.start,
          ),
        ),
  );
}

describe('running text in many wordings', () => {
  it('has at least twelve wordings of each fact', () => {
    for (const [fact, list] of Object.entries({ ...wordings, sums }))
      if (fact !== 'outcomes') assert.ok(list.length >= 12, fact);
    assert.ok(shares.length > 0);
  });

  it('is read, every figure, and found consistent', () => {
    for (const seed of seeds(REPORTS)) {
      const report = statedReport(new Random(seed));
      for (const figure of report.figures) {
        const line = lineAt(report.text, figure.start);
        assert.ok(isRead(figure, report), `seed ${seed}: ${figure.kind} ${figure.value} in ${line}`);
      }
      const found = grave(report);
      assert.deepEqual(found, [], `seed ${seed}: ${found.map(({ start }) => lineAt(report.text, start)).join('\n')}`);
    }
  });

  it('has one wrong figure found, alone, nearly always', () => {
    const missed: string[] = [];
    const all = seeds(REPORTS);
    for (const seed of all) {
      const report = statedReport(new Random(seed), { nth: seed * 7 + 3, digits: new Random(seed + 1) });
      const right = statedReport(new Random(seed));
      const wrong = report.figures.find(
        (figure, i) => report.text.slice(figure.start, figure.end) !== right.figures[i]?.value,
      );
      assert.ok(wrong !== undefined);
      const found = grave(report);
      if (found.length !== 1)
        missed.push(`seed ${seed}: ${wrong.kind} ${wrong.value}: ${lineAt(report.text, wrong.start)} → ${found.map(({ told }) => told).join()}`);
    }
    assert.ok(missed.length <= all.length * 0.03, `${missed.length} of ${all.length}\n${missed.join('\n')}`);
  });
});
