import type { TextCell, TextLine, TextPiece } from '../../domain/text-document';
import { type House, houseLanguage } from '../../domain/house';
import { type Phrase, phraseOf } from '../phrase';
import type { SheetWords } from '../use-sheet-words';
import { namedColumns, type SheetColumn } from './sheet-choices';
import type { SheetEntry } from './sheet-entry';

type Look = NonNullable<TextPiece['look']>;

/** The parts of a phrase in one line, with what stands between the two languages. */
export function piecesOf(phrase: Phrase, between: string, look?: Look): TextPiece[] {
  const styled = look && { look };
  return phrase.flatMap(({ text, language }, at) => [
    ...(at > 0 ? [{ text: between, language: null, ...styled }] : []),
    { text, language, ...styled },
  ]);
}

/** A phrase as one line. */
export function lineWith(phrase: Phrase, between: string, look?: Look): TextLine {
  return { pieces: piecesOf(phrase, between, look) };
}

/** A phrase with each language in a line of its own. */
export function linesOf(phrase: Phrase, look?: Look): TextLine[] {
  return phrase.map((part) => lineWith([part], '', look));
}

/** The head of a column: the second language lighter, as on paper. */
export function headCell(phrase: Phrase): TextCell {
  return phrase.map((part, at) => lineWith([part], '', at > 0 ? 'muted' : undefined));
}

/** A house with its city and, lighter, its name. */
export function houseCell(house: House): TextCell {
  const name = phraseOf(house.name, houseLanguage(house));
  return [
    { pieces: [{ text: `${house.letter} · ${house.city}`, language: null, look: 'strong' }] },
    ...linesOf(name, 'muted'),
  ];
}

/** Name and chosen details of a contact, one under the other, as in a cell of its house. */
export function entryLines(entry: SheetEntry, columns: readonly SheetColumn[], say: SheetWords): TextLine[] {
  return [
    { pieces: [{ text: entry.name, language: null, look: 'strong' }] },
    ...factLines(entry, columns, say),
  ];
}

/** The chosen details, each with the word that it needs before it. */
export function factLines(entry: SheetEntry, columns: readonly SheetColumn[], say: SheetWords): TextLine[] {
  return columns.flatMap((column) => {
    const lines = valueLines(entry.values[column], column);
    const [first, ...more] = lines;
    if (!first || !namedColumns.includes(column)) return lines;
    const label = piecesOf(
      say((t) => t(`contactSheet:short.${column as 'phone'}`)),
      '/',
      'muted',
    );
    const blank: TextPiece = { text: ' ', language: null };
    return [{ pieces: [...label, blank, ...first.pieces] }, ...more];
  });
}

/** All values of one detail: short ones in a row, the others one under the other. */
export function valueLines(values: readonly Phrase[], column: SheetColumn): TextLine[] {
  if (column !== 'languages' && column !== 'topics') return values.flatMap((phrase) => linesOf(phrase));
  if (values.length === 0) return [];
  const comma: TextPiece = { text: ', ', language: null };
  return [
    {
      pieces: values.flatMap((phrase, at) => [...(at > 0 ? [comma] : []), ...piecesOf(phrase, ' / ')]),
    },
  ];
}
