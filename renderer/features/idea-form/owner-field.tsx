import { useContext, useEffect, useRef } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useWarning, WarningsContext } from '../../app/form-fields';
import { usePersonChoices } from '../../app/use-person-choices';
import type { House } from '../../domain/house';
import type { IdeaOwner } from '../../domain/idea';
import { ComboBox } from '../../ui/combo-box';
import type { IdeaFormValues } from './form-values';

/** Who answers for the idea in one house: one of its contacts, or a name that is not among them yet. */
export function OwnerField({ house }: { house: House }) {
  const { t } = useTranslation('ideaForm');
  const { control, getValues, setValue } = useFormContext<IdeaFormValues>();
  const { field } = useController({ control, name: 'owners' });
  const { settle } = useContext(WarningsContext);
  const path = `owners.${house.id}`;
  const warning = useWarning(path);
  const owner = field.value.find(({ houseId }) => houseId === house.id);
  const { contactId = '', name = '' } = owner ?? {};
  const { choices, search } = usePersonChoices(contactId, `owner-${house.id}`, house.id);
  // Choosing calls both handlers in one go, before the form is drawn again.
  const latest = useRef({ contactId, name });
  useEffect(() => {
    latest.current = { contactId, name };
  });

  const put = (next: Omit<IdeaOwner, 'houseId'>) => {
    latest.current = next;
    const others = getValues('owners').filter(({ houseId }) => houseId !== house.id);
    const own = next.name === '' ? [] : [{ houseId: house.id, ...next }];
    setValue('owners', [...others, ...own], { shouldDirty: true });
  };

  return (
    <ComboBox
      label={t('who.ownerIn', { city: house.city })}
      choices={choices}
      value={contactId === '' ? undefined : contactId}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id);
        if (chosen) put({ contactId: chosen.id, name: chosen.text });
      }}
      text={name}
      onTextChange={(text) => {
        search(text);
        if (text !== latest.current.name) put({ contactId: '', name: text });
      }}
      onSearch={search}
      onBlur={() => settle(path)}
      name={path}
      warning={warning}
    />
  );
}
