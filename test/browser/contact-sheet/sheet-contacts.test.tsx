import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { allContacts, sheetContacts } from '../../../renderer/app/sheet-contacts';
import { emptyContact } from '../../../renderer/domain/contact';
import { ContactSheetScreen } from '../../../renderer/features/contact-sheet/contact-sheet-screen';
import type { DirectoryState, SearchClient } from '../../../renderer/search/search-client';
import { fieldsOf } from '../../../renderer/storage/contact-records';
import { type OpenScreen, openScreen } from '../settings/open-screen';
import { silentSearch } from '../../support/silent-search';

let screen: OpenScreen;
afterEach(() => screen.close());

/** A worker that names whom the test says it has read so far. */
function reader() {
  let state: DirectoryState = { ready: false, done: 0, total: 0, version: 0, failed: false };
  let ids: string[] = [];
  const listeners = new Set<() => void>();
  const search: SearchClient = {
    ...silentSearch,
    ids: async () => ({ kind: 'answer', value: [...ids] }),
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const tell = (read: readonly string[], change: Partial<DirectoryState>) => {
    ids = [...read];
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  return { search, tell };
}

it('holds everybody once the worker has read them all, and nobody before; who comes later comes along', async () => {
  const { search, tell } = reader();
  screen = await openScreen('de', { search });
  const { contacts } = screen.desk.storage;
  const add = async (family: string) => {
    const name = { ...emptyContact('').name, family };
    const { id } = await contacts.create({ ...fieldsOf(emptyContact('')), name }, { mainLanguage: 'de' });
    return id;
  };
  const [first, second, later] = [await add('Beispiel'), await add('Muster'), await add('Voorbeeld')];
  sheetContacts.set(allContacts);
  tell([first], {});
  screen.show(<ContactSheetScreen />);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(document.body.textContent).not.toContain('der Partnerschaft');
  await expect.element(page.getByRole('button', { name: 'Als PDF speichern' })).toBeDisabled();
  tell([first, second], { ready: true, version: 1 });
  await expect.element(page.getByText('Alle 2 Kontakte der Partnerschaft')).toBeVisible();
  tell([first, second, later], { version: 2 });
  await expect.element(page.getByText('Alle 3 Kontakte der Partnerschaft')).toBeVisible();
});
