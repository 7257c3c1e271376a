const accented: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  n: 'ñ',
  c: 'ç',
  s: 'š',
  z: 'ž',
  y: 'ý',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  N: 'Ñ',
  C: 'Ç',
  S: 'Š',
  Z: 'Ž',
  Y: 'Ý',
};

/** Accents a text, makes it a third longer and puts it in brackets; for finding untranslated or cut text. */
export function pseudoLocalise(text: string): string {
  const body = text.replace(/[a-z]/gi, (letter) => accented[letter] ?? letter);
  return `[${body}${'~'.repeat(Math.ceil(text.length / 3))}]`;
}
