import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { explainError } from '../../app/explain-error';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { useToasts } from '../../ui/toasts';
import type { ArchiveSummary } from './archive-protocol';

/** What came of an archive, and the way back. */
export function ArchiveDone({ summary }: { summary: ArchiveSummary }) {
  const { t } = useTranslation(['archive', 'errors']);
  const formats = useFormats();
  const { storage } = useServices();
  const { show } = useToasts();
  const [isUndone, setUndone] = useState(false);
  const { written, aside, historyId } = summary;
  const told = (count: number) => ({ count, number: formats.number(count) });

  const undo = async (id: number) => {
    try {
      await storage.history.undo(id);
      setUndone(true);
      show({ kind: 'ok', text: t('archive:import.undone') });
    } catch (problem) {
      show({ kind: 'error', text: t(`errors:${explainError(problem)}`) });
    }
  };

  return (
    <>
      <Banner kind="ok" live title={t('archive:import.done', told(written))}>
        {aside > 0 && (
          <>
            {t('archive:import.aside', told(aside))}{' '}
            <Link href={paths.aside}>{t('archive:import.toAside')}</Link>
          </>
        )}
      </Banner>
      {historyId !== undefined && !isUndone && (
        <div>
          <Button onPress={() => void undo(historyId)}>{t('archive:import.undo')}</Button>
        </div>
      )}
    </>
  );
}
