import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useHistorySentence } from '../../app/use-history-sentence';
import type { HistoryRow } from '../../storage/rows';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import styles from './today.module.css';

const shown = 5;

/** The last things that happened on this desk. */
export function RecentChanges() {
  const { t } = useTranslation('today');
  const { storage } = useServices();
  const formats = useFormats();
  const sentence = useHistorySentence();
  const entries = useLive<HistoryRow[] | undefined>(() => storage.history.list(shown), [storage], undefined);
  return (
    <Card title={t('recent')}>
      {entries === undefined || entries.length === 0 ? (
        <p className="muted" aria-busy={entries === undefined}>
          {entries && t('recentNone')}
        </p>
      ) : (
        <ul className={styles['rows']}>
          {entries.map((entry) => (
            <li key={entry.id} className={styles['row']}>
              <span>{sentence(entry)}</span>
              <span className={styles['when']}>{formats.moment(entry.at)}</span>
            </li>
          ))}
          <li className={styles['more']}>
            <Link href={paths.history}>{t('allHistory')}</Link>
          </li>
        </ul>
      )}
    </Card>
  );
}
