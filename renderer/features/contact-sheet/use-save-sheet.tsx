import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskErrorCode } from '../../../electron/contract/result';
import { explainDeskError, explainError } from '../../app/explain-error';
import { fileSlug } from '../../app/file-slug';
import { writeCsv } from '../../codec/write-csv';
import { writeWorkbook } from '../../codec/write-workbook';
import { desk } from '../../platform/desk';
import { ContactSheet } from '../../print/contact-sheet/contact-sheet';
import { lineOf, type Phrase } from '../../print/contact-sheet/phrase';
import type { SheetChoices } from '../../print/contact-sheet/sheet-choices';
import { sheetRows } from '../../print/contact-sheet/sheet-rows';
import { useSheetWords } from '../../print/contact-sheet/use-sheet-words';
import { pageRule } from '../../print/page-boxes';
import { PrintedPage } from '../../print/printed-page';
import { useToasts } from '../../ui/toasts';
import type { Sheet } from './use-sheet';

/** Where a sheet can go. */
export type SheetWay = 'pdf' | 'paper' | 'workbook' | 'csv';

export type SaveSheet = {
  start: (way: SheetWay) => void;
  /** What is being made; `null` for nothing. */
  busy: SheetWay | null;
  /** Has to be drawn for the sheet to be printed. */
  page: ReactNode;
};

/** Makes a file of the sheet, or puts it on paper. Closing the dialog leaves nothing behind. */
export function useSaveSheet({ props, source }: Sheet, choices: SheetChoices): SaveSheet {
  const { t } = useTranslation(['contactSheet', 'errors']);
  const { show } = useToasts();
  const say = useSheetWords(choices.languages);
  const [busy, setBusy] = useState<SheetWay | null>(null);
  const title = lineOf(say((of) => of(`contactSheet:layout.${choices.layout}.title`)));
  const text = (phrase: Phrase) => phrase.map((part) => part.text).join(' · ');

  const tell = (answer: { ok: true; value: { name: string } } | { ok: false; code: DeskErrorCode }) => {
    if (answer.ok) show({ kind: 'ok', text: t('contactSheet:saved', { name: answer.value.name }) });
    else if (answer.code === 'cancelled') show({ kind: 'info', text: t('contactSheet:nothingSaved') });
    else show({ kind: 'error', text: t(`errors:${explainDeskError(answer.code) ?? 'unexpected'}`) });
  };
  const doing = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      show({ kind: 'error', text: t(`errors:${explainError(error)}`) });
    }
    setBusy(null);
  };

  const cities = props?.sides?.map(({ city }) => city).join('-') ?? '';
  const fileName = (ending: string) =>
    [fileSlug(t(`contactSheet:layout.${choices.layout}.file`)), fileSlug(cities), props?.today]
      .filter(Boolean)
      .join('-')
      .concat('.', ending);
  const marking =
    choices.marking === 'none'
      ? ''
      : say((of) => of(`contactSheet:marking.${choices.marking as 'internal'}`))
          .map((part) => part.text)
          .join(' – ');
  const foot = props
    ? [
        marking,
        title,
        text(say((of, formats) => of('contactSheet:asOf', { date: formats.date(props.today) }))),
        props.editor,
      ]
        .filter(Boolean)
        .join(' · ')
    : '';

  const saveTable = async (way: 'workbook' | 'csv') => {
    if (!props || props.content.kind === 'askFirst') return;
    const rows = sheetRows(props.content, choices.columns, say, source);
    const content =
      way === 'csv'
        ? writeCsv(rows, { separator: ';' })
        : await writeWorkbook({
            name: t(`contactSheet:layout.${choices.layout}.name`),
            rows,
            title,
            author: props.editor,
            paper: choices.paper,
            landscape: choices.landscape,
            foot,
          });
    tell(
      await desk().saveFile({
        suggestedName: fileName(way === 'csv' ? 'csv' : 'xlsx'),
        filters: [{ name: t(`contactSheet:file.${way}`), extensions: [way === 'csv' ? 'csv' : 'xlsx'] }],
        content,
      }),
    );
  };
  const print = async (way: SheetWay) => {
    if (way === 'paper') {
      window.print();
      return;
    }
    tell(
      await desk().printToPdf({
        suggestedName: fileName('pdf'),
        pageSize: choices.paper,
        landscape: choices.landscape,
      }),
    );
  };

  return {
    busy,
    start: (way) => {
      setBusy(way);
      if (way === 'workbook' || way === 'csv') void doing(() => saveTable(way));
    },
    page: props && (busy === 'pdf' || busy === 'paper') && (
      <PrintedPage
        title={[title, cities, props.today].filter(Boolean).join(' – ')}
        language={choices.languages === 'nl' ? 'nl' : 'de'}
        page={pageRule({
          paper: choices.paper,
          landscape: choices.landscape,
          foot,
          pageOf: text(say((of) => of('contactSheet:pageOf', { page: '{page}', pages: '{pages}' }))),
        })}
        onReady={() => void doing(() => print(busy))}
      >
        <ContactSheet {...props} />
      </PrintedPage>
    ),
  };
}
