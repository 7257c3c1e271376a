import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useUndoable } from '../../app/use-undoable';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FileDrop } from '../../ui/file-drop';
import styles from './closing-days.module.css';
import { ImportPreviewList } from './import-preview-list';
import {
  closingRowsOf,
  type ImportPreview,
  importRows,
  isProposed,
  type KnownDays,
  schoolHolidaysFrom,
} from './import-rows';
import { largestClosingFile, readClosingFile } from './read-closing-file';

export type ImportDialogProps = {
  /** What the file is for, and what is there already. */
  known: KnownDays;
  /** Whose days they are, in words: "Krefeld", "Nordrhein-Westfalen". */
  owner: string;
  onClose: () => void;
};

const fileTypes = ['.csv', '.txt', '.ics', 'text/csv', 'text/calendar'];

/** Takes days out of a table or a calendar: choose the file, look at what it says, choose the rows. */
export function ImportDialog({ known, owner, onClose }: ImportDialogProps) {
  const { t } = useTranslation(['closingDays', 'common']);
  const { storage } = useServices();
  const formats = useFormats();
  const undoable = useUndoable();
  const [preview, setPreview] = useState<ImportPreview>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<'tooLarge' | 'unreadable' | 'empty'>();
  const [isWriting, setIsWriting] = useState(false);

  const read = async (file: File | undefined) => {
    if (!file) return;
    setProblem(undefined);
    if (file.size > largestClosingFile) {
      setProblem('tooLarge');
      return;
    }
    try {
      const { rows, faults } = await readClosingFile(file, formats.language);
      if (rows.length + faults.length === 0) {
        setProblem('empty');
        return;
      }
      const found = importRows(rows, known);
      setPreview({ fileName: file.name, kind: known.kind, rows: found, faults });
      setChosen(new Set(found.filter(isProposed).map(({ key }) => key)));
    } catch {
      setProblem('unreadable');
    }
  };

  const write = async () => {
    if (!preview) return;
    const { fileName, faults } = preview;
    const rows = preview.rows.filter(({ key }) => chosen.has(key));
    const provenance = { fileName, newId: () => crypto.randomUUID() };
    setIsWriting(true);
    const isSaved = await undoable(
      async () => {
        // Kept first, so that it is safe whatever happens to the rest.
        await storage.aside.add(
          faults.map(({ line, text, reason }) => ({ fileName, line, text, reason: `closing.${reason}` })),
        );
        return known.kind === 'closingDays'
          ? storage.closingDays.save(closingRowsOf(rows, known.houseId, provenance))
          : storage.schoolHolidays.save(schoolHolidaysFrom(rows, known.region, provenance));
      },
      t('import.done', { count: rows.length }),
    );
    setIsWriting(false);
    if (isSaved) onClose();
  };

  return (
    <Dialog
      title={t(`import.title.${known.kind}`, { owner })}
      isOpen
      onClose={onClose}
      size="large"
      dismissable={!preview}
      footStart={preview && <span className={styles['detail']}>{t('import.undoable')}</span>}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          {preview && (
            <Button
              variant="primary"
              pending={isWriting}
              disabled={chosen.size === 0 && preview.faults.length === 0}
              onPress={() => void write()}
            >
              {chosen.size === 0 && preview.faults.length > 0
                ? t('import.onlyAside')
                : t('import.take', { count: chosen.size })}
            </Button>
          )}
        </>
      }
    >
      <div className={styles['form']}>
        {problem && (
          <Banner kind="error" live>
            {t(`import.problem.${problem}`)}
          </Banner>
        )}
        {preview ? (
          <ImportPreviewList preview={preview} chosen={chosen} onChoose={setChosen} />
        ) : (
          <FileDrop
            label={t('import.drop')}
            chooseLabel={t('import.choose')}
            accept={fileTypes}
            onFiles={(files) => void read(files[0])}
          >
            {t(`import.hint.${known.kind}`)}
          </FileDrop>
        )}
      </div>
    </Dialog>
  );
}
