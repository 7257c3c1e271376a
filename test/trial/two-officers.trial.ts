import process from 'node:process';
import { expect, test } from '@playwright/test';
import type { DavServer } from '../../scripts/dav-servers.mjs';
import { ContactFormPage } from '../pages/contact-form-page';
import { ContactsPage } from '../pages/contacts-page';
import { putShared, sharedNames } from '../support/shared-sample';
import { connect, type OpenDesk, officersAtDesks, sitDown } from '../support/two-desks';

type Trial = { server: DavServer; profiles: Record<'krefeld' | 'venlo', string>; check: boolean };

const { server, profiles, check } = JSON.parse(process.env['TANDEM_TRIAL'] ?? '{}') as Trial;

test('two officers are connected, and an edit crosses the border if that is to be checked', async () => {
  await putShared(server.krefeld);
  const desks: OpenDesk[] = [];
  try {
    for (const user of ['krefeld', 'venlo'] as const) {
      const open = await sitDown(officersAtDesks[user], profiles[user]);
      desks.push(open);
      await connect(open, server.url, server[user].password);
    }
    const [krefeld, venlo] = desks;
    if (!check || !krefeld || !venlo) return;
    const contacts = new ContactsPage(krefeld.page, 'de');
    await krefeld.sync.open('/contacts');
    await contacts.openContact(sharedNames.person);
    await contacts.press('detail.edit');
    const form = new ContactFormPage(krefeld.page, 'de');
    await form.role('de').fill('Leitung Kultur');
    await form.save.click();
    await expect(contacts.detail).toContainText('Leitung Kultur');
    await krefeld.sync.syncNow();
    await venlo.sync.syncNow();
    await venlo.sync.open('/contacts');
    const theirs = new ContactsPage(venlo.page, 'nl');
    await theirs.openContact(sharedNames.person);
    await expect(theirs.detail).toContainText('Leitung Kultur');
    console.log('An edit of Krefeld has reached Venlo.');
  } finally {
    await Promise.all(desks.map(async ({ desk }) => desk.close()));
  }
});
