import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { explainSituation } from '../../app/explain-error';
import { paths } from '../../app/paths';
import { useFormats } from '../../app/settings-context';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import styles from './import.module.css';
import type { ImportSummary } from './import-types';

export type DoneStepProps = {
  summary: ImportSummary;
  onUndo: (historyId: number) => void;
  onMore: () => void;
};

/** What came of an import, in counts, and where to go from here. */
export function DoneStep({ summary, onUndo, onMore }: DoneStepProps) {
  const { t } = useTranslation(['contactImport', 'errors']);
  const formats = useFormats();
  const [, navigate] = useLocation();
  const { imported, skipped, aside, toCompare, historyId, end, wanted } = summary;
  const counted = (count: number) => ({ count, formatted: formats.number(count) });
  return (
    <Card title={t('contactImport:done.title')}>
      <div className={styles['stack']}>
        {end.kind === 'stopped' && (
          <Banner kind="info" live>
            {t('contactImport:done.stopped', {
              done: formats.number(imported),
              total: formats.number(wanted),
            })}
          </Banner>
        )}
        {end.kind === 'failed' && (
          <Banner kind="error" live title={t('contactImport:done.failed', counted(imported))}>
            {t(`errors:${explainSituation(end.error)}`)}
          </Banner>
        )}
        <ul className={styles['facts']}>
          <li>{t('contactImport:done.imported', counted(imported))}</li>
          {skipped > 0 && <li>{t('contactImport:done.skipped', counted(skipped))}</li>}
          {toCompare > 0 && (
            <li>
              {t('contactImport:done.toCompare', counted(toCompare))}{' '}
              <Link href={paths.duplicates}>{t('contactImport:done.compare')}</Link>
            </li>
          )}
          {aside > 0 && (
            <li>
              {t('contactImport:done.aside', counted(aside))}{' '}
              <Link href={paths.aside}>{t('contactImport:done.toAside')}</Link>
            </li>
          )}
        </ul>
        <div className={styles['bar']}>
          <Button variant="primary" onPress={() => navigate(paths.contacts)}>
            {t('contactImport:done.toList')}
          </Button>
          {historyId !== undefined && (
            <Button onPress={() => onUndo(historyId)}>{t('contactImport:done.undo')}</Button>
          )}
          <Button variant="quiet" onPress={onMore}>
            {t('contactImport:done.more')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
