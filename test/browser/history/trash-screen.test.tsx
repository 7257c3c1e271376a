import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { emptyContact } from '../../../renderer/domain/contact';
import { TrashScreen } from '../../../renderer/features/trash/trash-screen';
import { fieldsOf } from '../../../renderer/storage/contact-records';
import { type OpenScreen, openScreen } from '../settings/open-screen';

let screen: OpenScreen;
let ids: string[];
beforeEach(async () => {
  screen = await openScreen();
  ids = [];
  for (const given of ['Emine', 'Thomas', 'Zoë']) {
    const empty = emptyContact('');
    const fields = { ...fieldsOf(empty), name: { ...empty.name, given, family: 'Beispiel' } };
    ids.push((await screen.desk.storage.contacts.create(fields, { mainLanguage: 'de' })).id);
  }
  await screen.desk.storage.contacts.trash(ids);
  screen.show(<TrashScreen />);
});
afterEach(() => screen.close());

it('brings one contact back', async () => {
  await page.getByRole('button', { name: 'Emine Beispiel zurückholen' }).click();
  await expect.poll(() => screen.desk.storage.contacts.count()).toBe(1);
  await expect.element(page.getByText('Thomas Beispiel')).toBeVisible();
});

it('brings all back at once, and undo puts them where they were', async () => {
  await page.getByText('Alle auswählen').click();
  await page.getByRole('button', { name: 'Zurückholen', exact: true }).click();
  await expect.element(page.getByText('Der Papierkorb ist leer')).toBeVisible();
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect.poll(async () => (await screen.desk.storage.contacts.listTrash()).length).toBe(3);
});

it('erases for good only after saying that this cannot be undone, and nothing of it stays', async () => {
  const [emine = ''] = ids;
  await page.getByRole('button', { name: 'Emine Beispiel endgültig löschen' }).click();
  const question = page.getByRole('alertdialog');
  await expect
    .element(question)
    .toHaveTextContent(/lässt sich als Einziges in Tandem nicht rückgängig machen/);
  await question.getByRole('button', { name: 'Endgültig löschen' }).click();
  await expect.poll(() => screen.desk.storage.contacts.get(emine)).toBeUndefined();
  expect(await screen.desk.storage.contacts.card(emine)).toBeUndefined();
  const images = await screen.desk.db.historyChanges.toArray();
  expect(images.filter((image) => image.record === emine && image.before !== null)).toEqual([]);
  expect(await screen.desk.storage.contacts.listTrash()).toHaveLength(2);
});
