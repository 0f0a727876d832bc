import assert from 'node:assert/strict';
import { analysed, grave, told } from '../kit/analysed.ts';
import { smallReport } from '../kit/small-report.ts';
import { bodies } from './bodies.ts';
import { copies } from './copies.ts';
import { departments } from './departments.ts';
import { divisions } from './divisions.ts';
import { governments } from './governments.ts';
import { grammar } from './grammar.ts';
import { headings } from './headings.ts';
import { layouts } from './layouts.ts';
import { parts } from './parts.ts';
import { published } from './published.ts';
import { requests } from './requests.ts';
import { statements } from './statements.ts';
import { type KindCase, texts } from './texts.ts';
import { wholes } from './wholes.ts';
import { wordings } from './wordings.ts';
import { years } from './years.ts';

const all = {
  ...texts,
  ...wordings,
  ...requests,
  ...statements,
  ...published,
  ...grammar,
  ...divisions,
  ...years,
  ...copies,
  ...bodies,
  ...headings,
  ...wholes,
  ...parts,
  ...governments,
  ...departments,
};

/** Finds in the text what the case lists, and whose report it is where the case says so. */
function assertFound({ report, finds = [], body, year }: KindCase): void {
  const text = typeof report === 'string' ? report : smallReport(report);
  const analysis = analysed(text);
  const found = grave(analysis);
  const said = `${told(analysis, found)}\n${text.slice(0, 600)}`;
  assert.deepEqual(
    found.map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`),
    finds,
    said,
  );
  if (body !== undefined) assert.equal(analysis.report?.body, body, said);
  if (year !== undefined) assert.equal(analysis.report?.year, year, said);
}

for (const [kind, { cases, nearMisses }] of Object.entries(all)) {
  describe(kind, () => {
    for (const each of cases) it(each.why, () => assertFound(each));
    for (const each of nearMisses) it(`near miss: ${each.why}`, () => assertFound(each));
  });
}

/** Of each kind of text that was found to be read wrongly: where its cases stand. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'text of a PDF, and section 四 in other arrangements': [
    'figures that have come apart from their labels',
    'section 四 turned',
  ],
  title: ['a title in more words or fewer'],
  'cells on lines with pipes': [
    'a cell a line with pipes',
    'a line with pipes',
    'full-width pipes',
    'a pipe table that lost its line ends',
  ],
  'rows that are filled in part': ['rows with a total alone', 'rows with all but the total'],
  'grouped figures': ['figures grouped by commas'],
  'narrow columns': ['figures too wide for their columns'],
  'paragraphs and tabs': ['cells that are paragraphs, a tab between them'],
  'rows of one width': ['rows filled up at their ends'],
  'broken text': ['a table as one text, broken at some width'],
  'numbers of rows': ['rows and columns numbered by a program'],
  'columns at the sides': [
    'columns at the sides that the form has not',
    'a column more among the figures of section 三',
  ],
  'amounts in narrow cells': ['an amount broken at its point'],
  'figures in words': ['a figure in words'],
  'marks that are not seen': ['figures with marks that are not seen'],
  'merged cells': ['marks in merged cells', 'strokes in the cells that merged labels cover'],
  'figures of other tables': ['section 四 behind figures of another table'],
  'marks of lists': ['a heading behind the mark of a list'],
  'headings behind tags, entities and tabs': [
    'what a conversion left around a heading',
    'a tab behind an ordinal',
    'an ordinal in other characters',
    'a list of contents numbered otherwise than the text',
  ],
  quotations: ['a report in a quotation'],
  'placeholders with a mark': ['a word for a blank cell', 'a placeholder with a mark behind it'],
  'odd tokens': [
    'an odd token among figures',
    'two numbers in one cell',
    'a figure pasted to its label',
    'a point escaped by a converter',
  ],
  'markup in cells': ['mark-up in a cell of a pipe table'],
  'short labels': ['a shortened label', 'words of a label in the text'],
  'labels with instructions': ['a label with instructions'],
  'columns and heads': [
    'columns in another order',
    'heads in wrong or repeated words',
    'a column that an office added',
  ],
  'signs in words': ['a sign in words'],
  'the page around the report': ['what stands around the report'],
  'times, dates and numbers': ['numbers that count nothing'],
  scope: ['figures of more or fewer bodies'],
  'false alarms of wording': ['wordings that state nothing wrong'],
  'statements missed': ['requests, cases and what became of them'],
  'number handled': ['what was carried in, by the number handled'],
  'negation behind': ['cases that did not occur, the negation behind them'],
  'ways of sending': ['requests listed by way of sending'],
  'closed as a whole': ['what was closed, as the whole of its results'],
  outcomes: ['outcomes without a total'],
  authorities: ['outcomes with the authority that decided', 'what courts and authorities of review decided'],
  'all alike': ['all cases ended alike'],
  pending: ['cases still pending'],
  brackets: ['figures in brackets that a rest closes'],
  changes: ['changes from last year'],
  differences: ['a difference from last year', 'more and fewer of one count'],
  'requests in other words': ['requests in other words'],
  'results in quotation marks': ['results in quotation marks'],
  'carried in, told apart': [
    'what was carried in, told apart',
    'answers to requests received this year, beside those that were carried in',
  ],
  'how a lawsuit came': ['how a lawsuit came'],
  'some of all published': ['some of all that was published'],
  sums: ['sums in the text'],
  'all of one kind': ['all of one kind'],
  'heading of section 三': ['the heading of section 三'],
  negation: ['a negation and a count'],
  'another year or body': ['the text of another year or body'],
  years: [
    'the year with which the statistical period begins',
    'another year behind the body’s name, and with the fees',
    'a year with what is carried over, or planned',
  ],
  'years in other writings': ['the statistical period in other writings'],
  'years behind words that lead in': ['another year behind words that lead in'],
  'years of cases': ['reviews and lawsuits of another year'],
  'years of what was done': ['another year with what was done in it'],
  'years in brackets': ['a year in brackets behind a word that says which'],
  'bodies that made the report': ['another body that made the report, passed it or can be asked'],
  'committees and offices': ['the committee or office of another body, in place of the own one'],
  'kinds of one place': ['a body of the same place and another kind'],
  copies: ['a table pasted twice with its heading'],
  'a text left over': ['last year’s text under a right title'],
  'years of plans': ['plans for the year itself, under other names'],
  bodies: ['another body that opens the report', 'another body where the reporting one acts'],
  'none in section 二': ['none of what section 二 counts'],
  'section 二 in the text': ['the text against section 二'],
  'section 二 in other words': ['documents and decisions in other words'],
  'topics and improvements': ['topics and improvements that are absent'],
  'several wrong figures': ['several wrong figures of a table'],
  'classes of bodies': ['the date and the class of the body'],
  competence: ['rules beyond competence'],
  fees: ['what the law says anew'],
  grounds: ['single grounds beside their rows'],
  applicants: ['applicants listed'],
  'shares and rates': ['shares of a whole that is named, and rates'],
  'requests with words between': ['requests with words between'],
  'no review and no lawsuit, with words behind': ['no review and no lawsuit, with words behind'],
  'lists of ways of sending on paper': ['lists of ways of sending on paper'],
  'lists that are divided themselves': ['lists that are divided themselves'],
  'figures of a whole region': ['figures of a whole region'],
  'who was sued': ['who was sued, and what is added up'],
  'applications for something else': ['applications for something else'],
  'ways of sending before the verb': ['ways of sending before the verb'],
  'topics and other attributes before the object': ['topics and other attributes before the object'],
  'closed by a day': ['closed by a day'],
  'an exception, and the rest closed': ['an exception, and the rest closed'],
  'what was carried in, left out': ['what was carried in, left out'],
  'applicants who withdrew': ['applicants who withdrew'],
  'documents of the own level': ['documents of the own level'],
  'lawsuits without a review': ['lawsuits without a review'],
  'lawsuits after a review': ['lawsuits after a review'],
  'cases that ended, beside those pending': ['cases that ended, beside those pending'],
  'ways of sending that do not come to all': ['ways of sending that do not come to all'],
  'answers beside other results': ['answers beside other results'],
  'applications for anything': ['applications for anything, of which some are for information'],
  'counts beside each other': ['counts beside each other'],
  'all requests answered': ['all requests answered'],
  'whose report it is, by its first sentence': ['whose report it is, by its first sentence'],
  'how a single case ended': ['how a single case ended'],
  'no case corrected or lost': ['no case corrected or lost'],
  'what became of some, told behind the figure': ['what became of some, told behind the figure'],
  'results in words of their own': ['results in words of their own'],
  'cases dismissed, settled or ended': ['cases dismissed, settled or ended'],
  'all of them, and the public': ['all of them, and the public'],
  'lists of what was published, one behind the other': [
    'lists of what was published, one behind the other',
    'a name with a verb in it in a list of what was published',
  ],
  'names with other words in them': ['a body whose name holds other words'],
  'rest of a list': ['a rest behind a list that is complete'],
  'carried over': [
    'what is carried over, told as an exception',
    'a year out of which, or into which, nothing is carried',
  ],
  'outcomes beyond a total': ['outcomes beyond a total'],
  'one total divided twice': ['one total divided twice'],
  'parts of a result in brackets': ['parts of a result in brackets'],
  'all of a result for one ground': ['all of a result for one ground'],
  'what is left over': ['what is left over'],
  'quarters and half-years': ['figures of quarters and half-years'],
  'all of a figure': ['parts that are all of a figure'],
  'shares told apart': ['shares told one behind the other'],
  rates: ['rates behind several figures'],
  'not accepted': ['requests that were not accepted'],
  'some of the requests': ['what divides some of the requests'],
  'cases under supervision': ['cases in a paragraph on supervision'],
  'Roman numerals': [
    'Roman ordinals',
    'cases of any matter before those about disclosure',
    'documents of all years',
    'grounds counted in one go',
    'results of some of the requests',
    'the year before, told for comparison',
    'what is left of all results',
    'what was published once more',
  ],
  'titles broken within a name': ['a title broken within the name of the body'],
  'headings on several lines': ['a heading broken over lines'],
  'parts and wholes': [
    'a sum within a list of results',
    'given, and not given',
    'sums within a list, and lists of some',
    'several figures of several years',
    'cases of a government, and of both kinds together',
    'what was closed, of this year and of the last',
    'organisations of each kind before their sum',
    'outcomes behind reviews and lawsuits',
    'cases of some bodies, and some of the cases',
    'none pending, and none ended',
    'outcomes with others among them',
    'what was closed by where it came from',
    'what another year took in',
    'figures of several years',
    'requests, reviews and lawsuits counted in one go',
    'items and decisions',
    'townships of a county, and all of its bodies',
    'repealed and declared void at once',
    'sums of some of what is named',
    'requests that are about several things',
    'another year, and under whose direction or in what circumstances',
    'figures of years that a clause before names',
    'what ended, behind its count',
    'what is left over, divided in brackets',
    'all of them pending, in words that go on',
  ],
  governments: [
    'what the levels of a government received',
    'all bodies of a government',
    'lists within lists of what was published',
    'rules and documents told together',
    'the form’s name of how a case ended',
    'requests in words and ways that offices use',
    'what was closed beside what was withdrawn',
    'sections under headings of an office’s own',
    'what some of the same row count, and what a part has in it',
    'newly accepted, and passed on to the next year',
    'one of the grounds of a row',
  ],
  'sentences of departments': [
    'lists of what was published, with sums and names of their own',
    'figures that 分别 tells of several years, sentence after sentence',
    'shares behind figures in brackets',
    'requests in the words of departments',
    'who won, and what was decided of whose answer',
  ],
  'requests due': ['requests that are due, with those that were carried in'],
};

describe('each kind', () => {
  for (const [kind, groups] of Object.entries(kinds)) {
    it(`has at least five cases and three near misses: ${kind}`, () => {
      let cases = 0;
      let nearMisses = 0;
      for (const group of groups) {
        const names = Object.keys(layouts[group] ?? {});
        const near = names.filter((name) => name.startsWith('near miss')).length;
        cases += names.length - near + (all[group]?.cases.length ?? 0);
        nearMisses += near + (all[group]?.nearMisses.length ?? 0);
      }
      assert.ok(cases >= 5 && nearMisses >= 3, `${cases} cases, ${nearMisses} near misses`);
    });
  }

  it('is counted: no group of cases is left out', () => {
    const groups = Object.values(kinds).flat();
    assert.deepEqual([...Object.keys(layouts), ...Object.keys(all)].sort(), [...groups].sort());
  });
});
