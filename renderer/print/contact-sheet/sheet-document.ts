import { houseLanguage } from '../../domain/house';
import type { SheetHouse } from '../../domain/letterhead';
import { pickText } from '../../domain/localized';
import type { TextBlock, TextDocument, TextLine, TextPicture, TextPiece } from '../../domain/text-document';
import { footPhrase } from '../foot-phrase';
import type { SheetWords } from '../use-sheet-words';
import type { ContactSheetProps } from './contact-sheet';
import type { CodePictures } from './contact-code';
import { cardBlocks, codeBlocks } from './document-cards';
import { lineWith, piecesOf } from './document-lines';
import { listBlock, sidesBlock } from './document-tables';
import { entriesOn, peopleOn } from './sheet-people';
import { privacyPhrase } from './privacy-lines';
import { type SheetSection, sheetSections } from './sheet-sections';

/** A sheet as a document for word processors: the same words in the same order as on paper. */
export function sheetDocument(
  props: ContactSheetProps,
  { title, say, pictures }: { title: string; say: SheetWords; pictures: CodePictures },
): TextDocument {
  const { choices, content, editor } = props;
  const body =
    content.kind === 'askFirst'
      ? cardBlocks(content, pictures, say)
      : [
          ...sheetSections(content, choices, say).flatMap((section) => sectionBlocks(section, choices, say)),
          ...codeBlocks(entriesOn(content), pictures, say),
        ];
  return {
    title,
    author: editor,
    language: choices.languages === 'nl' ? 'nl' : 'de',
    paper: choices.paper,
    landscape: choices.landscape,
    logos: props.houses.flatMap(logoOf),
    foot: footLine(props, say),
    pageOf: lineWith(
      say((t) => t('contactSheet:pageOf', { page: '{page}', pages: '{pages}' })),
      ' · ',
    ),
    blocks: [...headBlocks(props, say), ...body, ...endBlocks(props, say)],
  };
}

function headBlocks({ choices, content, sides, today }: ContactSheetProps, say: SheetWords): TextBlock[] {
  const count = peopleOn(content).length;
  const { layout, marking } = choices;
  const facts = [
    sides ? [{ text: sides.map(({ city }) => city).join(' – '), language: null }] : [],
    say((t, formats) => t('contactSheet:asOf', { date: formats.date(today) })),
    say((t, formats) => t('contactSheet:count', { count, formatted: formats.number(count) })),
  ].filter((phrase) => phrase.length > 0);
  return [
    {
      kind: 'heading',
      level: 1,
      line: lineWith(
        say((t) => t(`contactSheet:layout.${layout}.title`)),
        ' / ',
      ),
    },
    {
      kind: 'paragraph',
      style: 'body',
      line: joined(facts.map((phrase) => piecesOf(phrase, ' · ', 'muted'))),
    },
    ...(marking === 'none'
      ? []
      : [
          {
            kind: 'paragraph' as const,
            style: 'body' as const,
            line: lineWith(
              say((t) => t(`contactSheet:marking.${marking}`)),
              ' – ',
              'strong',
            ),
          },
        ]),
  ];
}

function sectionBlocks(
  { heading, table }: SheetSection,
  { columns }: ContactSheetProps['choices'],
  say: SheetWords,
): TextBlock[] {
  const head: TextBlock[] = heading
    ? [
        {
          kind: 'heading',
          level: 2,
          line:
            heading.kind === 'house'
              ? { pieces: [{ text: `${heading.house.letter} · ${heading.house.city}`, language: null }] }
              : lineWith(heading.words, ' · '),
        },
      ]
    : [];
  return [
    ...head,
    table.kind === 'sides' ? sidesBlock(table.houses, table.rows, columns, say) : listBlock(table, say),
  ];
}

/** What every page says at its foot: marking, title, date of issue and editor. */
function footLine({ choices, today, editor }: ContactSheetProps, say: SheetWords): TextLine {
  const { layout, marking } = choices;
  const parts = [
    marking === 'none'
      ? []
      : piecesOf(
          say((t) => t(`contactSheet:marking.${marking}`)),
          ' – ',
        ),
    piecesOf(
      say((t) => t(`contactSheet:layout.${layout}.title`)),
      ' / ',
    ),
    piecesOf(
      say((t, formats) => t('contactSheet:asOf', { date: formats.date(today) })),
      ' · ',
    ),
    editor ? [{ text: editor, language: null }] : [],
  ];
  return joined(parts.filter((pieces) => pieces.length > 0));
}

/** What stands below the last table: legend, editor, and what readers may do with the sheet. */
function endBlocks(
  { choices, content, editor, houses, issuer, today }: ContactSheetProps,
  say: SheetWords,
): TextBlock[] {
  const lines: TextLine[] = [
    ...(content.kind === 'sides' && choices.languages === 'both'
      ? [
          lineWith(
            say((t) => t('contactSheet:sides.legend')),
            ' · ',
            'muted',
          ),
        ]
      : []),
    lineWith(
      say((t) => t('contactSheet:editor', { editor })),
      ' · ',
      'muted',
    ),
    ...privacyPhrase({ issuer, today, say }).map((part) => lineWith([part], '', 'muted')),
    ...houses
      .flatMap(({ letterhead }) => footPhrase(letterhead.footer, choices.languages))
      .map((part) => lineWith([part], '', 'muted')),
  ];
  return lines.map((line) => ({ kind: 'paragraph', style: 'small', line }));
}

/** As high and wide as on paper at most (`contact-sheet.module.css`). */
const mostLogo = { width: 50, height: 14 };

function logoOf({ house, letterhead: { logo } }: SheetHouse): TextPicture[] {
  if (!logo) return [];
  const shape = logo.width / logo.height;
  const width = Math.min(mostLogo.width, mostLogo.height * shape);
  const name = pickText(house.name, houseLanguage(house));
  return [
    {
      kind: logo.mediaType === 'image/png' ? 'png' : 'jpg',
      bytes: logo.base64,
      width,
      height: width / shape,
      alternative: name?.text ?? house.city,
    },
  ];
}

function joined(parts: readonly (readonly TextPiece[])[]): TextLine {
  const between: TextPiece = { text: ' · ', language: null };
  return { pieces: parts.flatMap((pieces, at) => (at > 0 ? [between, ...pieces] : pieces)) };
}
