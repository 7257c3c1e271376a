import { cleanText, decodeWord, escapeText } from './text-value';

/** Stands for an empty word, so that the words after it keep their place. */
const emptyWord = '-';

/**
 * The value of one of our lines that says several things: words (ids, dates, codes) and a text, separated by blanks,
 * without parameters, which some servers drop, and without bare commas and semicolons, at which some cut.
 */
export function writeParts(words: readonly string[], text = ''): string {
  return escapeText([...words.map(encodePart), text].join(' ').trim());
}

/** Undoes `writeParts` on the unescaped text of a line: `count` words, then the text that follows them. */
export function readParts(value: string, count: number): { words: string[]; text: string } {
  const words: string[] = [];
  let rest = value;
  for (let index = 0; index < count; index += 1) {
    const end = rest.search(/\s/u);
    const word = end < 0 ? rest : rest.slice(0, end);
    words.push(word === emptyWord ? '' : cleanText(decodeWord(word)));
    rest = end < 0 ? '' : rest.slice(end + 1);
  }
  return { words, text: cleanText(rest) };
}

/** As `encodeWord`, but a slash stays, so that names of zones can be read; a lone dash would mean nothing. */
function encodePart(word: string): string {
  if (word === '') return emptyWord;
  if (word === emptyWord) return '%2D';
  return word.replace(/[\s,;:\\%"^\p{Cc}]/gu, encodeURIComponent);
}
