import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import styles from './import.module.css';
import type { BrokenEntry, ImportPreview } from './import-types';

export type BrokenListProps = {
  broken: readonly BrokenEntry[];
  total: number;
  oddLines: ImportPreview['oddLines'];
};

/** Pieces shown at once. */
const pageSize = 5;

/** What could not be read: where it stands, why, and the text itself. */
export function BrokenList({ broken, total, oddLines }: BrokenListProps) {
  const { t } = useTranslation(['contactImport', 'common']);
  const formats = useFormats();
  const [shown, setShown] = useState(pageSize);
  const counted = (count: number) => ({ count, formatted: formats.number(count) });
  if (total === 0 && oddLines.length === 0) return null;
  return (
    <Card title={t('contactImport:broken.title')}>
      <div className={styles['stack']}>
        {total > 0 && <p>{t('contactImport:broken.aside', counted(total))}</p>}
        <ul className={styles['pieces']}>
          {broken.slice(0, shown).map((piece) => (
            <li key={`${piece.fileName} ${piece.line}`}>
              <strong>{t('contactImport:broken.place', { name: piece.fileName, line: piece.line })}</strong>{' '}
              {t(`contactImport:reason.${piece.reason}`)}
              <pre className={styles['raw']}>{piece.text}</pre>
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
        {oddLines.length > 0 && (
          <details>
            <summary>{t('contactImport:broken.odd', counted(oddLines.length))}</summary>
            <ul className={styles['pieces']}>
              {oddLines.map((odd) => (
                <li key={`${odd.fileName} ${odd.line}`}>
                  <strong>{t('contactImport:broken.place', { name: odd.fileName, line: odd.line })}</strong>
                  <pre className={styles['raw']}>{odd.text}</pre>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Card>
  );
}
