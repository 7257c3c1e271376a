import { Users } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { explainError } from '../../app/explain-error';
import { paths } from '../../app/paths';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { DuplicateGroupCard } from './duplicate-group-card';
import styles from './duplicates.module.css';
import { type DuplicatesFound, useDuplicateGroups } from './use-duplicate-groups';

/** Groups drawn at once; more on request, since each is a card of its own. */
const pageSize = 25;

/** Entries that may be one person, to be compared, merged or kept apart. */
export function DuplicatesScreen() {
  const { t } = useTranslation('merge');
  const heading = useRef<HTMLHeadingElement>(null);
  const { found, reload } = useDuplicateGroups();
  const count = found.kind === 'ready' ? found.groups.length : 0;
  const settled = () => {
    reload();
    // The card that had the focus is about to go away.
    heading.current?.focus();
  };
  return (
    <div className={styles['screen']}>
      <PageHeader
        title={t('title')}
        subtitle={count > 0 ? t('count', { count }) : undefined}
        headingRef={heading}
      />
      <Groups found={found} onSettled={settled} onRetry={reload} />
    </div>
  );
}

type GroupsProps = { found: DuplicatesFound; onSettled: () => void; onRetry: () => void };

function Groups({ found, onSettled, onRetry }: GroupsProps) {
  const { t } = useTranslation(['merge', 'common', 'errors']);
  const [shown, setShown] = useState(pageSize);
  if (found.kind === 'loading') return <p className="muted">{t('merge:searching')}</p>;
  if (found.kind === 'failed') {
    return (
      <Banner
        kind="error"
        live
        actions={
          <Button size="small" onPress={onRetry}>
            {t('common:retry')}
          </Button>
        }
      >
        {t(`errors:${explainError(found.error)}`)}
      </Banner>
    );
  }
  if (found.groups.length === 0) {
    return (
      <EmptyState icon={Users} title={t('merge:empty.title')}>
        <p>{t('merge:empty.body')}</p>
        <Link href={paths.contacts}>{t('merge:empty.toList')}</Link>
      </EmptyState>
    );
  }
  return (
    <>
      <p className={styles['intro']}>{t('merge:intro')}</p>
      <ul className={styles['groups']} aria-label={t('merge:title')}>
        {found.groups.slice(0, shown).map((group) => (
          <li key={group.key}>
            <DuplicateGroupCard group={group} onSettled={onSettled} />
          </li>
        ))}
      </ul>
      {found.groups.length > shown && (
        <div>
          <Button onPress={() => setShown(shown + pageSize)}>{t('common:showMore')}</Button>
        </div>
      )}
    </>
  );
}
