import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { emptyContact } from '../../../renderer/domain/contact';
import { emptyIdea } from '../../../renderer/domain/idea';
import { emptyMeeting } from '../../../renderer/domain/meeting';
import { emptyRotation } from '../../../renderer/domain/rotation';
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

describe('with records of every kind', () => {
  beforeEach(async () => {
    const { rotations, ideas, meetings } = screen.desk.storage;
    const options = { mainLanguage: 'de' } as const;
    const plan = {
      ...emptyRotation(''),
      personName: 'Jonas Muster',
      hostHouseId: 'venlo',
      from: '2026-01-08',
    };
    const rotation = await rotations.create(plan, options);
    const idea = await ideas.create({ ...emptyIdea(''), title: { nl: 'Fietskaart' } }, options);
    await meetings.save({ ...emptyMeeting('m'), title: { de: 'Runde' }, place: 'Venlo' });
    await rotations.trash([rotation.id]);
    await ideas.trash([idea.id]);
    await meetings.trash(['m']);
  });

  it('says of each what it is, and shows one kind alone', async () => {
    const list = page.getByRole('list', { name: 'Gelöschte Einträge' });
    await expect.poll(() => list.getByRole('listitem').all().length).toBe(6);
    const rotation = list.getByRole('listitem').filter({ hasText: 'Rotation von Jonas Muster' });
    await expect.element(rotation.getByText('Rotation', { exact: true })).toBeVisible();
    await page.getByRole('radio', { name: 'Ideen' }).click();
    await expect.poll(() => list.getByRole('listitem').all().length).toBe(1);
    await expect.element(list.getByText('Fietskaart')).toBeVisible();
  });

  it('brings all kinds back in one go', async () => {
    await page.getByText('Alle auswählen').click();
    await page.getByRole('button', { name: 'Zurückholen', exact: true }).click();
    await expect.element(page.getByText('Der Papierkorb ist leer')).toBeVisible();
    const { contacts, rotations, ideas, meetings } = screen.desk.storage;
    expect(await contacts.count()).toBe(3);
    expect((await rotations.list()).length + (await ideas.list()).length).toBe(2);
    expect(await meetings.list()).toHaveLength(1);
  });

  it('erases one kind and leaves the others', async () => {
    await page.getByRole('button', { name: 'Fietskaart endgültig löschen' }).click();
    const question = page.getByRole('alertdialog');
    await expect.element(question).not.toHaveTextContent(/gelöschte Kontakt in Rotationen/);
    await question.getByRole('button', { name: 'Endgültig löschen' }).click();
    await expect.poll(async () => (await screen.desk.storage.ideas.listTrashed()).length).toBe(0);
    expect(await screen.desk.storage.rotations.listTrashed()).toHaveLength(1);
    expect(await screen.desk.storage.contacts.listTrash()).toHaveLength(3);
  });
});
