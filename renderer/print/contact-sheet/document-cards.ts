import type { TextBlock, TextLine, TextPicture } from '../../domain/text-document';
import type { SheetWords } from '../use-sheet-words';
import type { AskFirstPerson, NextDay } from './ask-first';
import { commonPlace, placePhrase, timePhrase, whatPhrase } from './ask-first-words';
import { codeMillimetres, type CodePictures, codeText } from './contact-code';
import { factLines, headCell, lineWith, piecesOf } from './document-lines';
import { cardColumns } from './sheet-choices';
import type { SheetEntry } from './sheet-entry';
import type { CardContent } from './sheet-people';

/** The people to ask first, one under the other, each kept together. */
export function cardBlocks(content: CardContent, pictures: CodePictures, say: SheetWords): TextBlock[] {
  return content.people.flatMap((person) => cardOf(person, content.sites, pictures, say));
}

function cardOf(
  { name, home, host, entry, days }: AskFirstPerson,
  sites: CardContent['sites'],
  pictures: CodePictures,
  say: SheetWords,
): TextBlock[] {
  const place = commonPlace(days);
  const code = entry && pictureOf(entry, pictures, say);
  const kept = (line: TextLine): TextBlock => ({ kind: 'paragraph', style: 'body', keep: true, line });
  const placeWords = place ? placePhrase(place, sites, say) : [];
  return [
    { kind: 'heading', level: 2, line: { pieces: [{ text: entry?.name ?? name, language: null }] } },
    kept(
      lineWith(
        say((t) => t('contactSheet:askFirst.from', { home: home.city, host: host.city })),
        ' · ',
        'muted',
      ),
    ),
    ...(entry ? factLines(entry, cardColumns, say).map(kept) : []),
    ...(code ? [kept({ pieces: [], picture: code })] : []),
    {
      kind: 'heading',
      level: 3,
      line: lineWith(
        say((t) => t('contactSheet:askFirst.next')),
        ' · ',
      ),
    },
    ...(placeWords.length > 0 ? [kept(lineWith(placeWords, ' · '))] : []),
    ...days.map(
      (day, at): TextBlock => ({
        kind: 'paragraph',
        style: 'item',
        keep: at < days.length - 1,
        line: dayLine(day, place ? [] : sites, !place, say),
      }),
    ),
  ];
}

function dayLine(day: NextDay, sites: CardContent['sites'], withPlace: boolean, say: SheetWords): TextLine {
  const what = day.kind === 'officeHour' || withPlace ? whatPhrase(day, sites, say) : [];
  const comma = { text: ', ', language: null };
  return {
    pieces: [
      ...piecesOf(
        say((_, formats) => formats.shortWeekdayDate(day.date)),
        ' · ',
      ),
      comma,
      ...piecesOf(timePhrase(day, say), ' / ', 'strong'),
      ...(what.length > 0 ? [comma, ...piecesOf(what, ' · ')] : []),
    ],
  };
}

/** The codes of everybody as a table of its own, as `CodeList` on paper. */
export function codeBlocks(
  entries: readonly SheetEntry[],
  pictures: CodePictures,
  say: SheetWords,
): TextBlock[] {
  const rows = entries.flatMap((entry) => {
    const picture = pictureOf(entry, pictures, say);
    return picture ? [{ name: entry.name, picture }] : [];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'heading',
      level: 2,
      line: lineWith(
        say((t) => t('contactSheet:code.heading')),
        ' · ',
      ),
    },
    {
      kind: 'table',
      caption: lineWith(
        say((t) => t('contactSheet:code.hint')),
        ' · ',
      ),
      widths: [60, 40],
      header: [
        headCell(say((t) => t('contactSheet:column.name'))),
        headCell(say((t) => t('contactSheet:code.name'))),
      ],
      rows: rows.map(({ name, picture }) => ({
        kind: 'cells',
        cells: [[{ pieces: [{ text: name, language: null, look: 'strong' }] }], [{ pieces: [], picture }]],
      })),
    },
  ];
}

function pictureOf(entry: SheetEntry, pictures: CodePictures, say: SheetWords): TextPicture | undefined {
  const bytes = pictures.get(entry.id);
  return (
    bytes && {
      kind: 'gif',
      bytes,
      width: codeMillimetres,
      height: codeMillimetres,
      alternative: codeText(entry.name, say),
    }
  );
}
