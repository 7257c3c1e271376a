import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useAwayChanges } from '../../app/use-away-changes';
import { itemPath, useItemWords } from '../../app/use-item-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import styles from './sync.module.css';

const page = 10;

/** What others changed since the person last said that it was seen. */
export function AwayCard() {
  const { t } = useTranslation(['sync', 'common']);
  const { storage } = useServices();
  const formats = useFormats();
  const nameOf = useItemWords();
  const changes = useAwayChanges();
  const [shown, setShown] = useState(page);
  if (!changes || changes.length === 0) return null;
  return (
    <Card
      title={t('away.title')}
      actions={
        <Button size="small" onPress={() => void storage.activity.markSeen()}>
          {t('away.seen')}
        </Button>
      }
    >
      <ul className={styles['list']}>
        {changes.slice(0, shown).map(({ itemId, item, kinds, at }) => (
          <li key={itemId} className={styles['line']}>
            <span className={styles['words']}>
              {item && !item.isTrashed ? (
                <Link href={itemPath(item.kind, itemId)} className={styles['name']}>
                  {nameOf(item)}
                </Link>
              ) : (
                <strong>{nameOf(item)}</strong>
              )}
              <span className={styles['detail']}>
                {item && `${t(`kindOne.${item.kind}`)}: `}
                {kinds.map((kind) => t(`away.kind.${kind}`)).join(', ')}
              </span>
            </span>
            <time className={styles['when']} dateTime={new Date(at).toISOString()}>
              {formats.moment(at)}
            </time>
          </li>
        ))}
      </ul>
      {changes.length > shown && (
        <Button size="small" variant="quiet" onPress={() => setShown(shown + 40)}>
          {t('common:showMore')}
        </Button>
      )}
    </Card>
  );
}
