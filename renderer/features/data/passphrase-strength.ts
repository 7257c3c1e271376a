export type PassphraseStrength = 'empty' | 'weak' | 'fair' | 'strong';

/**
 * How long a passphrase withstands guessing, told by length and variety: what is repeated or counted up adds little.
 * Weak is anything below twelve telling characters, strong from eighteen on.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  if (passphrase === '') return 'empty';
  const telling = tellingLength(passphrase);
  if (telling < 12) return 'weak';
  return telling < 18 ? 'fair' : 'strong';
}

function tellingLength(text: string): number {
  const points = Array.from(text.toLowerCase(), (letter) => letter.codePointAt(0) ?? 0);
  const surprising = points.filter((point, at) => {
    const before = points[at - 1];
    return before === undefined || Math.abs(point - before) > 1; // "aaa" and "abc" surprise nobody.
  });
  const distinct = new Set(points).size;
  return Math.min(surprising.length, distinct * 2);
}
