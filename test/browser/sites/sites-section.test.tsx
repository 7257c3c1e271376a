import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SitesSection } from '../../../renderer/features/sites/sites-section';
import { type OpenScreen, openScreen } from '../settings/open-screen';

let screen: OpenScreen;
beforeEach(async () => {
  screen = await openScreen();
  screen.show(<SitesSection />);
});
afterEach(() => screen.close());

const sites = () => screen.desk.storage.sites.list();

it('describes a building with desks, the address of the town hall filled in', async () => {
  await page.getByRole('button', { name: 'Standort in Venlo anlegen' }).click();
  await userEvent.fill(
    page.getByRole('textbox', { name: 'Name des Gebäudes auf Niederländisch' }),
    'Stadskantoor',
  );
  await page.getByRole('button', { name: 'Arbeitsplatz hinzufügen' }).click();
  await userEvent.keyboard('Platz 3');
  await page.getByRole('button', { name: /Platz für/ }).click();
  await page.getByRole('option', { name: '2 Personen', exact: true }).click();
  await page.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
  await expect.poll(sites).toMatchObject([
    {
      houseId: 'venlo',
      name: { nl: 'Stadskantoor' },
      address: { street: 'Hanzeplaats 1', postalCode: '5912 AT', town: 'Venlo' },
      desks: [{ name: { de: 'Platz 3' }, capacity: 2 }],
    },
  ]);
  const venlo = page.getByRole('region', { name: /Venlo/ });
  await expect.element(venlo.getByText('Hanzeplaats 1, 5912 AT Venlo')).toBeVisible();
  await expect.element(venlo.getByText('2 Personen')).toBeVisible();
});

it('asks for a name of the building and of each desk', async () => {
  await page.getByRole('button', { name: 'Standort in Krefeld anlegen' }).click();
  await page.getByRole('button', { name: 'Arbeitsplatz hinzufügen' }).click();
  await page.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
  await expect.element(page.getByText(/Bitte geben Sie einen Namen an/).first()).toBeVisible();
  await expect.element(page.getByText(/Bitte geben Sie eine Bezeichnung an oder/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Arbeitsplatz 1 entfernen' }).click();
  await expect.element(page.getByRole('button', { name: 'Arbeitsplatz hinzufügen' })).toHaveFocus();
  expect(await sites()).toEqual([]);
});

it('removes a building with the focus on what comes next, and brings it back', async () => {
  await screen.desk.storage.sites.save({
    id: 'rathaus',
    houseId: 'krefeld',
    name: { de: 'Rathaus' },
    address: { street: '', postalCode: '', town: '' },
    directions: {},
    phone: '',
    desks: [],
  });
  await page.getByRole('button', { name: 'Rathaus entfernen' }).click();
  await expect.poll(sites).toEqual([]);
  await expect.element(page.getByRole('button', { name: 'Standort in Krefeld anlegen' })).toHaveFocus();
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect.poll(async () => (await sites()).length).toBe(1);
});
