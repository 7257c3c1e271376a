import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Everything that can go wrong between a desk and a server; tests carry the number in their names: `(14)`, `(14, 40)`. */
const faultList: Readonly<Record<number, string>> = {
  1: 'the answer to a creation is lost',
  2: 'the answer to a change is lost',
  3: 'the answer to a deletion is lost',
  4: 'the request is lost',
  5: '500, after storing or before it',
  6: 'one item of many is refused by 5xx',
  7: 'the program is killed between any two steps',
  8: 'the desk cannot write: disk full, transaction broken off',
  9: 'a listing is cut off at any byte',
  10: '507 within a listing: pages, without end',
  11: 'a sync token is refused, whatever the number',
  12: 'a token is good and changes are missing',
  13: 'a token is good and removals are missing',
  14: 'a token is ahead of the server: restored from a backup',
  15: 'addresses named twice, in two spellings, or not asked for',
  16: 'members without etag, with 404 or 403',
  17: 'a report leaves out a text or gives another one’s',
  18: 'an empty listing of what was full',
  19: 'a collection is gone for an hour',
  20: 'a collection is gone for good, or made anew under its address',
  21: 'a collection has moved',
  22: 'rights are taken away',
  23: 'another password, a locked account, 401 on writes alone',
  24: 'captive portal, maintenance, proxy, certificate',
  25: '429 with and without Retry-After',
  26: 'no room on the server',
  27: 'the server writes texts its own way',
  28: 'the server drops our lines or cuts values',
  29: 'etags: none, weak, unquoted, changed without a change, the same for another text',
  30: 'reports that are late',
  31: 'two write at once; conditions are ignored',
  32: 'removed on one side, edited on the other, removed on both',
  33: 'the person types while a run is under way',
  34: 'one UID at two addresses, another UID at one, two items at one',
  35: 'a UID lies in the trash of the server',
  36: 'an item moves to another collection',
  37: 'one item that nobody can read, store or take',
  38: 'clocks that are wrong by years',
  39: 'two windows, two processes, sleep in the middle of a run',
  40: 'an old copy of the desk is put back',
  41: 'a mirrored pair',
  42: 'a series moved on one side, one of its days edited on the other',
};

const folder = new URL('.', import.meta.url);
const tests = readdirSync(folder)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');
const atTheEndOfATitle = /\((\d{1,2}(?:, \d{1,2})*)\)['"`],/g;
const tested = new Set(
  [...tests.matchAll(atTheEndOfATitle)].flatMap(([, numbers = '']) => numbers.split(', ').map(Number)),
);

it.each(Object.entries(faultList))('fault %s has a test: %s', (number) => {
  expect(tested.has(Number(number))).toBe(true);
});

it('no test names a fault that is not in the list', () => {
  expect([...tested].filter((number) => !(number in faultList))).toEqual([]);
});
