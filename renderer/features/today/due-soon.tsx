import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { DueText } from '../../app/due-text';
import { paths } from '../../app/paths';
import { useFormats } from '../../app/settings-context';
import { useDueIdeas } from '../../app/use-due-ideas';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { LocalizedText } from '../../ui/localized-text';
import styles from './today.module.css';

const shown = 5;

/** The next steps and deadlines of ideas within 30 days, what is overdue first; the way to all of them. */
export function DueSoon() {
  const { t } = useTranslation(['today', 'ideas']);
  const formats = useFormats();
  const { language } = formats;
  const entries = useDueIdeas();
  return (
    <Card title={t('dueSoon')}>
      {entries?.length === 0 && (
        <p className={styles['allDone']}>
          <Icon icon={CircleCheck} /> {t('nothingDue')}
        </p>
      )}
      <ul className={styles['rows']} aria-busy={entries === undefined}>
        {entries?.slice(0, shown).map(({ item, idea }) => (
          <li key={`${idea.id} ${item.kind}`} className={styles['row']}>
            <span className={styles['dueWhat']}>
              <Link href={paths.idea(idea.id)}>
                {idea.title.de || idea.title.nl ? (
                  <LocalizedText text={idea.title} language={language} />
                ) : (
                  t('ideas:untitled')
                )}
              </Link>
              <span className={styles['dueDetail']}>
                {t(`ideas:due.${item.kind}`)}
                {': '}
                {item.kind === 'funding' ? (
                  idea.funding.call
                ) : (
                  <LocalizedText text={idea.next.text} language={language} />
                )}
              </span>
            </span>
            <span className={styles['dueWhen']}>
              <DueText item={item} />
              <span className={styles['when']}>{formats.shortDate(item.date)}</span>
            </span>
          </li>
        ))}
        {entries && entries.length > 0 && (
          <li className={styles['more']}>
            <Link href={paths.ideasDue}>
              {t('allDue', { count: entries.length, formatted: formats.number(entries.length) })}
            </Link>
          </li>
        )}
      </ul>
    </Card>
  );
}
