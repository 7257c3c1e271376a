import { CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import type { OpenItem } from '../../storage/sync/conflicts-repository';
import { useLive } from '../../storage/use-live';
import { BackLink } from '../../ui/back-link';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { QuestionCard } from './question-card';
import styles from './questions.module.css';

/** What was changed here and elsewhere: before, mine, theirs, field by field. With `itemId` only that record's. */
export function QuestionsScreen({ itemId }: { itemId?: string }) {
  const { t } = useTranslation('sync');
  const { storage } = useServices();
  const formats = useFormats();
  const [, navigate] = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const all = useLive<OpenItem[] | undefined>(() => storage.conflicts.listOpen(), [storage], undefined);
  const items = all?.filter((item) => itemId === undefined || item.itemId === itemId);
  const count = items?.reduce((sum, { conflicts }) => sum + conflicts.length, 0) ?? 0;

  // The buttons of a question go with it: focus must not fall to the page's beginning.
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current && document.activeElement === document.body) heading.current?.focus();
    before.current = count;
  }, [count, before, heading]);

  return (
    <div className={styles['screen']}>
      <BackLink href={paths.sync}>{t('questions.back')}</BackLink>
      <PageHeader
        headingRef={heading}
        title={t('questions.title')}
        subtitle={count > 0 ? t('questions.lead', { count, number: formats.number(count) }) : undefined}
      />
      {items?.length === 0 && (
        <EmptyState
          icon={CircleCheck}
          title={t('questions.none.title')}
          actions={<Button onPress={() => navigate(paths.sync)}>{t('questions.back')}</Button>}
        >
          {t('questions.none.body')}
        </EmptyState>
      )}
      {items?.map((item) => (
        <QuestionCard key={item.itemId} item={item} />
      ))}
    </div>
  );
}
