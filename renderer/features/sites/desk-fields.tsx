import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import type { Desk } from '../../domain/site';
import { BilingualField } from '../../ui/bilingual-field';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Select } from '../../ui/select';
import styles from './sites.module.css';

export type DeskFieldsProps = {
  desks: readonly Desk[];
  onChange: (desks: Desk[]) => void;
  /** Whether to say what is missing. */
  checked: boolean;
};

const mostPeople = 12;

/** The desks of a site: a name in both languages, and for how many people each is. */
export function DeskFields({ desks, onChange, checked }: DeskFieldsProps) {
  const { t } = useTranslation('sites');
  const { language, number } = useFormats();
  const addButton = useRef<HTMLButtonElement>(null);
  const newName = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [addedId, setAddedId] = useState<string>();

  // Whoever adds a desk wants to name it.
  useEffect(() => {
    if (addedId !== undefined) newName.current?.focus();
  }, [addedId]);

  const add = () => {
    const desk = { id: crypto.randomUUID(), name: {}, capacity: 1 };
    onChange([...desks, desk]);
    setAddedId(desk.id);
  };
  const remove = (id: string) => {
    onChange(desks.filter((desk) => desk.id !== id));
    addButton.current?.focus();
  };
  const change = (id: string, part: Partial<Desk>) =>
    onChange(desks.map((desk) => (desk.id === id ? { ...desk, ...part } : desk)));

  return (
    <fieldset className={styles['deskFields']}>
      <legend className={styles['legend']}>{t('form.desks')}</legend>
      <p className={styles['detail']}>{t('form.desksHint')}</p>
      {desks.map((desk, index) => {
        const place = number(index + 1);
        const isNameless = !desk.name.de?.trim() && !desk.name.nl?.trim();
        const seats = Array.from({ length: Math.max(mostPeople, desk.capacity) }, (_, at) => at + 1);
        return (
          <fieldset
            key={desk.id}
            className={styles['deskRow']}
            aria-label={t('form.desk', { number: place })}
          >
            <BilingualField
              label={t('form.deskName')}
              language={language}
              value={desk.name}
              onChange={(name) => change(desk.id, { name })}
              {...(desk.id === addedId && { inputRef: newName })}
              {...(checked && isNameless && { error: { [language]: t('form.deskMissing') } })}
            />
            <Select
              label={t('form.capacity')}
              value={String(desk.capacity)}
              onChange={(id) => change(desk.id, { capacity: Number(id) })}
              choices={seats.map((count) => ({
                id: String(count),
                text: t('seats', { count, number: number(count) }),
              }))}
            />
            <IconButton
              aria-label={t('form.removeDesk', { number: place })}
              icon={Trash2}
              onPress={() => remove(desk.id)}
              className={styles['removeDesk']}
            />
          </fieldset>
        );
      })}
      <Button size="small" icon={Plus} ref={addButton} onPress={add} className={styles['addDesk']}>
        {t('form.addDesk')}
      </Button>
    </fieldset>
  );
}
