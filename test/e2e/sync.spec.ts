import { expect, test } from '@playwright/test';
import { startDavServers } from '../../scripts/dav-servers.mjs';
import { ContactFormPage } from '../pages/contact-form-page';
import { FirstRunPage } from '../pages/first-run-page';
import { SyncPage } from '../pages/sync-page';
import { accessibilityInEveryLook } from '../support/accessibility-of';
import { type Desk, launchDesk } from '../support/launch-desk';

// Two officers at their desks, one in German and one in Dutch, and a real server between them.
test.describe.configure({ mode: 'serial' });

const card = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'UID:5f0e8c1a-7a55-4a0e-9a41-2f6f0f5f0001',
  'FN:Jos Voorbeeld',
  'N:Voorbeeld;Jos;;;',
  'TITLE;LANGUAGE=de:Kulturamt',
  'END:VCARD',
  '',
].join('\r\n');

type Servers = Awaited<ReturnType<typeof startDavServers>>;
let servers: Servers;
let krefeld: { desk: Desk; sync: SyncPage };
let venlo: { desk: Desk; sync: SyncPage };

async function sitDown(language: 'de' | 'nl', own: string, partner: string) {
  const desk = await launchDesk({ language });
  await desk.page.setViewportSize({ width: 1280, height: 900 });
  const first = new FirstRunPage(desk.page, language);
  await first.next();
  await first.chooseHouse(own);
  await first.name.fill(own === 'Krefeld' ? 'Lena Muster' : 'Sanne Voorbeeld');
  await first.next();
  await first.chooseHouse(partner);
  await first.next();
  await first.chooseStart('empty');
  await first.finish();
  await desk.page.locator('main#content').waitFor();
  return { desk, sync: new SyncPage(desk.page, language) };
}

async function openJos({ sync, desk }: { sync: SyncPage; desk: Desk }, language: 'de' | 'nl') {
  await sync.open('/contacts');
  await desk.page.getByRole('row', { name: /Jos Voorbeeld/ }).click();
  await desk.page.getByRole('button', { name: sync.words('contacts:detail.edit') }).click();
  return new ContactFormPage(desk.page, language);
}

/** Saves, and waits until the form has closed: it would carry away who leaves before. */
async function save(form: ContactFormPage): Promise<void> {
  await form.save.click();
  await form.save.waitFor({ state: 'detached' });
}

test.beforeAll(async () => {
  servers = await startDavServers(['radicale']);
  const [server] = servers.servers;
  // oxlint-disable-next-line playwright/no-skipped-test -- without a server there is nothing to look at
  test.skip(!server, servers.missing.join(' '));
  if (!server) return;
  const { user, password, addressbook } = server.krefeld;
  const answer = await fetch(`${addressbook}5f0e8c1a-7a55-4a0e-9a41-2f6f0f5f0001.vcf`, {
    method: 'PUT',
    body: card,
    headers: {
      authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
      'content-type': 'text/vcard; charset=utf-8',
    },
  });
  expect(answer.status).toBe(201);
  [krefeld, venlo] = await Promise.all([
    sitDown('de', 'Krefeld', 'Venlo'),
    sitDown('nl', 'Venlo', 'Krefeld'),
  ]);
});
test.afterAll(async () => {
  await Promise.all([krefeld?.desk.close(), venlo?.desk.close()]);
  await servers?.stop();
});

test('connects both desks by the assistant, which brings what is on the server', async () => {
  const [server] = servers.servers;
  if (!server) throw new Error('No server');
  const { sync, desk } = krefeld;
  await expect(sync.state('off')).toBeVisible();
  await sync.findServer(server.url);
  await sync.signIn({ user: 'krefeld', password: 'falsch' });
  await expect(desk.page.getByText(sync.words('sync:problem.server.refused'))).toBeVisible();
  await sync.signIn(server.krefeld);
  await sync.pick('contact', 'Krefeld & Venlo');
  await sync.finish();
  await expect(sync.state('inStepNow')).toBeVisible();
  await venlo.sync.connect({ ...server.venlo, address: server.url }, 'Krefeld & Venlo');
  await expect(venlo.sync.state('inStepNow')).toBeVisible();
  for (const path of ['/sync', '/settings/sync']) {
    await sync.open(path);
    expect(await accessibilityInEveryLook(desk.page)).toEqual([]);
  }
  await venlo.sync.open('/contacts');
  await expect(venlo.desk.page.getByRole('row', { name: /Jos Voorbeeld/ })).toBeVisible();
});

test('tells step by step what the connection check found', async () => {
  const { sync, desk } = venlo;
  await sync.open('/settings/sync');
  await sync.button('sync:action.check').click();
  const dialog = desk.page.getByRole('dialog');
  await expect(dialog.getByText(sync.words('sync:check.encryption.thisComputer'))).toBeVisible();
  await expect(dialog.getByText(sync.words('sync:check.signIn.accepted'))).toBeVisible();
  await dialog.getByText(sync.words('sync:check.trial')).click();
  await sync.button('sync:check.again').click();
  await expect(dialog.getByText(sync.words('sync:check.trialWrite.done'))).toBeVisible();
  expect(await accessibilityInEveryLook(desk.page)).toEqual([]);
  await desk.page.keyboard.press('Escape');
});

test('carries an edit from one desk to the other', async () => {
  const form = await openJos(krefeld, 'de');
  await form.role('de').fill('Leitung Kultur');
  await save(form);
  await krefeld.sync.syncNow();
  await venlo.sync.syncNow();
  await venlo.sync.open('/contacts');
  await venlo.desk.page.getByRole('row', { name: /Jos Voorbeeld/ }).click();
  await expect(venlo.desk.page.getByText('Leitung Kultur').first()).toBeVisible();
});

test('asks once about what both have changed, and settles it for both', async () => {
  const mine = await openJos(krefeld, 'de');
  await mine.role('de').fill('Leitung Kultur und Sport');
  await save(mine);
  await krefeld.sync.syncNow();
  const theirs = await openJos(venlo, 'nl');
  await theirs.role('de').fill('Fachbereich Kultur');
  await save(theirs);
  await venlo.sync.syncNow();

  await expect(venlo.sync.needsYou).toBeVisible();
  await venlo.sync.openQuestions();
  expect(await accessibilityInEveryLook(venlo.desk.page)).toEqual([]);
  const question = venlo.sync.question(venlo.sync.words('sync:field.role'));
  await expect(question.getByText('Leitung Kultur', { exact: true })).toBeVisible();
  await expect(question.getByText('Leitung Kultur und Sport')).toBeVisible();
  await expect(question.getByText('Fachbereich Kultur')).toBeVisible();
  await question.getByRole('button', { name: venlo.sync.words('sync:questions.take.mine') }).click();
  await expect(venlo.desk.page.getByText(venlo.sync.words('sync:questions.none.title'))).toBeVisible();

  await venlo.sync.syncNow();
  await expect(venlo.sync.state('inStepNow')).toBeVisible();
  await krefeld.sync.syncNow();
  await krefeld.sync.open('/contacts');
  await krefeld.desk.page.getByRole('row', { name: /Jos Voorbeeld/ }).click();
  await expect(krefeld.desk.page.getByText('Fachbereich Kultur').first()).toBeVisible();
});
