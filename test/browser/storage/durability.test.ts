import { afterEach, beforeEach, expect, it, type MockInstance, vi } from 'vitest';
import { type TestDesk, openTestDesk } from '../../support/storage-desk';
import { card, person } from '../../support/storage-people';

let desk: TestDesk;
let begun: MockInstance<IDBDatabase['transaction']>;
beforeEach(async () => {
  // Before the database opens: Dexie takes hold of the function then.
  begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  desk = await openTestDesk();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await desk.close();
});

it('every write waits for the disk, whatever it writes', async () => {
  const { contacts, drafts, history } = desk.storage;
  const { id } = await contacts.create(person('Erika', 'Muster'), { mainLanguage: 'de' });
  await contacts.save(id, { company: 'Beispiel GmbH' });
  await drafts.save('contact/new', { given: 'E' });
  await contacts.importCards([{ raw: card('Jan', 'Voorbeeld'), mainLanguage: 'nl' }], {});
  const { historyId } = await contacts.trash([id]);
  await history.undo(historyId ?? 0);
  const writing = begun.mock.results
    .map(({ value }) => value as IDBTransaction)
    .filter(({ mode }) => mode === 'readwrite');
  expect(writing.length).toBeGreaterThanOrEqual(6);
  expect(new Set(writing.map(({ durability }) => durability))).toEqual(new Set(['strict']));
});
