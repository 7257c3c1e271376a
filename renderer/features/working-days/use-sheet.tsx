import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainDeskError } from '../../app/explain-error';
import { fileSlug } from '../../app/file-slug';
import { useSettings } from '../../app/settings-context';
import { useMyContact } from '../../app/use-my-contact';
import { contactLabel } from '../../domain/contact-label';
import { pickText } from '../../domain/localized';
import { desk } from '../../platform/desk';
import { PrintedPage } from '../../print/printed-page';
import { WorkingDaysSheet } from '../../print/working-days-sheet';
import { useToasts } from '../../ui/toasts';
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
  const { t } = useTranslation(['workDays', 'errors']);
  const { settings, formats } = useSettings();
  const { contact } = useMyContact();
  const { show } = useToasts();
  const [isPrinting, setPrinting] = useState(false);
  const name = contact ? contactLabel(contact) : (settings.me?.name ?? '');

  const write = async () => {
    const answer = await desk().printToPdf({
      suggestedName: `${[t('sheet.fileWord'), year, fileSlug(name)].filter(Boolean).join('-')}.pdf`,
      pageSize: 'A4',
      landscape: false,
    });
    setPrinting(false);
    if (answer.ok) show({ kind: 'ok', text: t('sheet.saved', { name: answer.value.name }) });
    else if (answer.code === 'cancelled') show({ kind: 'info', text: t('sheet.cancelled') });
    else show({ kind: 'error', text: t(`errors:${explainDeskError(answer.code) ?? 'unexpected'}`) });
  };

  return {
    print: () => setPrinting(true),
    isPrinting,
    page: isPrinting && (
      <PrintedPage title={`${t('title')} ${year} – ${name}`} onReady={() => void write()}>
        <WorkingDaysSheet
          name={name}
          house={(house && pickText(house.name, formats.language)?.text) ?? ''}
          year={year}
          days={days}
          today={today}
          formats={formats}
        />
      </PrintedPage>
    ),
  };
}
