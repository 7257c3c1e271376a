import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type TestDesk, openTestDesk } from '../../support/storage-desk';
import { card, person } from '../../support/storage-people';

let desk: TestDesk;
let asked: string[];
beforeEach(async () => {
  // Before the database opens: Dexie takes hold of the function then.
  asked = watchWrites();
  desk = await openTestDesk();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await desk.close();
});

/** What the browser is asked for, a word a transaction that writes. */
function watchWrites(): string[] {
  const asked: string[] = [];
  const original = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const transaction = original.apply(this, args);
    if (transaction.mode === 'readwrite') asked.push(transaction.durability);
    return transaction;
  });
  return asked;
}

it('every write waits for the disk, whatever it writes', async () => {
  const { contacts, drafts, history } = desk.storage;
  const { id } = await contacts.create(person('Erika', 'Muster'), { mainLanguage: 'de' });
  await contacts.save(id, { company: 'Beispiel GmbH' });
  await drafts.save('contact/new', { given: 'E' });
  await contacts.importCards([{ raw: card('Jan', 'Voorbeeld'), mainLanguage: 'nl' }], {});
  const { historyId } = await contacts.trash([id]);
  await history.undo(historyId ?? 0);
  expect(asked.length).toBeGreaterThanOrEqual(6);
  expect(new Set(asked)).toEqual(new Set(['strict']));
});
