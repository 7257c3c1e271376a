import { Inbox } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import type { AsideRow } from '../../storage/rows';
import { useLive } from '../../storage/use-live';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { AsidePiece } from './aside-piece';
import styles from './aside.module.css';

/** Pieces of files that could not be read: nothing of them is lost, and each can be mended here. */
export function AsideScreen() {
  const { t } = useTranslation('contactImport');
  const { storage } = useServices();
  const heading = useRef<HTMLHeadingElement>(null);
  const pieces = useLive<AsideRow[] | undefined>(() => storage.aside.list(), [storage], undefined);
  return (
    <div className={styles['screen']}>
      <PageHeader
        title={t('aside.title')}
        subtitle={pieces && pieces.length > 0 ? t('aside.count', { count: pieces.length }) : undefined}
        headingRef={heading}
      />
      {pieces?.length === 0 && (
        <EmptyState icon={Inbox} title={t('aside.empty')}>
          <p>{t('aside.emptyBody')}</p>
          <Link href={paths.importContacts}>{t('aside.toImport')}</Link>
        </EmptyState>
      )}
      {pieces && pieces.length > 0 && (
        <>
          <p className="muted">{t('aside.intro')}</p>
          <ul className={styles['pieces']}>
            {pieces.map((piece) => (
              <li key={piece.id}>
                <AsidePiece piece={piece} onGone={() => heading.current?.focus()} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
