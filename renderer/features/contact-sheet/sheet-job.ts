import type { useTranslation } from 'react-i18next';
import { fileSlug } from '../../app/file-slug';
import type { ContactSheetProps } from '../../print/contact-sheet/contact-sheet';
import { pageRule } from '../../print/page-boxes';
import { lineOf, type Phrase } from '../../print/phrase';
import type { SheetWords } from '../../print/use-sheet-words';

/** What a sheet needs beside its content to become a file or paper. */
export type SheetJob = {
  choices: ContactSheetProps['choices'];
  /** Title of the file for programs that list it. */
  title: string;
  /** Name of the table in a workbook. */
  tableName: string;
  /** Its `@page` rule. */
  page: string;
  /** Without an ending. */
  fileName: string;
};

/** Names a sheet and its pages; `say` speaks the languages of the sheet, `t` that of the screen. */
export function sheetJob(
  { choices, sides, today, editor }: Pick<ContactSheetProps, 'choices' | 'sides' | 'today' | 'editor'>,
  say: SheetWords,
  t: ReturnType<typeof useTranslation<'contactSheet'>>['t'],
): SheetJob {
  const { layout, marking, paper, landscape } = choices;
  const title = lineOf(say((of) => of(`contactSheet:layout.${layout}.title`)));
  const marked = marking === 'none' ? [] : say((of) => of(`contactSheet:marking.${marking}`));
  const asOf = say((of, formats) => of('contactSheet:asOf', { date: formats.date(today) }));
  const cities = sides?.map(({ city }) => city).join('-') ?? '';
  return {
    choices,
    title: [title, cities, today].filter(Boolean).join(' – '),
    tableName: t(`layout.${layout}.name`),
    page: pageRule({
      paper,
      landscape,
      foot: [join(marked, ' – '), title, join(asOf, ' · '), editor].filter(Boolean).join(' · '),
      pageOf: join(
        say((of) => of('contactSheet:pageOf', { page: '{page}', pages: '{pages}' })),
        ' · ',
      ),
    }),
    fileName: [fileSlug(t(`layout.${layout}.file`)), fileSlug(cities), today].filter(Boolean).join('-'),
  };
}

function join(phrase: Phrase, between: string): string {
  return phrase.map(({ text }) => text).join(between);
}
