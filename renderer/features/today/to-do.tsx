import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { showContacts } from '../../app/contact-list-choices';
import { draftPath } from '../../app/draft-path';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useSettings } from '../../app/settings-context';
import { useToday } from '../../app/today';
import { useAwayChanges } from '../../app/use-away-changes';
import { useDirectoryAnswer, useDirectoryState } from '../../app/use-directory';
import { otherLanguage } from '../../domain/localized';
import { staleBefore } from '../../domain/stale';
import { type DirectoryFilters, noFilters } from '../../search/directory-query';
import type { DraftRow } from '../../storage/rows';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import styles from './today.module.css';

/** What waits for the officer, each with the way to it. */
export function ToDo() {
  const { t } = useTranslation(['today', 'sync']);
  const { settings, formats } = useSettings();
  const { storage } = useServices();
  const { ready } = useDirectoryState();
  const aside = useLive(() => storage.aside.count(), [storage], 0);
  const drafts = useLive(() => storage.drafts.list(), [storage], noDrafts)
    .map(({ key }) => draftPath(key))
    .filter((path) => path !== undefined);
  const questions = useLive(() => storage.conflicts.countOpen(), [storage], 0);
  const away = useAwayChanges()?.length ?? 0;
  const missingIn = otherLanguage(settings.language);
  const staleDay = staleBefore(useToday());
  const stale = useCount({ staleBefore: staleDay }, 'stale');
  const missing = useCount({ missingIn }, 'missing');
  const language = t(`language.${missingIn}`);
  const items: ReactNode[] = [];
  if (questions) {
    items.push(
      <Item
        key="questions"
        text={t('sync:questions.waiting', { count: questions, number: formats.number(questions) })}
        action={t('sync:questions.open')}
        href={paths.questions}
      />,
    );
  }
  if (away) {
    items.push(
      <Item
        key="away"
        text={t('sync:away.today', { count: away, number: formats.number(away) })}
        action={t('sync:away.todayAction')}
        href={paths.sync}
      />,
    );
  }
  const [draft] = drafts;
  if (draft) {
    items.push(
      <Item
        key="drafts"
        text={t('drafts', { count: drafts.length, formatted: formats.number(drafts.length) })}
        action={t('draftsAction')}
        href={draft}
      />,
    );
  }
  if (stale) {
    items.push(
      <Item
        key="stale"
        text={t('stale', { count: stale, formatted: formats.number(stale) })}
        action={t('staleAction')}
        href={paths.contacts}
        onOpen={() => showContacts({ filters: { staleBefore: staleDay } })}
      />,
    );
  }
  if (missing) {
    items.push(
      <Item
        key="missing"
        text={t('missing', { count: missing, formatted: formats.number(missing), language })}
        action={t('missingAction')}
        href={paths.contacts}
        onOpen={() => showContacts({ filters: { missingIn } })}
      />,
    );
  }
  if (aside) {
    items.push(
      <Item
        key="aside"
        text={t('aside', { count: aside, formatted: formats.number(aside) })}
        action={t('asideAction')}
        href={paths.aside}
      />,
    );
  }
  return (
    <Card title={t('toDo')}>
      {items.length > 0 ? (
        <ul className={styles['rows']}>{items}</ul>
      ) : (
        <p className={styles['allDone']} aria-busy={!ready}>
          {ready && (
            <>
              <Icon icon={CircleCheck} /> {t('allDone')}
            </>
          )}
        </p>
      )}
    </Card>
  );
}

const noDrafts: DraftRow[] = [];

function useCount(filters: Partial<DirectoryFilters>, channel: string): number {
  const { language, partnershipId } = useSettings().settings;
  const answer = useDirectoryAnswer(
    {
      text: '',
      filters: { ...noFilters, partnershipId, ...filters },
      sort: { column: 'name', direction: 'ascending' },
      language,
      offset: 0,
      limit: 0,
    },
    channel,
  );
  return answer?.total ?? 0;
}

type ItemProps = { text: string; action: string; href: string; onOpen?: () => void };

function Item({ text, action, href, onOpen }: ItemProps) {
  return (
    <li className={styles['row']}>
      <span>{text}</span>
      <Link href={href} onClick={() => onOpen?.()} aria-label={`${action}: ${text}`}>
        {action}
      </Link>
    </li>
  );
}
