/**
 * Words before a family name that do not count when sorting. Dutch: the usual list of voorvoegsels of the civil
 * registry (BRP table 36), shortened to what occurs; German: particles of nobility and origin.
 */
const particles = new Set(
  [
    "van, van de, van den, van der, van het, van 't, van 's, van ter, van ten, van te, van in 't, van op den, van la",
    "de, de la, de las, de los, den, der, des, het, 't, 's, d', l', ten, ter, te, tot, toe",
    "in, in de, in den, in der, in het, in 't, op, op de, op den, op der, op het, op 't, op ten",
    "aan, aan de, aan den, aan der, aan het, aan 't, bij, bij de, bij den, bij het, bij 't",
    "onder, onder de, onder den, onder het, onder 't, over, over de, over den, over het, over 't",
    "uit, uit de, uit den, uit het, uit 't, uijt de, uijt den, voor, voor de, voor den, voor 't, achter, achter de",
    'von, von de, von dem, von den, von der, von und zu, von und zum, von zu, von zur, vom, vom und zum',
    'zu, zum, zur, auf dem, auf der, aus dem, aus der, af, av, la, le, les, du, da, das, do, dos, di, del, della',
  ].flatMap((list) => list.split(', ')),
);
const longest = 3;
/** Particles that are also common given or family names are taken only in small letters. */
const alsoWithCapital = /^(?:van|von|vom|de|den|der|ten|ter|te|'t|'s|in|op|aan)(?: |$)/;

/** Splits "van der Berg" into prefix and core word; without a known particle the prefix is empty. */
export function splitPrefix(familyName: string): { prefix: string; family: string } {
  const attached = /^([dl]['’])(?=\p{Lu})/u.exec(familyName);
  if (attached?.[1]) return { prefix: attached[1], family: familyName.slice(attached[1].length) };
  const words = familyName.split(' ');
  const count = particleWords(words, 0);
  return { prefix: words.slice(0, count).join(' '), family: words.slice(count).join(' ') };
}

/** How many words from `start` on are a prefix; at least one word must follow. */
function particleWords(words: readonly string[], start: number): number {
  for (let count = Math.min(longest, words.length - start - 1); count > 0; count -= 1) {
    if (isParticle(words.slice(start, start + count).join(' '))) return count;
  }
  return 0;
}

/** Whether the words are a known prefix: "van der", also "Van der". */
export function isParticle(words: string): boolean {
  const plain = words.replaceAll('’', "'");
  if (particles.has(plain)) return true;
  const small = plain.toLowerCase();
  return particles.has(small) && alsoWithCapital.test(small) && plain !== plain.toUpperCase();
}

/** The family name as other programs see it: prefix and core word; "d'" is written without a blank. */
export function joinPrefix(prefix: string, family: string): string {
  if (prefix === '' || family === '') return prefix + family;
  return /^[dl]['’]$/.test(prefix) ? prefix + family : `${prefix} ${family}`;
}

/** Takes a prefix that is known off a family name; `undefined` if the name does not begin with it. */
export function withoutPrefix(familyName: string, prefix: string): string | undefined {
  if (!familyName.startsWith(prefix)) return undefined;
  const family = familyName.slice(prefix.length).trim();
  return joinPrefix(prefix, family) === familyName ? family : undefined;
}

const honorifics: readonly [pattern: RegExp, salutation: 'mrs' | 'mr'][] = [
  [/^(?:frau|fr\.|mevrouw|mevr\.?|mw\.?|mrs\.?|ms\.?)(?:\s+|$)/i, 'mrs'],
  [/^(?:herrn?|hr\.|de heer|heer|dhr\.?)(?:\s+|$)/i, 'mr'],
];

/**
 * Takes "Frau", "Herr", "mevr.", "dhr." off what stands before a name. English "Mr." stays, because Dutch "mr." is a
 * lawyer. `salutation` is that of the first one found.
 */
export function splitHonorific(before: string): {
  honorific: string;
  title: string;
  salutation: 'mrs' | 'mr' | undefined;
} {
  let rest = before;
  let salutation: 'mrs' | 'mr' | undefined;
  for (let isLooking = true; isLooking; ) {
    isLooking = false;
    for (const [pattern, meaning] of honorifics) {
      const found = pattern.exec(rest)?.[0];
      if (found === undefined) continue;
      rest = rest.slice(found.length);
      salutation ??= meaning;
      isLooking = true;
    }
  }
  return { honorific: before.slice(0, before.length - rest.length).trim(), title: rest, salutation };
}

const titleWord =
  /^(?:(?:prof|dr|drs|ir|ing|mr|mrs|ms|bc|lic|mag|dipl|pd|rer|nat|phil|jur|med|h\.c|dipl\.?-\p{L}+)\.|Prof|Dr|drs|ir|ing|mr|Dipl\.?-\p{L}+)$/iu;
const suffixWord = /^(?:msc|bsc|ma|ba|phd|mba|llm|ll\.m|m\.a|b\.a|m\.sc|b\.sc|ph\.d|mpa|jr|sr)\.?$/i;

/** A point makes it a title; without one only the spellings that are no names ("Ing" and "Ir" may be). */
function isTitle(word: string): boolean {
  return titleWord.test(word) && (word.endsWith('.') || /^(?:Prof|Dr|drs|ir|ing|mr|Dipl.*)$/.test(word));
}

/** Reads a name written in one piece ("Dr. Anna van der Berg MSc", "Berg, Anna van der"). */
export function parseFullName(text: string): {
  before: string;
  given: string;
  prefix: string;
  family: string;
  suffix: string;
} {
  const { honorific, title } = splitHonorific(text.replace(/\s+/g, ' '));
  const words = title.split(' ').filter(Boolean);
  const titles: string[] = [];
  while (words.length > 1 && isTitle(words[0] ?? '')) {
    titles.push(words.shift() ?? '');
  }
  const suffixes: string[] = [];
  while (words.length > 1 && suffixWord.test((words.at(-1) ?? '').replace(/^,/, ''))) {
    suffixes.unshift(words.pop() ?? '');
  }
  if (suffixes.length > 0) words.push((words.pop() ?? '').replace(/,$/, ''));
  const before = [honorific, ...titles].filter(Boolean).join(' ');
  const suffix = suffixes.join(' ');
  const comma = words.findIndex((word) => word.endsWith(','));
  if (comma >= 0 && comma < words.length - 1) {
    const family = words
      .slice(0, comma + 1)
      .join(' ')
      .slice(0, -1);
    return { before, suffix, ...splitTrailingPrefix(words.slice(comma + 1), family) };
  }
  for (let index = 0; index < words.length - 1; index += 1) {
    if (particleWords(words, index) === 0) continue;
    return {
      before,
      suffix,
      given: words.slice(0, index).join(' '),
      ...splitPrefix(words.slice(index).join(' ')),
    };
  }
  const family = words.pop() ?? '';
  return { before, suffix, given: words.join(' '), prefix: '', family };
}

function splitTrailingPrefix(
  rest: string[],
  family: string,
): { given: string; prefix: string; family: string } {
  for (let count = Math.min(longest, rest.length); count > 0; count -= 1) {
    const prefix = rest.slice(-count).join(' ');
    if (isParticle(prefix)) return { given: rest.slice(0, -count).join(' '), prefix, family };
  }
  return { given: rest.join(' '), ...splitPrefix(family) };
}
