import assert from 'node:assert/strict';
import { editionInForce } from '../../shared/template/registry.ts';
import { tableOf } from '../kit/faults.ts';
import { readAlone } from '../kit/read-alone.ts';

const disclosure = tableOf(editionInForce, 'disclosure');
const head = ['第二十条第（五）项', '信息内容 | 本年处理决定数量'];

describe('a figure that reaches over several columns', () => {
  // The one figure of the row; null where it is not known which is meant.
  for (const [cells, figure] of [
    ['7', '7'],
    ['7 | 7 | 7', '7'],
    ['7 | 7', '7'],
    ['７ | 7 | ７', '７'],
    ['0 | 0 | 0', '0'],
    ['7 | 7 | 8', null],
    ['7 | 8 | 7', null],
    ['7 | 8', null],
  ] as const) {
    it(`${figure === null ? 'is unknown where its copies differ' : 'is one'}: ${cells}`, () => {
      const text = [...head, `行政许可 | ${cells}`].map((line) => `| ${line} |`).join('\n');
      const { table } = readAlone(text, disclosure, editionInForce);
      const row = table?.rows.find(({ template }) => template.key === 'licensing');
      const cell = table?.cells.get('disclosure/licensing/decisions');
      assert.equal(row?.state, figure === null ? 'misaligned' : 'aligned');
      assert.equal(cell?.text ?? null, figure);
    });
  }
});
