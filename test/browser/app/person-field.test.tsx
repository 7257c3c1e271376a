import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PersonField } from '../../../renderer/app/person-field';
import { emptyContact } from '../../../renderer/domain/contact';
import type { DirectoryAnswer } from '../../../renderer/search/directory-query';
import type { SearchClient, SearchOutcome } from '../../../renderer/search/search-client';
import { fieldsOf } from '../../../renderer/storage/contact-records';
import { type OpenScreen, openScreen } from '../settings/open-screen';
import { silentSearch } from '../../support/silent-search';

let screen: OpenScreen;
afterEach(() => screen.close());

/** A worker that has named everybody and is slow to answer what is typed. */
const slow = (everybody: () => Promise<DirectoryAnswer>): SearchClient => ({
  ...silentSearch,
  query: async ({ text }): Promise<SearchOutcome<DirectoryAnswer>> =>
    text === '' ? { kind: 'answer', value: await everybody() } : new Promise(() => {}),
});

function Field() {
  const [id, setId] = useState('');
  return <PersonField label="Person" name="person" value={id} onChange={setId} />;
}

it('chooses who is typed and nobody else, even before the search has answered', async () => {
  const rows: DirectoryAnswer['rows'] = [];
  screen = await openScreen('de', { search: slow(async () => ({ total: rows.length, rows })) });
  const { contacts } = screen.desk.storage;
  for (const given of ['Ali', 'Świetlana']) {
    const name = { ...emptyContact('').name, given, family: 'Muster' };
    const { id } = await contacts.create({ ...fieldsOf(emptyContact('')), name }, { mainLanguage: 'de' });
    const row = await contacts.get(id);
    if (row) rows.push(row);
  }
  screen.show(<Field />);
  const field = page.getByRole('combobox', { name: 'Person' });
  await field.click();
  await expect.element(page.getByRole('option', { name: 'Ali Muster' })).toBeVisible();
  await userEvent.keyboard('swietlana{ArrowDown}{Enter}');
  await expect.element(field).toHaveValue('Świetlana Muster');
});
