import { X } from 'lucide-react';
import { useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { usePersonChoices } from '../../app/use-person-choices';
import { contactLabel } from '../../domain/contact-label';
import type { ContactRow } from '../../domain/contact-row';
import { useLive } from '../../storage/use-live';
import { ComboBox } from '../../ui/combo-box';
import { IconButton } from '../../ui/icon-button';
import type { IdeaFormValues } from './form-values';
import styles from './idea-form.module.css';

const nobody: ContactRow[] = [];

/** Contacts that take part, beside the owners: named below each other, added by search. */
export function PeopleField() {
  const { t } = useTranslation('ideaForm');
  const { storage } = useServices();
  const { control } = useFormContext<IdeaFormValues>();
  const { field } = useController({ control, name: 'peopleIds' });
  const [text, setText] = useState('');
  const { choices, search } = usePersonChoices('', 'idea-people');
  const ids = field.value;
  const rows = useLive(() => storage.contacts.getMany(ids), [storage, ids.join(' ')], nobody);
  const nameOf = (id: string) => {
    const row = rows.find((each) => each.id === id);
    return (row && contactLabel(row)) || t('who.unknownPerson');
  };
  return (
    <div className={styles['people']}>
      <ComboBox
        label={t('who.people')}
        choices={choices.filter(({ id }) => !ids.includes(id))}
        placeholder={t('who.addPerson')}
        value={undefined}
        text={text}
        onChange={(id) => {
          if (id === undefined || ids.includes(id)) return;
          field.onChange([...ids, id]);
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
                aria-label={t('who.removePerson', { name: nameOf(id) })}
                icon={X}
                size="small"
                onPress={() => field.onChange(ids.filter((each) => each !== id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
