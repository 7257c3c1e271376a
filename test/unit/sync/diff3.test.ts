import { expect, test } from 'vitest';
import { diff3 } from '../../../renderer/sync/merge/diff3';

const text = (letters: string): string => letters.split('').join('\n');

test.each([
  ['only mine changed', 'abc', 'aXc', 'abc', 'aXc'],
  ['only theirs changed', 'abc', 'abc', 'aXc', 'aXc'],
  ['both changed alike', 'abc', 'aXc', 'aXc', 'aXc'],
  ['both at different places', 'abcde', 'Xbcde', 'abcdY', 'XbcdY'],
  ['one at each end', 'b', 'ab', 'bc', 'abc'],
  ['one takes a line out, one puts one in', 'abcd', 'acd', 'abcdX', 'acdX'],
  ['a line that moved', 'abcd', 'bcda', 'abcdX', undefined],
  ['the same line', 'abc', 'aXc', 'aYc', undefined],
  ['lines next to each other', 'abcd', 'aXcd', 'abYd', undefined],
  ['both put something at the same place', 'ab', 'aXb', 'aYb', undefined],
  ['one deletes what the other changes', 'abc', 'ac', 'aXc', undefined],
])('%s', (_, base, mine, theirs, expected) => {
  expect(diff3(text(base), text(mine), text(theirs))).toBe(expected && text(expected));
  expect(diff3(text(base), text(theirs), text(mine))).toBe(expected && text(expected));
});

test('two long texts of which nothing is alike are a conflict at once, not after minutes', () => {
  const long = (letter: string): string => Array.from({ length: 30_000 }, (_, at) => letter + at).join('\n');
  expect(diff3(long('a'), long('b'), long('c'))).toBeUndefined();
});
