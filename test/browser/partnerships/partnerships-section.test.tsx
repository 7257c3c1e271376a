import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PartnershipsSection } from '../../../renderer/features/partnerships/partnerships-section';
import { contrast, houseShades } from '../../../renderer/ui/house-colours';
import { type OpenScreen, openScreen } from '../settings/open-screen';

let screen: OpenScreen;
beforeEach(async () => {
  screen = await openScreen();
  await screen.desk.storage.partnerships.save({
    id: 'krefeld-venlo',
    houseIds: ['krefeld', 'venlo'],
    since: '2022-05-01',
    state: { kind: 'active' },
  });
  screen.show(<PartnershipsSection />);
});
afterEach(() => screen.close());

it('draws the mark as it is typed and warns of a letter that another house has', async () => {
  await page.getByRole('button', { name: 'Haus Venlo bearbeiten' }).click();
  const dialog = page.getByRole('dialog');
  await userEvent.fill(dialog.getByLabelText('Kürzel'), 'K');
  await expect.element(dialog.getByText('Krefeld hat dasselbe Kürzel.').first()).toBeVisible();
  const marks = [...document.querySelectorAll('[role="dialog"] dd')].map((mark) => mark.textContent);
  expect(marks).toEqual(['K', 'K']);
});

it('keeps the letter readable whatever colour is picked', async () => {
  await page.getByRole('button', { name: 'Haus Venlo bearbeiten' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Eigene', { exact: true }).click();
  await userEvent.fill(dialog.getByLabelText('Eigene Farbe wählen'), '#ffee00');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await expect.poll(async () => (await screen.desk.storage.houses.get('venlo'))?.colour).toBe('#ffee00');
  const { light, dark } = houseShades('#ffee00');
  expect(contrast(light.ink, light.tint)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(dark.ink, dark.tint)).toBeGreaterThanOrEqual(4.5);
});

it('keeps what a house puts on its sheets, tidied, and says of a picture that is too large how large it may be', async () => {
  await page.getByRole('button', { name: 'Briefkopf und Datenschutz von Venlo' }).click();
  const dialog = page.getByRole('dialog');
  const files = new DataTransfer();
  files.items.add(new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'logo.png', { type: 'image/png' }));
  const input = document.querySelector<HTMLInputElement>('[role="dialog"] input[type="file"]');
  if (!input) throw new Error('no place for a file');
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.element(dialog.getByText(/Dieses Bild ist 11 MB groß, .* höchstens 10 MB/)).toBeVisible();
  const footer = dialog.getByRole('group', { name: 'Text am Fuß' });
  await userEvent.fill(footer.getByRole('textbox').first(), 'x'.repeat(243));
  await expect.element(footer.getByText('3 Zeichen zu viel').first()).toBeVisible();
  await userEvent.fill(footer.getByRole('textbox').first(), ' Platz 1 \n\nVenlo');
  await userEvent.fill(dialog.getByLabelText('Kontakt für Fragen zum Datenschutz'), 'ds@example.org');
  await expect.element(dialog.getByText(/Fragen zum Datenschutz: ds@example\.org\./)).toBeVisible();
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await expect
    .poll(async () => screen.desk.storage.letterheads.list())
    .toMatchObject([
      { id: 'venlo', logo: null, footer: { de: 'Platz 1\nVenlo' }, privacy: { officer: 'ds@example.org' } },
    ]);
});

it('refuses to add the same pair twice', async () => {
  await page.getByRole('button', { name: 'Partnerschaft anlegen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Partnerhaus/ }).click();
  await page.getByRole('option', { name: /Venlo/ }).click();
  await dialog.getByRole('button', { name: 'Hinzufügen' }).click();
  await expect.element(dialog.getByText('Mit diesem Haus gibt es schon eine Partnerschaft.')).toBeVisible();
  expect(await screen.desk.storage.partnerships.list()).toHaveLength(1);
});

it('adds a known city with its house', async () => {
  await page.getByRole('button', { name: 'Partnerschaft anlegen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Partnerhaus/ }).click();
  await page.getByRole('option', { name: /Sofia/ }).click();
  await dialog.getByRole('button', { name: 'Hinzufügen' }).click();
  await expect
    .poll(async () => (await screen.desk.storage.partnerships.get('krefeld-sofia'))?.houseIds)
    .toEqual(['krefeld', 'sofia']);
  expect(await screen.desk.storage.houses.get('sofia')).toMatchObject({ city: 'Sofia', letter: 'S' });
});

it('keeps after how many weeks without a visit something is said, and takes it back', async () => {
  const field = page.getByRole('textbox', { name: 'Längste Zeit ohne Besuch (Wochen)' });
  await expect.element(field).toHaveValue('4');
  await page.getByRole('button', { name: /(Erhöhen|erhöhen).*Besuch/ }).click();
  const kept = async () =>
    (await screen.desk.storage.partnerships.get('krefeld-venlo'))?.maxWeeksBetweenVisits;
  await expect.poll(kept).toBe(5);
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect.poll(kept).toBeUndefined();
  await expect.element(field).toHaveValue('4');
});
