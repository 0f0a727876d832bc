import assert from 'node:assert/strict';
import { yearNamedBy } from '../../shared/text/year-in-name.ts';

describe('the year in the name of a file', () => {
  const names: readonly (readonly [name: string | null, year: number | null])[] = [
    ['青禾县2023年年报.gknb', 2023],
    ['青禾县2024年年报.gknb', 2024],
    ['青禾县2023年年报.gknb', 2023],
    ['2023年和2024年.gknb', null],
    ['年报.gknb', null],
    ['2023.gknb', null],
    [null, null],
    ['青禾县2024 年年报.gknb', 2024],
  ];

  it('is that of the name that is asked about, whichever was asked about before', () => {
    for (const [name, year] of [...names, ...names]) assert.equal(yearNamedBy(name), year, String(name));
  });
});
