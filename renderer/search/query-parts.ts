import { chunksOf, toWord, type Word } from './words';

/**
 * One thing that a contact must match. `words`: any of the alternatives, each of which needs all of its words.
 * `number`: digits within a phone number, or else all of the words (a postal code or a room).
 */
export type QueryPart =
  | { kind: 'words'; alternatives: Word[][] }
  | { kind: 'number'; digits: string; words: Word[] };

/** Digits with what people write between them; not within a word. */
const numberPattern = /(?<![\p{L}\p{N}])[+(]*\d[\d\s()./+-]*(?![\p{L}\p{N}])/gu;
/** From so many digits on, a number is looked for anywhere in phone numbers. */
const minimumDigits = 3;

/** Takes apart what was typed: "müller 077-359" asks for a word and a number. All parts must match. */
export function queryParts(text: string): QueryPart[] {
  const numbers: QueryPart[] = [];
  const rest = text.replace(numberPattern, (run) => {
    const digits = dialledDigits(run);
    if (digits.length < minimumDigits) return run;
    numbers.push({ kind: 'number', digits, words: wordsOf(run.replace(/\D+/g, ' ')) });
    return ' ';
  });
  const words = chunksOf(rest).flatMap(({ joined, parts }): QueryPart[] => {
    const alternatives = [[joined], parts].map(toWords).filter((words) => words.length > 0);
    return alternatives.length > 0 ? [{ kind: 'words', alternatives }] : [];
  });
  return [...words, ...numbers];
}

/** "+31 (0)77" and "0031 77" are the same digits: "003177". */
function dialledDigits(run: string): string {
  const isInternational = /^[(]*(\+|00)/.test(run);
  const digits = run.replace(isInternational ? /\(0\)/g : '', '').replace(/\D/g, '');
  return run.startsWith('+') || run.startsWith('(+') ? `00${digits}` : digits;
}

function wordsOf(text: string): Word[] {
  return toWords(chunksOf(text).map(({ joined }) => joined));
}

function toWords(raws: string[]): Word[] {
  return raws.map(toWord).filter((word) => word.folded !== '');
}
