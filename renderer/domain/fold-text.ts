import { plainLower } from './letters';

/** Apostrophes, hyphens and soft hyphens within a word, in the shapes that keyboards and programs write. */
const joiners = /['’‘ʼ`´\-‐‑\u00ad]/g;
const notWord = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The form in which words are compared when spelling must not matter: lower case, no accents, hyphens and
 * apostrophes gone, other punctuation a single space; ä, ae and a are one, so are ö/oe/o and ü/ue/u, ß and ss,
 * and ij, ĳ and y. It only ever loses differences, so it never replaces what was typed. Folding twice changes
 * nothing, and the fold of a word's beginning begins the fold of the word, but for a closing "i" before "j".
 */
export function foldText(text: string): string {
  return plainLower(text.replace(joiners, ''))
    .replace(joiners, '') // Some letters (ŉ) hold an apostrophe that only their plain form shows.
    .replace(notWord, ' ')
    .replace(/([aou])e+/g, '$1')
    .replaceAll('ij', 'y')
    .trim();
}
