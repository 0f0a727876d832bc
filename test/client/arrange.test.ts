import assert from 'node:assert/strict';
import { type Arrangement, arranged, totals, unreadListed } from '../../client/folder/arrange.ts';
import type { BodyView, YearView } from '../../shared/ide/requests.ts';

const year = (of: number, counts: Partial<YearView['report'] & object> | null): YearView => ({
  year: of,
  unread: [],
  isDoubtful: false,
  report:
    counts === null
      ? null
      : {
          uri: `file:///${of}`,
          errors: 0,
          warnings: 0,
          toFill: 0,
          accepted: 0,
          at: { line: 0, character: 0 },
          ...counts,
        },
});

const bodies: readonly BodyView[] = [
  { body: '岚溪县水务局', initials: 'lxxswj', years: [year(2022, { warnings: 9 }), year(2023, { errors: 1 })] },
  { body: '岚溪县教育局', initials: 'lxxjyj', years: [year(2022, null), year(2023, { toFill: 2, accepted: 1 })] },
  { body: '青禾区林业局', initials: 'qhqlyj', years: [year(2022, { errors: 2 }), year(2023, {})] },
];

function names(change: Partial<Arrangement>): readonly string[] {
  const arrangement: Arrangement = { filter: 'all', order: 'gravest', search: '', ...change };
  return arranged({ bodies }, arrangement).map(({ body, years }) =>
    [body, ...years.map((each) => each.year)].join(' '),
  );
}

describe('the reports in the side bar', () => {
  it('stand with the gravest body first and the latest year first', () => {
    assert.deepEqual(names({}), ['青禾区林业局 2023 2022', '岚溪县水务局 2023 2022', '岚溪县教育局 2023 2022']);
  });

  it('stand in order of their names, as pinyin has it, or by how many reports are missing', () => {
    assert.deepEqual(
      names({ order: 'name' }).map((name) => name.slice(0, 6)),
      ['岚溪县教育局', '岚溪县水务局', '青禾区林业局'],
    );
    assert.match(names({ order: 'missing' })[0] ?? '', /教育局/);
  });

  it('are found by part of a name and by pinyin initials', () => {
    for (const search of ['水务', 'lxxsw', 'SWJ', ' lxx sw'])
      assert.deepEqual(names({ search }), ['岚溪县水务局 2023 2022']);
    assert.deepEqual(names({ search: '没有' }), []);
  });

  it('are filtered year by year', () => {
    assert.deepEqual(names({ filter: 'errors' }), ['青禾区林业局 2022', '岚溪县水务局 2023']);
    assert.deepEqual(names({ filter: 'findings' }), ['青禾区林业局 2022', '岚溪县水务局 2023 2022']);
    assert.deepEqual(names({ filter: 'missing' }), ['岚溪县教育局 2022']);
    assert.deepEqual(names({ filter: 'toFill' }), ['岚溪县教育局 2023']);
    assert.deepEqual(names({ filter: 'accepted' }), ['岚溪县教育局 2023']);
  });

  it('are not missing where a file that cannot be read is the one, or may be', () => {
    const file = { uri: 'file:///a/2021.docx', path: 'a/2021.docx', reason: '文件已加密' };
    const years = [
      year(2020, null),
      { ...year(2021, null), unread: [file] },
      { ...year(2022, null), isDoubtful: true },
    ];
    const { missing, unread } = totals(years);
    assert.deepEqual({ missing, unread }, { missing: 1, unread: 1 });
    const listed = (filter: Arrangement['filter']) =>
      arranged(
        { bodies: [{ body: '岚溪县水务局', initials: 'lxxswj', years }] },
        { filter, order: 'missing', search: '' },
      )
        .flatMap((body) => body.years)
        .map((each) => each.year);
    assert.deepEqual(listed('missing'), [2020]);
    assert.deepEqual(listed('unread'), [2022, 2021]);
    const apart = (change: Partial<Arrangement>) =>
      unreadListed({ unread: [file] }, { filter: 'all', order: 'name', search: '', ...change }).length;
    assert.deepEqual([apart({}), apart({ filter: 'unread' }), apart({ filter: 'errors' })], [1, 1, 0]);
    assert.deepEqual([apart({ search: 'A/20' }), apart({ search: '水务' })], [1, 0]);
  });
});
