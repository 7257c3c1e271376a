import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactLabel } from '../domain/contact-label';
import { foldText } from '../domain/fold-text';
import { pickText } from '../domain/localized';
import { ComboBox } from '../ui/combo-box';
import { useFormats } from './settings-context';
import { useContactsOf } from './use-my-contact';

/** As many as one looks through; whoever is not among them is found by typing on. */
const shown = 100;

export type MyContactFieldProps = {
  houseId: string;
  /** Id of a contact, `undefined` for none. */
  value: string | undefined;
  onChange: (contactId: string | undefined) => void;
};

/** Chooses the officer's own contact among those of the house. */
export function MyContactField({ houseId, value, onChange }: MyContactFieldProps) {
  const { t } = useTranslation('settings');
  const { language } = useFormats();
  const contacts = useContactsOf(houseId);
  const chosen = contacts.find(({ id }) => id === value);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? (chosen ? contactLabel(chosen) : '');
  const choices = useMemo(() => {
    const wanted = foldText(text);
    const matching = contacts.filter((row) => foldText(contactLabel(row)).includes(wanted));
    return matching.slice(0, shown).map((row) => {
      const role = pickText(row.role, language)?.text;
      return { id: row.id, text: contactLabel(row), ...(role !== undefined && { detail: role }) };
    });
  }, [contacts, text, language]);
  return (
    <ComboBox
      label={t('me.contact')}
      description={t('me.contactHint')}
      choices={choices}
      value={value}
      onChange={onChange}
      text={text}
      onTextChange={setTyped}
    />
  );
}
