import { Combine } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useSettings } from '../../app/settings-context';
import { useUndoable } from '../../app/use-undoable';
import { useHouses } from '../../app/use-places';
import { contactLabel } from '../../domain/contact-label';
import type { ContactRow } from '../../domain/contact-row';
import { noteWithLeftovers } from '../../domain/keep-leftovers';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { ChoiceRow } from './choice-row';
import styles from './duplicates.module.css';
import { fieldName, leftoverLine, valueText } from './field-words';
import { type Difference, type MergeChoices, differencesOf, planMerge } from './merge-plan';
import { MergePreview } from './merge-preview';

export type MergeComparisonProps = { contacts: readonly ContactRow[]; onMerged: () => void };

/** Entries side by side: which stays, which value counts where they differ, and what comes out. */
export function MergeComparison({ contacts, onMerged }: MergeComparisonProps) {
  const { t } = useTranslation(['merge', 'common']);
  const { storage } = useServices();
  const { language } = useSettings().settings;
  const houses = useHouses();
  const undoable = useUndoable();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [keptId, setKeptId] = useState(() => fullestOf(contacts));
  const [choices, setChoices] = useState<MergeChoices>({});
  const [isMerging, setMerging] = useState(false);

  const chosen = contacts.filter((contact) => !left.includes(contact.id));
  const kept = chosen.find((contact) => contact.id === keptId) ?? chosen[0];
  const words = useMemo(() => ({ t, houses, language }), [t, houses, language]);
  if (!kept) return null;

  const plan = planMerge(chosen, kept.id, choices, houses);
  const lines = plan.leftovers.map((leftover) => leftoverLine(leftover, words));
  const fields = { ...plan.fields, note: noteWithLeftovers(plan.fields.note, lines, language) };
  const nameOf = (contact: ContactRow) => contactLabel(contact) || t('merge:nameless');

  const merge = async () => {
    setMerging(true);
    const losers = chosen.filter((contact) => contact.id !== kept.id);
    const withPhoto = kept.hasPhoto ? undefined : losers.find((contact) => contact.hasPhoto);
    const done = await undoable(
      async () => {
        const photo = withPhoto ? await storage.contacts.photo(withPhoto.id) : null;
        return storage.contacts.merge(
          kept.id,
          losers.map((contact) => contact.id),
          fields,
          photo ?? 'keep',
        );
      },
      t('merge:merged', { count: chosen.length, name: contactLabel(fields) || t('merge:nameless') }),
    );
    setMerging(false);
    if (done) onMerged();
  };

  return (
    <div className={styles['comparison']}>
      {contacts.length > 2 && (
        <fieldset className={styles['members']}>
          <legend>{t('merge:members')}</legend>
          {contacts.map((contact) => (
            <Checkbox
              key={contact.id}
              checked={!left.includes(contact.id)}
              onChange={(checked) =>
                setLeft(checked ? left.filter((id) => id !== contact.id) : [...left, contact.id])
              }
              detail={[contact.company, contact.mails[0]?.value].filter(Boolean).join(' · ') || undefined}
            >
              {nameOf(contact)}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <ChoiceRow
        legend={t('merge:keep')}
        hint={t('merge:keepHint', { count: chosen.length - 1 })}
        options={chosen.map((contact) => ({
          id: contact.id,
          text: nameOf(contact),
          detail: [contact.mails[0]?.value, contact.phones[0]?.value].filter(Boolean).join(' · '),
        }))}
        value={kept.id}
        onChange={setKeptId}
      />
      {differencesOf(chosen).map(({ field, values }) => {
        const options = distinct(values, kept.id);
        const text = values.find(({ contactId }) => contactId === (choices[field] ?? kept.id))?.text;
        return (
          <ChoiceRow
            key={field}
            legend={fieldName(field, t)}
            options={options.map((option) => ({
              id: option.contactId,
              text: valueText(field, option.text, words),
              ...(field.includes('.') && { lang: field.slice(-2) }),
            }))}
            value={(options.find((option) => option.text === text) ?? options[0])?.contactId}
            onChange={(contactId) => setChoices({ ...choices, [field]: contactId })}
          />
        );
      })}
      <MergePreview fields={fields} leftovers={lines} />
      <div className={styles['bar']}>
        <Button
          variant="primary"
          icon={Combine}
          pending={isMerging}
          disabled={chosen.length < 2}
          onPress={() => void merge()}
        >
          {t('merge:merge', { count: chosen.length })}
        </Button>
        <span className={styles['safe']}>{t('merge:safe')}</span>
      </div>
    </div>
  );
}

/** Each value once; the kept entry stands for those that say the same as it. */
function distinct(values: Difference['values'], keptId: string): Difference['values'] {
  const kept = values.find(({ contactId }) => contactId === keptId);
  return values.filter(({ contactId, text }, at) =>
    kept?.text === text ? contactId === keptId : values.findIndex((other) => other.text === text) === at,
  );
}

/** The entry that says most stays unless the user decides otherwise. */
function fullestOf(contacts: readonly ContactRow[]): string {
  const weight = (contact: ContactRow) =>
    JSON.stringify(contact).length + (contact.houseId ? 200 : 0) + (contact.hasPhoto ? 200 : 0);
  return contacts.toSorted((one, other) => weight(other) - weight(one))[0]?.id ?? '';
}
