import assert from 'node:assert/strict';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  parseDecimal,
  roundDecimal,
  shiftDecimal,
  trimDecimal,
} from '../../shared/text/decimal.ts';

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  assert.ok(value !== null, `${text} is a decimal`);
  return value;
}

describe('exact decimals', () => {
  for (const text of ['0', '11.065', '-3', '0.0650', '113300.89', '123456789012345678.0001']) {
    it(`writes ${text} back as it was read`, () => assert.equal(formatDecimal(decimal(text)), text));
  }

  for (const text of ['', '1,234', '.5', '5.', '1e3', '1.2.3', '＋1', 'NaN']) {
    it(`takes “${text}” for no decimal`, () => assert.equal(parseDecimal(text), null));
  }

  for (const [a, b, sum] of [
    ['0.1', '0.2', '0.3'],
    ['42.21', '-42.21', '0.00'],
    ['99999999999999.9999', '0.0001', '100000000000000.0000'],
  ] as const) {
    it(`adds ${a} and ${b} to ${sum}`, () => assert.equal(formatDecimal(addDecimals(decimal(a), decimal(b))), sum));
  }

  for (const [value, power, shifted] of [
    ['113300.89', -4, '11.330089'],
    ['11.330089', 4, '113300.89'],
    ['251000', -4, '25.1000'],
    ['3', 4, '30000'],
    ['-0.5', 2, '-50'],
  ] as const) {
    it(`multiplies ${value} by 10^${power} without loss`, () =>
      assert.equal(formatDecimal(shiftDecimal(decimal(value), power)), shifted));
  }

  for (const [value, places, rounded] of [
    ['11.330089', 4, '11.3301'],
    ['11.065', 4, '11.0650'],
    ['0.00005', 4, '0.0001'],
    ['0.00004', 4, '0.0000'],
    ['-2.5', 0, '-3'],
    ['9.9999', 2, '10.00'],
  ] as const) {
    it(`rounds ${value} to ${places} places as ${rounded}`, () =>
      assert.equal(formatDecimal(roundDecimal(decimal(value), places)), rounded));
  }

  it('compares by value, not by writing', () => {
    assert.equal(compareDecimals(decimal('11.0650'), decimal('11.065')), 0);
    assert.ok(compareDecimals(decimal('-1'), decimal('0.01')) < 0);
    assert.ok(compareDecimals(decimal('10'), decimal('9.99')) > 0);
  });

  it('drops only zeros at the end of a fraction', () => {
    assert.equal(formatDecimal(trimDecimal(decimal('100.500'))), '100.5');
    assert.equal(formatDecimal(trimDecimal(decimal('100.00'))), '100');
    assert.equal(formatDecimal(trimDecimal(decimal('100'))), '100');
  });
});
