import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { AccountsSection } from '../../../renderer/features/accounts/accounts-section';
import { SyncScreen } from '../../../renderer/features/sync/sync-screen';
import { SavedState } from '../../../renderer/shell/saved-state';
import { accountOf, collectionOf } from '../../support/storage-sync';
import { type OpenScreen, openScreen } from '../settings/open-screen';

/** An officer's desk between two administrations: each has a server of its own. */
let screen: OpenScreen;
beforeEach(async () => {
  screen = await openScreen();
  const { db } = screen.desk;
  await db.accounts.bulkAdd([
    accountOf('krefeld', { name: 'Cloud Krefeld', address: 'https://dav.krefeld.example/' }),
    accountOf('venlo', { name: 'Cloud Venlo', address: 'https://dav.venlo.example/', userName: 'l.muster' }),
  ]);
  await db.collections.bulkAdd([
    collectionOf('book', 'contact', { accountId: 'krefeld', displayName: 'Kontakte', lastSuccess: 2 }),
    collectionOf('boek', 'contact', { accountId: 'venlo', displayName: 'Contacten', lastSuccess: 1 }),
  ]);
});
afterEach(async () => screen.close());

const card = (name: string) => page.getByRole('region', { name });
const refuse = async () => screen.desk.db.collections.update('boek', { trouble: 'signIn' });

it('stand each in a place of their own, and what stops one is told there alone', async () => {
  await refuse();
  screen.show(<SyncScreen />);
  await expect.element(card('Cloud Krefeld').getByText('Kontakte', { exact: true }).first()).toBeVisible();
  await expect
    .element(card('Cloud Venlo').getByText('Der Server nimmt das Passwort nicht mehr an.'))
    .toBeVisible();
  expect(
    card('Cloud Krefeld')
      .getByText(/Passwort/)
      .elements(),
  ).toEqual([]);
  await page.getByRole('button', { name: 'Sammlungen wählen: Cloud Venlo' }).click();
  expect(location.href).toContain('/venlo');
});

it('are in step only when both are, by the one that was reached longest ago', async () => {
  screen.show(<SavedState />);
  await expect.element(page.getByRole('button', { name: /^abgeglichen vor/ })).toBeVisible();
  await refuse();
  await expect
    .element(page.getByRole('button', { name: /^Abgleich mit einem Server steht still/ }))
    .toBeVisible();
});

it('are asked and let go one by one', async () => {
  screen.show(<AccountsSection />);
  await expect.element(card('Cloud Krefeld').getByText('dav.krefeld.example')).toBeVisible();
  await expect.element(card('Cloud Venlo').getByText('l.muster')).toBeVisible();
  await card('Cloud Venlo').getByRole('button', { name: 'Konto entfernen' }).click();
  const question = page.getByRole('alertdialog');
  await expect.element(question.getByText(/Cloud Venlo/).first()).toBeVisible();
  await question.getByRole('button', { name: 'Konto entfernen' }).click();
  await expect.element(card('Cloud Venlo')).not.toBeInTheDocument();
  expect((await screen.desk.db.collections.toArray()).map(({ id }) => id)).toEqual(['book']);
  await expect.element(card('Cloud Krefeld')).toBeVisible();
});
