import assert from 'node:assert/strict';
import { isTypingSlip } from '../../shared/reconcile/slip.ts';

/** What should stand there, and what was typed. */
const slips: Readonly<Record<string, readonly [string, string]>> = {
  'one more': ['19', '20'],
  'one less, down to nought': ['1', '0'],
  'a digit left out at the end': ['887', '88'],
  'a digit left out inside': ['4093', '493'],
  'a digit typed twice': ['137', '1337'],
  'a nought too many': ['36', '360'],
  'two digits in the wrong order': ['2749', '2794'],
  'the first two digits in the wrong order': ['2749', '7249'],
};

const others: Readonly<Record<string, readonly [string, string]>> = {
  'the same figure': ['12', '12'],
  'the same digit': ['7', '7'],
  'two more': ['12', '14'],
  'another digit': ['1200', '1500'],
  'a strange digit too many': ['36', '364'],
  'two digits left out': ['4093', '43'],
  'a digit left out and another one wrong': ['4093', '495'],
  'a nought too many that is not the last digit': ['36', '306'],
  'two noughts too many': ['36', '3600'],
  'digits far apart in the wrong order': ['1234', '4231'],
};

describe('a slip of the hand', () => {
  for (const [name, [right, written]] of Object.entries(slips)) {
    it(`is ${name}`, () => assert.ok(isTypingSlip(right, written)));
  }
  for (const [name, [right, written]] of Object.entries(others)) {
    it(`is not ${name}`, () => assert.ok(!isTypingSlip(right, written)));
  }
});
