import type { House } from '../../domain/house';
import type { TextBlock, TextLine, TextPiece, TextRow } from '../../domain/text-document';
import type { Phrase } from '../phrase';
import type { SheetWords } from '../use-sheet-words';
import { entryLines, headCell, houseCell, linesOf, lineWith, piecesOf, valueLines } from './document-lines';
import { columnWidths, type SheetColumn } from './sheet-choices';
import type { TopicRow } from './sheet-content';
import type { SheetEntry } from './sheet-entry';

type Table = Extract<TextBlock, { kind: 'table' }>;

/** One row a topic, the two houses beside each other: `SidesTable` as a part of a document. */
export function sidesBlock(
  houses: readonly [House, House],
  rows: readonly TopicRow[],
  columns: readonly SheetColumn[],
  say: SheetWords,
): Table {
  return {
    kind: 'table',
    caption: lineWith(
      say((t) => t('contactSheet:sides.caption')),
      ' · ',
    ),
    widths: [24, 38, 38],
    header: [headCell(say((t) => t('contactSheet:column.topic'))), ...houses.map(houseCell)],
    rows: rows.map(({ words, equivalence, sides }) => ({
      kind: 'cells',
      cells: [
        topicLines(words, equivalence === 'same' ? '=' : '≈'),
        ...sides.map((entries) =>
          entries.length === 0
            ? [
                lineWith(
                  say((t) => t('contactSheet:sides.nobody')),
                  ' · ',
                  'muted',
                ),
              ]
            : entries.flatMap((entry, at) => {
                const [name, ...facts] = entryLines(entry, columns, say);
                return name ? [at > 0 ? { ...name, apart: true } : name, ...facts] : facts;
              }),
        ),
      ],
    })),
  };
}

function topicLines(words: Phrase, mark: string): TextLine[] {
  const sign: TextPiece = { text: ` ${mark}`, language: null, look: 'muted' };
  const [first, ...more] = words;
  if (!first) return [];
  const pieces = piecesOf([first], '', 'strong');
  return [{ pieces: more.length > 0 ? [...pieces, sign] : pieces }, ...linesOf(more)];
}

export type ListBlock = {
  caption: Phrase;
  groups: readonly { heading: Phrase; entries: readonly SheetEntry[] }[];
  columns: readonly SheetColumn[];
  withHouse: boolean;
};

/** One row a contact, role and unit under the name: `ListTable` as a part of a document. */
export function listBlock({ caption, groups, columns, withHouse }: ListBlock, say: SheetWords): Table {
  const underName = columns.filter((column) => column === 'role' || column === 'unit');
  const beside = columns.filter((column) => column !== 'role' && column !== 'unit');
  const cellsOf = (entry: SheetEntry) => [
    [
      ...entryLines(entry, [], say),
      ...underName.flatMap((column) => valueLines(entry.values[column], column)),
    ],
    ...(withHouse ? [[plainLine(entry.house?.city ?? entry.company)]] : []),
    ...beside.map((column) => valueLines(entry.values[column], column)),
  ];
  return {
    kind: 'table',
    caption: lineWith(caption, ' · '),
    widths: [27, ...(withHouse ? [13] : []), ...beside.map((column) => columnWidths[column])],
    header: [
      headCell(say((t) => t('contactSheet:column.name'))),
      ...(withHouse ? [headCell(say((t) => t('contactSheet:column.house')))] : []),
      ...beside.map((column) => headCell(say((t) => t(`contactSheet:column.${column}`)))),
    ],
    rows: groups.flatMap(({ heading, entries }): TextRow[] => [
      ...(heading.length > 0 ? [{ kind: 'heading' as const, line: lineWith(heading, ' · ') }] : []),
      ...entries.map((entry) => ({ kind: 'cells' as const, cells: cellsOf(entry) })),
    ]),
  };
}

function plainLine(text: string): TextLine {
  return { pieces: [{ text, language: null }] };
}
