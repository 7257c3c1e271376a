import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileSlug } from '../../app/file-slug';
import { type SaveAnswer, useTellSaved } from '../../app/use-tell-saved';
import { desk } from '../../platform/desk';
import { ContactSheet, type ContactSheetProps } from '../../print/contact-sheet/contact-sheet';
import { pageRule } from '../../print/page-boxes';
import { lineOf, type Phrase } from '../../print/phrase';
import { PrintedPage } from '../../print/printed-page';
import { useSheetWords } from '../../print/use-sheet-words';
import { formatEndings, type SheetFormat, sheetFile } from './sheet-file';
import type { Sheet } from './use-sheet';

/** Where a sheet can go. */
export type SheetWay = 'pdf' | 'paper' | SheetFormat;

export type SaveSheet = {
  start: (way: SheetWay) => void;
  /** What is being made; `null` for nothing. */
  busy: SheetWay | null;
  /** Has to be drawn for the sheet to be printed. */
  page: ReactNode;
};

/** What the system's dialog calls a file with this ending. */
const fileWords = { xlsx: 'workbook', csv: 'csv', docx: 'document', vcf: 'cards' } as const;

/** A sheet on its way, as it was when the button was pressed: choosing on does not change it. */
type Job = { way: SheetWay; props: ContactSheetProps; title: string; page: string; fileName: string };

/** Makes a file of the sheet, or puts it on paper. Closing the dialog leaves nothing behind. */
export function useSaveSheet({ props, source }: Sheet): SaveSheet {
  const { t } = useTranslation('contactSheet');
  const tell = useTellSaved();
  const say = useSheetWords(source.languages);
  const [job, setJob] = useState<Job | null>(null);

  const jobOf = (way: SheetWay, props: ContactSheetProps): Job => {
    const { choices, sides, today, editor } = props;
    const { layout, marking, paper, landscape } = choices;
    const title = lineOf(say((of) => of(`contactSheet:layout.${layout}.title`)));
    const marked = marking === 'none' ? [] : say((of) => of(`contactSheet:marking.${marking}`));
    const asOf = say((of, formats) => of('contactSheet:asOf', { date: formats.date(today) }));
    const cities = sides?.map(({ city }) => city).join('-') ?? '';
    return {
      way,
      props,
      title: [title, cities, today].filter(Boolean).join(' – '),
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
  };

  const saveFile = async (format: SheetFormat, { props, title, fileName }: Job): Promise<SaveAnswer> => {
    const ending = formatEndings[format];
    const tableName = t(`layout.${props.choices.layout}.name`);
    return desk().saveFile({
      suggestedName: `${fileName}.${ending}`,
      filters: [{ name: t(`file.${fileWords[ending]}`), extensions: [ending] }],
      content: await sheetFile(format, { props, title, tableName, say, source }),
    });
  };
  const finish = async (work: () => Promise<SaveAnswer>) => {
    await tell(work);
    setJob(null);
  };
  const print = ({ way, props, fileName }: Job) => {
    if (way === 'paper') {
      window.print();
      setJob(null);
      return;
    }
    const { paper: pageSize, landscape } = props.choices;
    void finish(() => desk().printToPdf({ suggestedName: `${fileName}.pdf`, pageSize, landscape }));
  };

  return {
    busy: job?.way ?? null,
    start: (way) => {
      if (!props) return;
      const next = jobOf(way, props);
      setJob(next);
      if (way !== 'pdf' && way !== 'paper') void finish(() => saveFile(way, next));
    },
    page: (job?.way === 'pdf' || job?.way === 'paper') && (
      <PrintedPage
        title={job.title}
        language={job.props.choices.languages === 'nl' ? 'nl' : 'de'}
        page={job.page}
        onReady={() => print(job)}
      >
        <ContactSheet {...job.props} />
      </PrintedPage>
    ),
  };
}

function join(phrase: Phrase, between: string): string {
  return phrase.map(({ text }) => text).join(between);
}
