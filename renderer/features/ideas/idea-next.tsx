import { useTranslation } from 'react-i18next';
import { DueText } from '../../app/due-text';
import { useFormats } from '../../app/settings-context';
import { useNow } from '../../app/use-now';
import { dueItems } from '../../domain/idea-due';
import type { Language } from '../../domain/localized';
import { isPlainDate } from '../../domain/plain-date';
import type { IdeaRow } from '../../storage/rows';
import { Card } from '../../ui/card';
import { LocalizedText } from '../../ui/localized-text';
import styles from './detail.module.css';

/** What happens next, and until when. */
export function IdeaNext({ idea, language }: { idea: IdeaRow; language: Language }) {
  const { t } = useTranslation('ideas');
  const formats = useFormats();
  const now = useNow();
  const { text, on } = idea.next;
  const hasText = Boolean(text.de || text.nl);
  const item = dueItems(idea, now).find(({ kind }) => kind === 'nextStep');
  return (
    <Card title={t('detail.next')}>
      {hasText || on ? (
        <div className={styles['next']}>
          <p className={styles['nextText']}>
            <LocalizedText text={text} language={language} />
          </p>
          {on && (
            <p className={styles['when']}>
              {item && <DueText item={item} />}
              <span className="muted">{isPlainDate(on) ? formats.longDate(on) : on}</span>
            </p>
          )}
        </div>
      ) : (
        <p className="muted">{t('detail.nextNone')}</p>
      )}
    </Card>
  );
}
