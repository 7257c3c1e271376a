import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { SyncScreen } from '../../../renderer/features/sync/sync-screen';
import { person } from '../../support/storage-people';
import { accountOf, bindingOf, collectionOf, foundOf, hrefOf } from '../../support/storage-sync';
import { type OpenScreen, openScreen } from '../settings/open-screen';

let screen: OpenScreen;
beforeEach(async () => {
  screen = await openScreen();
});
afterEach(async () => screen.close());

/** An account with an address book that is in step, and one contact in it. */
async function bind(more: Parameters<typeof collectionOf>[2] = {}): Promise<string> {
  const { db, storage } = screen.desk;
  const { id } = await storage.contacts.create(person('Jos', 'Voorbeeld'), { mainLanguage: 'de' });
  await db.accounts.add(accountOf('account'));
  await db.collections.add(collectionOf('contacts', 'contact', { lastSuccess: 1, ...more }));
  return id;
}

async function addBinding(itemId: string, more: Parameters<typeof bindingOf>[3] = {}): Promise<void> {
  const { baseRaw: _, ancestors: __, ...row } = bindingOf('contacts', itemId, 'jos.vcf', more);
  await screen.desk.db.bindings.add(row);
}

it('offers to connect a server while there is none', async () => {
  screen.show(<SyncScreen />);
  await expect.element(page.getByRole('button', { name: 'Abgleich einrichten' })).toBeVisible();
});

it('says what the server lacks and deletes nothing before the person has confirmed', async () => {
  const id = await bind({ held: [hrefOf('contacts', 'jos.vcf')], trouble: 'manyRemovals' });
  await addBinding(id);
  screen.show(<SyncScreen />);
  await expect.element(page.getByText('Auf dem Server fehlt 1 von 1 Kontakten.')).toBeVisible();
  await page.getByRole('button', { name: 'Namen zeigen' }).click();
  await expect.element(page.getByText('Jos Voorbeeld')).toBeVisible();
  await page.getByRole('button', { name: 'Auch hier in den Papierkorb legen' }).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Abbrechen' }).click();
  expect((await screen.desk.db.collections.get('contacts'))?.decision).toBeUndefined();
  await page.getByRole('button', { name: 'Behalten und wieder hochladen' }).click();
  await expect.element(page.getByText(/wird beim nächsten Abgleich wieder hochgeladen/)).toBeVisible();
  expect(screen.sync.syncNow).toHaveBeenCalledWith({ accountId: 'account' });
});

it('asks before many deletions go to the server, and takes them back where they were a mistake', async () => {
  const id = await bind({ deletions: { items: [] }, trouble: 'manyDeletions' });
  await addBinding(id);
  await screen.desk.db.collections.update('contacts', { deletions: { items: [id] } });
  screen.show(<SyncScreen />);
  await expect.element(page.getByText('Hier wurde 1 von 1 Kontakten gelöscht.')).toBeVisible();
  await page.getByRole('button', { name: 'Auch auf dem Server löschen' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Abbrechen' }).click();
  expect((await screen.desk.db.collections.get('contacts'))?.deletions?.decision).toBeUndefined();
  await page.getByRole('button', { name: 'Aus dem Papierkorb zurückholen' }).click();
  await expect.element(page.getByText(/wird beim nächsten Abgleich zurückgeholt/)).toBeVisible();
  expect(screen.sync.syncNow).toHaveBeenCalledWith({ accountId: 'account' });
});

it('tells why an item does not go on, and tries it again', async () => {
  const id = await bind();
  await addBinding(id, {
    baseCanon: 'known',
    parked: { reason: 'tooLarge', detail: 'Max 1 MB', at: 1, canon: 'x' },
  });
  screen.show(<SyncScreen />);
  await expect.element(page.getByText('Der Server sagt: „Max 1 MB“')).toBeVisible();
  await page.getByRole('button', { name: 'Noch einmal versuchen: Jos Voorbeeld' }).click();
  await expect.element(page.getByText('Das bleibt liegen')).not.toBeInTheDocument();
  expect(screen.sync.syncNow).toHaveBeenCalled();
});

it('makes a collection that is gone anew on the server, and sends everything there', async () => {
  await bind({ trouble: 'notFound' });
  const home = 'https://dav.example.org/home/';
  await screen.desk.db.accounts.update('account', { addressBookHomes: [home] });
  screen.sync.makeCollection.mockResolvedValue({
    kind: 'ok',
    value: foundOf({ href: `${home}neu/`, resourceId: 'r2' }),
  });
  screen.show(<SyncScreen />);
  await page.getByRole('button', { name: 'Auf dem Server neu anlegen' }).click();
  await expect
    .poll(async () => screen.desk.db.collections.get('contacts'))
    .toMatchObject({ href: `${home}neu/`, resourceId: 'r2', decision: 'sendBack' });
  expect(screen.sync.makeCollection).toHaveBeenCalledWith(expect.objectContaining({ home, kind: 'contact' }));
  await expect.poll(() => screen.sync.syncNow.mock.calls).toEqual([[{ accountId: 'account' }]]);
});

it('asks what becomes of a collection that was made anew, and sends everything there if wanted', async () => {
  await bind({ trouble: 'recreated' });
  screen.show(<SyncScreen />);
  await expect.element(page.getByRole('button', { name: 'Sammlungen wählen', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Alles dorthin hochladen' }).click();
  await expect
    .poll(async () => (await screen.desk.db.collections.get('contacts'))?.decision)
    .toBe('sendBack');
});

it('explains a refused password and leads to where it is changed', async () => {
  await bind({ trouble: 'signIn' });
  screen.show(<SyncScreen />);
  await expect.element(page.getByText('Abgleich steht still – bitte ansehen')).toBeVisible();
  await expect.element(page.getByText('Der Server nimmt das Passwort nicht mehr an.')).toBeVisible();
  await page.getByRole('button', { name: 'Passwort ändern' }).click();
  expect(location.href).toContain('/settings/sync');
});

it('does not blame the password where the server offers no sign-in that is spoken here', async () => {
  await bind({ trouble: 'noBasic' });
  screen.show(<SyncScreen />);
  await expect
    .element(page.getByText('Der Server bietet keine Anmeldung an, die Tandem spricht.'))
    .toBeVisible();
  expect(page.getByRole('button', { name: 'Passwort ändern' }).elements()).toEqual([]);
  await page.getByRole('button', { name: 'Verbindung prüfen' }).click();
  expect(location.href).toContain('/settings/sync');
});
