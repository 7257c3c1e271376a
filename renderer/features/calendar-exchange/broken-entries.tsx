import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import styles from './calendar-exchange.module.css';
import type { BrokenCalendarEntry } from './calendar-types';

/** Pieces shown at once, and how much of each. */
const pageSize = 5;
const shownLength = 600;

/** What cannot be taken in: where it stands, why, and the text itself. */
export function BrokenEntries({ broken }: { broken: readonly BrokenCalendarEntry[] }) {
  const { t } = useTranslation(['calendarExchange', 'common']);
  const formats = useFormats();
  const [shown, setShown] = useState(pageSize);
  if (broken.length === 0) return null;
  return (
    <Card title={t('broken.title')}>
      <div className={styles['stack']}>
        <p>{t('broken.body', { count: broken.length, number: formats.number(broken.length) })}</p>
        <ul className={styles['pieces']}>
          {broken.slice(0, shown).map(({ fileName, line, reason, text }) => (
            <li key={`${fileName} ${line} ${reason}`}>
              <strong>{t('broken.place', { name: fileName, line: formats.number(line) })}</strong>{' '}
              {t(`broken.reason.${reason}`)}
              <pre className={styles['raw']}>
                {text.length > shownLength ? `${text.slice(0, shownLength)} …` : text}
              </pre>
            </li>
          ))}
        </ul>
        {broken.length > shown && (
          <div>
            <Button size="small" onPress={() => setShown(shown + 4 * pageSize)}>
              {t('common:showMore')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
