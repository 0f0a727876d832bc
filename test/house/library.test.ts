import assert from 'node:assert/strict';
import { join } from 'node:path';
import { analyze, Folder, open } from '../../library/index.ts';
import { outputSchema } from '../../library/schema.ts';
import { gouji, withFiles } from '../kit/cli.ts';
import { root } from '../kit/project.ts';
import { smallReport } from '../kit/small-report.ts';
import { row } from '../rules/workspace/folders.ts';

const last = smallReport({ year: 2022, figures: row('carried-over', [2, 0, 0, 0, 0, 0, 2]) });
const now = smallReport({ year: 2023, figures: row('carried-in', [3, 0, 0, 0, 0, 0, 3]) });

describe('the library', () => {
  it('answers as the command line does', () =>
    withFiles({ 'a.txt': last, 'b.txt': now }, async (cwd) => {
      const { out } = await gouji(['check', '--format', 'json', '--figures', 'a.txt', 'b.txt'], { cwd });
      const reports = new Folder({ figures: true });
      reports.set('a.txt', last);
      reports.set('b.txt', now);
      assert.deepEqual(
        JSON.parse(JSON.stringify(reports.paths.map((path) => reports.check(path)))),
        JSON.parse(out).files,
      );
      reports.delete('a.txt');
      assert.equal(
        reports.check('b.txt').findings.some(({ rule }) => rule === 'carry-over-mismatch'),
        false,
      );
      assert.throws(() => reports.check('a.txt'), RangeError);
    }));

  it('says in a schema what the command line writes, key by key', () =>
    withFiles({ 'a.txt': last, 'b.txt': now, 'c.txt': '会议通知\n' }, async (cwd) => {
      const word = join(root, 'test/document/files');
      const { out } = await gouji(['check', '--format', 'json', '--figures', '.', word, join(root, 'samples')], {
        cwd,
      });
      const said = JSON.parse(out);
      // Keys that the schema does not name would be missing in what it makes of the output.
      assert.deepEqual(outputSchema.parse(said), said);
    }));

  it('takes any text, and says why it cannot open what is no document', () => {
    assert.equal(analyze('').edition, null);
    assert.match((open(new Uint8Array([1, 2, 3])) as { refused: string }).refused, /\p{Script=Han}/u);
  });
});
