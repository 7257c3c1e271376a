import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormats } from '../../app/settings-context';
import { itemPath, useItemWords } from '../../app/use-item-words';
import { Button } from '../../ui/button';
import type { StuckGroup } from './stuck-groups';
import styles from './sync.module.css';

const namesShown = 6;

export type StuckItemsProps = { items: StuckGroup; onTryAgain: () => void; onMakeAnew: () => void };

/** What lies still for one reason: who, why, what the server said, when it is tried again. */
export function StuckItems({ items, onTryAgain, onMakeAnew }: StuckItemsProps) {
  const { t } = useTranslation('sync');
  const formats = useFormats();
  const nameOf = useItemWords();
  const [isOpen, setOpen] = useState(false);
  const [{ kind, parked }] = items;
  const shown = isOpen || items.length <= namesShown + 1 ? items : items.slice(0, namesShown);
  const more = items.length - shown.length;
  const reason = t(`stuck.reason.${parked.reason}`);
  const name = formats.list(shown.map(nameOf));
  const retries = items.flatMap((item) => item.parked.retryAt ?? []);
  return (
    <li className={styles['stuck']}>
      <span className={styles['words']}>
        <span>
          {shown.map((item, at) => (
            <Fragment key={item.bindingId}>
              {at > 0 && ', '}
              {item.isTrashed ? (
                <strong>{nameOf(item)}</strong>
              ) : (
                <Link href={itemPath(kind, item.itemId)} className={styles['name']}>
                  {nameOf(item)}
                </Link>
              )}
            </Fragment>
          ))}
        </span>
        {more > 0 && (
          <Button size="small" variant="quiet" onPress={() => setOpen(true)}>
            {t('stuck.more', { count: more, number: formats.number(more) })}
          </Button>
        )}
        <span>
          {items.length === 1
            ? t('stuck.about', { kind: t(`kindOne.${kind}`), reason })
            : t('stuck.aboutEach', { kind: t(`kind.${kind}`), reason })}
        </span>
        {parked.detail !== '' && (
          <span className={styles['detail']}>{t('stuck.said', { text: parked.detail })}</span>
        )}
        {retries.length > 0 && (
          <span className={styles['detail']}>
            {t('stuck.retryAt', { when: formats.moment(Math.min(...retries)) })}
          </span>
        )}
      </span>
      {parked.reason === 'uidTaken' && (
        <Button size="small" onPress={onMakeAnew} aria-label={t('stuck.makeAnewWith', { name })}>
          {t('stuck.makeAnew')}
        </Button>
      )}
      <Button size="small" onPress={onTryAgain} aria-label={t('stuck.tryAgainWith', { name })}>
        {t('action.tryAgain')}
      </Button>
    </li>
  );
}
