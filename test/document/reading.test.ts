import assert from 'node:assert/strict';
import { open } from '../../shared/document/document.ts';
import { editions } from '../../shared/template/registry.ts';
import { analysed, cellsRead, grave, tableFamilies, told } from '../kit/analysed.ts';
import { seeds } from '../kit/cases.ts';
import type { Draft } from '../kit/document.ts';
import { addressesIn, figureAt, slips, withFigures } from '../kit/faults.ts';
import { generateDraft, usual, worthOf } from '../kit/generate.ts';
import { Random } from '../kit/random.ts';
import { archiveOf } from '../kit/word/archive.ts';
import { features, styleWith } from '../kit/word/features.ts';
import { partsAround, plainStyle, run, wordFile } from '../kit/word/write.ts';

function textOf(bytes: Uint8Array): string {
  const opened = open(bytes);
  if ('refused' in opened) return assert.fail(`refused: ${opened.refused.id}`);
  return opened.text;
}

/** Every figure of the file is read with its value, and nothing is found. */
function assertRead(draft: Draft, names: readonly string[]): void {
  const analysis = analysed(textOf(wordFile(draft, styleWith(...names))));
  const cells = cellsRead(analysis);
  const read = [...draft.figures.keys()].map((address) => {
    const figure = cells.get(address)?.figure;
    return `${address} ${figure?.kind === 'figure' ? figure.value : figure?.kind}`;
  });
  assert.deepEqual(
    read,
    [...draft.figures].map(([address, text]) => `${address} ${worthOf(text)}`),
  );
  assert.equal(analysis.report?.title?.year?.value, draft.year);
  assert.equal(analysis.report.sections.length, draft.edition.sections.length);
  const findings = grave(analysis);
  assert.equal(findings.length, 0, told(analysis, findings));
}

/** Pairs of which one takes away what the other is told by: words on the line before a raised mark, or in the cell beside a box. */
const apart: readonly (readonly [string, string])[] = [
  ['labels in several paragraphs', 'marks of notes typed by hand'],
  ['marks of notes typed by hand', 'raised text that is no mark of a note'],
  ['text boxes that hang on cells', 'figures in text boxes'],
];

/** Pairs of features: some in every run, all of them with GOUJI_RUNS=40. */
function pairs(): readonly (readonly [string, string])[] {
  const names = Object.keys(features);
  const isApart = (first: string, second: string): boolean => apart.some(([a, b]) => a === first && b === second);
  const all = names.flatMap((first, i) =>
    names
      .slice(i + 1)
      .filter((second) => !isApart(first, second))
      .map((second) => [first, second] as const),
  );
  const count = seeds(40).length;
  return all.filter((_, i) => (i * count) % all.length < count);
}

const drafts = seeds(2).flatMap((seed) => editions.map((edition) => generateDraft(edition, new Random(seed), usual)));

describe('a Word file', function () {
  this.timeout(120_000);
  it('is read to the last figure', () => {
    for (const draft of drafts) assertRead(draft, []);
  });
  for (const name of Object.keys(features)) {
    it(`is read to the last figure with ${name}`, () => {
      for (const draft of drafts) assertRead(draft, [name]);
    });
  }
  it('is another file with each feature', () => {
    const [draft] = drafts;
    assert.ok(draft !== undefined);
    const plain = Buffer.from(wordFile(draft));
    const same = Object.keys(features).filter((name) => plain.equals(wordFile(draft, styleWith(name))));
    assert.deepEqual(same, []);
  });
  it('knows of each cell the column that Word has it in', () => {
    const [draft] = drafts;
    assert.ok(draft !== undefined);
    const opened = open(wordFile(draft, styleWith('borders dragged by hand')));
    assert.ok(!('refused' in opened));
    const { cells, text } = opened;
    const cell = cells.find(({ span }) => text.slice(span.start, span.end) === '（一）予以公开');
    assert.deepEqual({ ...cell, span: null }, { span: null, table: 2, row: 6, cell: 2, column: 2, width: 7 });
    for (const { span } of cells) assert.ok(!/[\t\n]/.test(text.slice(span.start, span.end)));
  });
  /** The text of a file in which runs stand behind all texts, where a style of characters says what is given. */
  const withStyle = (properties: string, runs: string): string =>
    textOf(
      wordFile(drafts[0] as Draft, {
        ...plainStyle,
        runs: (text, kind) => plainStyle.runs(text, kind) + (text === '' ? '' : runs),
        pack: (document) =>
          archiveOf({
            ...partsAround(document),
            'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="Styled"><w:rPr>${properties}</w:rPr></w:style></w:styles>`,
          }),
      }),
    );
  const styled = (text: string, more = ''): string =>
    `<w:r><w:rPr><w:rStyle w:val="Styled"/>${more}</w:rPr><w:t>${text}</w:t></w:r>`;
  it('is read to the last figure where a style raises the marks of notes, and powers are kept', () => {
    const raises = '<w:vertAlign w:val="superscript"/>';
    const marks = styled('1') + styled('[2]') + styled('注3') + styled('*');
    assert.equal(withStyle(raises, marks), textOf(wordFile(drafts[0] as Draft)));
    assert.equal(withStyle(raises, `${run('5m')}${styled('2')}${styled('号')}`), withStyle(raises, run('5m2号')));
  });
  it('is read without what a style crosses out, but with what a run shows all the same', () => {
    assert.equal(withStyle('<w:strike/>', styled('8')), textOf(wordFile(drafts[0] as Draft)));
    assert.equal(withStyle('<w:strike/>', styled('8', '<w:strike w:val="0"/>')), withStyle('', run('8')));
  });
  it('is read without the ordinal of a heading that is hidden whole, and numbers the others as Word does', () => {
    const hidden =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>附件</w:t></w:r></w:p>';
    const numbered = styleWith('ordinals made by a list');
    for (const draft of drafts) {
      const file = wordFile(draft, {
        ...numbered,
        body: ([title = '', ...rest]) => numbered.body([title, hidden, ...rest]),
      });
      assert.equal(textOf(file), textOf(wordFile(draft)).replace('\n', '\n\n'));
    }
  });
  it('is read to the last figure with two features at once', () => {
    for (const [i, names] of pairs().entries()) {
      const draft = drafts[i % drafts.length] as Draft;
      try {
        assertRead(draft, names);
      } catch (error) {
        throw new Error(names.join(' + '), { cause: error });
      }
    }
  });
  it('has its wrong figure found at its cell, whatever it is made of', () => {
    for (const [i, name] of Object.keys(features).entries()) {
      const draft = drafts[i % drafts.length] as Draft;
      const random = new Random(i + 1);
      const address = random.pick(addressesIn(draft.edition, 'applications'));
      const wrong = slips['one more']?.(figureAt(draft, address)) ?? '';
      const analysis = analysed(textOf(wordFile(withFigures(draft, { [address]: wrong }), styleWith(name))));
      const found = analysis.findings.filter(({ severity }) => severity === 'error');
      assert.equal(found.length, 1, `${name}: ${told(analysis, found)}`);
      const cell = cellsRead(analysis).get(address);
      assert.deepEqual(found[0]?.span, cell?.span, name);
    }
  });
  it('with many blanks in its tables has the figures read in the columns that Word has them in', () => {
    let written = 0;
    let read = 0;
    for (const [i, name] of Object.keys(features).entries()) {
      const random = new Random(i + 1);
      const draft = drafts[i % drafts.length] as Draft;
      const blank = [...draft.figures.keys()].filter(() => random.whole(0, 9) < 4);
      const file = wordFile(withFigures(draft, Object.fromEntries(blank.map((at) => [at, '']))), styleWith(name));
      const cells = cellsRead(analysed(textOf(file)));
      for (const [address, figure] of draft.figures) {
        const found = cells.get(address)?.figure;
        if (blank.includes(address)) assert.notEqual(found?.kind, 'figure', `${name} ${address}`);
        else {
          written++;
          if (found?.kind !== 'figure') continue;
          read++;
          assert.equal(found.value, worthOf(figure), `${name} ${address}`);
        }
      }
    }
    // A row that stands in a table by itself, or has fewer cells than the form, tells its columns no more where some are blank.
    assert.ok(read > written * 0.99, `${read} of ${written}`);
  });
  it('with a blank in a table has no figure read wrong', () => {
    for (const [i, name] of Object.keys(features).entries()) {
      const draft = drafts[i % drafts.length] as Draft;
      const address = new Random(i + 7).pick(addressesIn(draft.edition, 'applications'));
      const analysis = analysed(textOf(wordFile(withFigures(draft, { [address]: '' }), styleWith(name))));
      for (const [at, { figure }] of cellsRead(analysis)) {
        if (figure.kind === 'figure') assert.equal(figure.value, worthOf(draft.figures.get(at) ?? ''), `${name} ${at}`);
      }
      const findings = grave(analysis, tableFamilies);
      assert.ok(findings.length < 2, `${name}: ${told(analysis, findings)}`);
    }
  });
});
