import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyContact } from '../../../renderer/domain/contact';
import { HistoryScreen } from '../../../renderer/features/history/history-screen';
import { fieldsOf } from '../../../renderer/storage/contact-records';
import { type OpenScreen, openScreen } from '../settings/open-screen';

let screen: OpenScreen;
beforeEach(async () => {
  screen = await openScreen();
});
afterEach(() => screen.close());

async function addSanne(): Promise<string> {
  const empty = emptyContact('');
  const fields = { ...fieldsOf(empty), name: { ...empty.name, given: 'Sanne', family: 'Voorbeeld' } };
  return (await screen.desk.storage.contacts.create(fields, { mainLanguage: 'nl' })).id;
}

const phone = (value: string) => ({ phones: [{ value, kind: 'work' as const, withheld: false }] });

it('names the one field that a save changed', async () => {
  const id = await addSanne();
  await screen.desk.storage.contacts.save(id, phone('077 359 61 40'));
  screen.show(<HistoryScreen />);
  await expect.element(page.getByText('Telefonnummer von Sanne Voorbeeld geändert')).toBeVisible();
});

it('undoes an entry and says which later change stands in the way of another', async () => {
  const id = await addSanne();
  await screen.desk.storage.contacts.save(id, phone('077 359 61 40'));
  screen.show(<HistoryScreen />);
  await page.getByRole('button', { name: 'Rückgängig machen: Sanne Voorbeeld angelegt' }).click();
  await expect
    .element(page.getByText(/Die spätere Änderung ist: Telefonnummer von Sanne Voorbeeld geändert/).first())
    .toBeVisible();
  expect(await screen.desk.storage.contacts.get(id)).toBeDefined();
  await page
    .getByRole('button', { name: 'Rückgängig machen: Telefonnummer von Sanne Voorbeeld geändert' })
    .click();
  await expect.poll(async () => (await screen.desk.storage.contacts.get(id))?.phones).toEqual([]);
});

it('draws a hundred of thousands of entries, more on demand, and finds the oldest by its name', async () => {
  const row = (id: number, name: string) => ({
    id,
    kind: 'contactSaved' as const,
    values: { name },
    at: Date.UTC(2026, 5, 1) + id,
    undoable: true,
    state: 'done' as const,
    step: id,
    reverts: 0,
    created: [],
  });
  const rows = Array.from({ length: 3000 }, (_, at) =>
    row(100 + at, at === 0 ? 'Yara IJsvogel' : 'Kim Muster'),
  );
  await screen.desk.db.history.bulkAdd(rows);
  screen.show(<HistoryScreen />);
  const entries = () => document.querySelectorAll('main li').length;
  await expect.poll(entries).toBe(100);
  await page.getByRole('button', { name: 'Mehr anzeigen' }).click();
  await expect.poll(entries).toBe(200);
  await userEvent.fill(page.getByRole('searchbox'), 'ijsvogel');
  await expect.element(page.getByText('Yara IJsvogel geändert')).toBeVisible();
});
