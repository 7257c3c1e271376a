import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { emptyIdea } from '../../../renderer/domain/idea';
import { emptyRotation } from '../../../renderer/domain/rotation';
import { QuestionsScreen } from '../../../renderer/features/sync/questions-screen';
import type { Conflict } from '../../../renderer/sync/ports';
import { person } from '../../support/storage-people';
import { collectionOf, openConflict } from '../../support/storage-sync';
import { type OpenScreen, openScreen } from '../settings/open-screen';

let screen: OpenScreen;
afterEach(async () => screen.close());

async function ask(language: 'de' | 'nl', ...conflicts: Conflict[]): Promise<void> {
  await screen.desk.db.collections.put(collectionOf('contacts', 'contact'));
  await screen.desk.db.conflicts.bulkPut(conflicts);
  screen.show(<QuestionsScreen />);
  const title = language === 'de' ? 'Hier und dort geändert' : 'Hier en daar gewijzigd';
  await expect.element(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

const version = (field: string, value: string) =>
  page.getByRole('region', { name: field }).getByText(value, { exact: false }).first();

it('tells days, times and a single day of a rotation in words', async () => {
  screen = await openScreen('nl');
  const { id: _, uid: __, ...fields } = emptyRotation('rotation');
  const { id } = await screen.desk.storage.rotations.create(
    { ...fields, personName: 'Jos Voorbeeld', from: '2026-06-04', until: '2026-12-31' },
    { mainLanguage: 'nl' },
  );
  await ask(
    'nl',
    openConflict(id, 'rotation', {
      key: 'VCALENDAR/VEVENT|time',
      property: 'DTSTART',
      before: 'DTSTART 20260604\nDTEND 20260605\nRRULE FREQ=WEEKLY;BYDAY=TH;UNTIL=20261231',
      mine: 'DTSTART 20260604T090000\nDTEND 20260604T163000\nRRULE FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
      theirs: 'DTSTART 20260626\nDTEND 20260627\nRRULE FREQ=MONTHLY;BYDAY=-1FR',
    }),
    openConflict(id, 'rotation', {
      id: 'of one day',
      key: 'VCALENDAR/VEVENT[20261203]|LOCATION',
      property: 'LOCATION',
      mine: 'Stadskantoor',
      theirs: 'Rathaus',
    }),
  );
  await expect.element(version('Dagen en tijden', 'elke week op donderdag')).toBeVisible();
  await expect.element(version('Dagen en tijden', 'tot en met 31 december 2026')).toBeVisible();
  await expect.element(version('Dagen en tijden', 'om de 2 weken op dinsdag en donderdag')).toBeVisible();
  await expect.element(version('Dagen en tijden', '9 tot 16.30 uur')).toBeVisible();
  await expect.element(version('Dagen en tijden', 'op de laatste vrijdag van de maand')).toBeVisible();
  await expect.element(version('Plaats op 3 december 2026', 'Rathaus')).toBeVisible();
});

it('names people, houses, stages, amounts and deadlines of an idea, never their ids', async () => {
  screen = await openScreen('de');
  const { storage } = screen.desk;
  const { id: lena } = await storage.contacts.create(person('Lena', 'Muster'), { mainLanguage: 'de' });
  const { id: _, uid: __, ...fields } = emptyIdea('idea');
  const { id } = await storage.ideas.create(
    { ...fields, title: { de: 'Radweg', nl: '' } },
    { mainLanguage: 'de' },
  );
  const of = (property: string, mine: string, theirs: string) =>
    openConflict(id, 'idea', { id: property, key: `VCALENDAR/VTODO|${property}`, property, mine, theirs });
  await ask(
    'de',
    of('X-TANDEM-OWNER', `krefeld ${lena}`, 'venlo - Joris Voorbeeld'),
    of('X-TANDEM-FUNDING-DUE', '20260715T170000 Europe/Brussels', 'rolling'),
    of('X-TANDEM-AMOUNT', 'requested 25000 EUR', 'granted 12500.50 EUR'),
    of('STATUS', 'applied', 'CANCELLED'),
    of('X-TANDEM-CITY', 'venlo', 'nobody-knows'),
  );
  await expect.element(version('Zuständig', 'Krefeld: Lena Muster')).toBeVisible();
  await expect.element(version('Zuständig', 'Venlo: Joris Voorbeeld')).toBeVisible();
  await expect.element(version('Antragsfrist', '15. Juli 2026, 17 Uhr')).toBeVisible();
  await expect.element(version('Antragsfrist', 'laufend möglich')).toBeVisible();
  await expect.element(version('Betrag', 'beantragt: 25.000')).toBeVisible();
  await expect.element(version('Stand', 'beantragt')).toBeVisible();
  await expect
    .element(version('Beteiligte Häuser', 'ein Haus, das hier nicht eingetragen ist'))
    .toBeVisible();
});

it('takes my version, offers to undo it, and asks again once it is undone', async () => {
  screen = await openScreen('de');
  const { storage } = screen.desk;
  const { id } = await storage.contacts.create(
    person('Jos', 'Voorbeeld', { note: { de: 'ihre Notiz', nl: '' } }),
    { mainLanguage: 'de' },
  );
  await ask('de', openConflict(id, 'contact'));
  await page.getByRole('button', { name: 'Meine übernehmen' }).click();
  await expect.element(page.getByText('Nichts zu entscheiden')).toBeVisible();
  expect((await storage.contacts.card(id))?.raw).toMatch(/^NOTE.*:meine Notiz\r$/m);
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect.element(page.getByRole('button', { name: 'Meine übernehmen' })).toBeVisible();
  expect((await storage.contacts.card(id))?.raw).toMatch(/^NOTE.*:ihre Notiz\r$/m);
  await page.getByRole('button', { name: 'Beide behalten' }).click();
  await expect.element(page.getByText('Nichts zu entscheiden')).toBeVisible();
  expect((await storage.contacts.card(id))?.raw).toMatch(/^NOTE.*:ihre Notiz\\n\\nmeine Notiz\r$/m);
});

it('takes back what was decided about the days of a rotation and the stage of an idea', async () => {
  screen = await openScreen('de');
  const { storage, db } = screen.desk;
  const { id: _, uid: __, ...rotationFields } = emptyRotation('rotation');
  const { id: rotation } = await storage.rotations.create(
    { ...rotationFields, personName: 'Jos Voorbeeld', from: '2026-06-04', until: '2026-12-31' },
    { mainLanguage: 'de' },
  );
  const { id: ___, uid: ____, ...ideaFields } = emptyIdea('idea');
  const { id: idea } = await storage.ideas.create(
    { ...ideaFields, title: { de: 'Radweg', nl: '' } },
    { mainLanguage: 'de' },
  );
  const textOf = async (id: string) => (await db.items.get(id))?.raw;
  const before = { rotation: await textOf(rotation), idea: await textOf(idea) };
  await ask(
    'de',
    openConflict(rotation, 'rotation', {
      id: 'days',
      key: 'VCALENDAR/VEVENT|time',
      property: 'DTSTART',
      before: 'DTSTART 20260604\nDTEND 20260605',
      mine: 'DTSTART 20260609\nDTEND 20260610',
      theirs: 'DTSTART 20260604\nDTEND 20260605',
    }),
    openConflict(idea, 'idea', {
      id: 'stage',
      key: 'VCALENDAR/VTODO|STATUS',
      property: 'STATUS',
      mine: 'applied',
      theirs: 'noted',
    }),
  );
  for (const id of [rotation, idea]) {
    const name = id === rotation ? 'Jos Voorbeeld' : 'Radweg';
    const untouched = id === rotation ? before.rotation : before.idea;
    const card = page.getByRole('region', { name });
    await card.getByRole('button', { name: 'Meine übernehmen' }).click();
    await expect.element(card).not.toBeInTheDocument();
    expect(await textOf(id)).not.toBe(untouched);
    await page.getByRole('button', { name: 'Rückgängig machen' }).click();
    await expect.element(card.getByRole('button', { name: 'Meine übernehmen' })).toBeVisible();
    expect(await textOf(id)).toBe(untouched);
  }
});
