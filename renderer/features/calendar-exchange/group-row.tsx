import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PersonField } from '../../app/person-field';
import { useFormats } from '../../app/settings-context';
import { pickText } from '../../domain/localized';
import { isPlainDate } from '../../domain/plain-date';
import { rotationKinds } from '../../domain/rotation';
import { Icon } from '../../ui/icon';
import { LocalizedText } from '../../ui/localized-text';
import { Select } from '../../ui/select';
import styles from './calendar-exchange.module.css';
import type { GroupAnswer, ImportGroup } from './import-groups';

export type GroupRowProps = {
  name: string;
  group: ImportGroup;
  answer: GroupAnswer;
  onChange: (answer: GroupAnswer) => void;
};

/** Events with one title: how many days, whose they are, and what kind of days. */
export function GroupRow({ name, group, answer, onChange }: GroupRowProps) {
  const { t } = useTranslation('calendarExchange');
  const formats = useFormats();
  const title = pickText(group.title, formats.language)?.text ?? t('untitled');
  const date = (day: string) => (isPlainDate(day) ? formats.shortDate(day) : '');
  const { from, until } = group;
  const time = from && (until === '' ? 'who.timeOpen' : until === from ? 'who.timeOne' : 'who.time');
  return (
    <li className={styles['group']}>
      <div className={styles['groupWords']}>
        <strong>
          {group.title.de || group.title.nl ? (
            <LocalizedText text={group.title} language={formats.language} />
          ) : (
            title
          )}
        </strong>
        <span className="muted small">
          {t('who.entries', { count: group.entries, number: formats.number(group.entries) })}
          {' · '}
          {t('who.days', { count: group.days, number: formats.number(group.days) })}
          {time && ` · ${t(time, { from: date(from), until: date(until) })}`}
        </span>
        <span className="muted small">{group.fileName}</span>
        {group.notes.map((note) => (
          <span key={note} className={styles['note']}>
            <Icon icon={Info} size={16} />
            {t(`note.${note}`)}
          </span>
        ))}
      </div>
      <PersonField
        name={name}
        label={t('who.personOf', { title })}
        value={answer.personId}
        onChange={(personId) => onChange({ ...answer, personId })}
      />
      <Select
        label={t('who.kindOf', { title })}
        value={answer.kind}
        onChange={(id) => {
          const kind = rotationKinds.find((each) => each === id);
          if (kind) onChange({ ...answer, kind });
        }}
        choices={rotationKinds.map((id) => ({ id, text: t(`kind.${id}`) }))}
      />
    </li>
  );
}
