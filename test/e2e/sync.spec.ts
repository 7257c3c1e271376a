import { expect, test } from '@playwright/test';
import { ContactFormPage } from '../pages/contact-form-page';
import { FirstRunPage } from '../pages/first-run-page';
import { SyncPage } from '../pages/sync-page';
import { accessibilityInEveryLook, accessibilityInLight } from '../support/accessibility-of';
import { profiles } from '../support/fake-dav';
import { type FakeDavServer, startFakeDavServer } from '../support/fake-dav-server';
import { type Desk, launchDesk } from '../support/launch-desk';
import { selfSigned } from '../support/self-signed';

// Two officers at their desks, one in German and one in Dutch, and a server between them: `test/servers` has real ones.
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

let server: FakeDavServer;
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
  server = await startFakeDavServer();
  server.fake.write(`${server.krefeld.addressbook}5f0e8c1a-7a55-4a0e-9a41-2f6f0f5f0001.vcf`, card);
  [krefeld, venlo] = await Promise.all([
    sitDown('de', 'Krefeld', 'Venlo'),
    sitDown('nl', 'Venlo', 'Krefeld'),
  ]);
});
test.afterAll(async () => {
  await Promise.all([krefeld?.desk.close(), venlo?.desk.close()]);
  await server?.stop();
});

test('connects both desks by the assistant, which brings what is on the server', async () => {
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

test('goes on after the password was changed on the server, once the new one is entered', async () => {
  const { sync, desk } = venlo;
  server.fake.setPassword('venlo', 'nieuw-geheim');
  await sync.syncNow();
  await expect(desk.page.getByText(`${sync.words('sync:trouble.signIn.title')}.`)).toBeVisible();
  await sync.changePassword('fout');
  await expect(desk.page.getByText(sync.words('sync:problem.server.refused'))).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await sync.changePassword('nieuw-geheim');
  await expect(sync.state('inStepNow')).toBeVisible();
});

test('signs in to a Nextcloud in the browser, makes a collection there, and lets the account go again', async () => {
  const { sync, desk } = krefeld;
  const cloud = await startFakeDavServer({ traits: profiles.sabre });
  try {
    await sync.findServer(cloud.url);
    await sync.button('sync:connect.browser.go').click();
    await sync.agreeBefore(desk.page.getByText(sync.words('sync:connect.browser.hint')));
    await expect.poll(async () => (await desk.openedLinks()).at(-1)).toContain('/login/v2/flow/');
    cloud.grantSignIn('krefeld');
    await sync.chooseHeading.waitFor();
    await sync.pick('idea', sync.words('sync:collections.new'));
    await expect(desk.page.getByText(sync.words('sync:collections.newThen'))).toBeVisible();
    await sync.finish();
    await expect(sync.state('inStepNow')).toBeVisible();
    expect(cloud.fake.collections().map(({ displayName }) => displayName)).toContain('Ideen Krefeld – Venlo');

    // Two servers at one desk: what stops one is told with its name, and the other goes on.
    cloud.fake.setPassword('krefeld', 'anders');
    await sync.syncNow();
    await expect(sync.state('troubleOfOne')).toBeVisible();
    await sync.open('/sync');
    const ofServer = (url: string) => desk.page.getByRole('region', { name: new URL(url).host });
    const refused = `${sync.words('sync:trouble.signIn.title')}.`;
    await expect(ofServer(cloud.url).getByText(refused)).toBeVisible();
    await expect(ofServer(server.url).getByText('Krefeld & Venlo')).toBeVisible();
    await expect(ofServer(server.url).getByText(refused)).toBeHidden();

    await sync.open('/settings/sync');
    const account = desk.page.getByRole('region', { name: new URL(cloud.url).host });
    await account.getByRole('button', { name: sync.words('sync:accounts.remove') }).click();
    const question = desk.page.getByRole('alertdialog');
    await expect(question.getByText(sync.words('sync:removeDialog.stays'))).toBeVisible();
    await question.getByRole('button', { name: sync.words('sync:accounts.remove') }).click();
    await expect(account).toBeHidden();
    await sync.open('/contacts');
    await expect(desk.page.getByRole('row', { name: /Jos Voorbeeld/ })).toBeVisible();
  } finally {
    await cloud.stop();
  }
});

test('connects to a server that issued its certificate itself, once the person trusts its key', async () => {
  const { sync, desk } = venlo;
  const own = await startFakeDavServer({ tls: selfSigned('Eigen server', new Date('2049-12-31')) });
  const { host } = new URL(own.url);
  try {
    await sync.findServer(own.url);
    await sync.button('sync:trust.open').click();
    const dialog = desk.page.getByRole('dialog');
    await expect(dialog.getByText('Eigen server')).toBeVisible();
    expect(await accessibilityInLight(desk.page)).toEqual([]);
    await dialog.getByText(sync.words('sync:trust.compared')).click();
    await sync.button('sync:trust.confirm').click();
    await sync.signIn(own.venlo);
    await sync.pick('idea', 'Ideen');
    await sync.finish();
    await expect(sync.state('inStepNow')).toBeVisible();

    await sync.open('/settings/sync');
    const account = desk.page.getByRole('region', { name: host });
    await account.getByRole('button', { name: sync.words('sync:action.check') }).click();
    await expect(dialog.getByText(sync.words('sync:check.encryption.ownKey'))).toBeVisible();
    await sync.button('sync:trust.stop').click();
    await expect(dialog.getByText(sync.words('sync:check.encryption.notTrusted'))).toBeVisible();
    await desk.page.keyboard.press('Escape');
  } finally {
    await own.stop();
  }
});
