import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ClosingDaysSection } from '../../../renderer/features/closing-days/closing-days-section';
import { type OpenScreen, openScreen } from '../settings/open-screen';

let screen: OpenScreen;
beforeEach(async () => {
  screen = await openScreen();
  screen.show(<ClosingDaysSection />);
});
afterEach(() => screen.close());

const rows = () => screen.desk.storage.closingDays.list();
const group = (name: RegExp) => page.getByRole('region', { name });
const thisYear = new Date().getFullYear();

async function chooseFile(text: string, name: string) {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('No file can be chosen here');
  const files = new DataTransfer();
  files.items.add(new File([text], name));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

it('keeps law, collective agreement and own days apart, each with its source', async () => {
  const law = group(/^Gesetz: Krefeld/);
  await expect.element(law.getByText('Fronleichnam')).toBeVisible();
  expect(law.element().querySelectorAll('li')).toHaveLength(11);
  await expect.element(law.getByText('Feiertagsgesetz NW, § 2 Abs. 1').first()).toBeVisible();
  const agreement = group(/^Tarifvertrag: Krefeld/);
  expect(agreement.element().querySelectorAll('li')).toHaveLength(2);
  await expect.element(group(/^Eigene Regelung/).getByText(/nichts eingetragen/)).toBeVisible();
  await expect.element(group(/^Schulferien: Nordrhein-Westfalen/)).toBeVisible();
});

it('makes a half day of a computed one, and puts the rule back with the focus still on the row', async () => {
  await page.getByRole('button', { name: /^Heiligabend, .*: bearbeiten$/ }).click();
  await page.getByRole('radio', { name: /nur nachmittags/ }).click({ force: true });
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect.poll(rows).toMatchObject([
    {
      houseId: 'krefeld',
      ruleId: 'heiligabend',
      part: 'afternoon',
      from: `${thisYear}-12-24`,
      basis: 'agreement',
    },
  ]);
  await expect.element(group(/^Tarifvertrag/).getByText('nachmittags', { exact: true })).toBeVisible();
  await expect.element(group(/^Tarifvertrag/).getByText('geändert')).toBeVisible();
  const restore = page.getByRole('button', { name: /^Heiligabend, .*: Vorgabe wiederherstellen$/ });
  restore.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(rows).toEqual([]);
  await expect
    .poll(() => document.activeElement?.getAttribute('aria-label'))
    .toMatch(/^Heiligabend, .*: Haus ist doch geöffnet$/);
});

it('opens the house on a day after all, says so in words, and undoes it', async () => {
  await page.getByRole('button', { name: /^Silvester, .*: Haus ist doch geöffnet$/ }).click();
  await expect.element(group(/^Tarifvertrag/).getByText('doch geöffnet')).toBeVisible();
  await expect.poll(rows).toMatchObject([{ ruleId: 'silvester', open: true }]);
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect.poll(rows).toEqual([]);
  await expect.element(group(/^Tarifvertrag/).getByText('doch geöffnet')).not.toBeInTheDocument();
});

it('keeps a half-typed day when the dialog goes away unasked, and throws it away when told to', async () => {
  await page.getByRole('button', { name: 'Schließtag eintragen' }).click();
  await userEvent.fill(page.getByRole('textbox', { name: 'Bezeichnung auf Deutsch' }), 'Rosenmontag');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await expect.poll(async () => (await screen.desk.storage.drafts.list()).length).toBe(1);
  screen.show(<p>anderswo</p>);
  await expect.element(page.getByText('anderswo')).toBeVisible();
  screen.show(<ClosingDaysSection />);
  await page.getByRole('button', { name: 'Schließtag eintragen' }).click();
  await expect
    .element(page.getByRole('textbox', { name: 'Bezeichnung auf Deutsch' }))
    .toHaveValue('Rosenmontag');
  await expect.element(page.getByText(/beim letzten Mal angefangen/)).toBeVisible();
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await expect.poll(async () => (await screen.desk.storage.drafts.list()).length).toBe(0);
});

it('says what is missing instead of saving half a day', async () => {
  await page.getByRole('button', { name: 'Schließtag eintragen' }).click();
  await page.getByRole('button', { name: 'Hinzufügen' }).click();
  await expect.element(page.getByText('Bitte geben Sie den Tag an.').first()).toBeVisible();
  await expect.element(page.getByText(/Bitte geben Sie eine Bezeichnung an/).first()).toBeVisible();
  expect(await rows()).toEqual([]);
});

it('shows both houses side by side, first only where they differ', async () => {
  await page.getByRole('radio', { name: 'Zwei vergleichen' }).click();
  const table = page.getByRole('table');
  await expect.element(table.getByRole('columnheader', { name: 'Venlo' })).toBeVisible();
  await expect.element(table.getByText('Karfreitag')).toBeVisible();
  await expect.element(table.getByText('nur Krefeld geschlossen').first()).toBeVisible();
  await expect.element(table.getByText('Tweede paasdag')).not.toBeInTheDocument();
  const before = table.getByRole('row').elements().length;
  await page.getByRole('switch', { name: 'Nur Unterschiede zeigen' }).click({ force: true });
  await expect.poll(() => table.getByRole('row').elements().length).toBeGreaterThan(before);
  await expect.element(table.getByText('beide geschlossen').first()).toBeVisible();
});

it('imports a table: odd rows wait, unreadable lines are kept aside, one press takes all back', async () => {
  await page.getByRole('button', { name: 'Aus Datei einlesen' }).click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await chooseFile(
    'Datum;bis;Bezeichnung\n16.02.2026;;Rosenmontag\n28.12.2026;31.01.2027;Betriebsferien\n31.06.2026;;Brückentag\n',
    'tage.csv',
  );
  await expect.element(page.getByText(/1 Eintrag sieht ungewöhnlich aus/)).toBeVisible();
  await expect.element(page.getByText(/tage\.csv, Zeile 4/)).toBeVisible();
  await page.getByRole('button', { name: '1 Eintrag übernehmen' }).click();
  await expect
    .poll(rows)
    .toMatchObject([{ from: '2026-02-16', name: { de: 'Rosenmontag' }, source: 'tage.csv' }]);
  expect(await screen.desk.storage.aside.list()).toMatchObject([
    { fileName: 'tage.csv', line: 4, text: '31.06.2026;;Brückentag', reason: 'closing.date' },
  ]);
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect.poll(rows).toEqual([]);
});

it('computes nothing for a house without rules, and takes up those that are chosen', async () => {
  await page.getByRole('button', { name: /Schließtage berechnen nach/ }).click();
  await page.getByRole('option', { name: /keine Vorgabe/ }).click();
  await expect.element(group(/^Gesetz: Krefeld/)).not.toBeInTheDocument();
  expect(await screen.desk.storage.houses.get('krefeld')).toMatchObject({ closingPreset: 'none' });
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect.element(group(/^Gesetz: Krefeld/)).toBeVisible();
});
