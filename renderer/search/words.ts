import { foldText } from '../domain/fold-text';

/** A run of letters and digits, with the hyphens and apostrophes within it. */
const chunkPattern = /[\p{L}\p{M}\p{N}]+(?:['’‘ʼ`´\-‐‑\u00ad][\p{L}\p{M}\p{N}]+)*/gu;
const joiner = /['’‘ʼ`´\-‐‑\u00ad]/g;
const onlyLetters = /^(?:(?!ʼ)[\p{L}\p{M}])+$/u;
/** Between digits and letters ("5912AT") people write a space or none. */
const boundary = /(?<=\p{N})(?=\p{L})|(?<=\p{L})(?=\p{N})/u;

/** A word as typed (lower case, composed, without hyphens) and in the form in which it is compared. */
export type Word = { raw: string; folded: string };

/** A chunk of text: the word it makes when joined, and its parts where a hyphen, apostrophe or digit divides it. */
export type Chunk = { joined: string; parts: string[] };

/** Cuts a text into chunks: "Muster-Beispiel" is "musterbeispiel" with the parts "muster" and "beispiel". */
export function chunksOf(text: string): Chunk[] {
  const chunks = text.toLowerCase().normalize('NFC').match(chunkPattern) ?? [];
  return chunks.map((chunk) => {
    if (onlyLetters.test(chunk)) return { joined: chunk, parts: [] };
    const joined = chunk.replace(joiner, '');
    const parts = chunk.split(joiner).flatMap((part) => part.split(boundary));
    return { joined, parts: parts.length === 1 ? [] : parts };
  });
}

/** Every word under which a text is to be found, as typed; hyphenated ones joined and in parts. */
export function rawWordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { joined, parts } of chunksOf(text)) words.push(joined, ...parts);
  return words;
}

/** The word with its folded form; the folded form is empty if nothing of it can be compared. */
export function toWord(raw: string): Word {
  return { raw, folded: foldText(raw) };
}
