import { expect, test } from '@playwright/test';
import { ContactFormPage } from '../pages/contact-form-page';
import { ContactsPage } from '../pages/contacts-page';
import { faults } from '../support/fake-dav';
import { startFakeDavServer } from '../support/fake-dav-server';
import { selfSigned } from '../support/self-signed';
import { putShared, sharedNames } from '../support/shared-sample';
import { card } from '../support/sync-texts';
import { connect, officersAtDesks, sitDown } from '../support/two-desks';
import { expectNoOverflow } from './start-walk';
import { createTour } from './tour-steps';

const names = ['Anna', 'Bram', 'Cem', 'Dorien', 'Eva', 'Finn', 'Guus', 'Hanna', 'Ivo', 'Jana', 'Koen', 'Lea'];

/** Role and note in both languages, of which a colleague's program has changed the German text alone. */
const stalePairs = [
  'TITLE;LANGUAGE=de:Leiterin Stadtgrün und Klimaanpassung',
  'X-TANDEM-TITLE;LANGUAGE=nl;X-TANDEM-OF=00000000:Hoofd stadsgroen',
  'NOTE;LANGUAGE=de:Ruft nach 14 Uhr gern an.',
  'X-TANDEM-NOTE;LANGUAGE=nl;X-TANDEM-OF=00000000:Belt het liefst.',
];

for (const user of ['krefeld', 'venlo'] as const) {
  const officer = officersAtDesks[user];
  const { language } = officer;
  const scheme = language === 'de' ? 'light' : 'dark';

  test(`what goes wrong is told with what is safe and what to do, ${language}, ${scheme}`, async () => {
    const server = await startFakeDavServer();
    const { fake } = server;
    await putShared(server.krefeld);
    const open = await sitDown(officer);
    const { desk, page, sync } = open;
    const step = createTour(`sync-troubles-${language}-${scheme}`, () => page);
    const at = (index: number) => `${server.krefeld.addressbook}person-${index}.vcf`;
    const told = (text: string) => page.getByRole('main').getByText(text, { exact: false }).first();
    const editRole = async (text: string) => {
      const contacts = new ContactsPage(page, language);
      await sync.open('/contacts');
      await contacts.openContact(sharedNames.person);
      await contacts.press('detail.edit');
      const form = new ContactFormPage(page, language);
      await form.role('de').fill(text);
      await form.save.click();
      await form.save.waitFor({ state: 'detached' });
    };
    try {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await connect(open, server.url, server[user].password);
      await step('check-in-words', async () => {
        await sync.open('/settings/sync');
        await sync.button('sync:action.check').click();
        await expect(page.getByText(sync.words('sync:check.signIn.accepted'))).toBeVisible();
      });
      await page.keyboard.press('Escape');
      const [own, another] = await Promise.all(
        ['Server der Stadt', 'Anderer Server'].map(async (name) =>
          startFakeDavServer({ tls: selfSigned(name, new Date('2049-12-31')) }),
        ),
      );
      if (!own || !another) throw new Error('no servers');
      const dialog = page.getByRole('dialog');
      try {
        await step('certificate-issued-by-itself', async () => {
          await sync.findServer(own.url);
          await expect(sync.button('sync:trust.open')).toBeVisible();
        });
        await step('key-compared', async () => {
          await sync.button('sync:trust.open').click();
          await dialog.getByText(sync.words('sync:trust.compared')).click();
          await expect(sync.button('sync:trust.confirm')).toBeEnabled();
        });
        await sync.button('sync:trust.confirm').click();
        await sync.button('sync:connect.signIn').waitFor();
        await step('key-changed', async () => {
          await sync.findServer(another.url);
          await expect(sync.button('sync:trust.openNew')).toBeVisible();
        });
        await step('key-changed-320', async () => {
          await page.setViewportSize({ width: 320, height: 900 });
          await sync.button('sync:trust.openNew').click();
          await expect(dialog.getByText(sync.words('sync:trust.compared'))).toBeVisible();
          await expectNoOverflow(page);
        });
        await page.keyboard.press('Escape');
      } finally {
        await Promise.all([own.stop(), another.stop()]);
      }
      await page.setViewportSize({ width: 1440, height: 900 });
      await step('changed-while-away', async () => {
        for (const [index, name] of names.entries()) {
          const uid = `aaaa0000-0000-4000-8000-${String(index).padStart(12, '0')}`;
          const extra = index === 0 ? stalePairs : [];
          fake.write(at(index), card(uid, { name: `${name} Beispiel`, extra }));
        }
        await sync.syncNow();
        await expect(told(sync.words('sync:away.title'))).toBeVisible();
      });
      await sync.button('sync:away.seen').click();
      await step('translation-out-of-date', async () => {
        await sync.open('/contacts');
        await new ContactsPage(page, language).openContact('Anna Beispiel');
        await expect(told(sync.words('staleTexts:hint.nl'))).toBeVisible();
      });
      await step('translation-in-the-form', async () => {
        await page.getByText(sync.words('staleTexts:edit'), { exact: true }).first().click();
        await expect(page.getByText(sync.words('staleTexts:hint.nl'), { exact: true }).first()).toBeVisible();
      });
      await page.keyboard.press('Escape');
      await sync.open('/sync');
      await step('removals-held', async () => {
        for (const index of names.keys()) fake.remove(at(index));
        await sync.syncNow();
        await sync.button('sync:held.show').click();
        await expect(told('Jana Beispiel')).toBeVisible();
      });
      await step('removals-restored', async () => {
        await sync.button('sync:held.sendBack').click();
        await expect(sync.state('inStepNow')).toBeVisible({ timeout: 60_000 });
      });
      await step('stuck', async () => {
        const heal = fake.addFault(faults.tooBig());
        await editRole('Leitung Kultur');
        await sync.syncNow();
        await expect(told(sync.words('sync:stuck.title'))).toBeVisible();
        heal();
      });
      await step('no-room-on-the-server', async () => {
        const heal = fake.addFault(faults.quota());
        await editRole('Leitung Kultur und Sport');
        await sync.syncNow();
        await expect(told(sync.words('sync:trouble.quota.title'))).toBeVisible();
        heal();
      });
      await step('password-refused', async () => {
        fake.setPassword(user, 'neu');
        await sync.syncNow();
        await expect(told(sync.words('sync:trouble.signIn.title'))).toBeVisible();
      });
      await step('password-refused-320', async () => {
        await page.setViewportSize({ width: 320, height: 900 });
        await expectNoOverflow(page);
      });
      await page.setViewportSize({ width: 1440, height: 900 });
      await step('goes-on', async () => {
        await sync.changePassword('neu');
        await expect(sync.state('inStepNow')).toBeVisible({ timeout: 60_000 });
        await sync.open('/sync');
      });
    } finally {
      await desk.close();
      await server.stop();
    }
  });
}
