import { expect, it } from 'vitest';
import { settledCtag } from '../../../renderer/sync/settled-ctag';

const second = '1767715260';
const listed = { lastFull: 10_000 };

it('counts at once where it changes with every change', () => {
  for (const stamp of ['"7-12"', 'a1b2c3', '12', undefined]) {
    expect(settledCtag(listed, stamp, 10_000)).toEqual({ ctag: stamp, newCtag: undefined });
  }
});

it('counts as a second only once a listing began after that second was over', () => {
  expect(settledCtag(listed, second, 20_000)).toEqual({ ctag: undefined, newCtag: second });
  const seen = { ...listed, newCtag: second };
  expect(settledCtag(seen, second, 11_000)).toEqual({ ctag: undefined, newCtag: second });
  expect(settledCtag(seen, second, 12_000)).toEqual({ ctag: second, newCtag: undefined });
  expect(settledCtag(seen, '1767715261', 20_000)).toEqual({ ctag: undefined, newCtag: '1767715261' });
});

it('goes on counting when everything is listed again', () => {
  expect(settledCtag({ ...listed, ctag: second }, second, 10_000)).toEqual({
    ctag: second,
    newCtag: undefined,
  });
});
