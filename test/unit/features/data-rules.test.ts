import { describe, expect, it } from 'vitest';
import { formatBytes } from '../../../renderer/features/data/format-bytes';
import { passphraseStrength } from '../../../renderer/features/data/passphrase-strength';
import { daysLeft } from '../../../renderer/features/trash/days-left';

describe('the strength of a passphrase', () => {
  it('is weak for what is short, repeated or counted up, however long', () => {
    expect(passphraseStrength('Tandem26')).toBe('weak');
    expect(passphraseStrength('aaaaaaaaaaaaaaaaaaaaaaaa')).toBe('weak');
    expect(passphraseStrength('abcdefghijklmnopqrstuvwxyz')).toBe('weak');
  });

  it('grows with words that do not belong together', () => {
    expect(passphraseStrength('Lachs Brücke')).toBe('fair');
    expect(passphraseStrength('Lachs Brücke Kanal Wolke')).toBe('strong');
  });
});

describe('the days a deleted contact has left', () => {
  const day = 24 * 60 * 60 * 1000;
  it('count down from ninety and never below none', () => {
    expect(daysLeft(0, 0)).toBe(90);
    expect(daysLeft(0, 10 * day + 1)).toBe(80);
    expect(daysLeft(0, 400 * day)).toBe(0);
  });
});

describe('a size', () => {
  it("is written in the reader's digits with the unit that fits", () => {
    expect(formatBytes(1_400_000, 'de-DE')).toMatch(/^1,4\sMB$/);
    expect(formatBytes(999, 'nl-NL')).toMatch(/^999\sbyte$/);
  });
});
