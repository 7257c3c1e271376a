import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileSlug } from '../../app/file-slug';
import { useSettings } from '../../app/settings-context';
import { useSheetHouses } from '../../app/use-letterheads';
import { layPaper } from '../../app/laid-paper';
import { usePutOut } from '../../app/use-put-out';
import { useMyContact } from '../../app/use-my-contact';
import { contactLabel } from '../../domain/contact-label';
import type { SheetHouse } from '../../domain/letterhead';
import { sheetPageRule } from '../../print/sheet-page-rule';
import { useDrawing } from '../../print/use-drawing';
import { useSheetWords } from '../../print/use-sheet-words';
import { WorkingDaysSheet } from '../../print/working-days-sheet';
import type { WorkRecord } from './use-work-record';

export type Sheet = {
  /** Draws the sheet, asks for a place and writes the PDF; `undefined` until what stands on it is read. */
  print: (() => void) | undefined;
  isPrinting: boolean;
  /** Has to stand in the tree for the sheet to be drawn. */
  drawing: ReactNode;
};

/** The sheet to sign, as a PDF of its own. */
export function useSheet({ year, days, today, house }: WorkRecord): Sheet {
  const { t } = useTranslation('workDays');
  const { settings, formats } = useSettings();
  const { contact } = useMyContact();
  const putOut = usePutOut();
  const { draw, drawing } = useDrawing();
  const say = useSheetWords(formats.language);
  const heads = useSheetHouses(null);
  const [isPrinting, setPrinting] = useState(false);
  const title = `${t('title')} ${year}`;
  const name = contact ? contactLabel(contact) : (settings.me?.name ?? '');

  const print = async (houses: readonly SheetHouse[]) => {
    setPrinting(true);
    const sheet = draw({
      title: `${title} – ${name}`,
      language: formats.language,
      page: sheetPageRule({ title, marking: 'none', today, editor: name, landscape: false }, say),
      sheet: (
        <WorkingDaysSheet
          name={name}
          house={house?.name ?? {}}
          houses={houses}
          year={year}
          days={days}
          today={today}
          formats={formats}
        />
      ),
    });
    const fileName = [t('sheet.fileWord'), year, fileSlug(name)].filter(Boolean).join('-');
    await putOut({ way: 'pdf', paper: layPaper(sheet), fileName, pageSize: 'A4', landscape: false });
    setPrinting(false);
  };

  return { print: heads && (() => void print(heads.houses)), isPrinting, drawing };
}
