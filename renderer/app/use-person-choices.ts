import { useMemo, useState } from 'react';
import { contactLabel } from '../domain/contact-label';
import type { ContactRow } from '../domain/contact-row';
import { foldText } from '../domain/fold-text';
import { pickText } from '../domain/localized';
import { noFilters } from '../search/directory-query';
import { useLive } from '../storage/use-live';
import type { Choice } from '../ui/choice-list';
import { useServices } from './services';
import { useSettings } from './settings-context';
import { useDirectoryAnswer } from './use-directory';
import { useHouses } from './use-places';

/** People offered at a time; whoever is not among them is found by typing more. */
const offered = 30;

/** Contacts for a field that chooses one of them: those found for what is typed, and always the chosen one. */
export type PersonChoices = {
  choices: Choice[];
  search: (text: string) => void;
  /** The contact with the id that the field holds; `undefined` until it is read or if it is gone. */
  chosen: ContactRow | undefined;
};

/** Looks for people in the worker, of one house if it is given. `channel` tells one field's questions from another's. */
export function usePersonChoices(id: string, channel: string, houseId = ''): PersonChoices {
  const { storage } = useServices();
  const { settings } = useSettings();
  const houses = useHouses();
  const [text, search] = useState('');
  const { language } = settings;
  const row = useLive<ContactRow | undefined>(
    async () => (id === '' ? undefined : storage.contacts.get(id)),
    [storage, id],
    undefined,
  );
  const chosen = row?.deletedAt === 0 ? row : undefined;
  // The name in the field of the one who is chosen is no question: others shall be offered too.
  const asked = chosen && text === contactLabel(chosen) ? '' : text;
  const answer = useDirectoryAnswer(
    {
      text: asked,
      filters: houseId === '' ? noFilters : { ...noFilters, houseIds: [houseId] },
      sort: { column: asked === '' ? 'name' : 'relevance', direction: 'ascending' },
      language,
      offset: 0,
      limit: offered,
    },
    channel,
  );
  const choices = useMemo(() => {
    // Until the worker has answered what is typed by now, only those who are called so are offered of the ones before:
    // whoever types a name and Enter at once must not choose another person.
    const isCalled = (row: ContactRow) => foldText(contactLabel(row)).includes(foldText(asked));
    const found = answer?.text === asked ? answer.rows : (answer?.rows ?? []).filter(isCalled);
    const rows = chosen && !found.some((each) => each.id === chosen.id) ? [chosen, ...found] : found;
    return rows.map((contact): Choice => {
      const house = houses.find((each) => each.id === contact.houseId);
      const unit = pickText(contact.unit, language)?.text;
      const detail = [house?.city ?? contact.company, unit].filter(Boolean).join(', ');
      return { id: contact.id, text: contactLabel(contact), ...(detail && { detail }) };
    });
  }, [answer, asked, chosen, houses, language]);
  return { choices, search, chosen };
}
