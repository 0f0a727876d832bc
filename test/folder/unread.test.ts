import assert from 'node:assert/strict';
import { bodyKey } from '../../shared/folder/body-key.ts';
import { mayBe, mayBeNamedReport, placeOf, unreadFile } from '../../shared/folder/unread.ts';

describe('a file that cannot be read', () => {
  it('is placed by the body and the year that its name states, or the folder of a year', () => {
    const told: readonly [string, string | null, number | null][] = [
      ['岚溪县水务局2022年政府信息公开工作年度报告.docx', '岚溪县水务局', 2022],
      ['a/2022年岚溪县水务局政府信息公开工作年度报告（盖章）.pdf', '岚溪县水务局', 2022],
      ['附件3：岚溪县水务局2022年政府信息公开工作年度报告.docx', '岚溪县水务局', 2022],
      ['岚溪县/2022/水务局年报.docx', '水务局', 2022],
      ['2022.docx', null, 2022],
      ['水务/2022年年报.docx', null, 2022],
      ['扫描件.docx', null, null],
      ['2021-2022.docx', null, null],
      ['20220131.pdf', null, null],
    ];
    for (const [path, body, year] of told) {
      const file = unreadFile(path);
      assert.deepEqual([file.body, file.year], [body, year], path);
    }
  });

  it('may be a report unless its name, or where it lies, says that it is another one', () => {
    const key = bodyKey('岚溪县水务局');
    const places = new Set(['水务/2021/a.txt', '水务/b.txt'].map(placeOf));
    const isPossible = (path: string): boolean => mayBe(unreadFile(path), key, 2022, places);
    for (const path of [
      '水务/扫描件.docx',
      '水务/2022/a.docx',
      '水务/水务局2022年年报.docx',
      '别处/岚溪县水务局2022年政府信息公开工作年度报告.docx',
    ])
      assert.ok(isPossible(path), path);
    for (const path of [
      '水务/2021.docx',
      '教育/2022.docx',
      '教育/水务局2022年年报.docx',
      '水务/岚溪县教育局2022年政府信息公开工作年度报告.docx',
    ])
      assert.ok(!isPossible(path), path);
  });

  it('of a kind that seldom holds a report counts if it is called like one', () => {
    for (const name of ['2022年年报.pdf', 'a/2022.doc', '政府信息公开工作年度报告.wps'])
      assert.ok(mayBeNamedReport(name));
    for (const name of ['2022年年报/办事指南.pdf', '说明.doc']) assert.ok(!mayBeNamedReport(name), name);
  });
});
