import { CalendarCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { DueText } from '../../app/due-text';
import { paths } from '../../app/paths';
import { useFormats } from '../../app/settings-context';
import { useToday } from '../../app/today';
import { type DueEntry, useDueIdeas } from '../../app/use-due-ideas';
import { useLookup } from '../../app/use-lookup';
import { type DueGroup, dueWeeks } from '../../domain/due-weeks';
import { isoWeek } from '../../domain/plain-date';
import { Badge } from '../../ui/badge';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { LocalizedText } from '../../ui/localized-text';
import styles from './due.module.css';
import { IdeaOwners } from './idea-owners';
import { IdeasHeader } from './ideas-header';

/** Next steps and deadlines of the next 30 days by week, what is overdue before them. */
export function IdeasDueScreen() {
  const { t } = useTranslation('ideas');
  const entries = useDueIdeas();
  return (
    <div className={styles['screen']}>
      <IdeasHeader subtitle={t('dueList.subtitle')} canPrint />
      <div className={styles['groups']} aria-busy={entries === undefined}>
        {entries?.length === 0 && (
          <EmptyState icon={CalendarCheck} title={t('dueList.noneTitle')}>
            {t('dueList.noneBody')}
          </EmptyState>
        )}
        {dueWeeks(entries ?? []).map((group) => (
          <Group key={group.kind === 'week' ? group.monday : group.kind} group={group} />
        ))}
      </div>
    </div>
  );
}

function Group({ group }: { group: DueGroup<DueEntry> }) {
  const { t } = useTranslation('ideas');
  const formats = useFormats();
  const { week: present } = isoWeek(useToday());
  const title =
    group.kind === 'overdue' ? (
      <>
        <Icon icon={TriangleAlert} />
        <span>{t('dueList.overdue')}</span>
        <Badge tone="error">{group.entries.length}</Badge>
      </>
    ) : (
      <>
        <span>{t(group.week === present ? 'dueList.thisWeek' : 'dueList.week', { week: group.week })}</span>
        <span className={styles['span']}>
          {t('dueList.span', {
            from: formats.shortDate(group.monday),
            to: formats.shortDate(group.sunday),
          })}
        </span>
      </>
    );
  return (
    <Card title={title} className={group.kind === 'overdue' ? styles['late'] : undefined}>
      <ul className={styles['entries']}>
        {group.entries.map((entry) => (
          <Entry key={`${entry.idea.id} ${entry.item.kind}`} entry={entry} />
        ))}
      </ul>
    </Card>
  );
}

function Entry({ entry: { item, idea } }: { entry: DueEntry }) {
  const { t } = useTranslation('ideas');
  const formats = useFormats();
  const lookup = useLookup();
  const { language } = formats;
  const { deadline, call } = idea.funding;
  const time = item.kind === 'funding' && deadline.kind === 'fixed' ? deadline.time : '';
  const date = formats.longDate(item.date);
  return (
    <li className={styles['entry']}>
      <div className={styles['what']}>
        <p className={styles['kind']}>{t(`due.${item.kind}`)}</p>
        <p className={styles['text']}>
          {item.kind === 'nextStep' ? (
            <LocalizedText text={idea.next.text} language={language} />
          ) : (
            call || t('dueList.noText')
          )}
          {item.kind === 'nextStep' && !idea.next.text.de && !idea.next.text.nl && t('dueList.noText')}
        </p>
        <Link href={paths.idea(idea.id)} className={styles['idea']}>
          {idea.title.de || idea.title.nl ? (
            <LocalizedText text={idea.title} language={language} />
          ) : (
            t('untitled')
          )}
        </Link>
      </div>
      <div className={styles['who']}>
        <IdeaOwners idea={idea} lookup={lookup} />
      </div>
      <div className={styles['when']}>
        <DueText item={item} />
        <span className={styles['date']}>{time ? t('dueList.clock', { date, time }) : date}</span>
      </div>
    </li>
  );
}
