import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { explainError, explainSituation } from '../../app/explain-error';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { useToasts } from '../../ui/toasts';
import styles from './calendar-exchange.module.css';
import type { CalendarSummary } from './use-calendar-import';

/** What came of an import, in counts, and where to go from here. */
export function ImportDone({ summary, onMore }: { summary: CalendarSummary; onMore: () => void }) {
  const { t } = useTranslation(['calendarExchange', 'errors']);
  const formats = useFormats();
  const { storage } = useServices();
  const { show } = useToasts();
  const [, navigate] = useLocation();
  const [isUndone, setUndone] = useState(false);
  const { written, wanted, aside, historyId, error } = summary;
  const told = (count: number) => ({ count, number: formats.number(count) });

  const undo = async (id: number) => {
    try {
      await storage.history.undo(id);
      setUndone(true);
      show({ kind: 'ok', text: t('done.undone') });
    } catch (problem) {
      show({ kind: 'error', text: t(`errors:${explainError(problem)}`) });
    }
  };

  return (
    <Card title={t('done.title')}>
      <div className={styles['stack']}>
        {error && (
          <Banner kind="error" live title={t('done.failed', told(written))}>
            {t(`errors:${explainSituation(error)}`)}
          </Banner>
        )}
        {!error && written < wanted && (
          <Banner kind="info" live>
            {t('done.stopped', { done: formats.number(written), total: formats.number(wanted) })}
          </Banner>
        )}
        <ul className={styles['facts']}>
          <li>{t('done.written', told(written))}</li>
          {aside > 0 && (
            <li>
              {t('done.aside', told(aside))} <Link href={paths.aside}>{t('done.toAside')}</Link>
            </li>
          )}
        </ul>
        <div className={styles['bar']}>
          <Button variant="primary" onPress={() => navigate(paths.rotation)}>
            {t('done.toPlan')}
          </Button>
          {historyId !== undefined && !isUndone && (
            <Button onPress={() => void undo(historyId)}>{t('done.undo')}</Button>
          )}
          <Button variant="quiet" onPress={onMore}>
            {t('done.more')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
