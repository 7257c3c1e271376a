import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactLabel } from '../domain/contact-label';
import type { ContactRow } from '../domain/contact-row';
import { useLive } from '../storage/use-live';
import { ComboBox } from '../ui/combo-box';
import { IconButton } from '../ui/icon-button';
import styles from './people-field.module.css';
import { useServices } from './services';
import { usePersonChoices } from './use-person-choices';

const nobody: ContactRow[] = [];

export type PeopleFieldProps = {
  label: string;
  /** Ids of contacts, in the order they are kept. */
  value: readonly string[];
  onChange: (ids: string[]) => void;
  /** Tells this field's questions from those of others. */
  channel: string;
};

/** Any number of contacts: named beside each other, added by search, each taken away by its button. */
export function PeopleField({ label, value: ids, onChange, channel }: PeopleFieldProps) {
  const { t } = useTranslation('recordForm');
  const { storage } = useServices();
  const [text, setText] = useState('');
  const { choices, search } = usePersonChoices('', channel);
  const rows = useLive(() => storage.contacts.getMany(ids), [storage, ids.join(' ')], nobody);
  const nameOf = (id: string) => {
    const row = rows.find((each) => each.id === id);
    return (row && contactLabel(row)) || t('people.unknown');
  };
  return (
    <div className={styles['people']}>
      <ComboBox
        label={label}
        choices={choices.filter(({ id }) => !ids.includes(id))}
        placeholder={t('people.add')}
        value={undefined}
        text={text}
        onChange={(id) => {
          if (id === undefined || ids.includes(id)) return;
          onChange([...ids, id]);
          setText('');
          search('');
        }}
        onTextChange={(next) => {
          setText(next);
          search(next);
        }}
        onSearch={search}
        onBlur={() => setText('')}
      />
      {ids.length > 0 && (
        <ul className={styles['chips']}>
          {ids.map((id) => (
            <li key={id} className={styles['chip']}>
              <span>{nameOf(id)}</span>
              <IconButton
                aria-label={t('people.remove', { name: nameOf(id) })}
                icon={X}
                size="small"
                onPress={() => onChange(ids.filter((each) => each !== id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
