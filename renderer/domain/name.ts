import type { PersonName } from './contact';

const words = (...parts: string[]): string => parts.filter(Boolean).join(' ');

/** Whether the name is that of an office or organisation rather than of a person. */
export function isOrganisation(name: PersonName): boolean {
  return !name.given && !name.initials && !name.family && !name.prefix && Boolean(name.organisation);
}

/** "Anna van der Berg"; initials stand in for a missing given name, "Van der Berg" alone gets its capital. */
export function displayName(name: PersonName): string {
  const first = name.given || name.initials;
  if (!first && !name.family && !name.prefix) return name.organisation;
  return first ? words(first, name.prefix, name.family) : familyWithPrefix(name);
}

/** The whole name with titles: "Dr. Anna van der Berg MSc". */
export function fullName(name: PersonName): string {
  return isOrganisation(name) ? name.organisation : words(name.title, displayName(name), name.suffix);
}

/** The name as lists sorted by the core word show it: "Berg, Anna van der". */
export function listName(name: PersonName): string {
  const rest = words(name.given || name.initials, name.prefix);
  if (!name.family) return displayName(name);
  return rest ? `${name.family}, ${rest}` : name.family;
}

/**
 * Family name with its prefix when no given name stands before it: Dutch writes "Van der Berg", but "'t Hart" stays
 * small (Taaladvies, Nederlandse Taalunie). German keeps "von der Leyen" small within a sentence: `asWritten`.
 */
export function familyWithPrefix(name: PersonName, style: 'capital' | 'asWritten' = 'capital'): string {
  const whole = words(name.prefix, name.family);
  return style === 'capital' ? capitalise(whole) : whole;
}

/** First letter upper case; Dutch "ij" counts as one letter: "ijsselstein" → "IJsselstein". */
export function capitalise(text: string): string {
  if (/^ij/i.test(text)) return `IJ${text.slice(2)}`;
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** One or two letters for the round mark beside a name: first of the given name, first of the core word. */
export function initialsOf(name: PersonName): string {
  if (isOrganisation(name)) {
    const parts = name.organisation.split(/[\s-]+/).filter((part) => /^[\p{L}\p{N}]/u.test(part));
    return parts.slice(0, 2).map(firstLetter).join('');
  }
  const first = firstLetter(name.given || name.initials);
  const core = name.family || name.prefix;
  // The Dutch ij is one letter, but two in a mark of two; alone it is written whole.
  if (!first) return /^ij/i.test(core) ? 'IJ' : firstLetter(core);
  return first + firstLetter(core);
}

function firstLetter(text: string): string {
  const letter = /[\p{L}\p{N}]/u.exec(text.normalize('NFKC'))?.[0] ?? '';
  return Array.from(letter.toUpperCase())[0] ?? '';
}

/** Initials with a point each: "ab" → "A.B.", "Th j" → "Th.J.", "IJ.m" → "IJ.M."; hyphens stay ("J.-P."). */
export function formatInitials(typed: string): string {
  const tokens = typed.match(/-?\p{L}+/gu) ?? [];
  return tokens.map(dottedToken).join('');
}

function dottedToken(token: string): string {
  const hyphen = token.startsWith('-') ? '-' : '';
  const letters = token.slice(hyphen.length);
  const isDigraph = /^ij$/i.test(letters) || /^\p{Lu}\p{Ll}+$/u.test(letters);
  if (isDigraph) return `${hyphen}${capitalise(letters)}.`;
  return hyphen + Array.from(letters.toUpperCase(), (letter) => `${letter}.`).join('');
}
