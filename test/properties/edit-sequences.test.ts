import assert from 'node:assert/strict';
import type { Analysis, AnalysisOptions } from '../../shared/analysis.ts';
import { applyEdits } from '../../shared/text/span.ts';
import { type Answers, answersOf, type Questions, readAgain } from '../kit/answers.ts';
import { seeds } from '../kit/cases.ts';
import { editedReport } from '../kit/edit-sequence.ts';
import { freshProgram } from '../kit/fresh.ts';
import { Random } from '../kit/random.ts';
import { staleAnswers } from '../kit/stale-answers.ts';

/** Edits of one report: long enough that one reading is built on another, on another. */
const editsEach = 8;
/** A report that has grown longer than this is left alone. */
const longest = 120_000;

function options(given: AnalysisOptions): AnalysisOptions {
  return {
    ...given,
    onBrokenInvariant: (rule, error) => {
      throw new Error(`rule ${rule} threw`, { cause: error });
    },
  };
}

function assertSame(answers: Answers, fresh: Answers, after: string): void {
  for (const [part, answer] of Object.entries(fresh)) {
    if (answers[part] === answer) continue;
    assert.deepEqual(JSON.parse(answers[part] ?? 'null'), JSON.parse(answer), `${part} after ${after}`);
  }
}

describe('a report that is edited', () => {
  let start: Awaited<ReturnType<typeof freshProgram>>;
  let reading: ReturnType<typeof start>;
  before(async () => {
    start = await freshProgram();
    reading = start();
  });

  for (const seed of seeds(51)) {
    const { layout, ...report } = editedReport(seed);
    it(`answers after each edit as if it were opened now: ${seed}, ${layout.name}`, () => {
      const random = new Random(seed);
      const given = options(report.options);
      let text = report.text;
      let earlier: Analysis = readAgain(text, given, null);
      answersOf(earlier, { offsets: [], everything: false });
      const made: string[] = [];
      for (let i = 1; i <= editsEach && text.length < longest; i++) {
        const change = report.next(text);
        text = applyEdits(text, change.edits);
        made.push(change.name);
        const isLast = i === editsEach;
        // Now and then nobody asks between two edits.
        if (!isLast && random.chance(0.15)) continue;
        const offsets = Array.from({ length: 12 }, () => random.whole(0, text.length));
        for (const { span } of change.edits.slice(0, 3)) offsets.push(Math.min(span.start, text.length));
        const questions: Questions = { offsets, everything: isLast || random.chance(0.1) };
        // At the end a program is asked that has read nothing else: what is kept in a module is kept there too.
        const { freshAnswers } = isLast ? start() : reading;
        const analysis = readAgain(text, given, earlier);
        assertSame(answersOf(analysis, questions), freshAnswers(text, given, questions), made.join(', then '));
        earlier = analysis;
      }
    });
  }

  for (const { name, before, after } of staleAnswers) {
    it(`answers after ${name} as if it were opened now`, () => {
      const given = options({});
      const earlier = readAgain(before, given, null);
      const offsets = Array.from({ length: Math.ceil(after.length / 5) }, (_, i) => i * 5);
      const questions = { offsets, everything: true };
      answersOf(earlier, questions);
      const answers = answersOf(readAgain(after, given, earlier), questions);
      assertSame(answers, start().freshAnswers(after, given, questions), name);
    });
  }
});
