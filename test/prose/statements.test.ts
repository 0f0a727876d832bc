import assert from 'node:assert/strict';
import { type Analysis, analyze } from '../../shared/analysis.ts';
import { seeds, share } from '../kit/cases.ts';
import { Random } from '../kit/random.ts';
import { type Stated, type StatedReport, statedReport, sums, wordings } from '../kit/statements.ts';

/** How many reports are made; GOUJI_RUNS=20 makes a thousand. */
const REPORTS = 50;

/** Of the faults planted, how many may be missed or cause a second finding. */
const MISSED = 0.03;

/** The sentence in which a figure stands. */
function sentenceAt(text: string, at: number): string {
  return text.slice(text.lastIndexOf('。', at) + 1, text.indexOf('。', at) + 1);
}

/** The findings above hint level, each as `rule 「words」 in its sentence`. */
function grave({ text, findings }: Analysis): readonly string[] {
  return findings
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, span }) => `${rule} 「${text.slice(span.start, span.end)}」 in ${sentenceAt(text, span.start)}`);
}

/** Figures that no claim and no list has: which cases are pending is another rule's to read. */
const ELSEWHERE = ['outcome pending', 'part of a share', 'whole'];

/** True where a claim about its cells, a list or a share has the figure. */
function isRead({ kind, cells, start }: Stated, { subject }: Analysis): boolean {
  const prose = subject?.prose ?? assert.fail('the text is a report');
  if (ELSEWHERE.includes(kind)) return true;
  if (kind === 'share') return prose.passages.some(({ kinds }) => kinds.has('percent'));
  if (cells.length === 0) {
    return prose.passages.some(({ passage, divisions }) =>
      divisions.some(({ total, parts }) =>
        [total, ...parts.map(({ quantity }) => quantity)].some(({ number }) => passage.locate(number).start === start),
      ),
    );
  }
  const wanted = cells.toSorted().join();
  return prose.claims.some(
    ({ number, readings }) => number?.start === start && readings.some((each) => each.toSorted().join() === wanted),
  );
}

describe('running text in many wordings', function () {
  this.timeout(600_000);

  it('has at least twelve wordings of each fact', () => {
    for (const [fact, list] of Object.entries({ ...wordings, sums })) assert.ok(list.length >= 12, fact);
  });

  it('is read, every figure, and found consistent', () => {
    let figures = 0;
    const all = seeds(REPORTS);
    for (const seed of all) {
      const report = statedReport(new Random(seed));
      const analysis = analyze(report.text);
      figures += report.figures.length;
      for (const figure of report.figures) {
        const where = sentenceAt(report.text, figure.start);
        assert.ok(isRead(figure, analysis), `seed ${seed}: ${figure.kind} ${figure.value} in ${where}`);
      }
      assert.deepEqual(grave(analysis), [], `seed ${seed}`);
    }
    share('figures of running text read', figures, figures);
    share('consistent reports without a finding above a hint', all.length, all.length);
  });

  it('has one wrong figure found, alone, nearly always', () => {
    const all = seeds(REPORTS);
    const missed = all.flatMap((seed) => {
      const report = planted(seed);
      const found = grave(analyze(report.text));
      if (found.length === 1) return [];
      const wrong = report.figures.find(({ start, end, value }) => report.text.slice(start, end) !== value);
      assert.ok(wrong !== undefined, `seed ${seed}: a figure is wrong`);
      const where = sentenceAt(report.text, wrong.start);
      return [`seed ${seed}: ${wrong.kind}, not ${wrong.value}, in ${where}\n  ${found.join('\n  ')}`];
    });
    share('planted faults found, alone', all.length - missed.length, all.length);
    assert.ok(missed.length <= all.length * MISSED, `${missed.length} of ${all.length}\n${missed.join('\n')}`);
  });
});

function planted(seed: number): StatedReport {
  return statedReport(new Random(seed), { nth: seed * 7 + 3, digits: new Random(seed + 1) });
}
