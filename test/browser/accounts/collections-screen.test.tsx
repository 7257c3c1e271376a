import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { CollectionsScreen } from '../../../renderer/features/accounts/collections-screen';
import { accountOf, collectionOf, foundOf } from '../../support/storage-sync';
import { type OpenScreen, openScreen } from '../settings/open-screen';

const home = 'https://dav.example.org/';
const book = foundOf({ href: `${home}contacts/` });

let screen: OpenScreen;
beforeEach(async () => {
  screen = await openScreen();
  const { db, storage } = screen.desk;
  await storage.partnerships.save({
    id: 'krefeld-venlo',
    houseIds: ['krefeld', 'venlo'],
    since: '2026-01-01',
    state: { kind: 'active' },
  });
  await db.accounts.add(accountOf('account', { addressBookHomes: [home] }));
  await db.collections.add(collectionOf('contacts', 'contact'));
  screen.sync.listCollections.mockResolvedValue({ collections: [book], failed: [] });
  screen.show(<CollectionsScreen accountId="account" />);
});
afterEach(async () => screen.close());

const turn = () => page.getByRole('checkbox', { name: /Auch umstellen/ });
const bound = async () => screen.desk.db.collections.get('contacts');

async function chooseLanguage(from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `${from} Hauptsprache der Sammlungen` }).click();
  await page.getByRole('option', { name: to }).click();
}

it('turns what stands there already only where the person ticks it, once the language is another one', async () => {
  await expect.element(page.getByText('Hauptsprache der Sammlungen')).toBeVisible();
  expect(turn().elements()).toEqual([]);
  await chooseLanguage('Deutsch', 'Niederländisch');
  await expect.element(page.getByText(/das Niederländische vorn/)).toBeVisible();
  await page.getByText('Auch umstellen, was dort schon in beiden Sprachen steht').click();
  await expect.element(turn()).toBeChecked();
  await page.getByRole('button', { name: 'Speichern und abgleichen' }).click();
  await expect.poll(bound).toMatchObject({ mainLanguage: 'nl', turning: true });
  expect(screen.sync.syncNow).toHaveBeenCalledWith({ accountId: 'account' });
});

it('leaves it as it is without the tick, and forgets a tick with the choice that it belonged to', async () => {
  await chooseLanguage('Deutsch', 'Niederländisch');
  await page.getByText('Auch umstellen, was dort schon in beiden Sprachen steht').click();
  await chooseLanguage('Niederländisch', 'Deutsch');
  await expect.element(turn()).not.toBeInTheDocument();
  await chooseLanguage('Deutsch', 'Niederländisch');
  await expect.element(turn()).not.toBeChecked();
  await page.getByRole('button', { name: 'Speichern und abgleichen' }).click();
  await expect.poll(async () => (await bound())?.mainLanguage).toBe('nl');
  expect(await bound()).not.toHaveProperty('turning');
});
