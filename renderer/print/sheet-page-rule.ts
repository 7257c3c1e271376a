import { type PageBoxes, pageRule } from './page-boxes';
import type { Phrase } from './phrase';
import type { SheetMarking } from './sheet-languages';
import type { SheetWords } from './use-sheet-words';

export type SheetPage = Pick<PageBoxes, 'landscape'> & {
  title: string;
  marking: SheetMarking;
  /** Plain date of issue. */
  today: string;
  editor: string;
};

/** The pages of a sheet on A4: at the foot its marking, title, date of issue and editor, and which page of how many it is. */
export function sheetPageRule(
  { title, marking, today, editor, landscape }: SheetPage,
  say: SheetWords,
): string {
  const marked = marking === 'none' ? [] : say((t) => t(`contactSheet:marking.${marking}`));
  const asOf = say((t, formats) => t('contactSheet:asOf', { date: formats.date(today) }));
  return pageRule({
    paper: 'A4',
    landscape,
    foot: [join(marked, ' – '), title, join(asOf, ' · '), editor].filter(Boolean).join(' · '),
    pageOf: join(
      say((t) => t('contactSheet:pageOf', { page: '{page}', pages: '{pages}' })),
      ' · ',
    ),
  });
}

function join(phrase: Phrase, between: string): string {
  return phrase.map(({ text }) => text).join(between);
}
