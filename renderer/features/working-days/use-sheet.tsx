import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileSlug } from '../../app/file-slug';
import { useSettings } from '../../app/settings-context';
import { useSheetHouses } from '../../app/use-letterheads';
import { useTellSaved } from '../../app/use-tell-saved';
import { useMyContact } from '../../app/use-my-contact';
import { contactLabel } from '../../domain/contact-label';
import { desk } from '../../platform/desk';
import { PrintedPage } from '../../print/printed-page';
import { sheetPageRule } from '../../print/sheet-page-rule';
import { useSheetWords } from '../../print/use-sheet-words';
import { WorkingDaysSheet } from '../../print/working-days-sheet';
import type { WorkRecord } from './use-work-record';

export type Sheet = {
  /** Draws the sheet beside the screen, asks for a place and writes the PDF. */
  print: () => void;
  isPrinting: boolean;
  /** Has to be drawn for the sheet to be there. */
  page: ReactNode;
};

/** The sheet to sign, as a PDF of its own. */
export function useSheet({ year, days, today, house }: WorkRecord): Sheet {
  const { t } = useTranslation('workDays');
  const { settings, formats } = useSettings();
  const { contact } = useMyContact();
  const tell = useTellSaved();
  const say = useSheetWords(formats.language);
  const heads = useSheetHouses(null);
  const [isPrinting, setPrinting] = useState(false);
  const title = `${t('title')} ${year}`;
  const name = contact ? contactLabel(contact) : (settings.me?.name ?? '');

  const write = async () => {
    await tell(() =>
      desk().printToPdf({
        suggestedName: `${[t('sheet.fileWord'), year, fileSlug(name)].filter(Boolean).join('-')}.pdf`,
        pageSize: 'A4',
        landscape: false,
      }),
    );
    setPrinting(false);
  };

  return {
    print: () => setPrinting(true),
    isPrinting,
    page: isPrinting && heads && (
      <PrintedPage
        title={`${title} – ${name}`}
        language={formats.language}
        page={sheetPageRule({ title, marking: 'none', today, editor: name, landscape: false }, say)}
        onReady={() => void write()}
      >
        <WorkingDaysSheet
          name={name}
          house={house?.name ?? {}}
          houses={heads.houses}
          year={year}
          days={days}
          today={today}
          formats={formats}
        />
      </PrintedPage>
    ),
  };
}
